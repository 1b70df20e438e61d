import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factcheck.__main__ import cli

MORNING = """---
title: 石桥镇发生塌方 3人受伤
author: 山城早报
date: 2024-05-06T08:00:00+08:00
---
5月6日6时许，石桥镇一处山体塌方，造成3人受伤，转移群众120人。
"""
EVENING = """---
title: 石桥镇塌方已致5人受伤
author: 河谷晚报
date: 2024-05-06T09:30:00+08:00
---
5月6日6时许，石桥镇一处山体塌方，造成5人受伤，转移群众120人。
"""
BINARY = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "morning.md").write_text(MORNING, encoding="utf-8")
    (tmp_path / "evening.md").write_text(EVENING, encoding="utf-8")
    return tmp_path


def run(*arguments: str | Path, env: Mapping[str, str] | None = None) -> Result:
    return CliRunner().invoke(cli, [str(each) for each in arguments], env={"LC_ALL": "C", **(env or {})})


def started(*arguments: str | Path, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "factcheck", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False, env={**os.environ, **(env or {})})  # noqa: S603


def test_compares_a_folder(folder: Path) -> None:
    result = run("compare", folder, "--lang", "zh")

    assert result.exit_code == 0
    assert "山城早报" in result.stdout
    assert "河谷晚报" in result.stdout
    assert result.stderr == ""


def test_the_same_paths_give_the_same_report_in_any_order(folder: Path) -> None:
    one = run("compare", folder / "morning.md", folder / "evening.md", "--format", "json")
    two = run("compare", folder / "evening.md", folder / "morning.md", "--format", "json")

    assert one.stdout == two.stdout


def test_json_is_all_there_is_on_standard_output(folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    result = run("compare", folder, "--format", "json")

    assert json.loads(result.stdout)["schema"] == "factcheck-report/1"
    assert "empty.txt" in result.stderr


@pytest.mark.parametrize("env", [{"PYTHONIOENCODING": "ascii"}, {"PYTHONUTF8": "0", "LC_ALL": "C", "LANG": "C"}])
def test_json_is_utf8_whatever_the_locale(folder: Path, env: dict[str, str]) -> None:
    result = started("compare", folder, "--format", "json", env=env)

    assert "山城早报".encode() in result.stdout
    assert result.returncode == 0


def test_text_does_not_fail_where_the_terminal_lacks_the_characters(folder: Path) -> None:
    result = started("compare", folder, env={"PYTHONIOENCODING": "ascii"})

    assert result.returncode == 0
    assert b"Traceback" not in result.stderr


def test_a_reader_that_leaves_is_no_error_to_speak_of(folder: Path) -> None:
    (folder / "long.txt").write_text("塌方造成3人受伤。\n" * 20_000, encoding="utf-8")
    command = [sys.executable, "-m", "factcheck", "extract", "-q", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:  # noqa: S603
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""


def test_what_cannot_be_read_is_named_and_its_neighbours_are_not_lost(folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "blank.txt").write_text(" \n\n\t\n", encoding="utf-8")
    (folder / "photo.txt").write_bytes(BINARY)
    (folder / "hollow.html").write_text(
        "<html><body><nav>首页</nav><script>x()</script></body></html>", encoding="utf-8"
    )
    result = run("compare", folder, folder / "missing.md", "--lang", "zh")

    assert result.exit_code == 1
    for name, reason in {
        "empty.txt": "文件是空的",
        "blank.txt": "文件是空的",
        "photo.txt": "图片",
        "hollow.html": "没有可读的正文",
        "missing.md": "文件不存在",
    }.items():
        line = next(line for line in result.stderr.splitlines() if name in line)
        assert reason in line
    assert "山城早报" in result.stdout
    assert "河谷晚报" in result.stdout


def test_reasons_come_in_english_too(folder: Path) -> None:
    result = run("compare", folder, folder / "missing.md", "--lang", "en")

    assert "missing.md: there is no such file" in result.stderr


def test_front_matter_that_is_not_yaml_is_reported_and_the_article_kept(folder: Path) -> None:
    (folder / "odd.md").write_text(MORNING.replace("author: 山城早报", "author: [山城早报\n  : x"), encoding="utf-8")
    result = run("compare", folder, "--format", "json", "--lang", "zh")

    assert result.exit_code == 0
    assert "odd.md" in result.stderr
    assert len(json.loads(result.stdout)["articles"]) == 3


def test_one_article_is_nothing_to_compare(folder: Path) -> None:
    result = run("compare", folder / "morning.md", "--lang", "zh")

    assert result.exit_code == 2
    assert result.stdout == ""
    assert "不足两篇" in result.stderr


def test_the_same_article_twice_counts_once(folder: Path) -> None:
    (folder / "copy.md").write_text(MORNING, encoding="utf-8")
    result = run("compare", folder, "--format", "json")

    assert result.exit_code == 0
    assert len(json.loads(result.stdout)["articles"]) == 2
    assert "copy.md" in result.stderr or "morning.md" in result.stderr
    assert run("compare", folder / "morning.md", folder / "morning.md").exit_code == 2


def test_no_path_that_can_be_read_is_nothing_to_compare(tmp_path: Path) -> None:
    result = run("compare", tmp_path, tmp_path / "missing.md", "--lang", "en")

    assert result.exit_code == 2
    assert "missing.md" in result.stderr


@pytest.mark.parametrize("name", ["a<b>.md", "a\nb.md", ""])
def test_an_argument_is_a_path_whatever_it_looks_like(folder: Path, name: str) -> None:
    result = run("compare", folder, name, "--lang", "en", "--format", "json")
    problems = json.loads(result.stdout)["problems"]

    assert result.exit_code == 1
    assert [(problem["source"], problem["reason"]) for problem in problems] == [(name, "missing")]


def test_an_odd_name_is_read(folder: Path) -> None:
    (folder / "morning.md").rename(folder / "a<b>.md")

    assert run("compare", folder / "a<b>.md", folder / "evening.md").exit_code == 0


@pytest.mark.parametrize("arguments", [["compare"], ["compare", "a", "--format", "pdf"], ["look"], ["compare", "--no"]])
def test_wrong_usage(arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


def test_fail_on_finds_a_contradiction(folder: Path) -> None:
    assert run("compare", folder, "--fail-on", "major").exit_code == 3


def test_fail_on_is_silent_where_all_agree(folder: Path) -> None:
    (folder / "evening.md").write_text(EVENING.replace("5人", "3人"), encoding="utf-8")

    assert run("compare", folder, "--fail-on", "minor").exit_code == 0


def test_single_source_claims_are_listed_on_request(folder: Path) -> None:
    (folder / "evening.md").write_text(EVENING + "消防部门出动7辆救援车。\n", encoding="utf-8")

    assert "7辆" not in run("compare", folder).stdout
    for flag in ("--all", "--single-source"):
        assert "7辆" in run("compare", folder, flag).stdout


def test_extract_lists_claims(folder: Path) -> None:
    result = run("extract", folder, "--lang", "zh")

    assert result.exit_code == 0
    assert "«120人»" in result.stdout


def test_extract_as_json(folder: Path) -> None:
    report = json.loads(run("extract", folder, "--format", "json").stdout)
    texts = {article["id"]: article["text"] for article in report["articles"]}

    assert report["schema"] == "factcheck-claims/1"
    assert report["claims"]
    for claim in report["claims"]:
        assert texts[claim["article"]][claim["start"] : claim["end"]] == claim["text"]


def test_extract_of_nothing(tmp_path: Path) -> None:
    assert run("extract", tmp_path / "missing.md").exit_code == 2


@pytest.mark.parametrize(("locale", "word"), [("zh_CN.UTF-8", "篇文章"), ("de_DE.UTF-8", "Articles"), ("", "Articles")])
def test_the_report_speaks_the_language_of_the_locale(folder: Path, locale: str, word: str) -> None:
    assert word in run("compare", folder, env={"LC_ALL": "", "LC_MESSAGES": "", "LANG": locale}).stdout


def test_no_colour_in_a_file(folder: Path) -> None:
    assert "\x1b" not in run("compare", folder).stdout


def on_terminal(*arguments: str | Path, **env: str) -> str:
    """What a terminal shows, standard output and error together."""
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "factcheck", *map(str, arguments)]
    environment = {**{key: value for key, value in os.environ.items() if key != "NO_COLOR"}, "LC_ALL": "C.UTF-8", **env}
    with subprocess.Popen(command, stdout=theirs, stderr=theirs, stdin=theirs, env=environment) as process:  # noqa: S603
        os.close(theirs)
        shown = b""
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # the terminal is gone with its last writer
                break
            if not piece:
                break
            shown += piece
        process.wait()
    os.close(ours)
    return shown.decode("utf-8")


def test_colour_on_a_terminal(folder: Path) -> None:
    assert "\x1b[1m" in on_terminal("compare", folder)
    assert "\x1b" not in on_terminal("compare", folder, NO_COLOR="1")
    assert "\x1b" not in on_terminal("compare", folder, "--format", "json")


def test_a_terminal_is_told_once_what_could_not_be_read(folder: Path) -> None:
    assert on_terminal("compare", folder, folder / "missing.md").count("missing.md") == 1


def test_version_and_help() -> None:
    assert "factcheck" in run("--version").stdout
    assert "Exit status" in run("--help").stdout
