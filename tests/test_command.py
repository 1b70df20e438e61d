"""The commands beyond a first report: files, drafts, stored reports, small tools."""

import io
import json
import os
import re
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import jsonschema
import pytest
from attrs import evolve
from click.testing import CliRunner, Result

from factcheck import (
    Agreement,
    Discrepancy,
    Event,
    FactcheckError,
    Position,
    Report,
    extract,
)
from factcheck.__main__ import cli, main
from factcheck.command.output import FORMS, written
from factcheck.command.selection import concerning
from factcheck.rendering import RENDERERS
from factcheck.rendering.as_sarif import report_as_sarif
from factcheck.rendering.view import View
from tests.conftest import MakeArticle

ARTICLE = """---
title: {title}
author: {outlet}
date: {date}
---
5月6日6时许，石桥镇一处山体塌方，造成{count}人受伤，转移群众{moved}人。
"""
OTHER = """---
title: 青川队夺得女排联赛冠军
author: 体坛晨报
date: 2024-08-01T08:00:00+08:00
---
青川队3比1战胜海州队，获得本赛季女排联赛冠军，主教练王立新连任。
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    held = tmp_path / "news"
    held.mkdir()
    for name, outlet, hour, count, moved in (
        ("morning", "山城早报", 8, 3, 120),
        ("evening", "河谷晚报", 9, 5, 120),
        ("night", "平原夜报", 10, 5, 210),
    ):
        date = f"2024-05-06T{hour:02}:00:00+08:00"
        text = ARTICLE.format(title=f"石桥镇塌方{count}人受伤", outlet=outlet, date=date, count=count, moved=moved)
        (held / f"{name}.md").write_text(text, encoding="utf-8")
    return held


def run(*arguments: str | Path, given: str | None = None) -> Result:
    return CliRunner().invoke(cli, [str(each) for each in arguments], input=given, env={"LC_ALL": "C"})


@contextmanager
def within(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


@pytest.mark.parametrize(("suffix", "form"), sorted(FORMS.items()))
def test_the_name_of_the_output_says_the_form(folder: Path, tmp_path: Path, suffix: str, form: str) -> None:
    out = tmp_path / f"report{suffix}"
    result = run("compare", folder, "--output", out, "--lang", "en")

    assert result.exit_code == 0
    assert result.stdout == ""
    assert out.read_bytes().decode() == run("compare", folder, "--format", form, "--lang", "en").stdout_bytes.decode()


def test_the_form_that_is_asked_for_counts_more_than_the_name(folder: Path, tmp_path: Path) -> None:
    run("compare", folder, "-o", tmp_path / "report.html", "--format", "json")

    assert json.loads((tmp_path / "report.html").read_text(encoding="utf-8"))["schema"]


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".xlsx"])
def test_an_output_of_no_known_form_is_refused_before_the_work(folder: Path, tmp_path: Path, suffix: str) -> None:
    result = run("compare", folder, "--output", tmp_path / f"report{suffix}")

    assert f"no form ends in {suffix}" in str(result.exception)
    assert not list(tmp_path.glob("report*"))


def test_an_output_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "report.txt"
    out.write_text("before", encoding="utf-8")
    monkeypatch.setattr(Path, "replace", _broken)

    with pytest.raises(FactcheckError, match="cannot write"):
        written("after", str(out), exact=True)
    assert out.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [out]


def _broken(*_: object) -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such modes")
def test_an_output_keeps_the_rights_of_the_file_it_replaces(tmp_path: Path) -> None:
    out = tmp_path / "report.txt"
    out.write_text("before", encoding="utf-8")
    out.chmod(0o640)
    written("after", str(out), exact=True)

    assert stat.S_IMODE(out.stat().st_mode) == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such links and pipes")
def test_an_output_that_is_a_link_or_a_pipe_stays_one(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("before", encoding="utf-8")
    (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")
    written("after", str(tmp_path / "link.txt"), exact=True)
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    written("through", str(tmp_path / "pipe"), exact=True)

    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text(encoding="utf-8") == "after"
    assert os.read(reader, 100) == b"through"
    assert (tmp_path / "pipe").is_fifo()
    os.close(reader)


def test_a_folder_that_is_not_there_is_named(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "missing" / "report.html"
    status = ended("compare", folder, "-o", out)

    assert status == 2
    assert str(out) in capsys.readouterr().err


def ended(*arguments: str | Path) -> object:
    """The status of the program, errors of the library included."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["factcheck", *map(str, arguments)])
        with pytest.raises(SystemExit) as end:
            main()
    return end.value.code


def test_patterns_are_resolved_where_the_shell_does_not(folder: Path) -> None:
    with within(folder.parent):
        assert len(json.loads(run("compare", "news/*.md", "--format", "json").stdout)["articles"]) == 3
        assert len(json.loads(run("compare", "**/?[ov]*.md", "--format", "json").stdout)["articles"]) == 2
        assert "none/*.md" in run("compare", "news", "none/*.md").stderr


def test_a_name_with_brackets_is_a_file_where_there_is_one(folder: Path) -> None:
    (folder / "morning.md").rename(folder / "[morning].md")
    result = run("compare", folder / "[morning].md", folder / "evening.md")

    assert result.exit_code == 0


def test_standard_input_is_an_article(folder: Path) -> None:
    result = run(
        "compare", "-", folder / "evening.md", "--format", "json", given=(folder / "morning.md").read_text("utf-8")
    )

    assert {article["path"] for article in json.loads(result.stdout)["articles"]} == {
        "-",
        str(folder / "evening.md"),
    }


def test_a_missing_file_is_told_with_the_name_most_like_it(folder: Path) -> None:
    result = run("compare", folder / "morning.md", folder / "evning.md", folder / "night.md", "--lang", "en")

    assert result.exit_code == 1
    assert f"{folder / 'evening.md'}?" in result.stderr


def test_quiet_says_nothing_of_what_could_not_be_read(folder: Path) -> None:
    (folder / "empty.md").write_bytes(b"")
    result = run("compare", folder, "--quiet")

    assert result.stderr == ""
    assert result.exit_code == 1


def test_a_draft_is_held_against_the_coverage(folder: Path) -> None:
    draft = folder / "night.md"
    data = json.loads(run("compare", "--draft", draft, folder, "--format", "json").stdout)
    ids = {article["path"]: article["id"] for article in data["articles"]}

    assert data["findings"]
    for finding in data["findings"]:
        related = [each for each in data["findings"] if each["id"] in {finding["id"], *finding["related"]}]
        assert ids[str(draft)] in {claim["article"] for each in related for claim in each["claims"]}
    everything = json.loads(run("compare", folder, "--format", "json").stdout)["findings"]
    assert len(data["findings"]) < len(everything)


def test_a_draft_is_told_what_is_at_odds_over_a_fact_on_which_others_speak_for_it(article: MakeArticle) -> None:
    said = {
        "甲报": "事故造成30人受伤。",
        "乙报": "事故造成20人受伤。",
        "丙报": "约30人受伤。",
        "丁报": "31人受伤。",
    }
    pages = {outlet: article(text, outlet=outlet) for outlet, text in said.items()}
    positions = {
        outlet: Position(claim.value, (claim,))
        for outlet, page in pages.items()
        for claim in extract(page)
        if claim.kind == "quantity"
    }
    odd = Discrepancy("e1-f1", "e1", "quantity", "value", "", "", (positions["甲报"], positions["乙报"]))
    alike = Agreement("e1-f2", "e1", "quantity", "precision", "", "", (positions["甲报"], positions["丙报"]))
    other = evolve(odd, id="e1-f3", kind="time", positions=(positions["乙报"], positions["丁报"]))
    held = tuple(pages.values())
    report = Report(held, (Event("e1", held),), (odd, alike, other))

    draft = pages["丙报"].id
    told = concerning(report, draft)
    assert [finding.id for finding in told.findings] == ["e1-f1", "e1-f2"]
    (result,) = json.loads(report_as_sarif(told, View(draft=draft)))["runs"][0]["results"]
    assert result["locations"][0]["message"]["text"] == "丙报: “约30人”"


def test_other_events_do_not_concern_a_draft(folder: Path) -> None:
    (folder / "sport.md").write_text(OTHER, encoding="utf-8")
    data = json.loads(run("compare", "--draft", folder / "night.md", folder, "--format", "json").stdout)

    assert len(data["events"]) == 1
    assert "sport.md" not in str(data["articles"])
    alone = run("compare", "--draft", folder / "sport.md", folder, "--lang", "en")
    assert alone.exit_code == 2
    assert "None of the other articles" in alone.stderr


def test_coverage_is_one_event_where_the_reader_says_so(folder: Path) -> None:
    (folder / "sport.md").write_text(OTHER, encoding="utf-8")
    apart = json.loads(run("compare", folder, "--format", "json").stdout)
    whole = json.loads(run("compare", folder, "--one-event", "--format", "json").stdout)
    assert len(apart["events"]) > 1
    assert [len(event["articles"]) for event in whole["events"]] == [len(apart["articles"])]


def test_a_draft_on_standard_input(folder: Path) -> None:
    result = run(
        "compare", "--draft", "-", folder, given=(folder / "night.md").read_text("utf-8").replace("210", "999")
    )

    assert result.exit_code == 0
    assert "999" in result.stdout


def test_a_draft_that_cannot_be_read_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ended("compare", "--draft", folder / "mine.md", folder, "--lang", "en") == 2
    assert "The draft could not be read" in capsys.readouterr().err
    (folder / "mine.md").write_bytes(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    assert ended("compare", "--draft", folder / "mine.md", folder, "--lang", "en", "-q") == 2
    assert "it is a PDF" in capsys.readouterr().err


def test_sarif_names_lines_of_the_draft(folder: Path) -> None:
    draft = folder / "night.md"
    data = json.loads(run("compare", "--draft", draft, folder, "--format", "sarif").stdout)
    regions = [result["locations"][0]["physicalLocation"]["region"] for result in data["runs"][0]["results"]]

    assert regions
    assert all(region["startLine"] in {2, 6} for region in regions)


def test_fail_on_looks_at_what_is_reported(folder: Path) -> None:
    assert run("compare", folder, "--fail-on", "major").exit_code == 3
    assert run("compare", folder / "evening.md", folder / "night.md", "--fail-on", "major").exit_code == 3
    same = folder / "same.md"
    same.write_text((folder / "evening.md").read_text("utf-8").replace("河谷晚报", "海港晚报"), encoding="utf-8")
    assert run("compare", same, folder / "evening.md", "--fail-on", "minor").exit_code == 0


def test_less_grave_findings_are_left_out(folder: Path) -> None:
    data = json.loads(run("compare", folder, "--min-severity", "major", "--format", "json").stdout)

    assert {finding["severity"] for finding in data["findings"]} == {"major"}


def test_one_event_of_several(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "sport.md").write_text(OTHER, encoding="utf-8")
    data = json.loads(run("compare", folder, "--event", "e1", "--format", "json").stdout)

    assert [event["id"] for event in data["events"]] == ["e1"]
    assert {finding["event"] for finding in data["findings"]} == {"e1"}
    assert ended("compare", folder, "--event", "e9") == 2
    assert "there are e1, e2" in capsys.readouterr().err


@pytest.mark.parametrize("form", sorted(RENDERERS))
def test_a_stored_report_gives_every_form(folder: Path, tmp_path: Path, form: str) -> None:
    stored = tmp_path / "all.json"
    run("compare", folder, "-o", stored, "--lang", "en")
    again = run("report", stored, "--format", form, "--lang", "en")

    assert again.exit_code == 0
    assert again.stdout == run("compare", folder, "--format", form, "--lang", "en").stdout


def test_a_stored_report_from_standard_input(folder: Path) -> None:
    stored = run("compare", folder, "--format", "json").stdout
    result = run("report", "-", "--min-severity", "major", "--fail-on", "major", given=stored)

    assert result.exit_code == 3
    assert "Discrepancies" in result.stdout


@pytest.mark.parametrize(("content", "reason"), [(b"{}", "schema"), (b"no", "not a JSON"), (b"\xff\xfe", "UTF-8")])
def test_what_is_no_stored_report_is_told(
    tmp_path: Path, content: bytes, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "all.json").write_bytes(content)

    assert ended("report", tmp_path / "all.json") == 2
    assert reason in capsys.readouterr().err
    assert ended("report", tmp_path / "all.json", "--lang", "zh") == 2
    assert re.match(f"factcheck: (无法读取 )?{tmp_path}/all.json( 不是|：)", capsys.readouterr().err)
    assert ended("report", tmp_path / "none.json") == 2
    assert "none.json" in capsys.readouterr().err


def test_claims_as_a_table(folder: Path) -> None:
    result = run("extract", folder, "--format", "csv")

    assert result.stdout.startswith("\ufeffkind,value,text,")
    assert "120人" in result.stdout


def test_names_in_words_and_for_programs() -> None:
    assert "同一名称的两种写法" in run("names", "特朗普", "川普", "--lang", "zh").stdout
    data = json.loads(run("names", "陈立群", "陈利群", "--format", "json").stdout)
    assert (data["verdict"], data["same"]) == ("misspelling", True)


def test_the_schema_is_the_one_of_the_report(folder: Path) -> None:
    schema = json.loads(run("schema").stdout)
    jsonschema.validate(json.loads(run("compare", folder, "--format", "json").stdout), schema)


def test_the_schema_of_claims_is_the_one_of_extract(folder: Path) -> None:
    (folder / "empty.md").write_bytes(b"")
    schema = json.loads(run("schema", "claims").stdout)
    claims = json.loads(run("extract", folder, "--format", "json").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(claims, schema)

    assert claims["claims"]
    del claims["claims"][0]["kind"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(claims, schema)


@pytest.mark.parametrize("shell", ["bash", "fish", "zsh"])
def test_completion_for_a_shell(shell: str) -> None:
    assert "_FACTCHECK_COMPLETE" in run("completion", shell).stdout


def test_help_teaches_with_examples() -> None:
    for name in cli.commands:
        result = run(name, "--help")
        assert result.exit_code == 0
        assert f"factcheck {name}" in result.stdout or name == "schema"


def test_a_wrong_word_is_answered_with_the_right_ones() -> None:
    assert "sarif" in run("compare", "a", "--format", "pdf").stderr
    assert run("compar").exit_code == 2


def test_progress_is_told_on_a_terminal_only(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("compare", folder).stderr == ""
    told = io.StringIO()
    monkeypatch.setattr(told, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys, "stderr", told)
    from factcheck.command.output import told as telling  # noqa: PLC0415

    with telling("reading", quiet=False):
        pass
    with telling("comparing", quiet=True):
        pass
    assert told.getvalue() == f"reading …\r{' ' * len('reading …')} \r"


@pytest.mark.parametrize("name", ["{}", "./{}", "../news/{}", "link.md"])
def test_a_draft_in_the_folder_is_read_once_and_nothing_is_said_of_it(folder: Path, name: str) -> None:
    (folder.parent / "link.md").symlink_to(folder / "night.md")
    with within(folder.parent if name == "link.md" else folder):
        result = run("compare", "--draft", name.format("night.md"), folder, "--format", "json")

    assert (result.exit_code, result.stderr) == (0, "")
    assert not json.loads(result.stdout)["problems"]


def test_a_copy_of_an_article_is_said_to_be_one(folder: Path) -> None:
    (folder / "copy.md").write_bytes((folder / "night.md").read_bytes())
    result = run("compare", folder, "--lang", "zh")

    assert result.exit_code == 0
    assert "重复" in result.stderr
    assert "未读入" not in result.stderr
    assert str(folder / "copy.md") in result.stderr


def test_what_of_front_matter_is_wrong_is_said_with_its_line(folder: Path) -> None:
    text = (folder / "night.md").read_text(encoding="utf-8")
    (folder / "night.md").write_text(text.replace("date: 2024-05-06T10:00:00+08:00", "date: 昨晚"), encoding="utf-8")
    (folder / "evening.md").write_text(text.replace("author: ", "author: ["), encoding="utf-8")
    (folder / "scan.txt").write_bytes(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj <<>> endobj\n")
    result = run("compare", folder, "--lang", "zh")

    for name, told in {"night.md": "4: date: 昨晚", "evening.md": "3: author: [平原夜报", "scan.txt": "PDF"}.items():
        assert told in next(line for line in result.stderr.splitlines() if name in line)


@pytest.mark.parametrize(
    ("lang", "counted", "nothing"),
    [
        ("zh", "处不一致（只列重要、次要的），其余未列出\n", "没有发现这样的不一致。"),
        ("en", "Discrepancies (major, minor): 0. All else is left out\n", "No such discrepancy found."),
    ],
)
@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_what_was_left_out_is_not_counted_as_none(
    folder: Path, lang: str, counted: str, nothing: str, form: str
) -> None:
    (folder / "morning.md").unlink()
    (folder / "night.md").write_text((folder / "night.md").read_text("utf-8").replace("210", "120"), encoding="utf-8")
    shown = run("compare", folder, "--min-severity", "minor", "--lang", lang, "--format", form).stdout

    assert counted.strip() in shown.replace("\\", "")
    assert nothing in shown
    assert "agreements: 0" not in shown
    assert 'name="verdict"' not in shown
    assert 'name="verdict"' in run("compare", folder, "--format", "html").stdout


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_an_event_of_one_article_is_said_to_have_been_compared_with_none(folder: Path, form: str) -> None:
    for name in ("evening.md", "night.md"):
        (folder / name).unlink()
    (folder / "sport.md").write_text(OTHER, encoding="utf-8")
    shown = run("compare", folder, "--lang", "zh", "--format", form).stdout

    assert shown.count("只有一篇文章提到此事，没有别家可比。") == 2
    assert "没有发现不一致" not in shown


def test_a_pattern_that_nothing_matches_is_called_one(folder: Path) -> None:
    shown = run("compare", folder, folder / "*.html", "--lang", "zh")
    assert "没有与之相符的文件" in shown.stderr
    assert "文件不存在" not in shown.stderr


def test_a_missing_draft_is_told_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ended("compare", "--draft", "nosuch.md", folder, "--lang", "zh") == 2
    assert capsys.readouterr().err == "factcheck: 未能读入稿件：nosuch.md（文件不存在）\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--event", "e9"), "没有事件 e9；现有：e1"),
        (("--output", "report.pdf"), "无法写入 report.pdf：没有以 .pdf 结尾的格式"),
        (("--output", "none/report.html"), "无法写入 "),
    ],
)
def test_what_ends_a_command_is_told_in_its_language(
    folder: Path, arguments: tuple[str, ...], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with within(folder):
        assert ended("compare", ".", *arguments, "--lang", "zh") == 2
    assert f"factcheck: {message}" in capsys.readouterr().err
