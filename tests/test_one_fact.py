"""One fact that two desks put in other words, of which nothing is reported; and beside it, what does differ."""

import pytest
from compared import at_odds

from factcheck import Settings
from tests.conftest import MakeArticle

ONE_EVENT = Settings(same_event=0)
SPOKEN = ("外交部发言人周二表示，{}", "外交部发言人周二说，{}")

NEVER_BEFORE = [
    ("阿联酋首次发射火星探测器。", "阿联酋此前从未发射过火星探测器。"),
    ("该岛首次出现确诊病例。", "该岛此前没有出现过确诊病例。"),
    ("大桥通车以来第一次封闭。", "大桥通车以来从未封闭过，这是首次。"),
    ("这支球队首次赢得联赛冠军。", "这支球队从未赢得过联赛冠军，这是第一次。"),
    ("岚山队16年来首次重返联赛。", "岚山队16年来一直未能重返联赛，如今如愿。"),
    ("总统首次在公开场合戴口罩。", "总统此前一直拒绝在公开场合戴口罩。"),
]
NOT_ALL = [
    ("并不是所有居民都同意搬迁。", "有的居民不同意搬迁。"),
    ("并非所有委员都支持加息。", "部分委员反对加息。"),
    ("不是每名员工都接受减薪。", "有员工拒绝减薪。"),
    ("不是所有商户都同意降租。", "有些商户不同意降租。"),
    ("并非全部教师都支持复课。", "少数教师反对复课。"),
]
ALL_BUT = [
    ("除湖北外，各省均恢复了跨省旅游。", "只有湖北没有恢复跨省旅游。"),
    ("除了周一，博物馆每天开放。", "博物馆只有周一不开放。"),
    ("除俄罗斯外，安理会成员都投了赞成票。", "安理会成员中只有俄罗斯没有投赞成票。"),
    ("各学校除毕业班外均停课。", "各学校只有毕业班没有停课。"),
    ("除汕头港外，广东各港口都已关闭。", "广东各港口中，只有汕头港没有关闭。"),
]
NOT_IN_TIME = [
    ("婚礼因疫情延后举行。", "婚礼因疫情没有如期举行。"),
    ("展览延期举行。", "展览未能如期举行。"),
    ("渡轮周三延误抵达海宁港。", "渡轮周三没有准时抵达海宁港。"),
    ("公司推迟交付客机。", "公司未能按时交付客机。"),
    ("音乐会推迟到明年。", "音乐会改到明年举行。"),
]
FROM_EITHER_END = [
    ("人民币对美元升值。", "美元对人民币贬值。"),
    ("法院判华星公司胜诉。", "法院判对手远航公司败诉。"),
    ("皇马2比1战胜比利亚雷亚尔，夺得冠军。", "比利亚雷亚尔1比2负于皇马，皇马夺得冠军。"),
    ("岚山队以3比1击败东港队。", "东港队以1比3不敌岚山队。"),
    ("切尔西1比0小胜诺维奇。", "诺维奇0比1输给切尔西。"),
]
PHASES = [
    ("全市恢复供电。", "全市停电结束。"),
    ("天文台取消黄色暴雨警告。", "黄色暴雨警告除下。"),
    ("银行恢复裁员。", "银行不再暂停裁员。"),
    ("公司破产。", "公司倒闭。"),
    ("两家公司宣布合并。", "两家公司宣布并购。"),
    ("司机不治身亡。", "司机死亡。"),
    ("他未获保释。", "他被拒绝保释。"),
    ("政府无意撤回草案。", "政府不想撤回草案。"),
    ("考生未被冒名顶替上大学。", "考生被冒名顶替上大学不属实。"),
]
DENYING = [
    ("医生呼吁市民不要聚会。", "医生呼吁市民避免聚会。"),
    ("央行不再降息。", "央行结束降息。"),
    ("法国不再制裁伊朗。", "法国撤销对伊朗的制裁。"),
    ("议会未通过政府提交的养老金法案。", "议会否决了政府提交的养老金法案。"),
    ("他不再竞选连任。", "他放弃竞选连任。"),
    ("现任市长未能连任。", "现任市长寻求连任失败。"),
    ("公司已无须政府救助。", "公司不再需要政府援助。"),
    ("任何人不得干涉海宁事务。", "海宁事务不容任何人干涉。"),
    ("外国无权干涉海宁事务。", "海宁事务不容外国干涉。"),
    ("联盟不会解体。", "联盟不致瓦解。"),
    ("所有人都支持这项计划。", "没有人不支持这项计划。"),
    ("全体议员出席了会议。", "没有议员缺席会议。"),
]
SAME = [*NEVER_BEFORE, *NOT_ALL, *ALL_BUT, *NOT_IN_TIME, *FROM_EITHER_END, *PHASES, *DENYING]


@pytest.mark.parametrize(("ours", "theirs"), SAME)
def test_one_fact_in_other_words_is_no_discrepancy(article: MakeArticle, ours: str, theirs: str) -> None:
    assert not at_odds(article, ours, theirs, settings=ONE_EVENT)


@pytest.mark.parametrize(("ours", "theirs"), SAME)
def test_nor_where_somebody_says_it(article: MakeArticle, ours: str, theirs: str) -> None:
    first, second = (frame.format(told) for frame, told in zip(SPOKEN, (ours, theirs), strict=True))
    assert not at_odds(article, first, second, settings=ONE_EVENT)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("两国首次举行联合军演。", "两国从未举行过联合军演。"),
        ("该岛此前出现过确诊病例。", "该岛此前没有出现过确诊病例。"),
        ("阿联酋首次发射火星探测器。", "阿联酋2014年就曾发射火星探测器。"),
        ("并不是所有居民都同意搬迁。", "所有居民都不同意搬迁。"),
        ("除湖北外，各省均恢复了跨省旅游。", "各省均未恢复跨省旅游。"),
        ("除武汉外，湖北各地均已解封。", "湖北各地均未解封。"),
        ("婚礼因疫情没有如期举行。", "婚礼因疫情如期举行。"),
        ("音乐会推迟到明年。", "音乐会取消。"),
        ("人民币对美元升值。", "人民币对美元贬值。"),
        ("法院判华星公司胜诉。", "法院判华星公司败诉。"),
        ("岚山队主场击败东港队。", "岚山队主场不敌东港队。"),
        ("切尔西1比0小胜诺维奇。", "诺维奇0比2输给切尔西。"),
        ("港口封锁结束。", "港口封锁没有结束。"),
        ("沪指周三收涨。", "沪指周三收跌。"),
        ("旅客被拒绝入境。", "旅客已入境。"),
        ("公司破产。", "公司没有破产。"),
        ("医生呼吁市民不要聚会。", "医生呼吁市民聚会。"),
        ("专家建议市民避免聚会。", "专家建议市民不要避免聚会。"),
    ],
)
def test_what_differs_is_still_told(article: MakeArticle, ours: str, theirs: str) -> None:
    assert at_odds(article, ours, theirs, settings=ONE_EVENT)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("该岛此前出现过确诊病例。", "该岛此前没有出现过确诊病例。"),
        ("除湖北外，各省均恢复了跨省旅游。", "各省均未恢复跨省旅游。"),
        ("法国撤销对伊朗的制裁。", "法国没有撤销对伊朗的制裁。"),
        ("议会否决了政府提交的养老金法案。", "议会没有否决政府提交的养老金法案。"),
        ("央行结束降息。", "央行没有结束降息。"),
        ("市长放弃竞选连任。", "市长没有放弃竞选连任。"),
    ],
)
def test_what_differs_in_what_somebody_says_is_too(article: MakeArticle, ours: str, theirs: str) -> None:
    first, second = (frame.format(told) for frame, told in zip(SPOKEN, (ours, theirs), strict=True))
    assert at_odds(article, first, second, settings=ONE_EVENT)
