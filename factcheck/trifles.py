"""Agreements that nobody would state: what everybody knows, what one outlet prints twice, who wrote the articles."""

from collections.abc import Sequence

from factcheck.article import Zone
from factcheck.claim import Claim
from factcheck.kinds.base import Kind


def is_trifle(kind: Kind, claims: Sequence[Claim]) -> bool:
    """Whether claims that agree tell a reader nothing by it."""
    return _commonplace(kind, claims) or _printed_again(claims) or _signing(claims)


def _commonplace(kind: Kind, claims: Sequence[Claim]) -> bool:
    """Whether all name what everybody knows."""
    return kind.common is not None and kind.common([claim.value for claim in claims])


def _printed_again(claims: Sequence[Claim]) -> bool:
    """Whether one outlet alone says it, in several articles, in one sentence that it prints more than once."""
    outlets, articles = {claim.article.outlet for claim in claims}, {claim.article.id for claim in claims}
    return len(articles) > 1 and len(outlets) == 1 and "" not in outlets and len(set(map(_sentence, claims))) == 1


def _signing(claims: Sequence[Claim]) -> bool:
    """Whether articles give a name, in bylines and below their pictures alone, to say whose work they are."""
    zones = {claim.zone for claim in claims}
    return Zone.BYLINE in zones and zones <= {Zone.BYLINE, Zone.CAPTION}


def _sentence(claim: Claim) -> str:
    start, end = claim.context.sentence
    return claim.article.text[start:end].strip()
