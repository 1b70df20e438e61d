"""Who is told how far long work has come."""

from collections.abc import Callable

Progress = Callable[[str, int, int], None]
"""Called with the step (`reading`, `comparing`), how much of it is done, and of how much."""


def silent(_step: str, _done: int, _total: int) -> None:
    """Tell nobody."""
