"""Where surnames stand in a text, and how often each stretch of a name's shape does."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from attrs import frozen

from factcheck.kinds.name.zh_tables import lexicon
from factcheck.languages.base import Document

CLOSING = frozenset(
    "稍仍却竟仅亦均未的了在是和与及也不将就对向为被把从以于而但则称说曾、，。；：！？）（)(”“》《 \n·还又已等—…」』"
    "谈问答告吁促摄表这一今昨致任先女教主"
)
"""What may stand right behind a name."""


@cache
def _surname_pattern() -> re.Pattern[str]:
    table = lexicon()
    double = sorted(table.long_surnames)
    first = "".join(sorted({surname[0] for surname in double}))  # looked at first: two hundred branches cost more
    return re.compile(f"(?=[{first}])(?:{'|'.join(double)})|[{''.join(sorted(table.surnames))}]")


@frozen(eq=False)
class Stretches:
    """How often each stretch of a name's shape stands in a text, and the one character that always follows."""

    counts: Counter[str]
    after: dict[str, str]

    def goes_on(self, name: str) -> bool:
        """Whether the same character follows the name wherever it stands, so that the name is cut too short."""
        follower = self.after.get(name, "")
        return self.counts[name] > 1 and "\u4e00" <= follower <= "\u9fff" and follower not in CLOSING


def surnames_of(document: Document, text: str) -> tuple[tuple[int, int], ...]:
    """Where surnames stand and how long they are; of two characters only where a word begins (部长 孙, no 长孙)."""
    found: list[tuple[int, int]] = []
    search = _surname_pattern().search
    match = search(text)
    while match:
        token = document.token_at(match.start()) if len(match[0]) > 1 else None
        cut = token is not None and token.start < match.start() and token.end == match.start() + 1
        if not cut:
            found.append((match.start(), len(match[0])))
        match = search(text, match.start() + 1 if cut else match.end())
    return tuple(found)


def stretches_of(text: str, surnames: Iterable[tuple[int, int]]) -> Stretches:
    """Count the stretches that begin with one of the surnames."""
    names: list[str] = []
    after: dict[str, str] = {}
    for start, size in surnames:
        for length in (size + 1, size + 2):
            name = text[start : start + length]
            follower = text[start + length : start + length + 1]
            after[name] = follower if after.get(name, follower) == follower else ""
            names.append(name)
    return Stretches(Counter(names), after)
