"""How long reading takes beside the bare parsing that no reader can do without, and finding the claims beside both.

`python benchmarks/reading.py FOLDER [STEP]` reads every document below a folder, or one in each STEP of them, from its
bytes to its articles, finds their claims, parses the same text with Beautiful Soup on lxml and nothing else, and prints
the medians and how many times the one is of the other, by the time the process had.
"""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from time import process_time

from bs4 import BeautifulSoup

from factcheck import extract
from factcheck.errors import UnreadableError
from factcheck.reading.decode import decode
from factcheck.reading.document import articles

_ROUNDS = 3


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that a piece of work takes, the best of a few rounds."""
    taken: list[float] = []
    for _ in range(_ROUNDS):
        start = process_time()
        work()
        taken.append(process_time() - start)
    return 1000 * min(taken)


def claims(data: bytes, path: str) -> None:
    """Read a document and find the claims of its articles."""
    for article in articles(data, path)[0]:
        extract(article)


def main(folder: str, every: int = 1) -> None:
    """Print the medians over the documents of a folder that can be read."""
    read: list[float] = []
    found: list[float] = []
    bare: list[float] = []
    for path in sorted(each for each in Path(folder).rglob("*") if each.is_file())[::every]:
        data = path.read_bytes()
        text = decode(data).text
        try:
            read.append(timed(partial(articles, data, str(path))))
        except UnreadableError:
            continue
        found.append(timed(partial(claims, data, str(path))))
        bare.append(timed(partial(BeautifulSoup, text, "lxml")))
    names = ("read", "read and extracted", "parsed")
    told = ", ".join(f"{name} {median(times):.2f}" for name, times in zip(names, (read, found, bare), strict=True))
    print(f"{len(read)} documents, median milliseconds: {told}")
    for name, times in zip(names, (read, found), strict=False):
        print(f"{name} / parsed: {median(times) / median(bare):.2f} of medians, {sum(times) / sum(bare):.2f} of sums")


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
