"""The command line: the verbs of the library."""

import gc

import click

from factcheck import __version__
from factcheck.command.archive import archive_command
from factcheck.command.comparison import compare_command, report_command
from factcheck.command.extraction import extract_command
from factcheck.command.output import stop
from factcheck.command.tools import completion_command, names_command, schema_command
from factcheck.errors import FactcheckError

_NEW_OBJECTS = 50_000  # between looks for garbage: claims and findings are kept, and each look through them costs
_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group(context_settings=_SETTINGS)
@click.version_option(__version__, prog_name="factcheck")
def cli() -> None:
    """Compare what several news outlets say about one event, claim by claim.

    \b
    Begin with two articles, or a folder of them:
      factcheck compare morning.md evening.html
      factcheck compare coverage/ --output report.html

    PATHS are files (HTML, Markdown, plain text, feeds), folders, patterns such as "news/**/*.md", or - for
    standard input. No article leaves this machine.

    Exit status: 0 report made; 1 made, but some input could not be read; 2 nothing to compare, or wrong usage;
    3 with --fail-on, when such a discrepancy was found.
    """


_COMMANDS = (
    compare_command,
    report_command,
    extract_command,
    archive_command,
    names_command,
    schema_command,
    completion_command,
)
for _command in _COMMANDS:
    cli.add_command(_command)


def main() -> None:
    """Run the command line; errors of the library end it with a message and status 2."""
    gc.set_threshold(_NEW_OBJECTS)
    try:
        cli()
    except FactcheckError as error:
        stop(str(error))


if __name__ == "__main__":
    main()
