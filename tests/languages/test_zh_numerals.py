from fractions import Fraction

import pytest

from factcheck.languages.zh_numerals import parse, read, spread

NUMBERS = [
    ("0", "0"), ("30", "30"), ("3.14", "3.14"), ("1,234,567", "1234567"), ("1,234.5", "1234.5"), (".5", "0.5"),
    ("十", "10"), ("十七", "17"), ("二十", "20"), ("一百零八", "108"), ("一百一十八", "118"), ("一百十八", "118"),
    ("两千零五", "2005"), ("两百三", "230"), ("九千六", "9600"), ("三万八", "38000"), ("一亿三", "130000000"),
    ("廿", "20"), ("廿八", "28"), ("卅", "30"), ("卅一", "31"), ("三百廿五", "325"), ("二〇一九", "2019"),
    ("一九四九", "1949"), ("〇", "0"), ("零", "0"), ("壹佰贰拾叁", "123"), ("柒仟零捌", "7008"), ("伍万陆仟", "56000"),
    ("3.5万", "35000"), ("1亿2000万", "120000000"), ("12万3千", "123000"), ("7.25万亿", "7250000000000"),
    ("五千万亿", "5000000000000000"), ("三兆二十亿", "3002000000000"), ("一万二千亿", "1200000000000"),
    ("零点零五", "0.05"), ("六点八万", "68000"), ("三十一点五亿", "3150000000"), ("零点88", "0.88"),
    ("三点一四", "3.14"), ("负五", "-5"),
    ("-12.5", "-12.5"), ("负二十三", "-23"), ("百万", "1000000"), ("千万", "10000000"), ("4 200", "4200"),
    ("八千零四十三万六千五百", "80436500"), ("两亿零七", "200000007"), ("3千零50万", "30500000"), ("拾伍", "15"),
]  # fmt: skip
NO_NUMBERS = ["", "多", "两国", "十百", "三百百", "3万5万", "点五", "三点", "万亿亿", "一百千", "二三十百", "5G", "一2"]
STEPS = [
    ("30", 10, 1), ("35", 1, 1), ("300", 100, 1), ("三百", 100, 100), ("三百二十", 10, 10), ("20万", 100_000, 10_000),
    ("35万", 10_000, 10_000), ("1.2亿", 10_000_000, 10**8), ("1亿2000万", 10**7, 10**4), ("3.10", Fraction(1, 100), 1),
    ("两百三", 10, 1), ("三点五", Fraction(1, 10), 1),
]  # fmt: skip
PAIRS = [
    ("两三", 2, 3), ("五六十", 50, 60), ("三五百", 300, 500), ("十七八", 17, 18), ("二十七八万", 270_000, 280_000),
    ("三四千", 3000, 4000), ("一百五六十", 150, 160), ("七八百万", 7_000_000, 8_000_000), ("一两", 1, 2),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), NUMBERS)
def test_a_numeral_is_an_exact_number(text: str, value: str) -> None:
    assert parse(text) == Fraction(value)


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_what_is_no_numeral_is_none(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(("text", "step", "unit"), STEPS)
def test_a_numeral_knows_its_last_stated_digit(text: str, step: Fraction, unit: int) -> None:
    numeral = read(text)
    assert numeral is not None
    assert (numeral.step, numeral.unit) == (step, unit)


@pytest.mark.parametrize(("text", "low", "high"), PAIRS)
def test_neighbouring_digits_are_two_ends(text: str, low: int, high: int) -> None:
    ends = spread(text)
    assert ends is not None
    assert [end.value for end in ends] == [low, high]


@pytest.mark.parametrize("text", ["三", "二〇二〇", "一二三四", "五四", "九一八", "三三两两"])
def test_other_digits_are_no_range(text: str) -> None:
    assert spread(text) is None
