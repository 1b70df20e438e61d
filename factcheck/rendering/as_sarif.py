"""A report as SARIF 2.1.0, so that continuous integration can annotate a draft with what the coverage says."""

import json
import re
from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import islice
from typing import Any
from urllib.parse import quote

from factcheck.claim import Claim
from factcheck.finding import Finding
from factcheck.rendering.as_json import quieted
from factcheck.rendering.content import Content
from factcheck.rendering.explain import explain, outlet_of, quoted
from factcheck.rendering.facts import Fact
from factcheck.rendering.inert import inert, web_address
from factcheck.rendering.locate import locate
from factcheck.rendering.overview import voices
from factcheck.rendering.standing import facts_by_finding
from factcheck.rendering.view import View

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"major": "error", "minor": "warning", "note": "note"}
_MADE_UP = re.compile(r"<.*>|-|")  # names of what was no file


def report_as_sarif(report: Content, view: View) -> str:
    """One run with a result for each discrepancy and update; errors are major ones, warnings minor ones, updates notes.

    A result stands at the draft's words where the view names a draft, else at those of the first position; the others
    are related locations. Lines are known for articles whose `sources` the view holds.
    """
    held = [finding for finding in report.findings if finding.verdict in {"discrepancy", "update"}]
    facts = facts_by_finding(report.findings)
    rules = sorted({(finding.kind, finding.nature) for finding in held})
    driver = {"name": "factcheck", "rules": [_rule(kind, nature, view) for kind, nature in rules]}
    run = {
        "tool": {"driver": driver},
        "language": view.lang,
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(finding, rules.index((finding.kind, finding.nature)), facts[finding.id], view) for finding in held
        ],
    }
    written = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return quieted(json.dumps(written, ensure_ascii=False, indent=2)) + "\n"


def _rule(kind: str, nature: str, view: View) -> dict[str, Any]:
    about = f"{view.word('kinds', kind)} / {view.word('natures', nature)}"
    return {"id": f"{kind}/{nature}", "shortDescription": {"text": about}}


def _result(finding: Finding, rule: int, fact: Fact, view: View) -> dict[str, Any]:
    first, *others = _ordered(finding, fact, view)
    related = [_location(claim, view, number) for number, claim in enumerate(others, 1)]
    result: dict[str, Any] = {
        "ruleId": f"{finding.kind}/{finding.nature}",
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity.value],
        "message": {"text": inert(explain(finding, view))},
        "locations": [_location(first, view)],
        "partialFingerprints": {"findingWords/v1": _fingerprint(finding)},
        "properties": {
            "id": finding.id,
            "verdict": finding.verdict,
            "rule": finding.rule,
            "confidence": finding.confidence,
            "witnesses": finding.witnesses,
        },
    }
    return {**result, "relatedLocations": related} if related else result


def _ordered(finding: Finding, fact: Fact, view: View) -> Sequence[Claim]:
    """One claim of each voice, those of the draft first: what else it says of the fact where it has none among them."""
    claims = [claim for position in finding.positions for claim in voices(position)]
    if not any(claim.article.id == view.draft for claim in claims):
        stated = (claim for stand in fact.stands for claim in stand.claims if claim.article.id == view.draft)
        claims = [*islice(stated, 1), *claims]
    return sorted(claims, key=lambda claim: claim.article.id != view.draft)


def _location(claim: Claim, view: View, number: int = 0) -> dict[str, Any]:
    said = inert(f"{outlet_of(claim.article, view)}: {quoted(claim, view)}")
    location: dict[str, Any] = {"id": number} if number else {}
    address = _address(claim)
    if address:
        physical: dict[str, Any] = {"artifactLocation": {"uri": address}}
        source = view.sources.get(claim.article.id)
        region = locate(claim, source) if source else None
        if region:
            physical["region"] = {**region, "snippet": {"text": inert(claim.text)}}
        location["physicalLocation"] = physical
    return {**location, "message": {"text": said}}


def _address(claim: Claim) -> str:
    """The file's path as a relative address, else the article's address on the web, else nothing."""
    path = claim.article.path.replace("\\", "/")
    if _MADE_UP.fullmatch(path) or "\n" in path:
        return web_address(claim.article.url)
    return ("file://" if path.startswith("/") else "") + quote(path, safe="/~")


def _fingerprint(finding: Finding) -> str:
    """The same for the same words, wherever they have moved to."""
    return sha256("\n".join(_words(finding)).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _words(finding: Finding) -> Iterator[str]:
    yield f"{finding.kind}/{finding.nature}"
    yield from sorted(claim.text for claim in finding.claims)
