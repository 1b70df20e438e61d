"""The time kind."""

from factcheck.kinds.base import Kind
from factcheck.kinds.time import zh
from factcheck.kinds.time.compare import compare, far, in_place, known_by, series
from factcheck.kinds.time.slots import slots
from factcheck.kinds.time.value import Time, show, weekday_conflict

TIME = Kind(
    name="time",
    value=Time,
    find={"zh": zh.find},
    slots=slots,
    compare=compare,
    show=show,
    check=weekday_conflict,
    far=far,
    series=series,
    known_by=known_by,
    in_place=in_place,
)

__all__ = ["TIME", "Time"]
