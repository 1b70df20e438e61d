"""The small words of Chinese that make a clause a statement, by what they do there."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from attrs import fields, frozen

from factcheck.languages.zh_lexicon import lexicon, table


@frozen(eq=False)
class Cues:
    """The small words of the language by what they do; `moods` gives the row of the mood table of each."""

    negations: frozenset[str]
    absences: frozenset[str]
    never_before: frozenset[str]
    degree: frozenset[str]
    narrows: frozenset[str]
    succeeding: frozenset[str]
    success_never_after: frozenset[str]
    never_after: frozenset[str]
    moods: Mapping[str, str]
    wishes: frozenset[str]
    papers: frozenset[str]
    forbids: frozenset[str]
    failing: frozenset[str]
    gradual: frozenset[str]
    aspects: Mapping[str, str]
    passive: frozenset[str]
    undergoing: frozenset[str]
    undergone: frozenset[str]
    means: frozenset[str]
    pretext: frozenset[str]
    object: frozenset[str]
    taking: frozenset[str]
    company: frozenset[str]
    place: frozenset[str]
    purpose: frozenset[str]
    cause: frozenset[str]
    light: frozenset[str]
    having: frozenset[str]
    knowing: frozenset[str]
    whether: frozenset[str]
    degrees: frozenset[str]
    manner: frozenset[str]
    attributive: frozenset[str]
    intransitive: frozenset[str]
    modifying: frozenset[str]
    modified: frozenset[str]
    matters: frozenset[str]
    matters_of: frozenset[str]
    pacts: frozenset[str]
    ruling: frozenset[str]
    copula: frozenset[str]
    bare: frozenset[str]
    effect: frozenset[str]
    phases: frozenset[str]
    undertakings: frozenset[str]
    mutual: frozenset[str]
    joint: frozenset[str]
    trends: frozenset[str]
    prefix: frozenset[str]
    speech: frozenset[str]
    saying: frozenset[str]
    announcing: frozenset[str]
    moment: frozenset[str]
    around: frozenset[str]
    closing: frozenset[str]
    giving: frozenset[str]
    unmeant: str
    relieving: frozenset[str]
    offices: frozenset[str]
    dismissing: str
    order: Mapping[str, str]
    finding: frozenset[str]
    passed: frozenset[str]
    whole: frozenset[str]
    passing: frozenset[str]
    deictic: frozenset[str]
    empty: frozenset[str]


_NAMED_BY_ROW = ("mood", "aspect")  # tables whose rows are named, and not their words listed
_SENSES = ("undergone", "phases", "mutual", "joint", "gradual")  # rows of verbs that stand for all their synonyms
_RENAMED = {"negations": "plain", "absences": "absence", "empty": "words"}


@cache
def cues() -> Cues:
    """The cues, read once: each from the row of its name."""
    tables = table("zh_frames")
    moods, aspects = tables["mood"], tables["aspect"]
    rows: Mapping[str, str] = {
        name: words for part, each in tables.items() if part not in _NAMED_BY_ROW for name, words in each.items()
    }
    made: dict[str, Any] = {
        "moods": {word: mood for mood, words in moods.items() for word in words.split()},
        "aspects": {sense: aspect for aspect, words in aspects.items() for sense in _senses(words)},
        "order": {word: row.split()[0] for row in (rows["before"], rows["after"]) for word in row.split()},
        "unmeant": rows["unmeant"],
        "dismissing": rows["dismissing"],
        **{name: _senses(rows[name]) for name in _SENSES},
    }
    told: dict[str, Any] = {
        each.name: _row(rows[_RENAMED.get(each.name, each.name)]) for each in fields(Cues) if each.name not in made
    }
    return Cues(**made, **told)


def _senses(words: str) -> frozenset[str]:
    return frozenset(lexicon().sense(word, verbal=True) for word in words.split())


def _row(words: str) -> frozenset[str]:
    return frozenset(words.split())
