"""How far a Chinese clause binds the one who acts: the moods that stand before its predicate, and what denies it."""

from collections.abc import Sequence

from factcheck.languages.zh_cues import cues
from factcheck.languages.zh_lexicon import lexicon
from factcheck.languages.zh_piece import DE, NOUN_TAGS, Piece, counts

_NAMING_TAGS = NOUN_TAGS - {"l", "i"}
_NEVER_NAMED = frozenset(["cannot", "will_not", "did", "will"])
_DETERMINERS = frozenset({"r", "m", "q", "mq"})
_TOLD = (_NAMING_TAGS - {"an", "vn", "f"}) | {"p", "c"}
_CALLS, _CANNOT, _PENDING, _REFUSES = "calls", "cannot", "pending", "refuses"  # rows of the mood table


def denies(found: Sequence[Piece], chain: Sequence[int]) -> bool:
    """Whether a negation binds the predicate, itself or through a verb that only carries it."""
    moods = cues().moods
    denied = [i for i in chain if found[i].negated != found[i].absent]
    bound = [i for i in denied if i == chain[-1] or found[i].text not in moods]
    bound += [i for i in range(chain[-1]) if _forbids(found, i)]
    bound += [i for i in range(chain[-1]) if found[i].negated and _for_another(found, i)]
    return len(bound) % 2 == 1


def _forbids(found: Sequence[Piece], index: int) -> bool:
    """Whether a word says what is not to be done: 工人不要返回; not what 他 or 我们 want not: 他不要离开."""
    if found[index].text not in cues().forbids:
        return False
    return index == 0 or found[index - 1].token.tag != "r" or _called(found[:index])


def _called(before: Sequence[Piece]) -> bool:
    return any(cues().moods.get(piece.text) == _CALLS for piece in before)


def _for_another(found: Sequence[Piece], index: int) -> bool:
    """Whether a word wishes that somebody else does it, who stands after it: 希望邻国参加."""
    if found[index].text not in cues().wishes:
        return False
    after = found[index + 1 :]
    told = (piece for piece in after if piece.verb or piece.opens or (piece.token.tag in _TOLD and _names(piece)))
    first = next(told, None)
    return first is not None and first.token.tag in _NAMING_TAGS and not (first.verb or first.opens)


def _names(piece: Piece) -> bool:
    """Whether a word names somebody else than those who wish: not 双方, 两国."""
    return piece.token.tag in ("p", "c") or counts(piece)


def moods_of(found: Sequence[Piece], chain: Sequence[int]) -> tuple[tuple[str, bool], ...]:
    """The moods that stand before the predicate, and 了, 过 or 失败 after it; a clause of purpose is a plan."""
    moods, last = cues().moods, chain[-1]
    rows = [
        (i, piece, moods[piece.text])
        for i, piece in enumerate(found[: last + 2])
        if piece.text in moods
        and not (
            piece.inner or piece.opens or _joins(found, i) or _names_paper(found, i) or (i and found[i - 1].suffers)
        )
    ]
    refused = tuple(
        (_CANNOT, found[index].negated or found[index - 1].negated)
        for index in range(1, last)
        if found[index - 1].suffers and refused_at(found, index)
    )
    meant = (("plans", False),) if found[0].text in cues().purpose and found[1].verb else ()
    failed = ((_CANNOT, False),) if any(piece.text in cues().failing for piece in found[last + 1 : last + 2]) else ()
    gradual = lexicon().sense(found[last].text, verbal=True) in cues().gradual
    bound = [
        (_CALLS, False)
        if _forbids(found, i) or _for_another(found, i) or (mood == _PENDING and gradual)
        else (mood, piece.negated)
        for i, piece, mood in rows
        if i in chain[:-1] or _sets_mood(piece, before=i < last, after=i > last and mood == "did")
    ]
    return (*meant, *failed, *refused, *bound)


def refused_at(found: Sequence[Piece], index: int) -> bool:
    """Whether somebody is refused what follows: 被拒绝入境."""
    return found[index - 1].suffers and cues().moods.get(found[index].text) == _REFUSES and not found[index].inner


def _joins(found: Sequence[Piece], index: int) -> bool:
    """Whether a word joins two verbs or two nouns and leaves nothing open: 确认或否认, 法院或议会."""
    if found[index].token.tag != "c" or not 0 < index < len(found) - 1:
        return False
    before, after = found[index - 1], found[index + 1]
    return (before.verb and after.verb) or all(_is_name(piece) for piece in (before, after))


def _names_paper(found: Sequence[Piece], index: int) -> bool:
    """Whether a word only says what sort of paper the next one is: 这种承诺声明, 市政府的计划草案."""
    before, after = found[max(index - 1, 0) : index], found[index + 1 : index + 2]
    noun = any(piece.text in DE or piece.token.tag in _DETERMINERS for piece in before)
    return noun and any(piece.text in cues().papers and piece.token.start == found[index].token.end for piece in after)


def _is_name(piece: Piece) -> bool:
    return piece.token.tag in _NAMING_TAGS and not piece.verb


def _sets_mood(piece: Piece, *, before: bool, after: bool) -> bool:
    binds = piece.token.tag not in _NAMING_TAGS or cues().moods[piece.text] in _NEVER_NAMED
    return after or (before and binds)
