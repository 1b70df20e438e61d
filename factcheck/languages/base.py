"""What a language must bring, and an article prepared in it for the finders."""

from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple

from attrs import field, frozen

from factcheck.article import Article, Zone


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


@frozen(eq=False)
class Language:
    """A language's machinery as plain functions.

    `normalise` maps text to text of the same length (scripts, digit widths), so offsets carry over.
    `sentences` and `clauses` give `(start, end)` inside a block; `tokens` gives words with tags, counted from
    a given offset on. `sense` gives synonyms one name; `notice` says whether a line announces that its article was
    changed. Words with `content_tags` make a sentence alike
    another, those with `topic_tags` an article; `proper_tags` are those of places and bodies, `mark_tags` those of
    punctuation, `figure_tags` those of numbers, times and punctuation.
    """

    code: str
    normalise: Callable[[str], str]
    sentences: Callable[[str], list[tuple[int, int]]]
    clauses: Callable[[str], list[tuple[int, int]]]
    tokens: Callable[[str, int], list[Token]]
    sense: Callable[[str], str] = str
    notice: Callable[[str], bool] = _silent
    content_tags: frozenset[str] = frozenset()
    topic_tags: frozenset[str] = frozenset()
    proper_tags: frozenset[str] = frozenset()
    mark_tags: frozenset[str] = frozenset()
    figure_tags: frozenset[str] = frozenset()
    stop_words: frozenset[str] = frozenset()


@frozen(eq=False, repr=False)
class Document:
    """An article prepared for the finders.

    `text` is the article's text normalised, code point for code point: `len(text) == len(article.text)`.
    Sentences do not cross blocks; clauses do not cross sentences; tokens do not cross blocks.
    """

    article: Article
    language: Language
    text: str
    sentences: tuple[Span, ...]
    clauses: tuple[Span, ...]
    tokens: tuple[Token, ...]
    _sentence_starts: tuple[int, ...] = field(init=False)
    _clause_starts: tuple[int, ...] = field(init=False)
    _token_starts: tuple[int, ...] = field(init=False)

    @_sentence_starts.default
    def _index_sentences(self) -> tuple[int, ...]:
        return tuple(span.start for span in self.sentences)

    @_clause_starts.default
    def _index_clauses(self) -> tuple[int, ...]:
        return tuple(span.start for span in self.clauses)

    @_token_starts.default
    def _index_tokens(self) -> tuple[int, ...]:
        return tuple(token.start for token in self.tokens)

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds `offset`, or the last one that begins before it."""
        return self.sentences[max(0, bisect_right(self._sentence_starts, offset) - 1)]

    def clause_at(self, offset: int) -> Span:
        """The clause that holds `offset`, or the last one that begins before it."""
        return self.clauses[max(0, bisect_right(self._clause_starts, offset) - 1)]

    def tokens_in(self, start: int, end: int) -> tuple[Token, ...]:
        """The words that lie wholly inside `text[start:end]`."""
        first = bisect_right(self._token_starts, start - 1)
        last = bisect_right(self._token_starts, end - 1)
        return tuple(token for token in self.tokens[first:last] if token.end <= end)

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
    """Normalise an article and cut it into sentences, clauses and words."""
    text = language.normalise(article.text)
    sentences: list[Span] = []
    clauses: list[Span] = []
    tokens: list[Token] = []
    for index, block in enumerate(article.blocks):
        inside = text[block.start : block.end]
        for start, end in language.sentences(inside):
            sentences.append(Span(block.start + start, block.start + end, block.zone, index))
            clauses.extend(
                Span(block.start + start + first, block.start + start + last, block.zone, index)
                for first, last in language.clauses(inside[start:end])
            )
        tokens.extend(language.tokens(inside, block.start))
    return Document(article, language, text, tuple(sentences), tuple(clauses), tuple(tokens))
