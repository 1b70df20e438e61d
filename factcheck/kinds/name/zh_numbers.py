"""What a number or a title in one of two names decides."""

import re

from factcheck.kinds.name.verdict import NameComparison, Verdict
from factcheck.kinds.name.zh_form import NUMBER, Form
from factcheck.kinds.name.zh_tables import key, known, lexicon

_LEAST = 3
_CODE = re.compile(r"[a-z]{1,4}-?\d{3,}[\dx]?")


def by_numbers(one: Form, other: Form) -> NameComparison | None:
    """Names alike but for a number are two of a series, if no digits changed places: 保罗一世, 保罗二世; 737, 747."""
    if not one.numbers or not other.numbers or one.key == other.key:
        return None
    if NUMBER.sub("", one.key) != NUMBER.sub("", other.key):
        codes = _CODE.fullmatch(one.key) and _CODE.fullmatch(other.key)
        return NameComparison(Verdict.DIFFERENT, "two codes") if codes else None
    if any(_changed_about(*pair) for pair in zip(one.numbers, other.numbers, strict=True)):
        return NameComparison(Verdict.MISSPELLING, "two digits changed about")
    return NameComparison(Verdict.DIFFERENT, "two numbers of a series")


def _changed_about(one: str, other: str) -> bool:
    """Whether two digits beside one another, of three at least, have changed places: 4127, 4172."""
    if len(one) != len(other) or len(one) < _LEAST or not (one + other).isdecimal():
        return False
    first = next((place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b), len(one))
    changed = one[:first] + one[first : first + 2][::-1] + one[first + 2 :]
    return one != other == changed


def by_title(one: Form, other: Form) -> NameComparison | None:
    """A name that is known with its title, and the same without: 查尔斯王子, 查尔斯; a country is not its king."""
    short, long = (one.text, other.text) if len(one.text) <= len(other.text) else (other.text, one.text)
    if len(short) < 2 or not long.startswith(short) or long[len(short) :] not in lexicon().honorifics:
        return None
    rows = known().entities.get(key(short), ())
    if rows and all(known().sorts[row] != "person" for row in rows):
        return NameComparison(Verdict.DIFFERENT, "a place or body and its office")
    return NameComparison(Verdict.VARIANT, "with and without the title")
