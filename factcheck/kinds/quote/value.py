"""What somebody is reported to have said, in whose words, and how two reports of it are held together."""

from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import product

from attrs import field, frozen
from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from factcheck.kinds.base import Comparand, Slot
from factcheck.kinds.name.pair import compare_names
from factcheck.kinds.name.verdict import Verdict
from factcheck.kinds.quote.difference import told
from factcheck.kinds.quote.retelling import Telling, retelling
from factcheck.kinds.quote.word import Role, Word
from factcheck.kinds.quote.zh_bearer import may_be_one
from factcheck.languages.speech import Form, Strength

_ONE_SPEAKER, _UNKNOWN_SPEAKER, _TWO_SPEAKERS = (0.5, 0.4, 0.35), (0.65, 0.55, 0.5), 0.8
_UNSURE = 0.5  # whether two speakers are one
_WEIGHTS = {Role.NAME: 0.4, Role.DEGREE: 0.5}
_PERSONS = {
    Verdict.SAME: 1.0,
    Verdict.VARIANT: 1.0,
    Verdict.MISSPELLING: 0.9,
    Verdict.UNDECIDED: 0.5,
    Verdict.DIFFERENT: 0.0,
}
_FEW, _FAR = 7, 2.5
_RETOLD = 0.43, 0.4  # of reports, and of words that both quote
NEAR = 0.75
"""How alike two wordings are that may be one statement with a word exchanged."""
_ROUNDING = 1e-9
_FORMS = {Form.DIRECT: 2, Form.MIXED: 1, Form.PARTIAL: 2, Form.INDIRECT: 0}


@frozen
class Quote:
    """Words put in somebody's mouth.

    `words` is the normalised text without quotation marks, `cut` its words in order. `speaker` is a person's
    full name (then `named`; `gloss` is its Latin form and `office` what stands beside it, where there are any) or
    the words that name who speaks, `resolved` where a pronoun stands for it and `public` where that is nobody in
    particular (外界); `via` the outlets it came through. `nested` is a quotation within another.
    """

    words: str
    speaker: str = ""
    via: tuple[str, ...] = ()
    verb: str = ""
    strength: Strength = Strength.SAYS
    form: Form = Form.INDIRECT
    nested: bool = False
    named: bool = False
    resolved: bool = False
    public: bool = False
    cut: tuple[Word, ...] = field(default=(), repr=False)
    gloss: str = field(default="", eq=False)
    office: str = field(default="", eq=False, repr=False)

    @cached_property
    def weighed(self) -> "_Weighed":
        """Its words as they are held against those of another, made once."""
        return _Weighed.of(self.cut)

    @cached_property
    def telling(self) -> Telling:
        """Its telling words as they are held against those of another translation, made once."""
        return Telling.of(self.cut)


def slots(left: Comparand, right: Comparand) -> tuple[Slot, ...] | None:
    """How alike two reports of speech are in wording, speaker and form; None where the wordings share too little.

    Words by another named speaker are held together only where they are nearly the same.
    """
    one, other = left.value, right.value
    speakers = same_speaker(one, other)
    least = _least(one, other, speakers)
    wording = _likeness(one.weighed, other.weighed, least)
    if wording < least:
        wording = retold(one, other) if speakers == 1 else 0.0
        if not wording:
            return None
    form = 1 - abs(_FORMS[one.form] - _FORMS[other.form]) / 2
    stated = () if speakers is None else (Slot("speaker", speakers),)
    if speakers == 0:
        stated = (*stated, Slot("exchange", round(wording, 3)))  # the same words in two mouths
    if speakers == 1 and wording >= NEAR and (one.strength is Strength.DENIES) != (other.strength is Strength.DENIES):
        stated = (*stated, Slot("denial", round(wording, 3)))  # the same words said, and denied
    return (Slot("wording", round(wording, 3)), *stated, Slot("form", form))


def retold(left: Quote, right: Quote) -> float:
    """How much of what one speaker said is told in other words, as two translations do; 0 where it is too little."""
    if same_speaker(left, right) != 1:
        return 0.0
    least = _RETOLD[left.form is not Form.INDIRECT and right.form is not Form.INDIRECT]
    likeness = retelling(left.telling, right.telling, least)
    return likeness if likeness >= least else 0.0


def floor(left: Quote, right: Quote) -> float:
    """How alike two wordings must be: least for the quoted words of one speaker, nearly the same for two.

    A few words are not looked for in a long statement by somebody who may be another.
    """
    return _least(left, right, same_speaker(left, right))


def _least(left: Quote, right: Quote, speakers: float | None) -> float:
    if speakers == 0:
        return _TWO_SPEAKERS
    quoted = (left.form is not Form.INDIRECT) + (right.form is not Form.INDIRECT)
    if speakers and speakers >= 0.9:
        return _ONE_SPEAKER[quoted]
    short, long = sorted((len(left.words), len(right.words)))
    return 1.0 if short <= _FEW and long > _FAR * short else _UNKNOWN_SPEAKER[quoted]


@frozen(eq=False)
class _Weighed:
    """The telling words of a wording: their letters, what each sense weighs in its order, and all of it."""

    text: str
    senses: tuple[tuple[str, float], ...]
    by_sense: Mapping[str, tuple[float, ...]]
    size: float

    @classmethod
    def of(cls, words: Sequence[Word]) -> "_Weighed":
        kept = told(words)
        senses = [(word.sense, len(word.text) * _WEIGHTS.get(word.role, 1.0)) for word in kept]
        by_sense: dict[str, tuple[float, ...]] = {}
        for sense, weight in senses:
            by_sense[sense] = (*by_sense.get(sense, ()), weight)
        return cls("".join([word.text for word in kept]), tuple(senses), by_sense, sum(weight for _, weight in senses))


def alike(left: Sequence[Word], right: Sequence[Word]) -> float:
    """How much of the content of the shorter wording the longer holds, and how much of both is shared, 0 to 1.

    Names count less than what is said of them. Of a few words the letters decide, since one word more or
    less is a large part of them.
    """
    return _likeness(_Weighed.of(left), _Weighed.of(right))


def _likeness(one: _Weighed, other: _Weighed, least: float = 0.0) -> float:
    """The same; 0 where it cannot be so much as the least."""
    if not one.senses or not other.senses:
        return 0.0
    if min(len(one.text), len(other.text)) <= _FEW:
        return _common(one.text, other.text)
    if one.by_sense.keys().isdisjoint(other.by_sense):
        return 0.0  # most, told at once
    shared, lighter, heavier = _shared(one, other)
    if shared < 3:
        return 0.0
    by_words = 0.4 * shared / lighter + 0.2 * shared / heavier
    return by_words + 0.4 * _letters(one.text, other.text) if by_words + 0.4 >= least - _ROUNDING else 0.0


def _common(left: str, right: str) -> float:
    """The share of letters that stand in both, in order; next to a long wording all of a short one must."""
    short, long = sorted((left, right), key=len)
    if len(long) > _FAR * len(short) and short not in long:
        return 0.0
    common = LCSseq.similarity(short, long)
    if common < 2:
        return 0.0
    return 0.6 * common / len(short) + 0.4 * common / len(long)


def _shared(left: _Weighed, right: _Weighed) -> tuple[float, float, float]:
    """The weight of shared senses, and of the lighter and the heavier wording."""
    found: dict[str, int] = {}
    shared = 0.0
    for sense, weight in left.senses:
        same = right.by_sense.get(sense)
        if same is None:
            continue
        place = found.get(sense, 0)
        if place < len(same):
            found[sense] = place + 1
            shared += (weight + same[place]) / 2
    lighter, heavier = min(left.size, right.size), max(left.size, right.size)
    return min(shared, lighter), lighter, heavier


def _letters(one: str, other: str) -> float:
    if 2 * min(len(one), len(other)) > max(len(one), len(other)):
        return fuzz.ratio(one, other) / 100
    return fuzz.partial_ratio(one, other) / 100


def same_speaker(left: Quote, right: Quote) -> float | None:
    """1 for one speaker, 0 for two that are named there, a half where one may be the other; None where not told.

    A name may be the office it stands against, and whoever a pronoun was taken for may be somebody else. What
    everybody says, nobody does who is named.
    """
    if not left.speaker or not right.speaker:
        return None
    if left.public is not right.public:
        return 0.0
    if left.speaker == right.speaker or left.speaker in right.speaker or right.speaker in left.speaker:
        return 1.0
    if not (left.named and right.named):
        return 0.5
    pairs = product(left.speaker.split("、"), right.speaker.split("、"))
    likeness = max(_same_person(*sorted(pair)) for pair in pairs)
    if left.gloss and right.gloss:
        likeness = max(likeness, _same_person(*sorted((_glossed(left), _glossed(right)))))
    if likeness >= _UNSURE:
        return likeness
    unsure = left.resolved or right.resolved or _may_be_one(left, right)
    return _UNSURE if unsure else likeness


def _may_be_one(left: Quote, right: Quote) -> bool:
    first, second = sorted((left, right), key=lambda quote: quote.speaker)
    return may_be_one(first.speaker, second.speaker, (first.office, second.office))


def _glossed(value: Quote) -> str:
    return f"{value.speaker}（{value.gloss}）"


@lru_cache(maxsize=4096)
def _same_person(left: str, right: str) -> float:
    return _PERSONS[compare_names(left, right).verdict]


def show(value: Quote) -> str:
    """The words, after who says them."""
    words = f"“{value.words}”" if value.form in {Form.DIRECT, Form.PARTIAL} else value.words
    return f"{value.speaker}: {words}" if value.speaker else words


def in_marks(value: Quote) -> bool:
    """Whether the words stand in quotation marks, at least in part, and so are a quotation and no mere report."""
    return value.form is not Form.INDIRECT
