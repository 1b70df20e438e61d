"""What two claims must have in common to reach a floor of their kind, told before all of it is looked at."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

import numpy as np
from attrs import frozen

from factcheck.kinds.base import Slot
from factcheck.postings import Numbers
from factcheck.settings import Settings

_REST = ("told", "setting", "when")  # the slots that are looked for last; era counts as when does
_ROUNDING = 1e-9
Own = Mapping[str, tuple[Numbers, Numbers]]
"""Slots of many pairs: for each name the scores, and whether each pair has the slot."""


def weights_of(kind: str, settings: Settings) -> dict[str, tuple[float, float]]:
    """What each slot of a kind counts where two values can both be so, and where they cannot; others by default."""
    default, tables = settings.default_weight, (settings.weights, settings.conflict_weights)
    fits, differs = (table.get(kind, {}) for table in tables)
    names = {*fits, *differs, *_REST, "era", "sentence", "clause"}
    return {name: (fits.get(name, default), differs.get(name, default)) for name in names}


def columns(held: Sequence[Sequence[Slot]]) -> Own:
    """The slots of each of many pairs, as a column for each name."""
    count = len(held)
    found: dict[str, tuple[list[int], list[float]]] = defaultdict(lambda: ([], []))
    for place, slots in enumerate(held):
        for slot in slots:
            places, scores = found[slot.name]
            places.append(place)
            scores.append(slot.score)
    return {name: _column(count, places, scores) for name, (places, scores) in found.items()}


def _column(count: int, places: Sequence[int], scores: Sequence[float]) -> tuple[Numbers, Numbers]:
    score, stated = np.zeros(count), np.zeros(count, bool)
    score[places], stated[places] = scores, True
    return score, stated


@frozen(eq=False)
class Reach:
    """What two claims of a kind must have to reach one of its floors, if all that is not looked at yet is the same.

    `rest` is what that counts at most, `sure` what of it every two claims may have: all but the time they stand
    under, which counts `when`. `minima` and `proofs` are those slots that keep two values from being held against
    each other, and those that do not let them.
    """

    weights: Mapping[str, tuple[float, float]]
    default: tuple[float, float]
    rest: tuple[float, float]
    sure: tuple[float, float]
    when: tuple[float, float]
    floors: tuple[float, float]
    minima: Mapping[str, float]
    proofs: frozenset[str]

    @classmethod
    def of(cls, kind: str, settings: Settings) -> "Reach":
        """The reach with the weights of a kind."""
        default, weights = settings.default_weight, weights_of(kind, settings)
        told, setting, when = (weights[name] for name in _REST)
        sure = (told[0] + setting[0], told[1] + setting[1])
        most = [max(pair) for pair in zip(when, weights["era"], strict=True)]
        one, other = settings.floors.get(kind, settings.default_floor)
        return cls(
            weights,
            (default, default),
            (sure[0] + most[0], sure[1] + most[1]),
            sure,
            when,
            (one - _ROUNDING, other - _ROUNDING),
            _minima(kind, settings),
            settings.proofs.get(kind, frozenset()),
        )

    def within(self, sentence: Numbers, clause: Numbers, own: Own) -> Numbers:
        """Which pairs may reach one of the floors, with some of their slots; what counts for little may be left out."""
        whole = np.zeros(len(sentence))
        fits, differs = (self._reached(i, sentence, clause, own, whole + self.rest[i]) for i in (0, 1))
        found: Numbers = fits | differs
        return found

    def reached(self, sentence: Numbers, clause: Numbers, own: Own, timed: Numbers) -> Numbers:
        """The same with all of their own slots, and given which stand under two times: more are told to be beyond it.

        What no minimum lets be held against each other need not be looked at for that.
        """
        fits, differs = (
            self._reached(i, sentence, clause, own, self.sure[i] + np.where(timed, self.when[i], 0.0)) for i in (0, 1)
        )
        found: Numbers = fits | (differs & self._may_differ(own, len(sentence)))
        return found

    def _reached(self, table: int, sentence: Numbers, clause: Numbers, own: Own, rest: Numbers) -> Numbers:
        of_sentence, of_clause = self.weights["sentence"][table], self.weights["clause"][table]
        score = rest + of_sentence * sentence + of_clause * clause
        most = rest + (of_sentence + of_clause)
        for name, (scores, stated) in own.items():
            weight = self.weights.get(name, self.default)[table]
            if weight:
                score += np.where(stated, weight * scores, 0.0)
                most += np.where(stated, weight, 0.0)
        found: Numbers = score >= self.floors[table] * most
        return found

    def _may_differ(self, own: Own, count: int) -> Numbers:
        """Which pairs have no slot below what it must reach, or one that is proof of its own."""
        low, proven = np.zeros(count, bool), np.zeros(count, bool)
        for name, (scores, stated) in own.items():
            low |= stated & (scores < self.minima.get(name, 0.0))
            if name in self.proofs:
                proven |= stated
        found: Numbers = proven | ~low
        return found


def _minima(kind: str, settings: Settings) -> Mapping[str, float]:
    """What slots must reach before two values are held against each other, whatever else is so of these."""
    relaxed = {"sentence": 0.0, "precision": settings.spoken_precision, **settings.relaxed.get(kind, {})}
    return {name: min(least, relaxed.get(name, least)) for name, least in settings.minima.get(kind, {}).items()}


@frozen(eq=False)
class Standing:
    """Pairs of claims by their places, and how alike the sentences and the clauses are that they stand in."""

    lefts: Numbers
    rights: Numbers
    sentence: Numbers
    clause: Numbers
    reach: Reach | None

    def chosen(self, which: Numbers) -> "Standing":
        """Some of the pairs."""
        return Standing(self.lefts[which], self.rights[which], self.sentence[which], self.clause[which], self.reach)

    def within(self, own: Own) -> Numbers:
        """Which pairs may reach a floor, with what they have at most of some slots; all where none is asked."""
        if self.reach is None:
            return np.ones(len(self.lefts), bool)
        return self.reach.within(self.sentence, self.clause, own)

    def reached(self, own: Own, timed: Numbers) -> Numbers:
        """The same with all of their own slots, and given which stand under two times."""
        if self.reach is None:
            return np.ones(len(self.lefts), bool)
        return self.reach.reached(self.sentence, self.clause, own, timed)


Stand = Callable[[Numbers, Numbers], Standing]
"""How two claims each, by their places, stand to one another."""


@frozen(eq=False)
class Sieved:
    """Pairs that have slots, what these score, and what makes the slots of those that are asked for."""

    stands: Standing
    own: Own
    slots: Callable[[Sequence[int]], list[tuple[Slot, ...]]]

    @classmethod
    def of(cls, stands: Standing, held: Sequence[tuple[Slot, ...]]) -> "Sieved":
        """Pairs whose slots are made."""
        return cls(stands, columns(held), lambda places: [held[place] for place in places])
