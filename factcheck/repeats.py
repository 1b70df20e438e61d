"""One fact, one finding: what another kind of claim has said of the same words is not said again."""

from collections import defaultdict
from collections.abc import Iterable

from factcheck.claim import Claim
from factcheck.finding import Discrepancy, Finding, Uncorroborated
from factcheck.kinds import KINDS, KINDS_BY_NAME

_RANKS = {kind.name: rank for rank, kind in enumerate(KINDS)}
_MOST = 0.6  # two claims share their words when this part of the shorter lies in both


def without_repeats(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Leave out agreements and lone claims whose every word another finding reports.

    A discrepancy is never left out. Of two agreements over the same words the one whose values stand in their
    own right stays (a direct quotation before the statement in it, a statement before its report as indirect
    speech), then the one whose kind is looked for first.
    """
    ordered = sorted(findings, key=_precedence)
    spoken: dict[tuple[str, tuple[int, int]], list[Claim]] = defaultdict(list)
    kept = []
    for finding in ordered:
        if not isinstance(finding, Discrepancy) and _repeats(finding, spoken):
            continue
        kept.append(finding)
        if not isinstance(finding, Uncorroborated):
            for claim in finding.claims:
                spoken[claim.article.id, claim.context.sentence].append(claim)
    return tuple(kept)


def _precedence(finding: Finding) -> tuple[bool, bool, int]:
    kind = KINDS_BY_NAME[finding.kind]
    own = any(kind.own(claim.value) for claim in finding.claims)
    return (isinstance(finding, Uncorroborated), not own, _RANKS[finding.kind])


def _repeats(finding: Finding, spoken: dict[tuple[str, tuple[int, int]], list[Claim]]) -> bool:
    return all(
        any(_same_words(claim, other) for other in spoken.get((claim.article.id, claim.context.sentence), ()))
        for claim in finding.claims
    )


def _same_words(left: Claim, right: Claim) -> bool:
    if left.kind == right.kind:
        return False
    shared = min(left.end, right.end) - max(left.start, right.start)
    return shared >= _MOST * max(left.end - left.start, right.end - right.start)
