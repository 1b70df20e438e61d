"""A small drawing of the ranges that positions leave open: numbers on one axis, or moments."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from attrs import frozen

from factcheck.finding import Finding
from factcheck.kinds.quantity import Quantity
from factcheck.kinds.time import Time

_MARGIN = 0.14
_APART = 12.0  # per cent between two labels of the axis


@frozen
class Range:
    """What a value leaves open; None where a side has no end. Labels are the ends as a reader sees them."""

    low: float | None
    high: float | None
    low_label: str = ""
    high_label: str = ""
    low_open: bool = False
    high_open: bool = False
    low_soft: bool = False
    high_soft: bool = False
    unit: str = ""


@frozen
class Bar:
    """One position: where its range begins and ends, in per cent of the width."""

    position: int
    start: float
    end: float
    range: Range


@frozen
class Tick:
    """A labelled place on the axis, in per cent."""

    at: float
    label: str


@frozen
class Plot:
    """The bars of a finding's positions over one axis."""

    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]


def plot(finding: Finding) -> Plot | None:
    """The ranges of the positions, one under the other; None where there are not two ranges on one axis."""
    ranges = [_range(position.value) for position in finding.positions]
    held = [each for each in ranges if each is not None]
    if len(held) < 2 or len(held) < len(ranges) or len({each.unit for each in held}) > 1:
        return None
    ends = sorted({end for each in held for end in (each.low, each.high) if end is not None})
    if not ends or (len(ends) == 1 and all(each.low == each.high for each in held)):
        return None
    scale = _scale(ends)
    bars = tuple(
        Bar(
            index,
            0.0 if each.low is None else scale(each.low),
            100.0 if each.high is None else scale(each.high),
            each,
        )
        for index, each in enumerate(held)
    )
    return Plot(bars, _ticks(held, scale))


def _scale(ends: Sequence[float]) -> Callable[[float], float]:
    low, high = ends[0], ends[-1]
    width = (high - low) or abs(high) or 1.0
    first = low - _MARGIN * width
    return lambda value: round(100 * (value - first) / (width * (1 + 2 * _MARGIN)), 2)


def _ticks(ranges: Sequence[Range], scale: Callable[[float], float]) -> tuple[Tick, ...]:
    labels: dict[float, str] = {}
    for each in ranges:
        for end, label in ((each.low, each.low_label), (each.high, each.high_label)):
            if end is not None:
                labels.setdefault(scale(end), label)
    kept: list[Tick] = []
    for at in sorted(labels):
        if not kept or at - kept[-1].at >= _APART:
            kept.append(Tick(at, labels[at]))
    return tuple(kept)


def _range(value: Any) -> Range | None:
    made = _RANGES.get(type(value))
    return made(value) if made else None


def _of_quantity(value: Quantity) -> Range:
    held = value.interval
    return Range(
        low=None if held.low is None else float(held.low),
        high=None if held.high is None else float(held.high),
        low_label=_number(held.low),
        high_label=_number(held.high),
        low_open=held.low_open,
        high_open=held.high_open,
        low_soft=held.low_soft,
        high_soft=held.high_soft,
        unit=value.unit,
    )


def _number(value: Any) -> str:
    if value is None:
        return ""
    return f"{int(value):,}" if value == int(value) else f"{float(value):,.6g}"


def _of_time(value: Time) -> Range | None:
    if not value.resolved:
        return None
    return Range(
        low=moment(value.start, value.offset),
        high=moment(value.end, value.offset),
        low_label=_day(value.start),
        high_label=_day(value.end),
        high_open=True,
        low_soft=value.soft,
        high_soft=value.soft,
    )


def moment(local: datetime | None, offset: int | None) -> float | None:
    """Seconds since the epoch of a local time; without a known zone as if it were at Greenwich."""
    if local is None:
        return None
    zone = UTC if offset is None else timezone(timedelta(minutes=offset))
    return local.replace(tzinfo=zone).timestamp()


def _day(local: datetime | None) -> str:
    if local is None:
        return ""
    return local.strftime("%m-%d" if local.hour == local.minute == 0 else "%m-%d %H:%M")


_RANGES: Mapping[type, Callable[[Any], Range | None]] = {Quantity: _of_quantity, Time: _of_time}
