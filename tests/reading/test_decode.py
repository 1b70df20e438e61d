"""Bytes to text: encodings declared, undeclared, wrong and broken."""

import pytest

from factcheck.reading.decode import decode

TEXT = "水库周一开始放水，下游三个村庄的居民已经撤离。官员说，这是今年的第二次放水，大约持续三天。\n"
TRADITIONAL = "水庫週一開始放水，下游三個村莊的居民已經撤離。官員說，這是今年的第二次放水，大約持續三天。\n"


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "gb18030", "gbk"])
def test_simplified_text_in_any_encoding(name: str) -> None:
    decoded = decode(TEXT.encode(name))
    assert (decoded.text, decoded.trouble) == (TEXT, "")


@pytest.mark.parametrize("name", ["utf-8", "big5", "big5hkscs", "gb18030"])
def test_traditional_text_in_any_encoding(name: str) -> None:
    decoded = decode(TRADITIONAL.encode(name))
    assert (decoded.text, decoded.trouble) == (TRADITIONAL, "")


@pytest.mark.parametrize("declared", ["gb2312", "GBK", "gb18030"])
def test_declared_chinese_encoding_is_read_in_its_widest_form(declared: str) -> None:
    page = f'<meta charset="{declared}"><p>镕基路㐂</p>'
    assert decode(page.encode("gb18030")).text == page


def test_declared_encoding_that_is_wrong_does_not_matter() -> None:
    page = f'<meta charset="gb2312"><p>{TEXT}</p>'
    assert decode(page.encode("utf-8")).text == page


def test_unknown_encoding_name_does_not_matter() -> None:
    page = f'<meta charset="no-such-code"><p>{TEXT}</p>'
    assert decode(page.encode("gb18030")).text == page


def test_western_text_without_declaration() -> None:
    text = "La société a annoncé mardi que le café rouvrirait à l'été, après des années de négociation. " * 4
    assert decode(text.encode("cp1252")).text == text


@pytest.mark.parametrize(("name", "cut"), [("utf-8", 5), ("gb18030", 4)])
def test_text_cut_in_the_middle_of_a_character_is_read_with_a_problem(name: str, cut: int) -> None:
    decoded = decode((TEXT * 5).encode(name)[:-cut])
    assert decoded.trouble == "encoding"
    assert decoded.text.startswith(TEXT)


def test_line_ends_and_invisible_characters() -> None:
    assert decode("\ufeff一\r\n二\r三\u2028四\u200b\u00ad五\x07".encode()).text == "一\n二\n三\n四五"


def test_text_is_composed() -> None:
    assert decode("cafe\u0301".encode()).text == "café"
