"""Chinese hedges around a number: which words they are and where they stand."""

import re
import tomllib
from collections.abc import Container, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from factcheck.kinds.quantity.reading import Hedge

_THAN = {**dict.fromkeys("大多高重", Hedge.OVER), **dict.fromkeys("小少低轻", Hedge.UNDER)}
_LONGEST = 7
_ROUND = "百千万亿半"
_LED = frozenset("已有是为")  # 已有近 is a word of the segmenter
_PASSING = {"过": "通经超越度不路渡透难错", "破": "打突跌攻冲爆", "上": "以之"}


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads(files(__package__).joinpath("zh_hedges.toml").read_text(encoding="utf-8"))


@cache
def _words(place: str) -> Mapping[str, Hedge]:
    senses = _table()[place]
    return {word: Hedge[sense.upper()] for sense, words in senses.items() for word in words.split()}


@cache
def _links() -> frozenset[str]:
    return frozenset(_table()["between"]["links"].split())


@cache
def _ending() -> frozenset[str]:
    """Words whose last sign would begin a hedge: 预计500人, 提高至33%."""
    return frozenset(_table()["inside"]["words"].split())


def before(text: str, end: int, ends: Container[int] = frozenset()) -> tuple[int, tuple[Hedge, ...], str]:
    """Where the hedges that stand right before `end` begin, their senses from the outermost in, and their words.

    `ends` tells where the text's words end, if that is known: 近 is a hedge, and the end of 最近 and 附近 none.
    """
    start, found = end, list[Hedge]()
    for _ in range(3):
        one = _one_before(text, start, ends)
        if one is None:
            break
        start, hedge = one
        found.insert(0, hedge)
    return start, tuple(found), text[start:end]


def _one_before(text: str, end: int, ends: Container[int]) -> tuple[int, Hedge] | None:
    at = end - 1 if text[end - 1 : end] == " " else end
    if text[end : end + 1] in _ROUND and _passes(text, at - 1):
        return at - 1, Hedge.OVER
    for linked in (at, _without_link(text, at)):
        if linked is None:
            continue
        for length in range(min(_LONGEST, linked), 0, -1):
            hedge = _words("before").get(text[linked - length : linked])
            if hedge is not None and not _inside(text, linked - length, length, ends):
                return linked - length, hedge
    return None


def _inside(text: str, start: int, length: int, ends: Container[int]) -> bool:
    """Whether what reads as a hedge is the end of another word: 预计500人, 附近19人, 治愈300例."""
    if text[start - 1 : start + 1] in _ending():
        return True
    joined = length == 1 and start > 0 and text[start - 1].isalpha() and text[start - 1] not in _LED
    return joined and bool(ends) and start not in ends


def _passes(text: str, at: int) -> bool:
    """过 and 破 before a round number, not as the end of another word: 过百, 破万; but 通过, 打破."""
    return at >= 0 and text[at] in _PASSING and text[max(0, at - 1) : at] not in tuple(_PASSING[text[at]])


def _without_link(text: str, at: int) -> int | None:
    for length in (2, 1):
        if at > length and text[at - length : at] in _links():
            return at - length
    return None


def after(text: str, start: int, ends: Container[int] = frozenset()) -> tuple[int, tuple[Hedge, ...], str]:
    """Where the hedges that stand right after `start` end, their senses from the innermost out, and their words.

    `ends` tells where the text's words end, if that is known: 出入 is a hedge, and the beginning of 出入境 none.
    """
    end, found = start, list[Hedge]()
    for _ in range(2):
        at = end + 1 if text[end : end + 1] == " " else end
        for length in range(_LONGEST, 0, -1):
            hedge = _words("after").get(text[at : at + length])
            if hedge is not None and len(text) >= at + length and (not ends or _ended(text, at + length, ends)):
                end = at + length
                found.append(hedge)
                break
        else:
            break
    return end, tuple(found), text[start:end]


def _ended(text: str, end: int, ends: Container[int]) -> bool:
    return end in ends or not text[end : end + 1].isalpha()


def distant(text: str, end: int) -> Hedge | None:
    """A hedge before the verb of a number: 至少关押了百万, 大约有过三成."""
    found = _distant().search(text, max(0, end - 9), end)
    return _words("before")[found["hedge"]] if found else None


@cache
def _distant() -> re.Pattern[str]:
    return re.compile(f"(?P<hedge>{_table()['distant']['words'].replace(' ', '|')})[一-鿿]{{2,4}}[了过有到出]\\Z")


def than(text: str, start: int, end: int) -> Hedge | None:
    """比30大, 比四分之一小: a bound told by comparing."""
    if text[start - 1 : start] != "比" or start == 0:
        return None
    return _THAN.get(text[end : end + 1])
