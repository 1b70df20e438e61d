"""How near articles are to one another: all pairs of a few, and of many those that share what few others hold."""

from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from heapq import nlargest
from math import exp2, log, sqrt

from factcheck.settings import Settings
from factcheck.topic import Topic

_DAY = 86_400.0
Vector = Mapping[str, float]
Pair = tuple[int, int]


def nearness(topics: Sequence[Topic], settings: Settings) -> dict[Pair, float]:
    """How alike the topics of two articles are, less for the days between them; none where they share no word.

    Up to `event_whole` articles are compared each with each. Of more, those are candidates that share one of the
    words most telling for the one, and are among the last `event_holders` to hold it before the other; what is
    far from one event is left out. So the work grows with the number of articles and not with its square.
    """
    vectors = _vectors(topics, settings)
    few = len(topics) <= settings.event_whole
    likeness = _likenesses(vectors).items() if few else _of_many(topics, vectors, settings)
    return {(i, j): alike * _same_days(topics[i], topics[j], settings) for (i, j), alike in likeness}


def _of_many(topics: Sequence[Topic], vectors: Sequence[Vector], settings: Settings) -> Iterator[tuple[Pair, float]]:
    for one, other in _candidates(topics, vectors, settings):
        alike = _cosine(vectors[one], vectors[other])
        if alike * _same_days(topics[one], topics[other], settings) >= settings.event_gate:
            yield (min(one, other), max(one, other)), alike


def _candidates(topics: Sequence[Topic], vectors: Sequence[Vector], settings: Settings) -> Iterator[Pair]:
    """Pairs of articles that share a telling word which few held between them, if what they share of these is enough.

    A word in everyone's mouth is so cut into the stretches of time in which its holders follow one another.
    """
    holders: dict[str, deque[tuple[int, float]]] = defaultdict(lambda: deque(maxlen=settings.event_holders))
    for index in sorted(range(len(topics)), key=lambda index: _when(topics[index])):
        shared: dict[int, float] = defaultdict(float)
        for word, weight in nlargest(settings.event_words, vectors[index].items(), key=lambda item: item[1]):
            for other, others in holders[word]:
                shared[other] += weight * others
            holders[word].append((index, weight))
        for other, alike in shared.items():
            if alike * _same_days(topics[index], topics[other], settings) >= settings.event_gate / _PART:
                yield index, other


_PART = 4  # the few most telling words carry at least this part of what two articles share


def _when(topic: Topic) -> tuple[float, str]:
    return (topic.published.timestamp() if topic.published else 0.0, topic.article)


def _cosine(left: Vector, right: Vector) -> float:
    return sum([weight * right[word] for word, weight in left.items() if word in right])


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
