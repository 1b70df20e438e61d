"""Reading a chain of Chinese place words: 中国贵州安顺, 南山区青龙水库大坝."""

import re
import tomllib
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files

from attrs import frozen

from factcheck.kinds.name.zh_sound import readings
from factcheck.kinds.place.value import Direction, Place, Sort
from factcheck.kinds.place.zh_gazetteer import Spot, also_told_in, spot
from factcheck.memo import Memo

_BRIEF, _TOWNS = 2, frozenset("市县州区")  # how long a town's name is of which one character is left: 新疆乌市
_DISTRICT = re.compile("[一-龥]{1,6}(?:区|县|镇|乡|街道|旗|州|市|府|郡)$")
_NOT_DISTRICT = re.compile(
    "(?:地区|社区|小区|灾区|城市|超市|股市|都市|上市|市区|郊区|园区|特区|战区|疫区|辖区|景区|城镇|家乡|故乡|故里|各地|政府)$"
)
# One character after one more names these (东湖, 泰山); and these can be meant without a name (在机场等候).
_NATURAL = frozenset("湖河江溪山峰岛")
_WATERS = "海域"
_UNNAMED = frozenset(("水库", "大桥", "广场", "机场", "火车站", "体育馆", "体育中心", "码头", "监狱", "教堂", "清真寺"))
_SORTS = {
    "area": Sort.AREA,
    "country": Sort.COUNTRY,
    "region": Sort.REGION,
    "city": Sort.CITY,
    "landmark": Sort.LANDMARK,
}
_ENDINGS = ((("区", "县", "镇", "乡", "街道", "旗"), Sort.DISTRICT), (("州", "省", "府", "郡"), Sort.REGION))


@frozen
class Words:
    """The word lists of this kind, read once."""

    types: dict[str, str]
    longest: int
    directions: dict[str, Direction]
    people: frozenset[str]
    happening: frozenset[str]
    other: frozenset[str]
    events: tuple[str, ...]
    when: tuple[str, ...]
    near_by: frozenset[str]


@cache
def words() -> Words:
    """The table of landmarks and of the words around places."""
    source = files("factcheck.kinds.place").joinpath("zh_landmarks.toml")
    table = tomllib.loads(source.read_text(encoding="utf-8"))
    types = {word: group.split("=")[0] for group in table["types"] for word in group.split("=")}
    return Words(
        types,
        max(map(len, types)),
        {word: way for way in Direction for word in table.get(way.value, "").split()},
        frozenset(table["people"].split()),
        frozenset(table["happening"].split()),
        frozenset(table["other"].split()),
        tuple(table["events"].split()),
        tuple(table["when"].split()),
        frozenset(table["near_by"].split()),
    )


@lru_cache(maxsize=1 << 14)
def landmark_type(word: str, tag: str) -> str:
    """The sort of landmark a word names (长江大桥: 大桥), or nothing; one-character sorts only end names."""
    ending = _type_at_end(word)
    enough = len(ending) > 1 or len(word) > 2 or (len(word) > 1 and tag == "ns" and ending in _NATURAL)
    return ending if enough else ""


def _type_at_end(name: str) -> str:
    """The longest word for a sort of landmark that a name ends in, or nothing."""
    sizes = range(min(words().longest, len(name)), 0, -1)
    return next((name[-size:] for size in sizes if name[-size:] in words().types), "")


def looks_like_place(word: str, tag: str) -> bool:
    """Whether a word is a place by the gazetteer, or by its tag and more than two characters or an ending."""
    return PLACES[word, tag]


def _looks_like_place(tagged: tuple[str, str]) -> bool:
    word, tag = tagged
    if len(word) < 2:
        return False
    if spot(word) is not None:
        return True
    if _DISTRICT.match(word) and not _NOT_DISTRICT.search(word):
        return tag in {"ns", "n", "s", "nr"}
    return tag == "ns" and (len(word) > 2 or bool(landmark_type(word, tag)))


PLACES = Memo(_looks_like_place)
"""Whether a word with its tag looks like a place."""


def read(chain: Sequence[tuple[str, str]]) -> tuple[Place | None, int]:
    """The place at the end of a chain of (word, tag), and how many of its last words name it."""
    size = len(chain)
    whole = next((at for at in range(size - 1) if spot("".join(word for word, _ in chain[at:]))), None)
    if whole is not None:
        chain = (*chain[:whole], ("".join(word for word, _ in chain[whole:]), "ns"))
    while len(chain) > 1 and not _opens(chain):
        chain, size = chain[1:], size - 1
    names = [word for word, _ in chain]
    known = [spot(name) for name in names]
    ending = landmark_type(*chain[-1])
    if known[-1] is None and ending:
        if names == [ending] and words().types[ending] not in _UNNAMED:
            return None, size
        return _landmark(names, ending, known), size
    parts = zip(chain, known, strict=True)
    path = _path([(word, place) for (word, tag), place in parts if place or looks_like_place(word, tag)])
    return _settlement(names[-1], known[-1], path), size


def _settlement(name: str, known: Spot | None, path: tuple[str, ...]) -> Place:
    if known is not None:
        return Place("", known.name, _SORTS[known.sort], path, loosely=also_told_in().get(known.name, ""))
    sort = next((sort for endings, sort in _ENDINGS if name.endswith(endings)), Sort.CITY)
    brief = name[0] if len(name) == _BRIEF and name[-1] in _TOWNS else ""
    return Place("", name, sort, path, sound=_sound(name), brief=brief)


def _opens(chain: Sequence[tuple[str, str]]) -> bool:
    """Whether the first word is part of the place: a place itself, or the landmark's own name (圣玛丽医院)."""
    return looks_like_place(*chain[0]) or spot(chain[-1][0]) is None


def _path(parts: Sequence[tuple[str, Spot | None]]) -> tuple[str, ...]:
    path: list[str] = []
    for name, place in parts:
        path.extend(part for part in (place.path if place else (name,)) if part not in path)
    return tuple(path)


def _landmark(names: list[str], ending: str, known: list[Spot | None]) -> Place | None:
    """A landmark: what the gazetteer knows in front of it is where it lies, the rest is its own name."""
    wider = 0
    while wider < len(names) - 1 and (known[wider] is not None or _DISTRICT.match(names[wider])):
        wider += 1
    own = "".join(names[wider:])
    proper = _own_name(own)
    inside = _path(list(zip(names[:wider], known[:wider], strict=True)))
    of = spot(proper) or (known[wider - 1] if wider and own == ending else None)
    if of is not None and ending == _WATERS:
        return _settlement(of.name, of, tuple(dict.fromkeys((*inside, *of.path))))
    if of is not None and of.sort == "country" and own != ending:
        return None
    inside = inside or (of.path if of else ())
    return Place(
        "", own, Sort.LANDMARK, (*inside, own), type=words().types[ending], proper=proper, sound=_sound(proper)
    )


def _own_name(name: str) -> str:
    """A landmark's name without the words for its sort: 青龙水库大坝 is 青龙."""
    ending = _type_at_end(name)
    if not ending or len(name) - len(ending) == 1:
        return name
    return _own_name(name.removesuffix(ending))


@lru_cache(maxsize=1 << 14)
def _sound(name: str) -> str:
    return " ".join(readings(character)[0][:-1] if readings(character) else character for character in name)
