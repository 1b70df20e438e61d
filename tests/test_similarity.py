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
    same, copy, other = claims(article, "市长宣布大桥通车。", "市长宣布大桥通车。", "法院驳回被告上诉。")
    wording = Wording.of([same, copy, other])
    assert wording.sentences(same, copy) == pytest.approx(1)
    assert wording.sentences(same, other) < 0.1
    assert wording.sentences(same, other) == wording.sentences(other, same)


def test_sentences_that_share_nothing_are_not_near(article: MakeArticle) -> None:
    held = claims(article, "市长宣布大桥通车。", "市长宣布大桥将通车。", "法院驳回被告上诉。")
    near = Wording.of(held).near(0.05)
    assert len(near) == 1
    ((_, alike),) = near.items()
    assert 0.3 < alike < 1


def test_near_gives_what_comparing_two_gives(article: MakeArticle) -> None:
    one, other = claims(article, "市长宣布大桥通车。", "市长宣布大桥将通车。")
    wording = Wording.of([one, other])
    ((_, alike),) = wording.near(0.0).items()
    assert alike == pytest.approx(wording.sentences(one, other))


def test_few_common_words_tell_less_than_rare_ones(article: MakeArticle) -> None:
    held = claims(article, "市长宣布大桥通车。", "市长宣布大桥通车。", "市长宣布学校停课。", "市长宣布法院休庭。")
    wording = Wording.of(held)
    assert wording.told(held[0], held[2]) < wording.told(held[0], held[1]) <= 1
