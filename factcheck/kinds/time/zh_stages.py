"""What happens, or which stage of a thing is reached, at a time: 驶离, 离港 and 解缆 are one departure."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from functools import cache
from itertools import combinations

from attrs import evolve

from factcheck.kinds.base import Mention
from factcheck.kinds.time.expression import Anchor, Bound
from factcheck.kinds.time.value import CLOCK, DAYS, Shape, Time
from factcheck.kinds.time.zh_atoms import words
from factcheck.languages.base import Document, Span

_LATELY = timedelta(days=20)  # from when an article was published: what it tells of earlier is of another happening
# What is told after it, because of it or of its place is not dated by it.
_NOT_BEFORE = r"(?<![因受距离自从防抗由致未没不第余])"
_NOT_BEHIND = (
    r"(?!(?:事故|事件|灾害|灾难|案件|案)?(?:发生)?(?:[^，。；、的]{0,4}[后前](?!往|来|端|台)|以来|期间|过程|现场|原因|地点|之际)"
    r"|局|台网|台(?=[测报])|网|带|部门|中心|预警|云图|波|物|装置|性|险|声明|专家|救援|遇难|影响)"
)


@cache
def _stages() -> tuple[re.Pattern[str], dict[str, str], frozenset[str]]:
    """What finds a stage, the name of the stage for each word, and which stages happen to one thing at one time."""
    table = words()["deed"]
    named = {word: row.split()[0] for row in (*table["happens"], *table["stages"]) for word in row.split()}
    longest = sorted(named, key=len, reverse=True)
    found = re.compile(_NOT_BEFORE + "(" + "|".join(longest) + ")" + _NOT_BEHIND)
    return found, named, frozenset(row.split()[0] for row in table["happens"])


def stage(document: Document, clause: Span, start: int, end: int) -> str:
    """The stage that a clause tells of its time: the first behind the time, else the last before it."""
    pattern, named, _ = _stages()
    behind = pattern.search(document.text, end, clause.end)
    if behind:
        return named[behind[1]]
    before = list(pattern.finditer(document.text, clause.start, start))
    return named[before[-1][1]] if before else ""


def alone(mentions: Sequence[Mention], now: datetime | None) -> Iterator[Mention]:
    """The times of an article, each with what happens then if the article tells no other time of the like lately."""
    told = defaultdict[str, list[Time]](list)
    for mention in mentions:
        if happening := _happening(mention.value, now):
            told[happening].append(mention.value)
    one = {name for name, times in told.items() if all(_together(*pair) for pair in combinations(times, 2))}
    for mention in mentions:
        happening = _happening(mention.value, now)
        yield evolve(mention, value=evolve(mention.value, happening=happening)) if happening in one else mention


def _happening(value: Time, now: datetime | None) -> str:
    """What happens at a time, and only once to what the article reports; empty where that is not told."""
    begins = _begins(value)
    if value.shape is not Shape.POINT or begins is None or value.dateline or value.precision not in DAYS:
        return ""
    if value.bound not in {None, Bound.SINCE} or now is None or abs(begins - now) > _LATELY:
        return ""
    if value.anchored is Anchor.TEXT or (value.dayless and value.precision not in CLOCK):
        return ""  # 爆炸次日, 当晚
    name = next((deed.stage for deed in value.deeds if not deed.says), "")
    return name if name in _stages()[2] else ""


def _begins(value: Time) -> datetime | None:
    return value.named.start if value.named else value.start


def _together(one: Time, other: Time) -> bool:
    """Whether two times can be one: one lies in the other, or the hours are the same and the day is not told."""
    if one.start is None or other.start is None:
        return False
    if (one.dayless or other.dayless) and one.start.time() == other.start.time():
        return True
    ends = [time.named.end if time.named else time.end for time in (one, other)]
    return ends[0] is not None and ends[1] is not None and one.start < ends[1] and other.start < ends[0]
