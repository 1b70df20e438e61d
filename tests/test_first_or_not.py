"""What is told as the first of its kind is at odds with that there was one before; and what only looks like it."""

import pytest
from compared import at_odds

from tests.conftest import MakeArticle

EVENT = "记者连日走访现场，从多名知情人士处了解事件的最新进展。"

AT_ODDS = [
    ("这是缆车开通以来首次停运。", "2017年，缆车就曾因雷击停运。"),
    ("球队主帅说，这是该队第一次打进决赛。", "老球迷记得，该队2011年也打进过决赛。"),
    ("这是电厂投产以来头一回停机。", "2003年春天，电厂也停机过。"),
    ("她是该州首位民选女州长。", "她成为该州第二位民选的女性州长。"),
    ("这是两国间首宗钢铁争端。", "这并非两国之间第一宗钢铁争端。"),
    ("这是该岛有记录以来首次遭遇9级以上台风。", "1988年，该岛就遭遇过9.5级台风。"),
    ("这是水库建成以来头一次泄洪。", "这算不上水库头一回泄洪，早在2005年就泄过洪。"),
    ("这家车企首次出现年度亏损。", "这家车企2012年也曾出现年度亏损。"),
]

TWINS = [
    ("这是缆车今年以来首次停运。", "2017年，缆车就曾因雷击停运。"),
    ("这是该队第一次打进决赛。", "该队2011年打进过半决赛。"),
    ("2011年，马丽华成为该市首位女市长。", "李淑云是该市第二位女市长。"),
    ("这是两国间首宗钢铁争端。", "这是两国间首宗铝材争端。"),
    ("这是该岛首次遭遇9级以上台风。", "1988年，该岛就遭遇过6级台风。"),
    ("这是该队首次在主场夺冠。", "该队2015年曾在客场夺冠。"),
    ("公司首次向欧洲出口电池。", "公司2015年曾向非洲出口电池。"),
    ("这不是缆车第一次停运。", "2017年，缆车就曾因雷击停运。"),
]


@pytest.mark.parametrize(("ours", "theirs"), AT_ODDS)
def test_the_first_is_at_odds_with_one_before(article: MakeArticle, ours: str, theirs: str) -> None:
    assert at_odds(article, ours, theirs, EVENT)


@pytest.mark.parametrize(("ours", "theirs"), TWINS)
def test_the_first_of_late_or_of_others_is_not(article: MakeArticle, ours: str, theirs: str) -> None:
    assert not at_odds(article, ours, theirs, EVENT)
