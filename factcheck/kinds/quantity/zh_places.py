"""The places and countries that stand before a number in Chinese: where what it counts is."""

import re

from factcheck.languages.base import Document
from factcheck.languages.zh_lexicon import lexicon

_REACH = 40
_NO_PLACE = re.compile("中共(?=[有计发])|上市")  # 冲突中共有, and a listing that the segmenter takes for a town


def places_before(document: Document, first: int, start: int) -> tuple[str, ...]:
    """The places and countries that the clause from `first` names before a number; else the last of its sentence.

    A country in one character counts for none: as often as not it is part of a name.
    """
    sentence = document.sentence_at(start)
    inside = _places(document, max(first, start - _REACH), start)
    return inside or _places(document, max(sentence.start, start - _REACH), start)[-1:]


def _places(document: Document, start: int, end: int) -> tuple[str, ...]:
    known, found = lexicon().actors, document.tokens_in(start, end)
    words = (
        document.word(token)
        for token in found
        if (token.tag == "ns" or document.word(token) in known) and not _NO_PLACE.match(document.text, token.start)
    )
    return tuple(dict.fromkeys(known.get(word, word) for word in words if len(word) > 1))
