"""A report as JSON-LD in the words of schema.org: a ClaimReview for each finding, a Claim for each position."""

import json
from typing import Any

from factcheck.article import Article
from factcheck.claim import Claim
from factcheck.finding import Finding, Position
from factcheck.rendering.as_json import quieted
from factcheck.rendering.content import Content
from factcheck.rendering.explain import explain, outlet_of
from factcheck.rendering.inert import inert, web_address
from factcheck.rendering.label import label
from factcheck.rendering.view import View

_AUTHOR = {"@type": "SoftwareApplication", "name": "factcheck", "applicationCategory": "news comparison"}
# The file is made to stand inside a script element too, where markup must not end it.
_ESCAPES = {ord(char): f"\\u{ord(char):04x}" for char in "<>&"}


def report_as_jsonld(report: Content, view: View) -> str:
    """A graph of what several articles speak of, and of the claims one article alone makes.

    A review has a rating in words, the verdict's, and none in numbers: it says how the claims stand to one another,
    not which of them is true.
    """
    graph = [_node(finding, view) for finding in report.findings]
    written = {"@context": "https://schema.org", "@graph": graph}
    return quieted(json.dumps(written, ensure_ascii=False, indent=2)).translate(_ESCAPES) + "\n"


def _node(finding: Finding, view: View) -> dict[str, Any]:
    if finding.verdict == "uncorroborated":
        return {"@id": f"#{finding.id}", **_claim(finding.positions[0], view)}
    return {
        "@type": "ClaimReview",
        "@id": f"#{finding.id}",
        "author": _AUTHOR,
        "claimReviewed": inert(label(finding, view)),
        "reviewBody": inert(explain(finding, view)),
        "reviewRating": {"@type": "Rating", "alternateName": view.word("page", finding.verdict)},
        "inLanguage": view.word("page", "lang"),
        "itemReviewed": [_claim(position, view) for position in finding.positions],
    }


def _claim(position: Position, view: View) -> dict[str, Any]:
    articles = {claim.article.id: claim.article for claim in position.claims}
    first = position.claims[0]
    claim = {
        "@type": "Claim",
        "text": inert(first.sentence),
        "name": inert(first.text),
        "appearance": [_article(article, view) for article in articles.values()],
    }
    speaker = _speaker(first)
    return {**claim, "author": speaker} if speaker else claim


def _speaker(claim: Claim) -> dict[str, str] | None:
    name = claim.context.speaker
    return {"@type": "Thing", "name": inert(name)} if name else None


def _article(article: Article, view: View) -> dict[str, Any]:
    told = {
        "@type": "NewsArticle",
        "headline": inert(article.title),
        "url": web_address(article.url),
        "datePublished": article.published.isoformat() if article.published else "",
        "inLanguage": inert(article.language),
        "publisher": {"@type": "NewsMediaOrganization", "name": inert(outlet_of(article, view))},
    }
    return {key: value for key, value in told.items() if value}
