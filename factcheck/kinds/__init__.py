"""The kinds of claim, in the order they are looked for: a finder sees what the kinds before it found."""

from collections.abc import Mapping

from factcheck.kinds.base import Kind
from factcheck.kinds.name import NAME
from factcheck.kinds.place import PLACE
from factcheck.kinds.quantity import QUANTITY
from factcheck.kinds.quote import QUOTE
from factcheck.kinds.role import ROLE
from factcheck.kinds.stance import STANCE
from factcheck.kinds.time import TIME
from factcheck.kinds.title import TITLE

KINDS: tuple[Kind, ...] = (TITLE, TIME, NAME, ROLE, PLACE, QUANTITY, QUOTE, STANCE)

KINDS_BY_NAME: Mapping[str, Kind] = {kind.name: kind for kind in KINDS}

__all__ = ["KINDS", "KINDS_BY_NAME", "Kind"]
