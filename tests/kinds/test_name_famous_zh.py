"""Well-known names with one character exchanged for one that sounds the same: names all the same."""

import pytest

from factcheck import extract
from tests.conftest import MakeArticle

MISWRITTEN = ["黄之峰", "赵利坚", "习近萍", "李克墙", "孟晚周", "黎智瑛"]
NONE = [
    "不少韩国与日本的老人晚年贫困。",
    "大家谈论的是孟晚些时候寄来的信。",
]


@pytest.mark.parametrize("name", MISWRITTEN)
@pytest.mark.parametrize("text", ["据晚报报道，{}周三没有到场。", "不少人在议论{}的处境。"])
def test_a_well_known_name_miswritten_is_a_name(article: MakeArticle, name: str, text: str) -> None:
    assert name in {claim.text for claim in extract(article(text.format(name))) if claim.kind == "name"}


@pytest.mark.parametrize("text", NONE)
def test_words_that_sound_like_one_are_none(article: MakeArticle, text: str) -> None:
    names = {claim.text for claim in extract(article(text)) if claim.kind == "name"}

    assert not any(len(name) == 3 for name in names)


def test_a_numeral_cut_in_two_is_one_number(article: MakeArticle) -> None:
    found = {claim.text for claim in extract(article("古巴代表五十三个国家发言。")) if claim.kind == "quantity"}

    assert found == {"五十三个国家"}
