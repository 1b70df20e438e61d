"""Which claims come from independent witnesses: an echo is not a witness."""

from collections.abc import Sequence

from rapidfuzz.fuzz import ratio

from factcheck.claim import Claim

_ECHO = 90.0  # two sentences this much alike, of some length, were not written apart
_LONG = 24  # code points; shorter sentences coincide by chance


def count_witnesses(claims: Sequence[Claim]) -> int:
    """How many independent witnesses stand behind claims that say the same."""
    return 1 if len(claims) == 1 else len(group_witnesses(claims))


def group_witnesses(claims: Sequence[Claim]) -> tuple[tuple[Claim, ...], ...]:
    """Put together the claims of one outlet, of one carrier they both cite, or of one wording."""
    if len(claims) == 1:
        return ((claims[0],),)
    groups: list[list[Claim]] = []
    for claim in claims:
        echoed = [group for group in groups if any(_same_witness(claim, other) for other in group)]
        merged = [claim, *(other for group in echoed for other in group)]
        groups = [group for group in groups if not any(group is echo for echo in echoed)] + [merged]
    return tuple(tuple(group) for group in groups)


def _same_witness(left: Claim, right: Claim) -> bool:
    if left.article.id == right.article.id:
        return True
    if left.article.outlet and left.article.outlet == right.article.outlet:
        return True
    if set(left.context.via) & set(right.context.via):
        return True
    first, second = left.sentence, right.sentence
    return min(len(first), len(second)) >= _LONG and ratio(first, second) >= _ECHO
