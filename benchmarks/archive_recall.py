"""How much of what all pairs give is found among the candidates, and how few of the pairs these are.

    python benchmarks/archive_recall.py FOLDER [EVENTS]

Claims of different events are never held together, and in an event only those whose sentences are somewhat alike
(entities: all). Against this, every two claims of one kind in each of the events are scored; the part of the findings
over two articles that come out the same is the recall, and the candidates are counted against every two claims of
one kind in all the articles. EVENTS (60) are drawn evenly from those of more than one article, by size.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import evolve

from factcheck import Claim, Event, Finding, Settings, Uncorroborated, extract, group, read_all
from factcheck.report import findings_on
from factcheck.settings import DEFAULT
from factcheck.similarity import Wording, sentence_of

_ALL = evolve(DEFAULT, gate=-1.0)


def told(findings: Iterable[Finding]) -> set[tuple[object, ...]]:
    """What is said of which words, for the findings that hold more than one article's."""
    return {
        (each.verdict, each.kind, each.rule, frozenset((c.article.id, c.start, c.end) for c in each.claims))
        for each in findings
        if not isinstance(each, Uncorroborated)
    }


def pairs(counts: Iterable[int]) -> int:
    """How many pairs there are in groups of these sizes."""
    return sum(count * (count - 1) // 2 for count in counts)


def candidates(claims: Sequence[Claim], settings: Settings = DEFAULT) -> int:
    """How many pairs of one kind are looked at in one event."""
    kinds = Counter(claim.kind for claim in claims)
    looked = pairs(kinds[kind] for kind in settings.entities)
    held: dict[object, Counter[str]] = {}
    for claim in claims:
        if claim.kind not in settings.entities:
            held.setdefault(sentence_of(claim), Counter())[claim.kind] += 1
    near = Wording.of(claims).near(settings.gate)
    empty = Counter[str]()
    for one, other in near:
        here, there = held.get(one, empty), held.get(other, empty)
        looked += sum(here[kind] * there[kind] for kind in here)
    return looked


def main(folder: str, wanted: int = 60) -> None:
    """Print the recall and the share of the pairs."""
    articles = list(read_all([folder]))
    events = sorted((event for event in group(articles) if len(event.articles) > 1), key=_size)
    drawn = [events[index * len(events) // wanted] for index in range(min(wanted, len(events)))]
    looked, within, kept, given, kinds = 0, 0, Counter[object](), Counter[object](), Counter[str]()
    for event in drawn:
        claims = [claim for article in event.articles for claim in extract(article)]
        kinds.update(claim.kind for claim in claims)
        looked += candidates(claims)
        within += pairs(Counter(claim.kind for claim in claims).values())
        reference, found = told(findings_on("e", claims, _ALL)), told(findings_on("e", claims))
        kept.update(each[0] for each in reference & found)
        given.update(each[0] for each in reference)
    total = pairs(kinds.values())
    print(f"{len(drawn)} of {len(events)} events, {kinds.total()} claims")
    share = kept.total() / max(1, given.total())
    print(f"findings of all pairs: {dict(given)}; found among the candidates: {dict(kept)}, {share:.4f}")
    print(f"pairs of one kind: {total}; in one event {within / total:.2%}; looked at {looked}, {looked / total:.2%}")


def _size(event: Event) -> tuple[int, str]:
    return (len(event.articles), event.articles[0].id)


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
