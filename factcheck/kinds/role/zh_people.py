"""The persons of a Chinese article, and which of them a clause speaks of that names nobody."""

import re
from collections.abc import Mapping
from functools import cache

from attrs import frozen

from factcheck.kinds.role.zh_offices import table
from factcheck.languages.base import Document, Span

_PRONOUN = re.compile("(?:他|她)(?!们)")
_FURTHER = tuple("和与及、")
_OUTSIDE_TAGS = frozenset(("v", "p", "c"))


@frozen
class Person:
    """A person at a place in the text, with the full name and its Latin form."""

    start: int
    end: int
    name: str
    gloss: str = ""


@frozen(eq=False)
class People:
    """The persons of a document by where they start and end."""

    starts: Mapping[int, Person]
    ends: Mapping[int, Person]
    ordered: tuple[Person, ...]


def carried(document: Document, clause: Span, people: People) -> Person | None:
    """The subject that a clause without one takes over: of the nearest clause that names a person, or 他."""
    sentence = document.sentence_at(clause.start)
    if _PRONOUN.match(document.text, sentence.start):
        return _antecedent(document, sentence, people)
    at = clause.start
    while at > sentence.start:
        before = document.clause_at(at - 1)
        if before.start >= at:
            return None
        named = [person for person in people.ordered if before.start <= person.start and person.end <= at]
        if document.text[before.start : before.end].rstrip("，,；;：:").endswith(_speech()):
            return None
        if named:
            return _subject(document, before, named[0])
        at = before.start
    return None


def _subject(document: Document, clause: Span, person: Person) -> Person | None:
    """The first person of a clause, unless a verb or preposition leads to the name, or others share its place."""
    before = document.tokens_in(clause.start, person.start)
    shared = document.text.startswith(_FURTHER, person.end)
    return None if shared or any(token.tag in _OUTSIDE_TAGS for token in before) else person


def _antecedent(document: Document, sentence: Span, people: People) -> Person | None:
    """Whom 他 at the head of a sentence means: the one person of the sentence before, if it names one alone."""
    if not sentence.start:
        return None
    before = document.sentence_at(sentence.start - 1)
    named = [person for person in people.ordered if before.start <= person.start and person.end <= before.end]
    return named[0] if len({person.name for person in named}) == 1 and before.block >= sentence.block - 1 else None


@cache
def _speech() -> tuple[str, ...]:
    return tuple(table()["carried"]["speech"].split())
