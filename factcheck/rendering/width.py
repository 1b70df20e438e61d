"""Text as wide as a terminal shows it: wide characters take two columns."""

import re
import unicodedata
from collections.abc import Iterable

from factcheck.rendering.inert import inert

# What may not begin a line stays with the character before it, what may not end one with the character after.
_OPENING = "“‘（(《〈「『【[«"
_CLOSING = "”’）)》〉」』】]»，。、；：！？,.;:!?…%％—·"
_LATIN = r"[0-9A-Za-z\u00c0-\u024f_@#&+'.-]"
_PIECE = re.compile(
    rf"[{re.escape(_OPENING)}]{{0,4}}(?:{_LATIN}+(?:[:,;/~–]{_LATIN}+)*|\S)[{re.escape(_CLOSING)}]{{0,8}}|\s"
)


def display_width(text: str) -> int:
    """The columns a text takes; ambiguous characters count two, so that no line is ever too long."""
    return sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in {"Cf", "Cc", "Me", "Mn"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WFA" else 1


def wrap(text: str, width: int, indent: str = "", hanging: str | None = None) -> list[str]:
    """Break a text into lines of at most `width` columns, the first after `indent`, the others after `hanging`."""
    following = indent if hanging is None else hanging
    lines, line = [], indent
    for piece in _pieces(text, max(8, width - display_width(following))):
        if display_width(line + piece) > width and line.strip():
            lines.append(line.rstrip())
            line = following + piece.lstrip()
        else:
            line += piece
    return [*lines, line.rstrip()]


def _pieces(text: str, most: int) -> Iterable[str]:
    """The smallest stretches a line may be cut between; a word longer than a line is cut."""
    for piece in _PIECE.findall(" ".join(inert(text).split())):
        if display_width(piece) <= most:
            yield piece
        else:
            yield from piece


def shortened(text: str, width: int, elision: str = "…") -> str:
    """The beginning of a text that fits into `width` columns."""
    text = inert(text)
    if display_width(text) <= width:
        return text
    return _beginning(text, width - display_width(elision)) + elision


def abridged(text: str, width: int, elision: str = "…") -> str:
    """A text without its middle, where it does not fit into `width` columns: two may differ at either end."""
    text = inert(text)
    if display_width(text) <= width:
        return text
    room = width - display_width(elision)
    end = _beginning(text[::-1], room * 2 // 5)[::-1]
    return _beginning(text, room - display_width(end)) + elision + end


def _beginning(text: str, room: int) -> str:
    kept = ""
    for char in text:
        room -= _columns(char)
        if room < 0:
            break
        kept += char
    return kept
