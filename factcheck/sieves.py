"""The slots of many pairs of claims, of which most have none: what tells so is looked at for many of them at once.

To import this costs a tenth of a second, for numpy.
"""

from collections.abc import Callable, Sequence

import numpy as np
from attrs import field, frozen

from factcheck.candidates import Pairs
from factcheck.claim import Claim
from factcheck.kinds import Kind
from factcheck.kinds.base import Comparand, Slot
from factcheck.kinds.name import NAME
from factcheck.kinds.name.value import Sort, settled
from factcheck.kinds.quantity import QUANTITY
from factcheck.kinds.quantity.many import Quantities
from factcheck.kinds.quote import QUOTE
from factcheck.kinds.role import ROLE
from factcheck.kinds.stance import STANCE
from factcheck.kinds.stance.many import Statements
from factcheck.kinds.time import TIME
from factcheck.kinds.title import TITLE
from factcheck.postings import Numbers
from factcheck.reach import Own, Sieved, Stand, columns

_Slots = tuple[Slot, ...] | None
_Say = Callable[[Comparand, Comparand], _Slots]

_SORTS = {sort: number for number, sort in enumerate(Sort)}
_BY_VALUE = frozenset({TIME.name, ROLE.name, TITLE.name, QUOTE.name})
"""Kinds whose slots turn on the two values alone, of which the same ones are held against each other over and over."""


@frozen(eq=False)
class Sieves:
    """What finds the slots of many pairs of claims, made for each kind when it is first asked for."""

    claims: Sequence[Claim]
    _statements: list[Statements] = field(factory=list, init=False)
    _quantities: list[Quantities] = field(factory=list, init=False)
    _values: dict[str, "_Values"] = field(factory=dict, init=False)

    def slots(self, pairs: Pairs, stand: Stand) -> tuple[Sieved, ...]:
        """Those pairs that have slots, less those that are out of reach where that is told at once."""
        kind, lefts, rights = pairs.kind, pairs.lefts, pairs.rights
        if not len(lefts):
            return ()
        if kind.name == STANCE.name:
            return self._stated(lefts, rights, stand)
        if kind.name == QUANTITY.name:
            return (self._counted(lefts, rights, stand),)
        if kind.name in _BY_VALUE:
            return (self._by_value(kind, lefts, rights, stand),)
        if kind.name == NAME.name:
            return self._named(lefts, rights, stand)
        return (self._one_by_one(kind, lefts, rights, stand),)

    def _one_by_one(self, kind: Kind, lefts: Numbers, rights: Numbers, stand: Stand) -> Sieved:
        claims, two = self.claims, zip(lefts.tolist(), rights.tolist(), strict=True)
        found = [kind.slots(claims[left], claims[right]) for left, right in two]
        distinct = {id(slots): slots for slots in found}  # very many are one, where the kind makes the same ones once
        number = {key: place for place, key in enumerate(distinct)}
        which = np.array([number[id(slots)] for slots in found], np.int64)
        return _of_values(list(distinct.values()), which, lefts, rights, stand)

    def _stated(self, lefts: Numbers, rights: Numbers, stand: Stand) -> tuple[Sieved, ...]:
        if not self._statements:
            self._statements.append(Statements.of(self.claims, self._places(STANCE.name)))
        return self._statements[0].slots(lefts, rights, stand)

    def _counted(self, lefts: Numbers, rights: Numbers, stand: Stand) -> Sieved:
        if not self._quantities:
            self._quantities.append(Quantities.of(self.claims, self._places(QUANTITY.name)))
        return self._quantities[0].slots(lefts, rights, stand)

    def _named(self, lefts: Numbers, rights: Numbers, stand: Stand) -> tuple[Sieved, ...]:
        """Those that the two names settle, and those that turn on what stands around them."""
        names = self._said_of(NAME.name, _settled)
        sorts = np.array([_SORTS[claim.value.sort] for claim in names.holders], np.int8)
        same = sorts[names.row[lefts]] == sorts[names.row[rights]]
        lefts, rights = lefts[same], rights[same]
        found, which = names.said(lefts, rights)
        unsettled = np.array([slots == () for slots in found], bool)[which]
        settled = _of_values([slots or None for slots in found], which, lefts, rights, stand)
        return settled, self._one_by_one(NAME, lefts[unsettled], rights[unsettled], stand)

    def _by_value(self, kind: Kind, lefts: Numbers, rights: Numbers, stand: Stand) -> Sieved:
        found, which = self._said_of(kind.name, kind.slots).said(lefts, rights)
        return _of_values(found, which, lefts, rights, stand)

    def _said_of(self, kind: str, say: _Say) -> "_Values":
        if kind not in self._values:
            self._values[kind] = _Values.of(self.claims, self._places(kind), say)
        return self._values[kind]

    def _places(self, kind: str) -> list[int]:
        return [place for place, claim in enumerate(self.claims) if claim.kind == kind]


def _settled(left: Comparand, right: Comparand) -> _Slots:
    return settled(left.value, right.value)


def _of_values(found: Sequence[_Slots], which: Numbers, lefts: Numbers, rights: Numbers, stand: Stand) -> Sieved:
    """Those pairs that have slots, given all slots that are found and which of them each pair has."""
    held = np.array([slots is not None for slots in found], bool)[which]
    which, every = which[held], [slots or () for slots in found]
    own: Own = [(name, scores[which], stated[which]) for name, scores, stated in columns(every)]
    return Sieved(stand(lefts[held], rights[held]), own, lambda places: [every[i] for i in which[places].tolist()])


@frozen(eq=False)
class _Values:
    """A claim for each value, its number for each claim that holds it, and what is said of two of them."""

    holders: Sequence[Claim]
    row: Numbers
    say: _Say
    _known: dict[int, _Slots] = field(factory=dict, init=False)

    @classmethod
    def of(cls, claims: Sequence[Claim], places: Sequence[int], say: _Say) -> "_Values":
        """Take in the claims at some places among all."""
        row, numbers, holders = np.full(len(claims), -1, np.int64), dict[int, int](), list[Claim]()
        for place in places:
            row[place] = numbers.setdefault(id(claims[place].value), len(holders))
            holders += [claims[place]] if row[place] == len(holders) else []
        return cls(holders, row, say)

    def said(self, lefts: Numbers, rights: Numbers) -> tuple[list[_Slots], Numbers]:
        """What is said of each two of their values, asked once, and which of it is said of each two claims."""
        size, known = len(self.holders), self._known
        keys, which = np.unique(self.row[lefts] * size + self.row[rights], return_inverse=True)
        distinct: list[int] = keys.tolist()
        for key in distinct:
            if key not in known:
                one, other = divmod(key, size)
                known[key] = self.say(self.holders[one], self.holders[other])
        return [known[key] for key in distinct], which
