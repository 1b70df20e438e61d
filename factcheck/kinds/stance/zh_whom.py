"""Whom a Chinese clause is of: the one person that it names, or that stands behind 他, 其 or a doer left out."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from attrs import evolve, frozen

from factcheck.kinds.base import Mention
from factcheck.kinds.name.value import Name, Sort
from factcheck.kinds.stance.term import Role
from factcheck.kinds.stance.value import Stance
from factcheck.languages.base import Document, Span

_OF_ANOTHER = re.compile(r"[^，,。；！？\n]{0,4}(?:的(?!时候)|之(?=[子女父母妻弟兄姐妹]))")
_AS_OBJECT = re.compile(r"(?:将|把|对)[其他她](?![他它们中实])|(?:他|她|其)(?!们)[^，,。；]{0,8}[被遭]")
_PRONOUN = re.compile(r"(?:他|她)(?!们|的)|[其自](?=[被遭])")
_BACK = 4  # how many sentences a pronoun may reach back
_MOMENT = re.compile(r"(?:之?后不?久?|以后|前不久|前夕)[，,]\Z")


@frozen
class _Named:
    start: int
    end: int
    name: str
    apart: bool  # it only says whose man is spoken of


class People:
    """The persons whom an article names, in their order."""

    def __init__(self, document: Document, names: Sequence[Mention]) -> None:
        """Take in the names of an article."""
        self._document = document
        people = [name for name in names if isinstance(name.value, Name) and name.value.sort is Sort.PERSON]
        self._named = [
            _Named(each.start, each.end, each.value.text, bool(_OF_ANOTHER.match(document.text, each.end)))
            for each in sorted(people, key=lambda mention: (mention.start, mention.end))
        ]
        self._starts = [each.start for each in self._named]

    def _between(self, start: int, end: int) -> list[_Named]:
        return self._named[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def told_of(self, value: Stance, clause: Span) -> Stance:
        """The statement with whom it befalls, where that is one."""
        here = self._between(clause.start, clause.end)
        if here:
            return self._explicit(value, here)
        text = self._document.text[clause.start : clause.end]
        one = self._meant(clause, after=bool(_MOMENT.search(text)))
        if not one:
            return value
        if _AS_OBJECT.search(text):
            return evolve(value, befallen=one)
        return evolve(value, acting=one) if _PRONOUN.search(text) or not value.agent else value

    def _explicit(self, value: Stance, here: Sequence[_Named]) -> Stance:
        if len(here) > 1 or here[0].apart:
            return value
        name = here[0].name
        acting, befallen = (
            any(term.text in name or name in term.text for term in value.having(role) if len(term.text) > 1)
            for role in (Role.AGENT, Role.PATIENT)
        )
        return evolve(value, acting=name if acting else "", befallen=name if befallen else "")

    def _meant(self, clause: Span, *, after: bool) -> str:
        """The one person whom the sentence names after a clause of time, or that the last words to name anyone name."""
        held = self._document.sentence_at(clause.start)
        if after:
            return _only(self._between(clause.end, held.end))
        start, end = held.start, clause.start
        for _ in range(_BACK):
            if named := self._between(start, end):
                return _only(named)
            start, end = self._document.sentence_at(max(0, start - 2)).start, start
        return ""


def _only(named: Sequence[_Named]) -> str:
    names = {each.name for each in named}
    return next(iter(names)) if len(names) == 1 else ""
