"""How near articles are to one another: all pairs of a few, and of many those that share what few others hold.

To import this takes a tenth of a second, for numpy.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import chain, count
from math import log

import numpy as np

from factcheck.languages import LANGUAGES
from factcheck.linkage import Nearness
from factcheck.neighbours import all_earlier, likely
from factcheck.postings import Numbers, Rows
from factcheck.settings import Settings
from factcheck.topic import Topic

_AT_ONCE = 1 << 15  # numbers that are sorted at once: to sort all of a large archive costs more for each


def nearness(topics: Sequence[Topic], settings: Settings) -> Nearness:
    """How alike the topics of two articles are, less for the days between them; none where they share no word.

    Up to `event_whole` articles are compared each with each. Of more, those are candidates that share one of the
    words most telling for the one, and are among the last `event_holders` to hold it before the other; what is
    far from one event is left out. So the work grows with the number of articles and not with its square. Those
    without a day come last.
    """
    published = np.array([topic.published.timestamp() if topic.published else np.nan for topic in topics])
    order = np.argsort(published, kind="stable")
    vectors = _vectors([topics[index].words for index in order.tolist()], settings)
    neighbours = likely if len(topics) > settings.event_whole else all_earlier
    held = list(neighbours(vectors, published[order], settings))
    ones = order[np.repeat(np.arange(len(held)), [len(others) for others, _ in held])]
    others = order[np.concatenate([others for others, _ in held])]
    near = np.concatenate([near for _, near in held])
    return Nearness(np.minimum(ones, others), np.maximum(ones, others), near)


def _vectors(held: Sequence[Mapping[str, float]], settings: Settings) -> Rows:
    """A unit vector of each article's names and nouns: damped counts, weighted by rarity among the articles.

    A handful of articles is no sample of what is rare, so the words are counted as if there were `event_prior`
    articles more, of which as many hold them as of all articles of their language.
    """
    number = defaultdict[str, int](count().__next__)  # of each word, in the order in which they are asked for
    features = np.fromiter(map(number.__getitem__, chain.from_iterable(held)), np.int64)
    rows = np.repeat(np.arange(len(held)), [len(words) for words in held])
    among = len(held) + settings.event_prior
    frequency = np.bincount(features) + settings.event_prior * _shares(number)
    rarity = _each(frequency, lambda times: log(among / times))
    counts = np.fromiter(chain.from_iterable(words.values() for words in held), np.float64)
    raw = _each(counts, lambda times: 1 + log(times)) * rarity[features]
    length = np.sqrt(np.bincount(rows, raw * raw, minlength=len(held)))[rows]
    some = length > 0
    return Rows.of(rows[some], features[some], raw[some] / length[some], len(held))


def _shares(words: Collection[str]) -> Numbers:
    """Which part of all articles holds each word, in the language in which most do."""
    told = (np.fromiter(map(language.topic_share, words), np.float64) for language in LANGUAGES.values())
    most: Numbers = np.maximum.reduce([*told])
    return most


def _each(numbers: Numbers, say: Callable[[float], float]) -> Numbers:
    """What is said of each number, asked once for each other one."""
    parts = np.array_split(numbers, len(numbers) // _AT_ONCE + 1)
    distinct = np.unique(np.concatenate([np.unique(part) for part in parts]))
    said: Numbers = np.array([say(number) for number in distinct.tolist()], np.float64)
    return said[np.searchsorted(distinct, numbers)]
