import pytest
from markdown_it import MarkdownIt
from quality import ROOT

from factcheck import Report, compare, read_all, render
from tests.conftest import MakeArticle, told


@pytest.fixture(scope="module")
def report() -> Report:
    folder = ROOT / "fixtures" / "factory_fire"
    return compare(read_all([str(folder / "jiangcheng.md"), str(folder / "beichen.html"), "missing.md"]))


def test_markdown_has_a_section_for_each_discrepancy(report: Report) -> None:
    text = render(report, "markdown")

    assert text.startswith("# 各家报道比对\n")
    assert text.count("\n#### ") == sum(each.verdict in {"discrepancy", "update"} for each in report.findings)
    assert "<mark>陈立群</mark>" in text
    assert "missing.md" in text


def test_who_says_it_stands_apart_from_when(article: MakeArticle) -> None:
    said = "市长周景成说：“宁可停运，也不能带病运行。”"
    report = told(article, said, said.replace("周景成", "马卫东"))
    shown = render(compare(report), "markdown", lang="en")

    assert "2024-08-03 18:00 (said by 周景成)  \n" in shown


def test_markdown_is_read_as_it_is_meant(report: Report) -> None:
    page = MarkdownIt("gfm-like", {"linkify": False}).render(render(report, "markdown", lang="en", single_source=True))

    assert page.count("<tr>") == 1 + len(report.articles)
    assert page.count("<li>") == 1 + sum(each.verdict in {"agreement", "uncorroborated"} for each in report.findings)
    assert page.count("<blockquote>") >= 2 * page.count("<h4>")
    assert "2024-03-13 18:05" in page
