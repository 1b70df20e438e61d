"""Lengths of time in Chinese, and stretches that end or begin at the date line."""

import re
from fractions import Fraction
from typing import Any

from attrs import evolve

from factcheck.kinds.time.expression import Amount, Op, Step
from factcheck.kinds.time.zh_atoms import P, Rule, number
from factcheck.languages.zh_numerals import spread

_CHARS = "〇零一二两三四五六七八九十百千万亿"
_EXACT = rf"(?:\d+(?:,\d{{3}})*(?:\.\d+)?[万亿]?|[{_CHARS}]+(?:点[{_CHARS}]+)?)"
_SMALL = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})"
_VAGUE = r"(?:好?几十?|十几|[一二三四五六七八九]十几|数[十百千]?|上[百千万]|若干|多(?!半))"
_UNITS = {
    "世纪": P.CENTURY,
    "年": P.YEAR,
    "载": P.YEAR,
    "季度": P.QUARTER,
    "月": P.MONTH,
    "周": P.WEEK,
    "星期": P.WEEK,
    "礼拜": P.WEEK,
    "工作日": P.DAY,
    "交易日": P.DAY,
    "昼夜": P.DAY,
    "天": P.DAY,
    "日": P.DAY,
    "夜": P.DAY,
    "晚": P.DAY,
    "小时": P.HOUR,
    "钟头": P.HOUR,
    "时": P.HOUR,
    "刻钟": P.MINUTE,
    "分钟": P.MINUTE,
    "分": P.MINUTE,
    "秒钟": P.SECOND,
    "秒": P.SECOND,
}
_UNIT = (
    r"(?:世纪|年(?![份级代轻龄度纪报会薪产均初底末终级货糕夜味]|中(?!的|，)|大计|老店|校庆|不遇|难遇|一遇|好合)|载(?:春秋)?(?![重人客体货荷入]|有)|季度|工作日|交易日|昼夜|天(?![津然主气际空花才生真使堂猫河水价赋体线文安王伦涯鹅地])"
    r"|周(?![年岁边期围遭转折刊报一二三四五六日末])|星期(?![一二三四五六日天])|礼拜(?![一二三四五六日天])|小时|钟头|刻钟|分钟|分(?=半钟)|秒钟|秒(?!杀|表))"
)
_MONTHS = r"月(?![球饼亮光台经子])"
_DAYS = r"日(?![本元圆报电军韩籍])"


def _range(text: str) -> tuple[Fraction | None, Fraction | None]:
    """The bounds of a vague number: 几 and 数 are 2 to 9, as many tens or hundreds with a unit behind them."""
    if text.endswith("十几"):
        tens = number(text[:-1])
        return tens + 1, tens + 9
    scale = {"十": 10, "百": 100, "千": 1000, "万": 10000}.get(text[-1], 1)
    if text in {"多", "若干"}:
        return Fraction(2), None
    if text.startswith("上"):
        return Fraction(scale), None
    return Fraction(2 * scale), Fraction(9 * scale + (scale - 1 if scale > 1 else 0))


def _amount(match: re.Match[str]) -> Amount:
    """One number and its unit, with 半 and 多 where they stand."""
    said = match["u"].removesuffix("春秋")
    unit = _UNITS[said]
    scale = 15 if said == "刻钟" else 1
    low, high = _bounds(match)
    if match["half"] or (match["tail"] or "").startswith("半"):
        add = Fraction(1, 2)
        low, high = low and low + add if low is not None else None, high + add if high is not None else None
    if match["more"]:
        high = (high or Fraction(0)) + _step_of(match["n"])
    elif match["mid"] or (match["tail"] or "") in _MORE:
        high = (high or Fraction(0)) + 1
    part = _part_of_a_second(match["hundredths"])
    low, high = (None if bound is None else bound * scale + part for bound in (low, high))
    return Amount(low, high, unit, working=said in _WORKING)


def _part_of_a_second(digits: str | None) -> Fraction:
    """What stands behind the point that 秒 is in 9秒58."""
    shown = "".join(str(int(number(digit))) for digit in digits or "")
    return Fraction(int(shown), 10 ** len(shown)) if shown else Fraction(0)


def _step_of(text: str) -> Fraction:
    """Up to the next unit of the last stated digit: 30多 is under 40, 三百多 under 400, 3年多 under 4."""
    digits = re.fullmatch(r"(\d*?)(0*)", text)
    if digits and digits[1]:
        return Fraction(10 ** len(digits[2]))
    return Fraction({"十": 10, "百": 100, "千": 1000, "万": 10000}.get(text[-1], 1))


def _bounds(match: re.Match[str]) -> tuple[Fraction | None, Fraction | None]:
    text = match["n"]
    if text == "半":
        return Fraction(1, 2), Fraction(1, 2)
    if text == "":
        return Fraction(1), Fraction(1)
    if re.fullmatch(_VAGUE, text):
        return _range(text)
    if ends := spread(text):
        return ends[0].value, ends[1].value
    exact = number(text)
    return exact, exact


_SIDE = (
    r"(?:(?:(?<![^年月季周期天日的在于，。、；：（()）”\s])(?:前(?!一[天日晚年])|后|(?:上|下)(?![一百千万])|头)"
    r"|前(?=几(?:天|日|年|个月|周|个?星期))|最后)|刚刚?过去|过去|最近|未来|今后|接下来|此后|(?<![将接临])近)"
)
_NUMBER = rf"(?P<n>{_VAGUE}|{_EXACT}|半|(?=个半))"
_TAIL = r"(?:半钟?(?![年个天])|[多余](?!名|人|个|次|万))"
_ANY_UNIT = rf"(?:{_UNIT}|{_MONTHS}|{_DAYS}|夜|晚|时(?!候|期|代|间)|分(?!之)|月)"
_HUNDREDTHS = r"(?:(?<=秒)(?:\d{1,2}|[〇零一二三四五六七八九]{2})(?![\d.,个名人年月日时点分天秒米公%％]))"
ONE = (
    rf"{_NUMBER}(?P<more>多|余|来)?\s?个?(?P<half>半)?(?P<mid>多|余)?\s?(?P<u>{_ANY_UNIT})(?P<tail>{_TAIL})?"
    rf"(?P<hundredths>{_HUNDREDTHS})?"
)
_ONE = re.compile(ONE)
_JOIN = r"(?:又|零|加|、)?\s?"
_COUNTED = rf"(?:个半?(?:多|余)?\s?{_MONTHS}|个?半?(?:多|余)?\s?{_UNIT})"
_FIRST = (
    rf"(?:(?:数|几|两|十几|多){_MONTHS}|(?:{_VAGUE}|{_EXACT}|半)(?:多|余|来)?\s?{_COUNTED}"
    rf"|{_SMALL}分(?=(?:\d{{1,2}}(?:\.\d+)?|[零〇]?[一二三四五六七八九十]{{1,3}})秒)|个半(?:{_MONTHS}|小时|星期|钟头)){_TAIL}?{_HUNDREDTHS}?"
)
_NEXT = re.sub(r"\(\?P<\w+>", "(?:", ONE)


def _length(match: re.Match[str]) -> dict[str, Any] | None:
    found = tuple(_amount(part) for part in _ONE.finditer(match["all"]))
    amounts = _without_nights(match["all"], found)
    return {"amounts": amounts, "soft": any(word in match["all"] for word in "几数若")} if amounts else None


def _without_nights(text: str, amounts: tuple[Amount, ...]) -> tuple[Amount, ...]:
    """三天三夜 is three days and their nights."""
    if len(amounts) == 2 and text[-1] in "夜晚" and amounts[0].unit is P.DAY:
        return amounts[:1]
    return amounts


def _days(match: re.Match[str]) -> dict[str, Any] | None:
    parts = _ONE.match(match["all"])
    return {"amounts": (_amount(parts),)} if parts else None


def _around(match: re.Match[str]) -> dict[str, Any] | None:
    parts = _ONE.match(match["all"])
    if parts is None:
        return None
    amount = _amount(parts)
    if match["from"]:
        amount = evolve(amount, low=number(match["from"]))
    return {
        "amounts": (amount,),
        "edge": 2 if match["side"] == "最后" else -1 if match["side"] in _PAST else 1,
        "side": match["side"],
    }


_WORKING = frozenset({"工作日", "交易日"})
_MORE = frozenset("多余")
_PAST = frozenset({"过去", "近", "最近", "刚过去", "前", "上", "此前", "之前", "头", "刚刚过去", "这"})


def _first_of_year(match: re.Match[str]) -> dict[str, Any] | None:
    """前三季度 and 前8个月 are the first of the year; 前两个月 may be any two."""
    count, unit = int(number(match["n"])), _UNITS[match["u"]]
    if unit is P.MONTH and (count < 3 or "个" not in match[0]):
        return None
    return {"steps": (Step(Op.RELATIVE, P.YEAR), Step(Op.FIRST, unit, count))}


_EVERY = {
    "年": P.YEAR,
    "月": P.MONTH,
    "周": P.WEEK,
    "星期": P.WEEK,
    "礼拜": P.WEEK,
    "天": P.DAY,
    "日": P.DAY,
    "晚": P.PART,
    "季度": P.QUARTER,
}


def _every(match: re.Match[str]) -> dict[str, Any]:
    unit = _EVERY[match["u"]]
    steps = [Step(Op.RELATIVE, unit)]
    if match["d"]:
        steps = [Step(Op.WEEKDAY, P.DAY, 7 if match["d"] in "日天" else int(number(match["d"])))]
    return {"steps": tuple(steps), "every": True}


def rules() -> list[Rule]:
    """The rules of this file; what stands earlier is tried first."""
    before = rf"(?<![\d{_CHARS}第几数半])(?<!\d[.,])(?<!分之)"
    behind = r"(?:财政年度|财年|学年|赛季|年代?(?!级)|月|日|号|时|点|世纪|周(?![年岁])|天|个|小时|分钟|秒|季度)"
    return [
        Rule(
            "<number> to <number><unit>",
            rf"(?:{before}|(?<=第))(?P<n>\d{{1,4}}|[{_CHARS}]{{1,4}})(?=\s?(?:[-—–―－~～〜至到]+|[、和])\s?(?:\d{{1,4}}|[{_CHARS}]{{1,4}})\s?{behind})",
            lambda m: {"number": int(number(m["n"]))},
        ),
        Rule(
            "<every unit>",
            r"每一?个?(?P<u>季度|星期|礼拜|年|月|周|天|日|晚)(?P<d>(?<=[周期拜])[一二三四五六日天](?!次|个))?(?![次均股吨人度])",
            _every,
        ),
        Rule(
            "<first months of the year>",
            r"(?<![^年月季周期天日的在于，。、；：（(\s])(?:前|头|首)(?P<n>[二三四1-4两]|[3-9](?=个)|1[01](?=个)|[三四五六七八九](?=个)|十一?(?=个))个?(?P<u>季度|月(?!内))",
            _first_of_year,
        ),
        Rule(
            "<stretch up to or from now>",
            rf"(?P<side>{_SIDE})(?:的)?这?\s?(?:(?P<from>{_SMALL})[至到—-])?"
            rf"(?P<all>(?:{_EXACT}|{_VAGUE})\s?(?:个半?\s?(?:{_MONTHS}|{_UNIT})|{_UNIT}|{_DAYS}|{_MONTHS}))",
            _around,
        ),
        Rule(
            "<days>",
            rf"(?:(?<=连续)|(?<=为期)|(?<=长达)|(?<=历时)|(?<=连)|(?<=整整)|(?<=短短)|(?<=隔)|(?<=隔离)|(?<=拘留)|(?<=停牌)|(?<=休市)|(?<=近)|(?<=逾))(?P<all>{_EXACT}(?:多|余)?{_DAYS})",
            _days,
        ),
        Rule("<length>", rf"{before}(?P<all>{_FIRST}(?:{_JOIN}{_NEXT}){{0,4}})", _length),
        Rule(
            "<days> inside",
            rf"{before}(?P<all>(?:{_EXACT}|{_VAGUE})(?:多|余)?\s?{_DAYS})(?=以?之?内|以?来|间|以?之?[前后](?!往|来|任)|$)",
            _days,
        ),
        Rule(
            "<more than a month of days>",
            rf"{before}(?P<all>(?:[4-9]\d|\d{{3,4}}|3[2-9]|[四五六七八九]十[一二三四五六七八九]?|[一二三四五六七八九]百[{_CHARS}]*|数十?|两|几十?|十几|多|半)\s?{_DAYS})",
            _days,
        ),
    ]
