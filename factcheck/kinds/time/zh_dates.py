"""Years, months, weeks and days in Chinese, by number and by word."""

import re
from typing import Any

from factcheck.kinds.time.expression import Op, Step
from factcheck.kinds.time.zh_atoms import P, Rule, words
from factcheck.kinds.time.zh_atoms import number

HAN = "〇零○一二三四五六七八九"
MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元])"
DAY = r"(?:[12]\d|3[01]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|卅一?|[一二三四五六七八九])"
COUNT = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})"
_NO_NUMBER = rf"(?<![\d.,{HAN}十百千万两几数])"
_NOT_DAY = r"(?!本(?![报台社刊网月周年])|元|圆|币|均|游|制|新|语|军|媒|韩|裔|产|籍|式|系|化)"


def _word(table: str) -> str:
    return "|".join(sorted(map(re.escape, words()[table]), key=len, reverse=True))


def _n(match: re.Match[str], group: str = "n") -> int:
    return int(number(match[group]))


def _at(*parts: tuple[P, int], **more: Any) -> dict[str, Any]:
    return {"steps": tuple(Step(Op.AT, unit, value) for unit, value in parts), **more}


def _one(op: Op, unit: P, value: int, **more: Any) -> dict[str, Any]:
    return {"steps": (Step(op, unit, value),), **more}


def _year(match: re.Match[str]) -> dict[str, Any]:
    return _at((P.YEAR, _n(match)))


def _short_year(match: re.Match[str]) -> dict[str, Any]:
    return {"steps": (Step(Op.AT, P.YEAR, _n(match), name="short"),)}


def _era(match: re.Match[str]) -> dict[str, Any]:
    return _at((P.YEAR, words()["era"][match["era"]] + _n(match) - 1))


def _table(table: str, op: Op, unit: P) -> Any:
    return lambda match: _one(op, unit, words()[table][match["w"]])


def _numeric(match: re.Match[str]) -> dict[str, Any]:
    return _at((P.YEAR, _n(match, "y")), (P.MONTH, _n(match, "m")), (P.DAY, _n(match, "d")))


def _day_first(match: re.Match[str]) -> dict[str, Any] | None:
    day, month, year = _n(match, "d"), _n(match, "m"), _n(match, "y")
    if month > 12:
        day, month = month, day
    if month > 12 or day > 31:
        return None
    name = "short" if year < 100 else ""
    return {"steps": (Step(Op.AT, P.YEAR, year, name=name), *_at((P.MONTH, month), (P.DAY, day))["steps"])}


def _month_day(match: re.Match[str]) -> dict[str, Any]:
    return _at((P.MONTH, _n(match, "m")), (P.DAY, _n(match, "d")))


def _lunar_month(match: re.Match[str]) -> dict[str, Any]:
    return {"steps": (Step(Op.LUNAR, P.MONTH, _lunar_number(match["m"])),)}


_SIDES = {"上上上": -3, "下下下": 3, "上上": -2, "下下": 2, "上": -1, "前": -1, "下": 1, "次": 1, "翌": 1}
_TEXTUAL = frozenset("当同次翌该")


def _side(match: re.Match[str], unit: P) -> dict[str, Any]:
    side = match["side"]
    return _one(Op.TEXT if side[0] in _TEXTUAL else Op.RELATIVE, unit, _SIDES.get(side, 0))


def _week(match: re.Match[str]) -> dict[str, Any]:
    side, named = match["side"] or "", match["d"]
    steps = list(_side(match, P.WEEK)["steps"]) if side else []
    if named == "末":
        steps = [Step(steps[0].op, P.WEEKEND, steps[0].number)] if steps else [Step(Op.WEEKDAY, P.WEEKEND)]
    elif named:
        steps.append(Step(Op.WEEKDAY, P.DAY, 7 if named in "日天" else _n(match, "d")))
    return {"steps": tuple(steps)}


_NTH_UNITS = {"年": P.YEAR, "季": P.QUARTER, "季度": P.QUARTER, "月": P.MONTH, "周": P.WEEK, "星期": P.WEEK, "礼拜": P.WEEK}
_NTH_UNITS |= {"周末": P.WEEKEND, "天": P.DAY, "日": P.DAY, "小时": P.HOUR}


def _decade(match: re.Match[str]) -> dict[str, Any]:
    value = _n(match, "d")
    century = match["c"]
    if not century:
        return _at((P.DECADE, value)) if value > 100 else {"steps": (Step(Op.AT, P.DECADE, value, name="short"),)}
    head = Step(Op.RELATIVE, P.CENTURY, _SIDES.get(century[0], 0)) if century[0] in "上本这" else None
    return {"steps": (head or Step(Op.AT, P.CENTURY, int(number(match["n"]))), Step(Op.AT, P.DECADE, value))}


def _century(match: re.Match[str]) -> dict[str, Any]:
    if match["n"]:
        return _at((P.CENTURY, _n(match)))
    return _one(Op.RELATIVE, P.CENTURY, _SIDES.get(match["side"], 0))


def _edge(match: re.Match[str]) -> dict[str, Any]:
    unit = {"年": P.YEAR, "月": P.MONTH, "周": P.WEEK, "季": P.QUARTER}.get(match["u"] or "")
    head = (Step(Op.RELATIVE, unit),) if unit else ()
    return {"steps": (*head, Step(Op.EDGE, P.PART, name=_EDGES[match["e"]])), "soft": True, "tight": not unit}


_EDGES = dict.fromkeys(("初", "初期", "早期", "前期", "初段", "伊始"), "begin")
_EDGES |= dict.fromkeys(("中", "中期", "中叶", "中段"), "middle")
_EDGES |= dict.fromkeys(("底", "末", "末期", "后期", "晚期", "末段", "终", "尾"), "end")


def _part_of(unit: P, numbers: dict[str, int]) -> Any:
    return lambda match: _at((unit, numbers[match["h"]]))


def _season(match: re.Match[str], *before: Step, weak: bool = False) -> dict[str, Any]:
    """Spring is March to May; winter reaches into the next year."""
    first = 3 * "春夏秋冬".index(match["s"]) + 3
    return {"steps": (*before, Step(Op.SEASON, P.QUARTER, first)), "weak": weak, "soft": True}


def _festival(match: re.Match[str]) -> dict[str, Any]:
    if match["w"] in words()["festival"]:
        month, day = words()["festival"][match["w"]]
        return _at((P.MONTH, month), (P.DAY, day))
    month, day = words()["lunar_festival"][match["w"]]
    return {"steps": (Step(Op.LUNAR, P.DAY, month, day),)}


def rules() -> list[Rule]:
    """The rules of this file; what stands earlier is tried first."""
    quarter = {c: i for i, group in enumerate(("一1首", "二2", "三3", "四4末"), 1) for c in group}
    year_after = r"(?:财政年度|财年|学年|年度?|赛季)(?!级|代|期|版|(?:的?(?:历史|以上|以下|多|时间)))"
    return [
        Rule(
            "<year>-<month>-<day>",
            r"(?<![\d.,/])(?P<y>[12]\d{3})[-/.](?P<m>1[0-2]|0?[1-9])[-/.]"
            r"(?P<d>3[01]|[12]\d|0?[1-9])(?=\d\d[:：]|[^\d]|$)",
            _numeric,
        ),
        Rule(
            "<year> <month> <day>",
            r"(?<![\d.,/-])(?P<y>[12]\d{3}) (?P<m>1[0-2]|0[1-9]) (?P<d>3[01]|[12]\d|0[1-9])(?!\d)",
            _numeric,
        ),
        Rule(
            "<day>/<month>/<year>",
            r"(?<![\d.,/])(?P<d>3[01]|[12]\d|0?[1-9])/(?P<m>3[01]|[12]\d|0?[1-9])/(?P<y>[12]\d{3}|\d\d)(?![\d/])",
            _day_first,
        ),
        Rule(
            "<year> ending a range",
            r"(?<=\d[-—~至到])(?P<n>(?:19|20)\d\d)(?![\d.,/:：年学财赛-])",
            lambda m: _at((P.YEAR, _n(m)), weak=True),
        ),
        Rule(
            "<yyyymmdd>",
            r"(?<![\w.,/-])(?P<y>19\d\d|20\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?![\d.,a-zA-Z%-])",
            _numeric,
        ),
        Rule(
            "<year>-<month>",
            r"(?<![\d.,/-])(?P<y>19\d\d|20\d\d)(?:[-/](?P<m>0[1-9]|1[0-2])(?![\d.,/-])|\.(?:0[1-9]|1[0-2])(?=\s?[-—~至到]))",
            lambda m: _at((P.YEAR, int(m[0][:4])), (P.MONTH, int(m[0][5:7]))),
        ),
        Rule(
            "<mm>-<dd>",
            r"(?<![\d.,/-])(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?![\d/.%-])",
            lambda m: _month_day(m) if "0" in (m[0][0], m[0][3]) else None,
        ),
        Rule("<century> <decade>", rf"(?P<c>(?P<n>{COUNT})世纪|(?:上个?|本|这个?)世纪)\s?(?P<d>\d0|[一二三四五六七八九]十|廿|卅)年代", _decade),
        Rule("<decade>", rf"(?<![\d.世纪])(?P<c>)(?P<n>)(?P<d>\d{{3}}0|\d0|[一二三四五六七八九]十|[一二][{HAN}]{{3}})年代", _decade),
        Rule("<century>", rf"(?<![半几个])(?:(?P<n>{COUNT})|(?P<side>上|本|这|下)个?)世纪", _century),
        Rule("<year>年", rf"(?<![\d.,])(?P<n>[12]\d{{3}})\s?{year_after}", _year),
        Rule("<year in characters>年", rf"(?<![{HAN}\d])(?P<n>[一二][{HAN}]{{3}})\s?{year_after}", _year),
        Rule("<year before Christ>", rf"(?:公元|西元)前(?:\d+|[{HAN}十百千]+)(?:年|世纪)", lambda _: _at((P.YEAR, 0))),
        Rule("<era> <year>年", rf"(?P<era>{_word('era')})(?P<n>\d{{1,4}}|元|[{HAN}十百]+)年", _era),
        Rule(
            "<two digits of a year>年 <part>",
            rf"(?<![\d.,{HAN}十])(?P<n>\d\d|[{HAN}]{{2}})年(?=度?的?\s?(?:\d\d?|[{HAN}十]{{1,3}})月|度?的?第?[一二三四1-4]季|的?第|[初底末]|的?[上下前后]半年|[春夏秋冬])",
            _short_year,
        ),
        Rule("0<digit>年", r"(?<![\d.,])(?P<n>0\d)年(?!来|间|以)", _short_year),
        Rule(
            "<7x, 8x or 9x>年",
            rf"(?<![\d.,{HAN}近约超逾达足满时])(?P<n>[789][1-9])年(?![来间前后以的多余期])",
            _short_year,
        ),
        Rule("<two characters of a year>年", rf"(?<![{HAN}十百千\d])(?P<n>(?!六七|七八|八九)[〇零六七八九][{HAN}])年", _short_year),
        Rule("<year by word>", rf"(?P<w>{_word('year')})(?!夜)度?", _table("year", Op.RELATIVE, P.YEAR)),
        Rule("<year of the text>", rf"(?<![岁的届])(?P<w>{_word('text_year')})", _table("text_year", Op.TEXT, P.YEAR)),
        Rule("<this or last financial year>", r"(?P<side>上|本|这|下)个?(?:财政年度|财年|学年|年度)", lambda m: _side(m, P.YEAR)),
        Rule("<inside the year>", r"(?<![\d一二两三四五六七八九十半几数多百千])年内(?!瓦)", lambda _: _one(Op.RELATIVE, P.YEAR, 0)),
        Rule(
            "<two days or years>",
            r"(?P<a>[昨今明])(?P<b>[今明后])两?(?P<u>[天日年])(?![津本])",
            lambda m: {"steps": (Step(Op.AROUND, _NTH_UNITS[m["u"]], "昨今明".index(m["a"]) - 1, "昨今明后".index(m["b"]) - 1),)},
        ),
        Rule("<this season>", r"(?P<w>[今去])(?P<s>[春夏秋冬])(?![节奥令至])", lambda m: _season(m, Step(Op.RELATIVE, P.YEAR, "去今".index(m["w"]) - 1))),
        Rule("<season>", r"(?P<s>[春夏秋冬])(?:季|天|日(?!本))?(?![节奥令至衣装])", lambda m: _season(m, weak=True)),
        Rule("<half-year>", r"(?P<h>上|下|前|后)半年度?", _part_of(P.HALF, {"上": 1, "前": 1, "下": 2, "后": 2})),
        Rule("<quarter>", r"(?:第(?P<h>[一二三四1-4])季度?|(?P<g>[一二三四1-4首末])季度)", lambda m: _at((P.QUARTER, quarter[m["h"] or m["g"]]))),
        Rule("<quarter>Q", r"(?<![A-Za-z])[Qq](?P<h>[1-4])(?![\dA-Za-z])", lambda m: _at((P.QUARTER, int(m["h"])))),
        Rule("<this or last quarter>", r"(?P<side>上|本|这|下)一?个?季度", lambda m: _side(m, P.QUARTER)),
        Rule(
            "<lunar day and year>",
            rf"(?:农历|阴历|旧历)(?P<y>\d{{4}}|[{HAN}]{{4}})年(?P<m>[正腊冬]|{MONTH})月(?P<d>初(?:[一二三四五六七八九十]|10|\d)|{DAY})日?",
            lambda m: {"steps": (Step(Op.AT, P.YEAR, _n(m, "y")), _lunar_day(m))},
        ),
        Rule(
            "<lunar day>",
            rf"(?:农历|阴历|旧历)?(?:(?P<m>[正腊冬]|{MONTH})月(?:份)?(?P<d>初(?:[一二三四五六七八九十]|10|\d)|十五(?![日号个])|廿[一二三四五六七八九]?|{DAY}(?![日号\d])))",
            _lunar_if_said,
        ),
        Rule("<lunar month>", r"(?P<m>[正腊冬])月", _lunar_month),
        Rule("<festival>", rf"(?P<w>{_word('festival')}|{_word('lunar_festival')})", _festival),
        Rule(
            "<month><day without 日>",
            rf"{_NO_NUMBER}(?P<m>{MONTH})月(?:份)?(?P<d>{DAY})(?=$|\s*[至到~—～-]|[，。、；,;)）\s]|凌晨|清晨|上午|早|中午|下午|晚)",
            _month_day,
        ),
        Rule("<month>月", rf"{_NO_NUMBER}(?P<n>{MONTH})\s?月份?(?![球饼亮光子])", lambda m: _at((P.MONTH, _n(m)))),
        Rule(
            "<this or last month>",
            r"(?P<side>上上|下下|上|下|本|这|今|当|同|次|翌|该)一?个?月份?(?![球饼亮光台经子])",
            lambda m: _side(m, P.MONTH),
        ),
        Rule("<ten days of a month>", r"(?P<h>上|中|下)旬", _part_of(P.TEN_DAYS, {"上": 1, "中": 2, "下": 3})),
        Rule(
            "<nth unit>",
            rf"(?:第(?P<n>{COUNT})|(?P<f>首|末|最后)一?)个?(?:(?:周|星期|礼拜)(?P<w>[一二三四五六日天])|(?P<u>季度|小时|周末|星期|礼拜|季|年|月|周|天|日)(?![级代轻届]))",
            _nth_of,
        ),
        Rule(
            "<day of the week>",
            r"(?<![\d一两三四五六七八九十几每半百整数])"
            r"(?:(?P<side>上上上|下下下|上上|下下|上|下|本|这|今|当|该)一?个?)?(?:周|星期|礼拜)"
            r"(?:(?P<d>[一二三四五六末]|天(?!津|然|才|文)|日(?!本|元|报|刊|期))(?![次个名位人部]))",
            _week,
        ),
        Rule(
            "<this or last week>",
            r"(?P<d>)(?P<side>上上上|下下下|上上|下下|上|下|本|这|今|当|该)一?个?(?:周(?![年岁边期转折])|星期|礼拜)",
            lambda m: _side(m, P.WEEK),
        ),
        Rule("<day by word>", rf"(?P<w>{_word('day')})(?!本|津|性|之星|香|头条|俄罗斯|重现|渐|益|常|复)", _table("day", Op.RELATIVE, P.DAY)),
        Rule("<day of the text>", rf"(?<!连续)(?<!连)(?P<w>{_word('text_day')})(?!本(?![报台社刊网])|津)", _table("text_day", Op.TEXT, P.DAY)),
        Rule("<day>日", rf"{_NO_NUMBER}(?P<n>{DAY})\s?日{_NOT_DAY}(?!内|来|后|间)", _day_of_month),
        Rule(
            "<day>号",
            rf"{_NO_NUMBER}(?<![A-Za-z-])(?P<n>{DAY})\s?号(?![线楼机文病馆院门台坑矿井公决令法案店船舰车房厅桌球库室煤路段站码位选手染色角柜人舱仓船艇信字标])",
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


def _day_of_month(match: re.Match[str]) -> dict[str, Any] | None:
    value = _n(match)
    spoken = match["n"][0] not in "0123456789"
    if not 1 <= value <= 31:
        return None
    return _at((P.DAY, value), weak=spoken and value < 10)


def _lunar_if_said(match: re.Match[str]) -> dict[str, Any] | None:
    said = match[0].startswith(("农", "阴", "旧")) or match["m"] in "正腊冬"
    day = match["d"]
    return {"steps": (_lunar_day(match),)} if said or day.startswith("初") or day == "十五" else None


def _lunar_day(match: re.Match[str]) -> Step:
    return Step(Op.LUNAR, P.DAY, _lunar_number(match["m"]), int(number(match["d"].removeprefix("初"))))


def _lunar_number(month: str) -> int:
    return {"正": 1, "冬": 11, "腊": 12}.get(month) or int(number(month))


def _nth_of(match: re.Match[str]) -> dict[str, Any]:
    order = -1 if match["f"] in {"最后", "末"} else 1 if match["f"] == "首" else _n(match)
    if match["w"]:
        weekday = 7 if match["w"] in "日天" else int(number(match["w"]))
        return {"steps": (Step(Op.NTH, P.DAY, order, weekday),)}
    return {"steps": (Step(Op.NTH, _NTH_UNITS[match["u"]], order),), "weak": True}
