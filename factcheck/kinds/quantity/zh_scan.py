"""Amounts in Chinese text: a number, its unit, its hedges, and ranges of two; pure, and without a look at the rest."""

from collections.abc import Container

from attrs import evolve

from factcheck.kinds.quantity import zh_hedges
from factcheck.kinds.quantity.reading import DEFAULT, Hedge, Reading, and_more, hedged
from factcheck.kinds.quantity.zh_amount import Amount
from factcheck.kinds.quantity.zh_join import bounded, ranges
from factcheck.kinds.quantity.zh_measure import measured, with_speed
from factcheck.kinds.quantity.zh_numbers import numbers


def scan(
    text: str, reading: Reading = DEFAULT, ends: Container[int] = frozenset(), skip: Container[int] = frozenset()
) -> tuple[Amount, ...]:
    """Every amount in a text of simplified characters and half-width digits, in order.

    Amounts of time are marked as such, numbers without a unit kept: what is no quantity is for the caller. `ends`
    tells where the text's words end, if that is known, `skip` where numbers belong to something else.
    """
    joined = (with_speed(text, amount) for amount in ranges(text, singles(text, reading, ends, skip)))
    return tuple(bounded(text, [_hedged(text, amount, reading, ends) for amount in joined]))


def singles(
    text: str, reading: Reading = DEFAULT, ends: Container[int] = frozenset(), skip: Container[int] = frozenset()
) -> list[Amount]:
    """Every number with its unit, before ranges are joined and outer hedges read."""
    taken, found = 0, list[Amount]()
    for number in numbers(text, reading, skip):
        if number.start < taken:
            continue
        amount = measured(text, number, reading, taken, ends)
        if amount is not None:
            found.append(amount)
            taken = amount.last
    return found


def _hedged(text: str, amount: Amount, reading: Reading, ends: Container[int]) -> Amount:
    if amount.timed or amount.ordinal:
        return amount
    start, outer, words = zh_hedges.before(text, amount.first, ends)
    end, trailing, _ = zh_hedges.after(text, amount.last, ends)
    if (than := zh_hedges.than(text, amount.first, amount.last)) is not None:
        start, end, outer = amount.first - 1, amount.last + 1, (than,)
    if not outer and (far := zh_hedges.distant(text, amount.first)) is not None:
        outer, words = (far,), "-"
    interval = amount.interval
    for hedge in (*trailing, *reversed(outer)):
        if hedge is Hedge.MORE and amount.stated is not None:
            interval = and_more(amount.stated, amount.step, amount.step, reading)
        interval = hedged(interval, hedge, reading, amount.number.figures)
    if words == "-" or all(hedge is Hedge.EXACT for hedge in outer):
        start = start if words[:1] in {"高", "多"} else amount.first
    return evolve(
        amount, start=start, end=end, interval=interval, hedges=(*outer, *amount.hedges, *trailing),
        rule=amount.rule if not (outer or trailing) else f"<hedge>{amount.rule}" if outer else f"{amount.rule}<hedge>",
    )  # fmt: skip
