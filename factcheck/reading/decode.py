"""Bytes to text: encodings declared, detected and broken, and what is no text at all."""

import codecs
import re
import unicodedata

from attrs import frozen
from charset_normalizer import from_bytes

from factcheck.reading.words import words

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY = {
    b"%PDF-": "pdf",
    b"PK\x03\x04": "office",  # docx, odt and epub are such archives
    b"\xd0\xcf\x11\xe0": "office",
    b"\x89PNG": "picture",
    b"\xff\xd8\xff": "picture",
    b"GIF8": "picture",
    b"RIFF": "picture",
    b"\x1f\x8b": "binary",
    b"\x7fELF": "binary",
}
"""What the first bytes of a file that is no text tell of it, as the reason of a problem."""
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "iso8859-1": "cp1252", "ascii": "utf-8"}
_CHINESE = ("gb18030", "big5hkscs")
_HEAD, _WRONG = 4096, 50
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1f\x7f\xad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\ufeff\ud800-\udfff]")
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")


@frozen
class Decoded:
    """Text made from bytes; `trouble` is a problem's reason, empty where there was none, `detail` the encoding."""

    text: str
    trouble: str = ""
    detail: str = ""


def decode(data: bytes) -> Decoded:
    """The text of `data`, with line ends as newlines; empty text with a reason where there is none."""
    if not data.strip():
        return Decoded("", "empty")
    known = next((reason for mark, reason in _BINARY.items() if data.startswith(mark)), "")
    if known or _is_binary(data):
        return Decoded("", known or "binary")
    found = (
        _by_mark(data) or _by_validity(data) or _by_declaration(data) or _by_commonness(data) or _by_statistics(data)
    )
    if found is None:
        return Decoded("", "binary")
    text = tidy(found.text)
    return Decoded(text, found.trouble, found.detail) if text.strip() else Decoded("", "empty")


def tidy(text: str) -> str:
    """Line ends as newlines, without characters that are not seen, in NFC."""
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", _LINE_ENDS.sub("\n", text)))


def _is_binary(data: bytes) -> bool:
    head = data[:_HEAD]
    return b"\0" in head and not data.startswith(tuple(mark for mark, _ in _MARKS)) and _utf16_without_mark(head) == ""


def _utf16_without_mark(head: bytes) -> str:
    """The byte order of UTF-16 that lacks its mark: line ends and spaces are whole units with a zero on one side."""
    if len(head) < 8 or len(head) % 2:
        return ""
    units = [head[at : at + 2] for at in range(0, len(head), 2)]
    little = sum(unit[1] == 0 and unit[0] in b'\n\r <>=/"' for unit in units)
    big = sum(unit[0] == 0 and unit[1] in b'\n\r <>=/"' for unit in units)
    if max(little, big) * 50 < len(units) or min(little, big) * 20 > max(little, big):
        return ""
    return "utf-16-le" if little > big else "utf-16-be"


def _by_mark(data: bytes) -> Decoded | None:
    name = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    if not name and b"\0" in data[:_HEAD]:
        name = _utf16_without_mark(data[:_HEAD])
    if not name:
        return None
    return _strictly(data, name) or Decoded(data.decode(name, errors="replace"), "encoding", name)


def _by_validity(data: bytes) -> Decoded | None:
    """UTF-8 that is valid, or that is wrong in very few places, as a file cut short is."""
    return _loosely(data, "utf-8")


def _by_declaration(data: bytes) -> Decoded | None:
    declared = _DECLARED.search(data[:_HEAD])
    if not declared:
        return None
    try:
        name = codecs.lookup(declared[1].decode("ascii")).name
    except LookupError:
        return None
    if name == "utf-8":
        return None
    return _strictly(data, _WIDER.get(name, name))


def _by_commonness(data: bytes) -> Decoded | None:
    """The Chinese encoding in which most characters are common ones; a wrong one gives rare characters."""
    best: tuple[float, Decoded] | None = None
    for name in _CHINESE:
        decoded = _loosely(data, name)
        score = _commonness(decoded.text) if decoded else 0
        if decoded and score > 0.08 and (best is None or score > best[0]):
            best = (score, decoded)
    return best[1] if best else None


def _commonness(text: str) -> float:
    beyond = [char for char in text[:20_000] if char > "\x7f"]
    common = words().common
    return sum(char in common for char in beyond) / max(1, len(beyond))


def _by_statistics(data: bytes) -> Decoded | None:
    best = from_bytes(data[:200_000]).best()
    if best is None or best.encoding == "utf_8":
        return None
    return _strictly(data, best.encoding) or Decoded(
        data.decode(best.encoding, errors="replace"), "encoding", best.encoding
    )


def _loosely(data: bytes, name: str) -> Decoded | None:
    """Text in an encoding that fits but for very few places."""
    exact = _strictly(data, name)
    if exact:
        return exact
    text = data.decode(name, errors="replace")
    beyond = sum(char > "\x7f" for char in text)
    return Decoded(text, "encoding", name) if text.count("\ufffd") * _WRONG < beyond else None


def _strictly(data: bytes, name: str) -> Decoded | None:
    try:
        return Decoded(data.decode(name))
    except (UnicodeDecodeError, LookupError):
        return None
