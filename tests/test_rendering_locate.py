from collections.abc import Callable

import pytest

from factcheck import Article, Claim
from factcheck.article import Zone
from factcheck.kinds.base import Context
from factcheck.rendering.locate import locate

MakeArticle = Callable[..., Article]
TEXT = "先有3人受伤。后来又有3人受伤，均已送医。"


def claim(article: Article, words: str, number: int = 0) -> Claim:
    """The claim on the words where they stand for the number-th time, in its sentence."""
    start = -1
    for _ in range(number + 1):
        start = article.text.index(words, start + 1)
    first = article.text.rfind("。", 0, start) + 1
    last = article.text.index("。", start) + 1
    context = Context((first, last), (first, last), Zone.BODY)
    return Claim("quantity", None, article, start, start + len(words), context)


def test_the_line_and_the_columns_are_those_of_the_file(article: MakeArticle) -> None:
    found = locate(claim(article(TEXT), "3人"), f"---\ntitle: 某事\n---\n\n{TEXT}\n")

    assert found == {"startLine": 5, "startColumn": 3, "endLine": 5, "endColumn": 5}


def test_the_same_words_are_told_apart_by_their_sentence(article: MakeArticle) -> None:
    found = locate(claim(article(TEXT), "3人", 1), TEXT)

    assert found == {"startLine": 1, "startColumn": 12, "endLine": 1, "endColumn": 14}


@pytest.mark.parametrize("source", ["<p>后来又有3人受伤，<b>均已</b>送医。</p>", "后来**又**有3人受伤"])
def test_markup_around_the_words_does_not_hide_them(article: MakeArticle, source: str) -> None:
    found = locate(claim(article("后来又有3人受伤，均已送医。"), "3人"), source)

    assert found
    assert source[found["startColumn"] - 1 : found["endColumn"] - 1] == "3人"


def test_markup_inside_the_words_does(article: MakeArticle) -> None:
    assert locate(claim(article(TEXT), "3人"), "先有<b>3</b>人受伤。") is None


def test_words_over_two_lines_end_on_the_second(article: MakeArticle) -> None:
    text = article("后来又有3人\n受伤。")
    found = locate(claim(text, "3人\n受伤"), "题目\n后来又有3人\n受伤。")

    assert found == {"startLine": 2, "startColumn": 5, "endLine": 3, "endColumn": 3}
