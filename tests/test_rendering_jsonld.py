import json
from typing import Any

import pytest
from quality import ROOT, cases

from factcheck import compare, read_all, render

TYPES = {"ClaimReview", "Claim"}


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_every_finding_is_a_node_in_the_words_of_schema_org(case: Any) -> None:
    report = compare(read_all(case.paths()))
    data = json.loads(render(report, "jsonld"))
    nodes = {node["@id"]: node for node in data["@graph"]}

    assert data["@context"] == "https://schema.org"
    assert set(nodes) == {f"#{finding.id}" for finding in report.findings}
    for finding in report.findings:
        node = nodes[f"#{finding.id}"]
        assert (node["@type"] == "Claim") == (finding.verdict == "uncorroborated")
        claims = node.get("itemReviewed", [node])
        assert len(claims) == len(finding.positions) or finding.verdict == "uncorroborated"
        for claim in claims:
            assert claim["appearance"][0]["@type"] == "NewsArticle"
            assert claim["name"]


def test_a_review_gives_no_mark() -> None:
    report = compare(read_all([str(ROOT / "fixtures" / "factory_fire")]))
    reviews = [node for node in json.loads(render(report, "jsonld"))["@graph"] if node["@type"] == "ClaimReview"]

    assert {review["reviewRating"]["alternateName"] for review in reviews} >= {"不一致", "一致"}
    assert not [review for review in reviews if "ratingValue" in review["reviewRating"]]
    assert all(review["reviewBody"] and review["claimReviewed"] for review in reviews)


def test_it_may_stand_in_a_page() -> None:
    written = render(compare(read_all([str(ROOT / "seeds")])), "jsonld")

    assert not set("<>&") & set(written)
