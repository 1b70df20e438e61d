"""The name kind: its value, what is comparable, and how two compare."""

from collections.abc import Sequence
from enum import Enum
from functools import cached_property, lru_cache
from typing import NamedTuple

from attrs import field, frozen
from rapidfuzz.distance import Levenshtein

from factcheck.kinds.base import Comparand, Comparison, Relation, Replacement, Slot
from factcheck.kinds.name.pair import compare_names, is_outlet, is_well_known
from factcheck.kinds.name.verdict import NameComparison, Verdict
from factcheck.kinds.name.zh_form import is_transliterated
from factcheck.kinds.name.zh_offices import is_sort, office_overlap, sole_office


class Sort(Enum):
    """What bears the name."""

    PERSON = "person"
    ORGANISATION = "organisation"
    OTHER = "other"  # a thing or place with a gloss, or a thing in Latin letters: a drug, a ship, a reef


@frozen
class Name:
    """A name as an article has it.

    `text` is the name as said here, folded to one script and one interpunct; `full` the longest form of it in the
    article; `gloss` its Latin form and `aliases` other names, both where the article states them. `office` are the
    words for what its bearer is, beside this mention; `distinct` are names spelt much like this one that the article
    gives to somebody else, `slip_of` is the name for which it stands where all else in the article shows this one to be
    a slip of the pen. These three do not tell values apart.
    """

    text: str
    full: str = ""
    sort: Sort = Sort.PERSON
    gloss: str = ""
    surname: str = ""
    given: str = ""
    aliases: tuple[str, ...] = ()
    office: str = field(default="", eq=False)
    distinct: tuple[str, ...] = field(default=(), eq=False, repr=False)
    slip_of: str = field(default="", eq=False)

    @property
    def longest(self) -> str:
        """The form to compare by: the full one with its gloss, where the article has them."""
        full = self.full or self.text
        return f"{full}（{self.gloss}）" if self.gloss else full

    @cached_property
    def stated(self) -> "_Stated":
        """All of it that a comparison looks at."""
        return _Stated(self.text, self.full, self.longest, self.aliases, self.office, self.distinct, self.slip_of)


class _Stated(NamedTuple):
    """All of a name that a comparison looks at; a tuple, for one is looked up for every pair of mentions."""

    text: str
    full: str
    longest: str
    aliases: tuple[str, ...]
    office: str
    distinct: tuple[str, ...]
    slip_of: str


def _compared(left: Name, right: Name) -> NameComparison:
    return _of_two(left.stated, right.stated)


@lru_cache(maxsize=1 << 16)  # an event names the same few hundred over and over
def _of_two(left: _Stated, right: _Stated) -> NameComparison:
    if right.full in left.distinct or left.full in right.distinct:
        return NameComparison(Verdict.DIFFERENT, "one article names both as two people")
    aliased = [name for name in (left, right) if name.aliases]
    declared = [(name.text, alias) for name in aliased for alias in name.aliases]
    declared += [(name.full, alias) for name in aliased if name.full for alias in name.aliases]
    found = compare_names(
        left.longest,
        right.longest,
        offices=(left.office, right.office),
        aliases=declared,
    )
    if found.verdict not in _FOUND_SO and (_slipped(left, right) or _slipped(right, left)):
        return NameComparison(Verdict.MISSPELLING, _SLIP)
    if found.rule == _SOUND and _may_be_one(left.office, right.office):
        return NameComparison(Verdict.MISSPELLING, _SOUND)
    if found.rule == "surname with a title" and not office_overlap(left.office, right.office):
        return NameComparison(Verdict.UNDECIDED, found.rule)
    if found.verdict in {Verdict.SAME, Verdict.VARIANT} and left.text != right.text:
        return NameComparison(Verdict.VARIANT, found.rule)
    return found


def _may_be_one(one: str, other: str) -> bool:
    """Whether offices, where both are told, are one that one person holds, and neither is what very many are."""
    if is_sort(one) or is_sort(other):
        return False
    return not (one and other) or sole_office(one, other)


_SOUND = "given names sound alike"  # both characters of one, which two people of one event seldom share
_ONE_CHARACTER = frozenset({
    "surnames sound alike",
    "one given character sounds alike",
    "one given character looks alike",
})  # fmt: skip
_ONE_OFFICE = 0.7
_DIGITS, _LONG = "two digits changed about", 6
_SLIP = "one character off a name of its article"
_FOUND_SO = frozenset({Verdict.SAME, Verdict.MISSPELLING})


def _slipped(one: _Stated, other: _Stated) -> bool:
    """Whether one is in its article a slip of the pen for what the other is a form of."""
    return bool(one.slip_of) and compare_names(one.slip_of, other.longest).same


_INTERPUNCT, _ONE_SPELT_TWICE = "·", 0.5
_GIVEN = 2  # characters of a given name of which one that is exchanged leaves the name recognisable
_SCORES = {
    Verdict.SAME: 1.0,
    Verdict.VARIANT: 1.0,
    Verdict.MISSPELLING: 0.7,
    Verdict.UNDECIDED: 0.4,
}


def settled(left: Name, right: Name) -> tuple[Slot, ...] | None:
    """The slots of two names, whatever stands around them: None where they cannot be one, () where that decides."""
    if left.sort is not right.sort or _compared(left, right).verdict is Verdict.DIFFERENT:
        return None
    found = _stated(left, right)
    told = _compared(left, right).rule == _SLIP or _hardly_two(left, right)
    return () if left.sort is Sort.OTHER or (_merely_alike(found) and not told) else found


def _hardly_two(left: Name, right: Name) -> bool:
    """Whether two full names are one but for a character that sounds or looks alike: two of one event hardly are."""
    told = _compared(left, right)
    full = all(len(name.given) > 1 and "·" not in name.full + name.text for name in (left, right))
    full = full and not any(is_transliterated(name.text) for name in (left, right))
    if not full or told.rule not in _ONE_CHARACTER or is_sort(left.office) or is_sort(right.office):
        return False
    office = office_overlap(left.office, right.office)
    return office is None or office >= _ONE_OFFICE


def _stated(left: Name, right: Name) -> tuple[Slot, ...]:
    name = Slot("name", _SCORES[_compared(left, right).verdict])
    office = office_overlap(left.office, right.office)
    return (name,) if office is None else (name, Slot("office", office))


def _merely_alike(found: Sequence[Slot]) -> bool:
    """Whether two names are no more than alike, and their bearers have no office in common."""
    return found[0].score < 1.0 and not any(slot.score for slot in found[1:])


def slots(left: Comparand, right: Comparand) -> tuple[Slot, ...] | None:
    """Two names are comparable when they may be one: the same, a variant, or alike in sound or shape.

    Names that are merely alike need something around them that agrees too: an office, or words of the sentence, if
    their article does not tell that one is a slip of the pen; a
    thing needs a word of its clause, for articles name a medicine in many respects.
    """
    found = settled(left.value, right.value)
    if found is None or found:
        return found
    if left.value.sort is Sort.OTHER and not set(left.context.words) & set(right.context.words):
        told = _one_long_code(left.value, right.value) or _spelt_in_two_ways(left.value, right.value)
        return _stated(left.value, right.value) if told else None
    found = _stated(left.value, right.value)
    if _merely_alike(found) and not set(left.context.around) & set(right.context.around):
        return None
    return found


def _spelt_in_two_ways(left: Name, right: Name) -> bool:
    """Whether two names of a thing are not one, and have one Latin form."""
    return left.text != right.text and bool(left.gloss) and left.gloss.casefold() == right.gloss.casefold()


def _one_long_code(left: Name, right: Name) -> bool:
    """Whether two codes of many digits are one but for two that changed places, which no two of one report are."""
    digits = sum(sign.isdecimal() for sign in left.text)
    return digits >= _LONG and _compared(left, right).rule == _DIGITS


def compare(left: Name, right: Name) -> Comparison:
    """Equal names agree, variants agree in another spelling, a likely slip of the pen conflicts in spelling."""
    found = _compared(left, right)
    details = {"left": left.full or left.text, "right": right.full or right.text}
    relation = {
        Verdict.SAME: Relation.EQUAL,
        Verdict.VARIANT: Relation.VARIANT,
        Verdict.MISSPELLING: Relation.CONFLICT,
    }.get(found.verdict, Relation.UNKNOWN)
    return Comparison(relation, "spelling", found.rule, details, slight=found.rule == _SLIP)


def in_place(left: Comparand, right: Comparand, _edit: Replacement) -> Comparison | None:
    """Two Chinese names that stand in one place and differ in a given character are one name, one of them misspelt.

    If an article has both as two people's, the characters must sound or look alike.
    """
    one, two = left.value, right.value
    whole = one.surname and one.surname == two.surname and len(one.given) == len(two.given) == _GIVEN
    if not whole or Levenshtein.distance(one.text, two.text) != 1:
        return None
    found, both = compare_names(one.text, two.text), one.text in two.distinct or two.text in one.distinct
    if found.verdict in {Verdict.SAME, Verdict.VARIANT} or (both and found.verdict not in _SCORES):
        return None
    told = compare(one, two)
    if told.relation is Relation.CONFLICT:
        return told
    return Comparison(Relation.CONFLICT, "spelling", "one character off in place", told.details)


def in_article(left: Name, right: Name) -> Comparison | None:
    """One foreign name, or one thing, that an article spells in two ways; a short form is no other spelling.

    What the two have in common must be so much that one is no other name of the bearer's: a nickname, a translation.
    """
    one, two = (name.text.split(_INTERPUNCT)[-1] for name in (left, right))
    if Sort.ORGANISATION in {left.sort, right.sort} or not is_transliterated(one + two):
        return None
    if one in two or two in one or not _much_alike(one, two) or _compared(left, right).verdict is not Verdict.VARIANT:
        return None
    firsts = [name.full.split(_INTERPUNCT)[0] for name in (left, right) if _INTERPUNCT in name.full]
    if len(firsts) > 1 and not _much_alike(*firsts):
        return None
    details = {"left": one, "right": two}
    return Comparison(Relation.CONFLICT, "spelling", "two spellings in one article", details, slight=True)


def _much_alike(one: str, other: str) -> bool:
    return Levenshtein.normalized_similarity(one, other) >= _ONE_SPELT_TWICE


def common(values: Sequence[Name]) -> bool:
    """Whether all are one well-known name in one form, an outlet's also cut short, and without a gloss: no news."""
    shortest = min((value.text for value in values), key=len)
    if any(value.gloss or shortest not in value.text for value in values):
        return False
    if len({value.text for value in values}) == 1 and is_well_known(shortest):
        return True
    return all(is_outlet(value.text) for value in values)


def show(value: Name) -> str:
    """The full form, with the Latin one in brackets where the article gives it."""
    return f"{value.full or value.text} ({value.gloss})" if value.gloss else value.full or value.text
