"""Of when a claim is: what it says to have counted up to, else when its article was published."""

from datetime import UTC, datetime, timedelta

from factcheck.claim import Claim
from factcheck.kinds import KINDS_BY_NAME
from factcheck.kinds.time.expression import Bound


def moment(claim: Claim) -> datetime | None:
    """Of when a claim is, in UTC without a zone; None where nothing tells."""
    return counted_to(claim) or published(claim)


def published(claim: Claim) -> datetime | None:
    """When the article of a claim was published, in UTC without a zone; None where nothing tells.

    Of a later article without 截至 the count can be the newer one, or the older.
    """
    told = claim.article.published
    return None if told is None else (told.astimezone(UTC) if told.tzinfo else told).replace(tzinfo=None)


def counted_to(claim: Claim) -> datetime | None:
    """Up to when a claim says to have counted (截至17时), in UTC without a zone; None where it does not."""
    when = claim.context.when[0] if claim.context.when else None
    if when is None or when.bound is not Bound.UNTIL or when.end is None:
        return None
    end: datetime = when.end - timedelta(minutes=when.offset or 0)
    return end


def grew(left: tuple[Claim, datetime | None], right: tuple[Claim, datetime | None]) -> bool:
    """Whether the claim of the later moment can be a later state of the other's: a toll that rose."""
    (one, ours), (other, theirs) = left, right
    grows = KINDS_BY_NAME[one.kind].grows
    if grows is None or ours is None or theirs is None:
        return False
    earlier, later = (one, other) if ours < theirs else (other, one)
    return grows(earlier.value, later.value) is not None
