"""The name kind."""

from factcheck.kinds.base import Kind
from factcheck.kinds.name import zh
from factcheck.kinds.name.value import Name, compare, show, slots

NAME = Kind(name="name", value=Name, find={"zh": zh.find}, slots=slots, compare=compare, show=show)

__all__ = ["NAME", "Name"]
