"""The slots of very many pairs of quantities at once: what two of them state is compared once, however many state it.

All is as `slots.slots` says of two. To import this costs a tenth of a second, for numpy.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from attrs import frozen

from factcheck.kinds.base import Comparand, Slot
from factcheck.kinds.quantity.compare import in_two_currencies
from factcheck.kinds.quantity.countable import beyond, exceeds, measurable, of_others
from factcheck.kinds.quantity.interval import Interval
from factcheck.kinds.quantity.miscopied import figures, miscopied
from factcheck.kinds.quantity.slots import BARE, RESPECTS, Respect, figure, made
from factcheck.kinds.quantity.value import Quantity, Scope, UnitClass
from factcheck.postings import Numbers, distinct
from factcheck.reach import Own, Sieved, Stand

_Say = Callable[[Any, Any], Any]
_Test = Callable[[Quantity, Quantity], bool]
_Unit = tuple[UnitClass, str, bool]
_ANY = "any"


@frozen(eq=False)
class _Stated:
    """What each of many claims states in one respect, by a number for each other thing; -1 where it states nothing."""

    number: Numbers
    held: Sequence[Any]

    @classmethod
    def of(cls, told: Iterable[Hashable]) -> "_Stated":
        numbers = dict[Hashable, int]()
        number = [numbers.setdefault(each, len(numbers)) if each else -1 for each in told]
        return cls(np.array(number, np.int64), list(numbers))

    def same(self, ones: Numbers, others: Numbers) -> Numbers:
        """Which two claims state the same."""
        one = self.number[ones]
        found: Numbers = (one >= 0) & (one == self.number[others])
        return found

    def apart(self, ones: Numbers, others: Numbers) -> Numbers:
        """Which two claims state different things."""
        one, other = self.number[ones], self.number[others]
        found: Numbers = (one >= 0) & (other >= 0) & (one != other)
        return found

    def asked(self, ones: Numbers, others: Numbers, say: _Say) -> tuple[Numbers, list[Any], Numbers]:
        """Which two claims both state something, what is said of each two such things, and which of it of these two."""
        one, other = self.number[ones], self.number[others]
        places, size = np.flatnonzero((one >= 0) & (other >= 0)), len(self.held)
        keys, which = distinct(one[places] * size + other[places], size * size)
        said = [say(self.held[key // size], self.held[key % size]) for key in keys.tolist()]
        return places, said, which

    def scores(self, ones: Numbers, others: Numbers, alike: _Say) -> tuple[Numbers, Numbers]:
        """How alike each two claims are, and whether that is told."""
        places, said, which = self.asked(ones, others, alike)
        score, told = np.zeros(len(ones)), np.zeros(len(ones), bool)
        score[places] = np.array([each or 0.0 for each in said])[which]
        told[places] = np.array([each is not None for each in said], bool)[which]
        return score, told


@frozen(eq=False)
class Quantities:
    """What claims of quantities state, and which row each claim has."""

    claims: Sequence[Comparand]
    row: Numbers
    values: Sequence[Quantity]
    unit: _Stated
    head: _Stated
    predicate: _Stated
    span: _Stated
    said: _Stated
    firm: _Stated
    figures: _Stated
    money: Numbers
    aged: Numbers
    exceeds: Numbers
    respects: Mapping[Respect, _Stated]

    @classmethod
    def of(cls, claims: Sequence[Comparand], places: Sequence[int]) -> "Quantities":
        """Take in the claims at some places among all."""
        row, some = np.full(len(claims), -1, np.int64), [claims[place] for place in places]
        row[places] = np.arange(len(places))
        values: list[Quantity] = [claim.value for claim in some]
        respects = BARE if all(value.plain for value in values) else RESPECTS
        return cls(
            claims,
            row,
            values,
            _Stated.of((value.unit_class, value.unit, value.ordinal) for value in values),
            _Stated.of(value.head for value in values),
            _Stated.of(value.scope.predicate for value in values),
            _Stated.of((value.unit, value.span) for value in values),
            _Stated.of(value.said and (value.unit, value.said) for value in values),
            _Stated.of(value.firm and value.span[0] for value in values),
            _Stated.of(map(figures, values)),
            np.array([value.unit_class is UnitClass.MONEY for value in values], bool),
            np.array([bool(value.whose) for value in values], bool),
            np.array([exceeds(value) for value in values], bool),
            {respect: _Stated.of(map(respect.of, some)) for respect in respects},
        )

    def slots(self, lefts: Numbers, rights: Numbers, stand: Stand) -> Sieved:
        """Those pairs that have slots."""
        some = self._comparable(self.row[lefts], self.row[rights])
        lefts, rights = lefts[some], rights[some]
        ones, others = self.row[lefts], self.row[rights]
        own = [each for each in self._own(ones, others) if each[2].any()]
        apart = self.firm.apart(ones, others)
        return Sieved(stand(lefts, rights), own, lambda places: _slots(own, places), apart)

    def _own(self, ones: Numbers, others: Numbers) -> Own:
        every = [(each.name, *held.scores(ones, others, each.alike)) for each, held in self.respects.items()]
        return [("figure", *self._figure(ones, others)), ("miscopied", *self._miscopied(ones, others)), *every]

    def _figure(self, ones: Numbers, others: Numbers) -> tuple[Numbers, Numbers]:
        same = self.span.same(ones, others) | self.said.same(ones, others)
        score = np.zeros(len(ones))
        score[same] = [figure(*pair) for pair in self._two(ones[same], others[same])]
        return score, same

    def _miscopied(self, ones: Numbers, others: Numbers) -> tuple[Numbers, Numbers]:
        asked = np.flatnonzero(self.figures.same(ones, others) & ~self.span.same(ones, others))
        score, told = np.zeros(len(ones)), np.zeros(len(ones), bool)
        said = [miscopied(*pair) for pair in self._two(ones[asked], others[asked])]
        score[asked] = [each or 0.0 for each in said]
        told[asked] = [each is not None for each in said]
        return score, told

    def _comparable(self, ones: Numbers, others: Numbers) -> Numbers:
        """Which of the pairs could count the same thing."""
        found = self._measurable(ones, others)
        self._amend(found, ones, others, ~found & self.money[ones] & self.money[others], in_two_currencies)
        self._amend(found, ones, others, found & self.aged[ones] & self.aged[others], _of_one)
        self._amend(found, ones, others, found & (self.exceeds[ones] | self.exceeds[others]), _near)
        return found

    def _measurable(self, ones: Numbers, others: Numbers) -> Numbers:
        _, said, which = self.unit.asked(ones, others, _countable)
        ever, by_head, by_side = np.array(said, bool).reshape(-1, 3)[which].T
        found: Numbers = ever | (by_head & self.head.same(ones, others)) | (by_side & self.predicate.same(ones, others))
        return found

    def _amend(self, found: Numbers, ones: Numbers, others: Numbers, asked: Numbers, test: _Test) -> None:
        """Let a test decide of those of the pairs that it is asked of."""
        found[asked] = [test(*pair) for pair in self._two(ones[asked], others[asked])]

    def _two(self, ones: Numbers, others: Numbers) -> Iterable[tuple[Quantity, Quantity]]:
        values = self.values
        return ((values[one], values[other]) for one, other in zip(ones.tolist(), others.tolist(), strict=True))


def _countable(left: _Unit, right: _Unit) -> tuple[bool, bool, bool]:
    """Whether two units can count the same, whatever is counted; if it is one head; and if it is on one side."""
    return (
        measurable(_counted(left), _counted(right)),
        measurable(_counted(left, head=_ANY), _counted(right, head=_ANY)),
        measurable(_counted(left, side=_ANY), _counted(right, side=_ANY)),
    )


def _counted(unit: _Unit, head: str = "", side: str = "") -> Quantity:
    unit_class, name, ordinal = unit
    return Quantity(Interval(), name, unit_class, ordinal=ordinal, head=head, scope=Scope(predicate=side))


def _of_one(left: Quantity, right: Quantity) -> bool:
    return not of_others(left, right)


def _near(left: Quantity, right: Quantity) -> bool:
    return not (beyond(left, right) or beyond(right, left))


def _slots(own: Own, places: Numbers) -> list[tuple[Slot, ...]]:
    names = [name for name, _, _ in own]
    told = [[score if is_told else None for score, is_told in _at(places, *column)] for _, *column in own]
    known = dict[tuple[float | None, ...], tuple[Slot, ...]]()
    found = list[tuple[Slot, ...]]()
    for each in zip(*told, strict=True):
        slots = known.get(each)
        if slots is None:
            slots = known[each] = made(tuple(zip(names, each, strict=True)))
        found.append(slots)
    return found


def _at(places: Numbers, scores: Numbers, told: Numbers) -> Iterable[tuple[float, bool]]:
    return zip(scores[places].tolist(), told[places].tolist(), strict=True)
