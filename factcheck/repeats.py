"""One fact, one finding: what another kind of claim has said of the same words is not said again."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from attrs import evolve

from factcheck.claim import Claim, place_of
from factcheck.finding import Discrepancy, Finding, Uncorroborated, Update
from factcheck.kinds import KINDS, KINDS_BY_NAME
from factcheck.kinds.base import GAP
from factcheck.link import SAME

_RANKS = {kind.name: rank for rank, kind in enumerate(KINDS)}
_LIKE = 0.5  # what two mentions of one figure in one article share of their slots, at least
_DENIED = "polarity"  # the respect in which what is said and what is denied differ
_MOST = 0.6  # two claims share their words when this part of the longer lies in both


def without_repeats(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Leave out agreements and lone claims whose every word another finding reports.

    A discrepancy does not stand for an agreement among its claims. Of two agreements
    over the same words the one whose values stand in their own right stays (a direct quotation before the
    statement in it, a statement before its report as indirect speech), then the one whose kind is looked for
    first, then the one with more claims. Two differences of one fact, told in headlines and in bodies, are one,
    and so are the difference between two statements and that of the very words in which they differ, and one denial
    told of a quotation and of the statement in it.
    """
    findings = _without_wider(_joined(findings))
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


def _joined(findings: Iterable[Finding]) -> list[Finding]:
    """Put what two findings of one kind hold apart in the same articles and by the same values into the stronger."""
    given = list(findings)
    differing = [finding for finding in given if isinstance(finding, (Discrepancy, Update))]
    kept: list[Finding] = []
    for finding in sorted(differing, key=lambda finding: (isinstance(finding, Update), -finding.confidence)):
        held = next((index for index, other in enumerate(kept) if _differ_alike(other, finding)), None)
        if held is None:
            kept.append(finding)
        else:
            kept[held] = _with(kept[held], finding)
    return kept + [finding for finding in given if not isinstance(finding, (Discrepancy, Update))]


def _without_wider(findings: Sequence[Finding]) -> list[Finding]:
    """Leave out a discrepancy of statements whose differing words are the claims of one of a narrower kind."""
    differing = [finding for finding in findings if isinstance(finding, (Discrepancy, Update))]
    return [
        finding
        for finding in findings
        if not isinstance(finding, Discrepancy) or not any(_narrower(other, finding) for other in differing)
    ]


def _narrower(finding: Finding, wider: Finding) -> bool:
    """Whether a finding of an earlier kind holds, in the same sentences, all the words in which the wider differs."""
    if _RANKS[finding.kind] >= _RANKS[wider.kind]:
        return False
    if finding.nature == wider.nature == _DENIED and _over_the_same_words(finding, wider):
        return True
    words = [word for side in wider.details.values() for word in side.split(GAP)]
    if not words or not all(any(word in claim.text for claim in finding.claims) for word in words):
        return False
    sentences = {(claim.article.id, claim.context.sentence) for claim in finding.claims}
    return all((claim.article.id, claim.context.sentence) in sentences for claim in wider.claims)


def _over_the_same_words(finding: Finding, wider: Finding) -> bool:
    """Whether each claim of the wider shares words with one of the finding: what is said, with its verb of speech."""
    return all(
        any(
            claim.article.id == held.article.id and claim.start < held.end and held.start < claim.end
            for held in finding.claims
        )
        for claim in wider.claims
    )


def _differ_alike(finding: Finding, other: Finding) -> bool:
    """Whether each claim of the other says again what its article says in the finding."""
    if finding.kind != other.kind or len(finding.positions) != len(other.positions):
        return False
    return all(any(_again(claim, held) for held in finding.claims) for claim in other.claims)


def _again(claim: Claim, held: Claim) -> bool:
    if claim.article.id != held.article.id:
        return False
    if place_of(claim) == place_of(held):
        return True
    kind = KINDS_BY_NAME[claim.kind]
    slots = kind.slots(claim, held)
    if slots is None or kind.compare(claim.value, held.value).relation not in SAME:
        return False
    return all(slot.score >= _LIKE for slot in slots if slot.name != "figure")


def _with(finding: Finding, other: Finding) -> Finding:
    """The finding with the claims of the other in its positions."""
    added = {
        index: [claim for claim in other.claims if any(_again(claim, held) for held in position.claims)]
        for index, position in enumerate(finding.positions)
    }
    positions = tuple(
        evolve(position, claims=tuple(sorted({*position.claims, *added[index]}, key=place_of)))
        for index, position in enumerate(finding.positions)
    )
    return evolve(finding, positions=positions)


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
