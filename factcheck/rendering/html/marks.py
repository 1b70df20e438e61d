"""An article in full with its claims marked, cut where claims begin and end so that they may overlap."""

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

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


_Held = tuple[int, int, Finding]


def claims_by_article(findings: Iterable[Finding]) -> Mapping[str, Sequence[tuple[Claim, Finding]]]:
    """The claims of all findings, by the article they stand in."""
    found: dict[str, list[tuple[Claim, Finding]]] = defaultdict(list)
    for finding in findings:
        for claim in finding.claims:
            found[claim.article.id].append((claim, finding))
    return found


def paragraphs(article: Article, claims: Sequence[tuple[Claim, Finding]]) -> tuple[Paragraph, ...]:
    """The blocks of an article, each cut at the ends of its claims; the whole text where it has no blocks."""
    held = sorted(
        ((claim.start, claim.end, finding) for claim, finding in claims), key=lambda each: (each[0], -each[1])
    )
    blocks = article.blocks or (_whole(article),)
    return tuple(Paragraph(block.zone.value, tuple(_segments(article, block, held))) for block in blocks)


def _whole(article: Article) -> Block:
    return Block(article.zone_at(0), 0, len(article.text))


def _segments(article: Article, block: Block, held: Sequence[_Held]) -> Iterator[Segment]:
    inside = [each for each in held if each[0] < block.end and each[1] > block.start]
    cuts = {block.start, block.end}
    for start, end, _ in inside:
        cuts |= {max(start, block.start), min(end, block.end)}
    ordered = sorted(cuts)
    for start, end in itertools.pairwise(ordered):
        over = [each for each in inside if each[0] <= start and each[1] >= end]
        findings = {finding.id: finding for _, _, finding in over}
        gravest = sorted(findings.values(), key=_gravity)
        yield Segment(article.text[start:end], start, tuple(gravest), any(each[0] == start for each in over))


def _gravity(finding: Finding) -> tuple[int, str, int, str]:
    return (VERDICTS.index(finding.verdict), finding.severity.value, len(finding.id), finding.id)
