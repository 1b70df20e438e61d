"""How long reading takes beside the bare parsing that no reader can do without.

`python benchmarks/reading.py FOLDER` reads every document below a folder from its bytes to its articles, parses the
same text with Beautiful Soup and nothing else, and prints both medians and how many times the one is of the other.
"""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

from bs4 import BeautifulSoup

from factcheck.errors import UnreadableError
from factcheck.reading.decode import decode
from factcheck.reading.document import articles

_ROUNDS = 3


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that a piece of work takes, the best of a few rounds."""
    taken: list[float] = []
    for _ in range(_ROUNDS):
        start = perf_counter()
        work()
        taken.append(perf_counter() - start)
    return 1000 * min(taken)


def main(folder: str) -> None:
    """Print the medians over the documents of a folder that can be read."""
    read: list[float] = []
    bare: list[float] = []
    for path in sorted(each for each in Path(folder).rglob("*") if each.is_file()):
        data = path.read_bytes()
        text = decode(data).text
        try:
            read.append(timed(partial(articles, data, str(path))))
        except UnreadableError:
            continue
        bare.append(timed(partial(BeautifulSoup, text, "lxml")))
    print(f"{len(read)} documents, median milliseconds: read {median(read):.2f}, parsed {median(bare):.2f}")
    print(f"read / parsed: {median(read) / median(bare):.2f} of medians, {sum(read) / sum(bare):.2f} of sums")


if __name__ == "__main__":
    main(sys.argv[1])
