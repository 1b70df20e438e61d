"""The command line: the verbs of the library."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click
from attrs import evolve

from factcheck import __version__
from factcheck.claim import extract
from factcheck.errors import FactcheckError, Problem
from factcheck.finding import Discrepancy, Severity
from factcheck.languages.messages import CATALOGUES, preferred
from factcheck.reading import read_all
from factcheck.rendering import RENDERERS
from factcheck.rendering.as_json import claims_as_json
from factcheck.rendering.as_text import claims_as_text
from factcheck.rendering.problems import describe, unread
from factcheck.rendering.view import View
from factcheck.report import Report, compare

_UNREAD, _NOTHING, _FAILED = 1, 2, 3
_NARROWEST, _WIDEST = 40, 110

_paths = click.argument("paths", nargs=-1, required=True, type=click.Path())
_format = click.option(
    "--format", "form", type=click.Choice(sorted(RENDERERS)), default="text", help="How to write it."
)
_lang = click.option("--lang", type=click.Choice(CATALOGUES), help="Language of the report; by default the locale's.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="factcheck")
def cli() -> None:
    """Compare what several news outlets say about one event, claim by claim.

    Exit status: 0 report made; 1 made, but some input could not be read; 2 nothing to compare, or wrong usage;
    3 with --fail-on, when such a discrepancy was found.
    """


@cli.command("compare")
@_paths
@_format
@_lang
@click.option(
    "--fail-on", type=click.Choice(["major", "minor"]), help="Exit with 3 where one, or a graver one, was found."
)
@click.option("--all", "--single-source", "single_source", is_flag=True, help="List what one article alone says.")
def compare_command(
    *, paths: Sequence[str], form: str, lang: str | None, fail_on: str | None, single_source: bool
) -> None:
    """Report where the articles in PATHS (files or folders) agree and differ."""
    view = _view(lang, single_source=single_source)
    reading = read_all(_sources(paths))
    _warn(reading.problems, view)
    report = compare(reading)
    if len(report.articles) < 2:
        _stop(view.word("labels", "nothing", count=len(report.articles)))
    shown = evolve(report, problems=()) if form == "text" and sys.stdout.isatty() else report  # said just now
    _write(RENDERERS[form](shown, view), exact=form != "text")
    if fail_on and _worst(report) <= _rank(Severity(fail_on)):
        sys.exit(_FAILED)
    _finish(reading.problems)


@cli.command("extract")
@_paths
@_format
@_lang
def extract_command(*, paths: Sequence[str], form: str, lang: str | None) -> None:
    """List the checkable claims of the articles in PATHS (files or folders)."""
    view = _view(lang)
    reading = read_all(_sources(paths))
    _warn(reading.problems, view)
    found = [(article, extract(article)) for article in sorted(reading.articles, key=lambda each: each.id)]
    if not found:
        _stop(view.word("labels", "nothing_to_extract"))
    if form == "json":
        _write(claims_as_json(found, reading.problems, view), exact=True)
    else:
        _write(claims_as_text(found, view))
    _finish(reading.problems)


def _sources(paths: Sequence[str]) -> list[Path | str]:
    """The paths, as such: a string that looks like a document would be read as one."""
    return [Path(path) if set(path) & set("<\r\n") else path for path in paths]


def _view(lang: str | None, *, single_source: bool = False) -> View:
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    columns = min(max(_columns(), _NARROWEST), _WIDEST)
    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    return View(lang or preferred(locale), columns, colour, single_source)


def _columns() -> int:
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        return View().width


def _warn(problems: Sequence[Problem], view: View) -> None:
    for problem in problems:
        click.echo(f"factcheck: {describe(problem, view)}", err=True)


def _write(text: str, *, exact: bool = False) -> None:
    """Write to standard output: in UTF-8 what programs read, in the terminal's encoding what people read."""
    encoding = "utf-8" if exact else sys.stdout.encoding or "utf-8"
    sys.stdout.buffer.write(text.encode(encoding, "backslashreplace"))
    sys.stdout.buffer.flush()


def _stop(message: str) -> None:
    click.echo(f"factcheck: {message}", err=True)
    sys.exit(_NOTHING)


def _finish(problems: Sequence[Problem]) -> None:
    if any(unread(problem) for problem in problems):
        sys.exit(_UNREAD)


def _rank(severity: Severity) -> int:
    return list(Severity).index(severity)


def _worst(report: Report) -> int:
    ranks = [_rank(finding.severity) for finding in report.findings if isinstance(finding, Discrepancy)]
    return min(ranks, default=len(Severity))


def main() -> None:
    """Run the command line; errors of the library end it with a message and status 2."""
    try:
        cli()
    except FactcheckError as error:
        _stop(str(error))


if __name__ == "__main__":
    main()
