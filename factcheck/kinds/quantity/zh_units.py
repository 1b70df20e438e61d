"""Chinese units and measure words: from the table beside this file to a canonical unit with its class."""

import re
import tomllib
from collections.abc import Container, Iterable, Iterator, Mapping
from fractions import Fraction
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import frozen

from factcheck.kinds.quantity.value import UnitClass

_PERCENT = {
    "%": "1", "巴仙": "1", "趴": "1", "‰": "1/10", "成": "10", "折": "10", "个基点": "1/100", "基点": "1/100",
    "个百分点": "1", "百分点": "1", "个百分比": "1", "个点百分": "1",
}  # fmt: skip
_TEMPERATURE = {
    "摄氏度": "°C", "℃": "°C", "°C": "°C", "摄氏°": "°C", "度C": "°C", "攝氏度": "°C",
    "华氏度": "°F", "℉": "°F", "°F": "°F", "华氏°": "°F", "度F": "°F", "°": "°", "度": "°", "开尔文": "K",
}  # fmt: skip
_MULTIPLE = ("倍", "成倍")
_INCHES = '"'
_GENERAL = re.compile("(?P<unit>个)")


@frozen
class Unit:
    """A unit by its canonical name; `factor` leads to the base unit of a measured class, named `base`."""

    name: str
    unit_class: UnitClass
    factor: Fraction = Fraction(1)
    base: str = ""


@cache
def table() -> Mapping[str, Any]:
    """The table of units beside this file."""
    return tomllib.loads(files(__package__).joinpath("zh_units.toml").read_text(encoding="utf-8"))


@cache
def units() -> Mapping[str, Unit]:
    """Every word that may follow a number as its unit."""
    found: dict[str, Unit] = {}
    for word, unit in _all():
        found.setdefault(word, unit)
    return found


def _all() -> Iterator[tuple[str, Unit]]:
    yield from ((word, Unit("%", _sort_of_percent(word), Fraction(factor), "%")) for word, factor in _PERCENT.items())
    yield from ((word, Unit(name, UnitClass.TEMPERATURE)) for word, name in _TEMPERATURE.items())
    yield from ((word, Unit("×", UnitClass.MULTIPLE)) for word in _MULTIPLE)
    for sort, measured in table()["measured"].items():
        for name, entry in measured.items():
            if name != "base":
                unit = Unit(name, UnitClass(sort), Fraction(entry[0]), measured["base"])
                yield from ((word, unit) for word in entry[1].split())
    for word, (code, worth) in table()["coins"].items():
        yield word, Unit(code, UnitClass.MONEY, Fraction(worth), code)
    for word, years in table()["young"].items():
        yield word, Unit("岁", UnitClass.AGE, Fraction(years), "岁")
    for code, words in table()["money"].items():
        yield from ((word, Unit(code, UnitClass.MONEY)) for word in words.split())
    for sort, groups in table()["counted"].items():
        for group in groups:
            yield from ((word, Unit(group.split()[0], UnitClass(sort))) for word in group.split())


def _sort_of_percent(word: str) -> UnitClass:
    return UnitClass.POINTS if word.endswith("点") else UnitClass.SHARE


@cache
def time_words() -> frozenset[str]:
    """Units of time, which belong to another kind."""
    return frozenset(table()["time"]["words"].split())


_NO_WORDS: frozenset[int] = frozenset()


def unit_at(text: str, at: int, ends: Container[int] = _NO_WORDS) -> re.Match[str] | None:
    """The unit or unit of time that begins at `at`; None where another word does, such as 成员 after 10.

    Where the two cannot be told apart by the characters (名人 and 名|人员), `ends` decides, the places where
    the text's words end.
    """
    match = _unit_pattern().match(text, at)
    if match is not None and match["unit"] == _INCHES and not text[at - 1 : at].isdecimal():
        return None  # “五个一" closes a quotation
    if match is None or _other_words().match(text, at) is None or match.end() in ends:
        return match
    return _GENERAL.match(text, at) if len(match["unit"]) > 1 else None  # 七个人工岛屿 are 七个


@cache
def _unit_pattern() -> re.Pattern[str]:
    """A unit or a unit of time, longest first; a unit in Latin letters ends where the letters end."""
    words = _alternatives({*units(), *time_words()})
    whole = "(?:个(?=(?:公里|公斤|千克|英里|加仑|亩|公顷|平方|立方)))?"
    return re.compile(f"{whole}(?P<unit>{words})")


@cache
def _other_words() -> re.Pattern[str]:
    other = _alternatives(table()["not_units"]["words"].split())
    return re.compile(f"升[到至](?!.{{1,8}}升)|{other}")


@cache
def currency_before() -> re.Pattern[str]:
    """A currency's name or sign right before a number."""
    return re.compile(f"(?<![A-Za-z])(?P<before>{_alternatives(_signs())})(?:约|大约|共|近|逾|超过)? ?\\Z")


@cache
def _signs() -> Mapping[str, str]:
    return {word: code for code, words in table()["money_before"].items() for word in words.split()}


def currency(sign: str) -> Unit:
    """The currency that a word or sign before a number names."""
    return Unit(_signs()[sign], UnitClass.MONEY)


@cache
def money_part() -> re.Pattern[str]:
    """角, 分 and the like after an amount: a number and the part's word."""
    words = {word: part for part, words in table()["money_parts"].items() for word in words.split()}
    return re.compile(
        f"(?P<number>\\d{{1,2}}|[零一二两三四五六七八九十壹贰叁肆伍陆柒捌玖]{{1,3}})(?P<part>{_alternatives(words)})(?![比之钟])"
    )


def part_of(word: str) -> Fraction:
    """What one of a currency's parts is worth in its unit."""
    return next(Fraction(part) for part, words in table()["money_parts"].items() if word in words.split())


def _alternatives(words: Iterable[str]) -> str:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(
        re.escape(word) + ("(?![A-Za-z])" if word[-1].isascii() and word[-1].isalpha() else "") for word in ordered
    )
