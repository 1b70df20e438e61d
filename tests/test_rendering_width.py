import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.rendering.width import abridged, display_width, shortened, wrap

TEXT = st.text(alphabet="塌方造成三人受伤，。：“”（）《》abc 123%.-\u0301", max_size=120)


@pytest.mark.parametrize(
    ("text", "columns"), [("", 0), ("abc", 3), ("塌方", 4), ("“塌”", 6), ("e\u0301", 1), ("\u200b", 0), ("３０", 4)]
)
def test_columns(text: str, columns: int) -> None:
    assert display_width(text) == columns


def test_lines_break_between_characters_and_not_inside_words() -> None:
    assert wrap("于2024-05-06T08:00/09:30塌方", 26) == ["于2024-05-06T08:00/09:30塌", "方"]
    assert wrap("塌方后转移群众120人。", 16) == ["塌方后转移群众", "120人。"]


def test_punctuation_begins_no_line_and_opening_marks_end_none() -> None:
    assert wrap("他说今天“不去了”。", 10) == ["他说今天", "“不去", "了”。"]


def test_indents() -> None:
    assert wrap("塌方造成三人受伤", 10, "- ", "  ") == ["- 塌方造成", "  三人受伤"]


def test_an_empty_text_is_one_line() -> None:
    assert wrap("", 20) == [""]


@given(TEXT, st.integers(min_value=24, max_value=60))
def test_no_line_is_too_wide(text: str, width: int) -> None:
    assert all(display_width(line) <= width + 8 for line in wrap(text, width, "  "))


@given(TEXT, st.integers(min_value=24, max_value=60))
def test_nothing_is_lost(text: str, width: int) -> None:
    assert "".join("".join(wrap(text, width)).split()) == "".join(text.split())


@given(TEXT, st.integers(min_value=4, max_value=30))
def test_shortened_fits(text: str, width: int) -> None:
    short = shortened(text, width)

    assert display_width(short) <= width
    assert short == text or text.startswith(short[:-1])


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("近30场视频会谈", 24, "近30场视频会谈"),
        ("《关于加强沿海渔业合作的联合声明》", 20, "《关于加强沿…声明》"),
        ("《关于加强沿海渔业合作的联合宣言》", 20, "《关于加强沿…宣言》"),
    ],
)
def test_a_long_text_keeps_both_ends(text: str, width: int, shown: str) -> None:
    assert abridged(text, width) == shown
    assert display_width(abridged(text, width)) <= width
