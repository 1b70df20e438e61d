"""The lines at the head of an article that speak of it: when it was published, by whom, where."""

import re
from collections.abc import Sequence

from attrs import evolve, field, frozen

from factcheck.reading import dates
from factcheck.reading.boilerplate import FULL_STOP
from factcheck.reading.dates import Found, Stamp
from factcheck.reading.piece import Piece, Role, letters
from factcheck.reading.words import words

_UNFINISHED = re.compile(r"[。！？!?…；;.：:，,][”’」』\"'）)\]]*$")
_PAUSE = re.compile(r"[，,。；;！!？?]")
_SENTENCE_END = re.compile(r"[。！？!?]\s*$")
_LONGEST_LINE, _LONGEST_NAME, _LONGEST_VALUE = 80, 40, 300
_FIRST_LINES, _REST, _LONGEST_OUTLET = 12, 6, 24
_SENTENCE = 40
_NAMED = {"source", "author"}
_PICTURES = {Role.IMAGE, Role.ALT, Role.CAPTION}


@frozen
class Masthead:
    """What the lines at the head say, and the pieces without them.

    `said` is the moment of publication, `values` the labelled values by what they are: source, author, title, url.
    """

    pieces: tuple[Piece, ...] = ()
    said: Stamp | None = None
    values: dict[str, str] = field(factory=dict)

    def below(self, other: "Masthead") -> "Masthead":
        """This one, and what another above it says where this one says nothing."""
        return evolve(self, said=self.said or other.said, values=other.values | self.values)


def taken_off(found: Sequence[Piece]) -> Masthead:
    """Read the lines about the article that come before its first long sentence, and take them off."""
    kept: list[Piece] = []
    said: Stamp | None = None
    values: dict[str, str] = {}
    end = _end_of_head(found)
    for at, piece in enumerate(found[:end]):
        line = _line(piece, beside=at > 0 and found[at - 1].role in _PICTURES)
        if line is None:
            kept.append(_signed(piece, found[at + 1 : at + 2]) if kept or len(letters(piece.text)) <= _REST else piece)
            continue
        said = said or line.said
        values = line.values | values
    opening = next((piece.text for piece in found if piece.role is Role.TEXT and len(piece.text) > _SENTENCE), "")
    return Masthead((*kept, *found[end:]), said or _wired(opening), values)


def _wired(opening: str) -> Stamp | None:
    """The full date of the date line that the first sentence opens with; None where it opens with none."""
    found = dates.find(opening[:_LONGEST_LINE])
    before = opening[: found.start] if found else ""
    wired = found and len(before) <= _LONGEST_OUTLET and not _PAUSE.search(before)
    return found.stamp if found and wired and words().wired.match(opening, found.end) else None


def _end_of_head(found: Sequence[Piece]) -> int:
    lines = 0
    for at, piece in enumerate(found):
        lines += bool(piece.text)
        long = piece.role is Role.TEXT and len(piece.text) > _SENTENCE and FULL_STOP.search(piece.text)
        if lines > _FIRST_LINES or (long and _line(piece) is None):
            return at
    return len(found)


def _signed(piece: Piece, following: Sequence[Piece]) -> Piece:
    """A short line right before the date line is who wrote it, unless it is long and the first: a headline."""
    if piece.role is not Role.TEXT or len(piece.text) > _LONGEST_NAME or _UNFINISHED.search(piece.text):
        return piece
    line = _line(following[0]) if following else None
    return evolve(piece, role=Role.BYLINE) if line and line.said else piece


def _line(piece: Piece, *, beside: bool = False) -> Masthead | None:
    """What one line says of the article; None where it is no such line. Beside a picture, only a bare date is."""
    if piece.role not in {Role.TEXT, Role.BYLINE, Role.ITEM}:
        return None
    text = piece.text
    labelled = words().field.match(text) if len(text) <= _LONGEST_VALUE else None
    if labelled:
        return _labelled(labelled)
    if len(text) > _LONGEST_LINE:
        return None
    found = dates.find(text)
    return _dated(text, found, beside=beside) if found else None


def _dated(text: str, found: Found, *, beside: bool) -> Masthead | None:
    """What a line with a date says: a date and hardly more, or a date and a labelled value."""
    rest = f"{text[: found.start]} {text[found.end :]}"
    size = len(letters(rest))
    if beside:
        return None if size else Masthead((), found.stamp)
    label = words().field.search(rest)
    if label and label[1] and size <= _LONGEST_NAME and len(letters(rest[: label.start()])) <= _REST:
        named = _labelled(label)
        return Masthead((), found.stamp, named.values if named else {})
    if words().outlet_end.search(rest.strip()) and size <= _LONGEST_OUTLET:
        return Masthead((), found.stamp, {"source": rest.strip()})
    return Masthead((), found.stamp) if size <= _REST and not _SENTENCE_END.search(rest) else None


def _labelled(match: re.Match[str]) -> Masthead | None:
    """The values of a line of labels; the date of a date label, and whatever labels follow in the same line."""
    said: Stamp | None = None
    values: dict[str, str] = {}
    current: re.Match[str] | None = match
    while current and (current[1] or current[3]):
        name = words().fields[(current[1] or current[3]).casefold()]
        value = current[2] or ""
        current = words().field.search(value)
        if current and current[1]:
            value = value[: current.start()]
        if name == "date":
            found = dates.find(value)
            said = said or (found.stamp if found else None)
            if not found and len(letters(value)) > _REST:
                return None
        elif name in _NAMED and (len(value) > _LONGEST_LINE or _SENTENCE_END.search(value)):
            return None
        elif value.strip():
            dated = dates.find(value) if name in _NAMED else None
            said = said or (dated.stamp if dated else None)
            values.setdefault(name, (value[: dated.start] if dated else value).strip() or value.strip())
    return Masthead((), said, values)
