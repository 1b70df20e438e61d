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
_LEADING = frozenset(("兼任", "兼", "暨", "和", "及", "与", "的"))
_QUOTED = re.compile("[“「《]([^“”「」《》\\n，。]{1,12})[”」》]$")


@frozen(eq=False)
class Names:
    """Where persons' names end, and the places inside names of organisations."""

    person_ends: Container[int]
    bodies: Container[int]


@frozen
class Office:
    """The words of one office, not yet given to a person: where they, their head noun, and it end."""

    start: int
    head: int
    end: int


def office_at(document: Document, match: re.Match[str], names: Names) -> Office:
    """The office whose head noun matched."""
    return Office(_left_edge(document, match, names), match.start(), match.end())


def _left_edge(document: Document, match: re.Match[str], names: Names) -> int:
    """Where the office begins: leftwards over the words that can belong to it, to a pause, a verb or a name."""
    clause = document.clause_at(match.start())
    tokens = document.tokens_in(max(clause.start, match.end() - _LONGEST), match.end())
    edge, bare = match.start(), True
    for index in range(len(tokens) - 1, -1, -1):
        token = tokens[index]
        if token.start >= edge:
            continue
        of = bare and index > 0 and document.word(token) == "的" and ends_in_body(document.word(tokens[index - 1]))
        apart = token.end < edge and not document.text[edge - 1].isascii()
        if apart or token.end in names.person_ends or not (of or _belongs(document, token, names)):
            break
        bare = bare and document.word(token) in listed("ranks")
        edge = token.start
    inside = document.tokens_in(edge, match.start())
    if inside:
        edge = next((token.start for token in inside if document.word(token) not in _LEADING), match.start())
    quoted = _QUOTED.search(document.text, max(clause.start, edge - 14), edge)
    return quoted.start() if quoted and edge == match.start() else edge


def _belongs(document: Document, token: Token, names: Names) -> bool:
    word = document.word(token)
    if token.start in names.bodies:
        return True
    if word in listed("never"):
        return False
    return token.tag in _INSIDE_TAGS or word in listed("words") or word in zh_gazetteer.countries()


@cache
def listed(key: str) -> frozenset[str]:
    """A list of words about the inside of offices."""
    return frozenset(table()["inside"][key].split())
