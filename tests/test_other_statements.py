"""Statements that share their words and can both be so are not held against each other; what cannot both be so is."""

import pytest

from factcheck import Article, Discrepancy, Finding, Update, compare
from tests.conftest import MakeArticle

EVENT = "北湾市港口大桥坍塌后，市政府连日通报搜救进展。"
DAY, NEXT_DAY = "2024-08-03T18:00:00+08:00", "2024-08-04T18:00:00+08:00"
BOTH_SO = {
    "not as others do": [
        ("东岭市没有像邻市那样，向渔民发放全年补贴。", "与邻市不同，东岭市没有向渔民发放全年补贴。"),
        ("该公司并未像同行那样，给员工加发奖金。", "该公司没有给员工加发奖金。"),
        ("市长没有像往年一样，出席开港典礼。", "市长没有出席开港典礼。"),
        ("议会没有按照原定计划，表决港口法案。", "议会没有表决港口法案。"),
        ("校方没有像其他学校那样，向新生退还学费。", "校方没有向新生退还学费。"),
    ],
    "what one wishes of another": [
        ("东岭政府一直希望北湾也参加港口谈判。", "北湾官员重申，北湾无意参加港口谈判。"),
        ("国际组织想要北湾开放港口档案。", "北湾拒绝开放港口档案。"),
        ("工会期望公司提高仓库工人的工资。", "公司说，不会提高仓库工人的工资。"),
        ("渔民希望政府疏浚航道。", "政府无意疏浚航道。"),
        ("东岭盼北湾加入渔业联盟。", "北湾不会加入渔业联盟。"),
    ],
    "what is not to be done, and done": [
        ("市长告诉居民，不要返回旧城区。", "居民返回旧城区。"),
        ("工会呼吁工人不要返回岗位。", "工人返回岗位。"),
        ("卫生局敦促市民不要进入灾区。", "市民进入灾区。"),
    ],
    "one thing from either end": [
        ("北湾是全国受灾最严重的城市。", "全国受灾最严重的城市仍是北湾。"),
        ("东岭是最大的大豆买家。", "最大的大豆买家是东岭。"),
        ("长河港为全国吞吐量最大的港口。", "全国吞吐量最大的港口是长河港。"),
    ],
    "then and now": [
        ("过去，北湾容许向海外出口军民两用技术。", "北湾禁止向海外出口军民两用技术。"),
        ("以前，公司允许员工在家办公。", "公司禁止员工在家办公。"),
        ("东岭过去给予北湾特殊地位，容许向北湾出口敏感技术。", "东岭禁止向北湾出口敏感技术。"),
        ("他曾经支持修建新桥。", "他反对修建新桥。"),
        ("工会一度支持港口扩建。", "工会反对港口扩建。"),
        ("东岭原本同意开放渔场。", "东岭拒绝开放渔场。"),
    ],
    "who tells of a cause is none": [
        ("大雨续袭山区，市政府表示恐已造成55人死亡。", "山区大雨恐已造成55人死亡。"),
        ("当局称爆炸造成三人死亡。", "煤气泄漏造成三人死亡。"),
    ],
    "first denied and then admitted": [
        (
            "市政府先是坚决予以否认，然后被迫承认这些仓库的存在。",
            "市政府先是坚决予以否认，随后承认这些仓库的存在。",
        ),
        ("公司起初予以否认，最终承认漏报了伤亡人数。", "公司起初否认，最终被迫承认漏报了伤亡人数。"),
    ],
    "what is not hers, and not there": [
        ("父亲看了照片，果然不是自己的女儿。", "班主任的女儿顶替她上了大学。"),
    ],
    "what it is not, in two words": [
        ("北湾不是联盟成员。", "北湾并非联盟成员。"),
        ("他们关心的绝不是渔民的生计。", "他们关心的绝对不是渔民的生计。"),
    ],
    "what cannot be done, in two words": [
        ("西方人想像不出这种制度。", "西方人不能想像这种制度。"),
        ("居民买不起新房。", "居民无法购买新房。"),
        ("警方找不到失踪的船员。", "警方没有找到失踪的船员。"),
        ("医院得不到足够的药品。", "医院没有得到足够的药品。"),
        ("灾民看不到希望。", "灾民没有看到希望。"),
    ],
    "less than so many": [
        ("两市推进近5个合作项目。", "两市推进不到5个合作项目。"),
        ("公司减少近五成排放。", "公司减少不到五成排放。"),
    ],
    "one figure in two quotations": [
        ("罗静之说，全球已有60多万人死于这种疫病。", "罗静之说，全球已有逾60万人死于这种疫病。"),
        ("罗静之说，这次洪水淹没了3万多亩农田。", "罗静之说，这次洪水淹没了逾3万亩农田。"),
    ],
    "parts of a series": [
        ("罗静之写道：“那些年的港口往事（二）。”", "罗静之写道：“那些年的港口往事（一）。”"),
    ],
    "what is set off by 而不是": [
        (
            "罗静之说：“市长更害怕的是自己市民的看法，而不是任何外面的对手。”",
            "罗静之说：“市长对自己市民看法的害怕甚于任何外面的对手。”",
        ),
    ],
    "a day of some years ago": [
        ("自四年前的7月9日开始，警方抓捕走私渔民。", "自2020年7月9日起，警方抓捕走私渔民。"),
        ("三年前的5月，东海水库开始蓄水。", "东海水库2021年5月开始蓄水。"),
        ("十年前的12月下旬，码头启用。", "码头于2014年12月启用。"),
    ],
}
AT_ODDS = [
    ("公司计划提高仓库工人的工资。", "公司说，不会提高仓库工人的工资。"),
    ("北湾政府计划参加港口谈判。", "北湾政府拒绝参加港口谈判。"),
    ("工会呼吁工人不要返回岗位。", "工会呼吁工人返回岗位。"),
    ("北湾容许向海外出口军民两用技术。", "北湾禁止向海外出口军民两用技术。"),
    ("他没有担任过港务局局长。", "他曾担任过港务局局长。"),
    ("议会表决了港口法案。", "议会没有表决港口法案。"),
    ("爆炸由煤气泄漏造成。", "爆炸由雷击造成。"),
    ("遇难者的名单没有公布。", "当局公布了遇难者的名单。"),
    ("北湾队击败东岭队。", "东岭队击败北湾队。"),
    ("以前北湾有补贴，现在政府允许涨价。", "政府禁止涨价。"),
    ("李建国没有女儿。", "李建国的女儿上了大学。"),
    ("火箭发射成功。", "火箭发射失败。"),
    ("导弹拦截成功。", "导弹拦截失败。"),
    ("消防车满载。", "消防车空载。"),
    ("这所学校是公办的。", "这所学校是民办的。"),
    ("李建国是凶手。", "李建国不是凶手。"),
    ("北湾是联盟成员。", "北湾并非联盟成员。"),
    ("这家公司是国有企业。", "这家公司绝不是国有企业。"),
    ("事故的起因是短路。", "事故的起因不是短路。"),
    ("东岭是货轮的目的地。", "东岭并不是货轮的目的地。"),
    ("居民买得起新房。", "居民买不起新房。"),
    ("警方找到了失踪的船员。", "警方找不到失踪的船员。"),
    ("医院得到了足够的药品。", "医院得不到足够的药品。"),
    ("罗静之说，全球已有60多万人死于这种疫病。", "罗静之说，全球已有90多万人死于这种疫病。"),
]


def found(*articles: Article) -> tuple[Finding, ...]:
    return tuple(each for each in compare(articles).findings if isinstance(each, Discrepancy | Update))


def told(article: MakeArticle, ours: str, theirs: str, later: str = DAY) -> tuple[Article, Article]:
    return (
        article(EVENT, ours, outlet="甲报", published=DAY),
        article(EVENT, theirs, outlet="乙报", published=later),
    )


@pytest.mark.parametrize(("ours", "theirs"), [pair for pairs in BOTH_SO.values() for pair in pairs])
def test_what_can_both_be_so_is_no_discrepancy(article: MakeArticle, ours: str, theirs: str) -> None:
    assert not found(*told(article, ours, theirs))


@pytest.mark.parametrize(("ours", "theirs"), AT_ODDS)
def test_what_cannot_both_be_so_is(article: MakeArticle, ours: str, theirs: str) -> None:
    assert any(isinstance(each, Discrepancy) for each in found(*told(article, ours, theirs)))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("遇难者的名单尚未公布。", "当局公布了遇难者的名单。"),
        ("两国还没有签署渔业协定。", "两国签署了渔业协定。"),
        ("港口仍未恢复通航。", "港口恢复通航。"),
        ("法院尚未判决走私案。", "法院判决走私案。"),
        ("议会目前没有批准港口预算。", "议会批准港口预算。"),
    ],
)
def test_what_was_not_yet_done_is_done_later(article: MakeArticle, ours: str, theirs: str) -> None:
    assert [type(each) for each in found(*told(article, ours, theirs, NEXT_DAY))] == [Update]
    done_first = (
        article(EVENT, theirs, outlet="甲报", published=DAY),
        article(EVENT, ours, outlet="乙报", published=NEXT_DAY),
    )
    assert [type(each) for each in found(*done_first)] == [Discrepancy]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("北湾无新增疑似病例。", "北湾新增疑似病例一例。"),
        ("全市没有新增死亡病例。", "全市新增死亡病例两例。"),
        ("全市无新增死亡病例。", "全市新增死亡病例仍在每天两例。"),
    ],
)
def test_what_is_new_is_of_one_day(article: MakeArticle, ours: str, theirs: str) -> None:
    assert not found(*told(article, ours, theirs, NEXT_DAY))
    assert found(*told(article, ours, theirs))


def test_the_day_of_what_is_remembered_is_not_the_day_of_what_happens(article: MakeArticle) -> None:
    passed, begins = "港口回归十周年前夕，议会8月2日通过新条例。", "港口回归十周年之际，新条例8月3日正式实施。"
    assert not found(*told(article, passed, begins))


def test_a_phrase_of_two_speakers_days_apart_is_no_exchange(article: MakeArticle) -> None:
    ours, theirs = "方慧表示，港口事务纯属北湾内部事务。", "罗静之表示，港口事务纯属北湾内部事务。"
    assert not found(*told(article, ours, theirs, "2024-08-06T18:00:00+08:00"))
    assert found(*told(article, ours, theirs))


def test_a_run_that_began_anew_has_no_two_lengths(article: MakeArticle) -> None:
    pair = told(article, "北湾连续一周没有新增病例。", "北湾连续五天没有新增病例。", "2024-08-07T18:00:00+08:00")
    assert not found(*pair)
