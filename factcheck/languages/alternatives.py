"""A pattern for any of many words, the longest first."""

import re
from collections.abc import Iterable, Sequence


def any_of(words: Iterable[str]) -> str:
    """A regular expression for the longest of the words that stands at a place.

    It branches by one letter after the other, as in `a(?:bc|d(?:e)?)`: a plain list of hundreds of words would be
    tried word by word at every place where one of them could begin.
    """
    return _branches(sorted({*words}))


def _branches(endings: Sequence[str]) -> str:
    """A pattern for the rests of words that begin alike; where one of them ends here, for a longer one if there is."""
    rests: dict[str, list[str]] = {}
    for ending in endings:
        if ending:
            rests.setdefault(ending[0], []).append(ending[1:])
    branches = [re.escape(letter) + _branches(rest) for letter, rest in rests.items()]
    if not branches:
        return ""
    either = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{either})?" if "" in endings else either
