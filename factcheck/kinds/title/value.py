"""Titles of documents: when two of them name one document, and when they name it differently."""

from collections.abc import Mapping
from enum import Enum

from attrs import frozen
from rapidfuzz import fuzz

from factcheck.kinds.base import Comparand, Comparison, Relation, Slot
from factcheck.kinds.shortened import shortened

_SHORTEST = 0.5
_SPAN = 2  # years, the first and the last
"""A short form keeps at least this share of the full core, its characters in the same order."""

_LONG, _ALIKE, _TELLING = 5, 0.8, 3
"""Cores of this many characters may differ in wording or transliteration and still be this much alike."""

_VERY_LONG, _DATED = 9, 0.6
"""The same for cores translated freely, where both titles give one year or one place besides."""


class Sort(Enum):
    """What bears the title: a document that binds or states, a work, or a medium such as a newspaper."""

    DOCUMENT = "document"
    WORK = "work"
    MEDIUM = "medium"


@frozen
class Title:
    """A title as written, and its parts in one usual wording.

    `core` is what the document is about, `genre` its sort of document, `family` the sorts it may be mistaken
    for and `near` those that translators use for it; years, months, places, parties and ordinals (第二阶段) tell it
    from other documents on the same matter. `gloss` is the title in Latin letters that follows it, `full` the article's
    full title for a short one.
    """

    text: str
    core: str
    genre: str
    sort: Sort
    family: str = ""
    near: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    ordinals: tuple[int, ...] = ()
    gloss: str = ""
    full: str = ""
    marked: bool = True


def slots(left: Comparand, right: Comparand) -> tuple[Slot, ...] | None:
    """Two titles are held together where they can name one document: no other date or place, alike cores."""
    one, two = left.value, right.value
    if not _comparable(one, two):
        return None
    core = 1.0 if _same_gloss(one, two) else _alike(one.core, two.core, _least(one, two))
    return (Slot("core", core), Slot("genre", 1.0 if one.genre == two.genre else 0.6))


def _comparable(left: Title, right: Title) -> bool:
    if left.sort is not Sort.DOCUMENT or right.sort is not Sort.DOCUMENT or apart(left, right):
        return False
    if _same_gloss(left, right):
        return True
    return _alike(left.core, right.core, _least(left, right)) > 0 and _genres_meet(left, right)


def apart(left: Title, right: Title) -> bool:
    """Whether a date, a place, an ordinal or the parties in one title speak against the other."""
    if left.parties and right.parties and left.parties != right.parties:
        return True
    if left.ordinals and right.ordinals and left.ordinals != right.ordinals:
        return True
    pairs = ((left.years, right.years), (left.months, right.months), (left.places, right.places))
    return any(one and two and not set(one) & set(two) for one, two in pairs)


def _same_gloss(left: Title, right: Title) -> bool:
    return bool(left.gloss and left.gloss == right.gloss)


def _least(left: Title, right: Title) -> float:
    """How alike the cores must be: less where both are long, of one sort, and give one year or one place."""
    dated = (left.years and left.years == right.years) or (left.places and left.places == right.places)
    long = min(len(left.core), len(right.core)) >= _VERY_LONG
    return _DATED if dated and long and left.genre == right.genre else _ALIKE


def _alike(left: str, right: str, least: float) -> float:
    """How alike two cores are: 1 when equal, less for a short form or another wording, 0 for another document."""
    if left == right:
        return 1.0
    short, long = sorted((left, right), key=len)
    if len(short) < _LONG:
        return 0.7 + 0.3 * len(short) / len(long) if len(short) > 1 and shortens(short, long) else 0.0
    ratio = fuzz.ratio(left, right) / 100
    return ratio if ratio >= least else 0.0


def shortens(short: str, long: str) -> bool:
    """Whether one core is the other with characters left out, and enough of them kept."""
    return len(short) >= _SHORTEST * len(long) and shortened(short, long)


def _genres_meet(left: Title, right: Title) -> bool:
    """Whether two genre words may stand for one document: the same, or all but the same core under both."""
    if left.genre == right.genre:
        return bool(left.core) or left.places == right.places
    if left.family != right.family and {left.family, right.family} != {"law", "pact"}:
        return False
    short, long = sorted((left.core, right.core), key=len)
    least = 3 if left.family == right.family else 2
    return len(short) >= least and (short == long or (len(short) >= _LONG and fuzz.ratio(short, long) >= 100 * _ALIKE))


def compare(left: Title, right: Title) -> Comparison:
    """How two titles of what may be one document stand to each other.

    Another wording of the core is a variant; a declaration is not a statement, a treaty not an ordinance, and a plan
    for 2025 to 2028 not one for 2025 to 2030.
    """
    details = {"left": left.text, "right": right.text}
    if not _comparable(left, right):
        return Comparison(Relation.UNKNOWN, "title", "different documents", details)
    if left.genre in right.near:
        return Comparison(Relation.OVERLAPPING, "title", "words that translators use for one another", details)
    if left.genre != right.genre and _loosely(left, right):
        return Comparison(Relation.OVERLAPPING, "title", "named loosely", details)
    if left.genre != right.genre and not _same_gloss(left, right):
        return Comparison(Relation.CONFLICT, "title", "other sort of document", details)
    return _of_one_sort(left, right, details)


def _of_one_sort(left: Title, right: Title, details: Mapping[str, str]) -> Comparison:
    if len(left.years) == len(right.years) == _SPAN and left.years != right.years:
        return Comparison(Relation.CONFLICT, "title", "other years", details)
    if left.text == right.text:
        return Comparison(Relation.EQUAL, "title", "same title", details)
    return Comparison(Relation.VARIANT, "title", "other wording of one title", details)


def _loosely(left: Title, right: Title) -> bool:
    """Whether neither is marked as a title; or one is not, and says little: 人权法, beside 《欧洲人权公约》."""
    if left.marked or right.marked:
        unmarked = not (left.marked and right.marked)
        return unmarked and (min(len(left.core), len(right.core)) < _TELLING or bool(left.places) != bool(right.places))
    return True


def show(value: Title) -> str:
    """The title as written."""
    return value.full or value.text
