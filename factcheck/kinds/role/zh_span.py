"""The words of an office in Chinese: from its head noun leftwards to a pause, a verb or a name."""

import re
from collections.abc import Container
from functools import cache

from attrs import frozen

from factcheck.kinds.place import zh_gazetteer
from factcheck.kinds.role.zh_offices import ends_in_body, table
from factcheck.languages.base import Document, Token

_LONGEST = 28
_INSIDE_TAGS = frozenset(("n", "ns", "nt", "nz", "nw", "ng", "j", "b", "vn", "an", "eng", "nrt", "nr", "s"))
_NAME_TAGS = frozenset(("ns", "nt", "nr", "nrt"))
_LEADING = frozenset(("兼任", "兼", "暨", "和", "及", "与", "的"))
_QUOTED = re.compile("[“「《]([^“”「」《》\\n，。]{1,12})[”」》]$")


@frozen
class Office:
    """The words of one office, not yet given to a person: where they, their head noun, and it end."""

    start: int
    head: int
    end: int


def office_at(document: Document, match: re.Match[str], person_ends: Container[int]) -> Office:
    """The office whose head noun matched."""
    return Office(_left_edge(document, match, person_ends), match.start(), match.end())


def _left_edge(document: Document, match: re.Match[str], person_ends: Container[int]) -> int:
    """Where the office begins: leftwards over the words that can belong to it, to a pause, a verb or a name."""
    clause = document.clause_at(match.start())
    tokens = document.tokens_in(max(clause.start, match.end() - _LONGEST), match.end())
    edge, bare = match.start(), True
    for index in range(len(tokens) - 1, -1, -1):
        token = tokens[index]
        if token.start >= edge:
            continue
        of = bare and index > 0 and document.word(token) == "的" and ends_in_body(document.word(tokens[index - 1]))
        if token.end in person_ends or not (of or _belongs(document, token)):
            break
        bare = bare and document.word(token) in listed("ranks")
        edge = token.start
    edge = _without_verb(document, edge, match.start())
    quoted = _QUOTED.search(document.text, max(clause.start, edge - 14), edge)
    return quoted.start() if quoted and edge == match.start() else edge


def _without_verb(document: Document, edge: int, head: int) -> int:
    """Leave off a verb in front of a body or country (制裁中共政治局委员), a joiner and 的."""
    tokens = document.tokens_in(edge, head)
    first = 0
    for index, token in enumerate(tokens):
        verb = token.tag == "vn" and document.word(token) not in listed("words")
        if verb and any(after.tag in _NAME_TAGS for after in tokens[index + 1 : index + 2]):
            first = index + 1
    kept = [token for token in tokens[first:] if document.word(token) not in _LEADING]
    return kept[0].start if kept else head if tokens else edge


def _belongs(document: Document, token: Token) -> bool:
    word = document.word(token)
    if word in listed("never"):
        return False
    return token.tag in _INSIDE_TAGS or word in listed("words") or word in zh_gazetteer.countries()


@cache
def listed(key: str) -> frozenset[str]:
    """A list of words about the inside of offices."""
    return frozenset(table()["inside"][key].split())
