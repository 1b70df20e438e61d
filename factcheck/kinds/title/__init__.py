"""The title kind."""

from factcheck.kinds.base import Kind
from factcheck.kinds.title import zh
from factcheck.kinds.title.value import Title, compare, show, slots

TITLE = Kind(name="title", value=Title, find={"zh": zh.find}, slots=slots, compare=compare, show=show)

__all__ = ["TITLE", "Title"]
