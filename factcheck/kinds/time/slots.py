"""Whether two times could answer one question, and how alike they are in what they state of it."""

from datetime import timedelta
from itertools import product

from factcheck.kinds.base import Comparand, Slot
from factcheck.kinds.beside import two_choices, two_things_in_place
from factcheck.kinds.place.zh_gazetteer import spot
from factcheck.kinds.time.calendar import RANK, Precision
from factcheck.kinds.time.expression import Anchor, Bound
from factcheck.kinds.time.slips import misprinted
from factcheck.kinds.time.value import CLOCK, Bearer, Deed, Lasts, Shape, Time, Told

_ENDS = frozenset({Bound.SINCE, Bound.UNTIL})
_LASTING = frozenset({Shape.DURATION, Shape.POINT})
_PROOFS = frozenset({"act", "since", "happening", "miscopied"})
_ELSE = "elsewise"  # that what is told of the two is not one thing
_NEAR = timedelta(days=2)  # within which a slip takes one day for another, and a speech is reported on two
_ANYWHERE = 0.9  # that one happening is told of, and not where
_A_SEASON = timedelta(days=60)  # within which a thing without a name hardly comes again
_KNOWN = 0.75  # how alike two deeds are that are known for one
_MINUTE = 60  # seconds
_AGAIN = 0.75  # of the words of a clause that another tells again
_REPORTED = 3  # words that the beginnings of two articles share that are about one thing, at least
_DEED, _BESIDE = 0.5, 2
"""What one verb tells by itself of two deeds, and how many words the two must share."""

_PRECISION = [Slot("precision", max(0.0, 1 - apart / 8)) for apart in range(len(RANK))]
_BOUND = {(same, free): Slot("bound", 1.0 if same else 0.5 * free) for same in (True, False) for free in (True, False)}
_SHAPE = {True: Slot("shape", 1.0), False: Slot("shape", 0.5)}


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
    if _miscopied(left, right, deed):
        deed = (*(slot for slot in deed if slot.name != _ELSE), Slot("miscopied", 1.0))
    deed = _marked(one, two, deed)
    precision = _PRECISION[abs(RANK[one.precision] - RANK[two.precision])]
    if one.shape is Shape.DURATION or two.shape is Shape.DURATION:
        return (*deed, *_to_the_second(one, two), precision)
    bound = _BOUND[one.bound is two.bound, one.bound is None or two.bound is None]
    return (*deed, precision, bound, _SHAPE[one.shape is two.shape])


def _marked(one: Time, two: Time, deed: tuple[Slot, ...]) -> tuple[Slot, ...]:
    """With what parts two times, whatever is told of them: another deed, another choice, another thing beside."""
    if (_said_and_done(one, two) or one.moved != two.moved) and _ELSE not in {slot.name for slot in deed}:
        deed = (*deed, Slot(_ELSE, 0.0))
    bases = one.basis and two.basis  # what two figures are held against: 比5月, 比一季度
    two_figures = bool(one.figure and two.figure) and one.figure != two.figure
    if (bases or two_figures or one.stretch is not two.stretch) and _ELSE not in {slot.name for slot in deed}:
        deed = (*deed, Slot(_ELSE, 0.0))
    if _of_two_speeches(one, two) or one.record or two.record or (one.threatened and two.threatened):
        deed = (*deed, Slot("unsaid", 0.0))  # of which of them each tells
    if two_choices(one.choices, two.choices):
        deed = (*(slot for slot in deed if slot.name not in _PROOFS), Slot("choice", 0.0))
    if two_things_in_place(one.beside, two.beside):
        deed = (*deed, Slot("beside", 0.0))
    return deed


def _to_the_second(left: Time, right: Time) -> tuple[Slot, ...]:
    """That both tell one length to the second or finer, of a minute or with decimals: such hardly come twice."""
    said = left.low
    if said is None or not (said == left.high == right.low == right.high) or left.soft or right.soft:
        return ()
    if left.precision is not Precision.SECOND or right.precision is not Precision.SECOND:
        return ()
    return (Slot("length", 1.0),) if said.denominator > 1 or said > _MINUTE else ()


def _told_at(left: Time, right: Time, *, mixed: bool) -> tuple[Slot, ...] | None:
    """What is told at two times; None where a length and a date have nothing of it in common."""
    lasts = _lasting(left, right)
    if not left.deeds or not right.deeds:
        return None if mixed else (*lasts, *_date(left, right))
    act, ours, theirs = _act(left, right), left.told, right.told
    if mixed and not act and ours.persons.isdisjoint(theirs.persons):
        return None
    persons = _persons(ours, theirs)
    deeds = _deeds(*_lately(left, right))
    known = any(slot.name == "deed" and slot.score >= _KNOWN for slot in deeds)
    parted = persons or _elsewhere(ours, theirs)
    one, lasts = ((), ()) if parted else (_happening(left, right, known=known), lasts)
    if one or lasts:
        deeds = tuple(slot for slot in deeds if slot.name != _ELSE and (one or slot.score == 1.0))
    return (*deeds, *act, *one, *lasts, *_date(left, right), *persons)


def _miscopied(left: Comparand, right: Comparand, told: tuple[Slot, ...]) -> bool:
    """Whether one deed is dated twice, to years of which a slip takes one for the other: 2007年加入, 2017年加入.

    It is one where its verb and who does it are told again, or most words of the shorter clause are.
    """
    one, two = left.value, right.value
    dated = one.anchored is two.anchored is Anchor.ABSOLUTE and one.bound is two.bound is None
    whole = one.shape is two.shape is Shape.POINT and RANK[one.precision] >= RANK[Precision.YEAR]
    if not (dated and whole and misprinted(one, two)):
        return False
    ours, theirs = set(left.context.words), set(right.context.words)
    again = len(ours & theirs) >= max(_REPORTED, _AGAIN * min(len(ours), len(theirs)))
    return again or any(slot.name == "deed" and slot.score >= _KNOWN for slot in told)


def _lasting(left: Time, right: Time) -> tuple[Slot, ...]:
    """That both tell how long one thing lasts that both articles are about, or one of them how long another does."""
    ours, theirs = left.lasting, right.lasting
    if ours is None or theirs is None or ours.of != theirs.of or not _of_one_report(left, right):
        return ()
    return (Slot("happening", _ANYWHERE),) if ours == theirs and ours.told is not Lasts.OTHER else (Slot(_ELSE, 0.0),)


def _happening(left: Time, right: Time, *, known: bool) -> tuple[Slot, ...]:
    """That both date what befalls one thing once in each article: on near days, unless it is known for one deed."""
    if not left.happening or left.happening != right.happening:
        return ()
    reported = _of_one_report(left, right)
    ours, theirs = _bearer(left), _bearer(right)
    borne = ours is not None and theirs is not None and ours.same(theirs)
    proper = ours is not None and theirs is not None and ours.proper and theirs.proper
    spoken_of = reported and not proper
    if not (borne or spoken_of) and (ours or theirs or left.reported or right.reported):
        return ()
    known = known or (borne and proper) or ((borne or spoken_of) and not _far(left, right, _A_SEASON))
    clocks = left.precision in CLOCK and right.precision in CLOCK
    dayless = left.dayless or right.dayless
    if (dayless and not clocks) or not (dayless or known or not _far(left, right)):
        return ()
    return (Slot("happening", 1.0 if (borne and proper) or _at_one_place(left, right) else _ANYWHERE),)


def _of_one_report(left: Time, right: Time) -> bool:
    """Whether both articles are about what happens then, in words of which some are the same, and of one thing.

    Where both tell what comes to it, one of them begins with that: in a report on a bridge no shop opens.
    """
    ours, theirs = left.reported, right.reported
    if ours is None or theirs is None or two_things_in_place(left.beside, right.beside):
        return False
    both_borne = _bearer(left) is not None and _bearer(right) is not None
    shared = len(ours.words & theirs.words)
    enough = shared >= max(_BESIDE, min(_REPORTED, len(ours.words), len(theirs.words)))
    return enough and (ours.named or theirs.named or not both_borne)


def _at_one_place(left: Time, right: Time) -> bool:
    """Whether both name one place by it that is no country."""
    both = left.told.proper & right.told.proper
    return any((place := spot(name)) is None or len(place.path) > 1 for name in both)


def _bearer(time: Time) -> Bearer | None:
    """What comes to the stage that happens at a time."""
    return next((deed.bearer for deed in time.deeds if deed.stage == time.happening), None)


def _near(left: Time, right: Time, most: timedelta = _NEAR) -> bool:
    """Whether two times are known to lie so near one another that they may be of one deed."""
    return left.start is not None and right.start is not None and abs(left.start - right.start) <= most


def _elsewhere(left: Told, right: Told) -> bool:
    """Whether both deeds name places, or what has a name in quotation marks, and none of them is one name."""
    ours, theirs = left.proper, right.proper
    one = any(name in other or other in name for name, other in product(ours, theirs))
    return bool(ours) and bool(theirs) and not one


def _far(left: Time, right: Time, most: timedelta = _NEAR) -> bool:
    """Whether they are known not to."""
    return left.start is not None and right.start is not None and not _near(left, right, most)


def _of_two_speeches(left: Time, right: Time) -> bool:
    """Whether all that is told of two times, days apart, is that somebody says something."""
    return left.told.speaks and right.told.speaks and _far(left, right)


def _said_and_done(left: Time, right: Time) -> bool:
    """Whether, days apart, all that is told of one is that somebody speaks, and of the other that something is done."""
    one, other = left.told, right.told
    return ((one.speaks and other.acts) or (other.speaks and one.acts)) and _far(left, right)


def _of_other_times(left: Time, right: Time) -> bool:
    """Whether one tells of the first time that a thing is done, and the other of the third."""
    ours, theirs = left.told.numbered, right.told.numbered
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


def _lately(left: Time, right: Time) -> tuple[Told, Told]:
    """The deeds of two times, and that somebody says something only where they are near: people say much."""
    return (left.told, right.told) if _near(left, right) else (left.done, right.done)


def _deeds(left: Told, right: Told) -> tuple[Slot, ...]:
    """Whether one deed is told of at both times: the same verb, with enough in common of who and what; else no slot."""
    if not _one_doing(left, right):
        return (Slot(_ELSE, 0.0),) if left.deeds and right.deeds else ()
    alike = max(_deed(one, two) for one, two in product(left.deeds, right.deeds))
    if alike:
        return (Slot("deed", alike),)
    return (Slot(_ELSE, 0.0),) if any(_of_two_things(*pair) for pair in product(left.deeds, right.deeds)) else ()


def _of_two_things(left: Deed, right: Deed) -> bool:
    """Whether two things are held, or decreed: 宣布停课, 宣布裁员; 宣布高考延期, 宣布中考延期."""
    if not (left.decreed and right.decreed):
        return _hold_two(left, right)
    ours, theirs = set(left.named), set(right.named)
    return set(left.decreed).isdisjoint(right.decreed) or (not ours <= theirs and not theirs <= ours)


def _hold_two(left: Deed, right: Deed) -> bool:
    """Whether two things are held, and no more than that is told: 举行选举, 举行初选."""
    one, other = left.held, right.held
    if not one or not other or one[-1] == other[-1]:
        return False
    return not (one in other or other in one)


def _one_doing(left: Told, right: Told) -> bool:
    """Whether what is told nearest to one time is told at the other too."""
    nearest = not (left.nearest.isdisjoint(right.verbs) and right.nearest.isdisjoint(left.verbs))
    return nearest or not left.stages.isdisjoint(right.stages)


def _persons(left: Told, right: Told) -> tuple[Slot, ...]:
    """That the deeds name people, or sorts of works, and none in common; no slot where one of them names none."""
    both = ((left.persons, right.persons), (left.sites, right.sites))
    apart = any(ours and theirs and ours.isdisjoint(theirs) for ours, theirs in both)
    return (Slot("persons", 0.0),) if apart else ()


def _deed(left: Deed, right: Deed) -> float:
    one_verb = left.verbs[0] in right.verbs or right.verbs[0] in left.verbs
    one_stage = bool(left.stage) and left.stage == right.stage
    if not (one_verb or one_stage) or _of_two_things(left, right):
        return 0.0  # 1月签署的协议, 2月生效的协议
    if left.says and right.says and left.named[-1:] != right.named[-1:]:
        return 0.0
    count = len(left.words & right.words) + (one_stage and not one_verb)
    if count < _BESIDE:
        return 0.0
    return _DEED + (1 - _DEED) * min(1.0, count / min(len(left.words), len(right.words)))


def _act(left: Time, right: Time) -> tuple[Slot, ...]:
    """That both date one thing that happens once, or since or until when one thing is so: it has one time.

    Two beginnings or ends of one verb, of whom only one tells whose it is, are one where a slip takes them for it.
    """
    two_shapes = left.shape is not right.shape and {left.shape, right.shape} == _LASTING
    mixed = two_shapes and bool(left.lasted or right.lasted)
    since = left.bound is right.bound and left.bound in _ENDS and not (left.record or right.record)
    if not (mixed or left.shape is right.shape is Shape.POINT) or ((left.bound or right.bound) and not since):
        return ()
    numbered = bool(left.told.numbered)
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
