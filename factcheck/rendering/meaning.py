"""What a claim's words stand for, as a reader would write it: for words that stand for two things in two articles."""

from datetime import datetime, timedelta

from factcheck.claim import Claim
from factcheck.kinds import KINDS_BY_NAME
from factcheck.kinds.time import Time

_FOR_READERS = frozenset({"place", "name", "role", "title"})
"""The kinds whose values are shown as a reader writes them; the others show theirs for programs."""


def meant(claim: Claim) -> str:
    """The days of a time, who says a statement, the full form of a name; empty where the words say all there is."""
    value = claim.value
    if isinstance(value, Time):
        return " ".join(filter(None, stretch(value.start, value.end))) if value.start and value.end else ""
    return claim.context.speaker or (KINDS_BY_NAME[claim.kind].show(value) if claim.kind in _FOR_READERS else "")


def stretch(start: datetime, end: datetime) -> tuple[str, str]:
    """The years, months or days from the first to the last, and the time of day where the words are that precise."""
    last = end - timedelta(microseconds=1)
    whole_years = (start.month, start.day, last.month, last.day) == (1, 1, 12, 31)
    form = "%Y" if whole_years else "%Y-%m" if end - start > timedelta(days=27) else "%Y-%m-%d"
    first, final = start.strftime(form), max(start, last).strftime(form)
    clock = start.strftime("%H:%M") if end - start <= timedelta(hours=1) else ""
    return first if first == final else f"{first} – {final}", clock
