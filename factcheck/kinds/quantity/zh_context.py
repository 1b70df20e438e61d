"""What stands around a number in Chinese: the counted noun, what happened to it, and the words of scope."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import frozen

from factcheck.kinds.quantity.value import Change, Extent, Mode, Scope
from factcheck.languages.base import Document, Token
from factcheck.languages.zh_lexicon import lexicon

_NOUNS = frozenset({"n", "nr", "nrt", "nrfg", "ns", "nt", "nz", "nw", "j", "vn", "an", "eng", "ng", "l", "i"})
_BEFORE_NOUN = frozenset({"a", "b", "f", "s", "z", "ag", "d"})
_JOINTS = frozenset("和与及、")
_LONGEST = 16
_BACK = 24


@frozen
class Noun:
    """A counted noun phrase at `start:end`: its head's sense and words, and what stands before the head."""

    start: int
    end: int
    head: str
    words: str
    modifiers: tuple[str, ...] = ()


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads(files(__package__).joinpath("zh_scope.toml").read_text(encoding="utf-8"))


@cache
def _senses(part: str) -> Mapping[str, str]:
    return {word: sense for sense, words in _table()[part].items() for word in words.split()}


@cache
def _pattern(part: str) -> re.Pattern[str]:
    ordered = sorted(_senses(part), key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, ordered)))


def noun_after(document: Document, start: int, end: int, *, events: bool = False) -> Noun | None:
    """The noun phrase that begins at `start`, right after a unit; None where another word stands there.

    What is counted in times (`events`) is the first happening named: 30多次会谈的结果 are talks, not results.
    """
    taken: list[Token] = []
    for token in document.tokens_in(start, min(end, start + _LONGEST)):
        if token.start != (taken[-1].end if taken else start):
            break
        if not _continues(document, token, taken):
            break
        taken.append(token)
        if events and _is_event(document, token):
            break
    while taken and (taken[-1].tag not in _NOUNS and not _is_event(document, taken[-1])):
        taken.pop()
    return _noun(document, taken) if taken else None


def _continues(document: Document, token: Token, taken: Sequence[Token]) -> bool:
    word = document.word(token)
    if word in _senses("predicate") and token.tag[0] == "v" and not _is_modifier(document, token):
        return False
    if token.tag in _NOUNS or token.tag in _BEFORE_NOUN or _is_event(document, token):
        return True
    if word in _senses("mode") or (taken and word in _JOINTS):
        return True
    if word == "的":
        return bool(taken)
    return token.tag[0] == "v" and _is_modifier(document, token)


def _is_modifier(document: Document, token: Token) -> bool:
    """Whether a verb right before a noun or 的 modifies it: 确诊病例, 被捕的示威者."""
    after = document.token_at(token.end)
    if after is None:
        return False
    return after.tag in {"n", "vn", "nz"} and document.word(after) not in _table()["light"]["words"].split()


def _is_event(document: Document, token: Token) -> bool:
    return document.word(token) in _events()


@cache
def _events() -> frozenset[str]:
    return frozenset(_table()["events"]["words"].split())


@cache
def _light() -> frozenset[str]:
    return frozenset(_table()["light"]["words"].split())


def _noun(document: Document, taken: Sequence[Token]) -> Noun:
    last = taken[-1]
    words = document.word(last)
    modifiers = tuple(
        document.word(token)
        for token in taken[:-1]
        if document.word(token) not in _JOINTS | {"的"} and document.word(token) not in _senses("mode")
    )
    return Noun(taken[0].start, last.end, sense(words), words, modifiers)


def sense(word: str) -> str:
    """A noun's sense in the language's tables; the word itself where they do not have it."""
    return _heads().get(word) or _senses("predicate").get(word) or lexicon().sense(word, verbal=False)


@cache
def _heads() -> Mapping[str, str]:
    return {word: group.split()[0] for group in _table()["heads"]["groups"] for word in group.split()}


def noun_before(document: Document, start: int, end: int) -> Noun | None:
    """The last noun phrase before a number: what grew, what the amount is of; None where there is none."""
    tokens = document.tokens_in(max(start, end - _BACK), end)
    held: list[Token] = []
    for token in reversed(tokens):
        word = document.word(token)
        joins = token.tag in _NOUNS or (token.tag == "v" and word in _senses("predicate"))
        if held and (token.end != held[0].start or not joins):
            break
        if (token.tag in _NOUNS and word not in _scope_words()) or held:
            held.insert(0, token)
        elif token.tag == "x" and word not in "（）()":
            break
    while len(held) > 1 and document.word(held[-1]) in _light():
        held.pop()
    return _noun(document, held) if held else None


@cache
def _scope_words() -> frozenset[str]:
    return frozenset({*_senses("basis"), *_senses("window"), *_senses("population"), *_senses("change")})


def predicate_near(document: Document, noun_end: int, clause_end: int, before: str) -> str:
    """What happened to those who are counted: the verb right after them, else one right before the number."""
    after = document.text[noun_end : min(clause_end, noun_end + 12)]
    words = _first(_pattern("predicate"), after, limit=6)
    if words:
        return _senses("predicate")[words]
    last = _last(_pattern("predicate"), before[-8:])
    return _senses("predicate")[last] if last else ""


def subject_before(document: Document, start: int, end: int) -> Noun | None:
    """What a clause that leaves its subject out goes on about: what the last change told before it changed."""
    matches = list(_pattern("change").finditer(document.text, start, end))
    return noun_before(document, start, matches[-1].start()) if matches else None


def _first(pattern: re.Pattern[str], text: str, limit: int) -> str:
    cut = re.match(r"[^，,。；;、：:！？\n]*", text)
    match = pattern.search(cut[0] if cut else text)
    return match[0] if match and match.start() <= limit else ""


def _last(pattern: re.Pattern[str], text: str) -> str:
    found = [match[0] for match in pattern.finditer(text)]
    return found[-1] if found else ""


def scope_of(before: str, phrase: str, predicate: str) -> Scope:
    """The words of scope in the clause before a number and in its noun phrase."""
    return Scope(
        mode=_modes(phrase) or _modes(before),
        population=_all("population", before, phrase),
        window=_all("window", before, ""),
        predicate=predicate,
        basis=next(iter(_all("basis", before, "")), ""),
    )


def _modes(text: str) -> tuple[Mode, ...]:
    found = {_senses("mode")[match[0]] for match in _pattern("mode").finditer(text)}
    return tuple(mode for mode in Mode if mode.value in found)


def _all(part: str, *texts: str) -> tuple[str, ...]:
    found: Iterable[str] = (_senses(part)[match[0]] for text in texts for match in _pattern(part).finditer(text))
    return tuple(sorted(set(found)))


def change_of(before: str) -> tuple[Change | None, Extent | None]:
    """The direction of a change stated right before a number, and whether the number is its size or its result."""
    matches = list(_pattern("change").finditer(before[-9:]))
    if not matches:
        return None, None
    match = matches[-1]
    rest = before[-9:][match.end() :]
    tail = re.fullmatch(r"(至|到|为|达到|达|成|了|约|近|逾|超过|超|幅度?|率|的|约为|到了|有|[ ])*", rest)
    if tail is None:
        return None, None
    to = re.match(r"(?:幅度?)?(至|到|成|达到|为(?!约?负))", rest) and "幅" not in rest and "率" not in rest
    return Change(_senses("change")[match[0]]), Extent.TO if to else Extent.BY
