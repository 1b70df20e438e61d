"""What happens at a time, by whichever of its words, and times that are the only ones of the like in their article."""

import pytest

from factcheck.kinds.base import Relation
from factcheck.kinds.time.compare import compare
from factcheck.kinds.time.value import Time
from factcheck.kinds.time.zh import find
from factcheck.languages import LANGUAGES, prepare
from tests.conftest import build

MONDAY = "2020-07-20T09:00+08:00"


LEAD = "记者从市里了解到最新的情况。"


def times(*paragraphs: str, lead: str = LEAD) -> list[Time]:
    document = prepare(build(lead, *paragraphs, published=MONDAY), LANGUAGES["zh"])
    return [mention.value for mention in find(document, {})]


HAPPENS = [
    ("地震", "7月19日3时42分，山城发生5.8级地震。"),
    ("地震", "居民在周日凌晨三点四十二分被震醒。"),
    ("沉没", "货轮周日夜间在海峡南口沉没。"),
    ("沉没", "周日夜间，载有四十人的客船翻沉。"),
    ("爆炸", "化工园区19日14时47分发生爆炸。"),
    ("爆炸", "19日下午两点一刻，车间发生爆燃。"),
    ("坠毁", "直升机周日正午失事。"),
    ("坍塌", "周日凌晨，老桥垮塌。"),
    ("地震", "地震发生于7月19日3时42分。"),
    ("爆炸", "爆炸7月19日下午发生。"),
]
STAGES = [
    ("驶离", "客轮19日20时40分驶离码头。"),
    ("驶离", "等货等到19日晚上九点半才解缆。"),
    ("扑灭", "大火昨晚七点二十分才被扑灭。"),
    ("去世", "老人于7月19日下午4时18分病逝。"),
    ("泄洪", "水库周日晚9时40分起泄洪。"),
    ("生效", "协定定于8月1日生效。"),
    ("投产", "大桥9月1日通车。"),
    ("建成", "这座水塔1958年落成。"),
    ("动工", "地铁2011年3月破土。"),
    ("出道", "1972年她才正式入行。"),
    ("宣判", "法院7月17日宣判。"),
    ("失窃", "画作周日凌晨被人盗走。"),
    ("首映", "影片8月15日公映。"),
    ("辞职", "部长周日请辞。"),
]
OF_NO_STAGE_AT_ALL = [
    "抢劫案发生于7月19日。",
    "市政府7月19日召开通报会。",
    "警方7月19日展开行动。",
    "气温7月19日超过世界纪录。",
    "检察官7月19日通过世卫组织的渠道求助。",
    "7月19日，离岸人民币上涨。",
    "7月19日，造成亲属不安。",
    "7月19日，降落伞送到。",
    "这座大桥1986年重建完工。",
]
OF_NO_STAGE = [
    "7月19日，地震局召开会议。",
    "爆炸后第三天，7月19日，工人返回。",
    "7月19日，因停电停课一天。",
    "7月19日，部长看望地震灾区居民。",
    "7月19日，专家谈到地震现场。",
    "昨天，灭火装置送到。",
    "7月19日记录到余震。",
    "7月19日，救援人员在倒塌大楼里找到遗体。",
    "7月19日，专家谈到四川地震。",
    "7月19日，地震死亡人数升至100人。",
    "沉船7月19日被打捞出水。",
    "7月19日再次发生爆炸。",
    "7月19日，政府宣布提闸泄洪。",
    "周日的会议讨论了已经生效的法律。",
    "机场昨天证实航班起飞。",
    "为期5日的展览开幕。",
    "航班原定周四起飞。",
    "2019年，大厦举行落成周年庆典。",
    "2020年新开工面积增长。",
    "航班改至周六起飞。",
]


@pytest.mark.parametrize(("stage", "words"), HAPPENS)
def test_what_happens_has_many_words(stage: str, words: str) -> None:
    assert [time.happening for time in times(words)] == [stage]


@pytest.mark.parametrize(("stage", "words"), STAGES)
def test_what_is_done_again_and_again_is_a_stage_and_proves_nothing_unless_of_one_thing(stage: str, words: str) -> None:
    told = times(words)

    assert [[deed.stage for deed in time.deeds] for time in told] == [[stage]]
    assert {time.happening for time in told} <= {
        "",
        *(deed.stage for time in told for deed in time.deeds if deed.bearer),
    }


@pytest.mark.parametrize("words", OF_NO_STAGE_AT_ALL)
def test_words_end_where_they_end(words: str) -> None:
    assert {deed.stage for time in times(words) for deed in time.deeds} <= {""}


@pytest.mark.parametrize("words", OF_NO_STAGE)
def test_what_only_names_it_dates_it_not(words: str) -> None:
    assert {time.happening for time in times(words)} == {""}


BORNE = [
    ("生效", ("渔业", "协定"), "渔业协定定于8月1日生效。"),
    ("生效", ("渔业", "协定"), "8月1日起，渔业协定正式实施。"),
    ("建成", ("红星", "大桥"), "这座1998年建成的红星大桥连接两岸。"),
    ("成立", ("青禾", "基金会"), "成立于1984年的青禾基金会在海州。"),
    ("成立", ("青禾", "基金会"), "“青禾基金会”创立于1984年。"),
    ("就职", ("新", "总理"), "新总理7月17日宣誓就职。"),
    ("开幕", ("博览会",), "博览会将于8月3日开幕。"),
    ("去世", ("陈志远",), "歌手陈志远7月15日清晨六时在海州病逝。"),
    ("驶离", ("客轮", "和顺", "号"), "客轮“和顺”号7月18日20时40分驶离码头。"),
]
BORNE_BY_NONE = [
    "协定可能于8月1日生效。",
    "协定原定8月1日生效。",
    "第二批关税8月1日生效。",
    "7月15日，两座大桥建成。",
    "一家公司2015年成立。",
    "军舰7月18日驶离码头。",
    "老人7月15日去世。",
    "去世当天是7月15日。",
    "海北高铁通车第三天，车票售罄。",
    "7月15日，他在海州去世。",
]


@pytest.mark.parametrize(("stage", "name", "words"), BORNE)
def test_what_one_thing_comes_to_once_is_its_own(stage: str, name: tuple[str, ...], words: str) -> None:
    told = [(time.happening, deed.bearer) for time in times(words) for deed in time.deeds if deed.bearer]

    assert [(happening, bearer.words) for happening, bearer in told if bearer] == [(stage, name)]


@pytest.mark.parametrize("words", BORNE_BY_NONE)
def test_what_is_of_many_of_no_name_or_not_yet_so_is_none(words: str) -> None:
    assert not any(deed.bearer for time in times(words) for deed in time.deeds)


def test_of_one_thing_an_article_tells_one_time_or_none() -> None:
    told = times("红星大桥1998年建成。", "另有报道说，红星大桥2003年建成。", "青山隧道2001年建成。")

    assert [time.happening for time in told] == ["", "", "建成"]


def test_of_two_times_of_the_like_neither_is_that_of_the_event() -> None:
    told = times("7月19日3时42分发生地震。", "7月19日5时10分又发生地震。")

    assert [time.happening for time in told] == ["", ""]


def test_two_tellings_of_one_time_are_one() -> None:
    told = times("7月19日凌晨发生地震。", "7月19日3时42分，县城发生强震。", "2008年曾发生大地震。")

    assert [time.happening for time in told] == ["地震", "地震", ""]


def test_an_hour_of_no_day_is_that_of_the_day_told_or_none() -> None:
    at_one = times("7月19日3时42分发生地震。", "凌晨三点四十二分，村民被震醒。")
    at_two = times("7月19日3时42分发生地震。", "凌晨五点，村民被震醒。")

    assert [time.happening for time in at_one] == ["地震", "地震"]
    assert {time.happening for time in at_two} == {""}


def test_many_tellings_of_one_time_cost_no_more_than_each() -> None:
    told = times("7月19日3时42分发生地震。" * 3000)

    assert {time.happening for time in told} == {"地震"}


def test_days_behind_a_word_for_how_long_are_a_length() -> None:
    assert [time.shown for time in times("葬礼为期5日，雨连续3日。")] == ["PT432000S", "PT259200S"]


@pytest.mark.parametrize(
    ("ours", "theirs", "relation"),
    [
        ("7月19日21时30分开船。", "19日九点半开船。", Relation.OVERLAPPING),
        ("7月19日9时30分开船。", "19日九点半开船。", Relation.EQUAL),
        ("7月19日20时40分开船。", "19日九点半开船。", Relation.CONFLICT),
        ("7月19日21时30分开船。", "19日9时30分开船。", Relation.CONFLICT),
        ("7月18日20时40分开船。", "晚间八点四十分开船。", Relation.OVERLAPPING),
        ("7月19日21时泄洪。", "19日22时起泄洪。", Relation.CONFLICT),
    ],
)
def test_clocks_that_leave_something_open(ours: str, theirs: str, relation: Relation) -> None:
    (left,), (right,) = times(ours), times(theirs)

    assert compare(left, right).relation is relation
