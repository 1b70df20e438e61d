"""What lasts for a length of time, and lasts but once in what an article is about: a strike, a power cut, a term."""

from collections.abc import Sequence
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
    before = document.text[clause.start : mention.start]
    if _holds(before, _table("so_far")):
        return Lasting(row.beside[0], Lasts.SO_FAR)
    ahead = not row.agreed and _holds(before, _table("ahead"))
    return Lasting(row.beside[0], Lasts.AHEAD if ahead else Lasts.ALL)


@cache
def _table(name: str) -> Sequence[str]:
    return tuple(words()["lasting"][name].split())


def _holds(text: str, told: Sequence[str]) -> bool:
    return any(word in text for word in told)
