"""Holding an expression against the calendar: from steps to an interval."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from fractions import Fraction

from attrs import evolve, frozen

from factcheck.kinds.time.calendar import (
    RANK,
    Frame,
    Interval,
    OffCalendarError,
    Precision,
    day,
    floor,
    seconds_of,
    shift,
    unit_frame,
)
from factcheck.kinds.time.expression import Amount, Anchor, Bound, Expression, Op, Step
from factcheck.kinds.time.lunar import solar
from factcheck.kinds.time.value import Shape, Time

P = Precision


@frozen
class Ground:
    """What unresolved words are held against.

    `now` is the date line; `text` the day last mentioned and `told` the last stretch of any size; `prefer` says where a bare month, day or
    weekday is looked for: -1 not after the date line, 1 rather not before it, 2 never, 0 nearest to it.
    """

    now: datetime | None = None
    text: Frame | None = None
    told: Frame | None = None
    prefer: int = 0


def resolve(expression: Expression, ground: Ground) -> Time | None:
    """The time that an expression states; None for one that no calendar has, such as 2月30日."""
    weekday = 0 if expression.until else expression.weekday or _weekday(expression.steps)
    shape = Time(soft=expression.soft, weekday=weekday, zone=expression.zone)
    try:
        if expression.amounts:
            return _length(expression, ground, shape)
        if expression.every:
            return evolve(shape, shape=Shape.SET, precision=expression.steps[-1].unit, fields=_fields(expression.steps))
        frame = _frame(expression.steps, ground)
        if frame is None:
            return _open(expression, shape)
        return _placed(expression, frame, ground, shape)
    except OffCalendarError:
        return None


def readings(steps: tuple[Step, ...], ground: Ground) -> tuple[Frame, ...]:
    """The nearest stretch before and after the date line that the steps can mean; one where they leave no choice."""
    found = tuple(_candidates(steps, ground))
    if len(found) < 2 or ground.now is None:
        return found
    past = [frame for frame in found if frame.start <= ground.now]
    future = [frame for frame in found if frame.start > ground.now]
    return (*past[-1:], *future[:1])


def _weekday(steps: tuple[Step, ...]) -> int:
    return next((s.number for s in steps if s.op is Op.WEEKDAY and s.unit is P.DAY), 0)


def _frame(steps: tuple[Step, ...], ground: Ground) -> Frame | None:
    found = tuple(_candidates(steps, ground))
    if not found:
        return None
    if len(found) == 1 or ground.now is None:
        return found[0]
    today = floor(ground.now, P.DAY)
    tomorrow = today + timedelta(days=1)
    behind, ahead = _WEIGHTS[ground.prefer]

    yearly = RANK[steps[0].unit] <= RANK[P.MONTH] or steps[0].op is Op.LUNAR
    if yearly and not ground.prefer:
        behind = ahead = 1

    def far(frame: Frame) -> tuple[float, datetime]:
        weight = ahead if frame.start >= tomorrow else behind
        elsewhere = _OTHER_YEAR if yearly and frame.start.year != today.year else 1
        return _distance(frame, today) * weight * elsewhere, frame.start

    return min(found, key=far)


_OTHER_YEAR = 4
"""How much farther a month of another year seems: a bare month is one of this year."""
_WEIGHTS = {-1: (1, 8), 0: (2, 5), 1: (5, 1), 2: (10**6, 1)}
"""How much farther a day behind and a day ahead of the date line seem, by where the words look."""


def _distance(frame: Frame, today: datetime) -> float:
    """Days between a stretch and today; 0 inside it."""
    if frame.start <= today < frame.end:
        return 0
    return min(abs(frame.start - today), abs(frame.end - timedelta(days=1) - today)) / timedelta(days=1)


def _candidates(steps: tuple[Step, ...], ground: Ground) -> Iterator[Frame]:
    first, rest = steps[0], steps[1:]
    impossible: OffCalendarError | None = None
    some = False
    for frame in _heads(first, ground):
        try:
            found = _narrowed(frame, rest)
        except OffCalendarError as error:
            impossible = error
            continue
        some = True
        yield found
    if impossible is not None and not some:
        raise impossible


def _heads(step: Step, ground: Ground) -> Iterator[Frame]:
    """What the first step can mean by itself."""
    now, unit, number = ground.now, step.unit, step.number
    if step.op is Op.AT and unit in {P.CENTURY, P.DECADE, P.YEAR}:
        yield from _dated(step, now)
        return
    if step.op is Op.TEXT and unit is not P.DAY:
        if ground.told is not None:
            yield unit_frame(ground.told.start, unit, number)
        return
    if step.op is Op.TEXT and ground.text is not None:
        yield unit_frame(ground.text.start, unit, number)
        return
    if now is None:
        return
    if step.op in {Op.RELATIVE, Op.TEXT}:
        yield unit_frame(now, unit, number)
        return
    if step.op is Op.AROUND:
        yield Frame(unit_frame(now, unit, number).start, unit_frame(now, unit, step.more).end, unit)
        return
    parents = _parents(step, ground)
    for parent in parents:
        try:
            yield _narrow(parent, step)
        except OffCalendarError:
            continue


def _parents(step: Step, ground: Ground) -> Iterator[Frame]:
    """The units around the date line inside which a bare month, day, weekday or hour can lie."""
    now = ground.now
    if now is None:
        return
    if step.op is Op.WEEKDAY:
        around = (unit_frame(now, P.WEEK, offset) for offset in (-1, 0, 1))
    elif step.op in {Op.PART, Op.TIMES} or step.unit in {P.HOUR, P.MINUTE, P.SECOND, P.PART}:
        around = iter([unit_frame(ground.text.start if ground.text else now, P.DAY)])
    elif step.op is Op.NTH and step.unit is P.DAY and not step.more:
        base = ground.text.start if ground.text else now
        around = iter([Frame(floor(base, P.DAY), shift(base, 1, P.YEAR), P.YEAR)])
    elif step.op is Op.NTH:
        around = iter([unit_frame(now, P.MONTH if step.unit in {P.DAY, P.WEEK} else P.YEAR)])
    elif step.unit is P.DAY and step.op is Op.AT:
        around = (unit_frame(now, P.MONTH, offset) for offset in range(-3, 4))
    else:
        around = (unit_frame(now, P.YEAR, offset) for offset in (*range(-8, 9),))
    yield from around


def _dated(step: Step, now: datetime | None) -> Iterator[Frame]:
    number = step.number
    if step.unit is P.CENTURY:
        start = day(max(1, (number - 1) * 100))
        yield Frame(start, shift(day((number - 1) * 100 or 1), 1, P.CENTURY), P.CENTURY)
        return
    size = 10 if step.unit is P.DECADE else 1
    if step.name == "short":
        latest = now.year + (0 if step.unit is P.DECADE else 10) if now else 2029
        number += (latest - number) // 100 * 100
    yield Frame(day(number), shift(day(number), size, P.YEAR), step.unit)


def _narrowed(frame: Frame, steps: tuple[Step, ...]) -> Frame:
    for step in steps:
        frame = _narrow(frame, step)
    return frame


_TENTHS = {"begin": (0, 3), "middle": (3, 7), "end": (7, 10)}
_EDGES = {
    P.YEAR: {"begin": (0, 2), "middle": (5, 7), "end": (10, 12)},
    P.MONTH: {"begin": (0, 10), "middle": (10, 20), "end": (24, 31)},
    P.QUARTER: {"begin": (0, 1), "middle": (1, 2), "end": (2, 3)},
    P.HALF: {"begin": (0, 2), "middle": (2, 4), "end": (4, 6)},
    P.WEEK: {"begin": (0, 2), "middle": (2, 4), "end": (5, 7)},
}
_EDGE_UNITS = {P.YEAR: P.MONTH, P.MONTH: P.DAY, P.QUARTER: P.MONTH, P.HALF: P.MONTH, P.WEEK: P.DAY}


def _edge(frame: Frame, name: str) -> Frame:
    """年初 is January and February, 月底 from the 25th on; decades and centuries go by their tenths."""
    if frame.unit in {P.DECADE, P.CENTURY}:
        first, last = _TENTHS[name]
        unit, size = P.YEAR, 1 if frame.unit is P.DECADE else 10
        return Frame(shift(frame.start, first * size, unit), shift(frame.start, last * size, unit), frame.unit)
    if frame.unit not in _EDGES:
        raise OffCalendarError(f"{name} of a {frame.unit.value}")
    first, last = _EDGES[frame.unit][name]
    unit = _EDGE_UNITS[frame.unit]
    return Frame(shift(frame.start, first, unit), min(frame.end, shift(frame.start, last, unit)), unit)


def _narrow(frame: Frame, step: Step) -> Frame:
    """The part of a frame that the next step names."""
    if step.op is Op.EDGE:
        return _edge(frame, step.name)
    if step.op is Op.PART:
        start, end = (floor(frame.start, P.DAY) + timedelta(hours=h) for h in (step.number, step.more))
        return Frame(start, end, P.PART)
    if step.op is Op.TIMES:
        low = _at_hour(frame, step.number)
        return Frame(low.start, _at_hour(frame, step.more).end, P.HOUR)
    if step.op is Op.SEASON:
        start = day(frame.start.year, step.number)
        return Frame(start, shift(start, 3, P.MONTH), P.QUARTER)
    if step.op is Op.LUNAR:
        return _lunar(frame, step)
    if step.op is Op.WEEKDAY:
        return _weekday_in(frame, step)
    if step.op is Op.NTH:
        return _nth(frame, step)
    if step.op in {Op.FIRST, Op.LAST}:
        return _side(frame, step)
    return _at(frame, step)


def _lunar(frame: Frame, step: Step) -> Frame:
    start = solar(frame.start.year, step.number, step.more or 1)
    if step.unit is P.MONTH:
        return Frame(start, solar(frame.start.year, step.number, -1) + timedelta(days=1), P.MONTH)
    return Frame(start, start + timedelta(days=1), P.DAY)


def _weekday_in(frame: Frame, step: Step) -> Frame:
    monday = floor(frame.start, P.WEEK)
    if step.unit is P.WEEKEND:
        return unit_frame(monday, P.WEEKEND)
    start = monday + timedelta(days=step.number - 1)
    return Frame(start, start + timedelta(days=1), P.DAY)


def _nth(frame: Frame, step: Step) -> Frame:
    """The n-th whole unit inside a frame; its first week is the first that begins inside it."""
    if step.more:
        return _nth_weekday(frame, step.number, step.more)
    if step.number < 0:
        start = shift(frame.end, step.number, step.unit)
        return Frame(floor(start, step.unit), shift(floor(start, step.unit), 1, step.unit), step.unit)
    start = floor(frame.start, step.unit)
    if start < frame.start:
        start = shift(start, 1, step.unit)
    start = shift(start, step.number - 1, step.unit)
    return Frame(start, unit_frame(start, step.unit).end, step.unit)


def _nth_weekday(frame: Frame, number: int, weekday: int) -> Frame:
    if number > 0:
        first = frame.start + timedelta(days=(weekday - frame.start.isoweekday()) % 7)
        start = first + timedelta(days=7 * (number - 1))
    else:
        last = frame.end - timedelta(days=1)
        start = last - timedelta(days=(last.isoweekday() - weekday) % 7)
    return Frame(start, start + timedelta(days=1), P.DAY)


def _side(frame: Frame, step: Step) -> Frame:
    if step.op is Op.FIRST:
        return Frame(frame.start, shift(frame.start, step.number, step.unit), step.unit)
    return Frame(shift(frame.end, -step.number, step.unit), frame.end, step.unit)


def _at(frame: Frame, step: Step) -> Frame:
    start, unit, number = frame.start, step.unit, step.number
    if unit is P.DECADE:
        return unit_frame(day(start.year // 100 * 100 + number), unit)
    if unit is P.MONTH:
        return unit_frame(day(start.year, number), unit)
    if unit in {P.HALF, P.QUARTER}:
        months = {P.HALF: 6, P.QUARTER: 3}[unit]
        return unit_frame(day(start.year, (number - 1) * months + 1), unit)
    if unit is P.TEN_DAYS:
        first = day(start.year, start.month, 10 * number - 9)
        end = first + timedelta(days=10) if number < 3 else unit_frame(first, P.MONTH).end
        return Frame(first, end, unit)
    if unit is P.DAY:
        return unit_frame(day(start.year, start.month, number), unit)
    if unit is P.HOUR:
        return _at_hour(frame, number)
    if unit is P.MINUTE:
        return unit_frame(floor(start, P.HOUR) + timedelta(minutes=number), unit)
    if unit is P.SECOND:
        return unit_frame(floor(start, P.MINUTE) + timedelta(seconds=number), unit)
    return unit_frame(start, unit)


def _at_hour(frame: Frame, hour: int) -> Frame:
    """下午3时 is 15; 晚上12时 the midnight that ends the day; 凌晨 and 上午 as they stand."""
    start = floor(frame.start, P.DAY)
    late = frame.unit is P.PART and frame.start.hour >= 12
    noon = frame.unit is P.PART and frame.start.hour == 11
    if (late and hour <= 12 and not (hour == 12 and frame.start.hour < 17)) or (noon and hour < 3):
        small_hours = frame.start.hour >= 18 and hour < 5 or hour == 12
        hour += 24 if small_hours and hour < 12 else 12
    moment = start + timedelta(hours=hour)
    return Frame(moment, moment + timedelta(hours=1), P.HOUR)


def _placed(expression: Expression, frame: Frame, ground: Ground, shape: Time) -> Time:
    precision = _precision(expression.steps, frame)
    anchored = _anchored(expression.steps)
    shape = evolve(shape, precision=precision, anchored=anchored)
    if expression.until:
        last = _range_end(expression, frame, ground)
        clock = RANK[last.unit] >= RANK[P.HOUR]
        return evolve(
            shape,
            shape=Shape.RANGE,
            start=frame.start,
            end=last.start if clock and last.start > frame.start else last.end,
            precision=max(precision, last.unit, key=RANK.__getitem__),
        )
    if expression.bound is None:
        return evolve(shape, start=frame.start, end=frame.end)
    named = Interval(frame.start, frame.end)
    if expression.bound in {Bound.BEFORE, Bound.UNTIL}:
        end = frame.start if RANK[frame.unit] >= RANK[P.HOUR] else frame.end
        return evolve(shape, end=end, named=named, bound=expression.bound)
    return evolve(shape, start=frame.start, named=named, bound=expression.bound)


def _precision(steps: tuple[Step, ...], frame: Frame) -> Precision:
    if steps[-1].op is Op.EDGE and frame.unit is P.DAY:
        return P.TEN_DAYS
    return frame.unit


def _anchored(steps: tuple[Step, ...]) -> Anchor:
    first = steps[0]
    if first.op is Op.TEXT:
        return Anchor.TEXT
    if first.op is Op.AT and first.unit in {P.YEAR, P.DECADE, P.CENTURY}:
        return Anchor.ABSOLUTE
    return Anchor.DATELINE


def _range_end(expression: Expression, first: Frame, ground: Ground) -> Frame:
    """The last unit of a range; what it leaves out stands in its first: 7月16—19日, 今天下午1点半到3点."""
    steps = expression.until
    head = steps[0]
    if head.op is Op.RELATIVE or (head.op is Op.AT and head.unit in {P.YEAR, P.DECADE, P.CENTURY}):
        return next(iter(_candidates(steps, ground)))
    if head.op is Op.TEXT:
        return next(iter(_candidates(steps, evolve(ground, text=unit_frame(first.start, P.DAY)))))
    parent = _parent_of(head, first)
    part = next((s for s in expression.steps if s.op is Op.PART), None)
    if part and head.unit is P.HOUR:
        later = _narrowed(_narrow(parent, part), steps)
        if later.start > first.start:
            return later
    found = _narrowed(parent, steps)
    if found.end <= first.start:
        found = _narrowed(unit_frame(parent.start, parent.unit, 1), steps)
    return found


_COARSER = {P.MONTH: P.YEAR, P.HALF: P.YEAR, P.QUARTER: P.YEAR, P.TEN_DAYS: P.MONTH, P.WEEK: P.YEAR, P.DAY: P.MONTH}


def _parent_of(head: Step, first: Frame) -> Frame:
    if head.op is Op.WEEKDAY:
        return unit_frame(first.start, P.WEEK)
    if head.op in {Op.LUNAR, Op.NTH}:
        return unit_frame(first.start, P.YEAR)
    if head.op is Op.EDGE:
        return unit_frame(first.start, P.YEAR)
    return unit_frame(first.start, _COARSER.get(head.unit, P.DAY))


def _open(expression: Expression, shape: Time) -> Time:
    """Without a date line: what the words themselves say."""
    steps = expression.steps
    return evolve(
        shape,
        shape=Shape.RANGE if expression.until else Shape.POINT,
        precision=steps[-1].unit,
        bound=expression.bound,
        anchored=_anchored(steps),
        fields=_fields(steps),
    )


def _fields(steps: tuple[Step, ...]) -> tuple[tuple[Precision, int], ...]:
    return tuple((s.unit, s.number) for s in steps if s.op in {Op.AT, Op.WEEKDAY})


def _length(expression: Expression, ground: Ground, shape: Time) -> Time | None:
    amounts = expression.amounts
    precision = amounts[-1].unit
    if not expression.shift or (expression.within and ground.prefer <= 0):
        return _lasting(expression, evolve(shape, precision=precision))
    from_text = ground.told if RANK[precision] <= RANK[P.MONTH] else ground.text
    anchor = Anchor.TEXT if expression.from_text and from_text else Anchor.DATELINE
    origin = from_text.start if expression.from_text and from_text else ground.now
    shape = evolve(shape, anchored=anchor, precision=precision)
    if anchor is Anchor.TEXT and from_text and _too_fine(expression, from_text):
        return evolve(_lasting(expression, shape), bound=Bound.AFTER)
    if origin is None:
        return evolve(shape, shape=Shape.RANGE if expression.inside else Shape.POINT)
    return _shifted(expression, origin, shape)


def _too_fine(expression: Expression, told: Frame) -> bool:
    """半小时后 cannot be counted from a day, nor 两百年后 from a date in the news."""
    amount = expression.amounts[-1]
    return RANK[amount.unit] > max(RANK[P.DAY], RANK[told.unit]) or (
        amount.unit is P.YEAR and (amount.low or 0) > _LIFETIME
    )


_LIFETIME = 60


def _lasting(expression: Expression, shape: Time) -> Time:
    """A length of time as seconds from least to most."""
    amounts = expression.amounts
    low = None if expression.within else _total([(amount.low, amount.unit) for amount in amounts])
    return evolve(
        shape, shape=Shape.DURATION, low=low, high=_total([(amount.high, amount.unit) for amount in amounts])
    )


def _total(bounds: list[tuple[Fraction | None, Precision]]) -> Fraction | None:
    total = Fraction(0)
    for bound, unit in bounds:
        if bound is None:
            return None
        total += seconds_of(bound, unit)
    return total


def _moved(moment: datetime, count: Fraction, amount: Amount) -> datetime:
    if not amount.working:
        return shift(moment, count, amount.unit)
    left, step = abs(int(count)), timedelta(days=1 if count > 0 else -1)
    weeks, left = divmod(min(left, 5000), 5)
    moment += 7 * weeks * step
    while left:
        moment += step
        left -= moment.isoweekday() <= 5
    return moment


_FINER = {P.YEAR: P.MONTH, P.MONTH: P.DAY, P.WEEK: P.DAY, P.DAY: P.HOUR, P.HOUR: P.MINUTE, P.MINUTE: P.SECOND}


def _unit_of(expression: Expression) -> Precision:
    """How finely a shifted time is known: 三年半前 to the month, 三年前 to the year."""
    last = expression.amounts[-1]
    whole = last.low is None or last.low.denominator == 1
    return last.unit if whole else _FINER.get(last.unit, last.unit)


def _shifted(expression: Expression, origin: datetime, shape: Time) -> Time:
    far = near = origin
    vague = False
    for amount in expression.amounts:
        low = amount.low if amount.low is not None else amount.high
        high = amount.high if amount.high is not None else amount.low
        if low is None or high is None:
            raise OffCalendarError("no amount")
        near = _moved(near, expression.shift * low, amount)
        far = _moved(far, expression.shift * high, amount)
        vague = vague or low != high
    unit = _unit_of(expression)
    soft = shape.soft or vague
    if expression.inside:
        start, end = sorted((origin, far))
        if RANK[unit] <= RANK[P.DAY]:
            start, end = floor(start, P.DAY), floor(end, P.DAY) + timedelta(days=1)
        return evolve(shape, shape=Shape.RANGE, start=start, end=end, soft=soft)
    first, last = sorted((near, far))
    return evolve(shape, start=unit_frame(first, unit).start, end=unit_frame(last, unit).end, soft=soft)
