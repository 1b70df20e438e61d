"""What a negation in a Chinese clause denies: the next verb, over phrases and how it is done, or that there is any."""

from collections.abc import Iterable, Iterator, Sequence

from factcheck.languages.zh_cues import cues
from factcheck.languages.zh_piece import DE, QUALITY_TAGS, Piece, acts, counts, ends_in

_REFUSING, _NEAR = "refuses", 2
_UNDONE, _IS = "没未", "是非"
_DOERS = frozenset(["ns", "nt", "nr", "nz"])


def bind_negations(found: Sequence[Piece]) -> None:
    """Bind each negation to what follows it, over prepositional phrases; two of them cancel out."""
    words = cues()
    for index, piece in enumerate(found):
        if piece.text not in words.negations:
            continue
        only = index + 1 < len(found) and found[index + 1].text in words.never_before
        idle = index and found[index - 1].text in words.never_after
        if not (piece.negated or only or idle):
            following = found[index + 1] if index + 1 < len(found) else piece
            if words.moods.get(piece.text + following.text) == _REFUSING:
                following.text = piece.text + following.text  # 不愿意 refuses, as one word or as two
                continue
            target = _narrowed(found, index) or _handed_on(found, _bound(found, index))
            if target is piece:
                target = _absent_deed(found, piece)
            if target is piece:
                piece.absent = True
            elif target is not None:
                target.negated = not target.negated


def _handed_on(found: Sequence[Piece], target: Piece | None) -> Piece | None:
    """What 获 or 遭 only carries is what is denied: 未获证实, 没有得到批准."""
    if target is None or not target.suffers:
        return target
    following = found[found.index(target) + 1 :][:1]
    return following[0] if following and following[0].verb else target


def _absent_deed(found: Sequence[Piece], absence: Piece) -> Piece:
    """Where no deed is there, it is denied: 没有影响, 没有对渔民的支持; else what 没有 says is that there is none."""
    after = list(found[found.index(absence) + 1 :])
    while after and after[0].token.tag == "d":
        after.pop(0)  # 没有再与他们接触
    place = next((place for place in reversed(range(len(after))) if counts(after[place])), -1)
    reached = place == 0 or (place > 0 and after[0].opens)
    return after[place] if reached and acts(after[place]) else absence


def _bound(found: Sequence[Piece], negation: int) -> Piece | None:
    """The next verb or adjective; else 没有 itself, which then says that there is none; else the next word."""
    words, phrase = cues(), False
    degree = next((i for i, piece in enumerate(found) if i > negation and piece.text in words.degree), 0)
    if degree and found[negation].text in words.absences and degree + 1 < len(found):
        return found[degree + 1]
    attribute = found[negation].text in words.absences and not any(map(_leads, found[negation + 1 :]))
    skipped = None
    for place, piece in enumerate(found[negation + 1 :], negation + 1):
        if attribute and (piece.inner or (piece.text in DE and not phrase)):
            return found[negation]
        if _says_how(found, negation, place):
            continue
        mood = piece.text in words.moods and not piece.opens and piece.token.tag != "c"
        bindable = piece.verb or piece.text in words.negations or mood
        if bindable or piece.token.tag in QUALITY_TAGS:
            if not (phrase and piece.inner):
                return piece
            skipped = skipped or (piece if piece.verb else None)
        phrase = phrase or piece.opens
        if piece.text in DE and not phrase:
            return skipped or next(_content(found[negation + 1 :]), None)
    there_is_none = found[negation].text in words.absences
    if there_is_none or skipped:
        return found[negation] if there_is_none else skipped
    return _last_deed(found[negation + 1 :]) or next(_content(found[negation + 1 :]), None)


def _last_deed(after: Sequence[Piece]) -> Piece | None:
    """The deed that the clause ends in, where no verb stands before it: 无须政府救助."""
    last = next(_content(reversed(after)), None)
    return last if last is not None and acts(last) else None


def _narrowed(found: Sequence[Piece], negation: int) -> Piece | None:
    """What a negation denies before or beyond the next verb: that it is the first time, or that anybody did it."""
    after = found[negation + 1 :]
    if _without_anybody(after):
        return after[-1]
    if found[negation].text[-1] not in _IS:
        return None
    verb = next((place for place, piece in enumerate(after) if piece.verb), 0)
    return next((piece for piece in after[:verb] if piece.text in cues().narrows), None)


def _without_anybody(after: Sequence[Piece]) -> bool:
    """Whether somebody is named, and then what is not done: 没有议会或法院参与, 未经居民同意."""
    if len(after) < _NEAR or after[0].token.tag not in _DOERS or not (after[-1].verb or acts(after[-1])):
        return False
    return not any(piece.verb or piece.opens for piece in after[1:-1])


def _says_how(found: Sequence[Piece], negation: int, place: int) -> bool:
    """Whether a quality only says how the verb after it is done, which 没有 and 未 deny: 没有正式宣布, 未完全履行."""
    if found[place].token.tag not in QUALITY_TAGS or found[place].verb or place + 1 >= len(found):
        return False
    after = found[place + 1]
    undone = any(char in found[negation].text for char in _UNDONE)
    deed = after.verb or (acts(after) and ends_in(found, place + 1))
    return undone and deed and not after.inner and after.text not in cues().copula


def _leads(piece: Piece) -> bool:
    return piece.verb and not piece.inner


def _content(found: Iterable[Piece]) -> Iterator[Piece]:
    return (piece for piece in found if counts(piece))
