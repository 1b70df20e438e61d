"""Names that stand in a list: where one item is a person's name, so are those beside it that look like one."""

from collections.abc import Collection, Iterator, Sequence

from factcheck.kinds.name.zh_evidence_words import telling
from factcheck.kinds.name.zh_form import is_transliterated, split_chinese
from factcheck.kinds.name.zh_given import is_usual
from factcheck.kinds.name.zh_tables import known, lexicon, not_names
from factcheck.languages.base import Document

_JOINS, _PAUSE = frozenset("、和与及"), "、"
_SIZES = (4, 3, 2)
_FULL, _ENOUGH = 3, 2
_FEAST = "节"
_NO_PERSON = frozenset(["ns", "nt", "nz", "nrt"])


def listed(document: Document, text: str, names: Collection[str]) -> Iterator[str]:
    """The names of lists in which a name stands already, or of three that can be nothing else."""
    held, past = set(names), 0
    at = text.find(_PAUSE)
    while at >= 0:
        if at >= past:
            items = list(_around(document, text, at))
            past = items[-1][1] + 1 if items else at + 1
            texts = [text[start:end] for start, end in items]
            if len(texts) > 1 and (not held.isdisjoint(texts) or _are_people(texts)):
                yield from (each for each in texts if each not in held)
                held.update(texts)
        at = text.find(_PAUSE, at + 1)


def _are_people(items: Sequence[str]) -> bool:
    """Whether items can be nothing but full names: more than two, and not all of them woods, ponds or flowers."""
    return sum(len(each) >= _FULL for each in items) > _ENOUGH and any(
        each[-1] not in telling().sites for each in items
    )


def _around(document: Document, text: str, at: int) -> Iterator[tuple[int, int]]:
    """The items of the list with a pause at `at` that have the shape of names, in their order."""
    before = _ending(document, text, at)
    if before is not None:
        yield before
    start = at + 1
    while True:
        item = _beginning(document, text, start)
        if item is None:
            return
        yield item
        if text[item[1] : item[1] + 1] not in _JOINS:
            return
        start = item[1] + 1


def _ending(document: Document, text: str, end: int) -> tuple[int, int] | None:
    """The first item: what ends there as a name does."""
    sizes = (size for size in _SIZES if size <= end and _is_item(document, text, end - size, end))
    return next(((end - size, end) for size in sizes), None)


def _beginning(document: Document, text: str, start: int) -> tuple[int, int] | None:
    sizes = (size for size in _SIZES if _is_item(document, text, start, start + size))
    return next(((start, start + size) for size in sizes), None)


def _is_item(document: Document, text: str, start: int, end: int) -> bool:
    """Whether a stretch between two ends of words has the shape of a full name, and is no known word."""
    name = text[start:end]
    surname, given = split_chinese(name)
    first, last = document.token_at(start), document.token_at(end - 1)
    if not surname or first is None or last is None or first.start != start or last.end != end:
        return False
    if given.endswith(_FEAST):
        return False
    if known().entities.get(name) or name in not_names() or is_transliterated(name) or not is_usual(given):
        return False
    one = first is last
    if len(given) == 1:
        return one and first.tag == "nr" and name[0] not in lexicon().weak_surnames
    return not one or first.tag not in _NO_PERSON
