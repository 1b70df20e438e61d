"""Comparing two reports of what was said: same words, another wording, cut shorter, or changed."""

from collections.abc import Sequence

from factcheck.kinds.base import Comparison, Relation
from factcheck.kinds.quote.difference import Difference, differences, told
from factcheck.kinds.quote.value import Quote, alike, same_speaker
from factcheck.kinds.quote.word import Role, Word
from factcheck.languages.speech import Form

_OWN_WORDS = frozenset({Form.DIRECT, Form.PARTIAL})
_ENOUGH = 4
_NEAR = 0.75
_LONG = 10


def compare(left: Quote, right: Quote) -> Comparison:
    """Say whether two reports give the same words, the same content, a part of it, or something else.

    A negation, a word such as only, a number or the one word that is exchanged make two reports of one
    speaker's words conflict; another translation, a paraphrase or a shorter quotation does not. The same
    words in two named people's mouths conflict in the speaker.
    """
    one, other = told(left.cut), told(right.cut)
    steps = differences(one, other)
    if _elsewhere(left, right, steps):
        return _conflict("speaker", "other-speaker", left.speaker, right.speaker)
    if same_speaker(left, right) == 0:
        return Comparison(Relation.UNKNOWN, "speaker", "other-speaker")
    changed = [step for step in steps if step.op != "equal"]
    if not changed:
        return Comparison(Relation.EQUAL, "wording", "same-words")
    likeness = alike(one, other)
    if likeness < 0.4:
        return Comparison(Relation.UNKNOWN, "wording", "other-words")
    turned = _turned(left, right, steps, likeness)
    if turned:
        return turned
    if _within(steps):
        return Comparison(Relation.INSIDE, "truncation", "part-of-it")
    return Comparison(Relation.VARIANT, "wording", "other-wording", _details(changed))


def _elsewhere(left: Quote, right: Quote, steps: Sequence[Difference]) -> bool:
    """Whether nearly the same words, and enough of them, are said by two named people."""
    if same_speaker(left, right) != 0 or not (left.named and right.named):
        return False
    same = sum(len(word.text) for step in steps if step.op == "equal" for word in step.left)
    size = min(sum(len(word.text) for word in told(quote.cut)) for quote in (left, right))
    return same >= _LONG and same >= 0.9 * size


def _within(steps: Sequence[Difference]) -> bool:
    """Whether one wording stands whole inside the other."""
    return (
        len({step.op for step in steps if step.op != "equal"}) == 1
        and steps[-1].op != "replace"
        and all(step.op != "replace" for step in steps)
    )


def _turned(left: Quote, right: Quote, steps: Sequence[Difference], likeness: float) -> Comparison | None:
    """A change that makes another statement of it, between the first and the last words that both have."""
    inner = _inner(steps)
    taken = [word for step in inner for word in step.left]
    given = [word for step in inner for word in step.right]
    if likeness >= 0.55 and _polarity(taken) != _polarity(given) and not _opposed(taken, given):
        return _changed("negation", inner)
    if likeness >= 0.55 and _narrowed(steps):
        return _changed("only", inner)
    if likeness >= _NEAR and _numbers(taken) != _numbers(given) and _numbers(taken) and _numbers(given):
        return _changed("number", inner)
    direct = left.form in _OWN_WORDS and right.form in _OWN_WORDS
    swapped = _swapped(inner)
    if swapped and (direct or likeness >= _NEAR):
        return _changed("exchanged-word", [swapped])
    return None


def _inner(steps: Sequence[Difference]) -> list[Difference]:
    """The changes, without what one wording only adds before or after the other; a negation just before stays."""
    inner = []
    for index, step in enumerate(steps):
        if step.op == "equal":
            continue
        if 0 < index < len(steps) - 1 or step.op == "replace":
            inner.append(step)
        elif index == 0 and any(word.role is Role.NEGATION for word in (step.left + step.right)[-2:]):
            inner.append(Difference(step.op, step.left[-2:], step.right[-2:]))
    return inner


def _polarity(words: Sequence[Word]) -> int:
    return sum(word.role is Role.NEGATION for word in words) % 2


def _opposed(left: Sequence[Word], right: Sequence[Word]) -> bool:
    return any(word.sense in other.against or other.sense in word.against for word in left for other in right)


def _numbers(words: Sequence[Word]) -> list[str]:
    return sorted(word.sense for word in words if word.role is Role.NUMBER)


def _narrowed(steps: Sequence[Difference]) -> bool:
    """Whether a word such as only is added or dropped, or what it holds for is narrowed by a word after it."""
    for index, step in enumerate(steps):
        if step.op == "equal" or index in {0, len(steps) - 1}:
            continue
        if any(word.role is Role.ONLY for word in step.left) != any(word.role is Role.ONLY for word in step.right):
            return True
        before = steps[index - 1].left[-1:]
        if step.op != "replace" and before and before[0].role is Role.ONLY:
            return any(word.role is Role.CONTENT for word in step.left + step.right)
    return False


def _swapped(inner: Sequence[Difference]) -> Difference | None:
    """The one exchange of a content word for another that is no synonym: a homophone, an opposite, or a stranger."""
    real = [step for step in inner if any(word.role is Role.CONTENT for word in step.left + step.right)]
    for step in real:
        if len(step.left) == len(step.right) == 1 and _apart(step.left[0], step.right[0], alone=len(real) == 1):
            return step
    return None


def _apart(left: Word, right: Word, *, alone: bool) -> bool:
    if left.role is not Role.CONTENT or right.role is not Role.CONTENT:
        return False
    if left.sound and left.sound == right.sound:
        return True
    if right.sense in left.against or left.sense in right.against:
        return True
    return alone and len(left.text) > 1 and len(right.text) > 1 and not set(left.text) & set(right.text)


def _changed(rule: str, steps: Sequence[Difference]) -> Comparison:
    return Comparison(Relation.CONFLICT, "wording", rule, _details(steps))


def _conflict(nature: str, rule: str, left: str, right: str) -> Comparison:
    return Comparison(Relation.CONFLICT, nature, rule, {"left": left, "right": right})


def _details(steps: Sequence[Difference]) -> dict[str, str]:
    left = " … ".join("".join(word.text for word in step.left) for step in steps if step.left)
    right = " … ".join("".join(word.text for word in step.right) for step in steps if step.right)
    return {"left": left, "right": right}
