"""Spans of days: of one event they are one or another, of two counts they are each its own."""

import pytest
from compared import discrepancies, judged

from tests.conftest import MakeArticle

EVENT = "滨江市各部门连日发布消息。"
APART = [
    ("国际书展7月6日至8日在滨江会展中心举行。", "国际书展将于7月6日至9日在滨江会展中心举办，三百家出版社参展。"),
    ("外长沈一舟于7月10日至12日对该国进行正式访问。", "应该国邀请，外长沈一舟7月10日至13日对该国进行正式访问。"),
    ("演习自8月2日至5日在南部海域举行。", "南部海域的演习于8月2日至6日举行，三十艘舰艇参加。"),
    ("大桥将在6月3日至6日封闭检修。", "交通部门说，大桥6月4日至6日封闭检修，车辆绕行。"),
    ("全运会定于9月1日至12日在滨江举行。", "全运会9月1日至13日在滨江举行，设三十个大项。"),
]
OF_TWO = [
    ("7月6日至8日，公司共售出300台。", "7月6日至9日，公司共售出400台。"),
    ("7月6日，公司共售出300台。", "7月8日，公司共售出400台。"),
    ("5月1日至3日，全市接待游客30万人次。", "5月1日至5日，全市接待游客52万人次。"),
    ("3月2日，检测点一共采样1200份。", "3月4日，检测点一共采样1500份。"),
    ("强降雨7月6日至8日袭击湖北。", "强降雨7月6日至9日袭击安徽。"),
    ("代表团7月6日至8日访问印度。", "代表团7月8日至10日访问尼泊尔。"),
    ("6月10日至12日，车站累计发送旅客8万人。", "6月10日至13日，车站累计发送旅客11万人。"),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_spans_of_one_event_begin_and_end_on_the_same_days(article: MakeArticle, one: str, other: str) -> None:
    assert "time" in discrepancies(article, f"{EVENT}\n{one}", f"{EVENT}\n{other}")


@pytest.mark.parametrize(("one", "other"), OF_TWO)
def test_days_of_two_figures_or_of_two_places_are_not_at_odds(article: MakeArticle, one: str, other: str) -> None:
    assert "time" not in discrepancies(article, f"{EVENT}\n{one}", f"{EVENT}\n{other}")


@pytest.mark.parametrize("other", ["7月6日至8日", "6日到8日", "7月7日", "7月上旬"])
def test_a_span_leaves_room_for_what_lies_within_it_or_names_it_less_exactly(article: MakeArticle, other: str) -> None:
    one, told = "国际书展7月6日至8日在滨江会展中心举行。", f"国际书展{other}在滨江会展中心举行。"
    assert "time" not in discrepancies(article, f"{EVENT}\n{one}", f"{EVENT}\n{told}")


RUNNERS = [
    ("林威辰以13秒31位列第三。", "收下铜牌的林威辰昨晚跑出13.31秒。"),
    ("女子四百米栏冠军归周海燕，成绩是54秒02。", "周海燕54秒02夺金，她说明年再来。"),
    ("陈一鸣1分52秒03触壁，拿到金牌。", "金牌得主陈一鸣的成绩为1分52秒03。"),
    ("她跑完全程用了2小时21分08秒。", "马拉松女子组第一名的成绩是2小时21分08秒，她是第一次参赛。"),
    ("接力队以38秒6获胜。", "冠军是接力队，成绩38.6秒。"),
]


@pytest.mark.parametrize(("one", "other"), RUNNERS)
def test_a_length_to_the_second_is_one_in_whatever_words(article: MakeArticle, one: str, other: str) -> None:
    assert "time" in judged(article, f"{EVENT}\n{one}", f"{EVENT}\n{other}", "agreement")


@pytest.mark.parametrize("one", [one for one, _ in RUNNERS])
def test_another_hundredth_is_another_length(article: MakeArticle, one: str) -> None:
    last = max(index for index, sign in enumerate(one) if sign.isdecimal())
    slow = one[:last] + str((int(one[last]) + 1) % 10) + one[last + 1 :]
    assert "time" in discrepancies(article, f"{EVENT}\n{one}", f"{EVENT}\n{slow}")
