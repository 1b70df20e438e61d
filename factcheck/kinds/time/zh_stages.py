"""What happens, or which stage of a thing is reached, at a time: 驶离, 离港 and 解缆 are one departure."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from functools import cache
from itertools import combinations

from attrs import evolve

from factcheck.kinds.base import Mention, Relation
from factcheck.kinds.time.calendar import Precision
from factcheck.kinds.time.expression import Anchor, Bound
from factcheck.kinds.time.lengths import compare_lengths
from factcheck.kinds.time.value import CLOCK, DAYS, Shape, Time
from factcheck.kinds.time.zh_atoms import words
from factcheck.languages.base import Document, Span

_WHOLE = frozenset({Precision.MONTH, Precision.YEAR})
_LATELY = timedelta(days=20)  # from when an article was published: what it tells of earlier is of another happening
_SOON = timedelta(days=400)  # up to when it tells of what is still to come
# What is told after it, because of it or of its place is not dated by it.
_NOT_BEFORE = r"(?<![因受距离自从防抗由致未没不第余要])"
_NOT_BEHIND = (
    r"(?!(?:事故|事件|灾害|灾难|案件|案)?(?:发生)?(?:[^，。；、的]{0,4}[后前](?!往|来|端|台)|以来|期间|过程|现场|原因|地点|之际)"
    r"|局|公司|企业|周年|面积|庆典|灾区|灾情|灾民|台网|台(?=[测报])|网|带|部门|中心|预警|云图|波|物|装置|性|险|声明|专家|救援|遇难|影响)"
)


# What parts it from its time: another time, or that somebody tells of it.
_BETWEEN = re.compile(
    r"\d\s?[年月日号时点]|[今去前明当]年|[昨今明前]天|[昨今明]日|周[一二三四五六日天]|星期|礼拜"
    r"|宣布|公布|发布|表示|呼吁|要求|敦促|通报|证实|确认|决定|报道|透露|指出|强调|批准|通过|计划|威胁|准备|警告|讨论|审议|提议|建议"
)


@cache
def _words(*tables: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """What finds the words of some tables, and the first word of the row that each stands in."""
    rows = [row.split() for table in tables for row in words()["deed"][table]]
    named = {word: row[0] for row in rows for word in row}
    longest = sorted(named, key=len, reverse=True)
    return re.compile(_NOT_BEFORE + "(" + "|".join(longest) + ")" + _NOT_BEHIND), named


@cache
def _rows(table: str) -> frozenset[str]:
    return frozenset(row.split()[0] for row in words()["deed"][table])


def stage(document: Document, clause: Span, start: int, end: int) -> str:
    """The stage that a clause tells of its time: the first behind the time, else the last before it."""
    pattern, named = _words("happens", "years", "stages")
    behind = pattern.search(document.text, max(start, end - 1), clause.end)
    if behind:
        return "" if _BETWEEN.search(document.text, end, behind.start()) else named[behind[1]]
    before = list(pattern.finditer(document.text, clause.start, start))
    return named[before[-1][1]] if before and not _BETWEEN.search(document.text, before[-1].end(), start) else ""


def lasting(document: Document, start: int, end: int) -> str:
    """What a clause tells to have lasted so long: the last before the length, else the first behind it."""
    pattern, named = _words("lasts")
    clause = document.clause_at(start)
    before = list(pattern.finditer(document.text, clause.start, start))
    found = before[-1] if before else pattern.search(document.text, end, clause.end)
    return named[found[1]] if found else ""


def alone(mentions: Sequence[Mention], now: datetime | None) -> Iterator[Mention]:
    """The times of an article, each with what happens then if the article tells no other time of the like lately."""
    told = defaultdict[tuple[str, bool], list[Time]](list)
    for mention in mentions:
        if happening := _happening(mention.value, now):
            told[happening, mention.value.precision in _WHOLE].append(mention.value)
    one = {name for name, times in told.items() if all(_together(*pair) for pair in combinations(times, 2))}
    for mention in mentions:
        value = mention.value
        happening = _happening(value, now)
        kept = happening if (happening, value.precision in _WHOLE) in one else ""
        yield mention if kept == value.happening else evolve(mention, value=evolve(value, happening=kept))


def _happening(value: Time, now: datetime | None) -> str:
    """What happens at a time, and only once to what the article reports; empty where that is not told."""
    if value.shape is Shape.DURATION:
        return value.happening
    if value.shape is not Shape.POINT or value.dateline or value.moved or value.basis:
        return ""
    name = next((deed.stage for deed in value.deeds if not deed.says), "")
    if value.precision in _WHOLE:
        hedged = value.bound or value.soft or value.anchored is Anchor.TEXT
        return name if name in _rows("years") and not hedged else ""
    return name if name in _rows("happens") and _of_late(value, now) else ""


def _of_late(value: Time, now: datetime | None) -> bool:
    """Whether a time is a day or an hour of which an article of now can report: none that hangs on another (次日)."""
    begins = _begins(value)
    if begins is None or value.precision not in DAYS or value.bound not in {None, Bound.SINCE}:
        return False
    if value.anchored is Anchor.TEXT or (value.dayless and value.precision not in CLOCK):
        return False
    return now is not None and now - _LATELY < begins < now + _SOON


def _begins(value: Time) -> datetime | None:
    return value.named.start if value.named else value.start


def _together(one: Time, other: Time) -> bool:
    """Whether two times can be one: one lies in the other, or the hours are the same and the day is not told."""
    if one.shape is Shape.DURATION:
        return compare_lengths(one, other).relation is not Relation.CONFLICT
    if one.start is None or other.start is None:
        return False
    if one.dayless or other.dayless:
        return one.start.time() == other.start.time() or not {one.precision, other.precision} <= CLOCK
    ends = [time.named.end if time.named else time.end for time in (one, other)]
    return ends[0] is not None and ends[1] is not None and one.start < ends[1] and other.start < ends[0]
