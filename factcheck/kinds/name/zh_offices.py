"""The office beside a name: what the words right before or behind it say its bearer is."""

from collections.abc import Iterator, Mapping
from functools import cache

from factcheck.kinds.name.zh_cues import honorific_after, title_before
from factcheck.kinds.name.zh_form import split_chinese
from factcheck.kinds.name.zh_tables import lexicon, read_table
from factcheck.languages.base import Document

_OFFICE_TAGS = frozenset(
    {
        "n",
        "ns",
        "nt",
        "nz",
        "nr",
        "j",
        "vn",
        "b",
        "l",
        "an",
        "s",
        "f",
        "nrt",
        "i",
        "a",
        "eng",
    }
)
_OFFICE_LENGTH = 16
_BELOW = "副"


@cache
def _table() -> Mapping[str, str]:
    return read_table("zh_offices.toml")


@cache
def _words(part: str) -> tuple[str, ...]:
    return tuple(_table()[part].split())


def office_of(document: Document, text: str, start: int, end: int) -> str:
    """The words beside a name for what its bearer is: the nouns up to the title before it, else the title behind it."""
    size = title_before(text, start)
    if not size:
        after = honorific_after(text, end)
        return text[end : end + after] if after and text[end : end + after] in lexicon().titles else ""
    stop = start - (text[start - 1 : start] == " ")
    if text[stop - size : stop] in _words("called"):
        return ""
    sentence = document.sentence_at(start)
    first = stop - size
    for token in reversed(document.tokens_in(max(sentence.start, stop - _OFFICE_LENGTH), stop)):
        if token.end > first:
            first = min(first, token.start)
        elif token.end == first and _of_office(text[token.start : token.end], token.tag):
            first = token.start
        else:
            break
    return text[first:stop]


def _of_office(word: str, tag: str) -> bool:
    """Whether a word may belong to an office: a noun that is no person's name and nothing that people do."""
    table = lexicon()
    if word in _words("posted"):
        return True
    if tag not in _OFFICE_TAGS or word in table.speech or word in table.followers:
        return False
    return not (tag[:2] == "nr" and split_chinese(word)[1] and word not in table.titles)


def offices_of(document: Document, text: str, name: str) -> Iterator[str]:
    """The office beside each place where a name stands, empty where none does."""
    at = text.find(name)
    while at >= 0:
        yield office_of(document, text, at, at + len(name))
        at = text.find(name, at + len(name))


def office_overlap(one: str, other: str) -> float | None:
    """How much of the shorter of two offices the other repeats, 0 to 1; None where one is not stated.

    A deputy's office is not the office itself, and offices of one rank in two fields or countries are two.
    """
    if not one or not other:
        return None
    if (_BELOW in one) != (_BELOW in other) or _other_fields(one, other):
        return 0.0
    short, long = sorted((one, other), key=len)
    share = sum(c in long for c in short) / len(short)
    return max(share, _UNTOLD) if one.endswith(_words("generic")) or other.endswith(_words("generic")) else share


_UNTOLD = 0.5  # whoever is at the head may have any office: it speaks neither for nor against


def _other_fields(one: str, other: str) -> bool:
    """Whether two offices of one rank are for fields or lands that share no character: 外长 and 财长."""
    rank = next((rank for rank in _words("ranks") if one.endswith(rank) and other.endswith(rank)), "")
    if not rank:
        return False
    fields = [set(office.removesuffix(rank)) - frozenset(_table()["common"]) for office in (one, other)]
    return bool(fields[0] and fields[1]) and not fields[0] & fields[1]


_TELLING = 4  # characters at least of an office with what it is for, or of which land


def sole_office(one: str, other: str) -> bool:
    """Whether two offices are one that one person holds now, in full or short: 中国外交部发言人, 外交部发言人.

    Of presidents and chairmen a report has one, whatever it says they are of.
    """
    if any(word in one + other for word in _words("shared")):
        return False
    short, long = sorted((one, other), key=len)
    told = len(short) >= _TELLING or short in _words("sole_alone")
    return told and short.endswith(_words("sole")) and long.endswith(short)


def is_sort(office: str) -> bool:
    """Whether what somebody is said to be is what very many are: two villagers whose names sound alike are two."""
    return office.endswith(_words("sorts"))
