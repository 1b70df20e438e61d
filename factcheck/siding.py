"""Everybody who takes a side of a discrepancy: who says the same elsewhere, and where a name stands again."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve

from factcheck.claim import Claim, Place, place_of
from factcheck.finding import Agreement, Discrepancy, Finding, Position, locus_of
from factcheck.kinds.base import Kind, Relation
from factcheck.kinds.name import NAME
from factcheck.link import SAME
from factcheck.settings import PROOFS

_LESS = 0.25  # by how much less a slot may be shared


def with_all_sides(findings: Iterable[Finding], claims: Iterable[Claim], kinds: Mapping[str, Kind]) -> list[Finding]:
    """Put into the positions of each discrepancy the other claims of its event that take them.

    These are the claims that agree with one of a position, as an agreement tells, and say the same as all of it, where
    none of the other positions can be so beside it; and, of names, the same name wherever its article gives it.
    """
    given = list(findings)
    agreed = _by_place(finding for finding in given if isinstance(finding, Agreement))
    named = _by_name(claims)
    return [
        _sided(finding, kinds[finding.kind], agreed, named)
        if isinstance(finding, Discrepancy) and len(finding.positions) > 1
        else finding
        for finding in given
    ]


def _by_place(agreements: Iterable[Finding]) -> Mapping[tuple[str, Place], Sequence[Finding]]:
    held: dict[tuple[str, Place], list[Finding]] = defaultdict(list)
    for finding in agreements:
        for claim in finding.claims:
            held[finding.kind, place_of(claim)].append(finding)
    return held


def _by_name(claims: Iterable[Claim]) -> Mapping[tuple[str, str], Sequence[Claim]]:
    held: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind == NAME.name:
            held[claim.article.id, claim.text].append(claim)
    return held


def _sided(
    finding: Discrepancy,
    kind: Kind,
    agreed: Mapping[tuple[str, Place], Sequence[Finding]],
    named: Mapping[tuple[str, str], Sequence[Claim]],
) -> Discrepancy:
    taken = {place_of(claim) for claim in finding.claims}
    positions = list[Position]()
    for position in finding.positions:
        others = [claim for other in finding.positions if other is not position for claim in other.claims]
        more = {place_of(claim): claim for claim in _again(position, agreed, named) if place_of(claim) not in taken}
        siding = [claim for claim in more.values() if _sides(kind, claim, position.claims, others)]
        taken |= {place_of(claim) for claim in siding}
        positions.append(Position(position.value, tuple(sorted({*position.claims, *siding}, key=place_of))))
    ordered = tuple(sorted(positions, key=lambda position: -position.witnesses))
    return evolve(finding, positions=ordered, locus=locus_of([claim for each in ordered for claim in each.claims]))


def _again(
    position: Position,
    agreed: Mapping[tuple[str, Place], Sequence[Finding]],
    named: Mapping[tuple[str, str], Sequence[Claim]],
) -> Iterator[Claim]:
    for claim in position.claims:
        for finding in agreed.get((claim.kind, place_of(claim)), ()):
            yield from finding.claims
        if claim.kind == NAME.name:
            yield from named[claim.article.id, claim.text]


def _sides(kind: Kind, claim: Claim, position: Sequence[Claim], others: Sequence[Claim]) -> bool:
    """Whether a claim says what all of a position say, and what nobody beside it can, no less than they."""
    if any(kind.compare(held.value, claim.value).relation not in SAME for held in position):
        return False
    return all(
        kind.compare(claim.value, other.value).relation is Relation.CONFLICT
        and any(_no_less(kind, claim, held, other) for held in position)
        for other in others
    )


def _no_less(kind: Kind, claim: Claim, held: Claim, other: Claim) -> bool:
    """Whether a claim shares with one across all that another does; 30多次会谈 says less than 30多次视频会谈 of how."""
    shared = {slot.name: slot.score for slot in kind.slots(claim, other) or ()}
    asked = [slot for slot in kind.slots(held, other) or () if slot.name not in PROOFS.get(kind.name, ())]
    return all(shared.get(slot.name, -1.0) >= slot.score - _LESS for slot in asked)
