"""The words beside a name that say it is one: titles, courtesies, ages, verbs of speech, bylines."""

import re
from functools import cache

from attrs import field, frozen

from factcheck.kinds.name.zh_tables import lexicon

_TITLE_SIZES, _COURTESY_SIZES, _CONTEXT_SIZES = range(8, 1, -1), range(4, 1, -1), range(1, 5)
_AGE = re.compile(
    r"[（(，,]\s*(?:\d{2}岁|\d{4}年|\d{2}\s*[)）]|[男女]，)|[，,]?(?:今年|现年|时年|年仅|终年|享年|享寿)[\d一二三四五六七八九十]{1,4}岁"
)
_BYLINE = re.compile(
    r"(?:(?:责编|网编|编译|审校|校对|翻译)\s*[：:/]?\s*|(?:记者|编辑|摄影|撰稿|作者|采访|主持|报道|文)\s*[：:]\s*)$"
)


@frozen(eq=False)
class _Cues:
    """Words, with the characters they begin and end with: at most places one of these says that none stands there."""

    words: frozenset[str]
    _first: frozenset[str] = field(init=False)
    _last: frozenset[str] = field(init=False)

    @_first.default
    def _beginnings(self) -> frozenset[str]:
        return frozenset(word[0] for word in self.words)

    @_last.default
    def _endings(self) -> frozenset[str]:
        return frozenset(word[-1] for word in self.words)

    def begin(self, text: str, at: int, sizes: range) -> int:
        """The first of the sizes that a word has which begins at `at`; 0 where none does."""
        if text[at : at + 1] not in self._first:
            return 0
        return next((size for size in sizes if text[at : at + size] in self.words), 0)

    def end(self, text: str, at: int, sizes: range) -> int:
        """The first of the sizes that a word has which ends at `at`; 0 where none does."""
        if text[at - 1 : at] not in self._last:
            return 0
        return next((size for size in sizes if size <= at and text[at - size : at] in self.words), 0)


@cache
def _titles() -> _Cues:
    return _Cues(lexicon().titles)


@cache
def _honorifics() -> _Cues:
    return _Cues(lexicon().honorifics)


@cache
def _personal() -> _Cues:
    return _Cues(lexicon().speech | lexicon().companions)


@cache
def _followers() -> _Cues:
    return _Cues(lexicon().followers)


def title_before(text: str, at: int) -> int:
    """How long the title is that ends right at `at` (a space may stand between); 0 where there is none."""
    return _titles().end(text, at - (text[at - 1 : at] == " "), _TITLE_SIZES)


def honorific_after(text: str, at: int) -> int:
    """How long the courtesy or office is that begins at `at`; 0 where there is none."""
    return _honorifics().begin(text, at, _COURTESY_SIZES)


def speech_after(text: str, at: int) -> bool:
    """Whether a verb begins at `at` that only people do, of speech above all, or a word for those around somebody."""
    return _personal().begin(text, at, _CONTEXT_SIZES) > 0


def is_aged(text: str, at: int) -> bool:
    """Whether an age, a year of birth or a sex stands at `at`, as it does behind a name."""
    return bool(_AGE.match(text, at))


def follows_subject(text: str, at: int) -> bool:
    """Whether a word begins at `at` that often follows a person as subject, though other nouns as well."""
    return _followers().begin(text, at, _CONTEXT_SIZES) > 0


def in_byline(text: str, start: int) -> bool:
    """Whether a name is the article's own reporter's or editor's, as `责编：` before it says."""
    return bool(_BYLINE.search(text, max(0, start - 8), start))
