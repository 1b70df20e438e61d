"""What several forms of report say the same way: the counts, the order of articles, one voice for each of them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from factcheck.article import Article, Zone
from factcheck.claim import Claim
from factcheck.event import Event
from factcheck.finding import Finding, Position, Severity
from factcheck.kinds.name import NAME
from factcheck.rendering.content import Content
from factcheck.rendering.view import View

VERDICTS = ("discrepancy", "update", "agreement", "uncorroborated")
"""The verdicts in the order a reader wants them."""


def counted(report: Content, view: View) -> str:
    """One line: how many articles and events there are, and how much was found of each verdict that is listed."""
    counts = Counter(finding.verdict for finding in report.findings)
    return view.word(
        "labels",
        "report_graver" if view.least else "report",
        severities=view.word("words", "list_join").join(_graver(view)),
        articles=len(report.articles),
        events=len(report.events),
        discrepancies=counts["discrepancy"],
        updates=counts["update"],
        agreements=counts["agreement"],
        alone=counts["uncorroborated"],
    )


def _graver(view: View) -> Iterator[str]:
    """The severities that were not left out, in words."""
    for severity in Severity:
        yield view.word("severities", severity.value)
        if severity.value == view.least:
            return


def nothing_found(event: Event, view: View) -> str:
    """What is said of an event without a discrepancy: none was found, or one article alone tells of it."""
    if len(event.articles) < 2:
        return view.word("labels", "not_compared")
    return view.word("labels", "none_as_grave" if view.least else "none")


def by_gravity(report: Content) -> list[Event]:
    """The events in the order an editor acts on them.

    Those with most major discrepancies first, then with most minor ones, with most updates, told by several articles,
    and else in the order of the report.
    """
    counts = Counter((finding.event, finding.verdict, finding.severity) for finding in report.findings)

    def weight(event: Event) -> tuple[int, int, int, bool]:
        found = [counts[event.id, "discrepancy", severity] for severity in (Severity.MAJOR, Severity.MINOR)]
        return (-found[0], -found[1], -counts[event.id, "update", Severity.NOTE], len(event.articles) < 2)

    return sorted(report.events, key=weight)


def by_date(articles: Iterable[Article]) -> list[Article]:
    """Articles from the first to the last, those without a date at the end."""
    return sorted(articles, key=_when)


def _when(article: Article) -> tuple[float, str]:
    return (article.published.timestamp() if article.published else float("inf"), article.id)


def dated(article: Article, view: View) -> str:
    """The minute of publication in the outlet's own time."""
    if article.published is None:
        return view.word("labels", "undated")
    return article.published.strftime("%Y-%m-%d %H:%M")


def of_verdict(found: Iterable[Finding], verdict: str) -> list[Finding]:
    """The findings of one verdict, in their order."""
    return [finding for finding in found if finding.verdict == verdict]


def voices(position: Position) -> Sequence[Claim]:
    """One claim of a position for each part of each article that makes it; of a name one for each article."""
    first: dict[tuple[str, Zone | None], Claim] = {}
    for claim in position.claims:
        first.setdefault((claim.article.id, None if claim.kind == NAME.name else claim.zone), claim)
    return tuple(first.values())
