"""The words of a quotation, and what each does to what is said."""

from collections.abc import Iterable

from attrs import field, frozen

from factcheck.kinds.choice import Choice


class Role(Choice):
    """What a word does in a statement: carry content, name, turn it round, narrow, grade or count it, or none."""

    CONTENT = "content"
    NAME = "name"
    NEGATION = "negation"
    ONLY = "only"
    DEGREE = "degree"
    NUMBER = "number"
    QUANTIFIER = "quantifier"
    FUNCTION = "function"


class Turn(Choice):
    """How a word bears on whether what is said is so: as a denial, the first, before, an exception or an addition."""

    DENYING = "denying"
    FIRST = "first"
    BEFORE = "before"
    EXCEPTING = "excepting"
    ADDING = "adding"


ALL, SOME = "∀", "∃"
"""The senses of words for all of them, and for some of them only."""

IF, RATHER = "→", "⊖"
"""The senses of words that make what follows a condition, and of those that only set off what was said: 而不是."""

MUST, MAY = "□", "◇"
"""The senses of words for what must be, and for what may be or be left."""


UNTIL, THEN = "…", "⇒"
"""The senses of words for before it (之前), and for not before it (才)."""

OTHERS, NOT_ONLY = "≠", "⊋"
"""The senses of words for what else there is (没有别的), and for that there is more: 不只."""


@frozen(cache_hash=True)
class Word:
    """One word: its text, its sense (the same for synonyms), its role, its sound, and the senses opposed to its own.

    `kin` names the sets of words that two desks use of one thing; `turn` says how it bears on whether it is so, where
    it does: as one that denies what follows without a negation (禁止, 停止), as the first, or in another way.
    """

    text: str
    sense: str
    role: Role = Role.CONTENT
    sound: str = ""
    against: tuple[str, ...] = ()
    kin: frozenset[str] = field(default=frozenset(), repr=False)
    turn: Turn | None = field(default=None, repr=False)


def negations(words: Iterable[Word]) -> int:
    """How many of the words turn what is said round."""
    return sum(word.role is Role.NEGATION for word in words)


def narrows(words: Iterable[Word]) -> bool:
    """Whether one of the words narrows what is said, as 只 and 仅 do."""
    return any(word.role is Role.ONLY for word in words)
