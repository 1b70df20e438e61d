"""A report as JSON: the contract other programs read, described by report.schema.json beside this file."""

import json
import re
from collections.abc import Sequence
from typing import Any

from factcheck.article import Article
from factcheck.claim import Claim
from factcheck.errors import Problem
from factcheck.event import Event
from factcheck.finding import Finding
from factcheck.rendering.content import Content
from factcheck.rendering.explain import explain
from factcheck.rendering.label import label
from factcheck.rendering.plain import judged, plain
from factcheck.rendering.problems import describe
from factcheck.rendering.standing import relations
from factcheck.rendering.view import View

SCHEMA = "factcheck-report/1"
CLAIMS_SCHEMA = "factcheck-claims/1"
_CONTEXT = ("sentence", "clause", "words", "around", "when", "actors", "setting", "via")
# What a terminal or a page may act upon is written as an escape: C1 controls, what turns the direction of writing,
# what breaks a line in JavaScript. JSON escapes the other controls itself.
_ACTING = re.compile(r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def report_as_json(report: Content, view: View) -> str:
    """The report as one JSON object, keys in the order of the contract."""
    related = relations(report.findings)
    return _written(
        {
            "schema": SCHEMA,
            "articles": [_article(article) for article in report.articles],
            "events": [_event(event) for event in report.events],
            "findings": [_finding(finding, related[finding.id], view) for finding in report.findings],
            "problems": [_problem(problem, view) for problem in report.problems],
            "scorer": report.scorer or None,
        }
    )


def claims_as_json(found: Sequence[tuple[Article, Sequence[Claim]]], problems: Sequence[Problem], view: View) -> str:
    """The claims of each article as one JSON object; the parts are those of a report."""
    return _written(
        {
            "schema": CLAIMS_SCHEMA,
            "articles": [_article(article) for article, _ in found],
            "claims": [{"kind": claim.kind, **_claim(claim)} for _, claims in found for claim in claims],
            "problems": [_problem(problem, view) for problem in problems],
        }
    )


def _written(content: dict[str, Any]) -> str:
    """One object with an article, event, finding or problem on each line, so that reports can be compared by line."""
    members = (f"{json_line(key)}: {_listed(value)}" for key, value in content.items())
    return "{" + ",\n".join(members) + "}\n"


def _listed(value: Any) -> str:
    if not isinstance(value, list) or not value:
        return json_line(value)
    return "[\n  " + ",\n  ".join(json_line(each) for each in value) + "\n]"


def json_line(value: Any) -> str:
    """One value on one line, in its own characters but for those that a terminal or a page might act upon."""
    return quieted(json.dumps(value, ensure_ascii=False, allow_nan=False))


def quieted(written: str) -> str:
    """JSON with escapes for the characters in its strings that a terminal or a page might act upon."""
    return _ACTING.sub(lambda char: f"\\u{ord(char[0]):04x}", written)


def _article(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "path": article.path,
        "outlet": article.outlet,
        "title": article.title,
        "published": plain(article.published),
        "url": article.url,
        "byline": article.byline,
        "language": article.language,
        "sha256": article.sha256,
        "text": article.text,
        "blocks": [{"zone": block.zone.value, "start": block.start, "end": block.end} for block in article.blocks],
    }


def _event(event: Event) -> dict[str, Any]:
    return {"id": event.id, "articles": [article.id for article in event.articles]}


def _finding(finding: Finding, related: Sequence[Finding], view: View) -> dict[str, Any]:
    places = iter(range(len(finding.claims)))
    return {
        "id": finding.id,
        "event": finding.event,
        **judged(finding),
        "subject": finding.subject,
        "label": label(finding, view),
        "explanation": explain(finding, view),
        "rule": finding.rule,
        "details": plain(finding.details),
        "evidence": plain(finding.evidence),
        "witnesses": finding.witnesses,
        "related": [each.id for each in related],
        "positions": [
            {"value": plain(position.value), "claims": [next(places) for _ in position.claims]}
            for position in finding.positions
        ],
        "claims": [_claim(claim) for claim in finding.claims],
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "article": claim.article.id,
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "zone": claim.zone.value,
        "value": plain(claim.value),
        "speaker": claim.context.speaker or None,
        "scope": claim.article.text[slice(*claim.context.clause)] or None,
        "rule": claim.rule,
        "context": {name: plain(getattr(claim.context, name)) for name in _CONTEXT},
    }


def _problem(problem: Problem, view: View) -> dict[str, Any]:
    return {
        "source": problem.source,
        "reason": problem.reason,
        "detail": problem.detail,
        "skipped": problem.skipped,
        "message": describe(problem, view),
    }
