"""The name of a finding takes no side: what all share, and what each has in its place."""

import re

import pytest
from covered import coverage, only

from factcheck import Agreement, Claim, Discrepancy, Position, Zone, extract, render
from factcheck.kinds.base import Context
from factcheck.rendering.label import answers, label, subject
from factcheck.rendering.view import View
from tests.conftest import MakeArticle

ZH, EN = View("zh"), View("en")


@pytest.mark.parametrize(
    ("kind", "left", "right", "told"),
    [
        ("quantity", "石桥镇塌方共造成30人受伤。", "石桥镇的塌方造成20人受伤。", "石桥镇…塌方…造成…受伤：30人 / 20人"),
        (
            "quantity",
            "渡轮搁浅时船上载有218名乘客。",
            "渡輪擱淺時船上載有281名乘客。",
            "渡轮搁浅时船上载有：218名乘客 / 281名乘客",
        ),
        ("stance", "远帆公司拒绝向乘客赔偿。", "远帆公司同意向乘客赔偿。", "远帆公司…向乘客赔偿：拒绝 / 同意"),
        ("time", "青湾大桥于6月28日通车。", "青湾大桥于6月29日通车。", "青湾大桥…通车：6月28日 / 6月29日"),
        (
            "name",
            "海事局局长沈国梁表示，渡轮没有超载。",
            "海事局局长沈国良表示，渡轮没有超载。",
            "海事局局长…表示：沈国梁 / 沈国良",
        ),
    ],
)
def test_a_label_holds_what_is_shared_and_both_sides(
    article: MakeArticle, kind: str, left: str, right: str, told: str
) -> None:
    finding = only(coverage(article, 甲报=left, 乙报=right), "discrepancy", kind)
    about, _, values = told.partition("：")

    assert sorted(answers(finding)) == sorted(values.split(" / "))
    assert re.sub("[…的共于]", "", subject(finding)) == re.sub("[…的共于]", "", about)
    assert label(finding, ZH).startswith(subject(finding))


def test_a_label_names_the_speakers_where_the_words_are_alike(article: MakeArticle) -> None:
    said = "“今天的表决是租客等了十年的结果。”"
    report = coverage(article, 甲报=f"市长方国良在会后说：{said}", 乙报=f"议员秦慧在会后说：{said}")
    finding = only(report, "discrepancy", "quote")

    assert set(answers(finding)) == {"方国良", "秦慧"}
    assert "租客等了十年" in label(finding, EN)
    for form in ("text", "markdown"):
        assert re.search(r"(?:«|<mark>)方国良(?:»|</mark>)", render(report, form))


def test_a_side_that_leaves_a_word_out_has_a_dash_for_it(article: MakeArticle) -> None:
    said = ("合作是两国唯一正确的选择", "合作是两国唯一的选择")
    pages = [article(f"市长方国良说：“{each}。”") for each in said]
    claims = [next(each for each in extract(page) if each.kind == "quote") for page in pages]
    positions = tuple(Position(each.value, (each,)) for each in claims)
    finding = Discrepancy("e1-f1", "e1", "quote", "wording", "", "only", positions, details={"left": "正确"})

    assert answers(finding) == ("正确", "–")
    assert label(finding, ZH) == "合作是两国唯一…的选择：正确 / –"


def test_no_label_is_one_side_alone(article: MakeArticle) -> None:
    report = coverage(
        article,
        甲报="石桥镇塌方造成30人受伤，镇政府决定停课三天。",
        乙报="石桥镇塌方造成20人受伤，镇政府没有决定停课。",
        丙报="石桥镇塌方造成30人受伤。",
    )
    odd = [finding for finding in report.findings if finding.verdict == "discrepancy"]

    assert odd
    for finding in odd:
        assert len(answers(finding)) == len(finding.positions)
        assert label(finding, ZH) not in {claim.sentence.strip("。") for claim in finding.claims}


def test_statements_that_share_hardly_a_word_stand_side_by_side(article: MakeArticle) -> None:
    said = ("市长明确反对填海工程", "方国良不赞成明湾的计划")
    claims = [
        Claim("stance", text, article(text), 0, len(text), Context((0, len(text)), (0, len(text)), Zone.BODY))
        for text in said
    ]
    finding = Agreement("e1-f1", "e1", "stance", "wording", "", "same commitment", (Position(1, tuple(claims)),))

    assert label(finding, ZH) == " / ".join(said)


def test_a_measure_word_goes_with_its_number(article: MakeArticle) -> None:
    said = ("消防部门派出18辆消防车、86名消防员赶赴现场。", "消防部门派出18辆消防车、68名消防员赶赴现场。")
    claims = [next(each for each in extract(article(text)) if each.text == "18辆消防车") for text in said]
    finding = Agreement("e1-f1", "e1", "quantity", "value", "", "same quantity", (Position(1, tuple(claims)),))

    assert subject(finding).endswith("派出…消防员赶赴现场")


def test_every_finding_has_a_label(article: MakeArticle) -> None:
    report = coverage(article, 甲报="塌方造成3人受伤。", 乙报="记者昨日获悉，道路已经恢复通行。")
    assert all(label(finding, ZH) for finding in report.findings)
