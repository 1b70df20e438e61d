"""What one article tells in two ways that cannot both be so, far apart in it, and what it may well tell of two."""

import pytest

from factcheck.finding import Finding
from factcheck.report import compare
from tests.conftest import MakeArticle

BETWEEN = "附近居民回忆说，当时先听见一阵闷响，随后整条街都停了电。"
TOLLS = [
    ("海州矿难造成21人死亡、16人受伤。", "通报全文写道：“事故共造成21人死亡，15人受伤。”"),
    ("海州渡轮倾覆，已有8人遇难，另有5人失踪。", "海事局的记录显示，8人死亡，6人失踪。"),
    ("海州大巴翻覆，4人死亡、23人受伤。", "交警列出的数字是：死者4名，伤者32名。"),
    ("洪水在海州造成6人死亡，1200人被疏散。", "县政府统计，6人丧生，2100人已经撤离。"),
    ("大火夺去9人性命，17人获救。", "消防队在报告中称，9人罹难，救出14人。"),
]
OTHER_TOLLS = [
    ("海州矿难造成21人死亡、16人受伤。", "同一座矿2011年也发生过透水，造成3人死亡，15人受伤。"),
    ("海州渡轮倾覆，已有8人遇难，另有5人失踪。", "最先赶到的渔船报告说，当时2人死亡，6人失踪。"),
    ("海州大巴翻覆，4人死亡、23人受伤。", "警方说，4人死亡，23人受伤。"),
]
HOMES = [
    ("山东济南考生苟月华失去了名额。", "教育厅公布了济宁女子苟月华事件的调查结果。"),
    ("四川绵阳学生何文涛昨天报案。", "警方说，四川南充学生何文涛已经回家。"),
    ("江苏苏州市民陈国栋拍下了视频。", "镜头背后的是江苏无锡市民陈国栋。"),
    ("广东佛山司机梁志强被带走。", "判决书里的广东湛江司机梁志强没有上诉。"),
    ("湖北宜昌村民赵德福捡到了石碑。", "文物局感谢湖北荆州村民赵德福。"),
]
ONE_HOME = [
    ("山东济南考生苟月华失去了名额。", "教育厅公布了山东女子苟月华事件的调查结果。"),
    ("四川绵阳学生何文涛昨天报案。", "警方说，四川南充学生何文海已经回家。"),
    ("江苏苏州市民陈国栋拍下了视频。", "视频在江苏无锡的商场里播放。"),
]


def discrepancies(article: MakeArticle, above: str, below: str) -> list[Finding]:
    report = compare([article(above, BETWEEN, below, outlet="甲报")])
    return [finding for finding in report.findings if finding.verdict == "discrepancy"]


@pytest.mark.parametrize(("above", "below"), TOLLS)
def test_a_toll_beside_another_that_is_as_before(article: MakeArticle, above: str, below: str) -> None:
    assert [(f.kind, f.locus.value) for f in discrepancies(article, above, below)] == [("quantity", "article")]


@pytest.mark.parametrize(("above", "below"), OTHER_TOLLS)
def test_tolls_of_another_day_and_the_same_tolls_are_not_at_odds(article: MakeArticle, above: str, below: str) -> None:
    assert not discrepancies(article, above, below)


@pytest.mark.parametrize(("above", "below"), HOMES)
def test_two_homes_of_one_person(article: MakeArticle, above: str, below: str) -> None:
    assert [(f.kind, f.locus.value) for f in discrepancies(article, above, below)] == [("place", "article")]


@pytest.mark.parametrize(("above", "below"), ONE_HOME)
def test_a_home_told_less_exactly_and_homes_of_two_are_not_at_odds(
    article: MakeArticle, above: str, below: str
) -> None:
    assert not discrepancies(article, above, below)
