from itertools import combinations

import pytest

from factcheck.claim import Claim, extract
from factcheck.similarity import Rarity, Wording
from tests.conftest import MakeArticle


def claims(make: MakeArticle, *texts: str) -> list[Claim]:
    made = [make(text, outlet=str(number)) for number, text in enumerate(texts)]
    return [claim for article in made for claim in extract(article) if claim.kind == "stance"]


def test_what_every_sentence_holds_weighs_least() -> None:
    rarity = Rarity.of([["市长", "大桥"], ["市长", "法院"], ["市长", "学校"]])
    assert rarity.weight("市长") < rarity.weight("大桥") < rarity.weight("不在其中")


def test_vectors_have_unit_length_and_none_for_nothing() -> None:
    rarity = Rarity.of([["市长", "大桥"], ["法院"]])
    assert sum(weight**2 for weight in rarity.vector(["市长", "大桥", "大桥"]).values()) == pytest.approx(1)
    assert rarity.vector([]) == {}


def test_the_same_sentence_is_fully_alike_and_another_is_not(article: MakeArticle) -> None:
    held = claims(article, "市长宣布大桥通车。", "市长宣布大桥通车。", "法院驳回被告上诉。")
    wording = Wording.of(held)
    assert wording.sentences(0, 1) == pytest.approx(1)
    assert wording.sentences(0, 2) < 0.1
    assert wording.sentences(0, 2) == wording.sentences(2, 0)


def test_sentences_that_share_nothing_are_not_near(article: MakeArticle) -> None:
    held = claims(article, "市长宣布大桥通车。", "市长宣布大桥将通车。", "法院驳回被告上诉。")
    wording = Wording.of(held)
    ((one, other),) = wording.near(0.05)
    assert {one, other} == {wording.sentence[0], wording.sentence[1]}
    assert 0.3 < wording.sentences(0, 1) < 1


def test_near_finds_what_comparing_every_two_finds(article: MakeArticle) -> None:
    texts = [
        "市长宣布大桥通车。",
        "市长宣布大桥将通车。",
        "大桥通车当日市长到场。",
        "法院驳回被告上诉。",
        "被告称将上诉。",
    ]
    wording = Wording.of(claims(article, *texts))
    for gate in (0.02, 0.1, 0.3):
        by_number = {number: place for place, number in enumerate(wording.sentence)}
        every_two = combinations(sorted(by_number), 2)
        alike = {pair for pair in every_two if wording.sentences(*(by_number[number] for number in pair)) >= gate}
        assert set(wording.near(gate)) == alike


def test_few_common_words_tell_less_than_rare_ones(article: MakeArticle) -> None:
    held = claims(article, "市长宣布大桥通车。", "市长宣布大桥通车。", "市长宣布学校停课。", "市长宣布法院休庭。")
    wording = Wording.of(held)
    assert wording.told(0, 2) < wording.told(0, 1) <= 1
