"""In which respects two statements are alike."""

from factcheck.kinds.base import Comparand, Relation, Slot
from factcheck.kinds.stance.binding import doers, likeness, object_likeness, one_way, overlap, swapped
from factcheck.kinds.stance.cause import by_reason
from factcheck.kinds.stance.contrast import left_open
from factcheck.kinds.stance.denial import said_of_none, unproved
from factcheck.kinds.stance.ends import by_end, of_end
from factcheck.kinds.stance.exceptions import by_exception, flawed, of_all, of_fewer, slots_of_exception, sound
from factcheck.kinds.stance.first import by_first, earlier, first, slots_of_first
from factcheck.kinds.stance.likeness import kinship
from factcheck.kinds.stance.sole import by_sole
from factcheck.kinds.stance.term import SHARE, Mark, Sort
from factcheck.kinds.stance.value import Stance
from factcheck.kinds.time.compare import compare
from factcheck.kinds.time.expression import Anchor

# How much two statements must share to be held together at all.
KIN, LITTLE = 0.35, 0.25
OTHER_DEED = 0.6  # what two statements of other deeds must share to be held together
ONE_SPEAKER = 0.08  # what one speaker says twice is more likely to be of one thing
OTHER_HEAD = 0.5  # the firm's revenue and the firm's profit are two doers
_TYPED = (first, earlier, of_all, of_fewer, sound, flawed, of_end)
BARE, CONTRARY, NEAR, SOME_WORD = 0.5, 0.8, 0.7, 0.4  # what two predicates count that are not one verb


def slots(left: Comparand, right: Comparand) -> tuple[Slot, ...] | None:
    """Predicate, agent, patient and words in which two statements are alike; None where they share too little.

    Agents count only where they share a word, for one doer has many names; patients where both statements have one.
    Doer and object exchanged are the same two.
    """
    one, other = left.value, right.value
    if one.affirmed is not other.affirmed and said_of_none(one, other):
        return Slot("predicate", _predicates(one, other)), Slot("words", likeness(one, other)), Slot("denied", 1.0)
    words = likeness(one, other)
    if told := _told_apart(left, right, words):
        return told
    if not words or (not (predicate := _predicates(one, other)) and words < LITTLE):
        return None
    kindred = kinship(one, other)
    if not predicate and words < OTHER_DEED and kindred < KIN:
        return None
    if left.context.speaker and left.context.speaker == right.context.speaker:
        kindred = min(1.0, kindred + ONE_SPEAKER)
    agent = overlap(doers(one), doers(other))
    if one.agent and other.agent and one.agent[-1].sense != other.agent[-1].sense:
        agent *= OTHER_HEAD
    patient = object_likeness(one, other)
    if told_otherwise(one, other):
        predicate = agent = patient = 1.0
    return stated(left, right, (predicate, words, kindred, agent, patient))


def known_by(value: Stance) -> tuple[str, ...]:
    """The words of what is told as the first, of all, sound or somebody's end, or as what rules that out."""
    if value.supposed or not any(ask(value) for ask in _TYPED):
        return ()
    words = (*value.agent, value.predicate, *value.patient)
    return (*(term.sense for term in words if term.sort is Sort.WORD and SHARE not in term.near), *_ends(value))


def _ends(value: Stance) -> tuple[str, ...]:
    return tuple(name for name in (value.acting, value.befallen) if name)


def _told_apart(left: Comparand, right: Comparand, words: float) -> tuple[Slot, ...]:
    """The slots of two causes, two ends, the first and one before, all and not all; none of what is no such two."""
    one, other = left.value, right.value
    if one.reason and other.reason and by_reason(one, other):
        return Slot("predicate", 1.0), Slot("words", words), Slot("kindred", kinship(one, other))
    if of_end(one) and of_end(other) and by_end(one, other):
        return Slot("predicate", 1.0), Slot("words", words), *_of_one_end(left, right)
    if by_exception(one, other):
        return slots_of_exception(left, right, Slot("words", words))
    return slots_of_first(left, right, Slot("words", words)) if by_first(one, other) else ()


def stated(left: Comparand, right: Comparand, alike: tuple[float, float, float, float, float]) -> tuple[Slot, ...]:
    """The slots of two statements, by how alike they are in predicate, words, kindred words, doers and objects."""
    one, other, (predicate, words, kindred, agent, patient) = left.value, right.value, alike
    found = [Slot("predicate", predicate), Slot("words", words), Slot("kindred", kindred)]
    found += [Slot("agent", agent)] if agent else []
    found += [Slot("patient", patient)] if patient or (one.patient and other.patient) else []
    open_ended = left_open(one, other) or _of_other_people(left, right) or one.conditional is not other.conditional
    found += [Slot("unsaid", 0.0)] if open_ended else []
    return tuple(found)


def _of_one_end(left: Comparand, right: Comparand) -> tuple[Slot, ...]:
    """That one person's end is told; proof of its own, if no date tells the one from the other."""
    ours, theirs = left.context.when, right.context.when
    if any(time.anchored is not Anchor.DATELINE for time in (*ours[:1], *theirs[:1])):
        return (Slot("agent", 1.0),)
    apart = bool(ours and theirs) and compare(ours[0], theirs[0]).relation is Relation.CONFLICT
    return (Slot("agent", 1.0),) if apart else (Slot("denied", 1.0),)


def told_otherwise(left: Stance, right: Stance) -> bool:
    """Whether two statements are of one deed, and name its doer, its object or who was with him otherwise."""
    if _joined(left, right):
        return True
    same = left.predicate.sense == right.predicate.sense
    if not (left.patient and right.patient) or not (same or one_way(left, right)):
        return False
    turned = bool(left.agent) and bool(right.agent) and swapped(left, right)
    return turned or (same and bool(by_sole(left, right)))


def _joined(left: Stance, right: Stance) -> bool:
    """Whether one acts alone, and together with others in the other."""
    if not left.small_words or not right.small_words:
        return False
    either = left.marks | right.marks
    return Mark.TOGETHER in either and Mark.ALONE in either and not doers(left).isdisjoint(doers(right))


def _of_other_people(left: Comparand, right: Comparand) -> bool:
    """Whether both leave out who acts, in sentences that name or quote people and bodies of whom none is the same."""
    one, other = left.value, right.value
    if one.agent or other.agent or doers(one) & doers(other):
        return False
    if one.affirmed is not other.affirmed and one.predicate.sense == other.predicate.sense:
        return False  # two officials on one thing, which is denied by one
    ours, theirs = (
        {name.text for name in side.context.actors} | {side.context.speaker} - {""} for side in (left, right)
    )
    return bool(ours) and bool(theirs) and not any(one in other or other in one for one in ours for other in theirs)


def _predicates(left: Stance, right: Stance) -> float:
    """One sense counts fully, contraries and near terms nearly, a predicate that is some word of the other a little."""
    one, other = left.predicate, right.predicate
    if one.sense == other.sense:
        return BARE if one.sort is other.sort is Sort.BARE else 1.0
    if other.sense in one.opposed or other.sense in one.apart:
        return CONTRARY
    if unproved(left, right):
        return CONTRARY
    if one.near and not set(one.near).isdisjoint(other.near):
        return NEAR
    return SOME_WORD if one.sense in right.senses or other.sense in left.senses else 0.0
