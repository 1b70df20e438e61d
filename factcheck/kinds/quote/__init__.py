"""The quote kind."""

from factcheck.kinds.base import Kind
from factcheck.kinds.quote import zh
from factcheck.kinds.quote.value import Quote, compare, show, slots

QUOTE = Kind(name="quote", value=Quote, find={"zh": zh.find}, slots=slots, compare=compare, show=show)

__all__ = ["QUOTE", "Quote"]
