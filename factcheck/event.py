"""Articles that report one thing that happened."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from factcheck.article import Article
from factcheck.settings import DEFAULT, Settings
from factcheck.topic import Topic, topic_of


@frozen
class Event:
    """One thing that happened and the articles that tell of it, in the order of their ids."""

    id: str
    articles: tuple[Article, ...]


def group(articles: Iterable[Article], settings: Settings = DEFAULT) -> tuple[Event, ...]:
    """Sort articles into the events they report, by the names and nouns they share and the days between them.

    Average linkage: articles and events join, nearest first, while their articles are, on the average, near enough,
    for which less is asked of a few; all are of one event where `same_event` is 0. Events are in the order of their
    first day, then of their articles' ids.
    """
    by_id = {article.id: article for article in articles}
    found = events_of([topic_of(article, settings) for article in by_id.values()], settings)
    return tuple(Event(f"e{n}", tuple(by_id[id_] for id_ in members)) for n, members in enumerate(found, 1))


def events_of(topics: Iterable[Topic], settings: Settings = DEFAULT) -> tuple[tuple[str, ...], ...]:
    """The ids of the articles of each event, as `group` sorts them, from the topics of the articles alone."""
    from factcheck.linkage import clusters  # noqa: PLC0415 - what it imports is heavy
    from factcheck.nearness import nearness  # noqa: PLC0415

    ordered = sorted(topics, key=lambda topic: topic.article)
    if not ordered:
        return ()
    if settings.same_event <= 0:
        return (tuple(topic.article for topic in ordered),)
    members = clusters(len(ordered), nearness(ordered, settings), _floor(len(ordered), settings))
    found = sorted(([ordered[i] for i in cluster] for cluster in members), key=_order)
    return tuple(tuple(topic.article for topic in members) for members in found)


def _floor(count: int, settings: Settings) -> float:
    """How near articles must be to be of one event: less the fewer there are, which were chosen by someone."""
    fewer = max(0, settings.event_chosen - count) / settings.event_chosen
    return settings.same_event * (1 - settings.event_trust * fewer)


def _order(topics: Sequence[Topic]) -> tuple[float, str]:
    days = [topic.published.timestamp() for topic in topics if topic.published]
    return (min(days, default=float("inf")), topics[0].article)
