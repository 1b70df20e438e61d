"""The words of a quotation, and what each does to what is said."""

from enum import Enum

from attrs import frozen


class Role(Enum):
    """What a word does in a statement: it carries content, turns it round, narrows, grades or counts it, or none of these."""

    CONTENT = "content"
    NEGATION = "negation"
    ONLY = "only"
    DEGREE = "degree"
    NUMBER = "number"
    QUANTIFIER = "quantifier"
    FUNCTION = "function"


@frozen
class Word:
    """One word: its text, its sense (the same for synonyms), its role, and its sound where the script has homophones."""

    text: str
    sense: str
    role: Role = Role.CONTENT
    sound: str = ""
    against: tuple[str, ...] = ()
