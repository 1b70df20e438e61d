"""Which paragraphs are captions: by markup, by label, by where they stand; and alternative texts that repeat one."""

from collections.abc import Sequence

from attrs import evolve

from factcheck.reading.piece import Piece, Role, letters
from factcheck.reading.words import words

_LONGEST, _MARKED = 200, 120
_FAINT = 0.7
_NEAR = 4
_PICTURES = {Role.IMAGE, Role.ALT, Role.CREDIT}


def unlabelled(piece: Piece) -> Piece:
    """A caption without the label before it, and without the source of the picture where that leads."""
    if piece.role not in {Role.CAPTION, Role.ALT, Role.TEXT}:
        return piece
    label = words().caption_label.match(piece.text) or words().credited_caption.match(piece.text)
    if not label:
        return piece
    return evolve(piece, role=Role.CAPTION, text=piece.text[label.end() :].strip())


def told(found: Sequence[Piece]) -> list[Piece]:
    """Give captions their role, and leave out alternative texts that say no more than what stands there anyway."""
    marked: list[Piece] = []
    for piece in found:
        beside = bool(marked) and marked[-1].role in _PICTURES
        marked.append(evolve(piece, role=Role.CAPTION) if _is_caption(piece, beside=beside) else piece)
    if not any(piece.role is Role.ALT for piece in marked):
        return marked
    said = [letters(piece.text) for piece in marked]
    seen: set[str] = set()
    kept: list[Piece] = []
    for at, piece in enumerate(marked):
        if piece.role is not Role.ALT:
            kept.append(piece)
        elif said[at] not in seen and not _repeats(marked, said, at):
            kept.append(evolve(piece, role=Role.CAPTION))
        seen.add(said[at])
    return kept


def _is_caption(piece: Piece, *, beside: bool) -> bool:
    """A line beside a picture that is small, grey or centred, or that says it is one."""
    if piece.role is not Role.TEXT or len(piece.text) > _LONGEST:
        return False
    if beside and (piece.faint > _FAINT or piece.centred):
        return True
    if len(piece.text) > _MARKED:
        return False
    return words().caption_end.search(piece.text) is not None or (
        beside and words().caption_mark.search(piece.text) is not None
    )


def _repeats(found: Sequence[Piece], said: Sequence[str], at: int) -> bool:
    near = range(max(0, at - _NEAR), min(len(found), at + _NEAR + 1))
    return any(said[at] in said[i] for i in near if i != at and found[i].role is Role.CAPTION)
