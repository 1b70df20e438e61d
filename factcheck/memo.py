"""What a function has given before, looked up without a call."""

from collections.abc import Callable
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Memo(dict[Key, Value]):
    """The values of a function by what it was asked, for what is asked of every word of every article.

    `map(memo.__getitem__, words)` runs no Python where all words have been asked for before, as `lru_cache` would.
    What it holds is forgotten at once when there is too much of it; so it holds nothing but what can be made again.
    """

    def __init__(self, function: Callable[[Key], Value], most: int = 1 << 18) -> None:
        """Remember up to so many values of a function."""
        super().__init__()
        self._function = function
        self._most = most

    def __missing__(self, key: Key) -> Value:
        """Ask the function."""
        if len(self) >= self._most:
            self.clear()
        value = self[key] = self._function(key)
        return value
