import json
from datetime import UTC, datetime
from typing import Any

import pytest
from quality import ROOT, cases

from factcheck import Article, FactcheckError, Problem, Report, compare, read_all, render
from factcheck.kinds import KINDS
from factcheck.rendering.plain import plain, restored


@pytest.fixture(scope="module")
def seeds() -> Report:
    return compare(read_all([str(ROOT / "seeds")]))


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_a_report_that_is_read_back_is_equal(case: Any) -> None:
    report = compare(read_all([*case.paths(), "missing.md"]))
    again = Report.from_json(report.to_json())

    assert again == report
    assert again.to_json() == report.to_json()
    assert again.to_json("en") == render(report, "json", lang="en")


def test_every_form_of_a_report_that_was_read_back_is_the_same(seeds: Report) -> None:
    again = Report.from_json(seeds.to_json())

    assert again == seeds
    for form in ("text", "markdown", "csv"):
        assert render(again, form) == render(seeds, form)


def test_values_of_every_kind_come_back(seeds: Report) -> None:
    found = {finding.kind for finding in seeds.findings}

    assert found == {kind.name for kind in KINDS}
    for finding in seeds.findings:
        for claim in finding.claims:
            assert restored(json.loads(json.dumps(plain(claim.value))), type(claim.value)) == claim.value


def test_what_a_report_need_not_have_comes_back() -> None:
    articles = (
        Article("正文", (), "ab" * 32),
        Article("正文", (), "cd" * 32, published=datetime(2024, 5, 6, tzinfo=UTC), byline="记者甲"),
    )
    report = Report(articles, (), (), (Problem("a.md", "empty"), Problem("b.md", "front-matter", "why", skipped=False)))

    assert Report.from_json(report.to_json()) == report
    assert Report.from_json(Report((), (), (), (), "mine").to_json()).scorer == "mine"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not a JSON report"),
        ("[]", "its schema is None"),
        ('{"schema": "factcheck-report/9"}', "factcheck-report/9"),
        ('{"schema": "factcheck-claims/1"}', "factcheck-claims/1"),
        ('{"schema": "factcheck-report/1"}', "not a whole JSON report"),
    ],
)
def test_what_is_no_report_is_said_to_be_none(text: str, reason: str) -> None:
    with pytest.raises(FactcheckError, match=reason):
        Report.from_json(text)


@pytest.mark.parametrize("spoil", ["value", "article", "zone", "context"])
def test_a_spoilt_report_is_an_error_of_ours(seeds: Report, spoil: str) -> None:
    data = json.loads(seeds.to_json())
    data["findings"][0]["claims"][0][spoil] = "nonsense"

    with pytest.raises(FactcheckError, match="not a whole"):
        Report.from_json(json.dumps(data))
