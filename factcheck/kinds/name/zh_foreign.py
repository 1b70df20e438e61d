"""Finding foreign people's names: interpuncts, glosses in Latin letters, transliteration characters beside a cue."""

import re
from collections.abc import Iterator
from itertools import compress, count, pairwise

from attrs import define, frozen

from factcheck.kinds.name.zh_cues import follows_subject, honorific_after, speech_after, title_before
from factcheck.kinds.name.zh_form import is_transliterated
from factcheck.kinds.name.zh_tables import key, known, lexicon, name_parts, not_names
from factcheck.languages.base import Document
from factcheck.memo import Memo

_PART = r"(?:[\u4e00-\u9fff]{1,8}|[A-Z]{1,2}\.?(?![A-Za-z]))"
_DOTTED = re.compile(rf"{_PART}(?:[·\-]{_PART}){{1,5}}")
_LATIN_PERSON = re.compile(
    r"(?<![A-Za-z])[A-Z][a-zà-ÿ]{1,14}(?:-[A-Z][a-zà-ÿ]{1,14})?(?: [A-Z]\.?)?"
    r"(?: (?:de|van|von|der|al|bin|el))?(?: [A-Z][A-Za-zà-ÿ'’\-]{1,16}){1,2}(?![A-Za-z])"
)
_ARTICLE, _SUFFERED = "The ", "所"
_STOP_ALONE = frozenset("日当月年人和与及于在对向为将以的了等由从被把让给同跟是也又并而但或则称说据")
LEAD_OUT = frozenset("和与及于在对向将以的了等由从被把让给同跟是也又并但或据前现")


@frozen
class Foreign:
    """A foreign name found in a document: its own stretch, its gloss and where that ends, and by which rule."""

    start: int
    end: int
    text: str
    gloss: str
    span_end: int
    rule: str


def chunk_start(document: Document, text: str, end: int, floor: int) -> int:
    """Where the transliterated chunk that ends at `end` begins: whole words, of transliteration characters."""
    table, start = lexicon(), end
    while start > floor:
        token = document.token_at(start - 1)
        if token is None or token.start < floor:
            return _char_start(text, start, floor)
        word = text[token.start : start]
        if not table.transliteration.issuperset(word) or word in _STOP_ALONE or word in not_names():
            return start
        if word in table.titles or (start < end and token.tag[:1] in "vpcdu" and not is_transliterated(word)):
            return start
        if start < end and key(word) in known().entities and known().sorts[known().entities[key(word)][0]] == "place":
            return start
        start = token.start
    return start


def _char_start(text: str, start: int, floor: int) -> int:
    table = lexicon()
    while start > floor and text[start - 1] in table.transliteration and text[start - 1] not in LEAD_OUT:
        start -= 1
    return start


def dotted(document: Document, text: str) -> Iterator[Foreign]:
    """Names with an interpunct: 约翰·克里, J·K·罗琳; the run is cut where transliteration characters end."""
    for match in _DOTTED.finditer(text) if "·" in text else ():
        if "·" not in match[0] or _in_book_title(text, match.start()):
            continue
        for floor, ceiling in _single_names(text, match.start(), match.end()):
            dots = [at for at in range(floor, ceiling) if text[at] in "·-"]
            if not any(text[at] == "·" for at in dots):
                continue
            start = dotted_start(document, text, floor, dots[0])
            end = _dotted_end(document, text, dots[-1] + 1, ceiling)
            if start < dots[0] and end > dots[-1] + 1 and _mostly_foreign(text[start:end]):
                yield Foreign(start, end, text[start:end], "", end, "<part>·<part>")


def _mostly_foreign(name: str) -> bool:
    """Whether all but a fifth of a dotted name are transliteration characters, so that lists do not pass for names."""
    table = lexicon()
    first, _, last = name.rpartition("·")
    han = [c for c in (first if last in table.surnames else name) if "\u4e00" <= c <= "\u9fff"]
    strange = sum(c not in table.transliteration for c in han)
    telling = name.count("·") > 1 or any(c in table.telling or c.isascii() for c in name.replace("·", ""))
    return strange * 5 <= len(han) and (telling or any(map(name_parts, name.split("·"))))


def _in_book_title(text: str, at: int) -> bool:
    return text.rfind("《", max(0, at - 20), at) > text.rfind("》", max(0, at - 20), at)


def _single_names(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a run of several dotted names (甲·乙和丙·丁) inside the parts that stand between two dots."""
    transliteration = lexicon().transliteration
    dots = [at for at in range(start, end) if text[at] in "·-"]
    for dot, following in pairwise(dots):
        breach = next(
            (at for at in range(dot + 1, following) if not text[at].isascii() and text[at] not in transliteration),
            0,
        )
        if breach:
            yield start, breach
            start = breach + 1
    yield start, end


def dotted_start(document: Document, text: str, floor: int, dot: int) -> int:
    """Where the name begins whose first interpunct stands at `dot`."""
    if text[dot - 1].isascii():
        return (
            floor
            if text[floor].isascii()
            else next(i for i in range(dot - 1, -1, -1) if i == 0 or not text[i - 1].isascii())
        )
    start = chunk_start(document, text, dot, floor)
    if start == dot:
        token = document.token_at(dot - 1)
        start = max(floor, token.start if token else dot - 1)
    title = next((i for i in range(dot - 1, start, -1) if title_before(text, i)), 0)
    return title or start


def _dotted_end(document: Document, text: str, start: int, ceiling: int) -> int:
    """The last part goes on over words of transliteration characters; its first word always belongs to it."""
    table, end = lexicon(), start
    while end < ceiling:
        token = document.token_at(end)
        stop = min(token.end, ceiling) if token else end + 1
        word = text[end:stop]
        if end > start:
            if _last_and_particle(word) and word not in table.titles:
                return end + 1
            if not table.transliteration.issuperset(word) or word in _STOP_ALONE or word in table.titles:
                break
            if speech_after(text, end) or (honorific_after(text, end) and len(word) > 1):
                break
            if token and token.tag[:1] in "vpcdur" and not is_transliterated(word):
                break
        elif not table.transliteration.issuperset(word):
            foreign = next(
                (i for i, c in enumerate(word) if c not in table.transliteration),
                len(word),
            )
            lone = word[0] in table.surnames and speech_after(text, end + 1)
            end += foreign or (1 if lone else len(word))
            break
        end = stop
    return end


def _last_and_particle(word: str) -> bool:
    """Whether the segmenter made a word of a name's last character and the particle behind it (庞皮 欧在)."""
    return len(word) == 2 and word[0] in lexicon().transliteration and word[1] in _PARTICLES


_PARTICLES = frozenset("在对被把将")


@define
class _Tally:
    """What speaks for a chunk being a person, over all its places: cues, mere followers, and what makes it a place."""

    first: int
    cues: int = 0
    followers: int = 0
    things: int = 0


def chunks(document: Document, text: str) -> Iterator[Foreign]:
    """Single transliterated chunks (默克尔) that a title, a courtesy or a verb of speech stands beside."""
    tallies: dict[str, _Tally] = {}
    for start, end in _chunks(document, text):
        name = text[start:end]
        if (
            len(name) < 2
            or not is_transliterated(name)
            or not (_unlike_word(name) or _held(document, text, start, end))
        ):
            continue
        tally = tallies.setdefault(name, _Tally(start))
        if _begins_any(text, end, lexicon().place_after, 3) or _ends_any(text, start, lexicon().place_before):
            tally.things += 1
        elif title_before(text, start) or honorific_after(text, end) or speech_after(text, end):
            tally.cues += 1
        elif follows_subject(text, end):
            tally.followers += 1
    for name, tally in tallies.items():
        if tally.cues > tally.things or (tally.followers > 2 and not tally.things):
            end = tally.first + len(name)
            yield Foreign(
                tally.first,
                end,
                name,
                "",
                end,
                "<transliteration> beside a title or verb of speech",
            )


def _begins_any(text: str, at: int, words: frozenset[str], longest: int) -> bool:
    return any(text[at : at + size] in words for size in range(1, longest + 1))


def _ends_any(text: str, at: int, words: frozenset[str]) -> bool:
    return text[max(0, at - 2) : at] in words


def _chunks(document: Document, text: str) -> Iterator[tuple[int, int]]:
    beyond, tokens = 0, document.tokens
    for index in compress(count(), map(_BEGINNINGS.__getitem__, document.tagged())):
        if index < beyond:
            continue
        token, last = tokens[index], index
        while last + 1 < len(tokens) and _goes_on(document, text, last + 1):
            last += 1
        start, end = token.start, tokens[last].end
        if index and not _known_person(text[start:end]):
            start = chunk_start(document, text, start, tokens[index - 1].start)
        yield start, end - _suffers(document, end, last + 1)
        beyond = last + 1


def _suffers(document: Document, end: int, index: int) -> bool:
    """Whether the last sign of a chunk is the 所 of a verb behind it: 某某所面临的."""
    if document.text[end - 1] != _SUFFERED or index >= len(document.tokens):
        return False
    after = document.tokens[index]
    return after.start == end and after.tag[:1] == "v"


def _begins_chunk(tagged: tuple[str, str]) -> bool:
    word, tag = tagged
    if word in not_names() or not lexicon().transliteration.issuperset(word):
        return False
    if tag[:2] in {"nr", "x", "ns", "nz"}:
        return True
    return tag[:1] not in "adtmr" and len(word) <= 2 and is_transliterated(word) and word not in _STOP_ALONE


_BEGINNINGS = Memo(_begins_chunk)


def _goes_on(document: Document, text: str, index: int) -> bool:
    token, before = document.tokens[index], document.tokens[index - 1]
    word = text[token.start : token.end]
    if token.start != before.end or word in _STOP_ALONE or word in lexicon().titles or word in lexicon().honorifics:
        return False
    if word in not_names() or _known_person(text[before.start : before.end]):
        return False
    if speech_after(text, token.start) or (token.tag[:1] in "vpcdum" and not is_transliterated(word)):
        return False
    return lexicon().transliteration.issuperset(word) and (token.tag[:2] == "nr" or is_transliterated(word))


def _known_person(word: str) -> bool:
    """Whether a word is the last name of somebody well known, so that the next word is no part of it (佩洛西 特地)."""
    rows = known().entities.get(key(word), ())
    return len(word) > 2 and any(known().sorts[row] == "person" for row in rows)


def _held(document: Document, text: str, start: int, end: int) -> bool:
    """Whether an office stands before a chunk that the segmenter takes for one name (港务长法德利)."""
    token = document.token_at(start)
    one = token is not None and (token.start, token.end) == (start, end) and token.tag in {"nr", "x"}
    return one and end - start > 2 and title_before(text, start) > 0 and not known().entities.get(key(text[start:end]))


def _unlike_word(name: str) -> bool:
    rows = known().entities.get(key(name), ())
    if rows and all(known().sorts[row] != "person" for row in rows):
        return False
    telling = sum(c in lexicon().telling for c in name)
    return name not in not_names() and (telling * 2 >= len(name) or bool(name_parts(name)))


def latin_people(text: str) -> Iterator[Foreign]:
    """People named in Latin letters alone, beside a title or a verb of speech."""
    for match in _LATIN_PERSON.finditer(text):
        before = text[max(0, match.start() - 2) : match.start()]
        if any(mark in before for mark in "（(") or match[0].startswith(_ARTICLE):
            continue
        if title_before(text, match.start()) or speech_after(text, match.end()) or honorific_after(text, match.end()):
            yield Foreign(
                match.start(),
                match.end(),
                match[0],
                "",
                match.end(),
                "<Latin name> beside a title",
            )
