"""How sure a finding is: how often findings of its kind that were aligned as well proved right.

A logistic curve over the score of the alignment, with a height for each kind, fitted by benchmarks/calibration.py on
articles of 19 real events in which readers had listed what the outlets agree and differ on; docs/alignment.md shows
how well it holds.
"""

from collections.abc import Mapping
from math import exp, log

SLOPE, ODDS = 2.86, 0.56
HEIGHTS: Mapping[str, float] = {
    "name": 0.88,
    "place": 1.69,
    "quantity": 1.86,
    "quote": 2.0,
    "role": 1.76,
    "stance": 1.97,
    "time": 2.16,
    "title": 2.33,
}
_OTHER = 1.8  # a kind that was not measured
_MIDDLE = 0.5


def confidence(kind: str, score: float, *, odds: bool) -> float:
    """The chance that a finding is right, from the score of its alignment; `odds` where its values are at odds."""
    return round(1 / (1 + exp(-_height(kind, odds=odds) - SLOPE * (score - _MIDDLE))), 3)


def score_of(kind: str, sure: float, *, odds: bool) -> float:
    """The score that has a confidence: `confidence` turned round."""
    kept = min(max(sure, 0.001), 0.999)
    return (log(kept / (1 - kept)) - _height(kind, odds=odds)) / SLOPE + _MIDDLE


def _height(kind: str, *, odds: bool) -> float:
    return HEIGHTS.get(kind, _OTHER) + ODDS * odds
