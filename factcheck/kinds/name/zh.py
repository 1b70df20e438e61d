"""The name kind in Chinese: every place where an article names a person or an organisation."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import compress, count
from operator import add, or_

from attrs import evolve

from factcheck.kinds.base import Found, Mention
from factcheck.kinds.name.value import Name, Sort
from factcheck.kinds.name.zh_cues import in_byline, title_before
from factcheck.kinds.name.zh_form import split_chinese
from factcheck.kinds.name.zh_offices import office_of
from factcheck.kinds.name.zh_roster import Entry, Roster, roster
from factcheck.kinds.name.zh_short import short
from factcheck.kinds.name.zh_stand_ins import stand_ins
from factcheck.kinds.name.zh_tables import dotted_alike, known, lexicon
from factcheck.languages.base import Document


def find(document: Document, found: Found) -> Iterator[Mention]:
    """Names of people and organisations, each with its full form, its gloss and the office beside it."""
    del found
    text = dotted_alike(document.text)
    names = roster(document, text)
    index: dict[str, list[Entry]] = defaultdict(list)
    for entry in names.entries.values():
        index[entry.text[:2]].append(entry)
    for entries in index.values():
        entries.sort(key=lambda entry: (-len(entry.text), entry.text))
    mentions = list(_with_offices(_mentions(document, text, index, names)))
    yield from sorted([*mentions, *stand_ins(text, mentions)], key=lambda mention: mention.start)


def _with_offices(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Give each mention of a person the first office that the article states for that person, where it has none."""
    stated: dict[str, str] = {}
    ordered = list(mentions)
    for mention in ordered:
        if mention.value.office:
            stated.setdefault(mention.value.full, mention.value.office)
    for mention in ordered:
        name = mention.value
        office = name.office or (stated.get(name.full, "") if name.sort is Sort.PERSON else "")
        yield (evolve(mention, value=evolve(name, office=office)) if office != name.office else mention)


def _mentions(document: Document, text: str, index: dict[str, list[Entry]], names: Roster) -> Iterator[Mention]:
    bearers, surnames, past = _bearers(names.entries), lexicon().surnames, 0
    known = map(index.__contains__, map(add, text, text[1:]))  # without a loop of our own over every place
    for at in compress(count(), map(or_, known, map(surnames.__contains__, text))):
        if at < past:
            continue
        mention = _at(document, text, at, index, names.glosses) or short(document, text, at, bearers)
        if mention is not None:
            past = mention.end
            if not in_byline(text, mention.start):
                yield mention


def _at(
    document: Document,
    text: str,
    at: int,
    index: dict[str, list[Entry]],
    glosses: dict[tuple[int, int], int],
) -> Mention | None:
    for entry in index.get(text[at : at + 2], ()):
        end = at + len(entry.text)
        if text.startswith(entry.text, at) and _bounded(document, text, at, end, entry):
            return Mention(
                at,
                glosses.get((at, end), end),
                _value(document, text, at, end, entry),
                entry.rule,
            )
    return None


def _bounded(document: Document, text: str, start: int, end: int, entry: Entry) -> bool:
    """Whether the words around leave the name whole: 克里 does not stand in 克里斯蒂娜."""
    if entry.text[0].isascii() or entry.text[-1].isascii():
        return not (text[start - 1 : start].isascii() and text[start - 1 : start].isalnum()) and not (
            text[end : end + 1].isascii() and text[end : end + 1].isalnum()
        )
    if entry.sort is Sort.PERSON and text[start - 1 : start] == "《" and text[end : end + 1] == "》":
        return False
    if len(entry.text) > 3:
        return True
    if _goes_on(text, start, end):
        return False
    first, last = document.token_at(start), document.token_at(end - 1)
    begins = first is not None and (first.start == start or title_before(text, start) > 0 or first.tag[:2] == "nr")
    ends = last is not None and (
        last.end == end or last.start < start or (last.tag[:2] == "nr" and last.start <= start)
    )
    if len(entry.text) == 3 and split_chinese(entry.text)[0]:
        return True
    return begins and ends and not _inside_transliteration(text, start, end)


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether the words are the beginning of a longer name that is well known and another's (克里, 克里米亚)."""
    entities = known().entities
    own = entities.get(text[start:end], ())
    longer = (entities.get(text[start : end + more], ()) for more in (1, 2, 3))
    return any(rows and not set(rows) & set(own) for rows in longer)


def _inside_transliteration(text: str, start: int, end: int) -> bool:
    telling = lexicon().telling
    return (
        (text[end : end + 1] in telling and text[end : end + 1] not in "和德特")
        or text[end : end + 1] == "·"
        or (text[start - 1 : start] == "·")
    )


def _value(document: Document, text: str, start: int, end: int, entry: Entry) -> Name:
    surname, given = split_chinese(entry.text) if entry.sort is Sort.PERSON else ("", "")
    return Name(
        text=text[start:end],
        full=entry.full,
        sort=entry.sort,
        gloss=entry.gloss,
        surname=surname,
        given=given,
        aliases=entry.aliases,
        distinct=entry.distinct,
        slip_of=entry.slip_of,
        office=office_of(document, text, start, end) if entry.sort is Sort.PERSON else "",
    )


def _bearers(entries: dict[str, Entry]) -> dict[str, list[str]]:
    """Full names by surname, for 王女士 and 习主席."""
    bearers: dict[str, list[str]] = defaultdict(list)
    for name, entry in entries.items():
        surname, given = split_chinese(name)
        if entry.sort is Sort.PERSON and surname and given:
            bearers[surname].append(entry.full)
    return bearers
