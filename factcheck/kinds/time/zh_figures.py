"""The figure that a year, a month or a week is the period of in Chinese: 6月同比下降1.8%, 2019年贸易额达2060亿欧元."""

import re

from factcheck.kinds.time.calendar import Precision
from factcheck.kinds.time.value import Shape, Time
from factcheck.languages.base import Document

_FIGURE = re.compile(
    r"[^，,。；;\n\d]{0,24}?(?:[增上下减升跌降缩萎滑挫][一-鿿]{0,8}?|达到?|为|是|约|近|逾|有|至|超过?|[-−])(?P<figure>\d{1,6}(?:\.\d{1,3})?)\s?(?:[%％]|(?P<scale>[万亿])|(?=[只头匹羽尾名件场家辆起例座艘架台套棵株]))"
)
_FIRST = r"(?P<figure>\d[\d,]*(?:\.\d{1,3})?)(?![\d,.年月日号时点分届次])\s?(?P<scale>[万亿])?"
_SUM = re.compile(rf"[，,]?[^，,。；;\n\d]{{0,24}}?(?:一?共|累计|合计|总计)[一-鿿]{{0,6}}?{_FIRST}")
_OF_SPAN = re.compile(rf"[，,][^，,。；;\n\d]{{0,24}}?{_FIRST}")
_AGAINST = re.compile(r"(?<![对])[比较](?:起|于)?\Z")
_COMPARED = ("相比", "相较")
COMPARED = re.compile(r"的?(?:同期|同月|同季|水平)|相比")
_FROM, _FIGURE_OF = re.compile(r"[从由自]\Z"), re.compile(r"的\s?(?:约|近|逾)?\d")
_REACH = 48
_PERIODS = frozenset({Precision.YEAR, Precision.HALF, Precision.QUARTER, Precision.MONTH, Precision.WEEK})


def figure_of(document: Document, value: Time, end: int) -> str:
    """The share or large number that the clause behind a period gives for it, before any other number; else nothing.

    Of a day or a span it is what is counted up in it: 7月6日，公司共售出300台.
    """
    if value.bound is not None:
        return ""
    counted = _OF_SPAN if value.shape is Shape.RANGE else _SUM
    summed = counted.match(document.text, end, min(document.sentence_at(end - 1).end, end + _REACH))
    if summed:
        return summed["figure"] + (summed["scale"] or "")
    if value.precision not in _PERIODS or value.shape is not Shape.POINT:
        return ""
    found = _FIGURE.match(document.text, end, min(document.clause_at(end - 1).end, end + _REACH))
    return found["figure"] + (found["scale"] or "") if found and found["figure"].lstrip("0") else ""


def is_basis(document: Document, start: int, end: int) -> bool:
    """Whether something is only held against it: 比5月份, 去年同期, 从5月份的50.6升至."""
    text = document.text
    if _FROM.search(text, max(0, start - 1), start) and _FIGURE_OF.match(text, end):
        return True
    return bool(COMPARED.match(text, end)) or is_against(document, start, end)


def is_against(document: Document, start: int, end: int) -> bool:
    """Whether a word beside a time says that something is held against it: 比5月份, 较去年, 与去年相比."""
    return document.text.startswith(_COMPARED, end) or bool(_AGAINST.search(document.text, max(0, start - 3), start))
