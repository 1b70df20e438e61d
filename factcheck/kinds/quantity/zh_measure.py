"""What stands around a Chinese number and measures it: its unit, currency, temperature scale, and what follows them."""

import re
from collections.abc import Container
from fractions import Fraction

from attrs import evolve

from factcheck.kinds.quantity.interval import Interval, scaled
from factcheck.kinds.quantity.reading import Hedge, Reading, and_more, exactly
from factcheck.kinds.quantity.value import UnitClass
from factcheck.kinds.quantity.zh_amount import MEASURED, Amount, plus
from factcheck.kinds.quantity.zh_numbers import Number
from factcheck.kinds.quantity.zh_units import (
    Unit,
    currency,
    currency_before,
    money_part,
    part_of,
    time_words,
    unit_at,
    units,
)
from factcheck.languages.zh_numerals import read

_DEGREES = re.compile(r"(?P<scale>摄氏|华氏)?(?:温度)?(?:为|达)?(?P<sign>零下|零上)?(?P<minus>-)?\Z")
_PER_TIME = re.compile(r"(?:每(?:小时|分钟?|秒钟?)|时速)(?:约|达到?|高达|最高|近|逾|超过|[为是]|有|则为|仅)?\Z")
_TAIL = re.compile(r"(?:\d{1,2}|[一二两三四五六七八九]{1,2})(?![\d十百千万亿点年月日号时%多来几分个])")
_WHOLE = {"fold": ("倍", "<fold>"), "percent": ("%", "百分之<number>")}
_LETTERS = re.compile(r"[A-Za-z]")
_TENTHS = frozenset({"m", "mi", "t", "km"})


def measured(text: str, number: Number, reading: Reading, taken: int, ends: Container[int]) -> Amount | None:
    """The amount that a number is part of; `taken` is how far earlier amounts reach, `ends` where words end."""
    if text[max(0, number.start - 1) : number.start] == "第":
        return _ordinal(number)
    number = _give_back(text, number)
    amount = Amount(
        number.start, number.end, number.start, number.end, number, number.interval, number.stated, number.step,
        hedges=number.hedges,
    )  # fmt: skip
    if number.form in _WHOLE:
        word, rule = _WHOLE[number.form]
        return evolve(amount, unit=units()[word], rule=rule)
    return _with_what_follows(text, amount, reading, taken, ends)


def _with_what_follows(text: str, amount: Amount, reading: Reading, taken: int, ends: Container[int]) -> Amount | None:
    number = amount.number
    at = number.end + (text[number.end : number.end + 1] == " ")
    match = unit_at(text, at, ends)
    amount = _with_temperature(text, amount)
    if match is None or (amount.unit is not None and not _is_degree(match["unit"])):
        return _with_currency(text, amount, taken) if number.form != "several" else None
    if match["unit"] in time_words() and not _is_index(match["unit"], amount):
        return evolve(amount, last=match.end(), end=match.end(), timed=True, rule="<number><time unit>")
    amount = _with_unit(text, amount, match)
    return _with_tail(text, _with_currency(text, amount, taken), reading, ends)


def _is_index(word: str, amount: Amount) -> bool:
    """3,400点 is a level of an index, 3点 an hour."""
    if word != "点":
        return False
    return amount.stated is not None and amount.number.arabic and (amount.stated > 24 or amount.stated.denominator > 1)


def _is_degree(word: str) -> bool:
    unit = units().get(word)
    return unit is not None and unit.unit_class is UnitClass.TEMPERATURE


def _ordinal(number: Number) -> Amount:
    start = number.start - 1
    interval = Interval(number.stated, number.stated)
    return Amount(
        start, number.end, start, number.end, number, interval, number.stated, number.step, ordinal=True,
        rule="第<number>",
    )  # fmt: skip


def _give_back(text: str, number: Number) -> Number:
    """二十五千克 is 25 kg, 50万千瓦 500 MW: a last 千 or 兆 that begins the unit's word is no part of the number."""
    if number.end - number.start < 2 or text[number.end - 1] not in "千兆百" or number.form != "number":
        return number
    joined = unit_at(text, number.end - 1)
    if joined is None or joined.end() - joined.start() < 2:
        return number
    rest = read(text[number.start : number.end - 1])
    before = text[number.end - 2]
    if rest is not None and (text[number.end - 1] == "兆" or before.isdecimal() or before in "万亿"):
        return evolve(number, end=number.end - 1, interval=exactly(rest.value), stated=rest.value, step=rest.step)
    if rest is None or (number.stated is not None and read(text[number.start : number.end]) and rest.value >= 10):
        return number
    return evolve(number, end=number.end - 1, interval=exactly(rest.value), stated=rest.value, step=rest.step)


def _with_unit(text: str, amount: Amount, match: re.Match[str]) -> Amount:
    unit = units().get(match["unit"]) or Unit(match["unit"], UnitClass.DEGREE)
    if amount.number.form == "fraction" and unit.unit_class not in MEASURED:
        return amount
    if _LETTERS.match(match["unit"]) and not text[amount.number.end - 1].isdecimal():
        return amount
    if amount.unit is not None and unit.unit_class is UnitClass.TEMPERATURE:
        return evolve(amount, last=match.end(), end=match.end(), spelled=match.span(), word=match["unit"])
    if unit.name == "%":
        amount = _in_hundredths(amount, match, unit)
    return evolve(
        amount,
        unit=unit,
        last=match.end(),
        end=match.end(),
        spelled=match.span(),
        word=match["unit"],
        rule="<number><unit>",
    )


def _in_hundredths(amount: Amount, match: re.Match[str], unit: Unit) -> Amount:
    factor = unit.factor
    if match["unit"] == "折" and amount.stated is not None and amount.stated >= 10:
        factor = Fraction(1)
    stated = None if amount.stated is None else amount.stated * factor
    return evolve(amount, interval=scaled(amount.interval, factor), stated=stated, step=amount.step * factor)


def _with_currency(text: str, amount: Amount, floor: int) -> Amount:
    """A currency's name or sign before the number: 人民币30亿元, US$5, HK$ 20万."""
    before = currency_before().search(text, max(floor, amount.first - 12), amount.first)
    if before is None or (amount.unit and amount.unit.name not in {"CNY", "USD"}):
        return amount
    unit = currency(before["before"])
    if amount.unit and amount.unit.unit_class is not UnitClass.MONEY:
        return amount
    return evolve(amount, unit=unit, first=before.start(), start=before.start(), rule="<currency><number>")


def with_speed(text: str, amount: Amount) -> Amount:
    """每小时80公里, 时速80公里: a length by the time before it is a speed."""
    if amount.unit_class is not UnitClass.LENGTH or amount.unit is None:
        return amount
    before = _PER_TIME.search(text, max(0, amount.first - 6), amount.first)
    if before is None:
        return amount
    hours = Fraction(1, 3600) if "秒" in before[0] else Fraction(1, 60) if "分" in before[0] else Fraction(1)
    unit = Unit(f"{amount.unit.name}/h", UnitClass.SPEED, amount.unit.factor / 1000 / hours, "km/h")
    return evolve(amount, unit=unit, rule="每<time><number><unit>")


def _with_temperature(text: str, amount: Amount) -> Amount:
    before = _DEGREES.search(text, max(0, amount.first - 8), amount.first)
    if before is None or not (before["scale"] or before["sign"]) or amount.stated is None:
        return amount
    sign = -1 if before["sign"] == "零下" else 1
    scale = {"摄氏": "°C", "华氏": "°F", None: "°C"}[before["scale"]]
    interval, stated = scaled(amount.interval, Fraction(sign)), amount.stated * sign
    unit = Unit(scale, UnitClass.TEMPERATURE)
    return evolve(
        amount, interval=interval, stated=stated, unit=unit, first=before.start(), start=before.start(),
        rule="<scale><number>度",
    )  # fmt: skip


def _with_tail(text: str, amount: Amount, reading: Reading, ends: Container[int]) -> Amount:
    """What may follow a unit: 半, 多, a digit of the next place (三米九), parts of money, a currency's name.

    A digit that begins a word is none of the next place: 900万吨二氧化碳.
    """
    end, unit, stated = amount.last, amount.unit, amount.stated
    if unit is None or stated is None or unit.unit_class not in MEASURED:
        return amount
    if text.startswith("半", end) and not text.startswith(("半导", "半岛", "半年", "半个"), end):
        return plus(amount, _part(amount) / 2, _part(amount) / 10, end + 1)
    if text.startswith(("多", "余"), end) and (not ends or end + 1 in ends) and unit_at(text, end + 1) is None:
        interval = and_more(stated, amount.step, amount.step, reading)
        return evolve(amount, interval=interval, last=end + 1, end=end + 1, hedges=(*amount.hedges, Hedge.MORE))
    if unit.unit_class is UnitClass.MONEY:
        return _with_parts(text, amount)
    tail = _TAIL.match(text, end)
    whole = tail is not None and (not ends or tail.end() in ends)
    if tail and whole and (unit.name in _TENTHS or text[amount.spelled[0]] == "成"):
        place = _part(amount) / 10 ** len(tail[0])
        return plus(amount, (_value(tail[0]) or Fraction(0)) * place, place, tail.end())
    return amount


def _part(amount: Amount) -> Fraction:
    return amount.unit.factor if amount.unit and amount.unit.name == "%" else Fraction(1)


def _with_parts(text: str, amount: Amount) -> Amount:
    end = amount.last
    match = money_part().match(text, end)
    while match is not None:
        value = _value(match["number"])
        if value is None:
            break
        amount = plus(amount, value * part_of(match["part"]), part_of(match["part"]), match.end())
        end = match.end()
        match = money_part().match(text, end)
    loose = re.compile("零?[一二两三四五六七八九](?![十百千万亿点年月日号个人名])").match(text, end)
    spelled = text[slice(*amount.spelled)]
    each = loose is not None and unit_at(text, loose.end()) is not None  # 80元一张
    if loose and not each and spelled in {"块", "毛", "元"} and (part := _value(loose[0].lstrip("零"))) is not None:
        place = Fraction(1, 100 if loose[0][0] == "零" or end != amount.spelled[1] else 10)
        amount = plus(amount, part * place, place, loose.end())
    return amount


def _value(text: str) -> Fraction | None:
    numeral = read(text)
    return numeral.value if numeral else None
