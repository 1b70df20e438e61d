"""The word tables of Chinese names, read once on first use."""

import re
import tomllib
from collections import defaultdict
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from attrs import field, frozen

from factcheck.languages.zh import normalise

_INTERPUNCTS = str.maketrans(dict.fromkeys("•‧．・･∙⋅●", "·"))
_FULL_STOP = re.compile(r"(?<=[\u4e00-\u9fff])[.](?=[\u4e00-\u9fff])")
_OPTIONAL = re.compile(r"\(([^()]*)\)")
_NUMBER = re.compile(r"\d+|[一二三四五六七八九十]+")
_HAN_DIGITS = "〇一二三四五六七八九"
_VARIANTS = str.maketrans({"锺": "钟", "於": "于", "峯": "峰", "昇": "升", "妳": "你"})


@frozen(eq=False)
class Lexicon:
    """What Chinese names are made of, as sets; `zh_lexicon.toml` says what each holds."""

    surnames: frozenset[str]
    weak_surnames: frozenset[str]
    compound_surnames: frozenset[str]
    double_surnames: frozenset[str]
    readings: dict[str, tuple[str, ...]]
    transliteration: frozenset[str]
    telling: frozenset[str]
    honorifics: frozenset[str]
    courtesies: frozenset[str]
    companions: frozenset[str]
    titles: frozenset[str]
    kin: frozenset[str]
    speech: frozenset[str]
    followers: frozenset[str]
    place_after: frozenset[str]
    place_before: frozenset[str]
    english_titles: frozenset[str]
    styles: tuple[str, ...]
    alias_words: tuple[str, ...]
    long_surnames: frozenset[str] = field(init=False)

    @long_surnames.default
    def _of_two_characters(self) -> frozenset[str]:
        return self.compound_surnames | self.double_surnames


@frozen(eq=False)
class Known:
    """Well-known names: `entities[name]` are the rows a folded name stands in, `sorts[row]` what the row is.

    `ambiguous` names are everyday words as well; `outlets` are the rows of those who report.
    """

    entities: dict[str, tuple[int, ...]]
    names: tuple[tuple[str, ...], ...]
    sorts: tuple[str, ...]
    ambiguous: frozenset[str]
    outlets: frozenset[int]


def dotted_alike(text: str) -> str:
    """One interpunct for all that stand between the parts of foreign names, the full stop too; same length."""
    return _FULL_STOP.sub("·", text.translate(_INTERPUNCTS))


def fold(text: str) -> str:
    """One script, one interpunct, no outer spaces."""
    return dotted_alike(normalise(text).translate(_VARIANTS)).strip()


@lru_cache(maxsize=50_000)
def key(text: str) -> str:
    """A name as it is looked up: folded, Latin letters in lower case, no spaces or full stops between them."""
    return fold(text).casefold().replace(" ", "").replace(".", "").replace("’", "'")


def read_table(name: str) -> dict[str, Any]:
    """A table that lies beside this module."""
    return tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once."""
    table = read_table("zh_lexicon.toml")
    context = table["context"]
    return Lexicon(
        surnames=frozenset(table["surnames"]) - {"\n"},
        weak_surnames=frozenset(table["weak_surnames"]),
        compound_surnames=frozenset(f"{table['compound_surnames']} {table['japanese_surnames']}".split()),
        double_surnames=frozenset(table["double_surnames"].split()),
        readings={name: tuple(reading.split()) for name, reading in table["surname_readings"].items()},
        transliteration=frozenset(table["transliteration"]["characters"]) - {"\n"},
        telling=frozenset(table["transliteration"]["telling"]),
        honorifics=frozenset(context["honorifics"].split()),
        courtesies=frozenset(context["courtesies"].split()),
        companions=frozenset(context["companions"].split()),
        titles=frozenset(context["titles"].split()),
        kin=frozenset(context["kin"].split()),
        speech=frozenset(context["speech"].split()),
        followers=frozenset(context["followers"].split()),
        place_after=frozenset(context["place_after"].split()),
        place_before=frozenset(context["place_before"].split()),
        styles=tuple(table["marks"]["styles"].split()),
        english_titles=frozenset(table["marks"]["english_titles"].split()),
        alias_words=tuple(sorted(table["marks"]["alias"].split(), key=lambda word: (-len(word), word))),
    )


@cache
def edition() -> re.Pattern[str]:
    """What stands behind an outlet's name for its edition in one language: 中文网, 中文部."""
    return re.compile(r"(?:[中英法德日]文)?(?:新闻)?网$|[中英法德日]文[版部组]?$")


@cache
def known() -> Known:
    """The well-known names of people, places and organisations, read once."""
    entities: dict[str, list[int]] = defaultdict(list)
    names: list[tuple[str, ...]] = []
    sorts: list[str] = []
    ambiguous: set[str] = set()
    outlets: set[int] = set()
    for sort in ("person", "place", "organisation", "thing"):
        table = read_table(f"zh_known_{sort}s.toml")
        ambiguous.update(table["ambiguous"].split())
        reporting = table.get("outlets", [])
        outlets.update(range(len(names), len(names) + len(reporting)))
        for row in (*reporting, *table["rows"]):
            written = tuple(dict.fromkeys(name for form in row.split("|") for name in _written_out(form)))
            for name in dict.fromkeys(key(name) for name in written):
                entities[name].append(len(names))
            names.append(tuple(dict.fromkeys(fold(name) for name in written)))
            sorts.append(sort)
    return Known(
        {name: tuple(rows) for name, rows in entities.items()},
        tuple(names),
        tuple(sorts),
        frozenset(ambiguous),
        frozenset(outlets),
    )


def _written_out(form: str) -> list[str]:
    """A form with and without each of its (optional) parts."""
    pieces = _OPTIONAL.split(form)
    forms = [""]
    for place, piece in enumerate(pieces):
        forms = [start + end for start in forms for end in ((piece, "") if place % 2 else (piece,))]
    return forms


def rows_of(text: str) -> tuple[tuple[int, ...], str]:
    """The rows of well-known names that a name stands in, and its number where it is one of a series."""
    spelled = key(text)
    rows = known().entities.get(spelled, ())
    number = _NUMBER.search(spelled)
    if rows or not number:
        return rows, ""
    rows = known().entities.get(spelled[: number.start()] + "{n}" + spelled[number.end() :], ())
    return rows, _digits(number[0]) if rows else ""


def _digits(number: str) -> str:
    """A number below a hundred in digits, so that 二十六 is 26."""
    if number.isdigit():
        return number
    tens, _, ones = number.rpartition("十") if "十" in number else ("", "", number)
    ten = _HAN_DIGITS.find(tens) if tens else 1 if "十" in number else 0
    return str(ten * 10 + max(0, _HAN_DIGITS.find(ones) if ones else 0))


@cache
def look_alikes() -> frozenset[str]:
    """Pairs of characters that look alike, each as two characters in code-point order."""
    table = read_table("zh_shapes.toml")
    return frozenset(
        min(one, other) + max(one, other)
        for group in [*table["groups"], *table["families"]]
        for place, one in enumerate(group)
        for other in group[place + 1 :]
        if one != other
    )


@cache
def not_names() -> frozenset[str]:
    """Ordinary words of the shape of names."""
    return frozenset(read_table("zh_not_names.toml")["words"].split())


@cache
def _name_parts() -> dict[str, frozenset[int]]:
    rows: dict[str, set[int]] = defaultdict(set)
    for number, row in enumerate(read_table("zh_name_parts.toml")["rows"].split("\n")):
        for part in row.split():
            rows[part].add(number)
    return {part: frozenset(numbers) for part, numbers in rows.items()}


def name_parts(part: str) -> frozenset[int]:
    """The rows of foreign first and last names that a part of a name stands in."""
    return _name_parts().get(part, frozenset())
