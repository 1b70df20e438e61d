"""Rows of values: an article that tells several of one sort does not say which of them another article's is."""

from collections import defaultdict
from collections.abc import Hashable, Sequence

from factcheck.claim import Claim
from factcheck.conflict import proven
from factcheck.kinds import KINDS_BY_NAME
from factcheck.kinds.base import Relation
from factcheck.link import Link
from factcheck.settings import Settings


class Series:
    """What each article tells of one sort, to see that a value is one of a row: the rivers of a flood, prison terms."""

    def __init__(self, claims: Sequence[Claim], settings: Settings) -> None:
        self._claims, self._settings = claims, settings
        self._rows: dict[tuple[str, Hashable], list[Claim]] = defaultdict(list)
        for claim in claims:
            sort = _sort(claim)
            if sort is not None:
                self._rows[claim.article.id, sort].append(claim)

    def tell_apart(self, link: Link) -> bool:
        """Whether both sides of a conflict are of rows, or one of a longer one, in sentences that are not alike."""
        if (link.score_of("sentence") or 0.0) >= self._settings.same_sentence:
            return False
        left, right = self._claims[link.left], self._claims[link.right]
        if proven(link, left.kind, self._settings):
            return False
        one, other = self._beside(left, right), self._beside(right, left)
        return min(one, other) > 0 or max(one, other) > 1

    def _beside(self, claim: Claim, other: Claim) -> int:
        """How many values its article tells of the same sort that are at odds with it, but for the other claim's."""
        kind = KINDS_BY_NAME[claim.kind]
        row = self._rows.get((claim.article.id, _sort(claim)), ())
        found = {
            kind.show(each.value)
            for each in row
            if each is not other and kind.compare(each.value, claim.value).relation is Relation.CONFLICT
        }
        return len(found)


def _sort(claim: Claim) -> Hashable | None:
    """What a value is one of; None where it is of no row."""
    series = KINDS_BY_NAME[claim.kind].series
    sort = series(claim.value) if series else None
    return None if sort is None else (claim.kind, sort)
