"""Comparing the names of two organisations, treaties or offices of state."""

import re
from collections.abc import Callable
from functools import cache, lru_cache

import opencc
import rjieba

from factcheck.kinds.name.verdict import NameComparison, Verdict
from factcheck.kinds.name.zh_body_words import body_words, head_of
from factcheck.kinds.name.zh_form import split_chinese
from factcheck.kinds.name.zh_sound import homophones
from factcheck.kinds.name.zh_tables import key, known, look_alikes
from factcheck.languages.zh import normalise

_OPTIONAL = re.compile(
    r"(?:组织|集团|公司|股份有限公司|有限公司|有限责任公司|协会|网站|总部|自治区|和|与|及|暨|的|之|－|—|-|维吾尔|壮族|回族)"
)


_DRAWN = re.compile(r"(?<=[计规策筹])画")
_PLACE = "〇〇"
_NATIONAL, _HOME = re.compile(r"^(?:国家|中国|全国)(?=.{3})"), "中国"


@lru_cache(maxsize=1 << 14)
def is_body(text: str) -> bool:
    """Whether a name ends in a word for an organisation, a treaty or an office of state, or is known as one."""
    rows = known().entities.get(key(text), ())
    if rows:
        return known().sorts[rows[0]] == "organisation"
    head = _head(text)
    return len(text) > 2 and bool(head) and not (len(head) == 1 and split_chinese(text)[1])


def _head(text: str) -> str:
    """The word for an organisation, trade, treaty or meeting that a name ends in; empty where it ends in none."""
    ends, table = (text[-size:] for size in range(min(4, len(text)), 0, -1)), body_words()
    return head_of(text) or next((end for end in ends if end in table.treaties or end in table.firms), "")


def compare_bodies(one: str, other: str) -> NameComparison:
    """Two organisations: joined by shortening, synonyms of their class word, or a slip; kept apart by country."""
    for alike, rule in _FORMS:
        if alike(one, other):
            return NameComparison(Verdict.VARIANT, rule)
    (land, rest), (other_land, other_rest) = _country(one), _country(other)
    if land and other_land and land != other_land:
        return NameComparison(Verdict.DIFFERENT, "two countries")
    if rest == other_rest:
        both = Verdict.VARIANT if land and other_land else Verdict.UNDECIDED
        return NameComparison(both, "one place, two forms" if land and other_land else "country stated once")
    if _trade(one, other):
        return NameComparison(Verdict.VARIANT, "trade stated once")
    return _shortened(one, other) or _slips(rest, other_rest)


@lru_cache(maxsize=1 << 14)
def _bare(text: str) -> str:
    """A body's name without class words and particles."""
    return _OPTIONAL.sub("", text)


@lru_cache(maxsize=1 << 14)
def _mainland(text: str) -> str:
    """A name in the words of the mainland, by the phrases of OpenCC: 网络 for 网路, 软件 for 软体, 规划 for 规画."""
    to_taiwan, to_mainland = _regions()
    return _DRAWN.sub("划", normalise(to_mainland.convert(to_taiwan.convert(text))))


@cache
def _regions() -> tuple[opencc.OpenCC, opencc.OpenCC]:
    return opencc.OpenCC("s2tw"), opencc.OpenCC("tw2sp")


def _national(one: str, other: str) -> bool:
    if len(one) != len(other) and _HOME in {one[:2], other[:2]}:
        return False
    return _NATIONAL.sub("", one) == _NATIONAL.sub("", other)


_FORMS: tuple[tuple[Callable[[str, str], bool], str], ...] = (
    (lambda one, other: _bare(one) == _bare(other), "class words and particles aside"),
    (lambda one, other: _mainland(one) == _mainland(other), "another region's words"),
    (_national, "national understood"),
)


def _shortened(one: str, other: str) -> NameComparison | None:
    (land, rest), (other_land, other_rest) = _country(one), _country(other)
    if land and land == other_land:  # 北京市公安局, 北京警方
        one, other = _PLACE + rest, _PLACE + other_rest
    if not _stems(one).isdisjoint(_stems(other)):
        return NameComparison(Verdict.VARIANT, "another word for the class")
    if abbreviates(one, other) or abbreviates(other, one):
        return NameComparison(Verdict.VARIANT, "abbreviation")
    return None


def _trade(one: str, other: str) -> bool:
    """Whether one name has a word for the trade behind it that the other lacks: 辉瑞, 辉瑞制药."""
    short, long = sorted((_bare(one), _bare(other)), key=len)
    if len(short) < 2 or short in body_words().generic or short in body_words().outside or short in _SIDES:
        return False
    rows = known().entities.get(key(short), ())
    return long.removeprefix(short) in body_words().trades and all(known().sorts[r] == "organisation" for r in rows)


_SIDES = frozenset(["东方", "南方", "西方", "北方", "东部", "南部", "西部", "北部", "长城", "中华", "大众", "国际"])


def _slips(one: str, other: str) -> NameComparison:
    bare, other_bare = _bare(one), _bare(other)
    if len(bare) == len(other_bare) and sorted(bare) == sorted(other_bare):
        return NameComparison(Verdict.VARIANT, "words in another order")
    if len(one) == len(other) > 3:
        pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
        if len(pairs) == 1 and (homophones(*pairs[0]) or min(pairs[0]) + max(pairs[0]) in look_alikes()):
            return NameComparison(Verdict.MISSPELLING, "one character sounds or looks alike")
    if min(len(one), len(other)) >= 5 and _much_the_same(one, other) and _head(one) == _head(other) != "":
        return NameComparison(Verdict.UNDECIDED, "one word of the name exchanged")
    return NameComparison(Verdict.DIFFERENT, "other words")


def _much_the_same(one: str, other: str) -> bool:
    ours, theirs = set(one), set(other)
    return len(ours & theirs) / max(len(ours), len(theirs)) >= 0.6


@lru_cache(maxsize=4_000)
def _country(text: str) -> tuple[int, str]:
    """The row of the country that a name begins with, from 1, and the rest; 0 where it begins with none."""
    table = known()
    for size in range(min(6, len(text) - 2), 0, -1):
        rows = table.entities.get(text[:size], ())
        if rows and table.sorts[rows[0]] == "place" and len(text) - size >= 2:
            return rows[0] + 1, text[size:]
    return 0, text


@lru_cache(maxsize=1 << 14)
def _stems(text: str) -> frozenset[tuple[int, str]]:
    """What stands before the class word of a body's name, with the number of the row of words for that class."""
    return frozenset(
        (number, text.removesuffix(word))
        for number, row in enumerate(body_words().synonyms)
        for word in row
        if text.endswith(word) and len(text) - len(word) >= 2
    )


@lru_cache(maxsize=10_000)
def _starts(text: str) -> frozenset[int]:
    """Where words begin, those inside longer words too."""
    return frozenset(start for _, start, _ in rjieba.tokenize(text, "search"))


def abbreviates(short: str, long: str) -> bool:
    """Whether a name is shortened from a longer one: its characters in order, most of them at word beginnings."""
    if (
        not 2 <= len(short) <= 8
        or len(long) < len(short) + 2
        or short[0] != long[0]
        or known().entities.get(key(short))
    ):
        return False
    if long.startswith(short):
        return long[len(short) :] in body_words().untold
    places, at = [], 0
    starts = _starts(long)
    for char in short:
        options = [place for place in range(at, len(long)) if long[place] == char]
        if not options:
            return False
        at = next((place for place in options if place in starts), options[0])
        places.append(at)
        at += 1
    led = sum(place in starts or place - 1 in places for place in places)
    return led >= len(places) - 1 and _covers(places, long) and not _drops_words(short, long)


def _drops_words(short: str, long: str) -> bool:
    """Whether the shorter name leaves out a word in the middle (武汉大学, 武汉理工大学): another body."""
    for cut in range(2, len(short) - 1):
        if long.startswith(short[:cut]) and long.endswith(short[cut:]):
            return long[cut : len(long) - len(short) + cut] not in body_words().untold
    return False


def _covers(places: list[int], long: str) -> bool:
    """The shortening must reach the last word, or the longer name merely goes on."""
    last = max(_starts(long))
    return places[-1] >= last or long[last:] in {"组织", "集团", "公司"}
