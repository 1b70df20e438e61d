"""What in a Chinese clause is only how or under what a deed is done, and which verb leads behind 没有."""

from collections.abc import Sequence

from factcheck.languages.zh_cues import cues
from factcheck.languages.zh_piece import DE, NOUN_TAGS, QUALITY_TAGS, Piece

_AT = "在"
_THINGS = (NOUN_TAGS | QUALITY_TAGS | {"u", "uj"}) - {"f"}


def set_apart(found: Sequence[Piece]) -> None:
    """Mark what a deed is done under or at, where another verb follows: 在家人的陪同下离开, 在签署协议后离开.

    What only tells when the deed is done has a verb with an object where 后 or the like closes it: 签署协议后离开.
    """
    around, moment, opened = cues().around, cues().moment, -1
    for index, piece in enumerate(found):
        text = piece.text
        if text == _AT:
            opened = index
        elif text in around and any(map(_leads, found[index + 1 :])):
            if opened >= 0:
                _enclose(found, opened, index)
            elif text in moment and found[index + 1].text not in DE:
                _timed(found, index)
            opened = -1


def _enclose(found: Sequence[Piece], opened: int, closed: int) -> None:
    """Mark what stands between 在 and the word that closes its phrase, after which who acts may be named."""
    for piece in found[opened + 1 : closed]:
        piece.inner = True
    found[opened].opens = found[closed].closes = True


def _timed(found: Sequence[Piece], closed: int) -> None:
    """Mark the last verbs before a word that closes a time, with their object and what they suffer: 被指控受贿后."""
    place = closed - 1
    while place > 0 and not found[place].verb and found[place].token.tag in _THINGS:
        place -= 1
    if place < 0 or not found[place].verb:
        return
    while place > 0 and (found[place - 1].verb or found[place - 1].suffers):
        place -= 1
    for piece in found[place:closed]:
        piece.inner = True


def _leads(piece: Piece) -> bool:
    return piece.verb and not piece.inner


def lead_after_absence(found: Sequence[Piece]) -> None:
    """The first verb behind 没有 leads where no other does: 没有向渔民发出共同巡逻的邀请."""
    absences = cues().absences
    place = next((place for place, piece in enumerate(found) if piece.text in absences), None)
    after = found[place + 1 :] if place is not None else ()
    verb = next((piece for piece in after if piece.verb), None)
    if verb is not None and after[0].opens and not any(piece.verb and not piece.inner for piece in after):
        verb.inner = False


def all_inner(stretch: Sequence[Piece]) -> None:
    """Mark all verbs of a stretch as no deeds of the clause."""
    for piece in stretch:
        piece.inner = piece.inner or piece.verb
