"""Values of two facts in like words are not held against each other; of one fact they are."""

import pytest

from factcheck import Article, Discrepancy, Update, compare
from tests.conftest import DAY, EVENT, MakeArticle, told

LATER = "2024-08-06T18:00:00+08:00"
APART = {
    "the world and a part of it": [
        ("据机构预测，今年全球经济将萎缩3.7%。", "该组织预计今年非洲经济将萎缩3.2%。"),
        ("全球共有2300万人失业。", "据统计，意大利共有310万人失业。"),
        ("世界粮食产量增长2.1%。", "亚洲粮食产量增长3.5%。"),
        ("截至目前，义大利累计死亡3万4833人。", "截至目前，英国累计死亡4万4131人。"),
        ("肯亚共有12万人受灾。", "衣索比亚共有30万人受灾。"),
    ],
    "the times of two deeds": [
        ("他指的是1月签署的两国贸易协议。", "今年二月生效的两国贸易协议内容复杂。"),
        ("法案周二提交议会。", "法案周四获得通过。"),
        ("工厂6月动工，工人来自外地。", "工厂9月投产，工人来自外地。"),
        ("市长方慧周三在港口会见渔民代表。", "市长方慧周四结束对港口的三天访问。"),
        ("公司去年宣布在北湾投资10亿元。", "公司宣布未来3年将在北湾投资10亿元。"),
    ],
    "the periods of two figures": [
        ("2019年两国贸易额达到2060亿欧元。", "2018年两国贸易额达到2000亿欧元。"),
        ("3月出口同比增长3.1%。", "4月出口同比增长5.6%。"),
        ("前三个月新车销量为12万辆。", "4月新车销量为5万辆。"),
    ],
    "two records": [
        ("长江将出现1940年以来最大洪水。", "黄河全线将出现今年以来最大洪水。"),
        ("东湖水位是1954年以来最高。", "西河水位是今年以来最高。"),
    ],
    "a part that is told to be one": [
        ("宁德市政府宣布拨款1200万元。", "福建省政府与宁德市政府共拨款3000万元，其中宁德市出资1200万元。"),
        ("港口局投入800万元修船。", "港口局与渔业局共投入2000万元修船，其中港口局投入800万元。"),
        ("霞浦县派出300人救灾。", "霞浦县与福鼎市共派出900人救灾，其中霞浦县派出300人。"),
    ],
    "some and all": [
        ("新增病例中，5例为输入病例。", "全市共有11例输入病例。"),
        ("北湾报告确诊病例10例。", "北湾报告无症状感染者8例。"),
        ("其余13个成员国投了赞成票。", "联盟15个成员国投票。"),
    ],
    "two moments of a market": [
        ("午后道指下跌1.2%。", "道指下跌0.92%。"),
        ("恒生指数上涨2.1%。", "恒生指数上涨1%。"),
        ("油价上涨3%。", "油价上涨1.8%。"),
    ],
    "a place before a measure": [("村子距离南桥县城约有15公里远。", "南桥县一座近33公里的大堤崩溃。")],
    "a share in tenths": [("贸易顺差减少10.8%。", "贸易顺差减少一成。"), ("产量下降31%。", "产量下降三成。")],
    "sides that act together": [
        ("改革派及保守派大胜。", "保守派及改革派大胜。"),
        ("温和派和强硬派联手否决提案。", "强硬派和温和派联手否决提案。"),
    ],
    "two offices of one person": [
        ("省工会联合会主任沈春光介绍情况。", "省教育委员会副主任委员沈春光作了报告。"),
        ("周启文、孙青野为副署长。", "公署另一副署长孙青野身份神秘。"),
    ],
    "one speaker by two names": [
        ("陈方安明说：“我需要一些时间和空间哀悼和复原。”", "陈太说：“我需要一些时间和空间哀悼和复原。”"),
        ("罗静之说，北湾难再有街头抗争空间。", "罗静之说，北湾不会再有街头抗争空间。"),
        (
            "罗静之说：“他们只把对话视为解决危机的手段，没有必要面对面谈判。”",
            "罗静之说：“在他们眼里，对话只不过是解决危机的手段，没有必要面对面谈判。”",
        ),
    ],
    "a name and what is joined to it": [
        ("央行总裁拉加德所面临的挑战是失业。", "央行总裁拉加德认为最糟阶段已经过去。"),
        ("地理学家夏明说，水坝没有达到目标。", "地理学家尚克曼说，水坝没有达到目标。"),
    ],
    "a topic and what is said of it": [
        ("吴乐明认为，华光软件退出北湾，是对新规的迎合。", "来自南岛的乔安说，她对于华光软件退出北湾有点难过。"),
    ],
    "what a deed is done under": [
        ("方慧不要在邻国的胁迫下回到北湾。", "邻国政府希望迫使方慧回到北湾。"),
        ("赵启明在律师的陪同下离开法院。", "赵启明没有律师陪同。"),
    ],
    "what a negation reaches over": [
        ("市政府迄今没有向独立专家们发出正式访问的长期有效的邀请。", "市政府没有向独立专家发出长期邀请。"),
        ("公司没有就事故作出令人满意的解释。", "公司没有对事故作出解释。"),
    ],
    "two occasions of one speaker": [
        ("发言人罗静之周五表示，无需重新宣布进入紧急状态。", "发言人罗静之在8月1日的记者会上指出，新增病例超过标准。"),
    ],
    "a day that is a name": [("他说：“七一大游行不会取消。”", "他说：“七一游行不会取消。”")],
    "who acts is left out": [
        ("由于国内外市场的萎缩，生产和消费均处于收缩状态。", "市场会逐步恢复，可以保持一定的乐观。"),
    ],
    "a condition outside the quotation": [
        (
            "何雨说，如果对方继续下去，我们将予以回击，“我方决定对在边境问题上表现恶劣的机构采取对等措施”。",
            "何雨说，“我方决定对在边境问题上表现恶劣的机构采取对等措施”。",
        ),
    ],
}
AT_ODDS = [
    ("今年全球经济将萎缩3.7%。", "今年世界经济将萎缩4.9%。"),
    ("两国第一阶段协议于1月签署。", "两国第一阶段协议于2月签署。"),
    ("法案周二获得通过。", "法案周四获得通过。"),
    ("市长方慧周三在港口会见渔民代表。", "市长方慧周四在港口会见渔民代表。"),
    ("2019年两国贸易额达到2060亿欧元。", "2018年两国贸易额达到2060亿欧元。"),
    ("大楼2019年建成。", "大楼2018年建成。"),
    ("纽约股市创2008年以来最大单日跌幅。", "纽约股市创1987年以来最大单日跌幅。"),
    ("北湾报告确诊病例10例。", "北湾报告确诊病例18例。"),
    ("道指收跌1.2%。", "道指收跌0.92%。"),
    ("居民消费价格指数上涨2.5%。", "居民消费价格指数上涨2.9%。"),
    ("贸易顺差减少10.8%。", "贸易顺差减少两成。"),
    ("政府派特使访问南岛。", "政府没有派特使访问南岛。"),
    ("赵启明在律师的陪同下离开法院。", "赵启明在律师的陪同下进入法院。"),
    ("市政府向独立专家发出长期邀请。", "市政府没有向独立专家发出长期邀请。"),
    ("罗静之说：“合作是应对气候变化唯一正确的选择。”", "罗静之说：“合作是应对气候变化正确的选择。”"),
]


def differing(*articles: Article) -> bool:
    return any(isinstance(each, Discrepancy) for each in compare(articles).findings)


@pytest.mark.parametrize(("ours", "theirs"), [pair for pairs in APART.values() for pair in pairs])
def test_two_facts_are_not_at_odds(article: MakeArticle, ours: str, theirs: str) -> None:
    assert not differing(*told(article, ours, theirs))


@pytest.mark.parametrize(("ours", "theirs"), AT_ODDS)
def test_two_values_of_one_fact_are(article: MakeArticle, ours: str, theirs: str) -> None:
    assert differing(*told(article, ours, theirs))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("7月以来，洪灾造成24人死亡失踪。", "7月以来，洪灾造成31人死亡失踪。"),
        ("自7月11日以来已累计确诊318例。", "自7月11日以来已累计新增334例确诊。"),
        ("洪水造成农作物受灾面积2207千公顷。", "洪水造成农作物受灾面积2478千公顷。"),
        ("入汛以来直接经济损失491.8亿元。", "入汛以来直接经济损失643.9亿元。"),
    ],
)
def test_a_total_counted_since_one_day_is_told_anew(article: MakeArticle, ours: str, theirs: str) -> None:
    found = compare(told(article, ours, theirs, LATER)).findings
    assert any(isinstance(each, Update) for each in found)
    assert not any(isinstance(each, Discrepancy) for each in found)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "过去20年年回报如下：大盘价值股4%，大盘成长股0.8%，小盘价值股7.1%。",
            "下面是20年中的最大回撤：大盘价值股54%，大盘成长股80%，小盘价值股53%。",
        ),
        ("各校捐书：一班40册，二班55册，三班62册。", "各校借书：一班140册，二班155册，三班71册。"),
        (
            "二十年间，各类资产的年回报如下：大盘股4%，小盘股7.1%，国债2.1%，房地产5.2%。",
            "二十年间，各类资产的最大回撤如下：大盘股54%，小盘股53%，国债4%，房地产73%。",
        ),
    ],
)
def test_two_lists_of_one_article_are_of_two_things(article: MakeArticle, first: str, second: str) -> None:
    assert not differing(article(EVENT, first, second, outlet="甲报", published=DAY))


def test_one_slip_in_two_articles_is_told_once(article: MakeArticle) -> None:
    found = compare(told(article, "市议会8月1日星期二开会。", "市议会8月1日星期二开会。")).findings
    assert len([each for each in found if isinstance(each, Discrepancy)]) == 1


@pytest.mark.parametrize(("days", "later"), [(("九", "十"), "2024-08-04"), (("20", "23"), "2024-08-06")])
def test_a_run_that_goes_on_has_no_two_lengths(article: MakeArticle, days: tuple[str, str], later: str) -> None:
    one, other = (f"北湾连{each}日没有新增病例。" for each in days)
    assert not differing(*told(article, one, other, f"{later}T18:00:00+08:00"))


@pytest.mark.parametrize("day", ["今天（星期二）", "昨天（周日）", "明天（星期四）"])
def test_a_relative_day_and_its_weekday_are_no_contradiction(article: MakeArticle, day: str) -> None:
    assert not differing(article(EVENT, f"声明说：“检测{day}开始。”", outlet="甲报", published=DAY))


@pytest.mark.parametrize(
    "told_by",
    [
        (
            "石桥镇昨日塌方，共造成30人受伤。",
            "石桥镇塌方造成30人受伤，道路中断。",
            "石桥镇塌方，造成20人受伤，镇长到场。",
        ),
        ("北湾港昨日起火，烧毁渔船12艘。", "北湾港火灾烧毁渔船12艘。", "北湾港起火烧毁渔船21艘，消防员到场。"),
        ("东岭矿井周一透水，困住矿工8人。", "东岭矿井透水，8名矿工被困。", "东岭矿井透水，15名矿工被困，救援展开。"),
        ("南岛大学昨天宣布停课两周。", "南岛大学停课两周，学生离校。", "南岛大学停课四周，校方说。"),
    ],
)
def test_a_third_witness_hides_no_contradiction(article: MakeArticle, told_by: tuple[str, ...]) -> None:
    articles = [
        article(text, outlet=f"{place}报", published=DAY) for place, text in zip("甲乙丙", told_by, strict=True)
    ]
    assert differing(*articles)
    assert differing(*articles[1:])


def test_one_hour_told_by_outlets_of_two_zones_is_one(article: MakeArticle) -> None:
    ours = article(EVENT, "追思会周六晚8时举行。", outlet="甲报", published="2024-08-03T18:00:00+08:00")
    theirs = article(EVENT, "追思会周六晚间8时举行。", outlet="乙报", published="2024-08-03T12:00:00+02:00")
    assert not differing(ours, theirs)


def test_what_is_made_of_something_in_a_month_is_of_the_last_one(article: MakeArticle) -> None:
    assert not differing(*told(article, "当局2月将甲社列为外国使团。", "2月18日，当局将甲社列为外国使团。"))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("比5月下降0.1个百分点。", "比一季度下降1.1个百分点。"),
        ("“明天系”成了昨天系，业内人士说。", "业内人士说，“明天系”成了过去。"),
        ("蓝鲸公司2018年3月在海城交易所上市。", "白鹤公司2019年5月17日在海城交易所上市。"),
        ("北湾医院3月落成。", "北湾机场5月落成。"),
    ],
)
def test_times_of_other_things_are_not_at_odds(article: MakeArticle, ours: str, theirs: str) -> None:
    assert not differing(*told(article, ours, theirs))


def test_a_stock_phrase_of_two_speakers_weeks_apart_is_no_exchange(article: MakeArticle) -> None:
    words = "我方从来无意挑战或者取代任何国家，合作是两国唯一正确的选择。"
    ours, theirs = f"外交部发言人罗静之表示：“{words}”", f"外交部长周启文表示：“{words}”"
    assert differing(*told(article, ours, theirs))
    assert not differing(*told(article, ours, theirs, "2024-08-19T18:00:00+08:00"))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("北湾国安法周二在国会表决通过。", "国会周二表决通过北湾国安法。"),
        ("世卫组织都没有确认病毒可以人传人。", "世卫组织没有证实病毒可以人传人。"),
        ("国务卿罗静之今年5月宣布制裁名单。", "国务卿罗静之周三表示，名单还会变长。"),
    ],
)
def test_one_deed_by_its_object_or_its_doer_is_no_contradiction(article: MakeArticle, ours: str, theirs: str) -> None:
    assert not differing(*told(article, ours, theirs))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("合同在4月签署。", "合同签署于6月12日。"),
        ("洪水造成全省63人死亡，其中东州市有45人死亡。", "暴雨导致全省至少99人死亡，包括东州市死亡的73人。"),
        ("疫苗有效率达95%。", "研究显示，这种疫苗的有效率为90%。"),
        ("第二季經濟成長率為3.9%。", "第二季度经济增长率为5.1%。"),
    ],
)
def test_what_may_look_like_two_facts_is_one(article: MakeArticle, ours: str, theirs: str) -> None:
    assert differing(*told(article, ours, theirs))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("秘书长罗静之呼吁双方停火，恢复和平谈判。", "双方没有恢复和平谈判。"),
        ("工会要求公司涨薪，停止裁员。", "公司继续裁员。"),
        ("议员建议政府公布名单，取消补贴。", "政府没有取消补贴。"),
    ],
)
def test_what_is_urged_in_a_row_may_well_not_be_done(article: MakeArticle, ours: str, theirs: str) -> None:
    assert not differing(*told(article, ours, theirs))


def test_two_pictures_below_paragraphs_have_two_days(article: MakeArticle) -> None:
    first, second = "选民在票站外排队等待投票。（2024年7月12日）", "选民在票站外排队等待投票。（2024年7月11日）"
    assert not differing(article(EVENT, first, "初选结果周二公布。", second, outlet="甲报", published=DAY))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (
            "今年5月，南岛和西国先后批准用瑞德西林治疗重症患者，药效仍有争议。",
            "东盟批准使用瑞德西林，以应对新一轮疫情。",
        ),
        ("南岛是疫情最严重的国家，累计十万人确诊。", "全球疫情最严重的国家仍是南岛，其次是西国。"),
    ],
)
def test_many_do_one_thing(article: MakeArticle, ours: str, theirs: str) -> None:
    assert not differing(*told(article, ours, theirs))


def test_a_whole_is_not_held_against_a_part_that_its_article_tells_too(article: MakeArticle) -> None:
    """Six of the nine firms, which the other report names three times, and each time in other words."""
    told = "决定于17日起对天河财险、华江人寿、新远信托等六家机构实施接管，接管期限为一年。"
    whole = article(
        "天河集团18日发表声明，对银保监会、证监会宣布接管该集团旗下9个金融机构的消息作出了回应。该集团三年前开始亏损。"
        "股市开盘后小幅下跌。接管期间公司业务照常进行。银保监会周五宣布，于17日起对天河财险、华江人寿、新远信托等六家机构实施接管，"
        "接管期限为一年。接管期间公司业务照常进行。央行行长没有出席会议。信托产品的投资人可以照常赎回。",
        outlet="甲报",
        published="2020-07-18T10:00:00+08:00",
    )
    part = article(
        "银保监会称接管天河财险、新远信托等六家机构。",
        f"银保监会周五称，{told}记者无法联系到集团负责人。",
        "银保监会接管六家机构的公告已经刊登。",
        outlet="乙报",
        published="2020-07-18T11:00:00+08:00",
    )
    both = article(
        "“天河系”九家金融机构被接管",
        f"银保监会周五称，{told}法院上周受理了一起相关诉讼。该集团三年前开始亏损。分析师说，市场对此已有准备。",
        outlet="丙报",
        published="2020-07-18T12:00:00+08:00",
    )
    found = compare([whole, part, both]).findings
    assert [finding.verdict for finding in found if finding.kind == "quantity"].count("discrepancy") == 0
