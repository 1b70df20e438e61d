"""What an article is about: the names and nouns by which it is put into its event."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime

from attrs import field, frozen

from factcheck.article import Article, Zone
from factcheck.languages import LANGUAGES
from factcheck.settings import DEFAULT, Settings


@frozen
class Topic:
    """What an article is put into its event by: its day, and how often it holds each of its names and nouns."""

    article: str
    published: datetime | None
    words: Mapping[str, float] = field(hash=False)


def topic_of(article: Article, settings: Settings = DEFAULT) -> Topic:
    """How often an article holds each of its names and nouns, those of its headline counted more."""
    return Topic(article.id, article.published, _words(article, settings))


def _words(article: Article, settings: Settings) -> dict[str, float]:
    language = LANGUAGES.get(article.language.split("-")[0])
    if language is None:
        return {}
    text = language.normalise(article.text)
    headlines = [range(block.start, block.end) for block in article.blocks if block.zone is Zone.HEADLINE]
    counts: dict[str, float] = defaultdict(float)
    for token in language.tokens(text, 0):
        if token.tag in language.topic_tags and token.end - token.start > 1:
            headline = any(token.start in held for held in headlines)
            counts[text[token.start : token.end]] += settings.headline_weight if headline else 1.0
    return dict(sorted(counts.items()))
