"""How near articles are to one another: all pairs of a few, and of many those that share what few others hold."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import exp2, log, sqrt

from factcheck.settings import Settings
from factcheck.topic import Topic

_DAY = 86_400.0
Vector = Mapping[str, float]
Near = tuple[int, int, float]
"""The numbers of two articles, the lower first, and how near they are to one another."""


def nearness(topics: Sequence[Topic], settings: Settings) -> Iterator[Near]:
    """How alike the topics of two articles are, less for the days between them; none where they share no word.

    Up to `event_whole` articles are compared each with each. Of more, those are candidates that share one of the
    words most telling for the one, and are among the last `event_holders` to hold it before the other; what is
    far from one event is left out. So the work grows with the number of articles and not with its square.
    """
    vectors = _vectors(topics, settings)
    if len(topics) > settings.event_whole:
        yield from _of_many(topics, vectors, settings)
        return
    for (i, j), alike in _likenesses(vectors).items():
        yield i, j, alike * _same_days(topics[i], topics[j], settings)


def _of_many(topics: Sequence[Topic], vectors: Sequence[Vector], settings: Settings) -> Iterator[Near]:
    from factcheck.neighbours import neighbours  # noqa: PLC0415 - what it imports is heavy

    published = [topic.published.timestamp() / _DAY if topic.published else None for topic in topics]
    order = sorted(range(len(topics)), key=lambda index: (published[index] or 0.0, topics[index].article))
    held = neighbours([vectors[index] for index in order], [published[index] for index in order], settings)
    for one, other, near in held:
        yield min(order[one], order[other]), max(order[one], order[other]), near


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
