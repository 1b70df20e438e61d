"""The time that a mention stands under, among those of its sentence."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

from factcheck.kinds.base import Mention

_LINK = 1  # code points between a time and what is of it: 上月的50.6


def governing(times: Sequence[Mention], mention: Mention) -> tuple[Any, ...]:
    """The last time before a mention in its sentence, else the first after it, but none that it is held against."""
    times = [time for time in times if not time.value.basis or _is_of(time, mention)]
    if not times:
        return ()
    first = bisect_left(times, mention.start, key=lambda time: time.start)
    inside = first < len(times) and times[first].start < mention.end
    nearest = times[first : first + 1] if inside or first == 0 else times[first - 1 : first]
    return tuple(time.value for time in nearest)


def _is_of(time: Mention, mention: Mention) -> bool:
    """Whether a mention is of a time that something else is held against.

    It stands right behind it (较上月的50.6升至52.1), or anywhere behind it where no word says that something is held
    against it (毛利率14.2%，上年同期为18.9%).
    """
    last = time.end + _LINK if time.value.against else mention.start
    return time.start <= mention.start <= last
