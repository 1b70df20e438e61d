"""An article that gives one toll twice, and what stands beside it otherwise, contradicts itself."""

import pytest

from factcheck import Article, Discrepancy, compare
from tests.conftest import MakeArticle


def differing(made: Article) -> list[set[str]]:
    found = compare([made]).findings
    return [{claim.text for claim in each.claims} for each in found if isinstance(each, Discrepancy)]


@pytest.mark.parametrize(
    ("first", "second", "odd"),
    [
        (
            "7月7日，客车坠湖，共搜救出37人，其中16人受伤，包括司机在内的21人死亡。",
            "事故造成包括司机在内21人死亡，15人受伤。",
            {"16人", "15人"},
        ),
        ("周一的火灾烧毁58间商铺，23人受伤。", "大火中，烧毁的商铺有58间，另有26人受伤。", {"23人", "26人"}),
        ("地震造成412人死亡，倒塌房屋1300间。", "这次地震死亡412人，倒塌房屋1800间。", {"1300间", "1800间"}),
        ("洪水冲走64头牛，36人失踪。", "这场洪水中，64头牛被冲走，31人失踪。", {"36人", "31人"}),
        ("周三的爆炸损毁17辆汽车，42人受伤。", "爆炸中，损毁的汽车有17辆，另有48人受伤。", {"42人", "48人"}),
    ],
)
def test_one_count_the_same_and_one_otherwise(article: MakeArticle, first: str, second: str, odd: set[str]) -> None:
    assert odd in differing(article(first, second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("周一的火灾烧毁58间商铺，23人受伤。", "去年的火灾烧毁32间商铺，26人受伤。"),
        ("湖北新增确诊25例，死亡3例。", "湖南新增确诊25例，死亡4例。"),
        ("早上报告新增确诊25例，死亡3例。", "晚上报告新增确诊25例，死亡3例。"),
        ("市政府说，58间商铺烧毁，23人受伤。", "商会说，58间商铺烧毁，26人受伤。"),
        ("周一，58间商铺开业，吸引230名顾客。", "周二，58间商铺停业，遣散26名店员。"),
    ],
)
def test_what_is_of_other_days_places_or_mouths_is_not(article: MakeArticle, first: str, second: str) -> None:
    assert differing(article(first, second)) == []
