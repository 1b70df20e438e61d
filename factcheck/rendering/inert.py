"""Text that does nothing where it is shown: characters that steer a terminal or turn a line round become visible."""

import re

_STEERING = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_REPLACED = "\N{REPLACEMENT CHARACTER}"
_PICTURES = 0x2400  # the control pictures stand in the order of the controls


def inert(text: str) -> str:
    """The text with a picture for each control and a replacement for each direction mark, of the same length.

    Line feeds stay. Lone surrogates, which no encoding can write, are replaced too.
    """
    return _STEERING.sub(_shown, text)


def _shown(found: re.Match[str]) -> str:
    char = found[0]
    if char == "\t":
        return " "
    return chr(_PICTURES + ord(char)) if char < " " else _REPLACED


def web_address(url: str) -> str:
    """The address where it is one of the web, else nothing: no other scheme is ever linked."""
    return url if re.match(r"https?://[^\s\"'<>\\]+\Z", url, re.IGNORECASE) and inert(url) == url else ""
