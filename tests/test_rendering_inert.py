import pytest

from factcheck.rendering.inert import inert, web_address


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("火灾造成3人死亡。", "火灾造成3人死亡。"),
        ("甲\n乙", "甲\n乙"),
        ("甲\t乙", "甲 乙"),
        ("\x1b[31m红", "␛[31m红"),
        ("\x00\x07\r", "␀␇␍"),
        ("\x9b31m", "�31m"),
        ("\u202e倒\u2066过\u200f来\u061c", "�倒�过�来�"),
        ("甲\u2028乙\u2029", "甲�乙�"),
        ("\ud800", "�"),
        ("\u200d👨", "\u200d👨"),
    ],
)
def test_what_steers_is_shown_in_the_same_length(text: str, shown: str) -> None:
    assert inert(text) == shown
    assert len(inert(text)) == len(text)


@pytest.mark.parametrize("url", ["https://example.org/a?b=c#d", "HTTP://example.org", "https://例子.中国/新闻"])
def test_addresses_of_the_web(url: str) -> None:
    assert web_address(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "",
        "javascript:alert(1)",
        " https://example.org",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.org",
        "https://example.org/ x",
        "https://example.org/\u202ex",
        "https://example.org/\n",
        'https://example.org/"x',
        "https://example.org/<x>",
    ],
)
def test_no_other_address_is_linked(url: str) -> None:
    assert web_address(url) == ""
