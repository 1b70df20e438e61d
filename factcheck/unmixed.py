"""No statement agrees with another that holds a figure, a day or the like at odds with one of its own."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from factcheck.claim import Claim
from factcheck.finding import Agreement, Discrepancy, Finding, Severity, left_of
from factcheck.kinds.base import Kind, Relation
from factcheck.kinds.role import ROLE


@frozen
class _Side:
    """A claim of a discrepancy: its kind, where it stands, and the position of which discrepancy it takes."""

    kind: str
    start: int
    end: int
    discrepancy: int
    position: int


_Sides = Mapping[str, Sequence[_Side]]
_OF_ONE_THING = frozenset({"spelling", "speaker"})  # what is told is one, however a name is spelt, whoever says it
_BESIDE = ROLE.name  # and whatever office who says or does it holds


def unmixed(findings: Iterable[Finding], kinds: Mapping[str, Kind]) -> list[Finding]:
    """Leave out of each agreement the statements that hold the lesser side of a discrepancy told of their parts.

    Of 收入增长4.6% and 收入缩了4.6% the figures are at odds, and so the statements do not agree, however alike their
    words; where as many take one side as another, they agree with neither. What is then told by one article alone is
    no agreement. A name spelt otherwise, and what differs but in wording, are told beside the agreement.
    """
    given = list(findings)
    sides = _sides([finding for finding in given if isinstance(finding, Discrepancy) and _is_grave(finding)], kinds)
    kept = (_kept(finding, sides) if isinstance(finding, Agreement) else finding for finding in given)
    return [finding for finding in kept if finding is not None]


def _is_grave(finding: Discrepancy) -> bool:
    """Whether those on two sides tell another thing, and not one in other words."""
    return finding.severity is Severity.MAJOR and finding.nature not in _OF_ONE_THING and finding.kind != _BESIDE


def _sides(discrepancies: Sequence[Discrepancy], kinds: Mapping[str, Kind]) -> _Sides:
    sides: dict[str, list[_Side]] = defaultdict(list)
    for which, finding in enumerate(discrepancies):
        for number, position in zip(_camps(finding, kinds[finding.kind]), finding.positions, strict=True):
            for claim in position.claims:
                sides[claim.article.id].append(_Side(claim.kind, claim.start, claim.end, which, number))
    return sides


def _camps(finding: Discrepancy, kind: Kind) -> list[int]:
    """For each position the first with which it is not at odds: of three, two may only be other wordings."""
    values = [position.value for position in finding.positions]
    return [
        next(first for first in range(place + 1) if first == place or not _at_odds(kind, values[first], values[place]))
        for place in range(len(values))
    ]


def _at_odds(kind: Kind, one: object, other: object) -> bool:
    return kind.compare(one, other).relation is Relation.CONFLICT


def _kept(finding: Agreement, sides: _Sides) -> Agreement | None:
    """The agreement without the claims on another side than the most; None where no two articles are left."""
    taken = [(claim, held) for claim in finding.claims if (held := _taken(claim, sides))]
    odd = _odd(taken) if len(taken) > 1 else []
    if not odd:
        return finding
    return left_of(finding, lambda claim: claim not in odd)


def _taken(claim: Claim, sides: _Sides) -> dict[int, int]:
    """The sides that a claim takes by what it holds, by discrepancy."""
    held = (side for side in sides.get(claim.article.id, ()) if claim.start <= side.start and side.end <= claim.end)
    part = (side for side in held if side.kind != claim.kind or side.end - side.start < claim.end - claim.start)
    return {side.discrepancy: side.position for side in part}


def _odd(taken: Sequence[tuple[Claim, Mapping[int, int]]]) -> list[Claim]:
    """The claims that are on another side than most: first of the discrepancy on which one side is most ahead."""
    odd: list[Claim] = []
    while split := [each for each in map(_split, _by_discrepancy(taken, odd)) if each.lesser]:
        odd += max(split, key=lambda each: each.ahead).lesser
    return odd


def _by_discrepancy(
    taken: Sequence[tuple[Claim, Mapping[int, int]]], odd: Sequence[Claim]
) -> Iterator[Mapping[int, Sequence[Claim]]]:
    """The claims that are not odd by the position they take, for each discrepancy."""
    left = [(claim, sides) for claim, sides in taken if claim not in odd]
    for which in sorted({which for _, sides in left for which in sides}):
        on = defaultdict[int, list[Claim]](list)
        for claim, sides in left:
            if which in sides:
                on[sides[which]].append(claim)
        yield on


@frozen
class _Split:
    """By how many articles the side that most take is ahead of the next, and the claims on the others, or on all."""

    ahead: int
    lesser: tuple[Claim, ...]


def _split(on: Mapping[int, Sequence[Claim]]) -> _Split:
    sizes = {position: len({claim.article.id for claim in claims}) for position, claims in on.items()}
    first, *others = sorted(on, key=lambda position: (-sizes[position], position))
    if not others:
        return _Split(0, ())
    ahead = sizes[first] - sizes[others[0]]
    return _Split(ahead, tuple(claim for position in (others if ahead else on) for claim in on[position]))
