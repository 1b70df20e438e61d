"""The commands that write reports: on articles, and from a stored report."""

import sys
from collections.abc import Sequence

import click
from attrs import evolve

from factcheck.command import options
from factcheck.command.inputs import STANDARD_INPUT, reading_of, same_file, sources_of, text_of
from factcheck.command.options import failure, shared, view_of
from factcheck.command.output import FAILED, finish, form_for, stop, told, warn, written
from factcheck.command.selection import at_least, concerning, has, of_event
from factcheck.errors import FactcheckError
from factcheck.finding import Severity
from factcheck.reading import Reading
from factcheck.rendering import RENDERERS
from factcheck.rendering.problems import why
from factcheck.rendering.view import View
from factcheck.report import Report, compare
from factcheck.settings import DEFAULT


@click.command("compare")
@shared(
    options.paths,
    options.form,
    options.output,
    options.lang,
    options.event,
    click.option("--one-event", is_flag=True, help="Take all articles for coverage of one event."),
    options.min_severity,
    click.option("--draft", type=click.Path(allow_dash=True), help="List only what concerns this article."),
    options.fail_on,
    options.single_source,
    options.workers,
    options.quiet,
)
def compare_command(  # noqa: PLR0913 - one for each option
    *,
    paths: Sequence[str],
    form: str | None,
    output: str | None,
    lang: str | None,
    event: str | None,
    one_event: bool,
    min_severity: str | None,
    draft: str | None,
    fail_on: str | None,
    single_source: bool,
    workers: int,
    quiet: bool,
) -> None:
    """Report where the articles in PATHS agree and differ.

    \b
    Examples:
      factcheck compare coverage/ --lang zh              read it in the terminal
      factcheck compare coverage/ -o report.html         a page to open or send
      factcheck compare coverage/ -o all.json            everything, for programs
      factcheck compare --draft mine.md coverage/        my draft against the coverage
      factcheck compare --draft mine.md coverage/ --format sarif --fail-on major
    """
    form = form_for(form, output)
    view = view_of(lang, single_source=single_source, to_file=bool(output), least=min_severity)
    with told(view.word("labels", "reading"), quiet=quiet):
        reading = reading_of([*paths, draft] if draft else paths)
    if draft:
        view = evolve(view, draft=_id_of(draft, reading, view))
    warn(reading.problems, view, quiet=quiet)
    with told(view.word("labels", "comparing", count=len(reading)), quiet=quiet):
        report = compare(reading, evolve(DEFAULT, same_event=0.0) if one_event else DEFAULT, workers=workers)
    warn(report.problems[len(reading.problems) :], view, quiet=quiet)
    if len(report.articles) < 2:
        stop(view.word("labels", "nothing", count=len(report.articles)))
    if draft:
        report = concerning(report, view.draft)
        if len(report.articles) < 2:
            stop(view.word("labels", "draft_alone"))
    report = _narrowed(report, event, min_severity)
    _written(report, form, output, view)
    if fail_on and has(report, Severity(fail_on)):
        sys.exit(FAILED)
    finish(report.problems)


@click.command("report")
@click.argument("stored", metavar="REPORT.json", type=click.Path(allow_dash=True))
@shared(
    options.form,
    options.output,
    options.lang,
    options.event,
    options.min_severity,
    options.fail_on,
    options.single_source,
)
def report_command(  # noqa: PLR0913 - one for each option
    *,
    stored: str,
    form: str | None,
    output: str | None,
    lang: str | None,
    event: str | None,
    min_severity: str | None,
    fail_on: str | None,
    single_source: bool,
) -> None:
    """Write a stored JSON report in another form, without reading any article again.

    \b
    Examples:
      factcheck compare coverage/ -o all.json
      factcheck report all.json -o report.html --lang en
      factcheck report all.json --event e2 --min-severity major
    """
    report = _narrowed(_stored(stored), event, min_severity)
    view = view_of(lang, single_source=single_source, to_file=bool(output), least=min_severity)
    _written(report, form_for(form, output), output, view)
    if fail_on and has(report, Severity(fail_on)):
        sys.exit(FAILED)


def _stored(path: str) -> Report:
    text = text_of(path)
    try:
        return Report.from_json(text)
    except FactcheckError as error:
        raise failure("no_report", path=path, reason=error) from error


def _id_of(draft: str, reading: Reading, view: View) -> str:
    """The id of the draft's article; where the same bytes were given under another name too, that article's."""
    path = STANDARD_INPUT if draft == STANDARD_INPUT else draft
    twins = {problem.detail for problem in reading.problems if problem.reason == "duplicate" and problem.source == path}
    held = [each.id for each in reading if each.path in twins or same_file(each.path, path)]
    if not held:
        reasons = [
            view.word("words", "meaning", value=why(each, view)) for each in reading.problems if each.source == path
        ]
        raise FactcheckError("".join((view.word("labels", "no_draft", draft=draft), *reasons[:1])))
    return held[0]


def _narrowed(report: Report, event: str | None, min_severity: str | None) -> Report:
    if event:
        report = of_event(report, event)
    return at_least(report, Severity(min_severity)) if min_severity else report


def _written(report: Report, form: str, output: str | None, view: View) -> None:
    if form == "sarif":
        view = evolve(view, sources=sources_of(report.articles))
    if form == "text" and not output and sys.stdout.isatty():
        report = evolve(report, problems=())  # said just now
    written(RENDERERS[form](report, view), output, exact=form != "text")
