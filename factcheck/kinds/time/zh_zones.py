"""The zones by whose clocks Chinese tells times."""

from factcheck.kinds.time.zh_atoms import words


def offset_of(zone: str, offset: int | None) -> int | None:
    """Minutes from UTC of a zone by its name, else those of the outlet."""
    if not zone:
        return offset
    stated: int | None = words()["zone"].get(zone)
    return stated


def zone_of(zone: str) -> str:
    """How a value writes a zone: minutes from UTC, or a name where they change with the season."""
    if zone in words()["open_zone"]:
        return str(words()["open_zone"][zone])
    minutes = words()["zone"].get(zone)
    return "" if minutes is None else f"{minutes // 60:+03d}:{minutes % 60:02d}"
