"""Who else stands with a side, and what is said elsewhere of the same fact, is told with each finding."""

import json
from itertools import permutations
from typing import Any

import pytest
from attrs import evolve
from lxml import html

from factcheck import Agreement, Claim, Discrepancy, Event, Finding, Position, Report, extract, render
from factcheck.rendering.facts import crossings, facts, letter
from factcheck.rendering.standing import counted_by_position, elsewhere, standings
from factcheck.rendering.view import View
from tests.conftest import MakeArticle

ZH = View("zh")
TOLD = {
    "甲报": "船上载有218名乘客。海事局局长表示，事故共造成30人受伤。",
    "乙报": "海事局局长说，搁浅事故造成30人受伤，没有人死亡。",
    "丙报": "海事局局長表示，事故共造成20人受傷，傷者已送醫院。",
    "丁报": "渡轮昨晚搁浅，约30人受伤。",
    "戊报": "至截稿时，已有31人受伤。",
}


def position(*claims: Claim) -> Position:
    return Position(claims[0].value, claims)


@pytest.fixture
def report(article: MakeArticle) -> Report:
    """30 of two outlets against 20 of a third; in other findings the estimate of a fourth, and the 31 of a fifth."""
    articles = tuple(article(text, outlet=outlet) for outlet, text in TOLD.items())
    claims = {(each.article.outlet, each.text): each for page in articles for each in extract(page)}
    thirty = position(claims["甲报", "30人"], claims["乙报", "30人"])
    twenty, about, later = (position(claims[key]) for key in (("丙报", "20人"), ("丁报", "约30人"), ("戊报", "31人")))
    odd = Discrepancy("e1-f1", "e1", "quantity", "value", "", "the intervals are disjoint", (thirty, twenty))
    also = evolve(odd, id="e1-f2", positions=(later, twenty))
    said = position(claims["甲报", "事故共造成30人受伤"], claims["乙报", "搁浅事故造成30人受伤"])
    statement = Agreement("e1-f3", "e1", "stance", "wording", "", "mostly the same words", (said,))
    inside = Agreement(
        "e1-f4", "e1", "quantity", "precision", "", "one quantity lies within the other", (thirty, about)
    )
    held = tuple(sorted(articles, key=lambda page: page.id))
    return Report(held, (Event("e1", held),), (odd, also, statement, inside))


def parsed(page: str) -> Any:
    return html.document_fromstring(page)


def injured(report: Report) -> Finding:
    return report.findings[0]


def test_findings_on_one_fact_are_put_together(report: Report) -> None:
    fact, statement = facts(report.findings)

    assert [finding.id for finding in fact.findings] == ["e1-f1", "e1-f2", "e1-f4"]
    assert [finding.id for finding in statement.findings] == ["e1-f3"]
    assert all(len(set(places)) == len(places) for places in fact.places.values())
    held = ["".join(sorted(claim.article.outlet[0] for claim in stand.claims)) for stand in fact.stands]
    assert held == ["乙甲", "丙", "戊", "丁"]
    assert fact.letters(report.findings[1]) == ("C", "B")


def test_the_stand_of_most_is_told_from_the_others(report: Report) -> None:
    odd, held = injured(report), standings(report.findings)
    assert counted_by_position(odd, held.by_finding[odd.id], ZH) == "A 2个独立来源（最多） · B 1个独立来源"


def test_no_stand_leads_where_two_have_as_many(report: Report) -> None:
    (fact,) = facts(report.findings[1:2])
    assert fact.leading is None


def test_what_a_finding_does_not_hold_is_told_with_it(report: Report) -> None:
    odd, held = injured(report), standings(report.findings)

    assert list(elsewhere(odd, held.by_finding[odd.id], ZH)) == [
        "C “31人”：戊报（与B不一致，见 e1-f2）",
        "D “约30人”：丁报（与A一致，见 e1-f4）",
    ]
    also = report.findings[1]
    assert list(elsewhere(also, held.by_finding[also.id], ZH)) == [
        "A “30人”：甲报、乙报（与B不一致，见 e1-f1）",
        "D “约30人”：丁报（见 e1-f4）",
    ]


def test_who_else_says_the_same_is_told_too(report: Report) -> None:
    odd = injured(report)
    fewer = evolve(odd, positions=(position(odd.claims[0]), odd.positions[1]))
    held = standings((fewer, report.findings[3]))
    told = list(elsewhere(fewer, held.by_finding[fewer.id], ZH))

    assert told[0] == "A “30人”：乙报（与A一致，见 e1-f4）"


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_every_form_counts_all_who_take_a_position_and_names_those_who_do_so_elsewhere(
    report: Report, form: str
) -> None:
    odd = injured(report)
    fewer = evolve(odd, positions=(position(odd.claims[0]), odd.positions[1]))
    shown = render(evolve(report, findings=(fewer, report.findings[3])), form, width=1000)
    if form == "html":
        shown = parsed(shown).get_element_by_id(odd.id).text_content()

    assert "2个独立来源（最多；含乙报）" in " ".join(shown.split())
    assert "1个独立来源" in shown


def test_a_table_counts_all_who_take_a_position(report: Report) -> None:
    odd = injured(report)
    fewer = evolve(odd, positions=(position(odd.claims[0]), odd.positions[1]))
    rows = evolve(report, findings=(fewer, report.findings[3])).to_records()

    held = [(row["text"], row["position_witnesses"]) for row in rows if row["finding"] == odd.id]
    assert held == [("30人", 2), ("20人", 1)]


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_every_form_for_readers_shows_all_stands_on_a_fact(report: Report, form: str) -> None:
    shown = render(report, form)
    if form == "html":
        shown = parsed(shown).get_element_by_id(injured(report).id).text_content()
    shown = "".join(shown.split())

    for words in ("此事的其他说法", "戊报", "31人", "丁报", "约30人", "2个独立来源（最多）"):
        assert words in shown


def test_an_agreement_on_a_fact_at_odds_says_so(report: Report) -> None:
    lines = render(report, "text", width=1000).splitlines()

    (agreed,) = [line for line in lines if line.startswith("  - [数量]")]
    assert agreed.endswith("［此处另有出入，见 e1-f1、e1-f2］")


def test_an_agreement_on_a_statement_leads_to_the_number_in_it_that_differs(report: Report) -> None:
    crossed = crossings(report.findings)

    assert crossed["e1-f3"] == (injured(report),)
    (agreed,) = [line for line in render(report, "text", width=1000).splitlines() if line.startswith("  - [立场]")]
    assert agreed.endswith("［此处另有出入，见 e1-f1］")


def test_the_json_report_names_related_findings(report: Report) -> None:
    related = {finding["id"]: finding["related"] for finding in json.loads(render(report, "json"))["findings"]}

    assert related == {
        "e1-f1": ["e1-f2", "e1-f4"],
        "e1-f2": ["e1-f1", "e1-f4"],
        "e1-f3": ["e1-f1"],
        "e1-f4": ["e1-f1", "e1-f2"],
    }


def test_the_matrix_has_one_row_for_a_fact_with_all_its_stands(report: Report) -> None:
    page = parsed(render(report, "html"))
    (row,) = page.xpath("//table[contains(@class, 'matrix')]//tr[th/a/@href='#e1-f1']")

    assert sorted("".join(cell.text_content().split()) for cell in row.xpath("td")) == [
        "A30人",
        "A30人",
        "B20人",
        "C31人",
        "D约30人",
    ]


def test_a_stand_told_by_an_agreement_alone_has_its_cell_too(report: Report) -> None:
    odd = injured(report)
    fewer = evolve(odd, positions=(position(odd.claims[0]), odd.positions[1]))
    page = parsed(render(evolve(report, findings=(fewer, report.findings[3])), "html"))
    (row,) = page.xpath("//table[contains(@class, 'matrix')]//tr[th/a/@href='#e1-f1']")

    assert "".join(row.text_content().split()).count("A30人") == 2


def test_the_order_of_findings_does_not_matter(report: Report) -> None:
    told = {str([(fact.findings, fact.stands) for fact in facts(order)]) for order in permutations(report.findings)}
    assert len(told) == 1


def test_letters_go_on_as_numbers() -> None:
    assert [letter(0), letter(25), letter(26)] == ["A", "Z", "27"]
