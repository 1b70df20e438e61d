"""Colour for terminals that have it."""

from enum import Enum

from factcheck.rendering.passage import MARKS
from factcheck.rendering.view import View


class Ink(Enum):
    """Ways to stand out, as ANSI codes."""

    PLAIN = ""
    BOLD = "1"
    RED = "1;31"
    YELLOW = "1;33"
    CYAN = "1;36"


_MARKED = "\x1b[1;35m"
_RESET = "\x1b[0m"


def painted(line: str, ink: Ink, view: View) -> str:
    """A line in one ink; in a plain line the marked words stand out."""
    if not view.colour:
        return line
    if ink is not Ink.PLAIN:
        return f"\x1b[{ink.value}m{line}{_RESET}"
    opening, closing = MARKS
    if closing in line and opening not in line[: line.index(closing)]:
        line = _MARKED + line
    if opening in line and closing not in line[line.rindex(opening) :]:
        line = line + _RESET
    return line.replace(opening, _MARKED + opening).replace(closing, closing + _RESET)
