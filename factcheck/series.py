"""Rows of values: an article that tells several of one sort does not say which of them another article's is."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence

from factcheck.claim import Claim
from factcheck.conflict import proven
from factcheck.kinds import KINDS_BY_NAME
from factcheck.kinds.base import Kind, Relation
from factcheck.link import SAME, Link
from factcheck.settings import Settings

_MANY = 4  # values of one unit in a sentence that make it a list
_ROW = 2  # more than so many of them tell no more than these


class Series:
    """What each article tells of one sort, to see that a value is one of a row: the rivers of a flood, prison terms."""

    def __init__(self, claims: Sequence[Claim], settings: Settings, kinds: Mapping[str, Kind]) -> None:
        self._claims, self._settings, self._kinds = claims, settings, kinds
        self._rows: dict[tuple[str, Hashable], list[Claim]] = defaultdict(list)
        self._known: dict[tuple[int, str], int] = {}
        self._shared: dict[tuple[int, str], bool] = {}
        self._listed: Counter[tuple[str, Hashable, tuple[int, int]]] = Counter()
        for claim in claims:
            sort = _sort(claim)
            if sort is not None:
                self._rows[claim.article.id, sort].append(claim)
                self._listed[_list(claim, sort)] += 1

    def tell_apart(self, link: Link) -> bool:
        """Whether both sides of a conflict are of rows, or one of a longer one, in sentences that are not alike.

        Two rows of one article are of two things however alike their sentences are: yearly gains, and losses.
        """
        left, right = self._claims[link.left], self._claims[link.right]
        if proven(link, left.kind, self._settings):
            return False
        if left.article.id == right.article.id:
            return all(self._in_a_row(claim) for claim in (left, right))
        if (link.score_of("sentence") or 0.0) >= self._settings.same_sentence:
            return False
        one, other = self._beside(link.left, right.article.id), self._beside(link.right, left.article.id)
        return min(one, other) > 0 or max(one, other) > 1

    def _in_a_row(self, claim: Claim) -> bool:
        """Whether the sentence of a claim tells other values of its sort: one article's lists are of several things.

        So does one that lists as many values of one unit, each of a thing of its own.
        """
        sort = _sort(claim)
        row = self._rows.get((claim.article.id, sort), ())
        return self._listed[_list(claim, sort)] >= _MANY or any(
            each.context.sentence == claim.context.sentence and self._at_odds(each, claim) for each in row
        )

    def _beside(self, index: int, article: str) -> int:
        """How many values a claim's article tells of the same sort that are at odds with it, and another does not tell.

        More than two are counted as two. What both articles tell beside it says which one each means: the crash of the
        year before.
        """
        if (index, article) not in self._known:
            claim, shown = self._claims[index], set[str]()
            sort, show = _sort(claim), KINDS_BY_NAME[claim.kind].show
            for each in self._rows.get((claim.article.id, sort), ()):
                if len(shown) < _ROW and self._at_odds(each, claim) and not self._told_by(each, sort, article):
                    shown.add(show(each.value))
            self._known[index, article] = len(shown)
        return self._known[index, article]

    def _told_by(self, claim: Claim, sort: Hashable, article: str) -> bool:
        """Whether an article tells the value of a claim too."""
        key = (id(claim), article)
        if key not in self._shared:
            self._shared[key] = any(self._same(claim, their) for their in self._rows.get((article, sort), ()))
        return self._shared[key]

    def _at_odds(self, one: Claim, two: Claim) -> bool:
        """Whether two values cannot both be so, nor one be a part of the other."""
        kind = self._kinds[one.kind]
        if kind.compare(one.value, two.value).relation is not Relation.CONFLICT:
            return False
        return kind.explain is None or kind.explain((one.value, two.value)) is None

    def _same(self, one: Claim, two: Claim) -> bool:
        return self._kinds[one.kind].compare(one.value, two.value).relation in SAME


def _list(claim: Claim, sort: Hashable) -> tuple[str, Hashable, tuple[int, int]]:
    """What the values that a sentence lists have in common: the unit if they count, which tells their sort first."""
    return claim.article.id, sort[0] if isinstance(sort, tuple) else sort, claim.context.sentence


def _sort(claim: Claim) -> Hashable | None:
    """What a value is one of; None where it is of no row."""
    series = KINDS_BY_NAME[claim.kind].series
    sort = series(claim.value) if series else None
    return None if sort is None else (claim.kind, sort)
