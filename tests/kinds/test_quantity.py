"""Comparing quantities: what can both be so, what cannot, and why."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.article import Article, Block, Zone
from factcheck.kinds.base import Relation
from factcheck.kinds.quantity.compare import compare, far
from factcheck.kinds.quantity.interval import Interval, disjoint, within
from factcheck.kinds.quantity.reading import More, Reading
from factcheck.kinds.quantity.reconcile import reconcile
from factcheck.kinds.quantity.value import Change, Extent, Mode, Quantity, UnitClass, show
from factcheck.kinds.quantity.zh import finder
from factcheck.languages import LANGUAGES, prepare


def quantities(text: str, reading: Reading | None = None) -> list[Quantity]:
    document = prepare(Article(text, (Block(Zone.BODY, 0, len(text)),), "0" * 64), LANGUAGES["zh"])
    find = finder(reading) if reading else finder()
    return [mention.value for mention in find(document, {})]


def quantity(text: str, reading: Reading | None = None) -> Quantity:
    (value,) = quantities(text, reading)
    return value


SAME, FORM, WITHIN, ROOM, ODDS = (
    Relation.EQUAL,
    Relation.VARIANT,
    Relation.INSIDE,
    Relation.OVERLAPPING,
    Relation.CONFLICT,
)

PAIRS = [
    ("30人受伤", "三十人受伤", SAME),
    ("30人受伤", "30名工人受伤", FORM),
    ("3.5万人", "35000人", SAME),
    ("伸延5公里", "伸延5000米", FORM),
    ("重1.5吨", "重3000斤", FORM),
    ("时速80公里", "每小时80公里", SAME),
    ("气温38℃", "气温38摄氏度", FORM),
    ("一半的居民", "50%的居民", FORM),
    ("35人", "30多人", WITHIN),
    ("35人", "超过30人", WITHIN),
    ("约30人", "31人", WITHIN),
    ("近30人", "28人", WITHIN),
    ("至少30人", "42人", WITHIN),
    ("10至20人", "15人", WITHIN),
    ("数十人", "45人", WITHIN),
    ("十几人", "13人", WITHIN),
    ("30多人", "超过30人", WITHIN),
    ("至少30人", "最多30人", ROOM),
    ("超过20人", "不到30人", ROOM),
    ("30人", "近30人", ROOM),
    ("30人", "30多人", ROOM),
    ("30人", "不到30人", ROOM),
    ("3.13亿元", "3.1亿元", ROOM),
    ("3.13亿元", "3亿元", ROOM),
    ("3.13亿元", "约3亿元", WITHIN),
    ("约30人", "34人", ROOM),
    ("营收增加两倍", "营收增至三倍", SAME),
    ("案件增加1300%", "案件增加了13倍", FORM),
    ("产量增长200%", "产量增长两倍", FORM),
    ("产量翻一番", "产量增长100%", FORM),
    ("产量增至原来的3倍", "产量增加200%", FORM),
    ("产量增长150%", "产量增长1.5倍", FORM),
    ("产量增长近两倍", "产量增长195%", WITHIN),
    ("产量增长1427%", "产量增长14倍", ROOM),
    ("产量增长200%", "产量增长3倍", ODDS),
    ("产量增长120%", "产量翻一番", ODDS),
    ("距离5英里", "距离8公里", FORM),
    ("距离30英里", "距离50公里", FORM),
    ("塔高100英尺", "塔高30米", FORM),
    ("重200磅", "重90公斤", FORM),
    ("气温华氏100度", "气温38摄氏度", FORM),
    ("征地100英亩", "征地40公顷", FORM),
    ("距离逾5英里", "距离8公里", ROOM),
    ("距离5英里", "距离9公里", ODDS),
    ("塔高100英尺", "塔高35米", ODDS),
    ("气温华氏100度", "气温40摄氏度", ODDS),
    ("距离3公里", "距离3100米", ODDS),
    ("三分之二的受访者", "67%的受访者", ROOM),
    ("三分之一的受访者", "33.3%的受访者", ROOM),
    ("七分之一的受访者", "14%的受访者", ROOM),
    ("三分之二的受访者", "60%的受访者", ODDS),
    ("五十分之一的病人", "3%的病人", ODDS),
    ("两成半的受访者", "24%的受访者", ODDS),
    ("体温华氏100度", "体温39度", ODDS),
    ("船长200英尺", "船长58米", ODDS),
    ("30英里", "31哩", ODDS),
    ("水深3米半", "水深3.4米", ODDS),
    ("营收增长达到12%", "营收增长15%", ODDS),
    ("装机100万千瓦", "装机1000兆瓦", FORM),
    ("产量下降六成", "产量降至四成", SAME),
    ("产量减少三分之二", "产量减至三分之一", SAME),
    ("利润减半", "利润下降50%", FORM),
    ("利润减半", "利润下降72%", ODDS),
    ("利润腰斩", "利润下降30%", ODDS),
    ("门票80元一张", "门票80元", SAME),
    ("苹果三块五一斤", "苹果3.5元", FORM),
    ("金价飙破2300美元", "金价2315美元", WITHIN),
    ("恒指升穿18000点", "恒指18020点", WITHIN),
    ("沪指失守3000点", "沪指2990点", WITHIN),
    ("发电50万千瓦时", "发电500兆瓦时", FORM),
    ("产量翻一番", "产量增至两倍", FORM),
    ("产量翻两番", "产量翻一番", ODDS),
    ("30多人", "近30人", ODDS),
    ("30多次会谈", "近30次会谈", ODDS),
    ("21.2亿元", "22亿元", ODDS),
    ("160人", "162人", ODDS),
    ("30人", "31人", ODDS),
    ("37岁", "38岁", ODDS),
    ("超过100人", "不到100人", ODDS),
    ("下跌35%", "下跌54%", ODDS),
    ("增长3%", "下降3%", ODDS),
    ("8.3级地震", "8.2级地震", ODDS),
    ("超过50%", "三成", ODDS),
    ("约30人", "45人", ODDS),
    ("十几人", "二十多人", ODDS),
    ("2至3万元", "4万元", ODDS),
]


@pytest.mark.parametrize(
    ("text", "head", "extent"),
    [
        ("存款利率下调0.5个百分点到2%。", "利率", Extent.TO),
        ("毛利率提高3个百分点至33%。", "毛利率", Extent.TO),
        ("最低工资上调6.7%至40港元。", "最低工资", Extent.TO),
        ("失业率由5%降至3%。", "失业率", Extent.TO),
    ],
)
def test_what_a_change_led_to_is_of_what_changed(text: str, head: str, extent: Extent) -> None:
    *_, last = quantities(text)
    assert (last.head, last.extent) == (head, extent)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("CPI上涨2.1%", "居民消费价格指数升2.1%"),
        ("空气质量指数为301", "AQI达301"),
        ("降雨量200毫米", "雨量达200毫米"),
        ("出口额为1.5万亿元", "出口总额为1.5万亿元"),
        ("公司市占率35%", "公司市场份额为35%"),
    ],
)
def test_one_measure_has_many_names(one: str, other: str) -> None:
    assert quantity(one).head == quantity(other).head != ""


@pytest.mark.parametrize(
    ("text", "extents"),
    [
        ("失业率由5%降至3%。", [Extent.FROM, Extent.TO]),
        ("病例从250例增至300例。", [Extent.FROM, Extent.TO]),
        ("议席由30席再减少到22席。", [Extent.FROM, Extent.TO]),
        ("由5家公司组成的联合体。", [None]),
    ],
)
def test_what_a_change_came_from(text: str, extents: list[Extent | None]) -> None:
    assert [value.extent for value in quantities(text)] == extents


@pytest.mark.parametrize(("left", "right", "relation"), PAIRS)
def test_how_two_quantities_compare(left: str, right: str, relation: Relation) -> None:
    assert compare(quantity(left), quantity(right)).relation is relation
    assert compare(quantity(right), quantity(left)).relation is relation


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("30万美元", "35万欧元"),
        ("30万元", "30万港元"),
        ("30人", "30%"),
        ("第二大城市", "2座城市"),
        ("37岁", "37公里"),
        ("30元", "30人"),
        ("每斤3元", "每公斤6元"),
        ("人口达14亿", "收入达14亿元"),
        ("毛利率提高3%", "毛利率提高至33%"),
        ("失业率下降0.2%", "失业率降至5.2%"),
        ("病例增加50例", "病例增至300例"),
        ("股价上涨2元", "股价上涨至82元"),
        ("投票率跌3%", "投票率跌至61%"),
        ("每股派息0.5元", "每10股派息5元"),
        ("出口同比增长4.2%", "出口环比增长4.2%"),
        ("销量同比下降14%", "销量按月下降14%"),
        ("房价按年上涨3.1%", "房价按月上涨3.1%"),
        ("用电量比去年同期增加9.5%", "用电量比上月增加9.5%"),
        ("客流量环比减少41%", "客流量同比减少41%"),
    ],
)
def test_what_cannot_be_held_against_each_other(left: str, right: str) -> None:
    assert compare(quantity(left), quantity(right)).relation is Relation.UNKNOWN


@pytest.mark.parametrize(
    ("left", "right"),
    [("举行40次视频会谈", "举行25次面对面会谈"), ("21人死亡", "15人受伤"), ("新增56例病例", "累计980例病例")],
)
def test_other_scopes_are_no_conflict_of_value(left: str, right: str) -> None:
    assert compare(quantity(left), quantity(right)).nature == "scope"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("双方共传召38名证人", "总共传召28名证人"),
        ("两国一共签署8份文件", "累计签署6份文件"),
        ("总数为8艘船", "双方有6艘船"),
    ],
)
def test_two_ways_to_say_that_all_are_counted_are_no_two_scopes(left: str, right: str) -> None:
    assert compare(quantity(left), quantity(right)).nature == "value"


def test_how_far_more_reaches_is_a_setting() -> None:
    assert quantity("20万多人", Reading(more=More.DIGIT)).high == 300_000
    assert quantity("20万多人", Reading(more=More.UNIT)).high == 210_000
    assert quantity("20万多人", Reading(more=More.OPEN)).high is None
    assert quantity("30多人", Reading(more=More.UNIT)).high == 40


def test_a_count_has_its_noun_and_mode() -> None:
    value = quantity("双方已举行30多次线上和面对面会谈")
    assert (value.words, value.scope.mode) == ("会谈", (Mode.ONLINE, Mode.IN_PERSON))
    assert quantity("近40场视频会议").scope.mode == (Mode.ONLINE,)


def test_a_change_has_its_subject_direction_and_basis() -> None:
    value = quantity("上半年出口同比下降4.2%")
    assert (value.words, value.change, value.extent) == ("出口", Change.FALL, Extent.BY)
    assert (value.scope.basis, value.scope.window) == ("year on year", ("H1",))
    assert quantity("失业率升至5.9%").extent is Extent.TO


FALLS = [
    "收入较上季又缩了4.6%", "纯利倒退4.2%", "客流负增长3.5%", "营收负成长一成", "出口额比前月少了两成", "工时少了14%",
    "股价跌去2.0%", "产量压减8%", "经费砍掉三成", "订单流失12%", "利润折损一成多", "预测值调低0.3%", "增速放缓1.1%",
    "今年的预算比去年少了50亿元",
]  # fmt: skip
RISES = [
    "出口额比前月多了两成", "收入增大4.6%", "水价调高12%", "股价走强3.2%", "成本推高两成", "客流净增8%", "票价抬高15%",
    "油价拉升2.4%", "产量倍增200%", "指数走升1.1%", "今年的预算比去年多了50亿元",
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "change"), [*((text, Change.FALL) for text in FALLS), *((text, Change.RISE) for text in RISES)]
)
def test_a_change_goes_up_or_down_in_many_words(text: str, change: Change) -> None:
    value = quantity(text)
    assert (value.change, value.extent) == (change, Extent.BY)


@pytest.mark.parametrize("text", ["至少14%", "最多14%", "不少14%", "多达14%", "占比约14%", "支持率14%"])
def test_a_bound_is_no_change(text: str) -> None:
    assert quantity(text).change is None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("30多人", "30–~40 人"), ("约30人", "~27–~33 人"), ("逾30人", ">30 人"), ("最多30人", "≤30 人"),
        ("下降4.2%", "-4.2%"), ("1234人", "1,234 人"), ("三分之一的居民", "100/3%"), ("不到30人", "<30 人"),
    ],
)  # fmt: skip
def test_a_quantity_is_shown_without_words(text: str, shown: str) -> None:
    assert show(quantity(text)) == shown


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ("1名女子死亡", "死亡人数在2000万至5000万人之间", True),
        ("30至40人受伤", "400至500人受伤", True),
        ("30至40人受伤", "50至60人受伤", False),
        ("损失3亿元", "损失2亿至4亿元", False),
    ],
)
def test_ranges_are_far_apart_by_their_nearest_ends(left: str, right: str, *, apart: bool) -> None:
    assert far(quantity(left), quantity(right)) is far(quantity(right), quantity(left)) is apart


def test_a_part_and_its_whole_are_reconciled() -> None:
    explained = reconcile([quantity("近30场视频会谈"), quantity("30多次线上和面对面会谈")])
    assert explained is not None
    assert (explained.rule, explained.whole.figures) == ("a part and its whole", 1)


def test_a_sum_is_reconciled() -> None:
    explained = reconcile([quantity("3名官员"), quantity("1名秘书被捕"), quantity("4名人员")])
    assert explained is not None
    assert (explained.rule, explained.whole.stated) == ("a sum of the others", Fraction(4))


def test_a_share_is_reconciled() -> None:
    explained = reconcile([quantity("40名学生"), quantity("160名学生"), quantity("四分之一的学生")])
    assert explained is not None
    assert explained.rule == "a share of the whole"


def test_what_does_not_fit_is_not_reconciled() -> None:
    assert reconcile([quantity("40名学生"), quantity("90名学生")]) is None
    assert reconcile([quantity("40名学生")]) is None
    assert reconcile([quantity("涨幅不得超过5%"), quantity("涨幅8%"), quantity("涨幅不得超过8%")]) is None


numbers = st.fractions(min_value=-1000, max_value=1000, max_denominator=8)
intervals = st.builds(
    lambda a, b, flags: Interval(min(a, b), max(a, b), *([False] * 2 if a == b else flags[:2]), *flags[2:]),
    numbers,
    numbers,
    st.lists(st.booleans(), min_size=4, max_size=4),
)
values = st.builds(
    Quantity,
    interval=intervals,
    unit=st.sampled_from(["人", "%", "CNY"]),
    unit_class=st.sampled_from([UnitClass.PEOPLE, UnitClass.SHARE, UnitClass.MONEY]),
    stated=st.none() | numbers,
    step=st.sampled_from([Fraction(1), Fraction(10), Fraction(1, 10)]),
    figures=st.integers(1, 5),
    rounded=st.booleans(),
)


@given(values)
def test_a_quantity_equals_itself(value: Quantity) -> None:
    assert compare(value, value).relation is Relation.EQUAL


@given(values, values)
def test_comparing_is_symmetric(left: Quantity, right: Quantity) -> None:
    one, two = compare(left, right), compare(right, left)
    assert (one.relation, one.nature, one.rule) == (two.relation, two.nature, two.rule)
    assert (one.details["left"], one.details["right"]) == (two.details["right"], two.details["left"])


@given(intervals, intervals)
def test_what_lies_within_is_not_disjoint(one: Interval, two: Interval) -> None:
    assert disjoint(one, two) == disjoint(two, one)
    assert not (within(one, two) and disjoint(one, two))
