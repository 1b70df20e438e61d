"""A Chinese clause in pieces: what stands inside an attribute, what a negation binds, and who is quoted."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest

from attrs import define

from factcheck.languages.base import Document, Token
from factcheck.languages.zh_cues import cues
from factcheck.languages.zh_lexicon import lexicon
from factcheck.languages.zh_segments import segments

NOUN_TAGS = frozenset(
    ["n", "nr", "nrt", "nrfg", "ns", "nt", "nz", "nw", "ng", "s", "f", "eng", "j", "l", "i", "an", "vn"]
)
VERB_TAGS = frozenset(["v", "vd", "vg", "vi", "vq"])
QUALITY_TAGS = frozenset(["a", "ad", "an", "ag", "z"])
_NUMBER_TAGS = frozenset(["m", "q", "mq"])
_DE = frozenset(["的", "之"])
_NEVER_VERBS = NOUN_TAGS - {"j", "l", "i", "f", "s"}
_PARTICLES = frozenset(["d", "c", "p", "r", "u", "f", "y"])
_GLOSS_REACH = 60
_OPEN_GLOSS = re.compile(r"[(（][^()（）\u4e00-\u9fff]{0,60}\Z")
_LINK_TAGS = frozenset(["d", "c", "r"])
_AFTER_VERBS = frozenset(["了", "过", "着", "在"])
_SPEECH_REACH, _LAW_REACH = 9, 6


@define(eq=False)
class Piece:
    """A word under analysis.

    `verb` if it can be a predicate, `inner` if it stands inside an attribute, `negated` if a negation binds it,
    `absent` if it says itself that there is none, as 没有 does before a noun, `opens` if it opens a phrase.
    """

    token: Token
    text: str
    verb: bool
    inner: bool = False
    negated: bool = False
    absent: bool = False
    opens: bool = False


def pieces(document: Document, start: int, end: int) -> tuple[list[Piece], list[Piece]]:
    """Who is quoted, and what is stated, in the clause `text[start:end]`."""
    tokens = [token for token in document.tokens_in(start, end) if token.tag != "x" and not _gloss(document, token)]
    found = [_piece(document, token) for token in segments(document, tokens)]
    _as_used(found)
    tag, rest = _speech(found)
    _attributes(rest)
    _negate(rest)
    return tag, rest


def _gloss(document: Document, token: Token) -> bool:
    """Whether a word in Latin letters stands in brackets beside what it spells: （Global Fund）."""
    if token.tag != "eng":
        return False
    before = document.text[max(0, token.start - _GLOSS_REACH) : token.start]
    return bool(_OPEN_GLOSS.search(before))


def counts(piece: Piece) -> bool:
    """Whether a word has content of its own."""
    return _has_content(piece.text, piece.token.tag, verb=piece.verb)


@lru_cache(maxsize=1 << 14)
def _has_content(text: str, tag: str, *, verb: bool) -> bool:
    known = lexicon()
    if text in cues().empty or text in cues().negations or (text in cues().moods and text not in known.verbs):
        return False
    named = any(text in table for table in (known.terms, known.opposed, known.apart, known.actors))
    return verb or tag in _CONTENT_TAGS or named


_CONTENT_TAGS = NOUN_TAGS | VERB_TAGS | QUALITY_TAGS | _NUMBER_TAGS | frozenset(["b", "t", "tg"])


def _piece(document: Document, token: Token) -> Piece:
    text = document.word(token)
    return Piece(token, text, _may_be_verb(text, token.tag))


@lru_cache(maxsize=1 << 14)
def _may_be_verb(text: str, tag: str) -> bool:
    known = lexicon()
    thing = (text in known.terms and text not in known.verbs) or text in cues().prefix
    return not thing and (tag in VERB_TAGS or _hidden_verb(text, tag))


def _hidden_verb(text: str, tag: str) -> bool:
    """Whether the tables know a verb that the tagger takes for something else; short adverbs are what they seem."""
    return text in lexicon().verbs and tag not in _NEVER_VERBS and (len(text) > 1 or tag not in _PARTICLES)


def _as_used(found: Sequence[Piece]) -> None:
    """Settle what can be a verb here.

    计划 before a verb plans, and 储存 after 不会 is done; a verb after 该, 一项 or 的 is a thing, unless it leads on
    to an object of its own; 通过 and the like are verbs where nothing else can be one, or where a law follows.
    """
    words = cues()
    before, verbs, carried = "", lexicon().verbs, False
    for index, piece in enumerate(found):
        after = found[index + 1] if index + 1 < len(found) else None
        if after is not None and words.moods.get(piece.text) == "considers" and after.text in words.finding:
            piece.token, piece.verb = Token(piece.token.start, piece.token.end, "n"), False
            before = piece.text
            continue
        named = before in words.deictic or before in _DE
        if piece.verb and piece.token.tag == "p":
            piece.verb = _passes(found[index + 1 :])
        elif piece.verb and _opened(found, index) and after is not None and not after.verb and after.text not in _DE:
            piece.verb = False
        elif piece.verb and named and piece.text not in words.negations:
            piece.verb = after is not None and _leads_on(after)
        elif not piece.verb and not named and piece.token.tag in NOUN_TAGS:
            planned = piece.text in words.moods and after is not None and (after.verb or after.text in verbs)
            acts = _calls_verb(before) or (before in words.absences and after is not None and _leads_on(after))
            does = carried and piece.token.tag == "vn" and after is not None and _leads_on(after)
            finds = piece.text in words.light and after is not None and (after.verb or after.token.tag in _LINK_TAGS)
            piece.verb = planned or ((acts or does or finds) and piece.text in verbs)
        elif piece.verb and piece.text in words.manner:
            piece.verb = after is None or not after.verb
        if not (piece.token.tag in QUALITY_TAGS and named):
            before = piece.text
        carried = piece.text in words.light if piece.verb else carried
    for piece, following in zip_longest(found, found[1:]):
        piece.opens = _opens(piece, following)


def _opened(found: Sequence[Piece], index: int) -> bool:
    """Whether a word stands right after 对 or 针对, which a noun follows that it describes: 对离职员工."""
    before = found[index - 1] if index else None
    return before is not None and before.token.tag == "p" and before.text in cues().object - cues().taking


def _describes(piece: Piece) -> bool:
    """Whether a word before 的 describes by itself, as 严重 does in 造成严重的损失, or 一种新."""
    tag = piece.token.tag
    return tag in QUALITY_TAGS or tag in _PARTICLES or tag in _NUMBER_TAGS or piece.text in lexicon().opposed


def _opens(piece: Piece, after: Piece | None) -> bool:
    """Whether a preposition opens a phrase here; 将 as an adverb does before a noun alone, 在 not before a verb."""
    words, text = cues(), piece.text
    if piece.token.tag == "d":
        return text in words.object and after is not None and after.token.tag in NOUN_TAGS and not after.verb
    if text in _AFTER_VERBS and after is not None and after.verb:
        return False
    return text in words.object or text in words.place or text in words.passive


def _calls_verb(before: str) -> bool:
    """Whether a verb must follow: after a negation that is no 没有, a mood, or 被."""
    words = cues()
    if before in words.negations:
        return before not in words.absences
    return before in words.passive or (before in words.moods and before not in _AFTER_VERBS)


def _passes(after: Sequence[Piece]) -> bool:
    return not any(piece.verb for piece in after) or any(piece.text in cues().passed for piece in after[:_LAW_REACH])


def _leads_on(piece: Piece) -> bool:
    return piece.token.tag in NOUN_TAGS or piece.token.tag in _NUMBER_TAGS or piece.text in _AFTER_VERBS


def _speech(found: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Part 某某表示 or 据某某报道 from what is stated: who says it is no part of it."""
    words = cues()
    if found and found[-1].text in words.speech and not any(_acts(piece) for piece in found[:-1]):
        return found, []
    for index, piece in enumerate(found[:_SPEECH_REACH]):
        if piece.text in words.negations or (piece.verb and piece.text not in words.speech):
            break
        if piece.text in words.speech:
            rest = found[index + 1 :]
            return (found[:index], rest) if sum(map(counts, rest)) > 1 else ([], found)
    return [], found


def _acts(piece: Piece) -> bool:
    return piece.verb and piece.text not in cues().speech


def _attributes(found: Sequence[Piece]) -> None:
    """Mark the verbs that stand before 的 and a noun, or only tell when the next one happens (结束后退出)."""
    opened = 0
    for index, piece in enumerate(found[:-1]):
        if piece.text in _DE:
            _mark(found[opened:index])
            opened = index + 1
        elif index and piece.text in cues().moment and any(after.verb for after in found[index + 1 :]):
            found[index - 1].inner = True
            found[index - 2].opens |= index > 1 and found[index - 2].text in cues().place


def _mark(stretch: Sequence[Piece]) -> None:
    """The last verb of the stretch describes, unless a quality does; so do all verbs after a preposition in it."""
    last = max((i for i, piece in enumerate(stretch) if piece.verb), default=-1)
    if 0 <= last < len(stretch) - 1 and all(map(_describes, stretch[last + 1 :])):
        return
    while last > 0 and stretch[last - 1].verb and stretch[last - 1].text in cues().light:
        last -= 1
    phrase = False
    for index, piece in enumerate(stretch):
        if piece.verb and (index >= last or phrase):
            piece.inner = True
        phrase = phrase or piece.opens


def _negate(found: Sequence[Piece]) -> None:
    """Bind each negation to what follows it, over prepositional phrases; two of them cancel out."""
    words = cues()
    for index, piece in enumerate(found):
        only = index + 1 < len(found) and found[index + 1].text in words.never_before
        idle = index and found[index - 1].text in words.never_after
        if piece.text in words.negations and not (piece.negated or only or idle):
            target = _handed_on(found, _bound(found, index))
            if target is piece:
                piece.absent = True
            elif target is not None:
                target.negated = not target.negated


def _handed_on(found: Sequence[Piece], target: Piece | None) -> Piece | None:
    """What 获 or 遭 only carries is what is denied: 未获证实, 没有得到批准."""
    if target is None or target.text not in cues().passive:
        return target
    following = found[found.index(target) + 1 :][:1]
    return following[0] if following and following[0].verb else target


def _bound(found: Sequence[Piece], negation: int) -> Piece | None:
    """The next verb or adjective; else 没有 itself, which then says that there is none; else the next word."""
    words, phrase = cues(), False
    degree = next((i for i, piece in enumerate(found) if i > negation and piece.text in words.degree), 0)
    if degree and found[negation].text in words.absences and degree + 1 < len(found):
        return found[degree + 1]
    attribute = found[negation].text in words.absences and not any(map(_leads, found[negation + 1 :]))
    for piece in found[negation + 1 :]:
        if attribute and (piece.inner or (piece.text in _DE and not phrase)):
            return found[negation]
        bindable = piece.verb or piece.text in words.negations or piece.text in words.moods
        if (bindable or piece.token.tag in QUALITY_TAGS) and not (phrase and piece.inner):
            return piece
        phrase = phrase or piece.opens
        if piece.text in _DE and not phrase:
            return next(_content(found[negation + 1 :]), None)
    return found[negation] if found[negation].text in words.absences else next(_content(found[negation + 1 :]), None)


def _leads(piece: Piece) -> bool:
    return piece.verb and not piece.inner


def _content(found: Iterable[Piece]) -> Iterator[Piece]:
    return (piece for piece in found if counts(piece))
