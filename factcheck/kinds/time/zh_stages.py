"""What happens, or which stage of a thing is reached, at a time: 驶离, 离港 and 解缆 are one departure."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache

from attrs import evolve

from factcheck.kinds.base import Mention, Relation
from factcheck.kinds.time.compare import as_named, compare
from factcheck.kinds.time.expression import Anchor, Bound
from factcheck.kinds.time.value import CLOCK, DAYS, Bearer, Deed, Lasting, Lasts, Reported, Shape, Time
from factcheck.kinds.time.zh_atoms import words
from factcheck.kinds.time.zh_bearers import bearer
from factcheck.kinds.time.zh_beginning import Beginning, beginning
from factcheck.kinds.time.zh_lasting import lasting
from factcheck.languages.base import Document, Span
from factcheck.languages.zh_piece import VERB_TAGS

_AHEAD = timedelta(days=400)
_LATELY = timedelta(days=20)  # from when an article was published: what it tells of earlier is of another happening
# What is told after it, because of it or of its place is not dated by it, nor is it by what is made anew.
_NOT_BEFORE = (
    r"(?<![因受距离自从防抗由致未没不第余要])"
    r"(?<!重建|改造|扩建|改建|翻建|翻修|修复|翻新|大修|加固|修缮|续建|改装)"
)
_NOT_BEHIND = (
    r"(?!(?:事故|事件|灾害|灾难|案件|案)?(?:发生)?(?:[^，。；、的]{0,4}[后前](?!往|来|端|台)|以来|期间|过程|现场|原因|地点|之际)"
    r"|局|公司|企业|周年|面积|庆典|灾区|灾情|灾民|台网|台(?=[测报])|网|带|部门|中心|预警|云图|波|物|装置|性|险|声明|专家|救援|遇难|影响"
    r"|\s?[0-9一二三四五六七八九十百]+\s?周年)"
)


# What parts it from its time: another time, or that somebody tells of it.
_BETWEEN = re.compile(
    r"\d\s?[年月日号时点]|[今去前明当]年|[昨今明前]天|[昨今明]日|周[一二三四五六日天]|星期|礼拜"
    r"|同意|商定|宣布|公布(?!为)|发布|表示|呼吁|要求|敦促|通报|证实|确认|决定|报道|透露|指出|强调|批准|通过|计划|威胁|准备|警告|讨论|审议|提议|建议"
)


_COUNTED = "第"  # 开通第三天 is the third day of it
_ENDS = re.compile(r"(?:发生|了|着|起来|事故|事件)*(?:[，。；！？：、”」’』（(）),;\n]|$)")
_CAME_ABOUT = re.compile(r"(?:事故|事件|案件|案)?(发生)?(?:的?时间)?(?:于|在|是|为)?")
_AGAIN = re.compile(r"再次|再度|再发生|又|另|第[一二三四][次起场轮批期阶]|首[轮批次期]|余震")


@cache
def _words() -> tuple[re.Pattern[str], dict[str, str]]:
    """What finds the words of the tables, and the first word of the row that each stands in."""
    rows = [row.partition("|")[0].split() for table in ("happens", "stages") for row in words()["deed"][table]]
    named = {word: row[0] for row in rows for word in row}
    longest = sorted(named, key=len, reverse=True)
    return re.compile(_NOT_BEFORE + "(" + "|".join(longest) + ")" + _NOT_BEHIND), named


@cache
def _spoken_of() -> Mapping[str, tuple[str, ...]]:
    """By what words an article's beginning says that it is about what comes to each stage: its own, if no others."""
    rows = [row.partition("|") for row in words()["deed"]["stages"]]
    return {ours.split()[0]: tuple((theirs or ours).split()) for ours, _, theirs in rows}


@cache
def _happens() -> frozenset[str]:
    return frozenset(row.split()[0] for row in words()["deed"]["happens"])


def stage(document: Document, clause: Span, start: int, end: int) -> tuple[str, Bearer | None]:
    """The stage that a clause tells of its time, the first behind the time, else the last before it; and what of."""
    _, named = _words()
    if document.text.startswith(_COUNTED, start):
        return "", None
    word = next(_found(document, max(start, end - 1), clause.end), None)
    if word is None:
        word = next(iter(reversed(list(_found(document, clause.start, start)))), None)
    if word is None:
        return "", None
    between = (end, word.start()) if word.start() >= end - 1 else (word.end(), start)
    if _BETWEEN.search(document.text, *between):
        return "", None
    name = named[word[1]]
    return name, bearer(document, clause, (start, end), word.span(), name)


def befalls(document: Document, clause: Span, start: int, end: int) -> int:
    """How often what a clause tells of its time has come about by then: never where it only names it, twice if again.

    It is told where it ends the clause, behind no verb but that it comes about, or where the time is that of it:
    12日3时发生地震, 地震发生于12日3时; but none is told of the day in 12日谈到地震, 12日在倒塌大楼里找到遗体.
    """
    word = next(_found(document, end, clause.end), None)
    if word:
        told = bool(_ENDS.match(document.text, word.end())) and not _does(document, end, word.start())
    else:
        before = list(_found(document, clause.start, start))
        told = bool(before) and _came_about(document.text, before[-1].end(), start, end)
    return told * (2 if _AGAIN.search(document.text, clause.start, clause.end) else 1)


def _does(document: Document, start: int, end: int) -> bool:
    """Whether somebody does something in a stretch: more than that a thing comes about, or is heard."""
    first = max(start, document.text.rfind("的", start, end) + 1)
    verbs = (token for token in document.tokens_in(first, end) if token.tag in VERB_TAGS)
    return any(document.word(verb) not in words()["deed"]["comes_about"].split() for verb in verbs)


def _came_about(text: str, start: int, time: int, end: int) -> bool:
    """Whether between a word and a time, or right behind that, stands that the one came about at the other."""
    between = _CAME_ABOUT.fullmatch(text, start, time)
    return between is not None and (bool(between[1]) or text.startswith("发生", end))


def _found(document: Document, start: int, end: int) -> Iterator[re.Match[str]]:
    """The words of all tables that are words where they stand: 召开通报会 holds no 开通."""
    pattern, _ = _words()
    for match in pattern.finditer(document.text, start, end):
        first, last = document.token_at(match.start()), document.token_at(match.end() - 1)
        if first and last and first.start == match.start() and last.end == match.end():
            yield match


def alone(document: Document, mentions: Sequence[Mention], now: datetime | None) -> Iterator[Mention]:
    """The times of an article, each with what happens then if the article tells no other time of the like lately.

    Of what one thing comes to once, it tells no other time for the thing at all.
    """
    told, borne = defaultdict[str, list[Time]](list), list[tuple[Deed, Time]]()
    about = beginning(document)
    stages = frozenset(stage for stage, told in _spoken_of().items() if about.speaks_of(told))
    for mention in mentions:
        if happening := _happening(mention.value, now, stages):
            told[happening].append(as_named(mention.value))
        borne.extend((deed, mention.value) for deed in mention.value.deeds if deed.bearer)
    again = {deed.stage for mention in mentions for deed in mention.value.deeds if deed.befalls > 1}
    one = {name for name, times in told.items() if name not in again and _together(times)}
    lasts = _lasting(document, mentions, about)
    for mention in mentions:
        happening = _happening(mention.value, now, stages)
        happening = happening if happening in one else _come_to(mention.value, borne)
        so_long = lasts.get(mention.start)
        known = _reported(mention.value, about) if so_long or happening in stages & one else None
        value = evolve(mention.value, happening=happening, lasting=so_long, reported=known)
        yield evolve(mention, value=value) if happening or so_long else mention


def _reported(value: Time, about: Beginning) -> Reported:
    """What the article is about, of which a time is."""
    whose = (deed.bearer.words[-1] for deed in value.deeds if deed.bearer)
    return Reported(about.words, named=any(word in about.text for word in whose))


def _lasting(document: Document, mentions: Sequence[Mention], about: Beginning) -> Mapping[int, Lasting]:
    """What lasts for each length, by its place, if the article tells no other length of that."""
    told = defaultdict[Lasting, list[Mention]](list)
    for mention in mentions:
        if lasts := lasting(document, mention, about):
            told[lasts].append(mention)
    return {
        mention.start: lasts
        for lasts, held in told.items()
        if lasts.told is Lasts.OTHER or _of_one_length(held)
        for mention in held
    }


def _of_one_length(mentions: Sequence[Mention]) -> bool:
    """Whether all lengths can be the first one."""
    first, *others = (mention.value for mention in mentions)
    return all(compare(first, other).relation is not Relation.CONFLICT for other in others)


def _come_to(value: Time, borne: Sequence[tuple[Deed, Time]]) -> str:
    """The stage that one thing comes to at a time, if the article tells no other time of it."""
    deed = next((deed for deed in value.deeds if deed.bearer), None)
    if (
        deed is None
        or deed.bearer is None
        or not _dated(value)
        or value.anchored is Anchor.TEXT
        or value.bound not in {None, Bound.SINCE}
    ):
        return ""
    whose, reached = deed.bearer, deed.stage
    times = [time for other, time in borne if other.stage == reached and other.bearer and whose.may_be(other.bearer)]
    return reached if all(_dated(time) for time in times) and _together([as_named(time) for time in times]) else ""


def _dated(value: Time) -> bool:
    return value.shape is Shape.POINT and not (value.dateline or value.moved or value.basis)


def _happening(value: Time, now: datetime | None, stages: frozenset[str]) -> str:
    """What happens at a time, and only once to what the article reports; empty where that is not told."""
    if not _dated(value):
        return ""
    name = next((deed.stage for deed in value.deeds if deed.befalls), "")
    if name in _happens():
        return name if _of_late(value, now) else ""
    name = next((deed.stage for deed in value.deeds if deed.stage in stages), "")
    return name if name and _of_late(value, now, _AHEAD) else ""


def _of_late(value: Time, now: datetime | None, ahead: timedelta = timedelta()) -> bool:
    """Whether a time is a day or an hour of which an article of now can report: none that hangs on another (次日)."""
    if value.start is None or value.precision not in DAYS or value.bound not in {None, Bound.SINCE}:
        return False
    if value.anchored is Anchor.TEXT or (value.dayless and value.precision not in CLOCK):
        return False
    return now is not None and now - _LATELY < value.start < now + ahead


def _together(times: Sequence[Time]) -> bool:
    """Whether all times can be one: they have a stretch in common, and one hour where of one the day is not told."""
    dated = [time for time in times if not time.dayless]
    hours = {time.start.time() for time in times if time.start and time.precision in CLOCK}
    if len(dated) < len(times) and len(hours) > 1:
        return False
    starts, ends = [time.start for time in dated if time.start], [time.end for time in dated if time.end]
    return not dated or (len(starts) == len(ends) == len(dated) and max(starts) < min(ends))
