"""Articles that report one thing that happened."""

from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush

from attrs import frozen

from factcheck.article import Article
from factcheck.nearness import Near, nearness
from factcheck.settings import DEFAULT, Settings
from factcheck.topic import Topic, topic_of


@frozen
class Event:
    """One thing that happened and the articles that tell of it, in the order of their ids."""

    id: str
    articles: tuple[Article, ...]


def group(articles: Iterable[Article], settings: Settings = DEFAULT) -> tuple[Event, ...]:
    """Sort articles into the events they report, by the names and nouns they share and the days between them.

    Average linkage: articles and events join, nearest first, while their articles are, on the average, near
    enough. Events are in the order of their first day, then of their articles' ids.
    """
    by_id = {article.id: article for article in articles}
    found = events_of([topic_of(article, settings) for article in by_id.values()], settings)
    return tuple(Event(f"e{n}", tuple(by_id[id_] for id_ in members)) for n, members in enumerate(found, 1))


def events_of(topics: Iterable[Topic], settings: Settings = DEFAULT) -> tuple[tuple[str, ...], ...]:
    """The ids of the articles of each event, as `group` sorts them, from the topics of the articles alone."""
    ordered = sorted(topics, key=lambda topic: topic.article)
    clusters = _linked(len(ordered), nearness(ordered, settings), settings.same_event)
    found = sorted(([ordered[i] for i in cluster] for cluster in clusters), key=_order)
    return tuple(tuple(topic.article for topic in members) for members in found)


def _order(topics: Sequence[Topic]) -> tuple[float, str]:
    days = [topic.published.timestamp() for topic in topics if topic.published]
    return (min(days, default=float("inf")), topics[0].article)


def _linked(count: int, nearest: Iterable[Near], floor: float) -> list[list[int]]:
    """Clusters of the numbers below `count`, joined nearest first, while their mean nearness reaches the floor."""
    clusters = {index: [index] for index in range(count)}
    sums: dict[int, dict[int, float]] = {index: {} for index in range(count)}
    queue = []
    for i, j, near in nearest:
        sums[i][j] = sums[j][i] = near
        if near >= floor:
            queue.append((-near, i, j, 1, 1))
    heapify(queue)
    while queue:
        _, left, right, *sizes = heappop(queue)
        if [len(clusters.get(left, ())), len(clusters.get(right, ()))] != sizes:
            continue  # one of the two has grown or gone since
        clusters[left] += clusters.pop(right)
        for other, near in _merged(sums, left, right).items():
            mean = near / (len(clusters[left]) * len(clusters[other]))
            if mean >= floor:
                low, high = min(left, other), max(left, other)
                heappush(queue, (-mean, low, high, len(clusters[low]), len(clusters[high])))
    return [sorted(members) for _, members in sorted(clusters.items())]


def _merged(sums: dict[int, dict[int, float]], left: int, right: int) -> dict[int, float]:
    """Add the sums of the right cluster to those of the left, and forget the right."""
    for other, near in sums.pop(right).items():
        del sums[other][right]
        if other != left:
            sums[left][other] = sums[other][left] = sums[left].get(other, 0.0) + near
    return sums[left]
