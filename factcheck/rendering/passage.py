"""A claim's words in their sentence, marked."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from factcheck.claim import Claim
from factcheck.finding import Finding
from factcheck.kinds.base import GAP

MARKS = ("«", "»")
"""What stands around the words that matter; Chinese text has other quotation marks."""

AROUND = 60
"""How many characters a long sentence keeps to either side of a claim."""

_BRACKETS = "“”「」‘’《》〈〉"


@frozen
class Piece:
    """A stretch of a passage, and whether it is what matters."""

    text: str
    marked: bool = False


def passage(claim: Claim, differing: Iterable[str] = ()) -> str:
    """The sentence with the words that matter between marks, a long one cut down to what stands near them."""
    opening, closing = MARKS
    shown = (f"{opening}{piece.text}{closing}" if piece.marked else piece.text for piece in pieces(claim, differing))
    return " ".join("".join(shown).split())


def pieces(claim: Claim, differing: Iterable[str] = ()) -> Iterator[Piece]:
    """The same in pieces.

    Where `differing` words stand inside the claim, those are marked; otherwise the claim is.
    """
    text, (start, end) = claim.article.text, claim.context.sentence
    start, end = min(start, claim.start), max(end, claim.end)
    first = start if claim.start - start <= AROUND else claim.start - AROUND
    last = end if end - claim.end <= AROUND else claim.end + AROUND
    at = first
    yield Piece("…" if first > start else "")
    for begin, finish in _spans(claim, differing):
        yield Piece(text[at:begin])
        yield Piece(text[begin:finish], marked=True)
        at = finish
    yield Piece(text[at:last] + ("…" if last < end else ""))


def differing(finding: Finding) -> frozenset[str]:
    """The words inside longer claims in which the sides of a finding differ, as its details name them."""
    named = {word for side in ("left", "right") for word in finding.details.get(side, "").split(GAP)}
    whole = {claim.text.strip(_BRACKETS) for claim in finding.claims}
    return frozenset(word for word in named if not word.isascii() and word.strip(_BRACKETS) not in whole)


def _spans(claim: Claim, differing: Iterable[str]) -> list[tuple[int, int]]:
    """Where the differing words stand in a claim, in order and apart; the whole claim where none does."""
    found: list[tuple[int, int]] = []
    for word in sorted(differing, key=lambda word: (-len(word), word)):
        start = claim.text.find(word)
        span = (claim.start + start, claim.start + start + len(word))
        if start >= 0 and all(span[1] <= begin or finish <= span[0] for begin, finish in found):
            found.append(span)
    return sorted(found) or [(claim.start, claim.end)]
