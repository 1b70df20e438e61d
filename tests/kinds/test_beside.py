from itertools import product

import pytest

from factcheck.kinds.beside import COUNTED, two_things_in_place

TWO = [
    (("首都", "停电"), ("北部", "各省", "停电")),
    (("众议院", "法案"), ("参议院", "法案")),
    (("地铁", "一期"), ("地铁", "二期")),
    (("主犯", "有期徒刑"), ("从犯", "有期徒刑")),
    (("国际", "航线"), ("国内", "航线")),
]
ONE = [
    (("停电",), ("北部", "停电")),  # more of the same
    (("首都", "停电"), ("北部", "断电")),  # nothing that both name
    (("议会",), ("众议院",)),
    (("首都机场", "航班"), ("机场", "航班")),  # a shorter form
    (("高院", "有期徒刑"), ("高等法院", "有期徒刑")),
    (("俄军", "空袭"), ("俄罗斯军队", "空袭")),
    (("山区", "道路", "桥梁", "电网", "损失"), ("农田", "损失")),  # another way to tell it
]


@pytest.mark.parametrize(("left", "right"), TWO)
def test_one_thing_in_place_of_another(left: tuple[str, ...], right: tuple[str, ...]) -> None:
    assert two_things_in_place(left, right)
    assert two_things_in_place(right, left)


@pytest.mark.parametrize(("left", "right"), ONE)
def test_more_or_less_of_one_thing(left: tuple[str, ...], right: tuple[str, ...]) -> None:
    assert not two_things_in_place(left, right)
    assert not two_things_in_place(right, left)


def test_people_who_are_counted_have_many_names() -> None:
    assert not two_things_in_place(("广场", COUNTED), ("广场", "海州", COUNTED))
    assert not two_things_in_place((COUNTED, "广场"), ("海州", "广场"))
    assert two_things_in_place((COUNTED, "首都", "广场"), ("海州", "广场"))


def test_the_order_of_the_two_does_not_matter() -> None:
    names = ("一期", "二期", "北部", "首都", "工程", COUNTED)
    rows = [row for count in (1, 2, 3) for row in product(names, repeat=count)][::3]

    assert all(two_things_in_place(one, two) is two_things_in_place(two, one) for one, two in product(rows, rows))
