"""The words of an office in Chinese: from its head noun leftwards to a pause, a verb or a name."""

import re
from collections.abc import Container
from functools import cache

from attrs import frozen

from factcheck.kinds.place import zh_gazetteer
from factcheck.kinds.role.zh_offices import ends_in_body, head_pattern, table
from factcheck.languages.base import Document, Token

_LONGEST = 28
_BODY_WORD = 3  # a word so long that ends like a body is one, whatever its part of speech (审计署)
_INSIDE_TAGS = frozenset(("n", "ns", "nt", "nz", "nw", "ng", "j", "b", "vn", "an", "eng", "nrt", "nr", "s"))
_FIELD_TAGS = frozenset(("n", "vn", "an", "b", "nz", "j", "l"))
_INNER = frozenset(("及", "和", "与", "暨", "以及"))
_BEFORE = frozenset("目之此以从先日年月天周期午生提早会赛战眼面跟当空")
_ONE_PAIR = "一副"
_SOON = "将"  # 即将卸任总理 is still in office
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
        token, before = tokens[index], tokens[index - 1] if index else None
        if token.start >= edge:
            continue
        apart = token.end < edge and not document.text[edge - 1].isascii()
        if apart or token.end in names.person_ends:
            break
        inside = "" if bare else document.text[edge : match.start()]
        if not _belongs(document, token, names) and not (before and _links(document, before, token, inside)):
            break
        bare = bare and document.word(token) in listed("ranks")
        edge = token.start
    edge = _with_deputy(document, _with_former(document, _without_joiner(document, edge, match.start())))
    return _after_verb(document, _with_quotation(document, edge, match.start()), names)


def _after_verb(document: Document, edge: int, names: Names) -> int:
    """Where 担任 or 历任 stands further left, all from there on is the office: its body may be cut up oddly."""
    start = max(document.clause_at(edge).start, edge - _LONGEST)
    verb = _strong().search(document.text, start, edge)
    if verb is None or any(at in names.person_ends for at in range(verb.end() + 1, edge + 1)):
        return edge
    return verb.end()


def _with_deputy(document: Document, edge: int) -> int:
    """Take in 副 where the segmenter took it for a measure of things: 另一副署长."""
    return edge - 1 if document.text[max(0, edge - 2) : edge] == _ONE_PAIR else edge


def _with_former(document: Document, edge: int) -> int:
    """Take in 前 where the segmenter joined it to the word before (对前总统), but not from 目前 or 三年前."""
    before = document.text[max(0, edge - 2) : edge]
    return edge - 1 if len(before) == 2 and before[1] == "前" and before[0] not in _BEFORE else edge


def _links(document: Document, before: Token, link: Token, inside: str) -> bool:
    """的 between a body and its post (协会的会长), and 及 inside a department's name (卫生及福利局局长)."""
    word = document.word(before)
    if document.word(link) == "的":
        return (not inside and ends_in_body(word)) or (bool(inside) and word in zh_gazetteer.countries())
    named = inside.removesuffix("副").removesuffix("助理").endswith(tuple(listed("departments"))) and not ends_in_body(
        word
    )
    return document.word(link) in _INNER and named and before.tag in _FIELD_TAGS and head_pattern().search(word) is None


def _without_joiner(document: Document, edge: int, head: int) -> int:
    inside = document.tokens_in(edge, head)
    first = next((token.start for token in inside if _begins(document.word(token))), head)
    return first if inside else edge


def _begins(word: str) -> bool:
    """Whether an office can begin with a word: no joiner, and no single character but a country or 省, 党, 前."""
    if len(word) == 1:
        return word in listed("single") or word in zh_gazetteer.countries()
    return word not in _LEADING


def _with_quotation(document: Document, edge: int, head: int) -> int:
    """Take in a body's name in quotation marks: “某某”组织主任."""
    token = document.token_at(edge)
    quoted = _QUOTED.search(document.text, max(document.clause_at(head).start, edge - 14), edge)
    fits = edge == head or (token is not None and document.word(token) in listed("quoted"))
    return quoted.start() if quoted and fits else edge


def _belongs(document: Document, token: Token, names: Names) -> bool:
    word = document.word(token)
    if token.start in names.bodies:
        return True
    before = document.text[max(0, token.start - 1)]
    if word in listed("never") or (word == "前" and before in _BEFORE) or before in _SOON:
        return False
    if token.tag == "m":
        return word[0] == "第"
    return (
        token.tag in _INSIDE_TAGS
        or word in listed("words")
        or (len(word) >= _BODY_WORD and ends_in_body(word))
        or word in zh_gazetteer.countries()
        or zh_gazetteer.spot(word) is not None
    )


@cache
def _strong() -> re.Pattern[str]:
    verbs = "|".join(sorted(table()["carried"]["strong"].split(), key=lambda word: (-len(word), word)))
    return re.compile(
        f"(?:{verbs})(?:了|过)?(?:一名|一位|该|其|新的|新一任|新任)?(?=[^，。；：、！？,;:\\n的了时后前是将由和]*$)"
    )


@cache
def listed(key: str) -> frozenset[str]:
    """A list of words about the inside of offices."""
    return frozenset(table()["inside"][key].split())
