"""Two wordings word by word: what stands in one in place of what in the other."""

from collections.abc import Sequence

from attrs import frozen
from rapidfuzz.distance import Indel

from factcheck.kinds.quote.word import Role, Word


@frozen
class Difference:
    """One step from the left wording to the right: equal, replace, delete (left only) or insert (right only)."""

    op: str
    left: tuple[Word, ...]
    right: tuple[Word, ...]


def differences(left: Sequence[Word], right: Sequence[Word]) -> tuple[Difference, ...]:
    """The steps from one wording to the other, words with one sense taken as equal, in order.

    The steps back are the same ones turned round.
    """
    one, other = [word.sense for word in left], [word.sense for word in right]
    if one > other:
        return tuple(Difference(_BACK.get(step.op, step.op), step.right, step.left) for step in _steps(right, left))
    return _steps(left, right)


_BACK = {"insert": "delete", "delete": "insert"}


def _steps(left: Sequence[Word], right: Sequence[Word]) -> tuple[Difference, ...]:
    found: list[Difference] = []
    for step in Indel.opcodes([word.sense for word in left], [word.sense for word in right]):
        one, other = tuple(left[step.src_start : step.src_end]), tuple(right[step.dest_start : step.dest_end])
        if found and step.tag != "equal" and found[-1].op != "equal":
            found[-1] = Difference("replace", found[-1].left + one, found[-1].right + other)
        else:
            found.append(Difference(step.tag, one, other))
    return tuple(_named(step) for step in found)


def _named(step: Difference) -> Difference:
    if step.op == "equal":
        return step
    op = "replace" if step.left and step.right else "delete" if step.left else "insert"
    return Difference(op, step.left, step.right)


def told(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words that say something: all but function words."""
    return tuple(word for word in words if word.role is not Role.FUNCTION)
