"""Whether two times could answer one question, and how alike they are in what they state of it."""

from collections.abc import Sequence
from datetime import timedelta
from itertools import product

from factcheck.kinds.base import Comparand, Slot
from factcheck.kinds.time.calendar import RANK, Precision
from factcheck.kinds.time.expression import Anchor, Bound
from factcheck.kinds.time.value import CLOCK, Deed, Shape, Time

_ENDS = frozenset({Bound.SINCE, Bound.UNTIL})
_ELSE = "elsewise"  # that what is told of the two is not one thing
_SPACE = " "  # behind the number of what is done again and again
_NEAR = timedelta(days=2)  # within which a slip takes one day for another, and a speech is reported on two
_KNOWN = 0.75  # how alike two deeds are that are known for one
_DEED, _BESIDE = 0.5, 2
"""What one verb tells by itself of two deeds, and how many words the two must share."""


def slots(left: Comparand, right: Comparand) -> tuple[Slot, ...] | None:
    """Whether two times could answer one question, and how alike they are in what they state of it.

    A length is never held against a date, nor a time that comes back against one that does not, nor a place
    of writing against anything. How close the times are is not looked at: that would hide what differs.
    """
    one, two = left.value, right.value
    mixed = (one.shape is Shape.DURATION) != (two.shape is Shape.DURATION)
    if mixed and not (one.lasted or two.lasted):
        return None
    if (one.shape is Shape.SET) != (two.shape is Shape.SET) or one.dateline or two.dateline:
        return None
    if one.basis != two.basis or _of_other_times(one, two):
        return None
    deed = _told_at(one, two, mixed=mixed)
    if deed is None:
        return None
    if (_said_and_done(one, two) or one.moved != two.moved) and _ELSE not in {slot.name for slot in deed}:
        deed = (*deed, Slot(_ELSE, 0.0))
    bases = one.basis and two.basis  # what two figures are held against: 比5月, 比一季度
    two_figures = bool(one.figure and two.figure) and one.figure != two.figure
    if (bases or two_figures or one.stretch is not two.stretch) and _ELSE not in {slot.name for slot in deed}:
        deed = (*deed, Slot(_ELSE, 0.0))
    if _of_two_speeches(one, two) or one.record or two.record or (one.threatened and two.threatened):
        deed = (*deed, Slot("unsaid", 0.0))  # of which of them each tells
    if Shape.DURATION in {one.shape, two.shape}:
        return (*deed, Slot("precision", _nearness(one.precision, two.precision)))
    return (
        *deed,
        Slot("precision", _nearness(one.precision, two.precision)),
        Slot("bound", 1.0 if one.bound == two.bound else 0.5 if None in {one.bound, two.bound} else 0.0),
        Slot("shape", 1.0 if one.shape == two.shape else 0.5),
    )


def _told_at(left: Time, right: Time, *, mixed: bool) -> tuple[Slot, ...] | None:
    """What is told at two times; None where a length and a date have nothing of it in common."""
    if not left.deeds or not right.deeds:
        return None if mixed else _date(left, right)
    act = _act(left, right)
    if mixed and not act and not any(_of_one(one, two) for one, two in product(left.deeds, right.deeds)):
        return None
    persons = _persons(left.deeds, right.deeds)
    deeds = _deeds(*_lately(left, right))
    known = any(slot.name == "deed" and slot.score >= _KNOWN for slot in deeds)
    one = () if persons or _elsewhere(left.deeds, right.deeds) else _happening(left, right, known=known)
    deeds = tuple(slot for slot in deeds if slot.name != _ELSE) if one else deeds
    return (*deeds, *act, *one, *_date(left, right), *persons)


def _happening(left: Time, right: Time, *, known: bool) -> tuple[Slot, ...]:
    """That both date what befalls one thing once in each article: on near days, unless it is known for one deed."""
    if not left.happening or left.happening != right.happening:
        return ()
    clocks = left.precision in CLOCK and right.precision in CLOCK
    dayless = left.dayless or right.dayless
    if (dayless and not clocks) or not (dayless or known or not _far(left, right)):
        return ()
    return (Slot("happening", 1.0),)


def _near(left: Time, right: Time) -> bool:
    """Whether two times are known to lie so near one another that they may be of one deed."""
    return left.start is not None and right.start is not None and abs(left.start - right.start) <= _NEAR


def _elsewhere(left: Sequence[Deed], right: Sequence[Deed]) -> bool:
    """Whether both deeds name places, or what has a name in quotation marks, and none of them is one name."""
    ours, theirs = ({name for deed in deeds for name in deed.proper} for deeds in (left, right))
    one = any(name in other or other in name for name, other in product(ours, theirs))
    return bool(ours) and bool(theirs) and not one


def _far(left: Time, right: Time) -> bool:
    """Whether they are known not to."""
    return left.start is not None and right.start is not None and not _near(left, right)


def _of_two_speeches(left: Time, right: Time) -> bool:
    """Whether all that is told of two times, days apart, is that somebody says something."""
    return _far(left, right) and all(time.deeds and all(deed.says for deed in time.deeds) for time in (left, right))


def _said_and_done(left: Time, right: Time) -> bool:
    """Whether, days apart, all that is told of one is that somebody speaks, and of the other that something is done."""
    if not _far(left, right):
        return False
    spoken = [bool(time.deeds) and all(deed.says for deed in time.deeds) for time in (left, right)]
    silent = [bool(time.deeds) and not any(deed.says for deed in time.deeds) for time in (left, right)]
    return (spoken[0] and silent[1]) or (spoken[1] and silent[0])


def _of_other_times(left: Time, right: Time) -> bool:
    """Whether one tells of the first time that a thing is done, and the other of the third."""
    if not left.deeds or not right.deeds:
        return False
    ours, theirs = ({deed.once for deed in time.deeds if _SPACE in deed.once} for time in (left, right))
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


def _lately(left: Time, right: Time) -> tuple[Sequence[Deed], Sequence[Deed]]:
    """The deeds of two times, and that somebody says something only where they are near: people say much."""
    near = _near(left, right)
    one, two = ([deed for deed in time.deeds if near or not deed.says] for time in (left, right))
    return one, two


def _deeds(left: Sequence[Deed], right: Sequence[Deed]) -> tuple[Slot, ...]:
    """Whether one deed is told of at both times: the same verb, with enough in common of who and what; else no slot."""
    alike = max((_deed(one, two) for one, two in product(left, right)), default=0.0)
    if alike:
        return (Slot("deed", alike),)
    if left and right and (not _one_doing(left, right) or any(_hold_two(*pair) for pair in product(left, right))):
        return (Slot(_ELSE, 0.0),)
    return ()


def _hold_two(left: Deed, right: Deed) -> bool:
    """Whether two things are held, and no more than that is told: 举行选举, 举行初选."""
    one, other = left.held, right.held
    if not one or not other or one[-1] == other[-1]:
        return False
    return not (one in other or other in one)


def _one_doing(left: Sequence[Deed], right: Sequence[Deed]) -> bool:
    """Whether what is told nearest to one time is told at the other too."""
    ours, theirs = ({verb for deed in deeds for verb in deed.verbs} for deeds in (left, right))
    stages = [{deed.stage for deed in deeds if deed.stage} for deeds in (left, right)]
    nearest = {deed.verbs[0] for deed in left} & theirs or {deed.verbs[0] for deed in right} & ours
    return bool(nearest or stages[0] & stages[1])


def _persons(left: Sequence[Deed], right: Sequence[Deed]) -> tuple[Slot, ...]:
    """That the deeds name people, or sorts of works, and none in common; no slot where one of them names none."""
    people = [{name for deed in deeds for name in deed.persons} for deeds in (left, right)]
    sites = [{site for deed in deeds for site in deed.sites} for deeds in (left, right)]
    apart = any(ours and theirs and ours.isdisjoint(theirs) for ours, theirs in (people, sites))
    return (Slot("persons", 0.0),) if apart else ()


def _deed(left: Deed, right: Deed) -> float:
    shared = left.words & right.words
    if left.says and right.says and left.named[-1:] != right.named[-1:]:
        return 0.0
    if _hold_two(left, right):
        return 0.0
    one_verb = left.verbs[0] in right.verbs or right.verbs[0] in left.verbs
    one_stage = bool(left.stage) and left.stage == right.stage
    count = len(shared) + (one_stage and not one_verb)
    if count < _BESIDE or not (one_verb or one_stage):
        return 0.0  # 1月签署的协议, 2月生效的协议
    return _DEED + (1 - _DEED) * min(1.0, count / min(len(left.words), len(right.words)))


def _act(left: Time, right: Time) -> tuple[Slot, ...]:
    """That both date one thing that happens once, or since or until when one thing is so: it has one time.

    Two beginnings or ends of one verb, of whom only one tells whose it is, are one where a slip takes them for it.
    """
    mixed = {left.shape, right.shape} == {Shape.DURATION, Shape.POINT} and bool(left.lasted or right.lasted)
    since = left.bound is right.bound and left.bound in _ENDS and not (left.record or right.record)
    if not (mixed or left.shape is right.shape is Shape.POINT) or ((left.bound or right.bound) and not since):
        return ()
    numbered = any(_SPACE in deed.once for deed in left.deeds)
    dated = left.anchored is right.anchored is Anchor.ABSOLUTE
    if left.moved != right.moved:
        return ()
    if abs(RANK[left.precision] - RANK[right.precision]) > 1 and not (numbered or dated):
        return ()
    slips = since and _near(left, right)
    acts = any(
        _one_act(one, two, since=since or (mixed and _of_one(one, two)))
        or (slips and one.verbs[0] == two.verbs[0] and not (one.named and two.named))
        for one, two in product(left.deeds, right.deeds)
    )
    if not acts:
        return ()
    once = any(one.once and one.once == two.once for one, two in product(left.deeds, right.deeds))
    return (Slot("act" if once else "since", 1.0),)


def _of_one(left: Deed, right: Deed) -> bool:
    """Whether both tell of one person."""
    return bool(set(left.persons) & set(right.persons))


def _one_act(left: Deed, right: Deed, *, since: bool) -> bool:
    if (left.verbs[0] != right.verbs[0] or not since) and (left.once != right.once or not left.once):
        return False
    ours, theirs = set(left.named), set(right.named)
    shared = ours & theirs
    if len(left.persons) == len(right.persons) == 1 and left.persons != right.persons:
        return False
    return len(shared) >= min(_BESIDE, len(ours), len(theirs)) > 0


def _date(left: Time, right: Time) -> tuple[Slot, ...]:
    """That both name one year or date in full, or one hour: such times hardly coincide; 周四 is of the event itself."""
    one, two = (time.named or (time.start, time.end) for time in (left, right))
    if one != two or not left.resolved or left.precision is not right.precision:
        return ()
    full = left.anchored is right.anchored is Anchor.ABSOLUTE
    return (Slot("date", 1.0),) if full or left.precision in CLOCK else ()


def _nearness(one: Precision, two: Precision) -> float:
    return max(0.0, 1 - abs(RANK[one] - RANK[two]) / 8)
