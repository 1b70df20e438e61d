"""One character off, neither in sound nor in shape: by what stands around, a slip of the pen or two people."""

import hashlib

import pytest

from factcheck.article import Article, Block, Zone
from factcheck.finding import Discrepancy, Finding, Locus, Severity
from factcheck.kinds.name import NAME, Verdict, compare_names
from factcheck.kinds.name.zh import find
from factcheck.languages import LANGUAGES, prepare
from factcheck.report import compare
from tests.conftest import MakeArticle, told


def slips(text: str) -> dict[str, str]:
    """What an article's slips of the pen stand for."""
    article = Article(text, (Block(Zone.BODY, 0, len(text)),), hashlib.sha256(text.encode()).hexdigest())
    mentions = find(prepare(article, LANGUAGES["zh"]), {})
    return {one.value.text: one.value.slip_of for one in mentions if one.value.slip_of}


OFTEN = "矿工林永健昨天获救。林永健被送往医院。林永健的家人赶到。"
ABROAD = "作家霍恩比到访海州。霍恩比表示高兴。霍恩比说，书已写完。"
SLIPS = [
    (f"{OFTEN}\n林永柱称，自己不能再下井。", "林永柱", "林永健"),
    (f"{OFTEN}\n林水健说，井下没有灯。", "林水健", "林永健"),
    (f"{OFTEN}\n据悉，林永柱已经出院。", "林永柱", "林永健"),
    (f"{OFTEN}\n队长告诉林永柱，不要回头。", "林永柱", "林永健"),
    (f"{OFTEN}\n林永健健表示，他会回来。", "林永健健", "林永健"),
    (f"{OFTEN}\n林健永表示，他会回来。", "林健永", "林永健"),
    # more often, and with words for what he is
    ("发言人许立诚说，路已修好。许立诚介绍了工期。\n许志诚说，桥还没有修好。", "许志诚", "许立诚"),
    # the office is the same, and one man's
    (
        "海州市水务局局长许立诚说，水已退。许立诚到场视察。许立诚表示满意。\n海州市水务局局长许志诚宣布开工。",
        "许志诚",
        "许立诚",
    ),
    ("校长欧阳志远说，今天停课。欧阳志远表示遗憾。欧阳志远道歉。\n欧阳志达说，周一复课。", "欧阳志达", "欧阳志远"),
    # transliterations: exchanged, left out, doubled, in another order
    (f"{ABROAD}\n霍恩森说，他还会再来。", "霍恩森", "霍恩比"),
    (f"{ABROAD}\n恩比说，他还会再来。", "恩比", "霍恩比"),
    (f"{ABROAD}\n霍恩恩比说，他还会再来。", "霍恩恩比", "霍恩比"),
    (f"{ABROAD}\n霍恩比比说，他还会再来。", "霍恩比比", "霍恩比"),
    (f"{ABROAD}\n恩霍比强调，他还会再来。", "恩霍比", "霍恩比"),
]
TWO_PEOPLE = [
    # an office, a courtesy, an age, a gloss, a relative
    f"{OFTEN}\n医生林永柱称，他没有大碍。",
    f"{OFTEN}\n林永柱先生称，自己不能再下井。",
    f"{OFTEN}\n林永柱（45岁）称，自己不能再下井。",
    f"{ABROAD}\n霍恩森（Thomas Hornsen）说，他还会再来。",
    f"{OFTEN}\n他的弟弟林永柱称，自己不能再下井。",
    f"{OFTEN}\n林永柱是他的哥哥，林永柱称不知情。",
    # both in one sentence, or one beside another in a list
    f"{OFTEN}\n林永柱说，林永健没有说实话。",
    f"{OFTEN}\n王国强、林永柱称，自己不能再下井。",
    # what is done beside another, or in answer to him
    f"{OFTEN}\n林永柱则否认知情。",
    f"{OFTEN}\n林永柱回应，他当时不在井下。",
    f"{OFTEN}\n林永柱祝贺大家平安。",
    f"{OFTEN}\n林永柱也说，井下没有灯。",
    f"{OFTEN}\n林永柱获得第三名。",
    # each stands several times, or the other comes first
    f"{OFTEN}\n林永柱称，自己不能再下井。林永柱说，他怕黑。林永柱随后离开。",
    f"林永柱说，井下有烟。\n{OFTEN}",
    # two characters are others, the surname is, or the given name is one character
    f"{OFTEN}\n林志柱称，自己不能再下井。",
    f"{OFTEN}\n陈永健称，自己不能再下井。",
    "局长王强到场。王强表示满意。王强随后离开。\n王勇说，路已修好。",
    # everybody knows both
    "国家主席习近平到访海州。习近平发表讲话。习近平随后离开。\n习远平说，展览很好。习仲勋是他们的父亲。",
    # a pet name in somebody's words, a name without its particle, a part of the full name
    f"{ABROAD}\n邻居回忆：“霍恩迪从来不系领带。”",
    "部长勒德莱昂到访。勒德莱昂表示高兴。勒德莱昂随后离开。\n德莱昂说，他还会再来。",
    # a verb or a noun, no name
    f"{OFTEN}\n树林永远说不出话。",
]


@pytest.mark.parametrize(("text", "slip", "name"), SLIPS)
def test_a_slip_stands_for_the_name_that_the_article_has_often(text: str, slip: str, name: str) -> None:
    assert slips(text) == {slip: name}


@pytest.mark.parametrize("text", TWO_PEOPLE)
def test_whoever_is_told_apart_is_no_slip(text: str) -> None:
    assert slips(text) == {}


def of_names(report_of: list[Article]) -> list[Finding]:
    found = compare(report_of).findings
    return [one for one in found if one.kind == NAME.name and isinstance(one, Discrepancy)]


def test_an_article_is_at_odds_with_itself(article: MakeArticle) -> None:
    (found,) = of_names([article(*SLIPS[0][0].split("\n"))])
    assert (found.nature, found.severity, found.locus) == ("spelling", Severity.MINOR, Locus.ARTICLE)
    assert found.rule == "one character off a name of its article"


def test_two_people_are_not_held_against_each_other(article: MakeArticle) -> None:
    assert of_names([article(*TWO_PEOPLE[0].split("\n"))]) == []


def test_another_outlet_has_the_name_right(article: MakeArticle) -> None:
    ours, theirs = told(article, SLIPS[0][0].replace("\n", ""), "矿工林永健昨天获救。")
    (found,) = of_names([ours, theirs])
    assert {claim.text for position in found.positions for claim in position.claims} == {"林永健", "林永柱"}


@pytest.mark.parametrize(
    ("office", "other", "one"),
    [
        ("卫生防护中心主任", "卫生防护中心主任", True),
        ("外交部发言人", "中国外交部发言人", True),
        ("立法会议员", "立法会议员", False),
        ("外交部副部长", "外交部副部长", False),
        ("前外交部长", "外交部长", False),
        ("主任", "主任", False),
        ("外交部长", "财政部长", False),
        ("", "", False),
    ],
)
def test_one_office_that_nobody_shares_is_one_person(office: str, other: str, one: bool) -> None:  # noqa: FBT001
    found = compare_names("赵启明", "赵启泰", offices=(office, other))
    assert found.verdict is (Verdict.MISSPELLING if one else Verdict.DIFFERENT)
    assert compare_names("赵明", "赵泰", offices=(office, other)).verdict is Verdict.DIFFERENT


def test_outlets_name_one_office_and_two_given_names(article: MakeArticle) -> None:
    ours, theirs = "海州市水务局局长许立诚说，水已退。", "海州市水务局局长许立峰说，水已退。"
    (found,) = of_names(list(told(article, ours, theirs)))
    assert (found.rule, found.locus) == ("one of two given characters other, same office", Locus.OUTLETS)


def test_an_article_that_names_both_settles_that_they_are_two(article: MakeArticle) -> None:
    ours = "海州市水务局局长许立诚说，水已退。海州市教育局局长许立峰说，明天停课。"
    theirs = "海州市水务局局长许立峰说，水已退。"
    assert not of_names(list(told(article, ours, theirs)))
