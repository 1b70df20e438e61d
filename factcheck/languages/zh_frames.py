"""The frame of a Chinese clause: who does what to whom, what is negated, and how far the doer is bound."""

from collections.abc import Mapping, Sequence
from enum import Enum
from functools import cache

from attrs import evolve, frozen

from factcheck.languages.base import Document, Token
from factcheck.languages.zh_lexicon import lexicon, table

_NOMINAL = frozenset(
    ["n", "nr", "nrt", "nrfg", "ns", "nt", "nz", "nw", "ng", "s", "f", "eng", "j", "l", "i", "an", "vn"]
)
_VERBAL = frozenset(["v", "vd", "vg", "vi", "vq"])
_NAMES = frozenset(["nr", "nrt", "nrfg", "ns", "nt", "nz"])
_CONTENT = _NOMINAL | _VERBAL | frozenset(["a", "ad", "ag", "z", "b", "m", "t", "tg", "mq", "q"])
_ATTENDANT = frozenset(["t", "m", "q", "a", "ad", "d", "mq", "z", "i", "l"])
_DE = frozenset({"的", "之"})
_SPEECH_REACH = 9
_HAVE = "有"


class Part(Enum):
    """What a word does in its clause."""

    AGENT = "agent"
    PREDICATE = "predicate"
    PATIENT = "patient"
    CARRIER = "carrier"  # a verb that carries the predicate: decides to, refuses to, stops
    OTHER = "other"


@frozen
class Word:
    """A content word of a clause, its sense, what it does there, and whether a negation binds it."""

    token: Token
    text: str
    sense: str
    part: Part
    negated: bool = False
    named: bool = False


@frozen
class Frame:
    """A clause without its speech tag: `text[start:end]`, its content words, and the moods that bind the predicate.

    `moods` are pairs of a row of the mood table and whether it is negated, outermost first; `negated` says
    whether a negation binds the predicate itself.
    """

    start: int
    end: int
    words: tuple[Word, ...]
    moods: tuple[tuple[str, bool], ...]
    negated: bool
    speaker: tuple[Word, ...] = ()


@frozen(eq=False)
class _Cues:
    negations: frozenset[str]
    absences: frozenset[str]
    moods: Mapping[str, str]
    passive: frozenset[str]
    object: frozenset[str]
    company: frozenset[str]
    place: frozenset[str]
    light: frozenset[str]
    speech: frozenset[str]
    source: frozenset[str]
    empty: frozenset[str]


@cache
def _cues() -> _Cues:
    cues = table("zh_frames")
    negation, voice = cues["negation"], cues["voice"]
    return _Cues(
        negations=frozenset(negation["plain"].split()),
        absences=frozenset(negation["absence"].split()),
        moods={word: mood for mood, words in cues["mood"].items() for word in words.split()},
        passive=frozenset(voice["passive"].split()),
        object=frozenset(voice["object"].split()),
        company=frozenset(voice["company"].split()),
        place=frozenset(voice["place"].split()),
        light=frozenset(cues["light"]["verbs"].split()),
        speech=frozenset(cues["speech"]["verbs"].split()),
        source=frozenset(cues["speech"]["source"].split()),
        empty=frozenset(cues["empty"]["words"].split()),
    )


@frozen
class _Piece:
    """A token under analysis: `verb` if it can be a predicate, `inner` if it stands inside an attribute."""

    token: Token
    text: str
    verb: bool
    inner: bool = False
    negated: bool = False


def frame(document: Document, start: int, end: int) -> Frame | None:
    """The frame of the clause `text[start:end]`, or None where it states nothing."""
    tokens = [token for token in document.tokens_in(start, end) if token.tag != "x"]
    tag, pieces = _speech([_piece(document, token) for token in tokens])
    if len(pieces) < 2:
        return None
    pieces = _negate(_attributes(pieces))
    chain = _chain(pieces)
    if not chain:
        return None
    words = _words(pieces, chain)
    if len(words) < 2:
        return None
    speaker = tuple(_word(piece, Part.AGENT) for piece in tag if _counts(piece) and piece.token.tag in _NOMINAL)
    first, last = pieces[0].token.start, pieces[-1].token.end
    return Frame(first, last, words, _moods(pieces, chain), _denied(pieces, chain), speaker)


def _piece(document: Document, token: Token) -> _Piece:
    text = document.word(token)
    return _Piece(token, text, token.tag in _VERBAL or (token.tag not in _NOMINAL and text in lexicon().verbs))


def _speech(pieces: list[_Piece]) -> tuple[list[_Piece], list[_Piece]]:
    """Part 某某表示 or 据某某报道 from what is stated: who says it is no part of it."""
    cues = _cues()
    for index, piece in enumerate(pieces[:_SPEECH_REACH]):
        if piece.text in cues.negations or (piece.verb and piece.text not in cues.speech):
            break
        if piece.text in cues.speech:
            rest = pieces[index + 1 :]
            return (pieces[:index], rest) if sum(map(_counts, rest)) > 1 or not rest else ([], pieces)
    return [], pieces


def _attributes(pieces: list[_Piece]) -> list[_Piece]:
    """Mark the verbs that stand before 的 and a noun: they describe it and are not what the clause states."""
    cues, marked = _cues(), list(pieces)
    opened = 0
    for index, piece in enumerate(pieces):
        if piece.text not in _DE:
            continue
        if index + 1 < len(pieces):
            _mark(marked, opened, index, cues)
            if marked[index + 1].verb and index + 2 == len(pieces):
                marked[index + 1] = evolve(marked[index + 1], verb=False)
        opened = index + 1
    return marked


def _mark(marked: list[_Piece], first: int, last: int, cues: _Cues) -> None:
    prepositions = cues.object | cues.place | cues.passive | cues.company
    opener = next(
        (i for i in range(first, last) if marked[i].text in prepositions and marked[i].token.tag != "d"), None
    )
    nearest = next((i for i in range(last - 1, first - 1, -1) if marked[i].verb), None)
    for index in range(first, last):
        if marked[index].verb and (index == nearest or (opener is not None and index > opener)):
            marked[index] = evolve(marked[index], inner=True)


def _negate(pieces: list[_Piece]) -> list[_Piece]:
    """Bind each negation to the next verb or adjective, over prepositional phrases; two of them cancel out."""
    cues, bound = _cues(), list(pieces)
    for index, piece in enumerate(pieces):
        if piece.text not in cues.negations or bound[index].negated:
            continue
        target = _bound(pieces, index, cues)
        if target is not None:
            bound[target] = evolve(bound[target], negated=not bound[target].negated)
    return bound


def _bound(pieces: Sequence[_Piece], negation: int, cues: _Cues) -> int | None:
    phrase = False
    for index in range(negation + 1, len(pieces)):
        piece = pieces[index]
        if piece.text in cues.object or piece.text in cues.place or piece.text in cues.company:
            phrase = True
        if (
            piece.text in cues.negations
            or piece.text in cues.moods
            or piece.verb
            or piece.token.tag in {"a", "an", "ad"}
        ):
            if phrase and piece.inner:
                continue
            return index
    return negation if pieces[negation].text in cues.absences else None


def _chain(pieces: Sequence[_Piece]) -> tuple[int, ...]:
    """The verbs from the one that carries to the predicate: 拒绝 and 加入, 决定 and 暂停 and 营运."""
    cues = _cues()
    able = [i for i, piece in enumerate(pieces) if _can_lead(piece)]
    if not able:
        able = [
            i for i, piece in enumerate(pieces) if piece.verb or piece.token.tag in {"a", "an", "z", "i", "l", "vn"}
        ][-1:]
    chain: list[int] = []
    for index in able:
        chain.append(index)
        text = pieces[index].text
        if text not in cues.moods and text not in cues.light and text not in cues.passive:
            return tuple(chain)
    return (*chain, *_noun_of_action(pieces, chain))


def _can_lead(piece: _Piece) -> bool:
    """Whether a verb can be what the clause states; 没有 can where it says that there is none."""
    if piece.text in _cues().negations:
        return piece.negated and piece.text in _cues().absences
    return piece.verb and not piece.inner


def _denied(pieces: Sequence[_Piece], chain: Sequence[int]) -> bool:
    """Whether a negation binds the predicate, itself or through a verb that only carries it."""
    moods = _cues().moods
    bound = [i for i in chain if pieces[i].negated and (i == chain[-1] or pieces[i].text not in moods)]
    return len(bound) % 2 == 1


def _noun_of_action(pieces: Sequence[_Piece], chain: Sequence[int]) -> tuple[int, ...]:
    """What a light verb carries when no verb follows it: 进行 and 调查."""
    if not chain or pieces[chain[-1]].text not in _cues().light:
        return ()
    after = range(len(pieces) - 1, chain[-1], -1)
    return tuple(next(([i] for i in after if pieces[i].token.tag == "vn" or pieces[i].text in lexicon().verbs), []))


def _moods(pieces: Sequence[_Piece], chain: Sequence[int]) -> tuple[tuple[str, bool], ...]:
    moods = _cues().moods
    found = []
    for index in range(chain[-1] + 2):
        if index >= len(pieces) or pieces[index].inner or (index == chain[-1] and len(chain) > 0):
            continue
        mood = moods.get(pieces[index].text)
        if mood and (index < chain[-1] or mood == "did"):
            found.append((mood, pieces[index].negated))
    return tuple(found)


def _words(pieces: Sequence[_Piece], chain: Sequence[int]) -> tuple[Word, ...]:
    cues, words = _cues(), []
    part, passive = Part.AGENT, False
    for index, piece in enumerate(pieces):
        text = piece.text
        if index in chain:
            words.append(_word(piece, Part.PREDICATE if index == chain[-1] else Part.CARRIER))
            part = Part.PATIENT if index == chain[-1] else Part.AGENT
            passive = passive or (text in cues.passive and index != chain[-1])
        elif text in cues.passive and index < chain[-1] and piece.token.tag != "d" and not piece.inner:
            passive, part = True, Part.AGENT
            words = [evolve(word, part=Part.PATIENT) if word.part is Part.AGENT else word for word in words]
        elif text in cues.object and index < chain[-1] and piece.token.tag != "d":
            part = Part.PATIENT
        elif text in cues.place and index < chain[-1]:
            part = Part.OTHER
        elif _counts(piece):
            words.extend(_spread(piece, Part.OTHER if piece.inner or piece.token.tag in _ATTENDANT else part))
    return tuple(words)


def _counts(piece: _Piece) -> bool:
    cues = _cues()
    if piece.text in cues.negations or (piece.text in cues.moods and piece.text not in lexicon().verbs):
        return False
    return piece.text not in cues.empty and (piece.token.tag in _CONTENT or piece.text in lexicon().terms or piece.verb)


def _spread(piece: _Piece, part: Part) -> list[Word]:
    actors = lexicon().compounds.get(piece.text)
    if actors is None:
        return [_word(piece, part)]
    return [Word(piece.token, piece.text, actor, part, named=True) for actor in actors]


def _word(piece: _Piece, part: Part) -> Word:
    text = _HAVE if piece.text in _cues().absences else piece.text
    sense = lexicon().sense(text, verbal=piece.verb)
    named = piece.token.tag in _NAMES or piece.text in lexicon().actors
    return Word(piece.token, piece.text, sense, part, piece.negated, named)
