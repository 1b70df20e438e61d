"""What the HTML page is filled with: events with their findings, articles in full."""

from collections import Counter
from collections.abc import Mapping, Sequence

from attrs import frozen

from factcheck.article import Article
from factcheck.claim import Claim
from factcheck.event import Event
from factcheck.finding import Finding, Position
from factcheck.kinds import KINDS, KINDS_BY_NAME
from factcheck.languages.messages import catalogue
from factcheck.rendering.content import Content
from factcheck.rendering.contrast import AT_ODDS
from factcheck.rendering.explain import explain, outlet_of, reason, said
from factcheck.rendering.facts import Fact, Stand
from factcheck.rendering.html.marks import Paragraph, claims_by_article, paragraphs
from factcheck.rendering.html.matrix import Matrix, matrix
from factcheck.rendering.html.plot import Plot, plot
from factcheck.rendering.html.timeline import Day, timeline
from factcheck.rendering.label import label
from factcheck.rendering.overview import by_date, by_gravity, of_verdict, voices
from factcheck.rendering.passage import Stretch, stretches
from factcheck.rendering.problems import describe
from factcheck.rendering.sources import sources_of_position
from factcheck.rendering.standing import Standings, in_order, outlets, standings
from factcheck.rendering.view import View

_COMPACT = 40


@frozen
class Quotation:
    """A claim in its sentence, and the place of it in its article."""

    claim: Claim
    stretches: tuple[Stretch, ...]


@frozen
class Side:
    """A position: who takes it, in which words, how many independent sources there are of it, and where it stands.

    `place` is that among all stands on the fact.
    """

    position: Position
    place: int
    outlets: tuple[str, ...]
    sources: str
    words: str
    value: str
    quotations: tuple[Quotation, ...]


@frozen
class Other:
    """Who says something else of the fact that a finding speaks of."""

    place: int
    outlets: str
    claim: Claim
    findings: tuple[Finding, ...]


@frozen
class Card:
    """A finding as the page shows it.

    `label` is a name that takes no side, `elsewhere` what others say of the same fact, `see` the other findings on it
    or at odds over the same words, `warnings` all that are at odds. `stands` tells which article takes which position
    (`id:0`), `pair` names two articles to read side by side: two that are at odds, where there are such.
    """

    finding: Finding
    label: str
    elsewhere: tuple[Other, ...]
    see: tuple[Finding, ...]
    warnings: tuple[Finding, ...]
    explanation: str
    reason: str
    told: str
    sides: tuple[Side, ...]
    plot: Plot | None
    outlets: tuple[str, ...]
    stands: tuple[str, ...]
    pair: tuple[str, ...]


@frozen
class Alone:
    """What one article alone says."""

    article: Article
    findings: tuple[Finding, ...]


@frozen
class Happening:
    """An event with all that was found about it."""

    event: Event
    title: str
    articles: tuple[Article, ...]
    matrix: Matrix
    days: tuple[Day, ...]
    counts: Mapping[tuple[str, str], int]
    verdicts: Mapping[str, int]
    kinds: tuple[str, ...]
    cards: tuple[Card, ...]
    alone: tuple[Alone, ...]


@frozen
class Full:
    """An article in full, its claims marked."""

    article: Article
    outlet: str
    paragraphs: tuple[Paragraph, ...]


@frozen
class Page:
    """Everything the template needs; `lone` are the articles that tell of an event alone."""

    happenings: tuple[Happening, ...]
    articles: tuple[Full, ...]
    outlets: tuple[str, ...]
    kinds: tuple[str, ...]
    counts: Mapping[str, int]
    problems: tuple[str, ...]
    lone: tuple[Article, ...]


def page(report: Content, view: View) -> Page:
    """Lay out a report: its events by gravity, their articles by date."""
    happenings = tuple(_happening(event, report, view) for event in by_gravity(report))
    claims = claims_by_article(report.findings)
    ordered = [article for each in happenings for article in each.articles]
    held = {finding.kind for finding in report.findings}
    return Page(
        happenings,
        tuple(
            Full(article, outlet_of(article, view), paragraphs(article, claims.get(article.id, ())))
            for article in ordered
        ),
        tuple(dict.fromkeys(outlet_of(article, view) for article in ordered)),
        tuple(kind.name for kind in KINDS if kind.name in held),
        Counter(finding.verdict for finding in report.findings),
        tuple(describe(problem, view) for problem in report.problems),
        tuple(article for each in happenings if len(each.articles) == 1 for article in each.articles),
    )


def _happening(event: Event, report: Content, view: View) -> Happening:
    found = [finding for finding in report.findings if finding.event == event.id]
    articles = tuple(by_date(event.articles))
    kinds = {finding.kind for finding in found}
    held = standings(found)
    shared = [*in_order(held, "discrepancy"), *in_order(held, "update"), *in_order(held, "agreement")]
    return Happening(
        event,
        next((article.title for article in articles if article.title), ""),
        articles,
        matrix(event, held.facts),
        timeline(event, held.facts),
        Counter((finding.kind, _weight(finding)) for finding in found),
        Counter(finding.verdict for finding in found),
        tuple(kind.name for kind in KINDS if kind.name in kinds),
        tuple(_card(finding, held, view) for finding in shared),
        _by_article(articles, of_verdict(found, "uncorroborated")),
    )


def _weight(finding: Finding) -> str:
    """The column of the counts: a discrepancy's severity, else the verdict."""
    return finding.severity.value if finding.verdict == "discrepancy" else finding.verdict


def _card(finding: Finding, held: Standings, view: View) -> Card:
    told = (said if len(finding.positions) == 1 else explain)(finding, view, _COMPACT)
    fact = held.by_finding[finding.id]
    elsewhere = tuple(_other(place, stand, beside, view) for place, stand, beside in fact.others(finding))
    linked = {each.id for other in elsewhere for each in other.findings}
    return Card(
        finding,
        label(finding, view),
        elsewhere,
        tuple(each for each in held.see(finding) if each.id not in linked),
        held.warnings(finding),
        explain(finding, view),
        reason(finding, view),
        told,
        tuple(_side(index, finding, fact, view) for index in range(len(finding.positions))),
        plot(finding) if finding.verdict in AT_ODDS or len(finding.positions) > 1 else None,
        tuple(dict.fromkeys(outlet_of(claim.article, view) for claim in finding.claims)),
        tuple(dict.fromkeys(f"{article}:{index}" for index, article in _stands(finding))),
        _pair(finding),
    )


def _other(place: int, stand: Stand, beside: tuple[Finding, ...], view: View) -> Other:
    return Other(place, outlets(stand, view), stand.claims[0], beside)


def _stands(finding: Finding) -> list[tuple[int, str]]:
    return [(index, claim.article.id) for index, position in enumerate(finding.positions) for claim in position.claims]


def _pair(finding: Finding) -> tuple[str, ...]:
    """Two articles that take different positions, else two that speak of the fact, else none."""
    stands = _stands(finding)
    pairs = [((left, right), one != other) for one, left in stands for other, right in stands if left != right]
    return next((pair for pair, apart in pairs if apart), next((pair for pair, _ in pairs), ()))


def _side(index: int, finding: Finding, fact: Fact, view: View) -> Side:
    position, place = finding.positions[index], fact.places[finding.id][index]
    return Side(
        position,
        place,
        tuple(dict.fromkeys(outlet_of(claim.article, view) for claim in position.claims)),
        sources_of_position(index, finding, fact, view),
        position.claims[0].text,
        _value(position, finding, view),
        tuple(Quotation(claim, stretches(claim, finding)) for claim in voices(position)),
    )


def _value(position: Position, finding: Finding, view: View) -> str:
    """What a position's claims were read as; the code that ends it, as of a denial, in words."""
    shown, bracket, code = KINDS_BY_NAME[finding.kind].show(position.value).rpartition("(")
    words = catalogue(view.lang)["details"]["left"].get(code.removesuffix(")")) if bracket else None
    return f"{shown}({words})" if words else shown + bracket + code


def _by_article(articles: Sequence[Article], alone: Sequence[Finding]) -> tuple[Alone, ...]:
    held = (
        Alone(article, tuple(each for each in alone if each.claims[0].article.id == article.id)) for article in articles
    )
    return tuple(each for each in held if each.findings)
