"""Articles that report one thing that happened."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from heapq import heapify, heappop, heappush
from math import exp2, log, sqrt

from attrs import field, frozen

from factcheck.article import Article, Zone
from factcheck.languages import LANGUAGES
from factcheck.settings import DEFAULT, Settings

_DAY = 86_400.0


@frozen
class Event:
    """One thing that happened and the articles that tell of it, in the order of their ids."""

    id: str
    articles: tuple[Article, ...]


@frozen
class Topic:
    """What an article is put into its event by: its day, and how often it holds each of its names and nouns."""

    article: str
    published: datetime | None
    words: Mapping[str, float] = field(hash=False)


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
    nearness = {
        (i, j): likeness * _same_days(ordered[i], ordered[j], settings)
        for (i, j), likeness in _likenesses(_vectors(ordered, settings)).items()
    }
    clusters = _linked(len(ordered), nearness, settings.same_event)
    found = sorted(([ordered[i] for i in cluster] for cluster in clusters), key=_order)
    return tuple(tuple(topic.article for topic in members) for members in found)


def _order(topics: Sequence[Topic]) -> tuple[float, str]:
    days = [topic.published.timestamp() for topic in topics if topic.published]
    return (min(days, default=float("inf")), topics[0].article)


def _linked(count: int, nearness: Mapping[tuple[int, int], float], floor: float) -> list[list[int]]:
    """Clusters of the numbers below `count`, joined nearest first, while their mean nearness reaches the floor."""
    clusters = {index: [index] for index in range(count)}
    sums: dict[int, dict[int, float]] = {index: {} for index in range(count)}
    for (i, j), near in sorted(nearness.items()):
        sums[i][j] = sums[j][i] = near
    queue = [(-near, i, j, 1, 1) for (i, j), near in nearness.items() if near >= floor]
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


def _vectors(topics: Sequence[Topic], settings: Settings) -> list[Mapping[str, float]]:
    """A unit vector of each article's names and nouns: damped counts, weighted by rarity among the articles.

    A handful of articles is no sample of what is rare, so the words are counted as if there were `event_prior`
    articles more, none of which holds them.
    """
    counts = [topic.words for topic in topics]
    frequency = Counter(word for held in counts for word in held)
    among = len(topics) + settings.event_prior
    weights = {word: log(among / times) for word, times in frequency.items()}
    return [_unit({word: (1 + log(times)) * weights[word] for word, times in held.items()}) for held in counts]


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


def _unit(raw: Mapping[str, float]) -> Mapping[str, float]:
    length = sqrt(sum(value * value for value in raw.values()))
    return {word: value / length for word, value in raw.items()} if length else {}


def _likenesses(vectors: Sequence[Mapping[str, float]]) -> dict[tuple[int, int], float]:
    """The cosine of every two vectors that share a word."""
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    likeness: dict[tuple[int, int], float] = defaultdict(float)
    for index, vector in enumerate(vectors):
        for word, weight in vector.items():
            for other, others in holders[word]:
                likeness[other, index] += weight * others
            holders[word].append((index, weight))
    return likeness


def _same_days(left: Topic, right: Topic, settings: Settings) -> float:
    """1 within a few days of one another, then halved with every span of `event_half_life` days."""
    if left.published is None or right.published is None:
        return 1.0
    days = abs((left.published - right.published).total_seconds()) / _DAY
    return exp2(-max(0.0, days - settings.event_days) / settings.event_half_life)
