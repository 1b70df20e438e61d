"""The frame of a Chinese clause: who does what to whom, what is negated, and how far the doer is bound."""

from collections.abc import Sequence
from functools import cache

from attrs import evolve, frozen

from factcheck.languages.base import Document
from factcheck.languages.zh_clause import pieces
from factcheck.languages.zh_cues import cues
from factcheck.languages.zh_lexicon import lexicon
from factcheck.languages.zh_moods import denies, moods_of, refused_at
from factcheck.languages.zh_piece import DE, NOUN_TAGS, QUALITY_TAGS, Piece, acts, counts, ends_in
from factcheck.languages.zh_words import ACTING, Part, Sort, Word, make, spread

_ATTENDANT = QUALITY_TAGS | frozenset(["m", "mq", "t", "d", "q", "i", "l", "f"])
_SETTINGS = (Sort.TIME, Sort.FIGURE)
_UNTOLD = (*_SETTINGS, Sort.BARE)
_NAMED = (*_SETTINGS, Sort.PERSON, Sort.ACTOR, Sort.PLACE)
_COMPANY_TAGS = frozenset(["p", "c"])
_HELD = frozenset(["did", "will", "will_not", "may"])
_NEAR, _EVENTS = 6, frozenset(["event", "vote"])  # names of classes of words


@frozen
class Frame:
    """A clause without its speech tag: `text[start:end]`, its content words, and the moods that bind the predicate.

    `moods` are pairs of a row of the mood table and whether it is negated, outermost first; `negated` says
    whether a negation binds the predicate itself. `speaker` are the words of the speech tag; a clause that is
    nothing but one has no `words`. `aspect` is a row of the aspect table.
    """

    start: int
    end: int
    words: tuple[Word, ...]
    moods: tuple[tuple[str, bool], ...]
    negated: bool
    speaker: tuple[Word, ...] = ()
    aspect: str = ""


_NOBODY = frozenset(
    ["无人", "没人", "没有人"]
)  # a subject that is denied: 无人死亡 states all with one word of content


def frame(document: Document, start: int, end: int, named: frozenset[int] | None = None) -> Frame | None:
    """The frame of the clause `text[start:end]`, or None where it states nothing; `named` lie in names, if known."""
    tag, found = pieces(document, start, end, named)
    speaker = tuple([make(piece, Part.AGENT) for piece in tag if piece.token.tag in NOUN_TAGS and counts(piece)])
    if not found:
        return Frame(start, end, (), (), negated=False, speaker=speaker) if speaker else None
    chain = _chain(found)
    if chain and _announces(found, chain):
        return Frame(start, end, (), (), negated=False, speaker=speaker or _doers(found, chain))
    words = _words(found, chain) if chain else ()
    if len(words) < 2 and not (words and found[0].text in _NOBODY and any(one.verb for one in found[1:])):
        return None
    moods, denied = moods_of(found, chain), denies(found, chain)
    if _tells_nothing(words, bound=bool(moods) or denied):
        return None
    first, last = found[0].token.start, found[-1].token.end
    return Frame(first, last, words, moods, denied, speaker, _aspect(words))


def _announces(found: Sequence[Piece], chain: Sequence[int]) -> bool:
    """Whether a clause ends in a verb that only announces what the next one says: 统计局周三公布, 研究人员发现."""
    last = found[-1]
    alone = len(chain) == 1 and chain[0] == len(found) - 1
    alone = alone and not any(piece.text in cues().matters for piece in found[:-1])  # 调查结果已经公布
    undergone = any(piece.suffers for piece in found[:-1])  # 尸体被发现
    return alone and last.text in cues().announcing and not last.negated and not last.inner and not undergone


def _doers(found: Sequence[Piece], chain: Sequence[int]) -> tuple[Word, ...]:
    before = found[: chain[0]]
    return tuple(make(piece, Part.AGENT) for piece in before if piece.token.tag in NOUN_TAGS and counts(piece))


def _tells_nothing(words: Sequence[Word], *, bound: bool) -> bool:
    """Whether a clause only gives a time, a figure or names, or says of nothing more that it is or is there.

    What is `bound` by a mood or a negation states something, whatever the segmenter takes its verb for.
    """
    predicate = next(word for word in words if word.part is Part.PREDICATE)
    if predicate.sort in _SETTINGS or all(word.sort in _UNTOLD for word in words):
        return True
    return not bound and all(word.sort in _NAMED or word.text.isascii() for word in words)


def _chain(found: Sequence[Piece]) -> tuple[int, ...]:
    """The verbs from the one that carries to the predicate: 拒绝 and 加入, 决定 and 暂停 and 营运."""
    chain: list[int] = []
    for index, piece in enumerate(found):
        if not _leads(piece):
            continue
        if not chain and (_names_event(found, index) or _tells_why(found, index)):
            continue
        if _asks(found, index) or _only_counts(found, index):
            continue
        chain.append(index)
        if not _leads_on(found, index):
            return tuple(chain)
    return (*chain, *_last_resort(found, chain))


def _leads_on(found: Sequence[Piece], index: int) -> bool:
    """Whether a verb only carries the next one, or a deed that stands at the end."""
    piece = found[index]
    if piece.suffers or piece.text in _carrying_words():
        return True
    return piece.text in cues().having and _deed_at_end(found, index)


@cache
def _carrying_words() -> frozenset[str]:
    words = cues()
    return words.light | words.copula | frozenset(words.moods)


def _deed_at_end(found: Sequence[Piece], index: int) -> bool:
    """Whether a deed stands after 有, or after a quality of it: 有下降, 有所增加, 有明显改善."""
    place = next((i for i in range(index + 1, len(found)) if found[i].token.tag not in _ATTENDANT), -1)
    return place > 0 and acts(found[place]) and ends_in(found, place)


def _asks(found: Sequence[Piece], index: int) -> bool:
    """Whether a verb says no more than that something is known, or not known: 尚不清楚是否增加."""
    words = cues()
    if found[index].text not in words.knowing:
        return False
    return any(piece.text in words.whether for piece in found[index + 1 : index + 1 + _NEAR])


def _only_counts(found: Sequence[Piece], index: int) -> bool:
    """Whether 有 only says of how many the denied verb behind it is so: 有两所小学没有停课."""
    after = found[index + 1 :]
    if found[index].text not in cues().having | cues().bare or not after or after[0].token.tag[0] != "m":
        return False
    return any(piece.negated and _leads(piece) and piece.text not in cues().negations for piece in after)


def _last_resort(found: Sequence[Piece], chain: Sequence[int]) -> tuple[int, ...]:
    """The predicate of a clause in which no verb can be one.

    It is the noun of action after a light verb, else a verb inside an attribute, else a quality, else the last word.
    """
    first = chain[-1] + 1 if chain else 0
    after = [i for i in range(first, len(found)) if counts(found[i])]
    if chain and any(found[chain[-1]].text in row for row in (cues().light, cues().having)):
        verbs = lexicon().verbs
        nouns = [i for i in after if not found[i].inner]
        deeds = [i for i in nouns if found[i].token.tag == "vn" or found[i].text in verbs]
        return tuple(([i for i in deeds if ends_in(found, i)] or deeds)[:1])
    if chain and found[chain[-1]].text in cues().copula:
        qualities = [i for i in after[-1:] if _qualifies(found[i]) and found[i - 1].text not in DE]
        return tuple(qualities or [i for i in after[-1:] if _deed_to(found, chain[-1], i)])
    inner = [i for i in after if found[i].verb or found[i].text in lexicon().verbs]
    opened = any(piece.opens for piece in found)
    denied = [i for i in inner if found[i].negated and ends_in(found, i) and not opened]
    inner = (denied or [i for i in inner if not found[i].suffers] or inner)[:1]
    if chain:
        thing = inner and found[chain[-1]].text in lexicon().verbs and found[inner[0] - 1].text in cues().deictic | DE
        return tuple(inner if found[chain[-1]].text in cues().moods and not thing else ())
    if _by_degree(found, after):
        return (after[-1],)
    return tuple(inner or [i for i in after if found[i].token.tag in QUALITY_TAGS][-1:] or after[-1:])


def _deed_to(found: Sequence[Piece], copula: int, index: int) -> bool:
    """Whether what something is is a deed done to something: 是对邻国的支持."""
    between = found[copula + 1 : index]
    opened = any(piece.opens and piece.text in cues().object for piece in between)
    return opened and any(piece.text in DE for piece in between) and acts(found[index])


def _by_degree(found: Sequence[Piece], after: Sequence[int]) -> bool:
    """Whether a clause ends in a quality that a word of degree, or a comparison, says to be so."""
    if not after:
        return False
    last, degrees = found[after[-1]], cues().degrees
    quality = last.token.tag in QUALITY_TAGS or lexicon().sense(last.text, verbal=False) in lexicon().opposed
    return quality and (last.text[0] in degrees or any(piece.text in degrees for piece in found[: after[-1]]))


def _names_event(found: Sequence[Piece], index: int) -> bool:
    """Whether a verb that opens the clause names an event: 会谈 in 会谈在首都举行, 谈判 in 谈判已经破裂."""
    after, moods = found[index + 1 :], cues().moods
    if not after or found[index].text in moods or found[index].text in cues().light:
        return False
    if _undergoes_phase(found, index):
        return True
    if index:
        first = after[0].text
        follows = first in cues().negations or first in cues().effect or moods.get(first) in _HELD
        return follows and _is_event(found[index].text) and any(_leads(piece) for piece in after)
    denied = after[0].text in cues().negations and _is_event(found[index].text)
    held = denied or (after[0].opens and after[0].token.tag == "p") or moods.get(after[0].text) in _HELD
    return held and any(_leads(piece) for piece in after) and not any(piece.inner for piece in after)


def _undergoes_phase(found: Sequence[Piece], index: int) -> bool:
    """Whether a verb names what the next one, the last of the clause, says to begin, end or be put off: 停电结束."""
    if found[index].text not in cues().undertakings or found[index].negated:
        return False
    phase = lexicon().sense(found[index + 1].text, verbal=True) in cues().phases
    return phase and ends_in(found, index + 1)


def _is_event(text: str) -> bool:
    return not _EVENTS.isdisjoint(lexicon().classes.get(lexicon().sense(text, verbal=True), ()))


def _tells_why(found: Sequence[Piece], index: int) -> bool:
    """Whether a verb stands after 因 or 由于, beside words for who or what, and another one follows: 因超载沉没."""
    start = index
    while start and found[start - 1].token.tag in NOUN_TAGS and not found[start - 1].verb:
        start -= 1
    if not start or found[start - 1].text not in cues().cause:
        return False
    after = found[index + 1 :]
    return any(map(_leads, after if start == index else after[:1]))


def _leads(piece: Piece) -> bool:
    """Whether a verb can be what the clause states; 没有 can where it says that there is none."""
    if piece.text in cues().negations:
        return piece.absent
    return piece.verb and not piece.inner


def _qualifies(piece: Piece) -> bool:
    """Whether a word after 是 is what the clause states: a quality, or a word that has a contrary."""
    return piece.token.tag in QUALITY_TAGS or lexicon().sense(piece.text, verbal=False) in lexicon().opposed


def _aspect(words: Sequence[Word]) -> str:
    """The row of the aspect table that the last verb of the chain which has one stands in."""
    aspects = cues().aspects
    verbs = [word.sense for word in words if word.part in (Part.CARRIER, Part.PREDICATE)]
    return next((aspects[sense] for sense in reversed(verbs) if sense in aspects), "")


def _words(found: Sequence[Piece], chain: Sequence[int]) -> tuple[Word, ...]:
    """The content words with their parts, read from left to right; a passive turns the parts before it."""
    words: list[Word] = []
    part, last, company = Part.AGENT, chain[-1], cues().company
    verb = lexicon().sense(found[last].text, verbal=True)
    for index, piece in enumerate(found):
        if index in chain and (index == last or counts(piece)):
            words.append(make(piece, Part.PREDICATE if index == last else _carrying(piece)))
            part = Part.PATIENT if index == last else Part.AGENT
        elif index < last and piece.opens and not piece.inner:
            part = _part_in_phrase(piece)
        elif index < last and piece.text in company and piece.token.tag in _COMPANY_TAGS:
            beside = bool(words) and words[-1].part is Part.AGENT and counts(found[index - 1])
            together = beside or verb in cues().joint or verb in cues().mutual
            part = part if part is not Part.AGENT or together else Part.OTHER
        elif counts(piece) and not (index == last + 1 and piece.text in cues().failing):
            words.extend(spread(piece, Part.OTHER if _attends(piece) and part is not Part.CAUSE else part))
        part = Part.AGENT if piece.closes and index < last else part
        refused = index + 1 < last and refused_at(found, index + 1)
        if index < last and part is Part.AGENT and piece.suffers and not (piece.inner or refused):
            words = [_recast(word, Part.AGENT, Part.PATIENT) for word in words]
    if verb in cues().mutual:
        words = [_recast(word, Part.PATIENT, Part.AGENT) if word.sort in ACTING else word for word in words]
    return tuple(words)


def _carrying(piece: Piece) -> Part:
    return Part.MOOD if piece.text in cues().moods else Part.CARRIER


def _part_in_phrase(opener: Piece) -> Part:
    if opener.suffers:
        return Part.AGENT
    if opener.why or opener.text in cues().cause:
        return Part.CAUSE
    return Part.PATIENT if opener.text in cues().object else Part.OTHER


def _attends(piece: Piece) -> bool:
    """Whether a word only attends: it stands inside an attribute, or is a time, a figure, a quality or a manner."""
    return piece.inner or (piece.token.tag in _ATTENDANT and piece.text not in lexicon().actors)


def _recast(word: Word, old: Part, new: Part) -> Word:
    return evolve(word, part=new) if word.part is old else word
