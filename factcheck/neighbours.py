"""Which of very many articles may tell of one event, found without a look at every two.

To import this takes a tenth of a second, for numpy.
"""

from collections.abc import Iterator, Mapping, Sequence
from heapq import nlargest

import numpy as np

from factcheck.postings import Numbers, Postings
from factcheck.settings import Settings

_PART = 4  # the few most telling words carry at least this part of what two articles share


def neighbours(
    vectors: Sequence[Mapping[str, float]], days: Sequence[float | None], settings: Settings
) -> Iterator[tuple[int, int, float]]:
    """Two articles each, given in the order of their days, that are near enough, and how near.

    They share a telling word which few held between them, and enough of such words. So a word in everyone's mouth is
    cut into the stretches of time in which its holders follow one another.
    """
    published = np.array(days, np.float64)
    telling = Postings.of([dict(nlargest(settings.event_words, each.items(), key=_weight)) for each in vectors])
    whole = Postings.of(vectors)
    for row in range(1, len(vectors)):
        entries = telling.entries(row)
        ends = telling.place[entries]
        begins = np.maximum(telling.begins[entries], ends - settings.event_holders)
        others, shared = telling.earlier(begins, ends, entries)
        fading = _fading(np.abs(published[others] - published[row]), settings)
        enough = shared * fading >= settings.event_gate / _PART
        others, fading = others[enough], fading[enough]
        near = whole.products(row, others) * fading
        enough = near >= settings.event_gate
        for other, held in zip(others[enough].tolist(), near[enough].tolist(), strict=True):
            yield row, other, held


def _weight(item: tuple[str, float]) -> float:
    return item[1]


def _fading(days: Numbers, settings: Settings) -> Numbers:
    """What so many days between them leave of the nearness of two articles; all of it where a day is not known."""
    beyond = np.maximum(0.0, days - settings.event_days)
    left: Numbers = np.nan_to_num(2.0 ** (-beyond / settings.event_half_life), nan=1.0)
    return left
