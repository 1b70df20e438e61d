"""A report as Markdown, for a pull request or a wiki."""

import re
from collections.abc import Iterator, Sequence

from factcheck.article import Article
from factcheck.claim import Claim
from factcheck.event import Event
from factcheck.finding import Finding
from factcheck.rendering.content import Content
from factcheck.rendering.explain import explain, outlet_of, quoted, said
from factcheck.rendering.inert import inert, web_address
from factcheck.rendering.label import label
from factcheck.rendering.overview import by_date, by_gravity, counted, dated, nothing_found, of_verdict, voices
from factcheck.rendering.passage import pieces
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

_SIGNS = re.compile(r"[\\`*_\[\]#|~$]|:(?=//|[A-Za-z_+-])|(?<=www)\.|^[-+=]|(?<=^\d)[.)]|(?<=^\d\d)[.)]")
_MENTION = re.compile(r"@(?=\w)")
_ZERO_WIDTH_SPACE = "&#8203;"


def report_as_markdown(report: Content, view: View) -> str:
    """Headings for events, a table of their articles, a section for each discrepancy, lists for what agrees."""
    lines = [f"# {_safe(view.word('labels', 'title'))}", "", _safe(counted(report, view))]
    if report.problems:
        lines += ["", *(f"- {_safe(describe(problem, view))}" for problem in report.problems)]
    for event in by_gravity(report):
        found = [finding for finding in report.findings if finding.event == event.id]
        lines += ["", *_event(event, view), *_findings(event, found, view)]
    return "\n".join(lines) + "\n"


def _safe(text: str) -> str:
    """Text that Markdown takes as text: no markup, no address, nobody called upon, all on one line."""
    line = " ".join(inert(text).split())
    line = _SIGNS.sub(r"\\\g<0>", line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
    return _MENTION.sub(f"@{_ZERO_WIDTH_SPACE}", line)


def _event(event: Event, view: View) -> Iterator[str]:
    yield f"## {_safe(view.word('labels', 'event', id=event.id, articles=len(event.articles)))}"
    yield ""
    yield "| " + " | ".join(_safe(view.word("labels", key)) for key in ("published", "outlet", "headline")) + " |"
    yield "| --- | --- | --- |"
    for article in by_date(event.articles):
        yield f"| {_safe(dated(article, view))} | {_safe(outlet_of(article, view))} | {_title(article, view)} |"


def _title(article: Article, view: View) -> str:
    title = _safe(article.title or view.word("labels", "untitled"))
    address = web_address(article.url)
    return f"[{title}](<{address}>)" if address else title


def _findings(event: Event, found: Sequence[Finding], view: View) -> Iterator[str]:
    held = standings(found)
    for key, verdict in (("discrepancies", "discrepancy"), ("updates", "update")):
        told = in_order(held, verdict)
        if told or verdict == "discrepancy":
            yield from ("", f"### {_safe(view.word('labels', key, count=len(told)))}")
        for finding in told:
            yield from _in_full(finding, held, view)
        if verdict == "discrepancy" and not told:
            yield from ("", _safe(nothing_found(event, view)))
    yield from _agreements(in_order(held, "agreement"), held, view)
    yield from _alone(of_verdict(found, "uncorroborated"), view)


def _in_full(finding: Finding, held: Standings, view: View) -> Iterator[str]:
    kind, nature = view.word("kinds", finding.kind), view.word("natures", finding.nature)
    about = f"{view.word('severities', finding.severity.value)} · {kind} / {nature} · {finding.id}"
    fact = held.by_finding[finding.id]
    yield from ("", f"#### {_safe(label(finding, view))}", "", _safe(about), "", _safe(explain(finding, view)))
    for letter, position in zip(fact.letters(finding), finding.positions, strict=True):
        for claim in voices(position):
            side = f"{letter} · " if len(finding.positions) > 1 else ""
            source = _safe(f"{_source(claim, view)}{by_whom(claim, finding, view)}")
            yield from ("", f"> {side}{source}  ", f"> {_passage(claim, finding)}")
    counts = counted_by_position(finding, fact, view)
    if counts:
        yield from ("", _safe(counts))
    others = view.word("related", "join").join(elsewhere(finding, fact, view))
    if others:
        yield from ("", _safe(view.word("related", "others", told=others)))


def _source(claim: Claim, view: View) -> str:
    return f"{outlet_of(claim.article, view)} · {view.word('zones', claim.zone.value)} · {dated(claim.article, view)}"


def _passage(claim: Claim, finding: Finding) -> str:
    """The words in their sentence, those that matter in a `mark` element, which Markdown lets through."""
    held = pieces(claim, finding)
    return "".join(f"<mark>{_safe(piece.text)}</mark>" if piece.role else _safe(piece.text) for piece in held)


def _agreements(found: Sequence[Finding], held: Standings, view: View) -> Iterator[str]:
    if not found:
        return
    yield from ("", f"### {_safe(view.word('labels', 'agreements', count=len(found)))}", "")
    for finding in found:
        told = (said if len(finding.positions) == 1 else explain)(finding, view, 30)
        said_by = _safe(f"({sources(finding, view)}){warning(finding, held, view)}")
        yield f"- {_safe(view.word('kinds', finding.kind))}: {_safe(told)} {said_by}"


def _alone(found: Sequence[Finding], view: View) -> Iterator[str]:
    if not found:
        return
    yield from ("", f"### {_safe(view.word('labels', 'alone', count=len(found)))}", "")
    if not view.single_source:
        yield _safe(view.word("labels", "alone_hint"))
        return
    for finding in found:
        claim = finding.claims[0]
        kind, outlet = view.word("kinds", finding.kind), outlet_of(claim.article, view)
        yield f"- {_safe(kind)}: {_safe(outlet)}: {_safe(quoted(claim, view))}"
