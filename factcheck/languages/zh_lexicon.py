"""What Chinese words say: synonyms share a sense, actors have several names, and some senses exclude each other."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

from attrs import field, frozen

_HERE = Path(__file__).parent


@frozen(eq=False)
class Lexicon:
    """The word tables, joined: `verbs`, `terms` and `actors` map a word to its sense.

    `opposed` maps a sense to the senses that say the contrary, `apart` to those that are near it and yet
    another outcome, office or thing; `classes` maps it to the names of the classes of nearly the same that it is in,
    `kindred` to those and to the sets of words that two desks use of one thing, `traits` to what sort of thing it says.
    `capitals` stand for their country as actors, and for themselves as places.
    """

    verbs: Mapping[str, str]
    terms: Mapping[str, str]
    actors: Mapping[str, str]
    capitals: frozenset[str]
    short: Mapping[str, str]
    compounds: Mapping[str, tuple[str, ...]]
    opposed: Mapping[str, tuple[str, ...]]
    apart: Mapping[str, tuple[str, ...]]
    classes: Mapping[str, tuple[str, ...]]
    kindred: Mapping[str, tuple[str, ...]]
    traits: Mapping[str, tuple[str, ...]]
    _verbal: Mapping[str, str] = field(init=False)
    _nominal: Mapping[str, str] = field(init=False)

    @_verbal.default
    def _as_verbs(self) -> Mapping[str, str]:
        return {**self.terms, **self.verbs, **self.actors}

    @_nominal.default
    def _as_terms(self) -> Mapping[str, str]:
        return {**self.verbs, **self.terms, **self.actors}

    def sense(self, word: str, *, verbal: bool) -> str:
        """The sense of a word, a verb's first where it is used as one; the word itself where no table has it."""
        return (self._verbal if verbal else self._nominal).get(word, word)


def table(name: str) -> dict[str, Any]:
    """A TOML table beside this file."""
    with (_HERE / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once."""
    verbs, terms = _senses(table("zh_verbs")["groups"]), _senses(table("zh_terms")["groups"])
    actors, opposites = table("zh_actors"), table("zh_opposites")
    short = actors["short"]
    near = table("zh_near")
    classes = _classes(near["classes"], verbs, terms)
    sets = _classes({words.split()[0]: words for words in table("zh_kindred")["groups"]}, verbs, terms)
    return Lexicon(
        verbs=verbs,
        terms=terms,
        actors={name: actor for actor, names in actors["actors"].items() for name in (actor, *names.split())},
        capitals=frozenset(actors["capitals"]["words"].split()),
        short=short,
        compounds={pair: tuple(short[char] for char in pair) for pair in actors["pairs"]["words"].split()},
        opposed=_relation(opposites["opposed"], verbs, terms),
        apart=_relation(opposites["apart"], verbs, terms),
        classes=classes,
        kindred={sense: (*classes.get(sense, ()), *sets.get(sense, ())) for sense in (*classes, *sets)},
        traits=_classes(near["traits"], verbs, terms),
    )


def _senses(groups: Iterable[str]) -> dict[str, str]:
    return {word: group.split()[0] for group in groups for word in group.split()}


def _relation(pairs: Iterable[str], *tables: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Both directions of every pair, between all the senses that its words have."""
    related: dict[str, set[str]] = {}
    for pair in pairs:
        left, right = ({senses.get(word, word) for senses in tables} for word in pair.split())
        for one, other in product(left, right):
            related.setdefault(one, set()).add(other)
            related.setdefault(other, set()).add(one)
    return {sense: tuple(sorted(others - {sense})) for sense, others in related.items()}


def _classes(rows: Mapping[str, str], *tables: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """The classes of every sense that a word of theirs has."""
    found: dict[str, set[str]] = {}
    for name, words in rows.items():
        for word in words.split():
            for sense in {senses.get(word, word) for senses in tables}:
                found.setdefault(sense, set()).add(name)
    return {sense: tuple(sorted(names)) for sense, names in found.items()}
