"""The options that several commands share, and the view they ask for."""

import os
import sys
from collections.abc import Callable
from functools import partial
from typing import Any

import click

from factcheck.errors import FactcheckError
from factcheck.languages.messages import CATALOGUES, preferred
from factcheck.rendering import RENDERERS
from factcheck.rendering.view import View

_NARROWEST, _WIDEST = 40, 110

Command = Callable[..., Any]

paths = click.argument("paths", nargs=-1, required=True, type=click.Path(allow_dash=True))
form = click.option(
    "--format",
    "form",
    type=click.Choice(sorted(RENDERERS)),
    help="How to write it; by default as the name after --output says, else text.",
)
output = click.option(
    "-o", "--output", type=click.Path(dir_okay=False), help="Write to this file, whole or not at all."
)
lang = click.option("--lang", type=click.Choice(CATALOGUES), help="Language of the report; by default the locale's.")
quiet = click.option("-q", "--quiet", is_flag=True, help="Say nothing on standard error but errors.")
single_source = click.option(
    "--all", "--single-source", "single_source", is_flag=True, help="List what one article alone says."
)
_workers = partial(click.option, "--workers", type=click.IntRange(1), default=1, metavar="N")
workers = _workers(help="Look for claims in N articles at once, each in a process of its own.")
archive_workers = _workers(show_default=True, help="Work in N processes.")
event = click.option("--event", metavar="ID", help="Report on this event only, such as e2.")
min_severity = click.option(
    "--min-severity",
    type=click.Choice(["major", "minor"]),
    help="Leave out what is less grave; agreements and updates are.",
)
fail_on = click.option(
    "--fail-on", type=click.Choice(["major", "minor"]), help="Exit with 3 where one, or a graver one, was found."
)


def shared(*options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """The options in the order in which help lists them."""

    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


def view_of(
    lang: str | None,
    *,
    single_source: bool = False,
    to_file: bool = False,
    least: str | None = None,
) -> View:
    """The wishes of a command line: the locale's language, the terminal's width and colour."""
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    columns = View().width if to_file else min(max(_columns(), _NARROWEST), _WIDEST)
    colour = not to_file and sys.stdout.isatty() and "NO_COLOR" not in os.environ
    return View(lang or preferred(locale), columns, colour, single_source, least=least or "")


def failure(key: str, **values: object) -> FactcheckError:
    """What ends a command, in the language that it was asked for."""
    context = click.get_current_context(silent=True)
    lang = context.params.get("lang") if context else None
    return FactcheckError(view_of(lang).word("failures", key, **values))


def _columns() -> int:
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        return View().width
