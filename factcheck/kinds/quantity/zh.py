"""The quantity kind in Chinese: numbers that count or measure something, with their noun and scope."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import lru_cache

from attrs import evolve, frozen

from factcheck.kinds.base import Finder, Found, Mention
from factcheck.kinds.beside import COUNTED, DONE, SIGN
from factcheck.kinds.quantity.interval import scaled
from factcheck.kinds.quantity.reading import DEFAULT, Hedge, Reading
from factcheck.kinds.quantity.value import EACH, INTRADAY, RATE, Change, Extent, Quantity, Scope, UnitClass
from factcheck.kinds.quantity.zh_ages import aged
from factcheck.kinds.quantity.zh_amount import Amount
from factcheck.kinds.quantity.zh_before import counted_before, noun_before, subject_before, told_as
from factcheck.kinds.quantity.zh_context import (
    base_of,
    change_of,
    compared_of,
    excess_of,
    is_current,
    is_of_the_hour,
    is_set,
    lead_before,
    left_of,
    scope_of,
)
from factcheck.kinds.quantity.zh_counted import is_land, is_people
from factcheck.kinds.quantity.zh_fates import fate_of, head_of, predicate_near
from factcheck.kinds.quantity.zh_key_figures import with_key_figures
from factcheck.kinds.quantity.zh_measures import measuring
from factcheck.kinds.quantity.zh_not import TURNS, Taken, covered, is_none
from factcheck.kinds.quantity.zh_nouns import Counting, Noun, noun_after
from factcheck.kinds.quantity.zh_places import is_of_one_among_others, places_before
from factcheck.kinds.quantity.zh_scan import scan
from factcheck.kinds.quantity.zh_told import as_told
from factcheck.kinds.quantity.zh_units import units
from factcheck.kinds.quantity.zh_votes import as_vote
from factcheck.kinds.quantity.zh_words import pattern, senses, word_list
from factcheck.languages.base import Document
from factcheck.languages.zh_beside import beside
from factcheck.languages.zh_contrasts import choices
from factcheck.languages.zh_lexicon import lexicon
from factcheck.languages.zh_template import template

_SPACED = re.compile(r"(?<=[一-鿿〇\d]) (?=[一-鿿〇%])|(?<=[一-鿿〇]) (?=\d)")
_VALUE_BEFORE = re.compile(r"(?:为|是|达|到|至|有|共|逾|超过|约|近|升|跌|报|收|涨|计|于|例|数|诊|亡|伤|比)\Z")
_VALUED = re.compile(
    r"(?:[为达到至共有约近逾计]|超过|约有|已有|[总人户件]数是|数[量目]是?|数|者|例|病例|个案|[一-鿿]{2}(?:累计|新增|共|共有))\Z"
)
_NOUNS_THEMSELVES = frozenset(("人", "人次", "人口", "死", "伤", "亡", "席", "票"))
_DOERS = (
    UnitClass.COUNT, UnitClass.BODY, UnitClass.VESSEL, UnitClass.AIRCRAFT, UnitClass.VEHICLE, UnitClass.HOUSEHOLD,
)  # fmt: skip
_COUNTING = {
    **dict.fromkeys(_DOERS, Counting.DOERS),
    UnitClass.PEOPLE: Counting.PEOPLE,
    UnitClass.TIMES: Counting.HAPPENINGS,
    UnitClass.AGE: Counting.YEARS,
}
_TURN = "次"
_LIGHT = re.compile(r"(?:发生|出现|进行|举行|接受|遭遇|遭到|遭受|展开|召开|获得|提出|宣布)了?")
_FATES = frozenset("死伤亡")
_OF_LANDS = frozenset(["affected", "destroyed"])
_LARGE = 10**4
_SHARES = frozenset({UnitClass.SHARE, UnitClass.MULTIPLE})
_COUNTED = frozenset(
    {
        UnitClass.COUNT, UnitClass.PEOPLE, UnitClass.TIMES, UnitClass.CASES, UnitClass.VESSEL, UnitClass.AIRCRAFT,
        UnitClass.VEHICLE, UnitClass.BODY, UnitClass.BUILDING, UnitClass.ANIMAL, UnitClass.ITEM, UnitClass.PIECE,
        UnitClass.HOUSEHOLD, UnitClass.SEAT, UnitClass.VOTE, UnitClass.STATE, UnitClass.DEGREE,
    }
)  # fmt: skip


@frozen(eq=False)
class _Squeezed:
    """A text without the spaces that stand inside Chinese, and where each of its characters was."""

    text: str
    gaps: tuple[int, ...]
    spaces: tuple[int, ...]

    def at(self, offset: int) -> int:
        """The offset in the text with spaces."""
        return offset + bisect_right(self.gaps, offset)

    def before(self, offsets: Iterable[int]) -> frozenset[int]:
        """The offsets in the text without spaces, of those in the text with them."""
        return frozenset([offset - bisect_left(self.spaces, offset) for offset in offsets])


def _squeeze(text: str) -> _Squeezed:
    spaces = tuple(match.start() for match in _SPACED.finditer(text))
    gaps = tuple(space - index for index, space in enumerate(spaces))
    return _Squeezed(_SPACED.sub("", text) if gaps else text, gaps, spaces)


def finder(reading: Reading = DEFAULT) -> Finder:
    """A finder that reads hedges as told."""

    def find(document: Document, found: Found) -> Iterator[Mention]:
        taken = covered(found)
        squeezed = _squeeze(document.text)
        ends = frozenset([end for _, end, _ in document.tokens])
        skip = taken.offsets
        if squeezed.spaces:
            ends, skip = squeezed.before(ends), squeezed.before(skip)
        amounts = scan(squeezed.text, reading, ends, skip)
        mentions = filter(None, (_mention(document, squeezed, amount, taken) for amount in amounts))
        yield from with_key_figures(document, found, (_with_person(document, found, mention) for mention in mentions))

    return find


find = finder()


def _with_person(document: Document, found: Found, mention: Mention) -> Mention:
    """The mention of an age with whose it is."""
    if mention.value.unit_class is not UnitClass.AGE:
        return mention
    whose = aged(document, found, mention.start, mention.end)
    return evolve(mention, value=evolve(mention.value, whose=whose.whose, then=whose.then)) if whose else mention


def _mention(document: Document, squeezed: _Squeezed, amount: Amount, taken: Taken) -> Mention | None:
    first, last = squeezed.at(amount.first), squeezed.at(amount.last - 1) + 1
    clause = document.clause_at(first)
    if not clause.start <= first < clause.end or is_none(document, amount, first, last, taken.offsets):
        return None
    start, end = max(clause.start, squeezed.at(amount.start)), squeezed.at(amount.end - 1) + 1
    turn = amount.ordinal and document.text[end : end + 1] in TURNS
    end += turn
    place = _Place(document, start, end, clause.start, taken.limit(end, clause.end))
    noun = _noun(place, amount)
    if not _counts(document, amount, first, noun):
        return None
    value = as_vote(_quantity(place, amount, noun), document.text, start, end)
    value = evolve(value, unit=_TURN, spelled=_TURN) if turn else value
    mention = Mention(start, noun.end if noun else end, value, amount.rule)
    told = choices(document, start, timed=True)
    said = template(document, start, mention.end, taken.offsets)
    words = tuple(word for word in said if not _measures(word.removeprefix(DONE)))
    return evolve(
        mention,
        value=evolve(value, beside=_beside(document, mention), choices=told, template=words),
    )


def _measures(name: str) -> bool:
    return name in measuring() or _says_how_much(name)


@lru_cache(maxsize=1 << 14)
def _says_how_much(name: str) -> bool:
    """Whether a word says of how many, how it rose or against what."""
    told = name in word_list("light") or name in senses("population")
    return told or any(pattern(part).search(name) for part in ("change", "basis"))


def _beside(document: Document, mention: Mention) -> tuple[str, ...]:
    """What is named beside a number, with a sign in place of the people that it counts, and before a measure."""
    value: Quantity = mention.value
    people = bool(value.words) and is_people(value.words)
    words = lexicon().sense(document.language.normalise(value.words), verbal=False)
    named = beside(document, mention.start, mention.end, counted=False)
    told = (name for name in named if not _says_how_much(name))
    counted = {words, value.words} if people else set()
    return tuple(COUNTED if name in counted else SIGN + name if name in measuring() else name for name in told)


@frozen(eq=False)
class _Place:
    """A number at `start:end` of a document and how far its clause reaches to both sides."""

    document: Document
    start: int
    end: int
    first: int
    limit: int

    @property
    def before(self) -> str:
        """The clause before the number."""
        return self.document.text[self.first : self.start]


def _noun(place: _Place, amount: Amount) -> Noun | None:
    """The noun right after a number and its unit; 人 is one itself."""
    if amount.word in _NOUNS_THEMSELVES or (amount.unit_class is UnitClass.STATE and not amount.ordinal):
        return None  # 多国军队 are not counted, but the countries
    otherwise = Counting.THINGS if amount.unit_class in _COUNTED else Counting.MEASURE
    counting = _COUNTING.get(amount.unit_class, otherwise)
    if amount.ordinal:
        light = _LIGHT.match(place.document.text, place.end, place.limit)
        return noun_after(place.document, light.end() if light else place.end, place.limit)
    return noun_after(place.document, place.end, place.limit, counting)


def _counts(document: Document, amount: Amount, first: int, noun: Noun | None) -> bool:
    """Whether a number without a unit, or 一 with one, counts something here."""
    digits, counted = amount.number.digits, amount.unit_class in _COUNTED
    if amount.stated == 1 and (counted or amount.word in {"块", "元"}) and not amount.number.arabic:
        return _counts_one(document, amount, first)
    if amount.ordinal or amount.unit is not None or amount.number.form in {"fraction", "percent", "countless"}:
        return True
    if digits and amount.number.unit >= _LARGE and len(digits) > 1:
        return True
    if noun is not None:
        return _counts_noun(document, amount, first, noun)
    return amount.number.arabic and bool(_VALUE_BEFORE.search(document.text, max(0, first - 2), first))


def _counts_noun(document: Document, amount: Amount, first: int, noun: Noun) -> bool:
    """Whether a number counts the noun right after it: 五部门, 近百示威者; but 四是 is a point of a list."""
    digits = amount.number.digits
    if len(digits) != 1:
        return True
    if digits in "百千万亿十兆":
        return bool(amount.hedges)
    return len(noun.words) > 1 and not document.text.startswith("是", first + 1)


def _counts_one(document: Document, amount: Amount, first: int) -> bool:
    """一 is an article as often as a number: it counts where a hedge, a 只 or 仅 or somebody's fate says so."""
    if amount.hedges or amount.unit_class in {UnitClass.SEAT, UnitClass.VOTE}:
        return True
    if amount.unit_class is not UnitClass.PEOPLE:
        return False
    if amount.word in _FATES:
        return True
    clause = document.clause_at(first)
    end = first + amount.last - amount.first
    return bool(predicate_near(document.text[clause.start : first], document.text[end : clause.end]))


def _fate(before: str, behind: str, noun: Noun | None, amount: Amount) -> str:
    """What became of what is counted; of lands, only what befalls these: 12个村庄被淹没, 40个州新增感染."""
    fate = fate_of(before, behind, noun, amount.word)
    return "" if noun and is_land(noun.words) and fate not in _OF_LANDS else fate


_FROM = re.compile(r"[^，。；、\d]{0,3}来自")  # 2300名观众来自客队 are some of all
_EACH_TIME = re.compile(r"/?每[天日周月季年]")  # 850万桶/每天


def _quantity(place: _Place, amount: Amount, noun: Noun | None) -> Quantity:
    head = noun or _head_after(place, amount) or _head_before(place, amount)
    change, extent = change_of(place.before)
    behind = place.document.text[_after(place, amount, noun, head) : place.limit]
    than, left = _than(place, amount), left_of(place.before, behind)
    change, extent = (than, Extent.BY) if than else (left, Extent.FROM) if left else (change, extent)
    fated = amount.unit_class in (*_COUNTED, UnitClass.AREA) or _of_people(amount, head)
    if head is None and change is not None:
        sentence = place.document.sentence_at(place.start)
        head = subject_before(place.document, place.first, place.start)
        head = head or subject_before(place.document, sentence.start, place.first)
    if amount.number.form == "fold" and amount.stated is not None:
        change, extent = (Change.RISE if amount.stated > 1 else Change.FALL), Extent.TO
    predicate = _fate(place.before, behind, noun, amount) if fated else ""
    bound = None in (amount.interval.low, amount.interval.high)
    scope = _scope(place, amount, head, predicate, change)
    return evolve(
        _bare(amount), head=head_of(head, predicate), words=head.words if head else "",
        modifiers=head.modifiers if head else (), change=change, extent=extent,
        scope=_narrowed(scope, place, behind) if amount.unit_class in _COUNTED else scope,
        limit=bound and is_set(place.document.text, place.first, place.end, capped=Hedge.AT_MOST in amount.hedges),
    )  # fmt: skip


def _of_people(amount: Amount, head: Noun | None) -> bool:
    """Whether it is a share of people: 三成伤者."""
    return head is not None and amount.unit_class in _SHARES and is_people(head.words)


def _after(place: _Place, amount: Amount, noun: Noun | None, head: Noun | None) -> int:
    """Where the text behind an amount and what it counts begins."""
    if head is not None and _of_people(amount, head):
        return head.end
    return place.end - len(amount.word) if amount.word in _FATES else noun.end if noun else place.end


def _scope(place: _Place, amount: Amount, head: Noun | None, predicate: str, change: Change | None) -> Scope:
    document = place.document
    led = "" if amount.unit_class in _SHARES else lead_before(document, place.first)
    scope = scope_of(led + place.before, document.text[head.start : head.end] if head else "", predicate)
    hourly = change is not None and not scope.window and is_of_the_hour(place.before)
    shares = amount.unit_class in _SHARES or amount.number.form == "fraction"
    of_whom = amount.unit_class is UnitClass.AGE  # 两人分别是73岁的亨利和68岁的皮埃尔
    in_row = not of_whom and is_of_one_among_others(document, place.first, place.start)
    each_time = _EACH_TIME.match(document.text, place.end)
    scope = evolve(
        scope,
        where=places_before(document, place.first, place.start),
        standing=(*scope.standing, *([EACH] if in_row else []), *([RATE] if each_time else [])),
        window=(INTRADAY,) if hourly else scope.window,
        base=base_of(place.before) if shares else scope.base,
    )
    return as_told(document, scope, place.start, amount.unit_class, trades=change is not None)


def _narrowed(scope: Scope, place: _Place, behind: str) -> Scope:
    """With what the words around a count say of whom it counts: those that are so still, or some from one place."""
    told = [("current", is_current(place.before, behind)), ("from", _FROM.match(behind) is not None)]
    return evolve(scope, population=tuple(sorted({*scope.population, *(name for name, is_so in told if is_so)})))


def _than(place: _Place, amount: Amount) -> Change | None:
    """By how much something is said to be more or less than another."""
    share = amount.unit_class in _SHARES
    if share and (compared := compared_of(place.document.text[place.first : place.end])):
        return compared
    exceeds = share or amount.unit_class in _COUNTED or amount.unit_class is UnitClass.MONEY
    return excess_of(place.before) if exceeds else None


def _head_after(place: _Place, amount: Amount) -> Noun | None:
    """What an amount is of, where 的 leads to it: 2%的通胀率, 三分之一的受访者, 20岁的青年."""
    if amount.unit_class in _COUNTED and amount.number.form == "number":
        return None
    if place.document.text[place.end : place.end + 1] != "的":
        return None
    return noun_after(place.document, place.end + 1, place.limit)


def _head_before(place: _Place, amount: Amount) -> Noun | None:
    if (told := told_as(place.document, place.start)) is not None:
        return told
    bare = amount.unit is None and amount.number.unit >= _LARGE
    counted = amount.unit_class in _COUNTED and amount.word != "级"  # 最大风力14级; 8级地震 names its own
    if counted and not bare and not _VALUED.search(place.before):
        return counted_before(place.document, place.first, (place.start, place.end), amount.word, amount.unit_class)
    noun = noun_before(place.document, place.first, place.start)
    spent = noun is not None and amount.unit_class is UnitClass.MONEY and noun.words in units()
    return None if spent else noun  # 7500亿欧元（约8560亿美元）


def _bare(amount: Amount) -> Quantity:
    base, factor, shift = _base(amount)
    return Quantity(
        interval=scaled(amount.interval, factor, shift),
        unit=base,
        unit_class=_class(amount),
        stated=None if amount.stated is None else amount.stated * factor + shift,
        step=abs(amount.step * factor),
        figures=amount.number.figures,
        spelled=amount.word,
        ordinal=amount.ordinal,
        rounded=amount.number.rounded,
        hedges=tuple(dict.fromkeys(hedge.value for hedge in amount.hedges if hedge is not Hedge.EXACT)),
    )


def _class(amount: Amount) -> UnitClass:
    if amount.ordinal:
        return UnitClass.RANK
    if amount.unit is None and amount.number.form == "fraction":
        return UnitClass.SHARE
    return amount.unit_class


def _base(amount: Amount) -> tuple[str, Fraction, Fraction]:
    """The canonical unit, and what leads to it: factor and shift."""
    unit = amount.unit
    if unit is None:
        return ("%", Fraction(100), Fraction(0)) if amount.number.form == "fraction" else ("", Fraction(1), Fraction(0))
    if unit.name == "°F":
        return "°C", Fraction(5, 9), Fraction(-160, 9)
    if unit.base and unit.name != "%":
        return unit.base, unit.factor, Fraction(0)
    return unit.name, Fraction(1), Fraction(0)
