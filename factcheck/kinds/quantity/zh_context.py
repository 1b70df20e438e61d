"""What stands around a number in Chinese and narrows it: mode, population, time, direction, base and rate."""

import re

from factcheck.kinds.quantity.value import RATE, Change, Extent, Mode, Scope
from factcheck.kinds.quantity.zh_words import pattern, senses, word_list
from factcheck.languages.base import Document

_LINE = re.compile(r"[号干支前一二三四五沿铁战防阵路航]线[上下]")  # of a railway or a front, and not of a network
_LEADS = re.compile(r"[^其](?:之中|当中|里面|中|里)\s?[，,]\s?\Z")
_DATED = re.compile(
    r"[\d一二三四五六七八九十][日月年季]|昨|[今去][天日年]|[本上去][周月年季]|随|周[一二三四五六日]|星期|同比|全天|首日|季度"
)
_NEAR, _MARKET_REACH = 6, 12
_BEFORE_CHANGE = 20
_AMOUNTS = frozenset({"达到", "为"})
_AT_ONCE = 2  # signs between a number and what became of it: 由5%再降至3%
# by how much, before to what: 上调3个百分点至8%
_STEP = r"(?:(?:了|约|近|逾|超过|再)*[\d.,]+ ?[万亿]?(?:个?百分点|个?基点|[%％]|[一-鿿]{1,2})?(?=至|到|达))?"
_CHANGE_TAIL = re.compile(
    rf"{_STEP}"
    r"(?P<to>幅度?至|至|到了|到|达到|成为|成|为(?!约?负))?(?P<rate>幅度?|率)?"
    r"(?:了|约|近|逾|超过|超|的|为|有|达|近乎|大约| )*\Z"
)
_FROM = re.compile(
    r"(?:由|从|自)(?:原来|原先|此前|之前|上月|上季|上周|去年|前一年|上年|同期|一年前)?的?(?:约|近|逾|超过)?\Z"
)
_PER = re.compile(
    r"每(?:个)?(?P<per>[天日年月周季]|小时|分钟|[\d十百千万亿]{0,6}[^，,。；\d每的天日年月周]{1,3}?)"
    r"(?:中|当中|里|就|约|有|要|需|售价|卖|收费?|收取|的|价格|为|达|报|在|派息|派发|分红|补贴|补偿|补助|赔偿|赔付|奖励|给予|发放|支付|缴纳|领取|罚款)*\Z"
)
_EACH_OF_THEM = re.compile(r"每(?:人(?![次份均口])|[名位](?!置)[^，,。；\d每]{1,8}?)[^，,。；\d每]{0,4}\Z")
_A_PERSON = "人"
_OF_ANOTHER = re.compile(r".*(?:\d|[百千万亿元])[^，。；]*的")
"""What tells of another number how it is known: 预计投资50亿元的工程 is of the work alone."""

_RATES = re.compile(r"[天日年月周季人户场次]|家庭|[名位个户家].*|.*[均每].*")
"""Of what a number that leaves it out is a total; a price or a speed that leaves it out (每桶, 每小时) is the same."""

_EACH_TIME = re.compile(r"每[天日周月季年场户家]|[日周月季年]均|(?<![\d年月今昨])日(?:产|进口|出口|销|需求|消费)")
_AVERAGE = re.compile(r"人均|户均|场均|日均|月均|年均|平均每[人天户年月日]")
_OF = re.compile(r"占(?:据|了|到|有)?(?P<of>[^，,。；占\d]{1,16}?)的?(?:约|近|逾|超过|大约|将近|至少|不到|高达)*\Z")
_THAN = re.compile(
    r"(?:比|较|相比|相较)[^，,。；\d]{0,24}(?:(?P<more>高出?|贵|(?<![至最不许众])多出?|大|快|重|长)|(?P<less>低|便宜|(?<![至最不多])少|小|慢|轻|短))(?:了|约|近|逾)*"
    r"(?:[\d.]+ ?[%％]|百分之[^，,]{1,5}|[一二三四五六七八九]成)\Z"
)
_MORE = re.compile(r"(?<![至多不最很许众大更太减缺])(?:(?P<more>多)|(?P<less>少))(?:了|约|近)*\Z")
_STILL = re.compile(r"[^，,。；\d]{0,8}?仍(?!然不)")
_NOW = re.compile(r"(?:目前|现时|眼下|如今)[^，,。；\d]{0,10}(?:有|剩)(?:约|近)*\Z")
_INCLUDED = re.compile(r"(?:包括|包含|连同|含)[^，。；]*?在内")  # 包括3名儿童在内的12人 are all
_THAN_REACH = 40
_RULED = 30
_SET = re.compile(
    r"不得|不准|不许|不可[超低高少]|严禁|禁止|必须|须|应当|应(?![对急邀]|该是)|规定|要求|上限|下限|限额|限[制定]|限于|门槛|罚|判处"
    r"|处以|封顶|至多可|最高可"
)
_GUESSED = re.compile(r"不会|没有?超|未超|预计|估计|预期|预测|料|可能|据信|据估")
_PARTS = re.compile(r"(?P<whole>[^，,。；的了是\d]{2,10})的(?:约|近|逾|超过|大约|将近|至少|不到|高达)?\Z")


def scope_of(before: str, phrase: str, predicate: str) -> Scope:
    """The words of scope in the clause before a number and in its noun phrase."""
    per, told = per_of(before), _all("standing", _OF_ANOTHER.sub("", before), phrase)
    return Scope(
        mode=modes(phrase) or modes(before),
        population=_all("population", _INCLUDED.sub("", before), phrase),
        window=_all("window", before),
        predicate=predicate,
        standing=(*told, RATE) if _RATES.fullmatch(per) or _EACH_TIME.search(before) else told,
        basis=next(iter(_all("basis", before)), ""),
        per=per,
    )


def modes(text: str) -> tuple[Mode, ...]:
    """The ways of meeting that a text names."""
    told = (match for match in pattern("mode").finditer(text) if not _LINE.match(text, max(0, match.start() - 1)))
    found = {senses("mode")[match[0]] for match in told}
    return tuple(mode for mode in Mode if mode.value in found)


def lead_before(document: Document, first: int) -> str:
    """The clause before the one from `first`, where it says of which they are some: 新增病例中，5宗为输入病例."""
    before = document.clause_at(first - 1) if first > document.sentence_at(first).start else None
    text = document.text[before.start : first] if before else ""
    return text if _LEADS.search(text) else ""


def _all(part: str, *texts: str) -> tuple[str, ...]:
    found = {senses(part)[match[0]] for text in texts for match in pattern(part).finditer(text)}
    return tuple(sorted(found))


def per_of(before: str) -> str:
    """The denominator of a rate: 每10万人, 每股, 人均; empty where there is none."""
    if _EACH_OF_THEM.search(before[-16:]):
        return _A_PERSON
    match = _PER.search(before[-16:])
    if match:
        return match["per"]
    average = _AVERAGE.findall(before[-12:])
    return str(average[-1]) if average else ""


def base_of(before: str) -> str:
    """The whole that a share is a part of: 占人口的三成, 收入的一半; empty where none is named."""
    match = _OF.search(before[-24:])
    if match:
        return match["of"]
    parts = _PARTS.search(before[-14:])
    return parts["whole"] if parts else ""


def is_set(text: str, first: int, end: int, *, capped: bool) -> bool:
    """Whether the bound that ends at `end` is one that is set and no estimate: 不得超过, 上限为, 须至少, 最多容纳."""
    ruled = capped or _SET.search(text, max(first, end - _RULED), end)
    return bool(ruled) and not _GUESSED.search(text, first, end)


def compared_of(text: str) -> Change | None:
    """Whether a text that ends in a share says that something is so much more or less than another: 比对手便宜33%."""
    match = _THAN.search(text[-_THAN_REACH:])
    return None if match is None else Change.FALL if match["less"] else Change.RISE


def excess_of(before: str) -> Change | None:
    """Whether a number is by how many there are more or fewer: 新增就业少20万人."""
    match = _MORE.search(before[-_NEAR:])
    return None if match is None else Change.FALL if match["less"] else Change.RISE


def is_current(before: str, after: str) -> bool:
    """Whether a number is of those that are still so, as the words on either side of it say: 有20条河流仍超警."""
    return bool(_STILL.match(after) or _NOW.search(before))


def is_of_the_hour(before: str) -> bool:
    """Whether a change is that of a market, of which neither the close nor the day is told: 道指跌1.2%."""
    near = before[-_MARKET_REACH:]
    return any(word in near for word in word_list("markets")) and not _DATED.search(before)


def left_of(before: str, after: str) -> Change | None:
    """The direction in which what a number tells went on from there: 由2.5%降至2%."""
    match = pattern("change").search(after[:_NEAR]) if _FROM.search(before) else None
    return Change(senses("change")[match[0]]) if match and match.start() <= _AT_ONCE else None


def change_of(before: str) -> tuple[Change | None, Extent | None]:
    """The direction of a change stated right before a number, and whether the number is its size or its result."""
    near = before[-_BEFORE_CHANGE:]
    matches = [match for match in pattern("change").finditer(near) if near[match.start() - 1 : match.start()] != "新"]
    if not matches:
        return None, None
    last = matches[-1]
    tail = _CHANGE_TAIL.fullmatch(near, last.end())
    if tail is None:
        return None, None
    led = tail["to"] and tail["to"] not in _AMOUNTS and not tail["rate"]  # 增长达到3% is a growth by 3%
    return Change(senses("change")[last[0]]), Extent.TO if led else Extent.BY
