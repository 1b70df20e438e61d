"""How time and memory grow with the number of articles: the corpus, varied so that its events multiply.

    python benchmarks/archive_growth.py FOLDER SIZE...
    python benchmarks/archive_growth.py --young FOLDER SIZE...
    python benchmarks/archive_growth.py --by-days FOLDER SIZE...

An archive is one stretch of time after the other, each as long as the corpus (five weeks) and holding whole events of
it, drawn by chance, so events of all its sizes. What comes back in a later stretch is another article of another event:
each of its names and nouns that fewer than one in a hundred articles of the corpus hold is another word. So an archive
ten times as large covers ten times the time and holds ten times the events, in as many articles a day.

An article is held against those of the months before it, and those of the first weeks have fewer before them: as long
as an archive is younger than what is looked back for (33 weeks at most with the default settings, though hardly any is
near that is more than 15 weeks older), each further article costs more than the one before, and from there on the same.
That is no growth with the size. So the smallest archive is cut into eight stretches, 40 weeks, and the larger ones are
of the same kind. Where it is to be seen how it begins, the smallest archive is one stretch (`--young`), so that one ten
times as large has ten times the articles and is ten times as old, where the first is too young.

By days, an archive smaller than the corpus is its first articles by their days, and one larger is copies of the whole
corpus: the first weeks of a large collection, which are younger still.

The articles' keys are varied so, not their texts: this measures putting articles into events, the only step that is not
done for each article or event alone. The time is that of the process. Each size is measured in a process of its own;
its memory is what that held at most, on Linux, and this less what it held before it was given the keys.
"""

import random
import sys
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import timedelta
from itertools import count, islice, pairwise
from math import log
from multiprocessing import get_context
from pathlib import Path
from time import process_time

from factcheck import read_all
from factcheck.event import events_of
from factcheck.topic import Topic, topic_of

_RARE = 0.01
_STRETCHES, _ROUNDS = 8, 3
_WAYS = {"--young": 1, "--by-days": 0}
"""Into how many stretches the smallest archive is cut; 0 where the corpus is one, whatever its size."""


def stretches(topics: Sequence[Topic], size: int) -> list[list[Topic]]:
    """The topics in parts of so many at least, each of whole events, drawn by chance."""
    by_id, parts = {topic.article: topic for topic in topics}, list[list[Topic]]([[]])
    events = [*events_of(topics)]
    random.Random(9).shuffle(events)  # noqa: S311 - any events will do
    for event in events:
        if len(parts[-1]) >= size:
            parts.append([])
        parts[-1] += [by_id[article] for article in event]
    return parts


def by_days(topics: Sequence[Topic]) -> list[list[Topic]]:
    """All of them in one part, in the order of their days."""
    return [sorted(topics, key=lambda topic: topic.published.timestamp() if topic.published else 0.0)]


def varied(parts: Sequence[Sequence[Topic]], topics: Sequence[Topic]) -> Iterator[Topic]:
    """Topics without end: one part after the other, in other days and with other rare words than those before."""
    held = Counter(word for topic in topics for word in topic.words)
    rare = {word for word, times in held.items() if times < _RARE * len(topics)}
    days = sorted(topic.published for topic in topics if topic.published)
    apart = days[-1] - days[len(days) // 100]  # a few articles are years older
    return (_copy(topic, turn, rare, apart) for turn in count() for topic in parts[turn % len(parts)])


def _copy(topic: Topic, turn: int, rare: Collection[str], apart: timedelta) -> Topic:
    words = {f"{word}{turn}" if word in rare else word: count for word, count in topic.words.items()}
    published = topic.published + turn * apart if topic.published else None
    return Topic(f"{topic.article}-{turn:05}", published, words)


def measure(given: Sequence[Topic]) -> tuple[float, float, int]:
    """The seconds of the fastest of some rounds, the megabytes that the process held at most, and the events."""
    seconds = list[float]()
    for _ in range(_ROUNDS):
        start = process_time()
        events = events_of(given)
        seconds.append(process_time() - start)
    return min(seconds), _megabytes(), len(events)


def empty() -> float:
    """What the process held at most, with all that is loaded once, before there is an archive."""
    events_of([Topic("", None, {"": 1.0})])
    return _megabytes()


def _megabytes() -> float:
    lines = Path("/proc/self/status").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))


def main(ways: int, folder: str, *sizes: str) -> None:
    """Print a line for each size, and the exponents between them and over all."""
    topics, found = [topic_of(article) for article in read_all([folder])], list[tuple[float, ...]]()
    parts = stretches(topics, min(map(int, sizes)) // ways) if ways else by_days(topics)
    parts = parts[:1] if ways == 1 else parts
    for size in map(int, sizes):
        with ProcessPoolExecutor(1, get_context("spawn")) as alone:
            before, given = alone.submit(empty).result(), list(islice(varied(parts, topics), size))
            seconds, most, events = alone.submit(measure, given).result()
        found.append((size, seconds, most - before, most))
        print(f"articles {size}: {seconds:.2f} s, {most - before:.0f} MB, {most:.0f} MB the process, {events} events")
    whole = [(found[0], found[-1])] if len(found) > 2 else []
    for (few, *less), (many, *more) in (*pairwise(found), *whole):
        exponents = [log(high / low) / log(many / few) for low, high in zip(less, more, strict=True)]
        told = "exponents {:.2f} of time, {:.2f} of memory, {:.2f} of the process's".format(*exponents)
        print(f"{few:.0f} to {many:.0f}: {told}")


if __name__ == "__main__":
    words, chosen = sys.argv[1:], [_WAYS[word] for word in sys.argv if word in _WAYS]
    main((chosen or [_STRETCHES])[0], *[word for word in words if word not in _WAYS])
