"""Names with Latin letters in Chinese text: places with a Latin form behind them, bodies and things without another."""

import pytest

from factcheck.kinds.base import Relation
from factcheck.kinds.name import NAME
from factcheck.kinds.name.value import Sort
from factcheck.report import compare
from tests.conftest import MakeArticle
from tests.kinds.test_name_zh import found, names

PLACES = [
    ("客机在博尔德湖（Boulder Lake）坠毁。", "博尔德湖（Boulder Lake）"),
    ("他在科罗纳多岛(Coronado Island)登陆。", "科罗纳多岛(Coronado Island)"),
    ("队伍翻过科尔多山口（Coldo Pass）。", "科尔多山口（Coldo Pass）"),
    ("他住在格拉斯顿伯里镇（Glastonbury）。", "格拉斯顿伯里镇（Glastonbury）"),
    ("新南威尔斯州（New South Wales）关闭边界。", "新南威尔斯州（New South Wales）"),
    ("居民撤离圣海伦斯山（St. Helens）。", "圣海伦斯山（St. Helens）"),
    ("选举在上博迪亚县（Upper Bodia）举行。", "上博迪亚县（Upper Bodia）"),
]
SURNAMES = [("安德鲁·希尔（Andrew Hill）", "他说"), ("玛丽·莱克（Mary Lake）", "她说"), ("帕克（Emma Park）", "她说")]
BODIES = [
    ("网络安全公司FireEye表示担忧。", "FireEye"),
    ("分析公司Sensor Tower的数据显示下载量上升。", "Sensor Tower"),
    ("慈善组织WE Charity取得合约。", "WE Charity"),
    ("支付服务商 Wirecard 破产。", "Wirecard"),
    ("黑客团体APT29窃取了资料。", "APT29"),
]
THINGS = [
    ("他们用聊天软件Signal联络。", "Signal"),
    ("货轮Wakashio搁浅。", "Wakashio"),
    ("黑客利用了软件SolarWinds。", "SolarWinds"),
    ("会议平台Zoom中断。", "Zoom"),
    ("恶意软件NotPetya蔓延。", "NotPetya"),
]
NO_NAMES = ["投资银行CEO辞职。", "上市公司IPO推迟。", "研究机构PMI数据回升。", "公司A和公司B合并。", "平台x.com改名。"]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_a_place_with_a_latin_form(text: str, place: str) -> None:
    assert [(text[one.start : one.end], one.value.sort) for one in found(text)] == [(place, Sort.OTHER)]


@pytest.mark.parametrize(("name", "behind"), SURNAMES)
def test_a_surname_that_is_a_word_for_a_place_is_a_persons(name: str, behind: str) -> None:
    assert {one.value.sort for one in found(f"学者{name}出席。{behind}。")} == {Sort.PERSON}


@pytest.mark.parametrize(("text", "name"), BODIES)
def test_a_body_in_latin_letters_alone(text: str, name: str) -> None:
    assert [(one.value.text, one.value.sort) for one in found(text)] == [(name, Sort.ORGANISATION)]


@pytest.mark.parametrize(("text", "name"), THINGS)
def test_a_thing_in_latin_letters_alone(text: str, name: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize("text", NO_NAMES)
def test_what_is_no_name(text: str) -> None:
    assert names(text) == []


def test_two_spellings_of_a_place_with_one_latin_form_are_one(article: MakeArticle) -> None:
    one = article("渔船在米斯奇夫礁（Mischief Reef）附近起火。", outlet="甲报")
    other = article("海警驶向美济礁以北，当地称米斯契夫礁（Mischief Reef）。", outlet="乙报")
    (left,), (right,) = found("渔船在米斯奇夫礁（Mischief Reef）。"), found("船在米斯契夫礁（Mischief Reef）。")

    assert NAME.compare(left.value, right.value).relation is Relation.VARIANT
    assert ("agreement", "name") in [(f.verdict, f.kind) for f in compare([one, other]).findings]
