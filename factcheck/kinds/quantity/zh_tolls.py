"""Which numbers are the tolls of what an article reports: the first of the dead, of the injured, of the missing."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from attrs import evolve

from factcheck.article import Zone
from factcheck.kinds.base import Found, Mention
from factcheck.kinds.place.zh_gazetteer import spot
from factcheck.kinds.quantity.value import Extent, Quantity, Toll, UnitClass
from factcheck.languages.base import Document

_FATES = frozenset({"dead", "injured", "missing", "trapped", "rescued", "evacuated"})
_COUNTED = frozenset({UnitClass.PEOPLE, UnitClass.CASES, UnitClass.COUNT})
_OF_SOME = frozenset({"among", "another", "new", "suspected", "imported", "local", "asymptomatic"})
_ALL = frozenset({"人", "人员"})
_RECENT = timedelta(days=10)
_PLACE, _SHORT, _ENDINGS = "ns", 2, ("县", "市", "区", "镇", "乡", "村")
_OUT_OF = re.compile(r"(?:[者员]|死者|人员|乘客|名单)(?:之|当)?[中里][^，。；]{0,4}$")
_ONCE = re.compile(
    r"那[次场回起]|当年|上[次回周]|上个?月|历[次史]|曾经?|此前|以来最|年前|去年|前年|第[一二三]波|若|如果|一旦|可能|恐|估计"
    r"|预计|预测|推算|模型|研究|平均|每[年天日]|单日|日均|一天|24小时|过去|今年以来|年初以来|一个家庭|一家"
)
"""Before the number: what was another time, what may be, so many in a stretch of time or of one family."""


def with_tolls(document: Document, found: Found, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions, each that is the first of its fate in the headline or the body told to be a toll."""
    told = set[tuple[Zone, str]]()
    for mention in mentions:
        key = document.sentence_at(mention.start).zone, mention.value.scope.predicate
        if key[1] not in _FATES or key in told or not _whole(mention.value) or _of_another(document, found, mention):
            yield mention
            continue
        told.add(key)
        toll = Toll(key[1], *_places(document, mention), _sort(document, mention))
        yield evolve(mention, value=evolve(mention.value, toll=toll))


def _sort(document: Document, mention: Mention) -> str:
    """The sort of people that are counted, named right behind the number: 12名学生."""
    head, words = mention.value.head, mention.value.words
    behind = bool(words) and document.text[mention.start : mention.end].endswith(words)
    return head if behind and head not in {mention.value.scope.predicate, *_ALL} else ""


def _places(document: Document, mention: Mention) -> tuple[frozenset[tuple[str, ...]], frozenset[str]]:
    """The narrowest known places that its sentence names before it, and districts that no table has."""
    tokens = document.tokens_in(document.sentence_at(mention.start).start, mention.start)
    names = {*mention.value.scope.where, *(document.word(token) for token in tokens if token.tag == _PLACE)}
    known = {name: place.path for name in names if (place := spot(name)) is not None}
    paths = frozenset(path for path in known.values() if not any(_inside(other, path) for other in known.values()))
    stems = {_stem(name) for name in names - known.keys() if name.endswith(_ENDINGS)}
    return paths, frozenset(name for name in stems if not _leads(document, name, mention.start))


def _inside(inner: tuple[str, ...], outer: tuple[str, ...]) -> bool:
    return len(inner) > len(outer) and inner[: len(outer)] == outer


def _stem(name: str) -> str:
    return name[:-1] if len(name) > _SHORT else name


def _leads(document: Document, name: str, start: int) -> bool:
    """Whether all that is reported is there: the headline or the first sentence, if that is another, has the name."""
    text, first = document.article.text, document.sentence_at(0)
    headlines = (block for block in document.article.blocks if block.zone is Zone.HEADLINE)
    if any(name in text[block.start : block.end] for block in headlines):
        return True
    return start >= first.end and name in text[: first.end]


def _whole(value: Quantity) -> bool:
    """Whether it is of all, as far as its words tell."""
    scope = value.scope
    some = not _OF_SOME.isdisjoint(scope.population) or scope.standing or scope.per or scope.basis
    spread = bool({*scope.window} - {"day", "total"}) or value.extent is Extent.BY
    return value.unit_class in _COUNTED and not (some or spread or value.ordinal)


def _of_another(document: Document, found: Found, mention: Mention) -> bool:
    """Whether its sentence tells of some of those counted, or of what was long before the article."""
    sentence = document.sentence_at(mention.start)
    if _ONCE.search(document.text, sentence.start, mention.start):
        return True
    if _OUT_OF.search(document.text, sentence.start, mention.start):
        return True
    published = document.article.published
    if published is None:
        return False
    ends = (time.value.end for time in found.get("time", ()) if sentence.start <= time.start < mention.start)
    return any(_long_ago(end, published) for end in ends)


def _long_ago(end: datetime | None, published: datetime) -> bool:
    return end is not None and end < published.replace(tzinfo=None) - _RECENT
