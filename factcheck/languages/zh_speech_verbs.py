"""Chinese verbs of speech: where they stand in a text and how strong they are; the words of the table beside it."""

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from attrs import frozen

from factcheck.languages.alternatives import any_of
from factcheck.languages.base import Document
from factcheck.languages.speech import Strength

_NOT_SAYING = ("的", "了", "过", "完", "出", "得", "不", "着", "起")
_OBJECTS = frozenset("其他她它该此这")
_SOURCE = re.compile(r"据[^，,。：；\n]{2,24}$")
_PERSONS = frozenset("他她们")
_REACH = 12
_AT_REQUEST = re.compile(r"(?:^|[，,。、；：\s\w])(?<![反响回呼供对适])应(?![该当对])[^，,。；：\n]{1,10}$")
_THREATENS = "威胁"
_SHORT = frozenset("指道问写讲批斥")
_MARKS = frozenset("“「『\"'‘﹁〝")
_OPENS = frozenset("，,：:“「『\"'‘﹁〝")
_NO_VERB_AFTER = re.compile(
    r"[的了过等者着及、）)》]|之?[后时中上下前](?=[，,。；、说称表指])|稿|书|权|态度|情绪|目标|对象|[一几多]遍|一下|一番|人士|活动|声|属实|显示|所|内容|起来|到|\s"
)


@frozen
class Hit:
    """A verb of speech at `text[start:end]`; `naming` verbs put a name in a mouth, `citing` verbs another source.

    `denied` is the start of the negation of what is believed; `paused` says that a pause or a mark follows.
    """

    start: int
    end: int
    word: str
    strength: Strength
    naming: bool = False
    citing: bool = False
    denied: int | None = None
    paused: bool = False


@cache
def words() -> Mapping[str, Any]:
    """The tables: verbs by strength, and the word lists of the rules."""
    return tomllib.loads((Path(__file__).parent / "zh_speech.toml").read_text("utf-8"))


@cache
def word_set(name: str) -> frozenset[str]:
    """One word list of the rules."""
    return frozenset(words()["rules"][name])


@cache
def endings(name: str) -> tuple[str, ...]:
    """One word list of the rules, to match the end of a text with."""
    return tuple(sorted(word_set(name)))


@cache
def alternatives(name: str) -> str:
    """One word list of the rules as a pattern, longest first."""
    return any_of(word_set(name))


@cache
def _strengths() -> Mapping[str, Strength]:
    return {word: Strength(name) for name, verbs in words()["verbs"].items() for word in verbs}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(any_of(_spoken() | word_set("not_speech")))


def hits(document: Document, text: str, start: int, end: int, named: Collection[int] = ()) -> list[Hit]:
    """The verbs of speech in `text[start:end]`, in order, two in a row taken as one.

    `named` are the ends of persons' names: a verb right after one is a word, whatever it was joined with.
    """
    merged: list[Hit] = []
    for hit in _single(document, text, (start, end), named):
        last = merged[-1] if merged else None
        if last and last.end == hit.start and not last.citing and not hit.citing:
            merged[-1] = Hit(last.start, hit.end, last.word + hit.word, _both(last, hit), naming=hit.naming)
        else:
            merged.append(hit)
    return [said for hit in merged if (said := _verbal(text, hit, start)) is not None]


def _both(first: Hit, second: Hit) -> Strength:
    """The first verb gives the strength of two; but what follows 否认说 is what the denier says."""
    return second.strength if first.strength is Strength.DENIES else first.strength


def _single(document: Document, text: str, span: tuple[int, int], named: Collection[int]) -> Iterator[Hit]:
    strengths, naming, citing = _strengths(), word_set("naming"), word_set("citing")
    for match in _pattern().finditer(text, *span):
        at = match.start()
        word = _longest(document, at, match[0], said=at in named or text[at - 1] in _PERSONS)
        if word:
            yield Hit(at, at + len(word), word, strengths.get(word, Strength.SAYS), word in naming, word in citing)


def _longest(document: Document, start: int, found: str, *, said: bool) -> str:
    """The longest verb that opens what the pattern found and ends where a word ends; empty for none."""
    if found in word_set("not_speech") and found not in _spoken():
        return ""
    words = [found[:size] for size in range(len(found), 0, -1) if found[:size] in _spoken()]
    bounded = [word for word in words if _bounded(document, start, start + len(word), word)]
    if not bounded and said and found[0] not in _SHORT:
        bounded = words
    return bounded[0] if bounded else ""


@cache
def _spoken() -> frozenset[str]:
    return frozenset(_strengths()) | word_set("naming") | word_set("citing")


def _bounded(document: Document, start: int, end: int, word: str) -> bool:
    """Whether the word ends where the segmenter ends one; short verbs must be a word of their own."""
    first, last = document.token_at(start), document.token_at(end - 1)
    if first is None or last is None:
        return False
    if last.end != end:
        return first.start == start and document.text[end : end + 1] in _OBJECTS
    if first.start == start:
        return True
    return word not in _SHORT and (first == last or document.word(last) in _strengths())


def _verbal(text: str, hit: Hit, floor: int) -> Hit | None:
    """The hit with what stands around it, or None where the word is no verb of speech here."""
    if hit.citing:
        return hit
    before = text[max(floor, hit.start - 4) : hit.start]
    if hit.strength is Strength.URGES and _AT_REQUEST.search(text[max(floor, hit.start - 14) : hit.start]):
        return None
    if hit.strength is Strength.BLAMES and before.endswith(endings("unreal")):
        return None
    paused = text[hit.end : hit.end + 1] in _OPENS
    denied = None
    if before.endswith(endings("unsaid")) and hit.strength is not Strength.ADMITS:
        if hit.strength is not Strength.BELIEVES:
            return None
        denied = hit.start - max(len(word) for word in endings("unsaid") if before.endswith(word))
    if not _stands(text, hit, before, paused=paused):
        return None
    return Hit(hit.start, hit.end, hit.word, hit.strength, naming=hit.naming, denied=denied, paused=paused)


def _stands(text: str, hit: Hit, before: str, *, paused: bool) -> bool:
    if hit.naming:
        return text[hit.end : hit.end + 2].lstrip()[:1] in _MARKS
    done = _undergone(text, hit) if paused else _endangers(text, hit)
    if done or _suffered(before) or before.endswith((*endings("besides"), *endings("attempted"))):
        return False
    if hit.word in word_set("sourced"):
        return paused and _SOURCE.search(text[max(0, hit.start - 26) : hit.start]) is not None
    if paused and hit.word in word_set("paused") and before.endswith(endings("given")):
        return text[hit.end] not in "，,"  # 作出回应 is a deed, and no verb of speech
    if paused:
        return hit.strength is not Strength.BELIEVES or not before.endswith(
            ("的", "做出", "作出", "这一", "与", "和", "及")
        )
    return _introduces(text, hit, before)


def _undergone(text: str, hit: Hit) -> bool:
    """Whether what is said is done to the subject: 遭到公众指责，."""
    return _undergoing().search(text[max(0, hit.start - _REACH) : hit.start]) is not None


@cache
def _undergoing() -> re.Pattern[str]:
    return re.compile(rf"(?<!援){alternatives('undergoing')}[^，。；：、\n的]{{1,8}}的?\Z")


def _endangers(text: str, hit: Hit) -> bool:
    """Whether a threat is to somebody, and not of what will be done: 威胁渔民的生计, 威胁要关闭码头."""
    return hit.word == _THREATENS and not text.startswith(endings("threatened"), hit.end)


def _suffered(before: str) -> bool:
    """Whether somebody is spoken to, and does not speak: 被警告, 被连续警告."""
    adverb = next((word for word in endings("repeatedly") if before.endswith(word)), "")
    return before.removesuffix(adverb).endswith(endings("passive"))


def _introduces(text: str, hit: Hit, before: str) -> bool:
    """Whether a verb with no pause after it is followed by what is said."""
    if hit.word in word_set("addressed"):
        return True
    if hit.word in word_set("paused"):
        return False
    if hit.word in word_set("nouns"):
        return not before.endswith(endings("no_verb_after")) and not _NO_VERB_AFTER.match(text, hit.end)
    return not text.startswith(_NOT_SAYING, hit.end)
