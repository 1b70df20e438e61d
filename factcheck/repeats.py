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

    A discrepancy is never left out, and does not stand for an agreement among its claims. Of two agreements
    over the same words the one whose values stand in their own right stays (a direct quotation before the
    statement in it, a statement before its report as indirect speech), then the one whose kind is looked for
    first, then the one with more claims.
    """
    agreed, told = _Spoken(), _Spoken()
    kept = []
    for finding in sorted(findings, key=_precedence):
        if isinstance(finding, Uncorroborated):
            repeats = told.holds(finding)
        else:
            repeats = not isinstance(finding, Discrepancy) and agreed.holds(finding)
            told.add(finding)
        if not repeats:
            kept.append(finding)
            if not isinstance(finding, (Discrepancy, Uncorroborated)):
                agreed.add(finding)
    return tuple(kept)


class _Spoken:
    """The words of findings, by the sentence they stand in."""

    def __init__(self) -> None:
        self._claims: dict[tuple[str, tuple[int, int]], list[Claim]] = defaultdict(list)

    def add(self, finding: Finding) -> None:
        """Take in the words of a finding."""
        for claim in finding.claims:
            self._claims[claim.article.id, claim.context.sentence].append(claim)

    def holds(self, finding: Finding) -> bool:
        """Whether all the words of a finding were taken in."""
        return all(
            any(_same_words(claim, other) for other in self._claims.get((claim.article.id, claim.context.sentence), ()))
            for claim in finding.claims
        )


def _precedence(finding: Finding) -> tuple[bool, bool, int, int]:
    kind = KINDS_BY_NAME[finding.kind]
    own = any(kind.own(claim.value) for claim in finding.claims)
    return (isinstance(finding, Uncorroborated), not own, _RANKS[finding.kind], -len(finding.claims))


def _same_words(left: Claim, right: Claim) -> bool:
    if left.kind == right.kind:
        return left == right
    shared = min(left.end, right.end) - max(left.start, right.start)
    return shared >= _MOST * max(left.end - left.start, right.end - right.start)
