"""What holds for anything that is read."""

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.article import Article
from factcheck.reading import read_all

MARKS = (
    "<p> </p> <div~class='related'> </div> <b> </b> <img~alt=' '> <ul> <li> </ul> <a~href='x'> </a> <br> <h1> </h1> "
    "<html> <rss><channel> <item> <description> </item> "
    "<table><tr><td> <!-- --> # ** ](x) [ ![ > 相关阅读 2021-11-11 来源： 责编： 图像来源， 水库放水。 café © "
    "&amp; &#0; &#x1F600;"
)
SIGNS = ["---\n", "title: a\n", "\n\n", "\n", "e\u0301", "\u3000", "\u200b", "\ufeff", "\x0c", "\U0001f600"]
WORDS = st.sampled_from([mark.replace("~", " ") for mark in MARKS.split(" ")] + SIGNS)


def check(article: Article) -> None:
    assert unicodedata.is_normalized("NFC", article.text)
    assert article.blocks
    assert article.blocks[0].start == 0
    assert article.blocks[-1].end == len(article.text)
    for block in article.blocks:
        shown = article.text[block.start : block.end]
        assert shown
        assert shown == shown.strip()
        assert "\n" not in shown
    for one, other in zip(article.blocks, article.blocks[1:], strict=False):
        assert other.start == one.end + 1
        assert article.text[one.end] == "\n"
    assert article.published is None or article.published.tzinfo is not None


def read_and_check(data: bytes) -> None:
    reading = read_all([data])
    assert bool(reading.articles) or any(problem.skipped for problem in reading.problems)
    for article in reading:
        check(article)
    assert read_all([data]) == reading


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=600))
def test_random_bytes(data: bytes) -> None:
    read_and_check(data)


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, max_size=40))
def test_random_markup(parts: list[str]) -> None:
    read_and_check("".join(parts).encode("utf-8"))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400), st.sampled_from(["utf-8", "utf-16", "gb18030"]))
def test_random_text(text: str, encoding: str) -> None:
    read_and_check(text.encode(encoding, errors="replace"))


def test_deep_and_long_documents() -> None:
    read_and_check(b"<div>" * 20_000 + "水库周一开始放水。".encode())
    read_and_check(b"<b>" * 3_000 + "水库周一开始放水。".encode())
    read_and_check(b"[" * 50_000 + b"](" * 20_000)
    read_and_check(("*" * 20_000 + "\n").encode() * 3)
    read_and_check("，".join(["水库"] * 50_000).encode())
