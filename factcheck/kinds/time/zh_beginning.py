"""How an article begins, which tells what it is about: its headline and the first sentence of its body."""

from attrs import frozen

from factcheck.article import Zone
from factcheck.languages.base import Document
from factcheck.languages.zh_lexicon import lexicon
from factcheck.languages.zh_piece import NOUN_TAGS, VERB_TAGS

_LONG = 2  # letters of a word by which two articles are known to be about one thing, at least


@frozen
class Beginning:
    """The beginning of an article, and the senses of the nouns and verbs in it."""

    text: str
    words: frozenset[str]

    def speaks_of(self, words: tuple[str, ...]) -> bool:
        """Whether one of the words stands in it."""
        return any(word in self.text for word in words)


def beginning(document: Document) -> Beginning:
    """The headline and the first sentence of the body."""
    body = next((block.start for block in document.article.blocks if block.zone is Zone.BODY), 0)
    end = document.sentence_at(body).end
    tokens = [token for token in document.tokens_in(0, end) if token.tag in NOUN_TAGS | VERB_TAGS]
    said = (document.word(token) for token in tokens if token.end - token.start >= _LONG)
    return Beginning(document.text[:end], frozenset(lexicon().sense(word, verbal=False) for word in said))
