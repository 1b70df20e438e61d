"""What the names of organisations are made of, read once from the table beside this module."""

from collections import defaultdict
from functools import cache, lru_cache

from attrs import frozen

from factcheck.kinds.name.zh_tables import read_table


@frozen(eq=False)
class BodyWords:
    """`zh_bodies.toml` as sets; heads by their last character, longest first."""

    heads: dict[str, tuple[str, ...]]
    of_places: frozenset[str]
    common: frozenset[str]
    named_by_place: frozenset[str]
    not_heads: frozenset[str]
    generic: frozenset[str]
    ministries: frozenset[str]
    leading: frozenset[str]
    outside: frozenset[str]
    treaties: frozenset[str]
    trades: frozenset[str]
    firms: frozenset[str]
    of_firms: frozenset[str]
    no_firms: frozenset[str]
    before_firms: frozenset[str]
    untold: frozenset[str]
    synonyms: tuple[tuple[str, ...], ...]


@cache
def body_words() -> BodyWords:
    """The words, read once."""
    words = {name: text.split() for name, text in read_table("zh_bodies.toml").items()}
    words["before_firms"] = list("".join(words["before_firms"]))
    synonyms = tuple(tuple(row.split("|")) for row in words.pop("synonyms"))
    heads: dict[str, list[str]] = defaultdict(list)
    for head in sorted(words.pop("heads"), key=lambda word: (-len(word), word)):
        heads[head[-1]].append(head)
    sets = {name: frozenset(entries) for name, entries in words.items()}
    by_last = {last: tuple(entries) for last, entries in heads.items()}
    return BodyWords(heads=by_last, synonyms=synonyms, **sets)


@lru_cache(maxsize=1 << 16)
def head_of(word: str) -> str:
    """The longest word for an organisation that `word` ends in; empty where it ends in none."""
    if word in body_words().not_heads and word not in body_words().heads.get(word[-1:], ()):
        return ""
    return next(
        (head for head in body_words().heads.get(word[-1:], ()) if word.endswith(head)),
        "",
    )
