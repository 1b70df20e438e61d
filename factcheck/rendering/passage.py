"""A claim's words in their sentence, marked."""

from collections.abc import Iterable, Mapping

from factcheck.claim import Claim

MARKS = ("«", "»")
"""What stands around the words that matter; Chinese text has other quotation marks."""

_AROUND = 60
_JOINED = " … "


def passage(claim: Claim, details: Mapping[str, str] | None = None) -> str:
    """The sentence with the words that matter between marks, a long one cut down to what stands near them.

    Where `left` and `right` of a finding's details stand inside the claim, those are marked; otherwise the claim is.
    """
    text, (start, end) = claim.article.text, claim.context.sentence
    start, end = min(start, claim.start), max(end, claim.end)
    first = start if claim.start - start <= _AROUND else claim.start - _AROUND
    last = end if end - claim.end <= _AROUND else claim.end + _AROUND
    shown, at = "…" if first > start else "", first
    differing = [(details or {}).get(side, "") for side in ("left", "right")]
    for begin, finish in _spans(claim, differing):
        shown += f"{text[at:begin]}{MARKS[0]}{text[begin:finish]}{MARKS[1]}"
        at = finish
    return " ".join(f"{shown}{text[at:last]}{'…' if last < end else ''}".split())


def _spans(claim: Claim, differing: Iterable[str]) -> list[tuple[int, int]]:
    """Where the differing words stand in a claim, in order and apart; the whole claim where none does."""
    found: list[tuple[int, int]] = []
    words = {word for stretch in differing for word in stretch.split(_JOINED)}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        start = claim.text.find(word) if word else -1
        span = (claim.start + start, claim.start + start + len(word))
        if start >= 0 and all(span[1] <= begin or finish <= span[0] for begin, finish in found):
            found.append(span)
    return sorted(found) or [(claim.start, claim.end)]
