"""No statement agrees with another that holds a figure, a time or a name at odds with one of its own."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from attrs import evolve, frozen

from factcheck.claim import Claim
from factcheck.finding import Agreement, Discrepancy, Finding, Position


@frozen
class _Side:
    """A claim of a discrepancy: where it stands, and the side of which discrepancy it takes."""

    start: int
    end: int
    discrepancy: int
    position: int


_Sides = Mapping[str, Sequence[_Side]]


def unmixed(findings: Iterable[Finding]) -> list[Finding]:
    """Leave out of each agreement the statements that hold the lesser side of a discrepancy told of their parts.

    Of 收入增长4.6% and 收入缩了4.6% the figures are at odds, and so the statements do not agree, however alike their
    words. What is then told by one article alone is no agreement.
    """
    given = list(findings)
    sides = _sides([finding for finding in given if isinstance(finding, Discrepancy)])
    kept = (_kept(finding, sides) if isinstance(finding, Agreement) else finding for finding in given)
    return [finding for finding in kept if finding is not None]


def _sides(discrepancies: Sequence[Discrepancy]) -> _Sides:
    sides: dict[str, list[_Side]] = defaultdict(list)
    for which, finding in enumerate(discrepancies):
        for number, position in enumerate(finding.positions):
            for claim in position.claims:
                sides[claim.article.id].append(_Side(claim.start, claim.end, which, number))
    return sides


def _kept(finding: Agreement, sides: _Sides) -> Agreement | None:
    """The agreement without the claims on another side than the most; None where no two articles are left."""
    odd = _odd([(claim, _taken(claim, sides)) for claim in finding.claims])
    if not odd:
        return finding
    left = ((position, [claim for claim in position.claims if claim not in odd]) for position in finding.positions)
    positions = tuple(Position(position.value, tuple(claims)) for position, claims in left if claims)
    articles = {claim.article.id for position in positions for claim in position.claims}
    return evolve(finding, positions=positions) if len(articles) > 1 else None


def _taken(claim: Claim, sides: _Sides) -> dict[int, int]:
    """The sides that the parts of a claim take, by discrepancy."""
    held = (side for side in sides.get(claim.article.id, ()) if claim.start <= side.start and side.end <= claim.end)
    part = (side for side in held if side.end - side.start < claim.end - claim.start)
    return {side.discrepancy: side.position for side in part}


def _odd(taken: Sequence[tuple[Claim, Mapping[int, int]]]) -> list[Claim]:
    """The claims that are on another side of a discrepancy than most of the others on either."""
    odd: list[Claim] = []
    for which in sorted(set(chain.from_iterable(sides for _, sides in taken))):
        on = defaultdict[int, list[Claim]](list)
        for claim, sides in taken:
            if which in sides:
                on[sides[which]].append(claim)
        most = max(on, key=lambda position: (len({claim.article.id for claim in on[position]}), -position))
        odd += [claim for position, claims in on.items() if position != most for claim in claims]
    return odd
