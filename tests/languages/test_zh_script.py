"""One script for the finders: what a character becomes, and that the text keeps its length."""

import pytest

from factcheck.languages.zh import normalise

SIMPLIFIED = {
    "衞": "卫",  # Hong Kong
    "枱": "台",
    "粧": "妆",
    "徳": "德",  # Japan
    "黒田": "黑田",
    "金沢": "金泽",
    "桜": "樱",
    "國際": "国际",  # traditional
}
KEPT = ["台湾", "予以", "艺人", "蔡奇", "喆", "弁护", "宫崎", "龘"]


@pytest.mark.parametrize(("written", "simplified"), SIMPLIFIED.items())
def test_every_form_of_a_character_is_simplified(written: str, simplified: str) -> None:
    assert normalise(written) == simplified


@pytest.mark.parametrize("text", KEPT)
def test_what_is_simplified_or_has_no_such_form_stays(text: str) -> None:
    assert normalise(text) == text
