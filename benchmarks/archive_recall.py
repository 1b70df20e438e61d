"""How much of what all pairs give is found among the candidates, and how few of the pairs these are.

    python benchmarks/archive_recall.py FOLDER [EVENTS]

Candidates are claims of one event and one kind whose sentences an index of their words and character pairs brings
together, and all entities of an event. Against this every two claims of one kind in an event are held together by the
same rules, among them that sentences less alike than `Settings.gate` hold no common fact, with no index and no cap. The
part of the findings over two articles that come out the same is the recall; so is what all pairs give without that
rule. EVENTS (40) are drawn evenly from those of more than one article and at most 1,500 claims, by size. The
candidates of all events are counted against every two claims of one kind in all the articles.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from unittest.mock import patch

import numpy as np
from attrs import evolve

from factcheck import Claim, Event, Finding, Settings, Uncorroborated, extract, group, read_all
from factcheck.candidates import Pairs, Room, candidates
from factcheck.kinds import KINDS
from factcheck.report import findings_on
from factcheck.settings import DEFAULT
from factcheck.wording import Wording

_MOST = 1500
_UNGATED = evolve(DEFAULT, gate=-1.0)


def every_two(wording: Wording, settings: Settings, _room: Room) -> Iterator[Pairs]:
    """What `candidates` stands for, without an index: a look at every two claims of a kind."""
    for kind in KINDS:
        members = [index for index, claim in enumerate(wording.claims) if claim.kind == kind.name]
        for place, left in enumerate(members):
            rights = np.array(members[place + 1 :], np.int64)
            rights = rights[wording.sentence[rights] != wording.sentence[left]]
            lefts = np.full(len(rights), left)
            if kind.name not in settings.entities:
                fit = wording.sentences(lefts, rights) >= settings.gate
                lefts, rights = lefts[fit], rights[fit]
            yield Pairs(kind, lefts, rights)


def told(findings: Iterable[Finding]) -> set[tuple[object, ...]]:
    """What is said of which words, for the findings that hold more than one article's."""
    return {
        (each.verdict, each.kind, each.rule, frozenset((c.article.id, c.start, c.end) for c in each.claims))
        for each in findings
        if not isinstance(each, Uncorroborated)
    }


def pairs(claims: Iterable[Claim]) -> int:
    """How many pairs of one kind there are among claims."""
    return sum(count * (count - 1) // 2 for count in Counter(claim.kind for claim in claims).values())


def of_all(claims: Sequence[Claim], settings: Settings) -> set[tuple[object, ...]]:
    """What a look at every two claims finds."""
    with patch("factcheck.pairing.candidates", every_two):
        return told(findings_on("e", claims, settings))


def looked_at(claims: Sequence[Claim]) -> int:
    """How many pairs are looked at in one event."""
    ordered = sorted(claims, key=lambda claim: (claim.article.id, claim.start, claim.end, claim.kind))
    return sum(len(pairs.lefts) for pairs in candidates(Wording.of(ordered), DEFAULT, Room(ordered, set())))


def main(folder: str, wanted: int = 40) -> None:
    """Print the recall and the share of the pairs."""
    articles = list(read_all([folder]))
    found = {article.id: extract(article) for article in articles}
    events = sorted((event for event in group(articles) if len(event.articles) > 1), key=_size)
    groups = [[claim for article in event.articles for claim in found[article.id]] for event in events]
    looked, within = sum(map(looked_at, groups)), sum(map(pairs, groups))
    total = pairs(claim for claims in found.values() for claim in claims)
    print(f"{len(articles)} articles, {sum(map(len, found.values()))} claims, {total:.3g} pairs of one kind")
    print(
        f"in one event {within} ({within / total:.3%}); looked at {looked} ({looked / total:.3%} of all pairs, ", end=""
    )
    print(f"{looked / within:.1%} of those in one event)")
    small = [claims for claims in groups if len(claims) <= _MOST]
    drawn = [small[index * len(small) // wanted] for index in range(min(wanted, len(small)))]
    kept, given, bare, both = Counter[object](), Counter[object](), 0, 0
    for claims in drawn:
        reference, ours = of_all(claims, DEFAULT), told(findings_on("e", claims))
        kept.update(each[0] for each in reference & ours)
        given.update(each[0] for each in reference)
        ungated = of_all(claims, _UNGATED)
        bare, both = bare + len(ungated), both + len(ungated & ours)
    print(f"{len(drawn)} events, {sum(map(len, drawn))} claims: of {dict(given)} by every two claims, {dict(kept)}")
    print(f"recall {kept.total() / max(1, given.total()):.4f}; without the rule on sentences {both / max(1, bare):.4f}")


def _size(event: Event) -> tuple[int, str]:
    return (len(event.articles), event.articles[0].id)


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
