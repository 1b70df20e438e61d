"""What happens at a time, by whichever of its words, and times that are the only ones of the like in their article."""

import pytest

from factcheck.kinds.base import Relation
from factcheck.kinds.time.compare import compare
from factcheck.kinds.time.value import Time
from factcheck.kinds.time.zh import find
from factcheck.languages import LANGUAGES, prepare
from tests.conftest import build

MONDAY = "2020-07-20T09:00+08:00"


def times(*paragraphs: str) -> list[Time]:
    return [mention.value for mention in find(prepare(build(*paragraphs, published=MONDAY), LANGUAGES["zh"]), {})]


STAGED = [
    ("地震", "7月19日3时42分，山城发生5.8级地震。"),
    ("地震", "居民在周日凌晨三点四十二分被震醒。"),
    ("沉没", "货轮周日夜间在海峡南口沉没。"),
    ("沉没", "周日夜间，载有四十人的客船翻沉。"),
    ("驶离", "客轮19日20时40分驶离码头。"),
    ("驶离", "等货等到19日晚上九点半才解缆。"),
    ("驶离", "末班船昨晚8点启航。"),
    ("起飞", "航班19日清晨6时05分起飞。"),
    ("爆炸", "19日下午两点一刻，车间发生爆燃。"),
    ("扑灭", "大火昨晚七点二十分才被扑灭。"),
    ("坠毁", "直升机周日正午失事。"),
    ("坍塌", "周日凌晨，老桥垮塌。"),
    ("相撞", "昨天傍晚6时许，两车追尾。"),
    ("登陆", "台风于19日16时登陆。"),
    ("去世", "老人于7月19日下午4时18分病逝。"),
    ("去世", "她昨天清晨六时在家中离去。"),
    ("泄洪", "水库周日晚9时40分起泄洪。"),
    ("洪峰", "洪峰19日凌晨5时通过县城。"),
    ("停电", "昨晚八点半，全岛停电。"),
    ("生效", "协定定于8月1日生效。"),
    ("生效", "新规8月1日起施行。"),
    ("生效", "新税率9月1日起征。"),
    ("停产", "工厂8月15日停产。"),
    ("投产", "大桥9月1日通车。"),
    ("建成", "这座水塔1958年落成。"),
    ("建成", "她是1993年下水的老船。"),
    ("动工", "地铁2011年3月破土。"),
    ("投产", "老桥1987年通车。"),
    ("出道", "1972年她才正式入行。"),
    ("开赛", "决赛昨晚8点开球。"),
    ("宣判", "法院7月17日宣判。"),
    ("失窃", "画作周日凌晨被人盗走。"),
    ("报警", "警方19日23时40分接报。"),
    ("获救", "最后一名矿工昨天傍晚六点获救。"),
    ("首映", "影片8月15日公映。"),
    ("辞职", "部长周日请辞。"),
    ("会谈", "双方闭门会谈两小时。"),
    ("会谈", "两人谈了近一个半小时。"),
    ("停留", "旅客可停留30天。"),
    ("隔离", "接触者须隔离21天。"),
    ("挖掘", "消防员连续挖掘四个小时。"),
    ("等候", "她在门外等了将近三个钟头。"),
    ("漂流", "他抱着木板漂了两个多小时。"),
    ("摇晃", "剧烈的摇晃持续了二十秒。"),
    ("罢工", "工人罢工三天。"),
]
OF_NO_STAGE = [
    "7月19日，地震局召开会议。",
    "爆炸后第三天，7月19日，工人返回。",
    "7月19日，因停电停课一天。",
    "7月19日，部长看望地震灾区居民。",
    "7月19日，专家谈到地震现场。",
    "昨天，灭火装置送到。",
    "7月19日记录到余震。",
    "7月19日，政府宣布提闸泄洪。",
    "周日的会议讨论了2018年生效的法律。",
    "机场昨天证实航班起飞。",
    "为期5日的展览开幕。",
    "航班原定周四起飞。",
    "2019年，大厦举行落成周年庆典。",
    "2020年新开工面积增长。",
    "航班改至周六起飞。",
]


@pytest.mark.parametrize(("stage", "words"), STAGED)
def test_what_happens_has_many_words(stage: str, words: str) -> None:
    assert [time.happening for time in times(words)] == [stage]


@pytest.mark.parametrize("words", OF_NO_STAGE)
def test_what_only_names_it_dates_it_not(words: str) -> None:
    assert {time.happening for time in times(words)} == {""}


def test_of_two_times_of_the_like_neither_is_that_of_the_event() -> None:
    told = times("7月19日3时42分发生地震。", "7月19日5时10分又发生地震。")

    assert [time.happening for time in told] == ["", ""]


def test_two_tellings_of_one_time_are_one() -> None:
    told = times("7月19日凌晨发生地震。", "7月19日3时42分，县城发生强震。", "2008年曾发生大地震。")

    assert [time.happening for time in told] == ["地震", "地震", ""]


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
        ("7月19日22时泄洪。", "19日22时起泄洪。", Relation.EQUAL),
        ("7月19日23时发布通知。", "19日22时起泄洪。", Relation.UNKNOWN),
    ],
)
def test_clocks_that_leave_something_open(ours: str, theirs: str, relation: Relation) -> None:
    (left,), (right,) = times(ours), times(theirs)

    assert compare(left, right).relation is relation
