from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck import Discrepancy, Locus, Report, Severity, Update
from factcheck.archive.store import Archive
from factcheck.archive.versions import address_of

Write = Callable[..., Path]
LATER = '<meta property="article:modified_time" content="2024-05-06T12:00:00+08:00"/>'


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "archive")


def reported(archive: Archive, *paths: Path) -> Report:
    for path in paths:
        archive.add([path])
    archive.compare()
    return archive.report()


def changes(report: Report) -> list[tuple[str, str, str]]:
    found = [each for each in report.findings if each.locus is Locus.VERSIONS]
    return [(each.kind, each.positions[0].claims[0].text, each.positions[1].claims[0].text) for each in found]


def test_a_value_changed_silently_is_a_stealth_edit(archive: Archive, page: Write) -> None:
    report = reported(archive, page("1.html"), page("2.html", 5, mayor="王利新"))
    found = [each for each in report.findings if each.locus is Locus.VERSIONS]

    assert sorted(changes(report)) == [("name", "王立新", "王利新"), ("quantity", "3人", "5人")]
    assert all(isinstance(each, Discrepancy) and each.severity is Severity.MAJOR for each in found)
    assert {each.rule for each in found} == {"changed without notice"}
    edits = archive.query("stealth-edits").to_pylist()
    assert any("造成3人受伤" in each["earlier"] and "造成5人受伤" in each["later"] for each in edits)


@pytest.mark.parametrize(
    ("fields", "rule", "announced"),
    [
        ({"more": "<p>更正：本文此前所述受伤人数有误。</p>"}, "changed with a notice", "notice"),
        ({"published": "2024-05-06T11:00:00+08:00"}, "changed at a later stated time", "time"),
        ({"meta": LATER}, "changed at a later stated time", "time"),
    ],
)
def test_a_value_changed_openly_is_an_update(
    archive: Archive, page: Write, fields: dict[str, str], rule: str, announced: str
) -> None:
    report = reported(archive, page("1.html"), page("2.html", 5, **fields))
    found = [each for each in report.findings if each.locus is Locus.VERSIONS]

    assert changes(report) == [("quantity", "3人", "5人")]
    assert all(isinstance(each, Update) and each.rule == rule for each in found)
    assert archive.query("stealth-edits").num_rows == 0
    assert {each["announced"] for each in archive.query("corrections").to_pylist()} == {announced}


def test_stated_times_give_the_order_whatever_came_first(archive: Archive, page: Write) -> None:
    later = page("1.html", 5, published="2024-05-06T11:00:00+08:00")

    assert changes(reported(archive, later, page("2.html"))) == [("quantity", "3人", "5人")]


def test_the_newest_version_alone_is_compared_with_others(archive: Archive, page: Write) -> None:
    other = {"url": "https://hegu.example/b/2", "outlet": "河谷晚报", "published": "2024-05-06T09:00:00+08:00"}
    first = reported(archive, page("1.html"), page("other.html", 5, **other))
    assert any(isinstance(each, Discrepancy) and each.locus is Locus.OUTLETS for each in first.findings)

    second = reported(archive, page("2.html", 5, meta=LATER))
    assert not any(isinstance(each, Discrepancy) for each in second.findings)
    assert len(second.events[0].articles) == 3


def test_words_changed_without_a_value_are_kept_as_passages(archive: Archive, page: Write) -> None:
    report = reported(archive, page("1.html"), page("2.html", more="<p>记者 李田</p><p>附近居民说，雨很大。</p>"))
    (edit,) = archive.query("stealth-edits").to_pylist()

    assert not changes(report)
    assert edit["earlier"] == ""
    assert "附近居民说，雨很大。" in edit["later"]


def test_a_copy_with_other_markup_is_no_version(archive: Archive, page: Write) -> None:
    report = reported(archive, page("1.html"), page("2.html", meta='<meta name="visit" content="2"/>'))

    assert len(report.articles) == 1
    assert archive.query("SELECT count(*) AS held FROM articles").to_pylist() == [{"held": 2}]


def test_another_text_at_one_address_is_another_article(archive: Archive, page: Write, tmp_path: Path) -> None:
    other = tmp_path / "news" / "other.html"
    first = page("1.html")
    other.write_text(
        '<html><head><meta property="og:url" content="https://shancheng.example/a/1"/><title>青川队夺冠</title></head><body>'
        "<h1>青川队夺冠</h1><p>青川队3比1战胜海州队，获得本赛季女排联赛冠军，主教练王立新连任。</p></body></html>",
        encoding="utf-8",
    )
    report = reported(archive, first, other)

    assert len(report.articles) == 2
    assert archive.query("stealth-edits").num_rows == 0


def test_a_file_overwritten_is_a_version_where_there_is_no_address(archive: Archive, page: Write) -> None:
    reported(archive, page("1.html", url=""))
    report = reported(archive, page("1.html", 5, url=""))

    assert changes(report) == [("quantity", "3人", "5人")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://a.example/x", "https://A.example/x/"),
        ("https://a.example/x?utm_source=feed&id=3", "https://a.example/x?id=3#top"),
    ],
)
def test_one_page_has_one_address(one: str, other: str) -> None:
    assert address_of(one) == address_of(other)


def test_pages_told_apart_by_a_query_stay_apart() -> None:
    assert address_of("https://a.example/x?id=3") != address_of("https://a.example/x?id=4")


def test_what_is_no_address_is_its_own() -> None:
    assert address_of("http://[broken") == "http://[broken"
