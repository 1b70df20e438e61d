"""Judging an alignment: do the positions agree, differ, or follow one another."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import combinations, pairwise, product
from typing import Any

from attrs import evolve, frozen

from factcheck.agreeing import agreeing, parts
from factcheck.alignment import Alignment
from factcheck.claim import Claim
from factcheck.comparisons import remembering
from factcheck.confidence import confidence
from factcheck.finding import (
    Agreement,
    Discrepancy,
    Finding,
    Locus,
    Position,
    Severity,
    Uncorroborated,
    Update,
    locus_of,
)
from factcheck.kinds.base import Comparison, Kind, Relation
from factcheck.kinds.time import TIME
from factcheck.kinds.time.expression import Bound
from factcheck.link import SAME
from factcheck.moments import moment, published
from factcheck.restated import is_news
from factcheck.trifles import is_doubtful, is_trifle

_SCOPE = "scope"
_NATURES_OF_WORDING = frozenset({"scope", "precision", "wording", "truncation", "commitment", "title", "unit"})


@frozen(eq=False)
class _Pair:
    left: int
    right: int
    comparison: Comparison


def judge(alignment: Alignment, kinds: Mapping[str, Kind] | None = None) -> tuple[Finding, ...]:
    """Say of one alignment where its claims agree and where they cannot both be so.

    A fact on which positions conflict gives one discrepancy with all of them, and an agreement for each
    position that several articles share. A claim that contradicts itself is a discrepancy of its own.
    """
    kind = (kinds or remembering())[alignment.kind]
    in_two_ways = tuple(_in_articles(kind.in_article, alignment))
    alone = in_two_ways and len({claim.article.id for claim in alignment.claims}) == 1
    judged = () if alone else _judged(kind, alignment)
    return (*judged, *_checked(kind.check, alignment), *in_two_ways)


_Check = Callable[[Any], Comparison | None] | None


def _checked(check: _Check, alignment: Alignment) -> Iterator[Finding]:
    """What contradicts itself, once for all claims that do so in the same way."""
    wrong: dict[tuple[tuple[str, str], ...], tuple[Comparison, list[Claim]]] = {}
    for claim in alignment.claims if check else ():
        found = check(claim.value) if check else None
        if found:
            wrong.setdefault(tuple(sorted(found.details.items())), (found, []))[1].append(claim)
    for found, claims in wrong.values():
        alone = evolve(alignment, claims=tuple(claims), score=1.0)
        slip = _finding(Discrepancy, alone, (Position(claims[0].value, tuple(claims)),), found)
        yield evolve(slip, locus=Locus.ARTICLE)


_InArticle = Callable[[Any, Any], Comparison | None] | None


def _in_articles(compare: _InArticle, alignment: Alignment) -> Iterator[Finding]:
    """What one article tells in two ways that a careful desk would tell in one."""
    told_by: dict[str, list[Claim]] = {}
    for claim in alignment.claims if compare else ():
        told_by.setdefault(claim.article.id, []).append(claim)
    for claims in told_by.values():
        ways: list[list[Claim]] = []
        for claim in claims:
            own = (way for way in ways if compare and all(compare(claim.value, held.value) is None for held in way))
            way = next(own, None)
            if way is None:
                ways.append([claim])
            else:
                way.append(claim)
        found = compare(ways[0][0].value, ways[1][0].value) if compare and len(ways) > 1 else None
        if found:
            positions = tuple(Position(way[0].value, tuple(way)) for way in ways)
            yield _finding(Discrepancy, alignment, positions, found)


def _judged(kind: Kind, alignment: Alignment) -> tuple[Finding, ...]:
    if len(alignment.claims) == 1:
        return _alone(alignment, (Position(alignment.claims[0].value, alignment.claims),))
    alignment = evolve(alignment, claims=_outermost(alignment.claims))
    positions = _positions(kind, alignment.claims)
    if len(alignment.claims) < 2:
        return _alone(alignment, positions)
    pairs = _compared(kind, positions)
    conflicts = [pair for pair in pairs if pair.comparison.relation is Relation.CONFLICT]
    if not conflicts:
        return tuple(found for part in parts(kind, positions) for found in _agreements(kind, alignment, part))
    involved = sorted({index for pair in conflicts for index in (pair.left, pair.right)})
    at_odds = tuple(positions[index] for index in involved)
    later = _later(kind, at_odds)
    explained = kind.explain([position.value for position in at_odds]) if kind.explain else None
    if later:
        found: Finding = _finding(Update, alignment, _in_time(kind, at_odds), later)
    else:
        found = _finding(Discrepancy, alignment, at_odds, explained or conflicts[0].comparison)
    return (found, *_shared(kind, alignment, positions))


def _outermost(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims without those that stand within another one, as a quoted part does in the whole statement."""
    return tuple(claim for claim in claims if not any(_holds(other, claim) for other in claims))


def _holds(outer: Claim, inner: Claim) -> bool:
    size = outer.end - outer.start
    within = outer.article.id == inner.article.id and outer.start <= inner.start and inner.end <= outer.end
    return within and size > inner.end - inner.start


def _positions(kind: Kind, claims: Sequence[Claim]) -> tuple[Position, ...]:
    """The claims by what they say."""
    groups: list[tuple[list[Claim], dict[int, Any]]] = []

    def joins(claim: Claim, values: Mapping[int, Any]) -> bool:
        return all(kind.compare(held, claim.value).relation in SAME for held in values.values())

    for claim in claims:
        group, values = next((held for held in groups if joins(claim, held[1])), ([], {}))
        if not group:
            groups.append((group, values))
        group.append(claim)
        values[id(claim.value)] = claim.value
    made = [Position(group[0].value, tuple(group)) for group, _ in groups]
    return tuple(sorted(made, key=lambda position: -position.witnesses))


def _compared(kind: Kind, positions: Sequence[Position]) -> list[_Pair]:
    return [
        _Pair(left, right, _between(kind, positions[left], positions[right]))
        for left, right in combinations(range(len(positions)), 2)
    ]


def _between(kind: Kind, left: Position, right: Position) -> Comparison:
    """How two positions compare, at odds if any two claims are; but not where one says that it counts a part."""
    first = kind.compare(left.value, right.value)
    others = [kind.compare(one.value, other.value) for one, other in product(left.claims, right.claims)]
    odd = next((told for told in others if told.relation is Relation.CONFLICT), None)
    if odd is None:
        return first
    return next((told for told in others if told.relation is Relation.UNKNOWN and told.nature == _SCOPE), odd)


def _alone(alignment: Alignment, positions: tuple[Position, ...]) -> tuple[Finding, ...]:
    return (_finding(Uncorroborated, alignment, positions, Comparison(Relation.UNKNOWN, "value", "alone")),)


def _agreements(kind: Kind, alignment: Alignment, positions: tuple[Position, ...]) -> tuple[Finding, ...]:
    claims = tuple(claim for position in positions for claim in position.claims)
    told_by = dict.fromkeys(claim.article.id for claim in claims)
    sure = _confidence(Agreement, alignment)
    if len(told_by) < 2 and not is_news(kind, claims, sure):
        return _alone(alignment, positions)
    if is_trifle(kind, claims):
        return ()
    if len(told_by) > 1 and is_doubtful(kind, sure):
        return tuple(found for article in told_by for found in _apart(kind, alignment, claims, article))
    return (_finding(Agreement, alignment, positions, agreeing(kind, positions)),)


def _apart(kind: Kind, alignment: Alignment, claims: Iterable[Claim], article: str) -> tuple[Finding, ...]:
    """What one article says of what it and others hardly agree on."""
    own = tuple(claim for claim in claims if claim.article.id == article)
    return _alone(evolve(alignment, claims=own, score=0.0, evidence=()), _positions(kind, own))


def _shared(kind: Kind, alignment: Alignment, positions: Iterable[Position]) -> tuple[Finding, ...]:
    return tuple(
        _finding(Agreement, alignment, (position,), kind.compare(position.claims[0].value, position.claims[-1].value))
        for position in positions
        if len({claim.article.id for claim in position.claims}) > 1 and not is_trifle(kind, position.claims)
    )


def _later(kind: Kind, positions: Sequence[Position]) -> Comparison | None:
    """The comparison of a state that grew from one time of writing to the next; none where the kind knows no growth."""
    if any(moment(claim) is None for held in positions for claim in held.claims):
        return None
    return _grown(kind, positions, moment) or _grown(kind, positions, published)


_Of = Callable[[Claim], datetime | None]
"""Of when a claim is."""


def _grown(kind: Kind, positions: Sequence[Position], of: _Of) -> Comparison | None:
    """The comparison of the first state with the last, where each is later than the one before it and can follow it."""
    if kind.grows is None:
        return None
    ordered = _one_a_moment(kind, sorted(positions, key=lambda position: _written(position, of)[0]), of)
    if len(ordered) < 2 or any(
        _written(one, of)[-1] >= _written(next_one, of)[0] or _same_moment(one, next_one)
        for one, next_one in pairwise(ordered)
    ):
        return None
    steps = [kind.grows(one.value, next_one.value) for one, next_one in pairwise(ordered)]
    return kind.grows(ordered[0].value, ordered[-1].value) if all(steps) else None


def _in_time(kind: Kind, positions: Sequence[Position]) -> tuple[Position, ...]:
    """The positions of a state that grew, as it did."""
    of = moment if _grown(kind, positions, moment) else published
    return tuple(sorted(positions, key=lambda position: _written(position, of)[0]))


def _one_a_moment(kind: Kind, ordered: Sequence[Position], of: _Of) -> list[Position]:
    """The positions without those that say, written no later, what the one before leaves room for."""
    kept: list[Position] = []
    for position in ordered:
        told = kept and _written(kept[-1], of)[-1] >= _written(position, of)[0]
        if not told or kind.compare(kept[-1].value, position.value).relation is Relation.CONFLICT:
            kept.append(position)
    return kept


def _written(position: Position, of: _Of) -> list[datetime]:
    """Of when the claims of a position are, the first first."""
    return sorted(told for told in map(of, position.claims) if told)


def _same_moment(left: Position, right: Position) -> bool:
    """Whether the two state one time as the time of what they say (截至17时); since when they count tells nothing."""
    stated = (
        [when for claim in position.claims for when in claim.context.when[:1] if when.bound is not Bound.SINCE]
        for position in (left, right)
    )
    return any(TIME.compare(one, other).relation in SAME for one, other in product(*stated))


def _finding(
    sort: type[Finding], alignment: Alignment, positions: tuple[Position, ...], comparison: Comparison
) -> Finding:
    claims = [claim for position in positions for claim in position.claims]
    return sort(
        id="",
        event="",
        kind=alignment.kind,
        nature=comparison.nature,
        subject=_subject(claims),
        rule=comparison.rule,
        positions=positions,
        severity=_severity(sort, comparison),
        confidence=_confidence(sort, alignment),
        locus=locus_of(claims),
        details=dict(comparison.details),
        evidence=alignment.evidence,
    )


def _confidence(sort: type[Finding], alignment: Alignment) -> float:
    if sort is Uncorroborated:
        return 0.0
    return confidence(alignment.kind, alignment.score, odds=sort is Discrepancy)


def _subject(claims: Sequence[Claim]) -> str:
    """The clause of the first claim: what the fact is about, in an article's own words."""
    start, end = claims[0].context.clause
    return claims[0].article.text[start:end].rstrip("，,：:；;。")


def _severity(sort: type[Finding], comparison: Comparison) -> Severity:
    if sort is not Discrepancy:
        return Severity.NOTE
    if comparison.slight or comparison.nature in _NATURES_OF_WORDING:
        return Severity.MINOR
    return Severity.MAJOR


def numbered(findings: Iterable[Finding], event: str) -> tuple[Finding, ...]:
    """Give findings their event and ids, in the order a reader wants them."""
    ordered = sorted(findings, key=_order)
    return tuple(evolve(finding, id=f"{event}-f{n}", event=event) for n, finding in enumerate(ordered, 1))


_VERDICTS = (Discrepancy, Update, Agreement, Uncorroborated)
_SEVERITIES = tuple(Severity)


def _order(finding: Finding) -> tuple[int, int, float, str, int, str]:
    first = finding.claims[0]
    verdict, severity = _VERDICTS.index(type(finding)), _SEVERITIES.index(finding.severity)
    return (verdict, severity, -finding.confidence, first.article.id, first.start, finding.kind)
