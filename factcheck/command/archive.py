"""The commands on an archive: a folder to which articles come, and of which questions are asked."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from factcheck.command import options
from factcheck.command.inputs import expanded
from factcheck.command.options import shared, view_of
from factcheck.command.output import FAILED, finish, form_for, warn, written
from factcheck.command.progress import shown
from factcheck.command.rows import rows_as
from factcheck.command.selection import at_least, has
from factcheck.errors import FactcheckError
from factcheck.finding import Severity
from factcheck.rendering import RENDERERS

if TYPE_CHECKING:
    from factcheck.archive.store import Archive

_folder = click.option(
    "--archive",
    "folder",
    metavar="DIR",
    default="factcheck-archive",
    show_default=True,
    type=click.Path(file_okay=False),
    help="The folder of the archive.",
)


@click.group("archive")
def archive_command() -> None:
    """Keep articles in an archive, compare what comes to it, and ask it questions.

    \b
    Every night, say:
      factcheck archive add coverage/
      factcheck archive compare
      factcheck archive query events
      factcheck archive report 2024-05-06 -o report.html

    Needs the extra `archive`.
    """


@archive_command.command("add")
@shared(options.paths, _folder, options.archive_workers, options.lang, options.quiet)
def add_command(*, paths: Sequence[str], folder: str, workers: int, lang: str | None, quiet: bool) -> None:
    """Read the articles in PATHS into the archive, which is made where there is none.

    What was read before is not read again. A run that was stopped is taken up where it was.
    """
    view = view_of(lang)
    with shown(view, quiet=quiet) as progress:
        added = _archive(folder).add(expanded(paths), workers, progress)
    warn(added.problems, view, quiet=quiet)
    written(view.word("labels", "added", articles=added.articles, known=added.known) + "\n", None, exact=False)
    finish(added.problems)


@archive_command.command("compare")
@shared(_folder, options.archive_workers, options.lang, options.quiet)
def compare_archive_command(*, folder: str, workers: int, lang: str | None, quiet: bool) -> None:
    """Compare the articles of every event to which one came since the last time."""
    view = view_of(lang)
    with shown(view, quiet=quiet) as progress:
        compared = _archive(folder).compare(workers, progress)
    warn(compared.problems, view, quiet=quiet)
    written(view.word("labels", "compared", events=compared.events, anew=compared.anew) + "\n", None, exact=False)
    finish(compared.problems)


@archive_command.command("report")
@click.argument("event")
@shared(
    _folder,
    options.form,
    options.output,
    options.lang,
    options.min_severity,
    options.fail_on,
    options.single_source,
)
def report_archive_command(  # noqa: PLR0913 - one for each option
    *,
    event: str,
    folder: str,
    form: str | None,
    output: str | None,
    lang: str | None,
    min_severity: str | None,
    fail_on: str | None,
    single_source: bool,
) -> None:
    """Write what was found in EVENT, an id that `query events` lists or the beginning of one."""
    form = form_for(form, output)
    report = _archive(folder).report(event)
    if min_severity:
        report = at_least(report, Severity(min_severity))
    view = view_of(lang, single_source=single_source, to_file=bool(output), least=min_severity)
    written(RENDERERS[form](report, view), output, exact=form != "text")
    if fail_on and has(report, Severity(fail_on)):
        sys.exit(FAILED)


@archive_command.command("query")
@click.argument("name", required=False)
@shared(
    _folder,
    click.option("--sql", metavar="TEXT", help="A statement of your own instead of a ready query."),
    click.option("--format", "form", type=click.Choice(["csv", "json", "table"]), help="How to write it."),
    options.output,
)
def query_command(*, name: str | None, folder: str, sql: str | None, form: str | None, output: str | None) -> None:
    """Answer a ready query by its NAME, or a statement of your own; without either, list the ready ones.

    The views are articles, claims, events, findings, statements and edits.
    """
    if name and sql:
        raise click.UsageError("give a NAME or --sql, not both")
    archive = _archive(folder)
    ready = archive.queries()
    if name and name not in ready:
        raise FactcheckError(f"no query {name!r}; there are {', '.join(ready)}")
    if not name and not sql:
        rows: list[dict[str, object]] = [{"name": each.name, "answers": each.about} for each in ready.values()]
        columns = ["name", "answers"]
    else:
        table = archive.query(sql or name or "")
        rows, columns = table.to_pylist(), table.column_names
    form = form or {"text": "table"}.get(made := form_for(None, output), made)
    written(rows_as(form, rows, columns), output, exact=form != "table")


def _archive(folder: str) -> "Archive":
    """The archive of a folder; FactcheckError where the libraries that it stands on are not there."""
    try:
        from factcheck.archive.store import Archive  # noqa: PLC0415 - stands on an extra
    except ImportError as error:
        raise FactcheckError("an archive needs the extra `archive`: pip install 'factcheck-news[archive]'") from error
    return Archive(folder)
