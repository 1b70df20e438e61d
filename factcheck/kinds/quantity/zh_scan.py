"""Amounts in Chinese text: a number, its unit, its hedges, and ranges of two; pure, and without a look at the rest."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import evolve, frozen

from factcheck.kinds.quantity import zh_hedges
from factcheck.kinds.quantity.interval import Interval, scaled
from factcheck.kinds.quantity.reading import DEFAULT, Hedge, Reading, and_more, exactly, hedged
from factcheck.kinds.quantity.value import UnitClass
from factcheck.kinds.quantity.zh_numbers import Number, numbers
from factcheck.kinds.quantity.zh_units import (
    Unit,
    currency,
    currency_before,
    money_part,
    part_of,
    time_words,
    unit_pattern,
    units,
)
from factcheck.languages.zh_numerals import LARGE, SMALL, read

_DEGREES = re.compile(r"(?P<scale>摄氏|华氏)?(?:温度)?(?:为|达|约)?(?P<sign>零下|零上)?(?P<minus>-)?\Z")
_PER_TIME = re.compile(r"(?:每(?:小时|分钟?|秒钟?)|时速)(?:约|达|高达|最高|近|逾|超过|为)?\Z")
_TO = re.compile(r" ?(?:至|到|-{1,2}|–|—{1,2}|~|～|〜|−|或|、) ?\Z")
_BOTH = re.compile(r"[，,、 ]{0,2}(?:并|且|并且|而且|而|但|和|又|同时)?")
_BETWEEN = re.compile(r"(?:和|与|及|跟)\Z")
_JOINT = frozenset("至到-–—~～〜−或、和与及跟 ")
_TAIL = re.compile(r"(?:\d|[一二两三四五六七八九])(?![\d十百千万亿点年月日号时%多来几分个])")
_LETTERS = re.compile(r"[A-Za-z]")
_TENTHS = frozenset({"m", "mi", "t", "km"})
_UNITS_OF_TEN = frozenset((*SMALL, *LARGE))
_MEASURED = frozenset(
    {
        UnitClass.LENGTH, UnitClass.AREA, UnitClass.VOLUME, UnitClass.MASS, UnitClass.SPEED, UnitClass.ENERGY,
        UnitClass.POWER, UnitClass.DATA, UnitClass.PRESSURE, UnitClass.FREQUENCY, UnitClass.SUBSTANCE,
        UnitClass.MONEY, UnitClass.SHARE, UnitClass.POINTS, UnitClass.MULTIPLE, UnitClass.TEMPERATURE,
    }
)  # fmt: skip


@frozen
class Amount:
    """A number with its unit at `text[start:end]`, hedges included; `text[first:last]` without the outer hedges.

    `interval`, `stated` and `step` are in `unit` as written. `number` is the last numeral of it, `word` the unit's
    word, which stands at `spelled`.
    """

    start: int
    end: int
    first: int
    last: int
    number: Number
    interval: Interval
    stated: Fraction | None
    step: Fraction
    unit: Unit | None = None
    spelled: tuple[int, int] = (0, 0)
    word: str = ""
    hedges: tuple[Hedge, ...] = ()
    ordinal: bool = False
    timed: bool = False
    ranged: bool = False
    rule: str = "<number>"

    @property
    def unit_class(self) -> UnitClass:
        """The class of its unit; things in general where it has none."""
        return self.unit.unit_class if self.unit else UnitClass.COUNT


def scan(text: str, reading: Reading = DEFAULT) -> tuple[Amount, ...]:
    """Every amount in a text of simplified characters and half-width digits, in order.

    Amounts of time are marked as such, numbers without a unit kept: what is no quantity is for the caller.
    """
    taken, found = 0, list[Amount]()
    for number in numbers(text, reading):
        if number.start < taken:
            continue
        amount = _measured(text, number, reading, taken)
        if amount is not None:
            found.append(amount)
            taken = amount.last
    joined = (_with_speed(text, amount) for amount in _ranges(text, found))
    return tuple(_bounded(text, [_hedged(text, amount, reading) for amount in joined]))


def _measured(text: str, number: Number, reading: Reading, taken: int) -> Amount | None:
    if text[max(0, number.start - 1) : number.start] == "第":
        return _ordinal(number)
    number = _give_back(text, number)
    amount = Amount(
        number.start, number.end, number.start, number.end, number, number.interval, number.stated, number.step,
        hedges=number.hedges,
    )  # fmt: skip
    if number.form == "percent":
        return evolve(amount, unit=units()["%"], rule="百分之<number>")
    at = number.end + (text[number.end : number.end + 1] == " ")
    match = unit_pattern().match(text, at)
    amount = _with_temperature(text, amount)
    if match is None or (amount.unit is not None and not _is_degree(match["unit"])):
        return _with_currency(text, amount, taken) if number.form != "several" else None
    if match["unit"] == "点" and _is_index(amount):
        return evolve(
            amount, unit=Unit("点", UnitClass.DEGREE), last=match.end(), end=match.end(), spelled=match.span(),
            word="点", rule="<number>点",
        )  # fmt: skip
    if match["unit"] in time_words():
        return evolve(amount, last=match.end(), end=match.end(), timed=True, rule="<number><time unit>")
    amount = _with_unit(text, amount, match)
    return _with_tail(text, _with_currency(text, amount, taken), reading)


def _is_index(amount: Amount) -> bool:
    """3,400点 is a level of an index, 3点 an hour."""
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
    """二十五千克 is 25 kg: a last 千 or 兆 that begins the unit's word is no part of the number."""
    if number.end - number.start < 2 or text[number.end - 1] not in "千兆百" or number.form != "number":
        return number
    joined = unit_pattern().match(text, number.end - 1)
    if joined is None or joined.end() - joined.start() < 2:
        return number
    rest = read(text[number.start : number.end - 1])
    if rest is not None and text[number.end - 1] == "兆":
        return evolve(number, end=number.end - 1, interval=exactly(rest.value), stated=rest.value, step=rest.step)
    if rest is None or (number.stated is not None and read(text[number.start : number.end]) and rest.value >= 10):
        return number
    return evolve(number, end=number.end - 1, interval=exactly(rest.value), stated=rest.value, step=rest.step)


def _with_unit(text: str, amount: Amount, match: re.Match[str]) -> Amount:
    unit = units()[match["unit"]]
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


def _with_speed(text: str, amount: Amount) -> Amount:
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


def _with_tail(text: str, amount: Amount, reading: Reading) -> Amount:
    """What may follow a unit: 半, 多, a digit of the next place (三米九), parts of money, a currency's name."""
    end, unit, stated = amount.last, amount.unit, amount.stated
    if unit is None or stated is None or unit.unit_class not in _MEASURED:
        return amount
    if text.startswith("半", end) and not text.startswith(("半导", "半岛", "半年", "半个"), end):
        return _plus(amount, Fraction(1, 2) * _part(amount), end + 1)
    if text.startswith(("多", "余"), end) and unit_pattern().match(text, end + 1) is None:
        interval = and_more(stated, amount.step, amount.step, reading)
        return evolve(amount, interval=interval, last=end + 1, end=end + 1, hedges=(*amount.hedges, Hedge.MORE))
    if unit.unit_class is UnitClass.MONEY:
        return _with_parts(text, amount)
    tail = _TAIL.match(text, end)
    if tail and (unit.name in _TENTHS or text[amount.spelled[0]] == "成"):
        return _plus(amount, (_value(tail[0]) or Fraction(0)) / 10 * _part(amount), tail.end())
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
        amount = _plus(amount, value * part_of(match["part"]), match.end())
        end = match.end()
        match = money_part().match(text, end)
    loose = re.compile("零?[一二两三四五六七八九](?![十百千万亿点年月日号个人名])").match(text, end)
    spelled = text[slice(*amount.spelled)]
    if loose and spelled in {"块", "毛", "元"} and (part := _value(loose[0].lstrip("零"))) is not None:
        amount = _plus(amount, part / (100 if loose[0][0] == "零" or end != amount.spelled[1] else 10), loose.end())
    return amount


def _plus(amount: Amount, more: Fraction, end: int) -> Amount:
    stated = (amount.stated or Fraction(0)) + more
    step = abs(more) if more else amount.step
    return evolve(amount, interval=exactly(stated), stated=stated, step=step, last=end, end=end)


def _value(text: str) -> Fraction | None:
    numeral = read(text)
    return numeral.value if numeral else None


def _ranges(text: str, found: Sequence[Amount]) -> Iterator[Amount]:
    """Two amounts that a word or dash for a range joins become one."""
    held: Amount | None = None
    for amount in found:
        joined = (_range(text, held, amount) or _compound(held, amount)) if held else None
        if joined is not None:
            held = joined
            continue
        if held is not None:
            yield held
        held = amount
    if held is not None:
        yield held


def _range(text: str, left: Amount, right: Amount) -> Amount | None:
    between = text[left.last : right.first]
    if len(between) > 4 or not between or not set(between) <= _JOINT:
        return None
    closed = text.startswith(("之间", "间"), right.last)
    if not (_TO.match(between) or (closed and _BETWEEN.match(between))) or left.timed != right.timed:
        return None
    low, high = _ends(text, left, right)
    if low is None or high is None or low >= high or not _one_unit(left, right):
        return None
    if ("、" in between or "或" in between) and not _neighbours(left, right):
        return None
    last = right.last + (
        2 if text.startswith("之间", right.last) else 1 if closed and "间" in text[right.last : right.last + 1] else 0
    )
    interval = Interval(low, high, low_soft=left.interval.low_soft, high_soft=right.interval.high_soft)
    return evolve(
        right, start=left.start, first=left.first, last=last, end=last, interval=interval, stated=None, ranged=True,
        rule="<number>至<number>",
    )  # fmt: skip


def _compound(left: Amount, right: Amount) -> Amount | None:
    """六斤八两: an amount in a smaller unit of the same class adds to the one right before it."""
    if left.last != right.first or not left.unit or not right.unit or left.unit_class not in _MEASURED:
        return None
    if left.unit_class is not right.unit_class or left.stated is None or right.stated is None:
        return None
    if not right.unit.factor < left.unit.factor or left.unit.base == "%":
        return None
    return _plus(left, right.stated * right.unit.factor / left.unit.factor, right.last)


def _one_unit(left: Amount, right: Amount) -> bool:
    if left.ordinal or right.ordinal:
        return left.ordinal and right.unit is None
    if left.unit is None or right.unit is None:
        return left.number.form == right.number.form or left.number.form == "percent" or right.number.form == "number"
    return left.unit == right.unit


def _ends(text: str, left: Amount, right: Amount) -> tuple[Fraction | None, Fraction | None]:
    """Both ends in the right one's unit: in 2至3万 the 2 is counted in 万 too, in 5-20% the 5 is percent."""
    low, high = left.stated, right.stated
    if low is None or high is None or left.unit is not None:
        return low, high
    factor = right.unit.factor if right.unit and right.unit.name == "%" and right.number.form != "percent" else 1
    low *= factor
    large = 1
    tail = text[right.number.start : right.number.end]
    while tail and tail[-1] in _UNITS_OF_TEN and (tail[-1] in LARGE or large == 1):
        large *= LARGE.get(tail[-1]) or SMALL[tail[-1]]
        tail = tail[:-1]
        if large < 10**4:
            break
    if large > 1 and tail and low * large < high and text[left.number.end - 1] not in _UNITS_OF_TEN | {"万", "亿"}:
        return low * large, high
    large_only = next((LARGE[char] for char in tail[-1:] if char in LARGE), 1)
    if low < high / large and text[left.number.end - 1] not in LARGE and large >= 10**4:
        return low * large, high
    return low * large_only if large_only > 1 and low * large_only < high else low, high


def _bounded(text: str, found: Sequence[Amount]) -> Iterator[Amount]:
    """A lower bound and an upper bound side by side are one interval: 大于12小于50, 不少于3但不超过5."""
    held: Amount | None = None
    for amount in found:
        joined = _both_bounds(text, held, amount) if held else None
        if held is not None and joined is None:
            yield held
        held = joined or amount
    if held is not None:
        yield held


def _both_bounds(text: str, left: Amount, right: Amount) -> Amount | None:
    if left.ranged or right.ranged or not _BOTH.fullmatch(text, left.end, right.start) or left.unit != right.unit:
        return None
    low, high = (left, right) if left.interval.high is None else (right, left)
    if low.interval.high is not None or high.interval.low is not None:
        return None
    if low.interval.low is None or high.interval.high is None or low.interval.low >= high.interval.high:
        return None
    interval = evolve(
        low.interval, high=high.interval.high, high_open=high.interval.high_open, high_soft=high.interval.high_soft
    )
    return evolve(
        right, start=left.start, first=left.first, interval=interval, stated=None, ranged=True,
        hedges=(*left.hedges, *right.hedges), rule="<lower bound><upper bound>",
    )  # fmt: skip


def _neighbours(left: Amount, right: Amount) -> bool:
    """三、四十人 and 一个或两个 are ranges; 3人、5人 is a list."""
    return left.unit is None and left.stated is not None and right.stated is not None and not left.number.arabic


def _hedged(text: str, amount: Amount, reading: Reading) -> Amount:
    if amount.timed or amount.ordinal:
        return amount
    start, outer, words = zh_hedges.before(text, amount.first)
    end, trailing, _ = zh_hedges.after(text, amount.last)
    if (than := zh_hedges.than(text, amount.first, amount.last)) is not None:
        start, end, outer = amount.first - 1, amount.last + 1, (than,)
    interval = amount.interval
    for hedge in (*trailing, *reversed(outer)):
        if hedge is Hedge.MORE and amount.stated is not None:
            interval = and_more(amount.stated, amount.step, amount.step, reading)
        interval = hedged(interval, hedge, reading, amount.number.figures)
    if all(hedge is Hedge.EXACT for hedge in outer):
        start = start if words[:1] in {"高", "多"} else amount.first
    return evolve(
        amount, start=start, end=end, interval=interval, hedges=(*outer, *amount.hedges, *trailing),
        rule=amount.rule if not (outer or trailing) else f"<hedge>{amount.rule}" if outer else f"{amount.rule}<hedge>",
    )  # fmt: skip
