"""How a figure is known in Chinese: what a law threatens with, what a poll found, and by which money trade is told."""

import re

from attrs import evolve

from factcheck.kinds.quantity.value import Scope, UnitClass
from factcheck.languages.base import Document
from factcheck.languages.zh_penal import is_threatened

_PRICED = re.compile(
    r"(?P<yuan>人民币)计价?|(?P<dollars>美元)计价?|(?<=[\d亿万])(?:元|(?P<paid>美元))(?=[^\d。]{0,2}[，,]|\Z)"
)
_REACH = 60
_ATTITUDES = frozenset({"supported", "opposed"})


def as_told(document: Document, scope: Scope, start: int, unit: UnitClass, *, trades: bool) -> Scope:
    """The scope of a number at `start` with how it is known; of a change where something `trades`."""
    sentence = document.sentence_at(start).start
    if unit is UnitClass.MONEY and is_threatened(document.text, sentence, start):
        return evolve(scope, standing=tuple(sorted({*scope.standing, "threatened"})))
    if unit is UnitClass.SHARE and (trades or scope.basis) and not scope.predicate:
        return evolve(scope, money=_priced_in(document.text, sentence, start))
    if unit is UnitClass.SHARE and scope.predicate in _ATTITUDES:
        return evolve(scope, standing=tuple(sorted({*scope.standing, "polled"})))
    return scope


def _priced_in(text: str, first: int, start: int) -> str:
    """By the money of which country a change of trade is told: 以人民币计价出口增长4.3%, 出口7.71万亿元，下降3%."""
    found = list(_PRICED.finditer(text, max(first, start - _REACH), start))
    if not found:
        return ""
    return "USD" if found[-1]["dollars"] or found[-1]["paid"] else "CNY"
