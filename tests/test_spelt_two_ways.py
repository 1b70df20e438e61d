"""One article that spells one foreign name in two ways."""

import pytest

from factcheck import Article, Discrepancy, compare
from factcheck.finding import Locus, Severity
from tests.conftest import MakeArticle

RULE = "two spellings in one article"
OTHER = "市议会周三休会。"


def told(*articles: Article) -> list[Discrepancy]:
    return [each for each in compare(articles).findings if isinstance(each, Discrepancy) and each.rule == RULE]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("国家安全顾问罗伯特·奥布赖恩周三发表讲话。", "奥布莱恩说，这一政策不会改变。"),
        ("演员凯特·温斯莱特周一抵达柏林。", "温丝莱特说，她很高兴。"),
        ("总统马杜罗（Nicolás Maduro）宣布封城。", "马杜洛说，人民必须合作。"),
        ("总统埃尔多安（Recep Erdogan）周二抵达首尔。", "艾尔多安没有回答问题。"),
        ("候选人拉扎鲁斯·查克韦拉（Lazarus Chakwera）周六当选。", "查克维拉说，他将组成联合政府。"),
    ],
)
def test_it_is_told_once_and_lightly(article: MakeArticle, first: str, second: str) -> None:
    (found,) = told(article(first, second, outlet="甲报"), article(OTHER, outlet="乙报"))
    assert (found.locus, found.severity, len(found.positions)) == (Locus.ARTICLE, Severity.MINOR, 2)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("国家安全顾问罗伯特·奥布赖恩周三发表讲话。", "奥布赖恩说，这一政策不会改变。"),
        ("特朗普周三发表讲话。", "川普说，这一政策不会改变。"),
        ("演员汤姆·汉克斯周一抵达柏林。", "导演彼得·汉克尔周二抵达。"),
        ("国际奥委会主席巴赫周三抵达。", "国际奥会没有回答问题。"),
        ("市长陈丽华周三发表讲话。", "副市长陈立新说，这一政策不会改变。"),
    ],
)
def test_short_forms_other_names_and_other_people_are_no_other_spelling(
    article: MakeArticle, first: str, second: str
) -> None:
    assert told(article(first, second, outlet="甲报"), article(OTHER, outlet="乙报")) == []


def test_each_outlet_may_have_its_own(article: MakeArticle) -> None:
    one = article("国家安全顾问罗伯特·奥布赖恩周三发表讲话。", outlet="甲报")
    other = article("国家安全顾问罗伯特·奥布莱恩周三发表讲话。", outlet="乙报")
    assert told(one, other) == []


def test_the_agreement_of_others_stays(article: MakeArticle) -> None:
    one = article("总统马杜罗（Nicolás Maduro）宣布封城。", "马杜洛说，人民必须合作。", outlet="甲报")
    other = article("总统马杜罗（Nicolás Maduro）周三宣布封城。", outlet="乙报")
    found = compare([one, other]).findings
    assert told(one, other)
    assert any(each.kind == "name" and each.verdict == "agreement" for each in found)
