"""A number of which two figures changed places, or the point, as in copying: two outlets tell of one thing."""

import pytest

from factcheck import Discrepancy, Settings, compare
from tests.conftest import MakeArticle

SWAPPED = [
    ("法院判令青禾公司赔偿2.18亿元，并拆除生产线。", "晚些时候的消息说，青禾须付给对方2.81亿元，股价应声下跌。"),
    ("收购方拟以每股18.68元的价格受让两亿股。", "双方谈妥的收购价是每股18.86元，工会尚未表态。"),
    ("考古队清理出随葬品1327件，其中玉器最多。", "库房登记的随葬品有1372件，一半已经修复。"),
    ("表决结果显示，赞成率为87.3%，罢工随即展开。", "工会的数字是83.7%的人投了赞成票。"),
    ("全市闲置住宅共2350套，多在城南。", "市政厅称约有3250套住房长年没人住。"),
]
SHIFTED = [
    ("海关公布，两国已成交104万吨大豆和32万吨小麦。", "据知情人士透露，成交的有1.04万吨大豆，另有小麦。"),
    ("公司年报显示，其总资产为5873亿元。", "该公司名下总资产约587.3亿元，占集团近半。"),
    ("考古队清理出随葬品1327件，其中玉器最多。", "库房登记的随葬品有13270件，一半已经修复。"),
    ("全省今年新建公路2360公里。", "交通厅长在会上说，新建公路达23.6万公里，居全国前列。"),
    ("医院共收治伤员253名。", "院长透露，送来的伤员多达2530名，走廊里也住满了人。"),
]
OF_TWO_THINGS = [
    ("海关公布，两国已成交104万吨大豆。", "另有1.04万吨玉米装船。"),
    ("公司年报显示，其总资产为5873亿元。", "公司当年净利润587.3亿元。"),
    ("江苏今年新建公路236公里。", "浙江新建公路2360公里，另有桥梁三座。"),
    ("上半年出口增长14.3%，进口持平。", "上半年进口下降13.4%，出口向好。"),
    ("医院共有床位1327张，护士不足。", "医院今年接生婴儿1372名，创下新高。"),
    ("法院判令被告赔偿经济损失218元。", "该厂的厂房价值281亿元。"),
    ("恒达指数收报25057点。", "午盘时恒达指数为25075点。"),
    ("全年产量为2317万吨。", "全年产量比上年多。今年四月价格为每吨2371元。"),
]


def at_odds(article: MakeArticle, *told: str) -> bool:
    """Whether two articles of one event are at odds over a number."""
    made = [article(text, outlet=f"{n}报", published="2024-08-03T18:00:00+08:00") for n, text in enumerate(told)]
    found = compare(made, Settings(same_event=0)).findings
    return any(isinstance(each, Discrepancy) and each.kind == "quantity" for each in found)


@pytest.mark.parametrize(("one", "other"), SHIFTED)
def test_the_point_moved(article: MakeArticle, one: str, other: str) -> None:
    assert at_odds(article, one, other)


@pytest.mark.parametrize(("one", "other"), SWAPPED)
def test_two_figures_changed_places(article: MakeArticle, one: str, other: str) -> None:
    assert at_odds(article, one, other)


@pytest.mark.parametrize(("one", "other"), OF_TWO_THINGS)
def test_figures_of_two_things_are_not_held_against_each_other(article: MakeArticle, one: str, other: str) -> None:
    assert not at_odds(article, one, other)
