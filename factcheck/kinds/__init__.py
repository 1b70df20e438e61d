"""The kinds of claim, in the order they are looked for: a finder sees what the kinds before it found."""

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

__all__ = ["KINDS", "Kind"]
