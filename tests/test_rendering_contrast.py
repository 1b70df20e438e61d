"""What is marked of two claims at odds: whole words, in any script, and what stands around words that are alike."""

import pytest

from factcheck import Discrepancy, Finding
from factcheck.article import Article, Zone
from factcheck.claim import Claim
from factcheck.finding import Position
from factcheck.kinds.base import Context
from factcheck.rendering.contrast import differing
from factcheck.rendering.passage import excerpt, passage, stretches
from tests.conftest import MakeArticle


def claim(article: Article, words: str, kind: str = "stance", speaker: str = "") -> Claim:
    start, around = article.text.index(words), (0, len(article.text))
    return Claim(kind, words, article, start, start + len(words), Context(around, around, Zone.BODY, speaker=speaker))


def at_odds(*claims: Claim, nature: str = "value", **details: str) -> Finding:
    positions = tuple(Position(each.value, (each,)) for each in claims)
    return Discrepancy("e1-f1", "e1", claims[0].kind, nature, "", "rule", positions, details=details)


def marked(one: Claim, two: Claim, nature: str = "value", **details: str) -> list[list[str]]:
    finding = at_odds(one, two, nature=nature, **details)
    return [[each.article.text[span.start : span.end] for span in differing(each, finding)] for each in (one, two)]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        # numbers whole
        ("渡轮载有218名乘客离港", "渡轮载有281名乘客离港", [["218"], ["281"]]),
        ("公司去年盈利1,250万元", "公司去年盈利1,520万元", [["1,250"], ["1,520"]]),
        ("渡轮晚上8时40分搁浅", "渡輪晚上9時40分擱淺", [["8"], ["9"]]),
        # Latin words whole
        ("市政府与Northwind公司签约建港", "市政府与Northwood公司签约建港", [["Northwind"], ["Northwood"]]),
        ("渡轮Sea Heron昨晚在港外搁浅", "渡轮Sea Eagle昨晚在港外搁浅", [["Heron"], ["Eagle"]]),
        # words whole
        ("董事长同意赔偿全部乘客", "董事会同意赔偿全部乘客", [["董事长"], ["董事会"]]),
        # scripts and widths are no difference
        ("市政府決定停航全部航線", "市政府计划停航全部航线", [["決定"], ["计划"]]),
        ("渡輪擱淺後撤離５０名乘客", "渡轮搁浅后撤离60名乘客", [["５０"], ["60"]]),
        # what one has and the other has not
        ("公司没有公布事故原因", "公司公布事故原因", [["没有"], ["公司公布事故原因"]]),
    ],
)
def test_whole_words_are_marked(article: MakeArticle, left: str, right: str, expected: list[list[str]]) -> None:
    assert marked(claim(article(left), left), claim(article(right), right)) == expected


@pytest.mark.parametrize(
    ("left", "right"),
    [("沈国梁", "沈国良"), ("陳立群", "陈利群"), ("顾海峰", "顾海锋")],
)
def test_a_slip_of_a_name_is_marked_by_its_character(article: MakeArticle, left: str, right: str) -> None:
    found = marked(claim(article(left), left, "name"), claim(article(right), right, "name"), "spelling")
    assert [len(each[0]) for each in found] == [1, 1]


def test_texts_that_share_little_are_marked_whole(article: MakeArticle) -> None:
    left, right = "船长已经自首", "检方拒绝评论"
    assert marked(claim(article(left), left), claim(article(right), right)) == [[left], [right]]


def test_the_words_that_a_finding_names_are_found_in_any_script(article: MakeArticle) -> None:
    left, right = "公司拒絕向乘客賠償", "公司同意向每名乘客赔偿"
    found = marked(claim(article(left), left), claim(article(right), right), "polarity", left="拒绝", right="同意")
    assert found == [["拒絕"], ["同意"]]


@pytest.mark.parametrize(
    ("left", "right", "said", "expected"),
    [
        ("沈国梁说，{}。", "顾明川说，{}。", "船长没有饮酒", [["沈国梁"], ["顾明川"]]),
        ("{}，船东方慧表示。", "{}，大副林小雨表示。", "船长没有饮酒", [["方慧"], ["林小雨"]]),
        ("據沈國梁介紹，{}。", "据顾明川介绍，{}。", "渡輪没有超载", [["沈國梁"], ["顾明川"]]),
    ],
)
def test_words_that_are_alike_are_told_apart_by_their_speaker(
    article: MakeArticle, left: str, right: str, said: str, expected: list[list[str]]
) -> None:
    names = [each[0].replace("國", "国") for each in expected]
    sides = [
        claim(article(frame.format(said)), said, "quote", name)
        for frame, name in zip((left, right), names, strict=True)
    ]
    assert marked(sides[0], sides[1], "speaker") == expected
    finding = at_odds(*sides, nature="speaker")
    for side, name in zip(sides, expected, strict=True):
        assert f"«{name[0]}»" in passage(side, finding)
        assert [each.text for each in stretches(side, finding) if each.role == "differs"] == name


@pytest.mark.parametrize(
    ("left", "right", "same", "expected"),
    [
        ("在青屿港，三人受伤。", "在鹿角港，三人受伤。", "三人受伤", [["青屿"], ["鹿角"]]),
        ("海事局救出五人。", "消防局救出五人。", "救出五人", [["海事局"], ["消防局"]]),
    ],
)
def test_words_that_are_alike_are_told_apart_by_what_stands_around_them(
    article: MakeArticle, left: str, right: str, same: str, expected: list[list[str]]
) -> None:
    found = marked(claim(article(left), same), claim(article(right), same))
    assert [[word[:2] for word in side] for side in found] == [[word[:2] for word in side] for side in expected]


def test_a_speaker_who_does_not_stand_there_is_named_in_the_cell(article: MakeArticle) -> None:
    said = "船长没有饮酒"
    left, right = (claim(article(f"他说，{said}。", outlet=who), said, "quote", who) for who in ("沈国梁", "顾明川"))
    cell = excerpt(left, at_odds(left, right, nature="speaker"), 24)

    assert [(each.text, each.role) for each in cell] == [("沈国梁 ", "differs"), (said, "")]


def test_a_cell_shows_what_differs_however_far_inside(article: MakeArticle) -> None:
    ending = "停航远帆航运公司前往青屿港的全部航线"
    left, right = (f"青屿市政府在昨天下午的新闻发布会上{verb}{ending}" for verb in ("决定", "计划"))
    sides = [claim(article(each), each) for each in (left, right)]
    for side, verb in zip(sides, ("决定", "计划"), strict=True):
        cell = excerpt(side, at_odds(*sides), 26)
        assert [each.text for each in cell if each.role] == [verb]
        assert len("".join(each.text for each in cell)) <= 18


def test_what_only_one_of_those_who_agree_adds_is_not_marked(article: MakeArticle) -> None:
    first, second, other = "市政府决定停航全部航线", "市政府决定停航公司所属的全部航线", "市政府计划停航全部航线"
    one, two, three = (claim(article(each), each) for each in (first, second, other))
    positions = (Position("a", (one, two)), Position("b", (three,)))
    finding = Discrepancy("e1-f1", "e1", "stance", "commitment", "", "rule", positions)
    assert [second[span.start : span.end] for span in differing(two, finding)] == ["决定"]


def test_positions_that_agree_are_not_marked(article: MakeArticle) -> None:
    one, two = (claim(article(each), each) for each in ("塌方造成3人受伤", "塌方造成三人受伤"))
    alone = Discrepancy("e1-f1", "e1", "stance", "value", "", "rule", (Position("a", (one, two)),))
    assert differing(one, alone) == ()
