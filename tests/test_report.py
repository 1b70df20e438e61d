from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from factcheck import (
    Agreement,
    Article,
    Discrepancy,
    Reading,
    Report,
    Settings,
    Uncorroborated,
    Zone,
    align,
    compare,
    extract,
    group,
    judge,
    read,
    read_all,
    render,
)

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def fire() -> Reading:
    return read_all([ROOT / "fixtures" / "factory_fire"])


@pytest.fixture(scope="module")
def report(fire: Reading) -> Report:
    return compare(fire)


def test_the_order_of_the_articles_changes_nothing(fire: Reading, report: Report) -> None:
    for order in permutations(fire.articles):
        again = compare(order)

        assert again.articles == report.articles
        assert again.events == report.events
        assert again.findings == report.findings


def test_problems_are_carried_over(fire: Reading) -> None:
    assert compare(fire).problems == fire.problems
    assert compare(fire.articles).problems == ()


def test_articles_are_ordered_by_id_and_counted_once(fire: Reading) -> None:
    report = compare([*fire.articles, *fire.articles])

    assert [article.id for article in report.articles] == sorted({article.id for article in fire.articles})


def test_nothing_and_one_article(article: Any) -> None:
    alone = article("塌方造成3人受伤。", outlet="山城早报")

    assert compare([]) == Report((), (), ())
    assert all(isinstance(finding, Uncorroborated) for finding in compare([alone]).findings)


def test_articles_without_text_or_in_another_language(article: Any) -> None:
    report = compare([article(""), article("A landslide injured three people.", language="en")])

    assert report.findings == ()
    assert render(report, "json")


def test_ids_are_unique_and_name_the_event(report: Report) -> None:
    ids = [finding.id for finding in report.findings]

    assert len(set(ids)) == len(ids)
    assert all(finding.id.startswith(finding.event) for finding in report.findings)
    assert {finding.event for finding in report.findings} <= {event.id for event in report.events}


def test_findings_cite_the_articles_of_their_event(report: Report) -> None:
    members = {event.id: set(event.articles) for event in report.events}

    for finding in report.findings:
        assert {claim.article for claim in finding.claims} <= members[finding.event]
        assert all(claim.text and claim.text == claim.article.text[claim.start : claim.end] for claim in finding.claims)


def test_what_is_agreed_is_said_by_several_articles_or_in_several_ways(report: Report) -> None:
    for finding in report.findings:
        match finding:
            case Agreement():
                ways = {(claim.zone is Zone.BODY, claim.text) for claim in finding.claims}
                assert len({claim.article.id for claim in finding.claims}) > 1 or len(ways) > 1
            case Discrepancy():
                assert len(finding.positions) > 1 or finding.nature == "weekday"
            case Uncorroborated():
                assert len({claim.article.id for claim in finding.claims}) == 1


def test_the_verbs_one_by_one_give_what_compare_gives(fire: Reading, report: Report) -> None:
    found = []
    for event in group(fire.articles):
        claims = [claim for article in event.articles for claim in extract(article)]
        found += [(each.verdict, set(each.claims)) for alignment in align(claims) for each in judge(alignment)]

    for finding in report.findings:
        assert any(verdict == finding.verdict and claims <= set(finding.claims) for verdict, claims in found)


def test_reading_text_given_directly() -> None:
    one = "来源：山城早报\n2024-05-06 08:00\n\n石桥镇一处山体塌方，造成3人受伤。"
    two = "来源：河谷晚报\n2024-05-06 09:00\n\n石桥镇一处山体塌方，造成3人受伤，交通中断。"
    made: tuple[Article, ...] = compare(read(one, two)).articles

    assert len(made) == 2


def test_a_report_is_short_where_it_is_printed() -> None:
    assert repr(Report((), (), ())) == "<Report: 0 articles, 0 events, 0 findings>"


def test_settings_show_what_is_not_as_by_default() -> None:
    assert repr(Settings()) == "Settings()"
    assert repr(Settings(gate=0.1, event_prior=5)) == "Settings(gate=0.1, event_prior=5)"
