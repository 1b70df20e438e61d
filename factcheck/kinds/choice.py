"""What the enumerations that values are made of have in common."""

from enum import Enum


class Choice(Enum):
    """An enumeration whose members are looked up by what they are, and not by their names, which takes Python longer.

    A comparison looks up millions. Nothing may depend on the order of a set of them, as on that of any set.
    """

    __hash__ = object.__hash__
