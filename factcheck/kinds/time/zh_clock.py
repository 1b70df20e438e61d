"""Parts of the day, clock times and time zones in Chinese."""

import re
from typing import Any

from factcheck.kinds.time.expression import Op, Step
from factcheck.kinds.time.zh_atoms import P, Rule, number, words

_HOUR = r"(?:2[0-4]|1\d|0?\d|二十[一二三四]?|十[一二三四五六七八九]?|[零一二两三四五六七八九])"
_SIXTY = r"(?:[0-5]?\d|[二三四五]?十[一二三四五六七八九]?|[零〇]?[一二三四五六七八九]|[零〇])"
_NOT_HOUR = r"(?!间|代|期|速|候|常|而|段|空|尚|针|差|局|机|装|效|任|评|报|不|有|刻|隔|年|至今日|髦)"
_NOT_POINT = (
    r"(?!名|评|击|赞|以上|以下|多万|[一二三四五六七八九十\d]{0,4}个|建|要|共|意|原|位|数|关|半成|阵|点|心|出|子|燃|火|亮|头|缀"
    r"|\d{1,4}(?![分\d]))"
)
_TENS = re.compile(r"[二三四五]?十")  # 九点四十 is no decimal, which has no tens behind its point
_SHORT = "早晨晚夜午"
_SHORT_NAMES = frozenset(_SHORT)
_NOT_SHORT = r"(?![些来到点会报餐宴年期间饭辈节婚归安于景风霜秋色宵市场总班曦休餐膳盘])"


def _table(*tables: str) -> str:
    names = [name for table in tables for name in words()[table] if name not in _SHORT_NAMES]
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


def _day_part(table: str, op: Op) -> Any:
    def produce(match: re.Match[str]) -> dict[str, Any]:
        days, part = words()[table][match["w"]]
        return {"steps": (Step(op, P.DAY, days), _part(part))}

    return produce


def _part(name: str) -> Step:
    first, last = words()["part"][name]
    return Step(Op.PART, P.PART, first, last, name)


def _clock(match: re.Match[str]) -> dict[str, Any] | None:
    groups = match.groupdict()
    hour = int(number(groups["h"]))
    if groups.get("pm"):
        hour = hour % 12 + 12
    steps = [Step(Op.AT, P.HOUR, hour)]
    minute = groups.get("mi")
    if groups.get("q"):
        steps.append(Step(Op.AT, P.MINUTE, 15 * int(number(groups["q"]))))
    elif groups.get("half"):
        steps.append(Step(Op.AT, P.MINUTE, 30))
    elif groups.get("sharp"):
        steps.append(Step(Op.AT, P.MINUTE, 0))
    elif minute:
        value = int(number(minute))
        if value > 59:
            return None
        steps.append(Step(Op.AT, P.MINUTE, value))
    if groups.get("s"):
        steps.append(Step(Op.AT, P.SECOND, int(number(groups["s"]))))
    return {"steps": tuple(steps), "soft": bool(groups.get("soft")), "weak": bool(groups.get("weak"))}


def _point(match: re.Match[str]) -> dict[str, Any] | None:
    produced = _clock(match)
    if produced is None:
        return None
    said = match["mark"] or match["half"] or match["sharp"] or match["q"] or match["fen"]
    return produced | {"weak": not said}


def _either(match: re.Match[str]) -> dict[str, Any] | None:
    low, high = int(number(match["h"])), int(number(match["i"]))
    if high != low + 1:
        return None
    return {"steps": (Step(Op.TIMES, P.HOUR, low, high),), "soft": True, "weak": not match["mark"]}


def _zone(match: re.Match[str]) -> dict[str, Any]:
    return {"zone": match["w"]}


def rules() -> list[Rule]:
    """The rules of this file; what stands earlier is tried first."""
    return [*_parts(), *_digits(), *_spoken()]


def _parts() -> list[Rule]:
    """Zones and the parts of a day."""
    return [
        Rule("<zone>", rf"(?P<w>{_table('zone', 'open_zone')})", _zone),
        Rule(
            "<day> before <part of it>",
            r"(?P<w>[今昨明])(?=(?:上午|下午|凌晨|清晨|早上(?!海)|早间|中午|午间|午后|傍晚|晚上(?!海)|晚间|深夜|夜间|夜里))",
            lambda m: {"steps": (Step(Op.RELATIVE, P.DAY, "昨今明".index(m["w"]) - 1),)},
        ),
        Rule(
            "<day and part of it>", rf"(?P<w>{_table('day_part')})(?![会报餐宴饭])", _day_part("day_part", Op.RELATIVE)
        ),
        Rule(
            "<text's day and part of it>",
            rf"(?P<w>{_table('text_day_part')})(?![会报餐宴饭])",
            _day_part("text_day_part", Op.TEXT),
        ),
        Rule(
            "<part of day>",
            rf"(?<!个)(?P<w>{_table('part')})(?!茶|休|版|场|餐|好|安)",
            lambda m: {"steps": (_part(m["w"]),)},
        ),
        Rule(
            "<short part of day>",
            rf"(?P<w>[{_SHORT}]){_NOT_SHORT}",
            lambda m: {"steps": (_part(m["w"]),), "tight": True},
        ),
    ]


def _digits() -> list[Rule]:
    """Hours that are written with a colon, and two that may be meant."""
    return [
        Rule(
            "<hh>:<mm>",
            r"(?:(?<![\d:：.])(?<![pP][mM])|(?<=\d{4}-\d\d-\d\d))(?P<h>2[0-4]|1\d|0?\d)[:：](?P<mi>[0-5]\d)(?:[:：](?P<s>[0-5]\d))?(?![\d:：%])(?:时|(?P<pm>\s?[pP]\.?[mM]))?",
            _clock,
        ),
        Rule(
            "<hh><hh+1>点",
            r"(?<![\d一二两三四五六七八九十])(?P<h>[一二三四五六七八九]|十[一]?)(?P<i>[二三四五六七八九]|十[一二]?)点(?P<mark>钟)?",
            _either,
        ),
    ]


def _spoken() -> list[Rule]:
    """Hours with 时 or 点."""
    return [
        Rule(
            "<hh>时<mm>分",
            rf"(?<![\d.,〇零一二两三四五六七八九十百千万几])(?P<h>{_HOUR})\s?时{_NOT_HOUR}"
            rf"(?:(?P<mi>{_SIXTY})分(?!之|钟|贝)(?:(?P<s>{_SIXTY})秒)?|(?P<half>半)|(?P<sharp>整)|(?P<q>[一二三1-3])刻|(?P<soft>许|多))?",
            _spoken_hour,
        ),
        Rule(
            "<hh>点<mm>",
            rf"(?<![\d.,〇零一二两三四五六七八九十百千万几第])(?P<h>{_HOUR})点(?P<mi>[0-5]\d|[零〇][一二三四五六七八九]|[二三四五]?十[一二三四五六七八九]?)"
            r"(?![\d一二三四五六七八九%个名亿万分]|[来多余][个名人位])",
            lambda m: (_clock(m) or {}) | {"weak": not _TENS.match(m["mi"])},
        ),
        Rule(
            "<hh>点<mm>分",
            rf"(?<![\d.,〇零一二两三四五六七八九十百千万几第])(?P<h>{_HOUR})\s?点{_NOT_POINT}"
            rf"(?:(?P<mi>{_SIXTY})(?P<fen>分(?!之|钟|贝))(?:(?P<s>{_SIXTY})秒)?|(?P<half>半)|(?P<sharp>整)|(?P<q>[一二三1-3])刻|(?P<mark>钟)|(?P<soft>许|多))?",
            _point,
        ),
    ]


def _spoken_hour(match: re.Match[str]) -> dict[str, Any] | None:
    """一时 and 两时 say "for a time" unless a date stands before them."""
    produced = _clock(match)
    return produced and produced | {"weak": match[0] in {"一时", "两时"}}
