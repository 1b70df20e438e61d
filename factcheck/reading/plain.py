"""Markdown and plain text to pieces."""

import re
import unicodedata
from collections.abc import Iterator
from html import unescape

from factcheck.reading.piece import Piece, Role, one_line
from factcheck.reading.words import words

_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*$")
_UNDERLINE = re.compile(r"(?:={3,}|-{3,})\s*$")
_RULE = re.compile(r"(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$")
_ITEM = re.compile(r"(?:[-*+•]|\d{1,3}[.)])\s+(?=\S)")
_QUOTE = re.compile(r"(?:>\s?)+")
_IMAGE = re.compile(r"!\[([^\]\n]{0,500})\]\((?:[^()\n]|\([^()\n]*\)){0,2000}\)")
_LINK = re.compile(r"\[([^\[\]\n]{1,500})\]\(((?:[^()\n]|\([^()\n]*\)){0,2000})\)")
_REFERENCE = re.compile(r"\s{0,3}\[[^\]\n]{1,100}\]:\s+\S+")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.{1,300}?)(?<=\S)\1", re.DOTALL)
_EMPHASIS = re.compile(
    r"(?<![\w*])\*(?=\S)([^*\n]{1,300}?)(?<=\S)\*(?![\w*])|(?<![\w_])_(?=\S)([^_\n]{1,300}?)(?<=\S)_(?![\w_])"
)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,500}>|<!--.{0,400}?-->", re.DOTALL)
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])")
_END = re.compile(r"[。！？!?…；;.:：][”’」』\"'）)\]]*\s*$")
_WIDEST = 120


def pieces(text: str) -> list[Piece]:
    """The paragraphs of a text, with what Markdown says of them; plain text is Markdown that says little."""
    return [piece for paragraph in _paragraphs(text) for piece in _pieces_of(paragraph)]


def _paragraphs(text: str) -> Iterator[str]:
    """Stretches between blank lines, cut at each line end unless the lines are those of a filled paragraph."""
    for stretch in re.split(r"\n[ \t\u3000]*\n", text.strip("\n")):
        lines = [line for line in stretch.split("\n") if line.strip()]
        yield from _joined(lines)


def _joined(lines: list[str]) -> list[str]:
    joined: list[str] = []
    widest = max(map(_width, lines), default=0)
    open_line = False
    for line in lines:
        if joined and _UNDERLINE.match(line.strip()) and not _marked(joined[-1]):
            joined[-1] = f"# {joined[-1].strip()}"
            open_line = False
            continue
        if open_line and not _marked(line) and not line.startswith(("\u3000", "  ")):
            joined[-1] += "\n" + line
        else:
            joined.append(line)
        open_line = (
            40 <= widest <= _WIDEST
            and _width(line) >= 0.8 * widest
            and not (_END.search(line) and _width(line) < 0.95 * widest)
        )
    return joined


def _width(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in line[: 2 * _WIDEST])


def _marked(line: str) -> bool:
    line = line.strip()
    return bool(
        _HEADING.match(line) or _ITEM.match(line) or _RULE.match(line) or line.startswith((">", "!", "|", "```"))
    )


def _pieces_of(paragraph: str) -> Iterator[Piece]:
    line = _QUOTE.sub("", paragraph.strip(), count=1) if paragraph.lstrip().startswith(">") else paragraph.strip()
    if _RULE.match(line) or line.startswith("```"):
        yield Piece(Role.RULE, "")
        return
    if _REFERENCE.match(line):
        return
    for image in _IMAGE.finditer(line):
        yield Piece(Role.IMAGE, "")
        if image[1].strip():
            yield Piece(Role.ALT, _inline(image[1])[0])
    line = _addressed(_IMAGE.sub("", line))
    heading = _HEADING.match(line)
    if heading:
        yield Piece(Role.HEADING, _inline(heading[2])[0], level=len(heading[1]))
        return
    item = _ITEM.match(line)
    shown, linked, bold = _inline(line[item.end() :] if item and line[0] in "-*+•" else line)
    if shown:
        yield Piece(Role.ITEM if item else Role.TEXT, shown, linked, bold)


def _addressed(line: str) -> str:
    """A line that is a link alone, under a label for the article's own address, as that label and the address."""
    alone = _LINK.fullmatch(line.strip())
    if alone and words().fields.get(alone[1].strip().casefold()) == "url" and alone[2].startswith("http"):
        return f"{alone[1]}: {alone[2]}"
    return line


def _inline(line: str) -> tuple[str, float, float]:
    """A line without its inline marks, and which share of it was linked and bold."""
    linked = sum(len(match[1].strip()) for match in _LINK.finditer(line))
    line = _LINK.sub(r"\1", line)
    bold = sum(len(match[2]) for match in _STRONG.finditer(line))
    line = _STRONG.sub(r"\2", line)
    line = _EMPHASIS.sub(lambda match: match[1] or match[2], line)
    line = unescape(_ESCAPE.sub(r"\1", _TAG.sub("", line)))
    shown = one_line(line)
    size = max(1, len(shown))
    return shown, min(1.0, linked / size), min(1.0, bold / size)
