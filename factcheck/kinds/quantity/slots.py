"""Whether two quantities could count the same thing, and how alike they are in what they state of it."""

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

from rapidfuzz import fuzz

from factcheck.kinds.base import Comparand, Slot
from factcheck.kinds.name.pair import compare_names
from factcheck.kinds.name.verdict import Verdict
from factcheck.kinds.quantity.compare import in_two_currencies, same_measure
from factcheck.kinds.quantity.reading import Hedge
from factcheck.kinds.quantity.value import Extent, Quantity, Scope, UnitClass
from factcheck.kinds.time.expression import Anchor

_ONE = frozenset({Verdict.SAME, Verdict.VARIANT})

_SHARES = frozenset({UnitClass.SHARE, UnitClass.MULTIPLE, UnitClass.POINTS})

_PART = 0.8
"""The score of a noun that only helps to name what the other counts: the result of 30 talks, and 30 talks."""

_ALIKE = 0.6
"""Below this likeness two counted nouns, both stated, are different things."""

_MOMENT, _SWING = "intraday", 3
_TELLING = 10
_OVER = Hedge.OVER.value
_MYRIAD = 10_000
_COMMON, _FAR = 0.3, 1.4
"""Up to where one digit is a common number, what it then tells that two articles have it, and how far is far."""

_UNPROVEN = frozenset({"asymptomatic", "suspected"})
_LIFE = 10
_OF_MANY = frozenset({"polled", "threatened"})  # of which poll, of which offence
_COUNTS = (
    frozenset({UnitClass.PEOPLE, UnitClass.CASES}),
    frozenset({UnitClass.BODY, UnitClass.ITEM, UnitClass.PIECE, UnitClass.BUILDING}),
    frozenset({UnitClass.TIMES, UnitClass.CASES}),
)
"""Classes of measure words that count the same things: 3例 and 3人 of the infected, 5家 and 5所 of schools."""


def slots(left: Comparand, right: Comparand) -> tuple[Slot, ...] | None:
    """The respects in which two quantities could speak of one fact; None where they cannot count the same.

    1 is equal, 0 opposed; a respect in which only one of the two states anything gives no slot.
    """
    one, two = left.value, right.value
    if (
        _of_others(one, two)
        or not (same_measure(one, two) or in_two_currencies(one, two))
        or not _countable(one, two)
        or _beyond(one, two)
        or _beyond(two, one)
    ):
        return None
    stated: list[tuple[str, float | None]] = [("figure", _figure(one, two)), ("unit", _unit(one, two))]
    stated += [("head", _head(one, two))]
    stated += [] if one.plain and two.plain else _narrowed(left, right)
    return _made(tuple([(name, score) for name, score in stated if score is not None]))


def _unit(left: Quantity, right: Quantity) -> float:
    return 1.0 if left.unit_class is right.unit_class else 0.7


def _narrowed(left: Comparand, right: Comparand) -> list[tuple[str, float | None]]:
    """The respects in which two can only differ where one is more than so many of something."""
    one, two = left.value, right.value
    scoped = one.scope.stated and two.scope.stated
    stated = [("modifiers", _words(one.modifiers, two.modifiers))]
    stated += _scopes(one.scope, two.scope) if scoped else ()
    stated += [("window", 0.0)] if scoped and _of_two_moments(one, two) else ()
    stated += [("direction", _senses(_direction(one), _direction(two))), ("age", _age(left, right))]
    stated += [("level", _level(one, two)), ("planned", None if _planned(one) is _planned(two) else 0.0)]
    stated += [("unsaid", 0.0)] if scoped and set(one.scope.standing) & set(two.scope.standing) & _OF_MANY else ()
    return stated


@lru_cache(maxsize=1 << 14)
def _made(stated: tuple[tuple[str, float], ...]) -> tuple[Slot, ...]:
    """The slots of respects and scores, made once: very many pairs have the same few."""
    return tuple(Slot(name, score) for name, score in stated)


def _of_two_moments(left: Quantity, right: Quantity) -> bool:
    """Whether both are told within a market's day, and near enough to be of two of its moments."""
    if _MOMENT not in left.scope.window or _MOMENT not in right.scope.window or left.change is not right.change:
        return False
    small, large = sorted((abs(left.stated or Fraction(0)), abs(right.stated or Fraction(0))))
    return large <= _SWING * small


def _scopes(left: Scope, right: Scope) -> list[tuple[str, float | None]]:
    """How alike what narrows two counts is, where both are narrowed."""
    return [
        ("mode", _sets(left.mode, right.mode)),
        ("population", _sets(left.population, right.population)),
        ("where", _places(left.where, right.where)),
        ("window", _sets(left.window, right.window)),
        ("predicate", _senses(left.predicate, right.predicate)),
        ("base", _wholes(left.base or left.basis, right.base or right.basis)),
        ("level", 0.0 if left.money and right.money and left.money != right.money else None),
    ]


def _of_others(left: Quantity, right: Quantity) -> bool:
    """Whether two ages are of two people, or of two times in one life."""
    if not left.whose or not right.whose:
        return False
    return left.then is not right.then or compare_names(left.whose, right.whose).verdict not in _ONE


def _age(left: Comparand, right: Comparand) -> float | None:
    """That both are the age of one person, at one time: proof of its own."""
    if not left.value.whose or not right.value.whose:
        return None
    if _of_other_years(left.value, right.value):
        return None
    years = [
        {time.start.year for time in side.context.when if time.start and time.anchored is Anchor.ABSOLUTE}
        for side in (left, right)
    ]
    return 1.0 if years[0] == years[1] else None


def _of_other_years(left: Quantity, right: Quantity) -> bool:
    """Whether two ages lie so far apart that one is of another time in life, unless their digits changed places."""
    if left.stated is None or right.stated is None or abs(left.stated - right.stated) <= _LIFE:
        return False
    return sorted(str(left.stated)) != sorted(str(right.stated))


def _figure(left: Quantity, right: Quantity) -> float | None:
    """How telling it is that two say the same number: two digits hardly ever coincide by chance, 2 and 3 do.

    约3亿 and 3亿 say one number too, one of them with a hedge.
    """
    if left.unit != right.unit or (left.span != right.span and not _hedged(left, right)):
        return None
    if max(left.figures, right.figures) > 1 or (left.stated is not None and abs(left.stated) >= _TELLING):
        return 1.0
    return _COMMON


def _beyond(bound: Quantity, other: Quantity) -> bool:
    """Whether a number lies far beyond what another is only said to exceed: who knows of 160 does not say 逾100."""
    if bound.stated is None or other.stated is None or _OVER not in bound.hedges:
        return False
    return abs(other.stated) > _FAR * abs(bound.stated) and not _slipped(bound, other)


def _slipped(left: Quantity, right: Quantity) -> bool:
    """Whether one figure with one hedge stands before ten thousand, and before a hundred million: 逾32万, 逾32亿."""
    one, two = left.stated or 0, right.stated or 0
    return left.hedges == right.hedges and left.unit == right.unit and 0 < min(one, two) * _MYRIAD == max(one, two)


def _hedged(left: Quantity, right: Quantity) -> bool:
    return left.said is not None and left.said == right.said


def _countable(left: Quantity, right: Quantity) -> bool:
    if left.unit_class is right.unit_class:
        return left.unit_class is not UnitClass.PIECE or left.unit == right.unit or _same_head(left, right)
    classes = {left.unit_class, right.unit_class}
    if UnitClass.COUNT in classes or _one_side(left, right, classes):
        return True
    return any(classes <= group for group in _COUNTS) or (_same_head(left, right) and UnitClass.DEGREE not in classes)


def _one_side(left: Quantity, right: Quantity, classes: set[UnitClass]) -> bool:
    """Whether votes and the states that cast them are of one side: 13票赞成, 13国赞成."""
    predicate = left.scope.predicate
    return classes == {UnitClass.VOTE, UnitClass.STATE} and bool(predicate) and predicate == right.scope.predicate


def _same_head(left: Quantity, right: Quantity) -> bool:
    return bool(left.head) and left.head == right.head


def _head(left: Quantity, right: Quantity) -> float | None:
    if not left.head or not right.head:
        return None
    if left.head == right.head or left.words == right.words:
        return 1.0
    of_many = left.unit_class not in _SHARES and left.unit_class is not UnitClass.MONEY
    if of_many and (left.head in right.modifiers or right.head in left.modifiers):
        return _PART
    return _nouns(left.words, right.words)


@lru_cache(maxsize=1 << 14)
def _nouns(left: str, right: str) -> float:
    likeness = max(fuzz.ratio(left, right), fuzz.partial_ratio(left, right) * 0.9) / 100
    return likeness if likeness >= _ALIKE else 0.0


def _words(left: tuple[str, ...], right: tuple[str, ...]) -> float | None:
    return _likeness(left, right) if left and right else None


@lru_cache(maxsize=1 << 14)
def _likeness(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    return float(fuzz.token_set_ratio(" ".join(left), " ".join(right))) / 100


def _sets(left: Sequence[object], right: Sequence[object]) -> float | None:
    if not left or not right:
        return None
    return sum(item in right for item in left) / max(len(left), len(right))


def _places(left: Sequence[str], right: Sequence[str]) -> float | None:
    """The share of the places of one that the other names too, in a shorter or a longer form."""
    if not left or not right:
        return None
    few, many = sorted((left, right), key=len)
    return sum(any(one in two or two in one for two in many) for one in few) / len(few)


def _senses(left: str, right: str) -> float | None:
    if not left or not right:
        return None
    return 1.0 if left == right else 0.0


def _level(left: Quantity, right: Quantity) -> float | None:
    """That one count is how many more or fewer there are than before, or how many still, and the other is how many.

    So is one of the infected without symptoms, or of the suspected, beside one of the confirmed. Nothing where both are
    of one sort; percentages of change are said in too many ways to tell.
    """
    if left.unit_class in _SHARES or right.unit_class in _SHARES:
        return None
    alike = _is_difference(left) is _is_difference(right) and _is_current(left) is _is_current(right)
    alike = alike and _unproven(left) == _unproven(right)
    return None if alike else 0.0


def _planned(quantity: Quantity) -> bool:
    """Whether it is what was looked for, which is not at odds with what came."""
    return "planned" in quantity.scope.standing


def _is_difference(quantity: Quantity) -> bool:
    return bool(quantity.scope.basis) or quantity.extent is Extent.BY


def _is_current(quantity: Quantity) -> bool:
    return "current" in quantity.scope.population


def _unproven(quantity: Quantity) -> frozenset[str]:
    return _UNPROVEN.intersection(quantity.scope.population)


def _wholes(left: str, right: str) -> float | None:
    """Whether two shares are of one whole, that one may name more fully: 人口 and 世界总人口."""
    if not left or not right:
        return None
    few, many = sorted((left, right), key=len)
    rest = iter(many)
    return 1.0 if all(char in rest for char in few) else 0.0


def _direction(quantity: Quantity) -> str:
    if quantity.change is None or quantity.extent is None:
        return ""
    return f"{quantity.change.value} {quantity.extent.value}"
