"""The quantity kind: what a number in the news says, of what, and within which scope."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from attrs import field, frozen

from factcheck.kinds.choice import Choice
from factcheck.kinds.quantity.interval import Interval

INTRADAY = "intraday"
"""The window of a market's change of which neither the close nor the day is told."""

EACH, RATE = "each", "rate"
"""The standing of a number in a row, each of another thing, and of one for each day, person or match."""


class UnitClass(Choice):
    """What sort of thing a unit measures; units of one class convert into one another or count alike."""

    COUNT = "count"  # things in general: 个 and numbers without a unit
    PEOPLE = "people"
    TIMES = "times"  # what happens: 次, 场, 轮
    CASES = "cases"  # 例, 起, 宗
    VESSEL = "vessel"
    AIRCRAFT = "aircraft"
    VEHICLE = "vehicle"
    BODY = "body"  # 家, 所: firms, institutions
    BUILDING = "building"
    ANIMAL = "animal"
    ITEM = "item"  # 项, 条
    PIECE = "piece"  # 件, 份, 张 and the like
    HOUSEHOLD = "household"
    SEAT = "seat"
    VOTE = "vote"
    STATE = "state"  # countries, provinces, towns counted without a measure word
    SHARE = "share"
    POINTS = "points"  # percentage points
    MULTIPLE = "multiple"
    MONEY = "money"
    AGE = "age"
    LENGTH = "length"
    AREA = "area"
    VOLUME = "volume"
    MASS = "mass"
    SPEED = "speed"
    ENERGY = "energy"
    POWER = "power"
    DATA = "data"
    PRESSURE = "pressure"
    ANGLE = "angle"
    TEMPERATURE = "temperature"
    FREQUENCY = "frequency"
    SUBSTANCE = "substance"
    DEGREE = "degree"  # magnitudes, levels, index points
    SCORE = "score"
    RATIO = "ratio"  # 3:1
    RANK = "rank"


class Mode(Choice):
    """How people meet or do a thing."""

    ONLINE = "online"
    IN_PERSON = "in-person"


class Change(Choice):
    """The direction of a stated change; `NARROW` is a fall or a gap that became smaller."""

    RISE = "rise"
    FALL = "fall"
    NARROW = "narrow"


class Extent(Choice):
    """Whether a change is told by how much it was, or by what it led to or came from."""

    BY = "by"
    TO = "to"
    FROM = "from"


@frozen
class Scope:
    """What narrows a count: of whom, when, in which way, compared with what.

    `where` holds the places and countries that the clause names before the number; `population` and `window` hold
    senses of the language's tables (new, cumulative, local; day, half-year),
    `predicate` what happened to those who are counted (死亡), `standing` whether the number is expected or was found by
    asking some (planned, polled), is a fine that a law threatens with, one of a row or a rate, `basis` what a change is
    measured against,
    `base` what a ratio is a part or a multiple of, `per` the denominator of a rate, `money` the
    currency by which a change of trade is told.
    """

    mode: tuple[Mode, ...] = ()
    where: tuple[str, ...] = ()
    population: tuple[str, ...] = ()
    window: tuple[str, ...] = ()
    predicate: str = ""
    standing: tuple[str, ...] = ()
    basis: str = ""
    base: str = ""
    per: str = ""
    money: str = ""

    @cached_property
    def stated(self) -> bool:
        """Whether anything narrows the count."""
        return self != _WHOLE


_WHOLE = Scope()


@frozen
class KeyFigure:
    """What a number is `of` that there is one of in what is reported, and the narrowest places that it is told of.

    That is what became of those who are counted, or what is measured. Each place stands with what it lies in. A
    district that no table has is in `unheard`, as is another owner's name, unless all that is reported is there or his;
    `sort` is what people they are. What an article gives no two numbers of (`alone`) is one only where the two clauses
    name no two things beside it: what befell whom is told in many ways, what a stage or a branch costs is not. One that
    is `sole` is the only number of its noun, or of a part of one whole, that its article has; its words tell the round,
    the batch or the whole it is `within`; one that is measured, and the only one of its `noun` too, tells that. Two
    further apart than `near` are of two things.
    """

    of: str
    places: frozenset[tuple[str, ...]] = frozenset()
    unheard: frozenset[str] = frozenset()
    sort: str = ""
    alone: bool = False
    sole: bool = False
    within: str = ""
    near: Fraction | None = None
    noun: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """What it is of, by both of its names."""
        return (self.of, self.noun) if self.noun else (self.of,)


@frozen
class Quantity:
    """A number as the words state it, in its unit, and what it counts.

    `interval` is in `unit`; for a dimension that is the base unit of its class, for a share percent, for
    money the stated currency. `stated` is the number that was said, before its hedge; `step` the place of its
    last stated digit and `figures` how many digits were stated, both in `unit`. `head` is the counted noun's
    sense, `words` the noun as written, `modifiers` what stands before it; `spelled` is the unit as written. `limit`
    marks a bound that is set, by a rule or as a penalty, and is no estimate. `whose` age it is, where the words say it,
    and whether it is that of another time (`then`): 终年. `key_figure` marks the
    first number that the headline or the body gives of the dead or the injured, and the one that it gives of the votes,
    the cost and the like, or of a noun. `beside` is what its clause names, `template` all that this says around the
    number, `choices` which of several things it is of (最高, 最低).
    """

    interval: Interval
    unit: str
    unit_class: UnitClass
    stated: Fraction | None = None
    step: Fraction = Fraction(1)
    figures: int = 1
    head: str = ""
    words: str = ""
    modifiers: tuple[str, ...] = ()
    scope: Scope = _WHOLE
    change: Change | None = None
    extent: Extent | None = None
    spelled: str = ""
    ordinal: bool = False
    rounded: bool = False
    hedges: tuple[str, ...] = ()
    limit: bool = False
    whose: str = ""
    then: bool = False
    beside: tuple[str, ...] = field(default=(), eq=False, repr=False)
    template: tuple[str, ...] = field(default=(), eq=False, repr=False)
    choices: frozenset[tuple[str, str]] = field(default=frozenset(), eq=False, repr=False)
    key_figure: KeyFigure | None = field(default=None, repr=False)

    @cached_property
    def span(self) -> tuple[object, ...]:
        """The interval in whole numbers: two of them are held against each other in less time than fractions."""
        held = self.interval
        ends = (None if end is None else (end.numerator, end.denominator) for end in (held.low, held.high))
        return (*ends, held.low_open, held.high_open, held.low_soft, held.high_soft)

    @cached_property
    def plain(self) -> bool:
        """Whether it is so many of something and no more: nothing narrows it, nothing is said of a change or an age."""
        return not (
            self.scope.stated
            or self.modifiers
            or self.change
            or self.extent
            or self.whose
            or self.key_figure
            or self.beside
            or self.choices
        )

    @cached_property
    def firm(self) -> bool:
        """Whether it is one number without a hedge, in a unit that neither rounds nor converts it.

        Two such numbers that are not one cannot both be so.
        """
        if self.rounded or self.hedges or self.measured or self.unit_class in _RELATIVE:
            return False
        low, high, *vague = self.span
        return low is not None and low == high and not any(vague) and self.said in {None, low}

    @cached_property
    def said(self) -> tuple[int, int] | None:
        """The number that was said, in whole numbers."""
        return None if self.stated is None else (self.stated.numerator, self.stated.denominator)

    @cached_property
    def shown(self) -> str:
        """The interval and its unit, with signs instead of words: ~ before a soft end, > and < for open sides."""
        return f"{_sign(self)}{_span(self.interval)}{'' if self.unit == '%' else ' '}{self.unit}".strip()

    @property
    def low(self) -> Fraction | None:
        """The lower end; None where there is none."""
        return self.interval.low

    @property
    def measured(self) -> bool:
        """Whether its unit is one that converts into others."""
        return self.unit_class in _MEASURED

    @property
    def high(self) -> Fraction | None:
        """The upper end; None where there is none."""
        return self.interval.high


_RELATIVE = frozenset({UnitClass.SHARE, UnitClass.MULTIPLE})
"""What is rounded without a word, or said in two ways."""

_MEASURED = frozenset(
    {
        UnitClass.LENGTH, UnitClass.AREA, UnitClass.VOLUME, UnitClass.MASS, UnitClass.SPEED, UnitClass.ENERGY,
        UnitClass.POWER, UnitClass.DATA, UnitClass.PRESSURE, UnitClass.FREQUENCY, UnitClass.TEMPERATURE,
    }
)  # fmt: skip


def show(value: Quantity) -> str:
    """The interval and its unit, as `shown`."""
    return value.shown


_SIGNS: Mapping[Change, str] = {Change.RISE: "+", Change.FALL: "-", Change.NARROW: "-"}


def _sign(value: Quantity) -> str:
    if value.ordinal:
        return "#"
    return _SIGNS[value.change] if value.change and value.extent is Extent.BY else ""


def _span(interval: Interval) -> str:
    low, high = interval.low, interval.high
    if low is None and high is None:
        return "?"
    if low is None:
        return f"{'<' if interval.high_open else '≤'}{number(high)}"
    if high is None:
        return f"{'>' if interval.low_open else '≥'}{number(low)}"
    if low == high:
        return ("~" if interval.low_soft or interval.high_soft else "") + number(low)
    soft = ("~" if interval.low_soft else "", "~" if interval.high_soft else "")
    return f"{soft[0]}{number(low)}–{soft[1]}{number(high)}"


def number(value: Fraction | None) -> str:
    """A number with thousands separators; a fraction that does not end is written as one."""
    if value is None:
        return "?"
    if value.denominator == 1:
        return f"{value.numerator:,}"
    digits = _places(value.denominator)
    return str(value) if digits is None else f"{Decimal(value.numerator) / value.denominator:,.{digits}f}"


def _places(denominator: int) -> int | None:
    for places in range(1, 13):
        if 10**places % denominator == 0:
            return places
    return None
