"""Where something is, happens or comes from: when two places are one, one in the other, or elsewhere."""

from collections.abc import Hashable, Sequence
from enum import Enum
from typing import Any

from attrs import field, frozen

from factcheck.kinds.base import Comparand, Comparison, Relation, Slot
from factcheck.kinds.name.pair import compare_names
from factcheck.kinds.shortened import shortened

_RELATED, _ALIKE, _VERY_ALIKE = 0.15, 0.4, 0.6
"""Shares of the words around two places that make them places of one happening: the first for places that can
be one and have the same verb, the second for one of the two, the third where both differ."""

_TOWN = 2
"""Where in a path a town stands."""

_CARED, _CENTRE, _HALF = "cared", "centre", 0.5
_FIRST = "first"

_KNOWN_VARIANT = "well-known variant"
"""The rule of the name kind for two names of one well-known place."""


class Sort(Enum):
    """How large a place is: what contains what."""

    AREA = "area"
    COUNTRY = "country"
    REGION = "region"
    CITY = "city"
    DISTRICT = "district"
    LANDMARK = "landmark"


class Direction(Enum):
    """What the place is to the happening: where it is, whither, whence, what it is near, whose home."""

    AT = "at"
    TO = "to"
    FROM = "from"
    NEAR = "near"
    HOME = "home"


@frozen
class Place:
    """A place as the words give it.

    `path` holds the usual names of what it lies in, widest first, itself last. `anchor` is the verb it
    belongs to, or the person whose home it is. `proper` is a landmark's own name without the word for its
    sort (`type`), `sound` how that is pronounced. `deed` tells that somebody was born or died there or is treated,
    `whose` who: a name, a word for one person, or how many (with a dash behind it: hurt a little).
    `loosely` is another country or region that it is also told to lie in, or the town where it is only near a landmark.
    `brief` is the one character of a town's name that is left of it, where the gazetteer has no such town.
    """

    text: str
    name: str
    sort: Sort
    path: tuple[str, ...]
    direction: Direction = Direction.AT
    anchor: str = ""
    type: str = ""
    proper: str = ""
    sound: str = ""
    deed: str = ""
    whose: tuple[str, ...] = field(default=(), eq=False)
    loosely: str = field(default="", eq=False)
    brief: str = field(default="", eq=False, repr=False)


def common(values: Sequence[Place]) -> bool:
    """Whether all are one country or more in one form: that something lies in it is seldom what a report turns on."""
    return values[0].sort in {Sort.COUNTRY, Sort.AREA} and len({value.text for value in values}) == 1


_HOME = "home"


def known_by(value: Place) -> tuple[Hashable, ...]:
    """Whose birth, death or treatment it is of, or whose home, where that is told."""
    if value.direction is Direction.HOME:
        return ((_HOME, value.anchor),)
    return ((value.deed, value.whose[0]),) if value.whose else ()


def slots(left: Comparand, right: Comparand) -> tuple[Slot, ...] | None:
    """Two places are held together where they are places of one happening, one person's home, or sound alike."""
    one, two = left.value, right.value
    if one.whose and two.whose and one.deed == two.deed:
        return (Slot("person", 1.0),) if set(one.whose) & set(two.whose) else None
    stages = _FIRST in {one.deed, two.deed} and one.deed != two.deed
    if one.direction is not two.direction or stages or (one.deed == two.deed == _CARED and _others_hurt(left, right)):
        return None
    if one.direction is Direction.HOME:
        return (Slot("person", 1.0),) if one.anchor == two.anchor else None
    if one.direction is Direction.NEAR and one.name != two.name:
        return None
    if one.type and one.type == two.type and one.proper != two.proper and one.sound and one.sound == two.sound:
        return (Slot("sound", 1.0),)
    return _one_happening(left, right)


def _others_hurt(left: Comparand, right: Comparand) -> bool:
    """Whether two hospitals that are not one may be those of others: so many are counted, or told in other words."""
    counted = any(word.isnumeric() for word in (*left.context.words, *right.context.words))
    told_so = not counted and _shared(left.context.words, right.context.words)[0] >= _VERY_ALIKE
    return not told_so and compare(left.value, right.value).relation is Relation.CONFLICT


def _one_happening(left: Comparand, right: Comparand) -> tuple[Slot, ...] | None:
    """The same verb and words around; more of them where the places are not one, and no other time."""
    one, two = left.value, right.value
    anchor = 1.0 if one.anchor and one.anchor == two.anchor else 0.0
    landmark = 1.0 if one.type and one.type == two.type else 0.0
    words, common = _shared(left.context.words, right.context.words)
    fits = one.name == two.name or _inside(one, two) or _inside(two, one) or landmark
    if not fits and _other_times(left.context.when, right.context.when):
        return None
    related, alike, least = (_RELATED, _ALIKE, 1) if fits else (_ALIKE, _VERY_ALIKE, 2)
    if words < (related if anchor or landmark else alike) or common < least:
        return None
    return (Slot("predicate", anchor), Slot("words", words), Slot("landmark", landmark))


def _other_times(left: tuple[Any, ...], right: tuple[Any, ...]) -> bool:
    """Whether both clauses say when, and never at the same time."""
    ones, twos = ([time for time in times if time.start and time.end] for times in (left, right))
    apart = [one.end <= two.start or two.end <= one.start for one in ones for two in twos]
    return bool(apart) and all(apart)


def _shared(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[float, int]:
    """The share of the shorter clause's words that the other has too, and their number."""
    one, two = set(left), set(right)
    common = len(one & two)
    return (common / min(len(one), len(two)) if common else 0.0), common


def compare(left: Place, right: Place) -> Comparison:
    """How two places of one happening stand to each other.

    A place inside the other is the same said more precisely; two places of one size are elsewhere, unless
    they sound alike: then one of them is misspelt.
    """
    details = {"left": left.text, "right": right.text}
    namesakes = left.name == right.name and left.sort is right.sort
    if left.path == right.path or (namesakes and not _elsewhere(left, right)):
        relation = Relation.EQUAL if left.text == right.text else Relation.VARIANT
        return Comparison(relation, "value", "same place", details)
    if compare_names(left.name, right.name).rule == _KNOWN_VARIANT:
        return Comparison(Relation.VARIANT, "value", "another name of the place", details)
    if _inside(left, right) or _inside(right, left):
        return Comparison(Relation.INSIDE, "precision", "a place in a place", details)
    if left.type and right.type and not namesakes:
        return _compare_landmarks(left, right, details)
    return _compare_settlements(left, right, details)


def _elsewhere(left: Place, right: Place) -> bool:
    """Whether two of one name lie in two places of which neither is told to hold the other: 福州市医院, 厦门市医院."""
    ours, theirs = left.path[-2:-1], right.path[-2:-1]
    return bool(ours and theirs) and ours[0] not in right.path and theirs[0] not in left.path


def _compare_settlements(left: Place, right: Place, details: dict[str, str]) -> Comparison:
    if _disjoint(left, right):
        return Comparison(Relation.CONFLICT, "value", "places apart", details)
    if left.sound and left.sound == right.sound:
        return Comparison(Relation.CONFLICT, "spelling", "places that sound alike", details)
    if left.deed == right.deed == _CENTRE and left.name[-1:] == right.name[-1:] and len(left.name) == len(right.name):
        alike = sum(map(str.__eq__, left.name, right.name)) * 2 >= len(left.name)
        return Comparison(Relation.CONFLICT, "spelling" if alike else "value", "places apart", details)
    return Comparison(Relation.UNKNOWN, "value", "places that may lie in one another", details)


def _compare_landmarks(left: Place, right: Place, details: dict[str, str]) -> Comparison:
    if left.proper == right.proper and left.type == right.type:
        return Comparison(Relation.VARIANT, "value", "same landmark", details)
    if left.sound and left.sound == right.sound and left.proper != right.proper:
        return Comparison(Relation.CONFLICT, "spelling", "landmarks that sound alike", details)
    if left.deed and left.deed == right.deed and left.type == right.type:
        return _compare_hospitals(left.proper, right.proper, details)
    if left.type == right.type and not (left.proper and right.proper):
        return Comparison(Relation.INSIDE, "precision", "landmark named and unnamed", details)
    if left.type == right.type and _disjoint_names(left.proper, right.proper):
        return Comparison(Relation.CONFLICT, "value", "two landmarks of one sort", details)
    return Comparison(Relation.UNKNOWN, "value", "places that may lie in one another", details)


def _compare_hospitals(left: str, right: str, details: dict[str, str]) -> Comparison:
    """One name may be short for the other, or of one letter (县) that the full one has besides; else they are two."""
    short, long = sorted((left, right), key=len)
    if shortened(short, long):
        return Comparison(Relation.INSIDE, "precision", "short and full form of one landmark", details)
    alike = len(set(left) & set(right)) / len(set(short))
    if (alike > _HALF or len(short) == 1) and len(left) != len(right):
        return Comparison(Relation.UNKNOWN, "value", "places that may lie in one another", details)
    return Comparison(Relation.CONFLICT, "value", "two landmarks of one sort", details)


def _disjoint_names(left: str, right: str) -> bool:
    """Whether neither name can be short for the other."""
    return not (left in right or right in left or left[:1] == right[:1])


def _disjoint(left: Place, right: Place) -> bool:
    """Whether the paths part at places of one size, so that neither can lie in the other."""
    if (left.sort is Sort.AREA) is not (right.sort is Sort.AREA) or not (_rooted(left) and _rooted(right)):
        return False
    if left.loosely in right.path or right.loosely in left.path:
        return False
    last = min(len(left.path), len(right.path)) - 1
    for depth, (one, two) in enumerate(zip(left.path, right.path, strict=False)):
        if one != two:
            apart = _size(left, depth) is _size(right, depth)
            return depth == 0 or (apart and not (depth == last and _may_hold(left, right)))
    return False


def _size(place: Place, depth: int) -> Sort:
    """How large a part of the path is: what holds other places is a region in a country, a town in a region."""
    if depth == len(place.path) - 1:
        return place.sort
    return Sort.REGION if depth < _TOWN else Sort.CITY


def _may_hold(left: Place, right: Place) -> bool:
    """Whether a town is told with less of where it is, or of its name: 福建晋江 and 福建泉州晋江市, 新疆乌市."""
    short, long = sorted((left, right), key=lambda place: len(place.path))
    if short.name != long.name and (short.name.startswith(long.name) or long.name.startswith(short.name)):
        return True
    for one, other in ((left, right), (right, left)):
        if one.brief:
            return one.brief in other.name
    if len(short.path) < len(long.path):
        return bool(short.sound)
    return short.sort is Sort.CITY and bool(short.sound) is not bool(long.sound)


def _rooted(place: Place) -> bool:
    """Whether it is known in which country the place lies."""
    return place.sort is Sort.COUNTRY or len(place.path) > 1


def _inside(outer: Place, inner: Place) -> bool:
    return len(outer.path) < len(inner.path) and outer.name in inner.path


def show(value: Place) -> str:
    """The place and what it lies in, widest first."""
    return " ".join(value.path)
