import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from quality import ROOT

from factcheck.__main__ import cli
from factcheck.archive.querying import queries
from factcheck.command.archive import archive_command
from factcheck.command.output import FAILED, UNREAD
from factcheck.errors import FactcheckError
from factcheck.report import Report

Write = Callable[..., Path]


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["archive", *map(str, arguments)], env={"LC_ALL": "C"})


@pytest.fixture
def folder(tmp_path: Path, page: Write) -> Path:
    """An archive with two outlets at odds over a name and a figure."""
    page("1.html")
    page("2.html", 3, 210, url="https://hegu.example/b", outlet="河谷晚报", mayor="王利新")
    archive = tmp_path / "archive"
    run("add", tmp_path / "news", "--archive", archive)
    run("compare", "--archive", archive)
    return archive


def test_a_night(tmp_path: Path, page: Write) -> None:
    page("1.html")
    archive = tmp_path / "archive"

    for articles, known, anew in ((1, 0, 1), (0, 1, 0)):
        added = run("add", tmp_path / "news", "--archive", archive, "--lang", "en")
        assert added.output == f"New articles: {articles}, files known before: {known}.\n"
        compared = run("compare", "--archive", archive, "--lang", "en")
        assert compared.output == f"Events: 1, compared anew: {anew}.\n"


def test_what_cannot_be_read_is_named_and_gives_the_status(tmp_path: Path) -> None:
    result = run("add", tmp_path / "missing.md", "--archive", tmp_path / "archive", "--lang", "en")

    assert result.exit_code == UNREAD
    assert "missing.md" in result.stderr


def test_patterns_are_resolved(tmp_path: Path, page: Write) -> None:
    page("1.html")

    assert "1" in run("add", tmp_path / "*" / "*.html", "--archive", tmp_path / "archive").output


def test_a_report_on_an_event_has_every_form(folder: Path, tmp_path: Path) -> None:
    text = run("report", "2024", "--archive", folder, "--lang", "en")
    assert "王利新" in text.output
    assert run("report", "2024", "--archive", folder, "--fail-on", "major").exit_code == FAILED

    out = tmp_path / "report.json"
    run("report", "2024", "--archive", folder, "-o", out, "--min-severity", "major")
    held = Report.from_json(out.read_text(encoding="utf-8"))
    assert {finding.verdict for finding in held.findings} == {"discrepancy"}


@pytest.mark.parametrize("name", queries())
def test_ready_queries_answer_in_every_form(folder: Path, name: str) -> None:
    told = json.loads(run("query", name, "--archive", folder, "--format", "json").output)
    table = run("query", name, "--archive", folder).output.splitlines()
    rows = list(csv.DictReader(io.StringIO(run("query", name, "--archive", folder, "--format", "csv").output[1:])))

    assert len(told) == len(rows) == len(table) - 2
    assert bool(told) == (name not in {"corrections", "stealth-edits", "echoes"})


def test_what_the_ready_queries_say(folder: Path) -> None:
    def told(name: str) -> list[dict[str, object]]:
        rows: list[dict[str, object]] = json.loads(run("query", name, "--archive", folder, "--format", "json").output)
        return rows

    assert [row["outlets"] for row in told("events")] == [2]
    assert {(row["kind"], row["differing"]) for row in told("disagreements")} >= {("name", 1), ("quantity", 1)}
    assert [(row["outlet"], row["tendency"]) for row in told("high-numbers")] == [("河谷晚报", 1.0), ("山城早报", -1.0)]
    assert any("120人" in str(row["positions"]) and "210人" in str(row["positions"]) for row in told("discrepancies"))


def test_echoes_are_later_articles_in_the_same_words(tmp_path: Path, page: Write) -> None:
    page("1.html")
    page("2.html", url="https://hegu.example/b", outlet="河谷晚报", published="2024-05-06T09:00:00+08:00")
    run("add", tmp_path / "news", "--archive", tmp_path / "archive")
    run("compare", "--archive", tmp_path / "archive")
    (row,) = json.loads(run("query", "echoes", "--archive", tmp_path / "archive", "--format", "json").output)

    assert (row["outlet"], row["source"], row["how"]) == ("河谷晚报", "山城早报", "copies")


def test_a_statement_of_ones_own(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "outlets.csv"
    run("query", "--sql", "SELECT outlet, published_utc FROM articles ORDER BY 1", "--archive", folder, "-o", out)

    assert out.read_text(encoding="utf-8-sig").splitlines()[1] == "山城早报,2024-05-06T00:00:00"


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM read_text('/etc/hostname')",
        "COPY (SELECT 1) TO 'out.csv'",
        "INSTALL httpfs",
        "SELEC",
        "SELECT nothing",
    ],
)
def test_a_query_reaches_nothing_else(folder: Path, sql: str) -> None:
    result = run("query", "--sql", sql, "--archive", folder)

    assert isinstance(result.exception, FactcheckError)
    assert "the query failed" in str(result.exception)


def test_without_a_name_the_ready_queries_are_listed(folder: Path) -> None:
    listed = run("query", "--archive", folder).output

    assert all(name in listed and query.about in listed for name, query in queries().items())


def test_a_query_that_is_not_there(folder: Path) -> None:
    assert isinstance(run("query", "evens", "--archive", folder).exception, FactcheckError)
    assert run("query", "events", "--sql", "SELECT 1", "--archive", folder).exit_code == 2


def test_without_the_extra_the_error_names_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "factcheck.archive.store", None)
    result = run("compare", "--archive", tmp_path)

    assert "factcheck-news[archive]" in str(result.exception)


def test_every_command_option_and_query_is_documented() -> None:
    page = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    questions = (ROOT / "docs" / "archive-questions.md").read_text(encoding="utf-8")

    for name, command in archive_command.commands.items():
        assert f"`factcheck archive {name}" in page
        for option in command.params:
            named = [each for each in option.opts if each.startswith("--") and f"`{each}" in page]
            assert isinstance(option, click.Argument) or named, option.opts
    for name in queries():
        assert f"\n## {name}\n" in questions
