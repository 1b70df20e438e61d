"""The time kind in Chinese: finding the times of an article and holding them against its dates."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from attrs import evolve, frozen

from factcheck.article import Article, Zone
from factcheck.kinds.base import Found, Mention
from factcheck.kinds.time.calendar import RANK, Frame, Precision, unit_frame
from factcheck.kinds.time.candidates import Ground
from factcheck.kinds.time.expression import Anchor, Bound, Expression, Op, Step
from factcheck.kinds.time.lasting import lasted
from factcheck.kinds.time.resolve import resolve
from factcheck.kinds.time.value import CLOCK, Shape, Time, weekday_conflict
from factcheck.kinds.time.weekdays import on_its_weekday
from factcheck.kinds.time.zh_deeds import deeds, tells_how_long
from factcheck.kinds.time.zh_figures import COMPARED, figure_of, is_against, is_basis
from factcheck.kinds.time.zh_grammar import parse
from factcheck.kinds.time.zh_spans import Found as Phrase
from factcheck.kinds.time.zh_stages import alone
from factcheck.kinds.time.zh_vague import is_dayless, may_be_twelve_later, moved, of_another_day
from factcheck.kinds.time.zh_whole import is_part_of_a_word
from factcheck.kinds.time.zh_zones import offset_of, zone_of
from factcheck.languages.base import Document
from factcheck.languages.zh_beside import beside
from factcheck.languages.zh_contrasts import choices
from factcheck.languages.zh_penal import is_threatened

P = Precision
_AHEAD = re.compile(
    r"(?:(?:将|拟|预计|预定|定于|计划|有望|希望|期望|料|打算|原定|可望|等到|要到)[^，。；宣]{0,8}"
    r"|(?:最晚|最迟|最快|至迟|不晚于|不迟于)[在于到至]?)$"
)
# 将某社列为使团 tells of no future.
_OBJECT = "(?!把)[^，。；]{1,16}(?:[列视作定改称]为|送[往到交]|移?交给|移交|转给|[纳列]入|归还|驱逐)"
_THEN = re.compile(rf"\s?，?(?:才|就|便|也|还|又|都)?(?:将(?!近|军|士|{_OBJECT})|拟|即将|可望|预计)")
_BEHIND = re.compile(r"(?:随后|曾|此前|当时|早前|后来|已于|已在)[^，。；]{0,8}$")
_DONE = re.compile(r"\s?(?:时|份|间)?(?:就|便)?曾")
_BRACKETED = re.compile(r"[（(][^（(）)\n]*$")
_NAMED = re.compile(r"《[^》，。]{0,20}$")
_DATELINE = re.compile(r"\s?(?:[-—–]|／|/|】|\]|）|\)|(?:综合)?(?:专)?(?:电|讯)|综合(?:报道|外电))")
_OPENING = re.compile(r"[^，。！？；\d\n]{1,20}(?:\d{1,2}月)?\d{1,2}日(?=\s[-—–]+\s)")
_NEAR = timedelta(days=45)
_RECORD = re.compile(r"的?(?:最|首[次度个]|第[一二三]|新[高低]|罕见|未[见有])")
_RUN = ("连", "连续", "接连")
_GLOSS = re.compile(r"[（(][^（(）)\d，,。]{0,8}")  # one time by two clocks: 2日19时（北京时间3日凌晨3时）
_GLOSSED = re.compile(r"[日天号年月季期周末前晚午夜一二三四五六][（(]\Z")  # 星期五（7月3日）
_MOST = 12  # times of one clause for which it is asked what happened at them: a clause of more tells of none


@frozen
class _State:
    """What has been read so far: the date line, the day last mentioned and the year or month of this sentence."""

    now: datetime | None
    offset: int | None
    text: Frame | None = None
    told: Frame | None = None
    block: int = -1
    sentence: int = -1
    frame: Time | None = None
    clock: bool = False


def find(document: Document, found: Found) -> Iterator[Mention]:  # noqa: ARG001 - times come first
    """The times of an article in the order of its text."""
    return alone(document, list(_mentions(document)), _local(document.article))


def _mentions(document: Document) -> Iterator[Mention]:
    article = document.article
    state = _State(_local(article), _offset(article))
    lines, clauses = 0, Counter[int]()
    for block in article.blocks:
        before, last = state, -1
        for phrase in _phrases(document.text, block.start, block.end):
            line = (
                lines < 3
                and block.zone in {Zone.BODY, Zone.BYLINE}
                and _is_dateline(document.text, block.start, phrase)
            )
            clause = document.clause_at(phrase.start).start
            clauses[clause] += 1
            told = clauses[clause] <= _MOST and not line
            mention = _mention(document, phrase, state, dateline=line, told=told)
            if mention is None:
                continue
            state = _after(document, state, mention, phrase)
            clocks = state.clock and mention.value.precision in CLOCK and 0 <= last < mention.start
            glosses = clocks and bool(_GLOSS.fullmatch(document.text, last, mention.start))
            last, state = mention.end, evolve(state, clock=mention.value.precision in CLOCK)
            yield evolve(mention, claimed=False) if glosses else mention
        lines += block.zone is Zone.BODY
        if block.zone is Zone.CAPTION:
            state = before


def _phrases(text: str, start: int, end: int) -> Iterator[Phrase]:
    """The expressions of a block; the dash behind 路透香港7月18日 begins the text and no range."""
    opening = _OPENING.match(text, start, end)
    cuts = (start, opening.end(), end) if opening else (start, end)
    for first, last in pairwise(cuts):
        for phrase in parse(text[first:last]):
            yield evolve(phrase, start=first + phrase.start, end=first + phrase.end)


def _local(article: Article) -> datetime | None:
    return article.published.replace(tzinfo=None) if article.published else None


def _offset(article: Article) -> int | None:
    away = article.published.utcoffset() if article.published else None
    return int(away.total_seconds() // 60) if away is not None else None


def _is_dateline(text: str, begin: int, phrase: Phrase) -> bool:
    """A day near the beginning of a paragraph with 电, 讯 or a dash behind it: the place and day of writing."""
    steps = phrase.expression.steps
    if not steps or steps[-1].unit is not P.DAY or steps[0].op is not Op.AT or phrase.expression.bound:
        return False
    before = text[begin : phrase.start]
    if before[-1:] in ("（", "(") and text[phrase.end : phrase.end + 1] in ("）", ")"):
        return False  # 美国（7月13日）星期一宣布 tells when it happened
    return len(before) <= 24 and not re.search(r"[，。！？；]", before) and bool(_DATELINE.match(text, phrase.end))


def _mention(document: Document, phrase: Phrase, state: _State, *, dateline: bool, told: bool) -> Mention | None:
    if _in_a_name(document.text, phrase) or is_part_of_a_word(document, phrase.start, phrase.end):
        return None
    expression = phrase.expression
    if not expression.weekday:
        expression = _completed(expression, document, phrase, state)
    if _lasts_until(document, phrase):
        expression = evolve(expression, shift=0, bound=None)
    prefer = _prefer(document, phrase, expression, dateline=dateline)
    day_told = state.told if document.sentence_at(phrase.start).block == state.block else None
    ground = Ground(state.now, _day_meant(expression, state, document, phrase), day_told, prefer)
    value = resolve(_before_the_told(expression, document, phrase, state), ground)
    if value and state.now and weekday_conflict(value):
        value = on_its_weekday(phrase.expression, state.now) or value
    if value is None or (value.anchored is Anchor.TEXT and not value.resolved and not value.low and not value.high):
        return None
    completed, sentence = expression is not phrase.expression, document.sentence_at(phrase.start).start
    anchored = Anchor.DATELINE if completed else value.anchored
    offset, zone = offset_of(value.zone, state.offset, value.start or value.end), zone_of(value.zone)
    lasts = value.shape is Shape.DURATION
    done = deeds(document, phrase.start, phrase.end, lasts=lasts) if told else ()
    value = evolve(
        value,
        offset=offset,
        zone=zone,
        dateline=dateline,
        anchored=anchored,
        yearless=completed or value.yearless or is_dayless(expression),
        guessed=of_another_day(phrase.expression, value, state.now, state.offset, ahead=prefer > 0)
        or (anchored is Anchor.TEXT and (state.sentence != sentence or document.text.endswith(_OF, 0, phrase.start))),
        dayless=is_dayless(expression),
        twelve=may_be_twelve_later(expression, document.text[phrase.start : phrase.end]),
        moved=moved(document, phrase.start),
        threatened=bool(value.low or value.high) and is_threatened(document.text, sentence, phrase.start),
        deeds=done,
        beside=beside(document, phrase.start, phrase.end, counted=True) if told else (),
        choices=choices(document, phrase.start, timed=False),
        basis=is_basis(document, phrase.start, phrase.end),
        against=is_against(document, phrase.start, phrase.end),
        lasted=lasted(value, state.now),
        figure=figure_of(document, value, phrase.end),
        weekday=0 if _counted_from_now(document, phrase) else value.weekday,
        run=document.text.endswith(_RUN, 0, phrase.start),
        stretch=phrase.expression.inside and bool(phrase.expression.shift),
        record=value.bound is Bound.SINCE and bool(_RECORD.match(document.text, phrase.end)),
    )
    return Mention(phrase.start, phrase.end, value, phrase.rule)


def _lasts_until(document: Document, phrase: Phrase) -> bool:
    """Whether a length of time is how long something was so, until something else is: 封闭一个月后重开."""
    expression = phrase.expression
    after = bool(expression.amounts) and expression.shift > 0 and document.text.endswith(_AFTER, 0, phrase.end)
    return after and tells_how_long(document, phrase.start)


_AFTER = "后"
_OF = "的"  # 周年纪念的前一天 is counted from what stands before it
_GOES_ON = ("；", ";")  # between what one sentence tells of two months


def _counted_from_now(document: Document, phrase: Phrase) -> bool:
    """Whether a day is 今天 or 昨天 in a statement that is quoted: it is another one than the article's."""
    steps, begins = phrase.expression.steps, document.sentence_at(phrase.start).start
    before = document.text[begins : phrase.start]
    return (
        bool(steps) and steps[0].op is Op.RELATIVE and steps[0].unit is P.DAY and before.count("“") > before.count("”")
    )


def _before_the_told(expression: Expression, document: Document, phrase: Phrase, state: _State) -> Expression:
    """上月 in a sentence that has just told of June is May, whatever the date line says."""
    head = expression.steps[0] if expression.steps else None
    if head is None or head.op is not Op.RELATIVE or head.unit not in {P.MONTH, P.QUARTER} or head.number != -1:
        return expression
    told, now, begins = state.frame, state.now, document.sentence_at(phrase.start).start
    goes_on = document.text.endswith(_GOES_ON, 0, begins) and document.sentence_at(begins - 1).start == state.sentence
    if told is None or now is None or not (begins == state.sentence or goes_on):
        return expression
    if told.precision is not head.unit or told.start != unit_frame(now, head.unit, -1).start:
        return expression
    return evolve(expression, steps=(evolve(head, number=-2), *expression.steps[1:]))


def _in_a_name(text: str, phrase: Phrase) -> bool:
    """《今日头条》, 《星期日邮报》: a title's 今日 is no day."""
    steps = phrase.expression.steps
    vague = not steps or steps[0].op in {Op.RELATIVE, Op.TEXT, Op.WEEKDAY, Op.PART, Op.SEASON}
    return vague and bool(_NAMED.search(text, max(0, phrase.start - 21), phrase.start))


def _day_meant(expression: Expression, state: _State, document: Document, phrase: Phrase) -> Frame | None:
    """The day last mentioned; a bare hour or part of the day means it only inside the same paragraph."""
    head = expression.steps[0] if expression.steps else None
    if expression.from_text and state.text is None and state.now is not None:
        return unit_frame(state.now, P.DAY)
    if head is None or head.op is Op.TEXT or RANK[head.unit] <= RANK[P.DAY]:
        return state.text
    return state.text if document.sentence_at(phrase.start).block == state.block else None


def _completed(expression: Expression, document: Document, phrase: Phrase, state: _State) -> Expression:
    """A bare month takes the year, and a bare day the month, that its own sentence gave just before."""
    told = state.frame
    if not expression.steps or told is None or told.start is None:
        return expression
    if expression.to_now or (state.now is not None and told.start > state.now + _NEAR):
        return expression
    head = expression.steps[0]
    if head.op is not Op.AT or head.name or document.sentence_at(phrase.start).start != state.sentence:
        return expression
    if head.unit in {P.MONTH, P.QUARTER, P.HALF}:
        before: tuple[Step, ...] = (Step(Op.AT, P.YEAR, told.start.year),)
    elif head.unit is P.DAY and RANK[told.precision] >= RANK[P.MONTH] and not _is_news(head.number, told, state.now):
        month = _month_after(told.start, head.number, state.now)
        before = (Step(Op.AT, P.YEAR, month.year), Step(Op.AT, P.MONTH, month.month))
    elif head.unit is P.HOUR and ":" not in phrase.rule and _afternoon(head, told):
        return evolve(expression, steps=(evolve(head, number=head.number + 12), *expression.steps[1:]))
    else:
        return expression
    return evolve(expression, steps=(*before, *expression.steps))


def _is_news(number: int, told: Time, now: datetime | None) -> bool:
    """Whether a day behind another month, of which no day is told, is the day of the news, or the one before.

    So 16日 is in 6月中爆发疫情，16日发公告, written on the 16th of July.
    """
    if now is None or told.start is None or RANK[told.precision] >= RANK[P.DAY] or told.start.month == now.month:
        return False
    return number in {now.day, (now - timedelta(days=1)).day}


def _afternoon(head: Step, told: Time) -> bool:
    """下午2时集合、3时出发: an hour behind one of the afternoon goes on from there."""
    hour = told.start.hour if told.start else 0
    return head.number < 12 <= hour <= head.number + 12 and told.precision in {P.HOUR, P.MINUTE}


def _month_after(said: datetime, number: int, now: datetime | None) -> datetime:
    """6月28日……4日 goes on in the next month where that has come, else stays in the month just named."""
    month = unit_frame(said, P.MONTH, 1).start
    if number >= said.day or now is None:
        return said
    return month if month + timedelta(days=number - 1) <= now + timedelta(days=1) else said


def _prefer(document: Document, phrase: Phrase, expression: Expression, *, dateline: bool) -> int:
    """Where a bare date lies: ahead where the clause looks ahead, else behind for days; months are nearest."""
    if dateline or expression.to_now:
        return -1
    clause = document.clause_at(phrase.start)
    if _AHEAD.search(document.text, clause.start, phrase.start) or _THEN.match(document.text, phrase.end):
        return 1
    if _BEHIND.search(document.text, clause.start, phrase.start) or _DONE.match(document.text, phrase.end):
        return -1
    if expression.bound is not None:
        return 0
    head = expression.steps[0] if expression.steps else None
    return -1 if head and head.op is Op.WEEKDAY else 0


def _after(document: Document, state: _State, mention: Mention, phrase: Phrase) -> _State:
    """The state behind a mention."""
    value: Time = mention.value
    if value.dateline and value.start is not None:
        now = value.start + timedelta(hours=12)
        if state.now is None or abs(now - state.now) < _NEAR:
            state = evolve(state, now=state.now if state.now and state.now.date() == now.date() else now)
        return state
    if value.shape in {Shape.DURATION, Shape.SET} or COMPARED.match(document.text, phrase.end):
        return state
    start, end = (value.named.start, value.named.end) if value.named else (value.start, value.end)
    if start is None:
        return state
    span, textual = document.sentence_at(phrase.start), value.anchored is Anchor.TEXT
    changes: dict[str, Any] = {"block": span.block, "sentence": span.start}
    bracketed = _is_bracketed(document.text, phrase) and not _GLOSSED.search(
        document.text, max(0, phrase.start - 2), phrase.start
    )
    if (
        value.bound is not Bound.BEFORE
        and not bracketed
        and (not textual or state.sentence != span.start or state.frame is None)
    ):
        changes["frame"] = value if value.start == start else evolve(value, start=start)
    if end is not None:
        frame = Frame(start, end, value.precision)
        if not textual:
            changes["told"] = frame
        if RANK[value.precision] >= RANK[P.DAY] and value.shape is Shape.POINT and not _aside(document.text, phrase):
            changes["text"] = frame
    return evolve(state, **changes)


def _aside(text: str, phrase: Phrase) -> bool:
    """6月30日的禁令 and （2015年7月10日） are background: what 当天 means later is not that day."""
    return text.startswith("的", phrase.end) or _is_bracketed(text, phrase)


def _is_bracketed(text: str, phrase: Phrase) -> bool:
    return bool(_BRACKETED.search(text, max(0, phrase.start - 30), phrase.start))
