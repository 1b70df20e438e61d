"""Comparing the names of two organisations, treaties or offices of state."""

import re
from functools import lru_cache

from factcheck.kinds.name.verdict import NameComparison, Verdict
from factcheck.kinds.name.zh_sound import homophones
from factcheck.kinds.name.zh_tables import key, known, look_alikes
from factcheck.languages.zh import tokens

_HEADS = (
    "公司", "集团", "大学", "学院", "委员会", "委", "部", "局", "署", "院", "厅", "处", "办", "办公室", "组织", "联盟", "协会", "学会", "商会", "工会", "党", "法院", "法庭", "检察院", "医院", "研究所",
    "研究院", "研究中心", "中心", "基金会", "银行", "电视台", "电台", "报", "日报", "时报", "邮报", "通讯社", "社", "网", "台", "协定", "协议", "公约", "条约", "议定书", "声明", "宣言", "大会", "会议", "峰会", "论坛", "理事会", "议会", "国会",
    "政府", "军", "部队", "警察局", "总局", "总署", "使馆", "大使馆", "领事馆", "学校", "中学", "小学", "俱乐部", "教会", "阵线", "运动", "游击队", "航空", "汽车", "科技", "电信", "集团军", "舰队", "司令部", "智库", "杂志", "周刊", "新闻",
)  # fmt: skip
# Words for one thing, in another region's or another translator's choice.
_SYNONYMS = (
    ("协定", "协议", "公约", "条约", "议定书"), ("委员会", "执委会", "执行委员会", "理事会"), ("广播电台", "电台", "广播"), ("研究院", "研究所", "研究中心", "研究会"), ("大会", "会议", "峰会"), ("署", "总署", "局", "总局"),
    ("公司", "集团", "有限公司", "股份有限公司", "集团公司"), ("组织", "机构", ""), ("自治区", "省", "市", ""), ("联盟", "同盟", "联合会"), ("次", "届"),
)  # fmt: skip
_OPTIONAL = re.compile(
    r"(?:组织|集团|公司|股份有限公司|有限公司|有限责任公司|协会|网站|总部|自治区|和|与|及|暨|的|之|－|—|-|维吾尔|壮族|回族)"
)
_HEAD = re.compile(rf"(?:{'|'.join(sorted(_HEADS, key=lambda head: (-len(head), head)))})$")


_NATIONAL, _HOME = re.compile(r"^(?:国家|中国|全国)(?=.{3})"), "中国"


def is_body(text: str) -> bool:
    """Whether a name ends in a word for an organisation, a treaty or an office of state, or is known as one."""
    rows = known().entities.get(key(text), ())
    if rows:
        return known().sorts[rows[0]] == "organisation"
    return len(text) > 2 and bool(_HEAD.search(text))


def compare_bodies(one: str, other: str) -> NameComparison:
    """Two organisations: joined by shortening, synonyms of their class word, or a slip; kept apart by country."""
    if _OPTIONAL.sub("", one) == _OPTIONAL.sub("", other):
        return NameComparison(Verdict.VARIANT, "class words and particles aside")
    if _NATIONAL.sub("", one) == _NATIONAL.sub("", other) and not (
        _HOME in {one[:2], other[:2]} and len(one) != len(other)
    ):
        return NameComparison(Verdict.VARIANT, "national understood")
    (land, rest), (other_land, other_rest) = _country(one), _country(other)
    if land and other_land and land != other_land:
        return NameComparison(Verdict.DIFFERENT, "two countries")
    if rest == other_rest:
        return NameComparison(Verdict.UNDECIDED, "country stated once")
    if any(_synonymous(rest, other_rest, row) for row in _SYNONYMS):
        return NameComparison(Verdict.VARIANT, "another word for the class")
    if (
        abbreviates(one, other)
        or abbreviates(other, one)
        or abbreviates(rest, other_rest)
        or abbreviates(other_rest, rest)
    ):
        return NameComparison(Verdict.VARIANT, "abbreviation")
    return _slips(rest, other_rest)


def _slips(one: str, other: str) -> NameComparison:
    if len(one) == len(other) > 3:
        pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
        if len(pairs) == 1 and (homophones(*pairs[0]) or min(pairs[0]) + max(pairs[0]) in look_alikes()):
            return NameComparison(Verdict.MISSPELLING, "one character sounds or looks alike")
        if sorted(one) == sorted(other):
            return NameComparison(Verdict.VARIANT, "words in another order")
    shared = len(set(one) & set(other)) / max(len(set(one)), len(set(other)), 1)
    head, other_head = _HEAD.search(one), _HEAD.search(other)
    if shared >= 0.6 and min(len(one), len(other)) >= 5 and head and other_head and head[0] == other_head[0]:
        return NameComparison(Verdict.UNDECIDED, "one word of the name exchanged")
    return NameComparison(Verdict.DIFFERENT, "other words")


@lru_cache(maxsize=4_000)
def _country(text: str) -> tuple[int, str]:
    """The row of the country that a name begins with, from 1, and the rest; 0 where it begins with none."""
    table = known()
    for size in range(min(6, len(text) - 2), 0, -1):
        rows = table.entities.get(text[:size], ())
        if rows and table.sorts[rows[0]] == "place" and len(text) - size >= 2:
            return rows[0] + 1, text[size:]
    return 0, text


def _synonymous(one: str, other: str, row: tuple[str, ...]) -> bool:
    for mine in row:
        for theirs in row:
            if mine == theirs or not one.endswith(mine) or not other.endswith(theirs):
                continue
            stem = one[: len(one) - len(mine)]
            if len(stem) >= 2 and stem == other[: len(other) - len(theirs)]:
                return True
    return False


@lru_cache(maxsize=10_000)
def _starts(text: str) -> frozenset[int]:
    return frozenset(token.start for token in tokens(text))


def abbreviates(short: str, long: str) -> bool:
    """Whether a name is shortened from a longer one: its characters in order, most of them at word beginnings."""
    if not 2 <= len(short) <= 8 or len(long) < len(short) + 2 or short[0] != long[0]:
        return False
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
    """Whether the shorter name merely leaves a word out in the middle (武汉大学, 武汉理工大学), which makes another body."""
    for cut in range(2, len(short) - 1):
        if long.startswith(short[:cut]) and long.endswith(short[cut:]):
            return long[cut : len(long) - len(short) + cut] not in _UNTOLD
    return False


_UNTOLD = frozenset(
    "人民 国家 中央 联合 特别 行政区 自治区 组织 集团 公司 有限公司 股份 和 与 及 问题 事务 省 市".split()
)


def _covers(places: list[int], long: str) -> bool:
    """The shortening must reach the last word, or the longer name merely goes on."""
    last = max(_starts(long))
    return places[-1] >= last or long[last:] in {"组织", "集团", "公司"}
