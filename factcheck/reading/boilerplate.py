"""What stands among the paragraphs without being the article: links to others, calls on the reader, labels."""

import re
from collections.abc import Sequence

from factcheck.reading.piece import Piece, Role, letters
from factcheck.reading.words import words

FULL_STOP = re.compile(r"[。！？!?.][”’」』\"'）)\]]*$")
_LETTER = re.compile(r"[^\W_]")
COPYRIGHT = re.compile(r"(?:©|\(c\)|Copyright\b)", re.IGNORECASE)
_FILE_NAME = re.compile(
    r"\S{0,200}\.(?:jpe?g|png|gif|webp|svg|bmp|avif)\s*$|[\w-]{0,200}\d[\w.-]{0,200}$", re.IGNORECASE
)
_ADDRESS = re.compile(r"(?:[^，。！？,!?:：]{1,30}[:：](?!//))?\W{0,20}(?:https?://|www\.)[!-~]{1,2000}\W{0,20}")
_MOSTLY, _PARTLY = 0.7, 0.4
_SHORT_LINE, _NOTICE, _LINKED_NOTICE = 40, 120, 160
_NUMBER, _DIGITS = 3, "0123456789.、+"
_PICTURES = {Role.IMAGE, Role.ALT, Role.CAPTION}
_PARAGRAPHS = {Role.TEXT, Role.ITEM, Role.HEADING}


def without_links(found: Sequence[Piece]) -> list[Piece]:
    """Leave out the names of other articles: lists of links, single ones, and what follows a heading for such."""
    kept: list[Piece] = []
    lists = _link_lists(found)
    skipping = False
    own = _without_galleries(found)
    for at, piece in enumerate(own):
        if piece.role in _PARAGRAPHS and words().related.fullmatch(piece.text):
            skipping = True
            continue
        link = piece.group in lists or _is_link(piece)
        skipping = skipping and (link or not _resumes(piece, own[at + 1 : at + 2]))
        if not (link or skipping):
            kept.append(piece)
    return kept


def _resumes(piece: Piece, following: Sequence[Piece]) -> bool:
    """Whether the article goes on here after a list of others: with text, or with a heading above text."""
    if piece.role is Role.HEADING:
        return bool(following) and following[0].role is Role.TEXT and not _is_link(following[0])
    return piece.role in {Role.TEXT, Role.CAPTION, Role.BYLINE}


def _without_galleries(found: Sequence[Piece]) -> list[Piece]:
    """Leave out pictures with their texts that stand below a heading for a gallery: they tell of other days."""
    kept: list[Piece] = []
    inside = pictured = False
    for piece in found:
        picture = piece.role in _PICTURES
        if piece.role in {Role.HEADING, Role.TEXT} and words().gallery.match(piece.text):
            inside = True
        elif inside and not picture and not pictured:
            inside = False
        pictured = picture
        if not inside:
            kept.append(piece)
    return kept


def _link_lists(found: Sequence[Piece]) -> set[int]:
    """The lists that are links for the most part; a list of facts in which some words are linked is none."""
    sizes: dict[int, tuple[float, float]] = {}
    for piece in found:
        if piece.group:
            linked, whole = sizes.get(piece.group, (0.0, 0.0))
            sizes[piece.group] = (linked + len(piece.text) * piece.linked, whole + len(piece.text))
    return {group for group, (linked, whole) in sizes.items() if linked > _MOSTLY * whole}


def _is_link(piece: Piece) -> bool:
    """Whether a paragraph is a link to another article: linked, and no sentence; or announced as one."""
    if piece.role in {Role.CAPTION, Role.ALT}:
        return False
    sentence = FULL_STOP.search(piece.text) is not None
    inside_list_or_top = piece.role is Role.ITEM or piece.level == 1
    if piece.linked > _MOSTLY and not sentence and not inside_list_or_top:
        return True
    if len(piece.text) > _NOTICE or not words().read_also.match(piece.text):
        return False
    return piece.linked > _PARTLY or not sentence


def is_junk(piece: Piece) -> bool:
    """Whether a piece is no part of the article though no link: a label, an address, a notice, a picture's source."""
    if piece.role in {Role.IMAGE, Role.RULE}:
        return False
    if piece.role is Role.CREDIT:
        return not COPYRIGHT.match(piece.text)
    if len(piece.text) <= _NUMBER and not piece.text.strip(_DIGITS):
        return True
    if not _LETTER.search(piece.text) or _ADDRESS.fullmatch(piece.text):
        return True
    return len(piece.text) <= (_LINKED_NOTICE if piece.linked else _NOTICE) and _is_idle(piece)


def _is_idle(piece: Piece) -> bool:
    if words().label.fullmatch(piece.text):
        return True
    return _says_nothing(piece.text) if piece.role is Role.ALT else _is_notice(piece)


def _is_notice(piece: Piece) -> bool:
    text, table = piece.text, words()
    if piece.role is Role.HEADING:
        return False
    if table.promotion.search(text):
        return True
    sentence = FULL_STOP.search(text) is not None
    if len(text) <= _SHORT_LINE and not sentence and table.credit.match(text):
        return True
    return table.invitation.search(text) is not None and (not sentence or piece.linked > 0) and _is_brief(text)


def _is_brief(text: str) -> bool:
    """Forty ideographs, or as many words as say the same."""
    return len(text) <= _SHORT_LINE or (text.isascii() and len(text) <= _NOTICE)


def _says_nothing(text: str) -> bool:
    if len(letters(text)) < 4:
        return True
    return bool(_FILE_NAME.fullmatch(text) or words().idle_alt.fullmatch(text))
