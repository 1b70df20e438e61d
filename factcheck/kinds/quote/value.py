"""The quote kind: its value, what is comparable, and how two compare."""

from attrs import frozen

from factcheck.kinds.base import Comparand, Comparison, Relation, Slot


@frozen
class Quote:
    """Placeholder."""


def slots(left: Comparand, right: Comparand) -> tuple[Slot, ...] | None:
    """Placeholder."""
    return None


def compare(left: Quote, right: Quote) -> Comparison:
    """Placeholder."""
    return Comparison(Relation.UNKNOWN, "value", "none")


def show(value: Quote) -> str:
    """Placeholder."""
    return str(value)
