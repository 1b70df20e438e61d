"""What one article says again in other words, and whether a reader is told anything by it."""

from collections.abc import Sequence
from itertools import combinations, product

from factcheck.article import Zone
from factcheck.claim import Claim
from factcheck.kinds.base import Kind, Relation
from factcheck.kinds.name import NAME
from factcheck.kinds.quantity import QUANTITY
from factcheck.kinds.quote import QUOTE
from factcheck.kinds.role import ROLE
from factcheck.kinds.stance import STANCE
from factcheck.kinds.title import TITLE

_FRAMES = frozenset({Zone.HEADLINE, Zone.SUBHEAD, Zone.CAPTION})
_LESS = frozenset({Relation.INSIDE, Relation.OVERLAPPING})
_OTHERWISE = _LESS | {Relation.VARIANT}
# How what an article says again must differ: a quotation by what is left out. That it comes back to a time or a place
# is no news.
_TOLD = {
    QUOTE.name: _LESS,
    **dict.fromkeys((QUANTITY.name, NAME.name, ROLE.name, TITLE.name, STANCE.name), _OTHERWISE),
}
# How sure it must be that two figures or statements of one article are of one thing, for an article tells much in like
# words: of the surer statements in the articles of 25 events readers had listed 10 of 73, of the others 14 of 212.
_SURE = {QUANTITY.name: 0.85, STANCE.name: 0.85}


def is_news(kind: Kind, claims: Sequence[Claim], sure: float) -> bool:
    """Whether claims of one article that agree, so surely, say more by it than that the article repeats itself."""
    if _framed_otherwise(kind, claims):
        return True
    told = _TOLD.get(kind.name, frozenset())
    if sure < _SURE.get(kind.name, 0.0):
        return False
    return any(kind.compare(one.value, other.value).relation in told for one, other in combinations(claims, 2))


def _framed_otherwise(kind: Kind, claims: Sequence[Claim]) -> bool:
    """Whether a headline, subhead or caption says it otherwise than the body: less exactly, or in other words."""
    framing = [claim for claim in claims if claim.zone in _FRAMES]
    body = [claim for claim in claims if claim.zone is Zone.BODY]
    told = {kind.compare(one.value, other.value).relation for one, other in product(framing, body)}
    return bool(told & _LESS) or (kind.verbatim and Relation.VARIANT in told)
