"""One Chinese point or length in time, put together from its blocks."""

import re
from collections.abc import Sequence

from attrs import evolve, frozen

from factcheck.kinds.time.calendar import RANK
from factcheck.kinds.time.expression import Amount, Op, Step
from factcheck.kinds.time.zh_atoms import Atom, P


@frozen
class Phrase:
    """A point or a length while it is being put together."""

    start: int
    end: int
    rule: str
    steps: tuple[Step, ...] = ()
    amounts: tuple[Amount, ...] = ()
    weekday: int = 0
    zone: str = ""
    soft: bool = False
    every: bool = False
    weak: bool = False
    edge: int = 0
    side: str = ""
    number: int | None = None


_GLUE = re.compile(r"\s{0,2}的?\s{0,2}|T|份的?")
_ABOUT = re.compile(r"\s?(?:大约|大概|约|近|将近|接近)\s?")
_ZONE_GLUE = re.compile(r"\s?(?:的|为|是|[:：,，])?\s?")
_COMMA = re.compile(r"\s?[，,、]?\s?")
_OPEN = re.compile(r"\s?[（(\[]\s?")
_CLOSE = re.compile(r"\s?[）)\]]")
_SEPARATED = re.compile(r"\s?(?:[-—–―－~～〜]+|起?至|到|直到|[、和])\s?")
_UNIVERSAL = frozenset({"GMT", "UTC"})


def phrase_at(text: str, blocks: Sequence[Atom], at: int) -> tuple[Phrase | None, int]:
    """The blocks from `at` on that make one point or one length, and the place of the next block."""
    atom, zone, start = blocks[at], "", blocks[at].start
    if atom.zone:
        if at + 1 == len(blocks) or not _ZONE_GLUE.fullmatch(text, atom.end, blocks[at + 1].start):
            return None, at + 1
        zone, at = atom.zone, at + 1
        atom = blocks[at]
        if atom.zone or atom.amounts:
            return None, at
    phrase = Phrase(
        start,
        atom.end,
        atom.rule,
        zone=zone,
        steps=atom.steps,
        amounts=atom.amounts,
        soft=atom.soft,
        every=atom.every,
        edge=atom.edge,
        side=atom.side,
        number=atom.number,
        weak=atom.weak or atom.tight,
    )
    phrase = _numbered(text, phrase, blocks, at)
    at += 1
    while at < len(blocks) and (longer := _longer(text, phrase, blocks, at)) is not None:
        phrase, at = longer
    if phrase.steps and not phrase.weak and (zoned := _zone_behind(text, phrase, blocks, at)) is not None:
        return zoned
    return phrase, at


def _zone_behind(text: str, phrase: Phrase, blocks: Sequence[Atom], at: int) -> tuple[Phrase, int] | None:
    """周三（当地时间）: a zone in brackets behind its time."""
    if at == len(blocks) or not blocks[at].zone:
        return None
    if blocks[at].zone in _UNIVERSAL and not text[phrase.end : blocks[at].start].strip():
        return evolve(phrase, end=blocks[at].end, zone=blocks[at].zone), at + 1
    if not _OPEN.fullmatch(text, phrase.end, blocks[at].start):
        return None
    close = _CLOSE.match(text, blocks[at].end)
    return (evolve(phrase, end=close.end(), zone=blocks[at].zone), at + 1) if close else None


def _numbered(text: str, phrase: Phrase, blocks: Sequence[Atom], at: int) -> Phrase:
    """A bare number that begins a range of dates takes the unit of the other end: 1—9月, 22、23日."""
    if phrase.number is None or at + 1 == len(blocks) or not blocks[at + 1].steps:
        return phrase
    head = blocks[at + 1].steps[0]
    if head.op is not Op.AT or not _SEPARATED.fullmatch(text, phrase.end, blocks[at + 1].start):
        return phrase
    return evolve(phrase, number=None, steps=(evolve(head, number=phrase.number),), weak=True)


def _longer(text: str, phrase: Phrase, blocks: Sequence[Atom], at: int) -> tuple[Phrase, int] | None:
    """The phrase with the next block, or the bracket behind it, taken in; None where that does not belong."""
    atom = blocks[at]
    if not phrase.steps or phrase.amounts:
        return None
    if atom.edge and atom.amounts:
        return _with_side(text, phrase, atom, at)
    if atom.number is not None:
        numbered = _numbered(text, Phrase(atom.start, atom.end, "", number=atom.number), blocks, at)
        atom = evolve(atom, steps=numbered.steps)
    if not atom.steps or atom.every:
        return None
    if _same_unit_edge(phrase, atom):
        atom = evolve(atom, steps=atom.steps[1:])
    about = _about(text, phrase, atom)
    if about or _continues(text, phrase, atom):
        soft = phrase.soft or atom.soft or about
        return evolve(phrase, end=atom.end, steps=(*phrase.steps, *atom.steps), soft=soft, weak=False), at + 1
    if _COMMA.fullmatch(text, phrase.end, atom.start) and (dated := _with_weekday(phrase, atom)) is not None:
        return dated, at + 1
    return _bracket(text, phrase, blocks, at)


def _with_side(text: str, phrase: Phrase, atom: Atom, at: int) -> tuple[Phrase, int] | None:
    """去年的前10天, 上月最后五天: the first or last units of what was said."""
    amount, last = atom.amounts[0], phrase.steps[-1]
    if not _GLUE.fullmatch(text, phrase.end, atom.start) or phrase.weak or last.op is Op.EDGE:
        return None
    if amount.low is None or amount.low != amount.high or amount.low.denominator != 1:
        return None
    if RANK[amount.unit] <= RANK[last.unit]:
        return None
    step = Step(Op.FIRST if atom.edge < 0 else Op.LAST, amount.unit, int(amount.low))
    return evolve(phrase, end=atom.end, steps=(*phrase.steps, step)), at + 1


def _about(text: str, phrase: Phrase, atom: Atom) -> bool:
    """当天下午约1时半: a hedge between the day and the hour."""
    hour = atom.steps[0].unit is P.HOUR and phrase.steps[-1].unit in {P.DAY, P.PART}
    return hour and bool(_ABOUT.fullmatch(text, phrase.end, atom.start))


def _with_weekday(phrase: Phrase, atom: Atom) -> Phrase | None:
    """10月12号，星期一 and 周日, 二月十号: a date and its day of the week, in either order."""
    if (day := _weekday(atom.steps)) and _has_day(phrase.steps):
        return evolve(phrase, end=atom.end, weekday=day)
    if (day := _weekday(phrase.steps)) and _is_date(atom.steps):
        return evolve(phrase, end=atom.end, steps=atom.steps, weekday=day, weak=False)
    return None


def _same_unit_edge(phrase: Phrase, atom: Atom) -> bool:
    """去年年底, 12月月底, 今年前五个月: the unit that the block is a part of stands before it already."""
    head = atom.steps[0]
    part = len(atom.steps) == 2 and atom.steps[1].op in {Op.EDGE, Op.FIRST}
    return part and head.unit is phrase.steps[-1].unit


def _continues(text: str, phrase: Phrase, atom: Atom) -> bool:
    last, first = phrase.steps[-1], atom.steps[0]
    if first.op in {Op.RELATIVE, Op.TEXT, Op.THEN, Op.AROUND}:
        return False
    tight = atom.tight or last.op is Op.PART
    if not (phrase.end == atom.start if tight else _GLUE.fullmatch(text, phrase.end, atom.start)):
        return False
    if first.op is Op.EDGE:
        return last.unit in _EDGED and last.op is not Op.EDGE
    if last.op is Op.EDGE:
        return False
    if first.op is Op.WEEKDAY and last.unit is P.DAY:
        return False
    return RANK[first.unit] > RANK[last.unit]


_EDGED = {P.CENTURY, P.DECADE, P.YEAR, P.HALF, P.QUARTER, P.MONTH, P.WEEK}


def _weekday(steps: tuple[Step, ...]) -> int:
    """The day of the week that the steps name and nothing else, or with its week; 0 if they do not."""
    return steps[-1].number if steps and steps[-1].op is Op.WEEKDAY and steps[-1].unit is P.DAY else 0


def _has_day(steps: tuple[Step, ...]) -> bool:
    return steps[-1].unit is P.DAY and steps[-1].op is not Op.WEEKDAY and steps[-1].op is not Op.NTH


def _is_date(steps: tuple[Step, ...]) -> bool:
    return steps[0].op is Op.AT and steps[0].unit in {P.YEAR, P.MONTH, P.DAY}


def _bracket(text: str, phrase: Phrase, blocks: Sequence[Atom], at: int) -> tuple[Phrase, int] | None:
    """昨日（10日）, 周三（21日）, 7月8日（周三）: two names of one day, of which the calendar date counts."""
    if not _OPEN.fullmatch(text, phrase.end, blocks[at].start) or phrase.weak:
        return None
    inner, after = phrase_at(text, blocks[at : at + 4], 0)
    if inner is None or not inner.steps or inner.number is not None:
        return None
    close = _CLOSE.match(text, inner.end)
    if not close:
        return None
    weekday = _weekday(inner.steps) or _weekday(phrase.steps) or inner.weekday or phrase.weekday
    if _weekday(inner.steps):
        merged = evolve(phrase, end=close.end(), weekday=weekday)
    elif RANK[inner.steps[0].unit] > RANK[phrase.steps[-1].unit]:
        merged = evolve(phrase, end=close.end(), steps=(*phrase.steps, *inner.steps), weekday=weekday)
    elif RANK[inner.steps[-1].unit] >= RANK[phrase.steps[-1].unit]:
        merged = evolve(phrase, end=close.end(), steps=inner.steps, weekday=weekday, zone=inner.zone or phrase.zone)
    else:
        return None
    return merged, at + after
