"""From pieces to the blocks of an article, each with its zone."""

import re
from collections.abc import Iterator, Sequence

from factcheck.article import Zone
from factcheck.reading import boilerplate, captions, masthead, outlets
from factcheck.reading.masthead import Masthead
from factcheck.reading.piece import Piece, Role, letters, says
from factcheck.reading.words import words

_BYLINE, _CONTRIBUTION, _SUBHEAD, _SIGNATURE = 80, 160, 40, 40
_HEAD, _BEFORE = 8, 15
_SENTENCE = re.compile(r"[。！？?]")
_ENDED = re.compile(r"[。！？!?…；;.：:，,][”’」』\"'）)\]]*$")
_CREDITED = re.compile(r"[（(【\[]([^（(【】）)\[\]]{2,40})[）)】\]]\s*(\S.{5,})$", re.DOTALL)
_SIGNED = re.compile(r"(?<=[。！？”」』])\s{0,3}[（(【\[]([^（(【】）)\[\]]{2,40})[）)】\]]$")
_CLOSING = ("）", ")", "】", "]")
_IN_BRACKETS = re.compile(r"[（(]([^（()）]{2,60})[）)]\s*$")
_APART = re.compile(r"[\s·•：:／/（(]")
_STARRED = re.compile(r"\*\*\s*([^*]{1,80}?)\s*\*\*")
_NAMES = re.compile(r"[、，,\u4e36/／;；]\s*")


def sorted_out(found: Sequence[Piece]) -> Masthead:
    """The pieces that belong to the article, captions told apart, and what the lines at its head say."""
    top = masthead.taken_off(boilerplate.without_links(found))
    own = [piece for piece in map(captions.unlabelled, top.pieces) if not boilerplate.is_junk(piece)]
    return Masthead(tuple(captions.told(own)), top.said, top.values)


def before(found: Sequence[Piece]) -> Masthead:
    """What the last lines before a page's article say of it; of these pieces only the headings stay."""
    last = found[-_BEFORE:]
    top = masthead.taken_off(last)
    signed = [piece.text for piece in last if piece.role is Role.BYLINE or _is_byline(piece.text)]
    values = {"author": signed[0], **top.values} if signed else top.values
    return Masthead(tuple(piece for piece in top.pieces if piece.role is Role.HEADING), top.said, values)


def blocks(found: Sequence[Piece], title: str) -> list[tuple[Zone, str]]:
    """Zones and texts in order: the title first, and nothing that repeats it or the block before."""
    heading = letters(title)
    laid: list[tuple[Zone, str]] = [(Zone.HEADLINE, title)] if heading else []
    texts = [piece for piece in found if piece.text]
    for at, piece in enumerate(texts):
        if heading and (at < _HEAD or piece.role in {Role.HEADING, Role.CAPTION}) and says(piece.text, heading):
            continue
        for zone, text in _zoned(piece):
            if not laid or laid[-1][1] != text:
                laid.append((zone, text))
    return laid


def _zoned(piece: Piece) -> Iterator[tuple[Zone, str]]:
    if piece.role is Role.HEADING:
        named = _APART.search(piece.text) is not None and _is_byline(piece.text)
        yield Zone.BYLINE if named else Zone.SUBHEAD, piece.text
    elif piece.role is Role.CAPTION:
        yield Zone.CAPTION, piece.text
    elif piece.role in {Role.BYLINE, Role.CREDIT}:
        yield Zone.BYLINE, piece.text
    elif starred := _STARRED.fullmatch(piece.text):
        yield Zone.SUBHEAD, starred[1]
    else:
        yield from _divided(piece)


def _divided(piece: Piece) -> Iterator[tuple[Zone, str]]:
    """A paragraph, with the makers named in brackets at its very beginning or end set apart."""
    text = piece.text
    leading, trailing = _CREDITED.match(text), text.endswith(_CLOSING) and _SIGNED.search(text)
    if leading and words().byline.match(leading[1]):
        yield Zone.BYLINE, text[: leading.start(2)].strip()
        yield Zone.BODY, leading[2]
    elif trailing and words().byline.match(trailing[1]):
        yield Zone.BODY, text[: trailing.start()].strip()
        yield Zone.BYLINE, trailing[0].strip()
    else:
        yield _zone(piece), text


def _zone(piece: Piece) -> Zone:
    text = piece.text
    if _is_byline(text) or _is_signature(text):
        return Zone.BYLINE
    alone = piece.role is Role.TEXT and len(text) <= _SUBHEAD and not _ENDED.search(text)
    return Zone.SUBHEAD if alone and piece.bold > 0.9 else Zone.BODY


def _is_byline(text: str) -> bool:
    """A short line, no sentence, that names who made the article; or a sentence that names who helped."""
    if len(text) > _BYLINE:
        return len(text) <= _CONTRIBUTION and words().contribution.search(text) is not None
    if boilerplate.COPYRIGHT.match(text) or words().contribution.search(text):
        return True
    return _SENTENCE.search(text) is None and words().byline.match(text.strip("（(【[—-）)】] ")) is not None


def _is_signature(text: str) -> bool:
    """A short line that is no sentence and names agencies in brackets: who wrote it, and from whose reports."""
    if len(text) > _SIGNATURE or _ENDED.search(text):
        return False
    bracket = _IN_BRACKETS.search(text)
    return bracket is not None and any(outlets.by_name(name) for name in _NAMES.split(bracket[1]))
