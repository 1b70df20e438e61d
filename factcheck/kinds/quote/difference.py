"""Two wordings word by word: what stands in one in place of what in the other."""

from collections.abc import Sequence

from attrs import frozen
from rapidfuzz.distance import Indel

from factcheck.kinds.quote.word import Role, Word


@frozen
class Difference:
    """One step from the left wording to the right: `equal`, `replace`, `delete` (left only) or `insert` (right only)."""

    op: str
    left: tuple[Word, ...]
    right: tuple[Word, ...]


def differences(left: Sequence[Word], right: Sequence[Word]) -> tuple[Difference, ...]:
    """The steps from one wording to the other, words with one sense taken as equal, in order."""
    steps = Indel.opcodes([word.sense for word in left], [word.sense for word in right])
    found: list[Difference] = []
    for op, left_start, left_end, right_start, right_end in steps:
        one, other = tuple(left[left_start:left_end]), tuple(right[right_start:right_end])
        if found and op != "equal" and found[-1].op != "equal":
            found[-1] = Difference("replace", found[-1].left + one, found[-1].right + other)
        else:
            found.append(Difference(op, one, other))
    return tuple(_named(step) for step in found)


def _named(step: Difference) -> Difference:
    if step.op == "equal":
        return step
    op = "replace" if step.left and step.right else "delete" if step.left else "insert"
    return Difference(op, step.left, step.right)


def told(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words that say something: all but function words."""
    return tuple(word for word in words if word.role is not Role.FUNCTION)
