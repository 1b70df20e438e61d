"""The words of a stretch of an article, so that two articles can be compared and marked word by word."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from attrs import frozen

from factcheck.article import Article
from factcheck.languages import LANGUAGES

_WHOLE = re.compile(r"[0-9]+(?:[.,:][0-9]+)*|[A-Za-z\u00c0-\u024f]+(?:['’-][A-Za-z\u00c0-\u024f]+)*")
_REST = re.compile(r"\S")
_LETTERS = re.compile(r"\w")


@frozen
class Word:
    """A word `text[start:end]` of an article; `key` is the same for the same word in another script, width or case."""

    start: int
    end: int
    key: str

    @property
    def bare(self) -> bool:
        """Whether it is a mark and no word."""
        return not _LETTERS.search(self.key)


def plain(text: str, article: Article) -> str:
    """Text in the one script and width that an article's language is read in, at the same length."""
    language = LANGUAGES.get(article.language.split("-")[0])
    return language.normalise(text) if language else text


def words(article: Article, start: int, end: int, *, by_character: bool = False) -> tuple[Word, ...]:
    """The words and marks of a stretch, numbers and Latin words whole; characters one by one where they matter."""
    text = plain(article.text[start:end], article)
    language = LANGUAGES.get(article.language.split("-")[0])
    cuts = [] if by_character or language is None else [(each.start, each.end) for each in language.tokens(text, 0)]
    whole = [found.span() for found in _WHOLE.finditer(text)]
    found: list[Word] = []
    at = 0
    for first, last in sorted([*whole, *(cut for cut in cuts if not _meets(cut, whole)), (len(text), len(text))]):
        gap = ((piece.start(), piece.end()) for piece in _REST.finditer(text, at, first))
        held = [*gap, (first, last)] if first < last else gap
        found += [Word(start + begin, start + finish, text[begin:finish].casefold()) for begin, finish in held]
        at = last
    return tuple(found)


def _meets(cut: tuple[int, int], spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a word of the segmenter has a part in one of the spans, which are in order."""
    at = bisect_right(spans, cut[1] - 1, key=lambda span: span[0]) - 1
    return at >= 0 and spans[at][1] > cut[0]


def shared(one: Sequence[Word], other: Sequence[Word]) -> list[bool]:
    """Of each word of the one, whether it stands in the other too, in its order."""
    held = [False] * len(one)
    matcher = SequenceMatcher(None, [each.key for each in one], [each.key for each in other], autojunk=False)
    for block in matcher.get_matching_blocks():
        held[block.a : block.a + block.size] = [True] * block.size
    return held


def runs(words: Sequence[Word], kept: Sequence[bool]) -> Iterator[tuple[Word, ...]]:
    """The stretches of neighbouring words that are kept, without the marks at their ends."""
    run: list[Word] = []
    for word, keep in (*zip(words, kept, strict=True), (None, False)):
        if keep and word:
            run.append(word)
            continue
        while run and run[-1].bare:
            run.pop()
        while run and run[0].bare:
            run.pop(0)
        if run:
            yield tuple(run)
        run = []
