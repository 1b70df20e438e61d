"""What somebody is reported to have said, in whose words, and how two reports of it are held together."""

from collections.abc import Sequence

from attrs import field, frozen
from rapidfuzz import fuzz

from factcheck.kinds.base import Comparand, Slot
from factcheck.kinds.quote.difference import told
from factcheck.kinds.quote.word import Role, Word
from factcheck.languages.speech import Form, Strength

_FLOOR = 0.4
_PARTED = 0.8
_FORMS = {Form.DIRECT: 2, Form.MIXED: 1, Form.PARTIAL: 2, Form.INDIRECT: 0}


@frozen
class Quote:
    """Words put in somebody's mouth.

    `words` is the normalised text without quotation marks, `cut` its words in order. `speaker` is a person's
    full name (then `named`) or the words that name who speaks; `via` the outlets it came through. `nested` is
    a quotation within another.
    """

    words: str
    speaker: str = ""
    via: tuple[str, ...] = ()
    verb: str = ""
    strength: Strength = Strength.SAYS
    form: Form = Form.INDIRECT
    nested: bool = False
    named: bool = False
    cut: tuple[Word, ...] = field(default=(), repr=False)


def slots(left: Comparand, right: Comparand) -> tuple[Slot, ...] | None:
    """How alike two reports of speech are in wording, speaker and form; None where the wordings share too little.

    Words by another named speaker are held together only where they are nearly the same.
    """
    one, other = left.value, right.value
    wording = alike(one.cut, other.cut)
    speakers = same_speaker(one, other)
    if wording < (_PARTED if speakers == 0 else _FLOOR):
        return None
    form = 1 - abs(_FORMS[one.form] - _FORMS[other.form]) / 2
    stated = () if speakers is None else (Slot("speaker", speakers),)
    return (Slot("wording", round(wording, 3)), *stated, Slot("form", form))


def alike(left: Sequence[Word], right: Sequence[Word]) -> float:
    """How much of the content of the shorter wording the longer holds, and how much of both is shared, 0 to 1."""
    one, other = told(left), told(right)
    if not one or not other:
        return 0.0
    shared, least, most = _shared(one, other)
    if shared < min(4, least):
        return 0.0
    letters = _letters(one, other)
    return 0.4 * shared / least + 0.2 * shared / most + 0.4 * letters


def _shared(left: Sequence[Word], right: Sequence[Word]) -> tuple[int, int, int]:
    """Letters of shared senses, and of the shorter and the longer wording."""
    rest = [word.sense for word in right]
    shared = 0
    for word in left:
        if word.sense in rest:
            rest.remove(word.sense)
            shared += len(word.text)
    sizes = sorted((sum(len(word.text) for word in left), sum(len(word.text) for word in right)))
    return min(shared, sizes[0]), sizes[0], sizes[1]


def _letters(left: Sequence[Word], right: Sequence[Word]) -> float:
    one, other = ("".join(word.text for word in words) for words in (left, right))
    if 2 * min(len(one), len(other)) > max(len(one), len(other)):
        return fuzz.ratio(one, other) / 100
    return fuzz.partial_ratio(one, other) / 100


def same_speaker(left: Quote, right: Quote) -> float | None:
    """1 for one speaker, 0 for two named ones, a half where a name stands against an office; None where not told."""
    if not left.speaker or not right.speaker:
        return None
    if left.speaker == right.speaker or left.speaker in right.speaker or right.speaker in left.speaker:
        return 1.0
    if left.named and right.named:
        near = fuzz.ratio(left.speaker, right.speaker) / 100
        return near if near > 0.6 else 0.0
    return 0.5


def numbers(words: Sequence[Word]) -> list[str]:
    """The numbers said, sorted."""
    return sorted(word.sense for word in words if word.role is Role.NUMBER)


def show(value: Quote) -> str:
    """The words, after who says them."""
    words = f"“{value.words}”" if value.form in {Form.DIRECT, Form.PARTIAL} else value.words
    return f"{value.speaker}: {words}" if value.speaker else words
