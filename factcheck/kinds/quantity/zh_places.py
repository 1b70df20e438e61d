"""The places and countries that stand before a number in Chinese: where what it counts is."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.kinds.place.zh_gazetteer import spots
from factcheck.languages.base import Document, Token
from factcheck.languages.zh_lexicon import lexicon

_REACH = 40
_YARDSTICK = re.compile(r"(?:[次高低多少大小优甚]于|不及|不如|超[过越]|相[比较]|比起)\Z")
_OPENED = re.compile(r"(?<=[一-鿿])[（(][^（）()\n]*\Z")
_LONGEST = 4
_SHORT = 2  # signs of a name that may be part of another word
_NO_PLACE = re.compile("中共(?=[有计发])|上市")  # 冲突中共有, and a listing that the segmenter takes for a town
_RESPECTIVELY = re.compile(r"分别|依次|各(?=[有为达占自是])")
_NUMBER = re.compile(r"\d[\d.,万亿]*")
_WORLD, _WORLDS = "全球", frozenset({"全球", "全世界", "世界", "世界各地", "全球范围"})


def places_before(document: Document, first: int, start: int) -> tuple[str, ...]:
    """The places and countries that the clause from `first` names before a number; else the last of its sentence.

    A country in one character counts for none: as often as not it is part of a name. The whole world is a place too.
    """
    sentence = document.sentence_at(start)
    if bracketed := _bracketed(document, first, start):
        return bracketed
    inside = _places(document, max(first, start - _REACH), start)
    return (
        _its_own(document, first, start, inside) or _places(document, max(sentence.start, start - _REACH), start)[-1:]
    )


def _its_own(document: Document, first: int, start: int, places: tuple[str, ...]) -> tuple[str, ...]:
    """The one of some places that a number in a row is of: 美国与俄罗斯分别有5800枚及6370枚."""
    numbers = _row(document, first, start) if len(places) > 1 else []
    at = sum(number < start for number in numbers)
    return places[at : at + 1] if len(numbers) == len(places) else places


def is_of_one_among_others(document: Document, first: int, start: int) -> bool:
    """Whether a number stands in a row, each of another thing, and no place tells of which: 分别为71公里和76公里."""
    numbers = _row(document, first, start)
    return len(numbers) > 1 and len(_places(document, max(first, start - _REACH), start)) != len(numbers)


def _row(document: Document, first: int, start: int) -> list[int]:
    """Where the numbers stand of a row that a number is in, each of another thing."""
    each = list(_RESPECTIVELY.finditer(document.text, first, start))
    end = document.clause_at(start).end
    return [found.start() for found in _NUMBER.finditer(document.text, each[-1].end(), end)] if each else []


def _bracketed(document: Document, first: int, start: int) -> tuple[str, ...]:
    """The place right before the bracket that a number stands in: 英国（4万死，28万例）、义大利（3万死，24万例）."""
    opened = _OPENED.search(document.text, max(first, start - _REACH), start)
    return _places(document, max(first, opened.start() - _REACH), opened.start())[-1:] if opened else ()


def _places(document: Document, start: int, end: int) -> tuple[str, ...]:
    known, found = lexicon().actors, document.tokens_in(start, end)
    names = (known.get(name, name) for name in _named(document, found) if len(name) > 1)
    return tuple(dict.fromkeys(names))


def _named(document: Document, found: Sequence[Token]) -> Iterator[str]:
    """The places among some words, those cut in two by the segmenter in one piece."""
    known, gazetteer, at = lexicon().actors, spots(), 0
    while at < len(found):
        whole, name = _longest(document, found, at)
        if name:
            yield known.get(name, gazetteer[name].name)
        elif word := _named_here(document, found[at]):
            yield word
        at += whole


def _longest(document: Document, found: Sequence[Token], at: int) -> tuple[int, str]:
    """How many of the words from one on name a place of the gazetteer together, and its name; one and none else."""
    start = found[at].start
    if document.text[start : start + _SHORT] not in _beginnings():
        return 1, ""
    joined = ((size, _joined(document, found, at, size)) for size in range(_LONGEST, 0, -1))
    return next(((size, name) for size, name in joined if len(name) > _SHORT and name in spots()), (1, ""))


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(name[:_SHORT] for name in spots() if len(name) > _SHORT)


def _named_here(document: Document, token: Token) -> str:
    """The place that one word names; empty where it names none."""
    known, gazetteer, word = lexicon().actors, spots(), document.word(token)
    if word in _WORLDS:
        return _WORLD
    if _YARDSTICK.search(document.text, max(0, token.start - 2), token.start):
        return ""
    named = token.tag == "ns" or word in known or (word in gazetteer and token.tag != "nr")
    if not named or _NO_PLACE.match(document.text, token.start):
        return ""
    return word if word in known or word not in gazetteer else gazetteer[word].name


def _joined(document: Document, found: Sequence[Token], at: int, size: int) -> str:
    last = found[at + size - 1 : at + size]
    return document.text[found[at].start : last[0].end] if last else ""
