"""Whom a pronoun or 该公司 stands for, where its paragraph leaves one candidate.

A stand-in is no spelling of a name, so it is no claim of its own; it tells the other kinds who acts or speaks.
"""

import re
from collections.abc import Iterable, Iterator

from attrs import evolve

from factcheck.kinds.base import Mention
from factcheck.kinds.name.value import Name, Sort
from factcheck.kinds.name.zh_body_words import head_of

_PRONOUN = re.compile(r"(?<![其吉维])[他她](?![们人国乡处日方者])")
_BODY = re.compile(
    r"(?:该|这家)(公司|集团|企业|机构|组织|智库|银行|行|部|局|署|报|校|党|院|社|媒体|协会|基金会|委员会)(?![门分长员])"
)
_COMPANY = "公司"
_OPENING = "。！？\n"
_QUOTED = re.compile(r"[“「『][^”」』\n]*[”」』]?")
_ENDS = {
    "公司": "公司 集团 企业 科技 汽车 制药",
    "集团": "公司 集团",
    "企业": "公司 集团 企业 科技 汽车 制药",
    "银行": "银行 行",
    "行": "银行 行",
    "部": "部",
    "局": "局",
    "署": "署",
    "报": "报",
    "校": "大学 学院 学校 中学 小学",
    "党": "党",
    "院": "院",
    "社": "社",
    "媒体": "报 社 网 台",
    "协会": "协会",
    "基金会": "基金会",
    "委员会": "委员会",
}
"""The last words of bodies that each noun may stand for; a noun without a row may stand for any body."""


def stand_ins(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Pronouns that open a sentence and nouns with 该 that have one candidate before them in their paragraph."""
    named = sorted(mentions, key=lambda mention: mention.start)
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    for match in _PRONOUN.finditer(text):
        if text[match.start() - 1 : match.start()] in _OPENING and not _within(quoted, match.start()):
            yield from _standing(match.start(), match.end(), _before(text, named, match.start(), Sort.PERSON))
    for match in _BODY.finditer(text):
        if not _within(quoted, match.start()):
            bodies = _before(text, named, match.start(), Sort.ORGANISATION)
            yield from _standing(match.start(), match.end(), bodies, _ENDS.get(match[1], ""))


def _standing(start: int, end: int, candidates: list[Name], ends: str = "") -> Iterator[Mention]:
    """The one candidate, under the words that stand for it; nothing where there are two or none."""
    bearers = {name.full: name for name in candidates}
    if len(bearers) != 1:
        return
    (name,) = bearers.values()
    if _may_be(name, ends):
        yield Mention(start, end, evolve(name, distinct=()), "<stand-in>", claimed=False)


def _may_be(name: Name, ends: str) -> bool:
    """Whether a noun with these ends may stand for a name; what shows no sort of body (华为) may be a company."""
    fitting = not ends or any(text.endswith(tuple(ends.split())) for text in (name.full, name.text))
    return fitting or (ends.startswith(_COMPANY) and not head_of(name.text) and not head_of(name.full))


def _before(text: str, named: list[Mention], at: int, sort: Sort) -> list[Name]:
    floor = text.rfind("\n", 0, at) + 1
    return [mention.value for mention in named if floor <= mention.start < at and mention.value.sort is sort]


def _within(spans: list[tuple[int, int]], at: int) -> bool:
    return any(start <= at < end for start, end in spans)
