"""Leaving the garbage collector out of work that makes much and drops little."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Look for no garbage meanwhile, and leave the collector as it was found.

    Claims are thousands of small values that are all kept: looking through them again and again while they are made
    costs a fifth of the time that it takes to make them. What is short and bounded (an article) may do without.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()
