"""Whether what stands beside two values in their clauses tells of two things: the capital here, the south there."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby

from rapidfuzz.distance import Indel

COUNTED = "#"
"""Stands in place of the people that a number counts, who have many names."""

_NAME = 2  # letters of a word that both clauses hold, at least, by which they are held against each other
_FEW = 3  # words that stand in place of others, at most: more are another way to tell it


@lru_cache(maxsize=1 << 14)
def two_things_in_place(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether one thing is named where the other names another, among what both name, but for who is counted."""
    codes = Indel.opcodes(left, right)
    if not any(
        len(name) >= _NAME for code in codes if code.tag == "equal" for name in left[code.src_start : code.src_end]
    ):
        return False
    steps = (list(held) for equal, held in groupby(codes, lambda code: code.tag == "equal") if not equal)
    places = ((each[0].src_start, each[-1].src_end, each[0].dest_start, each[-1].dest_end) for each in steps)
    return any(_two_things(left[first:last], right[begin:end]) for first, last, begin, end in places)


def _two_things(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether words are others, and no longer or shorter form of the same."""
    ours, theirs = ([name for name in names if name != COUNTED] for names in (left, right))
    one, other = "".join(ours), "".join(theirs)
    if not one or not other or one in other or other in one or max(len(ours), len(theirs)) > _FEW:
        return False
    pairs = zip(ours, theirs, strict=False)
    return len(ours) != len(theirs) or any(a not in b and b not in a for a, b in pairs)
