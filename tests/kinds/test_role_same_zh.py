"""One office in the words of two desks, which is no discrepancy; and beside it two offices, which are one."""

import pytest

from factcheck.kinds.base import Relation
from factcheck.kinds.role.value import Status, compare
from factcheck.kinds.role.zh_offices import parse

SAME = [
    # one department
    ("挪威交通部长", "挪威运输部长"),
    ("挪威卫生大臣", "挪威保健大臣"),
    ("挪威健康部长", "挪威卫生部部长"),
    ("挪威财政部长", "挪威国库部长"),
    ("挪威贸易部长", "挪威商务部长"),
    ("挪威石油大臣", "挪威能源大臣"),
    ("挪威环境部长", "挪威生态部长"),
    ("挪威体育部长", "挪威运动部长"),
    ("州交通部长", "州运输部长"),
    # one envoy
    ("美国阿富汗问题特别代表", "美国阿富汗特使"),
    ("联合国叙利亚特使", "联合国叙利亚特别代表"),
    # acting
    ("海州市代市长", "海州市代理市长"),
    ("巴拉圭代总统", "巴拉圭临时总统"),
    ("海州市代院长", "海州市代理院长"),
    ("海州县代县长", "代县长"),
    ("看守政府总理", "看守总理"),
    # former
    ("海州市政协原副主席", "海州市原政协副主席"),
    ("海州市人大常委会前主任", "海州市原人大常委会主任"),
    # the branch of a firm
    ("凌驰汽车中国区总裁", "凌驰汽车中国总裁"),
    ("凌驰汽车亚太区总裁", "凌驰汽车亚太总裁"),
    ("凌驰汽车北美地区总裁", "凌驰汽车北美总裁"),
]
NEITHER = [
    ("凌驰汽车行政总裁", "凌驰汽车总裁"),
    ("凌驰汽车副总裁", "凌驰汽车副总经理"),
    ("凌驰汽车首席执行官", "凌驰汽车总经理"),
]
OTHER = [
    ("挪威交通部长", "挪威卫生部长"),
    ("挪威商务部长", "挪威国防部长"),
    ("挪威环境部长", "挪威教育部长"),
    ("阿富汗特别代表", "阿富汗首席谈判代表"),
    ("海州市代市长", "海州市前市长"),
    ("海州市代市长", "海州市副市长"),
    ("海州市原政协主席", "海州市原政协副主席"),
    ("凌驰汽车中国总裁", "凌驰汽车总裁"),
    ("凌驰汽车亚太总裁", "凌驰汽车欧洲区总裁"),
]


def _relation(left: str, right: str) -> Relation:
    one, other = parse(left), parse(right)
    assert one is not None
    assert other is not None
    return compare(one, other).relation


@pytest.mark.parametrize(("left", "right"), SAME)
def test_one_office_in_other_words(left: str, right: str) -> None:
    assert _relation(left, right) in {Relation.EQUAL, Relation.VARIANT, Relation.INSIDE}


@pytest.mark.parametrize(("left", "right"), NEITHER)
def test_words_that_desks_use_for_one_another_of_a_firms_head_are_no_conflict(left: str, right: str) -> None:
    assert _relation(left, right) is Relation.OVERLAPPING


@pytest.mark.parametrize(("left", "right"), OTHER)
def test_two_offices_are_a_conflict(left: str, right: str) -> None:
    assert _relation(left, right) is Relation.CONFLICT


@pytest.mark.parametrize("office", ["现代总裁", "第二代董事长", "恒通新时代总经理", "代表处主任"])
def test_a_word_that_only_ends_or_begins_so_makes_nobody_acting(office: str) -> None:
    role = parse(office)
    assert role is not None
    assert role.status is not Status.ACTING
