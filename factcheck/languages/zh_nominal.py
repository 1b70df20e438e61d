"""Deeds that nouns tell: 作出退出的决定 is to decide, 解除他的职务 to dismiss, and 赔偿问题 is no payment."""

from collections.abc import Sequence
from functools import cache

from factcheck.languages.base import Token
from factcheck.languages.zh_cues import cues
from factcheck.languages.zh_lexicon import lexicon
from factcheck.languages.zh_piece import DE, Piece, acts, counts, ends_in

_NOTHING, _SHORTEST = "的", 4


def name_matters(found: Sequence[Piece]) -> None:
    """A verb right before the noun of its matter only names it, where what becomes of it follows: 赔偿问题尚未解决."""
    words = cues()
    for index, piece in enumerate(found[:-2]):
        if piece.opens or piece.text in words.negations or piece.text in words.moods:
            return
        if piece.verb:
            matters = words.matters_of if any(map(counts, found[:index])) else words.matters
            piece.verb = found[index + 1].text not in matters or not _becomes(found[index + 2 :])
            return


def _becomes(after: Sequence[Piece]) -> bool:
    """Whether a negation, a mood or an adverb comes first, and a verb after it."""
    words, first = cues(), after[0]
    leading = first.token.tag == "d" or first.text in words.negations or first.text in words.moods
    return leading and not first.opens and any(piece.verb for piece in after)


def told_by_nouns(found: Sequence[Piece]) -> None:
    """Let the verb before such a noun say what both say together."""
    words, telling = cues(), _telling()
    for index, piece in enumerate(found):
        if piece.text not in telling:
            continue
        if piece.text in words.giving or piece.text in words.absences:
            _bind(found, index)
        else:
            _relieve(found, index)


@cache
def _telling() -> frozenset[str]:
    words = cues()
    return words.giving | words.absences | words.relieving


def _bind(found: Sequence[Piece], index: int) -> None:
    """作出 with 的决定 at the end decides, and 没有 with 的计划 does not plan what stands between them."""
    last = next((place for place in range(len(found) - 1, index, -1) if found[place].text in cues().moods), 0)
    between = found[index + 1 : last - 1] if last else ()
    if not between or found[last - 1].text not in DE or not ends_in(found, last) or not any(map(_done, between)):
        return
    piece, noun = found[index], found[last]
    if piece.text in cues().giving:
        piece.text = noun.text
    elif cues().moods[noun.text] in _MEANT:
        piece.text = cues().unmeant
    else:
        return
    piece.token, piece.verb = Token(piece.token.start, piece.token.end, "v"), True
    noun.text, noun.verb, found[last - 1].text = _NOTHING, False, ""


_MEANT = frozenset(["plans", "considers", "will"])


def _done(piece: Piece) -> bool:
    return piece.verb or acts(piece)


def keep_rules(found: Sequence[Piece]) -> None:
    """What a rule says is no deed of whoever cancels it: 取消学生不能留在境内的规定."""
    words = cues()
    if len(found) < _SHORTEST or found[-1].text not in words.ruling or found[-2].text not in DE:
        return
    first = next((i for i, piece in enumerate(found) if _ends(piece)), len(found))
    for piece in found[first + 1 : -2]:
        piece.inner |= piece.verb


def _ends(piece: Piece) -> bool:
    """Whether a verb puts an end to something."""
    return piece.verb and lexicon().sense(piece.text, verbal=True) in cues().aspects


def _relieve(found: Sequence[Piece], index: int) -> None:
    """解除, 免去 and the like dismiss where an office ends what they are said of: 解除经理的职务."""
    after = [place for place in range(index + 1, len(found)) if found[place].text in cues().offices]
    if after and not any(map(counts, found[after[-1] + 1 :])):
        found[index].text, found[index].verb = cues().dismissing, True
