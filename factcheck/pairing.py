"""Pairs of claims that may speak of one fact, with the evidence for it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import inf

import numpy as np
from attrs import evolve, field, frozen

from factcheck.candidates import Pairs, Room, beside, candidates, surely_ample
from factcheck.circumstances import Circumstances
from factcheck.claim import Claim
from factcheck.comparisons import Verdict, decide, remembering
from factcheck.conflict import PARTNER, another_day, carries, of_one_thing, proven, told_apart
from factcheck.kinds import KINDS_BY_NAME, Kind
from factcheck.kinds.base import Comparison, Relation, Slot
from factcheck.kinds.time import TIME
from factcheck.kinds.time.expression import Anchor
from factcheck.kinship import partners
from factcheck.link import COMPATIBLE, SAME, Crowd, Link
from factcheck.postings import Numbers
from factcheck.reach import Reach, Sieved, Stand, Standing
from factcheck.scorer import Scorer, scored, slot_of
from factcheck.settings import Settings
from factcheck.sieves import Sieves
from factcheck.wording import Wording, surely_uncrowded


def links(
    claims: Sequence[Claim],
    settings: Settings,
    scorer: Scorer | None = None,
    crowded: set[Crowd] | None = None,
    kinds: Mapping[str, Kind] | None = None,
) -> list[Link]:
    """Every pair of claims of one kind that reaches the floor of its kind, best first.

    Articles that hold too many pairs to look at all are added to `crowded`.
    """
    wording = Wording.of(claims)
    kinds, crowded = kinds or remembering(), set() if crowded is None else crowded
    search = _Search(wording, settings, kinds)
    pairs: Iterable[_Weighed] = search.weighed(crowded, full=scorer is not None)
    if scorer:
        asked = list(pairs)
        own = scored(scorer, [(claims[left], claims[right]) for _, left, right, _ in asked])
        settings = _counting(slot_of(scorer), settings)
        both = zip(asked, own, strict=True)
        pairs = ((kind, left, right, (*slots, *extra)) for (kind, left, right, slots), extra in both)
    return _linked(pairs, _Linking(claims, settings, kinds))


def links_of_parts(groups: Sequence[Sequence[Claim]], settings: Settings) -> list[Link]:
    """The same of groups that `may_be_parts` of one search, by their places in the groups one after the other."""
    claims = [claim for group in groups for claim in group]
    wording = Wording.of(claims, [number for number, group in enumerate(groups) for _ in group])
    kinds = remembering()
    search = _Search(wording, settings, kinds)
    return _linked(search.weighed(set(), full=False), _Linking(claims, settings, kinds))


def may_be_parts(claims: Sequence[Claim]) -> bool:
    """Whether claims are so few that their links are the same if those of others are found with them.

    These must be of other articles.
    """
    return surely_ample(claims) and surely_uncrowded(claims)


def _linked(pairs: Iterable["_Weighed"], linking: "_Linking") -> list[Link]:
    found = (linking.link(*pair) for pair in pairs)
    best: dict[tuple[int, int], Link] = {}
    for link in sorted(filter(None, found), key=lambda link: (-link.score, link.left, link.right)):
        best.setdefault((link.left, link.right), link)
    return list(best.values())


_Weighed = tuple[Kind, int, int, tuple[Slot, ...]]


@frozen(eq=False)
class _Search:
    """The search for pairs that could speak of one fact."""

    wording: Wording
    settings: Settings
    kinds: Mapping[str, Kind]
    _around: Circumstances = field(init=False)
    _sieves: Sieves = field(init=False)

    @_around.default
    def _of_all(self) -> Circumstances:
        return Circumstances(self.wording.claims)

    @_sieves.default
    def _for_all(self) -> Sieves:
        return Sieves(self.wording.claims)

    def weighed(self, crowded: set[Crowd], *, full: bool) -> Iterator[_Weighed]:
        """The pairs with the evidence for them; in full, also what will not reach a floor."""
        room = Room(self.wording.claims, crowded)
        for pairs in candidates(self.wording, self.settings, room):
            reach = None if full else Reach.of(pairs.kind.name, self.settings)
            found = self._sieves.slots(pairs, _standing(self.wording, reach))
            for sieved in _with_room(room, pairs, found) if pairs.counted else found:
                yield from _evidence(self.kinds[pairs.kind.name], sieved, self.wording, self._around)
        yield from self._of_partners()

    def _of_partners(self) -> Iterator[_Weighed]:
        """Those in sentences that go together in two versions of one text, however little their words tell."""
        ones, others = partners(self.wording, self.settings)
        for pairs in beside(self.wording, ones, others, self.settings.of_partners) if len(ones) else ():
            for sieved in self._sieves.slots(pairs, _standing(self.wording, None)):
                kind = self.kinds[pairs.kind.name]
                for _, left, right, slots in _evidence(kind, sieved, self.wording, self._around):
                    yield kind, left, right, (Slot(PARTNER, 1.0), *slots)


def _standing(wording: Wording, reach: Reach | None) -> Stand:
    def stand(lefts: Numbers, rights: Numbers) -> Standing:
        return Standing(lefts, rights, wording.sentences(lefts, rights), wording.clauses, reach)

    return stand


def _with_room(room: Room, pairs: Pairs, found: Iterable[Sieved]) -> list[Sieved]:
    """Those of the pairs that are not out of reach and for which there is room."""
    near = [sieved.chosen(np.flatnonzero(sieved.stands.within(sieved.own))) for sieved in found]
    kind, held, kept = pairs.kind.name, dict[tuple[int, int], tuple[int, int]](), [list[int]() for _ in near]
    for number, sieved in enumerate(near):
        two = zip(sieved.stands.lefts.tolist(), sieved.stands.rights.tolist(), strict=True)
        held.update((pair, (number, place)) for place, pair in enumerate(two))
    for pair in zip(pairs.lefts.tolist(), pairs.rights.tolist(), strict=True):
        if room.still(kind, *pair) and pair in held:
            room.weigh(kind, *pair)
            number, place = held[pair]
            kept[number].append(place)
    return [sieved.chosen(np.array(places, np.int64)) for sieved, places in zip(near, kept, strict=True)]


def _evidence(kind: Kind, sieved: Sieved, wording: Wording, around: Circumstances) -> Iterator[_Weighed]:
    """The evidence that two claims speak of one fact, for those of the pairs that may reach a floor with all of it."""
    kept = _fitting(kind, *sieved.likely(around.timed), wording.claims)
    stands, own = kept.stands, kept.slots(np.arange(len(kept.stands.lefts)))
    told = wording.told(stands.lefts, stands.rights)
    columns = (each.tolist() for each in (stands.lefts, stands.rights, stands.sentence, stands.clause, told))
    for left, right, sentence, clause, tells, slots in zip(*columns, own, strict=True):
        common = (Slot("sentence", sentence), Slot("clause", clause), Slot("told", tells))
        yield kind, left, right, (*common, *around.slots(left, right), *slots)


def _fitting(kind: Kind, sieved: Sieved, agree: Numbers, differ: Numbers, claims: Sequence[Claim]) -> Sieved:
    """Those of the pairs that may reach the floor which what their values say of one another lets them ask for."""
    asked = np.flatnonzero(agree & ~differ)
    two = zip(sieved.stands.lefts[asked].tolist(), sieved.stands.rights[asked].tolist(), strict=True)
    fit = (kind.compare(claims[left].value, claims[right].value).relation in COMPATIBLE for left, right in two)
    kept = differ.copy()
    kept[asked] = np.fromiter(fit, bool, len(asked))
    return sieved.chosen(np.flatnonzero(kept))


def _counting(slot: str, settings: Settings) -> Settings:
    """The settings with the weight of a scorer's slot among the others."""
    weighed = {slot: settings.scorer_weight}
    tables = (
        {kind: {**held, **weighed} for kind, held in each.items()}
        for each in (settings.weights, settings.conflict_weights)
    )
    weights, conflict_weights = tables
    return evolve(settings, weights=weights, conflict_weights=conflict_weights)


_Tables = tuple[Mapping[str, Mapping[str, float]], Mapping[str, Mapping[str, float]]]
_FITTING = SAME | {Relation.INSIDE}
_UNCOMPARED = Comparison(Relation.UNKNOWN, "", "")


@frozen(eq=False)
class _Linking:
    """Whether what two claims share makes them one fact."""

    claims: Sequence[Claim]
    settings: Settings
    kinds: Mapping[str, Kind]
    _weights: _Tables = field(init=False)

    @_weights.default
    def _in_turn(self) -> _Tables:
        return self.settings.weights, self.settings.conflict_weights

    def link(self, kind: Kind, left: int, right: int, slots: tuple[Slot, ...]) -> Link | None:
        """The link of two claims, if it reaches the floor of their kind."""
        fits = self._score(0, kind.name, slots)
        first, second, settings = self.claims[left], self.claims[right], self.settings
        agreeing, differing = settings.floors.get(kind.name, settings.default_floor)
        if fits < agreeing or (fits < settings.firm.get(kind.name, 0.0) and _told_wholly_apart(slots, settings)):
            odds = Link(left, right, self._score(1, kind.name, slots), slots, _UNCOMPARED)
            least = differing - (settings.less_of_partners if odds.score_of(PARTNER) else 0.0)
            if odds.score < least or not _may_conflict(odds, first, second, settings):
                return None  # whatever the values say of one another
        comparison = self._compared(kind, first, second, slots)
        score = fits if comparison.relation in COMPATIBLE else self._score(1, kind.name, slots)
        link = Link(left, right, score, slots, comparison)
        return link if score >= _floor(link, first, second, settings) else None

    def _compared(self, kind: Kind, left: Claim, right: Claim, slots: Sequence[Slot]) -> Comparison:
        """How two claims compare, and what versions of one text tell beside what their values do."""
        told = self.kinds[kind.name].compare(left.value, right.value)
        if (
            kind.in_versions is None
            or told.relation is Relation.CONFLICT
            or PARTNER not in {each.name for each in slots}
        ):
            return told
        found = kind.in_versions(left, right)
        if found is None or self._fits(kind, left, right) or self._fits(kind, right, left):
            return told
        decide(self.kinds, Verdict(left, right, found))
        return found

    def _fits(self, kind: Kind, claim: Claim, other: Claim) -> bool:
        """Whether the article of another claim says the same of one thing, or more or less of it."""
        compare = KINDS_BY_NAME[kind.name].compare  # whatever was decided of others meanwhile
        return any(
            compare(claim.value, each.value).relation in _FITTING and kind.slots(claim, each) is not None
            for each in self.claims
            if each.kind == kind.name and each.article.id == other.article.id
        )

    def _score(self, table: int, kind: str, slots: Iterable[Slot]) -> float:
        """The weighed mean of the slots: where two values can both be so (0), or where they cannot (1)."""
        weight_of, default = self._weights[table].get(kind, {}).get, self.settings.default_weight
        score = most = 0.0
        for slot in slots:
            weight = weight_of(slot.name, default)
            if weight:
                score += weight * slot.score
                most += weight
        return score / most if most else 0.0


def _may_conflict(link: Link, left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether the slots let two values be held against each other, if they cannot both be so."""
    return not told_apart(link, left, right, settings) and carries(link, left, right, settings)


def _floor(link: Link, left: Claim, right: Claim, settings: Settings) -> float:
    agreeing, differing = settings.floors.get(left.kind, settings.default_floor)
    alone = left.article.id == right.article.id and left.kind not in settings.entities
    alone = alone and not of_one_thing(link, left, right)
    if link.compatible:
        if link.score < settings.firm.get(left.kind, 0.0) and _told_wholly_apart(link.slots, settings):
            return inf
        again = left.kind in settings.serial and another_day(left, right, settings)
        return agreeing + (settings.within if alone else settings.again if again else 0.0)
    if link.comparison.relation is not Relation.CONFLICT or (
        left.text == right.text and (_reckoned(left, right) or not (proven(link, left.kind, settings) or _turned(link)))
    ):
        return inf  # the same words, 今天 in a copied quotation, say the same
    if not _may_conflict(link, left, right, settings):
        return inf
    if link.score_of(PARTNER):
        return differing - settings.less_of_partners
    return differing + (settings.within_conflict.get(left.kind, settings.within) if alone else 0.0)


def _told_wholly_apart(slots: Iterable[Slot], settings: Settings) -> bool:
    """Whether two claims have nothing in common in a respect that both state, beside the words around them."""
    return any(slot.score == 0.0 and slot.name not in settings.loose for slot in slots)


def _reckoned(left: Claim, right: Claim) -> bool:
    """Whether the same words give a time that is reckoned from where they stand: 今天, 一小时后, 中午起."""
    return left.kind == TIME.name and not left.value.anchored is right.value.anchored is Anchor.ABSOLUTE


def _turned(link: Link) -> bool:
    """Whether what stands before the same words makes them say the opposite: 15% more, and 15% less."""
    return link.score_of("direction") == 0
