"""What one article says again in other words, and whether a reader is told anything by it."""

from collections.abc import Sequence
from itertools import combinations, product

from factcheck.article import Zone
from factcheck.claim import Claim
from factcheck.kinds.base import Kind, Relation
from factcheck.kinds.name import NAME
from factcheck.kinds.quantity import QUANTITY
from factcheck.kinds.quote import QUOTE
from factcheck.kinds.stance import STANCE
from factcheck.kinds.title import TITLE

_FRAMES = frozenset({Zone.HEADLINE, Zone.SUBHEAD, Zone.CAPTION})
_LESS = frozenset({Relation.INSIDE, Relation.OVERLAPPING})
_OTHERWISE = _LESS | {Relation.VARIANT}
# How what an article says again must differ: a quotation by what is left out, a name by another spelling that does not
# hold the first. That it comes back to a time, a place or an office is no news.
_TOLD = {
    QUOTE.name: _LESS,
    STANCE.name: frozenset({Relation.VARIANT}),
    **dict.fromkeys((QUANTITY.name, NAME.name, TITLE.name), _OTHERWISE),
}
# How sure it must be that two figures or statements of one article are of one thing, for an article tells much in like
# words: of the surer statements in the articles of 25 events readers had listed 5 of the 29 that say the same, and 5 of
# the 44 that only might; of the others 14 of 212.
_SURE = {QUANTITY.name: 0.85, STANCE.name: 0.85}


def is_news(kind: Kind, claims: Sequence[Claim], sure: float) -> bool:
    """Whether claims of one article that agree, by so much sure, tell more than that it repeats itself."""
    if _framed_otherwise(kind, claims):
        return True
    if sure < _SURE.get(kind.name, 0.0):
        return False
    return any(_told_otherwise(kind, one, other) for one, other in combinations(claims, 2))


def _told_otherwise(kind: Kind, one: Claim, other: Claim) -> bool:
    within = kind.name == NAME.name and (one.text in other.text or other.text in one.text)
    return not within and kind.compare(one.value, other.value).relation in _TOLD.get(kind.name, ())


def _framed_otherwise(kind: Kind, claims: Sequence[Claim]) -> bool:
    """Whether a headline, subhead or caption says it otherwise than the body: less exactly, or in other words."""
    framing = [claim for claim in claims if claim.zone in _FRAMES]
    body = [claim for claim in claims if claim.zone is Zone.BODY]
    told = {kind.compare(one.value, other.value).relation for one, other in product(framing, body)}
    return bool(told & _LESS) or (kind.verbatim and Relation.VARIANT in told)
