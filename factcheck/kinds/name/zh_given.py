"""What given names are written with."""

from collections.abc import Iterable
from functools import cache

from attrs import frozen

from factcheck.kinds.name.zh_tables import read_table


@frozen(eq=False)
class _Given:
    usual: frozenset[str]
    rarely: frozenset[str]


@cache
def _given() -> _Given:
    table = read_table("zh_given.toml")
    return _Given(frozenset(table["usual"]) - {"\n"}, frozenset(table["rarely"]))


def is_usual(given: Iterable[str]) -> bool:
    """Whether a given name is written with characters that given names are written with."""
    return _given().usual.issuperset(given)


def rarely_given() -> frozenset[str]:
    """Characters that stand in given names too, but as a rule are words of their own (刚, 如)."""
    return _given().rarely
