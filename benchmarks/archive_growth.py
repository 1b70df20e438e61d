"""How time and memory grow with the number of articles: the corpus, varied so that its events multiply.

    python benchmarks/archive_growth.py FOLDER SIZE...
    python benchmarks/archive_growth.py --by-days FOLDER SIZE...

The smallest archive is a sample of whole events of the corpus, drawn by chance from all its weeks, and so holds events
of all its sizes; if it is larger than the corpus, it is all of that. A larger one holds copies of it: each copy of an
article is another one of another event, in the time after all that was before, so that an archive ten times as large
covers ten times the time and holds ten times the events, of the same sizes; each of its names and nouns that fewer than
one in a hundred articles hold is another word.

By days, an archive smaller than the corpus is its first articles by their days, and one larger is copies of the whole
corpus. There, what is near to an article grows with the archive as long as it covers less time than words are looked
back for: the first weeks of a collection, in which each further article costs more than the one before.

The articles' keys are varied so, not their texts: this measures putting articles into events, the only step that is not
done for each article or event alone. The time is that of the process; each size is measured in a process of its own.
"""

import random
import resource
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from itertools import accumulate, pairwise
from math import log
from time import process_time

from factcheck import read_all
from factcheck.event import events_of
from factcheck.topic import Topic, topic_of

_RARE = 0.01
_BY_DAYS = "--by-days"


def sampled(topics: Sequence[Topic], size: int) -> list[Topic]:
    """So many topics at least, or all there are: whole events, drawn by chance."""
    by_id = {topic.article: topic for topic in topics}
    events = [*events_of(topics)]
    random.Random(9).shuffle(events)  # noqa: S311 - any events will do
    ends = accumulate(map(len, events))
    enough = next((number for number, end in enumerate(ends, 1) if end >= size), len(events))
    return [by_id[article] for event in events[:enough] for article in event]


def varied(topics: Sequence[Topic], size: int) -> list[Topic]:
    """So many topics: the given ones, then copies with other rare words and other days."""
    held = Counter(word for topic in topics for word in topic.words)
    rare = {word for word, times in held.items() if times < _RARE * len(topics)}
    days = sorted(topic.published for topic in topics if topic.published)
    apart = days[-1] - days[len(days) // 100]  # a few articles are years older
    ordered = sorted(topics, key=lambda topic: (topic.published or days[0], topic.article))
    return [_copy(ordered[index % len(topics)], index // len(topics), rare, apart) for index in range(size)]


def _copy(topic: Topic, turn: int, rare: set[str], apart: timedelta) -> Topic:
    words = {f"{word}{turn}" if word in rare else word: count for word, count in topic.words.items()}
    published = topic.published + turn * apart if topic.published else None
    return Topic(f"{topic.article}-{turn:05}", published, words)


def measure(folder: str, least: int, size: int) -> None:
    """Print the size, seconds, events and megabytes at most; 0 is the least size of no sample."""
    topics = [topic_of(article) for article in read_all([folder])]
    topics = varied(sampled(topics, least) if least else topics, size)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = process_time()
    events = events_of(topics)
    seconds, peak = process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(size, round(seconds, 2), len(events), before // 1024, peak // 1024)


def main(by_days: bool, folder: str, *sizes: str) -> None:  # noqa: FBT001 - a word of the command line
    """Print a line for each size, and the exponents between them."""
    least, found = "0" if by_days else min(sizes, key=int), list[list[float]]()
    for size in sizes:
        command = [sys.executable, __file__, "--one", folder, least, size]
        output = subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603
        found.append([float(number) for number in output.split()])
        print("articles {:.0f}: {:.1f} s, {:.0f} events, {:.0f} MB before, {:.0f} MB at most".format(*found[-1]))
    for (few, less, *_), (many, more, *_) in pairwise(found):
        print(f"{few:.0f} to {many:.0f}: exponent of time {log(more / less) / log(many / few):.2f}")


if __name__ == "__main__":
    if sys.argv[1] == "--one":
        measure(sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
    else:
        main(_BY_DAYS in sys.argv, *[word for word in sys.argv[1:] if word != _BY_DAYS])
