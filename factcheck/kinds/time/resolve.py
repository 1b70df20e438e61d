"""Holding an expression against the calendar: from steps to an interval."""

from typing import Any

from attrs import evolve

from factcheck.kinds.time.calendar import RANK, Frame, Interval, OffCalendarError, Precision, unit_frame
from factcheck.kinds.time.candidates import Ground, candidates, likeliest
from factcheck.kinds.time.expression import Anchor, Bound, Expression, Op, Step
from factcheck.kinds.time.lasting import length
from factcheck.kinds.time.narrow import narrow, narrowed
from factcheck.kinds.time.value import Shape, Time

P = Precision


def resolve(expression: Expression, ground: Ground) -> Time | None:
    """The time that an expression states; None for one that no calendar has, such as 2月30日."""
    weekday = 0 if expression.until else expression.weekday or _weekday(expression.steps)
    shape = Time(soft=expression.soft, weekday=weekday, zone=expression.zone)
    try:
        if expression.amounts:
            return length(expression, ground, shape)
        if expression.every:
            return evolve(shape, shape=Shape.SET, precision=expression.steps[-1].unit, fields=_fields(expression.steps))
        frame = likeliest(expression.steps, ground)
        if frame is None:
            return _open(expression, shape)
        return _placed(expression, frame, ground, shape)
    except OffCalendarError:
        return None


def _weekday(steps: tuple[Step, ...]) -> int:
    return next((s.number for s in steps if s.op is Op.WEEKDAY and s.unit is P.DAY), 0)


def _placed(expression: Expression, frame: Frame, ground: Ground, shape: Time) -> Time:
    steps = expression.steps
    told: dict[str, Any] = {
        "precision": _precision(steps, frame),
        "anchored": _anchored(steps),
        "yearless": _yearless(steps),
    }
    if expression.until:
        last = _range_end(expression, frame, ground)
        if last.end <= frame.start:
            raise OffCalendarError("a range that ends before it begins")
        clock = RANK[last.unit] >= RANK[P.HOUR]
        told |= {"precision": max(told["precision"], last.unit, key=RANK.__getitem__), "shape": Shape.RANGE}
        end = last.start if clock and last.start > frame.start else last.end
        return evolve(shape, start=frame.start, end=end, **told)
    if expression.bound is None:
        return evolve(shape, start=frame.start, end=frame.end, **told)
    named = Interval(frame.start, frame.end)
    if expression.bound in {Bound.BEFORE, Bound.UNTIL}:
        end = frame.start if RANK[frame.unit] >= RANK[P.HOUR] else frame.end
        return evolve(shape, end=end, named=named, bound=expression.bound, **told)
    return evolve(shape, start=frame.start, named=named, bound=expression.bound, **told)


def _precision(steps: tuple[Step, ...], frame: Frame) -> Precision:
    if steps[-1].op is Op.EDGE and frame.unit is P.DAY:
        return P.TEN_DAYS
    return frame.unit


def _anchored(steps: tuple[Step, ...]) -> Anchor:
    first = steps[0]
    if first.op in {Op.TEXT, Op.THEN} or (first.op is Op.NTH and first.unit is P.DAY and not first.more):
        return Anchor.TEXT  # 第三天 is that of what it is told of
    if first.op is Op.AT and first.unit in {P.YEAR, P.DECADE, P.CENTURY}:
        return Anchor.ABSOLUTE
    return Anchor.DATELINE


def _yearless(steps: tuple[Step, ...]) -> bool:
    """Whether a month or a day is named and no year: 6月, and not 今年6月."""
    return steps[0].op is Op.AT and steps[0].unit in {P.MONTH, P.DAY}


def _likeliest(steps: tuple[Step, ...], ground: Ground) -> Frame:
    """What the end of a range most likely means; none is known where it hangs on a date line that is missing."""
    found = next(iter(candidates(steps, ground)), None)
    if found is None:
        raise OffCalendarError("a range whose end is not known")
    return found


def _range_end(expression: Expression, first: Frame, ground: Ground) -> Frame:
    """The last unit of a range; what it leaves out stands in its first: 7月16—19日, 今天下午1点半到3点."""
    steps = expression.until
    head = steps[0]
    if head.op is Op.RELATIVE or (head.op is Op.AT and head.unit in {P.YEAR, P.DECADE, P.CENTURY}):
        return _likeliest(steps, ground)
    if head.op is Op.TEXT:
        return _likeliest(steps, evolve(ground, text=unit_frame(first.start, P.DAY)))
    parent = _parent_of(head, first)
    part = next((s for s in expression.steps if s.op is Op.PART), None)
    if part and head.unit is P.HOUR:
        later = narrowed(narrow(parent, part), steps)
        if later.start > first.start:
            return later
    found = narrowed(parent, steps)
    if found.end <= first.start:
        found = narrowed(unit_frame(parent.start, parent.unit, 1), steps)
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
        yearless=_yearless(steps),
        fields=_fields(steps),
    )


def _fields(steps: tuple[Step, ...]) -> tuple[tuple[Precision, int], ...]:
    return tuple((s.unit, s.number) for s in steps if s.op in {Op.AT, Op.WEEKDAY})
