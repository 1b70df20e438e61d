"""What stays a contradiction beside what is told apart: the same forms, of one fact."""

import pytest
from compared import at_odds

from factcheck import Article, Block, Discrepancy, Zone, compare
from tests.conftest import MakeArticle

EVENT = "北湾市当局连日通报有关情况。"
PAIRS = [
    # words that hold those of an expectation
    ("双方以虚拟方式举行了30多次会议。", "双方以视频方式举行了近20场会议。"),
    ("海军在模拟演习中出动战机12架。", "海军在演习中出动战机25架。"),
    ("援助计划提供资金12亿元。", "援助方案提供资金18亿元。"),
    ("预计投资达50亿元的工程造成12人死亡。", "预计投资达50亿元的工程造成19人死亡，而非更少。"),
    # contraries of which one stops
    ("政府决定暂停对邻国的援助。", "政府决定继续对邻国的援助。"),
    ("市政府取消口罩禁令。", "市政府维持口罩禁令。"),
    ("总统终止紧急状态。", "总统延长紧急状态。"),
    ("两国中止外交关系。", "两国维持外交关系。"),
    # under one condition
    ("市长方慧说：“只要我在任，北湾就会加入联盟。”", "市长方慧说：“只要我在任，北湾就不会加入联盟。”"),
    # a day told in the same sentence
    ("矿难发生于5月3日，次日救援队抵达现场。", "矿难发生于5月3日，救援队5月6日抵达现场。"),
    # what both tell beside it says which is meant
    (
        "客机坠毁造成176人死亡，去年另一架客机坠毁造成189人死亡。",
        "客机坠毁造成167人死亡，去年另一架客机坠毁造成189人死亡。",
    ),
    # two officials on one deed
    ("警务处长罗国聪说，已逮捕疑犯。", "保安局长周启文说，没有逮捕疑犯。"),
    # a verb behind 如 that sets no condition
    ("如愿连任的市长签署了法案。", "如愿连任的市长没有签署法案。"),
    # some of all, by one fate, and no smaller
    ("12名工人受伤，其中3人重伤。", "12名工人受伤，5人重伤。"),
    ("昨日新增确诊病例12例。", "昨日确诊病例21例。"),
    ("其他12名船员获救。", "21名船员获救。"),
    # what a market trades, and a market on one day
    ("6月原油产量下降12%。", "6月原油产量下降21%。"),
    ("房价指数6月上涨2.1%。", "房价指数6月上涨3.4%。"),
    ("股价7月13日下跌9%。", "股价7月13日下跌19%。"),
    # shares that end in nought
    ("关税税率20%。", "关税税率22%。"),
    # somebody and nobody
    ("事故中有人死亡。", "事故中无人死亡。"),
    ("示威中有人被捕。", "示威中无人被捕。"),
    # who is sent, and what is done alone
    ("政府迅速派直升机救援。", "政府没有派直升机救援。"),
    ("公司独立运营港口。", "公司没有独立运营港口。"),
    # the end of one month and the next one
    ("今年5月，东岭宣布取消北湾研究生的签证。", "今年6月初，东岭宣布取消北湾研究生的签证。"),
    ("公司2019年关闭了北湾工厂。", "公司2020年1月上旬关闭了北湾工厂。"),
    ("市长方慧上半年辞职。", "市长方慧7月初辞职。"),
    # two hospitals, and what a mishap has to do with
    ("伤者被送往福州市医院。", "伤者被送往厦门市医院。"),
    ("伤者被送往霞浦县医院。", "伤者被送往福鼎市医院。"),
    ("事故由大雾引起。", "事故与大雾无关。"),
    # a year and a day of it
    ("方慧2015年结婚。", "方慧2017年5月12日结婚。"),
]


@pytest.mark.parametrize(("ours", "theirs"), PAIRS)
def test_one_fact_told_in_two_ways_is_a_discrepancy(article: MakeArticle, ours: str, theirs: str) -> None:
    assert at_odds(article, ours, theirs, EVENT)


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("法院判处李某死刑", "北湾市中级法院周二宣布，没有判处李某死刑，案件将于下月再审。"),
        ("市政府不会关闭码头", "市政府周三在通报中表示，将关闭码头，工人另行安置。"),
        ("法国拒绝接收难民船", "法国内政部周四发表声明，同意接收难民船，船上有两百多人。"),
    ],
)
def test_a_headline_is_held_against_a_longer_body(headline: str, body: str) -> None:
    text = f"{headline}\n{EVENT}\n{body}"
    ends = [len(headline), len(headline) + 1 + len(EVENT)]
    blocks = (
        Block(Zone.HEADLINE, 0, ends[0]),
        Block(Zone.BODY, ends[0] + 1, ends[1]),
        Block(Zone.BODY, ends[1] + 1, len(text)),
    )
    made = Article(text=text, blocks=blocks, sha256=headline, outlet="甲报")
    assert any(isinstance(each, Discrepancy) for each in compare((made,)).findings)
