"""Chinese: one script for the finders, sentences, clauses and words."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

import opencc
import rjieba

from factcheck.languages.base import Language, Token
from factcheck.languages.zh_lexicon import lexicon, table
from factcheck.languages.zh_notices import notice
from factcheck.languages.zh_piece import PERSON_TAGS
from factcheck.languages.zh_turns import turned
from factcheck.languages.zh_whole import parted, whole_names

# Full-width digits, letters and the signs that belong to numbers; Chinese punctuation stays what it is.
_NARROW = {0xFF01 + i: 0x21 + i for i in range(94) if chr(0x21 + i).isalnum() or chr(0x21 + i) in "%+-./~@#$&"}
_NARROW |= {0x3000: 0x20, 0x00A0: 0x20, 0x2007: 0x20, 0x202F: 0x20, 0xFE6A: ord("%")}
_PLANES = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF))
_HAN = [chr(code) for first, last in _PLANES for code in range(first, last + 1)]

_SENTENCE_END = re.compile(r"[。！？!?；]+[”’」』\"）)】》]*|\n+")
_CLAUSE_END = re.compile(r"[，,：:—…]+[”’」』\"]?|[”」』](?=[“「『])")
_OPEN, _CLOSE = "（(《〈【“「『", "）)》〉】”」』"


@cache
def _script() -> dict[int, int | str]:
    """One traditional character to one simplified, so that offsets stay; phrases would move them.

    What remains outside the simplified standard is a form of Hong Kong's or Japan's, where it is one (衞, 徳).
    """
    table: dict[int, int | str] = dict(_NARROW)
    table |= {ord(old): new for old, new in _converted(_HAN, "t2s") if old != new and len(new) == 1}
    strange = [char for char in _HAN if ord(char) not in table and not _standard(char)]
    for way in (("jp2t", "t2s"), ("hk2s",)):
        table |= {ord(old): new for old, new in _converted(strange, *way) if _standard(new)}
    return table


def _converted(chars: Sequence[str], *way: str) -> Iterator[tuple[str, str]]:
    text = "\n".join(chars)
    for step in way:
        text = opencc.OpenCC(step).convert(text)
    return zip(chars, text.split("\n"), strict=True)


def _standard(char: str) -> bool:
    """Whether a character is of GB 2312, the standard of simplified Chinese."""
    return len(char) == 1 and bool(char.encode("gb2312", "ignore"))


def normalise(text: str) -> str:
    """Simplified characters and half-width digits, letters and number signs; the length does not change."""
    return text.translate(_script())


def sentences(text: str) -> list[tuple[int, int]]:
    """Cut after 。！？； and line ends, keeping closing quotation marks with their sentence."""
    return _trimmed(text, [match.end() for match in _SENTENCE_END.finditer(text)])


def clauses(text: str) -> list[tuple[int, int]]:
    """Cut after commas, colons and dashes that stand outside brackets and book-title marks."""
    depth, cuts, scanned = 0, [], 0
    for match in _CLAUSE_END.finditer(text):
        for char in text[scanned : match.start()]:
            depth += (char in "（(《〈【") - (char in "）)》〉】" and depth > 0)
        scanned = match.start()
        if depth == 0 and not _inside_number(text, match):
            cuts.append(match.end())
    return _trimmed(text, cuts)


def _inside_number(text: str, match: re.Match[str]) -> bool:
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    return match[0] in {",", ":", "："} and before.isdigit() and after.isdigit()


def _trimmed(text: str, cuts: list[int]) -> list[tuple[int, int]]:
    spans, start = [], 0
    for end in [*cuts, len(text)]:
        inner = text[start:end]
        first = start + len(inner) - len(inner.lstrip())
        last = start + len(inner.rstrip())
        if last > first:
            spans.append((first, last))
        start = end
    return spans


_PLACE, _NUMBER, _TIMES = "ns", "m", ("t", "m")
_YOUNG = frozenset(["少年", "青年"])  # times or numbers to the dictionary
_TENS = "十百千万亿"
_HEDGES, _SHORT = frozenset("约近逾超达共仅"), 3
_IN_NAMES = frozenset("超达共")  # 李超, 马达
_BEFORE_HEDGES = frozenset("占花达由是为有共")
_NUMERALS = "〇零一二两三四五六七八九" + _TENS
_COUNTS = frozenset(_NUMERALS + "0123456789半有")


@cache
def _no_places() -> Mapping[str, str]:
    """What the dictionary takes for names of places and is none, with its tag."""
    return {word: tag for tag, words in table("zh_tags")["not_places"].items() for word in words.split()}


def tokens(text: str, start: int = 0) -> list[Token]:
    """Words with the part-of-speech tags of the jieba dictionary (n, v, nr, ns, nt, nz, m, q, t, ...).

    Punctuation is x, whatever the dictionary says of it; what it takes for names of places and is none has its own tag;
    white space is no word.
    """
    found, at, none = list[Token](), start, _no_places()
    new = tuple.__new__  # what Token() calls in the end: an article has thousands
    for word, tag in rjieba.tag(text):
        end = at + len(word)
        if not word.isspace():
            if not word[0].isalnum() and unicodedata.category(word[0])[0] == "P":
                tag = "x"  # noqa: PLW2901 - what the dictionary says is wrong here
            elif tag == _PLACE:
                tag = none.get(word, tag)  # noqa: PLW2901
            elif tag in _TIMES and word in _YOUNG:
                tag = "n"  # noqa: PLW2901
            if word[0] in _COUNTS and found and found[-1].end == at:
                before, held = text[found[-1].start - start : at - start], found[-1].tag
                if tag == held == _NUMBER and _one_number(before, word):
                    found[-1] = new(Token, (found[-1].start, end, tag))
                    at = end
                    continue
                if before[-1] in _HEDGES and _holds_hedge(before, held):
                    found[-1:] = _with_hedge(before, at)
            found.append(new(Token, (at, end, tag)))
        at = end
    return found


def _one_number(before: str, after: str) -> bool:
    """Whether the dictionary cut a numeral in two: 五, 十三个."""
    return not before.strip(_NUMERALS) and after[0] in _NUMERALS and (before[-1] in _TENS or after[0] in _TENS)


def _holds_hedge(word: str, tag: str) -> bool:
    """Whether the segmenter took a hedge and what stands before it for one word: 跌约|1.1%, 占地约|300亩.

    A word of the dictionary holds one if the rest is a word too (最近 does not); what it takes for a person may be
    one where its last sign stands in names.
    """
    if not 1 < len(word) <= _SHORT:
        return False
    rest = word[:-1]
    joined = rest in _BEFORE_HEDGES or (len(rest) > 1 and rjieba.has_word(rest))
    return joined or not (rjieba.has_word(word) or (tag in PERSON_TAGS and word[-1] in _IN_NAMES))


def _with_hedge(word: str, end: int) -> list[Token]:
    """The words before a hedge, and the hedge."""
    return [*tokens(word[:-1], end - len(word)), Token(end - 1, end, "d")]


def whole(text: str, found: list[Token]) -> list[Token]:
    """The words of an article, with the names that it gives again and again in one piece."""
    return whole_names(text, list(parted(text, found)), tokens)


@lru_cache(maxsize=1 << 17)
def sense(word: str) -> str:
    """The word that stands for it and its synonyms."""
    return lexicon().sense(word, verbal=False)


def topic_share(word: str) -> float:
    """Which part of all articles holds a name or noun, to a power of two; 0 of what hardly any holds."""
    return _shares().get(word, 0.0)


@cache
def _shares() -> Mapping[str, float]:
    held = table("zh_topics")["one_article_in"]
    return {word: 1 / int(number) for number, words in held.items() for word in words.split()}


# Tags of the jieba dictionary.
_PLACES_AND_BODIES = frozenset({"ns", "nt"})
_NAMES = frozenset({"n", "nr", "nrt", "nrfg", "ns", "nt", "nz", "nw", "eng", "j"})
_WORDS = frozenset({"ng", "v", "vn", "vd", "vg", "a", "an", "ad", "ag", "l", "i", "z", "b", "s", "f", "m", "t", "q"})
_FIGURES = frozenset({"m", "q", "mq", "t", "f", "x", "p"})

ZH = Language(
    code="zh",
    normalise=normalise,
    sentences=sentences,
    clauses=clauses,
    tokens=tokens,
    whole=whole,
    sense=sense,
    turned=turned,
    notice=notice,
    content_tags=_NAMES | _WORDS,
    topic_tags=_NAMES,
    topic_share=topic_share,
    proper_tags=_PLACES_AND_BODIES,
    mark_tags=frozenset({"x"}),
    figure_tags=_FIGURES,
)
