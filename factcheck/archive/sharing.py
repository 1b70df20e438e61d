"""Work shared among processes, piece by piece; a piece that fails is tried part by part, so that little is lost."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from typing import TypeVar

from factcheck.errors import Problem
from factcheck.workers import Failed, in_turn

Piece = TypeVar("Piece")
Made = TypeVar("Made")


def in_pieces(
    work: Callable[[Piece], Made], pieces: Iterable[Piece], parts: Callable[[Piece], Sequence[Piece]], workers: int
) -> Iterator[tuple[Piece, Made | Failed]]:
    """Each piece with what `work` makes of it; in the place of one that fails, its parts with what it makes of them."""
    handed: deque[Piece] = deque()

    def noted() -> Iterator[Piece]:
        for piece in pieces:
            handed.append(piece)
            yield piece

    with closing(in_turn(work, noted(), workers)) as results:
        for made in results:
            piece = handed.popleft()
            smaller = parts(piece) if isinstance(made, Failed) else ()
            if len(smaller) > 1:
                yield from zip(smaller, in_turn(work, smaller, workers), strict=True)
            else:
                yield piece, made


def problem_of(source: str, failed: Failed) -> Problem:
    """What is told of a piece that could not be done, even alone."""
    detail = failed.words if failed.error == "died" else f"{failed.error}: {failed.words}"
    return Problem(source, "died" if failed.error == "died" else "failed", detail[:200])
