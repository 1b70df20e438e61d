"""Quantities as Chinese writes them: the interval of each wording, and what is no quantity."""

import tomllib
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from factcheck.article import Article, Block, Zone
from factcheck.kinds.base import Mention
from factcheck.kinds.quantity.value import Mode, Quantity
from factcheck.kinds.quantity.zh import find
from factcheck.kinds.time.zh import find as find_times
from factcheck.languages import LANGUAGES, prepare

HERE = Path(__file__).parent


@cache
def table(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / name).read_text(encoding="utf-8"))


def found(text: str) -> list[Mention]:
    document = prepare(Article(text, (Block(Zone.BODY, 0, len(text)),), "0" * 64), LANGUAGES["zh"])
    return list(find(document, {"time": tuple(find_times(document, {}))}))


def written(quantity: Quantity) -> str:
    interval = quantity.interval
    low = ".." if interval.low is None else f"{'~' * interval.low_soft}{interval.low}"
    high = ".." if interval.high is None else f"{'~' * interval.high_soft}{interval.high}"
    opening = "(" if interval.low_open or interval.low is None else "["
    closing = ")" if interval.high_open or interval.high is None else "]"
    return f"{opening}{low}, {high}{closing} {'#' if quantity.ordinal else quantity.unit}"


def same(text: str) -> str:
    """The notation with its decimals as fractions."""
    ends, _, unit = text.partition(" ")[0], "", text.rpartition(" ")[2]
    low, high = ends[:-1], text.split(" ")[1]
    return f"{low[0]}{_number(low[1:])}, {_number(high[:-1])}{high[-1]} {unit}"


def _number(text: str) -> str:
    soft, digits = ("~", text[1:]) if text.startswith("~") else ("", text)
    return text if digits == ".." else soft + str(Fraction(digits))


STATED = [
    (value, words)
    for part in table("quantities_zh.toml").values()
    for value, wordings in part.items()
    for words in wordings
]
NOT_STATED = [words for part in table("not_quantities_zh.toml").values() for words in part]


@pytest.mark.parametrize(("value", "words"), STATED)
def test_a_wording_states_an_interval(value: str, words: str) -> None:
    mentions = found(words)
    assert [written(mention.value) for mention in mentions] == [same(value)]


@pytest.mark.parametrize("words", NOT_STATED)
def test_what_is_no_quantity(words: str) -> None:
    assert [words[mention.start : mention.end] for mention in found(words)] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("他写了十一首诗。", "十一首"),
        ("专辑共有十一首。", "十一首"),
        ("近一百次列车停运。", "近一百次列车"),
        ("他们开过近十次会议。", "近十次会议"),
    ],
)
def test_songs_and_times_are_counted(text: str, words: str) -> None:
    (mention,) = found(text)

    assert text[mention.start : mention.end] == words


def test_the_tables_are_as_large_as_they_should_be() -> None:
    assert len(STATED) >= 200
    assert len(NOT_STATED) >= 150
    assert len(set(NOT_STATED)) == len(NOT_STATED)


@pytest.mark.parametrize(
    ("sentence", "mode"),
    [
        ("两国举行了30多次虚拟会议。", (Mode.ONLINE,)),
        ("双方开了12次线上磋商。", (Mode.ONLINE,)),
        ("部长们举行了五次视频会谈。", (Mode.ONLINE,)),
        ("今年已有三轮面对面谈判。", (Mode.IN_PERSON,)),
        ("代表团完成了四场线下对话。", (Mode.IN_PERSON,)),
        ("官员进行了二十多次线上和面对面会谈。", (Mode.ONLINE, Mode.IN_PERSON)),
    ],
)
def test_meetings_are_counted_with_the_way_they_were_held(sentence: str, mode: tuple[Mode, ...]) -> None:
    (mention,) = found(sentence)
    assert (mention.value.head, mention.value.scope.mode) == ("会议", mode)


@pytest.mark.parametrize(
    ("sentence", "head"),
    [
        ("国内生产总值(GDP)在4月创纪录地下滑20.3%。", "国内生产总值"),
        ("钢材产量于5月意外地增长了3%。", "产量"),
        ("出口在今年6月大幅下滑20%。", "出口"),
        ("出口意外下降12.4%。", "出口"),
        ("减产协议执行率达到107%。", "执行率"),
        ("变种的传染力提高了三成。", "传染性"),
        ("粮食自给率降至85%。", "自给率"),
        ("高架桥的承载力下降了10%。", "承载力"),
    ],
)
def test_what_a_share_is_of_is_found_behind_a_date_and_a_manner(sentence: str, head: str) -> None:
    assert [mention.value.head for mention in found(sentence)] == [head]


@pytest.mark.parametrize(
    ("sentence", "per"),
    [
        ("另外每人赔付200元。", "人"),
        ("景区向每名被困游客补偿200元。", "人"),
        ("公司向每位员工发放奖金5000元。", "人"),
        ("政府向每户发放补助3000元。", "户"),
        ("公司每股派息2.5元。", "股"),
        ("每10万人有3例。", "10万人"),
    ],
)
def test_for_each_of_whom_or_what_an_amount_is(sentence: str, per: str) -> None:
    assert [mention.value.scope.per for mention in found(sentence)][-1] == per


@pytest.mark.parametrize(
    ("sentence", "fate"),
    [
        ("山火夺走了三个人的性命。", "dead"),
        ("泥石流吞噬了九名矿工的生命。", "dead"),
        ("这场车祸葬送了五条人命。", "dead"),
        ("手术挽救了三条人命。", ""),
        ("医生保住了两名孩子的生命。", ""),
        ("救援人员打捞起8具遗体。", "dead"),
        ("停尸间可存放40具遗体。", ""),
        ("医院收治了18名伤者。", "injured"),
        ("家属还在寻找7名失踪者。", "missing"),
        ("海边站着六名幸存者。", "rescued"),
        ("另有5人杳无音讯。", "missing"),
        ("井下已有12名被困者获救。", "rescued"),
        ("还有两个没找到。", "missing"),
        ("两千多人撤到了山坡上。", "evacuated"),
    ],
)
def test_what_became_of_those_counted_is_told_by_verbs_lives_bodies_and_nouns(sentence: str, fate: str) -> None:
    mention = found(sentence)[-1]
    assert mention.value.scope.predicate == fate


@pytest.mark.parametrize(
    ("sentence", "head"),
    [
        ("红十字会运来毛毯500条。", "毛毯"),
        ("军方投入装甲车12辆。", "装甲车"),
        ("省里调运棉被800床。", "棉被"),
        ("水利部门出动挖掘机18台。", "挖掘机"),
        ("海警派出巡逻艇6艘。", "巡逻艇"),
        ("洪水冲毁桥梁3座。", "桥梁"),
        ("当地停课学校45所。", "学校"),
        ("火灾烧伤学生7人。", "学生"),
        ("当地人口约有390万人。", "人口"),
        ("震源深度10公里。", "深度"),
        ("隧道长度超过5公里。", "长度"),
        ("财团上月筹得5亿元。", ""),
        ("警方周三检获30公斤。", ""),
        ("公司去年亏损5亿元。", "亏损"),
    ],
)
def test_what_is_counted_is_named_right_before_its_number_and_is_not_who_counts(sentence: str, head: str) -> None:
    mention = found(sentence)[-1]
    assert mention.value.head == head
