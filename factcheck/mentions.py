"""Which mentions of a name stand for it, where an article names the same again and again."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.claim import Claim
from factcheck.kinds.name import NAME
from factcheck.settings import Settings

_LONGEST = 12  # letters of a name in which one off may be a slip


def distinct(claims: Sequence[Claim], settings: Settings) -> list[Claim]:
    """Drop what an article names again in the same words; the first mention stands for the others.

    Where another article alone has a name one letter off, all mentions stay: what stands around one tells the slip.
    """
    kept: dict[tuple[object, ...], Claim] = {}
    slips = _slips(claims)
    for claim in claims:
        once = claim.kind in settings.entities and not (claim.kind == NAME.name and _one_off(claim.text, slips))
        kept.setdefault((claim.kind, claim.article.id, claim.value if once else claim.start, claim.text), claim)
    return list(kept.values())


def _slips(claims: Iterable[Claim]) -> dict[str, frozenset[str]]:
    """Names that one article alone has, by what is left with one of their letters open."""
    holders: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.kind == NAME.name:
            holders[claim.text].add(claim.article.id)
    found: dict[str, set[str]] = defaultdict(set)
    for name, articles in holders.items():
        for key in _gaps(name) if len(articles) == 1 else ():
            found[key].add(name)
    return {key: frozenset(names) for key, names in found.items()}


def _one_off(name: str, slips: Mapping[str, frozenset[str]]) -> bool:
    """Whether one of the names differs in one letter."""
    return any(slips.get(key, frozenset()) - {name} for key in _gaps(name))


def _gaps(name: str) -> Iterator[str]:
    return (f"{name[:at]}_{name[at + 1 :]}" for at in range(len(name)) if 1 < len(name) <= _LONGEST)
