"""Facts by articles: which position each article takes on each fact, or that it is silent."""

from collections.abc import Sequence

from attrs import evolve, frozen

from factcheck.article import Article
from factcheck.claim import Claim
from factcheck.event import Event
from factcheck.finding import Finding
from factcheck.rendering.contrast import AT_ODDS
from factcheck.rendering.facts import Fact, Stand
from factcheck.rendering.overview import by_date
from factcheck.rendering.passage import Stretch, excerpt

_MOST_AGREEMENTS = 60
_CELL = 26


@frozen
class Voice:
    """What one article says of a fact: the place of its stand among those on the fact, the claim, and its words."""

    position: int
    claim: Claim
    stretches: tuple[Stretch, ...]


@frozen(eq=False)
class Row:
    """A fact with the finding that leads it, and for each article what it says of it; nothing where it is silent."""

    fact: Fact
    finding: Finding
    cells: tuple[tuple[Voice, ...], ...]


@frozen(eq=False)
class Matrix:
    """The facts of an event that more than one article speaks of; `left_out` agreements had no room."""

    articles: tuple[Article, ...]
    at_odds: tuple[Row, ...]
    agreed: tuple[Row, ...]
    left_out: int = 0


def matrix(event: Event, facts: Sequence[Fact]) -> Matrix:
    """The facts of an event by its articles, from the first to the last; the most witnessed agreements first."""
    articles = tuple(by_date(event.articles))
    agreed = [fact for fact in facts if fact.first.verdict not in AT_ODDS]
    agreed.sort(key=lambda fact: -fact.first.witnesses)
    return Matrix(
        articles,
        tuple(_row(fact, articles) for fact in facts if fact.first.verdict in AT_ODDS),
        tuple(_row(fact, articles) for fact in agreed[:_MOST_AGREEMENTS]),
        max(0, len(agreed) - _MOST_AGREEMENTS),
    )


def _row(fact: Fact, articles: Sequence[Article]) -> Row:
    return Row(fact, fact.first, tuple(_cell(fact, article) for article in articles))


def _cell(fact: Fact, article: Article) -> tuple[Voice, ...]:
    """The first claim an article makes for each stand it takes."""
    held = ((place, _first(stand, article)) for place, stand in enumerate(fact.stands))
    return tuple(voice(fact, place, claim) for place, claim in held if claim)


def _first(stand: Stand, article: Article) -> Claim | None:
    return next((claim for claim in stand.claims if claim.article.id == article.id), None)


def voice(fact: Fact, place: int, claim: Claim) -> Voice:
    """A claim as the stand of its article, with what differs in it in the finding that tells of that stand first."""
    told = next(finding for finding in fact.findings if place in fact.places[finding.id])
    own = fact.places[told.id].index(place)
    positions = [*told.positions]
    positions[own] = evolve(positions[own], claims=(*positions[own].claims, claim))
    return Voice(place, claim, excerpt(claim, evolve(told, positions=tuple(positions)), _CELL))
