"""The stance kind."""

from operator import eq

from factcheck.kinds.base import Kind, turned_by
from factcheck.kinds.stance import zh
from factcheck.kinds.stance.compare import compare, in_versions
from factcheck.kinds.stance.contrast import substitutions
from factcheck.kinds.stance.growth import daily, grows
from factcheck.kinds.stance.slots import known_by, slots
from factcheck.kinds.stance.term import Commitment
from factcheck.kinds.stance.value import Stance, show

STANCE = Kind(
    name="stance",
    value=Stance,
    find={"zh": zh.find},
    slots=slots,
    compare=compare,
    show=show,
    grows=grows,
    daily=daily,
    equal=eq,
    known_by=known_by,
    in_place=turned_by(compare),
    in_versions=in_versions,
    states=True,
)

__all__ = ["STANCE", "Commitment", "Stance", "substitutions"]
