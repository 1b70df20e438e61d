"""Months, weeks, days and lunar days in Chinese."""

import re
from typing import Any

from factcheck.kinds.time.expression import Op, Step
from factcheck.kinds.time.zh_atoms import P, Rule, number, words
from factcheck.kinds.time.zh_parts import (
    COUNT,
    DAY,
    HAN,
    MONTH,
    NO_NUMBER,
    alternatives,
    at,
    integer,
    looked_up,
    numbered,
    sided,
)

_NOT_DAY = r"(?!本(?![报台社刊网月周年])|元|圆|币|均|游|制|新(?![增添发报])|语|军|媒|韩|裔|产|籍|式|系|化)"


def _lunar_month(match: re.Match[str]) -> dict[str, Any]:
    return {"steps": (Step(Op.LUNAR, P.MONTH, _lunar_number(match["m"])),)}


def _week(match: re.Match[str]) -> dict[str, Any]:
    side, named = match["side"] or "", match["d"]
    steps = list(sided(match, P.WEEK)["steps"]) if side else []
    if named == "末":
        steps = [Step(steps[0].op, P.WEEKEND, steps[0].number)] if steps else [Step(Op.WEEKDAY, P.WEEKEND)]
    elif named:
        steps.append(Step(Op.WEEKDAY, P.DAY, 7 if named in "日天" else integer(match, "d")))
    return {"steps": tuple(steps)}


_NTH_UNITS = {
    "年": P.YEAR,
    "季": P.QUARTER,
    "季度": P.QUARTER,
    "月": P.MONTH,
    "周": P.WEEK,
    "星期": P.WEEK,
    "礼拜": P.WEEK,
}
_NTH_UNITS |= {"周末": P.WEEKEND, "天": P.DAY, "日": P.DAY, "小时": P.HOUR}


def _edge(match: re.Match[str]) -> dict[str, Any]:
    unit = {"年": P.YEAR, "月": P.MONTH, "周": P.WEEK, "季": P.QUARTER}.get(match["u"] or "")
    head = (Step(Op.RELATIVE, unit),) if unit else ()
    return {"steps": (*head, Step(Op.EDGE, P.PART, name=_EDGES[match["e"]])), "soft": True, "tight": not unit}


_EDGES = dict.fromkeys(("初", "初期", "早期", "前期", "初段", "伊始"), "begin")
_EDGES |= dict.fromkeys(("中", "中期", "中叶", "中段"), "middle")
_EDGES |= dict.fromkeys(("底", "末", "末期", "后期", "晚期", "末段", "终", "尾"), "end")


def _festival(match: re.Match[str]) -> dict[str, Any]:
    around = words()["festival_days"].get(match["days"] or "")
    if around is None:
        return {"steps": _day_of(match["w"])}
    return {"steps": (*_day_of(match["w"]), Step(Op.DAYS, P.WEEK, *around))}


def _day_of(festival: str) -> tuple[Step, ...]:
    """The steps to the day of a feast."""
    if festival in words()["festival"]:
        month, day = words()["festival"][festival]
        return Step(Op.AT, P.MONTH, month), Step(Op.AT, P.DAY, day)
    if festival in words()["nth_festival"]:
        month, order, weekday = words()["nth_festival"][festival]
        return Step(Op.AT, P.MONTH, month), Step(Op.NTH, P.DAY, order, weekday)
    if festival in words()["solar_term"]:
        month, days = words()["solar_term"][festival]
        return Step(Op.AT, P.MONTH, month), Step(Op.TERM, P.DAY, days)
    month, day = words()["lunar_festival"][festival]
    return (Step(Op.LUNAR, P.DAY, month, day),)


def _day_of_month(match: re.Match[str]) -> dict[str, Any] | None:
    value = integer(match)
    spoken = match["n"][0] not in "0123456789"
    if not 1 <= value <= 31:
        return None
    return at((P.DAY, value), weak=spoken and value < 10)


def _lunar_if_said(match: re.Match[str]) -> dict[str, Any] | None:
    said = match[0].startswith(("农", "阴", "旧")) or match["m"] in "正腊冬"
    day = match["d"]
    return {"steps": (_lunar_day(match),)} if said or day.startswith("初") or day == "十五" else None


def _lunar_day(match: re.Match[str]) -> Step:
    return Step(Op.LUNAR, P.DAY, _lunar_number(match["m"]), int(number(match["d"].removeprefix("初"))))


def _lunar_number(month: str) -> int:
    return {"正": 1, "冬": 11, "腊": 12}.get(month) or int(number(month))


def _nth_of(match: re.Match[str]) -> dict[str, Any]:
    order = -1 if match["f"] in {"最后", "末"} else 1 if match["f"] == "首" else integer(match)
    if match["w"]:
        weekday = 7 if match["w"] in "日天" else int(number(match["w"]))
        return {"steps": (Step(Op.NTH, P.DAY, order, weekday),)}
    unit = _NTH_UNITS[match["u"]]
    return {"steps": (Step(Op.NTH, unit, order),), "weak": True, "soft": unit is P.WEEK}


def _lunar() -> list[Rule]:
    """Days of the lunar year and feasts."""
    return [
        Rule(
            "<lunar day and year>",
            rf"(?:农历|阴历|旧历)(?P<y>\d{{4}}|[{HAN}]{{4}})年(?P<m>[正腊冬]|{MONTH})月(?P<d>初(?:[一二三四五六七八九十]|10|\d)|{DAY})日?",
            lambda m: {"steps": (Step(Op.AT, P.YEAR, integer(m, "y")), _lunar_day(m))},
        ),
        Rule(
            "<lunar day>",
            rf"(?:农历|阴历|旧历)?(?:(?P<m>[正腊冬]|{MONTH})月(?:份)?(?P<d>初(?:[一二三四五六七八九十]|10|\d)|十五(?![日号个])|廿[一二三四五六七八九]?|{DAY}(?![日号\d])))",
            _lunar_if_said,
        ),
        Rule("<lunar month>", r"(?P<m>[正腊冬])月", _lunar_month),
        Rule(
            "<festival>",
            rf"(?P<w>{'|'.join(map(alternatives, ('festival', 'nth_festival', 'solar_term', 'lunar_festival')))})"
            rf"(?:的?(?P<days>{alternatives('festival_days')})(?!的?[第首头最]))?",
            _festival,
        ),
    ]


def _months() -> list[Rule]:
    """Months, their parts, and units counted inside something."""
    return [
        Rule(
            "<month><day without 日>",
            rf"{NO_NUMBER}(?P<m>{MONTH})月(?:份)?(?P<d>{DAY})(?=$|\s*[至到~—～-]|[，。、；,;)）\s]|凌晨|清晨|上午|早|中午|下午|晚)",
            lambda m: at((P.MONTH, integer(m, "m")), (P.DAY, integer(m, "d"))),
        ),
        Rule("<month>月", rf"{NO_NUMBER}(?P<n>{MONTH})\s?月份?(?![球饼亮光子])", lambda m: at((P.MONTH, integer(m)))),
        Rule(
            "<this or last month>",
            r"(?P<side>上上|下下|上|下|本|这|今|当|同|次|翌|该)一?个?月份?(?![球饼亮光台经子])",
            lambda m: sided(m, P.MONTH),
        ),
        Rule(
            "<twenty days of a month>",
            r"(?P<h>上中|中下)旬",
            lambda m: {"steps": (Step(Op.AT, P.TEN_DAYS, 1 if m["h"] == "上中" else 2, 1),)},
        ),
        Rule("<ten days of a month>", r"(?P<h>上|中|下)旬", numbered(P.TEN_DAYS, {"上": 1, "中": 2, "下": 3})),
        Rule(
            "<nth unit>",
            rf"(?:第(?P<n>{COUNT})|(?P<f>首|末|最后)一?)个?(?:(?:周|星期|礼拜)(?P<w>[一二三四五六日天])|(?P<u>季度|小时|周末|星期|礼拜|季|年|月|周|天|日)(?![级代轻届]))",
            _nth_of,
        ),
    ]


def _weeks() -> list[Rule]:
    """Weeks and their days."""
    return [
        Rule(
            "<day of the week>",
            r"(?<![\d一两三四五六七八九十几每半百整])(?<!黑色)"
            r"(?:(?P<side>上上上|下下下|上上|下下|上|下|本|这|今|当|该)一?个?)?(?:周|星期|礼拜)"
            r"(?:(?P<d>[一二三四五六末]|天(?!津|然|才|文)|日(?!本|元|报|刊|期))(?![次个名位人部]))",
            _week,
        ),
        Rule(
            "<this or last week>",
            r"(?P<d>)(?P<side>上上上|下下下|上上|下下|上|下|本|这|今|当|该)一?个?(?:周(?![年岁边期转折])|星期|礼拜)",
            lambda m: sided(m, P.WEEK),
        ),
    ]


def _days() -> list[Rule]:
    """Days by word and by number, and the edges of longer units."""
    return [
        Rule(
            "<day by word>",
            rf"(?P<w>{alternatives('day')})(?!本|津|性|系|之星|香|头条|俄罗斯|重现|渐|益|常|复)(?:(?<!后天)|(?!下(?!午)))",
            looked_up("day", Op.RELATIVE, P.DAY),
        ),
        Rule("<then>", r"当时(?!的?话)", lambda _: {"steps": (Step(Op.THEN, P.SECOND),), "soft": True}),
        Rule(
            "<day of the text>",
            rf"(?<!连续)(?<!连)(?P<w>{alternatives('text_day')})(?!本(?![报台社刊网])|津|而语)",
            looked_up("text_day", Op.TEXT, P.DAY),
        ),
        Rule(
            "<day>日",
            rf"(?:{NO_NUMBER}|(?<=[周期拜][{HAN}]))(?<!连)(?<!隔)(?P<n>{DAY})\s?日{_NOT_DAY}(?!内|来|后|间)",
            _day_of_month,
        ),
        Rule(
            "<day>号",
            rf"{NO_NUMBER}(?<![A-Za-z-])(?:(?<=[^\u4e00-\u9fff])|(?<=[月于在从自到至和与是为截及前年日天])|^|(?=[12]\d|3[01]))(?P<n>{DAY})\s?号(?![线楼机文病馆院门台坑矿井公决令法案店船舰车房厅桌球库室煤路段站码位选手染色角柜人舱仓船艇信字标])",
            _day_of_month,
        ),
        Rule(
            "<edge>",
            r"(?:(?<![\d一二两三四五六七八九十半几数多百千全每常整])(?P<u>年|月|季)(?=[初底末终尾]|中(?:$|[，。、；前后以时起到至举])))?"
            r"(?P<e>初期|早期|前期|中期|中叶|末期|后期|晚期|初(?![中级步三衷始选审赛一二次现稿创诊夏秋冬春])|底(?![特层线气蕴片价部下色子薪牌盘])"
            r"|末(?![日端位班代])|中(?=$|[，。、；前后以时起到至举开])|终(?![止于究])|尾)",
            _edge,
        ),
    ]


def rules() -> list[Rule]:
    """The rules of this file; what stands earlier is tried first."""
    return [*_lunar(), *_months(), *_weeks(), *_days()]
