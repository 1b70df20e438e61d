"""The words beside a name that say it is one: titles, courtesies, ages, verbs of speech, bylines."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from attrs import field, frozen

from factcheck.kinds.name.zh_tables import lexicon

_TITLE_SIZES, _COURTESY_SIZES, _CONTEXT_SIZES = range(2, 9), range(2, 5), range(1, 5)
_AGE = re.compile(
    r"[（(，,]\s*(?:\d{2}岁|\d{4}年|\d{2}\s*[)）]|[男女]，)|[，,]?(?:今年|现年|时年|年仅|终年|享年|享寿)[\d一二三四五六七八九十]{1,4}岁"
)
_DESK = "责编|网编|编译|译者|核稿|审校|校对|翻译|发稿|责任编辑"
_BYLINE = re.compile(
    rf"(?:(?:{_DESK})\s*[：:/]?\s*(?:[\u4e00-\u9fff]{{2,4}}(?:[/／]|[;；]?\s+)(?:(?:{_DESK})\s*[：:/]?\s*)?){{0,9}}"
    r"|(?:记者|编辑|摄影|撰稿|作者|采访|主持|报道|文)\s*[：:]\s*)$"
)
_BYLINE_REACH = 60


@frozen(eq=False)
class _Cues:
    """Words of some sizes, and of which of these, longest first, by the characters they begin and end with."""

    words: frozenset[str]
    sizes: range
    _first: Mapping[str, tuple[int, ...]] = field(init=False)
    _last: Mapping[str, tuple[int, ...]] = field(init=False)

    @_first.default
    def _beginnings(self) -> Mapping[str, tuple[int, ...]]:
        return self._by_character(0)

    @_last.default
    def _endings(self) -> Mapping[str, tuple[int, ...]]:
        return self._by_character(-1)

    def _by_character(self, place: int) -> Mapping[str, tuple[int, ...]]:
        found: dict[str, set[int]] = defaultdict(set)
        for word in self.words:
            if len(word) in self.sizes:
                found[word[place]].add(len(word))
        return {char: tuple(sorted(sizes, reverse=True)) for char, sizes in found.items()}

    def begin(self, text: str, at: int) -> int:
        """The size of the longest word that begins at `at`; 0 where none does."""
        for size in self._first.get(text[at : at + 1], ()):
            if text[at : at + size] in self.words:
                return size
        return 0

    def end(self, text: str, at: int) -> int:
        """The size of the longest word that ends at `at`; 0 where none does."""
        for size in self._last.get(text[at - 1 : at], ()):
            if size <= at and text[at - size : at] in self.words:
                return size
        return 0


@cache
def _titles() -> _Cues:
    return _Cues(lexicon().titles, _TITLE_SIZES)


@cache
def _honorifics() -> _Cues:
    return _Cues(lexicon().honorifics, _COURTESY_SIZES)


@cache
def _personal() -> _Cues:
    return _Cues(lexicon().speech | lexicon().companions, _CONTEXT_SIZES)


@cache
def _spoken() -> _Cues:
    return _Cues(lexicon().speech, _CONTEXT_SIZES)


@cache
def _followers() -> _Cues:
    return _Cues(lexicon().followers, _CONTEXT_SIZES)


def title_before(text: str, at: int) -> int:
    """How long the title is that ends right at `at` (a space may stand between); 0 where there is none."""
    return _titles().end(text, at - (text[at - 1 : at] == " "))


def honorific_after(text: str, at: int) -> int:
    """How long the courtesy or office is that begins at `at`; 0 where there is none."""
    return _honorifics().begin(text, at)


def speech_after(text: str, at: int) -> bool:
    """Whether a verb begins at `at` that only people do, of speech above all, or a word for those around somebody."""
    return _personal().begin(text, at) > 0


def speaks_at(text: str, at: int) -> bool:
    """Whether a verb begins at `at` that only people do, of speech above all."""
    return _spoken().begin(text, at) > 0


def is_aged(text: str, at: int) -> bool:
    """Whether an age, a year of birth or a sex stands at `at`, as it does behind a name."""
    return bool(_AGE.match(text, at))


def follows_subject(text: str, at: int) -> bool:
    """Whether a word begins at `at` that often follows a person as subject, though other nouns as well."""
    return _followers().begin(text, at) > 0


def in_byline(text: str, start: int) -> bool:
    """Whether a name is the article's own reporter's or editor's, as `责编：` or a list of its desk before it says."""
    return bool(_BYLINE.search(text, max(0, start - _BYLINE_REACH), start))
