"""Three characters that are a person's name by where they stand, whatever words the segmenter takes them for.

A given name is an ordinary word as often as not (卫东, 国庆, 建设), and so is many a surname (高, 马, 白): what tells
is that they open a clause and speak, that an office stands before them, or that they stand in apposition.
"""

import re
from functools import cache

from factcheck.kinds.name.zh_body_words import head_of
from factcheck.kinds.name.zh_cues import speaks_at, title_before
from factcheck.kinds.name.zh_form import is_transliterated
from factcheck.kinds.name.zh_tables import lexicon
from factcheck.languages.base import Document, Token
from factcheck.languages.zh_speech_verbs import endings, word_set

_FULL = 3
_OPENINGS = frozenset("\n。！？；，：,:;!?“「『 \u3000")
_ADVERBS = re.compile(r"(?:[也还则又均曾]|随后|日前|近日|昨天|今天|当天|当日){0,2}")
_ASIDE = re.compile(r"(?:[在向对就]|接受)[^，。；：！？、\n“”]{1,16}")
_NO_SURNAMES = frozenset("和从有能区向于应但就都全连那时当且因经")
_NO_SURNAME_TAGS, _NAME_TAGS = frozenset("pcrdutfe"), frozenset(["nr", "nrt", "nrfg", "ns", "nz", "x"])
_NO_GIVEN_TAGS = frozenset(["p", "c", "r", "d", "ad", "u", "m", "q", "f", "y", "i", "l", "b", "vd"])
_NAMED_ANYHOW = frozenset(["nr", "nrt", "ns", "nz"])
DOERS = frozenset("员工师者家匠医警兵人")
_WORKPLACES = frozenset("会局部处社党院署厅委界厂店馆站所队司报网层场矿库楼组")
_NO_GIVEN_ENDS = DOERS | _WORKPLACES | frozenset("方")
_ACTS, _ROLE = "v", "n"
_BY, _PAUSE, _AFTER_OFFICE = "据", "，", frozenset("，。、（(")


def is_named_there(document: Document, text: str, start: int, name: str) -> bool:
    """Whether a name of three characters opens a clause and speaks, has an office, or stands in apposition."""
    first, end = document.token_at(start), start + len(name)
    if len(name) != _FULL or first is None or name[0] in _NO_SURNAMES or name[0] not in lexicon().surnames:
        return False
    if not (_one_word(name, first, end) or _two_words(document, text, first, end)):
        return False
    office, speaks = title_before(text, start) > 0, _speaks(text, end)
    if speaks:
        return office or _opens(text, start) or _called(document, text, start)
    sure = first.tag[0] != _ACTS and (first.end < end or first.tag != _ROLE)
    return sure and ((office and text[end : end + 1] in _AFTER_OFFICE) or _in_apposition(text, start, end))


def _one_word(name: str, token: Token, end: int) -> bool:
    """Whether the segmenter takes the words for one that may be a name: a noun only where it is no word for a role."""
    if (token.start, token.end) != (end - _FULL, end):
        return False
    if name[-1] in DOERS | _WORKPLACES or name[1:] in _not_given() or is_transliterated(name):
        return False
    if token.tag == _ROLE:
        return name[0] not in lexicon().weak_surnames and not name.endswith(endings("agents"))
    return token.tag in _NAME_TAGS


def _two_words(document: Document, text: str, first: Token, end: int) -> bool:
    """Whether the words are a surname and what may be a given name: no word for who somebody is, nor for a deed."""
    second = document.token_at(first.end)
    alone = first.start == end - _FULL or joined_with_source(text, first, end - _FULL)
    if second is None or first.end != end - 2 or second.end != end or not alone:
        return False
    if first.tag[0] in _NO_SURNAME_TAGS and not (first.tag == "d" and second.tag in _NAMED_ANYHOW):
        return False
    word = text[second.start : end]
    if second.tag in _NO_GIVEN_TAGS or (second.tag[0] == "n" and word[-1] in _NO_GIVEN_ENDS):
        return False
    return word not in _not_given() and not head_of(word)


def joined_with_source(text: str, token: Token, start: int) -> bool:
    """Whether the segmenter joined the surname at `start` with 据 before it."""
    return text[token.start] == _BY and (token.start, token.end) == (start - 1, start + 1)


def _opens(text: str, start: int) -> bool:
    """Whether a clause begins there, or right before it with 据."""
    begin = start - (text[start - 1 : start] == _BY)
    return begin <= 0 or text[begin - 1] in _OPENINGS


def _speaks(text: str, end: int) -> bool:
    """Whether a verb of speech follows, at once or behind when, where or to whom it was said."""
    adverbs = _ADVERBS.match(text, end)
    at = adverbs.end() if adverbs else end
    aside = _ASIDE.match(text, at)
    return speaks_at(text, end) or any(speaks_at(text, later) for later in range(at, aside.end() if aside else at + 1))


def _in_apposition(text: str, start: int, end: int) -> bool:
    """Whether pauses stand on both sides, and before the first a word for who it is: 他的邻居，马建国，."""
    return text[start - 1 : start] == _PAUSE == text[end : end + 1] and title_before(text, start - 1) > 0


def _called(document: Document, text: str, start: int) -> bool:
    """Whether a noun for what somebody does ends there: 电工, 收银员."""
    before = document.token_at(start - 1) if start else None
    if before is None or before.end != start or before.tag != _ROLE or text[start - 1] not in DOERS:
        return False
    return before.end - before.start >= (3 if text[start - 1] == "人" else 2)  # 合伙人, no 个人


@cache
def _not_given() -> frozenset[str]:
    table = lexicon()
    people = table.titles | table.honorifics | table.kin | table.companions | word_set("carriers")
    return people | table.followers | table.speech | word_set("manners")
