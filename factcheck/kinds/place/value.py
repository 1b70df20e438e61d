"""The place kind: its value, what is comparable, and how two compare."""

from attrs import frozen

from factcheck.kinds.base import Comparand, Comparison, Relation, Slot


@frozen
class Place:
    """Placeholder."""


def slots(left: Comparand, right: Comparand) -> tuple[Slot, ...] | None:
    """Placeholder."""
    return None


def compare(left: Place, right: Place) -> Comparison:
    """Placeholder."""
    return Comparison(Relation.UNKNOWN, "value", "none")


def show(value: Place) -> str:
    """Placeholder."""
    return str(value)
