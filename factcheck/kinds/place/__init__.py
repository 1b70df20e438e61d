"""The place kind."""

from factcheck.kinds.base import Kind
from factcheck.kinds.place import zh
from factcheck.kinds.place.value import Place, common, compare, known_by, show, slots

PLACE = Kind(
    name="place",
    value=Place,
    find={"zh": zh.find},
    slots=slots,
    compare=compare,
    show=show,
    known_by=known_by,
    known_anywhere=True,
    common=common,
)

__all__ = ["PLACE", "Place"]
