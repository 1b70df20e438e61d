"""Amounts as other systems' test cases state them: which spans a set asks for, and in which convention.

The scan of amounts is the library's own. What differs between the sets is convention alone: whether a hedge
belongs to the span, whether 百分之 does, whether a weight is told in grams.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from typing import Any

from factcheck.kinds.quantity.reading import Hedge, Reading
from factcheck.kinds.quantity.value import UnitClass
from factcheck.kinds.quantity.zh_amount import Amount
from factcheck.kinds.quantity.zh_not import is_expression
from factcheck.kinds.quantity.zh_numbers import Number, numbers
from factcheck.kinds.quantity.zh_scan import scan, singles
from factcheck.languages.zh import normalise
from factcheck.languages.zh_numerals import spread

_GAP = re.compile(
    r"(?<=[^\x00-\x7f]) +(?=[^\x00-\x7f])|(?<=[^\x00-\x7f]) +(?=[\d.-])|(?<=[\d.a-zA-Z]) +(?=[^\x00-\x7f])"
    r"|(?<=\d) (?=\d\b)(?=\d ?折)|(?<=[-\d]) +(?=[\d,]|k\b)"
)
_SEPARATOR = re.compile(r"(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")
_DIMENSIONS = frozenset(
    {
        UnitClass.LENGTH, UnitClass.AREA, UnitClass.VOLUME, UnitClass.MASS, UnitClass.SPEED, UnitClass.ENERGY,
        UnitClass.POWER, UnitClass.DATA, UnitClass.PRESSURE, UnitClass.FREQUENCY, UnitClass.SUBSTANCE,
    }
)  # fmt: skip
_SORTS = {
    "percentage": {UnitClass.SHARE, UnitClass.POINTS}, "money": {UnitClass.MONEY}, "currency": {UnitClass.MONEY},
    "dimension": _DIMENSIONS, "temperature": {UnitClass.TEMPERATURE}, "age": {UnitClass.AGE},
    "quantity": _DIMENSIONS,
}  # fmt: skip


def predict(case: dict[str, Any]) -> list[dict[str, Any]]:
    """The amounts of the kinds that the case's set asks for, in the set's convention."""
    source = _SEPARATOR.sub(",", case["input"])
    gaps = [(match.start(), match.end() - match.start()) for match in _GAP.finditer(normalise(source))]
    text = _GAP.sub("", normalise(source))
    suite = next(suite for suite in _SUITES if case["id"].startswith(suite))
    found = _SUITES[suite](text, frozenset(case["kinds"]))
    return [{**one, "start": _back(gaps, one["start"]), "end": _back(gaps, one["end"] - 1) + 1} for one in found]


def _back(gaps: list[tuple[int, int]], offset: int) -> int:
    for start, length in gaps:
        if start > offset:
            break
        offset += length
    return offset


def _mixed(text: str, _kinds: frozenset[str]) -> Iterator[dict[str, Any]]:
    """cn2an and WeTextProcessing read whole texts: amounts with their unit, other numbers without."""
    for amount in _amounts(text):
        if amount.unit_class is UnitClass.SPEED and (before := _HOURLY.search(text, 0, amount.first)):
            yield _valued(amount, before.start(), amount.last)
        elif amount.unit_class in _WITH_UNIT or (amount.ranged and not amount.timed):
            yield _valued(amount, amount.first, amount.last)
        else:
            yield from _bare(text, amount.number)


def _duckling(text: str, _kinds: frozenset[str]) -> Iterator[dict[str, Any]]:
    """Duckling parses whole strings, hedges and measure words included, and tells weights in grams."""
    for amount in _amounts(text):
        factor = Fraction(1)
        if amount.unit and (amount.unit_class is UnitClass.MASS or amount.unit.name in {"tbsp", "tsp"}):
            factor = amount.unit.factor * 1000
        bounded = amount.interval.low is None or amount.interval.high is None or amount.ranged
        yield _valued(amount, amount.start, amount.end, factor=factor, as_interval=bounded)


def _jionlp(text: str, _kinds: frozenset[str]) -> Iterator[dict[str, Any]]:
    """JioNLP parses sums of money, yuan where no currency is said; a bound is told as its number."""
    for amount in _amounts(text):
        start = amount.start - 1 if amount.ranged and text[amount.start - 1 : amount.start] == "从" else amount.start
        vague = amount.stated is None or Hedge.MORE in amount.hedges
        found = _valued(amount, start, amount.end, as_interval=vague)
        if vague and not amount.ranged and Hedge.MORE not in amount.hedges and amount.interval.high_open:
            found["low"] = float((amount.interval.low or 0) - amount.number.step)
        yield found


def _money_in_text(text: str, _kinds: frozenset[str]) -> Iterator[dict[str, Any]]:
    for amount in _amounts(text):
        if amount.unit_class is UnitClass.MONEY:
            yield _valued(amount, amount.first, amount.last)


def _numbers(text: str, _kinds: frozenset[str]) -> Iterator[dict[str, Any]]:
    """Recognizers' numbers: bare, the percent sign and the 多 at their end left out, sums of money no numbers."""
    for power in _POWER.finditer(text):
        yield _power(power)
    powers = [match.span() for match in _POWER.finditer(text)]
    money = [(a.first, a.last) for a in _amounts(text) if a.unit_class is UnitClass.MONEY]
    for number in numbers(text, _READING):
        if not any(first <= number.start < last for first, last in [*powers, *money]):
            yield from _bare(text, number)


def _power(match: re.Match[str]) -> dict[str, Any]:
    exponent = int(match[3].replace("--", "").replace("+", ""))
    base = float(match[1].lstrip("-"))
    value = (base**exponent if match[2] == "^" else base * 10.0**exponent) * (-1 if match[1].startswith("-") else 1)
    return {"start": match.start(), "end": match.end(), "value": value}


def _bare(text: str, number: Number) -> Iterator[dict[str, Any]]:
    end = number.end
    if number.form == "several" or is_expression(text, number.start, number.end, bare=True):
        return
    spread_over = spread(text[number.start : end])
    if spread_over is not None:
        yield {
            "start": number.start,
            "end": end,
            "low": float(spread_over[0].value),
            "high": float(spread_over[1].value),
        }
        return
    value = number.stated if number.stated is not None else number.step
    if "几" in text[number.start : end] and number.interval.low is not None and number.interval.low > number.step:
        value = number.interval.low - number.step
    start = number.start
    if number.form == "percent":
        start += text[start:end].index("之") + 1
        value /= number.unit
    if text[end - 1] in "多余来":
        end -= 1
    if _DOZEN.match(text, end):
        end, value = end + 1, value * 12
    yield {"start": start, "end": end, "value": float(value)}


def _ranges(text: str, _kinds: frozenset[str]) -> Iterator[dict[str, Any]]:
    """Recognizers' ranges: a number with its bound or its other end, without a unit."""
    for amount in _amounts(text):
        bounded = amount.interval.low is None or amount.interval.high is None
        if not (amount.ranged or bounded or Hedge.MORE in amount.hedges) or (
            Hedge.ABOUT in amount.hedges and not amount.ranged
        ):
            continue
        end = amount.end if amount.unit is None or amount.end != amount.last else amount.spelled[0]
        start = amount.start if not amount.ranged or "bound" in amount.rule else amount.first
        start -= text[start - 1 : start] == "在" and text.startswith("之间", end - 2)
        found = _valued(amount, start, end, as_interval=True)
        if Hedge.MORE in amount.hedges and not amount.ranged:
            found["high"] = None
        yield found


def _sorted(text: str, kinds: frozenset[str]) -> Iterator[dict[str, Any]]:
    """Recognizers' units: amounts of the wanted classes, a currency's name alone included."""
    wanted = frozenset().union(*(_SORTS.get(kind, ()) for kind in kinds))
    amounts = [amount for amount in _amounts(text) if not amount.timed]
    for amount in amounts:
        if amount.unit_class in wanted:
            yield from _unit_of(text, amount)
    if "currency" in kinds:
        yield from _currencies(text, amounts)


def _unit_of(text: str, amount: Amount) -> Iterator[dict[str, Any]]:
    """An amount without its hedges; of a range both ends, where both have a unit of their own."""
    if not amount.ranged:
        yield _valued(amount, amount.first, amount.last)
        return
    for single in singles(text, _READING):
        if amount.first <= single.first < amount.last and single.unit_class is amount.unit_class:
            yield _valued(single, single.first, single.last)


def _currencies(text: str, amounts: list[Amount]) -> Iterator[dict[str, Any]]:
    for match in _CURRENCY.finditer(text):
        if not any(amount.first <= match.start() < amount.last for amount in amounts):
            yield {"start": match.start(), "end": match.end()}


def _ordinals(text: str, _kinds: frozenset[str]) -> Iterator[dict[str, Any]]:
    for amount in _amounts(text):
        if amount.ordinal:
            yield _valued(amount, amount.first, amount.last)


def _amounts(text: str) -> list[Amount]:
    return [amount for amount in scan(text, _READING) if amount.number.form != "several"]


def _valued(
    amount: Amount, start: int, end: int, *, factor: Fraction = Fraction(1), as_interval: bool = False
) -> dict[str, Any]:
    found: dict[str, Any] = {"start": start, "end": end, "unit": _sign(amount)}
    if as_interval or amount.stated is None:
        low, high = amount.interval.low, amount.interval.high
        found["low"] = None if low is None else float(low * factor)
        found["high"] = None if high is None else float(high * factor)
        return found
    return {**found, "value": float(amount.stated * factor)}


def _sign(amount: Amount) -> str:
    if amount.unit_class in {UnitClass.SHARE, UnitClass.POINTS}:
        return "%"
    return amount.unit.name if amount.unit else ""


_READING = Reading(letters=True)
_DOZEN = re.compile("打(?![击算破开造工人断电])")
_HOURLY = re.compile("每小时\\Z")
_POWER = re.compile(r"(-?\d+(?:\.\d+)?)(\^|[eE])([+-]{0,2}\d{1,3})")
_CURRENCY = re.compile("人民币|美元|港元|欧元|英镑|日元|韩元|卢布|澳元|加元|新台币")
_WITH_UNIT = frozenset().union(*_SORTS.values()) - {UnitClass.AGE}
_Suite = Callable[[str, frozenset[str]], Iterable[dict[str, Any]]]
_SUITES: dict[str, _Suite] = {
    "cn2an": _mixed,
    "wetext": _mixed,
    "duckling": _duckling,
    "jionlp_money_extract": _money_in_text,
    "jionlp_money": _jionlp,
    "recog_zh_NumberModel": _numbers,
    "recog_zh_NumberRange": _ranges,
    "recog_zh_OrdinalModel": _ordinals,
    "recog": _sorted,
}
