"""Whether two statements can both be so."""

from factcheck.kinds.base import Comparand, Comparison, Relation
from factcheck.kinds.stance.binding import (
    ALL_ELSE,
    FEW,
    NEARLY_ALL,
    content,
    doers,
    following,
    likeness,
    objects,
    one_way,
    other_case,
    other_figures,
    overlap,
    same_doer,
    same_head,
    same_object,
    swapped,
    times,
)
from factcheck.kinds.stance.cause import DENIED_CAUSE, by_cause, by_denied_cause, by_reason
from factcheck.kinds.stance.commitment import CONDITION, EXCLUDED, by_commitment, by_condition, is_open
from factcheck.kinds.stance.contrast import Contrast, Substitution, contrasts, excludes, left_open, substitutions
from factcheck.kinds.stance.denial import by_denial, fate_of_one, meant, of_fate
from factcheck.kinds.stance.ends import by_end
from factcheck.kinds.stance.exceptions import by_exception
from factcheck.kinds.stance.first import by_first
from factcheck.kinds.stance.likeness import other_parts, retold
from factcheck.kinds.stance.marks import by_marks
from factcheck.kinds.stance.ranked import by_rank
from factcheck.kinds.stance.reconciled import reconciled_by
from factcheck.kinds.stance.sole import by_sole
from factcheck.kinds.stance.term import SHARE, STOPPED, VERBS, Role
from factcheck.kinds.stance.turn import undergone
from factcheck.kinds.stance.value import Stance, senses

# How much two statements must share: to say the same in other words, for a
# contrast of verbs to be of one thing, and for a contrast of any other words, when all else must be the same.
_MUCH, _ONE_THING = 0.3, 0.4
_BESIDE, _MOSTLY = 0.2, 0.6
_TRENDS = frozenset({"growing", "shrinking"})  # names of classes of words
_TRADING, _CONTEST = "trading", "contest"  # names of traits
_SOME_WORDS = 3
_HALF = 0.5  # of the words that two versions of one text share with each other
_ONE_WAY = 0.5  # what two statements of one deed must share, where it can be done one way only
_OTHER_OBJECT = 0.5  # the fishermen's claim and the miners' claim


# Rules that hold whatever else the statements share.
_BY_FRAME = (by_denied_cause, by_reason, by_end, by_condition, by_first, by_exception)
# Rules that turn on what is supposed, and not asserted.
_SUPPOSED = frozenset({DENIED_CAUSE, CONDITION})
# Rules that turn on what one statement denies and the other does not.
_OF_DENIAL = frozenset({EXCLUDED, Contrast.NEGATED.value})
_COMPATIBLE = frozenset({Relation.VARIANT, Relation.OVERLAPPING})


def compare(left: Stance, right: Stance) -> Comparison:
    """Whether two statements say the same, more or less of it, or what cannot both be so.

    A conflict needs one doer, or one left out, and one object, bound by the contrast: a negation, contraries,
    near terms that exclude each other, doer and object exchanged, or a commitment that rules the other out.
    """
    if left == right:
        return Comparison(Relation.EQUAL, "wording", "same words")
    left, right = undergone(left, right)
    found = next((told for rule in _BY_FRAME if (told := rule(left, right))), None) or _compared(left, right)
    if found.relation in _COMPATIBLE and other_parts(left, right):
        return Comparison(Relation.UNKNOWN, "value", "other doers or objects")
    asserted = found.rule in _SUPPOSED or not (left.supposed or right.supposed)
    if found.relation is Relation.CONFLICT and not asserted:
        return Comparison(Relation.UNKNOWN, found.nature, "asked, supposed or the time of something else")
    denied = found.rule in _OF_DENIAL
    reconciled = reconciled_by(left, right, found, denied=denied) if found.relation is Relation.CONFLICT else ""
    return Comparison(Relation.UNKNOWN, found.nature, reconciled) if reconciled else found


def in_versions(left: Comparand, right: Comparand) -> Comparison | None:
    """A statement and its denial, told with one verb and half of their words in two versions of one text."""
    one, two = left.value, right.value
    asserted = not (one.supposed or two.supposed or one.conditional or two.conditional)
    if one.affirmed is two.affirmed or one.predicate.sense != two.predicate.sense or not asserted:
        return None
    even = one.denials % 2 == two.denials % 2
    bare = not (one.agent and two.agent) and not (one.patient and two.patient)  # a rumour of it is no statement
    if even or bare or not same_doer(one, two) or is_open(one, two) or overlap(one.content, two.content) < _HALF:
        return None
    details = {"left": one.predicate.text, "right": two.predicate.text}
    return Comparison(Relation.CONFLICT, "polarity", "denied in one version", details)


def _compared(left: Stance, right: Stance) -> Comparison:
    same = left.predicate.sense == right.predicate.sense
    changed = (
        by_denial(left, right)
        or (_by_exchange(left, right) if same or one_way(left, right) else _by_verbs(left, right))
        or _by_other_words(left, right)
        or by_cause(left, right)
        or by_marks(left, right)
        or by_rank(left, right)
        or by_sole(left, right)
    )
    if changed is not None:
        return changed
    if other_case(left, right):
        return Comparison(Relation.UNKNOWN, "value", "other figures, places or persons")
    if left.affirmed != right.affirmed and right.predicate.sense in left.predicate.opposed and same_doer(left, right):
        return Comparison(Relation.VARIANT, "wording", "the contrary denied")
    return by_commitment(left, right) if same else _by_wording(left, right)


def _by_exchange(left: Stance, right: Stance) -> Comparison | None:
    """One predicate with doer and object exchanged, or carried by verbs that exclude each other.

    Of what can be so one way only (who beat, bought or rescued whom) less must be the same beside it.
    """
    if not swapped(left, right) or is_open(left, right) or left.affirmed != right.affirmed:
        return _by_verbs(left, right)
    if likeness(left, right) < (_ONE_WAY if one_way(left, right) else NEARLY_ALL):
        return None
    details = {"left": left.agent[0].text, "right": right.agent[0].text}
    return Comparison(Relation.CONFLICT, "agent", "doer and object exchanged", details)


def _by_verbs(left: Stance, right: Stance) -> Comparison | None:
    """Contraries and near terms among the verbs: supports and opposes, suspends and ends."""
    if not excludes(left, right):
        return None
    beside = senses(left.having(Role.OTHER)) & senses(right.having(Role.OTHER))  # the detained reporter
    ours, theirs = left.senses - beside, right.senses - beside
    found = [
        change
        for change in contrasts(left.verbs, right.verbs)
        if change.contrast in (Contrast.OPPOSED, Contrast.APART)
        and change.left.sense not in theirs
        and change.right.sense not in ours
        and not _stops_beside(left, right, change)
        and (left.predicate.sense == right.predicate.sense or Role.MOOD not in (change.left.role, change.right.role))
    ]
    if not found or other_case(left, right):
        return None
    alike = fate_of_one(left, right) or (_one_doer(left, right, found[0]) and _one_thing(left, right, found[0]))
    if not alike and not left_open(left, right):
        return Comparison(Relation.UNKNOWN, "polarity", "contraries of other doers or objects", _said(found[0]))
    if (is_open(left, right) or meant(left, right)) and not _same_degree(left, right, found[0]):
        return Comparison(Relation.OVERLAPPING, "commitment", "contraries, one of them open", _said(found[0]))
    return _conflict(found[0])


def _stops_beside(left: Stance, right: Stance, change: Substitution) -> bool:
    """Whether one side stops what stands against the other: 暂停运营 is no contrary of 关闭; 暂停 is one of 维持."""
    if (left.aspect in STOPPED) is (right.aspect in STOPPED):
        return False
    stops, verb = (left, change.left) if left.aspect in STOPPED else (right, change.right)
    carriers = {term.sense for term in stops.carriers}
    return bool(carriers) and verb.sense not in carriers


def _same_degree(left: Stance, right: Stance, change: Substitution) -> bool:
    """Whether two verbs that only carry bind alike, as to advise and to order do, and yet exclude each other."""
    return left.commitment is right.commitment and change.left.role is change.right.role is Role.MOOD


def _one_doer(left: Stance, right: Stance, change: Substitution) -> bool:
    """Whether one acts in both; where a clause leaves its doer out, who acted before is no more than a guess."""
    if same_doer(left, right):
        return True
    alike = overlap(content(left, change.left), content(right, change.right))
    return not (left.agent and right.agent) and alike >= ALL_ELSE


def _one_thing(left: Stance, right: Stance, change: Substitution) -> bool:
    """Whether all that stands around a contrast of verbs is of one thing."""
    one, other = content(left, change.left), content(right, change.right)
    alike = overlap(one, other)
    if alike < _ONE_THING or (len(one & other) < FEW and alike < ALL_ELSE):
        return False
    if not _one_trend(left, right, alike) or not (of_fate(left, right) or _beside_doers(left, right, one, other)):
        return False
    marked = all(senses(one.patient[:-1]) - objects(other) for one, other in ((left, right), (right, left)))
    if marked and overlap(left.loose_objects, right.loose_objects) <= _OTHER_OBJECT:
        return False
    return same_head(left, right) and (same_object(left, right) or alike >= ALL_ELSE)


def _beside_doers(left: Stance, right: Stance, one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two statements share more than a person or country that acts, and two words where one leaves that out."""
    if len(one & other) < FEW and not (doers(left) and doers(right)):
        return False
    return one == other or not left.actors or bool((one & other) - doers(left))


def _one_trend(left: Stance, right: Stance, alike: float) -> bool:
    """Whether two rises or falls are of one quantity at one time; true of what is none."""
    if not ({*left.predicate.near, *right.predicate.near} & _TRENDS):
        return True
    if left.figures & right.figures and alike >= _MOSTLY:
        return True
    return alike >= ALL_ELSE and times(left) == times(right)


def _by_other_words(left: Stance, right: Stance) -> Comparison | None:
    """Contraries and near terms among the other words, where all else is the same: first and last, all and some."""
    if other_figures(left, right):
        return None
    for change in substitutions(left, right):
        if change.left.role in VERBS and change.right.role in VERBS:
            continue
        if {*change.left.near, *change.right.near} & _TRENDS and times(left) != times(right):
            continue
        if {*left.predicate.near, *right.predicate.near} & _TRENDS and not times(left) & times(right):
            continue  # what rises for the first time rises again
        if _of_two_traders(left, right, change) or _of_two_rivals(left, right, change):
            continue
        verbal = change.left.role in VERBS or change.right.role in VERBS
        same = _governs_same(left, right, change) if verbal else _all_else_same(left, right, change)
        if same:
            return _conflict(change)
    return None


def _of_two_traders(left: Stance, right: Stance, change: Substitution) -> bool:
    """Whether one may buy what another sells: two ends of trade exclude each other for one doer only."""
    if not (_TRADING in change.left.traits and _TRADING in change.right.traits):
        return False
    return not (left.agent and right.agent and doers(left) & doers(right) and same_doer(left, right))


def _of_two_rivals(left: Stance, right: Stance, change: Substitution) -> bool:
    """Whether one may win what another loses: the court finds for the tenant, and against the landlord."""
    if not (_CONTEST in change.left.traits and _CONTEST in change.right.traits):
        return False
    one, other = content(left, change.left), content(right, change.right)
    return bool(one - other) and bool(other - one)


def _governs_same(left: Stance, right: Stance, change: Substitution) -> bool:
    """Whether a verb inside the one statement is followed by what the verb of the other is followed by.

    To sign an order that suspends a status is held against to end the status.
    """
    if is_open(left, right) or not (left.affirmed and right.affirmed) or not same_doer(left, right):
        return False
    one, other = following(left, change.left), following(right, change.right)
    return len(one & other) >= 2 and overlap(one, other) >= ALL_ELSE


def _alike_in_role(change: Substitution) -> bool:
    sharing = SHARE in change.left.near and SHARE in change.right.near
    return sharing or change.left.role is change.right.role or Role.OTHER in (change.left.role, change.right.role)


def _all_else_same(left: Stance, right: Stance, change: Substitution) -> bool:
    """Whether two statements are one but for the contrast."""
    if not _alike_in_role(change):
        return False
    one, other = content(left, change.left), content(right, change.right)
    if change.contrast is Contrast.EXCHANGED and not (
        _exchangeable(left, right) and _head_of_both(left, right, change)
    ):
        return False
    exchanged = change.contrast is Contrast.EXCHANGED
    acting = change.left.role is change.right.role is Role.AGENT
    if not acting and (not same_doer(left, right) or is_open(left, right)):
        return False
    enough = _SOME_WORDS + exchanged if exchanged or one != other else 1 + (change.contrast is not Contrast.OPPOSED)
    if one == other and SHARE in change.left.near and SHARE in change.right.near:
        enough = 1  # the only one, and one of them
    least = NEARLY_ALL if change.contrast is Contrast.NEGATED else ALL_ELSE
    return len(one & other) >= enough and overlap(one, other) >= least and left.affirmed == right.affirmed


def _head_of_both(left: Stance, right: Stance, change: Substitution) -> bool:
    """Whether the two that act do so themselves: in 香港国安法 it is the law that is passed."""
    return left.agent[-1:] == (change.left,) and right.agent[-1:] == (change.right,)


def _exchangeable(left: Stance, right: Stance) -> bool:
    """Whether the doers alone differ in one settled deed: no doer is shared, and each is as bound as the other."""
    alike = left.commitment is right.commitment and left.predicate.sense == right.predicate.sense
    return alike and not is_open(left, right) and left.actors.isdisjoint(right.actors)


_NATURES = {
    Contrast.OPPOSED: "polarity",
    Contrast.NEGATED: "polarity",
    Contrast.APART: "value",
    Contrast.EXCHANGED: "agent",
}


def _conflict(change: Substitution) -> Comparison:
    return Comparison(Relation.CONFLICT, _NATURES[change.contrast], change.contrast.value, _said(change))


def _said(change: Substitution) -> dict[str, str]:
    return {"left": change.left.text, "right": change.right.text}


def _by_wording(left: Stance, right: Stance) -> Comparison:
    """Two predicates: much the same words, not of the doer alone, may say much the same; else nothing can be said."""
    if left.affirmed == right.affirmed and (_in_much_the_same_words(left, right) or retold(left, right)):
        return Comparison(Relation.OVERLAPPING, "precision", "mostly the same words")
    return Comparison(Relation.UNKNOWN, "value", "other predicates")


def _in_much_the_same_words(left: Stance, right: Stance) -> bool:
    beside = overlap(left.signed_beside, right.signed_beside)
    return beside >= _BESIDE and overlap(left.signed, right.signed) >= _MUCH
