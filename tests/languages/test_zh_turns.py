"""Which words that stand in place of one another turn what a sentence says, and which do not."""

import pytest

from factcheck.languages.zh_turns import turned

TURNING = [
    ("三家公司的代表都", "将", "不会", "参加本次会谈"),
    ("委员会已经", "", "没有", "公布调查结果"),
    ("他说公司", "能", "不能", "按期交货"),
    ("北部各州的损失比去年", "增加", "减少", "一倍"),
    ("损失比去年", "增加一倍", "减少一倍", ""),
    ("媒体似乎也能", "继续", "停止", "进行报道"),
    ("这里是公平对待", "所有人", "部分人", "的土地"),
    ("除非有改革，否则岚国", "将", "不会", "退出"),
]
NOT_TURNING = [
    # what denies nothing
    ("他激动", "", "不已", "，说不出话来"),
    ("会议", "", "不得已", "取消"),
    ("产量", "", "不断", "增加"),
    ("他下山时", "差点没", "差点", "摔倒"),
    ("这条街", "好不", "好", "热闹"),
    ("他们", "", "不一会儿", "就到了"),
    # of whom, and when
    ("", "没有", "", "参加会议的代表可以书面表决"),
    ("对", "未", "", "缴费的企业也适用"),
    ("在消息", "未", "", "公布前"),
    ("会议", "开始", "结束", "时"),
    ("大批", "支持", "反对", "者聚集在广场"),
    # asked and supposed
    ("如果双方", "能", "不能", "达成协议"),
    ("他", "会", "会不会", "参加"),
    ("要是消防员及时赶到，大火", "将", "将不会", "烧毁房屋"),
    ("难道", "", "不", "应当道歉吗"),
    # two ends of one deal, and other words
    ("这是今年最大的一笔大豆", "采购", "销售", "订单"),
    ("他", "应该", "不得", "离开"),
    ("他对结果感到", "不满", "失望", ""),
]


@pytest.mark.parametrize(("before", "one", "other", "after"), TURNING)
def test_a_denial_or_a_contrary_turns_what_is_said(before: str, one: str, other: str, after: str) -> None:
    assert turned(one, other, before, after)
    assert turned(other, one, before, after)


@pytest.mark.parametrize(("before", "one", "other", "after"), NOT_TURNING)
def test_what_denies_nothing_or_is_not_stated_turns_nothing(before: str, one: str, other: str, after: str) -> None:
    assert not turned(one, other, before, after)
    assert not turned(other, one, before, after)
