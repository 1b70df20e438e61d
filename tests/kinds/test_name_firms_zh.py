"""Firms that a word for their trade alone ends, and one that two outlets spell otherwise."""

import pytest

from factcheck import Article, compare
from factcheck.article import Block, Zone
from factcheck.claim import extract
from factcheck.kinds.name.pair import compare_names
from factcheck.kinds.name.value import Sort


def article(text: str, id_: str = "a") -> Article:
    return Article(text, (Block(Zone.BODY, 0, len(text)),), id_ * 64, outlet=id_)


def firms(text: str) -> list[str]:
    claims = (claim for claim in extract(article(text)) if claim.kind == "name")
    return [claim.text for claim in claims if claim.value.sort is Sort.ORGANISATION]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("位于宁波的凌驰车业有三成订单来自海外。", "凌驰车业"),
        ("收购方恒泰电子表示，交易年底前完成。", "恒泰电子"),
        ("涉事的盛辉药业负责人被控制。", "盛辉药业"),
        ("开发商锦川地产承认资金链断裂。", "锦川地产"),
        ("船东长海航运说，船上有12人。", "长海航运"),
        ("监管部门对天安财险实施接管。", "天安财险"),
        ("天齐锂业股价下跌一成。", "天齐锂业"),
        ("派拉蒙影业推迟了三部电影的上映。", "派拉蒙影业"),
        ("供应商凌驰车业的经销商已经收到通知。", "凌驰车业"),
        ("这辆大巴属顺达客运。", "顺达客运"),
    ],
)
def test_a_proper_noun_and_a_trade_name_a_firm(text: str, named: str) -> None:
    assert firms(text) == [named]


@pytest.mark.parametrize(
    "text",
    [
        "当地的传统餐饮受到冲击。",
        "温州鞋业去年出口下降。",
        "东方电子产品销往海外。",
        "这是一家家族控股的企业。",
        "双方讨论了对华能源合作。",
        "俄中能源合作日益复杂。",
        "全国农牧渔业展开检查。",
        "新能源汽车卖得更多。",
        "他学过电子和机械。",
        "春运铁路客运恢复。",
    ],
)
def test_a_trade_alone_or_of_a_place_is_no_firm(text: str) -> None:
    assert firms(text) == []


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("凌驰车业", "凌池车业", "misspelling"),
        ("盛辉药业", "盛晖药业", "misspelling"),
        ("长海航运", "常海航运", "misspelling"),
        ("恒泰电子", "恒太电子", "misspelling"),
        ("天安财险", "天安人寿", "different"),
        ("星辉电子", "星晖传媒", "different"),
        ("锦川地产", "锦州地产", "different"),
        ("中信证券", "国信证券", "different"),
    ],
)
def test_firms_that_sound_alike_are_one_misspelt(one: str, other: str, verdict: str) -> None:
    assert compare_names(one, other).verdict.value == verdict


def test_two_spellings_of_one_firm_are_told() -> None:
    texts = ("宁波的凌驰车业有三成订单来自加拿大。", "制造商凌池车业的三成订单来自加拿大。")
    found = compare([article(text, id_) for text, id_ in zip(texts, "ab", strict=True)]).findings
    assert [each.verdict for each in found if each.kind == "name"] == ["discrepancy"]
