"""What is told to have happened at a time in Chinese: the verbs that it binds, and who and what stands by them."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache

from factcheck.kinds.place.zh_chain import words as landmarks
from factcheck.kinds.time.value import Deed
from factcheck.kinds.time.zh_atoms import words
from factcheck.kinds.time.zh_stages import befalls, stage
from factcheck.languages.base import Document, Span
from factcheck.languages.zh_clause import pieces
from factcheck.languages.zh_cues import cues
from factcheck.languages.zh_lexicon import lexicon
from factcheck.languages.zh_numerals import parse
from factcheck.languages.zh_piece import NOUN_TAGS, PERSON_TAGS, Piece, counts

_SCENE_ENDS = frozenset("后时前间中上下际初末底午晚早夜天日月年")
_REACH = 80
_NEAREST = 3
_NUMBERED = 6  # signs before a verb in which its number stands
_NTH = re.compile(r"(?:第([一二三四五六七八九十百0-9]{1,4})(?:次|度|届|回)?|首(?:次|度|届|回))\Z")
_REMEMBERED = re.compile(r"\s*[0-9一二三四五六七八九十百]*(?:周年|纪念日)")
_LED = 2
_SAYS = "says"
_BESIDE = ("以前", "之前", "以后", "之后", "前", "后")  # behind a verb: what is dated stands beside it
_MARKS = ("，", ",", "：", ":", "“", "「")
_BEGINS = ("开始", "起")
_SINCE = frozenset({"以来"})
_TOWARDS = ("对", "就", "针对", "围绕", "因")
_PHRASES = frozenset({"l", "i"})
_UP_TO = frozenset({"到", "至", "等到", "直到", "要到", "到了", "待到", "拖到", "挨到", "持续到", "延续到"})
_PROPER = frozenset({"ns", "nt"})
_QUOTED = re.compile(r"[“「《]([^”」》，。]{1,12})[”」》]")
_LEADS_TO_LENGTH = re.compile(r"(?:了|过|达|长达|近|约|逾|超过?|至少|整整|将近|大约|仅仅?|只有?|已|已经|有)*")
_NO_NAMES = frozenset({"t", "tg", "m", "mq", "d"})


def deeds(document: Document, start: int, end: int, *, lasts: bool = False) -> tuple[Deed, ...]:
    """The deed in the clause of a time; where that clause only sets the scene, the one in the clause it leads to.

    What `lasts` so long is told right before its length, if it is.
    """
    sentence, clause = document.sentence_at(start), document.clause_at(start)
    found = list(_deeds(document, clause, start, end, lasts=lasts))
    for _ in range(_LED):
        if clause.end >= sentence.end or (found and document.text[clause.end - 2 : clause.end - 1] not in _SCENE_ENDS):
            break
        clause = document.clause_at(clause.end)
        found.extend(_deeds(document, clause, clause.start, clause.start))
    return tuple(found)


def _deeds(document: Document, clause: Span, start: int, end: int, *, lasts: bool = False) -> Iterator[Deed]:
    """What is done, and that it is said, where the clause quotes somebody."""
    tag, told = pieces(document, max(clause.start, start - _REACH), min(clause.end, end + _REACH))
    outside = [
        piece for piece in told if (piece.token.end <= start or piece.token.start >= end) and not _leads(piece, start)
    ]
    if speakers := _named(piece for piece in tag if piece.token.end <= start or piece.token.start >= end):
        yield Deed((_SAYS,), speakers, says=True)
    dated = _dated(document, clause, outside, end)
    told_of = [piece for piece in dated if _tells(piece) and not _REMEMBERED.match(document.text, piece.token.end)]
    lasting = _lasting(document, told_of, start) if lasts else []
    verbs = lasting or _nearest(told_of, end) or _begun(document, outside, end)
    reached, whose = stage(document, clause, start, end)
    often = befalls(document, clause, start, end) if reached else 0
    if not verbs and reached:
        proper = _proper(document, clause, outside)
        yield Deed((reached,), _named(outside), stage=reached, befalls=often, proper=proper, bearer=whose)
    elif verbs and _announces(document, verbs[0], end):
        yield Deed((_SAYS,), _named(piece for piece in outside if piece not in verbs), says=True)
        yield from _decreed(document, verbs[0], outside)
    elif verbs:
        senses = _senses(verbs)
        others = [piece for piece in outside if piece not in verbs]
        persons = _named(piece for piece in others if piece.token.tag in PERSON_TAGS)
        once = _once() | _once_of_one() if len(persons) == 1 else _once()
        told = [verb for verb in verbs if not verb.negated and not document.text.startswith(_BESIDE, verb.token.end)]
        done = {lexicon().sense(verb.text, verbal=True) for verb in told}
        first = next((verb for verb in senses if verb in once and verb in done), "")
        known = landmarks().types
        sites = tuple(dict.fromkeys(known[piece.text] for piece in others if piece.text in known))
        numbered = _time_of_many(document, clause, verbs, done)
        yield Deed(
            senses,
            _named(others),
            persons,
            numbered or first,
            decreed=senses[1:] if verbs[0].text in _decrees() else (),
            sites=sites,
            held=_held(verbs[0], outside),
            stage=reached,
            befalls=often,
            proper=_proper(document, clause, outside) if reached else (),
            bearer=whose,
        )


def _proper(document: Document, clause: Span, outside: Sequence[Piece]) -> tuple[str, ...]:
    """The places and bodies, and the names in quotation marks, that stand by a time."""
    places = [lexicon().sense(piece.text, verbal=False) for piece in outside if piece.token.tag in _PROPER]
    return (*places, *(name[1] for name in _QUOTED.finditer(document.text, clause.start, clause.end)))


def _leads(piece: Piece, start: int) -> bool:
    """Whether a word only leads to a time: 到周三傍晚, 等到三点."""
    return piece.token.end == start and piece.text in _UP_TO


def _begun(document: Document, outside: Sequence[Piece], end: int) -> list[Piece]:
    """The noun of what begins at a time, where no verb tells it: 5月19日开始化疗, 周五起宵禁."""
    if not document.text.endswith(_BEGINS, 0, end):
        return []
    return [piece for piece in outside if piece.token.start == end and piece.token.tag in NOUN_TAGS and counts(piece)]


def _dated(document: Document, clause: Span, outside: Sequence[Piece], end: int) -> list[Piece]:
    """The words that can say what was done at a time: none behind what it is said of, or since when something is so.

    周二批评他举行集会 dates the criticism, 五月出现以来首次举行集会 no meeting, 周三就集会遭禁止表示遗憾 no ban.
    """
    behind = [piece for piece in outside if piece.token.start >= end]
    since = next((piece.token for piece in behind if piece.text in _SINCE), None)
    last = next((piece.token.end for piece in behind if piece.text in _speaks_of()), None)
    if since is not None:
        verbs = [piece for piece in behind if piece.token.end <= since.start and _tells(piece)]
        last = since.start if len(verbs) == 1 else last
        outside = [piece for piece in outside if piece.token.end != since.start or len(verbs) == 1]
    kept = [piece for piece in outside if last is None or piece.token.end <= last]
    if not document.text.startswith(_TOWARDS, end):
        return kept
    said = next((piece for piece in behind if piece.text in _speaks_of() or piece.text in cues().speech), None)
    if said is None and document.text[clause.end - 2 : clause.end - 1] not in _SCENE_ENDS:
        return kept
    return [piece for piece in kept if piece.token.end <= end or (said and piece.token.start >= said.token.start)]


def _announces(document: Document, verb: Piece, end: int) -> bool:
    """Whether it is told of a time that something is announced, and behind a mark what it is."""
    behind = verb.token.start >= end and document.text.startswith(_MARKS, verb.token.end)
    return behind and verb.text in cues().announcing


def _decreed(document: Document, verb: Piece, beside: Sequence[Piece]) -> Iterator[Deed]:
    """What is decreed behind a mark, as of the day on which it is: 7月15日宣布，不得再购买.

    What is only said is said again and again, and dates nothing.
    """
    if verb.text not in _decrees():
        return
    clause = document.clause_at(verb.token.end + 1)
    _, told = pieces(document, clause.start, min(clause.end, clause.start + _REACH))
    done = [piece for piece in told if _tells(piece)][: _NEAREST - 1]
    if done:
        named = _named(piece for piece in (*beside, *told) if piece not in done and piece is not verb)
        senses = _senses((verb, *done))
        yield Deed(senses, named, decreed=senses[1:])


def _senses(verbs: Iterable[Piece]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(lexicon().sense(verb.text, verbal=True) for verb in verbs))


def _held(verb: Piece, outside: Sequence[Piece]) -> str:
    """What a verb that means little says is held: the last of the words that name it, right behind the verb."""
    if verb.text not in words()["deed"]["holds"].split():
        return ""
    at, last = next((index for index, piece in enumerate(outside) if piece is verb), len(outside)), verb
    for piece in outside[at + 1 :]:
        if piece.token.start != last.token.end and last is not verb:
            break
        if not counts(piece):
            break
        last = piece
    return "" if last is verb else lexicon().sense(last.text, verbal=False)


def _time_of_many(document: Document, clause: Span, verbs: Sequence[Piece], done: Collection[str]) -> str:
    """The verb right behind a first or third time, with its number: what is done again and again has one third time."""
    for verb in verbs:
        before = document.text[max(clause.start, verb.token.start - _NUMBERED) : verb.token.start]
        number, sense = _NTH.search(before), lexicon().sense(verb.text, verbal=True)
        if number and sense in done:
            return f"{parse(number[1] or '一')} {sense}"
    return ""


def _acts(piece: Piece) -> bool:
    """Whether a noun names an action."""
    named = piece.token.tag in NOUN_TAGS and piece.text in lexicon().verbs
    return named or piece.token.tag == "vn" or piece.text in _once()


@cache
def _speaks_of() -> frozenset[str]:
    """The verbs by which somebody speaks of what another does."""
    return frozenset(words()["deed"]["speaks_of"].split())


@cache
def _decrees() -> frozenset[str]:
    """The verbs by which somebody decrees what is told behind them."""
    return frozenset(words()["deed"]["decrees"].split())


@cache
def _once() -> frozenset[str]:
    return _verbs("once")


@cache
def _once_of_one() -> frozenset[str]:
    return _verbs("once_of_one")


def _verbs(row: str) -> frozenset[str]:
    return frozenset(lexicon().sense(word, verbal=True) for word in words()["deed"][row].split())


def _nearest(verbs: Sequence[Piece], end: int) -> list[Piece]:
    """The verbs behind a time, nearest first; those before it where none follows."""
    behind = [verb for verb in verbs if verb.token.start >= end]
    return behind[:_NEAREST] or list(reversed(verbs))[:_NEAREST]


def tells_how_long(document: Document, start: int) -> bool:
    """Whether what stands right before a length of time lasts so long: 封闭一个月后重开, not 宣布一个月后重开."""
    if document.text.endswith(tuple(words()["deed"]["how_long"].split()), 0, start):
        return True
    clause = document.clause_at(start)
    _, told = pieces(document, max(clause.start, start - _REACH), start)
    later, cue = words()["deed"]["later"].split(), cues()
    verbs = [piece for piece in told if _tells(piece) and piece.text not in cue.announcing]
    return any(verb.text not in later and verb.text not in cue.moods for verb in _lasting(document, verbs, start))


def _lasting(document: Document, verbs: Sequence[Piece], start: int) -> list[Piece]:
    """The verb right before a length of time, but for what only leads to that: 封闭了近一个月."""
    return [verb for verb in verbs if _LEADS_TO_LENGTH.fullmatch(document.text, verb.token.end, start)][-1:]


def _tells(piece: Piece) -> bool:
    """Whether a word is a verb that says something of its own, be it the name of an action."""
    cue = cues()
    verb = piece.verb or piece.token.tag in _PHRASES or _acts(piece)
    small = (cue.copula, cue.bare, cue.speech, cue.negations)
    return verb and counts(piece) and not any(piece.text in row for row in small)


def _named(found: Iterable[Piece]) -> tuple[str, ...]:
    senses = (lexicon().sense(piece.text, verbal=False) for piece in found if _names(piece))
    return tuple(dict.fromkeys(senses))


def _names(piece: Piece) -> bool:
    if piece.token.tag in _NO_NAMES or piece.text in cues().empty or piece.text in cues().speech:
        return False
    return counts(piece) and (piece.token.tag in NOUN_TAGS or piece.text in lexicon().terms or piece.verb)
