"""The slots of very many pairs of statements at once, of which most have none or too little in common.

All is as `slots.slots` says of two. To import this costs a tenth of a second, for numpy.
"""

from collections.abc import Callable, Iterable, Sequence

import numpy as np
from attrs import evolve, frozen

from factcheck.kinds.base import Comparand, Slot
from factcheck.kinds.stance.denial import kinless
from factcheck.kinds.stance.exceptions import flawed, of_all, of_fewer, sound
from factcheck.kinds.stance.first import earlier, first
from factcheck.kinds.stance.kindred import Kindred
from factcheck.kinds.stance.predicates import Predicates
from factcheck.kinds.stance.slots import KIN, LITTLE, ONE_SPEAKER, OTHER_DEED, OTHER_HEAD, slots, stated, told_otherwise
from factcheck.kinds.stance.sole import is_sole
from factcheck.kinds.stance.value import Stance
from factcheck.postings import Numbers
from factcheck.reach import Own, Sieved, Stand, Standing
from factcheck.sets import Rows


@frozen(eq=False)
class Statements:
    """Statements by number, each once however many claims state it, and which one each claim states."""

    claims: Sequence[Comparand]
    values: Sequence[Stance]
    row: Numbers
    speaker: Numbers
    content: Rows
    sides: Rows
    doers: Rows
    objects: Rows
    loose: Rows
    heads: Numbers
    affirmed: Numbers
    kinless: Numbers
    reasoned: Numbers
    ending: Numbers
    marked: Numbers
    told: Numbers
    against: Numbers
    sole: Numbers
    predicates: Predicates
    kindred: Kindred

    @classmethod
    def of(cls, claims: Sequence[Comparand], places: Sequence[int]) -> "Statements":
        """Take in the claims at some places among all."""
        row, speaker = np.full(len(claims), -1, np.int64), np.zeros(len(claims), np.int64)
        numbers, speakers, values = dict[int, int](), {"": 0}, list[Stance]()
        for place in places:
            claim = claims[place]
            row[place] = numbers.setdefault(id(claim.value), len(values))
            if row[place] == len(values):
                values.append(claim.value)
            speaker[place] = speakers.setdefault(claim.context.speaker, len(speakers))
        names = dict[str, int]()
        return cls(
            claims,
            values,
            row,
            speaker,
            Rows.named([value.content for value in values]),
            Rows.named([*(value.doers for value in values), *(value.objects for value in values)]),
            Rows.named([value.doers for value in values]),
            Rows.named([value.objects for value in values]),
            Rows.named([value.loose_objects for value in values]),
            np.array([names.setdefault(v.agent[-1].sense, len(names)) if v.agent else -1 for v in values], np.int64),
            np.array([value.affirmed for value in values], bool),
            np.array([kinless(value) for value in values], bool),
            np.array([value.reason is not None for value in values], bool),
            np.array([bool(value.acting or value.befallen) for value in values], bool),
            np.array([bool(value.small_words) for value in values], bool),
            np.array([_bits(value, (first, of_all, sound)) for value in values], np.int8),
            np.array([_bits(value, (earlier, of_fewer, flawed)) for value in values], np.int8),
            np.array([is_sole(value) for value in values], bool),
            Predicates.of(values),
            Kindred.of(values),
        )

    def slots(self, lefts: Numbers, rights: Numbers, stand: Stand) -> tuple[Sieved, ...]:
        """Those pairs that have slots and may reach a floor."""
        lefts, rights = _together(self.row, lefts, rights)
        ones, others = self.row[lefts], self.row[rights]
        odd = (self.affirmed[ones] != self.affirmed[others]) & (self.kinless[ones] | self.kinless[others])
        odd |= (self.reasoned[ones] & self.reasoned[others]) | (self.ending[ones] & self.ending[others])
        odd |= ((self.told[ones] & self.against[others]) | (self.against[ones] & self.told[others])) > 0
        alike = self._alike(lefts[~odd], rights[~odd], stand)
        told = [slots(self.claims[left], self.claims[right]) for left, right in _two(lefts[odd], rights[odd])]
        some = np.flatnonzero(odd)[[each is not None for each in told]]
        by_one = Sieved.of(stand(lefts[some], rights[some]), [each for each in told if each is not None])
        return Sieved(alike.stands, alike.own, lambda places: alike.slots(self.claims, places)), by_one

    def _alike(self, lefts: Numbers, rights: Numbers, stand: Stand) -> "_Alike":
        """Those pairs that share enough and may reach a floor, and how alike they are."""
        words = self.content.overlap(self.row[lefts], self.row[rights])
        some = np.flatnonzero(words)
        lefts, rights, words = lefts[some], rights[some], words[some]
        predicate = self.predicates.alike(self.row[lefts], self.row[rights])
        some = np.flatnonzero((predicate > 0) | (words >= LITTLE))
        lefts, rights, words, predicate = lefts[some], rights[some], words[some], predicate[some]
        agent, patient, both = self._parts(self.row[lefts], self.row[rights])
        otherwise = self._otherwise(self.row[lefts], self.row[rights], both)
        predicate, agent, patient = (np.where(otherwise, 1.0, scores) for scores in (predicate, agent, patient))
        most = np.ones(len(lefts))
        found = _Alike(stand(lefts, rights), predicate, words, most, agent, patient, both)
        return self._kindred(found.chosen(found.stands.within(found.own)))

    def _parts(self, ones: Numbers, others: Numbers) -> tuple[Numbers, Numbers, Numbers]:
        """How alike who acts is, and to whom; and whether both say to whom."""
        agent = self.doers.overlap(ones, others)
        apart = (self.heads[ones] >= 0) & (self.heads[others] >= 0) & (self.heads[ones] != self.heads[others])
        both = (self.objects.sizes[ones] > 0) & (self.objects.sizes[others] > 0)
        patient = np.maximum(self.objects.overlap(ones, others), self.loose.overlap(ones, others))
        return np.where(apart, agent * OTHER_HEAD, agent), np.where(both, patient, 0.0), both

    def _otherwise(self, ones: Numbers, others: Numbers, both: Numbers) -> Numbers:
        """Which pairs are of one deed and name its doer, its object or who was with him otherwise.

        It is asked of those in which the doer of each is named in the other's object, or that may be by their words.
        """
        size = len(self.values)
        turned = (self.sides.overlap(ones, others + size) > 0) & (self.sides.overlap(ones + size, others) > 0)
        asked = both & (turned | (self.sole[ones] & self.sole[others])) | (self.marked[ones] & self.marked[others])
        told = np.zeros(len(ones), bool)
        places = np.flatnonzero(asked)
        told[places] = [
            told_otherwise(self.values[one], self.values[other]) for one, other in _two(ones[places], others[places])
        ]
        return told

    def _kindred(self, pairs: "_Alike") -> "_Alike":
        """The same with how kindred they are, without those that are too little so."""
        lefts, rights = pairs.stands.lefts, pairs.stands.rights
        kindred = self.kindred.alike(self.row[lefts], self.row[rights])
        enough = (pairs.predicate > 0) | (pairs.words >= OTHER_DEED) | (kindred >= KIN)
        one_speaker = (self.speaker[lefts] > 0) & (self.speaker[lefts] == self.speaker[rights])
        kindred = np.where(one_speaker, np.minimum(1.0, kindred + ONE_SPEAKER), kindred)
        pairs = evolve(pairs, kindred=kindred).chosen(enough)
        return pairs.chosen(pairs.stands.within(pairs.own))


@frozen(eq=False)
class _Alike:
    """Pairs of statements and how alike they are."""

    stands: Standing
    predicate: Numbers
    words: Numbers
    kindred: Numbers
    agent: Numbers
    patient: Numbers
    both: Numbers

    @property
    def own(self) -> Own:
        """Their slots, those that count for little left out."""
        whole = np.ones(len(self.words), bool)
        every = (("predicate", self.predicate), ("words", self.words), ("kindred", self.kindred))
        held = [(name, scores, whole) for name, scores in every]
        return [*held, ("agent", self.agent, self.agent > 0), ("patient", self.patient, self.both)]

    def chosen(self, which: Numbers) -> "_Alike":
        """Some of them."""
        scores = (self.predicate, self.words, self.kindred, self.agent, self.patient, self.both)
        return _Alike(self.stands.chosen(which), *(each[which] for each in scores))

    def slots(self, claims: Sequence[Comparand], places: Numbers) -> list[tuple[Slot, ...]]:
        """The slots of some of them."""
        pairs = _two(self.stands.lefts[places], self.stands.rights[places])
        scores = (self.predicate, self.words, self.kindred, self.agent, self.patient)
        told = zip(*(each[places].tolist() for each in scores), strict=True)
        return [stated(claims[left], claims[right], held) for (left, right), held in zip(pairs, told, strict=True)]


def _bits(value: Stance, asked: Sequence[Callable[[Stance], bool]]) -> int:
    """Which of some questions is so of a statement, the first as the lowest bit."""
    return sum(1 << place for place, ask in enumerate(asked) if ask(value))


def _together(row: Numbers, lefts: Numbers, rights: Numbers) -> tuple[Numbers, Numbers]:
    """The pairs in the order of the statements of the first."""
    order = np.argsort(row[lefts], kind="stable")
    return lefts[order], rights[order]


def _two(lefts: Numbers, rights: Numbers) -> Iterable[tuple[int, int]]:
    return zip(lefts.tolist(), rights.tolist(), strict=True)
