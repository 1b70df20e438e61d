"""Finding foreign people's names: interpuncts, glosses in Latin letters, transliteration characters beside a cue."""

import re
from collections.abc import Iterator

from attrs import frozen

from factcheck.kinds.name.zh_form import LATIN, is_transliterated
from factcheck.kinds.name.zh_persons import honorific_after, speech_after, title_before
from factcheck.kinds.name.zh_sound import latin_alike, pinyin
from factcheck.kinds.name.zh_tables import key, known, lexicon, not_names
from factcheck.languages.base import Document

_WORD = rf"{LATIN}(?:{LATIN}|['’.\-])*"
GLOSS = re.compile(
    rf"[ ]?[（(][ ]?({_WORD}(?:[ ·]{{1,2}}(?:{_WORD}|&|\d{{1,4}})){{0,9}})[ ]?(?:[,，;；][^（()）\n]{{0,40}})?[）)]"
)
_DOTTED = re.compile(r"(?:[\u4e00-\u9fff]{1,8}|[A-Z]{1,2}\.?)(?:·(?:[\u4e00-\u9fff]{1,8}|[A-Z]{1,2}(?![A-Za-z]))){1,4}")
_LATIN_PERSON = re.compile(
    r"(?<![A-Za-z])[A-Z][a-zà-ÿ]{1,14}(?:-[A-Z][a-zà-ÿ]{1,14})?(?: [A-Z]\.?)?(?: (?:de|van|von|der|al|bin|el))?(?: [A-Z][A-Za-zà-ÿ'’\-]{1,16}){1,2}(?![A-Za-z])"
)
_HAN_RUN = re.compile(r"[\u4e00-\u9fff·\-A-Z.]{1,24}$")
_STOP_ALONE = frozenset("和与及于在对向为将以的了等由从被把让给同跟是也又并而但或则称说据")
_LEAD_OUT = frozenset("和与及于在对向将以的了等由从被把让给同跟是也又并但或据前现")


@frozen
class Foreign:
    """A foreign name found in a document: its own stretch, its gloss and where that ends, and by which rule."""

    start: int
    end: int
    text: str
    gloss: str
    span_end: int
    rule: str


def _chunk_start(document: Document, text: str, end: int, floor: int) -> int:
    """Where the transliterated chunk that ends at `end` begins: whole words, of transliteration characters."""
    table, start = lexicon(), end
    while start > floor:
        token = document.token_at(start - 1)
        if token is None or token.start < floor:
            return _char_start(text, start, floor)
        word = text[token.start : start]
        if not all(c in table.transliteration for c in word) or word in _STOP_ALONE or word in not_names():
            return start
        if word in table.titles or (start < end and token.tag[:1] in "vpcdu" and not is_transliterated(word)):
            return start
        if start < end and key(word) in known().entities and known().sorts[known().entities[key(word)][0]] == "place":
            return start
        start = token.start
    return start


def _char_start(text: str, start: int, floor: int) -> int:
    table = lexicon()
    while start > floor and text[start - 1] in table.transliteration and text[start - 1] not in _LEAD_OUT:
        start -= 1
    return start


def dotted(document: Document, text: str) -> Iterator[Foreign]:
    """Names with an interpunct: 约翰·克里, J·K·罗琳; the run is cut where transliteration characters end."""
    for match in _DOTTED.finditer(text):
        first_dot = match[0].index("·") + match.start()
        last_dot = match[0].rindex("·") + match.start()
        start = _dotted_start(document, text, match.start(), first_dot)
        end = _dotted_end(document, text, last_dot + 1, match.end())
        if start < first_dot and end > last_dot + 1:
            yield Foreign(start, end, text[start:end], "", end, "<part>·<part>")


def _dotted_start(document: Document, text: str, floor: int, dot: int) -> int:
    if text[dot - 1].isascii():
        return (
            floor
            if text[floor].isascii()
            else next(i for i in range(dot - 1, -1, -1) if i == 0 or not text[i - 1].isascii())
        )
    start = _chunk_start(document, text, dot, floor)
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
            if not all(c in table.transliteration for c in word) or word in _STOP_ALONE or word in table.titles:
                break
            if speech_after(text, end) or (honorific_after(text, end) and len(word) > 1):
                break
            if token and token.tag[:1] in "vpcdur" and not is_transliterated(word):
                break
        elif not all(c in table.transliteration for c in word):
            foreign = next((i for i, c in enumerate(word) if c not in table.transliteration), len(word))
            end += foreign or len(word)
            break
        end = stop
    return end


def glossed(document: Document, text: str) -> Iterator[Foreign]:
    """Names with their Latin form in brackets: the chunk before the bracket that sounds like it."""
    for match in GLOSS.finditer(text):
        run = _HAN_RUN.search(text, max(0, match.start() - 24), match.start())
        if not run:
            continue
        floor, end = run.start(), match.start()
        gloss = match[1].strip(" .")
        start = _glossed_start(document, text, floor, end, gloss)
        if start < end:
            yield Foreign(start, end, text[start:end].strip("·-"), gloss, match.end(), "<name>（<Latin>）")


def _glossed_start(document: Document, text: str, floor: int, end: int, gloss: str) -> int:
    spelled = "".join(c for c in gloss.casefold() if c.isalpha())
    for size in (2, 3, 4):
        name = text[end - size : end]
        if end - size >= floor and name[0] in lexicon().surnames | {n[0] for n in lexicon().compound_surnames}:
            surname, given = pinyin(name[:1], name[:1]), pinyin(name[1:])
            if spelled in {surname + given, given + surname, pinyin(name)}:
                return end - size
    dot = text.rfind("·", floor, end)
    if dot >= 0:
        first = text.index("·", floor, end)
        return _dotted_start(document, text, floor, first)
    title = next((i for i in range(end - 1, floor, -1) if title_before(text, i) and end - i >= 2), 0)
    start = _chunk_start(document, text, end, floor)
    if title and (title >= start or not is_transliterated(text[start:end])):
        return title
    if end - start < 2 or len(gloss.split()) > 4:
        return end
    return start if latin_alike(gloss, text[start:end]) > 0.3 or title_before(text, start) else end


def chunks(document: Document, text: str) -> Iterator[Foreign]:
    """Single transliterated chunks (默克尔) that a title, a courtesy or a verb of speech stands beside."""
    table = lexicon()
    index, tokens = 0, document.tokens
    while index < len(tokens):
        token = tokens[index]
        word = text[token.start : token.end]
        if not _begins_chunk(token.tag, word) or not all(c in table.transliteration for c in word):
            index += 1
            continue
        last = index
        while last + 1 < len(tokens) and _goes_on(document, text, last + 1):
            last += 1
        start, end = token.start, tokens[last].end
        name = text[start:end]
        cued = title_before(text, start) or honorific_after(text, end) or speech_after(text, end)
        if len(name) >= 2 and cued and is_transliterated(name) and _unlike_word(name):
            yield Foreign(start, end, name, "", end, "<transliteration> beside a title or verb of speech")
        index = last + 1


def _begins_chunk(tag: str, word: str) -> bool:
    return tag[:2] in {"nr", "x", "ns", "nz"} or (
        len(word) <= 2 and is_transliterated(word) and word not in _STOP_ALONE
    )


def _goes_on(document: Document, text: str, index: int) -> bool:
    token, before = document.tokens[index], document.tokens[index - 1]
    word = text[token.start : token.end]
    if token.start != before.end or word in _STOP_ALONE or word in lexicon().titles or word in lexicon().honorifics:
        return False
    if speech_after(text, token.start) or (token.tag[:1] in "vpcdum" and not is_transliterated(word)):
        return False
    return all(c in lexicon().transliteration for c in word) and (token.tag[:2] == "nr" or is_transliterated(word))


def _unlike_word(name: str) -> bool:
    rows = known().entities.get(key(name), ())
    if rows and all(known().sorts[row] != "person" for row in rows):
        return False
    telling = sum(c in lexicon().telling for c in name)
    return name not in not_names() and telling * 2 >= len(name)


def latin_people(text: str) -> Iterator[Foreign]:
    """People named in Latin letters alone, beside a title or a verb of speech."""
    for match in _LATIN_PERSON.finditer(text):
        before = text[max(0, match.start() - 2) : match.start()]
        if any(mark in before for mark in "（("):
            continue
        if title_before(text, match.start()) or speech_after(text, match.end()) or honorific_after(text, match.end()):
            yield Foreign(match.start(), match.end(), match[0], "", match.end(), "<Latin name> beside a title")
