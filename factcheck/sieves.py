"""The slots of many pairs of claims, of which most have none: what tells so is looked at for many of them at once.

To import this costs a tenth of a second, for numpy.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from attrs import field, frozen

from factcheck.candidates import Pairs
from factcheck.claim import Claim
from factcheck.kinds.base import Slot
from factcheck.kinds.name import NAME
from factcheck.kinds.name.value import may_be_one
from factcheck.kinds.role import ROLE
from factcheck.kinds.role.value import may_hold_both
from factcheck.kinds.stance import STANCE
from factcheck.kinds.stance.many import Statements
from factcheck.postings import Numbers
from factcheck.reach import Stand, Standing

Slotted = tuple[Standing, list[tuple[Slot, ...]]]
_Meets = Callable[[Any, Any], bool]

# For kinds of which the same few values are held against each other over and over: whether two values can be of one.
_MEET: Mapping[str, _Meets] = {NAME.name: may_be_one, ROLE.name: may_hold_both}


@frozen(eq=False)
class Sieves:
    """What finds the slots of many pairs of claims, made for each kind when it is first asked for."""

    claims: Sequence[Claim]
    _statements: list[Statements] = field(factory=list, init=False)
    _values: dict[str, "_Values"] = field(factory=dict, init=False)

    def slots(self, pairs: Pairs, stand: Stand) -> Slotted:
        """Those pairs that have slots, less those that are out of reach where that is told at once, and their slots."""
        kind, lefts, rights = pairs.kind, pairs.lefts, pairs.rights
        if not len(lefts):
            return stand(lefts, rights), []
        if kind.name == STANCE.name:
            if not self._statements:
                self._statements.append(Statements.of(self.claims, self._places(kind.name)))
            return self._statements[0].slots(lefts, rights, stand)
        if kind.name in _MEET:
            if kind.name not in self._values:
                self._values[kind.name] = _Values.of(self.claims, self._places(kind.name), _MEET[kind.name])
            meeting = self._values[kind.name].meet(lefts, rights)
            lefts, rights = lefts[meeting], rights[meeting]
        claims, two = self.claims, zip(lefts.tolist(), rights.tolist(), strict=True)
        found = [kind.slots(claims[left], claims[right]) for left, right in two]
        held = np.array([slots is not None for slots in found], bool)
        return stand(lefts[held], rights[held]), [slots for slots in found if slots is not None]

    def _places(self, kind: str) -> list[int]:
        return [place for place, claim in enumerate(self.claims) if claim.kind == kind]


@frozen(eq=False)
class _Values:
    """The values of claims by number, each once however many claims hold it, and what is known of two of them."""

    values: Sequence[Any]
    row: Numbers
    meets: _Meets
    _known: dict[int, bool] = field(factory=dict, init=False)

    @classmethod
    def of(cls, claims: Sequence[Claim], places: Sequence[int], meets: _Meets) -> "_Values":
        """Take in the claims at some places among all."""
        row, numbers, values = np.full(len(claims), -1, np.int64), dict[int, int](), list[Any]()
        for place in places:
            value = claims[place].value
            row[place] = numbers.setdefault(id(value), len(values))
            values += [value] if row[place] == len(values) else []
        return cls(values, row, meets)

    def meet(self, lefts: Numbers, rights: Numbers) -> Numbers:
        """Whether the values of each two claims can be of one."""
        size = len(self.values)
        asked, which = np.unique(self.row[lefts] * size + self.row[rights], return_inverse=True)
        return np.array([self._meet(pair, size) for pair in asked.tolist()], bool)[which]

    def _meet(self, pair: int, size: int) -> bool:
        found = self._known.get(pair)
        if found is None:
            one, other = divmod(pair, size)
            found = self._known[pair] = self.meets(self.values[one], self.values[other])
        return found
