"""Which characters of a claim differ from what the other positions say."""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from attrs import frozen

from factcheck.claim import Claim
from factcheck.finding import Finding, Position
from factcheck.rendering.passage import AROUND, differing

_TOKEN = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[A-Za-z\u00c0-\u024f]+|\s+|.", re.DOTALL)
_TOO_LONG = 240  # of two texts longer than this only what the finding itself names is marked
_LEAST_SHARED = 0.4
_CLAIM, _DIFFERS = "claim", "differs"


@frozen
class Stretch:
    """A stretch of a passage: around the claim, of the claim, or the part of the claim that differs."""

    text: str
    role: str = ""


def stretches(claim: Claim, finding: Finding) -> tuple[Stretch, ...]:
    """The claim in its sentence, cut down to what stands near it; where positions are at odds, with what differs."""
    text, (start, end) = claim.article.text, claim.context.sentence
    start, end = min(start, claim.start), max(end, claim.end)
    first, last = max(start, claim.start - AROUND), min(end, claim.end + AROUND)
    inside = [Stretch(each.text, each.role or _CLAIM) for each in _inside(claim, finding)]
    before = Stretch(("…" if first > start else "") + text[first : claim.start])
    after = Stretch(text[claim.end : last] + ("…" if last < end else ""))
    return tuple(each for each in (before, *inside, after) if each.text)


def _inside(claim: Claim, finding: Finding) -> Iterable[Stretch]:
    if finding.verdict not in {"discrepancy", "update"} or len(finding.positions) < 2:
        return (Stretch(claim.text),)
    named = sorted(word for word in differing(finding) if word in claim.text)
    if named:
        return _split(claim.text, named)
    others = [position.claims[0].text for position in finding.positions if not _holds(position, claim)]
    return _against(claim.text, [other for other in others if other != claim.text])


def _holds(position: Position, claim: Claim) -> bool:
    return any(each is claim for each in position.claims)


def _split(text: str, words: Sequence[str]) -> Iterator[Stretch]:
    pattern = "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
    at = 0
    for found in re.finditer(pattern, text):
        yield Stretch(text[at : found.start()])
        yield Stretch(found[0], _DIFFERS)
        at = found.end()
    yield Stretch(text[at:])


def _against(text: str, others: Sequence[str]) -> tuple[Stretch, ...]:
    """The tokens of a text that do not stand in the others at their place, numbers and words whole.

    Where little is shared the whole text differs: scattered characters would say nothing.
    """
    if not others or len(text) > _TOO_LONG:
        return (Stretch(text),)
    tokens = _TOKEN.findall(text)
    shared = [True] * len(tokens)
    for other in others:
        matcher = SequenceMatcher(None, tokens, _TOKEN.findall(other[:_TOO_LONG]), autojunk=False)
        kept = {index for block in matcher.get_matching_blocks() for index in range(block.a, block.a + block.size)}
        shared = [held and index in kept for index, held in enumerate(shared)]
    if sum(shared) < _LEAST_SHARED * len(tokens):
        return (Stretch(text, _DIFFERS),)
    return tuple(_joined(tokens, shared))


def _joined(tokens: Sequence[str], shared: Sequence[bool]) -> Iterator[Stretch]:
    at = 0
    while at < len(tokens):
        end = next((index for index in range(at, len(tokens)) if shared[index] != shared[at]), len(tokens))
        yield Stretch("".join(tokens[at:end]), "" if shared[at] else _DIFFERS)
        at = end
