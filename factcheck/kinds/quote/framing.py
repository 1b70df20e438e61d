"""What is changed in a frame that two quotations share: a number, other words, or whether it is so."""

from collections.abc import Sequence

from factcheck.kinds.quote.difference import Difference
from factcheck.kinds.quote.word import Role, Word

_FRAME, _LETTERS, _MOST = 4, 7, 3  # words and letters of a frame at least, and words that stand in it at most
_TELLING = frozenset({Role.CONTENT, Role.NAME})


def counted(steps: Sequence[Difference]) -> list[Difference]:
    """Numbers in place of other numbers, between words that are the same on both sides."""
    return [step for step in numbers(steps) if _framed(steps, steps.index(step))]


def numbers(steps: Sequence[Difference]) -> list[Difference]:
    """Numbers in place of other numbers."""
    return [step for step in steps if step.op == "replace" and _numbers(step.left) and _numbers(step.right)]


def exchanged(steps: Sequence[Difference]) -> list[Difference]:
    """Words in place of others that they have nothing in common with, where all else is the same to the letter."""
    changed = [step for step in steps if step.op != "equal"]
    same = [word for step in steps if step.op == "equal" for word in step.left]
    framed = [word for step in steps if step.op == "equal" for word in step.right]
    if len(changed) != 1 or len(same) < _FRAME or [word.text for word in same] != [word.text for word in framed]:
        return []
    step, letters = changed[0], sum(len(word.text) for word in same)
    sides = (step.left, step.right)
    if letters < _LETTERS or not all(0 < len(side) <= _MOST for side in sides):
        return []
    telling = all(word.role in _TELLING for side in sides for word in side)
    return [step] if telling and _strangers(step.left, step.right) else []


def denied(steps: Sequence[Difference]) -> list[Difference]:
    """A negation of a word that the other side says in a longer or a shorter word: 不是党的, 是我党的."""
    for index, step in enumerate(steps[:-1]):
        if step.op != "replace" or steps[index + 1].op != "equal":
            continue
        for one, other in ((step.left, step.right), (step.right, step.left)):
            if one[0].role is Role.NEGATION and _told_again(one[1:], other):
                return [step]
    return []


def _told_again(words: Sequence[Word], others: Sequence[Word]) -> bool:
    told = [word for word in words if word.role in _TELLING]
    return bool(told) and all(any(_within(word, other) for other in others) for word in told)


def _within(left: Word, right: Word) -> bool:
    return right.role in _TELLING and (left.text in right.text or right.text in left.text)


def _framed(steps: Sequence[Difference], index: int) -> bool:
    if not 0 < index < len(steps) - 1:
        return False
    return steps[index - 1].op == steps[index + 1].op == "equal"


def _numbers(words: Sequence[Word]) -> bool:
    return any(word.role is Role.NUMBER for word in words)


def _strangers(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether the words share no letter, and their last ones, which they turn on, are not kindred."""
    ours, theirs = ("".join(word.text for word in side) for side in (left, right))
    return set(ours).isdisjoint(theirs) and left[-1].kin.isdisjoint(right[-1].kin) and min(len(ours), len(theirs)) > 1
