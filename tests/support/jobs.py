"""What the tests of workers let them do; a module of its own, for processes import what they run."""

import os
from pathlib import Path
from typing import Any


def fatal_at_seven(number: int) -> str:
    """The number in digits; seven ends the process."""
    if number == 7:
        os._exit(9)
    return str(number)


def dies_at_first(mark: Path) -> bool:
    """End the process, but only the first time that this mark is seen."""
    if not mark.exists():
        mark.touch()
        os._exit(9)
    return True


def unsendable(number: int) -> Any:
    """A result that cannot be pickled, for odd numbers."""
    return (lambda: number) if number % 2 else number


def stillborn(*_arguments: object) -> None:
    """End before anything was said."""


def length(item: Any) -> int:
    """How many."""
    return len(item)
