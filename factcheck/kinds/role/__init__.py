"""The role kind."""

from factcheck.kinds.base import Kind
from factcheck.kinds.role import zh
from factcheck.kinds.role.value import Rank, Role, Status, compare, grows, in_place, show, slots

ROLE = Kind(
    name="role",
    value=Role,
    find={"zh": zh.find},
    slots=slots,
    compare=compare,
    show=show,
    grows=grows,
    in_place=in_place,
)

__all__ = ["ROLE", "Rank", "Role", "Status"]
