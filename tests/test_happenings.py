"""One happening told by two outlets in words that share nothing, at two times that cannot both be so; and its twins."""

import pytest
from compared import at_odds

from tests.conftest import EVENT, MakeArticle

AT_ODDS = [
    ("中国地震台网测定，8月3日3时42分，岩泉县发生6.1级地震。", "熟睡的村民在周六凌晨两点四十二分被震醒。"),
    ("“和顺”号8月2日20时40分驶离东港。", "船工说，等货等到2日晚上九点半才解缆。"),
    ("化工园区8月2日14时47分发生爆炸。", "附近店家说，2日下午两点一刻听到一声巨响。"),
    ("大火于8月3日5时20分扑灭。", "3日清晨六点半，最后的火苗熄灭，守了一夜的人才坐下。"),
    ("该机8月2日18时05分失事。", "牧民看见，2日傍晚六点四十分左右有架飞机坠毁。"),
    ("台风8月3日6时在南湾登陆。", "气象台说，风王3日清晨8时于白沙登陆。"),
    ("法院8月2日宣判，罚款300万元。", "周四判决下来，被告当庭表示不服。"),
    ("画作8月2日凌晨2时失窃。", "监控显示，2日凌晨三点一刻，有人把画偷走。"),
    ("消防部门8月2日23时40分接报。", "店员说，他2日晚上十一点一刻就报了警，随后报案。"),
    ("最后一名矿工8月3日傍晚6时获救。", "3日晚上八点二十分，最后一人被救出。"),
    ("老人8月2日下午4时18分病逝。", "母亲二日清晨六时许在睡梦中离去，家人都在身边。"),
    ("水库8月1日21时40分开始泄洪。", "7月31日晚九点四十，管理处提闸。"),
    ("互免签证协定9月1日生效。", "有关协定10月1日起施行。"),
    ("新规12月1日起实施。", "新规明年1月1日上路。"),
    # the year of it, of one of which it is left open whose it is
    ("这艘2003年由日本船厂打造的客轮核载150人。", "“九三年下水的，早该报废了。”码头工人说。"),
    ("她1970年在歌唱比赛中夺冠入行。", "她在酒楼驻唱多年，1972年才正式出道。"),
    ("水库大坝1979年竣工。", "大坝1982年才建成，当时轰动一时。"),
    # how long it lasted
    ("会谈持续约90分钟。", "两位部长昨在一家酒店闭门谈了三个钟头。"),
    ("对方公民可免签停留30天。", "持普通护照者每次可逗留14天。"),
    ("消防员连续挖掘四个小时，救出女孩。", "众人徒手刨了一个多钟头，把娃娃拽了出来。"),
    ("接触者须自主健康管理18天。", "有关人员接受为期21天的监测。"),
    ("强烈的摇晃持续了二十秒。", "当地居民说，天摇地动了一分钟。"),
]
ALIKE = [
    ("8月3日3时42分，岩泉县发生6.1级地震。", "周六凌晨三点四十二分，村民被震醒。"),
    ("“和顺”号8月2日21时30分驶离东港。", "等货等到2日九点半才解缆。"),
    ("化工园区8月2日14时47分发生爆炸。", "2日下午近三点，附近店家听到一声巨响。"),
]
TWINS = [
    # one of them tells of two
    ("8月3日3时42分发生地震，5时10分又发生地震。", "周六凌晨两点四十二分，村民被震醒。"),
    # of another time of year
    ("8月3日3时42分，岩泉县发生地震。", "5月12日14时28分，邻省发生地震。"),
    # what is told after it
    ("8月2日14时47分发生爆炸。", "救援队2日16时05分赶到爆炸现场。"),
    # another thing
    ("“和顺”号8月2日20时40分驶离东港。", "“和顺”号2日晚上十点二十分沉没。"),
    # of two works
    ("南门大桥1987年通车。", "北门隧道2001年通车。"),
    ("钟楼1911年落成。", "孔庙1782年落成。"),
    # lengths of which one is many times the other
    ("公务船连续航行三十多个小时。", "公务船已连续两个多月在该海域航行。"),
    # of what one tells two lengths
    ("普通旅客可停留30天，商务旅客可停留90天。", "持普通护照者每次可逗留14天。"),
    # other people
    ("患者陈伟民8月2日4时18分去世。", "患者李国庆8月2日9时30分去世。"),
]


@pytest.mark.parametrize(("ours", "theirs"), AT_ODDS)
def test_two_times_of_one_happening(article: MakeArticle, ours: str, theirs: str) -> None:
    assert at_odds(article, ours, theirs, EVENT)


@pytest.mark.parametrize(("ours", "theirs"), [*ALIKE, *TWINS])
def test_times_that_may_both_be_so(article: MakeArticle, ours: str, theirs: str) -> None:
    assert not at_odds(article, ours, theirs, EVENT)
