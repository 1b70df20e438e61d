"""Chinese verbs of speech: where they stand in a text and how strong they are; the words of the table beside it."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import frozen

from factcheck.languages.base import Document
from factcheck.languages.speech import Strength

_SHORT = frozenset("指道问写讲批斥料")
_NOUN_MAY_FOLLOW = frozenset('，,：:“「『"说称道指')
_NO_VERB_BEFORE = ("的", "之", "份", "项", "篇", "这一", "该", "此", "受", "遭", "被", "获", "受到", "遭到", "引发")
_NO_VERB_AFTER = re.compile(r"[的了过等者着。；、）)》\n]|后|时|之|中|上|下|以来|稿|书|团|会|权|人士|活动|声")


@frozen
class Hit:
    """A verb of speech at `text[start:end]`; `naming` verbs put a name in a mouth, `citing` verbs another source."""

    start: int
    end: int
    word: str
    strength: Strength
    naming: bool = False
    citing: bool = False


@cache
def words() -> Mapping[str, Any]:
    """The tables: verbs by strength, and the word lists of the rules."""
    return tomllib.loads(files(__package__).joinpath("zh_speech.toml").read_text("utf-8"))


@cache
def word_set(name: str) -> frozenset[str]:
    """One word list of the rules."""
    return frozenset(words()["rules"][name])


@cache
def alternatives(name: str) -> str:
    """One word list of the rules as a pattern, longest first."""
    return "|".join(map(re.escape, sorted(word_set(name), key=lambda word: (-len(word), word))))


@cache
def _strengths() -> Mapping[str, Strength]:
    return {word: Strength(name) for name, verbs in words()["verbs"].items() for word in verbs}


@cache
def _pattern() -> re.Pattern[str]:
    spoken = set(_strengths()) | word_set("naming") | word_set("citing")
    ordered = sorted(spoken | word_set("not_speech"), key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, ordered)))


def hits(document: Document, text: str, start: int, end: int) -> list[Hit]:
    """The verbs of speech in `text[start:end]`, in order, two in a row taken as one."""
    merged: list[Hit] = []
    for hit in _single(document, text, start, end):
        last = merged[-1] if merged else None
        if last and last.end == hit.start and not last.citing and not hit.citing:
            merged[-1] = Hit(last.start, hit.end, last.word + hit.word, last.strength, hit.naming)
        else:
            merged.append(hit)
    return [hit for hit in merged if _verbal(text, hit)]


def _single(document: Document, text: str, start: int, end: int) -> Iterator[Hit]:
    strengths, naming, citing = _strengths(), word_set("naming"), word_set("citing")
    for match in _pattern().finditer(text, start, end):
        word = match[0]
        if word not in strengths and word not in naming and word not in citing:
            continue
        if not _bounded(document, match.start(), match.end(), word):
            continue
        strength = strengths.get(word, Strength.SAYS)
        yield Hit(match.start(), match.end(), word, strength, word in naming, word in citing)


def _bounded(document: Document, start: int, end: int, word: str) -> bool:
    """Whether the word ends where the segmenter ends one; short verbs must be a word of their own."""
    token = document.token_at(end - 1)
    if token is None or token.end != end:
        return False
    return token.start == start or word not in _SHORT


def _verbal(text: str, hit: Hit) -> bool:
    """Whether a word that is a noun as often stands as a verb here."""
    if hit.naming or hit.citing or hit.word not in word_set("nouns"):
        return not text.startswith(("的", "了的", "过的"), hit.end) or hit.naming
    after = text[hit.end : hit.end + 1]
    if after in _NOUN_MAY_FOLLOW:
        return True
    if text.endswith(_NO_VERB_BEFORE, max(0, hit.start - 3), hit.start):
        return False
    return not _NO_VERB_AFTER.match(text, hit.end)
