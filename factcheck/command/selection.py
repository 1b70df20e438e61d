"""Reports with less in them: one event, the graver findings, what concerns one article."""

from collections.abc import Callable

from attrs import evolve

from factcheck.command.options import failure
from factcheck.finding import Discrepancy, Finding, Severity
from factcheck.rendering.standing import facts_by_finding
from factcheck.report import Report


def of_event(report: Report, event: str) -> Report:
    """What the report says of one event; FactcheckError where there is no such event."""
    names = [each.id for each in report.events]
    if event not in names:
        raise failure("no_event", event=event, known=", ".join(names) or "–")
    return _narrowed(report, {event}, lambda finding: finding.event == event)


def at_least(report: Report, severity: Severity) -> Report:
    """The findings of this severity and the graver ones."""
    return evolve(report, findings=tuple(each for each in report.findings if _rank(each.severity) <= _rank(severity)))


def concerning(report: Report, article: str) -> Report:
    """What concerns the article of this id: its event, and the findings on the facts of which it speaks."""
    events = {event.id for event in report.events if any(each.id == article for each in event.articles)}
    held = facts_by_finding(report.findings)

    def concerns(finding: Finding) -> bool:
        fact = held.get(finding.id)
        return any(_takes_part(article, each) for each in (fact.findings if fact else (finding,)))

    return _narrowed(report, events, concerns)


def _takes_part(article: str, finding: Finding) -> bool:
    return any(claim.article.id == article for claim in finding.claims)


def has(report: Report, severity: Severity) -> bool:
    """Whether there is a discrepancy of this severity or a graver one."""
    return any(isinstance(each, Discrepancy) and _rank(each.severity) <= _rank(severity) for each in report.findings)


def _narrowed(report: Report, events: set[str], keeps: Callable[[Finding], bool]) -> Report:
    held = tuple(event for event in report.events if event.id in events)
    ids = {article.id for event in held for article in event.articles}
    return evolve(
        report,
        articles=tuple(article for article in report.articles if article.id in ids),
        events=held,
        findings=tuple(finding for finding in report.findings if keeps(finding)),
    )


def _rank(severity: Severity) -> int:
    return list(Severity).index(severity)
