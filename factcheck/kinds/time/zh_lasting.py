"""What lasts for a length of time, and lasts but once in what an article is about: a strike, a power cut, a term."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import frozen

from factcheck.kinds.base import Mention
from factcheck.kinds.time.value import Lasting, Lasts, Shape, Time
from factcheck.kinds.time.zh_atoms import words
from factcheck.kinds.time.zh_beginning import Beginning
from factcheck.languages.base import Document


@frozen
class _Row:
    """A row of the table: what stands beside a length, and what the beginning of the article speaks of."""

    beside: Sequence[str]
    about: tuple[str, ...]
    agreed: bool


@cache
def _rows() -> Sequence[_Row]:
    table = words()["lasting"]
    split = [(row.partition("|"), part == "agreed") for part in ("ended", "agreed") for row in table[part]]
    return [_Row(ours.split(), tuple(theirs.split()), agreed) for (ours, _, theirs), agreed in split]


def lasting(document: Document, mention: Mention, about: Beginning) -> Lasting | None:
    """What lasts so long, of what the article is about; None where that is not told.

    What goes on is held apart from what has ended, what is only expected from both, and what another's lasts from all.
    """
    value: Time = mention.value
    if value.shape is not Shape.DURATION or value.stretch or value.run:
        return None
    sentence, clause = document.sentence_at(mention.start), document.clause_at(mention.start)
    said = document.text[clause.start : clause.end]
    row = next((row for row in _rows() if about.speaks_of(row.about) and _holds(said, row.beside)), None)
    if row is None:
        return None
    if value.threatened or _holds(document.text[sentence.start : sentence.end], _table("no")):
        return Lasting(row.beside[0], Lasts.OTHER)
    before, behind = document.text[clause.start : mention.start], document.text[mention.end : clause.end]
    if _of_something_else(document.text[mention.start : clause.end], before, behind, row):
        return Lasting(row.beside[0], Lasts.OTHER)
    if _holds(before, _table("so_far")):
        return Lasting(row.beside[0], Lasts.SO_FAR)
    ahead = not row.agreed and any(_is_ahead(document, clause.start, mention.start))
    return Lasting(row.beside[0], Lasts.AHEAD if ahead else Lasts.ALL)


_AFTER = re.compile(r"[^，,。；的]{0,12}?[之以]?后")
_TAKEN = re.compile(r"(?:只用|仅用|用|花费|花)了?\Z")


def _of_something_else(told: str, before: str, behind: str, row: _Row) -> bool:
    """Whether it is how long after it, or how long somebody needed for something: 熄灭两小时后, 用二十分钟赶到火场.

    What is so until then, or then ends, lasts so long: 对峙三小时后, 三小时后扑灭.
    """
    going, ends = _holds(before, row.beside), _holds(behind, _table("ends"))
    if _AFTER.match(told) and (_holds(before, _table("ends")) or not (going or ends)):
        return True
    return bool(_TAKEN.search(before)) and not (going or ends)


def _is_ahead(document: Document, first: int, last: int) -> Iterator[bool]:
    """Of each word before a length whether it says that it is only expected; 会谈 and 燃料 do not."""
    ahead = _table("ahead")
    return (document.word(token) in ahead for token in document.tokens_in(first, last))


@cache
def _table(name: str) -> Sequence[str]:
    return tuple(words()["lasting"][name].split())


def _holds(text: str, told: Sequence[str]) -> bool:
    return any(word in text for word in told)
