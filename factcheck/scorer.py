"""A hook for evidence of the caller's own: an embedding, a model of entailment, a list of known pairs."""

from collections.abc import Sequence
from math import isfinite
from typing import Protocol

from factcheck.claim import Claim
from factcheck.kinds.base import Slot


class Scorer(Protocol):
    """Says of pairs of claims how likely the two speak of one fact.

    It is asked once for an event, with every pair that could be aligned, and answers in the same order with
    a number from 0 to 1, or None where it has nothing to say. Its answer is one more slot beside the others,
    `scorer:` and its name, which counts `Settings.scorer_weight`: it can bring claims together or keep them
    apart, but what their values say of one another is not its to decide, nor what must be alike before two
    values are held against each other. The same pairs must get the same answers.
    """

    @property
    def name(self) -> str:
        """The name that the report records."""

    def __call__(self, pairs: Sequence[tuple[Claim, Claim]]) -> Sequence[float | None]:
        """One answer for each pair."""


def slot_of(scorer: Scorer | None) -> str:
    """The name of a scorer's slot."""
    return f"scorer:{scorer.name}" if scorer else ""


def scored(scorer: Scorer | None, pairs: Sequence[tuple[Claim, Claim]]) -> list[tuple[Slot, ...]]:
    """The scorer's slot for each pair, none where it has nothing to say.

    Raises ValueError where it does not give one answer for each pair, each from 0 to 1.
    """
    if scorer is None:
        return [()] * len(pairs)
    answers = scorer(pairs) if pairs else ()
    if len(answers) != len(pairs):
        raise ValueError(f"scorer {scorer.name!r} gave {len(answers)} answers for {len(pairs)} pairs")
    return [() if answer is None else (Slot(slot_of(scorer), _checked(scorer, answer)),) for answer in answers]


def _checked(scorer: Scorer, answer: float) -> float:
    if not isfinite(answer) or not 0 <= answer <= 1:
        raise ValueError(f"scorer {scorer.name!r} answered {answer!r}, which is not between 0 and 1")
    return float(answer)
