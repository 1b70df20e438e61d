"""One time in two wordings is no conflict, and two times in the same two wordings are."""

from datetime import datetime

import pytest

from factcheck import Article, Block, Zone, extract
from factcheck.kinds.base import Relation
from factcheck.kinds.time import TIME
from factcheck.kinds.time.value import Time

WEDNESDAY = datetime.fromisoformat("2020-07-15T20:00+08:00")


def only(words: str) -> Time:
    text = f"火灾发生在{words}。"
    made = Article(text, (Block(Zone.BODY, 0, len(text)),), "0" * 64, published=WEDNESDAY)
    value = next(claim.value for claim in extract(made) if claim.kind == "time")
    assert isinstance(value, Time)
    return value


def relation(left: str, right: str) -> Relation:
    forth, back = (TIME.compare(only(one), only(two)).relation for one, two in ((left, right), (right, left)))
    assert forth is back
    return forth


ZONES = [
    ("美东时间14日晚8时", "北京时间15日上午8时", "北京时间15日上午9时"),
    ("美国东部夏令时14日下午4时", "北京时间15日凌晨4时", "北京时间15日凌晨5时"),
    ("伦敦时间14日下午5时", "北京时间15日零时", "北京时间15日凌晨3时"),
    ("法兰克福时间14日14时", "北京时间14日20时", "北京时间14日21时"),
    ("悉尼时间14日16时", "北京时间14日14时", "北京时间14日16时30分"),
    ("太平洋时间14日早上6时", "北京时间14日晚9时", "北京时间14日晚11时"),
    ("纽约时间周二晚", "北京时间周三早上", "北京时间周四早上"),
    ("伦敦时间14日晚", "北京时间15日凌晨", "北京时间16日凌晨"),
    ("美国时间14日晚8时", "北京时间15日上午8时", "北京时间16日上午8时"),
    ("北京时间14日12时41分", "14日中午12点41分", "14日13时41分"),
]
LENGTHS = [
    ("一年六个月", "18个月", "19个月"),
    ("两年三个月", "27个月", "28个月"),
    ("三年五个月", "41个月", "40个月"),
    ("一年零三个月", "15个月", "14个月"),
    ("十年", "120个月", "118个月"),
    ("八周", "两个月", "三个月"),
    ("四周", "一个月", "一个半月"),
    ("33天", "一个月零三天", "一个月零五天"),
    ("90天", "三个月", "80天"),
    ("59天", "59天", "60天"),
    ("9秒58", "9.58秒", "9秒59"),
    ("1分07秒35", "67.35秒", "1分07秒53"),
    ("四分零三秒", "4分3秒", "四分零五秒"),
    ("4分03秒84", "4分3.84秒", "4分03秒48"),
    ("19秒30", "19.30秒", "19.03秒"),
]
EDGES = [
    ("14日早上", "14日10时30分", "14日11时30分"),
    ("14日中午", "14日10时50分", "14日9时50分"),
    ("14日傍晚", "14日16时50分", "14日15时30分"),
    ("14日晚", "14日17时40分", "14日16时40分"),
    ("14日凌晨", "14日6时10分", "13日23时40分"),
    ("14日上午", "14日11时50分", "14日12时20分"),
    ("14日午夜", "14日零时", "14日3时"),
    ("上周末", "7月10日晚", "7月9日晚"),
    ("周末", "周五深夜", "周五上午"),
]
FEASTS = [
    ("端午节期间", "6月26日", "7月8日"),
    ("去年国庆节假期", "2019年10月5日", "2019年10月20日"),
    ("今年春节假期", "1月28日", "2月20日"),
    ("劳动节假期", "5月3日", "5月20日"),
    ("元旦假期", "1月2日", "1月22日"),
    ("圣诞节前夕", "12月22日", "12月27日"),
    ("清明节", "4月4日", "4月6日"),
    ("冬至", "12月21日", "12月24日"),
    ("2021年冬至", "2021年12月21日", "2021年12月22日"),
    ("中秋夜", "10月1日夜", "10月3日"),
    ("跨年夜", "12月31日", "12月30日"),
]
SINCE = [
    ("去年今天", "2019年7月15日", "2018年7月15日"),
    ("半个月前", "7月1日", "6月20日"),
    ("一个半月前", "6月初", "6月20日"),
    ("7月第一周", "7月3日", "7月25日"),
    ("一年半前", "2018年12月", "2018年10月"),
    ("8:05pm", "晚8时05分", "8时05分"),
    ("凌晨12时30分", "0时30分", "1时30分"),
]


@pytest.mark.parametrize(("ours", "theirs", "others"), [*ZONES, *LENGTHS, *EDGES, *FEASTS, *SINCE])
def test_one_time_in_two_wordings_is_no_conflict_and_another_is(ours: str, theirs: str, others: str) -> None:
    assert relation(ours, theirs) not in {Relation.CONFLICT, Relation.UNKNOWN}
    assert relation(ours, others) is Relation.CONFLICT


@pytest.mark.parametrize(("ours", "theirs"), [("13日午夜", "14日午夜"), ("周六午夜", "周日午夜")])
def test_two_midnights_are_two(ours: str, theirs: str) -> None:
    assert relation(ours, theirs) is Relation.CONFLICT


def test_an_anniversary_is_not_the_day_of_what_it_remembers() -> None:
    text = "公司今年迎来成立30周年。公司1990年成立。"
    made = Article(text, (Block(Zone.BODY, 0, len(text)),), "0" * 64, published=WEDNESDAY)
    told = [claim.value for claim in extract(made) if claim.kind == "time"]

    assert [any(deed.stage == "成立" for deed in value.deeds) for value in told] == [False, True]


@pytest.mark.parametrize("words", ["最迟", "最晚", "不晚于", "不迟于", "最快"])
def test_the_last_day_for_something_lies_ahead(words: str) -> None:
    assert relation(f"{words}22日", "7月22日") not in {Relation.CONFLICT, Relation.UNKNOWN}
    assert relation(f"{words}22日", "7月28日") is Relation.CONFLICT


@pytest.mark.parametrize("words", ["黑色星期五", "百分之一秒"])
def test_what_only_looks_like_a_time(words: str) -> None:
    text = f"火灾发生在{words}。"
    made = Article(text, (Block(Zone.BODY, 0, len(text)),), "0" * 64, published=WEDNESDAY)

    assert not [claim for claim in extract(made) if claim.kind == "time"]
