"""Whose time it is that a clause tells of in Chinese: what was built, came into force or died then, and but once."""

import re
from collections.abc import Sequence
from functools import cache

from factcheck.kinds.time.value import Bearer
from factcheck.kinds.time.zh_atoms import words as tables
from factcheck.languages.base import Document, Span, Token
from factcheck.languages.zh_lexicon import lexicon
from factcheck.languages.zh_piece import PERSON_TAGS, VERB_TAGS

_ENDS = re.compile(r"(?:了|着)*(?:[，。；！？：、”」’』（(）),;\n]|$)")
_PLACED = re.compile("[于在]")
_WHENCE = re.compile(r"了?[^，。；、]{0,8}?(?:码头|港口?|渡口|锚地|机场|基地)(?:[，。；、！）)]|$)")
_DATED = re.compile(r"(?:的?时间)?(?:于|在|是|为)")  # 通车第三天 counts from then
_OPEN = re.compile(
    r"若|如果|假如|一旦|可能|或许|或将|也许|原定|原本|本应|本来|最早|最迟|最快|至迟|力争|争取|希望|要求|呼吁|敦促"
    r"|不[会是再]|再|又|重新|未能|没有|尚未|无法|未|前后|分[批期阶]|首批|[第每][一二三四五\d]?[批期阶]"
)
_THIS = re.compile(r"(?:这|该|此|本|其)一?[座艘架条部家所间份项款届名位个只种]?")
_OTHER = re.compile(r"第[一二三四五六七八九十\d]|首[届座家条批]|另|其他|等|[一二三四]期")
_QUOTES = re.compile(r"[“”「」《》『』\"]")
_DE = "的"
_LEAST, _MOST = 2, 24
_STOPS = frozenset({"p", "c", "x", "uv", "ul", "uz"})
_SKIPPED = frozenset({"d", "ad", "f", "t"})
_WHERE = frozenset("在于由因从自")
_OF, _PLACE, _SHIP = "uj", "ns", "号"
_MANY, _NO_THINGS = frozenset({"m", "r"}), frozenset({"uj", "t", "s", "f"})
_PROPER = frozenset({"nr", "nrt", "nrfg", "ns", "nt", "nz", "nw", "eng"})


@cache
def _listed(row: str) -> frozenset[str]:
    return frozenset(tables()["deed"][row].split())


def bearer(document: Document, clause: Span, time: tuple[int, int], stage: tuple[int, int], name: str) -> Bearer | None:
    """What comes at a time to a stage of the name, as the clause tells; empty where it does not, or it comes again.

    It stands before the time or the verb (协定7月1日生效, 7月1日起协定生效), or what is told goes before it
    (1987年通车的大桥, 成立于1980年的公司).
    """
    named, by_persons = name in _listed("borne_by_names"), name in _listed("borne_by_persons")
    if not (named or by_persons or name in _listed("borne")):
        return None
    found = _bearer(document, clause, time, stage)
    if not found:
        return None
    if by_persons:
        person = found[-1].tag in PERSON_TAGS and found[-1].end - found[-1].start > 1
        return Bearer((document.word(found[-1]),), proper=True) if person else None
    whose = _plain(document, found)
    return whose if whose and (whose.proper or not named) else None


def _bearer(document: Document, clause: Span, time: tuple[int, int], stage: tuple[int, int]) -> Sequence[Token]:
    """The nouns that name it, wherever time and stage stand."""
    text, (start, end), (first, last) = document.text, time, stage
    if _OPEN.search(text, clause.start, last):
        return ()
    if first < end:
        if not _DATED.fullmatch(text, last, start):
            return ()
        led = text.startswith(_DE, end)
        return _behind(document, end + 1, clause.end) if led else _before(document, clause.start, first)
    if _does(document, end, first):
        return ()
    if text.startswith(_DE, last):
        return _behind(document, last + 1, clause.end)
    told = _ends(document, last, clause.end)
    return (_before(document, clause.start, start) or _before(document, end, first)) if told else ()


def _ends(document: Document, at: int, end: int) -> bool:
    """Whether what is told ends with the verb, but for where it is, or whence somebody leaves."""
    if _ENDS.match(document.text, at) or _WHENCE.match(document.text, at):
        return True
    return bool(_PLACED.match(document.text, at)) and not _does(document, at + 1, end)


def _does(document: Document, start: int, end: int) -> bool:
    """Whether somebody does something in a stretch, beside what helps a verb to say its own."""
    tokens = document.tokens_in(start, end)
    return any(_acts(document, token) and document.word(token) not in lexicon().terms for token in tokens)


def _acts(document: Document, token: Token) -> bool:
    return token.tag in VERB_TAGS and document.word(token) not in _listed("light")


def _before(document: Document, start: int, end: int) -> Sequence[Token]:
    """The nouns that a stretch ends in, beside what leads over to a time or a verb, and where or through whom it is."""
    tokens = list(document.tokens_in(start, end))
    while tokens:
        while tokens and (tokens[-1].tag in _SKIPPED or document.word(tokens[-1]) in _listed("light")):
            tokens.pop()
        named = bool(tokens) and document.word(tokens[-1]) in lexicon().terms  # 协定 may be read as a verb
        before = range(len(tokens) - 1 - named, -1, -1)
        at = next((index for index in before if _stops(document, tokens[index])), -1)
        if at < 0 or document.word(tokens[at]) not in _WHERE:
            return tokens[at + 1 :]
        tokens = tokens[:at]
    return ()


def _behind(document: Document, start: int, end: int) -> Sequence[Token]:
    """The nouns that a stretch begins with."""
    tokens = list(document.tokens_in(start, end))
    stops = (index for index, token in enumerate(tokens) if _stops(document, token) or token.tag == "d")
    held = next(stops, len(tokens))
    goes_on = held < len(tokens) and tokens[held].tag in {"p", "c"} and document.word(tokens[held]) not in _WHERE
    return () if goes_on else tokens[:held]


def _stops(document: Document, token: Token) -> bool:
    quoted = token.tag == "x" and bool(_QUOTES.fullmatch(document.word(token)))
    return not quoted and (token.tag in _STOPS or _acts(document, token))


def _plain(document: Document, found: Sequence[Token]) -> Bearer | None:
    """A thing by its name, without marks and what points to it; none of many or of several, of a place or of a day."""
    held = [token for token in found if not _QUOTES.fullmatch(document.word(token))]
    led = bool(held) and bool(_THIS.fullmatch(document.word(held[0])))
    held = held[led:]
    words = tuple(document.word(token) for token in held if token.tag != _OF)
    if any(token.tag in _MANY and document.word(token) != _SHIP for token in held):
        return None
    if not held or held[-1].tag in _NO_THINGS or all(token.tag == _PLACE for token in held):
        return None
    text = "".join(words)
    if not _LEAST <= len(text) <= _MOST or _OTHER.search(text) or text.endswith(tuple(_listed("borne_by_none"))):
        return None
    return Bearer(words, proper=len(held) < len(found) - led or any(token.tag in _PROPER for token in held))
