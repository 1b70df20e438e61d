"""What in a Chinese clause is only how or under what a deed is done, and which verb leads behind 没有."""

from collections.abc import Sequence

from factcheck.languages.zh_cues import cues
from factcheck.languages.zh_piece import Piece, acts

_AT, _UNDER = "在", ("下", "之下")


def set_apart(found: Sequence[Piece]) -> None:
    """Mark the verbs of what the deed is done under, where another verb follows: 在家人的陪同下离开."""
    opened = -1
    for index, piece in enumerate(found):
        if piece.text == _AT:
            opened = index
        elif opened >= 0 and piece.text in _UNDER:
            if any(after.verb for after in found[index + 1 :]):
                all_inner([each for each in found[opened:index] if each.verb or acts(each)])
            opened = -1


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
