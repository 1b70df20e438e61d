"""What the dictionary of the segmenter takes for places and is none."""

import pytest

from factcheck.languages.zh import tokens


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("公司去年在纽约上市", "上市", "v"),
        ("他留学十年后回国任教", "回国", "v"),
        ("大桥周四合龙", "合龙", "v"),
        ("全省新建公路两百公里", "新建", "v"),
        ("这些商品非常新鲜", "新鲜", "a"),
        ("会场来了许多嘉宾", "嘉宾", "n"),
        ("当地治安不好", "治安", "n"),
        ("政府立马道歉", "立马", "d"),
    ],
)
def test_ordinary_words_are_no_places(text: str, word: str, tag: str) -> None:
    assert [each.tag for each in tokens(text) if text[each.start : each.end] == word] == [tag]


@pytest.mark.parametrize("place", ["上海", "鄱阳湖", "西藏", "洛杉矶", "台北"])
def test_places_are_places(place: str) -> None:
    text = f"他周四抵达{place}"
    assert [each.tag for each in tokens(text) if text[each.start : each.end] == place] == ["ns"]
