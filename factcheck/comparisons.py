"""How two values compare, found once however often they are held against each other."""

from collections.abc import Callable, Mapping
from typing import Any

from attrs import evolve, field, frozen

from factcheck.claim import Claim
from factcheck.kinds import KINDS
from factcheck.kinds.base import Comparison, Kind


def remembering() -> Mapping[str, Kind]:
    """The kinds by name, which remember how two values of claims compare: those of one event meet again and again."""
    return {kind.name: evolve(kind, compare=_Remembered(kind.compare)) for kind in KINDS}


@frozen(eq=False)
class _Remembered:
    """What a comparison gave for each two values, by their places in memory, where they are held meanwhile."""

    compare: Callable[[Any, Any], Comparison]
    _known: dict[tuple[int, int], tuple[Comparison, Any, Any]] = field(factory=dict, init=False)

    def __call__(self, left: Any, right: Any) -> Comparison:
        key = (id(left), id(right))
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = (self.compare(left, right), left, right)
        return known[0]

    def learn(self, left: Any, right: Any, comparison: Comparison) -> None:
        """Take in how two values compare, in either order."""
        self._known[id(left), id(right)] = (comparison, left, right)
        self._known[id(right), id(left)] = (comparison.turned(), right, left)


@frozen
class Verdict:
    """How two claims compare, whatever their values alone tell."""

    left: Claim
    right: Claim
    comparison: Comparison


def decide(kinds: Mapping[str, Kind], verdict: Verdict) -> None:
    """Let kinds that remember give the verdict on the values that it is on."""
    compare = kinds[verdict.left.kind].compare
    if isinstance(compare, _Remembered):
        compare.learn(verdict.left.value, verdict.right.value, verdict.comparison)
