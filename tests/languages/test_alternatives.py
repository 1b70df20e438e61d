import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.languages.alternatives import any_of

_WORDS = st.lists(st.text("甲乙丙.", max_size=4), max_size=8)


@pytest.mark.parametrize(
    ("words", "pattern"),
    [
        ((), ""),
        (("日报",), "日报"),
        (("报社", "报", "日"), "(?:报(?:社)?|日)"),
        (("a.b", "a.c"), r"a\.(?:b|c)"),
    ],
)
def test_words_that_begin_alike_share_their_beginning(words: tuple[str, ...], pattern: str) -> None:
    assert any_of(words) == pattern


@given(_WORDS, st.text("甲乙丙.", max_size=8))
def test_it_finds_what_a_plain_list_finds_with_the_longest_first(words: list[str], text: str) -> None:
    plain = "|".join(map(re.escape, sorted({*words}, key=lambda word: (-len(word), word))))

    for after in ("", "(?=丙)", "$"):
        listed, branched = re.compile(f"(?:{plain}){after}"), re.compile(f"(?:{any_of(words)}){after}")
        assert [each.span() for each in branched.finditer(text)] == [each.span() for each in listed.finditer(text)]
