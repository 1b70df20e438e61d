"""Chinese, Arabic and mixed numerals as exact numbers: 3.5万, 1亿2000万, 两百三, 廿二, 壹佰, 二〇二〇, 五六十."""

import re
from fractions import Fraction
from functools import lru_cache

from attrs import frozen

DIGITS = {
    char: number
    for number, chars in enumerate(
        ("零〇○", "一壹幺", "二两贰", "三叁参", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
    )
    for char in chars
}
TENS = {"廿": 20, "卅": 30, "卌": 40}
SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
LARGE = {"万": 10**4, "亿": 10**8, "兆": 10**12}

CHARACTERS = "".join((*DIGITS, *TENS, *SMALL, *LARGE))
"""Every character that writes a Chinese number, simplified or financial; 半, 几 and 数 are words, not digits."""

ARABIC = r"(?:(?<!\d)\d{1,3}(?:[,，]\d{3})+(?!\d)|\d+)(?:\.\d+)?"
"""An Arabic number with thousands separators or a decimal point; no sign."""

_TOKEN = re.compile(rf"{ARABIC}|\.\d+|.")
_ARABIC = re.compile(rf"(?:{ARABIC}|\.\d+)\Z")
_SIGN = re.compile("[-负−－]")
_POINT = re.compile(r"(.+)点([^十百千万亿兆拾佰仟]+)([十百千万亿兆拾佰仟]*)\Z")
_PAIR_WORD = "两"
_LONGEST = 60
_PAIRS = {"一二", "一两", "二三", "两三", "三四", "三五", "四五", "五六", "六七", "七八", "八九"}
_PAIR = re.compile(rf"(?:{'|'.join(sorted(_PAIRS))})(?![{''.join(DIGITS)}])")


@frozen
class Numeral:
    """A number as written.

    `step` is the place of the last digit that was stated: 10 in 30, 1/100 in 3.13, 10^5 in 20万. `unit` is
    what the last unit word is worth, 10^4 in 20万, and 1 where there is none; `figures` counts the digits.
    """

    value: Fraction
    step: Fraction
    unit: int
    figures: int


def parse(text: str) -> Fraction | None:
    """The number that a whole numeral states, in simplified script and half-width digits; None where it is none."""
    numeral = read(text)
    return numeral.value if numeral else None


@lru_cache(maxsize=1 << 14)
def read(text: str) -> Numeral | None:
    """The number of a whole numeral and how precisely it is stated; None where the text is no numeral."""
    compact = "".join(text.split()).replace("个亿", "亿")
    if not 0 < len(compact) <= _LONGEST:
        return None
    if _SIGN.match(compact):
        unsigned = _unsigned(compact[1:])
        return unsigned and Numeral(-unsigned.value, unsigned.step, unsigned.unit, unsigned.figures)
    return _unsigned(compact)


def _unsigned(compact: str) -> Numeral | None:
    if _ARABIC.match(compact):
        return _arabic(compact)
    if compact[-1:] == _PAIR_WORD and len(compact) > 1:
        return None  # 两 begins a number or is a weight: 三十两
    if point := _POINT.match(compact):
        return _decimal(point)
    if len(compact) > 1 and all(char in DIGITS for char in compact):
        return _arabic("".join(str(DIGITS[char]) for char in compact))
    return _joined(compact)


def spread(text: str) -> tuple[Numeral, Numeral] | None:
    """The two ends of a numeral that names neighbouring digits: 五六十, 十七八万, 三五百; None where it is none."""
    compact = "".join(text.split())
    found = _PAIR.search(compact)
    if found is None:
        return None
    before, after = compact[: found.start()], compact[found.end() :]
    if (before and before[-1] in DIGITS) or not set(before + after) <= set(CHARACTERS):
        return None
    low, high = read(before + found[0][0] + after), read(before + found[0][1] + after)
    return (low, high) if low and high else None


def _arabic(text: str) -> Numeral:
    plain = text.replace(",", "").replace("，", "")
    whole, _, decimals = plain.partition(".")
    value = Fraction(plain)
    if decimals:
        step = Fraction(1, 10 ** len(decimals))
    else:
        step = Fraction(10 ** (len(whole) - len(whole.rstrip("0")))) if value else Fraction(1)
    figures = len(plain.replace(".", "").lstrip("0")) if decimals else len(whole.strip("0"))
    return Numeral(value, step, 1, max(1, figures))


def _decimal(point: re.Match[str]) -> Numeral | None:
    """三点一四, 零点77, 三十一点五亿: digits one by one after the point, then units that scale the whole."""
    whole, digits, units = point.groups()
    before = read(whole)
    places = "".join(str(DIGITS.get(char, char)) for char in digits)
    if before is None or not places.isdecimal():
        return None
    scale = 1
    for unit in units:
        scale *= SMALL.get(unit) or LARGE[unit]
    value = (before.value + Fraction(int(places), 10 ** len(places))) * scale
    return Numeral(value, Fraction(scale, 10 ** len(places)), scale, before.figures + len(places))


def _joined(text: str) -> Numeral | None:
    """Digits and units: small units add up to a section, a large unit multiplies all that is smaller before it."""
    sum_ = _Sum()
    for token in _TOKEN.findall(text):
        if not sum_.take(token):
            return None
    return sum_.result()


class _Sum:
    """A numeral being read from the left."""

    def __init__(self) -> None:
        self._closed: list[tuple[Fraction, int]] = []
        self._section = Fraction(0)
        self._digit: Numeral | None = None
        self._last = 1
        self._floor = 10**4
        self._zero = False
        self._step = Fraction(1)
        self._figures = 0

    def take(self, token: str) -> bool:
        """Read one digit, number or unit; false where the numeral makes no sense with it."""
        if token in SMALL:
            return self._small(SMALL[token])
        if token in LARGE:
            return self._large(LARGE[token])
        if token in TENS:
            self._digit = Numeral(Fraction(TENS[token] // 10), Fraction(1), 1, 1)
            return self._small(10)
        if token in _PAIR_WORD and self._last == 10:
            return False
        if token in DIGITS:
            return self._number(Numeral(Fraction(DIGITS[token]), Fraction(1), 1, 1))
        return bool(_ARABIC.match(token)) and self._number(_arabic(token))

    def _number(self, number: Numeral) -> bool:
        if number.value == 0:
            self._zero = True
            return self._digit is None
        if self._digit is not None:
            return False
        self._digit = number
        return True

    def _small(self, unit: int) -> bool:
        if unit >= self._floor:
            return False
        digit = self._digit or Numeral(Fraction(1), Fraction(1), 1, 1)
        self._section += digit.value * unit
        self._state(digit, unit)
        self._last, self._floor = unit, unit
        return True

    def _large(self, unit: int) -> bool:
        value = self._section
        if self._digit is not None:
            value += self._tail(self._digit, last=self._last < 10**4)
        while self._closed and self._closed[-1][1] < unit:
            value += self._closed.pop()[0]
        if self._closed and self._closed[-1][1] == unit:
            return not value and unit == LARGE["万"] and self._squared(unit)
        self._closed.append(((value or Fraction(1)) * unit, unit))
        self._step = self._step * unit if value else Fraction(unit)
        self._figures = max(1, self._figures)
        self._section, self._last, self._floor = Fraction(0), unit, 10**4
        return True

    def _squared(self, unit: int) -> bool:
        """万万 is 亿."""
        self._closed[-1] = (self._closed[-1][0] * unit, unit)
        self._step *= unit
        return True

    def _state(self, digit: Numeral, unit: int) -> None:
        self._step = digit.step * unit
        self._figures += digit.figures
        self._digit, self._zero = None, False

    def _tail(self, digit: Numeral, *, last: bool = True) -> Fraction:
        """The last digit: units, or of the next place where a unit stands right before it (两百三, 九万四)."""
        short = not self._zero and digit.value < 10 and digit.value.denominator == 1
        place = self._last // 10 if short and last and self._last > 10 else 1
        self._state(digit, place)
        return digit.value * place

    def result(self) -> Numeral | None:
        """The number, or None where nothing was read."""
        tail = Fraction(0)
        unit = self._last
        if self._digit is not None:
            tail = self._tail(self._digit)
            unit = 1
        value = sum((part for part, _ in self._closed), Fraction(0)) + self._section + tail
        if not value and not self._zero:
            return None
        return Numeral(value, self._step if value else Fraction(1), unit, max(1, self._figures))
