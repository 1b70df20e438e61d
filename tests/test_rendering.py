import json
import re
from importlib.resources import files
from typing import Any

import jsonschema
import pytest
from quality import ROOT, cases

from factcheck import FactcheckError, Problem, Report, compare, read_all, render
from factcheck.rendering.paint import Ink, painted
from factcheck.rendering.view import View
from factcheck.rendering.width import display_width

ANSI = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture(scope="module")
def report() -> Report:
    return compare(read_all([str(ROOT / "fixtures" / "factory_fire"), "missing.md"]))


@pytest.fixture(scope="module")
def schema() -> Any:
    return json.loads(files("factcheck.rendering").joinpath("report.schema.json").read_text(encoding="utf-8"))


def test_the_schema_is_one(schema: Any) -> None:
    jsonschema.Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_json_keeps_the_contract(case: Any, lang: str, schema: Any) -> None:
    made = compare(read_all(case.paths()))
    data = json.loads(render(made, "json", lang=lang))
    jsonschema.Draft202012Validator(schema).validate(data)
    texts = {article["id"]: article["text"] for article in data["articles"]}

    assert set(texts) == {each for event in data["events"] for each in event["articles"]}
    assert len({finding["id"] for finding in data["findings"]}) == len(data["findings"])
    for finding in data["findings"]:
        indices = [index for position in finding["positions"] for index in position["claims"]]
        assert indices == list(range(len(finding["claims"])))
        for claim in finding["claims"]:
            assert texts[claim["article"]][claim["start"] : claim["end"]] == claim["text"]


def test_an_extra_key_breaks_the_contract(report: Report, schema: Any) -> None:
    data = json.loads(render(report, "json"))
    data["findings"][0]["mood"] = "good"

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, schema)


def test_key_order_is_that_of_the_contract(report: Report) -> None:
    data = json.loads(render(report, "json"))

    assert list(data) == ["schema", "articles", "events", "findings", "problems", "scorer"]
    assert list(data["findings"][0])[:6] == ["id", "event", "verdict", "kind", "nature", "severity"]


def test_findings_are_sorted(report: Report) -> None:
    verdicts = ["discrepancy", "update", "agreement", "uncorroborated"]
    data = json.loads(render(report, "json"))
    order = [(finding["event"], verdicts.index(finding["verdict"])) for finding in data["findings"]]

    assert order == sorted(order)


def test_problems_are_in_the_report(report: Report) -> None:
    data = json.loads(render(report, "json", lang="zh"))
    named = {problem["source"].split("/")[-1]: problem for problem in data["problems"]}

    assert named["missing.md"]["reason"] == "missing"
    assert named["missing.md"]["message"] == "未读入 missing.md：文件不存在"
    assert "missing.md" in render(report, "text", lang="en")


def test_an_unknown_problem_still_gets_a_message() -> None:
    data = json.loads(render(Report((), (), (), (Problem("a.md", "novel", "why\nnot"),)), "json", lang="en"))

    assert data["problems"][0]["message"] == "not read: a.md: it could not be used (novel) (why not)"


def test_text_shows_articles_words_and_reasons(report: Report) -> None:
    text = render(report, "text", lang="zh")

    assert "2024-03-13 18:05 江城日报 临溪化工园一厂房起火 致3人死亡" in text
    assert "«周四（13日）下午2时20分»" in text
    assert "2024-03-13是星期三，不是星期四" in text


def test_articles_stand_in_the_order_of_their_days(report: Report) -> None:
    text = render(report, "text", lang="zh")

    assert text.index("江城日报 临溪") < text.index("北辰网 临溪") < text.index("海滨晚报 临溪")


@pytest.mark.parametrize("width", [40, 88])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_lines_fit(report: Report, width: int, lang: str) -> None:
    text = render(report, "text", lang=lang, width=width, single_source=True)

    assert [line for line in text.splitlines() if display_width(line) > width + 8] == []


def test_single_source_claims_are_counted_and_listed_on_request(report: Report) -> None:
    short, long = render(report), render(report, single_source=True)

    assert "--all" in short
    assert "--all" not in long
    assert len(long.splitlines()) > len(short.splitlines())


def test_colour_adds_nothing_but_colour(report: Report) -> None:
    assert ANSI.sub("", render(report, colour=True)) == render(report)
    assert "\x1b" not in render(report)
    assert "\x1b" in render(report, colour=True)


def test_marked_words_keep_their_colour_over_a_line_break() -> None:
    view = View(colour=True)

    assert painted("甲«乙", Ink.PLAIN, view) == "甲\x1b[1;35m«乙\x1b[0m"
    assert painted("丙»丁", Ink.PLAIN, view) == "\x1b[1;35m丙»\x1b[0m丁"


def test_an_empty_report() -> None:
    empty = Report((), (), ())

    assert json.loads(render(empty, "json"))["findings"] == []
    assert render(empty, "text", lang="en").startswith("Articles: 0")


def test_unknown_formats_and_languages_are_named(report: Report) -> None:
    with pytest.raises(FactcheckError, match="'pdf'"):
        render(report, "pdf")
    with pytest.raises(FactcheckError, match="'tlh'"):
        render(report, "text", lang="tlh")
