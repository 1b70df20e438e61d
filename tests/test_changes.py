"""A single change to an article is found, and nothing else; a copy that says the same is at odds with nothing."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from attrs import frozen
from changes import SAME, SORTS, Change, changes, unchanged

from factcheck import Article, Discrepancy, Finding, Update, compare, read_all

ROOT = Path(__file__).parents[1]
MOST = 2  # changes of one sort to one article
DETECTED, OTHERS = 0.95, 0.02  # of all changed copies; these only get better


@frozen
class Trial:
    """One changed copy beside its original: whether the change was found, and what else was."""

    sort: str
    change: str
    found: bool
    others: tuple[str, ...]


@cache
def articles() -> tuple[Article, ...]:
    return tuple(read_all([ROOT / "fixtures", ROOT / "seeds"]))


def differences(one: Article, other: Article) -> Iterator[Finding]:
    return (finding for finding in compare([one, other]).findings if isinstance(finding, (Discrepancy, Update)))


@cache
def own(article: Article) -> dict[object, frozenset[str]]:
    """What an article has against itself, which every copy of it has too, in these words."""
    return {key(finding, article): texts(finding) for finding in differences(article, unchanged(article))}


def key(finding: Finding, article: Article) -> object:
    return finding.kind, frozenset(claim.start for claim in finding.claims if claim.article.id == article.id)


def texts(finding: Finding) -> frozenset[str]:
    return frozenset(claim.text for claim in finding.claims)


def touches(finding: Finding, change: Change, copy: Article) -> bool:
    """Whether a claim of a finding stands in the changed sentence."""
    return any(
        claim.article.id == copy.id
        and claim.context.sentence[0] <= change.start + len(change.words)
        and claim.context.sentence[1] >= change.start
        for claim in finding.claims
    )


def tried(article: Article, change: Change) -> Trial:
    copy = change.applied(article)
    known = own(article)
    found = [
        finding
        for finding in differences(article, copy)
        if not texts(finding) <= known.get(key(finding, article), frozenset())
    ]
    hits = [finding for finding in found if finding.kind in change.kinds and touches(finding, change, copy)]
    others = tuple(
        f"{finding.kind}: {' | '.join(claim.text for claim in finding.claims)}"
        for finding in found
        if finding not in hits
    )
    words = article.text[change.start : change.end]
    context = f"{article.text[max(0, change.start - 12) : change.start]}[{words}>{change.words}]"
    return Trial(change.sort, context, bool(hits), others)


@cache
def trials() -> tuple[Trial, ...]:
    return tuple(
        tried(article, change) for article in articles() for sort in SORTS for change in changes(article, sort, MOST)
    )


def test_there_are_enough_changes_of_every_sort() -> None:
    counts = {sort: sum(trial.sort == sort for trial in trials()) for sort in SORTS}

    assert min(counts.values()) >= 5, counts


def test_single_changes_are_found() -> None:
    missed = [(trial.sort, trial.change) for trial in trials() if not trial.found]

    assert len(missed) <= (1 - DETECTED) * len(trials()), missed


def test_nothing_else_is_found() -> None:
    others = [(trial.sort, trial.change, trial.others) for trial in trials() if trial.others]

    assert len(others) <= OTHERS * len(trials()), others


@pytest.mark.parametrize("sort", sorted(SAME))
def test_a_copy_that_says_the_same_is_at_odds_with_nothing(sort: str) -> None:
    found = [
        (finding.kind, [claim.text for claim in finding.claims])
        for article in articles()
        for finding in differences(article, SAME[sort](article))
        if key(finding, article) not in own(article)
    ]

    assert found == []
