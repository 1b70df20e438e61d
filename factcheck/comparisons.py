"""How two values compare, found once however often they are held against each other."""

from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter
from typing import Any

from attrs import evolve, field, fields, frozen

from factcheck.claim import Claim
from factcheck.kinds import KINDS, KINDS_BY_NAME
from factcheck.kinds.base import Comparison, Kind
from factcheck.memo import Memo


def remembering() -> Mapping[str, Kind]:
    """The kinds by name, which remember how two values of claims compare: those of one event meet again and again."""
    return {kind.name: evolve(kind, compare=_Remembered(kind.compare)) for kind in KINDS}


def sharing(claims: Iterable[Claim]) -> list[Claim]:
    """The claims, in which values that are one in every respect are one in memory: an event names the same few people.

    Not of kinds of which more is told of two claims than their values say.
    """
    first: dict[tuple[str, Any], Any] = {}
    return [_sharing(claim, first) if KINDS_BY_NAME[claim.kind].in_versions is None else claim for claim in claims]


def _sharing(claim: Claim, first: dict[tuple[str, Any], Any]) -> Claim:
    value = first.setdefault((claim.kind, _EVERY_FIELD[type(claim.value)](claim.value)), claim.value)
    return claim if value is claim.value else evolve(claim, value=value)


def _every_field(of: type) -> Callable[[Any], Any]:
    """What gives the fields of a value, those too that do not make two values unequal."""
    return attrgetter(*(each.name for each in fields(of)))


_EVERY_FIELD = Memo(_every_field)


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
