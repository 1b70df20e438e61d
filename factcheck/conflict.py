"""What two values that cannot both be so must have in common before they are held against each other."""

from collections.abc import Mapping
from datetime import timedelta

from factcheck.claim import Claim
from factcheck.kinds import KINDS_BY_NAME
from factcheck.kinds.time import TIME
from factcheck.kinds.time.calendar import RANK, Precision
from factcheck.kinds.time.value import Shape
from factcheck.link import Link
from factcheck.moments import grew
from factcheck.other_days import of_pictures, of_two_days
from factcheck.settings import Settings

_SLIP = 2  # days that a slip takes for one another
_SAME_WORDS = 0.95  # how alike two clauses are that say the same but for the time
_LIKE = 0.5  # how alike two clauses must be to tell that their sentences speak of one thing
PARTNER = "partner"
"""The slot of two claims in sentences that go together in two versions of one text."""
_UNSAID, _AGENT, _DIRECTION = "unsaid", "agent", "direction"
_KEY, _MISCOPIED = "key", "miscopied"
_OF_A_PERSON = frozenset({"person", "age"})
"""The slots of what a person has one of: a home, a place of birth, an age."""

_MEASURE = ("head", "when", "where", _DIRECTION)


def told_apart(link: Link, left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether two values that conflict are of two facts, for one article or one outlet's series tells them apart."""
    if left.kind in settings.entities:
        return False
    if left.article.id == right.article.id:
        pictured = left.kind == TIME.name and of_pictures(link, left, right)
        return pictured or not _at_odds_with_itself(link, left, right, settings)
    of_two = left.kind == TIME.name and of_two_days(link, left, right, settings)
    if of_two or _in_one_sentence(left, right):
        return True
    if link.score_of("exchange") is not None:
        return _days_between(left, right, settings.phrase_apart)  # what two say days apart is a stock phrase
    if left.kind not in settings.serial:
        return False
    long_apart = _long_apart(left, right, settings) and not _anchored(link, left.kind, settings)
    apart = long_apart or _of_one_desk(link, left, right, settings) or another_day(left, right, settings)
    return apart and not _grown(left, right)


def _in_one_sentence(left: Claim, right: Claim) -> bool:
    """Whether both articles tell the two in one sentence: 凌晨或者夜间."""
    (start, end), (first, last) = left.context.sentence, right.context.sentence
    return end - start == last - first and left.text != right.text and left.sentence == right.sentence


def _of_one_desk(link: Link, left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether one outlet tells the two in two articles, in other sentences: a desk has many figures on one day."""
    if not _one_outlet(left, right) or proven(link, left.kind, settings):
        return False
    return (link.score_of("sentence") or 0.0) < settings.same_sentence


def _one_outlet(left: Claim, right: Claim) -> bool:
    return bool(left.article.outlet) and left.article.outlet == right.article.outlet


def _days_near(left: Claim, right: Claim) -> bool:
    """Whether two times are days that a slip takes for one another, wherever the words around them place the deed."""
    if left.value.shape is right.value.shape is Shape.RANGE:
        return False  # rain of three days here, of four there
    one, other = left.value.start, right.value.start
    return one is not None and other is not None and abs((one - other).days) <= _SLIP


def another_day(left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether one outlet published the two on different days: it reports anew what was another figure yesterday."""
    one, other = left.article, right.article
    if not _one_outlet(left, right) or one.published is None or other.published is None:
        return False
    return abs(one.published - other.published) >= settings.another_day


def _long_apart(left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether the two were published so long after one another that what they tell of may have changed since."""
    return _days_between(left, right, settings.long_apart)


def _days_between(left: Claim, right: Claim, least: timedelta) -> bool:
    one, other = left.article.published, right.article.published
    return one is not None and other is not None and abs(one - other) >= least


def _anchored(link: Link, kind: str, settings: Settings) -> bool:
    """Whether two claims state one time, or stand in nearly one sentence, or a slot is proof of its own."""
    alike = link.score_of("sentence") or 0.0
    sure = proven(link, kind, settings) and link.score_of("since") is None
    return link.score_of("when") == 1.0 or sure or alike >= settings.same_sentence


def _grown(left: Claim, right: Claim) -> bool:
    """Whether the later published of two claims can be a later state of the other."""
    return grew((left, left.article.published), (right, right.article.published))


def of_one_thing(link: Link, left: Claim, right: Claim) -> bool:
    """Whether two claims are of what there is but one of: a person's home or age, a toll that one text counts again.

    So is the month of a deed with a year of which a slip took another; an article compares whole years.
    """
    if left.kind == TIME.name and link.score_of(_MISCOPIED) is not None:
        return RANK[left.value.precision] >= RANK[Precision.MONTH]
    again = left.article.id == right.article.id and left.zone is right.zone and link.score_of(_KEY) is not None
    return again or not _OF_A_PERSON.isdisjoint(slot.name for slot in link.slots)


def _at_odds_with_itself(link: Link, left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether two claims of one article can be its contradiction, and not two facts told in a row.

    What one paragraph tells apart is a row of facts, as is what paragraphs tell of other places, in other sentences or
    through other mouths, but for what there is one of; a headline or a caption speaks of what the body speaks of, if
    their words tell so.
    """
    first, last = sorted((left.start, right.start))
    if "\n" not in left.article.text[first:last] or link.score_of(_UNSAID) == 0:
        return False
    if of_one_thing(link, left, right):
        return True
    alike, close = link.score_of("sentence") or 0.0, same_clause(link, settings)
    dated = [bool(claim.context.when) for claim in (left, right)]
    if left.zone is right.zone and left.kind not in settings.framed and dated[0] is not dated[1]:
        return False  # the water stood higher on another day
    if left.zone is not right.zone:
        told = (link.score_of("told") or 0.0) >= settings.telling or (link.score_of("clause") or 0.0) >= _LIKE
        return alike >= settings.far_sentence or told or left.kind not in settings.framed
    least = settings.same_sentence if left.kind in settings.serial else settings.far_sentence
    carried = close or alike >= least
    return carried and bool(link.score_of("setting")) and left.context.speaker == right.context.speaker


def carries(link: Link, left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether the slots can carry a conflict: one is proof of its own, or none is too low and an anchor is stated.

    Values far apart are as a rule of two facts, and ask for sentences that are more alike; where one leaves
    open what the conflict turns on, nearly the same one is asked for.
    """
    kind, alone = left.kind, left.article.id == right.article.id
    sure = proven(link, kind, settings) and not (kind == TIME.name and _elsewhere(link, settings))
    if sure or _carried_by_partners(link, kind, settings):
        return True
    like = (link.score_of("sentence") or 0.0) >= settings.far_sentence
    if not like and (_turned(link) or _far(link, left, right, settings)):
        return False
    bare = kind == TIME.name and not (like or _told_of_a_deed(link, left, right, settings))
    if bare or _in_other_words(link, kind, settings) or (kind in settings.framed and not _told_fully(link, settings)):
        return False
    if link.comparison.nature == _AGENT and not (like or same_clause(link, settings)):
        return False  # many do one thing
    left_open = link.score_of(_UNSAID) == 0
    left_open = left_open and (alone or (link.score_of("sentence") or 0.0) < settings.same_sentence)
    if left_open or _of_two_things(link, left, right, settings):
        return False
    anchors = settings.anchors.get(kind, frozenset())
    anchors = settings.within_anchors.get(kind, anchors) if alone else anchors
    minima = _asked(link, left, right, settings)
    reached = all(slot.score >= minima.get(slot.name, 0.0) for slot in link.slots)
    anchored = not anchors or any(slot.name in anchors for slot in link.slots)
    return reached and (anchored or (like and (_alike(link, left, right, settings) or same_clause(link, settings))))


def _carried_by_partners(link: Link, kind: str, settings: Settings) -> bool:
    """Whether the slots can carry a conflict in sentences that go together in two versions of one text."""
    asked = settings.of_partners.get(kind)
    if asked is None or not link.score_of(PARTNER):
        return False
    like = (link.score_of("clause") or 0.0) >= _LIKE
    return all(slot.score >= asked.get(slot.name, 0.0) or (like and slot.name == "elsewise") for slot in link.slots)


def _of_two_things(link: Link, left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether one of two clauses that are alike names one thing where the other names another: the capital, a port."""
    later = _days_between(left, right, settings.another_day) and _grown(left, right)
    if link.score_of("beside") != 0 or later:
        return False
    if left.kind == TIME.name and _of_one_rare_deed(link, settings) and not _count_two(left, right):
        return False
    return (link.score_of("clause") or 0.0) >= settings.in_place


def _asked(link: Link, left: Claim, right: Claim, settings: Settings) -> Mapping[str, float]:
    """What single slots must reach, less of some where others tell that the two speak of one thing."""
    kind, minima = left.kind, settings.minima.get(left.kind, {})
    alike = _alike(link, left, right, settings)
    relaxed = alike and (kind != TIME.name or _days_near(left, right))
    minima = {**minima, **settings.relaxed.get(kind, {})} if relaxed else minima
    if kind == TIME.name and _of_one_rare_deed(link, settings) and not (_counts(left) or _counts(right)):
        minima = {**minima, "clause": settings.relaxed.get(kind, {}).get("clause", minima.get("clause", 0.0))}
    close = alike or same_clause(link, settings)
    told = close or ((link.score_of("told") or 0.0) >= settings.telling and not _only_spoken(link, left, right))
    lasting = kind == TIME.name and Shape.DURATION in {left.value.shape, right.value.shape}  # many live there for years
    less = settings.told_sentence if kind == TIME.name and (lasting or not same_clause(link, settings)) else 0.0
    minima = {**minima, "sentence": minima.get("sentence", 0.0) * less} if told else minima
    if (kind in settings.framed and _one_statement(link, settings)) or _one_measure(link):
        minima = {**minima, "sentence": 0.0}
    if link.score_of(_KEY):
        minima = {**minima, **settings.of_key_figures.get(kind, {})}
    if _only_spoken(link, left, right):
        minima = {**minima, "precision": settings.spoken_precision}
    return minima


def _turned(link: Link) -> bool:
    """Whether one number is of a rise and another of a fall: this rose by 7.2%, that fell by 3.1%."""
    return link.score_of(_DIRECTION) == 0 and link.score_of("figure") != 1.0


def _far(link: Link, left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether two values are far apart, and not of one deed in clauses that are alike."""
    deed = (link.score_of("deed") or 0.0) >= settings.same_deed and (link.score_of("clause") or 0.0) >= _LIKE
    far = KINDS_BY_NAME[left.kind].far
    return not deed and far is not None and far(left.value, right.value)


def _in_other_words(link: Link, kind: str, settings: Settings) -> bool:
    """Whether two values that are not one number, hedged, stand in sentences and clauses that share too little."""
    common = (link.score_of("sentence") or 0.0) + (link.score_of("clause") or 0.0)
    if link.score_of(_KEY):
        return False
    return common < settings.common_words.get(kind, 0.0) and link.score_of("figure") != 1.0


def _told_of_a_deed(link: Link, left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether two times are of a deed that both tell, or their clauses are the same, or share words that tell much."""
    same = (link.score_of("clause") or 0.0) >= _SAME_WORDS
    if same or link.score_of("deed") is not None or (link.score_of("told") or 0.0) >= settings.telling:
        return True
    ours, theirs = (
        {verb for deed in claim.value.deeds if not deed.says for verb in deed.verbs} for claim in (left, right)
    )
    return not ours.isdisjoint(theirs)


def _elsewhere(link: Link, settings: Settings) -> bool:
    """Whether places and bodies beside the two tell them apart: happenings of none in common, or unlike sentences."""
    if link.score_of("setting") != 0:
        return False
    happening = link.score_of("happening")
    return happening < 1 if happening is not None else (link.score_of("sentence") or 0.0) < settings.far_sentence


def _only_spoken(link: Link, left: Claim, right: Claim) -> bool:
    """Whether no deed is told of at one of two times, but that somebody speaks: all they share may be who does."""
    if left.kind != TIME.name or link.score_of("deed") is not None:
        return False
    return any(all(deed.says for deed in claim.value.deeds) for claim in (left, right))


def _told_fully(link: Link, settings: Settings) -> bool:
    """Whether two statements share enough of any of what tells that they are of one thing."""
    return any((link.score_of(name) or 0.0) >= least for name, least in settings.one_thing.items())


def _of_one_rare_deed(link: Link, settings: Settings) -> bool:
    """Whether two times are of one deed, told with rare words that both clauses hold, and neither bounds it alone."""
    told, deed = link.score_of("told") or 0.0, link.score_of("deed") or 0.0
    return told >= settings.rare_deed and deed >= settings.same_deed and link.score_of("bound") == 1.0


def _counts(claim: Claim) -> bool:
    """Whether a number stands behind a time in its clause: what is counted is counted anew another day."""
    return any(sign.isnumeric() for sign in claim.article.text[claim.end : claim.context.clause[1]])


def _count_two(left: Claim, right: Claim) -> bool:
    """Whether two times stand beside numbers, and none of one is one of the other's."""
    ours, theirs = ({name for name in claim.value.beside if name.isdecimal()} for claim in (left, right))
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


def _one_measure(link: Link) -> bool:
    """Whether two figures are of one thing that rose or fell, in one place and time, as both state in full."""
    return all(link.score_of(name) == 1.0 for name in _MEASURE)


def _one_statement(link: Link, settings: Settings) -> bool:
    """Whether two statements are the same words of one doer, whatever the sentences around them tell beside."""
    words = settings.one_thing.get("words", 1.0)
    return (link.score_of("words") or 0.0) >= words and link.score_of("predicate") == link.score_of(_AGENT) == 1.0


def _alike(link: Link, left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether clauses of two articles share enough, of words and of rare words, to speak of one thing."""
    least = settings.like_clauses.get(left.kind, {})
    if left.article.id == right.article.id:
        return False
    return bool(least) and all((link.score_of(name) or 0.0) >= score for name, score in least.items())


def same_clause(link: Link, settings: Settings) -> bool:
    """Whether what stands around two claims is the same, and tells enough to carry a conflict."""
    beside, told = link.score_of("clause") or 0.0, link.score_of("told") or 0.0
    return beside >= settings.same_clause[0] and told >= settings.same_clause[1]


def proven(link: Link, kind: str, settings: Settings) -> bool:
    """Whether a slot is stated that is proof of its own, such as one statement given to two speakers."""
    return not settings.proofs.get(kind, frozenset()).isdisjoint(slot.name for slot in link.slots)
