"""An article in full with its claims marked, cut where claims begin and end so that they may overlap."""

from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import frozen

from factcheck.article import Article, Block
from factcheck.claim import Claim
from factcheck.finding import Finding
from factcheck.rendering.overview import VERDICTS


@frozen
class Segment:
    """A stretch of text that the same claims cover; `findings` are theirs, the gravest first.

    `begins` tells whether one of the claims begins here: there its place is.
    """

    text: str
    start: int
    findings: tuple[Finding, ...] = ()
    begins: bool = False

    @property
    def verdict(self) -> str:
        """The verdict to show it by: that of the gravest finding."""
        return self.findings[0].verdict if self.findings else ""


@frozen
class Paragraph:
    """A block of an article in segments."""

    zone: str
    segments: tuple[Segment, ...]


def claims_by_article(findings: Iterable[Finding]) -> Mapping[str, Sequence[tuple[Claim, Finding]]]:
    """The claims of all findings, by the article they stand in."""
    found: dict[str, list[tuple[Claim, Finding]]] = defaultdict(list)
    for finding in findings:
        for claim in finding.claims:
            found[claim.article.id].append((claim, finding))
    return found


def paragraphs(article: Article, claims: Sequence[tuple[Claim, Finding]]) -> tuple[Paragraph, ...]:
    """The blocks of an article, each cut at the ends of its claims; the whole text where it has no blocks."""
    held = sorted((_Held(claim.start, claim.end, finding) for claim, finding in claims), key=lambda each: each.start)
    blocks = article.blocks or (Block(article.zone_at(0), 0, len(article.text)),)
    return tuple(Paragraph(block.zone.value, tuple(_segments(article, block, held))) for block in blocks)


@frozen
class _Held:
    start: int
    end: int
    finding: Finding


def _segments(article: Article, block: Block, held: Sequence[_Held]) -> Iterator[Segment]:
    """The segments of a block, in one pass over the claims that begin in it; none crosses the end of a block."""
    first, last = (bisect_left(held, end, key=lambda each: each.start) for end in (block.start, block.end))
    inside = held[first:last]
    ends = (min(each.end, block.end) for each in inside)
    cuts = sorted({block.start, block.end, *(each.start for each in inside), *ends})
    waiting, over = deque(inside), list[_Held]()
    for start, end in pairwise(cuts):
        over = [each for each in over if each.end > start]
        begins = False
        while waiting and waiting[0].start == start:
            over.append(waiting.popleft())
            begins = True
        findings = {each.finding.id: each.finding for each in over}
        yield Segment(article.text[start:end], start, tuple(sorted(findings.values(), key=_gravity)), begins)


def _gravity(finding: Finding) -> tuple[int, str, int, str]:
    return (VERDICTS.index(finding.verdict), finding.severity.value, len(finding.id), finding.id)
