"""Work shared among processes of this machine, its results in the order of the work."""

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing.connection import wait
from threading import Thread
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")

_AHEAD = 3  # pieces of work handed out for each process, so that none waits and little is held


def mapped(work: Callable[[Given], Made], pieces: Iterable[Given], workers: int = 1) -> Iterator[Made]:
    """What `work` makes of each piece, in their order; with several workers in as many processes."""
    if workers < 2:
        yield from map(work, pieces)
        return
    waiting = iter(pieces)
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_end_with_parent) as pool:
        handed: deque[Future[Made]] = deque(pool.submit(work, piece) for piece in islice(waiting, workers * _AHEAD))
        try:
            while handed:
                made = handed.popleft().result()
                handed.extend(pool.submit(work, piece) for piece in islice(waiting, 1))
                yield made
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _end_with_parent() -> None:
    """A worker whose parent was killed ends too, instead of waiting for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        Thread(target=_follow, args=(parent.sentinel,), daemon=True).start()


def _follow(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
