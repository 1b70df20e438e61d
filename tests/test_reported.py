"""When what articles are about comes, and how long it lasts, in words that hardly meet; and the times of others."""

import pytest
from compared import at_odds

from factcheck import Settings, compare
from tests.conftest import MakeArticle

WHEN = [
    ("海州公交司机工会周五宣布举行罢工。", "司机从8月12日起停驶。", "罢工定在8月19日开始。"),
    ("海州州政府周五宣布举行公投。", "选民将于10月5日投票。", "公投日期定为11月9日。"),
    ("海州市议会周五通过禁烟条例。", "条例9月1日起生效。", "新规10月15日施行。"),
    ("海州地铁9号线周五完成验收。", "地铁公司定于12月26日通车。", "9号线12月30日投入运营。"),
    ("气象卫星“巡天”周五发射成功。", "火箭上午10时18分点火起飞。", "上午11时42分，火箭腾空而起。"),
    ("海州一名逃犯落网。", "警员周三在网吧将他抓获。", "逃犯星期四在家中被捕。"),
    ("两国周五同意恢复和谈。", "代表团8月6日在海州重启谈判。", "谈判8月8日开始，地点是海州。"),
    ("台风“海葵”周五袭击海州。", "台风上午8时10分在北湾登陆。", "“海葵”早上6时20分从北湾上岸。"),
    ("封城两个月的海州周五宣布解封。", "封锁令8月8日零时解除封锁。", "市民8月11日零时起解封，可以出城。"),
]
HOW_LONG = [
    ("海州环卫工人周五与市政府达成协议，罢工落幕。", "历时三周的罢工终于结束。", "清洁工停工四十天。"),
    ("海州变电站周四晚起火，全市停电。", "停电持续五小时。", "居民在没有电的屋里过了八个小时。"),
    ("海州网球公开赛男单决赛周五进行。", "两人鏖战3小时12分。", "决赛历时2小时47分。"),
    ("短跑名将莫里周五因兴奋剂被处罚。", "田径协会对他禁赛两年。", "莫里被禁赛四年。"),
    ("雪峰山隧道周五开工。", "隧道计划工期三年。", "建设者要用五年打通隧道。"),
    ("海州塑料仓库周五着火。", "大火烧了11小时才被扑灭。", "消防员用六个小时扑灭火势。"),
    ("前锋萨尔加周五加盟海州联队。", "他签下为期三年的合同。", "萨尔加的合同年限为五年。"),
    ("三名航天员周五返回地面。", "乘组在轨183天。", "他们在空间站住了201天。"),
    ("男子周五在海州一家银行劫持女职员。", "女职员被挟持40分钟。", "警方与他对峙三小时。"),
    ("儿童医院周五为一对连体姐妹做分离手术。", "手术做了14个小时。", "医生用九小时完成手术。"),
    ("冲突双方周五同意停火。", "停火为期72小时。", "双方放下武器十天。"),
    ("海州前市长周五因受贿获刑。", "他被判处六年有期徒刑。", "法院判处他监禁11年。"),
    ("外交部周五宣布对六国公民免签入境。", "旅客可停留15天。", "他们可免签逗留30天。"),
    ("八岁女孩彤彤走失后周五被找到。", "女孩失踪两天。", "家人说，彤彤失联了四天。"),
]
OTHERS = [
    # of another thing, or another time
    ("海州两家工厂周五罢工。", "罢工持续了三天。", "去年的罢工持续了十天。"),
    ("海州变电站周四晚起火，全市停电。", "停电持续五小时。", "医院停电二十分钟，其中急诊室停电三分钟。"),
    ("海州前市长周五因受贿获刑。", "他被判处六年有期徒刑。", "他的妻子另被判处三年有期徒刑。"),
    ("海州前市长周五因受贿获刑。", "他被判处六年有期徒刑。", "受贿罪最高可判处十五年有期徒刑。"),
    # of another round, of each, of those that go on
    ("海州地铁9号线通车。", "9号线8月1日通车。", "9号线通车第三天，客流超过预期。"),
    ("两国周五在海州举行会谈。", "首轮会谈持续了三小时。", "次轮会谈持续了五小时。"),
    ("台风“海葵”周五两度登陆。", "台风上午8时10分在北湾登陆。", "下午5时，台风在南港再次登陆。"),
    ("海州环卫工人周五罢工。", "罢工已持续三天。", "罢工将持续两周。"),
    ("海州塑料仓库周五着火。", "大火烧了11小时才被扑灭。", "火势两小时后得到控制，大火不再蔓延。"),
    ("海州与会各国周五举行峰会。", "峰会原定为期三天。", "峰会为期两天。"),
    ("三名航天员周五返回地面。", "乘组在轨183天。", "指令长此前曾在轨197天。"),
    ("海州塑料仓库周五着火。", "大火烧了11小时才被扑灭。", "去年那次大火烧了三天。"),
    # how long after it, or how long somebody needed for something
    ("海州塑料仓库周五着火。", "大火烧了11小时才被扑灭。", "消防员用二十分钟赶到火场，大火正旺。"),
    ("海州塑料仓库周五着火。", "灭火行动进行了四小时。", "大火熄灭两小时后，工人返回厂区。"),
    ("海州美术馆周五开幕画展。", "展览持续三个月。", "展览筹备了两年。"),
    ("儿童医院周五为一对连体姐妹做分离手术。", "手术做了14个小时。", "麻醉师说，手术前准备花了两小时。"),
    # what is asked for, and what may come later
    ("海州法院周五判处前市长有期徒刑。", "法院判处他有期徒刑十年。", "检方要求判处他十五年监禁。"),
    ("海州法院周五判处前市长有期徒刑。", "法院判处他有期徒刑十年。", "律师说，他服刑五年后可申请假释。"),
    ("海州队前锋李强周五加盟北山队。", "他签下三年合同。", "他与旧东家的合同还有一年到期。"),
]

KNOWN_GAPS = [
    ("三名航天员周五返回地面。", "乘组在轨183天。", "飞船与空间站分离三小时后着陆。"),
    ("海州周五遭遇停电。", "停电持续了五小时。", "地铁的停电只持续了四十分钟。"),
    ("海州高速周五因山体滑坡关闭。", "公路关闭三天。", "收费站关闭六小时。"),
    ("海州学校周五宣布复课。", "学校8月10日复课。", "幼儿园8月24日开学。"),
    ("海州市议会周五通过禁烟条例。", "条例9月1日起生效。", "去年通过的禁塑条例今年7月1日起生效。"),
]


@pytest.mark.parametrize(("lead", "ours", "theirs"), [*WHEN, *HOW_LONG])
def test_what_is_reported_comes_at_one_time_and_lasts_for_one(
    article: MakeArticle, lead: str, ours: str, theirs: str
) -> None:
    assert at_odds(article, ours, theirs, lead)
    assert at_odds(article, theirs, ours, lead)


@pytest.mark.parametrize(("lead", "ours", "theirs"), OTHERS)
def test_times_of_others_are_not_at_odds_with_it(article: MakeArticle, lead: str, ours: str, theirs: str) -> None:
    assert not at_odds(article, ours, theirs, lead)
    assert not at_odds(article, theirs, ours, lead)


@pytest.mark.xfail(reason="a name's last word alone may be the whole name's or another's", strict=True)
@pytest.mark.parametrize(("lead", "ours", "theirs"), KNOWN_GAPS)
def test_times_of_another_of_the_sort(article: MakeArticle, lead: str, ours: str, theirs: str) -> None:
    assert not at_odds(article, ours, theirs, lead)


def test_articles_on_two_things_are_not_held_together(article: MakeArticle) -> None:
    written = {"published": "2024-08-03T18:00+08:00"}
    left = article("海州公交司机工会宣布举行罢工。", "司机从8月12日起停驶。", outlet="甲报", **written)
    right = article("青岚教师举行罢工。", "老师8月19日开始罢工。", outlet="乙报", **written)

    report = compare([left, right], Settings(same_event=0))

    assert not [finding for finding in report.findings if finding.verdict in {"discrepancy", "update"}]
