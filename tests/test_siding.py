"""A discrepancy names everybody who takes one of its sides, and every place where a name stands that is at odds."""

from collections.abc import Sequence
from pathlib import Path

from factcheck import Article, Discrepancy, Settings, compare, read_all
from factcheck.finding import Locus
from tests.conftest import MakeArticle

PLANTED = Path(__file__).parent / "planted" / "chemical_plant_explosion"


def sides(articles: Sequence[Article], kind: str) -> list[set[frozenset[tuple[str, int]]]]:
    """For each discrepancy of a kind, its positions as the outlets and places of their claims."""
    return [
        {frozenset((claim.article.outlet, claim.start) for claim in side.claims) for side in found.positions}
        for found in compare(articles, Settings(same_event=0)).findings
        if isinstance(found, Discrepancy) and found.kind == kind
    ]


def test_who_says_the_same_elsewhere_is_on_its_side(article: MakeArticle) -> None:
    plain = article("临江大桥全长6.8公里。", outlet="甲报")
    longer = article("临江大桥全长8.6公里。", outlet="乙报")
    apart = article("三家公司耗时五年合建、两岸居民周四冒雨赶来庆祝通车的临江大桥全长8600米。", outlet="丙报")
    (positions,) = sides([plain, longer, apart], "quantity")
    assert {frozenset(outlet for outlet, _ in side) for side in positions} == {
        frozenset({"甲报"}),
        frozenset({"乙报", "丙报"}),
    }


def test_every_place_of_a_name_at_odds_is_named(article: MakeArticle) -> None:
    once = article("局长陈立群到场。陈立群说，原因正在调查。", outlet="甲报")
    otherwise = article("局长陈利群到场。陈利群说，原因正在调查。陈利群稍后离开。", outlet="乙报")
    (positions,) = sides([once, otherwise], "name")
    assert {frozenset((outlet, len(side)) for outlet, _ in side) for side in positions} == {
        frozenset({("甲报", 2)}),
        frozenset({("乙报", 3)}),
    }


def test_who_says_something_else_is_on_no_side(article: MakeArticle) -> None:
    told = ["双方举行了近30场视频会谈。", "双方举行了30多次虚拟会议。", "双方举行了多次会谈。"]
    articles = [article(text, outlet=outlet) for text, outlet in zip(told, ("甲报", "乙报", "丙报"), strict=True)]
    for positions in sides(articles, "quantity"):
        assert not any(outlet == "丙报" for side in positions for outlet, _ in side)


def test_a_discrepancy_in_which_another_article_sides_lies_in_no_one_article() -> None:
    articles = read_all(sorted(PLANTED.glob("*.md")))
    found = [each for each in compare(articles).findings if isinstance(each, Discrepancy) and len(each.positions) > 1]
    assert found
    for each in found:
        assert (len({claim.article.id for claim in each.claims}) > 1) is (each.locus is not Locus.ARTICLE)
