"""What a language must bring, and an article prepared in it for the finders."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from attrs import field, frozen

from factcheck.article import Article, Block, Zone

# In code points. Of 141,000 sentences of news the longest had 449, of 380,000 clauses ten had over 180; what is longer
# is a list or no prose, and is cut, because much that is done with a sentence takes time quadratic in its length.
_LONGEST_SENTENCE, _LONGEST_CLAUSE = 500, 200
_LINE = re.compile(r"[^\n]+")


class Token(NamedTuple):
    """A word `text[start:end]` with its part of speech in the tag set of the language's segmenter.

    A tuple and no attrs class: an article has thousands, and they cost a third this way.
    """

    start: int
    end: int
    tag: str


@frozen
class Span:
    """A sentence or clause, and the zone it stands in; `block` counts the article's blocks from 0."""

    start: int
    end: int
    zone: Zone
    block: int


def _silent(_line: str) -> bool:
    return False


def _as_they_are(_text: str, tokens: list[Token]) -> list[Token]:
    return tokens


def _rare(_word: str) -> float:
    return 0.0


def _unknown(_one: str, _other: str, _before: str, _after: str) -> bool:
    return False


@frozen(eq=False)
class Language:
    """A language's machinery as plain functions.

    `normalise` maps each code point to one (scripts, digit widths), whatever stands beside it, so offsets carry over.
    `sentences` and `clauses` give `(start, end)` inside a block; `tokens` gives words with tags, counted from a given
    offset on, and `whole` mends those of an article. `sense` gives synonyms one name; `turned` says whether of two
    words or phrases in one place of a sentence, given what stands before and after, the one denies the other or is its
    contrary, and so turns what is said; `notice` says whether a line
    announces that its article was changed. Words with `content_tags` make a sentence alike another, those with
    `topic_tags` an article, and `topic_share` says which part of all articles holds such a word; `proper_tags` are
    those of places and bodies, `mark_tags` those of punctuation, `figure_tags` those of numbers, times and punctuation.
    """

    code: str
    normalise: Callable[[str], str]
    sentences: Callable[[str], list[tuple[int, int]]]
    clauses: Callable[[str], list[tuple[int, int]]]
    tokens: Callable[[str, int], list[Token]]
    whole: Callable[[str, list[Token]], list[Token]] = _as_they_are
    sense: Callable[[str], str] = str
    turned: Callable[[str, str, str, str], bool] = _unknown
    notice: Callable[[str], bool] = _silent
    content_tags: frozenset[str] = frozenset()
    topic_tags: frozenset[str] = frozenset()
    topic_share: Callable[[str], float] = _rare
    proper_tags: frozenset[str] = frozenset()
    mark_tags: frozenset[str] = frozenset()
    figure_tags: frozenset[str] = frozenset()
    stop_words: frozenset[str] = frozenset()


@frozen(eq=False, repr=False)
class Document:
    """An article prepared for the finders.

    `text` is the article's text normalised, code point for code point: `len(text) == len(article.text)`.
    Sentences do not cross blocks; clauses do not cross sentences; tokens do not cross blocks. `words` are the
    texts of the tokens, in their order, `tags` their tags. `analysed` holds what the language has made of a stretch,
    for several kinds ask for the same.
    """

    article: Article
    language: Language
    text: str
    sentences: tuple[Span, ...]
    clauses: tuple[Span, ...]
    tokens: tuple[Token, ...]
    words: tuple[str, ...] = field(init=False)
    tags: tuple[str, ...] = field(init=False)
    analysed: dict[tuple[int, int], Any] = field(factory=dict, init=False)
    _sentence_starts: tuple[int, ...] = field(init=False)
    _clause_starts: tuple[int, ...] = field(init=False)
    _token_starts: tuple[int, ...] = field(init=False)

    @words.default
    def _texts_of_tokens(self) -> tuple[str, ...]:
        return tuple([self.text[start:end] for start, end, _ in self.tokens])

    @tags.default
    def _tags_of_tokens(self) -> tuple[str, ...]:
        return tuple([tag for _, _, tag in self.tokens])

    @_sentence_starts.default
    def _index_sentences(self) -> tuple[int, ...]:
        return tuple([span.start for span in self.sentences])

    @_clause_starts.default
    def _index_clauses(self) -> tuple[int, ...]:
        return tuple([span.start for span in self.clauses])

    @_token_starts.default
    def _index_tokens(self) -> tuple[int, ...]:
        return tuple([start for start, _, _ in self.tokens])

    def tagged(self) -> Iterator[tuple[str, str]]:
        """Each word with its tag."""
        return zip(self.words, self.tags, strict=True)

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds `offset`, or the last one that begins before it."""
        return self.sentences[max(0, bisect_right(self._sentence_starts, offset) - 1)]

    def clause_at(self, offset: int) -> Span:
        """The clause that holds `offset`, or the last one that begins before it."""
        return self.clauses[max(0, bisect_right(self._clause_starts, offset) - 1)]

    def tokens_in(self, start: int, end: int) -> tuple[Token, ...]:
        """The words that lie wholly inside `text[start:end]`."""
        first, last = self.token_range(start, end)
        return self.tokens[first:last]

    def token_range(self, start: int, end: int) -> tuple[int, int]:
        """The place in `tokens` of the first word that lies wholly inside `text[start:end]`, and after the last."""
        first, last = bisect_left(self._token_starts, start), bisect_left(self._token_starts, end)
        crosses = last > first and self.tokens[last - 1].end > end
        return first, last - crosses

    def token_at(self, offset: int) -> Token | None:
        """The word that covers `offset`."""
        index = bisect_right(self._token_starts, offset) - 1
        if index < 0 or self.tokens[index].end <= offset:
            return None
        return self.tokens[index]

    def word(self, token: Token) -> str:
        """The token's normalised text."""
        return self.text[token.start : token.end]


def prepare(article: Article, language: Language) -> Document:
    """Normalise an article and cut it into sentences, clauses and words; without blocks each line is one."""
    text = language.normalise(article.text)
    sentences: list[Span] = []
    clauses: list[Span] = []
    tokens: list[Token] = []
    for index, block in enumerate(article.blocks or _lines(text)):
        inside = text[block.start : block.end]
        for start, end in _bounded(inside, language.sentences(inside), _LONGEST_SENTENCE):
            sentences.append(Span(block.start + start, block.start + end, block.zone, index))
            within = inside[start:end]
            clauses.extend(
                Span(block.start + start + first, block.start + start + last, block.zone, index)
                for first, last in _bounded(within, language.clauses(within), _LONGEST_CLAUSE)
            )
        tokens.extend(language.tokens(inside, block.start))
    return Document(article, language, text, tuple(sentences), tuple(clauses), tuple(language.whole(text, tokens)))


def _lines(text: str) -> Iterator[Block]:
    return (Block(Zone.BODY, *line.span()) for line in _LINE.finditer(text))


def _bounded(text: str, spans: Iterable[tuple[int, int]], longest: int) -> Iterator[tuple[int, int]]:
    """The spans, those beyond a length cut after the last mark or space that leaves half of it, else anywhere."""
    for first, end in spans:
        start = first
        while end - start > longest:
            reach = range(start + longest, start + longest // 2, -1)
            cut = next((at for at in reach if not text[at - 1].isalnum()), start + longest)
            if not text[start:cut].isspace():
                yield start, cut
            start = cut
        yield start, end
