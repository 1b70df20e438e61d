"""The word tables of Chinese names, read once on first use."""

import re
import tomllib
from collections import defaultdict
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import frozen

from factcheck.languages.zh import normalise

_INTERPUNCTS = str.maketrans(dict.fromkeys("•‧．・･∙⋅●", "·"))
_FULL_STOP = re.compile(r"(?<=[\u4e00-\u9fff])[.](?=[\u4e00-\u9fff])")
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
    titles: frozenset[str]
    speech: frozenset[str]
    followers: frozenset[str]
    place_after: frozenset[str]
    place_before: frozenset[str]
    english_titles: frozenset[str]
    alias_words: tuple[str, ...]


@frozen(eq=False)
class Known:
    """Well-known names: `entities[name]` are the rows a folded name stands in, `sorts[row]` what the row is.

    `ambiguous` names are everyday words as well.
    """

    entities: dict[str, tuple[int, ...]]
    names: tuple[tuple[str, ...], ...]
    sorts: tuple[str, ...]
    ambiguous: frozenset[str]


def dotted_alike(text: str) -> str:
    """One interpunct for all that stand between the parts of foreign names, the full stop too; same length."""
    return _FULL_STOP.sub("·", text.translate(_INTERPUNCTS))


def fold(text: str) -> str:
    """One script, one interpunct, no outer spaces."""
    return dotted_alike(normalise(text).translate(_VARIANTS)).strip()


def key(text: str) -> str:
    """A name as it is looked up: folded, Latin letters in lower case, no spaces or full stops between them."""
    return fold(text).casefold().replace(" ", "").replace(".", "").replace("’", "'")


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once."""
    table = _read("zh_lexicon.toml")
    context = table["context"]
    return Lexicon(
        surnames=frozenset(table["surnames"]) - {"\n"},
        weak_surnames=frozenset(table["weak_surnames"]),
        compound_surnames=frozenset(table["compound_surnames"].split()),
        double_surnames=frozenset(table["double_surnames"].split()),
        readings={name: tuple(reading.split()) for name, reading in table["surname_readings"].items()},
        transliteration=frozenset(table["transliteration"]["characters"]) - {"\n"},
        telling=frozenset(table["transliteration"]["telling"]),
        honorifics=frozenset(context["honorifics"].split()),
        titles=frozenset(context["titles"].split()),
        speech=frozenset(context["speech"].split()),
        followers=frozenset(context["followers"].split()),
        place_after=frozenset(context["place_after"].split()),
        place_before=frozenset(context["place_before"].split()),
        english_titles=frozenset(table["marks"]["english_titles"].split()),
        alias_words=tuple(sorted(table["marks"]["alias"].split(), key=lambda word: (-len(word), word))),
    )


@cache
def known() -> Known:
    """The well-known names of people, places and organisations, read once."""
    entities: dict[str, list[int]] = defaultdict(list)
    names: list[tuple[str, ...]] = []
    sorts: list[str] = []
    ambiguous: set[str] = set()
    for sort in ("person", "place", "organisation"):
        table = _read(f"zh_known_{sort}s.toml")
        ambiguous.update(table["ambiguous"].split())
        for row in table["rows"]:
            for name in dict.fromkeys(key(name) for name in row.split("|")):
                entities[name].append(len(names))
            names.append(tuple(dict.fromkeys(fold(name) for name in row.split("|"))))
            sorts.append(sort)
    return Known(
        {name: tuple(rows) for name, rows in entities.items()}, tuple(names), tuple(sorts), frozenset(ambiguous)
    )


@cache
def look_alikes() -> frozenset[str]:
    """Pairs of characters that look alike, each as two characters in code-point order."""
    table = _read("zh_shapes.toml")
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
    return frozenset(_read("zh_not_names.toml")["words"].split())
