"""How alike two quantities are in what they state of what they count."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Any

from attrs import frozen
from rapidfuzz import fuzz

from factcheck.kinds.base import Comparand, Slot
from factcheck.kinds.beside import one_word_apart, two_choices, two_things_in_place
from factcheck.kinds.quantity.compare import of_all
from factcheck.kinds.quantity.countable import comparable
from factcheck.kinds.quantity.miscopied import miscopied
from factcheck.kinds.quantity.value import INTRADAY, Change, Extent, KeyFigure, Quantity, UnitClass
from factcheck.kinds.shortened import shortened
from factcheck.kinds.time.expression import Anchor

_SHARES = frozenset({UnitClass.SHARE, UnitClass.MULTIPLE, UnitClass.POINTS})

_PART = 0.8
"""The score of a noun that only helps to name what the other counts: the result of 30 talks, and 30 talks."""

_ALIKE = 0.6
"""Below this likeness two counted nouns, both stated, are different things."""

_SWING = 3
_TELLING = 10
_COMMON = 0.3
"""Up to where one digit is a common number, and what it then tells that two articles have it."""

_TIMES = Fraction(5, 2)
"""Of how much more than the other one of two only numbers of a noun hardly counts the same things."""

_UNPROVEN = frozenset({"asymptomatic", "suspected"})
_LIFE = 10
_BOUNDS = frozenset({"planned", "most", "least"})
_STAGES = (("initial", "final"), ("final", "initial"))
_OF_MANY = frozenset({"polled", "threatened"})  # of which poll, of which offence


def slots(left: Comparand, right: Comparand) -> tuple[Slot, ...] | None:
    """The respects in which two quantities could speak of one fact; None where they cannot count the same.

    1 is equal, 0 opposed; a respect in which only one of the two states anything gives no slot.
    """
    one, two = left.value, right.value
    if not comparable(one, two):
        return None
    respects = BARE if one.plain and two.plain else RESPECTS
    own = (("figure", figure(one, two)), ("miscopied", miscopied(one, two)))
    return made((*own, *[each.stated(left, right) for each in respects]))


@lru_cache(maxsize=1 << 14)
def made(stated: tuple[tuple[str, float | None], ...]) -> tuple[Slot, ...]:
    """The slots of respects and scores, made once: very many pairs have the same few."""
    return tuple(Slot(name, score) for name, score in stated if score is not None)


def figure(left: Quantity, right: Quantity) -> float | None:
    """How telling it is that two say the same number: two digits hardly ever coincide by chance, 2 and 3 do.

    约3亿 and 3亿 say one number too, one of them with a hedge.
    """
    if left.unit != right.unit or (left.span != right.span and not _hedged(left, right)):
        return None
    if max(left.figures, right.figures) > 1 or (left.stated is not None and abs(left.stated) >= _TELLING):
        return 1.0
    return _COMMON


def _hedged(left: Quantity, right: Quantity) -> bool:
    return left.said is not None and left.said == right.said


@frozen(eq=False)
class Respect:
    """What a quantity states in one respect, nothing or what is false where it states none, and how alike two such are.

    The likeness is None where it is no evidence either way.
    """

    name: str
    of: Callable[[Comparand], Any]
    alike: Callable[[Any, Any], float | None]

    def stated(self, left: Comparand, right: Comparand) -> tuple[str, float | None]:
        """The name, and how alike two quantities are where both state something."""
        one, two = self.of(left), self.of(right)
        return self.name, (self.alike(one, two) if one and two else None)


_Head = tuple[str, str, tuple[str, ...], bool, frozenset[str], bool, str]


def _head(side: Comparand) -> _Head | None:
    """The noun that is counted: its sense, how it is written, what stands before it, if it is counted, its letters.

    Then, whether it only says what became of them: the injured, and workers who were hurt; last, of what it is a key
    figure, which tells more of what is counted than the noun does.
    """
    value = side.value
    if not value.head:
        return None
    of_many = value.unit_class not in _SHARES and value.unit_class is not UnitClass.MONEY
    fated, key = value.head == value.scope.predicate, value.key_figure
    figure = key.of if key and not key.sort else ""
    return value.head, value.words, value.modifiers, of_many, frozenset(value.words), fated, figure


def _one_noun(left: _Head, right: _Head) -> float | None:
    if left[0] == right[0] or left[1] == right[1]:
        return 1.0
    if left[5] or right[5] or (left[6] and left[6] == right[6]):
        return None
    if left[3] and (left[0] in right[2] or right[0] in left[2]):
        return _PART
    return 0.0 if left[4].isdisjoint(right[4]) else _nouns(left[1], right[1])


@lru_cache(maxsize=1 << 14)
def _nouns(left: str, right: str) -> float:
    likeness = max(fuzz.ratio(left, right), fuzz.partial_ratio(left, right) * 0.9) / 100
    return likeness if likeness >= _ALIKE else 0.0


@lru_cache(maxsize=1 << 14)
def _likeness(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    return float(fuzz.token_set_ratio(" ".join(left), " ".join(right))) / 100


def _shared(left: Sequence[object], right: Sequence[object]) -> float:
    return sum(item in right for item in left) / max(len(left), len(right))


def _populations(left: Sequence[str], right: Sequence[str]) -> float | None:
    """The share of what both say of whom is counted; 双方共 and 总共 both say that it is all of them."""
    return None if left != right and of_all(left, right) else _shared(left, right)


def _places(left: Sequence[str], right: Sequence[str]) -> float:
    """The share of the places of one that the other names too, in a shorter or a longer form."""
    few, many = sorted((left, right), key=len)
    return sum(any(one in two or two in one for two in many) for one in few) / len(few)


def _same(left: object, right: object) -> float:
    return 1.0 if left == right else 0.0


def _opposed(left: object, right: object) -> float | None:
    """That two are not the same; that they are is no evidence."""
    return None if left == right else 0.0


def _wholes(left: str, right: str) -> float:
    """Whether two shares are of one whole, that one may name more fully: 人口 and 世界总人口."""
    few, many = sorted((left, right), key=len)
    return 1.0 if shortened(few, many) else 0.0


def _moment(side: Comparand) -> tuple[object, Fraction] | None:
    """The change and the number of what is told within a market's day."""
    value = side.value
    return (value.change, abs(value.stated or Fraction(0))) if INTRADAY in value.scope.window else None


def _of_two_moments(left: tuple[object, Fraction], right: tuple[object, Fraction]) -> float | None:
    """Whether both are told within a market's day, and near enough to be of two of its moments."""
    small, large = sorted((left[1], right[1]))
    return 0.0 if left[0] is right[0] and large <= _SWING * small else None


def _direction(side: Comparand) -> str:
    value = side.value
    if value.change is None or value.extent is None:
        return ""
    return f"{value.change.value} {value.extent.value}"


def _age(side: Comparand) -> tuple[Fraction | None, frozenset[int]] | None:
    """The age of a person, and the years that it is told of."""
    if not side.value.whose:
        return None
    years = (time.start.year for time in side.context.when if time.start and time.anchored is Anchor.ABSOLUTE)
    return side.value.stated, frozenset(years)


def _one_age(
    left: tuple[Fraction | None, frozenset[int]], right: tuple[Fraction | None, frozenset[int]]
) -> float | None:
    """That both are the age of one person, at one time: proof of its own."""
    return 1.0 if left[1] == right[1] and not _of_other_years(left[0], right[0]) else None


def _of_other_years(left: Fraction | None, right: Fraction | None) -> bool:
    """Whether two ages lie so far apart that one is of another time in life, unless their digits changed places."""
    if left is None or right is None or abs(left - right) <= _LIFE:
        return False
    return sorted(str(left)) != sorted(str(right))


def _level(side: Comparand) -> tuple[bool, bool, frozenset[str]] | None:
    """Whether a count is how many more or fewer there are than before, or how many still; or of whom nothing is sure.

    So is one of the infected without symptoms, or of the suspected, beside one of the confirmed. Percentages of change
    are said in too many ways to tell.
    """
    value = side.value
    if value.unit_class in _SHARES:
        return None
    difference = bool(value.scope.basis) or value.extent is Extent.BY
    return difference, "current" in value.scope.population, _UNPROVEN.intersection(value.scope.population)


def _stage(side: Comparand) -> tuple[frozenset[str]]:
    """Whether it is what was looked for, may or must be, or what came first or in the end, in a tuple that is true."""
    return (frozenset(side.value.scope.standing),)


def _of_two_stages(left: tuple[frozenset[str]], right: tuple[frozenset[str]]) -> float | None:
    """That one is no number of what came, or that the one came first and the other in the end."""
    ours, theirs = left[0], right[0]
    apart = ours & _BOUNDS != theirs & _BOUNDS or any(one in ours and other in theirs for one, other in _STAGES)
    return 0.0 if apart else None


def _one_of_many(side: Comparand) -> frozenset[str]:
    return _OF_MANY.intersection(side.value.scope.standing)


def _unsaid(left: frozenset[str], right: frozenset[str]) -> float | None:
    return 0.0 if left & right else None


_Key = tuple[KeyFigure, Fraction | None, tuple[str, ...]]


def _key(side: Comparand) -> _Key | None:
    """Of what it is the figure, how many it is, and what is named beside it."""
    value: Quantity = side.value
    return None if value.key_figure is None else (value.key_figure, value.stated, value.beside)


def _one_key(left: _Key, right: _Key) -> float | None:
    """That both are one key figure of what is reported, and not of two places; opposed, some and all of them."""
    one, two = left[0], right[0]
    sole = one.sole or two.sole
    if not _of_one(one, two) or (one.sort and two.sort and one.sort != two.sort):
        return None
    if one.within != two.within:
        return 0.0 if one.within and two.within else None
    beside = sole and two_things_in_place(left[2], right[2])
    if beside or (sole and _many_times(left[1] or 0, right[1] or 0)):
        return None
    if _far_apart(left, right):
        return 0.0
    if _of_a_sort(left, right) or _of_a_sort(right, left):
        return None if sole else 0.0
    apart = one.unheard != two.unheard or ((sole or (one.places and two.places)) and one.places != two.places)
    return None if apart else 1.0


def _of_one(one: KeyFigure, two: KeyFigure) -> bool:
    """Whether they are of one thing, or the only number of a noun is of what the other measures: 查获470公斤冰毒."""
    return one.of == two.of or (one.sole and one.of == two.noun) or (two.sole and two.of == one.noun)


def _far_apart(left: _Key, right: _Key) -> bool:
    """Whether two are further from one another than numbers of one thing are: two earthquakes, of 8.3 and 6.1."""
    near, ours, theirs = left[0].near, left[1], right[1]
    if near is None or ours is None or theirs is None:
        return False
    return abs(ours - theirs) > near


def _many_times(one: Fraction | int, other: Fraction | int) -> bool:
    """Whether one is so much more that it is hardly of the same things: all fire engines, and those of one station."""
    small, large = sorted((one, other))
    return large > _TIMES * small


def _of_a_sort(part: _Key, whole: _Key) -> bool:
    """Whether one counts those of one sort, of whom there may be so many among all: 17名水兵, 57人."""
    return bool(part[0].sort) and not whole[0].sort and (part[1] or 0) <= (whole[1] or 0)


def _beside(side: Comparand) -> tuple[str, ...]:
    beside: tuple[str, ...] = side.value.beside
    return beside


def _of_two_things(left: tuple[str, ...], right: tuple[str, ...]) -> float | None:
    """That one thing is named beside one where another is beside the other."""
    return 0.0 if two_things_in_place(left, right) else None


def _of_two_choices(left: frozenset[tuple[str, str]], right: frozenset[tuple[str, str]]) -> float | None:
    """That one is of the highest and the other of the lowest."""
    return 0.0 if two_choices(left, right) else None


_Template = tuple[tuple[str, ...], Change | None]


def _template(side: Comparand) -> _Template | None:
    value: Quantity = side.value
    return (value.template, value.change) if value.template else None


def _of_two_templates(left: _Template, right: _Template) -> float | None:
    """That one clause says another thing in the place of one word of the other, and no other way of a change."""
    return 0.0 if left[1] is right[1] and one_word_apart(left[0], right[0]) else None


BARE = (
    Respect("unit", lambda side: side.value.unit_class, lambda left, right: 1.0 if left is right else 0.7),
    Respect("head", _head, _one_noun),
)
"""All respects in which so many of something, and no more, can differ."""

RESPECTS = (
    *BARE,
    Respect("modifiers", lambda side: side.value.modifiers, _likeness),
    Respect("mode", lambda side: side.value.scope.mode, _shared),
    Respect("population", lambda side: side.value.scope.population, _populations),
    Respect("where", lambda side: side.value.scope.where, _places),
    Respect("window", lambda side: side.value.scope.window, _shared),
    Respect("predicate", lambda side: side.value.scope.predicate, _same),
    Respect("base", lambda side: side.value.scope.base or side.value.scope.basis, _wholes),
    Respect("level", lambda side: side.value.scope.money, _opposed),
    Respect("window", _moment, _of_two_moments),
    Respect("direction", _direction, _same),
    Respect("age", _age, _one_age),
    Respect("level", _level, _opposed),
    Respect("stage", _stage, _of_two_stages),
    Respect("choice", lambda side: side.value.choices, _of_two_choices),
    Respect("choice", _template, _of_two_templates),
    Respect("unsaid", _one_of_many, _unsaid),
    Respect("key", _key, _one_key),
    Respect("beside", _beside, _of_two_things),
)
"""Every other respect too, in the order of the slots."""
