"""Places in Chinese, where the words say that something is, goes or comes from there."""

from collections.abc import Iterator
from itertools import compress, count
from operator import or_

from attrs import evolve

from factcheck.kinds.base import Found, Mention
from factcheck.kinds.name.value import Sort as NameSort
from factcheck.kinds.place.value import Direction, Place, Sort
from factcheck.kinds.place.zh_address import addresses, towns
from factcheck.kinds.place.zh_chain import PLACES, landmark_type, read, words
from factcheck.kinds.place.zh_vital import centres, hospitals, vital
from factcheck.languages.base import Document

_LONGEST = 24
_NOUNS = frozenset(("n", "ns", "nt", "nz", "nr", "nrt", "ng", "j", "b", "s", "eng", "a"))
_PERSON_TAGS = frozenset(("nr", "nrt"))
_AFTER = frozenset(("n", "nt", "nz", "nr", "nrt", "j", "eng", "ns", "vn"))


def find(document: Document, found: Found) -> Iterator[Mention]:
    """Chains of place words that a preposition, a verb or their own last word makes a where."""
    yield from vital(document, found, _places(document, found))


def _places(document: Document, found: Found) -> Iterator[Mention]:
    written = [*addresses(document), *towns(document), *hospitals(document), *centres(document)]
    yield from written
    taken = {offset for mention in written for offset in range(mention.start, mention.end)}
    people = {mention.start: mention for mention in found.get("name", ()) if mention.value.sort is NameSort.PERSON}
    beyond = 0
    for at in _beginnings(document):
        if at < beyond:
            continue
        beyond = _chain(document, at)
        if beyond > at:
            yield from (one for one in _mention(document, people, at, beyond) if one.start not in taken)


def _beginnings(document: Document) -> Iterator[int]:
    """The words that look like places, or stand behind one that leads to a place."""
    led = (False, *map(words().directions.__contains__, document.words))
    return compress(count(), map(or_, map(PLACES.__getitem__, document.tagged()), led))


def _chain(document: Document, first: int) -> int:
    """The index after the last place word of the nouns that begin at `first`; `first` where there is none."""
    tokens, end, known = document.tokens, first, words()
    for at in range(first, min(len(tokens), first + 7)):
        tagged = document.words[at], document.tags[at]
        if tagged[0] in known.directions or (at > first and tokens[at].start != tokens[at - 1].end):
            break
        if PLACES[tagged] or landmark_type(*tagged):
            end = at + 1
        elif tagged[1] not in _NOUNS or tagged[0] in known.other:
            break
    return end


def _mention(document: Document, people: dict[int, Mention], first: int, end: int) -> Iterator[Mention]:
    tokens = document.tokens
    place, used = read([(document.word(token), token.tag) for token in tokens[first:end]])
    start, stop = tokens[end - used].start, tokens[end - 1].end
    if place is None or stop - start > _LONGEST:
        return
    home = _home(document, people, end) if place.sort is not Sort.COUNTRY else ""
    way = Direction.HOME if home else _direction(document, place, first, end)
    if way is not None:
        anchor = home or ("" if way is Direction.NEAR else _anchor(document, first, end))
        loosely = _town_around(document, place, end) or place.loosely
        value = evolve(place, text=document.text[start:stop], direction=way, anchor=anchor, loosely=loosely)
        yield Mention(start, stop, value, f"{way.value} <place>")


def _town_around(document: Document, place: Place, end: int) -> str:
    """The town of a landmark that something is only near: 白宫附近的广场 is another place of Washington."""
    if place.sort is not Sort.LANDMARK or len(place.path) == 1 or end == len(document.tokens):
        return ""
    return place.path[-2] if document.word(document.tokens[end]) in words().near_by else ""


def _direction(document: Document, place: Place, first: int, end: int) -> Direction | None:
    """What the place is to the happening; None where it is an actor, a field or part of a name."""
    tokens = document.tokens
    joined = end < len(tokens) and tokens[end].start == tokens[end - 1].end
    after = document.word(tokens[end]) if joined else ""
    happens = after in words().happening
    if after in words().other or (after and not happens and not _may_follow(document, place, end)):
        return None
    before = document.word(tokens[first - 1]) if first and tokens[first - 1].end == tokens[first].start else ""
    way = words().directions.get(before)
    if way is None:
        return Direction.AT if happens else None
    acts = (
        way is Direction.AT and place.sort is Sort.COUNTRY and after and not happens and tokens[end].tag.startswith("v")
    )
    return None if acts and _tells_when(document, end) else way


def _may_follow(document: Document, place: Place, end: int) -> bool:
    """Whether a place can end before the next word: no noun, 时, or what is held there (日内瓦裁军会议)."""
    token = document.tokens[end]
    if token.tag not in _AFTER or document.word(token) in words().when:
        return True
    if place.sort is Sort.LANDMARK:
        return token.tag in {"n", "vn"}
    run = document.tokens[end : end + 4]
    return place.sort is Sort.CITY and any(
        document.word(one).endswith(words().events) for one in run if one.tag in _AFTER
    )


def _tells_when(document: Document, end: int) -> bool:
    """在某国公布名单后: the country acts, and the words say when."""
    tokens = document.tokens
    clause = document.clause_at(tokens[end].start)
    return any(document.word(token) in words().when for token in tokens[end : end + 8] if token.end <= clause.end)


def _home(document: Document, people: dict[int, Mention], end: int) -> str:
    """The person whose home the place is: 济南考生某某, 四川人某某."""
    tokens = document.tokens
    if end >= len(tokens) or document.word(tokens[end]) not in words().people:
        return ""
    person = people.get(tokens[end].end)
    if person:
        return str(person.value.full or person.value.text)
    named = tokens[end + 1 : end + 2]
    return "".join(
        document.word(token) for token in named if token.tag in _PERSON_TAGS and token.start == tokens[end].end
    )


def _anchor(document: Document, first: int, end: int) -> str:
    """The verb the place belongs to: the next in its clause, else the last before it."""
    tokens, clause = document.tokens, document.clause_at(document.tokens[first].start)
    for token in tokens[end : end + 8]:
        if token.start >= clause.end:
            break
        if token.tag.startswith("v") and token.end - token.start > 1:
            return document.word(token)
    for token in reversed(tokens[max(0, first - 6) : first]):
        if token.start < clause.start:
            break
        if token.tag.startswith("v"):
            return document.word(token)
    return ""
