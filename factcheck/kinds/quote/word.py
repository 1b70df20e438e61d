"""The words of a quotation, and what each does to what is said."""

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


ALL, SOME = "∀", "∃"
"""The senses of words for all of them, and for some of them only."""

IF, RATHER = "→", "⊖"
"""The senses of words that make what follows a condition, and of those that only set off what was said: 而不是."""

MUST, MAY = "□", "◇"
"""The senses of words for what must be, and for what may be or be left."""


@frozen(cache_hash=True)
class Word:
    """One word: its text, its sense (the same for synonyms), its role, its sound, and the senses opposed to its own.

    `kin` names the sets of words that two desks use of one thing.
    """

    text: str
    sense: str
    role: Role = Role.CONTENT
    sound: str = ""
    against: tuple[str, ...] = ()
    kin: frozenset[str] = field(default=frozenset(), repr=False)
