"""Chinese lengths of time with their hedges, and times so long ago or from now."""

import re
from fractions import Fraction

from attrs import evolve, frozen

from factcheck.kinds.time.expression import Amount, Expression
from factcheck.kinds.time.zh_phrases import Phrase


@frozen
class Found:
    """An expression at `text[start:end]` and the name of the rule that began it."""

    start: int
    end: int
    expression: Expression
    rule: str


_LAST = 2  # 最后三天 needs something that it is the end of
TITLES = r"首|总|主|外|国|部|任|往|来|方|线|景|夕|台|身|驻|卫|锋|男|女|夫|妻|后|述|进|门|所|沿|瞻|提|途|列|缀|哨"
_LENGTH_AFTER = re.compile(
    r"(?P<inside>以内|之内|内(?![地部容阁务政战存外需]))|(?P<ago>以前|之前|前(?!"
    + TITLES
    + r"))|(?P<later>以后|之后|过后|后(?![来果台方续备勤代人卫裔起天年]))"
    r"|(?P<since>以来|来(?![自到的访说看回往电源])|来(?=的))|(?P<more>以上|或以上|及以上)|(?P<less>以下)|(?P<soft>左右|上下)"
)
_LENGTH_BEFORE = re.compile(
    r"(?:(?P<soft>大约|(?<![纽契条合制公预签违相邀])约|大概|差不多|大致)|(?P<near>将近|接近|近)|(?P<over>超过|逾|超|不止|多于|长于|满)|(?P<least>至少|最少|起码|不少于|不低于)"
    r"|(?P<under>不到|不足|少于|低于|未满|短于|不满)|(?P<most>最多|至多|最长|不超过))(?:为|达)?\s?$"
)


def length(text: str, phrase: Phrase) -> Found | None:
    """One length with its hedges, or the time so long before or after now."""
    if phrase.edge:
        return _stretch(text, phrase)
    start, soft = phrase.start, phrase.soft
    expression = Expression(amounts=phrase.amounts, soft=soft)
    if before := _LENGTH_BEFORE.search(text, max(0, start - 5), start):
        start = before.start()
        expression = _hedged(expression, before.lastgroup or "")
    after = _LENGTH_AFTER.match(text, phrase.end)
    if not after or (after.lastgroup == "ago" and text.startswith("的", start - 1)):
        return Found(start, phrase.end, expression, phrase.rule)
    how = after.lastgroup or ""
    expression = _shifted(expression, how) if how in _SHIFTS else _hedged(expression, how)
    return Found(start, after.end(), expression, phrase.rule)


_SHIFTS = {"ago": -1, "since": -1, "later": 1, "inside": 1}


def _shifted(expression: Expression, how: str) -> Expression:
    """三天前, 三天来, 三天后, 三天内."""
    inside = how in {"inside", "since"}
    return evolve(expression, shift=_SHIFTS[how], inside=inside, from_text=how == "later", within=how == "inside")


def _stretch(text: str, phrase: Phrase) -> Found | None:
    """过去三年, 未来两周; but 持续近两年 is a length, and 最后三天 needs something that it is the end of."""
    if phrase.edge == _LAST:
        return None
    if phrase.side == "近" and _lasts(text, phrase):
        return Found(phrase.start, phrase.end, _hedged(Expression(amounts=phrase.amounts), "near"), phrase.rule)
    tail = _STRETCH_TAIL.match(text, phrase.end)
    end = tail.end() if tail else phrase.end
    return Found(phrase.start, end, Expression(amounts=phrase.amounts, shift=phrase.edge, inside=True), phrase.rule)


_STRETCH_TAIL = re.compile(r"(?:的?时间)?(?:以内|之内|内|以来|来|里|间|中)?(?!国)")


def _lasts(text: str, phrase: Phrase) -> bool:
    """持续近两年 lasts almost two years; 近两年来 and 近几年 are the last two, the last few."""
    if phrase.amounts[0].low != phrase.amounts[0].high or _RECENT.match(text, phrase.end):
        return False
    return phrase.start > 0 and text[phrase.start - 1] not in _OPENING


_RECENT = re.compile(r"(?:的?时间)?(?:以来|来|以内|之内|内|里|间|中)")
_OPENING = frozenset("，。、；：“‘（( 在于是据最\n")


def _hedged(expression: Expression, how: str) -> Expression:
    """The length with an open side or a soft edge: 近 leaves a fifth below, the others say it outright."""
    first, last = expression.amounts[:-1], expression.amounts[-1]
    if how in {"over", "least", "more"}:
        return evolve(expression, amounts=(*first, evolve(last, high=None)))
    if how in {"under", "most", "less"}:
        return evolve(expression, amounts=(*first, evolve(last, low=None)))
    if how == "near":
        last = evolve(last, low=last.low and last.low * Fraction(4, 5))
    return evolve(expression, amounts=(*first, last), soft=True)


def between(text: str, first: Phrase, second: Phrase, separator: str) -> Found | None:
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
    return length(text, phrase)
