"""Whether what stands beside two values in their clauses tells of two things: the capital here, the south there."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby

from rapidfuzz.distance import Indel

SIGN = "#"
"""Stands before what has many names: a measure, as 造价 and 耗资 are."""

COUNTED = SIGN
"""Stands in place of the people that a number counts."""

NTH = "№"
"""Stands before which of several it is, with its unit and number: the second round."""

DONE = "+"
"""Stands before what is done."""

_NAME = 2  # letters of a word that both clauses hold, at least, by which they are held against each other
_FEW = 3  # words that stand in place of others, at most: more are another way to tell it


@lru_cache(maxsize=1 << 14)
def two_things_in_place(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether one thing is named where the other names another, among what both name, but for what has many names.

    So is the first round where the other is the second. The order of the two does not matter.
    """
    return _of_two_rounds(left, right) or (_in_place(left, right) and _in_place(right, left))


def _of_two_rounds(left: Sequence[str], right: Sequence[str]) -> bool:
    ours, theirs = ({name for name in names if name.startswith(NTH)} for names in (left, right))
    units = {name.split()[0] for name in ours} & {name.split()[0] for name in theirs}
    return bool(units) and ours.isdisjoint(theirs)


def _in_place(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    left, right = (tuple(name for name in names if not name.startswith(NTH)) for names in (left, right))
    codes = Indel.opcodes(left, right)
    both = (name for code in codes if code.tag == "equal" for name in left[code.src_start : code.src_end])
    if not any(len(name) >= _NAME for name in both):
        return False
    steps = (list(held) for equal, held in groupby(codes, lambda code: code.tag == "equal") if not equal)
    places = ((each[0].src_start, each[-1].src_end, each[0].dest_start, each[-1].dest_end) for each in steps)
    return any(_two_things(left[first:last], right[begin:end]) for first, last, begin, end in places)


def _two_things(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether words are others, and no longer or shorter form of the same."""
    ours, theirs = ([name for name in names if not name.startswith(SIGN)] for names in (left, right))
    if not ours or not theirs or max(len(ours), len(theirs)) > _FEW or _one_form("".join(ours), "".join(theirs)):
        return False
    return len(ours) != len(theirs) or not all(map(_one_form, ours, theirs))


def _one_form(one: str, other: str) -> bool:
    """Whether one is written with letters of the other, in their order: 高院, 高等法院."""
    short, long = sorted((one, other), key=len)
    letters = iter(long)
    return all(letter in letters for letter in short)


_ALIKE = 0.6  # how much of two clauses must be the same before what is not parts them


@lru_cache(maxsize=1 << 14)
def one_word_apart(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two clauses are told in the same words, and one says another thing in the place of one of them.

    The order of the two does not matter.
    """
    return _one_place_apart(left, right) and _one_place_apart(right, left)


def _one_place_apart(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    codes = Indel.opcodes(left, right)
    same = [name for code in codes if code.tag == "equal" for name in left[code.src_start : code.src_end]]
    if _letters(same) < _ALIKE * max(_letters(left), _letters(right)):
        return False
    steps = [list(held) for equal, held in groupby(codes, lambda code: code.tag == "equal") if not equal]
    if len(steps) != 1:
        return False
    (step,) = steps
    return _other_words(left[step[0].src_start : step[-1].src_end], right[step[0].dest_start : step[-1].dest_end])


def _letters(words: Sequence[str]) -> int:
    return sum(len(word.removeprefix(DONE)) for word in words)


def _other_words(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether words say another thing: no shorter form of the same, and no verbs, of which there are many."""
    if not left or not right or any(all(word.startswith(DONE) for word in words) for words in (left, right)):
        return False
    return not _one_form("".join(left), "".join(right))


@lru_cache(maxsize=1 << 14)
def two_choices(left: frozenset[tuple[str, str]], right: frozenset[tuple[str, str]]) -> bool:
    """Whether of one choice one clause tells only what the other does not: the highest or the lowest."""
    both = {choice for choice, _ in left} & {choice for choice, _ in right}
    told = [[{one for name, one in side if name == choice} for side in (left, right)] for choice in both]
    return any(ours.isdisjoint(theirs) for ours, theirs in told)
