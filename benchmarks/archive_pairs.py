"""Pairs of claims decided a second, against rapidfuzz's batched `cdist` on the sentences of the same claims.

    python benchmarks/archive_pairs.py FOLDER [EVENTS]

Both are given the same groups: all claims of each event, of the EVENTS (40) drawn evenly by size. A pair is every two
claims of a group. `cdist` gives each a ratio of characters and stores it, on one core; `links` decides of each
whether the two speak of one fact: most by an index of what their sentences share, the rest by their slots and values.
Medians of three rounds, one after the other, by the time the process had.
"""

import sys
from collections.abc import Callable, Sequence
from statistics import median
from time import process_time

import numpy as np
from rapidfuzz.fuzz import ratio
from rapidfuzz.process import cdist

from factcheck import Claim, Event, extract, group, read_all
from factcheck.pairing import links
from factcheck.settings import DEFAULT

Groups = Sequence[Sequence[Claim]]


def by_links(groups: Groups) -> None:
    """What the library does of a group's pairs."""
    for claims in groups:
        links(claims, DEFAULT)


def by_cdist(groups: Groups) -> None:
    """Every two sentences' ratio, as a matrix."""
    for claims in groups:
        sentences = [claim.sentence for claim in claims]
        cdist(sentences, sentences, scorer=ratio, dtype=np.uint8, workers=1)


def timed(work: Callable[[Groups], None], groups: Groups) -> float:
    """Seconds of this process."""
    start = process_time()
    work(groups)
    return process_time() - start


def main(folder: str, wanted: int = 40) -> None:
    """Print the pairs a second of both, and their ratio."""
    events = sorted((event for event in group(read_all([folder])) if len(event.articles) > 1), key=_size)
    drawn = [events[index * len(events) // wanted] for index in range(min(wanted, len(events)))]
    groups = [[claim for article in event.articles for claim in extract(article)] for event in drawn]
    pairs = sum(len(claims) * (len(claims) - 1) // 2 for claims in groups)
    rounds = [(timed(by_links, groups), timed(by_cdist, groups)) for _ in range(3)]
    ours, theirs = (pairs / median(times) for times in zip(*rounds, strict=True))
    print(f"{len(groups)} groups, {sum(map(len, groups))} claims, {pairs} pairs")
    print(f"links {ours:,.0f} pairs/s, cdist {theirs:,.0f} pairs/s: {ours / theirs:.2f}")


def _size(event: Event) -> tuple[int, str]:
    return (len(event.articles), event.articles[0].id)


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
