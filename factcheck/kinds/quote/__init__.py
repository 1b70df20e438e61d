"""The quote kind."""

from factcheck.kinds.base import Kind
from factcheck.kinds.quote import zh
from factcheck.kinds.quote.compare import compare
from factcheck.kinds.quote.difference import Difference, differences
from factcheck.kinds.quote.value import Quote, show, slots
from factcheck.kinds.quote.word import Role, Word

QUOTE = Kind(name="quote", value=Quote, find={"zh": zh.find}, slots=slots, compare=compare, show=show)

__all__ = ["QUOTE", "Difference", "Quote", "Role", "Word", "differences"]
