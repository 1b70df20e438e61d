"""Which numbers are key figures of what an article reports: the first of its dead, the one of its cost."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta

from attrs import evolve, frozen

from factcheck.article import Zone
from factcheck.kinds.base import Found, Mention, Relation
from factcheck.kinds.quantity.compare import compare
from factcheck.kinds.quantity.value import Extent, KeyFigure, Quantity, UnitClass
from factcheck.kinds.quantity.zh_counted import is_people
from factcheck.kinds.quantity.zh_key_places import leads, owners_told, places_told
from factcheck.kinds.quantity.zh_measures import Measure, measure_of
from factcheck.kinds.quantity.zh_single import ALL, Single, singles
from factcheck.languages.base import Document

_FATES = frozenset({"dead", "injured", "missing", "trapped", "rescued", "evacuated"})
_OTHER_FATES = frozenset({"arrested", "hospitalised", "homeless"})
"""What befalls some here and some there: a key figure only where an article tells no two numbers of it."""

_EVERY = {"arrested": frozenset({"嫌疑人"}), "rescued": frozenset({"幸存者"}), "missing": frozenset({"遇险者"})}
"""The nouns by which all are called whom something befell."""

_SAME = frozenset({Relation.EQUAL, Relation.VARIANT})
_COUNTED = frozenset({UnitClass.PEOPLE, UnitClass.CASES, UnitClass.COUNT})
_OF_SOME = frozenset({"another", "new", "suspected", "imported", "local", "asymptomatic"})
_CAME, _AHEAD = frozenset({"final"}), frozenset({"planned", "final"})
_RECENT = timedelta(days=10)
_OUT_OF = re.compile(r"(?:[者员]|死者|人员|乘客|名单)(?:之|当)?[中里][^，。；]{0,4}$")
_ONCE = re.compile(
    r"那[次场回起]|当年|上[次回周]|历[次史]|曾经?|此前|以来最|年前|第[一二三]波|若(?!干)|如果|一旦|可能|恐(?![怖龙慌惧吓])"
    r"|平均|每[年天日]|单日|日均|一天|24小时|过去|今年以来|年初以来|一个家庭|一家"
)
"""Before the number: what was another time, what may be, so many in a stretch of time or of one family."""

_LAST = re.compile(r"上个?月|去年|前年")

_GUESSED = re.compile(r"估计|预计|预测|推算|模型|研究")
_SUPPOSED = re.compile(r"现行|原有|原先|原本|不排除|抵御|承受|设防|下次|上次|年内|分析师|投资者|市场|以来")
_MORE = frozenset(
    {
        "又", "再", "再次", "还", "另", "另外", "追加", "增派", "加派", "之初", "起初", "最初", "只留", "只剩",
        "缺", "缺少", "短缺", "容纳", "要求", "申请", "招", "招聘", "招募", "需要", "希望",
    }
)  # fmt: skip
"""Words of its clause that make a number one of more, of fewer at first, or of what is wanted."""

_AFTER = re.compile(r"随后|此后|之后|其后|接着|接连|相继|又|再[次度]|第二")
_LIKENED = re.compile(r"相比|比起|媲美|不如|相若|相当于|不亚于|堪比")
_SINCE = re.compile(r"自[^，。；]{0,20}(?:以来|之后|后)")
"""The same of measures and nouns: what may be or could be borne, another time's, what the rest is held against."""


@frozen(eq=False)
class _Told:
    """A number that may be a key figure, by its place among all, where it is told, and what it is of."""

    at: int
    mention: Mention
    zone: Zone
    of: str
    measure: Measure | None
    sole: Single | None
    noun: str = ""

    @property
    def alone(self) -> bool:
        """Whether it is one only where the article tells no other number of that."""
        return bool(self.sole or (self.measure and not self.measure.first)) or self.of in _OTHER_FATES


def with_key_figures(document: Document, found: Found, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions, each that is the first of its fate in the headline or the body, or the only measure, told so."""
    every = list(mentions)
    single = singles(document, every)
    told: dict[_Of, list[_Told]] = defaultdict(list)
    for at, mention in enumerate(every):
        if (one := _told(document, found, at, mention, single.get(at))) is not None:
            told[one.zone, one.of, _day(document, found, one)].append(one)
    first = {key: held[0] for key, held in told.items() if not (held[0].alone and _two(held))}
    again = (*_counted_again(document, told, first), *_measured_again(document, told))
    kept = {one.at: one for one in (*first.values(), *again)}
    for at, mention in enumerate(every):
        yield _keyed(document, found, kept[at]) if at in kept else mention


def _keyed(document: Document, found: Found, told: _Told) -> Mention:
    """The mention, told to be a key figure; what its day and place tell apart, no thing named beside it does."""
    value: Quantity = told.mention.value
    beside = () if told.measure and told.measure.first else value.beside
    return evolve(told.mention, value=evolve(value, beside=beside, key_figure=_key_figure(document, found, told)))


def _two(held: Sequence[_Told]) -> bool:
    """Whether numbers of one thing cannot all be one number."""
    first, *others = (one.mention.value for one in held)
    return any(compare(first, other).relation is Relation.CONFLICT for other in others)


def _day(document: Document, found: Found, told: _Told) -> date | None:
    """The day on which its sentence last says that it was, of what happens on several."""
    if not (told.measure and told.measure.first):
        return None
    begins, ends = document.sentence_at(told.mention.start).start, told.mention.start
    times = [time.value.start for time in found.get("time", ()) if begins <= time.start < ends and time.value.start]
    return times[-1].date() if times else None


_Of = tuple[Zone, str, date | None]
_Tolls = Mapping[_Of, Sequence[_Told]]
_Firsts = Mapping[_Of, _Told]


def _counted_again(document: Document, told: _Tolls, first: _Firsts) -> Iterable[_Told]:
    """The first number of a fate that stands beside the same one of another as before: 21死16伤, and below 21死15伤."""
    found: dict[tuple[Zone, str], _Told] = {}
    rows: dict[tuple[Zone, int], dict[str, _Told]] = defaultdict(dict)
    for (zone, of, _), held in told.items():
        for one in held if of in _FATES else ():
            rows[zone, document.sentence_at(one.mention.start).start].setdefault(of, one)
    for (zone, _), row in rows.items():
        for of, one in row.items():
            before = first[zone, of, None]
            opened = rows[zone, document.sentence_at(before.mention.start).start]
            others = ((row[fate], opened[fate]) for fate in row.keys() & opened.keys() - {of})
            odd = opened is not row and _compared(one, before) is Relation.CONFLICT
            if odd and (zone, of) not in found and any(_compared(*both) in _SAME for both in others):
                found[zone, of] = one
    return found.values()


def _measured_again(document: Document, told: _Tolls) -> Iterator[_Told]:
    """The next number of what happened on a day, where its day is told again and nothing says that it is of another."""
    for (_, _, day), (first, *others) in told.items():
        if day is None or not others or (measure := first.measure) is None:
            continue
        later = others[0].mention
        parted = "\n" in document.text[first.mention.end : later.start]
        anew = not (_of_more(document, later) or _AFTER.search(document.text, _sentence(document, later), later.start))
        if parted and anew and measure.is_estimate(first.mention.value, later.value):
            yield others[0]


def _sentence(document: Document, mention: Mention) -> int:
    return document.sentence_at(mention.start).start


def _compared(one: _Told, other: _Told) -> Relation:
    return compare(one.mention.value, other.mention.value).relation


def _told(document: Document, found: Found, at: int, mention: Mention, single: Single | None) -> _Told | None:
    fate, value = mention.value.scope.predicate, mention.value
    befell = fate in _FATES | _OTHER_FATES and _all_of(value)
    measure = None if befell else measure_of(document, mention)
    of = fate if befell else measure.name if measure and _whole(value, measure) else ""
    sole = single if not of and set(value.scope.standing) <= _CAME and _of_no_other(value) else None
    if not (of or sole) or _of_another(document, found, mention, measure, sole=sole is not None):
        return None
    zone = document.sentence_at(mention.start).zone
    if sole:
        return _Told(at, mention, zone, sole.of, None, sole)
    noun = single.of if measure and single and not (single.part or single.within) else ""
    return _Told(at, mention, zone, of, measure, None, noun)


def _key_figure(document: Document, found: Found, told: _Told) -> KeyFigure:
    places, unheard = places_told(document, told.mention)
    sort, sole = _sort(document, told.mention), told.sole is not None and not told.sole.part
    if sole:
        sort = " ".join(told.mention.value.modifiers)
        places = frozenset(path for path in places if not leads(document, path[-1], told.mention.start))
    if sole or (told.measure and told.measure.borne):
        unheard |= owners_told(document, found, told.mention)
    sort = "" if told.measure and sort in told.measure.whole else sort
    within, near = told.sole.within if told.sole else "", told.measure.near if told.measure else None
    return KeyFigure(told.of, places, unheard, sort, told.alone, sole, within, near, told.noun)


def _sort(document: Document, mention: Mention) -> str:
    """The sort of people that are counted, named right behind the number, or as people before it: 12名学生."""
    head, words = mention.value.head, mention.value.words
    behind = document.text[mention.start : mention.end].endswith(words)
    told = bool(words) and mention.value.unit_class is UnitClass.PEOPLE and (behind or is_people(words))
    fate = mention.value.scope.predicate
    return head if told and head not in {fate, *ALL, *_EVERY.get(fate, ())} else ""


def _all_of(value: Quantity) -> bool:
    """Whether it is of all whom something befell, as far as its words tell."""
    spread = bool({*value.scope.window} - {"day", "total"}) or value.extent is Extent.BY
    return value.unit_class in _COUNTED and not spread and set(value.scope.standing) <= _CAME and _of_no_part(value)


def _whole(value: Quantity, measure: Measure) -> bool:
    """Whether it is of all that is measured, as far as its words tell."""
    value = evolve(value, scope=evolve(value.scope, per="")) if measure.each else value
    return set(value.scope.standing) <= (_AHEAD if measure.ahead else _CAME) and _of_no_part(value)


def _of_no_part(value: Quantity) -> bool:
    """Whether it is of all of them: neither of some among them nor of others."""
    return "among" not in value.scope.population and _of_no_other(value)


def _of_no_other(value: Quantity) -> bool:
    """Whether it is no rate, no rank, no difference and not of others than the rest is of; it may be of a part."""
    scope = value.scope
    rate = scope.per and value.unit_class is not UnitClass.SPEED  # 每小时140公里 is so fast
    return _OF_SOME.isdisjoint(scope.population) and not (rate or scope.basis or value.ordinal)


def _of_another(document: Document, found: Found, mention: Mention, measure: Measure | None, *, sole: bool) -> bool:
    """Whether its sentence tells of some of those counted, of what may be, or of what was long before the article."""
    sentence = document.sentence_at(mention.start)
    marks = (_ONCE, _SUPPOSED) if sole else (_ONCE, _OUT_OF, _SUPPOSED if measure else _GUESSED)
    marks = marks if measure and measure.past else (*marks, _LAST)
    if any(mark.search(document.text, sentence.start, mention.start) for mark in marks):
        return True
    if sole and (_LIKENED.search(document.text, sentence.start, sentence.end) or _of_more(document, mention)):
        return True
    if (measure or sole) and _SINCE.search(document.text, sentence.start, sentence.end):
        return True
    published = document.article.published
    if published is None or (measure and measure.past):
        return False
    ends = (time.value.end for time in found.get("time", ()) if sentence.start <= time.start < mention.start)
    return any(_long_ago(end, published) for end in ends)


def _of_more(document: Document, mention: Mention) -> bool:
    tokens = document.tokens_in(document.clause_at(mention.start).start, mention.start)
    return any(document.word(token) in _MORE for token in tokens)


def _long_ago(end: datetime | None, published: datetime) -> bool:
    return end is not None and end < published.replace(tzinfo=None) - _RECENT
