"""Articles that report one thing that happened."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from math import exp2, log, sqrt

from attrs import frozen

from factcheck.article import Article
from factcheck.languages import LANGUAGES
from factcheck.settings import DEFAULT, Settings

_DAY = 86_400.0


@frozen
class Event:
    """One thing that happened and the articles that tell of it, in the order of their ids."""

    id: str
    articles: tuple[Article, ...]


def group(articles: Iterable[Article], settings: Settings = DEFAULT) -> tuple[Event, ...]:
    """Sort articles into the events they report, by the names and nouns they share and the days between them.

    Average linkage: an article joins an event when it is, on the average, near enough to all of its articles.
    Events are in the order of their first day, then of their articles' ids.
    """
    ordered = sorted(articles, key=lambda article: article.id)
    vectors = [_vector(article) for article in ordered]
    nearness = {
        (i, j): _cosine(vectors[i], vectors[j]) * _same_days(ordered[i], ordered[j], settings)
        for i, j in combinations(range(len(ordered)), 2)
    }
    clusters = _linked(len(ordered), nearness, settings.same_event)
    found = sorted((tuple(ordered[i] for i in cluster) for cluster in clusters), key=_order)
    return tuple(Event(f"e{number}", members) for number, members in enumerate(found, 1))


def _order(articles: Sequence[Article]) -> tuple[float, str]:
    days = [article.published.timestamp() for article in articles if article.published]
    return (min(days, default=float("inf")), articles[0].id)


def _linked(count: int, nearness: Mapping[tuple[int, int], float], floor: float) -> list[list[int]]:
    clusters = [[index] for index in range(count)]
    while len(clusters) > 1:
        best, left, right = max(
            ((_average(a, b, nearness), -i, -j) for (i, a), (j, b) in combinations(enumerate(clusters), 2)),
        )
        if best < floor:
            break
        merged = sorted(clusters[-left] + clusters[-right])
        clusters = [cluster for index, cluster in enumerate(clusters) if index not in {-left, -right}] + [merged]
        clusters.sort()
    return clusters


def _average(left: Sequence[int], right: Sequence[int], nearness: Mapping[tuple[int, int], float]) -> float:
    return sum(nearness[min(i, j), max(i, j)] for i in left for j in right) / (len(left) * len(right))


def _vector(article: Article) -> Mapping[str, float]:
    """A unit vector of damped counts of the names and nouns of an article."""
    language = LANGUAGES.get(article.language.split("-")[0])
    if language is None:
        return {}
    text = language.normalise(article.text)
    words = (text[token.start : token.end] for token in language.tokens(text, 0) if token.tag in language.topic_tags)
    raw = {word: 1 + log(times) for word, times in sorted(Counter(w for w in words if len(w) > 1).items())}
    length = sqrt(sum(value * value for value in raw.values()))
    return {word: value / length for word, value in raw.items()}


def _cosine(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    return sum(weight * right.get(word, 0.0) for word, weight in left.items())


def _same_days(left: Article, right: Article, settings: Settings) -> float:
    """1 within a few days of one another, then halved with every span of `event_half_life` days."""
    if left.published is None or right.published is None:
        return 1.0
    days = abs((left.published - right.published).total_seconds()) / _DAY
    return exp2(-max(0.0, days - settings.event_days) / settings.event_half_life)
