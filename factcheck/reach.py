"""What two claims must have in common to reach a floor of their kind, told before all of it is looked at."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from math import inf

import numpy as np
from attrs import field, frozen

from factcheck.kinds.base import Slot
from factcheck.postings import Numbers
from factcheck.settings import Settings

_REST = ("told", "setting", "when")  # the slots that are looked for last; era counts as when does
_SURE = frozenset({"figure", "key"})
_ROUNDING = 1e-9
Own = Sequence[tuple[str, Numbers, Numbers]]
"""Slots of many pairs: names, each with the scores and whether each pair has the slot; a pair may have one twice."""


def weights_of(kind: str, settings: Settings) -> dict[str, tuple[float, float]]:
    """What each slot of a kind counts where two values can both be so, and where they cannot; others by default."""
    default, tables = settings.default_weight, (settings.weights, settings.conflict_weights)
    fits, differs = (table.get(kind, {}) for table in tables)
    names = {*fits, *differs, *_REST, "era", "sentence", "clause"}
    return {name: (fits.get(name, default), differs.get(name, default)) for name in names}


def columns(held: Sequence[Sequence[Slot]]) -> Own:
    """The slots of each of many pairs, as a column for each name, and one more where a pair has a name again."""
    found: dict[tuple[str, int], dict[int, float]] = defaultdict(dict)
    for place, slots in enumerate(held):
        for slot in slots:
            again = 0
            while place in found[slot.name, again]:
                again += 1
            found[slot.name, again][place] = slot.score
    return [(name, *_column(len(held), scores)) for (name, _), scores in found.items()]


def _column(count: int, scores: Mapping[int, float]) -> tuple[Numbers, Numbers]:
    score, stated, places = np.zeros(count), np.zeros(count, bool), list(scores)
    score[places], stated[places] = list(scores.values()), True
    return score, stated


@frozen(eq=False)
class Reach:
    """What two claims of a kind must have to reach one of its floors, if all that is not looked at yet is the same.

    `rest` is what that counts at most, `sure` what of it every two claims may have: all but the time they stand
    under, which counts `when`. `minima` and `proofs` are those slots that keep two values from being held against
    each other, and those that do not let them; below `firm` two claims that agree meet in every slot but the `loose`.
    `common` is what sentence and clause come to together where two values are held against each other.
    """

    weights: Mapping[str, tuple[float, float]]
    default: tuple[float, float]
    rest: tuple[float, float]
    sure: tuple[float, float]
    when: tuple[float, float]
    floors: tuple[float, float]
    minima: Mapping[str, float]
    proofs: frozenset[str]
    firm: float
    loose: frozenset[str]
    common: float

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
            settings.firm.get(kind, 0.0) - _ROUNDING,
            settings.loose,
            settings.common_words.get(kind, 0.0),
        )

    def within(self, sentence: Numbers, clause: Numbers, own: Own) -> Numbers:
        """Which pairs may reach one of the floors, with some of their slots; what counts for little may be left out."""
        whole, (one, other) = np.zeros(len(sentence)), self.floors
        fits = self._scores(0, sentence, clause, own, whole + self.rest[0]) >= one
        found: Numbers = fits | (self._scores(1, sentence, clause, own, whole + self.rest[1]) >= other)
        return found

    def reached(self, sentence: Numbers, clause: Numbers, own: Own, timed: Numbers) -> tuple[Numbers, Numbers]:
        """The same with all of their own slots, and given which stand under two times: more are told to be beyond it.

        Told are those that may reach the floor of what can both be so, and those that may reach the other one. What no
        minimum lets be held against each other need not be looked at for that, nor what has nothing in common in one
        respect, unless it has enough in the others.
        """
        rests = [sure + np.where(timed, when, 0.0) for sure, when in zip(self.sure, self.when, strict=True)]
        fits, differs = (self._scores(table, sentence, clause, own, rest) for table, rest in enumerate(rests))
        agree = (fits >= self.floors[0]) & ((fits >= self.firm) | ~self._apart(own, len(sentence)))
        return agree, (differs >= self.floors[1]) & self._may_differ(sentence + clause, own)

    def _scores(self, table: int, sentence: Numbers, clause: Numbers, own: Own, rest: Numbers) -> Numbers:
        """The weighed means of the slots; endless where none counts."""
        of_sentence, of_clause = self.weights["sentence"][table], self.weights["clause"][table]
        score = rest + of_sentence * sentence + of_clause * clause
        most = rest + (of_sentence + of_clause)
        for name, scores, stated in own:
            weight = self.weights.get(name, self.default)[table]
            if weight:
                score += np.where(stated, weight * scores, 0.0)
                most += np.where(stated, weight, 0.0)
        found: Numbers = np.where(most > 0, score / np.where(most > 0, most, 1.0), inf)
        return found

    def _apart(self, own: Own, count: int) -> Numbers:
        """Which pairs have nothing in common in one respect that both state."""
        found = np.zeros(count, bool)
        for name, scores, stated in own:
            if name not in self.loose:
                found |= stated & (scores == 0.0)
        return found

    def _may_differ(self, around: Numbers, own: Own) -> Numbers:
        """Which pairs share enough words and have no slot below what it must reach, or one that is proof of its own."""
        low, proven = (around < self.common) & ~_of_one_figure(own, len(around)), np.zeros(len(around), bool)
        for name, scores, stated in own:
            low |= stated & (scores < self.minima.get(name, 0.0))
            if name in self.proofs:
                proven |= stated
        found: Numbers = proven | ~low
        return found


def _of_one_figure(own: Own, count: int) -> Numbers:
    """Which pairs say one number, be it with a hedge."""
    found = np.zeros(count, bool)
    for name, scores, stated in own:
        if name in _SURE:
            found |= stated & (scores == 1.0)
    return found


def _minima(kind: str, settings: Settings) -> Mapping[str, float]:
    """What slots must reach before two values are held against each other, whatever else is so of these."""
    relaxed = {"sentence": 0.0, "precision": settings.spoken_precision, **settings.relaxed.get(kind, {})}
    relaxed |= settings.of_key_figures.get(kind, {})
    return {name: min(least, relaxed.get(name, least)) for name, least in settings.minima.get(kind, {}).items()}


@frozen(eq=False)
class Standing:
    """Pairs of claims by their places, and how alike the sentences are that they stand in, and their clauses.

    The latter are looked at once they are asked for: of most pairs the rest tells enough.
    """

    lefts: Numbers
    rights: Numbers
    sentence: Numbers
    clauses: Callable[[Numbers, Numbers], Numbers]
    reach: Reach | None
    _clause: list[Numbers] = field(factory=list, init=False)

    @property
    def clause(self) -> Numbers:
        """How alike the clauses are."""
        if not self._clause:
            self._clause.append(self.clauses(self.lefts, self.rights))
        return self._clause[0]

    def chosen(self, which: Numbers) -> "Standing":
        """Some of the pairs."""
        some = Standing(self.lefts[which], self.rights[which], self.sentence[which], self.clauses, self.reach)
        some._clause.extend(each[which] for each in self._clause)
        return some

    def within(self, own: Own) -> Numbers:
        """Which pairs may reach a floor, with what they have at most of some slots; all where none is asked."""
        if self.reach is None:
            return np.ones(len(self.lefts), bool)
        return self.reach.within(self.sentence, self.clause, own)

    def reached(self, own: Own, timed: Numbers) -> tuple[Numbers, Numbers]:
        """Which may reach one floor and the other, given all of their own slots and which stand under two times."""
        every = np.ones(len(self.lefts), bool)
        return (every, every) if self.reach is None else self.reach.reached(self.sentence, self.clause, own, timed)

    def hopeful(self, own: Own, timed: Numbers) -> tuple[Numbers, Numbers]:
        """Which may do so as long as it is not known how alike their clauses are."""
        if self._clause or self.reach is None:
            return self.reached(own, timed)
        return self.reach.reached(self.sentence, np.ones(len(self.lefts)), own, timed)


Stand = Callable[[Numbers, Numbers], Standing]
"""How two claims each, by their places, stand to one another."""

Stood = Callable[[Numbers, Numbers], Numbers]
"""Which two claims each, by their places, may stand under two times."""


@frozen(eq=False)
class Sieved:
    """Pairs that have slots, what these score, and what makes the slots of those that are asked for.

    `apart` tells of which pairs the values cannot both be so, where that is told without comparing them.
    """

    stands: Standing
    own: Own
    slots: Callable[[Numbers], list[tuple[Slot, ...]]]
    apart: Numbers | None = None

    @classmethod
    def of(cls, stands: Standing, held: Sequence[tuple[Slot, ...]]) -> "Sieved":
        """Pairs whose slots are made."""
        return cls(stands, columns(held), lambda places: [held[place] for place in places.tolist()])

    def likely(self, timed: Stood) -> tuple["Sieved", Numbers, Numbers]:
        """Those that may reach a floor, and which of them may reach that of values that can both be so, and the other.

        The clauses are asked for only where all else leaves that open.
        """
        found, agree, differ = self, np.zeros(0, bool), np.zeros(0, bool)
        for reached in (Standing.hopeful, Standing.reached):
            stands = found.stands
            agree, differ = reached(stands, found.own, timed(stands.lefts, stands.rights))
            agree = agree if found.apart is None else agree & ~found.apart
            some = np.flatnonzero(agree | differ)
            found, agree, differ = found.chosen(some), agree[some], differ[some]
        return found, agree, differ

    def chosen(self, which: Numbers) -> "Sieved":
        """Some of the pairs, by their places."""
        own = [(name, scores[which], stated[which]) for name, scores, stated in self.own]
        apart = None if self.apart is None else self.apart[which]
        return Sieved(self.stands.chosen(which), own, lambda places: self.slots(which[places]), apart)
