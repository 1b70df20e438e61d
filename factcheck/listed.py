"""What sentences list, to see that a value that another is held against stands beside it anyway."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from factcheck.claim import Claim
from factcheck.kinds import Kind
from factcheck.kinds.time import TIME
from factcheck.link import SAME, Link
from factcheck.similarity import Sentence, sentence_of

_JOINT = 1


class Listed:
    """What each sentence lists, to see that it holds the very value another claim of it would be at odds with."""

    def __init__(self, claims: Sequence[Claim], kinds: Mapping[str, Kind]) -> None:
        self._claims, self._kinds = claims, kinds
        self._beside: dict[tuple[str, Sentence], list[Claim]] = defaultdict(list)
        for claim in claims:
            self._beside[claim.kind, sentence_of(claim)].append(claim)

    def told(self, link: Link) -> bool:
        """Whether the sentence of one side states the value of the other too (9 insurers, 3 funds: a list).

        What it states of something else does not count: as many against as the other has for it.
        """
        left, right = self._claims[link.left], self._claims[link.right]
        return self._states(left, right) or self._states(right, left)

    def _states(self, claim: Claim, other: Claim) -> bool:
        kind = self._kinds[claim.kind]
        beside = self._beside[other.kind, sentence_of(other)]
        apart = [each for each in beside if each.start >= other.end or each.end <= other.start]
        same = [each for each in apart if kind.compare(claim.value, each.value).relation in SAME]
        if other.kind == TIME.name and any(_side_by_side(each, other) for each in same):
            return True
        found = (kind.slots(claim, each) for each in same)
        return any(slots is not None and all(slot.score for slot in slots) for slots in found)


def _side_by_side(one: Claim, other: Claim) -> bool:
    """Whether two claims stand together with no more than a sign between them: 7日和8日."""
    first, last = sorted((one, other), key=lambda claim: claim.start)
    return last.start - first.end <= _JOINT
