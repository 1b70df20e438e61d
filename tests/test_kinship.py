"""Two desks' versions of one report, told anew from beginning to end, and articles that only tell of one event."""

import pytest

from factcheck import Article, Discrepancy, Settings, compare, extract
from factcheck.kinship import partners
from factcheck.settings import DEFAULT
from factcheck.wording import Wording
from tests.conftest import MakeArticle

DAY = "2024-08-03T18:00:00+08:00"
REPORT = (
    "青州渔业公司周三宣布，将关闭位于白石港的两家加工厂。",
    "公司董事长沈志远说，关闭工厂是因为渔获连年减少，成本不断上升。",
    "白石港市长方文静对这一决定表示遗憾，她说市政府事先没有得到通知。",
    "工会估计，约有290名工人符合领取补助的资格，补助总额为1200万元。",
    "公司在岚江的新厂将于明年春天投产，届时将雇用80人。",
    "渔业专家周晓岚认为，白石港的渔业需要十年才能恢复。",
)
ANEW = (
    "位于白石港的两家加工厂将被关闭，青州渔业公司周三这样宣布。",
    "董事长沈志远解释说，渔获连年减少，成本又不断上升，公司只能关闭工厂。",
    "市长方文静说，对此决定她感到遗憾，白石港市政府事先没有得到任何通知。",
    "符合资格领取补助的工人约有290名，总额1200万元，这是工会的估计。",
    "届时雇用80人的岚江新厂，公司打算明年春天投产。",
    "在渔业专家周晓岚看来，白石港渔业的恢复需要十年。",
)
OTHER = (
    "白石港渔民协会说，关闭加工厂的消息让许多家庭一夜没睡。",
    "协会秘书长李国梁在码头上告诉记者，他已经四次写信给青州渔业公司。",
    "港口的小学校长担心，工人搬走之后学生会减少一半。",
    "三年前，岚江也有过一次类似的关厂，当时有150名工人得到补助。",
    "旅行社则盼着旧厂房能改成海洋博物馆，让游客多留一天。",
    "气象台预报周末有大风，渔船都已回港避风，码头上十分安静。",
)
CHANGED = {
    "a count of who qualifies": ("约有290名", "约有190名", "quantity"),
    "an amount": ("1200万元", "1700万元", "quantity"),
    "how many are hired": ("雇用80人", "雇用60人", "quantity"),
    "how long it takes": ("需要十年", "需要两年", "time"),
    "whether notice was given": ("事先没有得到任何通知", "事先得到了通知", "quote"),
}
DENIED = [
    ("省政府当天没有对关厂一事作出回应。", "对于关厂一事，省政府当天就作出了回应。"),
    ("银行不会延长贷款的期限。", "贷款期限银行会予以延长。"),
    ("官方至今没有证实这一消息。", "这则消息已经得到官方的证实。"),
]


def wording(*articles: Article) -> Wording:
    return Wording.of([claim for article in articles for claim in extract(article)])


def differing(article: MakeArticle, theirs: tuple[str, ...], *, kin: float = DEFAULT.kin, more: str = "") -> set[str]:
    report = (*REPORT, more) if more else REPORT
    made = [article(*text, outlet=name, published=DAY) for text, name in ((report, "甲报"), (theirs, "乙报"))]
    found = compare(made, Settings(same_event=0, kin=kin)).findings
    return {each.kind for each in found if isinstance(each, Discrepancy)}


def test_sentences_of_two_versions_go_together(article: MakeArticle) -> None:
    ones, others = partners(wording(article(*REPORT, outlet="甲报"), article(*ANEW, outlet="乙报")), DEFAULT)

    assert len(ones) == len(others) == len(REPORT)
    assert len(set(ones.tolist())) == len(set(others.tolist())) == len(REPORT)


def test_articles_that_only_tell_of_one_event_are_no_versions(article: MakeArticle) -> None:
    ones, _ = partners(wording(article(*REPORT, outlet="甲报"), article(*OTHER, outlet="乙报")), DEFAULT)

    assert not len(ones)


def test_what_is_copied_tells_nothing_anew(article: MakeArticle) -> None:
    ones, _ = partners(wording(article(*REPORT, outlet="甲报"), article(*REPORT[::-1], outlet="乙报")), DEFAULT)

    assert not len(ones)


def test_two_versions_that_say_the_same_are_at_odds_over_nothing(article: MakeArticle) -> None:
    assert differing(article, ANEW) == set()


@pytest.mark.parametrize(("ours", "theirs", "kind"), CHANGED.values(), ids=CHANGED)
def test_what_one_version_changed_is_found(article: MakeArticle, ours: str, theirs: str, kind: str) -> None:
    changed = tuple(line.replace(ours, theirs) for line in ANEW)

    assert changed != ANEW
    assert kind in differing(article, changed)


def test_a_value_that_fits_is_held_against_no_other(article: MakeArticle) -> None:
    """The 80 hired and the 290 who qualify stand in both, in sentences that go together."""
    joined = (*ANEW[:3], ANEW[3].rstrip("。") + "，届时雇用80人的岚江新厂，公司打算明年春天投产。", ANEW[5])

    assert differing(article, joined) == set()


@pytest.mark.parametrize(("ours", "theirs"), DENIED)
def test_what_one_version_denies_is_found(article: MakeArticle, ours: str, theirs: str) -> None:
    assert "stance" in differing(article, (*ANEW, theirs), more=ours)


def test_a_rumour_of_a_deed_is_not_held_against_its_denial(article: MakeArticle) -> None:
    ours = "谈到转会传闻，主席佩特罗说刘子昂不会离队，渔队至今没有收到报价。"
    theirs = "主席佩特罗说，刘子昂不会在夏季转会，渔队没有收到任何报价。"

    assert differing(article, (*ANEW, theirs), more=ours) == set()


def test_other_articles_are_asked_for_more(article: MakeArticle) -> None:
    changed = tuple(line.replace("需要十年", "需要两年") for line in ANEW)

    assert "time" in differing(article, changed)
    assert differing(article, changed, kin=1.1) == set()
