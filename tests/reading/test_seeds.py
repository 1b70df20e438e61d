"""The five documents the project started from."""

from collections import Counter
from pathlib import Path

from factcheck.reading import read

SEEDS = Path(__file__).parents[2] / "seeds"
READ = read(SEEDS)


def test_all_are_read_and_the_readme_is_not() -> None:
    assert len(READ) == 5
    assert READ.problems == ()


def test_where_they_come_from() -> None:
    assert [(article.outlet, article.published and article.published.isoformat()) for article in READ] == [
        ("BBC", "2021-11-11T08:17:00+00:00"),
        ("观察者网", "2021-11-11T23:23:50+08:00"),
        ("法国国际广播电台", "2023-11-15T11:27:00+01:00"),
        ("自由亚洲电台", "2021-04-21T16:11:31-04:00"),
        ("观察者网", "2021-11-12T16:04:09+08:00"),
    ]


def test_zones() -> None:
    counts = [Counter(block.zone.value for block in article.blocks) for article in READ]
    assert [count["caption"] for count in counts] == [6, 4, 0, 1, 0]
    assert [count["subhead"] for count in counts] == [0, 3, 0, 2, 0]
    assert [count["byline"] for count in counts] == [0, 1, 0, 1, 1]
    assert all(count["headline"] == 1 for count in counts)


def test_what_is_not_the_article_is_left_out() -> None:
    text = "\n".join(article.text for article in READ)
    for words in (
        "同一主题",
        "RSS",
        "請刷新瀏覽器",
        "图像来源",
        "图像加注文字",
        "presentational",
        "分享 :",
        "点击查看大图",
        "瑞典环保少女",
    ):
        assert words not in text
