"""The zones by whose clocks Chinese tells times."""

from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from factcheck.kinds.time.zh_atoms import words


def offset_of(zone: str, offset: int | None, start: datetime | None) -> int | None:
    """Minutes from UTC of a zone by its name, on the day it is told of, else those of the outlet."""
    if not zone:
        return offset
    stated: int | None = words()["zone"].get(zone)
    return stated if stated is not None else _on(zone_of(zone), start)


@lru_cache(maxsize=1 << 12)
def _on(name: str, moment: datetime | None) -> int | None:
    """Minutes from UTC of a zone of the tz database at a time by its clocks; None of any other zone."""
    if moment is None or "/" not in name:
        return None
    away = moment.replace(tzinfo=ZoneInfo(name)).utcoffset()
    return None if away is None else int(away.total_seconds() // 60)


def zone_of(zone: str) -> str:
    """How a value writes a zone: minutes from UTC, or a name where they change with the season."""
    if zone in words()["open_zone"]:
        return str(words()["open_zone"][zone])
    minutes = words()["zone"].get(zone)
    return "" if minutes is None else f"{minutes // 60:+03d}:{minutes % 60:02d}"
