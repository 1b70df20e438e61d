"""What the same words stand for in two articles is told as a reader writes it; what a program writes is not shown."""

import re
from datetime import datetime

import pytest
from attrs import evolve

from factcheck import Article, compare, extract, render
from factcheck.claim import Claim
from factcheck.kinds import KINDS
from factcheck.languages.messages import catalogue
from factcheck.rendering.meaning import meant, stretch
from factcheck.settings import DEFAULT
from tests.conftest import MakeArticle

RAW = re.compile(r"--(?:year|month|day|hour)|PT\d+S|\(did\)|\[[^\]]*\] \(|T00:00")


def claims(article: MakeArticle, text: str, kind: str, **fields: str) -> list[Claim]:
    return [claim for claim in extract(article(text, **fields)) if claim.kind == kind]


@pytest.mark.parametrize(
    "text", ["6月28日，大桥通车。", "28日，大桥通车。", "周三，大桥通车。", "会谈持续了三个小时。"]
)
def test_a_time_without_a_date_line_stands_for_nothing_but_itself(article: MakeArticle, text: str) -> None:
    assert [meant(claim) for claim in claims(article, text, "time")] == [""]


def test_a_dated_time_stands_for_its_days(article: MakeArticle) -> None:
    written = {"published": "2024-07-03T08:00:00+08:00"}

    assert [meant(each) for each in claims(article, "昨日，大桥通车。", "time", **written)] == ["2024-07-02"]
    assert stretch(datetime.fromisoformat("2024-07-02T08:40"), datetime.fromisoformat("2024-07-02T08:41")) == (
        "2024-07-02",
        "08:40",
    )


def test_a_statement_stands_for_who_says_it(article: MakeArticle) -> None:
    (claim,) = claims(article, "船长顾明川说：“渡轮没有超载。”", "quote")
    assert meant(claim) == "顾明川"


def test_no_report_for_readers_shows_what_is_written_for_programs(article: MakeArticle) -> None:
    told = "大桥6月28日通车，全长3公里，会谈持续了三个小时，市长方慧说：“大桥没有超支。”"
    pages = [
        article(told, outlet="甲报", published="2024-07-03T08:00:00+08:00"),
        article(told.replace("方慧", "林小雨"), outlet="乙报"),
        article(told.replace("没有超支", "已经超支"), outlet="丙报", published="2023-07-03T08:00:00+08:00"),
    ]
    report = compare(pages)
    for form in ("text", "markdown"):
        assert not RAW.search(render(report, form, single_source=True))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_respect_in_which_claims_are_held_together_has_a_word(lang: str) -> None:
    tables = (DEFAULT.weights, DEFAULT.conflict_weights, DEFAULT.minima, DEFAULT.like_clauses, DEFAULT.relaxed)
    slots = {slot for table in tables for held in table.values() for slot in held}
    known = catalogue(lang)["evidence"]

    assert slots <= set(known)
    assert {kind.name for kind in KINDS} <= set(catalogue(lang)["kinds"])


def test_the_evidence_is_named_in_the_language_of_the_page(article: MakeArticle) -> None:
    pages: list[Article] = [
        article("塌方造成3人受伤。", outlet="甲报"),
        evolve(article("塌方造成5人受伤。", outlet="乙报")),
    ]
    page = render(compare(pages), "html", lang="zh")

    assert not re.search(r'class="slot">[a-z]', page)
    assert 'class="slot">' in page
