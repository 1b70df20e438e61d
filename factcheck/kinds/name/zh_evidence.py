"""How much speaks for a Chinese person's name at one place: how the words were cut, and what stands around."""

import re
from functools import cache
from typing import NamedTuple

from factcheck.kinds.name.zh_cues import follows_subject, honorific_after, is_aged, speech_after, title_before
from factcheck.kinds.name.zh_evidence_words import telling
from factcheck.kinds.name.zh_form import is_transliterated
from factcheck.kinds.name.zh_given import is_usual, rarely_given
from factcheck.kinds.name.zh_stretches import CLOSING, Stretches
from factcheck.kinds.name.zh_tables import lexicon
from factcheck.languages.base import Document, Token

_FULL = 3
_PERSON, _PEOPLE = "nr", frozenset(["nr", "nrt", "nrfg"])
_OF, _UNIT = "之", "元"
_AGED = re.compile(r"[\d零一二三四五六七八九十]岁的?$")
_AGED_ENDS = frozenset("岁的")
_PAUSES = "、和与及"
_SAYING = frozenset("说称")
_FOLLOWER = 0.4
_LISTED = 0.6
_USUAL = 0.7  # a full name in characters that given names have
_UNHEARD = 0.9  # the segmenter sees one word that its dictionary does not have
_SPOKEN = 1.5  # an office right before three characters and a verb of speech right behind


class Seat(NamedTuple):
    """Where a name may stand: over which characters, how many of them its surname has, and the word it begins in.

    A tuple, for one is made for every surname, and as a rule ordinary words begin with it.
    """

    start: int
    end: int
    name: str
    size: int
    first: Token

    @property
    def given(self) -> str:
        """What stands behind its surname."""
        return self.name[self.size :]

    @property
    def one(self) -> bool:
        """Whether it is one word for the segmenter."""
        return (self.first.start, self.first.end) == (self.start, self.end)

    @property
    def whole(self) -> bool:
        """Whether the segmenter took it for one person's name."""
        return self.one and self.first.tag[:2] == _PERSON

    @property
    def weak(self) -> bool:
        """Whether its surname begins ordinary words very often."""
        return self.size == 1 and self.name[0] in lexicon().weak_surnames


@cache
def _no_given() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The characters that no given name has: as a rule, one of one character, and one of what given names have."""
    function = telling().function
    return function, function - telling().lone, function - rarely_given()


@cache
def never_given() -> frozenset[str]:
    """The characters that no given name has wherever it stands."""
    return frozenset.intersection(*_no_given())


def not_given(document: Document, seat: Seat) -> frozenset[str]:
    """The characters that no given name has at a place: words of their own, unless the segmenter joined them."""
    as_a_rule, lone, usual = _no_given()
    first = seat.start + seat.size
    given = None if seat.whole else document.token_at(first)
    if not seat.whole and (given is None or (given.start, given.end) != (first, seat.end)):
        return as_a_rule
    if len(seat.given) == 1:
        return lone
    return usual if is_usual(set(seat.given) - rarely_given()) else as_a_rule


def evidence(document: Document, text: str, seat: Seat, stretches: Stretches) -> tuple[float, bool]:
    """What segmentation and the words around say for a name at a place, and whether the words cue it."""
    office, behind = _introduced(document, text, seat), _behind(text, seat.end)
    before = office or _called(document, seat)
    one = seat.whole or _in_two(document, seat)
    usual = _ends_a_word(document, seat.end) and _usual(text, seat)
    told = usual and (office and seat.name[0] not in telling().adverbs if seat.weak else before)
    score = _segmented(document, text, seat, told=told) + behind + _ended(document, text, seat, stretches)
    if before:
        score += _opened(document, text, seat)
    if (seat.name[-1] == _OF and behind <= _FOLLOWER) or (seat.name[-1] == _UNIT and not one):
        score -= 1.0
    if usual and (before or one or behind > _FOLLOWER) and (told or not seat.weak):
        score += _USUAL
    if not (before or behind) and _among_sites(text, seat):
        return score, False
    own = one and not seat.weak
    if own and len(seat.name) == _FULL and _listed(document, text, seat):
        return score + _LISTED, True
    sure = own and usual and seat.name[0] not in telling().also_verbs
    return score, bool(before or behind > _FOLLOWER or sure)


def _among_sites(text: str, seat: Seat) -> bool:
    """Whether it stands in a list and ends as woods, ponds and flowers do, as what stands beside it: 白桦林、金鱼池."""
    if seat.name[-1] not in telling().sites:
        return False
    before, behind = text[max(0, seat.start - 2) : seat.start], text[seat.end : seat.end + _FULL + 1]
    beside = (before[:1] if before[-1:] in _PAUSES else "", behind[-1:] if behind[:1] in _PAUSES else "")
    return any(each in telling().sites for each in beside if each)


def _opened(document: Document, text: str, seat: Seat) -> float:
    """What an office or a calling right before a name says for it."""
    aligned, closed = _ends_a_word(document, seat.end), text[seat.end : seat.end + 1] in CLOSING
    spoken = len(seat.name) == _FULL and _noun_like(document, seat.start, seat.end) and speech_after(text, seat.end)
    return 0.4 + 0.6 * (aligned or closed) + 0.3 * (aligned and closed) + _SPOKEN * spoken


def _ended(document: Document, text: str, seat: Seat, stretches: Stretches) -> float:
    """What speaks against a name because of where it ends: inside a word, or before a verb of speech cut short."""
    score = 0.0
    if not _ends_a_word(document, seat.end):
        closed = text[seat.end : seat.end + 1] in CLOSING
        score -= 0.2 if closed or stretches.goes_on(seat.name[:-1]) else 1.0
    return score - 1.0 if len(seat.name) == _FULL - 1 and _cut_short(document, text, seat.end) else score


def _in_two(document: Document, seat: Seat) -> bool:
    """Whether the segmenter took the words for a surname and a given name."""
    first, behind = seat.first, seat.start + seat.size
    if first.tag not in _PEOPLE or (first.start, first.end) != (seat.start, behind):
        return False
    second = document.token_at(behind)
    return second is not None and second.end == seat.end and second.tag in _PEOPLE


def _usual(text: str, seat: Seat) -> bool:
    """Whether it is a full name written with what Chinese given names are, and no part of a foreign one."""
    dotted = text[seat.start - 1 : seat.start] == "·" or text[seat.end : seat.end + 1] in {"·", "-"}
    full = len(seat.name) == seat.size + 2
    return full and is_usual(seat.name[seat.size :]) and not dotted and not is_transliterated(seat.name)


def _ends_a_word(document: Document, end: int) -> bool:
    last = document.token_at(end - 1)
    return last is not None and last.end == end


def _introduced(document: Document, text: str, seat: Seat) -> bool:
    """Whether an office or an age stands right before."""
    if text[seat.start - 1 : seat.start] in _AGED_ENDS and _AGED.search(text, max(0, seat.start - 3), seat.start):
        return seat.name[-1] not in telling().also_beings
    joins = seat.name[0] in telling().joining and not seat.whole
    size = 0 if joins or _bids(document, seat) else title_before(text, seat.start)
    word = seat.one and not seat.whole  # what a band was once called
    return size > 0 and not (word and text.endswith(telling().aliases, 0, seat.start))


def _bids(document: Document, seat: Seat) -> bool:
    """Whether it may be what somebody should do: 孕妇应优先登机."""
    if seat.name[0] not in telling().modals:
        return False
    token = document.token_at(seat.start + 1)
    return token is not None and token.end == seat.end and token.tag[0] in "vad"


def is_being(text: str, seat: Seat) -> bool:
    """Whether it ends as nouns for people and animals do, and no office stands before: 牧羊人, 金毛犬."""
    return seat.name[-1] in telling().beings and not title_before(text, seat.start)


def _called(document: Document, seat: Seat) -> bool:
    """Whether a noun for what somebody is ends before a full name, by its last character: 值班员, 女童."""
    if not seat.start or len(seat.name) < _FULL or seat.name[0] in telling().joining:
        return False
    before = document.token_at(seat.start - 1)
    if before is None or before.end != seat.start or before.tag != "n":
        return False
    word = document.word(before)
    return len(word) > 1 and word[-1] in telling().callings and word not in telling().no_callings


def _cut_short(document: Document, text: str, end: int) -> bool:
    """Whether the segmenter gave the last character of a name to the verb of speech behind it (何良 申说)."""
    if text[end + 1 : end + 2] not in _SAYING:
        return False
    token = document.token_at(end)
    if token is None or (token.start, token.end) != (end, end + 2):
        return False
    return text[end] not in CLOSING and text[end : end + 2] not in lexicon().speech


def _noun_like(document: Document, start: int, end: int) -> bool:
    """Whether the word at `start` may open a name: no preposition (向 媒体), no noun of the same extent (候选人)."""
    token = document.token_at(start)
    if token is None or token.start != start or token.tag[:1] not in "nxz":
        return False
    return token.tag != "n" or token.end != end


def whole(document: Document, start: int, end: int) -> bool:
    """Whether the segmenter took the words for one person's name."""
    token = document.token_at(start)
    return token is not None and token.tag[:2] == _PERSON and (token.start, token.end) == (start, end)


def _listed(document: Document, text: str, seat: Seat) -> bool:
    """Whether a name of the same shape stands beside it in a list (林永健、张建国和王国强)."""
    start, end = seat.start, seat.end
    beside = [
        *([(end + 1, end + 4)] if end + 1 < len(text) and text[end] in _PAUSES else []),
        *([(start - 4, start - 1)] if start > _FULL and text[start - 1] in _PAUSES else []),
    ]
    return any(text[at] in lexicon().surnames and whole(document, at, last) for at, last in beside)


def _segmented(document: Document, text: str, seat: Seat, *, told: bool) -> float:
    """How the words that the segmenter found fit a name; `told` says that all else tells that it is one."""
    start, name, token = seat.start, seat.name, seat.first
    score = -0.5 if seat.weak and not told else 0.0
    if token.tag[:2] == _PERSON:
        score += 1.0 if seat.one or _in_two(document, seat) else 0.3
    elif text[token.start : token.end] in lexicon().compound_surnames:
        score += 0.4
    elif token.tag == "x" and seat.one:
        score += _UNHEARD
    elif token.end - token.start > 1 and not (told and not seat.weak):
        score -= 0.9
    if _lone_noun(document, text, start + (2 if len(name) < 4 else len(name))):
        score += 0.5 if len(name) == 3 else -0.5
    return score


def _behind(text: str, end: int) -> float:
    """What the words behind a name say for it: a courtesy or office, an age, a verb that only people do."""
    age = 0.8 if is_aged(text, end) else 0.0
    office = honorific_after(text, end)
    if office and text[end : end + office] in telling().of_places:
        return _FOLLOWER + age
    if office:
        return 0.9 + age
    if speech_after(text, end):
        return 0.7 + age
    return age or (_FOLLOWER if follows_subject(text, end) else 0.0)


def _lone_noun(document: Document, text: str, at: int) -> bool:
    """Whether the word at `at` is one character that is no function word: as a rule the end of a given name."""
    token = document.token_at(at)
    if token is None or token.end - at != 1 or token.start != at or text[at] in CLOSING:
        return False
    return token.tag[:1] in "nzagjh" and text[at] not in telling().function
