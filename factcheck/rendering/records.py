"""A report as a table: one row for each claim of each finding."""

from collections.abc import Iterator, Mapping

from factcheck.claim import Claim
from factcheck.finding import Finding
from factcheck.kinds import KINDS_BY_NAME
from factcheck.rendering.content import Content
from factcheck.rendering.explain import explain
from factcheck.rendering.facts import Fact
from factcheck.rendering.label import balanced, label
from factcheck.rendering.plain import judged
from factcheck.rendering.standing import facts_by_finding
from factcheck.rendering.view import View

Cell = str | int | float | bool | None
Record = Mapping[str, Cell]

_OF_CLAIMS = (
    "value", "text", "sentence", "speaker", "zone", "outlet", "title", "published", "url", "article", "path", "start",
    "end",
)  # fmt: skip
COLUMNS = (
    "event", "finding", "verdict", "kind", "nature", "severity", "confidence", "locus", "witnesses", "subject",
    "label", "explanation", "rule", "position", "position_witnesses", *_OF_CLAIMS,
)  # fmt: skip
"""The columns, in their order; the same in every table of a report."""

CLAIM_COLUMNS = ("kind", *_OF_CLAIMS)
"""The columns of a table of claims alone."""


def records(report: Content, view: View) -> list[Record]:
    """One row for each claim, findings in their order; `position` numbers the answers of a finding from 1."""
    held = facts_by_finding(report.findings)
    return [row for finding in report.findings for row in _rows(finding, held.get(finding.id), view)]


def _rows(finding: Finding, fact: Fact | None, view: View) -> Iterator[Record]:
    about = _about(finding, view)
    for index, position in enumerate(finding.positions):
        witnesses = (fact.behind(finding, index) if fact else position).witnesses
        for claim in position.claims:
            yield {**about, "position": index + 1, "position_witnesses": witnesses, **_said(claim)}


def _about(finding: Finding, view: View) -> dict[str, Cell]:
    return {
        "event": finding.event,
        "finding": finding.id,
        **judged(finding),
        "witnesses": finding.witnesses,
        "subject": balanced(finding.subject),
        "label": label(finding, view),
        "explanation": explain(finding, view),
        "rule": finding.rule,
    }


def claim_record(claim: Claim) -> Record:
    """A claim with its kind, beside any finding."""
    return {"kind": claim.kind, **_said(claim)}


def _said(claim: Claim) -> dict[str, Cell]:
    article = claim.article
    return {
        "value": KINDS_BY_NAME[claim.kind].show(claim.value),
        "text": claim.text,
        "sentence": claim.sentence,
        "speaker": claim.context.speaker or None,
        "zone": claim.zone.value,
        "outlet": article.outlet,
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "url": article.url,
        "article": article.id,
        "path": article.path,
        "start": claim.start,
        "end": claim.end,
    }
