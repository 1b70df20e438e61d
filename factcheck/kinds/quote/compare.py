"""Comparing two reports of what was said: same words, another wording, cut shorter, or changed."""

from collections.abc import Sequence
from itertools import product

from factcheck.kinds.base import GAP, Comparison, Relation
from factcheck.kinds.quote import framing
from factcheck.kinds.quote.difference import Difference, differences, told
from factcheck.kinds.quote.value import NEAR, Quote, alike, floor, retold, same_speaker
from factcheck.kinds.quote.word import ALL, IF, MAY, MUST, RATHER, SOME, Role, Word, narrows, negations
from factcheck.languages.speech import Form, Strength

_OWN_WORDS = frozenset({Form.DIRECT, Form.PARTIAL})
_ASSERTING = frozenset(
    {Strength.SAYS, Strength.ADMITS, Strength.CLAIMS, Strength.REVEALS, Strength.BELIEVES, Strength.WARNS}
)
_LOADED = frozenset({Strength.ADMITS, Strength.CLAIMS})
_CLOSE = 0.55
_LONG = 10  # letters at least; what is shorter may be a line that many say
_ALL_OF_ONE, _MOST_OF_OTHER, _SHORT = 0.9, 0.6, 16
_ASIDE = 4


def compare(left: Quote, right: Quote) -> Comparison:
    """Say whether two reports give the same words, the same content, a part of it, or something else.

    A negation, a word such as only, a number or the one word that is exchanged make two reports of one
    speaker's words conflict; another translation, a paraphrase or a shorter quotation does not. The same
    words in two named people's mouths conflict in the speaker.
    """
    steps = differences(told(left.cut), told(right.cut))
    speakers = same_speaker(left, right)
    if speakers == 0:
        return _by_another(left, right, steps)
    changed = [step for step in steps if step.op != "equal"]
    likeness = alike(left.cut, right.cut)
    if speakers == 1 and likeness >= NEAR and _denied(left, right, changed):
        return Comparison(Relation.CONFLICT, "polarity", "denied", {"left": left.verb, "right": right.verb})
    if not changed:
        return _same_words(left, right)
    if likeness < floor(left, right):
        if retold(left, right):
            return Comparison(Relation.OVERLAPPING, "precision", "retold")
        return Comparison(Relation.UNKNOWN, "wording", "other-words")
    return _turned(left, right, steps, likeness) or _contrasted(changed) or _reworded(changed)


def _contrasted(changed: Sequence[Difference]) -> Comparison | None:
    """A word in place of its contrary, or a number of another: they need not contradict, and do not agree."""
    if any(_opposed(step.left, step.right) for step in changed) or framing.numbers(changed):
        return Comparison(Relation.UNKNOWN, "wording", "other-words")
    return None


def _reworded(changed: Sequence[Difference]) -> Comparison:
    """One wording cut shorter, or another wording of one statement."""
    if len({step.op for step in changed}) == 1 and changed[0].op != "replace" and not _graded(changed):
        return Comparison(Relation.INSIDE, "truncation", "part-of-it", _details(changed))
    return Comparison(Relation.VARIANT, "wording", "other-wording", _details(changed))


def _same_words(left: Quote, right: Quote) -> Comparison:
    """The same words; that one outlet has them admitted or merely claimed is told beside it."""
    if left.strength is not right.strength and {left.strength, right.strength} & _LOADED:
        return Comparison(Relation.VARIANT, "wording", "other-verb", {"left": left.verb, "right": right.verb})
    return Comparison(Relation.EQUAL, "wording", "same-words")


def _denied(left: Quote, right: Quote, changed: Sequence[Difference]) -> bool:
    """Whether one speaker is said to deny what he is said to say; denying it and saying that it is not are one."""
    if not _one_denies(left, right):
        return False
    denier, other = (left, right) if left.strength is Strength.DENIES else (right, left)
    turned = sum(negations(step.left) - negations(step.right) for step in changed) % 2
    return denier.form not in _OWN_WORDS and other.strength in _ASSERTING and not turned


def _one_denies(left: Quote, right: Quote) -> bool:
    return (left.strength is Strength.DENIES) != (right.strength is Strength.DENIES)


def _graded(changed: Sequence[Difference]) -> bool:
    """Whether nothing but words of degree, tense and mood came or went."""
    return all(word.role is Role.DEGREE for step in changed for word in step.left + step.right)


def _by_another(left: Quote, right: Quote, steps: Sequence[Difference]) -> Comparison:
    """Nearly the same words, and enough of them, said by two named people; else two statements."""
    same = sum(len(word.text) for step in steps if step.op == "equal" for word in step.left)
    few, many = sorted(sum(len(word.text) for word in told(quote.cut)) for quote in (left, right))
    if (
        left.public
        or right.public
        or same < _LONG
        or same < _ALL_OF_ONE * few
        or (few < _SHORT and same < _MOST_OF_OTHER * many)
    ):
        return Comparison(Relation.UNKNOWN, "speaker", "other-speaker")
    details = {"left": left.speaker, "right": right.speaker}
    return Comparison(Relation.CONFLICT, "speaker", "other-speaker", details)


def _turned(left: Quote, right: Quote, steps: Sequence[Difference], likeness: float) -> Comparison | None:
    """A change that makes another statement of it: the first rule that finds one."""
    direct = left.form in _OWN_WORDS and right.form in _OWN_WORDS
    near, close = likeness >= NEAR, likeness >= _CLOSE
    speakers, nearly = same_speaker(left, right), near or (direct and close)
    one_speaker, one_person = speakers in (1, None), speakers == 1 and left.named and right.named
    no_other, excepted = framing.no_other(left.cut, right.cut), framing.excepted(left.cut, right.cut)
    unsaid = no_other or excepted or framing.unsaid(left.cut, right.cut) or framing.first_time(left.cut, right.cut)
    rules = (
        ("exchanged-word", speakers == 1, _contrary),
        ("homophone", True, lambda _: _homophone(told(left.cut), told(right.cut))),
        ("negation", close and not unsaid and not _one_denies(left, right) and _one_setting(left, right), _negated),
        ("negation", close and one_speaker and not unsaid, framing.denied),
        ("negation", near and one_speaker and not unsaid, framing.moved),
        ("only", not (no_other or excepted), _narrowed),
        ("only", near and one_speaker, framing.opened),
        ("number", near, framing.numbers),
        ("number", one_speaker, framing.counted),
        ("all-or-some", near, lambda steps: _against(steps, ALL, SOME)),
        ("must-or-may", nearly, lambda steps: _against(steps, MUST, MAY)),
        ("exchanged-word", nearly, lambda steps: _swapped(steps, alone=direct and near and one_person)),
        ("exchanged-word", direct and one_person, framing.exchanged),
    )
    return next((_changed(rule, found) for rule, holds, find in rules if holds and (found := find(steps))), None)


def _negated(steps: Sequence[Difference]) -> list[Difference]:
    """A negation that one side lacks, right before or within what both say; an opposite beside it sets it off."""
    total = sum(negations(step.left) - negations(step.right) for step in steps)
    if total % 2 == 0:
        return []
    for index, step in enumerate(steps[:-1]):
        if step.op == "equal" or (negations(step.left) - negations(step.right)) % 2 == 0:
            continue
        side = step.left if negations(step.left) > negations(step.right) else step.right
        last = [word for word in side if word.role is not Role.DEGREE][-1:]
        if (
            len(side) <= _ASIDE
            and negations(last)
            and steps[index + 1].op == "equal"
            and not _opposed(step.left, step.right)
        ):
            return [step]
    return []


def _one_setting(left: Quote, right: Quote) -> bool:
    """Whether both say it under a condition, or neither does, and both set it off against something or neither."""
    return all(
        any(word.sense == sign for word in left.cut) is any(word.sense == sign for word in right.cut)
        for sign in (IF, RATHER)
    )


def _opposed(left: Sequence[Word], right: Sequence[Word]) -> bool:
    return any(one.sense in other.against or other.sense in one.against for one, other in product(left, right))


def _narrowed(steps: Sequence[Difference]) -> list[Difference]:
    """A word such as only that one side lacks, or what it holds for narrowed by a word right after it.

    One that the other side has elsewhere in another wording (只把…视为, 只不过是) is not lacking.
    """
    changed = [step for step in steps if step.op != "equal"]
    lacking = any(narrows(step.left) for step in changed) != any(narrows(step.right) for step in changed)
    for index, step in enumerate(steps):
        if step.op == "equal" or not 0 < index < len(steps) - 1:
            continue
        if lacking and narrows(step.left) != narrows(step.right):
            return [step]
        before = steps[index - 1].left[-1:]
        added = step.left + step.right
        if step.op != "replace" and before and before[0].role is Role.ONLY and len(added) <= 2:
            return [step] if any(word.role is Role.CONTENT for word in added) else []
    return []


def _against(steps: Sequence[Difference], one: str, other: str) -> list[Difference]:
    """One of two signs in place of the other: all of them for some, must for may."""
    return [
        step
        for step in steps
        if step.op == "replace" and {one, other} <= {word.sense for word in (*step.left, *step.right)}
    ]


def _homophone(left: Sequence[Word], right: Sequence[Word]) -> list[Difference]:
    """A word in place of another that sounds the same: one stands in each wording only, before or after one word."""
    for one, other in product(_only_in(left, right), _only_in(right, left)):
        if left[one].role is not Role.CONTENT or right[other].role is not Role.CONTENT:
            continue
        if left[one].sound and left[one].sound == right[other].sound and _framed(left, one, right, other):
            return [Difference("replace", (left[one],), (right[other],))]
    return []


def _only_in(words: Sequence[Word], others: Sequence[Word]) -> list[int]:
    senses = {word.sense for word in others}
    return [index for index, word in enumerate(words) if word.sense not in senses]


def _framed(left: Sequence[Word], one: int, right: Sequence[Word], other: int) -> bool:
    def around(words: Sequence[Word], index: int) -> tuple[str, str]:
        before, after = words[index - 1] if index else None, words[index + 1] if index + 1 < len(words) else None
        return before.sense if before else "^", after.sense if after else "$"

    return any(mine == yours for mine, yours in zip(around(left, one), around(right, other), strict=True))


def _swapped(steps: Sequence[Difference], *, alone: bool) -> list[Difference]:
    """The exchange of a content word for an opposite, or of quoted words for a stranger where nothing else differs."""
    real = [
        step
        for step in steps
        if step.op != "equal" and any(word.role is Role.CONTENT for word in step.left + step.right)
    ]
    for step in real:
        if _apart(step.left, step.right, alone=alone and len(real) == 1):
            return [step]
    return []


def _contrary(steps: Sequence[Difference]) -> list[Difference]:
    """The one word that one speaker is given in place of its contrary, all else being the same."""
    changed = [step for step in steps if step.op != "equal"]
    told = any(word.role is Role.CONTENT for step in steps if step.op == "equal" for word in step.left)
    if len(changed) != 1 or not told or not len(changed[0].left) == len(changed[0].right) == 1:
        return []
    return changed if _opposed(changed[0].left, changed[0].right) else []


def _apart(left: Sequence[Word], right: Sequence[Word], *, alone: bool) -> bool:
    """Whether one or two content words stand against another one or two that are opposed to them, or strangers."""
    if not (0 < len(left) < 3 and 0 < len(right) < 3) or any(word.role is not Role.CONTENT for word in (*left, *right)):
        return False
    if len(left) == len(right) == 1 and _opposed(left, right):
        return True
    return alone and _strange("".join(word.text for word in left), "".join(word.text for word in right))


def _strange(left: str, right: str) -> bool:
    """Whether two words are as long but for what they open or end with alike, two letters at least, and share none."""
    while left and right and left[0] == right[0]:
        left, right = left[1:], right[1:]
    while left and right and left[-1] == right[-1]:
        left, right = left[:-1], right[:-1]
    return len(left) == len(right) > 1 and not set(left) & set(right)


_NATURES = {"negation": "polarity", "number": "value"}
"""In what respect two wordings differ that say another thing; all else that is changed is wording."""


def _changed(rule: str, steps: Sequence[Difference]) -> Comparison:
    return Comparison(Relation.CONFLICT, _NATURES.get(rule, "wording"), rule, _details(steps))


def _details(steps: Sequence[Difference]) -> dict[str, str]:
    left, right = (
        GAP.join("".join(word.text for word in words) for words in sides if words)
        for sides in ([step.left for step in steps], [step.right for step in steps])
    )
    return {"left": left, "right": right}
