"""What looks like a quantity in Chinese and is none: idioms, names, models, telephone numbers, list numbers, times."""

import re
import tomllib
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import frozen

from factcheck.kinds.base import Found
from factcheck.kinds.name.value import Sort
from factcheck.kinds.quantity.value import UnitClass
from factcheck.kinds.quantity.zh_amount import Amount
from factcheck.languages.base import Document

_LONGEST = 10
_FURTHEST = 5
_NUMERIC_TAGS = frozenset({"m", "mq", "q", "t"})
_LATIN_BEFORE = re.compile(r"[A-Za-z][-_/.]?\Z|[A-Za-z] \Z|[#@&=_]\Z|\d[-–·]\Z|[一-鿿]-\Z")
_LATIN_AFTER = re.compile(r"[-_]?[A-Za-z]|[-·]\d|[._]\d|[:：]\d|年|月|日|号|°[东西南北]?")
_DIALLED = re.compile(r"(?:拨打?|致电|来电|热线|电话|号码|邮编|分机|专线)[是为:： ]{0,2}\Z")
_BORN = re.compile(r"[05-9]\d后")
_DAY_NAME = re.compile(
    r"1?\d[.·][1-3]?\d(?:大?游行|示威|集会|事件|晚会|抗争|抗暴)|1?\d[.·][1-3]\d大?地震|(?<![至到为达报于约近成值])1?\d[.·][1-3]?\d[前后]"
)
_TOLL_BEFORE = re.compile(r"(?:\d|[一二两三四五六七八九十百])[死伤亡][，、,和]?\Z|(?:致|酿成?|造成|至少|已|共)\Z")
_TOLL_AFTER = re.compile(r"[，、,和]?(?:\d+|[一二两三四五六七八九十百]+)[死伤亡]")
_FATES, _TOLL = frozenset("死伤亡"), 4
_LIST_MARK = re.compile(r"(?:^|\n)[ (（\[【]*\Z")
_LIST_END = re.compile(r"[.、)）\]】．:：](?!\d)|\s|$")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d\Z")
_ORDINAL_RANK = re.compile(r"[大高低多长位名强富好快]")
TURNS = frozenset("次度")
_FIRST, _FIRST_OF, _NEAR = "首", frozenset("日周月晚天个批轮场次季映演飞发播战航站班"), "近"
_SERIES = re.compile(
    r"[次度](?:全国|全体|缔约方|特别)?(?:[一-鿿]{0,4})?(?:会议|大会|全会|峰会|大战|世界大战|论坛|革命|战争|浪潮)|[次度][元世]|[次度]产业"
)
_NONE = re.compile(r"(?:[无没]|没有|未有)\Z")
_TROOPS = frozenset("旅团师营连路")
_LONGEST_MODEL = 4
_BRANDS = frozenset({"nz", "nr", "nrt", "nt", "eng"})
_CODE = re.compile(r"0\d")
_LAW = re.compile(r"[法》例约章程案]\Z")
_MORE_OF = frozenset("大绝许很最诸甚更繁众太这那不多么好无少")
_COUNTED_WORDS = frozenset("人名次位成倍岁")
_RANKING = re.compile(
    r"(?:排名|名列|位列|位居|位于|排在|排行|列|居|跌至|升至|跃居|高居|世界|全球|全国|并列|获得|夺得)(?:全球|世界|全国|全美|亚洲)?(?:榜)?\Z"
)


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads(files(__package__).joinpath("zh_not_quantities.toml").read_text(encoding="utf-8"))


@cache
def _expressions() -> frozenset[str]:
    return frozenset(word for part in ("idioms", "names") for word in _table()[part]["words"].split())


@cache
def _types() -> tuple[str, ...]:
    """What a number right behind names a model of: 波音, 歼."""
    return tuple(_table()["types"]["words"].split())


@cache
def _starts() -> Mapping[str, int]:
    """The longest expression by its first character."""
    longest: dict[str, int] = {}
    for word in _expressions():
        longest[word[0]] = max(longest.get(word[0], 0), len(word))
    return longest


@frozen(eq=False)
class Taken:
    """What belongs to something else than a quantity: where it begins, in order, and all of its offsets.

    `things` are where those begin that have names, as things do that are counted and measured (冰毒).
    """

    begins: Sequence[int]
    offsets: frozenset[int]
    things: frozenset[int]

    def limit(self, end: int, most: int) -> int:
        """How far a noun phrase behind `end` may reach: up to what is something else and not what is counted."""
        following = bisect_left(self.begins, end + (end in self.things))
        return min([most, *self.begins[following : following + 1]])


def covered(found: Found) -> Taken:
    """Where numbers belong to something else: titles, times, names and places."""
    spans = sorted((m.start, m.end) for kind in ("title", "time", "name", "place") for m in found.get(kind, ()))
    offsets = frozenset(at for span in spans for at in range(*span))
    things = frozenset(name.start for name in found.get("name", ()) if name.value.sort is Sort.OTHER)
    return Taken([start for start, _ in spans], offsets, things)


def is_none(document: Document, amount: Amount, start: int, end: int, taken: frozenset[int]) -> bool:
    """Whether the number at `start:end` of the document (its amount's core) is no quantity.

    `taken` are the offsets that belong to something else.
    """
    text = document.text
    if amount.timed or not taken.isdisjoint(range(start, end)) or _listed(text, start, end, amount):
        return True
    if amount.ordinal:
        return not _is_rank(text, start, end)
    if is_expression(text, start, end, bare=amount.unit is None, digits=amount.number.end - amount.number.start):
        return True
    if (
        text[max(0, start - 1) : start] == "每"
        or _is_article(text, start, end, amount)
        or _tells_which(text, end, amount)
    ):
        return True
    if amount.number.arabic or amount.unit_class is UnitClass.SCORE:
        return _is_label(document, start, end, amount)
    return _is_second(amount) or _is_nobody(text, start, amount) or _is_word(document, amount, start, end)


def is_expression(text: str, start: int, end: int, *, bare: bool, digits: int = 0) -> bool:
    """Whether the amount stands inside a fixed expression that is longer than its number, or is one without a unit."""
    for first in range(max(0, start - _FURTHEST), start + 1):
        longest = min(_LONGEST, _starts().get(text[first], 0))
        for last in range(first + longest, start, -1):
            if text[first:last] not in _expressions():
                continue
            if first < start or last > end or (last == end and (bare or last - first > digits)):
                return True
    return False


def _is_label(document: Document, start: int, end: int, amount: Amount) -> bool:
    """Model names, telephone and flight numbers, years, clock times, versions."""
    text = document.text
    digits = text[start:end]
    signed = amount.unit is not None and amount.unit.unit_class is UnitClass.MONEY and not digits[0].isdecimal()
    if not signed and _LATIN_BEFORE.search(text, max(0, start - 2), start):
        return True
    if amount.unit is not None:
        named = amount.word in _TROOPS and digits[0].isdecimal() and not amount.hedges  # 601旅, 2路公交车
        return named or (amount.word == "起" and bool(_YEAR.match(digits.removesuffix("起"))))
    if _is_model(document, start, digits) or _is_dialled_or_a_date(text, start, end):
        return True
    if (digits[-1].isdecimal() and _LATIN_AFTER.match(text, end)) or _YEAR.match(digits) or _CODE.match(digits):
        return True
    return len(digits) >= 5 and digits.isdecimal()


def _is_dialled_or_a_date(text: str, start: int, end: int) -> bool:
    """拨打110, 85后, 7.1游行."""
    dialled = _DIALLED.search(text, max(0, start - 6), start)
    return bool(dialled or _BORN.fullmatch(text, start, end + 1) or _DAY_NAME.match(text, start))


def _is_model(document: Document, start: int, digits: str) -> bool:
    """波音737, 歼20: a short number right after a brand or a name."""
    if not digits.isdecimal() or len(digits) > _LONGEST_MODEL:
        return False
    if document.text.endswith(_types(), 0, start):
        return True
    before = document.token_at(start - 1) if start else None
    return before is not None and before.tag in _BRANDS


def _is_nobody(text: str, start: int, amount: Amount) -> bool:
    """无一人, 没有一例: none at all."""
    return amount.number.digits == "一" and bool(_NONE.search(text, max(0, start - 2), start)) and amount.word != ""


def _is_second(amount: Amount) -> bool:
    """二次, 二组: 二 before a measure word is an ordinal, two of them are 两次; 二人 is two people."""
    return (
        amount.number.digits == "二"
        and amount.unit is not None
        and amount.word not in {"", "人", *"%成倍岁"}
        and (amount.unit.base == "" and amount.unit_class is not UnitClass.MONEY)
    )


def _tells_which(text: str, end: int, amount: Amount) -> bool:
    """The first of a festival's days (五一首日), and the last time (最近一次), which is nothing counted."""
    if amount.word == _FIRST:
        return text[end : end + 1] in _FIRST_OF
    return amount.word in TURNS and amount.number.digits == "一" and text[amount.start : end].startswith(_NEAR)


def _is_article(text: str, start: int, end: int, amount: Amount) -> bool:
    """第23条 without its 第: an article of a law."""
    return amount.word in {"条", "款", "章"} and bool(_LAW.search(text, max(0, start - 3), start)) and end > start


def _is_word(document: Document, amount: Amount, start: int, end: int) -> bool:
    """Whether the numeral is part of a word: 统一, 四川, 三文鱼, 绝大多数, 四起; the numbers of a toll are none."""
    text, token = document.text, document.token_at(start)
    if amount.number.form in {"several", "number"} and text[max(0, start - 1) : start] in _MORE_OF:
        return amount.number.form == "several"
    if token is None or amount.ranged or token.tag in _NUMERIC_TAGS or len(amount.number.digits) > 2:
        return False
    if amount.word in _FATES and (
        _TOLL_BEFORE.search(text, max(0, start - _TOLL), start) or _TOLL_AFTER.match(text, end)
    ):
        return False
    hedged = amount.end - amount.last
    if hedged and (token.start, token.end) == (start, end + hedged):
        return False  # 半数以上
    if token.start < start - (amount.first - amount.start) or token.end > end:
        return True
    alone = token.end - token.start <= amount.number.end - amount.number.start
    return not alone and token.tag[0] != "m" and document.word(token)[-1] not in _COUNTED_WORDS


def _listed(text: str, start: int, end: int, amount: Amount) -> bool:
    """A number that counts the points of a list: 1. 、(2) at the head of a line."""
    if amount.unit is not None or amount.number.form != "number" or amount.number.stated is None or amount.hedges:
        return False
    return bool(_LIST_MARK.search(text, max(0, start - 3), start) and _LIST_END.match(text, end))


def _is_rank(text: str, start: int, end: int) -> bool:
    if text[end : end + 1] in TURNS and text[end : end + 1] and not _SERIES.match(text, end):
        return True
    return bool(_ORDINAL_RANK.match(text, end) or _RANKING.search(text, max(0, start - 8), start))
