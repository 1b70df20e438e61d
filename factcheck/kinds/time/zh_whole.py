"""Chinese times as whole words: 本年 in 日本年轻人, 妇女节 in 妇女节育 and 10年 in 10年期国债 are none."""

import re

import rjieba

from factcheck.languages.base import Document, Token

_LEADS = frozenset("至从到自于在及由以较说指同报如离迎")  # 至今|年 is 至|今年, 较前|年 较|前年
_NEAR = frozenset("这那此前后近当")
_DIGIT = re.compile(r"\d")
_WEEKDAY = re.compile(r"(?:周|星期|礼拜)[一二三四五六日天末]")
_UNTIL = re.compile(r"[到至]")
_EVERY = "每"
_TERM = re.compile(r"期(?![间限内满届待望盼中末初])")  # of a bond or a loan
_SOME_DAY = re.compile(r"(?:总|终|必|终将)(?:会|将)?有\Z")  # 总有一天
_ONE = frozenset(["一天", "一日"])
_IDIOM = re.compile(r"年一度|年如一日|年一遇")
_COMPLETE = re.compile(
    r"(?:今|去|前|明|后|[半一二三四五六七八九十零〇百两几数多]+个?)[年天日月周]|[本上下]个?[月周年季]|今天|\d|[年月]\Z"
)
_SPANS = frozenset(["年间", "年内", "年中", "年初", "年末", "年底", "月内", "月中", "月初", "月末", "月底"])
_TIMES = frozenset(["t", "m", "mq", "q"])


def is_part_of_a_word(document: Document, start: int, end: int) -> bool:
    """Whether what reads as a time begins or ends inside another word, or is part of a fixed expression."""
    text = document.text
    words = text[start:end]
    if words in _ONE and _SOME_DAY.search(text, max(0, start - 4), start):
        return True
    if words.endswith("年") and (_TERM.match(text, end) or _IDIOM.match(text, end - 1)):
        return True
    if _DIGIT.search(words) or _WEEKDAY.search(words):
        return False
    return _begins_inside(document, start, end) or _ends_inside(document, start, end)


def _begins_inside(document: Document, start: int, end: int) -> bool:
    """Whether a word of the dictionary reaches into a time from before: 日本|年, 适当|时; not 一直|到上个月."""
    token = _crossed(document, start)
    if token is None or document.text[token.start] in _LEADS | _NEAR:
        return False
    if token.end >= end:
        return token.tag not in _TIMES
    return not _UNTIL.match(document.text, token.end)


def _ends_inside(document: Document, start: int, end: int) -> bool:
    """Whether a word of the dictionary goes on behind a time (妇女|节育), and no time stands before it (五年|内在)."""
    token = _crossed(document, end)
    if token is None or token.start <= start or document.text[start] == _EVERY:
        return False
    if document.word(token) in _SPANS:
        return False
    return _COMPLETE.match(document.text, start, token.start) is None


def _crossed(document: Document, at: int) -> Token | None:
    """The word of the dictionary inside which a place lies."""
    token = document.token_at(at)
    inside = token is not None and token.start < at and rjieba.has_word(document.word(token))
    return token if inside else None
