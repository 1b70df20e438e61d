"""Two Chinese amounts that are one: ranges, sums of units, scores, and a lower bound with an upper one."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import evolve

from factcheck.kinds.quantity.interval import Interval
from factcheck.kinds.quantity.reading import exactly
from factcheck.kinds.quantity.value import UnitClass
from factcheck.kinds.quantity.zh_amount import MEASURED, Amount, plus
from factcheck.kinds.quantity.zh_units import Unit
from factcheck.languages.zh_numerals import LARGE, SMALL

_TO = re.compile(r" ?(?:至|到|-{1,2}|–|—{1,2}|~|～|〜|−|或|、) ?\Z")
_LOST = re.compile(
    r"(?:的?(?:比分|总比分))?(?:[憾惜惨小完大]?[负败](?![责担伤荷面])|[憾惜惨完]?(?:告负|落败|失利|败北|败给|失手|败走)|不敌|不[及如]|输|落后|[遭被][^，,。；]{0,12}(?:逆转|击败|横扫|淘汰|完胜|力克))"
)
_SCORED = re.compile(r"(?:以|比分|比数|为|成|得票)[是为]?\Z")
_BOTH = re.compile(r"[，,、 ]{0,2}(?:并|且|并且|而且|而|但|和|又|同时)?")
_BETWEEN = re.compile(r"(?:和|与|及|跟)\Z")
_JOINT = frozenset("至到-–—~～〜−或、和与及跟 ")
_UNITS_OF_TEN = frozenset((*SMALL, *LARGE))


def ranges(text: str, found: Sequence[Amount]) -> Iterator[Amount]:
    """Two amounts that a word or dash for a range joins become one."""
    held: Amount | None = None
    for amount in found:
        joined = (_range(text, held, amount) or _compound(held, amount) or _score(text, held, amount)) if held else None
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
    if left.number.form == "percent" and right.unit is None and right.stated is not None:
        right = evolve(right, unit=left.unit, stated=right.stated * left.number.unit)
    if left.unit_class is UnitClass.POINTS and right.unit is None:
        return None  # 环比上升0.8个百分点至54.4
    low, high = _ends(text, left, right)
    if low is None or high is None or low >= high or not _one_unit(left, right):
        return None
    if ("、" in between or "或" in between) and not _neighbours(left, right):
        return None
    last = right.last + (2 if text.startswith("之间", right.last) else int(closed))
    vague = "、" in between
    interval = Interval(
        low, high, low_soft=vague or left.interval.low_soft, high_soft=vague or right.interval.high_soft
    )
    return evolve(
        right, start=left.start, first=left.first, last=last, end=last, interval=interval, stated=None, ranged=True,
        rule="<number>至<number>",
    )  # fmt: skip


def _compound(left: Amount, right: Amount) -> Amount | None:
    """六斤八两: an amount in a smaller unit of the same class adds to the one right before it."""
    if left.last != right.first or not left.unit or not right.unit or left.unit_class not in MEASURED:
        return None
    if left.unit_class is not right.unit_class or left.stated is None or right.stated is None:
        return None
    if not right.unit.factor < left.unit.factor or left.unit.base == "%":
        return None
    smaller = right.unit.factor / left.unit.factor
    return plus(left, right.stated * smaller, right.step * smaller, right.last)


def _score(text: str, left: Amount, right: Amount) -> Amount | None:
    """3比1, and 3-1 or 3:1 where 以 or 比分 leads to it: what the one side has, with the other side's number.

    Of whom it is told that he lost by it, the other side's comes first: 1比3负于 is 3比1击败.
    """
    between = text[left.last : right.first]
    if left.unit or right.unit or left.ordinal or right.ordinal or left.stated is None or right.stated is None:
        return None
    led = bool(_SCORED.search(text, max(0, left.first - 4), left.first))
    if between not in {"比", "票对"} and not (led and between in {":", "：", "-", "–", "对"}):
        return None
    own, other = left.stated, right.stated
    if own < other and _LOST.match(text, right.last):
        own, other = other, own
    unit = Unit(f":{other}", UnitClass.SCORE)
    return evolve(
        left, interval=exactly(own), stated=own, last=right.last, end=right.last, unit=unit, rule="<number>比<number>"
    )


def _one_unit(left: Amount, right: Amount) -> bool:
    if left.ordinal or right.ordinal:
        return left.ordinal and right.unit is None
    if left.unit is None or right.unit is None:
        return left.number.form in {right.number.form, "percent"} or right.number.form == "number"
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


def bounded(text: str, found: Sequence[Amount]) -> Iterator[Amount]:
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
