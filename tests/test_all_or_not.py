"""What is so of all is at odds with of whom it is not, and that nothing is amiss with what is; and look-alikes."""

import pytest
from compared import at_odds

from factcheck.settings import Settings
from tests.conftest import MakeArticle

EVENT = "记者连日走访现场，从多名知情人士处了解事件的最新进展。"

AT_ODDS = [
    ("岛上中小学全部停课。", "岛上有两所小学没有停课。"),
    ("全县加油站一律停业。", "县城三座加油站没有停业。"),
    ("船上旅客全部登记。", "船上有五名旅客没有登记。"),
    ("2.4万停水户已全部恢复供水。", "停水的2.4万户中有1.9万户恢复供水。"),
    ("受困的86名登山者全部获救。", "受困的86名登山者中有79人获救。"),
    ("经检查，钟楼墙体未见异常。", "钟楼墙体出现多处裂缝。"),
    ("铁桥桥墩没有损坏。", "铁桥桥墩发生倾斜。"),
    ("电厂锅炉一切正常。", "电厂锅炉出现故障。"),
]

TWINS = [
    ("东岭县中小学全部停课。", "西岭县两所中学没有停课。"),
    ("岛上中小学全部停课。", "岛上三家工厂没有停课。"),
    ("86名登山者全部获救。", "86名登山者中有12人受伤。"),
    ("80名代表全部到场。", "80名代表中有52人投了赞成票。"),
    ("钟楼墙体未见异常。", "教堂墙体出现裂缝。"),
    ("电厂锅炉可能出现故障。", "电厂锅炉一切正常。"),
    ("岛上中小学全部停课。", "岛上有两所小学停课。"),
    # of another time, of another one, at first only, and of a part of it
    ("30名学生全部录取。", "去年30名学生中有28人录取。"),
    ("铁桥桥墩没有损坏。", "铁桥桥墩去年发生倾斜。"),
    ("桥墩完好。", "另一座桥的桥墩受损。"),
    ("电厂锅炉一切正常。", "其他电厂的锅炉出现故障。"),
    ("所有居民已撤离。", "有三户居民起初没有撤离，后被劝离。"),
    ("船上旅客全部登记。", "船上有五名旅客一度没有登记。"),
    ("全部考生参加补考。", "3名考生没有参加第一天的考试。"),
]


@pytest.mark.parametrize(("ours", "theirs"), AT_ODDS)
def test_all_is_at_odds_with_not_all(article: MakeArticle, ours: str, theirs: str) -> None:
    assert at_odds(article, ours, theirs, EVENT)


@pytest.mark.parametrize(("ours", "theirs"), TWINS)
def test_what_is_of_others_is_not(article: MakeArticle, ours: str, theirs: str) -> None:
    assert not at_odds(article, ours, theirs, EVENT)
    assert not at_odds(article, ours, theirs, settings=Settings(same_event=0))


IN_UNLIKE_SENTENCES = [
    (
        "台风今晚登陆。为保障安全，岛上中小学、幼儿园从明天起全部停课，复课时间由县教育局另行通知。轮渡已经停航。",
        "老街的人们竭力维持日常的样子：岛上东面的两所小学没有停课，孩子们照旧在操场上踢球，菜市场里人来人往。",
    ),
    (
        "专家组连夜检测后给出结论，钟楼墙体未见异常，无须封闭广场，节庆活动照原定安排举行，票款不退。",
        "住在对面的退休教师拍下多张照片给我们看，钟楼的墙体出现了裂缝，最宽处能伸进两根手指，碎砖落了一地。",
    ),
]


@pytest.mark.parametrize(("ours", "theirs"), IN_UNLIKE_SENTENCES)
def test_all_is_at_odds_with_not_all_in_sentences_that_share_nothing_else(
    article: MakeArticle, ours: str, theirs: str
) -> None:
    assert at_odds(article, ours, theirs, settings=Settings(same_event=0))
