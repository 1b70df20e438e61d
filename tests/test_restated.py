"""What one article says twice is worth telling where it says it otherwise the second time."""

import pytest

from factcheck import Report, compare
from factcheck.finding import Agreement, Locus
from factcheck.rendering.explain import explain
from factcheck.rendering.view import View
from tests.conftest import MakeArticle

OTHERWISE = [
    ("quantity", "港务局在临港仓库查获四名走私嫌疑人。", "临港仓库查获的走私嫌疑人共4人，均已移交检方。"),
    ("quantity", "新桥全长两千米，横跨青河。", "横跨青河的新桥全长2公里，周一通车。"),
    ("name", "美国国务卿蓬佩奥（Mike Pompeo）周一抵达东岭。", "庞培奥在东岭会见了市长周海生。"),
    ("title", "议会周一通过《东岭港口安全管理条例》。", "《港口安全管理条例》将于7月生效。"),
    ("stance", "东岭市议会周一通过港口安全条例草案。", "港口安全条例草案周一获东岭市议会批准。"),
]
AGAIN = [
    ("quantity", "火灾造成3人死亡。", "火灾造成3人死亡，周一仍在调查。"),
    ("name", "市长周海生周一视察港口。", "周海生说港口安全。"),
    ("name", "执行长泰德·约霍周一视察港口。", "约霍说港口安全。"),
    ("role", "青河县委书记林国栋周一看望伤者。", "县委书记林国栋说，伤者情况稳定。"),
    ("time", "港口6月3日重新开放。", "6月3日，港口恢复装卸。"),
    ("place", "货轮停靠在江苏南京。", "货轮周一从南京驶离。"),
    ("quote", "周海生说：“港口一片光明，前景很好。”", "周海生说：“港口一片光明，前景很好。”"),
]


def in_one_article(article: MakeArticle, first: str, last: str) -> Report:
    return compare(
        [article(first, "码头工人当天照常上班。", last, outlet="甲报", published="2024-06-05T09:00:00+08:00")]
    )


def agreed(report: Report, kind: str) -> list[Agreement]:
    return [each for each in report.findings if isinstance(each, Agreement) and each.kind == kind]


@pytest.mark.parametrize(("kind", "first", "last"), OTHERWISE)
def test_what_one_article_says_in_two_ways_is_an_agreement_inside_it(
    article: MakeArticle, kind: str, first: str, last: str
) -> None:
    found = agreed(in_one_article(article, first, last), kind)
    assert [each.locus for each in found] == [Locus.ARTICLE]


@pytest.mark.parametrize(("kind", "first", "last"), AGAIN)
def test_what_it_says_again_in_the_same_words_is_not(article: MakeArticle, kind: str, first: str, last: str) -> None:
    report = in_one_article(article, first, last)
    assert any(each.kind == kind for each in report.findings)
    assert agreed(report, kind) == []


@pytest.mark.parametrize(("lang", "told"), [("zh", "（同一篇文章内）"), ("en", "in one article")])
def test_the_sentence_says_that_one_article_says_so(article: MakeArticle, lang: str, told: str) -> None:
    _, first, last = OTHERWISE[-1]
    (found,) = agreed(in_one_article(article, first, last), "stance")
    assert told in explain(found, View(lang))
