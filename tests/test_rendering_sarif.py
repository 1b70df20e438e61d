"""SARIF, held against the part of its schema that is used here (the whole one is 3,000 lines)."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from quality import ROOT, cases

from factcheck import Report, compare, read_all, render
from factcheck.rendering.as_sarif import report_as_sarif
from factcheck.rendering.view import View

TEXT: Any = {
    "type": "object",
    "required": ["text"],
    "additionalProperties": False,
    "properties": {"text": {"type": "string", "minLength": 1}},
}
PLACE: Any = {"type": "integer", "minimum": 1}
LOCATION: Any = {
    "type": "object",
    "additionalProperties": False,
    "required": ["message"],
    "properties": {
        "id": PLACE,
        "message": TEXT,
        "physicalLocation": {
            "type": "object",
            "additionalProperties": False,
            "required": ["artifactLocation"],
            "properties": {
                "artifactLocation": {
                    "type": "object",
                    "additionalProperties": False,
                    "properties": {"uri": {"type": "string", "pattern": r"^[!-~]+$"}},
                },
                "region": {
                    "type": "object",
                    "additionalProperties": False,
                    "required": ["startLine", "startColumn", "endLine", "endColumn", "snippet"],
                    "properties": {
                        **dict.fromkeys(("startLine", "startColumn", "endLine", "endColumn"), PLACE),
                        "snippet": TEXT,
                    },
                },
            },
        },
    },
}
RESULT: Any = {
    "type": "object",
    "additionalProperties": False,
    "required": ["ruleId", "ruleIndex", "level", "message", "locations"],
    "properties": {
        "ruleId": {"type": "string", "pattern": "^[a-z]+/[a-z]+$"},
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": {"enum": ["error", "warning", "note"]},
        "message": TEXT,
        "locations": {"type": "array", "minItems": 1, "maxItems": 1, "items": LOCATION},
        "relatedLocations": {"type": "array", "minItems": 1, "items": LOCATION},
        "partialFingerprints": {"type": "object", "additionalProperties": {"type": "string"}},
        "properties": {"type": "object"},
    },
}


@pytest.fixture(scope="module")
def report() -> Report:
    return compare(read_all([str(ROOT / "fixtures" / "factory_fire")]))


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_every_result_is_as_the_standard_has_it(case: Any) -> None:
    made = compare(read_all(case.paths()))
    data = json.loads(render(made, "sarif"))
    (run,) = data["runs"]

    assert data["version"] == "2.1.0"
    assert len(run["results"]) == sum(each.verdict in {"discrepancy", "update"} for each in made.findings)
    for result in run["results"]:
        jsonschema.validate(result, RESULT)
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_levels_follow_verdict_and_severity(report: Report) -> None:
    levels = {"discrepancy": {"major": "error", "minor": "warning"}, "update": {"note": "note"}}
    for result in json.loads(render(report, "sarif"))["runs"][0]["results"]:
        finding = next(each for each in report.findings if each.id == result["properties"]["id"])
        assert result["level"] == levels[finding.verdict][finding.severity.value]


def test_a_draft_is_where_the_result_stands(report: Report) -> None:
    draft = next(article for article in report.articles if article.path.endswith("beichen.html"))
    source = Path(draft.path).read_text(encoding="utf-8")
    view = View(draft=draft.id, sources={draft.id: source})
    results = json.loads(report_as_sarif(report, view))["runs"][0]["results"]
    lines = source.splitlines()
    found = 0
    for result in results:
        finding = next(each for each in report.findings if each.id == result["properties"]["id"])
        if all(claim.article.id != draft.id for claim in finding.claims):
            continue
        (location,) = result["locations"]
        region = location["physicalLocation"]["region"]
        line = lines[region["startLine"] - 1]
        assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]
        found += 1
    assert found >= 3


def test_without_its_file_a_result_has_no_line(report: Report) -> None:
    (location,) = json.loads(render(report, "sarif"))["runs"][0]["results"][0]["locations"]

    assert "region" not in location["physicalLocation"]


def test_the_same_words_have_the_same_fingerprint(report: Report) -> None:
    one, other = (
        [each["partialFingerprints"] for each in json.loads(render(report, "sarif", lang=lang))["runs"][0]["results"]]
        for lang in ("zh", "en")
    )

    assert one == other
