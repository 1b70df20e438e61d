"""What words without a year, month or day can mean near a date line, and which of it they likeliest do."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta

from attrs import frozen

from factcheck.kinds.time.calendar import RANK, Frame, OffCalendarError, Precision, day, floor, shift, unit_frame
from factcheck.kinds.time.expression import Op, Step
from factcheck.kinds.time.narrow import narrow, narrowed

P = Precision


@frozen
class Ground:
    """What unresolved words are held against.

    `now` is the date line; `text` the day last mentioned and `told` the last stretch of any size; `prefer`
    says where a bare month, day or weekday is looked for: -1 rather behind the date line, 1 rather ahead of
    it, 2 only ahead, 0 nearest.
    """

    now: datetime | None = None
    text: Frame | None = None
    told: Frame | None = None
    prefer: int = 0


def likeliest(steps: tuple[Step, ...], ground: Ground) -> Frame | None:
    """The nearest of what the steps can mean, weighed by where the words look; None where nothing is known."""
    found = tuple(candidates(steps, ground))
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
        future = frame.start >= tomorrow
        wanted = ground.prefer > 0 if future else ground.prefer < 0
        middle = frame.start + (frame.end - frame.start) / 2
        elsewhere = _OTHER_YEAR if yearly and not wanted and middle.year != today.year else 1
        return _distance(frame, today) * (ahead if future else behind) * elsewhere, frame.start

    return min(found, key=far)


_OTHER_YEAR = 4
"""How much farther a month of another year seems: a bare month is one of this year."""
_WEIGHTS = {-1: (1, 40), 0: (1, 4), 1: (5, 1), 2: (10**6, 1)}
"""How much farther a day behind and a day ahead of the date line seem, by where the words look."""


def _distance(frame: Frame, today: datetime) -> float:
    """Days between a stretch and today; 0 inside it."""
    if frame.start <= today < frame.end:
        return 0
    return min(abs(frame.start - today), abs(frame.end - timedelta(days=1) - today)) / timedelta(days=1)


def candidates(steps: tuple[Step, ...], ground: Ground) -> Iterator[Frame]:
    """All that the steps can mean near the date line, in its order; OffCalendarError if none is on the calendar."""
    first, rest = steps[0], steps[1:]
    impossible: OffCalendarError | None = None
    some = False
    for frame in _heads(first, ground):
        try:
            found = narrowed(frame, rest)
        except OffCalendarError as error:
            impossible = error
            continue
        some = True
        yield found
    if impossible is not None and not some:
        raise impossible


def _heads(step: Step, ground: Ground) -> Iterator[Frame]:
    """What the first step can mean by itself."""
    if step.op is Op.AT and step.unit in {P.CENTURY, P.DECADE, P.YEAR}:
        yield from _dated(step, ground.now)
    elif step.op in {Op.RELATIVE, Op.TEXT, Op.THEN, Op.AROUND}:
        yield from _relative(step, ground)
    else:
        for parent in _parents(step, ground):
            with suppress(OffCalendarError):
                yield narrow(parent, step)


def _relative(step: Step, ground: Ground) -> Iterator[Frame]:
    """Units counted from the date line or from what the text last mentioned."""
    if step.op is Op.THEN:
        yield from [ground.told] if ground.told else []
        return
    day_meant = ground.text.start if ground.text else ground.now
    told = ground.told.start if ground.told else None
    if ground.told and RANK[ground.told.unit] < RANK[step.unit]:
        told = None
    origin = ground.now if step.op is not Op.TEXT else day_meant if step.unit is P.DAY else told
    if origin is None:
        return
    first = unit_frame(origin, step.unit, step.number)
    yield (
        first
        if step.op is not Op.AROUND
        else Frame(first.start, unit_frame(origin, step.unit, step.more).end, step.unit)
    )


def _parents(step: Step, ground: Ground) -> Iterator[Frame]:
    """The units around the date line inside which a bare month, day, weekday or hour can lie."""
    now = ground.now
    if now is None:
        return
    day_meant = ground.text.start if ground.text else now
    if step.op is Op.WEEKDAY:
        yield from (unit_frame(now, P.WEEK, offset) for offset in (-1, 0, 1))
    elif RANK[step.unit] > RANK[P.DAY]:
        yield unit_frame(day_meant, P.DAY)
    elif step.op is Op.NTH and step.unit is P.DAY and not step.more:
        yield Frame(floor(day_meant, P.DAY), shift(day_meant, 1, P.YEAR), P.YEAR)
    elif step.op is Op.NTH:
        yield unit_frame(now, P.MONTH if step.unit in {P.DAY, P.WEEK} else P.YEAR)
    elif step.unit is P.DAY and step.op is Op.AT:
        yield from (unit_frame(now, P.MONTH, offset) for offset in range(-3, 4))
    else:
        yield from (unit_frame(now, P.YEAR, offset) for offset in range(-8, 9))


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
