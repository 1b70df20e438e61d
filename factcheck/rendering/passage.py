"""A claim's words in their sentence, with what matters marked."""

from collections.abc import Iterator
from itertools import pairwise

from attrs import evolve, frozen

from factcheck.claim import Claim
from factcheck.finding import Finding
from factcheck.rendering.contrast import STATEMENTS, Span, differing, in_the_same_words
from factcheck.rendering.width import display_width, shortened

MARKS = ("«", "»")
"""What stands around the words that matter; Chinese text has other quotation marks."""

AROUND = 60
"""How many characters a long sentence keeps to either side of a claim."""

_SHORT = 16  # a claim no longer than this is marked whole where the form has one mark only
_CLAIM, _DIFFERS = "claim", "differs"


@frozen
class Stretch:
    """A stretch of a passage: around the claim, of the `claim`, or what `differs` from the other positions."""

    text: str
    role: str = ""


def stretches(claim: Claim, finding: Finding | None = None) -> tuple[Stretch, ...]:
    """The claim in its sentence, cut down to what stands near it, with the claim and what differs told apart."""
    spans = differing(claim, finding) if finding else ()
    return tuple(each for each in _cut(claim, spans) if each.text)


def _cut(claim: Claim, spans: tuple[Span, ...]) -> Iterator[Stretch]:
    text, (start, end) = claim.article.text, claim.context.sentence
    start, end = min(start, claim.start), max(end, claim.end)
    first, last = max(start, _first(claim, spans) - AROUND), min(end, _last(claim, spans) + AROUND)
    edges = {first, last, claim.start, claim.end, *(edge for each in spans for edge in (each.start, each.end))}
    yield Stretch("…" if first > start else "")
    for begin, finish in pairwise(sorted(edge for edge in edges if first <= edge <= last)):
        differs = any(each.start <= begin < each.end for each in spans)
        inside = claim.start <= begin < claim.end
        yield Stretch(text[begin:finish], _DIFFERS if differs else _CLAIM if inside else "")
    yield Stretch("…" if last < end else "")


def _first(claim: Claim, spans: tuple[Span, ...]) -> int:
    """The beginning of what is to be seen: the claim, and what differs where that is not far."""
    return max(claim.start - AROUND, min((claim.start, *(each.start for each in spans))))


def _last(claim: Claim, spans: tuple[Span, ...]) -> int:
    return min(claim.end + AROUND, max((claim.end, *(each.end for each in spans))))


def pieces(claim: Claim, finding: Finding | None = None) -> tuple[Stretch, ...]:
    """The same for a form that has one mark only: what differs in a long claim or around it, else the claim."""
    spans: tuple[Span, ...] = ()
    if finding and (claim.kind in STATEMENTS or claim.end - claim.start > _SHORT or in_the_same_words(claim, finding)):
        spans = differing(claim, finding)
    shown = _cut(claim, spans or (Span(claim.start, claim.end),))
    return tuple(evolve(each, role="") if each.role == _CLAIM else each for each in shown if each.text)


def passage(claim: Claim, finding: Finding | None = None) -> str:
    """The sentence with the words that matter between marks, a long one cut down to what stands near them."""
    opening, closing = MARKS
    shown = (f"{opening}{each.text}{closing}" if each.role else each.text for each in pieces(claim, finding))
    return " ".join("".join(shown).split())


def excerpt(claim: Claim, finding: Finding, width: int) -> tuple[Stretch, ...]:
    """A claim's words in little room: who says them where that differs, and of what is long what differs in it."""
    spans = differing(claim, finding)
    inner = tuple(each for each in spans if claim.start <= each.start < claim.end)
    speaker = claim.context.speaker if in_the_same_words(claim, finding) else ""
    told = [Stretch(f"{speaker} ", _DIFFERS)] if speaker else []
    first = min((each.start for each in inner), default=claim.start)
    fits = display_width(claim.text) <= width
    start = claim.start if fits or display_width(claim.article.text[claim.start : first]) < width // 3 else first
    told.append(Stretch("…" if start > claim.start else ""))
    room = width
    for begin, finish, differs in _parts(claim, inner, start):
        text = " ".join(claim.article.text[begin:finish].split())
        shown = shortened(text, max(room, 2))
        told.append(Stretch(shown, _DIFFERS if differs and not fits else ""))
        room -= display_width(text)
        if room <= 0:
            break
    return tuple(each for each in told if each.text)


def _parts(claim: Claim, spans: tuple[Span, ...], start: int) -> Iterator[tuple[int, int, bool]]:
    """The claim from a place on, cut at the edges of what differs in it."""
    edges = {start, claim.end, *(edge for each in spans for edge in (each.start, min(each.end, claim.end)))}
    for begin, finish in pairwise(sorted(edge for edge in edges if edge >= start)):
        yield begin, finish, any(each.start <= begin < each.end for each in spans)
