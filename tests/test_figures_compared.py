"""Figures and times of invented events through the whole comparison: what is at odds, and what only looks it."""

import pytest
from compared import discrepancies

from factcheck.report import compare
from tests.conftest import MakeArticle

AT_ODDS = [
    # what happens once has one time, however it is told
    ("今年3月，远航集团董事会开除了首席财务官林一鸣。", "今年2月被免职的远航集团首席财务官林一鸣拒绝评论。", "time"),
    ("自1971年以来执政的民众党再次胜出。", "1968年以来一直掌权的民众党周日赢得选举。", "time"),
    ("远航集团2009年在伦敦上市，总部设在海州。", "2011年在伦敦上市的远航集团周一宣布裁员。", "time"),
    ("海州大桥于2015年6月通车，全长两公里。", "2015年9月通车的海州大桥周末出现裂缝。", "time"),
    ("海州作家王建国1954年出生于海州，是家中长子。", "1956年在海州出生的作家王建国周一病逝。", "time"),
    ("自2012年起担任海州市长的王建国周一辞职。", "担任海州市长才三年的王建国周一辞职。", "time"),
    ("1998年退役的海州号军舰将改为博物馆。", "海州号军舰2003年除役，将改为博物馆。", "time"),
    # ordinals, ranges and people named before their number
    ("这是海州队五年来第三次夺得冠军。", "这是海州队五年来第四次夺得冠军。", "quantity"),
    ("海州警方说，示威者17人在广场被捕。", "警方说，27名抗议民众在海州广场被捕。", "quantity"),
    ("公司把资本支出提高到160亿至170亿元。", "公司把资本支出提高到160亿至230亿元。", "quantity"),
    ("这座礼堂最多可容纳900人。", "这座礼堂最多可容纳700人。", "quantity"),
    ("调查显示，至少60人参加了集会。", "调查显示，至少40人参加了集会。", "quantity"),
    # the age at which somebody died, behind when, where and of what
    ("作家王建国因心脏病周三在海州去世，享年78岁。", "家属证实，王建国3月4日病逝于海州，终年81岁。", "quantity"),
    ("歌手王建国的经理人说，王建国2月21日下午在医院逝世，终年71岁。", "歌手王建国在家中离世，享寿73岁。", "quantity"),
    ("海州警员王建国在火场中不幸殉职，年仅29岁。", "警员王建国因公殉职，年仅26岁。", "quantity"),
    ("演员王建国与世长辞，得年58岁。", "演员王建国周日病故，终年55岁。", "quantity"),
    # two bounds of one limit
    ("新规规定，门票价格涨幅不得超过5%。", "根据新规，门票价格涨幅不得超过8%。", "quantity"),
    ("条例规定，参赛选手年龄不得低于16岁。", "条例要求，参赛选手年龄不得低于18岁。", "quantity"),
    ("按规定，房屋租金涨幅上限为3%。", "规定的房屋租金涨幅上限为4%。", "quantity"),
    ("违者最高可罚款10万元。", "违者最高可罚款20万元。", "quantity"),
    ("法案规定，每户补贴不得少于300元。", "法案规定，每户补贴不得少于500元。", "quantity"),
]

NOT_AT_ODDS = [
    ("今年3月，远航集团开除了财务官王建国。", "今年2月，远航集团开除了财务官李明辉。", "time"),
    ("远航集团2009年在伦敦上市。", "2011年，远航集团收购了伦敦一家上市公司。", "time"),
    ("海州大桥于2015年6月通车。", "2015年9月，海州隧道通车。", "time"),
    ("分析师预计，通胀率涨幅不会超过5%。", "分析师估计，通胀率涨幅不会超过8%。", "quantity"),
    ("调查显示，至少60人参加了集会。", "调查显示，至少55人参加了集会。", "quantity"),
    ("公司在北州裁员500人。", "公司在加拿大裁员800人。", "quantity"),
    ("作家王建国周三去世，享年78岁。", "作家王建国的妻子李明辉周三去世，享年75岁。", "quantity"),
    ("海州大学有14%的学生来自国外。", "海州大学有14.2%的学生来自国外。", "quantity"),
    ("海州全市有433条河流6月以来超警。", "海州全市有98条河流仍处于警戒水位。", "quantity"),
    ("自2015年以来执政的民众党再次胜出。", "连续执政五年的民众党再次胜出。", "time"),
    ("海州6月失业率为5.7%，上月为5.9%。", "海州6月失业率为5.7%，比5月的5.9%略低。", "time"),
    ("第二季度出口与去年同期比较增长3%。", "4至6月出口增长3%。", "time"),
]


@pytest.mark.parametrize(("left", "right", "kind"), AT_ODDS)
def test_at_odds(article: MakeArticle, left: str, right: str, kind: str) -> None:
    assert kind in discrepancies(article, left, right)


@pytest.mark.parametrize(("left", "right", "kind"), NOT_AT_ODDS)
def test_not_at_odds(article: MakeArticle, left: str, right: str, kind: str) -> None:
    assert kind not in discrepancies(article, left, right)


def test_a_figure_told_twice_in_an_article_is_one(article: MakeArticle) -> None:
    told = "银行卡诈骗金额逾370万元\n\n海州警方周一说，三人涉嫌诈骗。\n\n警方说，受害者共汇出逾370万元。"
    report = compare(
        [article(told, outlet="甲报"), article("海州诈骗案的金额超过370万元，警方抓获三人。", outlet="乙报")]
    )
    agreed = [
        f for f in report.findings if f.verdict == "agreement" and f.kind == "quantity" and "370万" in f.claims[0].text
    ]

    assert [len(finding.claims) for finding in agreed] == [3]


SERIES = [
    (
        "海州卫生局周五公布，海州新增确诊病例4例，现有确诊病例71例。",
        "海州卫生局周一公布，海州新增确诊病例8例，现有确诊病例86例。",
    ),
    ("海州股市指数下跌0.72%，为一周来首次下跌。", "海州股市指数下跌1.81%，成交缩小。"),
]


@pytest.mark.parametrize(("left", "right"), SERIES)
def test_bulletins_of_two_days_are_not_at_odds(article: MakeArticle, left: str, right: str) -> None:
    first = article(left, outlet="甲报", published="2020-07-10T08:00:00+08:00")
    second = article(right, outlet="乙报", published="2020-07-13T08:00:00+08:00")
    report = compare([first, second])

    assert not [finding for finding in report.findings if finding.verdict == "discrepancy"]
