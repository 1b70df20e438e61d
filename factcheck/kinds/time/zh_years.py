"""Whole dates in digits, centuries, decades, years and their parts in Chinese."""

import re
from typing import Any

from factcheck.kinds.time.expression import Op, Step
from factcheck.kinds.time.zh_atoms import P, Rule, number, words
from factcheck.kinds.time.zh_parts import (
    COUNT,
    HAN,
    MONTH,
    NO_NUMBER,
    SIDES,
    alternatives,
    at,
    integer,
    looked_up,
    numbered,
    one,
    sided,
)


def _year(match: re.Match[str]) -> dict[str, Any]:
    return at((P.YEAR, integer(match)))


def _short_year(match: re.Match[str]) -> dict[str, Any]:
    return {"steps": (Step(Op.AT, P.YEAR, integer(match), name="short"),)}


def _era(match: re.Match[str]) -> dict[str, Any]:
    return at((P.YEAR, words()["era"][match["era"]] + integer(match) - 1))


def _numeric(match: re.Match[str]) -> dict[str, Any]:
    return at((P.YEAR, integer(match, "y")), (P.MONTH, integer(match, "m")), (P.DAY, integer(match, "d")))


def _day_first(match: re.Match[str]) -> dict[str, Any] | None:
    day, month, year = integer(match, "d"), integer(match, "m"), integer(match, "y")
    if month > 12:
        day, month = month, day
    if month > 12 or day > 31:
        return None
    name = "short" if year < 100 else ""
    return {"steps": (Step(Op.AT, P.YEAR, year, name=name), *at((P.MONTH, month), (P.DAY, day))["steps"])}


def _month_day(match: re.Match[str]) -> dict[str, Any]:
    return at((P.MONTH, integer(match, "m")), (P.DAY, integer(match, "d")))


def _decade(match: re.Match[str]) -> dict[str, Any]:
    value = integer(match, "d")
    century = match["c"]
    if not century:
        return at((P.DECADE, value)) if value > 100 else {"steps": (Step(Op.AT, P.DECADE, value, name="short"),)}
    head = Step(Op.RELATIVE, P.CENTURY, SIDES.get(century[0], 0)) if century[0] in "上本这" else None
    return {"steps": (head or Step(Op.AT, P.CENTURY, int(number(match["n"]))), Step(Op.AT, P.DECADE, value))}


def _century(match: re.Match[str]) -> dict[str, Any]:
    if match["n"]:
        return at((P.CENTURY, integer(match)))
    return one(Op.RELATIVE, P.CENTURY, SIDES.get(match["side"], 0))


def _season(match: re.Match[str], *before: Step, weak: bool = False) -> dict[str, Any]:
    """Spring is March to May; winter reaches into the next year."""
    first = 3 * "春夏秋冬".index(match["s"]) + 3
    return {"steps": (*before, Step(Op.SEASON, P.QUARTER, first)), "weak": weak, "soft": True}


_QUARTERS = {c: i for i, group in enumerate(("一1首", "二2", "三3", "四4末"), 1) for c in group}
_YEAR_AFTER = r"(?:财政年度|财年|学年|年度?|赛季)(?!级|代|期|版|(?:多?的?(?:历史|以上|以下|时间)))"
_ALONE = r"(?<!\d)(?<!\d[.,])"  # no part of a longer number: 1,998年, but 移居香港,1998年


def _in_digits() -> list[Rule]:
    """Dates written in digits with signs between them."""
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
            r"(?:(?<=\d[-—~至到])|(?<=年[-—~至到]))(?P<n>(?:19|20)\d\d)(?![\d.,/:：年学财赛-])",
            lambda m: at((P.YEAR, integer(m)), weak=True),
        ),
        Rule(
            "<yyyymmdd>",
            r"(?<![\w.,/-])(?P<y>19\d\d|20\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?![\d.,a-zA-Z%-])",
            _numeric,
        ),
        Rule(
            "<year>-<month>",
            r"(?<![\d.,/-])(?P<y>19\d\d|20\d\d)(?:[-/](?P<m>0[1-9]|1[0-2])(?![\d.,/-])|\.(?:0[1-9]|1[0-2])(?=\s?[-—~至到]))",
            lambda m: at((P.YEAR, int(m[0][:4])), (P.MONTH, int(m[0][5:7]))),
        ),
        Rule(
            "<mm>-<dd>",
            r"(?<![\d.,/-])(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?![\d/.%-])",
            lambda m: _month_day(m) if "0" in (m[0][0], m[0][3]) else None,
        ),
    ]


def _long() -> list[Rule]:
    """Centuries, decades and years by number."""
    return [
        Rule(
            "<century> <decade>",
            rf"(?P<c>(?P<n>{COUNT})世纪|(?:上个?|本|这个?)世纪)\s?(?P<d>\d0|[一二三四五六七八九]十|廿|卅)年代",
            _decade,
        ),
        Rule(
            "<decade>",
            rf"(?<![\d.世纪])(?P<c>)(?P<n>)(?P<d>\d{{3}}0|\d0|[一二三四五六七八九]十|[一二][{HAN}]{{3}})年代",
            _decade,
        ),
        Rule("<century>", rf"(?<![半几个])(?:(?P<n>{COUNT})|(?P<side>上|本|这|下)个?)世纪", _century),
        Rule("<year>年", rf"{_ALONE}(?P<n>[12]\d{{3}})\s?{_YEAR_AFTER}", _year),
        Rule("<year in characters>年", rf"(?<![{HAN}\d])(?P<n>[一二][{HAN}]{{3}})\s?{_YEAR_AFTER}", _year),
        Rule("<year before Christ>", rf"(?:公元|西元)前(?:\d+|[{HAN}十百千]+)(?:年|世纪)", lambda _: at((P.YEAR, 0))),
        Rule("<era> <year>年", rf"(?P<era>{alternatives('era')})(?P<n>\d{{1,4}}|元|[{HAN}十百]+)年", _era),
    ]


def _short() -> list[Rule]:
    """Years by their last two digits."""
    return [
        Rule(
            "<two digits of a year>年 <part>",
            rf"(?<![{HAN}十]){_ALONE}(?P<n>\d\d|[{HAN}]{{2}})年(?=度?的?\s?(?:\d\d?|[{HAN}十]{{1,3}})月|度?的?第?[一二三四1-4]季|的?第|[初底末]|的?[上下前后]半年|[春夏秋冬])",
            _short_year,
        ),
        Rule("0<digit>年", rf"{_ALONE}(?P<n>0\d)年(?!来|间|以)", _short_year),
        Rule(
            "<7x, 8x or 9x>年",
            rf"(?<![{HAN}近约超逾达足满时]){_ALONE}(?P<n>[789][1-9]|[4-9]\d(?=年[到至]\d\d年)|(?<=\d年[到至])[4-9]\d)"
            r"年(?![来间前后以的多余期])",
            _short_year,
        ),
        Rule(
            "<two characters of a year>年",
            rf"(?<![{HAN}十百千\d])(?P<n>(?!六七|七八|八九)[〇零六七八九][{HAN}]|一[三四五六七八九]|二[〇零○一])年",
            _short_year,
        ),
    ]


def _by_word() -> list[Rule]:
    """Years by word."""
    return [
        Rule("<year by word>", rf"(?P<w>{alternatives('year')})(?!夜)度?", looked_up("year", Op.RELATIVE, P.YEAR)),
        Rule(
            "<year of the text>",
            rf"(?<![岁的届])(?P<w>{alternatives('text_year')})",
            looked_up("text_year", Op.TEXT, P.YEAR),
        ),
        Rule(
            "<this or last financial year>",
            r"(?P<side>上|本|这|下)个?(?:财政年度|财年|学年|年度)",
            lambda m: sided(m, P.YEAR),
        ),
        Rule(
            "<years ago> <month>",
            rf"{NO_NUMBER}(?P<n>{COUNT})年(?:以|之)?前的?(?=\s?{MONTH}月(?![份内]?以))",
            lambda m: one(Op.RELATIVE, P.YEAR, -integer(m)),
        ),
        Rule(
            "<inside the year>",
            r"(?<![\d一二两三四五六七八九十半几数多百千])年内(?!瓦)",
            lambda _: one(Op.RELATIVE, P.YEAR, 0),
        ),
        Rule(
            "<two days or years>",
            r"(?P<a>[昨今明])(?P<b>[今明后])两?(?P<u>[天日年])(?![津本])",
            lambda m: {
                "steps": (
                    Step(
                        Op.AROUND,
                        P.YEAR if m["u"] == "年" else P.DAY,
                        "昨今明".index(m["a"]) - 1,
                        "昨今明后".index(m["b"]) - 1,
                    ),
                )
            },
        ),
    ]


def _parts_of_year() -> list[Rule]:
    """Seasons, halves and quarters."""
    return [
        Rule(
            "<this season>",
            r"(?P<w>[今去])(?P<s>[春夏秋冬])(?![节奥令至])",
            lambda m: _season(m, Step(Op.RELATIVE, P.YEAR, "去今".index(m["w"]) - 1)),
        ),
        Rule("<season>", r"(?P<s>[春夏秋冬])(?:季|天|日(?!本))?(?![节奥令至衣装])", lambda m: _season(m, weak=True)),
        Rule("<half-year>", r"(?P<h>上|下|前|后)半年度?", numbered(P.HALF, {"上": 1, "前": 1, "下": 2, "后": 2})),
        Rule(
            "<quarter>",
            r"(?:第(?P<h>[一二三四1-4])季度?|(?P<g>[一二三四1-4首末])季度)",
            lambda m: at((P.QUARTER, _QUARTERS[m["h"] or m["g"]])),
        ),
        Rule("<quarter>Q", r"(?<![A-Za-z])[Qq](?P<h>[1-4])(?![\dA-Za-z])", lambda m: at((P.QUARTER, int(m["h"])))),
        Rule("<this or last quarter>", r"(?P<side>上|本|这|下)一?个?季度", lambda m: sided(m, P.QUARTER)),
    ]


def _this_day_years_ago(match: re.Match[str]) -> dict[str, Any]:
    years = words()["year"][match["w"]] if match["w"] else -integer(match)
    return {"steps": (Step(Op.RELATIVE, P.DAY), Step(Op.YEARS, P.DAY, years))}


def _anniversaries() -> list[Rule]:
    """The same day of an earlier year."""
    return [
        Rule(
            "<this day of another year>",
            r"(?:(?P<w>去年|前年)|(?P<n>\d{1,3}|[一二三四五六七八九十两]{1,3})年(?:以前|之前|前))的?(?:今天|今日)",
            _this_day_years_ago,
        ),
    ]


def rules() -> list[Rule]:
    """The rules of this file; what stands earlier is tried first."""
    return [*_anniversaries(), *_in_digits(), *_long(), *_short(), *_by_word(), *_parts_of_year()]
