"""Words of a clause that tell which of several things it is of: the highest or the lowest, what comes in or out."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files

from factcheck.languages.base import Document
from factcheck.languages.zh_beside import scene_of
from factcheck.languages.zh_numerals import parse

_BEFORE_AND_AFTER = re.compile(r"([\u4e00-\u9fff]{2})(?:之|以)?([前后])(?=[，,的])")
_LABELS = re.compile(
    r"([一二三四五六七八九十\d]{1,3})号(?=[楼机馆坑罐炉线井矿桥仓厅门车船院店厂站区库塔]|油罐|机组|泊位|病房|隧道|航站|反应堆)"
)
_SAID = re.compile(r"说|表示|指出|透露|证实|宣布|告诉|通报|认为|称(?=[，：:“])")
_NAMED = re.compile(r"([A-Z])(区|座|组|级|班|股|栋)")


Choices = frozenset[tuple[str, str]]


def choices(document: Document, start: int, *, timed: bool) -> Choices:
    """Those of the clause of what begins at `start`, and of the one before it that sets its scene."""
    clause = document.clause_at(start)
    first = behind_speech(document.text, scene_of(document, clause), clause.end)
    return contrasts(document.text[first : clause.end], timed=timed)


def behind_speech(text: str, start: int, end: int) -> int:
    """Where in a stretch begins what is said, behind who says it."""
    return max((match.end() for match in _SAID.finditer(text, start, end)), default=start)


@lru_cache(maxsize=1 << 14)
def contrasts(text: str, *, timed: bool) -> Choices:
    """The choices that a text tells, each with what it tells of it; if asked, those of time too."""
    return frozenset(_told(text, timed=timed))


def _told(text: str, *, timed: bool) -> Iterator[tuple[str, str]]:
    for name in ("rows", "times") if timed else ("rows",):
        pattern, rows = _words(name)
        for match in pattern.finditer(text):
            yield from rows[match[0]].items()
    yield from (("when " + match[1], match[2]) for match in _BEFORE_AND_AFTER.finditer(text))
    yield from (("号", str(parse(match[1]) or match[1])) for match in _LABELS.finditer(text))
    yield from ((match[2], match[1]) for match in _NAMED.finditer(text))


@cache
def _words(name: str) -> tuple[re.Pattern[str], Mapping[str, Mapping[str, str]]]:
    """What finds the words of the table, and the choices of which each tells one."""
    table = tomllib.loads(files(__package__).joinpath("zh_contrasts.toml").read_text(encoding="utf-8"))
    found: dict[str, dict[str, str]] = {}
    for row in table[name]:
        for one in row.split("|"):
            first, *others = one.split()
            for word in (first, *others):
                found.setdefault(word, {})[row] = first
    return re.compile("|".join(sorted(found, key=len, reverse=True))), found
