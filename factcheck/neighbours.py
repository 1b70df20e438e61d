"""Which articles may tell of one event, and how near they are: with each one of those before it, in order of days.

To import this takes a tenth of a second, for numpy.
"""

from collections.abc import Iterator
from math import inf, log2

import numpy as np

from factcheck.postings import Numbers, Postings, Rows
from factcheck.settings import Settings

_PART = 4  # the few most telling words carry at least this part of what two articles share
_DAY = 86_400.0
Near = tuple[Numbers, Numbers]
"""The numbers of some articles before one, and how near each of these is to it."""


def all_earlier(vectors: Rows, published: Numbers, settings: Settings) -> Iterator[Near]:
    """For each article those before it that share a word with it."""
    for row in range(len(published)):
        others = np.arange(row)
        near = vectors.products(row, others) * _fading(published[others], published[row], settings)
        yield others[near > 0], near[near > 0]


def likely(vectors: Rows, published: Numbers, settings: Settings) -> Iterator[Near]:
    """For each article those before it that are near enough to it, found without a look at every two.

    They share a telling word which few held between them, and enough of such words. So a word in everyone's mouth is
    cut into the stretches of time in which its holders follow one another; and none reaches further back than what is
    the same in every word could be near enough.
    """
    telling, vectors = Postings.of(vectors.most(settings.event_words).common()), vectors.common()
    begins = np.maximum(telling.since(_earliest(published, settings)), telling.place - settings.event_holders)
    for row in range(len(published)):
        others, shared = telling.earlier(row, begins)
        fading = _fading(published[others], published[row], settings)
        enough = shared * fading >= settings.event_gate / _PART
        others, fading = others[enough], fading[enough]
        near = vectors.products(row, others) * fading
        enough = near >= settings.event_gate
        yield others[enough], near[enough]


def _earliest(published: Numbers, settings: Settings) -> Numbers:
    """The first article that each one's days let be near enough to it: those without a day come last."""
    faded = log2(_PART / settings.event_gate) if settings.event_gate else inf
    back = (settings.event_days + max(0.0, faded) * settings.event_half_life) * _DAY
    return np.where(np.isnan(published), 0, np.searchsorted(published, published - back))


def _fading(others: Numbers, one: Numbers, settings: Settings) -> Numbers:
    """What the days between them leave of the nearness of two articles; all of it where a day is not known."""
    beyond = np.maximum(0.0, np.abs(others - one) / _DAY - settings.event_days)
    left = 2.0 ** (-beyond / settings.event_half_life)
    return np.where(np.isnan(left), 1.0, left)
