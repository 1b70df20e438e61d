"""Hostile files beside good ones: the good ones' findings stay, the bad ones are named, nothing else happens."""

import socket
import tempfile
from pathlib import Path

import hostile
import pytest

from factcheck import Finding, Report, compare, read

OTHER = (
    "# 河谷镇列车出轨\n\n2011-09-12\n\n9月12日，河谷镇一列货运列车出轨，造成{}名司机受伤，铁路中断{}小时。"
    "站长王小河说：“铁路已经恢复。”\n"
)


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    good, bad = tmp_path_factory.mktemp("good"), tmp_path_factory.mktemp("bad")
    for name, counts in {"a.md": (2, 5), "b.md": (4, 5)}.items():
        (good / name).write_text(OTHER.format(*counts), encoding="utf-8")
    hostile.made(bad)
    return good, bad


@pytest.fixture(scope="module")
def report(folders: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Report:
    temporary = tmp_path_factory.mktemp("temporary")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "socket", lambda *_, **__: pytest.fail("the network was asked"))
        patch.setattr(tempfile, "tempdir", str(temporary))
        patch.chdir(temporary)
        made = compare(read(*folders))
    assert not list(temporary.iterdir())
    return made


def told(finding: Finding) -> tuple[object, ...]:
    return (finding.verdict, finding.kind, finding.rule, tuple((each.start, each.text) for each in finding.claims))


def test_there_are_sixty() -> None:
    assert len(hostile.files()) >= 60


def test_the_findings_of_good_articles_are_the_same_with_and_without(
    folders: tuple[Path, Path], report: Report
) -> None:
    alone = compare(read(folders[0]))
    good = {article.id for article in alone.articles}
    beside = [each for each in report.findings if {claim.article.id for claim in each.claims} <= good]

    assert alone.findings
    assert [told(each) for each in beside] == [told(each) for each in alone.findings]


def test_each_file_is_an_article_or_named(folders: tuple[Path, Path], report: Report) -> None:
    known = {article.path.split("#")[0] for article in report.articles}
    named = {problem.source.split("#")[0] for problem in report.problems}

    assert not [path.name for path in folders[1].iterdir() if str(path) not in known | named]


def test_no_article_fails(report: Report) -> None:
    assert not [problem for problem in report.problems if problem.reason in {"failed", "died"}]


def test_no_code_of_yaml_is_run_and_no_file_is_read_for_it(folders: tuple[Path, Path], report: Report) -> None:
    reasons = {(Path(problem.source).name, problem.reason) for problem in report.problems}

    assert ("front-python.md", "front-matter") in reasons
    assert ("front-alias-bomb.md", "front-matter") in reasons
    assert not list(folders[1].glob("harmed"))
    assert not [article for article in report.articles if "root:" in article.text]


@pytest.mark.parametrize("name", [*hostile.ENCODINGS])
def test_encodings_are_read_as_they_were_written(folders: tuple[Path, Path], name: str) -> None:
    found = read(folders[1] / f"encoding-{name}.md")

    assert "造成3人受" in found.articles[0].text.replace("傷", "伤") or name == "big5"
