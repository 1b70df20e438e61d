"""A report as a person reads it in a terminal."""

from collections.abc import Iterator, Sequence

from factcheck.article import Article
from factcheck.claim import Claim
from factcheck.event import Event
from factcheck.finding import Finding
from factcheck.rendering.content import Content
from factcheck.rendering.explain import explain, of_one_article, outlet_of, quoted, said
from factcheck.rendering.inert import inert
from factcheck.rendering.label import label
from factcheck.rendering.overview import by_date, by_gravity, counted, dated, nothing_found, of_verdict, voices
from factcheck.rendering.paint import Ink, painted
from factcheck.rendering.passage import passage
from factcheck.rendering.problems import describe
from factcheck.rendering.sources import sources
from factcheck.rendering.standing import (
    Standings,
    by_whom,
    counted_by_position,
    elsewhere,
    in_order,
    standings,
    warning,
)
from factcheck.rendering.view import View
from factcheck.rendering.width import shortened, wrap

_COMPACT, _INDENT = 30, " " * 5
_INKS = {"major": Ink.RED, "minor": Ink.YELLOW, "note": Ink.CYAN}


def report_as_text(report: Content, view: View) -> str:
    """Events with their articles, then what was found about each: discrepancies first, in full."""
    lines = [painted(each, Ink.BOLD, view) for each in wrap(counted(report, view), view.width)]
    lines += [
        line for problem in report.problems for line in wrap(f"! {describe(problem, view)}", view.width, "", "  ")
    ]
    for event in by_gravity(report):
        found = [finding for finding in report.findings if finding.event == event.id]
        lines += ["", *_event(event, view), *_findings(event, found, view)]
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


def _event(event: Event, view: View) -> Iterator[str]:
    name = inert(view.word("labels", "event", id=event.id, articles=len(event.articles)))
    yield painted(name, Ink.BOLD, view)
    for article in by_date(event.articles):
        yield from _article(article, view)


def _article(article: Article, view: View) -> list[str]:
    title = article.title or view.word("labels", "untitled")
    return wrap(f"{dated(article, view)}  {outlet_of(article, view)}  {title}", view.width, "  ", "    ")


def _findings(event: Event, found: Sequence[Finding], view: View) -> Iterator[str]:
    held, alone = standings(found), of_verdict(found, "uncorroborated")
    discrepancies, updates, agreements = (in_order(held, verdict) for verdict in ("discrepancy", "update", "agreement"))
    yield from _section("discrepancies", discrepancies, view)
    for number, finding in enumerate(discrepancies, 1):
        yield from _in_full(number, finding, held, view)
    if not discrepancies:
        yield f"  {nothing_found(event, view)}"
    yield from _section("updates", updates, view)
    for number, finding in enumerate(updates, 1):
        yield from _in_full(number, finding, held, view)
    yield from _section("agreements", agreements, view)
    for finding in agreements:
        yield from _compact(finding, held, view)
    yield from _section("alone", alone, view)
    yield from _alone(alone, view)


def _section(key: str, found: Sequence[Finding], view: View) -> Iterator[str]:
    if found or key == "discrepancies":
        yield ""
        yield "  " + painted(view.word("labels", key, count=len(found)), Ink.BOLD, view)


def _in_full(number: int, finding: Finding, held: Standings, view: View) -> Iterator[str]:
    about = " · ".join(
        (
            view.word("severities", finding.severity.value),
            f"{view.word('kinds', finding.kind)} / {view.word('natures', finding.nature)}",
            finding.id,
        )
    )
    fact = held.by_finding[finding.id]
    for line in wrap(f"{number}. {label(finding, view)}", view.width, "  ", _INDENT):
        yield painted(line, _INKS[finding.severity.value], view)
    yield from wrap(about, view.width, _INDENT)
    yield from wrap(explain(finding, view), view.width, _INDENT)
    for letter, position in zip(fact.letters(finding), finding.positions, strict=True):
        for claim in voices(position):
            yield from _quotation(letter if len(finding.positions) > 1 else "", claim, finding, view)
    counts = counted_by_position(finding, fact, view)
    if counts:
        yield from wrap(counts, view.width, _INDENT)
    others = view.word("related", "join").join(elsewhere(finding, fact, view))
    if others:
        yield from wrap(view.word("related", "others", told=others), view.width, _INDENT, f"{_INDENT}  ")


def _quotation(letter: str, claim: Claim, finding: Finding, view: View) -> Iterator[str]:
    source = f"{outlet_of(claim.article, view)} {view.word('zones', claim.zone.value)} {dated(claim.article, view)}"
    said = f"{letter} {source}{by_whom(claim, finding, view)}  {passage(claim, finding)}".lstrip()
    for line in wrap(said, view.width, f"{_INDENT}| ", f"{_INDENT}|   "):
        yield painted(line, Ink.PLAIN, view)


def _compact(finding: Finding, held: Standings, view: View) -> Iterator[str]:
    kind = view.word("kinds", finding.kind)
    plain = len(finding.positions) == 1 and not of_one_article(finding)
    told = (said if plain else explain)(finding, view, _COMPACT)
    yield from wrap(
        f"[{kind}] {told} ({sources(finding, view)}){warning(finding, held, view)}", view.width, "  - ", "    "
    )


def _alone(alone: Sequence[Finding], view: View) -> Iterator[str]:
    if alone and not view.single_source:
        yield f"  {view.word('labels', 'alone_hint')}"
        return
    for finding in alone:
        claim, kind = finding.claims[0], view.word("kinds", finding.kind)
        yield f"  - {shortened(f'[{kind}] {outlet_of(claim.article, view)} {quoted(claim, view)}', view.width - 4)}"
