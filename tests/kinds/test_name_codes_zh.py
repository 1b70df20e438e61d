"""Codes that name a flight, a case or a bill, and two digits of one that changed places."""

import pytest

from factcheck import Article, compare
from factcheck.article import Block, Zone
from factcheck.kinds.name.pair import compare_names
from factcheck.kinds.name.zh_codes import codes
from factcheck.settings import Settings


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("失事的是CA1532次航班。", ["CA1532"]),
        ("案件编号为DS638，由世贸组织受理。", ["DS638"]),
        ("众议院通过HR-7440法案。", ["HR-7440"]),
        ("通过《空置税附例》（第4127号）。", ["第4127号"]),
        ("涉案专利号为ZL201510238867.4。", ["ZL201510238867.4"]),
        ("行政令第13936号当天生效。", ["第13936号"]),
    ],
)
def test_letters_and_a_number_are_a_code(text: str, found: list[str]) -> None:
    assert list(codes(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "营收US523亿元。",
        "GDP3600亿元。",
        "票价HK450元。",
        "第1356号个案是一名男子。",
        "省道S305塌方。",
        "国道G312线中断。",
        "G1234次列车停运。",
        "安理会通过第1325号决议。",
        "SH600519跌停。",
        "今年第12号台风。",
        "见www.example.com/AB1234。",
        "ISO2020年会开幕。",
        "戴KN95口罩的人。",
        "全长A350米。",
    ],
)
def test_amounts_years_and_rows_are_none(text: str) -> None:
    assert list(codes(text)) == []


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("CA1532", "CA1523", "misspelling"),
        ("DS638", "DS683", "misspelling"),
        ("第4127号", "第4172号", "misspelling"),
        ("ZL201510238867.4", "ZL201510238876.4", "misspelling"),
        ("CA1532", "CA1533", "different"),
        ("CA1532", "CA1352", "misspelling"),
        ("CA1532", "CA1235", "different"),
        ("K12", "K21", "different"),
        ("CA1532", "CZ1523", "different"),
        ("CA1532", "CZ1532", "different"),
        ("KC-135", "RC-135", "different"),
        ("CA1532", "CA15321", "different"),
    ],
)
def test_two_digits_changed_about_are_a_slip(one: str, other: str, verdict: str) -> None:
    assert compare_names(one, other).verdict.value == verdict


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        ("案件编号为DS638，由世贸组织受理。", "世贸组织受理此案，案件编号DS683。", True),
        ("涉案专利号为ZL201510238867.4。", "那项发明（ZL201510238876.4）2035年到期。", True),
        ("去程航班CA1532准点，返程航班CA1523晚点。", "航班CA1532准点。", False),
        ("K123次列车准点。", "有旅客丢了K132号箱子。", False),
    ],
)
def test_a_code_that_one_article_writes_otherwise_is_told(left: str, right: str, told: bool) -> None:  # noqa: FBT001
    texts = [
        Article(text, (Block(Zone.BODY, 0, len(text)),), id_ * 64, outlet=id_)
        for text, id_ in zip((left, right), "ab", strict=True)
    ]
    found = compare(texts, Settings(same_event=0)).findings
    assert any(each.kind == "name" and each.verdict == "discrepancy" for each in found) is told
