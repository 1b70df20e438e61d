"""What a number of the news measures that there is but one of in what is reported, as its clause says in Chinese."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cache
from importlib.resources import files

from attrs import field, frozen
from attrs.converters import optional

from factcheck.kinds.base import Mention
from factcheck.kinds.quantity.value import Extent, Quantity, UnitClass
from factcheck.kinds.quantity.zh_counted import is_people
from factcheck.languages.base import Document

_REACH = 14  # signs between a number and the words that say what it measures
_PARTED = re.compile(r"[、\d〇零两二三四五六七八九十百千]|和|(?<!参)与|以及|另|并|其中")
_CHANGES, _LEVELS = frozenset({None, Extent.BY}), frozenset({None, Extent.TO})


def _words(row: str) -> tuple[str, ...]:
    return tuple(row.split())


def _units(row: str) -> frozenset[UnitClass]:
    return frozenset(map(UnitClass, row.split()))


@frozen(eq=False)
class Measure:
    """A row of the table."""

    name: str
    units: frozenset[UnitClass] = field(converter=_units)
    words: Sequence[str] = field(converter=_words)
    heads: Sequence[str] = field(default="", converter=_words)
    whole: Sequence[str] = field(default="", converter=_words)
    of: Sequence[str] = field(default="", converter=_words)
    no: Sequence[str] = field(default="", converter=_words)
    least: int = 0
    ahead: bool = False
    change: bool = False
    borne: bool = False
    past: bool = False
    named: bool = False
    each: bool = False
    first: bool = False
    near: Fraction | None = field(default=None, converter=optional(Fraction))
    close: Fraction | None = field(default=None, converter=optional(Fraction))

    def is_estimate(self, one: Quantity, other: Quantity) -> bool:
        """Whether two numbers lie so near one another that they are estimates of one thing, and not of two."""
        if self.close is None or one.stated is None or other.stated is None:
            return False
        return abs(one.stated - other.stated) <= self.close

    def told(self, document: Document, mention: Mention) -> bool:
        """Whether the words around a number say that it measures this."""
        value: Quantity = mention.value
        if self._of_another(document, mention):
            return False
        if value.scope.predicate == self.name:
            return True
        enough = (value.stated or value.low or 0) >= self.least
        return enough and self._counts(document, mention) and self._whole(value) and self._said(document, mention)

    def _said(self, document: Document, mention: Mention) -> bool:
        """Whether a word of the row stands beside the number, and its sentence or the beginning speaks of the rest."""
        clause, sentence = document.clause_at(mention.start), document.sentence_at(mention.start)
        if not any(_beside(document.text, word, clause.start, clause.end, mention) for word in self.words):
            return False
        said, lead = document.text[sentence.start : sentence.end], document.text[: document.sentence_at(0).end]
        return not self.of or any(word in said or word in lead for word in self.of)

    def _of_another(self, document: Document, mention: Mention) -> bool:
        """Whether a word makes it the number of something else: before it in its sentence, or in its clause behind it.

        Not what came after that: 发生8.3级地震后余震不断.
        """
        start, end = document.sentence_at(mention.start).start, document.clause_at(mention.start).end
        later = document.text.find("后", mention.end, end)
        return any(document.text.find(word, start, later if later >= 0 else end) >= 0 for word in self.no)

    def _counts(self, document: Document, mention: Mention) -> bool:
        """Whether it counts what is asked for, where it says what it counts: a noun of its own, or people before it."""
        value: Quantity = mention.value
        own = document.text.endswith(value.words, mention.start, mention.end)
        told = bool(value.words) and (own or is_people(value.words)) and value.head != value.scope.predicate
        return not (self.heads and (told or self.named)) or value.head in self.heads or value.words in self.heads

    def _whole(self, value: Quantity) -> bool:
        """Whether it is what a thing came to, or what it changed by where that is measured."""
        return value.extent in (_CHANGES if self.change else _LEVELS)


@cache
def _measures() -> Mapping[UnitClass, tuple[Measure, ...]]:
    table = tomllib.loads(files(__package__).joinpath("zh_measures.toml").read_text(encoding="utf-8"))
    made = [Measure(name, **row) for name, row in table.items()]
    return {unit: tuple(each for each in made if unit in each.units) for unit in UnitClass}


@cache
def measuring() -> frozenset[str]:
    """The words of all rows."""
    return frozenset(word for rows in _measures().values() for row in rows for word in row.words)


@cache
def _spoken(unit: UnitClass) -> re.Pattern[str]:
    """What finds a word of any row of a unit."""
    words = {word for row in _measures()[unit] for word in row.words}
    return re.compile("|".join(sorted(words)) or "(?!)")


def measure_of(document: Document, mention: Mention) -> Measure | None:
    """What a number measures, by the first row of the table that its words are those of."""
    unit, predicate, clause = mention.value.unit_class, mention.value.scope.predicate, document.clause_at(mention.start)
    first, last = max(clause.start, mention.start - _REACH), max(mention.end, min(clause.end, mention.end + _REACH))
    rows: Sequence[Measure] = _measures()[unit]
    if not _spoken(unit).search(document.text, first, last):
        rows = [each for each in rows if each.name == predicate]
    return next((each for each in rows if each.told(document, mention)), None)


def _beside(text: str, word: str, start: int, end: int, mention: Mention) -> bool:
    """Whether a word stands in the number's own words, or near them in its clause with no other number between."""
    if text.find(word, mention.start, mention.end) >= 0:
        return True
    before = text.rfind(word, max(start, mention.start - _REACH), mention.start)
    if before >= 0 and not _PARTED.search(text, before + len(word), mention.start):
        return True
    behind = text.find(word, mention.end, min(end, mention.end + _REACH))
    return behind >= 0 and not _PARTED.search(text, mention.end, behind)
