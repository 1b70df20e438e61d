"""How near the words of statements are to one another, for very many pairs of words at once.

It is `likeness.alike`, which says what it means. To import this costs a tenth of a second, for numpy.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

import numpy as np
from attrs import field, frozen

from factcheck.kinds.stance.likeness import EXACT, KINDRED, STEM, WITHIN
from factcheck.kinds.stance.term import Term
from factcheck.postings import Numbers, ranges
from factcheck.sets import Rows

_LEVELS = np.array([0.0, STEM, KINDRED, WITHIN, 1.0])
_STEM, _KINDRED, _WITHIN, _SAME = range(1, 5)
_CELLS, _ENTRIES = 1 << 21, 1 << 19  # of a table, and looked up in it, that are held at once
_Near = tuple[Numbers, Numbers]
_Levels = dict[str, dict[int, int]]


@frozen(eq=False)
class Words:
    """The distinct words of statements, as numbers, and which of them have anything alike with each."""

    terms: Sequence[Term]
    _senses: _Levels = field(factory=lambda: defaultdict(dict), init=False)
    _letters: _Levels = field(factory=lambda: defaultdict(dict), init=False)
    _kin: _Levels = field(factory=lambda: defaultdict(dict), init=False)
    _texts: _Levels = field(factory=lambda: defaultdict(dict), init=False)
    _within: dict[str, list[str]] = field(factory=lambda: defaultdict(list), init=False)
    _found: dict[int, _Near] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        """Note where each sense, letter, kindred word and text is, and how near that is; and what stands in what."""
        for number, term in enumerate(self.terms):
            self._senses[term.sense][number] = _SAME
            if term.sort in EXACT:
                continue
            for name in term.kin:
                self._kin[name][number] = _KINDRED
            if len(term.text) > 1:
                self._texts[term.text][number] = _WITHIN
                for letter in term.letters:
                    self._letters[letter][number] = _STEM
        for text in self._texts:
            for part in _parts(text):
                if part in self._texts:
                    self._within[part].append(text)
                    self._within[text].append(part)

    def near(self, number: int) -> _Near:
        """The words that have anything alike with one, and how near each is, as a level."""
        if number not in self._found:
            self._found[number] = self._near(self.terms[number])
        return self._found[number]

    def _near(self, term: Term) -> _Near:
        found: dict[int, int] = {}
        if term.sort not in EXACT:
            if len(term.text) > 1:
                for letter in term.letters:
                    found.update(self._letters[letter])
            for name in term.kin:
                found.update(self._kin[name])
            if len(term.text) > 1:
                for text in self._within[term.text]:
                    found.update(self._texts[text])
            for sense in (*term.opposed, *term.apart):
                found.update(dict.fromkeys(self._senses.get(sense, ()), 0))
        found.update(self._senses[term.sense])
        return np.array(list(found), np.int64), np.array(list(found.values()), np.uint8)

    def told(self, one: Rows, other: Rows, lefts: Numbers, rights: Numbers, weights: Numbers) -> Numbers:
        """How near the nearest words of the other's row come to each word of the one's, added up, for each two rows."""
        return self._sums(one, other, (lefts, rights), weights, (_Table.there,))[0]

    def both(self, rows: Rows, lefts: Numbers, rights: Numbers, weights: Numbers) -> tuple[Numbers, Numbers]:
        """The same of two rows of one sort, and how near those of the first come to each word of the second."""
        there, back = self._sums(rows, rows, (lefts, rights), weights, (_Table.there, _Table.back))
        return there, back

    def _sums(
        self, one: Rows, other: Rows, pairs: tuple[Numbers, Numbers], weights: Numbers, ways: Sequence["_Way"]
    ) -> list[Numbers]:
        found = [np.zeros(len(pairs[0])) for _ in ways]
        some = np.flatnonzero((one.sizes[pairs[0]] > 0) & (other.sizes[pairs[1]] > 0))
        some = some[np.argsort(pairs[0][some], kind="stable")]
        lefts, rights = pairs[0][some], pairs[1][some]
        for begin, end in _stretches(lefts, one.sizes, max(1, _CELLS // len(self.terms))):
            table = self._table(one, lefts[begin:end])
            sizes = one.sizes[lefts[begin:end]] * other.sizes[rights[begin:end]]
            for first, last in _stretches(np.arange(end - begin), sizes, _ENTRIES):
                piece = slice(begin + first, begin + last)
                for sums, way in zip(found, ways, strict=True):
                    sums[some[piece]] = way(table, lefts[piece], rights[piece], other, weights)
        return found

    def _table(self, one: Rows, rows: Numbers) -> "_Table":
        """How near all words are to those of some rows."""
        words, width = np.unique(one.told(np.unique(rows))[0]), len(self.terms)
        levels, place = np.zeros(len(words) * width, np.uint8), np.zeros(width, np.int64)
        place[words] = np.arange(len(words)) * width
        held = [self.near(number) for number in words.tolist()]
        beside, near = (np.concatenate(each) for each in zip(*held, strict=True))
        levels[np.repeat(place[words], [len(numbers) for numbers, _ in held]) + beside] = near
        return _Table(one, levels, place)


@frozen(eq=False)
class _Table:
    """The levels of all words beside some, one row after the other, and where the row of each of these begins."""

    one: Rows
    levels: Numbers
    place: Numbers

    def there(self, lefts: Numbers, rights: Numbers, other: Rows, weights: Numbers) -> Numbers:
        words, pair = self.one.told(lefts)
        sizes = other.sizes[rights[pair]]
        beside = other.entries[ranges(other.first[rights[pair]], sizes)]
        levels = self.levels[np.repeat(self.place[words], sizes) + beside]
        return _added(levels, sizes, weights[words], pair, len(lefts))

    def back(self, lefts: Numbers, rights: Numbers, other: Rows, weights: Numbers) -> Numbers:
        words, pair = other.told(rights)
        sizes = self.one.sizes[lefts[pair]]
        beside = self.place[self.one.entries[ranges(self.one.first[lefts[pair]], sizes)]]
        levels = self.levels[beside + np.repeat(words, sizes)]
        return _added(levels, sizes, weights[words], pair, len(lefts))


_Way = Callable[[_Table, Numbers, Numbers, Rows, Numbers], Numbers]


def _added(levels: Numbers, sizes: Numbers, weights: Numbers, pair: Numbers, count: int) -> Numbers:
    """The nearest of each stretch of levels, weighed and added up for each pair in the order of its words."""
    most = np.maximum.reduceat(levels, np.cumsum(sizes) - sizes)
    found: Numbers = np.bincount(pair, _LEVELS[most] * weights, minlength=count)
    return found


def _stretches(rows: Numbers, sizes: Numbers, most: int) -> Iterator[tuple[int, int]]:
    """Where to cut rows, of which equal ones stand together, so that distinct ones hold no more between the cuts."""
    fresh = np.concatenate(([True], rows[1:] != rows[:-1])) if len(rows) else np.zeros(0, bool)
    held = np.cumsum(np.where(fresh, sizes[rows], 0))
    cuts = np.flatnonzero(np.diff(held // most)) + 1
    return pairwise([0, *cuts.tolist(), len(rows)]) if len(rows) else iter(())


def _parts(text: str) -> Iterator[str]:
    """What stands in a word, of two letters and more."""
    size = len(text)
    return (text[start:end] for start in range(size - 1) for end in range(start + 2, size + 1))
