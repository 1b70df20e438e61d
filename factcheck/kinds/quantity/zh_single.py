"""Which numbers of an article are the only ones of their sort: of a noun, or of a part of one whole."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from attrs import frozen

from factcheck.kinds.base import Mention, Relation
from factcheck.kinds.quantity.compare import compare
from factcheck.kinds.quantity.value import Extent, Quantity, UnitClass
from factcheck.languages.base import Document

ALL = frozenset({"人", "人员", "民众"})
"""Nouns that say nothing of the sort of those counted."""

_AMONG = "among"
_WITHIN = re.compile(r"\w{0,3}[中里](?:有|共)?")
_JOINT = re.compile(r"\w*[、和与及]\w*")
_ROUND = re.compile(r"(?:首|次|头|上|下|末|前|后|第?[一二三四五六七八九十两\d]+)[轮批期场阶段回届节局站]")
_MET = frozenset({UnitClass.PEOPLE, UnitClass.TIMES})
_FEW, _BACK = 8, 8
_CLASSES = {UnitClass.CASES: UnitClass.PEOPLE}  # 3例 and 3人 of the infected


@frozen
class Single:
    """What a number counts, and within which round, batch or whole; a part of a whole that both tell is theirs."""

    of: str
    within: str
    part: bool = False


def singles(document: Document, mentions: Sequence[Mention]) -> Mapping[int, Single]:
    """What the numbers count of which an article has no two that differ, by their places among all."""
    return {**dict(_of_nouns(document, mentions)), **dict(_of_parts(document, mentions))}


def _of_nouns(document: Document, mentions: Sequence[Mention]) -> Iterator[tuple[int, Single]]:
    """Those that are the only ones of their noun, with what stands before it: 38名证人, 控方证人31名."""
    held: dict[tuple[UnitClass, str, tuple[str, ...]], list[int]] = defaultdict(list)
    for at, mention in enumerate(mentions):
        value: Quantity = mention.value
        if value.head and value.head not in ALL and _counts(value) and not _in_row(document, mentions, at):
            held[_class_of(value), value.head, value.modifiers].append(at)
    for (unit, head, _), places in held.items():
        if not _at_odds(mentions[at].value for at in places):
            yield from ((at, Single(f"{unit.value} {head}", _stage(document, mentions[at]))) for at in places)


def _in_row(document: Document, mentions: Sequence[Mention], at: int) -> bool:
    """Whether a number stands in a row of its like, each of another sort: 银行17家、保险9家."""
    beside = ((mentions[left], mentions[left + 1]) for left in (at - 1, at) if 0 <= left < len(mentions) - 1)
    return any(
        left.value.spelled == right.value.spelled and _JOINT.fullmatch(document.text, left.end, right.start)
        for left, right in beside
    )


def _stage(document: Document, mention: Mention) -> str:
    """The round or batch that a number is of, and how those it counts meet: 首轮, 视频."""
    begins = document.clause_at(mention.start).start
    rounds = (match[0] for match in _ROUND.finditer(document.text, begins, mention.start))
    modes = mention.value.scope.mode if mention.value.unit_class in _MET else ()  # no cars meet at the scene (现场)
    return " ".join((*rounds, *(mode.value for mode in modes)))


def _counts(value: Quantity) -> bool:
    """Whether a number is how many there are, or came to be, of what its noun says, and not what became of them."""
    whole = _AMONG not in value.scope.population and value.extent in {None, Extent.TO}
    return whole and not value.ordinal and value.head != value.scope.predicate


def _class_of(value: Quantity) -> UnitClass:
    return _CLASSES.get(value.unit_class, value.unit_class)


def _at_odds(values: Iterable[Quantity]) -> bool:
    """Whether two of them cannot be one number; so many ways of telling it are taken for several numbers unread."""
    ways = set(values)
    return len(ways) > _FEW or any(
        compare(one, other).relation is Relation.CONFLICT for one, other in combinations(ways, 2)
    )


def _of_parts(document: Document, mentions: Sequence[Mention]) -> Iterator[tuple[int, Single]]:
    """Those that say how many of so many are what: 累计17例，其中医护人员9例."""
    for at, mention in enumerate(mentions):
        value: Quantity = mention.value
        what, whole = value.scope.predicate or value.head, _whole_of(document, mentions, at)
        if what and whole is not None and what != (whole.scope.predicate or whole.head):
            yield at, Single(f"part {what}", f"{whole.stated} {_class_of(whole).value}", part=True)


def _whole_of(document: Document, mentions: Sequence[Mention], at: int) -> Quantity | None:
    """The number close before another one in its sentence that it is a part of, as the words say."""
    part = mentions[at]
    begins = document.sentence_at(part.start).start
    for mention in reversed(mentions[max(0, at - _BACK) : at]):
        value: Quantity = mention.value
        if mention.start < begins:
            return None
        if _class_of(value) is not _class_of(part.value) or _AMONG in value.scope.population:
            continue
        inside = _WITHIN.fullmatch(document.text, mention.end, part.start)
        larger = (value.stated or 0) > (part.value.stated or 0)
        return value if larger and (inside or _AMONG in part.value.scope.population) else None
    return None
