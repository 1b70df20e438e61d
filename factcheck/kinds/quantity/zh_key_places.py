"""Where a number is told of, and of whom: the places and names before it in its Chinese sentence."""

import re
from collections.abc import Iterable

from factcheck.article import Zone
from factcheck.kinds.base import Found, Mention
from factcheck.kinds.place.zh_gazetteer import spot
from factcheck.languages.base import Document, Token

_SAYS = re.compile(r"[^，。；]{0,4}?(?:说|称|表示|指出|透露|介绍|写道|认为|告诉|强调|坦言|承认|宣布|通报|证实)")
_SOURCE = re.compile(r"[据按][^，。；：\n]*[，：]")
_PLACE, _SHORT, _ENDINGS = "ns", 2, ("县", "市", "区", "镇", "乡", "村")
_CLOCK = "时间"  # 北京时间7时 is the hour of another place

Path = tuple[str, ...]


def places_told(document: Document, mention: Mention) -> tuple[frozenset[Path], frozenset[str]]:
    """The narrowest known places that its sentence names before it, and districts that no table has.

    Where the one who tells it sits is none of them, if a place is told beside: 据美国地质勘探局消息，智利发生地震.
    """
    begins = document.sentence_at(mention.start).start
    named = [token for token in document.tokens_in(begins, mention.start) if _is_place(document, token)]
    source = _SOURCE.search(document.text, begins, mention.start)
    behind = [token for token in named if source and token.start >= source.end()]
    names = {*mention.value.scope.where, *(document.word(token) for token in behind or named)}
    known = {name: place.path for name in names if (place := spot(name)) is not None}
    stems = {_stem(name) for name in names - known.keys() if name.endswith(_ENDINGS)}
    return _narrowest(known.values()), frozenset(name for name in stems if not leads(document, name, mention.start))


def owners_told(document: Document, found: Found, mention: Mention) -> frozenset[str]:
    """The names in the sentence of a number, but for who tells it and those of whom all is told.

    These stand where the article begins.
    """
    begins, text = document.sentence_at(mention.start).start, document.text
    names = (name for name in found.get("name", ()) if begins <= name.start < mention.start)
    told = (name for name in names if name.value.text != mention.value.words)  # 嗅出的冰毒共重320公斤
    owners = (name.value.text for name in told if not _SAYS.match(text, name.end))
    return frozenset(name for name in owners if not leads(document, name, mention.start))


def leads(document: Document, name: str, start: int) -> bool:
    """Whether all that is reported is there: the headline or the first sentence, if that is another, has the name."""
    text, first = document.article.text, document.sentence_at(0)
    headlines = (block for block in document.article.blocks if block.zone is Zone.HEADLINE)
    if any(name in text[block.start : block.end] for block in headlines):
        return True
    return start >= first.end and name in text[: first.end]


def _is_place(document: Document, token: Token) -> bool:
    return token.tag == _PLACE and not document.text.startswith(_CLOCK, token.end)


def _narrowest(paths: Iterable[Path]) -> frozenset[Path]:
    given = frozenset(paths)
    return frozenset(path for path in given if not any(_inside(other, path) for other in given))


def _inside(inner: Path, outer: Path) -> bool:
    return len(inner) > len(outer) and inner[: len(outer)] == outer


def _stem(name: str) -> str:
    return name[:-1] if len(name) > _SHORT else name
