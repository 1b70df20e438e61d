"""What one desk changed in a sentence that both print: found by its place, however little the words around it tell."""

from datetime import datetime, timedelta

import pytest
from attrs import evolve

from factcheck import Agreement, Article, Discrepancy, Settings, compare, extract
from factcheck.collation import collated
from factcheck.comparisons import remembering
from tests.conftest import MakeArticle

DAY = "2024-08-03T18:00:00+08:00"
FRAMES = {
    "a share within a market's day": "临川指数午盘一度涨{}，监管层表态未改做多热情。|逾2%|逾6%",
    "two floors far apart": "该公司前身为青州电信，市占率超过{}，已选定两家供应商。|45%|70%",
    "a length without a noun": "白水河长达{}，流经五个县，灌溉两岸农田。|1000公里|1000米",
    "a share of a bare verb": "临川综指报3444点，涨{}，稍早曾经触及年内高位。|1.8%|5.7%",
    "a range": "调研显示，北市场{}的功能是保证城区供应，其余转往外地。|70%到80%|30%到40%",
}
TIMES = {
    "of a count": "据青州卫健委，{}，全州累计报告病例297例。|6月11日0时至6月26日24时|6月7日0时至6月26日24时",
    "up to which is counted": "{}，青州开发银行批准了28个县的减免债务申请。|截至6月16日|截至6月12日",
    "below a picture": "临川市长方文静在官邸前对媒体讲话。（{}）|2017年6月28日|2017年6月24日",
    "of a rule": "州移民局{}出台的新规指出，全程上网课的学生须离境。|7月6日|7月2日",
    "nearly so long, and longer": "两国代表的首日磋商持续{}，双方仍未谈拢渔业补贴。|近8小时|逾8小时",
}
NAMES = {
    "an article has both": "州长{}在会上强调，防汛是头等大事。|方志强|方智强",
    "sounds like a well-known one": "据临川晚报报道，国家主席{}在开幕式上致辞时谈到了渔业。|习近平|习近萍",
    "of a dead leader": "双方回顾了{}与外国领导人的历次会谈记录。|邓小平|邓小萍",
    "before a colon": "外交陷入僵局，总理拒换{}：前外交官在记者会上说了这句话。|孟晚舟|孟晚周",
    "of two letters more": "据临川晚报报道，棋手{}说，他从来没有想过弃权。|周晓岚|周晓兰",
}
OFFICES = {
    "of a board": "公司在公告中说，岚江集团{}沈志远周五将向股东说明情况。|董事长|副董事长",
    "told of the past": "为国安工作者服务的{}沈志远周四撰文，反驳了这种说法。|青州军区司令员|青州军区前司令员",
    "of a chamber": "在青州召开的大会上，{}沈志远告诉记者，水位还会上涨。|青州商会会长|青州商会副会长",
}
TURNED = {
    "a future denied": "联合国、渔业联盟和港务组织的代表都{}参加本次闭门会谈。|将|不会",
    "behind another verb": "包括青禾、白石与岚江三家公司周一表示{}暂停处理用户数据的请求。|将|不会",
    "behind a supposition": "除非有实质改革，否则最大捐款国岚国{}退出该组织。|将|不会",
    "inside quotation marks": "她认为增加课时“{}帮助学生完成作业”，家长也有怨言。|并不会|并会",
    "contraries before a noun": "从迹象看，临川媒体似乎也能{}进行批评报道。|继续|停止",
    "contraries of a wish": "比尔根说：{}安田总理8月末来访，细节尚待商定。|欢迎|谴责",
    "a rise and a fall": "北部各州的贷款损失相对最大，平均较2019年{}一倍以上。|增加|减少",
    "all and some": "他在讲座里说，这里是一片公平对待{}人的土地。|所有|部分",
}


def told(article: MakeArticle, frame: str, *, later: timedelta = timedelta(0)) -> list[Article]:
    """Two articles with one sentence, and another word in one place of it."""
    text, ours, theirs = frame.split("|")
    rest = "渔港当天照常开放，气象台预报周末有雨。"
    first = article(text.format(ours), rest, outlet="甲报", published=DAY)
    second = article(text.format(theirs), rest, outlet="乙报", published=DAY)
    return [first, evolve(second, published=datetime.fromisoformat(DAY) + later)]


def kinds(articles: list[Article], sort: type = Discrepancy) -> set[str]:
    found = compare(articles, Settings(same_event=0)).findings
    return {each.kind for each in found if isinstance(each, sort)}


@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES)
def test_a_figure_changed_in_one_sentence_is_found(article: MakeArticle, frame: str) -> None:
    assert kinds(told(article, frame)) == {"quantity"}


@pytest.mark.parametrize("frame", TIMES.values(), ids=TIMES)
def test_a_time_changed_in_one_sentence_is_found(article: MakeArticle, frame: str) -> None:
    assert kinds(told(article, frame)) == {"time"}


@pytest.mark.parametrize("frame", NAMES.values(), ids=NAMES)
def test_a_name_one_character_off_in_one_sentence_is_found(article: MakeArticle, frame: str) -> None:
    assert "name" in kinds(told(article, frame))


def test_a_name_is_a_slip_in_its_place_though_the_article_has_the_name_too(article: MakeArticle) -> None:
    """Elsewhere an article that has both is taken to name two people."""
    one, other = (f"州长方{sign}强周一到青河视察，方志强说汛情平稳。" for sign in "志智")

    assert "name" in kinds([article(one, outlet="甲报"), article(other, outlet="乙报")])


@pytest.mark.parametrize("frame", OFFICES.values(), ids=OFFICES)
def test_an_office_changed_in_one_sentence_is_found(article: MakeArticle, frame: str) -> None:
    assert kinds(told(article, frame)) == {"role"}


@pytest.mark.parametrize("frame", TURNED.values(), ids=TURNED)
def test_a_statement_turned_in_one_sentence_is_no_agreement(article: MakeArticle, frame: str) -> None:
    articles = told(article, frame)

    assert kinds(articles) <= {"stance", "quote"}
    assert kinds(articles)
    changed = [
        claim.text
        for finding in compare(articles, Settings(same_event=0)).findings
        if isinstance(finding, Agreement) and finding.kind in {"stance", "quote"}
        for claim in finding.claims
        if claim.start < articles[0].text.index("\n")
    ]
    assert not any(word and word in text for text in changed for word in frame.split("|")[1:])


SAME = [
    "联合国的代表都{}参加本次闭门会谈。|将|将会",
    "临川综指报3444点，涨{}，稍早曾经触及年内高位。|1.8%|1.80%",
    "双方磋商持续{}，仍未谈拢渔业补贴的细节。|72小时|三天",
    "她认为增加课时{}帮助学生完成作业，家长也有怨言。|不断|一直",
    "州议会{}通过了渔业补贴的预算，拨款下月到位。|昨天|昨日",
    "这项规定{}成年人，学校对此表示理解。|不适用于未|不适用于未满十八岁的",
    "美国总统{}周三在会上强调，防汛是头等大事。|特朗普|川普",
    "州长{}周三在会上强调，防汛是头等大事。|方志强|方志強",
    "在青州大学任教的{}沈志远告诉记者，水位还会上涨。|教授|学者",
]


@pytest.mark.parametrize("frame", SAME)
def test_what_says_the_same_in_one_place_is_at_odds_with_nothing(article: MakeArticle, frame: str) -> None:
    assert kinds(told(article, frame)) == set()


ROWS = [
    "青州新增确诊病例{}，均为境外输入病例。|3例|5例",
    "临川综指收盘上涨{}，成交额与前一日持平。|1.2%|2.8%",
    "岚江航空的股价当天下跌{}，创下年内新低。|3.1%|4.6%",
]


@pytest.mark.parametrize("frame", ROWS)
def test_what_is_told_anew_each_day_is_no_change(article: MakeArticle, frame: str) -> None:
    assert kinds(told(article, frame, later=timedelta(days=1))) == set()


OTHER_THINGS = [
    ("7月3日，青州新增病例3例，治愈两例。", "7月4日，青州新增病例5例，治愈两例。"),
    ("广河县报告死亡3人，道路仍未抢通。", "青河县报告死亡5人，道路仍未抢通。"),
    ("一月份的出口增长12%，进口持平。", "二月份的出口增长15%，进口持平。"),
    ("方志强当选主席，任期四年，他承诺降税。", "周晓岚当选主席，任期五年，她承诺降税。"),
]


@pytest.mark.parametrize(("ours", "theirs"), OTHER_THINGS)
def test_two_changes_of_which_one_makes_it_another_thing_are_no_change(
    article: MakeArticle, ours: str, theirs: str
) -> None:
    found = compare([article(ours, outlet="甲报", published=DAY), article(theirs, outlet="乙报", published=DAY)])

    assert [each for each in found.findings if isinstance(each, Discrepancy) and each.kind == "quantity"] == []


def test_an_article_that_has_both_versions_tells_a_row(article: MakeArticle) -> None:
    row = ("甲队在北岸球场的比赛中进了3球，观众离场很早。", "甲队在北岸球场的比赛中进了5球，观众离场很早。")
    claims = [
        claim
        for made in (article(*row, outlet="甲报", published=DAY), article(row[1], outlet="乙报", published=DAY))
        for claim in extract(made)
    ]

    assert collated(claims, Settings(), remembering()) == ((), ())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("政府决定停止向沙特出口武器。", "政府决定停止向土耳其出口武器。"),
        ("该公司将关闭在东欧的所有工厂。", "该公司将关闭在西欧的所有工厂。"),
        ("救援物资周三运往苏丹。", "救援物资周三运往乍得。"),
    ],
)
def test_what_alignment_finds_too_is_told_once(article: MakeArticle, one: str, other: str) -> None:
    made = [article(one, outlet="甲报", published=DAY), article(other, outlet="乙报", published=DAY)]
    places = [each for each in compare(made).findings if isinstance(each, Discrepancy) and each.kind == "place"]

    assert len(places) == 1


def test_what_both_tell_in_one_sentence_is_not_held_against_itself(article: MakeArticle) -> None:
    text = "今年对方都是在凌晨或者夜间偷偷地越过实际控制线，到这边来拆设施。"
    one = article("记者在前线采访了三天。", text, outlet="甲报", published=DAY)
    other = article(text, "记者在前线采访了三天。", outlet="乙报", published=DAY)

    assert kinds([one, other]) == set()


def test_all_who_have_a_version_stand_on_one_side(article: MakeArticle) -> None:
    text = "白水河长达{}，流经五个县，灌溉两岸农田。"
    made = [
        article(text.format(length), outlet=f"{n}报", published=DAY)
        for n, length in enumerate(("1000公里", "1000公里", "1000公里", "1000米"))
    ]
    (found,) = (each for each in compare(made).findings if isinstance(each, Discrepancy))

    assert sorted(len(position.claims) for position in found.positions) == [1, 3]


def test_the_order_of_the_articles_does_not_matter(article: MakeArticle) -> None:
    articles = told(article, FRAMES["a range"])

    assert compare(articles).to_json() == compare(articles[::-1]).to_json()


def test_less_of_a_sentence_is_asked_for_by_setting(article: MakeArticle) -> None:
    articles = told(article, FRAMES["two floors far apart"])

    assert Discrepancy not in map(type, compare(articles, Settings(collated=1.0)).findings)
