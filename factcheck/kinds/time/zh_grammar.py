"""Putting building blocks together: points, ranges, lengths, bounds and hedges in Chinese."""

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from attrs import evolve, frozen

from factcheck.kinds.time.calendar import RANK
from factcheck.kinds.time.expression import Amount, Bound, Expression, Op, Step
from factcheck.kinds.time.zh_atoms import Atom, P
from factcheck.kinds.time.zh_lexer import atoms


@frozen
class Found:
    """An expression at `text[start:end]` and the name of the rule that began it."""

    start: int
    end: int
    expression: Expression
    rule: str


_LAST = 2  # 最后三天 needs something that it is the end of


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
    number: int | None = None


_GLUE = re.compile(r"\s{0,2}的?\s{0,2}|T|份的?")
_ABOUT = re.compile(r"\s?(?:大约|大概|约|近|将近|接近)\s?")
_ZONE_GLUE = re.compile(r"\s?(?:的|为|是|[:：,，])?\s?")
_COMMA = re.compile(r"\s?[，,、]?\s?")
_OPEN = re.compile(r"\s?[（(\[]\s?")
_CLOSE = re.compile(r"\s?[）)\]]")
_TO = re.compile(r"\s?(?:起?至|到|直到|[-—–―－~～〜]+|起到)\s?")
_AND = re.compile(r"\s?(?:和|与|及|或)\s?")
_OVER = re.compile(r"以上\s?[，,、]?\s?(?:但|且)?")
_SEPARATED = re.compile(r"\s?(?:[-—–―－~～〜]+|起?至|到|直到|、)\s?")
_LIST = re.compile(r"\s?、\s?")
_UNIVERSAL = frozenset({"GMT", "UTC"})
_BETWEEN = re.compile(r"(?:这段时间|期间|之间|间(?!接|谍|隔)|止|为止)")
_INSIDE = re.compile(r"(?:自从|自|从|由|在)\s?$")
_FROM = re.compile(r"(?:自从|自|从|由)\s?$")

_TITLES = r"首|总|主|外|国|部|任|往|来|方|线|景|夕|台|身|驻|卫|锋|男|女|夫|妻|后|述|进|门|所|沿|瞻|提|途|列|缀|哨"
_AFTER = re.compile(
    r"(?P<before>(?:或|及|和|与)?(?:之前|以前)|前(?!" + _TITLES + r"))"
    r"|(?P<after>(?:或|及|和|与)?(?:之后|以后|过后)|后(?![来果台方续备勤代人卫裔起天年]))"
    r"|(?P<until>(?:为止|止(?![损血痛跌])))"
    r"|(?P<since>(?:开始|起)?以来|起?至今|迄今|到现在|开始(?![时之])|起(?![诉来义点码火飞源草初床伏因落用到伏身降草跑跌])|至现在|到如今|以降)"
)
_DEADLINE_BEHIND = re.compile(r"前(?!"+_TITLES+")")
_HEDGE = re.compile(r"左右|前后|上下|许(?![多可久])|(?:的)?(?:稍|较)?(?:晚|早)些?(?:的)?时候|稍晚|稍早|晚些时间")
_DEADLINE = re.compile(r"(?:截至|截止到?|直至|直到)(?:目前)?(?:到|至|了)?\s?$")
_AROUND = re.compile(r"(?:大约|(?<![纽契条合制公预签违相邀])约|大概|差不多|大致|临近|接近|将近|近)(?:在|是)?\s?$")

_LENGTH_AFTER = re.compile(
    r"(?P<inside>以内|之内|内(?![地部容阁务政战存外需]))|(?P<ago>以前|之前|前(?!" + _TITLES + r"))|(?P<later>以后|之后|过后|后(?![来果台方续备勤代人卫裔起天年]))"
    r"|(?P<since>以来|来(?![自到的访说看回往电源])|来(?=的))|(?P<more>以上|或以上|及以上)|(?P<less>以下)|(?P<soft>左右|上下)"
)
_LENGTH_BEFORE = re.compile(
    r"(?:(?P<soft>大约|(?<![纽契条合制公预签违相邀])约|大概|差不多|大致)|(?P<near>将近|接近|近)|(?P<over>超过|逾|超|不止|多于|长于|满)|(?P<least>至少|最少|起码|不少于|不低于)"
    r"|(?P<under>不到|不足|少于|低于|未满|短于|不满)|(?P<most>最多|至多|最长|不超过))(?:为|达)?\s?$"
)


def parse(text: str) -> list[Found]:
    """The time expressions of a text in their order; they do not overlap."""
    blocks = list(atoms(text))
    found: list[Found] = []
    at = 0
    while at < len(blocks):
        item, at = _expression(text, blocks, at)
        if item is not None:
            found.append(item)
    return found


def _expression(text: str, blocks: Sequence[Atom], at: int) -> tuple[Found | None, int]:
    first, after = _phrase(text, blocks, at)
    if first is None or (first.steps and first.steps[0].op is Op.EDGE):
        return None, max(after, at + 1)
    second, separator, beyond = _second(text, blocks, first, after)
    if second is None:
        if first.number is not None or (first.weak and not _nth_day(text, first)):
            return None, after
        return (_length(text, first) if first.amounts else _point(text, first)), after
    if first.amounts or second.amounts:
        return _lengths(text, first, second, separator), beyond
    return _range(text, first, second, separator), beyond


def _nth_day(text: str, phrase: Phrase) -> bool:
    """第三天起, 事发后第三天: counted from the day last mentioned; not 连续第三天, which counts."""
    step = phrase.steps[0] if len(phrase.steps) == 1 else None
    if step is None or step.op is not Op.NTH or step.unit is not P.DAY or step.number < 2:
        return False
    counted = _COUNTED.search(text, max(0, phrase.start - 4), phrase.start)
    return not counted and bool(_NTH_AFTER.match(text, phrase.end))


_COUNTED = re.compile(r"(?:连续|连|进入|的|是|为)\s?$")
_NTH_AFTER = re.compile(r"$|[，,。、；凌清早上中下傍晚]|起(?!床)")


def _phrase(text: str, blocks: Sequence[Atom], at: int) -> tuple[Phrase | None, int]:
    """The blocks from `at` on that make one point or one length, and the place of the next block."""
    atom, zone, start = blocks[at], "", blocks[at].start
    if atom.zone:
        if at + 1 == len(blocks) or not _ZONE_GLUE.fullmatch(text, atom.end, blocks[at + 1].start):
            return None, at + 1
        zone, at = atom.zone, at + 1
        atom = blocks[at]
        if atom.zone or atom.amounts:
            return None, at
    phrase = Phrase(start, atom.end, atom.rule, zone=zone)
    phrase = evolve(
        phrase,
        steps=atom.steps,
        amounts=atom.amounts,
        soft=atom.soft,
        every=atom.every,
        edge=atom.edge,
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
    if atom.edge and atom.amounts and _GLUE.fullmatch(text, phrase.end, atom.start):
        amount = atom.amounts[0]
        if amount.low is None or amount.low != amount.high or amount.low.denominator != 1:
            return None
        if RANK[amount.unit] <= RANK[phrase.steps[-1].unit] or phrase.weak or phrase.steps[-1].op is Op.EDGE:
            return None
        op = Op.FIRST if atom.edge < 0 else Op.LAST
        step = Step(op, amount.unit, int(amount.low))
        return evolve(phrase, end=atom.end, steps=(*phrase.steps, step)), at + 1
    if atom.number is not None:
        numbered = _numbered(text, Phrase(atom.start, atom.end, "", number=atom.number), blocks, at)
        atom = evolve(atom, steps=numbered.steps)
    if not atom.steps or atom.every:
        return None
    if _same_unit_edge(phrase, atom):
        atom = evolve(atom, steps=atom.steps[1:])
    if atom.steps[0].unit is P.HOUR and phrase.steps[-1].unit in {P.DAY, P.PART} and _ABOUT.fullmatch(text, phrase.end, atom.start):
        return evolve(phrase, end=atom.end, steps=(*phrase.steps, *atom.steps), soft=True, weak=False), at + 1
    if _continues(text, phrase, atom):
        return (
            evolve(phrase, end=atom.end, steps=(*phrase.steps, *atom.steps), soft=phrase.soft or atom.soft, weak=False),
            at + 1,
        )
    day = _weekday(atom.steps)
    if day and _has_day(phrase.steps) and _COMMA.fullmatch(text, phrase.end, atom.start):
        return evolve(phrase, end=atom.end, weekday=day), at + 1
    day = _weekday(phrase.steps)
    if day and _is_date(atom.steps) and _COMMA.fullmatch(text, phrase.end, atom.start):
        return evolve(phrase, end=atom.end, steps=atom.steps, weekday=day, weak=False), at + 1
    return _bracket(text, phrase, blocks, at)


def _same_unit_edge(phrase: Phrase, atom: Atom) -> bool:
    """去年年底, 12月月底: the unit is said twice."""
    head = atom.steps[0]
    return len(atom.steps) == 2 and atom.steps[1].op is Op.EDGE and head.unit is phrase.steps[-1].unit


def _continues(text: str, phrase: Phrase, atom: Atom) -> bool:
    last, first = phrase.steps[-1], atom.steps[0]
    if first.op in {Op.RELATIVE, Op.TEXT, Op.AROUND}:
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
    inner, after = _phrase(text, blocks[at : at + 4], 0)
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
    elif inner.steps[-1].unit is P.YEAR and phrase.steps[-1].unit is not P.YEAR:
        return None
    else:
        return None
    return merged, at + after


def _second(
    text: str, blocks: Sequence[Atom], first: Phrase, at: int
) -> tuple[Phrase | None, str, int]:
    """The other end of a range that begins with `first`."""
    if at == len(blocks) or first.every:
        return None, "", at
    gap = slice(first.end, blocks[at].start)
    between = text[gap]
    if len(between) > 6:
        return None, "", at
    kind = "to" if _TO.fullmatch(between) else "and" if _AND.fullmatch(between) else "list" if _LIST.fullmatch(between) else ""
    if kind == "to" and first.edge:
        return None, "", at
    if first.amounts and _OVER.fullmatch(between):
        kind = "under"
    if not kind:
        return None, "", at
    second, after = _phrase(text, blocks, at)
    if second is None or second.number is not None or second.edge or second.every:
        return None, "", at
    if second.steps and second.steps[0].op in {Op.EDGE, Op.FIRST, Op.LAST}:
        return None, "", at
    if kind == "and" and not _BETWEEN.match(text, second.end):
        return None, "", at
    if kind == "under" and not text.startswith("以下", second.end):
        return None, "", at
    if kind == "list" and not _neighbours(first, second):
        return None, "", at
    return (second, kind, after) if _same_sort(first, second) else (None, "", at)


def _neighbours(first: Phrase, second: Phrase) -> bool:
    if second.amounts or not first.steps:
        return False
    one, two = first.steps[-1], second.steps[0]
    return (one.op, one.unit, one.number + 1) == (two.op, two.unit, two.number) and one.op in {Op.AT, Op.WEEKDAY}


def _same_sort(first: Phrase, second: Phrase) -> bool:
    if first.number is not None:
        return True
    if bool(first.amounts) != bool(second.amounts):
        return False
    return not (first.weak and second.weak and RANK[first.steps[-1].unit] < RANK[P.HOUR])


def _range(text: str, first: Phrase, second: Phrase, separator: str) -> Found | None:
    steps = first.steps
    if first.number is not None:
        return None
    start, end = first.start, second.end
    if closing := _BETWEEN.match(text, end):
        end = closing.end()
    opening = (_INSIDE if closing else _FROM).search(text, max(0, start - 4), start)
    if opening:
        start = opening.start()
    expression = Expression(steps=steps, until=second.steps, zone=first.zone or second.zone, soft=first.soft or second.soft, listed=separator == "list")
    return _trailing(text, Found(start, end, expression, first.rule))


def _trailing(text: str, found: Found) -> Found:
    """A hedge or a bound behind a range: 2020至2025年前."""
    if after := _DEADLINE_BEHIND.match(text, found.end):
        return evolve(found, end=after.end())
    if after := _HEDGE.match(text, found.end):
        return evolve(found, end=after.end(), expression=evolve(found.expression, soft=True))
    return found


_BOUNDS = {"before": Bound.BEFORE, "after": Bound.AFTER, "since": Bound.SINCE, "until": Bound.UNTIL}


def _point(text: str, phrase: Phrase) -> Found | None:
    start, end, soft, bound, to_now = phrase.start, phrase.end, phrase.soft, None, False
    hedge = _HEDGE.match(text, end)
    if hedge:
        end, soft = hedge.end(), True
    after = None if hedge else _AFTER.match(text, end)
    if after:
        bound, end = _BOUNDS[after.lastgroup or ""], after.end()
        to_now = bound is Bound.SINCE and after[0].endswith(("来", "今", "现在", "如今"))
    window = max(0, start - 6)
    before = _DEADLINE.search(text, window, start)
    if before:
        start, bound = before.start(), Bound.UNTIL
    elif bound is Bound.SINCE and (before := _FROM.search(text, window, start)):
        start = before.start()
    elif before := _AROUND.search(text, window, start):
        start, soft = before.start(), True
    expression = Expression(
        steps=phrase.steps,
        bound=bound,
        soft=soft,
        weekday=phrase.weekday,
        every=phrase.every,
        zone=phrase.zone,
        to_now=to_now,
    )
    return Found(start, end, expression, phrase.rule)


def _length(text: str, phrase: Phrase) -> Found | None:
    """One length with its hedges, or the time so long before or after now."""
    if phrase.edge == _LAST:
        return None
    amounts, start, end, soft = phrase.amounts, phrase.start, phrase.end, phrase.soft
    if phrase.edge and phrase.rule == "近" and _lasts(text, phrase):
        amounts, soft = _hedged(amounts, "near")
        return Found(start, end, Expression(amounts=amounts, soft=soft), phrase.rule)
    if phrase.edge:
        tail = re.compile(r"(?:的?时间)?(?:以内|之内|内|以来|来|里|间|中)?(?![国])").match(text, end)
        return Found(start, tail.end() if tail else end, Expression(amounts=amounts, shift=phrase.edge, inside=True), phrase.rule)
    before = _LENGTH_BEFORE.search(text, max(0, start - 5), start)
    if before:
        start = before.start()
        amounts, softer = _hedged(amounts, before.lastgroup or "")
        soft = soft or softer
    after = _LENGTH_AFTER.match(text, end)
    if not after:
        return Found(start, end, Expression(amounts=amounts, soft=soft), phrase.rule)
    end, how = after.end(), after.lastgroup or ""
    if how in {"more", "less", "soft"}:
        amounts, softer = _hedged(amounts, {"more": "least", "less": "most"}.get(how, how))
        return Found(start, end, Expression(amounts=amounts, soft=soft or softer), phrase.rule)
    shift = {"ago": -1, "since": -1, "later": 1, "inside": 1}[how]
    inside = how in {"inside", "since"}
    expression = Expression(
        amounts=amounts, shift=shift, inside=inside, from_text=how == "later", soft=soft, within=how == "inside"
    )
    return Found(start, end, expression, phrase.rule)


def _lasts(text: str, phrase: Phrase) -> bool:
    """持续近两年 lasts almost two years; 近两年来 and 近几年 are the last two, the last few."""
    if phrase.amounts[0].low != phrase.amounts[0].high or _RECENT.match(text, phrase.end):
        return False
    return phrase.start > 0 and text[phrase.start - 1] not in _OPENING


_RECENT = re.compile(r"(?:的?时间)?(?:以来|来|以内|之内|内|里|间|中)")
_OPENING = frozenset("，。、；：“‘（( 在于是据最\n")


def _hedged(amounts: tuple[Amount, ...], how: str) -> tuple[tuple[Amount, ...], bool]:
    """Amounts with their open side, and whether the words are soft."""
    last = amounts[-1]
    if how in {"over", "least"}:
        return (*amounts[:-1], evolve(last, high=None)), False
    if how in {"under", "most"}:
        return (*amounts[:-1], evolve(last, low=None)), False
    if how == "near":
        return (*amounts[:-1], evolve(last, low=last.low and last.low * Fraction(4, 5))), True
    return amounts, True


def _lengths(text: str, first: Phrase, second: Phrase, separator: str) -> Found | None:
    """A length between two: 3至5天, 3天—8天, 3年以上7年以下."""
    if not second.amounts or len(second.amounts) != 1:
        return None
    high = second.amounts[0]
    low = Fraction(first.number) if first.number is not None else first.amounts[0].low
    unit = high.unit if first.number is not None else first.amounts[0].unit
    if unit is not high.unit or len(first.amounts) > 1 or low is None or high.high is None or low >= high.high:
        return None
    end = second.end + (len("以下") if separator == "under" else 0)
    phrase = Phrase(first.start, end, second.rule, amounts=(Amount(low, high.high, unit),))
    return _length(text, phrase)
