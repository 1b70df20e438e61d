"""The name kind."""

from factcheck.kinds.base import Kind
from factcheck.kinds.name import zh
from factcheck.kinds.name.pair import compare_names
from factcheck.kinds.name.value import Name, Sort, common, compare, in_article, in_place, show, slots
from factcheck.kinds.name.verdict import NameComparison, Verdict

NAME = Kind(
    name="name",
    value=Name,
    find={"zh": zh.find},
    slots=slots,
    compare=compare,
    show=show,
    common=common,
    in_place=in_place,
    in_article=in_article,
)

__all__ = ["NAME", "Name", "NameComparison", "Sort", "Verdict", "compare_names"]
