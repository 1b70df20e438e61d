"""Stretches that name something and state nothing: 资料图片, 德国之声, 人权的重要性."""

import re
from collections.abc import Sequence
from itertools import islice

from factcheck.languages.base import Document, Token
from factcheck.languages.zh_lexicon import lexicon

_LABEL = re.compile(
    r"[\w·]{0,8}?(?:资料[图照]片?|资料来源|(?:图片|图|照片)来源|示意图|配图|网络图片|视频截图|网页截图|截图|图表新闻)"
    r"(?:[：:/ ][\w·/ ]{0,12})?"
)
_SAYS = frozenset({"说", "称", "表示", "指出", "问", "答", "写道"})
_NOMINAL = frozenset(
    {"n", "nr", "ns", "nt", "nz", "nrt", "nrfg", "ng", "j", "eng", "b", "f", "s", "m", "q", "mq", "t", "r", "uj", "k"}
)
_ENDS, _SIGN = frozenset("njsb"), "x"
_OF = "的"
_LONGEST = max(map(len, _SAYS))


def states_nothing(document: Document, start: int, end: int, named: frozenset[int]) -> bool:
    """Whether a stretch is a label, names alone with or without a word for speaking, or a noun with what it is of."""
    words = [token for token in document.tokens_in(start, end) if token.tag != _SIGN]
    if not words:
        return False
    told = document.text[words[0].start : words[-1].end]
    rest = (c for at, c in enumerate(document.text[start:end], start) if at not in named and c.isalnum())
    first = "".join(islice(rest, _LONGEST + 1))
    said = not first or first in _SAYS
    of = len(words) > 2 and document.word(words[-2]) == _OF
    return said or bool(_LABEL.fullmatch(told)) or (of and _nominal(document, words))


def _nominal(document: Document, words: Sequence[Token]) -> bool:
    """Whether no word can be a predicate, and a noun ends it."""
    verbs = lexicon().verbs
    bare = all(token.tag in _NOMINAL and document.word(token) not in verbs for token in words)
    return bare and words[-1].tag[0] in _ENDS
