"""A Chinese clause in pieces: what stands inside an attribute, what a negation binds, and who is quoted."""

import re
from collections.abc import Sequence
from functools import cache

from factcheck.languages.base import Document, Token
from factcheck.languages.zh_being import deny_being, deny_success
from factcheck.languages.zh_circumstances import all_inner, lead_after_absence, set_apart
from factcheck.languages.zh_cues import cues
from factcheck.languages.zh_lexicon import lexicon
from factcheck.languages.zh_negation import bind_negations
from factcheck.languages.zh_nominal import keep_rules, name_matters, told_by_nouns
from factcheck.languages.zh_piece import (
    ASPECTS,
    DE,
    NUMBER_TAGS,
    PARTICLE_TAGS,
    PERSON_TAGS,
    QUALITY_TAGS,
    Piece,
    acts,
    counts,
)
from factcheck.languages.zh_usage import pieces_of, settle

_GLOSS_REACH = 60
_OPEN_GLOSS = re.compile(r"[(（][^()（）\u4e00-\u9fff]{0,60}\Z")
_SPEECH_REACH, _NEAR = 9, 2
_DESCRIBING = QUALITY_TAGS | PARTICLE_TAGS | NUMBER_TAGS | frozenset(["i", "l"])


def pieces(
    document: Document, start: int, end: int, named: frozenset[int] | None = None
) -> tuple[list[Piece], list[Piece]]:
    """Who is quoted, and what is stated, in the clause `text[start:end]`.

    `named` are the places that lie in names, where these are known: any other word is no person.
    """
    tokens, renamed = list[Token](), False
    for token in document.tokens_in(start, end):
        tag = token.tag
        if tag == "x" or (tag == "eng" and _gloss(document, token)):
            continue
        if tag in PERSON_TAGS and named is not None and token.start not in named:
            tokens.append(Token(token.start, token.end, "n"))
            renamed = True
        else:
            tokens.append(token)
    if renamed:
        return _analysed(document, tokens)
    if (start, end) not in document.analysed:  # times have asked for the clauses that they stand in
        document.analysed[start, end] = _analysed(document, tokens)
    made: tuple[list[Piece], list[Piece]] = document.analysed[start, end]
    return made


def _analysed(document: Document, tokens: Sequence[Token]) -> tuple[list[Piece], list[Piece]]:
    found = pieces_of(document, tokens)
    settle(found)
    name_matters(found)
    told_by_nouns(found)
    speaker, rest = _speech(found)
    _attributes(rest)
    keep_rules(rest)
    set_apart(rest)
    lead_after_absence(rest)
    deny_being(rest)
    deny_success(rest)
    bind_negations(rest)
    return speaker, rest


def _gloss(document: Document, token: Token) -> bool:
    """Whether a word in Latin letters stands in brackets beside what it spells: （Global Fund）."""
    before = document.text[max(0, token.start - _GLOSS_REACH) : token.start]
    return bool(_OPEN_GLOSS.search(before))


def _describes(piece: Piece) -> bool:
    """Whether a word before 的 describes by itself, as 严重 does in 造成严重的损失, or 一种新."""
    return piece.token.tag in _DESCRIBING or piece.text in ASPECTS or piece.text in lexicon().opposed


def _speech(found: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Part 某某表示 or 据某某报道 from what is stated: who says it is no part of it."""
    words = cues()
    if _only_speaks(found):
        return found, []
    for index, piece in enumerate(found[:_SPEECH_REACH]):
        if piece.text in words.negations or (piece.verb and piece.text not in words.speech):
            break
        if piece.text in words.speech:
            rest = found[index + 1 :]
            return (found[:index], rest) if sum(map(counts, rest)) > 1 else ([], found)
    return [], found


def _only_speaks(found: Sequence[Piece]) -> bool:
    """Whether a clause ends in a verb of speech: it says who speaks, and at most on what occasion."""
    words = cues()
    if not found or found[-1].text not in words.speech or (found[1:] and _bound_to(found[-2])):
        return False
    return found[-1].text in words.saying or not any(map(_acts, found[:-1]))


def _bound_to(before: Piece) -> bool:
    """Whether a word binds a verb of speech after it, so that the verb is what is stated: 没有透露, 拒绝说."""
    words = cues()
    tables = (words.negations, words.moods, words.light, DE)
    return before.suffers or any(before.text in table for table in tables)


def _acts(piece: Piece) -> bool:
    return piece.verb and piece.text not in cues().speech


def _attributes(found: Sequence[Piece]) -> None:
    """Mark the verbs that stand before 的 and a noun, or only tell when the next one happens (结束后退出)."""
    opened, moment = 0, cues().moment
    for index, piece in enumerate(found[:-1]):
        if piece.text in DE:
            if not opened and _describes_subject(found, index):
                all_inner(found[:index])
            _mark(found[opened:index], found[index + 1 :])
            opened = index + 1
        elif index and piece.text in moment and any(after.verb for after in found[index + 1 :]):
            found[index - 1].inner = True
            found[index - 2].opens |= index > 1 and found[index - 2].text in cues().place
            if found[index - 1].verb or acts(found[index - 1]):
                piece.text = cues().order.get(piece.text, piece.text)


def _describes_subject(found: Sequence[Piece], index: int) -> bool:
    """Whether a clause opens with a verb that describes its subject: 参与协调初选的议员宣布退出.

    The verb opens the clause, nobody stands before it, it does not lead on to what is said, planned or begun, and
    another verb follows the noun after 的, not joined by 并 or the like.
    """
    first = next(
        (place for place, piece in enumerate(found[:index]) if piece.verb or piece.opens or _is_noun(piece)), 0
    )
    if not found[first].verb or found[first].opens or _leads_on(found[first]):
        return False
    after = found[index + 1 :]
    place = next((place for place, piece in enumerate(after) if piece.verb), 0)
    if not any(map(_is_noun, after[:place])):
        return False
    rest = (*after[:place], *after[place + 1 : place + 2])
    return not any(piece.token.tag == "c" or piece.opens or piece.text in DE for piece in rest)


def _is_noun(piece: Piece) -> bool:
    return piece.token.tag[0] == "n"


def _leads_on(verb: Piece) -> bool:
    """Whether a verb leads on to what is said, planned or begun, and so is no description."""
    return verb.suffers or verb.text in _leading_words()


@cache
def _leading_words() -> frozenset[str]:
    words = cues()
    rows = (words.speech, words.light, words.copula, words.bare, words.means, words.manner)
    return frozenset(words.moods).union(*rows, words.negations, words.announcing)


def _mark(stretch: Sequence[Piece], after: Sequence[Piece]) -> None:
    """The last verb of the stretch describes, unless a quality does; so do all verbs after a preposition in it.

    A deed after 的 is what the verb is done to: 获得工会的支持, 结束对此事的调查.
    """
    last = max((i for i, piece in enumerate(stretch) if piece.verb), default=-1)
    if 0 <= last < len(stretch) - 1 and all(map(_describes, stretch[last + 1 :])):
        return
    if last >= 0 and (_takes_deed(stretch[last:], after) or _equates(stretch[last], after)):
        return
    while last > 0 and stretch[last - 1].verb and stretch[last - 1].text in cues().light:
        last -= 1
    phrase = False
    for index, piece in enumerate(stretch):
        if piece.verb and (index >= last or phrase):
            piece.inner = True
        phrase = phrase or (piece.opens and piece.text not in cues().means)


def _equates(verb: Piece, after: Sequence[Piece]) -> bool:
    """Whether 是 says what something is, the noun behind 的 included: 东岭是货轮的目的地."""
    return verb.text in cues().copula and any(map(counts, after)) and not any(piece.verb for piece in after)


def _takes_deed(stretch: Sequence[Piece], after: Sequence[Piece]) -> bool:
    """Whether a verb leads on to a deed named after 的: it is suffered, or 对 or 针对 stands after the verb."""
    words, verb = cues(), stretch[0]
    if verb.text in words.announcing:
        return False
    if not verb.suffers and not any(piece.text in words.object for piece in stretch[1:]):
        return False
    deed = next((place for place, piece in enumerate(after) if acts(piece)), None)
    return deed is not None and not any(map(counts, after[deed + 1 :])) and deed <= _NEAR
