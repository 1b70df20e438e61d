"""How strong one earthquake was is held against how strong another article says it was, by day and place."""

import pytest
from compared import discrepancies

from factcheck import Discrepancy, compare
from tests.conftest import MakeArticle

ONE_QUAKE = [
    ("云丹县5日发生6.8级强烈地震后余震不断。", "当地时间7月5日12时52分，云丹县发生6.6级地震。"),
    (
        "智利2日发生8.3级地震，北部民众纷纷逃离。",
        "据美国地质勘探局消息，北京时间2日7时46分，智利西部海岸发生8.2级地震。",
    ),
    ("土耳其6日凌晨发生7.8级强震，余震已有百余次。", "7月6日，土耳其南部山区遭遇7.7级地震。"),
    ("日本石川县1日下午发生7.4级大地震。", "7月1日，日本石川县能登半岛发生7.6级强震，海边居民撤离。"),
    (
        "秘鲁3日晚发生6.9级地震，随后又发生最大5.1级的余震。",
        "据德国地学研究中心消息，秘鲁南部沿海7月3日发生7.0级地震。",
    ),
]

OTHER_QUAKES = [
    ("智利2日发生8.3级强烈地震。", "7月4日，智利北部发生8.1级地震。"),
    ("智利2日发生8.3级强烈地震。", "7月2日，秘鲁南部发生8.1级地震。"),
    ("智利2日发生8.3级强烈地震。", "智利2日再发生7.9级余震。"),
    ("智利2日发生8.3级强烈地震。", "智利2日晚上还发生6.1级地震。"),
    ("智利2日发生8.3级强烈地震。", "智利的新机场按抵御9级地震设计，2日仍然开放。"),
]


@pytest.mark.parametrize(("left", "right"), ONE_QUAKE)
def test_two_magnitudes_of_one_quake_are_at_odds(article: MakeArticle, left: str, right: str) -> None:
    assert "quantity" in discrepancies(article, left, right)


@pytest.mark.parametrize(("left", "right"), OTHER_QUAKES)
def test_magnitudes_of_two_quakes_are_not(article: MakeArticle, left: str, right: str) -> None:
    assert "quantity" not in discrepancies(article, left, right)


def test_an_article_that_gives_one_quake_two_magnitudes_is_at_odds_with_itself(article: MakeArticle) -> None:
    paragraphs = "智利2日发生8.3级强烈地震。", "3日又发生7.6级余震。", "7月2日，智利西部海岸发生8.2级地震。"
    told = article(*paragraphs, published="2020-07-03T08:00:00+08:00")

    assert [each.kind for each in compare([told]).findings if isinstance(each, Discrepancy)] == ["quantity"]
