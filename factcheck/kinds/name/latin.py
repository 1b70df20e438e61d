"""Comparing two names in Latin letters."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby
from unicodedata import combining, normalize

from rapidfuzz.distance import OSA

from factcheck.kinds.name.verdict import NameComparison, Verdict

_SHORT = 6
"""Last names below this length bear one slip, longer ones two."""

_SHORT_FIRST = 4
"""First names below this length may be short forms of one another."""

_PLAIN = str.maketrans(".-,·’øłđðı", "    'olddi") | str.maketrans({"þ": "th", "æ": "ae", "œ": "oe"})
_VOWELS = frozenset("aeiouy")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii"})


def compare_latin(left: str, right: str) -> NameComparison:
    """Two names in Latin letters: word by word from the last, initials and middle names apart."""
    one, other = _words(left), _words(right)
    if one == other:
        return NameComparison(Verdict.SAME, "one spelling")
    if not one or not other:
        return NameComparison(Verdict.UNDECIDED, "no letters")
    if "".join(one) == "".join(other) or sorted(one) == sorted(other):
        return NameComparison(Verdict.VARIANT, "words in another order or joined")
    return _by_last_names(one, other)


def _by_last_names(one: Sequence[str], other: Sequence[str]) -> NameComparison:
    slips = OSA.distance(one[-1], other[-1])
    if slips > (1 if len(one[-1]) < _SHORT else 2) or (slips and min(len(one[-1]), len(other[-1])) < 4):
        return NameComparison(Verdict.DIFFERENT, "other last name")
    first = len(one) > 1 and len(other) > 1
    if first and not _first_names_agree(one[0], other[0]):
        return NameComparison(Verdict.DIFFERENT, "other first name")
    if slips:
        return NameComparison(Verdict.MISSPELLING, "last names a slip apart")
    if first and len(one) == len(other) and one[1:] == other[1:] and _slip(one[0], other[0]):
        return NameComparison(Verdict.MISSPELLING, "first names a slip apart")
    return NameComparison(Verdict.VARIANT, "short form or initials")


@lru_cache(maxsize=1 << 12)
def _words(text: str) -> tuple[str, ...]:
    """The words of a name without the marks on its letters, which many desks leave out: Félix, Łukasz, Søren."""
    bare = "".join(letter for letter in normalize("NFKD", text.casefold()) if not combining(letter))
    cleaned = bare.translate(_PLAIN)
    return tuple(word for word in cleaned.split() if word not in _SUFFIXES)


def _slip(one: str, other: str) -> bool:
    """Whether one letter came, went or changed places in a first name of some length: Yasin, Yasi.

    A vowel more or less, or a letter doubled, is how two desks romanize one name (Mohamed, Mohammed).
    """
    return (
        min(len(one), len(other)) >= _SHORT_FIRST and OSA.distance(one, other) == 1 and _sounds(one) != _sounds(other)
    )


def _sounds(word: str) -> str:
    """A word without its vowels, each run of one letter once."""
    return "".join(letter for letter, _ in groupby(letter for letter in word if letter not in _VOWELS))


def _first_names_agree(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return long.startswith(short) or OSA.distance(one, other) <= 1
