"""The role kind."""

from factcheck.kinds.base import Kind
from factcheck.kinds.role import zh
from factcheck.kinds.role.value import Rank, Role, Status, compare, grows, show, slots

ROLE = Kind(name="role", value=Role, find={"zh": zh.find}, slots=slots, compare=compare, show=show, grows=grows)

__all__ = ["ROLE", "Rank", "Role", "Status"]
