"""Facts by articles: which position each article takes on each fact, or that it is silent."""

from collections.abc import Sequence

from attrs import frozen

from factcheck.article import Article
from factcheck.claim import Claim
from factcheck.event import Event
from factcheck.finding import Finding
from factcheck.rendering.overview import by_date

_MOST_AGREEMENTS = 60
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@frozen
class Voice:
    """What one article says of a fact: the number of its position and the claim."""

    position: int
    claim: Claim


@frozen
class Row:
    """A fact, and for each article what it says of it; nothing where it is silent."""

    finding: Finding
    cells: tuple[tuple[Voice, ...], ...]


@frozen
class Matrix:
    """The facts of an event that more than one article speaks of; `left_out` agreements had no room."""

    articles: tuple[Article, ...]
    at_odds: tuple[Row, ...]
    agreed: tuple[Row, ...]
    left_out: int = 0


def matrix(event: Event, findings: Sequence[Finding]) -> Matrix:
    """The facts of an event by its articles, from the first to the last; the most witnessed agreements first."""
    articles = tuple(by_date(event.articles))
    agreed = sorted((each for each in findings if each.verdict == "agreement"), key=lambda each: -each.witnesses)
    return Matrix(
        articles,
        tuple(_row(each, articles) for each in findings if each.verdict in {"discrepancy", "update"}),
        tuple(_row(each, articles) for each in agreed[:_MOST_AGREEMENTS]),
        max(0, len(agreed) - _MOST_AGREEMENTS),
    )


def letter(position: int) -> str:
    """The letter that stands for a position in all of the report."""
    return _LETTERS[position] if position < len(_LETTERS) else str(position + 1)


def _row(finding: Finding, articles: Sequence[Article]) -> Row:
    return Row(finding, tuple(_cell(finding, article) for article in articles))


def _cell(finding: Finding, article: Article) -> tuple[Voice, ...]:
    """The first claim an article makes for each position it takes."""
    found: dict[int, Voice] = {}
    for index, position in enumerate(finding.positions):
        for claim in position.claims:
            if claim.article.id == article.id:
                found.setdefault(index, Voice(index, claim))
    return tuple(found.values())
