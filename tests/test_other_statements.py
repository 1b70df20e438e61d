"""Statements that share their words and can both be so are not held against each other; what cannot both be so is."""

import pytest

from factcheck import Article, Discrepancy, Finding, Update, compare
from tests.conftest import DAY, EVENT, MakeArticle, told

NEXT_DAY = "2024-08-04T18:00:00+08:00"
BOTH_SO = {
    "not as others do": [
        ("东岭市没有像邻市那样，向渔民发放全年补贴。", "与邻市不同，东岭市没有向渔民发放全年补贴。"),
        ("该公司并未像同行那样，给员工加发奖金。", "该公司没有给员工加发奖金。"),
        ("市长没有像往年一样，出席开港典礼。", "市长没有出席开港典礼。"),
        ("港务局没有像去年一样，疏浚航道。", "港务局没有疏浚航道。"),
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
    "what is not so in full": [
        ("王海明不是船长就是大副。", "王海明是大副。"),
        ("李建国不是一个好船长。", "李建国是船长。"),
        ("东港不是著名的渔港。", "东港是渔港。"),
        ("公司付不起全部罚款。", "公司支付了部分罚款。"),
    ],
    "less than so many, told by what is not reached": [
        ("暴雨造成不到十人死亡。", "暴雨造成九人死亡。"),
        ("大火造成不下三人受伤。", "大火造成四人受伤。"),
    ],
    "not as others do, but so": [
        ("霞浦县没有像邻县那样，而是发放了补贴。", "霞浦县发放了补贴。"),
    ],
    "another state of one matter": [
        ("两名嫌疑人在逃。", "警方逮捕两名嫌疑人。"),
        ("客运公司购买国产客车。", "客运公司购买进口客车。"),
    ],
    "two ends of trade": [
        ("这是今年最大的一笔大豆采购订单。", "这是今年最大的一笔大豆销售订单。"),
        ("为去年以来最大的单周大豆出口规模。", "单周大豆进口规模为去年以来最大。"),
    ],
    "then and now": [
        ("过去，北湾容许渔船在港内过夜。", "北湾禁止渔船在港内过夜。"),
        ("以前，公司允许员工在家办公。", "公司禁止员工在家办公。"),
        ("港务局过去给渔民优惠，准许在港内停泊。", "港务局禁止在港内停泊。"),
        ("他曾经支持修建新桥。", "他反对修建新桥。"),
        ("陈海生曾担任过港务局局长。", "陈海生随后辞去港务局局长的职务。"),
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
        ("渔民拿不出停泊证明。", "渔民没有拿出停泊证明。"),
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
            "罗静之说：“渔民想要的是安稳的渔港，而不是几句好听的话。”",
            "罗静之说：“比起几句好听的话，渔民更想要安稳的渔港。”",
        ),
    ],
    "what is still to be done": [
        ("赔偿问题仍待解决。", "赔偿问题尚未解决。"),
        ("大桥损坏部分尚待修复。", "大桥损坏部分尚未完全修复。"),
        ("失踪者的下落仍需核实。", "失踪者的下落尚未核实。"),
        ("沉船的损失还需弥补。", "沉船的损失没有完全弥补。"),
        ("防汛工作仍需加强。", "防汛工作得到加强。"),
        ("起火的原因有待查明。", "起火的原因尚未查明。"),
        ("港口的效率有待改善。", "市政府改善港口的效率。"),
        ("村民仍待在家里。", "村民离开了家。"),
    ],
    "a rule cancelled, and what it forbade": [
        ("市政府取消外地学生不能留在北湾的规定。", "外地学生可以留在北湾。"),
        ("港务局解除渔船不得夜间出海的禁令。", "渔船夜间出海。"),
        ("学校撤销学生禁止使用手机的规定。", "学生在学校使用手机。"),
        ("北湾废除居民不准夜间外出的命令。", "居民夜间外出。"),
        ("市政府停止执行游客必须登记的规定。", "游客没有登记。"),
    ],
    "a figure written with a space": [
        ("陈海生称，损失超过 60 亿元。", "陈海生称，损失超过60亿元。"),
        ("陈海生说，渔民有 3 万人。", "陈海生说，渔民有3万人。"),
    ],
    "not done as it was to be": [
        ("大桥没有在东侧正式通车。", "大桥没有在东侧通车。"),
        ("货轮未在北湾正式停靠。", "货轮没有在北湾停靠。"),
    ],
    "a day of some years ago": [
        ("自四年前的7月9日开始，警方抓捕走私渔民。", "自2020年7月9日起，警方抓捕走私渔民。"),
        ("三年前的5月，东海水库开始蓄水。", "东海水库2021年5月开始蓄水。"),
        ("十年前的12月下旬，码头启用。", "码头于2014年12月启用。"),
    ],
}
AT_ODDS = [
    ("市政府取消外地学生不能留在北湾的规定。", "市政府没有取消外地学生不能留在北湾的规定。"),
    ("公司取消员工休假的计划。", "公司实施员工休假的计划。"),
    ("赔偿问题尚未解决。", "赔偿问题已经解决。"),
    ("公司更改方案未经批准。", "公司没有更改方案。"),
    ("市政府隐瞒数据没有上报。", "市政府没有隐瞒数据。"),
    ("警方调查人员没有发现枪支。", "警方调查人员发现枪支。"),
    ("搜救工作已经结束。", "搜救工作没有结束。"),
    ("谈判进程已经中断。", "谈判进程没有中断。"),
    ("调查结果没有公布。", "调查结果已经公布。"),
    ("整改措施已全部落实。", "整改措施未落实。"),
    ("起火的原因有待查明。", "起火的原因已经查明。"),
    ("大桥没有在东侧正式通车。", "大桥在东侧正式通车。"),
    ("公司计划提高仓库工人的工资。", "公司说，不会提高仓库工人的工资。"),
    ("东岭希望北湾参加谈判。", "东岭不希望北湾参加谈判。"),
    ("东岭希望双方签署渔业协定。", "东岭无意签署渔业协定。"),
    ("渔业公司过去出售过武器。", "渔业公司从未出售过武器。"),
    ("陈海生早年加入过渔民联盟。", "陈海生从未加入过渔民联盟。"),
    ("守军从前线撤退。", "守军没有从前线撤退。"),
    ("北湾政府计划参加港口谈判。", "北湾政府拒绝参加港口谈判。"),
    ("工会呼吁工人不要返回岗位。", "工会呼吁工人返回岗位。"),
    ("北湾容许渔船在港内过夜。", "北湾禁止渔船在港内过夜。"),
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
        ("赔偿问题仍待解决。", "赔偿问题已经解决。"),
        ("起火的原因尚待查明。", "起火的原因已经查明。"),
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


@pytest.mark.parametrize(
    ("ours", "theirs"), [("霞浦连续三天停电。", "霞浦连续十天停电。"), ("罢工连续三天。", "罢工连续三周。")]
)
def test_a_run_grows_no_faster_than_the_days(article: MakeArticle, ours: str, theirs: str) -> None:
    assert found(*told(article, ours, theirs, NEXT_DAY))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("县政府同意新增两所小学。", "县政府不同意新增两所小学。"),
        ("议会批准新增预算。", "议会没有批准新增预算。"),
    ],
)
def test_only_cases_are_new_each_day(article: MakeArticle, ours: str, theirs: str) -> None:
    assert found(*told(article, ours, theirs, NEXT_DAY))


def test_a_run_that_began_anew_has_no_two_lengths(article: MakeArticle) -> None:
    pair = told(article, "北湾连续一周没有新增病例。", "北湾连续五天没有新增病例。", "2024-08-07T18:00:00+08:00")
    assert not found(*pair)
