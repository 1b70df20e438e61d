"""Chinese time expressions: points, ranges, bounds and hedges around them."""

import re
from collections.abc import Sequence

from attrs import evolve

from factcheck.kinds.time.calendar import RANK
from factcheck.kinds.time.expression import Bound, Expression, Op
from factcheck.kinds.time.zh_atoms import Atom, P
from factcheck.kinds.time.zh_lexer import atoms
from factcheck.kinds.time.zh_phrases import Phrase, phrase_at
from factcheck.kinds.time.zh_spans import TITLES, Found, between, length

_TO = re.compile(r"\s?(?:起?至|到|直到|[-—–―－~～〜]+|起到)\s?")
_AND = re.compile(r"\s?(?:和|与|及|或)\s?")
_OVER = re.compile(r"以上\s?[，,、]?\s?(?:但|且)?")
_LIST = re.compile(r"\s?、\s?")
_BETWEEN = re.compile(r"(?:这段时间|期间|之间|间(?!接|谍|隔)|止|为止)")
_INSIDE = re.compile(r"(?:自从|自|从|由|在)\s?$")
_SINCE = re.compile(r"(?<![来各独亲])自从?\s?$")
_FROM = re.compile(r"(?:自从|自|从|由)\s?$")
_AFTER = re.compile(
    r"(?P<before>(?:或|及|和|与)?(?:之前|以前)|前(?!" + TITLES + r"))"
    r"|(?P<after>(?:或|及|和|与)?(?:之后|以后|过后)|后(?![来果台方续备勤代人卫裔起天年]))"
    r"|(?P<until>(?:为止|止(?![损血痛跌])))"
    r"|(?P<since>(?:开始|起)?以来|起?至今|迄今|到现在|开始(?![时之])|起(?![诉来义点码火飞源草初床伏因落用到身降跑跌步价航家])|至现在|到如今|以降)"
)
_DEADLINE_BEHIND = re.compile(r"前(?!" + TITLES + ")")
_HEDGE = re.compile(r"左右|前后|上下|许(?![多可久])|(?:的)?(?:稍|较)?(?:晚|早)些?(?:的)?时候|稍晚|稍早|晚些时间")
_DEADLINE = re.compile(r"(?:(?:截至|截止到?|直至|直到)(?:目前)?(?:到|至|了)?|(?<![^，,。；;、\n])至)\s?$")
# 直到30日才公布 tells when it happened.
_NOT_BEFORE = re.compile(r"[^，,。；;\n]{0,10}?(?:才(?![华艺干智貌女子])|方才|始(?![终末]))")
_AROUND = re.compile(r"(?:大约|(?<![纽契条合制公预签违相邀])约|大概|差不多|大致|临近|接近|将近|近)(?:在|是)?\s?$")


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
    first, after = phrase_at(text, blocks, at)
    if first is None or (first.steps and first.steps[0].op is Op.EDGE):
        return None, max(after, at + 1)
    second, separator, beyond = _second(text, blocks, first, after)
    if second is None:
        if first.number is not None or (first.weak and not _nth_day(text, first)):
            return None, after
        return (length(text, first) if first.amounts else _point(text, first)), after
    if first.amounts or second.amounts:
        return between(text, first, second, separator), beyond
    return _range(text, first, second), beyond


def _nth_day(text: str, phrase: Phrase) -> bool:
    """第三天起, 事发后第三天: counted from the day last mentioned; not 连续第三天, which counts."""
    step = phrase.steps[0] if len(phrase.steps) == 1 else None
    if step is None or step.op is not Op.NTH or step.unit is not P.DAY or step.number < 2:
        return False
    counted = _COUNTED.search(text, max(0, phrase.start - 4), phrase.start)
    return not counted and bool(_NTH_AFTER.match(text, phrase.end))


_COUNTED = re.compile(r"(?:连续|连|进入|的|是|为)\s?$")
_NTH_AFTER = re.compile(r"$|[，,。、；早上中下傍晚]|[凌清]晨|起(?!床)")


def _second(text: str, blocks: Sequence[Atom], first: Phrase, at: int) -> tuple[Phrase | None, str, int]:
    """The other end of a range that begins with `first`, how it is joined, and the place of the next block."""
    nothing = None, "", at
    if at == len(blocks) or first.every or blocks[at].start - first.end > _LONGEST_JOIN:
        return nothing
    joint = next((name for name, pattern in _JOINTS if pattern.fullmatch(text, first.end, blocks[at].start)), "")
    if not joint or (joint == "to" and first.edge) or (joint == "under" and not first.amounts):
        return nothing
    second, after = phrase_at(text, blocks, at)
    if second is None or second.number is not None or second.edge or second.every:
        return nothing
    if second.steps and second.steps[0].op in {Op.EDGE, Op.FIRST, Op.LAST}:
        return nothing
    return (second, joint, after) if _closes(text, first, second, joint) else nothing


def _closes(text: str, first: Phrase, second: Phrase, joint: str) -> bool:
    """Whether the second end closes the range as its joint demands: 和 needs 之间, 以上 needs 以下."""
    if joint == "and" and not _BETWEEN.match(text, second.end):
        return first.weak and _neighbours(first, second)
    if joint == "under" and not text.startswith("以下", second.end):
        return False
    if first.steps and second.steps and not _follows(text, first, second):
        return False
    return (joint != "list" or _neighbours(first, second)) and _same_sort(first, second)


def _follows(text: str, first: Phrase, second: Phrase) -> bool:
    """A day does not run to a year, nor, behind a mere dash, a date to 昨日: that is a date line and its text."""
    day, head = first.steps[-1].unit, second.steps[0]
    if RANK[day] >= RANK[P.DAY] and RANK[second.steps[-1].unit] <= RANK[P.MONTH]:
        return False
    counted = head.op in {Op.RELATIVE, Op.TEXT} and first.steps[0].op is Op.AT and day is P.DAY
    return not counted or any(word in text[first.end : second.start] for word in "至到")


_LONGEST_JOIN = 6
_JOINTS = (("to", _TO), ("and", _AND), ("list", _LIST), ("under", _OVER))


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


def _range(text: str, first: Phrase, second: Phrase) -> Found | None:
    if first.number is not None:
        return None
    start, end = first.start, second.end
    if closing := _BETWEEN.match(text, end):
        end = closing.end()
    opening = (_INSIDE if closing else _FROM).search(text, max(0, start - 4), start)
    if opening:
        start = opening.start()
    expression = Expression(
        steps=first.steps,
        until=second.steps,
        zone=first.zone or second.zone,
        soft=first.soft or second.soft,
    )
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
    if before and before[0][0] != "截" and _NOT_BEFORE.match(text, end):
        bound = None
    elif before:
        start, bound = before.start(), Bound.UNTIL
    elif bound is None and (before := _SINCE.search(text, window, start)):
        start, bound = before.start(), Bound.SINCE
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
