"""What is added to an archive: files, folders and their documents, each with the hash of its bytes."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from attrs import frozen

from factcheck.errors import Problem
from factcheck.reading.source import files_below


@frozen
class Input:
    """A file to read: its path as given, where it lies, and whether it was found in a folder and not named.

    `sha256` is that of its bytes; empty where they could not be had.
    """

    path: str
    address: str
    found: bool
    sha256: str = ""


def inputs(paths: Iterable[str | Path], archive: Path) -> tuple[tuple[Input, ...], tuple[Problem, ...]]:
    """Every file that the paths name, in the order of its address, so that the order given does not matter.

    What lies in the archive itself is not among them.
    """
    own = archive.absolute().resolve()
    held: dict[str, Input] = {}
    empty: list[Problem] = []
    for given in paths:
        path = Path(given)
        files = list(files_below(path)) if path.is_dir() else [path]
        empty += [] if files else [Problem(str(given), "no-articles")]
        for file in files:
            whole = file.absolute().resolve()
            if own not in whole.parents:
                held.setdefault(whole.as_posix(), Input(str(file), whole.as_posix(), found=file is not path))
    return tuple(each for _, each in sorted(held.items())), tuple(empty)


def hashed(given: Iterable[Input]) -> Iterator[Input]:
    """The inputs with their hashes."""
    for each in given:
        try:
            with Path(each.address).open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
        except (OSError, ValueError):
            digest = ""  # reading it says why
        yield Input(each.path, each.address, each.found, digest)


def portions(given: Sequence[Input], size: int) -> Iterator[tuple[Input, ...]]:
    """The inputs in runs of at most `size`."""
    for start in range(0, len(given), size):
        yield tuple(given[start : start + size])
