"""Whether two speakers under unlike names may be one: a foreigner in two transliterations, or 老王 and 王某."""

from functools import lru_cache

from factcheck.kinds.base import Relation
from factcheck.kinds.name.pair import is_well_known
from factcheck.kinds.name.zh_form import is_transliterated
from factcheck.kinds.role.value import Rank, Role, compare
from factcheck.kinds.role.zh_offices import parse, table

_BEFORE_SURNAME = "老小"
_ONE_OFFICE = frozenset({Relation.EQUAL, Relation.VARIANT})


@lru_cache(maxsize=4096)
def may_be_one(left: str, right: str, offices: tuple[str, str]) -> bool:
    """Whether one is called by the other's surname, or both hold one office, a foreigner little known among them."""
    if _familiar(left, right) or _familiar(right, left):
        return True
    if all(map(is_well_known, (left, right))) or not any(map(_foreign, (left, right))):
        return False
    one, other = map(parse, offices)
    if one is None or other is None or not (_sole(one) or _sole(other)):
        return False
    return compare(one, other).relation in _ONE_OFFICE


def _familiar(name: str, other: str) -> bool:
    """Whether neighbours may call the other so, by the surname alone: 老王, 小王."""
    return len(name) == 2 and name[0] in _BEFORE_SURNAME and other.startswith(name[1])


def _foreign(name: str) -> bool:
    return is_transliterated(name.replace("·", ""))


def _sole(role: Role) -> bool:
    """Whether an office is one that one person holds, of a country or body that is named."""
    named = role.country or role.body or role.domain
    return bool(named) and (role.post in table()["unique"]["posts"].split() or Rank.CHIEF in role.ranks)
