"""The command that lists claims."""

from collections.abc import Sequence

import click

from factcheck.command import options
from factcheck.command.inputs import reading_of
from factcheck.command.options import shared, view_of
from factcheck.command.output import finish, form_for, stop, told, warn, written
from factcheck.extraction import extractions
from factcheck.rendering.as_csv import claims_as_csv
from factcheck.rendering.as_json import claims_as_json
from factcheck.rendering.as_text import claims_as_text


@click.command("extract")
@shared(
    options.paths,
    click.option("--format", "form", type=click.Choice(["csv", "json", "text"]), help="How to write it."),
    options.output,
    options.lang,
    options.workers,
    options.quiet,
)
def extract_command(  # noqa: PLR0913 - one for each option
    *, paths: Sequence[str], form: str | None, output: str | None, lang: str | None, workers: int, quiet: bool
) -> None:
    """List the checkable claims of the articles in PATHS.

    \b
    Examples:
      factcheck extract article.html
      factcheck extract coverage/ --format csv -o claims.csv
    """
    form = form_for(form, output)
    view = view_of(lang, to_file=bool(output))
    with told(view.word("labels", "reading"), quiet=quiet):
        reading = reading_of(paths)
    warn(reading.problems, view, quiet=quiet)
    with told(view.word("labels", "extracting", count=len(reading)), quiet=quiet):
        ordered = sorted(reading.articles, key=lambda each: each.id)
        extracted = list(extractions(ordered, workers=workers))
    found = [(article, each.claims) for article, each in zip(ordered, extracted, strict=True)]
    beyond = [problem for each in extracted for problem in each.problems]
    warn(beyond, view, quiet=quiet)
    if not found:
        stop(view.word("labels", "nothing_to_extract"))
    if form == "json":
        written(claims_as_json(found, (*reading.problems, *beyond), view), output, exact=True)
    elif form == "csv":
        written(claims_as_csv(found), output, exact=True)
    else:
        written(claims_as_text(found, view), output, exact=False)
    finish((*reading.problems, *beyond))
