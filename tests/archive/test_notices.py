"""What a limit cuts off is kept in the archive and told; what fails after a release costs no other article."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pyarrow as pa
import pytest
from attrs import evolve

from factcheck import Article, Limits, Problem
from factcheck.archive import coverage, judging, renewing, stages, writer
from factcheck.archive.store import Archive
from factcheck.claim import Extraction, examine
from factcheck.limits import LIMITS

Write = Callable[..., Path]


def reasons(problems: tuple[Problem, ...]) -> list[str]:
    return sorted(problem.reason for problem in problems)


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Claims are looked for in the first few characters only."""
    monkeypatch.setattr(stages, "examine", partial(examine, limits=Limits(characters=60)))


@pytest.fixture
def another_release(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    def come() -> None:
        for module in (writer, coverage, renewing):
            monkeypatch.setattr(module, "release", lambda: "another")

    return come


@pytest.mark.usefixtures("short")
def test_what_is_cut_off_an_article_is_told_by_its_place_and_kept(page: Write, tmp_path: Path) -> None:
    archive = Archive(tmp_path / "archive")
    path = page("one.html")
    added = archive.add([path, page("two.html", url="https://hewan.example/1", outlet="河湾晚报", hurt=5)])
    archive.compare()

    assert reasons(added.problems) == ["long-text", "long-text"]
    assert str(path) in {problem.source for problem in added.problems}
    assert archive.report().problems == tuple(sorted(added.problems, key=lambda each: each.source))
    assert not any(problem.skipped for problem in archive.report().problems)


@pytest.mark.usefixtures("short")
def test_what_is_cut_off_is_looked_at_anew_with_a_release(
    page: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, another_release: Callable[[], None]
) -> None:
    archive = Archive(tmp_path / "archive")
    archive.add([page("one.html")])
    monkeypatch.setattr(stages, "examine", examine)
    another_release()
    archive.compare()

    assert not archive.report().problems


def test_what_was_not_read_is_still_told_after_a_release(
    page: Write, tmp_path: Path, another_release: Callable[[], None]
) -> None:
    path = page("one.html", more="<div>" * 400 + "<p>他来了，有3人受伤。</p>")
    archive = Archive(tmp_path / "archive")
    added = archive.add([path])
    another_release()
    archive.compare()

    assert reasons(added.problems) == ["too-deep"]
    assert reasons(archive.report().problems) == ["too-deep"]


def test_what_is_not_kept_of_an_event_is_told(page: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "LIMITS", evolve(LIMITS, findings=1))
    archive = Archive(tmp_path / "archive")
    archive.add([page("one.html"), page("two.html", url="https://hewan.example/1", outlet="河湾晚报", hurt=5)])
    compared = archive.compare()

    assert reasons(compared.problems) == ["many-findings"]
    assert compared.anew == compared.events == 1
    assert archive.report().problems == compared.problems
    assert not archive.compare().problems  # told when it happens, and in every report


def test_an_event_that_is_no_more_takes_its_notices_along(
    page: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judging, "LIMITS", evolve(LIMITS, findings=1))
    archive = Archive(tmp_path / "archive")
    archive.add([page("one.html"), page("two.html", url="https://hewan.example/1", outlet="河湾晚报", hurt=5)])
    archive.compare()
    monkeypatch.setattr(judging, "LIMITS", LIMITS)
    archive.add([page("three.html", url="https://haikou.example/1", outlet="海口日报", hurt=4)])
    archive.compare()

    assert not archive.report().problems


def test_an_article_that_fails_after_a_release_costs_no_other(
    page: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, another_release: Callable[[], None]
) -> None:
    def failing(article: Article) -> Extraction:
        if article.outlet == "坏报":
            raise IndexError("out of range")
        return examine(article)

    good = [page("one.html"), page("two.html", url="https://hewan.example/1", outlet="河湾晚报", hurt=5)]
    archive = Archive(tmp_path / "archive")
    archive.add([*good, page("bad.html", url="https://huai.example/1", outlet="坏报", hurt=9)])
    archive.compare()
    monkeypatch.setattr(stages, "examine", failing)
    another_release()
    compared, report = archive.compare(), archive.report()

    (bad,) = [article for article in report.articles if article.outlet == "坏报"]
    assert [(problem.source, problem.reason) for problem in compared.problems] == [(bad.id, "failed")]
    assert [(problem.source, problem.reason) for problem in report.problems] == [(bad.path, "failed")]
    told = {claim.article.id for finding in report.findings for claim in finding.claims}
    assert told == {article.id for article in report.articles} - {bad.id}


def test_an_archive_of_before_has_no_notices(page: Write, tmp_path: Path) -> None:
    archive = Archive(tmp_path / "archive")
    archive.add([page("one.html")])
    archive.compare()
    manifest = tmp_path / "archive" / "manifest.json"

    assert '"notices"' in manifest.read_text(encoding="utf-8")
    manifest.write_text(manifest.read_text(encoding="utf-8").replace('"notices"', '"other"'), encoding="utf-8")
    assert not archive.report().problems
    assert isinstance(archive.query("events"), pa.Table)
