"""A report as a person reads it in a terminal."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from factcheck.article import Article, Zone
from factcheck.claim import Claim
from factcheck.event import Event
from factcheck.finding import Finding, Position
from factcheck.rendering.explain import explain, outlet_of, quoted, said
from factcheck.rendering.paint import Ink, painted
from factcheck.rendering.passage import differing, passage
from factcheck.rendering.problems import describe
from factcheck.rendering.view import View
from factcheck.rendering.width import shortened, wrap
from factcheck.report import Report

_COMPACT = 30
_ORDER = ("discrepancy", "update", "agreement", "uncorroborated")
_INKS = {"major": Ink.RED, "minor": Ink.YELLOW, "note": Ink.CYAN}


def report_as_text(report: Report, view: View) -> str:
    """Events with their articles, then what was found about each: discrepancies first, in full."""
    lines = [painted(each, Ink.BOLD, view) for each in wrap(_summary(report, view), view.width)]
    lines += [
        line for problem in report.problems for line in wrap(f"! {describe(problem, view)}", view.width, "", "  ")
    ]
    for event in report.events:
        found = [finding for finding in report.findings if finding.event == event.id]
        lines += ["", *_event(event, view), *_findings(found, view)]
    return "\n".join(lines) + "\n"


def claims_as_text(found: Sequence[tuple[Article, Sequence[Claim]]], view: View) -> str:
    """The claims of each article, one a line, in the order of the text."""
    lines: list[str] = []
    for article, claims in found:
        title = article.title or view.word("labels", "untitled")
        lines += ["", *_article(article, view)]
        lines += wrap(view.word("labels", "claims", title=title, count=len(claims)), view.width, "  ", "    ")
        for claim in claims:
            text = f"{view.word('kinds', claim.kind)}  {passage(claim)}"
            lines += [painted(each, Ink.PLAIN, view) for each in wrap(text, view.width, "  - ", "    ")]
    return "\n".join(lines[1:]) + "\n"


def _summary(report: Report, view: View) -> str:
    counts = Counter(finding.verdict for finding in report.findings)
    return view.word(
        "labels",
        "report",
        articles=len(report.articles),
        events=len(report.events),
        discrepancies=counts["discrepancy"],
        updates=counts["update"],
        agreements=counts["agreement"],
        alone=counts["uncorroborated"],
    )


def _event(event: Event, view: View) -> Iterator[str]:
    yield painted(view.word("labels", "event", id=event.id, articles=len(event.articles)), Ink.BOLD, view)
    for article in sorted(event.articles, key=_when):
        yield from _article(article, view)


def _when(article: Article) -> tuple[float, str]:
    return (article.published.timestamp() if article.published else float("inf"), article.id)


def _article(article: Article, view: View) -> list[str]:
    title = article.title or view.word("labels", "untitled")
    return wrap(f"{_dated(article, view)}  {outlet_of(article, view)}  {title}", view.width, "  ", "    ")


def _dated(article: Article, view: View) -> str:
    if article.published is None:
        return view.word("labels", "undated")
    return article.published.strftime("%Y-%m-%d %H:%M")


def _findings(found: Sequence[Finding], view: View) -> Iterator[str]:
    discrepancies, updates, agreements, alone = (
        [finding for finding in found if finding.verdict == verdict] for verdict in _ORDER
    )
    yield from _section("discrepancies", discrepancies, view)
    for number, finding in enumerate(discrepancies, 1):
        yield from _in_full(number, finding, view)
    if not discrepancies:
        yield f"  {view.word('labels', 'none')}"
    yield from _section("updates", updates, view)
    for number, finding in enumerate(updates, 1):
        yield from _in_full(number, finding, view)
    yield from _section("agreements", agreements, view)
    for finding in sorted(agreements, key=lambda each: -each.witnesses):
        yield from _compact(finding, view)
    yield from _section("alone", alone, view)
    yield from _alone(alone, view)


def _section(key: str, found: Sequence[Finding], view: View) -> Iterator[str]:
    if found or key == "discrepancies":
        yield ""
        yield "  " + painted(view.word("labels", key, count=len(found)), Ink.BOLD, view)


def _in_full(number: int, finding: Finding, view: View) -> Iterator[str]:
    label = " · ".join(
        (
            view.word("severities", finding.severity.value),
            f"{view.word('kinds', finding.kind)} / {view.word('natures', finding.nature)}",
            finding.id,
        )
    )
    indent = " " * 5
    yield painted(f"  {number}. {label}", _INKS[finding.severity.value], view)
    yield from wrap(explain(finding, view), view.width, indent)
    for position in finding.positions:
        for claim in _shown(position):
            yield from _quotation(claim, finding, view)


def _shown(position: Position) -> Iterable[Claim]:
    """One claim of a position for each part of each article that makes it."""
    first: dict[tuple[str, Zone], Claim] = {}
    for claim in position.claims:
        first.setdefault((claim.article.id, claim.zone), claim)
    return first.values()


def _quotation(claim: Claim, finding: Finding, view: View) -> Iterator[str]:
    source = f"{outlet_of(claim.article, view)} {view.word('zones', claim.zone.value)} {_dated(claim.article, view)}"
    for line in wrap(f"{source}  {passage(claim, differing(finding))}", view.width, "     | ", "     |   "):
        yield painted(line, Ink.PLAIN, view)


def _compact(finding: Finding, view: View) -> Iterator[str]:
    kind = view.word("kinds", finding.kind)
    sources = view.word("labels", "witnesses", count=finding.witnesses)
    told = (said if len(finding.positions) == 1 else explain)(finding, view, _COMPACT)
    yield from wrap(f"[{kind}] {told} ({sources})", view.width, "  - ", "    ")


def _alone(alone: Sequence[Finding], view: View) -> Iterator[str]:
    if alone and not view.single_source:
        yield f"  {view.word('labels', 'alone_hint')}"
        return
    for finding in alone:
        claim, kind = finding.claims[0], view.word("kinds", finding.kind)
        yield f"  - {shortened(f'[{kind}] {outlet_of(claim.article, view)} {quoted(claim, view)}', view.width - 4)}"
