"""Titles in Chinese: inside 《》 and quotation marks, and the names of laws and statements without any."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from attrs import evolve

from factcheck.kinds.base import Found, Mention
from factcheck.kinds.title.value import Sort, Title, apart
from factcheck.kinds.title.zh_parts import genre_of, genres, read, table
from factcheck.languages.alternatives import any_of
from factcheck.languages.base import Document, Token

_MARKED = re.compile("《([^《》\n]{1,60}(?:《[^《》\n]{1,40}》[^《》\n]{0,40})?)》")
_QUOTED = re.compile("[「“『]([^「」“”『』\n，。！？]{3,40})[」”』]")
_GLOSS = re.compile("[」”』》]?\\s?[(（]([A-Z][A-Za-z0-9 .,'’&-]{3,80})[)）]")
_INSIDE_TAGS = frozenset(("n", "ns", "nz", "nt", "j", "vn", "b", "eng", "s", "nr", "nrt", "an", "ng", "m", "t"))
_NUMBER_INSIDE = re.compile("第|\\d|[年月二三四五六七八九十]$")
_ITSELF = "本"  # 本宣言 inside a document is that document speaking of itself
_JOINT = re.compile("联合..$")
_MAY_STAND_BARE = re.compile("联合|宣言|公约|宪章|议定书|.{3}")
_SENTENCE_WORD = re.compile("[了将们是这那其我你他她它吗呢吧]|一[项个份种]")
_MONTH_BEFORE = re.compile("(\\d{1,2}|十[一二]?|[一二三四五六七八九])月份?的?$")
_LONGEST = 24


@cache
def _about() -> re.Pattern[str]:
    """关于……的联合声明: a title written out without marks."""
    return re.compile(f"关于[^，。；：“”《》！？\n]{{2,40}}?的[^，。；：“”《》！？\n的]{{0,8}}?(?:{any_of(genres())})")


@cache
def _unmarked() -> re.Pattern[str]:
    endings = table()["unmarked"]["endings"].split()
    matters = [f"{matter}法" for matter in table()["unmarked"]["laws"].split()]
    laws = any_of([*matters, *(word for word in endings if word.endswith("法"))])
    others = any_of([word for word in endings if not word.endswith("法")])
    return re.compile(
        f"(?:{laws})(?:案(?![件例情])|(?![国院官律规学庭定治人郎语兰德新方文籍军航属英则系]))|(?:{others})"
    )


@cache
def _listed(section: str) -> frozenset[str]:
    return frozenset(table()[section]["words"].split())


def find(document: Document, found: Found) -> Iterator[Mention]:  # noqa: ARG001 the first kind in the list
    """Titles in the order of their rules: marked, quoted, written out, and named without marks."""
    starts: list[int] = []
    ends: list[int] = []
    mentions: list[Mention] = []
    for mention in (*_in_marks(document), *_written_out(document), *_named(document)):
        at = bisect_left(starts, mention.end)
        if at == 0 or ends[at - 1] <= mention.start:
            starts.insert(at, mention.start)
            ends.insert(at, mention.end)
            mentions.append(mention)
    yield from sorted(_resolved(mentions), key=lambda mention: mention.start)


def _in_marks(document: Document) -> Iterator[Mention]:
    for match in _MARKED.finditer(document.text):
        yield _mention(document, match.start(), match.end(), match[1], "《<title>》")
    for match in _QUOTED.finditer(document.text):
        if genre_of(match[1]) and not _SENTENCE_WORD.search(match[1]):
            yield _mention(document, match.start(), match.end(), match[1], "“<title>”")


def _mention(document: Document, start: int, end: int, words: str, rule: str) -> Mention:
    gloss = _GLOSS.match(document.text, end)
    name = gloss[1].strip().lower().removeprefix("the ") if gloss else ""
    title = read(words, marked=True, gloss=name)
    month = _MONTH_BEFORE.search(document.text[max(0, start - 6) : start])
    if month and title.sort is Sort.DOCUMENT and not title.months:
        title = evolve(title, months=(month[1],))
    return Mention(start, end, title, rule)


def _written_out(document: Document) -> Iterator[Mention]:
    for match in _about().finditer(document.text):
        yield Mention(match.start(), match.end(), read(match[0], marked=False), "关于<matter>的<genre>")


def _named(document: Document) -> Iterator[Mention]:
    for match in _unmarked().finditer(document.text):
        start = _left_edge(document, match)
        if start == match.start() and document.text[start - 1 : start] == _ITSELF:
            continue
        title = read(document.text[start : match.end()], marked=False)
        if title.sort is Sort.DOCUMENT:
            yield Mention(start, match.end(), title, "<matter><genre>")


def _left_edge(document: Document, match: re.Match[str]) -> int:
    """Where a title without marks begins: after the last verb, particle or word that stands outside titles."""
    edge = match.start()
    clause = document.clause_at(edge)
    joint = match[0].startswith("联合")
    for token in reversed(document.tokens_in(max(clause.start, edge - _LONGEST), match.end())):
        if token.start >= match.start():
            continue
        if not _belongs(document, token, adjacent=token.end >= match.start() and not joint):
            break
        edge = token.start
    return edge


def _belongs(document: Document, token: Token, *, adjacent: bool) -> bool:
    word = document.word(token)
    if word in _listed("outside") or word[:2] in _listed("outside") or word.endswith("于"):
        return False
    if token.tag == "m":
        return bool(_NUMBER_INSIDE.match(word))
    if token.tag in {"v", "vn"}:
        return adjacent and (token.tag == "vn" or word in _listed("matter"))
    return token.tag in _INSIDE_TAGS


def _resolved(mentions: list[Mention]) -> Iterator[Mention]:
    """Read a short title as the one full title of the article that it can stand for; drop bare genre words."""
    documents = [mention.value for mention in mentions if mention.value.sort is Sort.DOCUMENT]
    for mention in mentions:
        title = mention.value
        longer = {other.text: other for other in documents if _stands_for(title, other)}
        if len(longer) == 1:
            title = _read_as(title, *longer.values())
        named = title.core or title.places or title.marked or title.text in _listed("bare")
        if title.sort is not Sort.DOCUMENT or named:
            yield evolve(mention, value=title)


def _stands_for(short: Title, long: Title) -> bool:
    if short.sort is not Sort.DOCUMENT or short.genre != long.genre or len(short.core) >= len(long.core):
        return False
    if not short.core and not _bare_form(short.text, long.text):
        return False
    if short.places and not (short.months and short.months == long.months):
        return False
    return short.core in long.core and not apart(short, long)


def _bare_form(short: str, long: str) -> bool:
    """Whether genre words alone can stand for a title: 联合声明 for one that ends so, not for a mere 声明."""
    words = _JOINT.search(short)
    return bool(_MAY_STAND_BARE.match(short)) and long.endswith(words[0] if words else short)


def _read_as(short: Title, long: Title) -> Title:
    return evolve(
        short,
        core=long.core,
        years=short.years or long.years,
        months=short.months or long.months,
        places=short.places or long.places,
        parties=short.parties or long.parties,
        full=long.text,
    )
