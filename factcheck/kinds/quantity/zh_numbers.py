"""Numbers as Chinese news writes them, before any unit: digits, 百分之, 分之, 十几, 数百, 一半, 30多万."""

import re
from collections.abc import Container, Iterator
from fractions import Fraction

from attrs import evolve, frozen

from factcheck.kinds.quantity.interval import Interval, scaled
from factcheck.kinds.quantity.reading import Hedge, Reading, and_more, exactly, hedged
from factcheck.languages.zh_numerals import ARABIC, CHARACTERS, DIGITS, LARGE, SMALL, Numeral, read, spread

_DIGIT = "".join(DIGITS)
_UNITS = "".join((*SMALL, *LARGE))
_PLAIN = rf"(?>(?:{ARABIC}|(?<![\d.])\.\d+|[{CHARACTERS}])(?:{ARABIC}|[{CHARACTERS}]|个(?=亿)){{0,40}})"
_NUMERAL = rf"{_PLAIN}(?:(?<=[{CHARACTERS}])点(?:[{_DIGIT}]{{1,20}}|\d{{1,20}})[{_UNITS}]{{0,3}}(?!钟))?"
_SIGN = r"(?:(?<![\w)）%/℃°′″-])-(?=[\d.])|[−－](?=[\d.])|负(?=[\d一二三四五六七八九十百零]))?"
_TENS = r"[十百千万亿]{1,3}"

_PATTERN = re.compile(
    rf"""(?=[\d.{CHARACTERS}几数上成若近翻加双减腰半过多大小好负−－-])(?:
      (?P<countless>成千上万|成百上千|成千成万|数以(?P<by>{_TENS})计?|上(?P<upward>[十百千万亿]{{1,2}})(?![海层班路线])
         |(?:好几|几|数)(?P<some>{_TENS})(?P<some_more>[多余])?)
    | (?P<half>一多半|一大半|大半|多半|一小半|小半|近一?半数?|过半数?|半数|一半)
    | (?P<share>(?<![{CHARACTERS}])(?P<minus>负)?(?P<parts>[百千]|[十百千]?[万亿])分之)
         (?P<of>{_SIGN}{_NUMERAL})(?P<of_more>[多余几])?
    | (?:(?P<whole>{_PLAIN})又)?(?P<under>{_SIGN}{_PLAIN})分之(?P<over>{_NUMERAL})
    | (?P<short>[三四五]分[一二三四](?![\d{_DIGIT}钟秒]))
    | (?:(?P<integer>{_SIGN}\d{{1,6}})又)?(?P<ratio>(?<![\d/.-])\d{{1,3}}/\d{{1,3}}(?![\d/年月.-]))
    | (?P<semi>半)
         (?=个(?![月年小钟世星礼人])|成(?![品员])|倍|公[里斤顷]|千克|米(?![兰粒])|英里|加仑|升|吨|斤|磅|亩|数(?!以))
    | (?P<fold>翻了?(?P<folds>[一两二三四])?番|翻了?一?倍|加倍|翻番|双倍|减半|腰斩)
    | (?P<several>若干|好几|几|数|多)
    | (?P<number>{_SIGN}{_NUMERAL})(?:(?P<inside>有余|[多余来几])(?P<rest>[十百千万亿兆]{{0,4}}))?
    )""",
    re.VERBOSE,
)
_LETTERS = {"k": 10**3, "K": 10**3, "M": 10**6, "G": 10**9}
_LETTER = re.compile("[kKMG](?![A-Za-z0-9])")
_TAIWANESE = re.compile("[一二兩两三四五六七八九十百千萬万仟佰]+")  # 三仟元
_FORMAL, _EVERYDAY = frozenset("壹贰叁参肆伍陆柒捌玖拾佰仟幺"), frozenset("一二两三四五六七八九十百千")


@frozen
class Number:
    """A number at `text[start:end]`; `percent` ones are in hundredths, `fraction` ones a part of one."""

    start: int
    end: int
    interval: Interval
    stated: Fraction | None
    step: Fraction = Fraction(1)
    figures: int = 1
    unit: Fraction = Fraction(1)
    form: str = "number"
    hedges: tuple[Hedge, ...] = ()
    digits: str = ""
    rounded: bool = False

    @property
    def arabic(self) -> bool:
        """Whether it is written in Arabic digits."""
        return self.digits.lstrip("-−－负.")[:1].isdecimal()


def numbers(text: str, reading: Reading, skip: Container[int] = frozenset()) -> Iterator[Number]:
    """Every number in a text of simplified characters and half-width digits, in order, none inside another.

    Those that begin at an offset in `skip` are not read.
    """
    for match in _PATTERN.finditer(text):
        if match.start() in skip:
            continue
        found = _read(match, reading)
        if found is not None:
            yield _with_letter(text, found) if reading.letters else found


def _with_letter(text: str, number: Number) -> Number:
    """100k, 1.2M, .0012G."""
    letter = _LETTER.match(text, number.end)
    if letter is None or number.stated is None or number.form == "fraction":
        return number
    factor = Fraction(_LETTERS[letter[0]])
    value = number.stated * factor
    return evolve(number, end=letter.end(), interval=exactly(value), stated=value, step=number.step * factor)


def _read(match: re.Match[str], reading: Reading) -> Number | None:
    if match["number"]:
        return _plain(match, reading)
    if match["half"] or match["semi"]:
        return _half(match, reading)
    if match["share"]:
        return _share(match, reading)
    if match["several"] or match["fold"]:
        return _several(match) if match["several"] else _fold(match)
    return _countless(match) if match["countless"] else _fraction(match)


def _plain(match: re.Match[str], reading: Reading) -> Number | None:
    text, start = match["number"], match.start()
    if _is_another_word(match, text):
        return None
    if match["inside"] == "几":
        return _odd(match, text)
    pair = spread(text)
    if pair and not match["inside"]:
        low, high = pair
        ends = Interval(low.value, high.value, low_soft=True, high_soft=True)
        return Number(start, match.end(), ends, None, low.step, unit=Fraction(low.unit), rounded=True)
    numeral = read(text + (match["rest"] or ""))
    if numeral is not None:
        return _with_more(match, numeral, reading)
    shorter = None if match["inside"] else read(text[:-1])
    return None if shorter is None else _made(match, shorter, exactly(shorter.value), (), match.end() - 1)


def _with_more(match: re.Match[str], numeral: Numeral, reading: Reading) -> Number:
    value = numeral.value
    interval, hedges = _unhedged(value)
    inside = match["inside"]
    if inside == "来":
        interval, hedges = hedged(interval, Hedge.ABOUT, reading), (Hedge.ABOUT,)
    elif inside:
        unit = numeral.step if match["rest"] or numeral.unit < 10**4 else Fraction(numeral.unit)
        interval, hedges = and_more(value, numeral.step, unit, reading), (Hedge.MORE,)
    return _made(match, numeral, interval, hedges, match.end())


def _is_another_word(match: re.Match[str], text: str) -> bool:
    """陆 is a mainland, 伍 a surname: formal digits stand among themselves (大陆一样); 零下 is below freezing."""
    if text == "零":
        return match.string.startswith(("下", "上"), match.end())
    return any(sign in _FORMAL for sign in text) and (
        (len(text) == 1 and not match["inside"])
        or (any(sign in _EVERYDAY for sign in text) and not _TAIWANESE.fullmatch(text))
    )


def _unhedged(value: Fraction) -> tuple[Interval, tuple[Hedge, ...]]:
    return exactly(value), ()


def _made(match: re.Match[str], numeral: Numeral, interval: Interval, hedges: tuple[Hedge, ...], end: int) -> Number:
    return Number(
        match.start(), end, interval, numeral.value, numeral.step, numeral.figures, Fraction(numeral.unit), "number",
        hedges, match["number"], rounded(numeral),
    )  # fmt: skip


def rounded(numeral: Numeral) -> bool:
    """Whether a number is written as one that may have been rounded: in 万 or 亿, or with zeros from 1000 up."""
    return numeral.unit >= 10**4 or (numeral.step >= 100 and abs(numeral.value) >= 1000)


def _odd(match: re.Match[str], text: str) -> Number | None:
    """十几, 二十几万, 一百几十: from the first digit that 几 can stand for to where the next ten begins."""
    rest = match["rest"] or ""
    low, high = read(text + "一" + rest), read(text + "九" + rest)
    if low is None or high is None or text[-1] not in SMALL:
        return None
    interval = Interval(low.value, high.value + low.step, high_open=True, low_soft=True, high_soft=True)
    return Number(match.start(), match.end(), interval, None, low.step, hedges=(Hedge.ABOUT,), rounded=True)


def _countless(match: re.Match[str]) -> Number | None:
    """数十: two to nine tens; 上百: a hundred and up; 成千上万: thousands, without end."""
    words = match["by"] or match["upward"] or match["some"]
    numeral = read(words) if words else Numeral(Fraction(1000 if "千上" in match[0] else 100), Fraction(1), 1, 1)
    if numeral is None:
        return None
    unit = numeral.value
    if match["some"]:
        interval = Interval(2 * unit, 10 * unit, high_open=True, low_soft=True, high_soft=True)
    else:
        interval = Interval(unit, None, low_soft=True)
    form = "number" if match["some"] or match["upward"] else "countless"
    return Number(match.start(), match.end(), interval, None, unit, form=form, hedges=(Hedge.ABOUT,), rounded=True)


def _several(match: re.Match[str]) -> Number:
    """几 and 数: two to nine; 多 and 若干: two and up. They count only before a measure word."""
    high = None if match[0] in {"多", "若干"} else Fraction(10)
    interval = Interval(Fraction(2), high, high_open=high is not None, low_soft=True, high_soft=high is not None)
    return Number(match.start(), match.end(), interval, None, form="several", hedges=(Hedge.ABOUT,), rounded=True)


def _fold(match: re.Match[str]) -> Number:
    """翻一番 is twice as much, 翻两番 four times, 减半 half."""
    if match[0] in {"减半", "腰斩"}:
        value = Fraction(1, 2)
    else:
        value = Fraction(2 ** "零一两三四".replace("二", "两").index((match["folds"] or "一").replace("二", "两")))
    return Number(match.start(), match.end(), exactly(value), value, form="fold")


def _half(match: re.Match[str], reading: Reading) -> Number:
    half, words = Fraction(1, 2), match["half"] or ""
    interval, hedges = _unhedged(half)
    if not words:
        return Number(match.start(), match.end(), interval, half, half)
    if words[0] == "近":
        interval, hedges = hedged(interval, Hedge.NEAR, reading), (Hedge.NEAR,)
    elif words[0] == "过" or words.endswith(("多半", "大半")):
        interval, hedges = Interval(half, Fraction(1), low_open=True, high_soft=True), (Hedge.OVER,)
    elif words.endswith("小半"):
        interval, hedges = Interval(Fraction(0), half, high_open=True, low_soft=True), (Hedge.UNDER,)
    return Number(match.start(), match.end(), interval, half, half, form="fraction", hedges=hedges, rounded=True)


def _share(match: re.Match[str], reading: Reading) -> Number | None:
    """百分之五, 千分之三, 百分之三十多: in hundredths."""
    numeral, parts = read(match["of"]), read(match["parts"])
    if numeral is None or parts is None:
        return None
    factor = (-100 if match["minus"] else 100) / parts.value
    interval, hedges = _unhedged(numeral.value)
    if match["of_more"]:
        interval, hedges = and_more(numeral.value, numeral.step, numeral.step, reading), (Hedge.MORE,)
    return Number(
        match.start(), match.end(), scaled(interval, factor), numeral.value * factor, numeral.step * abs(factor),
        numeral.figures, factor, "percent", hedges,
    )  # fmt: skip


def _fraction(match: re.Match[str]) -> Number | None:
    """三分之二, 一又三分之一, 三分二, 1/3."""
    if match["ratio"]:
        over, _, under = match["ratio"].partition("/")
    elif match["short"]:
        under, over = match["short"].split("分")
    else:
        under, over = match["under"], match["over"]
    top, bottom = read(over), read(under)
    stated_whole = match["whole"] or match["integer"]
    whole = read(stated_whole) if stated_whole else None
    if top is None or bottom is None or not bottom.value:
        return None
    if match["ratio"] and top.value >= bottom.value:
        return None  # 7/1 is a day
    part = top.value / bottom.value
    value = part if whole is None else whole.value + (-part if whole.value < 0 else part)
    return Number(match.start(), match.end(), exactly(value), value, abs(1 / bottom.value), form="fraction")
