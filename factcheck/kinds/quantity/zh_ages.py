"""Whose age a number of years is in Chinese, and whether it is the age now or at another time."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from attrs import frozen

from factcheck.kinds.base import Found, Mention
from factcheck.kinds.name.value import Name, Sort
from factcheck.languages.base import Document

_GLOSS = r"(?:\s?[（(][^（）()\n]{1,40}[）)])?"
_DEAD = r"(?:[^，,。；\n\d]{0,8}(?:去世|病逝|逝世|辞世|离世|过世|身亡)(?=[，,]))?"
_THEN = r"(?:[男女][，,])?(?P<then>时年|终年|享年|享寿|享耆寿|得年|去世时|当时|那时)?"
_BETWEEN = re.compile(
    _GLOSS
    + _DEAD
    + r"[，,（(、\s]{0,2}"
    + _THEN
    + r"(?:今年|现年|现已|已经|已|年仅|刚满|年满|将满|年近|仅|才|年|是|有|约|岁数)*"
)
_PASSED = re.compile(
    r"[^。；;：:！？\n“”「」]{0,45}?(?:去世|病逝|逝世|辞世|离世|过世|身亡|病故|离开人世|与世长辞|撒手人寰|殉职|不治)"
    r"[^。；;，,\n\d]{0,6}[，,]?(?:终年|享年|享寿|享耆寿|得年|时年|年仅|卒年)(?:约|仅|只有)?"
)
_OF = re.compile(r"的?[^，,。；;：:！？\n（(、和与及她他]{0,10}")
_BEFORE, _AFTER, _NAME = 60, 14, 3


@frozen
class Aged:
    """Whose age it is, the longest form of the name, and whether the age of another time than the writing's."""

    whose: str
    then: bool


def aged(document: Document, found: Found, start: int, end: int) -> Aged | None:
    """The person named right before an age (某某，今年55岁), or right behind it (55岁的教师某某)."""
    text, persons = document.text, _persons(found)
    at = bisect_right(persons, start, key=lambda mention: mention.start)
    before, behind = persons[at - 1] if at else None, persons[at] if at < len(persons) else None
    if before is not None and before.end <= start <= before.end + _BEFORE:
        between = _BETWEEN.fullmatch(text, before.end, start)
        if between:
            return Aged(before.value.longest, then=bool(between["then"]))
        if _PASSED.fullmatch(text, before.end, start):
            return Aged(before.value.longest, then=True)  # 某某周三因病在海州去世，享年
    if behind is None or not end <= behind.start <= end + _AFTER or not _OF.fullmatch(text, end, behind.start):
        return _unheard(document, end)
    return Aged(behind.value.longest, then=False)


def _unheard(document: Document, end: int) -> Aged | None:
    """The person right behind an age whom the article names this once, as the segmenter reads it: 46岁的某某."""
    named = document.token_at(end + 1) if document.text[end : end + 1] == "的" else None
    if named is None or named.tag[:2] != "nr" or named.end - named.start < _NAME:
        return None
    return Aged(document.word(named), then=False)


def _persons(found: Found) -> Sequence[Mention]:
    names = found.get("name", ())
    return [mention for mention in names if isinstance(mention.value, Name) and mention.value.sort is Sort.PERSON]
