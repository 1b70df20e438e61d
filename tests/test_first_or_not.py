"""What is told as the first of its kind is at odds with that there was one before; and what only looks like it."""

import pytest
from compared import at_odds

from factcheck.settings import Settings
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
    # the first of late, after something, or only within since when
    ("这是近十年来长江首次发生特大洪水。", "1998年长江曾发生过特大洪水。"),
    ("这是三年来水库首次泄洪。", "水库2005年也曾泄洪。"),
    ("这是武汉解封后首次举行大型音乐节。", "武汉去年曾举行大型音乐节。"),
    ("这是缆车检修后首次停运。", "2017年，缆车就曾因雷击停运。"),
    ("市长任内首次否决预算案。", "市长2011年曾否决预算案。"),
    ("这是江西首次启动防汛一级响应以来最严峻的时刻。", "江西2010年曾启动防汛一级响应。"),
    ("这是水库首次泄洪以来最大的一次检修。", "水库2005年也曾泄洪。"),
    # a word that the other lacks makes it the first of a narrower kind
    ("这是中国首次发射火星探测器。", "中国2013年曾发射过月球探测器。"),
    ("这是上海首例输入性病例。", "上海此前曾报告过本地病例。"),
    ("这是联合国首次在线上举行大会。", "联合国曾多次在纽约举行大会。"),
    ("英国女王首次通过视频参加活动。", "英国女王曾参加过类似活动。"),
    ("他首次参加世界杯决赛。", "他曾参加过世界杯预选赛。"),
    ("中国首次对美国公司实施制裁。", "中国曾对美国官员实施制裁。"),
    ("这是国际油价首次跌至负值。", "国际油价2016年曾跌至每桶26美元。"),
    ("港务局首次罚款外国渔船。", "港务局2012年曾罚款本地渔船。"),
    ("她首次打进单打半决赛。", "她2018年曾打进双打半决赛。"),
    ("公司首次向欧洲客户出口电池。", "公司2015年曾向欧洲出口电池。"),
]


@pytest.mark.parametrize(("ours", "theirs"), AT_ODDS)
def test_the_first_is_at_odds_with_one_before(article: MakeArticle, ours: str, theirs: str) -> None:
    assert at_odds(article, ours, theirs, EVENT)


@pytest.mark.parametrize(("ours", "theirs"), TWINS)
def test_the_first_of_late_or_of_others_is_not(article: MakeArticle, ours: str, theirs: str) -> None:
    assert not at_odds(article, ours, theirs, EVENT)
    assert not at_odds(article, ours, theirs, settings=Settings(same_event=0))
