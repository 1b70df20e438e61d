"""Names of people as whole words: 陈明|通称 is 陈明通|称 where an article has that name, 张建泰称 is two words."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from operator import itemgetter

import rjieba

from factcheck.languages.base import Token
from factcheck.languages.zh_piece import PERSON_TAGS

_LONG, _OFTEN = 3, 2
_FIXED = frozenset(["ns", "nt", "nz", "eng", "x"])  # of places and bodies, of which a name may be part: 石景山区
_NO_ENDS = tuple("人部法间国族们党队会院者")  # of words that the segmenter takes for names: 德国人, 宣传部, 段时间
_SHORT_WORDS = {"称": "v", "说": "v", "是": "v", "在": "p", "对": "p", "则": "d"}
_START, _END = itemgetter(0), itemgetter(1)
_Cut = Callable[[str, int], list[Token]]


def parted(text: str, tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens, with the short word parted from a name that the segmenter took it with: 蓬佩奥|称, 张建泰|在."""
    for token in tokens:
        start, end, tag = token
        joined = tag in PERSON_TAGS and end - start >= _LONG and text[end - 1] in _SHORT_WORDS
        if joined and not rjieba.has_word(text[start:end]):
            yield Token(start, end - 1, tag)
            yield Token(end - 1, end, _SHORT_WORDS[text[end - 1]])
        else:
            yield token


def whole_names(text: str, tokens: Sequence[Token], cut: _Cut) -> list[Token]:
    """The tokens of an article, with each name of at least three characters that is one of them twice in one piece.

    What is left before and behind is cut anew, the latter with the next word, as 坚|强调 is in 赵立|坚强|调.
    """
    found, place = list[Token](), 0
    for start, end in _wanted(text, tokens):
        first = bisect_right(tokens, start, place, key=_END)
        last = bisect_left(tokens, end, first, key=_START)
        held = tokens[first:last]
        if not held or held[0].start > start or not _to_cut(held, start, end):
            continue
        found += tokens[place:first]
        before, behind = held[0].start, held[-1].end
        if behind > end and last < len(tokens) and tokens[last].start == behind and tokens[last].tag not in _FIXED:
            behind, last = tokens[last].end, last + 1
        found += cut(text[before:start], before)
        found.append(Token(start, end, "nr"))
        found += cut(text[end:behind], end)
        place = last
    return [*found, *tokens[place:]]


def _wanted(text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where the names stand that are a word more than once, in order and apart."""
    names = Counter(text[start:end] for start, end, tag in tokens if tag in PERSON_TAGS and end - start >= _LONG)
    often = sorted(
        (name for name, times in names.items() if times >= _OFTEN and not name.endswith(_NO_ENDS)),
        key=lambda name: (-len(name), name),
    )
    if often:
        yield from (found.span() for found in re.finditer("|".join(map(re.escape, often)), text))


def _to_cut(held: Sequence[Token], start: int, end: int) -> bool:
    """Whether the words over a name are not the name itself, nor a word, a place or a body that it is part of."""
    if len(held) == 1:
        return (held[0].start, held[0].end) != (start, end) and held[0].tag in PERSON_TAGS
    return not any(token.tag in _FIXED and (token.start < start or token.end > end) for token in held)
