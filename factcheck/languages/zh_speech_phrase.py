"""How far a noun phrase goes on in a Chinese clause: which words may follow its first ones."""

import re
from collections.abc import Sequence

from factcheck.languages.base import Document, Token
from factcheck.languages.zh_speech_verbs import word_set

NOMINAL = ("n", "j", "l", "i", "r", "b", "m", "q", "a", "eng", "s", "f", "z", "k", "h")
_DATE_UNITS = frozenset("年月日号时点分")
_BODY = re.compile(r"(?:[部局院会社署处厅所队]|团体|中心|公司|机构|组织|办公室|小组)$")
_MOST_BETWEEN = 3
_WEEKDAY = re.compile(r"[本上下这]?(?:周|星期|礼拜)[一二三四五六日天末]")
_JOINING = frozenset(("、", "·", "•", "》", "-", "—", ".", "和", "与", "及", "的", "驻", "兼", "'", "‘", "’"))
_INDEFINITE = frozenset(("有人", "人们", "外界", "有人士", "有网友", "有专家"))


def continues(document: Document, tokens: Sequence[Token], index: int, taken: Sequence[Token]) -> bool:
    """Whether a word goes on with the noun phrase of which `taken` is the beginning."""
    token, word = tokens[index], document.word(tokens[index])
    if word in word_set("pronouns"):
        return not taken
    if word in _JOINING:
        return word not in {"和", "与"} or (_nominal_next(tokens, index) and not _met(document, tokens[index + 1 :]))
    counted = bool(taken) and all(before.tag[0] in "mq" for before in taken)
    relative = counted and _modifies(document, tokens, index)  # 一名已经离职的工程师
    if is_date(document, tokens, index) or (taken and _breaks(token, word) and not relative):
        return False
    if token.tag.startswith(NOMINAL) or word in _INDEFINITE or word[0] == "驻":
        return True
    if token.tag[0] in "vdpu" and token.tag != "uj":
        return _modifies(document, tokens, index) or _names(document, tokens, index, taken)
    return token.tag not in {"x", "c", "t", "y", "ul"}


def is_date(document: Document, tokens: Sequence[Token], index: int) -> bool:
    """Whether a word is a time, or a part of a date."""
    token = tokens[index]
    if token.tag == "t" or _WEEKDAY.fullmatch(document.word(token)):
        return True
    if token.tag != "m":
        return False
    word = document.word(token)
    following = document.word(tokens[index + 1]) if index + 1 < len(tokens) else "·"
    return word in _DATE_UNITS or following[:1] in _DATE_UNITS or word[-1] in _DATE_UNITS


def _met(document: Document, tokens: Sequence[Token]) -> bool:
    """Whether what follows 与 is company in what was done before the verb: 与代表会面后."""
    return any(document.word(token) in word_set("meeting") for token in tokens)


def _breaks(token: Token, word: str) -> bool:
    """Whether a word ends a noun phrase before it: a preposition, an adverb, an idiom."""
    return word in word_set("openers") or token.tag[0] in "dp" or token.tag in {"ad", "i"}


def _names(document: Document, tokens: Sequence[Token], index: int, taken: Sequence[Token]) -> bool:
    """Whether a verb is part of a name or title: after 该, before a noun that opens the phrase or names a body."""
    if taken and document.word(taken[-1]) in word_set("demonstratives"):
        return True
    if taken and names_body(document, tokens[index : index + 1 + _MOST_BETWEEN]):
        return True
    pronoun = any(document.word(token) in word_set("pronouns") for token in taken)
    return not pronoun and _nominal_next(tokens, index) and all(token.tag[0] in "mqr" for token in taken)


def names_body(document: Document, following: Sequence[Token]) -> bool:
    """Whether nouns of action lead up to a body: 防汛工作指挥部, 卫生组织."""
    for token in following:
        if not token.tag.startswith(("n", "vn", "j")) and document.word(token) not in word_set("of_bodies"):
            return False
        if _BODY.search(document.word(token)):
            return True
    return False


def _nominal_next(tokens: Sequence[Token], index: int) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].tag.startswith(("n", "l", "j", "r"))


def _modifies(document: Document, tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb belongs to a modifier: a 的 and a noun follow it before the clause ends."""
    for later in range(index + 1, min(len(tokens) - 1, index + 10)):
        if tokens[later].tag == "x":
            return False
        if document.word(tokens[later]) == "的":
            return tokens[later + 1].tag.startswith(("n", "l", "j", "a", "b", "m"))
    return False
