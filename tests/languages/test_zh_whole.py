"""One name is one word wherever an article gives it."""

from itertools import pairwise

import pytest

from factcheck.languages.zh import tokens, whole


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end, _ in whole(text, tokens(text))]


@pytest.mark.parametrize(
    ("name", "sentence", "behind"),
    [
        ("陈明通", "陈明通称，立场不变。", "称"),
        ("赵立坚", "赵立坚强调，立场不变。", "强调"),
        ("朴元淳", "朴元淳于2011年当选。", "于"),
        ("邱垂正", "邱垂正称，立场不变。", "称"),
        ("张新文", "张新文说，立场不变。", "说"),
    ],
)
def test_a_name_that_stands_as_a_word_twice_is_one_everywhere(name: str, sentence: str, behind: str) -> None:
    words = cut(f"{name}今天到访。昨天，{name}也到访。{sentence}")
    assert words.count(name) == 3
    assert behind in words


@pytest.mark.parametrize("place", ["石景山区", "莫斯科红场", "克什米尔地区"])
def test_a_place_that_holds_a_name_stays_whole(place: str) -> None:
    text = f"石景山今天下雨。莫斯科今天下雨。克什米尔今天下雨。石景山，莫斯科，克什米尔。他到了{place}。"
    assert place in cut(text)


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("德国人", "德国人均"),
        ("伊朗人", "伊朗人民"),
        ("宣传部", "宣传部门"),
        ("马克思", "马克思主义"),
        ("张建国", "国务院"),
    ],
)
def test_what_is_a_word_of_its_own_is_not_cut_for_a_name(name: str, word: str) -> None:
    sentence = f"{name}务院任职。" if word == "国务院" else f"{word}今天到访。"
    text = f"{name}来了。{name}去了。{sentence}"
    uncut = [text[start:end] for start, end, _ in tokens(text)]
    assert cut(text)[-4:] == uncut[-4:]


@pytest.mark.parametrize(
    ("text", "name", "word"),
    [
        ("发言人张建泰称此事已了。", "张建泰", "称"),
        ("会议召集人陈皓桓称将上诉。", "陈皓桓", "称"),
        ("律师许艳则反对。", "许艳", "则"),
        ("局长瑞伊在会上发言。", "瑞伊", "在"),
        ("总理菲永在任时辞职。", "菲永", "在"),
        ("发言人迪尔说会有结果。", "迪尔", "说"),
    ],
)
def test_a_short_word_behind_a_name_is_parted_from_it(text: str, name: str, word: str) -> None:
    words = cut(text)
    assert words[words.index(name) + 1] == word


def test_what_stands_once_is_cut_as_the_segmenter_has_it() -> None:
    text = "陈明通称，立场不变。"
    assert cut(text) == [text[start:end] for start, end, _ in tokens(text)]


def test_the_words_cover_the_text_in_order() -> None:
    text = "赵立坚今天说。昨天，赵立坚也说。赵立坚强调，赵立坚在30日到访。"
    found = whole(text, tokens(text))
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert "".join(text[start:end] for start, end, _ in found) == text
