"""A statement does not agree with one that holds another figure, day or name where a discrepancy is told of these."""

import pytest

from factcheck import Agreement, Discrepancy, Settings, compare
from tests.conftest import MakeArticle

MIXED = [
    ("公司收入较第二季度增长4.6%。", "公司收入较第二季度又缩了4.6%。"),
    ("该公司2024年纯利倒退4.2%。", "2024年该公司纯利同比增长4.2%。"),
    ("临江一季度旅游收入负增长3.5%。", "临江一季度旅游收入同比上升3.5%。"),
    ("临江大桥耗资23亿元建成。", "临江大桥耗资27亿元建成。"),
    ("临江大桥5月9日正式通车。", "临江大桥5月8日正式通车。"),
    ("临江医院收治了36名伤者。", "临江医院收治了63名伤者。"),
]


@pytest.mark.parametrize(("left", "right"), MIXED)
def test_what_holds_the_sides_of_a_discrepancy_is_no_agreement(article: MakeArticle, left: str, right: str) -> None:
    findings = compare([article(left, outlet="甲报"), article(right, outlet="乙报")]).findings
    assert any(isinstance(each, Discrepancy) for each in findings)
    assert not any(isinstance(each, Agreement) and each.kind == "stance" for each in findings)


def test_the_side_that_most_take_still_agrees(article: MakeArticle) -> None:
    one, other = "临江大桥耗资23亿元建成。", "临江大桥耗资27亿元建成。"
    told = [article(one, outlet="甲报"), article(one, outlet="乙报"), article(other, outlet="丙报")]
    agreed = [each for each in compare(told).findings if isinstance(each, Agreement) and each.kind == "quantity"]
    assert [{claim.article.outlet for claim in each.claims} for each in agreed] == [{"甲报", "乙报"}]


def test_what_holds_one_side_only_agrees(article: MakeArticle) -> None:
    one, other = "临江大桥耗资23亿元建成，市长剪彩。", "市长为临江大桥剪彩，大桥耗资27亿元建成。"
    findings = compare([article(one, outlet="甲报"), article(other, outlet="乙报")]).findings
    assert any(isinstance(each, Agreement) and each.kind == "stance" for each in findings)


ONE_THING = [
    ("警方上午逮捕了周启明等6人。", "警方上午逮捕了周启铭等6人。"),
    ("外长谴责当局拘押法学教授许章平。", "外长谴责当局拘押前法学教授许章平。"),
]


@pytest.mark.parametrize(("left", "right"), ONE_THING)
def test_what_differs_but_in_a_spelling_or_a_title_agrees(article: MakeArticle, left: str, right: str) -> None:
    findings = compare([article(left, outlet="甲报"), article(right, outlet="乙报")], Settings(same_event=0)).findings
    assert any(isinstance(each, Discrepancy) for each in findings)
    assert any(isinstance(each, Agreement) and each.kind == "stance" for each in findings)


def test_who_takes_no_side_agrees_with_neither_of_two(article: MakeArticle) -> None:
    told = [("甲报", "大桥周一通车。"), ("乙报", "大桥周二通车。"), ("丙报", "大桥通车。")]
    findings = compare([article(text, outlet=outlet) for outlet, text in told], Settings(same_event=0)).findings
    assert any(isinstance(each, Discrepancy) and each.kind == "time" for each in findings)
    assert not any(isinstance(each, Agreement) and each.kind == "stance" for each in findings)
