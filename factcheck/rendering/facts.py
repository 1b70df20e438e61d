"""Findings that speak of one fact, and all that is said of it: the positions of all of them, told once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from attrs import field, frozen

from factcheck.claim import Claim, Place, place_of
from factcheck.finding import Finding, Severity
from factcheck.rendering.contrast import AT_ODDS
from factcheck.rendering.overview import VERDICTS
from factcheck.witnesses import count_witnesses

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def letter(position: int) -> str:
    """The letter that stands for a position on a fact in all of the report."""
    return _LETTERS[position] if position < len(_LETTERS) else str(position + 1)


@frozen
class Stand:
    """One answer to the question of a fact, in all findings that speak of it."""

    claims: tuple[Claim, ...]

    @property
    def witnesses(self) -> int:
        """How many independent witnesses stand behind it."""
        return count_witnesses(self.claims)


@frozen(eq=False)
class Fact:
    """The findings on one fact, the gravest and most witnessed first, and the stands on it as they tell them.

    `places` says of each finding which stands its positions are, by its id.
    """

    findings: tuple[Finding, ...]
    stands: tuple[Stand, ...]
    places: Mapping[str, tuple[int, ...]] = field(repr=False)

    @property
    def first(self) -> Finding:
        """The gravest finding."""
        return self.findings[0]

    def letters(self, finding: Finding) -> tuple[str, ...]:
        """The letters of the positions of one of its findings."""
        return tuple(letter(place) for place in self.places[finding.id])

    def others(self, finding: Finding) -> Iterator[tuple[int, Stand, tuple[Finding, ...]]]:
        """What else is said of the fact: a stand that a finding does not hold, or articles it has not on one it holds.

        Each with the findings that hold it beside a stand of this one.
        """
        held = set(self.places[finding.id])
        told = {claim.article.id for claim in finding.claims}
        for place, stand in enumerate(self.stands):
            more = Stand(tuple(claim for claim in stand.claims if claim.article.id not in told))
            shown = more if place in held else stand
            if shown.claims:
                yield place, shown, tuple(self._beside(finding, shown, held))

    def _beside(self, finding: Finding, stand: Stand, held: AbstractSet[int]) -> Iterator[Finding]:
        """The other findings that hold claims of a stand beside a stand that this one holds."""
        keys = set(map(place_of, stand.claims))
        for each in self.findings:
            meets = not held.isdisjoint(self.places[each.id]) and not keys.isdisjoint(map(place_of, each.claims))
            if meets and each.id != finding.id:
                yield each

    def behind(self, finding: Finding, index: int) -> Stand:
        """All who take a position of a finding on the fact; of one that has no other beside it, its own claims."""
        alone = len(finding.positions) == 1
        return Stand(finding.positions[index].claims) if alone else self.stands[self.places[finding.id][index]]

    @property
    def leading(self) -> int | None:
        """The stand with more witnesses than any other; None where two have as many, or there is one alone."""
        counts = [stand.witnesses for stand in self.stands]
        most = max(counts)
        return counts.index(most) if len(counts) > 1 and counts.count(most) == 1 else None


def facts(findings: Iterable[Finding]) -> tuple[Fact, ...]:
    """The findings of an event, but those on one article alone, put together by the claims they share."""
    told = [finding for finding in findings if finding.verdict != "uncorroborated"]
    joined = {index: [index] for index in range(len(told))}
    holder: dict[tuple[str, Place], int] = {}
    for index, finding in enumerate(told):
        for claim in finding.claims:
            met = holder.setdefault((finding.kind, place_of(claim)), index)
            if joined[met] is not joined[index]:
                joined[met] += joined[index]
                joined |= dict.fromkeys(joined[index], joined[met])
    groups = {id(group): group for group in joined.values()}
    made = [_fact(sorted((told[index] for index in group), key=_weight)) for group in groups.values()]
    return tuple(sorted(made, key=lambda fact: min(map(_gravity, fact.findings))))


def crossings(findings: Iterable[Finding]) -> Mapping[str, tuple[Finding, ...]]:
    """For each finding, by its id, those of other kinds that are at odds over some of its words, the gravest first.

    An agreement on a statement holds the number in it, of which another finding may say that it differs elsewhere.
    """
    told = [finding for finding in findings if finding.verdict != "uncorroborated"]
    differing: dict[str, list[tuple[Claim, Finding]]] = defaultdict(list)
    for finding in told:
        for claim in finding.claims if finding.verdict in AT_ODDS else ():
            differing[claim.article.id].append((claim, finding))
    return {finding.id: _crossed(finding, differing) for finding in told}


def _crossed(finding: Finding, differing: Mapping[str, Sequence[tuple[Claim, Finding]]]) -> tuple[Finding, ...]:
    found = {
        other.id: other
        for claim in finding.claims
        for told, other in differing.get(claim.article.id, ())
        if other.kind != finding.kind and claim.start < told.end and told.start < claim.end
    }
    return tuple(sorted(found.values(), key=_gravity))


def _gravity(finding: Finding) -> tuple[int, int, str]:
    return (VERDICTS.index(finding.verdict), len(finding.id), finding.id)


def _weight(finding: Finding) -> tuple[int, int, int, int, str]:
    verdict, length, name = _gravity(finding)
    return (verdict, list(Severity).index(finding.severity), -finding.witnesses, length, name)


def _fact(findings: Sequence[Finding]) -> Fact:
    """Positions of several findings that share a claim are one stand, but never two positions of one finding."""
    stands: list[dict[Place, Claim]] = []
    places: dict[str, tuple[int, ...]] = {}
    for finding in findings:
        taken: list[int] = []
        for position in finding.positions:
            held = {place_of(claim): claim for claim in position.claims}
            free = (place for place in range(len(stands)) if place not in taken and held.keys() & stands[place].keys())
            place = next(free, len(stands))
            if place == len(stands):
                stands.append({})
            elsewhere = {key for other, stand in enumerate(stands) if other != place for key in stand}
            own = {key: claim for key, claim in held.items() if key not in elsewhere}
            stands[place] = (own or held) | stands[place]
            taken.append(place)
        places[finding.id] = tuple(taken)
    return Fact(tuple(findings), tuple(Stand(tuple(stand.values())) for stand in stands), places)
