"""Negations that a Chinese verb carries with it: what something is not (不是凶手), and what cannot be done (找不到)."""

from collections.abc import Sequence

from factcheck.languages.base import Token
from factcheck.languages.zh_cues import cues
from factcheck.languages.zh_lexicon import lexicon
from factcheck.languages.zh_piece import DE, NUMBER_TAGS, QUALITY_TAGS, Piece, counts

_IS, _IS_NOT, _NOT = "是", "是非", "不"
_EITHER = ("就是", "便是")
_FIGURES = frozenset("0123456789一二两三四五六七八九十百千万亿几数半")


def deny_being(found: Sequence[Piece]) -> None:
    """Let 不是 and 并非 before a noun alone be a verb that is denied, as 是 is one; before a verb they deny that."""
    index = next((place for place, piece in enumerate(found) if _says_not(piece)), None)
    if index is None or any(_leads(piece) for piece in found):
        return
    after = found[index + 1 :]
    told = "".join(piece.text for piece in after)
    if any(piece.text in cues().cause | cues().narrows for piece in after) or any(word in told for word in _EITHER):
        return
    if any(map(counts, after)) and not _says_how(after):
        piece = found[index]
        piece.token, piece.text = Token(piece.token.start, piece.token.end, "v"), _IS
        piece.verb = piece.negated = True


def _says_how(after: Sequence[Piece]) -> bool:
    """Whether what follows ends in a quality, but for one behind 的, which is a thing: 不是易事, 不是市民的自由."""
    told = [piece for piece in after if counts(piece) or piece.text in DE]
    last = next((piece for piece in reversed(told) if piece.token.tag not in QUALITY_TAGS), None)
    return bool(told) and told[-1].token.tag in QUALITY_TAGS and (last is None or last.text not in DE)


def _says_not(piece: Piece) -> bool:
    return len(piece.text) > 1 and piece.text[-1] in _IS_NOT and piece.text in cues().negations


def _leads(piece: Piece) -> bool:
    return piece.verb and not piece.inner and piece.text not in cues().negations


def deny_success(found: list[Piece]) -> None:
    """Let a verb with 不 and what comes of it behind be denied, as one word: 找不到, 拿不出."""
    for index in range(len(found) - 1, 0, -1):
        before, piece = found[index - 1], found[index]
        if not before.verb or piece.text[:1] != _NOT or before.token.end != piece.token.start:
            continue
        parted = piece.text == _NOT and index + 1 < len(found)
        come = found[index + 1].text if parted else piece.text[1:]
        after = found[index + parted + 1 :][:1]
        fewer = any(piece.token.tag in NUMBER_TAGS or piece.text[:1] in _FIGURES for piece in after)  # 不到五成
        never = before.text in cues().speech or before.text in cues().success_never_after
        if come not in cues().succeeding or never or fewer:
            continue
        before.text = before.text + come if before.text + come in lexicon().verbs else before.text
        before.negated = not before.negated
        before.token = Token(before.token.start, found[index + parted].token.end, before.token.tag)
        del found[index : index + 1 + parted]
