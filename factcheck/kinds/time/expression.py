"""What a time expression says before it is held against a calendar: steps from coarse to fine."""

from fractions import Fraction

from attrs import frozen

from factcheck.kinds.choice import Choice
from factcheck.kinds.time.calendar import Precision


class Op(Choice):
    """How a step narrows what stands before it."""

    AT = "at"  # the unit with this number: 2021年, 4月, 9日, 15时
    RELATIVE = "relative"  # so many units from the date line: 去年, 昨日, 下周
    TEXT = "text"  # so many units from the day last mentioned: 当天, 次日, 同年
    THEN = "then"  # the time last mentioned, however precise: 当时
    NTH = "nth"  # the n-th unit inside, from the end if negative: 第三个月, 最后一个周三
    FIRST = "first"  # the first n units inside
    LAST = "last"  # the last n units inside
    EDGE = "edge"  # the beginning, middle or end of the unit
    WEEKDAY = "weekday"  # the day with this name, Monday is 1
    PART = "part"  # a part of the day, by name
    SEASON = "season"  # three months, from this one on
    LUNAR = "lunar"  # month and day of the lunar calendar
    TERM = "term"  # the day of a solar term, by hundredths of days into its month in the year 2000
    DAYS = "days"  # from so many days before the day to so many after it: 国庆节期间
    YEARS = "years"  # the same day so many years on: 去年今天
    TIMES = "times"  # either of two neighbouring numbers: 七八点
    AROUND = "around"  # from so many to so many units from the date line: 今明两天


@frozen
class Step:
    """One step; `number` and `more` are read as its `op` says, `name` names a part of day, edge or festival."""

    op: Op
    unit: Precision
    number: int = 0
    more: int = 0
    name: str = ""


class Bound(Choice):
    """On which side of the stated time the thing lies."""

    BEFORE = "before"
    SINCE = "since"
    AFTER = "after"
    UNTIL = "until"


class Anchor(Choice):
    """What a time is fixed to: the calendar, the date line, or another time in the text."""

    ABSOLUTE = "absolute"
    DATELINE = "date line"
    TEXT = "text"


@frozen
class Amount:
    """So many units, from `low` to `high`; `working` skips weekends."""

    low: Fraction | None
    high: Fraction | None
    unit: Precision
    working: bool = False


@frozen
class Expression:
    """A time as its words state it.

    Exactly one of `steps` and `amounts` is filled. `until` is the other end of a range. `amounts` is a length
    of time; with `shift` it is measured from the date line or text (-1 ago, 1 later, `inside` all of it).
    `within` (两年内) runs from the date line only where the clause looks ahead, `to_now` up to it (9月以来).
    """

    steps: tuple[Step, ...] = ()
    until: tuple[Step, ...] = ()
    amounts: tuple[Amount, ...] = ()
    shift: int = 0
    inside: bool = False
    from_text: bool = False
    bound: Bound | None = None
    soft: bool = False
    weekday: int = 0
    every: bool = False
    zone: str = ""
    within: bool = False
    to_now: bool = False
