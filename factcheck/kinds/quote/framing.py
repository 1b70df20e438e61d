"""What is changed in a frame that two quotations share: a number, other words, or whether it is so."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from fractions import Fraction
from itertools import pairwise

from factcheck.kinds.quote.difference import Difference
from factcheck.kinds.quote.word import NOT_ONLY, OTHERS, THEN, UNTIL, Role, Turn, Word, narrows, negations

_FRAME, _LETTERS, _MOST = 4, 7, 3  # words and letters of a frame at least, and words that stand in it at most
_TELLING = frozenset({Role.CONTENT, Role.NAME})


def counted(steps: Sequence[Difference]) -> list[Difference]:
    """Numbers in place of other numbers, between words that are the same on both sides, where nothing else differs."""
    found = [step for step in numbers(steps) if _framed(steps, steps.index(step))]
    return found if len(found) == sum(step.op != "equal" for step in steps) else []


def numbers(steps: Sequence[Difference]) -> list[Difference]:
    """Numbers in place of other numbers that they do not round."""
    return [step for step in steps if step.op == "replace" and _other_number(step.left, step.right)]


def exchanged(steps: Sequence[Difference]) -> list[Difference]:
    """Words in place of others that they have nothing in common with, where all else is the same to the letter.

    A name in place of another makes two statements of two occasions.
    """
    changed = [step for step in steps if step.op != "equal"]
    same = [word for step in steps if step.op == "equal" for word in step.left]
    framed = [word for step in steps if step.op == "equal" for word in step.right]
    if len(changed) != 1 or len(same) < _FRAME or [word.text for word in same] != [word.text for word in framed]:
        return []
    step, letters = changed[0], sum(len(word.text) for word in same)
    sides = (step.left, step.right)
    if letters < _LETTERS or not all(0 < len(side) <= _MOST for side in sides):
        return []
    telling = all(word.role is Role.CONTENT for side in sides for word in side)
    return [step] if telling and _strangers(step.left, step.right) else []


def unsaid(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether the negation that one wording lacks is made up for: it denies in a word, or the other denies a denial.

    取消制裁 is 不再制裁, 全体出席 is 没有人缺席; so is 才 for what is not before then.
    """
    more, fewer = (left, right) if negations(left) > negations(right) else (right, left)
    ours, theirs = ({word.sense for word in side} for side in (more, fewer))
    if any(word.turn is Turn.DENYING and word.sense not in ours for word in fewer) or _denies_denial(more, theirs):
        return True
    return UNTIL in ours and THEN not in ours and THEN in theirs


def _denies_denial(words: Sequence[Word], others: AbstractSet[str]) -> bool:
    """Whether a negation stands right before a word that denies, and that the other wording has not."""
    return any(
        word.role is Role.NEGATION
        and any(near.turn is Turn.DENYING and near.sense not in others for near in words[at + 1 : at + _FRAME])
        for at, word in enumerate(words)
    )


def no_other(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether one tells as the only one what the other says there is nothing else of: 唯一的出路, 没有别的出路."""
    for one, other in ((left, right), (right, left)):
        if narrows(one) and any(word.sense == OTHERS for word in other):
            return negations(other) > negations(one)
    return False


def opened(steps: Sequence[Difference]) -> list[Difference]:
    """What is only so in place of what is not only so: 只是, 不只是."""
    return [step for step in steps if _only_and_more(step.left, step.right) or _only_and_more(step.right, step.left)]


def _only_and_more(one: Sequence[Word], other: Sequence[Word]) -> bool:
    return narrows(one) and any(word.sense == NOT_ONLY for word in other)


def denied(steps: Sequence[Difference]) -> list[Difference]:
    """A negation of a word that the other side says in a longer or a shorter word: 不是党的, 是我党的."""
    for index, step in enumerate(steps[:-1]):
        if step.op != "replace" or steps[index + 1].op != "equal":
            continue
        for one, other in ((step.left, step.right), (step.right, step.left)):
            odd = (negations(one) - negations(other)) % 2
            if odd and one[0].role is Role.NEGATION and _told_again(one[1:], other):
                return [step]
    return []


def moved(steps: Sequence[Difference]) -> list[Difference]:
    """The one negation of either side, of a word that the other side says elsewhere: 不收取车费, 对车收取费用."""
    changed = [step for step in steps if step.op != "equal"]
    left = [word for step in changed for word in step.left]
    right = [word for step in changed for word in step.right]
    denied = _denied_alone(left, right) or _denied_alone(right, left)
    return [step for step in changed if denied in step.left + step.right][:1]


def first_time(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether one side tells as the first time what the other says was not so before: 首次, 此前没有."""
    ours, theirs = ({word.turn for word in side} for side in (left, right))
    if (Turn.FIRST in ours) is (Turn.FIRST in theirs):
        return False
    return Turn.BEFORE in (theirs if Turn.FIRST in ours else ours)


def excepted(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether one side says it of all but some, and the other of those alone: 除湖北外, 只有湖北没有; 除了…还 adds."""
    ours, theirs = (any(word.turn is Turn.EXCEPTING for word in side) for side in (left, right))
    but, alone = (left, right) if ours else (right, left)
    if ours is theirs or negations(but) == negations(alone) or any(word.turn is Turn.ADDING for word in but):
        return False
    return narrows(alone)


def _denied_alone(words: Sequence[Word], others: Sequence[Word]) -> Word | None:
    """The one word that a side denies, where the other denies none and says it too."""
    denied = [after for word, after in pairwise(words) if word.role is Role.NEGATION]
    if len(denied) != 1 or any(word.role is Role.NEGATION for word in others):
        return None
    return denied[0] if any(word.text == denied[0].text for word in others) else None


def _told_again(words: Sequence[Word], others: Sequence[Word]) -> bool:
    told = [word for word in words if word.role in _TELLING]
    return bool(told) and all(any(_within(word, other) for other in others) for word in told)


def _within(left: Word, right: Word) -> bool:
    return right.role in _TELLING and (left.text in right.text or right.text in left.text)


def _framed(steps: Sequence[Difference], index: int) -> bool:
    if not 0 < index < len(steps) - 1:
        return False
    return steps[index - 1].op == steps[index + 1].op == "equal"


def _other_number(left: Sequence[Word], right: Sequence[Word]) -> bool:
    ours, theirs = ([word for word in side if word.role is Role.NUMBER] for side in (left, right))
    if len(ours) == len(theirs) == 1:
        return not _rounds(ours[0], theirs[0])
    return bool(ours and theirs)


def _rounds(left: Word, right: Word) -> bool:
    """Whether one number is the other told to fewer digits: 176 and 176.2."""
    fine, coarse = sorted((_unit(left), _unit(right)))
    return 0 < fine < coarse and abs(Fraction(left.sense) - Fraction(right.sense)) < coarse


def _unit(word: Word) -> Fraction:
    """What the last of its digits counts; 0 where it is not told in digits."""
    digits = "".join(sign for sign in word.text if sign.isascii() and sign.isdecimal())
    try:
        return Fraction(word.sense) / int(digits)
    except (ValueError, ZeroDivisionError):
        return Fraction(0)


def _strangers(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether the words share no letter, and their last ones, which they turn on, are not kindred."""
    ours, theirs = ("".join(word.text for word in side) for side in (left, right))
    return set(ours).isdisjoint(theirs) and left[-1].kin.isdisjoint(right[-1].kin) and min(len(ours), len(theirs)) > 1
