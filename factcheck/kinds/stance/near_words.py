"""How near the words of statements are to one another, for very many pairs of words at once.

It is `likeness.alike`, which says what it means. To import this costs a tenth of a second, for numpy.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import pairwise

import numpy as np
from attrs import field, frozen

from factcheck.kinds.stance.likeness import EXACT, KINDRED, STEM, WITHIN
from factcheck.kinds.stance.term import Term
from factcheck.postings import Numbers, ranges
from factcheck.sets import Rows

_LEVELS = np.array([0.0, STEM, KINDRED, WITHIN, 1.0])
_NONE, _STEM, _KINDRED, _WITHIN, _SAME = range(5)
_CELLS, _ENTRIES = 1 << 21, 1 << 19  # of a table, and looked up in it, that are held at once


@frozen(eq=False)
class _Meeting:
    """What some words look for, by number, and which words hold that."""

    asked: Rows
    holders: Rows

    @classmethod
    def of(cls, held: Sequence[Collection[str]], sought: Sequence[Collection[str]] | None = None) -> "_Meeting":
        """Take in what each word holds, and what each looks for, if that is not the same."""
        numbers = dict[str, int]()
        keys = [numbers.setdefault(key, len(numbers)) for each in held for key in each]
        holding = Rows.joined(keys, [len(each) for each in held], len(numbers))
        words = np.repeat(np.arange(len(held)), holding.sizes)[np.argsort(holding.entries, kind="stable")]
        holders = Rows.joined(words, np.bincount(holding.entries, minlength=len(numbers)), len(held))
        if sought is None:
            return cls(holding, holders)
        return cls(
            Rows.of([[numbers[key] for key in each if key in numbers] for each in sought], len(numbers)), holders
        )

    def mark(self, table: Numbers, words: Numbers, level: int) -> None:
        """Write a level beside each of some words, one row of the table for each, where one is that it looks for."""
        keys, row = self.asked.told(words)
        numbers, which = self.holders.told(keys)
        table[row[which] * self.holders.width + numbers] = level


@frozen(eq=False)
class Words:
    """The distinct words of statements, as numbers, and which of them have anything alike with each."""

    terms: Sequence[Term]
    _meetings: Sequence[tuple[_Meeting, int]] = field(init=False)

    @_meetings.default
    def _by_level(self) -> Sequence[tuple[_Meeting, int]]:
        """What makes two words so near, for each level; the later say so of what the earlier do otherwise."""
        kin, texts, opposed = list[Collection[str]](), list[Collection[str]](), list[Collection[str]]()
        for term in self.terms:
            inexact = term.sort not in EXACT
            kin.append(term.kin if inexact else ())
            texts.append((term.text,) if inexact and len(term.text) > 1 else ())
            opposed.append((*term.opposed, *term.apart) if inexact else ())
        letters = [term.letters if text else () for term, text in zip(self.terms, texts, strict=True)]
        within, senses = _within({text for held in texts for text in held}), [(term.sense,) for term in self.terms]
        return (
            (_Meeting.of(letters), _STEM),
            (_Meeting.of(kin), _KINDRED),
            (_Meeting.of(texts, [[word for text in held for word in within[text]] for held in texts]), _WITHIN),
            (_Meeting.of(senses, opposed), _NONE),
            (_Meeting.of(senses), _SAME),
        )

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
        for meeting, level in self._meetings:
            meeting.mark(levels, words, level)
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


def _within(texts: Collection[str]) -> dict[str, list[str]]:
    """For each of some words those that stand in it, of two letters and more, and those that it stands in."""
    found = defaultdict[str, list[str]](list)
    for text in texts:
        for part in _parts(text):
            if part in texts:
                found[part].append(text)
                found[text].append(part)
    return found


def _parts(text: str) -> Iterator[str]:
    """What stands in a word, of two letters and more."""
    size = len(text)
    return (text[start:end] for start in range(size - 1) for end in range(start + 2, size + 1))
