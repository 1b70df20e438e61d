"""A piece of a document between its markup and its zones: one paragraph and what its markup says of it."""

import re
from enum import StrEnum

from attrs import frozen

_WIDE = r"\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’"
_BROKEN_LINE = re.compile(rf"(?<=[{_WIDE}])[ \t]*\n\s*(?=[{_WIDE}])")
_SIGNS = re.compile(r"[\W_]+")
_BEGINNING = 12


class Role(StrEnum):
    """What the markup says a piece is."""

    TEXT = "text"
    HEADING = "heading"
    ITEM = "item"
    CAPTION = "caption"
    ALT = "alt"
    IMAGE = "image"
    BYLINE = "byline"
    CREDIT = "credit"
    RULE = "rule"


@frozen
class Piece:
    """One paragraph: its role, its text on one line, and which share of it is linked, bold, small or grey.

    `level` is a heading's, `group` numbers the list an item belongs to.
    """

    role: Role
    text: str
    linked: float = 0.0
    bold: float = 0.0
    faint: float = 0.0
    centred: bool = False
    level: int = 0
    group: int = 0


def one_line(text: str) -> str:
    """Text on one line with single spaces; a line broken between two ideographs gains none."""
    if "\n" in text:
        text = _BROKEN_LINE.sub("", text)
    return " ".join(text.split())


def letters(text: str) -> str:
    """Letters and digits alone, for asking whether two texts say the same."""
    return _SIGNS.sub("", text).casefold()


def says(text: str, wanted: str) -> bool:
    """Whether a text's letters are those wanted; most texts are told by their beginnings."""
    return wanted.startswith(letters(text[:_BEGINNING])) and letters(text) == wanted
