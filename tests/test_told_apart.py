"""What is not held against each other: what was expected, other pictures, other speeches, rows of figures."""

import pytest
from compared import at_odds

from factcheck import Article, Block, Discrepancy, Finding, Update, Zone, compare
from tests.conftest import MakeArticle

EVENT = "北湾市港口大桥坍塌后，市政府连日通报搜救进展。"
DAY = "2024-08-03T18:00:00+08:00"


def differing(*articles: Article) -> list[Finding]:
    return [each for each in compare(articles).findings if isinstance(each, Discrepancy)]


def quiet(article: MakeArticle, ours: str, theirs: str) -> bool:
    return not at_odds(article, ours, theirs, EVENT)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("主办方原本预计有17万人参与投票。", "主办方说，投票首日有22万人参与。"),
        ("机构此前预测出口增长2.5%。", "海关说，出口增长3.4%。"),
        ("市政府原定修建小学12所。", "市政府去年修建小学9所。"),
        ("公司的目标是售出汽车30万辆。", "公司售出汽车26万辆。"),
        ("市政府预计约500名居民到场。", "共有620名居民到场。"),
        ("当局预计将有800户居民搬迁。", "已有650户居民搬迁。"),
    ],
)
def test_what_was_expected_is_not_at_odds_with_what_came(article: MakeArticle, ours: str, theirs: str) -> None:
    assert quiet(article, ours, theirs)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("民调显示，秦慧领先对手15个百分点。", "另一家机构的民调汇编显示，秦慧平均领先8.6个百分点。"),
        ("一项民调显示，秦慧的支持率为55%。", "电视台公布的民调说，秦慧的支持率为48%。"),
        ("受访者中有61%赞成新税。", "周报访问了千人，受访者中有47%赞成新税。"),
    ],
)
def test_two_polls_find_two_figures(article: MakeArticle, ours: str, theirs: str) -> None:
    assert quiet(article, ours, theirs)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("全省109条河流超过保证水位，33条河流超过历史水位。", "下游212条河流水位上涨，72条河流告急。"),
        ("散布谣言者可判监禁1年，拒不删除者可判监禁6个月。", "隐瞒不报者会被判监禁3个月，作伪证者可判监禁两年。"),
        (
            "一区直接经济损失49亿元，二区直接经济损失27亿元，三区直接经济损失8亿元。",
            "农业部门称，两百个乡镇进水，直接经济损失91亿元。",
        ),
        ("一班学生捐书40册，二班学生捐书55册。", "三班学生捐书62册，四班学生捐书71册。"),
        ("两次震动分别距离北湾市中心71公里和76公里。", "最早的震动距离北湾市中心19公里。"),
        ("两座桥墩分别沉入水下12米和17米。", "一座桥墩沉入水下15米。"),
        ("两名工头分别被判监禁3年和5年。", "一名经理被判监禁7年。"),
        ("两家承包商分别获得合同款1.2亿元和2.4亿元。", "一家承包商获得合同款0.9亿元。"),
        ("头两日的搜救依次动用潜水员40名、60名。", "搜救动用潜水员85名。"),
    ],
)
def test_figures_that_come_in_rows_are_not_at_odds(article: MakeArticle, ours: str, theirs: str) -> None:
    assert quiet(article, ours, theirs)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("秦慧4月表示，将向北湾大学捐款。", "秦慧5月底表示，北湾大学应当改名。"),
        ("市长罗静之周二说，大桥早有隐患。", "市长罗静之上周五说，大桥不存在隐患之外的问题。"),
        ("秦慧当天在议会发言。", "秦慧8月1日在议会发言。"),
        ("北湾8月1日起没有新病例。", "北湾爆发疫情接近六个月。"),
        ("秦慧2011年首次当选北湾市长。", "秦慧2018年第三次当选北湾市长。"),
        ("在11月的大选之前，民意还会改变。", "在2016年的大选之前，投资者大多抛售股票避险。"),
    ],
)
def test_two_speeches_and_guessed_days_are_not_at_odds(article: MakeArticle, ours: str, theirs: str) -> None:
    assert quiet(article, ours, theirs)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("通讯软件飞鸿的创办人杜衡表示，将暂停提供用户数据。", "云雀公司说，也会停止提供用户数据。"),
        ("当地地铁已暂停运营。", "当地地铁关闭。"),
        ("就像在关税问题上一样。", "两国关系不可能再像以往一样。"),
        ("未经北湾议会、法院或居民参与，草案即告通过。", "草案通过时，没有北湾的议会、法院或居民参与。"),
        ("北湾非制造业指数加快回升。", "北湾制造业和非制造业指数加快回升。"),
    ],
)
def test_statements_of_other_doers_or_of_likeness_are_not_at_odds(article: MakeArticle, ours: str, theirs: str) -> None:
    assert quiet(article, ours, theirs)


def pictured(caption: str, outlet: str) -> Article:
    text = f"{caption}\n{EVENT}"
    body = Block(Zone.BODY, len(caption) + 1, len(text))
    return Article(text=text, blocks=(Block(Zone.CAPTION, 0, len(caption)), body), sha256=outlet, outlet=outlet)


def test_two_pictures_are_of_two_days() -> None:
    ours = pictured("市长罗静之在市政厅的记者会上讲话。（2024年7月24日）", "甲报")
    theirs = pictured("2024年8月1日，北湾，市长罗静之在市政厅举行记者会。", "乙报")
    assert not differing(ours, theirs)


def test_one_desk_has_many_figures_on_one_day(article: MakeArticle) -> None:
    first = article(EVENT, "北湾币兑美元早盘升至6.98元，为三个月最高。", outlet="甲报", published=DAY)
    second = article(
        "北湾央行公布贷款数据。", "月末北湾币兑美元收报7.07元，为七个月最高。", outlet="甲报", published=DAY
    )
    assert not differing(first, second)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("截至3日10时，已有12人住院。", "截至3日15时，已有18人住院。"),
        ("截至3日9时，共搜救出36人。", "截至3日17时，共搜救出41人。"),
        ("截至8月2日，直接经济损失达3亿元。", "截至8月3日，直接经济损失达5亿元。"),
        ("截至3日8时，全市2.1万人受灾。", "截至3日14时，全市3.4万人受灾。"),
        ("截至3日上午10时，已有9人确诊。", "截至3日下午4时，已有11人确诊。"),
    ],
)
def test_a_toll_counted_up_to_later_is_an_update(article: MakeArticle, ours: str, theirs: str) -> None:
    made = (article(EVENT, ours, outlet="甲报", published=DAY), article(EVENT, theirs, outlet="乙报", published=DAY))
    found = [each for each in compare(made).findings if isinstance(each, Discrepancy | Update)]
    assert [(type(each), each.rule) for each in found] == [(Update, "a running total that rose")]


def test_a_weekday_is_held_against_another_of_one_undated_day(article: MakeArticle) -> None:
    first = article(EVENT, "周三（18日），球队抵达北湾。", outlet="甲报")
    assert differing(first, article(EVENT, "周四（18日），球队抵达北湾。", outlet="乙报"))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [("秦慧在射手榜上排名第二。", "秦慧在射手榜上排名第三位。"), ("截至3日10时仍在降雨。", "截至3日15时仍在降雨。")],
)
def test_other_ranks_and_other_times_of_counting_are_no_agreement(article: MakeArticle, ours: str, theirs: str) -> None:
    made = (article(ours, outlet="甲报", published=DAY), article(theirs, outlet="乙报", published=DAY))
    assert not [
        each for each in compare(made).findings if each.verdict == "agreement" and each.kind in {"stance", "time"}
    ]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("事故造成3人受伤。", "事故未造成人员死亡。"),
        ("火灾造成5人受伤，无人死亡。", "火灾未造成人员死亡，5人受伤。"),
        ("地震造成多人失踪。", "地震没有造成人员死亡。"),
        ("法院判处被告罚款。", "法院没有判处被告监禁。"),
        ("港口出售了煤炭。", "港口没有出售天然气。"),
        ("政府限制出口。", "政府没有限制进口。"),
    ],
)
def test_a_denial_of_another_fate_or_thing_denies_nothing(article: MakeArticle, ours: str, theirs: str) -> None:
    assert quiet(article, ours, theirs)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("事故造成3人死亡。", "事故未造成人员伤亡。"),
        ("事故造成3人受伤。", "事故未造成人员受伤。"),
        ("政府限制出口。", "政府没有限制出口。"),
    ],
)
def test_a_denial_of_the_same_fate_or_thing_is_at_odds(article: MakeArticle, ours: str, theirs: str) -> None:
    assert not quiet(article, ours, theirs)
