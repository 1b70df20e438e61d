"""Agreements that nobody would state: what everybody knows, what one outlet prints twice, who wrote the articles.

Nor would one state what is hardly one fact.
"""

from collections.abc import Sequence

from factcheck.article import Zone
from factcheck.claim import Claim
from factcheck.kinds.base import Kind
from factcheck.kinds.stance import STANCE

# How sure an agreement of several articles must be: of forty statements below it ten were of one fact, and in the
# articles of 25 events readers had listed one of them.
_LEAST = {STANCE.name: 0.79}

_SIGNED = frozenset({Zone.BYLINE, Zone.CAPTION})


def is_trifle(kind: Kind, claims: Sequence[Claim]) -> bool:
    """Whether claims that agree tell a reader nothing by it."""
    return _commonplace(kind, claims) or _printed_again(claims) or _signing(kind, claims)


def is_doubtful(kind: Kind, sure: float) -> bool:
    """Whether claims that agree, by so much sure, are less often of one fact than not."""
    return sure < _LEAST.get(kind.name, 0.0)


def _commonplace(kind: Kind, claims: Sequence[Claim]) -> bool:
    """Whether all name what everybody knows."""
    return kind.common is not None and kind.common([claim.value for claim in claims])


def _printed_again(claims: Sequence[Claim]) -> bool:
    """Whether one outlet alone says it, in several articles, in one sentence that it prints more than once."""
    outlets, articles = {claim.article.outlet for claim in claims}, {claim.article.id for claim in claims}
    return len(articles) > 1 and len(outlets) == 1 and "" not in outlets and len(set(map(_sentence, claims))) == 1


def _signing(kind: Kind, claims: Sequence[Claim]) -> bool:
    """Whether articles give a name to say whose work they are, in bylines and below their pictures.

    What everybody knows may stand elsewhere too: 法新社 in a dateline, and AFP below.
    """
    if not any(claim.zone is Zone.BYLINE for claim in claims):
        return False
    elsewhere = [claim for claim in claims if claim.zone not in _SIGNED]
    return not elsewhere or _commonplace(kind, elsewhere)


def _sentence(claim: Claim) -> str:
    start, end = claim.context.sentence
    return claim.article.text[start:end].strip()
