"""What reads like one fact told in two ways, and is two facts; and beside each sort, what is one fact."""

import pytest

from factcheck import Article, Discrepancy, Zone, compare
from factcheck.kinds.name.latin import compare_latin
from factcheck.kinds.name.verdict import Verdict
from tests.conftest import DAY, EVENT, MakeArticle, told

LATER = "2024-08-05T08:00:00+08:00"
TIMES_APART = {
    "a threat of the law for two offences": [
        ("散布谣言者可被判罚款10万元及监禁6个月。", "知情不报者可被判罚款5万元及监禁3个月。"),
        ("醉酒驾车，一经定罪可被判监禁5年。", "无牌驾驶可被判监禁1年。"),
        ("虚报资料者会被判罚款2万元。", "逃税者会被判罚款8万元。"),
    ],
    "a deed and who speaks of it": [
        ("市政府周六至周日举行龙舟赛。", "渔业局周四批评市政府举行龙舟赛。"),
        ("工会7月28日举行集会，要求加薪。", "商会8月1日谴责工会举行集会。"),
        ("军方7月30日试射导弹。", "邻国8月2日抗议军方试射导弹。"),
        (
            "议会7月31日表决通过渔业法。",
            "北湾渔业协会8月3日对《渔业法》表决通过后，渔民遭到逮捕表示震惊。",
        ),
        ("外长玛丽·卢（Mary Lu）8月1日说，北湾不会让步。", "外长玛丽·卢（Mary Lu）7月9日访问了塌方的矿区。"),
        ("市长安娜·金（Anna Kim）周五说，市政府不会让步。", "市长安娜·金（Anna Kim）慰问了7月9日受伤的矿工。"),
    ],
    "a deed and since when something is so": [
        ("北湾代表周五在港口举行疫情爆发以来首次会议。", "这是疫情5个月前在南岛爆发以来代表们首次举行会议。"),
        ("大桥周一举行坍塌以来首次检查。", "大桥5月2日坍塌以来首次举行检查。"),
        ("球队周二举行解散以来首次训练。", "球队去年9月解散以来首次举行训练。"),
    ],
    "two things that are held": [
        ("北湾9月6日举行市议会选举。", "北湾民主派周末举行市议会选举初选。"),
        ("协会7月20日举行颁奖典礼。", "协会7月27日举行颁奖彩排。"),
        ("两国7月15日举行渔业谈判。", "两国8月1日举行渔业展览。"),
        ("学校6月7日举行期末考试。", "学校7月5日举行期末典礼。"),
        ("公司5月8日举行股东大会。", "公司5月20日举行股东培训。"),
    ],
    "what is announced on two days": [
        ("移民局周二宣布，放弃新规。", "移民局上周宣布，学生将被要求离境。"),
        ("渔业局8月1日公布，渔船可以出海。", "渔业局7月22日公布，休渔期延长。"),
        ("法院7月30日通报，案件改期。", "法院7月25日通报：两名证人失踪。"),
    ],
    "one of two days in a row": [
        ("高考7月7日和8日举行。", "高考于7月7日举行。"),
        ("会谈周二、周三举行。", "会谈周二举行。"),
    ],
    "before and after a change of plans": [
        ("结果原定周四公布。", "结果周五公布。"),
        ("法院原计划7月20日开庭审理方慧案。", "法院7月27日开庭审理方慧案。"),
        ("新桥本应5月1日通车。", "新桥6月1日通车。"),
        ("音乐会推迟至8月20日举行。", "音乐会原定8月6日举行，门票已售罄。"),
        ("航班改至周六起飞，机场说。", "航班原定周四起飞。"),
    ],
}
WEEKS_APART = [
    (
        "2024-08-04T20:00:00+08:00",
        "据北湾新闻上周二援引消息人士报导，公司考虑出售码头。",
        "据北湾新闻周二援引消息人士报导，公司考虑出售码头。",
    ),
    (
        "2024-08-04T20:00:00+08:00",
        "市长方慧周日接受电视台访问时表示，绝不辞职。",
        "本周日，市长方慧接受电视台访问时表示，绝不辞职。",
    ),
    ("2024-08-04T08:00:00+08:00", "教授罗静之一周前从家中被警方带走。", "教授罗静之上周从家中被警方带走。"),
]
FIGURES_APART = {
    "a share and a count": [
        ("疫情死亡人数超过50万。", "疫情死亡人数占全球的四分之一。"),
        ("渔民失业人数达3000。", "渔民失业人数达三成。"),
        ("受灾人口达820万。", "受灾人口达两成。"),
    ],
    "at least so much more": [
        ("品牌成交额比去年增长至少100%。", "品牌成交额比去年增长100%。"),
        ("渔获比前年增加至少20%。", "渔获比前年增加20%。"),
        ("产量较上月增长最少8%。", "产量较上月增长8%。"),
        ("票价比去年上涨不少于15%。", "票价比去年上涨15%。"),
        ("客流比上周增加差不多30%。", "客流比上周增加30%。"),
    ],
    "a share and the same rounded": [
        ("股指下跌0.9%。", "股指下跌0.92%。"),
        ("通胀率为2.5%。", "通胀率为2.53%。"),
        ("出口增长4.8%。", "出口增长4.77%。"),
        ("失业率升至6.1%。", "失业率升至6.08%。"),
        ("持股比例为12.3%。", "持股比例为12.34%。"),
    ],
    "other figures and other directions": [
        ("国企完成固定投资1万亿元，同比增长7.2%。", "固定投资下降3.1%，其中民间投资同比下降7.3%。"),
        ("港口货运量增长5.1%，出口增长2.2%。", "南岛出口疲弱，出口下降6.4%。"),
        ("公司利润上升12%。", "同行利润普遍下滑，公司利润下降8%。"),
    ],
    "places each with its bracket": [
        (
            "疫情严重的还有东岭（4万4220死，28万5416例确诊）、西岭（3万4861死，24万1611例确诊）。",
            "疫情严重的还有西岭（3万4861死，24万1611例确诊）、东岭（4万4220死，28万5416例确诊）。",
        ),
        (
            "灾情严重的有东岭县（房屋倒塌120座，85人受伤）、西岭县（房屋倒塌64座，41人受伤）。",
            "灾情严重的有西岭县（41人受伤），其次是北湾（33人受伤）。",
        ),
    ],
    "places each with its own number": [
        ("美国与俄罗斯分别有5800枚及6370枚核弹头。", "报告说，美国拥有5800枚核弹头。"),
        ("东岭、西岭、南桥各派出210名、180名和95名消防员。", "西岭派出180名消防员。"),
    ],
    "trade by the money of two countries": [
        ("上半年出口7.71万亿元，下降3%。", "上半年以美元计价出口下降6.2%。"),
        ("以人民币计价，6月出口增长4.3%，进口增长6.2%。", "以美元计价，6月出口增长0.5%，进口增长2.7%。"),
        ("6月出口2136亿美元，增长0.5%。", "按人民币计，6月出口增长4.3%。"),
        ("以人民币计价，出口增长12%。", "出口以美元计增长9%。"),
        ("前五个月进口6.53万亿元，增长3.3%。", "前五个月进口以美元计增长7.1%。"),
    ],
    "the confirmed, the suspected and those without symptoms": [
        ("北湾新增本土病例16例。", "北湾新增无症状感染者11例。"),
        ("北湾新增疑似病例9例。", "北湾新增确诊病例21例。"),
        ("南岛报告无症状感染者30例。", "南岛报告疑似病例42例。"),
    ],
    "what was expected, by other words": [
        ("二季度经济料增2.5%。", "二季度经济增长3.2%。"),
        ("6月零售料跌4%。", "6月零售下跌6.5%。"),
    ],
    "two polls": [("调查显示，40%的受访者担心新法影响数据安全。", "另一项调查中，48%的受访者担心新法影响业务。")],
    "money of two places by one name": [
        ("公司市值达35亿元。", "公司市值达35亿港元。"),
        ("公司罚款$20000。", "公司罚款20000港元。"),
    ],
}
AT_ODDS = [
    ("市财政收入增长12%。", "市财政收入下降8%。"),
    ("公司股价周一上涨3%。", "公司股价周一下跌5%。"),
    ("过桥的车辆比去年增加20%。", "过桥的车辆比去年减少15%，公司说。"),
    ("大桥晚上11时坍塌。", "大桥晚上9时坍塌。"),
    ("渡轮上有7名船员，9名乘客。", "渡轮上有9名船员，7名乘客。"),
    ("林国栋将军被判监禁3年。", "林国栋将军因受贿被判监禁5年。"),
    ("商会会长林国栋被判监禁3年。", "商会会长林国栋被判监禁6年。"),
    ("法院判处罗静之监禁6个月。", "法院判处罗静之监禁3个月。"),
    ("散布谣言者可被判监禁6个月。", "散布谣言者可被判监禁3个月。"),
    ("散布谣言者可被判罚款10万元。", "散布谣言者可被判罚款5万元。"),
    ("公司被罚款10万元。", "公司被罚款5万元。"),
    ("渔业局周四批评市政府。", "渔业局周二批评市政府。"),
    ("议会7月31日表决通过渔业法。", "议会8月1日表决通过渔业法。"),
    ("北湾9月6日举行市议会选举。", "北湾9月13日举行市议会选举。"),
    ("北湾9月6日召开渔业大会。", "北湾9月13日召开渔业会议。"),
    ("音乐会推迟至8月20日举行。", "音乐会推迟至8月27日举行。"),
    ("结果原定周四公布。", "结果原定周五公布。"),
    ("她在南岛生活了14年。", "她在南岛生活了4年。"),
    ("防长罗静之周五表示，两国会谈将继续。", "防长罗静之周三表示，两国会谈将继续。"),
    ("教授罗静之上周从家中被警方带走。", "教授罗静之三周前从家中被警方带走。"),
    # an hour, and a part of one day
    ("航班下午3时55分起飞。", "航班下午2时55分起飞。"),
    ("北湾港周五清晨起火。", "北湾港周五深夜起火。"),
    ("警方周四上午逮捕了市长方慧。", "警方周四晚间逮捕了市长方慧。"),
    ("爆炸发生在8月2日中午。", "爆炸发生在8月2日凌晨。"),
    ("渡轮昨日上午沉没。", "渡轮昨日夜里沉没。"),
    ("大桥周一下午坍塌。", "大桥周一早上坍塌。"),
    ("移民局周二宣布，放弃新规。", "移民局周三宣布，放弃新规。"),
    ("会谈周二、周三举行。", "会谈周四举行。"),
    ("搜救昨晚中断。", "搜救今晨中断。"),
    # one figure in two currencies
    ("公司赔偿渔民1200万元。", "公司赔偿渔民1200万美元。"),
    ("政府捐出350亿欧元。", "政府捐出350亿美元。"),
    ("罗静之捐出25万英镑。", "罗静之捐出25万美元。"),
    ("码头工程耗资18亿日元。", "码头工程耗资18亿韩元。"),
    ("交易金额达43亿港元。", "交易金额达43亿美元。"),
    ("公司市值达35亿美元。", "公司市值达35亿人民币。"),
    ("通胀率为2.5%。", "通胀率为2.63%。"),
    ("公司利润上升12%。", "公司利润下降12%。"),
    ("渔获比前年增加至少20%。", "渔获比前年增加12%。"),
    ("疫情严重的还有东岭（4万4220死，28万5416例确诊）。", "疫情严重的还有东岭（4万4220死，25万5416例确诊）。"),
    ("民调显示，方慧的支持率为48%。", "民调显示，方慧的支持率为38%。"),
    ("上半年以美元计价出口下降6.2%。", "上半年以美元计价出口下降3%。"),
    ("上半年出口7.71万亿元，下降3%。", "上半年出口7.71万亿元，下降13%。"),
    ("北湾新增无症状感染者11例。", "北湾新增无症状感染者17例。"),
    ("周启文现年52岁。", "周启文现年25岁。"),
    ("周启文今年52岁。", "周启文今年54岁。"),
]


def differing(*articles: Article) -> bool:
    return any(
        isinstance(each, Discrepancy) and each.kind in {"time", "quantity"} for each in compare(articles).findings
    )


@pytest.mark.parametrize(("ours", "theirs"), [pair for pairs in TIMES_APART.values() for pair in pairs])
def test_times_of_two_deeds_are_not_at_odds(article: MakeArticle, ours: str, theirs: str) -> None:
    assert not differing(*told(article, ours, theirs))


def test_an_evening_told_in_the_morning_is_the_one_before(article: MakeArticle) -> None:
    one = article(EVENT, "由于晚间洋流强劲，搜救中断。", outlet="甲报", published="2024-08-03T06:20:00+08:00")
    assert not differing(one, article(EVENT, "由于昨晚洋流强劲，搜救中断。", outlet="乙报", published=DAY))


def test_two_lists_of_one_article_are_of_two_things(article: MakeArticle) -> None:
    lists = (
        "年回报如下：大盘股4%，小盘股7.1%，国债2.1%，公司债1.5%，房地产5.2%。",
        "最大回撤如下：大盘股54%，小盘股53%，国债4%，公司债2%，房地产73%。",
    )
    assert not differing(article(EVENT, *lists, outlet="甲报", published=DAY))


@pytest.mark.parametrize(("first", "ours", "theirs"), WEEKS_APART)
def test_a_week_told_at_its_turn_is_not_at_odds(article: MakeArticle, first: str, ours: str, theirs: str) -> None:
    one = article(EVENT, ours, outlet="甲报", published=first)
    assert not differing(one, article(EVENT, theirs, outlet="乙报", published=LATER))


@pytest.mark.parametrize(("ours", "theirs"), [pair for pairs in FIGURES_APART.values() for pair in pairs])
def test_figures_of_two_facts_are_not_at_odds(article: MakeArticle, ours: str, theirs: str) -> None:
    assert not differing(*told(article, ours, theirs))


@pytest.mark.parametrize(("ours", "theirs"), AT_ODDS)
def test_values_of_one_fact_are_at_odds(article: MakeArticle, ours: str, theirs: str) -> None:
    assert differing(*told(article, ours, theirs))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("选民排队投票。（2024年8月2日）", "选民在码头排队投票。（2024年8月1日）"),
        ("渔民清理码头。（2024年7月12日）", "渔民在港口清理码头。（2024年7月14日）"),
    ],
)
def test_two_pictures_of_one_article_have_two_days(article: MakeArticle, first: str, second: str) -> None:
    assert not differing(article(EVENT, first, "市政府说，工作仍在进行。", second, outlet="甲报", published=DAY))


def test_a_level_of_another_day_in_one_article_is_no_contradiction(article: MakeArticle) -> None:
    text = ("截至8月2日11时，东湖石桥站水位达到12.82米。", "此前连日大雨。", "东湖石桥站水位11.51米，超过警戒水位。")
    assert not differing(article(EVENT, *text, outlet="甲报", published=DAY))


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("北湾单日新增42宗确诊", "北湾周五单日新增42宗确诊病例。"),
        ("北湾新增确诊病例42宗", "8月2日，北湾新增确诊病例42宗。"),
    ],
)
def test_a_headline_is_of_the_day_that_its_body_tells(article: MakeArticle, headline: str, body: str) -> None:
    one = article((Zone.HEADLINE, headline), EVENT, body, outlet="甲报", published=DAY)
    assert not differing(one, article(EVENT, "8月1日北湾新增24宗确诊。", outlet="乙报", published=DAY))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Félix Durand", "Felix Durand"),
        ("François-Philippe Roy", "Francois-Philippe Roy"),
        ("Søren Holm", "Soren Holm"),
        ("Łukasz Nowak", "Lukasz Nowak"),
        ("José Mourão", "Jose Mourao"),
        ("Ayşe Çelik", "Ayse Celik"),
    ],
)
def test_marks_on_letters_make_no_other_name(one: str, other: str) -> None:
    assert compare_latin(one, other).verdict is Verdict.SAME


@pytest.mark.parametrize(("one", "other"), [("Félix Durand", "Felis Durand"), ("Michael Novrig", "Michael Norvig")])
def test_other_letters_do(one: str, other: str) -> None:
    assert compare_latin(one, other).verdict is Verdict.MISSPELLING


def test_a_place_that_another_is_only_compared_with_has_no_part_in_its_count(article: MakeArticle) -> None:
    text = (
        "疫情最严重的东岭，境内累计13万306人病故，累计确诊数达293万8624例。",
        "西岭死亡数仅次于东岭，境内累计6万5487人病故，累计确诊162万3284例。",
    )
    assert not differing(article(EVENT, *text, outlet="甲报", published=DAY))
