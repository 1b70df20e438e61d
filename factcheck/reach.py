"""What two claims must have in common to reach a floor of their kind, told before all of it is looked at."""

from collections.abc import Callable, Iterable, Mapping

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


@frozen(eq=False)
class Reach:
    """What two claims of a kind must have to reach one of its floors, if all that is not looked at yet is the same."""

    weights: Mapping[str, tuple[float, float]]
    default: tuple[float, float]
    rest: tuple[float, float]
    floors: tuple[float, float]

    @classmethod
    def of(cls, kind: str, settings: Settings) -> "Reach":
        """The reach with the weights of a kind."""
        default, weights = settings.default_weight, weights_of(kind, settings)
        told, setting = weights["told"], weights["setting"]
        when = [max(pair) for pair in zip(weights["when"], weights["era"], strict=True)]
        rest = (told[0] + setting[0] + when[0], told[1] + setting[1] + when[1])
        one, other = settings.floors.get(kind, settings.default_floor)
        return cls(weights, (default, default), rest, (one - _ROUNDING, other - _ROUNDING))

    def within(self, sentence: float, clause: float, own: Iterable[Slot]) -> bool:
        """Whether one of the floors is not out of reach."""
        of_sentence, of_clause = self.weights["sentence"], self.weights["clause"]
        fits = self.rest[0] + of_sentence[0] * sentence + of_clause[0] * clause
        differs = self.rest[1] + of_sentence[1] * sentence + of_clause[1] * clause
        most = [self.rest[0] + of_sentence[0] + of_clause[0], self.rest[1] + of_sentence[1] + of_clause[1]]
        for slot in own:
            one, other = self.weights.get(slot.name, self.default)
            fits += one * slot.score
            differs += other * slot.score
            most[0] += one
            most[1] += other
        return fits >= self.floors[0] * most[0] or differs >= self.floors[1] * most[1]

    def leaves(self, sentence: Numbers, clause: Numbers, own: Own) -> Numbers:
        """The same of many pairs, of which slots that count for little may be left out."""
        found = np.zeros(len(sentence), bool)
        for table, floor in enumerate(self.floors):
            of_sentence, of_clause = self.weights["sentence"][table], self.weights["clause"][table]
            score = self.rest[table] + of_sentence * sentence + of_clause * clause
            most = np.full(len(sentence), self.rest[table] + of_sentence + of_clause)
            for name, (scores, stated) in own.items():
                weight = self.weights.get(name, self.default)[table]
                score += np.where(stated, weight * scores, 0.0)
                most += np.where(stated, weight, 0.0)
            found |= score >= floor * most
        return found


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

    def and_also(self, others: "Standing") -> "Standing":
        """These pairs and others after them."""
        ours, theirs = ((each.lefts, each.rights, each.sentence, each.clause) for each in (self, others))
        lefts, rights, sentence, clause = (np.concatenate(each) for each in zip(ours, theirs, strict=True))
        return Standing(lefts, rights, sentence, clause, self.reach)

    def within(self, own: Own) -> Numbers:
        """Which pairs may reach a floor, with what they have at most of some slots; all where none is asked."""
        if self.reach is None:
            return np.ones(len(self.lefts), bool)
        return self.reach.leaves(self.sentence, self.clause, own)


Stand = Callable[[Numbers, Numbers], Standing]
"""How two claims each, by their places, stand to one another."""
