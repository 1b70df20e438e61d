from typing import Any

import pytest

from factcheck.article import Article, Zone
from factcheck.claim import Claim
from factcheck.kinds.base import Context
from factcheck.rendering.passage import passage


def claim(article: Article, words: str, sentence: tuple[int, int] | None = None) -> Claim:
    start = article.text.index(words)
    around = sentence or (0, len(article.text))
    return Claim("stance", words, article, start, start + len(words), Context(around, around, Zone.BODY))


@pytest.fixture
def denial(article: Any) -> Article:
    made: Article = article("记者获悉，涂料厂否认存放溶剂。")
    return made


def test_the_claim_is_marked(denial: Article) -> None:
    assert passage(claim(denial, "涂料厂否认存放溶剂")) == "记者获悉，«涂料厂否认存放溶剂»。"


def test_long_sentences_are_cut_near_the_words(article: Any) -> None:
    long = article("甲" * 200 + "塌方" + "乙" * 200)

    assert passage(claim(long, "塌方")) == "…" + "甲" * 60 + "«塌方»" + "乙" * 60 + "…"


def test_a_claim_may_reach_over_its_sentence(denial: Article) -> None:
    assert passage(claim(denial, "涂料厂否认存放溶剂", (0, 8))) == "记者获悉，«涂料厂否认存放溶剂»"


def test_white_space_is_one_space(article: Any) -> None:
    spaced = article("塌方  造成\u30003人受伤。")

    assert passage(claim(spaced, "3人")) == "塌方 造成 «3人»受伤。"
