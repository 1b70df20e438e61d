"""The words in which a claim differs from what the other positions of a finding say, and where they stand."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from factcheck.claim import Claim, place_of
from factcheck.finding import Finding, Position
from factcheck.kinds.base import GAP
from factcheck.rendering.tokens import Word, plain, runs, shared, words

AT_ODDS = frozenset({"discrepancy", "update"})
"""The verdicts whose positions differ."""

STATEMENTS = frozenset({"quote", "stance"})
"""The kinds whose claims are whole statements; the claims of the others stand within one."""

_BRACKETS = "“”「」‘’《》〈〉"
_TOO_LONG = 240  # of a text longer than this only what the finding itself names is marked
_LEAST_SHARED = 0.4
_MOST_SIBLINGS = 4
_SPELLING = "spelling"  # the nature in which single characters matter


@frozen
class Span:
    """A stretch `text[start:end]` of an article."""

    start: int
    end: int


def differing(claim: Claim, finding: Finding) -> tuple[Span, ...]:
    """Where the words stand in which a claim differs, in the order of the text; nothing where positions agree.

    They are those that the finding names (none where only another position has any), else those of the claim that no
    other position has at their place. Where another position has the very same words, it is what stands around them:
    who says it, else what of their sentence the other does not have.
    """
    others = _others(claim, finding)
    alike = [other for other in others if _key(other) == _key(claim)]
    if alike:
        return _around(claim, finding, alike)
    if not others:
        return ()
    siblings = [each for position in finding.positions if _holds(position, claim) for each in position.claims]
    named = _named(claim, finding, claim.start, claim.end)
    if named or any(_named(other, finding, other.start, other.end) for other in others):
        return named
    return _unshared(claim, others, siblings, finding)


def in_the_same_words(claim: Claim, finding: Finding) -> bool:
    """Whether another position is given in the very words of the claim, so that the difference lies around them."""
    return any(_key(other) == _key(claim) for other in _others(claim, finding))


def _others(claim: Claim, finding: Finding) -> list[Claim]:
    """A claim of each position that is at odds with the one of this claim: in its words, where one is."""
    if finding.verdict not in AT_ODDS or len(finding.positions) < 2:
        return []
    return [_nearest(claim, position) for position in finding.positions if not _holds(position, claim)]


def _nearest(claim: Claim, position: Position) -> Claim:
    return next((other for other in position.claims if _key(other) == _key(claim)), position.claims[0])


def _holds(position: Position, claim: Claim) -> bool:
    return any(place_of(each) == place_of(claim) for each in position.claims)


def _key(claim: Claim) -> str:
    return plain(claim.text, claim.article).strip(_BRACKETS).casefold()


def _around(claim: Claim, finding: Finding, alike: Sequence[Claim]) -> tuple[Span, ...]:
    """What tells a claim from others in the same words: its speaker, what the finding names, what else stands there."""
    start, end = claim.context.sentence
    speaker = claim.context.speaker
    if speaker and all(other.context.speaker != speaker for other in alike):
        return _outside(claim, _found(claim, [plain(speaker, claim.article)], start, end))
    named = _outside(claim, _named(claim, finding, start, end))
    return named or _outside(claim, _elsewhere(claim, alike))


def _outside(claim: Claim, spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(span for span in spans if span.end <= claim.start or claim.end <= span.start)


def _named(claim: Claim, finding: Finding, start: int, end: int) -> tuple[Span, ...]:
    return tuple(_found(claim, _details(claim, finding), start, end))


def _details(claim: Claim, finding: Finding) -> set[str]:
    """The words that the sides of a finding are named by: parts of claims, and no codes."""
    named = (word.strip() for side in ("left", "right") for word in finding.details.get(side, "").split(GAP))
    whole = {each.text.strip(_BRACKETS) for each in finding.claims}
    return {
        plain(word, claim.article)
        for word in named
        if word and not _is_code(word) and word.strip(_BRACKETS) not in whole
    }


def _is_code(word: str) -> bool:
    return word.isascii() and not any(char.isdigit() or char.isupper() for char in word)


def _found(claim: Claim, sought: Iterable[str], start: int, end: int) -> Iterator[Span]:
    """Where words stand between two places, the longest first and apart, in the order of the text."""
    text = plain(claim.article.text[start:end], claim.article)
    taken: list[Span] = []
    for word in sorted(sought, key=lambda word: (-len(word), word)):
        at = text.find(word)
        while at >= 0:
            span = Span(start + at, start + at + len(word))
            if all(span.end <= held.start or held.end <= span.start for held in taken):
                taken.append(span)
            at = text.find(word, at + len(word))
    yield from sorted(taken, key=lambda span: span.start)


def _unshared(claim: Claim, others: Sequence[Claim], siblings: Sequence[Claim], finding: Finding) -> tuple[Span, ...]:
    """The words of a claim that do not stand in the others but in those that say the same, where there are such.

    All of it where little is shared or it is long.
    """
    whole = Span(claim.start, claim.end)
    if claim.end - claim.start > _TOO_LONG:
        return (whole,)
    by_character = finding.nature == _SPELLING
    held = words(claim.article, claim.start, claim.end, by_character=by_character)
    kept = _everywhere(held, [(each, (each.start, each.end)) for each in others], by_character=by_character)
    if _size(held, kept) < _LEAST_SHARED * _size(held, [True] * len(held)):
        return (whole,)
    apart = [each for each in siblings if _key(each) != _key(claim)][:_MOST_SIBLINGS]
    common = _everywhere(held, [(each, (each.start, each.end)) for each in apart], by_character=by_character)
    telling = [one or not two for one, two in zip(kept, common, strict=True)]
    return _spans(held, telling) or _spans(held, kept) or (whole,)


def _elsewhere(claim: Claim, others: Sequence[Claim]) -> tuple[Span, ...]:
    """The words of a claim's sentence that do not stand in the sentences of the others."""
    held = words(claim.article, *_within(claim.context.sentence))
    kept = _everywhere(held, [(each, each.context.sentence) for each in others], by_character=False)
    return _spans(held, kept)


def _everywhere(
    held: Sequence[Word], others: Iterable[tuple[Claim, tuple[int, int]]], *, by_character: bool
) -> list[bool]:
    """Of each word, whether it stands at its place in all the stretches."""
    kept = [True] * len(held)
    for other, stretch in others:
        there = words(other.article, *_within(stretch), by_character=by_character)
        kept = [one and two for one, two in zip(kept, shared(held, there), strict=True)]
    return kept


def _within(stretch: tuple[int, int]) -> tuple[int, int]:
    return stretch[0], min(stretch[1], stretch[0] + _TOO_LONG)


def _spans(held: Sequence[Word], kept: Sequence[bool]) -> tuple[Span, ...]:
    return tuple(Span(run[0].start, run[-1].end) for run in runs(held, [not keep for keep in kept]))


def _size(held: Sequence[Word], kept: Sequence[bool]) -> int:
    return sum(word.end - word.start for word, keep in zip(held, kept, strict=True) if keep)
