"""Places in Chinese, where the words say that something is, goes or comes from there."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from attrs import frozen
from pypinyin import lazy_pinyin

from factcheck.kinds.base import Found, Mention
from factcheck.kinds.name.value import Sort as NameSort
from factcheck.kinds.place.value import Direction, Place, Sort
from factcheck.kinds.place.zh_gazetteer import Spot, spot
from factcheck.languages.base import Document, Token

_DISTRICT = re.compile("[一-龥]{1,6}(?:区|县|镇|乡|街道|旗|州|市|府|郡)$")
_SORTS = {
    "area": Sort.AREA,
    "country": Sort.COUNTRY,
    "region": Sort.REGION,
    "city": Sort.CITY,
    "landmark": Sort.LANDMARK,
}
_LONGEST = 24


@frozen
class _Words:
    """The word lists of this kind, read once."""

    types: dict[str, str]
    directions: dict[str, Direction]
    people: frozenset[str]
    happening: frozenset[str]
    other: frozenset[str]


@cache
def _words() -> _Words:
    source = files("factcheck.kinds.place").joinpath("zh_landmarks.toml")
    table = tomllib.loads(source.read_text(encoding="utf-8"))
    types = {word: group.split("=")[0] for group in table["types"] for word in group.split("=")}
    directions = {word: way for way in Direction for word in table.get(way.value, "").split()}
    people, happening, other = (frozenset(table[key].split()) for key in ("people", "happening", "other"))
    return _Words(types, directions, people, happening, other)


def find(document: Document, found: Found) -> Iterator[Mention]:
    """Chains of place words that a preposition, a verb or their own last word makes a where."""
    tokens = document.tokens
    at = 0
    while at < len(tokens):
        end = _chain(document, at)
        if end > at:
            yield from _mention(document, found, at, end)
        at = max(end, at + 1)


def _chain(document: Document, first: int) -> int:
    """The index after the last of the place words that begin at `first`."""
    tokens, at = document.tokens, first
    while at < len(tokens) and (at == first or tokens[at].start == tokens[at - 1].end):
        if not _is_place(document, tokens[at], begun=at > first):
            break
        at += 1
    return at


def _is_place(document: Document, token: Token, *, begun: bool) -> bool:
    word = document.word(token)
    if len(word) > 1 and (token.tag == "ns" or spot(word) is not None):
        return True
    return begun and (word in _words().types or bool(_DISTRICT.match(word) and token.tag in {"n", "ns", "s"}))


def _mention(document: Document, found: Found, first: int, end: int) -> Iterator[Mention]:
    tokens = document.tokens
    start, stop = tokens[first].start, tokens[end - 1].end
    if stop - start > _LONGEST:
        return
    direction = _direction(document, first, end)
    home = _home(document, found, end)
    if direction is None and not home:
        return
    place = _read(document, tokens[first:end])
    if home and place.sort is Sort.COUNTRY:
        return
    way, anchor = (Direction.HOME, home) if home else (direction or Direction.AT, _anchor(document, first, end))
    text = document.text[start:stop]
    yield Mention(start, stop, _placed(place, text, way, anchor), f"{way.value} <place>")


def _placed(place: Place, text: str, way: Direction, anchor: str) -> Place:
    return Place(text, place.name, place.sort, place.path, way, anchor, place.type, place.proper, place.sound)


def _direction(document: Document, first: int, end: int) -> Direction | None:
    """What the place is to the happening; None where it is an actor, a field or part of a name."""
    words, tokens = _words(), document.tokens
    after = document.word(tokens[end]) if end < len(tokens) and tokens[end].start == tokens[end - 1].end else ""
    if after in words.other or (
        after and tokens[end].tag in {"n", "nt", "nz", "nr", "j", "eng", "ns", "vn"} and after not in words.happening
    ):
        return None
    before = document.word(tokens[first - 1]) if first else ""
    if before in words.directions and tokens[first - 1].end == tokens[first].start:
        return words.directions[before]
    return Direction.AT if after in words.happening else None


def _home(document: Document, found: Found, end: int) -> str:
    """The person whose home the place is: 济南考生某某, 四川人某某."""
    tokens = document.tokens
    if end >= len(tokens) or document.word(tokens[end]) not in _words().people:
        return ""
    for mention in found.get("name", ()):
        if mention.start == tokens[end].end and mention.value.sort is NameSort.PERSON:
            return str(mention.value.full or mention.value.text)
    return ""


def _anchor(document: Document, first: int, end: int) -> str:
    """The verb the place belongs to: the next in its clause, else the last before it."""
    tokens, clause = document.tokens, document.clause_at(document.tokens[first].start)
    for token in tokens[end : end + 8]:
        if token.start >= clause.end:
            break
        if token.tag.startswith("v") and document.word(token) not in _words().directions:
            return document.word(token)
    for token in reversed(tokens[max(0, first - 6) : first]):
        if token.start < clause.start:
            break
        if token.tag.startswith("v"):
            return document.word(token)
    return ""


def _read(document: Document, tokens: tuple[Token, ...]) -> Place:
    """The path of the chain: what the gazetteer knows of its widest part, then its own parts."""
    words = [document.word(token) for token in tokens]
    known = [spot(word) for word in words]
    path: list[str] = []
    for word, place in zip(words, known, strict=True):
        path.extend(part for part in (place.path if place else (word,)) if part not in path)
    last = known[-1]
    kind = _words().types.get(words[-1], "") if last is None else ""
    if kind and len(words) > 1:
        return _landmark(words, kind, path, known)
    sort = _SORTS[last.sort] if last else _sort_of(words[-1])
    return Place("", last.name if last else words[-1], sort, tuple(path))


def _landmark(words: list[str], kind: str, path: list[str], known: list[Spot | None]) -> Place:
    own = [
        word for word, place in zip(words[:-1], known[:-1], strict=True) if place is None or place.sort == "landmark"
    ]
    proper = own[-1] if own else words[-2]
    name = proper + words[-1]
    inside = tuple(part for part in path if part not in {proper, words[-1]})
    return Place(
        "", name, Sort.LANDMARK, (*inside, name), type=kind, proper=proper, sound=" ".join(lazy_pinyin(proper))
    )


def _sort_of(word: str) -> Sort:
    if word.endswith(("区", "县", "镇", "乡", "街道", "村", "旗")):
        return Sort.DISTRICT
    return Sort.CITY if word.endswith("市") else Sort.REGION if word.endswith(("州", "省", "岛", "府")) else Sort.CITY
