"""Firms that a word for their trade alone ends, without 公司: 凌驰车业, 天安财险."""

from collections.abc import Iterator

from factcheck.kinds.name.zh_body_words import body_words
from factcheck.kinds.name.zh_organisations import Body
from factcheck.kinds.name.zh_tables import key, known, lexicon
from factcheck.languages.base import Document, Token

_NAMES = frozenset(["nr", "nrt", "nrfg", "nz", "x", "ns"])
_LEAST, _MOST = 2, 4
_GOES_ON = frozenset("nbjsq")


def firms(document: Document, text: str) -> Iterator[Body]:
    """A proper name of a few characters, and right behind it the word for a trade that nothing goes on from."""
    trades, tokens = body_words().firms, document.tokens
    if trades.isdisjoint(document.words):
        return
    for index in [index for index, word in enumerate(document.words) if index and word in trades]:
        own, trade = tokens[index - 1], tokens[index]
        if (
            own.end != trade.start
            or not _proper(document, own)
            or not _begins(document, tokens[max(index - 2, 0) : index - 1], own)
        ):
            continue
        if _ends(document, tokens[index + 1 : index + 2]):
            yield Body(own.start, trade.end, text[own.start : trade.end], "<proper noun><word for a trade>")


def _begins(document: Document, before: tuple[Token, ...], own: Token) -> bool:
    """Whether a name begins with its word: the one character before it, if any, is a word of its own (道明尼能源)."""
    if not before or before[0].end < own.start:
        return True
    word = document.word(before[0])
    return len(word) > 1 or not word.isalnum() or word in body_words().before_firms


def _proper(document: Document, token: Token) -> bool:
    """Whether a word is a name of its own, and no place's: what is made there is no firm (温州鞋业)."""
    word = document.word(token)
    if token.tag not in _NAMES or not _LEAST <= len(word) <= _MOST or not all("一" <= c <= "鿿" for c in word):
        return False
    table, rows = body_words(), known().entities.get(key(word), ())
    if word in table.no_firms or word in table.generic or word in table.outside or word in lexicon().titles:
        return False
    return not any(known().sorts[row] == "place" for row in rows)


def _ends(document: Document, behind: tuple[Token, ...]) -> bool:
    """Whether the name ends there: no noun goes on with it but one for who works or acts there (董事长, 经销商)."""
    if not behind or behind[0].tag[:1] not in _GOES_ON:
        return True
    word = document.word(behind[0])
    return word in lexicon().titles or word in body_words().of_firms or word[-1] in "人员商"
