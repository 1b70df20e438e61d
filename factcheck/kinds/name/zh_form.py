"""Taking a Chinese or Latin name apart: title, gloss, surname and given name."""

import re
from functools import cached_property, lru_cache

from attrs import evolve, frozen

from factcheck.kinds.name.zh_tables import (
    fold,
    key,
    known,
    lexicon,
    name_parts,
    rows_of,
)

LATIN = r"[A-Za-zÀ-ÖØ-öø-ÿĀ-ſ]"
_GLOSS = re.compile(r"\s*[（(]\s*([^（()）]{1,60})\s*[)）]\s*")
_LATIN_NAME = re.compile(rf"{LATIN}[A-Za-zÀ-ÖØ-öø-ÿĀ-ſ0-9 .,'’&\-·]*")
_MARKS = "《》〈〉“”「」『』\"'"
_COUNTRY_SHORT = re.compile(r"^(?:中华(?:人民)?共和国|大韩民国)")
_LONGEST_TITLE = 8
NUMBER = re.compile(r"\d+|[一二三四五六七八九十]+(?=[世号届])")


@frozen
class Form:
    """A name taken apart; `text` is the folded name without title and gloss, `rows` are well-known rows it is in."""

    text: str
    gloss: str = ""
    alias: str = ""
    title: str = ""
    surname: str = ""
    given: str = ""
    parts: tuple[str, ...] = ()
    rows: tuple[int, ...] = ()
    number: str = ""
    latin: bool = False

    @cached_property
    def key(self) -> str:
        """The name as it is looked up."""
        return key(self.text)

    @cached_property
    def numbers(self) -> tuple[str, ...]:
        """The numbers in it: of a series, a session, a reign."""
        return tuple(NUMBER.findall(self.key))

    @cached_property
    def person(self) -> bool:
        """Whether it is known as a person's."""
        return any(known().sorts[row] == "person" for row in self.rows)

    @property
    def foreign(self) -> bool:
        """Whether it is written as a transliteration."""
        return not self.surname and not self.latin


def is_latin(text: str) -> bool:
    """Whether a name is in Latin letters throughout."""
    return bool(_LATIN_NAME.fullmatch(text))


def is_transliterated(text: str) -> bool:
    """Whether a chunk is written with transliteration characters alone, one of them hardly a Chinese word's."""
    table = lexicon()
    return table.transliteration.issuperset(text) and not table.telling.isdisjoint(text)


def split_chinese(text: str) -> tuple[str, str]:
    """Surname and given name of a Chinese name; two empty strings where the text has not the shape of one."""
    table = lexicon()
    for length, known_surnames in (
        (2, table.long_surnames),
        (1, table.surnames),
    ):
        surname, given = text[:length], text[length:]
        if surname in known_surnames and 1 <= len(given) <= 2 and all("\u4e00" <= c <= "\u9fff" for c in given):
            return surname, given
    return "", ""


@frozen
class _Stripped:
    text: str
    title: str


def _strip_title(text: str) -> _Stripped:
    """Cut offices before and courtesies after a name, where a name is left over."""
    table = lexicon()
    for size in range(min(_LONGEST_TITLE, len(text) - 1), 0, -1):
        title, name = text[-size:], text[:-size]
        if (title in table.honorifics or title in table.titles) and _may_be_name(name, short=True):
            return _Stripped(_strip_office(name).text, title)
    return _strip_office(text)


def _strip_office(text: str) -> _Stripped:
    """The name at the end of `office + name`: what follows the last title that leaves a name."""
    for start in range(len(text) - 2, 0, -1):
        if _ends_in_title(text[:start]) and _may_be_name(text[start:]):
            return _Stripped(text[start:], text[:start])
    return _Stripped(text, "")


def _ends_in_title(text: str) -> bool:
    titles = lexicon().titles
    return any(text[-size:] in titles for size in range(1, min(_LONGEST_TITLE, len(text)) + 1))


def _may_be_name(text: str, *, short: bool = False) -> bool:
    if key(text) in known().entities or "·" in text or split_chinese(text)[0]:
        return True
    if short and text in lexicon().surnames:
        return True
    return len(text) >= 2 and is_transliterated(text)


@lru_cache(maxsize=20_000)
def parse(name: str) -> Form:
    """Take a name apart; a gloss in Latin letters and an alias in brackets are kept beside it."""
    text, gloss, alias = fold(name).strip(_MARKS), "", ""
    for match in _GLOSS.finditer(text):
        if is_latin(match[1]):
            gloss = gloss or match[1].strip()
        else:
            alias = alias or match[1].strip()
    text = next((text.removeprefix(f"{style}·") for style in lexicon().styles if text.startswith(f"{style}·")), text)
    whole, number = rows_of(text)
    text = text if whole else _GLOSS.sub("", text).strip(_MARKS + " ")
    text = _COUNTRY_SHORT.sub(lambda match: {"中": "中国", "大": "韩国"}[match[0][0]], text) if not whole else text
    rows, number = (whole, number) if whole else rows_of(text)
    stripped = _Stripped(text, "") if rows or is_latin(text) else _strip_title(text)
    rows = rows or known().entities.get(key(stripped.text), ()) or known().entities.get(key(gloss), ())
    rows = rows or _rows_of_parts(stripped.text)
    form = evolve(_form(stripped), gloss=gloss, alias=alias, rows=rows, number=number)
    return evolve(form, surname="", given="") if any("·" in known().names[row][0] for row in rows) else form


def _rows_of_parts(text: str) -> tuple[int, ...]:
    """The rows of a full name that no row spells this way: of its last part, where the first part is the same name."""
    first, dot, last = text.partition("·")
    if not dot:
        return ()
    last = last.split("·")[-1]
    firsts = {row: [name.split("·")[0] for name in known().names[row]] for row in known().entities.get(key(last), ())}
    return tuple(
        row
        for row, names in firsts.items()
        if any(name == first or name_parts(name) & name_parts(first) for name in names)
    )


def _form(stripped: _Stripped) -> Form:
    text = stripped.text
    latin = is_latin(text)
    parts = tuple(part for part in re.split(r"[·\s\-]+" if latin else r"[·\-]", text) if part)
    surname, given = ("", "") if latin or "·" in text else split_chinese(text)
    if surname and is_transliterated(text) and sum(c in lexicon().telling for c in text) * 2 > len(text):
        surname, given = "", ""
    if not surname and text in lexicon().surnames and stripped.title:
        surname = text
    return Form(
        text,
        title=stripped.title,
        surname=surname,
        given=given,
        parts=parts,
        latin=latin,
    )
