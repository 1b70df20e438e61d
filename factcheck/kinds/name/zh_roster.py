"""Who and what an article names: every name found, its full form, gloss and aliases, ready to be looked up."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations, compress
from operator import add

from attrs import evolve, frozen

from factcheck.kinds.name.pair import compare_names
from factcheck.kinds.name.value import Sort
from factcheck.kinds.name.verdict import Verdict
from factcheck.kinds.name.zh_bearers import another_bearer
from factcheck.kinds.name.zh_body_words import head_of
from factcheck.kinds.name.zh_codes import codes
from factcheck.kinds.name.zh_famous import miswritten
from factcheck.kinds.name.zh_firms import firms
from factcheck.kinds.name.zh_foreign import Foreign, chunks, dotted, latin_people
from factcheck.kinds.name.zh_form import split_chinese
from factcheck.kinds.name.zh_glosses import glossed, is_place_gloss, place_word
from factcheck.kinds.name.zh_latin import latin_names
from factcheck.kinds.name.zh_offices import office_overlap, offices_of, sole_office
from factcheck.kinds.name.zh_organisations import (
    Body,
    called_before,
    composed,
    introduced,
    latin_shorts,
)
from factcheck.kinds.name.zh_persons import discover
from factcheck.kinds.name.zh_slips import slips
from factcheck.kinds.name.zh_tables import key, known, lexicon
from factcheck.languages.base import Document

_BODY_GLOSS = re.compile(
    r"\b(?:Inc|Ltd|Co|Corp|Group|Center|Centre|Institute|Committee|Commission|Council|University|College|School|"
    r"Foundation|Association|Society|Organi[sz]ation|Agency|Bureau|Department|Ministry|Office|Bank|Fund|Party|Union|Alliance|Court|"
    r"Times|Post|News|Journal|Daily|Weekly|Press|Radio|Television|Network|Company|Partners|Capital|Research|Security)\b"
)

_ACRONYM = re.compile(r"[A-Z]{3,}")
_TICKER = re.compile(r"[A-Z0-9]{1,6}\.[A-Z]{1,3}")


@frozen
class Entry:
    """A name of the article and what it stands for."""

    text: str
    full: str
    sort: Sort
    rule: str
    gloss: str = ""
    aliases: tuple[str, ...] = ()
    distinct: tuple[str, ...] = ()
    slip_of: str = ""


@frozen(eq=False)
class Roster:
    """The names of one article by text; `glosses[(start, end)]` is where the gloss behind a stretch ends."""

    entries: dict[str, Entry]
    glosses: dict[tuple[int, int], int]


def roster(document: Document, text: str) -> Roster:
    """Collect the names of an article."""
    foreign = [
        *glossed(document, text),
        *dotted(document, text),
        *chunks(document, text),
        *latin_people(text),
    ]
    bodies = [*composed(document, text), *firms(document, text)]
    entries: dict[str, Entry] = {}
    _add_bodies(entries, bodies)
    for name in discover(document, text):
        entries[name] = Entry(name, name, Sort.PERSON, "<surname><given name> with a cue")
    _add_foreign(entries, foreign)
    _add_known(entries, text)
    for name in miswritten(document, text):
        entries.setdefault(name, Entry(name, name, Sort.PERSON, "<well-known name> but for one that sounds alike"))
    for name, sort in latin_names(text):
        entries.setdefault(name, Entry(name, name, sort, "<word for a body or thing><Latin name>"))
    for code in codes(text):
        entries.setdefault(code, Entry(code, code, Sort.OTHER, "<letters><number>"))
    _add_shorts(document, text, entries)
    _add_aliases(entries, text)
    _add_slips(document, text, entries)
    _tell_apart(document, text, entries)
    glosses = {(one.start, one.start + len(one.text)): one.span_end for one in foreign if one.gloss}
    return Roster(entries, glosses)


def _add_bodies(entries: dict[str, Entry], bodies: Iterable[Body]) -> None:
    for body in bodies:
        entries.setdefault(body.text, Entry(body.text, body.text, Sort.ORGANISATION, body.rule))


def _is_place(name: Foreign) -> bool:
    """Whether a glossed name is that of a place."""
    return bool(name.gloss and place_word(name.text)) and ("·" not in name.text or is_place_gloss(name.gloss))


def _sort_of(name: Foreign) -> Sort:
    if head_of(name.text) and len(name.text) > 3:
        return Sort.ORGANISATION
    if name.gloss and (_BODY_GLOSS.search(name.gloss) or _TICKER.fullmatch(name.gloss)):
        return Sort.ORGANISATION
    if _ACRONYM.fullmatch(name.gloss):
        return Sort.ORGANISATION
    if name.gloss and not name.gloss[0].isupper():
        return Sort.OTHER
    single = name.gloss and "·" not in name.text and " " not in name.gloss
    if single and not _known_person(name.text):
        return Sort.OTHER
    return Sort.PERSON


def _known_person(text: str) -> bool:
    return any(known().sorts[row] == "person" for row in known().entities.get(key(text), ()))


def _add_foreign(entries: dict[str, Entry], foreign: Iterable[Foreign]) -> None:
    for one in foreign:
        if len(one.text) < 2:
            continue
        held = entries.get(one.text)
        if held is None:
            sort = Sort.OTHER if _is_place(one) else _sort_of(one)
            entries[one.text] = Entry(one.text, one.text, sort, one.rule, one.gloss)
        elif one.gloss and not held.gloss:
            entries[one.text] = evolve(held, gloss=one.gloss)


@cache
def _known_index() -> dict[str, tuple[tuple[str, int], ...]]:
    """Well-known names of people and organisations by their first two characters, longest first."""
    table = known()
    index: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for row, names in enumerate(table.names):
        if table.sorts[row] == "place":
            continue
        for name in names:
            if len(name) > 1 and name not in table.ambiguous and not _titled(name):
                index[name[:2]].append((name, row))
    return {head: tuple(sorted(names, key=lambda one: (-len(one[0]), one))) for head, names in index.items()}


def _titled(name: str) -> bool:
    return any(name[-size:] in _courtesies() for size in range(1, len(name) - 1))


@cache
def _courtesies() -> frozenset[str]:
    return lexicon().honorifics - _KEPT


_KEPT = frozenset(["王子", "亲王", "国王", "女王", "王妃", "夫人", "修女"])


_SORTS = {"person": Sort.PERSON, "organisation": Sort.ORGANISATION, "thing": Sort.OTHER}


def _add_known(entries: dict[str, Entry], text: str) -> None:
    index, table = _known_index(), known()
    pairs = map(add, text, text[1:])  # all that is done at every place of a text is done without a loop of our own
    for at in compress(range(len(text)), map(index.__contains__, pairs)):
        for name, row in index[text[at : at + 2]]:
            if name not in entries and text.startswith(name, at):
                entries[name] = Entry(name, name, _SORTS[table.sorts[row]], "<well-known name>")


def _add_shorts(document: Document, text: str, entries: dict[str, Entry]) -> None:
    """A part of one dotted name stands for it, where no other dotted name has that part, nor another person."""
    owners: dict[str, list[str]] = defaultdict(list)
    for name, entry in entries.items():
        if "·" in name and entry.sort is Sort.PERSON:
            parts = name.split("·")
            for part in dict.fromkeys((parts[-1], parts[0], "".join(parts))):
                if len(part) >= 2 and not part.isascii():
                    owners[part].append(name)
    for part, names in owners.items():
        full = max(names, key=lambda name: (len(name), name))
        if any(set(name.split("·")) - set(full.split("·")) for name in names):
            continue
        gloss = next((entries[name].gloss for name in names if entries[name].gloss), "")
        held = entries.get(part)
        if held is not None and held.sort is Sort.ORGANISATION:
            continue
        if another_bearer(document, text, part, full):
            entries.setdefault(part, Entry(part, part, Sort.PERSON, "<part of another's name>"))
            continue
        entries[part] = Entry(
            part,
            full,
            Sort.PERSON,
            "<part of a full name>",
            (held.gloss if held else "") or gloss,
        )
        for name in names:
            entries[name] = evolve(entries[name], full=full, gloss=entries[name].gloss or gloss)


def _add_aliases(entries: dict[str, Entry], text: str) -> None:
    """Short forms that stand in brackets behind a name belong to it: 国际能源署（IEA）, X公司（以下简称X）."""
    ends: dict[str, list[str]] = defaultdict(list)
    for name in sorted(entries, key=lambda name: (-len(name), name)):
        ends[name[-2:]].append(name)
    for start, _, form in [*introduced(text), *latin_shorts(text)]:
        owner = next(
            (name for name in ends.get(text[max(0, start - 2) : start], ()) if text.endswith(name, 0, start)),
            "",
        )
        _alias(entries, owner, form)
    for start, form in called_before(text):
        owner = next((text[start : start + size] for size in _LENGTHS if text[start : start + size] in entries), "")
        _alias(entries, owner, form)


_LENGTHS = range(12, 1, -1)


def _alias(entries: dict[str, Entry], owner: str, form: str) -> None:
    if not owner or form == owner:
        return
    entry = entries[owner]
    if form not in entry.aliases and form != entry.gloss:
        entries[owner] = evolve(entry, aliases=(*entry.aliases, form))
    if len(form) >= 2:
        entries[form] = Entry(form, entry.full, entry.sort, "<introduced short form>", "", (owner,))


def _add_slips(document: Document, text: str, entries: dict[str, Entry]) -> None:
    people = {name: entry.full for name, entry in entries.items() if entry.sort is Sort.PERSON}
    for slip, name in slips(document, text, people):
        held = entries.get(slip) or Entry(slip, slip, Sort.PERSON, "<name> but for one character")
        entries[slip] = evolve(held, slip_of=entries[name].full)


_HABIT = 3
"""A name that stands this many times as often as one spelt alike makes the other a slip of the pen."""


def _tell_apart(document: Document, text: str, entries: dict[str, Entry]) -> None:
    """Names spelt alike in one article are two people, unless one office or their counts show a slip of the pen.

    Where a given character is another, only an office that nobody shares shows it.
    """
    people = [name for name, entry in entries.items() if entry.sort is Sort.PERSON and split_chinese(name)[1]]
    for one, other in combinations(people, 2):
        if len(one) != len(other) or len(set(one) & set(other)) < len(one) - 1:
            continue
        if entries[one].slip_of or entries[other].slip_of:
            continue
        verdict = compare_names(one, other).verdict
        unlike = verdict is Verdict.DIFFERENT
        if verdict in _ONE_NAME or (unlike and _one_sole_office(document, text, one, other)):
            continue
        if unlike or not _one_person(document, text, one, other, alike=verdict is Verdict.MISSPELLING):
            entries[one] = evolve(entries[one], distinct=(*entries[one].distinct, other))
            entries[other] = evolve(entries[other], distinct=(*entries[other].distinct, one))


_ONE_NAME = frozenset({Verdict.SAME, Verdict.VARIANT})


def _one_sole_office(document: Document, text: str, one: str, other: str) -> bool:
    """Whether two names stand beside one office that is one person's."""
    mine, theirs = (list(offices_of(document, text, name)) for name in (one, other))
    return any(sole_office(a, b) for a in mine for b in theirs)


def _one_person(document: Document, text: str, one: str, other: str, *, alike: bool) -> bool:
    """Whether offices say so; where they are silent, names that sound or look alike must never share a sentence."""
    mine, theirs = (list(filter(None, offices_of(document, text, name))) for name in (one, other))
    overlaps = [office_overlap(a, b) or 0.0 for a in mine for b in theirs]
    if overlaps:
        return max(overlaps) > 0.5
    if alike and not any(one in held and other in held for held in _sentences(document, text)):
        return True
    counts = sorted((text.count(one), text.count(other)))
    return counts[0] * _HABIT <= counts[1]


def _sentences(document: Document, text: str) -> Iterator[str]:
    return (text[sentence.start : sentence.end] for sentence in document.sentences)
