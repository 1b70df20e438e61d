"""Offices as Chinese states them; holders are given, so that only the office is tested."""

import hashlib
from datetime import UTC, datetime

import pytest
from attrs import evolve

from factcheck.article import Article, Block, Zone
from factcheck.kinds.base import Mention, Relation
from factcheck.kinds.name.value import Name
from factcheck.kinds.role import Rank, Role, Status
from factcheck.kinds.role.value import compare, grows, show
from factcheck.kinds.role.zh import find
from factcheck.kinds.role.zh_offices import parse
from factcheck.languages import LANGUAGES, prepare


def found(sentence: str, *holders: str) -> list[Mention]:
    """The offices of a body; a first line ending in a line feed is the headline."""
    digest, end = hashlib.sha256(sentence.encode()).hexdigest(), len(sentence)
    published, cut = datetime(2022, 5, 4, tzinfo=UTC), sentence.find("\n") + 1
    headline = (Block(Zone.HEADLINE, 0, cut - 1),) if cut else ()
    article = Article(sentence, (*headline, Block(Zone.BODY, cut, end)), digest, published=published)
    document = prepare(article, LANGUAGES["zh"])
    names = [
        Mention(start, start + len(holder), Name(holder), "given")
        for holder in holders
        for start in range(len(sentence))
        if sentence.startswith(holder, start)
    ]
    return list(find(document, {"name": tuple(sorted(names, key=lambda name: name.start))}))


def offices(sentence: str, *holders: str) -> list[tuple[str, str]]:
    return [(sentence[mention.start : mention.end], mention.value.holder) for mention in found(sentence, *holders)]


# One value, its many wordings.
STATED = [
    (Role("", "", "部长", country="德国", domain="外交", single=True), ["德国外长", "德国外交部长", "德国外交部部长"]),
    (Role("", "", "部长", country="日本", domain="国防", single=True), ["日本防长", "日本国防部长", "日本国防部部长"]),
    (
        Role("", "", "部长", country="中国", domain="外交", single=True, ranks=(Rank.DEPUTY,)),
        ["中国副外长", "中国外交部副部长"],
    ),
    (
        Role("", "", "首席执行官", body="", domain="苹果", function="chief executive"),
        ["苹果首席执行官", "苹果执行长", "苹果行政总裁", "苹果CEO"],
    ),
    (
        Role("", "", "首席运营官", domain="特斯拉"),
        ["特斯拉首席运营官", "特斯拉运营长", "特斯拉首席营运长", "特斯拉COO"],
    ),
    (
        Role("", "", "特使", country="韩国", domain="气候", function="envoy"),
        ["韩国气候特使", "韩国气候变化特使", "韩国气候变化事务特使", "韩国气候问题特使"],
    ),
    (
        Role("", "", "市长", domain="芝加哥", single=True, status=Status.FORMER, series="territory"),
        ["前芝加哥市长", "芝加哥前市长", "芝加哥前任市长", "原芝加哥市长"],
    ),
    (Role("", "", "总理", country="英国", status=Status.FORMER, series="head of state"), ["英国前首相", "前英国首相"]),
    (
        Role("", "", "总理", country="澳大利亚", series="head of state"),
        ["澳大利亚总理", "澳洲总理", "澳总理"],
    ),
    (Role("", "", "局长", domain="港口管理", status=Status.ACTING), ["港口管理代理局长", "港口管理署理局长"]),
    (
        Role("", "", "总统", country="韩国", status=Status.ELECT, series="head of state"),
        ["韩国候任总统", "韩国当选总统", "南韩候任总统"],
    ),
    (Role("", "", "参议员", country="美国", body="国会", series="chamber"), ["美国国会参议员", "美国会参议员"]),
]


@pytest.mark.parametrize(("value", "words"), [(value, words) for value, many in STATED for words in many])
def test_one_office_in_many_wordings(value: Role, words: str) -> None:
    assert parse(words) == evolve(value, text=words)


HUNG = [
    ("德国外长周立言说。", ["周立言"], [("德国外长", "周立言")]),
    ("据报道，前海关总署署长何文涛已回国。", ["何文涛"], [("前海关总署署长", "何文涛")]),
    ("会议由国际奥委会主席陈方远主持。", ["陈方远"], [("国际奥委会主席", "陈方远")]),
    ("他会见了加拿大前财政部长马丁·罗斯。", ["马丁·罗斯"], [("加拿大前财政部长", "马丁·罗斯")]),
    ("周立言教授昨天离开北京。", ["周立言"], [("教授", "周立言")]),
    ("何文涛市长宣布停课。", ["何文涛"], [("市长", "何文涛")]),
    ("何文涛，前财政部长，上周去世。", ["何文涛"], [("前财政部长", "何文涛")]),
    ("何文涛（前财政部长）上周去世。", ["何文涛"], [("前财政部长", "何文涛")]),
    ("周立言自2019年起担任财政部长。", ["周立言"], [("财政部长", "周立言")]),
    ("周立言曾任财政部长。", ["周立言"], [("财政部长", "周立言")]),
    ("周立言是清华大学教授。", ["周立言"], [("清华大学教授", "周立言")]),
    ("总经理兼董事长何文涛辞职。", ["何文涛"], [("总经理", "何文涛"), ("董事长", "何文涛")]),
    ("省委书记、省长何文涛到场。", ["何文涛"], [("省委书记", "何文涛"), ("省长", "何文涛")]),
    ("创始人和董事长何文涛辞职。", ["何文涛"], [("创始人", "何文涛"), ("董事长", "何文涛")]),
    ("审计委员会的主席何文涛回应。", ["何文涛"], [("审计委员会的主席", "何文涛")]),
    ("华盛顿制裁中共政治局委员何文涛。", ["何文涛"], [("中共政治局委员", "何文涛")]),
    ("法国总统周立言和德国总理何文涛会面。", ["周立言", "何文涛"], [("法国总统", "周立言"), ("德国总理", "何文涛")]),
    ("“海风”行政总裁何文涛说。", ["何文涛"], [("“海风”行政总裁", "何文涛")]),
    ("担任省人大副主任的何文涛说。", ["何文涛"], [("省人大副主任", "何文涛")]),
    ("身兼总理一职的何文涛说。", ["何文涛"], [("总理", "何文涛")]),
    ("何文涛目前担任特别委员会的主席。", ["何文涛"], [("特别委员会的主席", "何文涛")]),
    ("何文涛是致力于环保的绿洲协会主席。", ["何文涛"], [("绿洲协会主席", "何文涛")]),
    ("总统任命何文涛为国防部长。", ["何文涛"], [("国防部长", "何文涛")]),
    ("第七舰队司令、海军少将何文涛说。", ["何文涛"], [("第七舰队司令", "何文涛"), ("海军少将", "何文涛")]),
    ("何文涛海军少将说。", ["何文涛"], [("海军少将", "何文涛")]),
    ("何文涛宣誓就任总统。", ["何文涛"], [("总统", "何文涛")]),
    ("海军少将何文涛在记者会上说。", ["何文涛"], [("海军少将", "何文涛")]),
    ("何文涛1990年毕业于海城大学，曾任审计署副署长。", ["何文涛"], [("审计署副署长", "何文涛")]),
    ("何文涛曾任市长，2015年起担任省委书记。", ["何文涛"], [("市长", "何文涛"), ("省委书记", "何文涛")]),
    ("何文涛昨天抵达。他曾担任财政部长。", ["何文涛"], [("财政部长", "何文涛")]),
    ("何文涛当年移居加拿大，后来成为大学教授。", ["何文涛"], [("大学教授", "何文涛")]),
    ("周立言会见何文涛，曾任财政部长。", ["周立言", "何文涛"], [("财政部长", "周立言")]),
    ("调查委员会主席由何文涛担任。", ["何文涛"], [("调查委员会主席", "何文涛")]),
    ("公司总经理一职将由副总裁何文涛接任。", ["何文涛"], [("公司总经理", "何文涛"), ("副总裁", "何文涛")]),
    ("海风银行首席分析师 何文涛：经济回升。", ["何文涛"], [("海风银行首席分析师", "何文涛")]),
    (
        "省政法委秘书长、全省队伍建设试点办公室主任何文涛到场。",
        ["何文涛"],
        [("省政法委秘书长", "何文涛"), ("全省队伍建设试点办公室主任", "何文涛")],
    ),
    ("何文涛被任命为财政部次长。", ["何文涛"], [("财政部次长", "何文涛")]),
    (
        "何文涛1949年生，北川省平安县人，曾任平安县西口村党总支副书记。",
        ["何文涛"],
        [("平安县西口村党总支副书记", "何文涛")],
    ),
    (
        "何文涛曾在2013年3月至2016年2月担任海关总署署长、党委书记。",
        ["何文涛"],
        [("海关总署署长", "何文涛"), ("党委书记", "何文涛")],
    ),
    ("何文涛从2016年到去年年初担任政法委书记。", ["何文涛"], [("政法委书记", "何文涛")]),
    (
        "担任本届理事会轮值主席的德国总理何文涛同意。",
        ["何文涛"],
        [("本届理事会轮值主席", "何文涛"), ("德国总理", "何文涛")],
    ),
    ("何文涛当选海国第40任总统。", ["何文涛"], [("海国第40任总统", "何文涛")]),
    ("何文涛1990年成为议员，2015年，首次当选为总统。", ["何文涛"], [("议员", "何文涛"), ("总统", "何文涛")]),
    ("何文涛过去曾经当选立法会议员。", ["何文涛"], [("立法会议员", "何文涛")]),
    ("何文涛曾在海风公司任公关总监。", ["何文涛"], [("公关总监", "何文涛")]),
    ("何文涛被任命为新的总理。", ["何文涛"], [("总理", "何文涛")]),
    ("何文涛担任了德国的宣传部长。", ["何文涛"], [("德国的宣传部长", "何文涛")]),
    ("当选总统何文涛到场。", ["何文涛"], [("当选总统", "何文涛")]),
    ("驻军指挥官何文涛和法学家周立言到场。", ["何文涛", "周立言"], [("驻军指挥官", "何文涛"), ("法学家", "周立言")]),
]


@pytest.mark.parametrize(("sentence", "holders", "expected"), HUNG)
def test_offices_hang_on_names(sentence: str, holders: list[str], expected: list[tuple[str, str]]) -> None:
    assert offices(sentence, *holders) == expected


NOT_STATED = [
    ("总统府发言稿提到何文涛。", ["何文涛"]),
    ("何文涛律师团队发表声明。", ["何文涛"]),
    ("何文涛顾问公司昨天倒闭。", ["何文涛"]),
    ("如果何文涛当选总统，政策将改变。", ["何文涛"]),
    ("何文涛不是总统。", ["何文涛"]),
    ("总统在白宫会见何文涛。", ["何文涛"]),
    ("何文涛批评部长失职。", ["何文涛"]),
    ("部长会议讨论了何文涛的提案。", ["何文涛"]),
    ("何文涛担任理事会观察员。", ["何文涛"]),
    ("他将接替何文涛出任部长。", ["何文涛"]),
    ("何文涛是前总统周立言的副总统。", ["何文涛", "周立言"]),
    ("特朗普总统顾问团访问何文涛。", ["何文涛"]),
    ("书记处研究了何文涛的问题。", ["何文涛"]),
    ("主席国向何文涛道歉。", ["何文涛"]),
    ("教授治校的制度由何文涛提出。", ["何文涛"]),
    ("何文涛说，担任部长很难。", ["何文涛"]),
    ("何文涛和周立言到场，曾任部长。", ["何文涛", "周立言"]),
    ("有人批评何文涛，曾任部长。", ["何文涛"]),
    ("周立言到场。他在大选中击败民主党的何文涛，当选总统。", ["周立言", "何文涛"]),
    ("何文涛的女儿担任部长。", ["何文涛"]),
    ("何文涛在场，担任部长的女儿也在。", ["何文涛"]),
    ("如果何文涛回国，担任部长并不难。", ["何文涛"]),
    ("何文涛和周立言昨天抵达。他曾担任部长。", ["何文涛", "周立言"]),
    ("部长由国会选出，何文涛说。", ["何文涛"]),
    ("分析师 何文涛的电脑。", ["何文涛"]),
]


@pytest.mark.parametrize(("sentence", "holders"), NOT_STATED)
def test_no_office_where_none_is_stated(sentence: str, holders: list[str]) -> None:
    assert [holder for _, holder in offices(sentence, *holders) if holder == "何文涛"] == []


STATUS = [
    ("现任市长何文涛说。", Status.PRESENT),
    ("市长何文涛说。", Status.PRESENT),
    ("前市长何文涛说。", Status.FORMER),
    ("何文涛曾任市长。", Status.FORMER),
    ("时任市长何文涛说。", Status.THEN),
    ("2015年，市长何文涛下令拆除大楼。", Status.THEN),
    ("何文涛市长说。", Status.UNSTATED),
    ("公司开除了财务长何文涛。", Status.THEN),
    ("市长何文涛昨天辞职。", Status.THEN),
    ("何文涛担任市长期间修了大桥。", Status.THEN),
    ("卸任市长何文涛说。", Status.FORMER),
    ("即将卸任市长的何文涛说。", Status.THEN),
    ("他在节目中对前市长何文涛提出指控。", Status.FORMER),
    ("三年前市长何文涛说。", Status.PRESENT),
    ("代理市长何文涛说。", Status.ACTING),
    ("候任市长何文涛说。", Status.ELECT),
    ("何文涛获提名出任市长。", Status.ELECT),
    ("何文涛2015年至2019年担任市长。", Status.THEN),
    ("何文涛于2018年出任市长。", Status.PRESENT),
]


@pytest.mark.parametrize(("sentence", "status"), STATUS)
def test_whether_the_office_is_still_held(sentence: str, status: Status) -> None:
    (mention,) = found(sentence, "何文涛")
    assert mention.value.status is status


def test_an_office_in_a_headline_is_held_by_the_one_person_who_has_it() -> None:
    assert offices("德国副外长辞职\n德国外交部副部长何文涛辞职。", "何文涛") == [
        ("德国副外长", "何文涛"),
        ("德国外交部副部长", "何文涛"),
    ]
    assert offices("德国副外长辞职\n法国外交部副部长何文涛辞职。", "何文涛") == [("法国外交部副部长", "何文涛")]


def test_a_state_that_is_no_more_makes_no_former_office() -> None:
    (mention,) = found("前苏联宇航员何文涛说。", "何文涛")
    assert mention.value.status is Status.PRESENT


def test_since_when() -> None:
    (mention,) = found("何文涛自2019年起担任市长。", "何文涛")
    assert mention.value.since == "2019"


PAIRS = [
    ("前市长", "现任市长", Relation.CONFLICT, "former or present"),
    ("海军少将", "海军准将", Relation.CONFLICT, "posts of one series"),
    ("陆军上校", "陆军中校", Relation.CONFLICT, "posts of one series"),
    ("联邦参议员", "联邦众议员", Relation.CONFLICT, "posts of one series"),
    ("东岭市检察官", "东岭市法官", Relation.CONFLICT, "posts of one series"),
    ("最高法院大法官", "最高法院律师", Relation.OVERLAPPING, "two offices of one person"),
    ("东岭医院医生", "东岭医院护士", Relation.CONFLICT, "posts of one series"),
    ("参议院多数党领袖", "参议院少数党领袖", Relation.CONFLICT, "posts of one series"),
    ("海州大学政治学教授", "海州大学政治学副教授", Relation.CONFLICT, "posts of one series"),
    ("英国首相", "英国财政大臣", Relation.CONFLICT, "posts of one series"),
    ("日本首相", "日本外相", Relation.CONFLICT, "posts of one series"),
    ("英国首相", "前英国财政大臣", Relation.OVERLAPPING, "offices of two times"),
    ("教授", "海州大学副教授", Relation.OVERLAPPING, "two offices of one person"),
    ("国际劳工组织总干事", "国际劳工组织秘书长", Relation.CONFLICT, "other title for the same function"),
    ("法官", "前检察官", Relation.OVERLAPPING, "offices of two times"),
    ("泰国总理", "泰国副总理", Relation.CONFLICT, "deputy or head"),
    ("交通部长", "交通部副部长", Relation.CONFLICT, "deputy or head"),
    ("交通部次长", "交通部副部长", Relation.VARIANT, "same office"),
    ("德国气候特使", "德国首席气候谈判代表", Relation.CONFLICT, "other title for the same function"),
    ("三星欧洲区总裁", "三星总裁", Relation.CONFLICT, "head of a branch or of the whole"),
    ("卫生部长", "国防部长", Relation.CONFLICT, "one post in two departments"),
    ("首席运营官", "运营长", Relation.VARIANT, "same office"),
    ("首席执行官", "行政总裁", Relation.VARIANT, "same office"),
    ("英国外相", "英国外交大臣", Relation.VARIANT, "same office"),
    ("气候特使", "美国总统气候问题特使", Relation.INSIDE, "short and full form of one office"),
    ("联合创始人", "创始人", Relation.INSIDE, "short and full form of one office"),
    ("中国国家统计局发言人", "国家统计局发言人", Relation.INSIDE, "short and full form of one office"),
    ("党委书记", "厅长", Relation.OVERLAPPING, "two offices of one person"),
    ("前国务卿", "气候特使", Relation.OVERLAPPING, "two offices of one person"),
    ("少将", "前准将", Relation.OVERLAPPING, "offices of two times"),
    ("预算委员会主席", "拳击协会主席", Relation.OVERLAPPING, "one post in two bodies"),
    ("审计委员会主席", "审计委员会负责人", Relation.INSIDE, "general word for the office"),
    ("国际宗教自由无任所大使", "国际宗教自由巡回大使", Relation.VARIANT, "same office"),
    ("法国总统", "美国总统", Relation.UNKNOWN, "offices of two countries"),
]


@pytest.mark.parametrize(("left", "right", "relation", "rule"), PAIRS)
def test_how_two_offices_of_one_person_compare(left: str, right: str, relation: Relation, rule: str) -> None:
    one, two = parse(left), parse(right)
    assert one is not None
    assert two is not None
    assert (compare(one, two).relation, compare(one, two).rule) == (relation, rule)
    assert compare(two, one).relation is relation
    assert compare(one, one).relation is Relation.EQUAL


def test_who_left_an_office_is_a_later_state() -> None:
    (holds,), (held,) = found("现任市长何文涛说。", "何文涛"), found("前市长何文涛说。", "何文涛")
    assert grows(holds.value, held.value) is not None
    assert grows(held.value, holds.value) is None


def test_show_names_office_and_holder() -> None:
    (mention,) = found("德国外长周立言说。", "周立言")
    assert show(mention.value) == "德国外长 周立言"


KNOWN_GAPS = [
    ("他是财政部长，何文涛说。", ["何文涛"], [("财政部长", "何文涛")]),
    ("何文涛辞去了他担任四年之久的市长一职。", ["何文涛"], [("市长", "何文涛")]),
    ("何文涛执掌这家公司。", ["何文涛"], [("执掌这家公司", "何文涛")]),
]


@pytest.mark.xfail
@pytest.mark.parametrize(("sentence", "holders", "expected"), KNOWN_GAPS)
def test_known_gaps(sentence: str, holders: list[str], expected: list[tuple[str, str]]) -> None:
    assert offices(sentence, *holders) == expected


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("青石县委书记", "青石县县长", "conflict"),
        ("白河市委书记", "白河市长", "conflict"),
        ("石桥镇党委书记", "石桥镇镇长", "conflict"),
        ("青石县委副书记", "青石县县长", "overlapping"),
        ("省委书记", "青石县县长", "overlapping"),
        ("青石县委书记", "县长", "unknown"),
        ("白河市委书记", "市长", "unknown"),
        ("石桥镇党委书记", "镇长", "unknown"),
        ("北川省委书记", "省长", "unknown"),
        ("北川省委书记", "县长", "overlapping"),
        ("白河市委书记", "县长", "overlapping"),
        ("青石县委副书记", "县长", "overlapping"),
        ("青石县委书记", "前县长", "overlapping"),
        ("青石县委书记", "时任县长", "overlapping"),
        ("县委书记", "县长", "unknown"),
        ("教育局党组书记", "教育局局长", "overlapping"),
    ],
)
def test_a_countys_party_secretary_is_not_its_head_of_government(one: str, other: str, relation: str) -> None:
    first, second = parse(one), parse(other)
    assert first is not None
    assert second is not None
    assert compare(first, second).relation.value == relation


def test_who_holds_both_offices_of_a_county_in_one_article_is_not_at_odds_with_one_of_them() -> None:
    both = [mention.value for mention in found("青石县委书记、县长何文涛到场。", "何文涛")]
    secretary = next(value for value in both if value.post == "书记")
    mayor = parse("青石县县长")
    assert mayor is not None
    assert compare(secretary, mayor).relation is not Relation.CONFLICT
