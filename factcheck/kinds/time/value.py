"""A time as a value: what it states, and a weekday that contradicts its date."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from fractions import Fraction
from functools import cached_property

from attrs import field, frozen

from factcheck.kinds.base import Comparison, Relation
from factcheck.kinds.choice import Choice
from factcheck.kinds.time.calendar import Interval, Precision
from factcheck.kinds.time.expression import Anchor, Bound

_SPACE = " "  # behind the number of what is done again and again


class Shape(Choice):
    """What sort of time it is: one stretch of the calendar, several, a length, or one that comes back."""

    POINT = "point"
    RANGE = "range"
    DURATION = "duration"
    SET = "set"


@frozen
class Bearer:
    """What comes to a stage, by the words of its name, the last of which says what it is; `proper` if one is a name."""

    words: tuple[str, ...]
    proper: bool = False

    def same(self, other: "Bearer") -> bool:
        """Whether two are called alike, or one by the name in which the other ends (“和顺”号, 客轮“和顺”号)."""
        few, _ = sorted((self, other), key=lambda bearer: len(bearer.words))
        return self.words == other.words or (few.proper and self.may_be(other))

    def may_be(self, other: "Bearer") -> bool:
        """Whether one is called by all that the other ends in: 法案 may be 种子法案, or another one."""
        few, many = sorted((self.words, other.words), key=len)
        return many[-len(few) :] == few


@frozen
class Deed:
    """What happened then: the senses of the verbs, the nearest first, and of what else the clause names.

    `persons` are those of them that are names of people, `sites` the sorts of buildings and works among them; `once` is
    the verb among them that says what is done to one and the same only once (born, enacted), or the number and the verb
    of one of many times; `held` is what is held or made where the verb only says that it is (举行选举), `decreed` the
    verbs of what is decreed where the verb says that it is (宣布停课); `stage` is what many words tell of one thing
    (驶离, 离港, 解缆), `befalls` how often it has come about by then, if that is told and it is not only named,
    `bearer` what comes to it; `proper` are the places, and what stands in quotation marks, by it. Where somebody
    `says` something, it is named who does, in order.
    """

    verbs: tuple[str, ...]
    named: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    once: str = ""
    says: bool = False
    sites: tuple[str, ...] = ()
    held: str = ""
    decreed: tuple[str, ...] = ()
    stage: str = ""
    befalls: int = 0
    proper: tuple[str, ...] = ()
    bearer: Bearer | None = None

    @cached_property
    def words(self) -> frozenset[str]:
        """The senses of its verbs and of what else is named."""
        return frozenset((*self.verbs, *self.named))

    @property
    def numbered(self) -> bool:
        """Whether `once` is the number and the verb of one of many times."""
        return _SPACE in self.once


class Lasts(Choice):
    """How what lasts is told to: until it ended or was agreed to, on and on, as is expected, or of something else."""

    ALL = "all"
    SO_FAR = "so far"
    AHEAD = "ahead"
    OTHER = "other"


@frozen
class Lasting:
    """What lasts for a length of time, by the first word of its row in the table, and how that is told."""

    of: str
    told: Lasts


@frozen(eq=False)
class Reported:
    """What an article is about: the senses of the words it begins with; `named` if they name what comes to a stage."""

    words: frozenset[str]
    named: bool = True


@frozen(eq=False)
class Told:
    """What deeds of a time tell together, made once, for a time is compared with many.

    `verbs` are those of all, `nearest` the first of each; `numbered` the deeds that are one of many of their sort.
    `speaks` tells that all they say is that somebody speaks, `acts` that none of them says so.
    """

    deeds: tuple[Deed, ...]
    verbs: frozenset[str]
    nearest: frozenset[str]
    stages: frozenset[str]
    numbered: frozenset[str]
    persons: frozenset[str]
    sites: frozenset[str]
    proper: frozenset[str]
    speaks: bool
    acts: bool

    @classmethod
    def of(cls, deeds: Sequence[Deed]) -> "Told":
        """Take in deeds."""
        return cls(
            tuple(deeds),
            verbs=frozenset([verb for deed in deeds for verb in deed.verbs]),
            nearest=frozenset([deed.verbs[0] for deed in deeds]),
            stages=frozenset([deed.stage for deed in deeds if deed.stage]),
            numbered=frozenset([deed.once for deed in deeds if deed.numbered]),
            persons=frozenset([name for deed in deeds for name in deed.persons]),
            sites=frozenset([site for deed in deeds for site in deed.sites]),
            proper=frozenset([name for deed in deeds for name in deed.proper]),
            speaks=bool(deeds) and all(deed.says for deed in deeds),
            acts=bool(deeds) and not any(deed.says for deed in deeds),
        )


@frozen
class Time:
    """A time as an article states it.

    `start` and `end` bound it half-open in local time, None where it is open (2030年前 has no start) or not
    known; `named` is the period that the words of a bound name. Without a date to hold them against,
    `fields` keeps what the words say: ((month, 11), (day, 10)). A duration has `low` and `high` seconds.
    It is `guessed` where it is counted from a day told in another sentence, or from what the words before it tell,
    which may not be the one that is meant; it is `dayless` where only the hour is told, and `twelve` where that may be
    twelve hours later (九点半).
    `offset` is minutes from UTC: the stated zone's, else the outlet's, None where neither is known.
    `weekday` is the stated name of the day, Monday 1, 0 where none is stated. `deeds` are what the words say
    happened then; two times are the same time whatever happened. `basis` marks a time that something else is only
    held against (比去年同期, 去年同期为), `against` one of which a word says so (比去年同期); `lasted` is how many
    seconds long what began then had been so when it was written; `figure` is the share or large number that a year or
    a month is the period of, or what is counted up in days; `record` tells that something is the most or the first
    since then: many things are; `stretch`, that it is counted from or up to when it was written;
    `run`, that it goes on (连九日); `moved`, that it is the time from which plans were changed (原定周一) or
    to which (延后到周二); `happening` is what befalls one thing then, if the article tells but one such time,
    `lasting` what lasts so long, and `reported` what the article is about, if it is about that;
    `threatened`, that it is a term that a law threatens whoever does a thing with. `beside` is what its clause names,
    `choices` which of several things it is of, in words of which there is but one of each choice (最高, 最低).
    """

    start: datetime | None = None
    end: datetime | None = None
    precision: Precision = Precision.DAY
    shape: Shape = Shape.POINT
    bound: Bound | None = None
    named: Interval | None = None
    soft: bool = False
    anchored: Anchor = Anchor.ABSOLUTE
    yearless: bool = field(default=False, eq=False)
    guessed: bool = field(default=False, eq=False, repr=False)
    dayless: bool = field(default=False, eq=False, repr=False)
    twelve: bool = field(default=False, eq=False, repr=False)
    dateline: bool = False
    weekday: int = 0
    zone: str = ""
    offset: int | None = None
    low: Fraction | None = None
    high: Fraction | None = None
    fields: tuple[tuple[Precision, int], ...] = ()
    basis: bool = False
    against: bool = field(default=False, eq=False, repr=False)
    lasted: tuple[Fraction, Fraction] | None = field(default=None, eq=False, repr=False)
    deeds: tuple[Deed, ...] = field(default=(), eq=False, repr=False)
    figure: str = field(default="", eq=False, repr=False)
    record: bool = field(default=False, eq=False, repr=False)
    stretch: bool = field(default=False, eq=False, repr=False)
    run: bool = field(default=False, eq=False, repr=False)
    moved: str = field(default="", eq=False, repr=False)
    threatened: bool = field(default=False, eq=False, repr=False)
    happening: str = field(default="", eq=False, repr=False)
    lasting: Lasting | None = field(default=None, eq=False, repr=False)
    reported: Reported | None = field(default=None, eq=False, repr=False)
    beside: tuple[str, ...] = field(default=(), eq=False, repr=False)
    choices: frozenset[tuple[str, str]] = field(default=frozenset(), eq=False, repr=False)

    @property
    def resolved(self) -> bool:
        """Whether it could be held against the calendar."""
        return self.start is not None or self.end is not None

    @cached_property
    def told(self) -> Told:
        """What its deeds tell together."""
        return Told.of(self.deeds)

    @cached_property
    def done(self) -> Told:
        """What those of them tell that are more than that somebody speaks."""
        return Told.of([deed for deed in self.deeds if not deed.says])

    @cached_property
    def shown(self) -> str:
        """What `show` gives, made once, for a time is compared with many."""
        return _shown(self)


def weekday_conflict(value: Time) -> Comparison | None:
    """A stated day of the week that its stated date does not fall on; None where they agree or one is missing."""
    if not value.weekday or value.start is None or value.precision not in DAYS or value.shape is not Shape.POINT:
        return None
    found = value.start.isoweekday()
    if found == value.weekday:
        return None
    details = {"date": value.start.date().isoformat(), "stated": str(value.weekday), "calendar": str(found)}
    return Comparison(Relation.CONFLICT, "weekday", "the date does not fall on the stated weekday", details)


CLOCK = frozenset({Precision.HOUR, Precision.MINUTE, Precision.SECOND})
DAYS = CLOCK | {Precision.DAY, Precision.PART}


def show(value: Time) -> str:
    """The time in ISO form: one date, start/end with .. for an open end, PT…S for a length, ~ where hedged."""
    return value.shown


def _shown(value: Time) -> str:
    hedge = "~" if value.soft else ""
    if value.shape is Shape.DURATION:
        low, high = (_seconds(bound) for bound in (value.low, value.high))
        return f"{hedge}{low}" if low == high else f"{hedge}{low}/{high}"
    if not value.resolved:
        return hedge + "--" + "-".join(f"{unit.value}{number}" for unit, number in value.fields)
    whole = value.shape is Shape.POINT and value.end is not None
    if whole and value.start is not None and value.end == _after(value.start, value.precision):
        return hedge + _written(value.start, value.precision)
    start, end = ("..", "..") if value.start is None else (value.start.isoformat(timespec="minutes"), "..")
    return f"{hedge}{start}/{end if value.end is None else value.end.isoformat(timespec='minutes')}"


def _seconds(bound: Fraction | None) -> str:
    return ".." if bound is None else f"PT{int(bound) if bound.denominator == 1 else float(bound)}S"


def _after(start: datetime, precision: Precision) -> datetime | None:
    lengths = {Precision.DAY: 86400, Precision.MINUTE: 60, Precision.HOUR: 3600, Precision.SECOND: 1}
    return start + timedelta(seconds=lengths[precision]) if precision in lengths else None


def _written(start: datetime, precision: Precision) -> str:
    if precision is Precision.DAY:
        return start.date().isoformat()
    return start.isoformat(timespec="seconds" if precision is Precision.SECOND else "minutes")
