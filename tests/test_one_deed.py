"""What is told of one deed or measure in sentences that share little else: when it begins or is done, whether it is."""

import pytest
from compared import at_odds

from factcheck import extract
from factcheck.conflict import carries
from factcheck.kinds import KINDS_BY_NAME
from factcheck.kinds.base import Slot
from factcheck.link import Link
from factcheck.settings import DEFAULT
from tests.conftest import MakeArticle

EVENT = "北湾市当局连日通报有关情况。"
BEGUN = [
    ("金慧贤透露，扫描显示她的肝有病灶，并于5月19日开始化疗。", "金慧贤在声明中说，她是在5月18日开始化疗的。"),
    ("因暴雨引发洪水，北湾市8月2日起宵禁。", "商店都关了门，8月1日起宵禁。"),
    ("国防部说，参演舰艇已经离港，8月4日开始军演。", "渔船接到通知避让，8月5日开始军演。"),
    ("水库见底，农田龟裂，6月11日起限水。", "市民排队接水，据悉6月10日起限水。"),
    ("工会同资方谈判破裂，机师7月30日起罢工。", "数千旅客滞留，7月31日起罢工。"),
]
DATED = [
    (
        "航天局将于8月20日发射最先进的火星探测车“远行号”，前进一片据信曾有湖泊的盆地，采集岩心样本。",
        "这个航天局的第五次探测任务计划8月7日发射“远行号”，明年2月登陆，造价比前四次加在一起还要高出不少。",
    ),
    (
        "拍卖行将于9月12日拍卖凡布伦的名画《雪渡》，卖家是一位不愿具名的收藏家，画框由原主人亲手雕成。",
        "凡布伦遗作《雪渡》计划9月2日拍卖，估价三亿元，此前它在银行的保险库里躺了足足半个世纪。",
    ),
    (
        "海事处说，8月16日打捞沉没的货轮“海宁星”，船上的燃油已经抽走，附近的渔场仍然关闭。",
        "三艘拖船顶着大风到场，计划8月26日打捞“海宁星”，船东与保险公司为费用争执不下。",
    ),
    (
        "铁路部门将于8月30日拆除百年老桥“栖霞桥”，桥墩上的弹孔见证了那场战争，学者呼吁保留一段。",
        "市民扶老携幼赶来合影，计划8月9日拆除老桥“栖霞桥”，新桥有六条车道，两侧还会铺设自行车道。",
    ),
    (
        "电信公司将于10月21日发射通信卫星“鸿雁号”，火箭由一家新成立的厂商制造，入轨后覆盖整个南部海域。",
        "该公司首次任务计划10月5日发射“鸿雁号”卫星，从此出海也能打电话，费用由政府补贴一半。",
    ),
]
KNOWN = "{0}创办于1920年。许多人在{0}附近长大。{0}的旧址在河边。记者曾走访{0}。{0}对此十分重视。有人怀念从前的{0}。"
DENIED = [
    ("南湖书院", "面临校友反感和反弹，南湖书院更名。", "办公室的职员忙着拆开成箱的信件，南湖书院没有改名。"),
    ("华岳集团", "供应商围堵大门，华岳集团破产。", "新任发言人昨晚在电视上露面，表示华岳集团没有破产。"),
    ("远洋俱乐部", "球迷聚集场外点燃烟火，远洋俱乐部解散。", "球员照常训练到傍晚，远洋俱乐部没有解散。"),
    ("栖霞电台", "主持人在节目里落泪，栖霞电台停播。", "工程师连夜检修了发射塔，栖霞电台没有停播。"),
    ("海宁书店", "读者排起长队抢购旧书，海宁书店倒闭。", "房东把租金减了一半，海宁书店没有倒闭。"),
]
MEASURED = [
    (
        "北湾国",
        "统计部门表示，北湾国国内生产总值在4月创纪录地下滑20.3%，餐馆和理发店受到的打击最为沉重。",
        "近期官方数据显示，北湾国4月GDP萎缩20.8%，经济学家把矛头指向迟来的救助方案。",
    ),
    (
        "北湾国",
        "海关署长拿着厚厚一叠报表念道，北湾国5月出口意外下降12.4%，订单流向了邻近的港口。",
        "工厂主叫苦不迭，北湾国5月出口下滑14.2%，仓库里堆满卖不掉的雨伞。",
    ),
    (
        "南山省",
        "渔民协会在年会上宣布，南山省6月鱼产量增长3.1%，一改此前连续两年的颓势。",
        "新的冷库投入使用后，南山省6月鱼产量上升3.9%，罐头厂也恢复了夜班。",
    ),
    (
        "东港市",
        "旅游局的简报指出，东港市7月客流量减少41%，灯会因此取消，不少摊贩转行。",
        "码头上冷冷清清，东港市7月客流量下跌46%，渡轮公司考虑出售两艘旧船。",
    ),
    (
        "西岭县",
        "电网公司的账本显示，西岭县8月用电量上升9.5%，空调和水泵日夜不停。",
        "连日高温把柏油路晒得发软，西岭县8月用电量增加8.5%，学校推迟开学。",
    ),
]
DECREED = [
    ("东港市8月2日宣布，对进口海盐加征关税。", "海盐涨价，东港市8月6日宣布对进口海盐加征关税。"),
    ("卫生局1日下令，全市泳池停业两周。", "卫生局3日下令全市泳池停业两周。"),
    ("法院7月2日裁定，公司须停止收集住户数据。", "法院7月6日裁定公司须停止收集住户的数据。"),
    ("航运公司7月9日宣布，裁减一成船员。", "航运公司7月12日宣布裁减一成船员。"),
    ("教育厅7月20日公布，新生推迟报到。", "教育厅7月23日公布新生推迟报到。"),
]
LASTED = [
    ("缆车延误了三个小时。", "缆车延误近五小时后开动，游客鼓掌。"),
    ("红星大桥封闭了两周。", "红星大桥封闭一个月后重新开放。"),
    ("船长陈志远被关押了五年。", "船长陈志远被关押三年后获释。"),
    ("两名登山者失踪了近一周。", "两名登山者失踪三天后被找到。"),
    ("水泥厂关闭了三个月。", "水泥厂关闭六周后恢复生产。"),
]
MISPRINTED = [
    ("这种客机2019年3月被停飞。", "乘客记得，这种客机2009年三月停飞。"),
    ("两国2015年7月签署渔业协议。", "渔民说，协议是两国2005年7月签下的。"),
    ("该国2017年9月禁止了这种农药。", "这种农药2007年9月已被该国禁止。"),
    ("红星总领馆1979年11月开馆。", "1997年11月，红星总领馆开馆。"),
    ("她2012年6月出任馆长。", "她2021年6月出任馆长，办公室朝北。"),
    ("2007年，挪威加入这一演习，变成三方演习。", "演习最初由两国举行，挪威在2017年加入进来。"),
    ("2019年1月，东国的“远行四号”成功在月球背面着陆。", "2009年1月，东国的远行四号登陆月球背面。"),
    ("红星公司1968年买下这座灯塔。", "灯塔是红星公司1986年买下的，从前归海关。"),
]
OTHERWISE = [
    ("东港市8月2日宣布，学校停课。", "东港市8月6日宣布，渡轮停航。"),
    ("教育厅7月20日宣布，高考延期举行。", "教育厅7月23日宣布中考延期举行。"),
    ("移民局8月1日宣布，限制留学生签证。", "移民局8月3日宣布限制记者签证。"),
    ("南桥封闭了两周。", "北桥封闭一个月后重新开放。"),
    ("一号线停运40分钟后恢复。", "二号线停运近两小时。"),
    ("奥运会2008年8月在北京举行。", "2018年8月，亚运会在雅加达举行。"),
    ("南山市8月2日起宵禁。", "东港市因洪水8月1日起宵禁。"),
    ("患者5月19日开始化疗。", "她的父亲9月19日开始化疗。"),
    ("南湖书院更名", "北湖书院没有改名。"),
    ("国防部回应传闻", "外交部没有回应传闻。"),
    ("北湾国4月出口下滑20.3%。", "南山国4月出口下滑20.8%。"),
    ("东港水族馆将于8月20日放生海龟。", "渔政部门8月7日放生海豚。"),
]


@pytest.mark.parametrize(("ours", "theirs"), BEGUN)
def test_two_days_on_which_one_thing_begins(article: MakeArticle, ours: str, theirs: str) -> None:
    assert at_odds(article, ours, theirs, EVENT)


@pytest.mark.parametrize(("ours", "theirs"), DATED)
def test_two_days_of_one_deed_named_in_rare_words(article: MakeArticle, ours: str, theirs: str) -> None:
    assert at_odds(article, ours, theirs, EVENT)


@pytest.mark.parametrize(("ours", "theirs"), DECREED)
def test_two_days_on_which_one_thing_is_decreed(article: MakeArticle, ours: str, theirs: str) -> None:
    assert at_odds(article, ours, theirs, EVENT)


@pytest.mark.parametrize(("ours", "theirs"), LASTED)
def test_two_lengths_of_what_is_told_right_before_them(article: MakeArticle, ours: str, theirs: str) -> None:
    assert at_odds(article, ours, theirs, EVENT)


@pytest.mark.parametrize(("ours", "theirs"), MISPRINTED)
def test_two_years_of_which_one_is_a_slip_of_the_other(article: MakeArticle, ours: str, theirs: str) -> None:
    assert at_odds(article, ours, theirs, EVENT)


@pytest.mark.parametrize(("whose", "ours", "theirs"), [*DENIED, *MEASURED])
def test_one_statement_or_measure_where_all_speak_of_whose_it_is(
    article: MakeArticle, whose: str, ours: str, theirs: str
) -> None:
    assert at_odds(article, ours, theirs, EVENT, KNOWN.format(whose))


@pytest.mark.parametrize(("ours", "theirs"), OTHERWISE)
def test_other_deeds_of_other_things_are_no_discrepancy(article: MakeArticle, ours: str, theirs: str) -> None:
    assert not at_odds(article, ours, theirs, EVENT)


def figures_carry(article: MakeArticle, **alike: float) -> bool:
    """Whether two figures are held against each other in sentences that share hardly a word."""
    made = (article("北湾国4月出口下滑20.3%。", outlet="甲报"), article("北湾国4月出口萎缩20.8%。", outlet="乙报"))
    one, other = (claim for each in made for claim in extract(each) if claim.kind == "quantity")
    slots = {"sentence": 0.05, "clause": 0.33, "told": 0.5, "unit": 1.0, **alike}
    held = tuple(Slot(name, score) for name, score in slots.items())
    return carries(
        Link(0, 1, 0.7, held, KINDS_BY_NAME["quantity"].compare(one.value, other.value)), one, other, DEFAULT
    )


def test_a_measure_stated_in_full_needs_no_like_sentence(article: MakeArticle) -> None:
    assert figures_carry(article, head=1.0, when=1.0, where=1.0, direction=1.0)


@pytest.mark.parametrize("left_out", ["head", "when", "where", "direction"])
def test_a_measure_of_which_something_is_left_open_does(article: MakeArticle, left_out: str) -> None:
    stated = dict.fromkeys({"head", "when", "where", "direction"} - {left_out}, 1.0)
    assert not figures_carry(article, **stated)
