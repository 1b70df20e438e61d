"""The words beside a name that say it is one: titles, courtesies, ages, verbs of speech, bylines."""

import re

from factcheck.kinds.name.zh_tables import lexicon

_TITLE_SIZE, _CONTEXT_SIZE = 8, 4
_AGE = re.compile(r"[（(，,]\s*(?:\d{2}岁|\d{4}年|\d{2}\s*[)）]|[男女]，)")
_BYLINE = re.compile(
    r"(?:(?:责编|网编|编译|审校|校对|翻译)\s*[：:/]?\s*|(?:记者|编辑|摄影|撰稿|作者|采访|主持|报道|文)\s*[：:]\s*)$"
)


def title_before(text: str, at: int) -> int:
    """How long the title is that ends right at `at` (a space may stand between); 0 where there is none."""
    titles = lexicon().titles
    if text[at - 1 : at] == " ":
        at -= 1
    return next(
        (size for size in range(min(_TITLE_SIZE, at), 1, -1) if text[at - size : at] in titles),
        0,
    )


def honorific_after(text: str, at: int) -> int:
    """How long the courtesy or office is that begins at `at`; 0 where there is none."""
    honorifics = lexicon().honorifics
    return next((size for size in range(4, 1, -1) if text[at : at + size] in honorifics), 0)


def speech_after(text: str, at: int) -> bool:
    """Whether a verb begins at `at` that only people do, of speech above all, or a word for those around somebody."""
    speech, companions = lexicon().speech, lexicon().companions
    words = (text[at : at + size] for size in range(1, _CONTEXT_SIZE + 1))
    return any(word in speech or word in companions for word in words)


def is_aged(text: str, at: int) -> bool:
    """Whether an age, a year of birth or a sex stands at `at`, as it does behind a name."""
    return bool(_AGE.match(text, at))


def follows_subject(text: str, at: int) -> bool:
    """Whether a word begins at `at` that often follows a person as subject, though other nouns as well."""
    followers = lexicon().followers
    return any(text[at : at + size] in followers for size in range(1, _CONTEXT_SIZE + 1))


def in_byline(text: str, start: int) -> bool:
    """Whether a name is the article's own reporter's or editor's, as `责编：` before it says."""
    return bool(_BYLINE.search(text, max(0, start - 8), start))
