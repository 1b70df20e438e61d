"""Full names that are one but for a character that sounds or looks alike, wherever two articles have them."""

import pytest

from factcheck import Article, compare
from factcheck.article import Block, Zone
from factcheck.claim import extract
from factcheck.settings import Settings


def article(text: str, id_: str = "a") -> Article:
    return Article(text, (Block(Zone.BODY, 0, len(text)),), id_ * 64, outlet=id_)


def told(left: str, right: str) -> bool:
    found = compare([article(left), article(right, "b")], Settings(same_event=0)).findings
    return any(each.kind == "name" and each.verdict == "discrepancy" for each in found)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("开车的罗正奎今年48岁，跑了十一年。", "司机罗政奎头部受伤，正在留医。"),
        ("技术长凌学勤说，等的是一句公道话。", "槌声落下时，凌雪勤没有哭。"),
        ("主裁判魏东辰观看回放后判给客队一个点球。", "主裁卫东辰跑到场边看了三遍。"),
        ("园长林淑珍守在门口。", "救人的是林淑贞，她不愿多谈。"),
        ("院长沈致远说，病人已经脱险。", "沈志远在病房外接受了采访。"),
    ],
)
def test_one_name_told_otherwise_needs_no_common_words(left: str, right: str) -> None:
    assert told(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("村民李志强家进了水。", "村民李志翔家的牛被冲走。"),
        ("县长周启明到现场指挥。", "医生周启铭为伤者做了手术。"),
        ("王建国和王健国是堂兄弟。", "王建国说不知情。"),
        ("乘客阿依提受了伤。", "阿衣提在车上睡着了。"),
        ("妻子林淑珍哭了一夜。", "女儿林淑贞刚上小学。"),
        ("教师陈丽到场。", "陈莉没有来。"),
        ("获奖者包括张晓民。", "同时获奖的还有张晓明。"),
        ("被告人周伟民出庭。", "证人周伟明没有到庭。"),
        ("陈建民副省长到会。", "陈建明教授在会上发言。"),
    ],
)
def test_two_people_with_names_alike_are_not_held_against_each_other(left: str, right: str) -> None:
    assert not told(left, right)


@pytest.mark.parametrize(
    "text",
    [
        "主裁卫东辰跑到场边看了三遍。",
        "审判长顾维衡当庭宣判。",
        "航天员沈立峰出舱。",
        "总指挥方致远说，桥面今晚合龙。",
        "法医秦明山到场取样。",
        "导游柳依依被困在山上。",
        "女童何小满被救出。",
        "发明人凌雪勤没有来。",
    ],
)
def test_a_calling_names_who_stands_behind_it(text: str) -> None:
    names = [claim.text for claim in extract(article(text)) if claim.kind == "name"]
    assert [len(name) for name in names] == [3]
