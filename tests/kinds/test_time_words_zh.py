"""Times are whole words, and a bare day is of the month that the news is of."""

from datetime import datetime

import pytest

from factcheck import extract
from factcheck.claim import Claim
from tests.conftest import build


def times(text: str, published: str = "2024-07-16T20:00:00+08:00") -> list[Claim]:
    return [claim for claim in extract(build(text, published=published)) if claim.kind == "time"]


@pytest.mark.parametrize(
    "text",
    [
        "日本年轻人失业。",
        "目前年龄最大的选手是他。",
        "光明日报报道了此事。",
        "妇女节育政策收紧。",
        "10年期国债收益率上升。",
        "三十年期美债遭抛售。",
        "总有一天会实现。",
        "终将有一天会到来。",
        "一年一度的大会召开。",
        "他十年如一日地照顾病人。",
        "这是五十年一遇的洪水。",
        "政府失去年轻选民。",
        "法院认为此举适当时机未到。",
        "这是日常工作。",
        "参加者不同年龄。",
    ],
)
def test_a_part_of_another_word_is_no_time(text: str) -> None:
    assert [claim.text for claim in times(text)] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("至今年年底完成。", "至今年年底"),
        ("他一直到上个月才知道。", "上个月"),
        ("候选人登上周二的头条。", "上周二"),
        ("她每天花三元。", "每天"),
        ("较去年同期下降。", "去年"),
        ("本周刊出的文章，上周写成。", "上周"),
        ("贸易额较前年增长8%。", "前年"),
        ("他说明年将退休。", "明年"),
        ("消息指明年将加息。", "明年"),
        ("出口同上月相比下降。", "上月"),
        ("昨晚上海发生火灾。", "昨晚"),
        ("今早上海下起暴雨。", "今早"),
        ("半年内在全国开设分店。", "半年内"),
        ("公司月初时宣布。", "月初"),
    ],
)
def test_a_time_stays_one_beside_what_the_segmenter_joins(text: str, words: str) -> None:
    assert words in [claim.text for claim in times(text)]


@pytest.mark.parametrize(
    "text",
    [
        "北京6月中爆发疫情，16日公告又有一例。",
        "这座城市5月初解封，卫生局15日表示将再次封锁。",
        "超过紧急状态（4月14日）时的水平，因此大臣16日表示将暂停补贴。",
        "法案（3月2日）引发争议，议长15日宣布休会。",
        "3月起旱情严重，16日终于下雨。",
    ],
)
def test_a_bare_day_that_is_the_day_of_the_news(text: str) -> None:
    start = times(text)[-1].value.start
    assert isinstance(start, datetime)
    assert start.month == 7


@pytest.mark.parametrize(
    "text",
    [
        "6月中旬开始降雨，20日水位上升。",
        "6月10日开始降雨，15日水位上升。",
        "星期一（6月10日）开始降雨，15日水位上升。",
    ],
)
def test_a_bare_day_goes_on_in_the_month_just_told(text: str) -> None:
    start = times(text)[-1].value.start
    assert isinstance(start, datetime)
    assert start.month == 6
