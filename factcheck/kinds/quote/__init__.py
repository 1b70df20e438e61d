"""The quote kind."""

from factcheck.kinds.base import Kind, turned_by
from factcheck.kinds.quote import zh
from factcheck.kinds.quote.compare import compare
from factcheck.kinds.quote.difference import Difference, differences
from factcheck.kinds.quote.value import Quote, in_marks, show, slots
from factcheck.kinds.quote.word import Role, Word

QUOTE = Kind(
    name="quote",
    value=Quote,
    find={"zh": zh.find},
    slots=slots,
    compare=compare,
    show=show,
    own=in_marks,
    in_place=turned_by(compare),
    states=True,
    verbatim=True,
)

__all__ = ["QUOTE", "Difference", "Quote", "Role", "Word", "differences"]
