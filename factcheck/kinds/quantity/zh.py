"""The quantity kind in Chinese: numbers that count or measure something, with their noun and scope."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import frozen

from factcheck.kinds.base import Finder, Found, Mention
from factcheck.kinds.quantity.interval import scaled
from factcheck.kinds.quantity.reading import DEFAULT, Hedge, Reading
from factcheck.kinds.quantity.value import Quantity, UnitClass
from factcheck.kinds.quantity.zh_context import (
    Noun,
    change_of,
    noun_after,
    noun_before,
    predicate_near,
    scope_of,
    subject_before,
)
from factcheck.kinds.quantity.zh_not import covered, is_none
from factcheck.kinds.quantity.zh_scan import Amount, scan
from factcheck.languages.base import Document

_SPACED = re.compile(r"(?<=[一-鿿〇\d]) (?=[一-鿿〇%])|(?<=[一-鿿〇]) (?=\d)")
_VALUE_BEFORE = re.compile(r"(?:为|是|达|到|至|有|共|逾|超过|约|近|升|跌|报|收|涨|计|于|例|数|诊|亡|伤|比)\Z")
_COUNTED = frozenset(
    {
        UnitClass.COUNT, UnitClass.PEOPLE, UnitClass.TIMES, UnitClass.CASES, UnitClass.VESSEL, UnitClass.AIRCRAFT,
        UnitClass.VEHICLE, UnitClass.BODY, UnitClass.BUILDING, UnitClass.ANIMAL, UnitClass.ITEM, UnitClass.PIECE,
        UnitClass.HOUSEHOLD, UnitClass.SEAT, UnitClass.VOTE, UnitClass.STATE, UnitClass.DEGREE,
    }
)  # fmt: skip


@frozen(eq=False)
class _Squeezed:
    """A text without the spaces that stand inside Chinese, and where each of its characters was."""

    text: str
    gaps: tuple[int, ...]

    def at(self, offset: int) -> int:
        """The offset in the text with spaces."""
        return offset + bisect_right(self.gaps, offset)


def _squeeze(text: str) -> _Squeezed:
    gaps = [match.start() - index for index, match in enumerate(_SPACED.finditer(text))]
    return _Squeezed(_SPACED.sub("", text) if gaps else text, tuple(gaps))


def finder(reading: Reading = DEFAULT) -> Finder:
    """A finder that reads hedges as told."""

    def find(document: Document, found: Found) -> Iterator[Mention]:
        spans = covered(found)
        squeezed = _squeeze(document.text)
        for amount in scan(squeezed.text, reading):
            mention = _mention(document, squeezed, amount, spans)
            if mention is not None:
                yield mention

    return find


find = finder()


def _mention(
    document: Document, squeezed: _Squeezed, amount: Amount, spans: Sequence[tuple[int, int]]
) -> Mention | None:
    first, last = squeezed.at(amount.first), squeezed.at(amount.last - 1) + 1
    clause = document.clause_at(first)
    if not clause.start <= first < clause.end or is_none(document, amount, first, last, spans):
        return None
    start, end = max(clause.start, squeezed.at(amount.start)), squeezed.at(amount.end - 1) + 1
    events = amount.unit_class is UnitClass.TIMES
    noun = noun_after(document, end, clause.end, events=events) if _may_count(amount) else None
    if not _counts(document, amount, first, noun):
        return None
    if noun:
        end = noun.end
    return Mention(start, end, _quantity(document, amount, noun, (start, end), clause.start, clause.end), amount.rule)


def _may_count(amount: Amount) -> bool:
    return amount.unit_class in _COUNTED


def _counts(document: Document, amount: Amount, first: int, noun: Noun | None) -> bool:
    """Whether a number without a unit, or 一 with one, counts something here."""
    text = document.text
    numeral = text[amount.number.start : amount.number.end] if amount.number.end <= len(text) else ""
    if amount.stated == 1 and amount.unit_class in _COUNTED and not amount.number.arabic:
        return bool(amount.hedges) or amount.unit_class in {UnitClass.SEAT, UnitClass.VOTE}
    if amount.ordinal or amount.unit is not None:
        return True
    if amount.number.form in {"fraction", "percent"}:
        return True
    if len(numeral) == 1 and not amount.number.arabic and numeral in "百千万亿十":
        return bool(amount.hedges) and noun is not None
    if noun is not None:
        return True
    return amount.number.arabic and bool(_VALUE_BEFORE.search(text, max(0, first - 2), first))


def _quantity(
    document: Document, amount: Amount, noun: Noun | None, span: tuple[int, int], clause_start: int, clause_end: int
) -> Quantity:
    start, end = span
    before = document.text[clause_start:start]
    change, extent = change_of(before)
    predicate = predicate_near(document, end, clause_end, before) if amount.unit_class in _COUNTED else ""
    head = noun or noun_before(document, clause_start, start)
    if head is None and change is not None:
        head = subject_before(document, document.sentence_at(start).start, clause_start)
    modifiers = head.modifiers if head else ()
    phrase = document.text[head.start : head.end] if head else ""
    base, factor, shift = _base(amount)
    return Quantity(
        interval=scaled(amount.interval, factor, shift),
        unit=base,
        unit_class=_class(amount),
        stated=None if amount.stated is None else amount.stated * factor + shift,
        step=abs(amount.step * factor),
        figures=amount.number.figures,
        head=head.head if head else "",
        words=head.words if head else "",
        modifiers=modifiers,
        scope=scope_of(before, phrase, predicate),
        change=change,
        extent=extent,
        spelled=amount.word,
        ordinal=amount.ordinal,
        rounded=amount.number.rounded,
        hedges=tuple(dict.fromkeys(hedge.value for hedge in amount.hedges if hedge is not Hedge.EXACT)),
    )


def _class(amount: Amount) -> UnitClass:
    if amount.ordinal:
        return UnitClass.RANK
    if amount.unit is None and amount.number.form == "fraction":
        return UnitClass.SHARE
    return amount.unit_class


def _base(amount: Amount) -> tuple[str, Fraction, Fraction]:
    """The canonical unit, and what leads to it: factor and shift."""
    unit = amount.unit
    if unit is None:
        return ("%", Fraction(100), Fraction(0)) if amount.number.form == "fraction" else ("", Fraction(1), Fraction(0))
    if unit.name == "°F":
        return "°C", Fraction(5, 9), Fraction(-160, 9)
    if unit.base and unit.name != "%":
        return unit.base, unit.factor, Fraction(0)
    return unit.name, Fraction(1), Fraction(0)
