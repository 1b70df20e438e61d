"""The small commands: two names, the schema, what completes commands in a shell."""

import json

import click
from click.shell_completion import get_completion_class

from factcheck.command import options
from factcheck.command.names import names_as_json, names_as_text
from factcheck.command.options import view_of
from factcheck.command.output import written
from factcheck.kinds.name import compare_names
from factcheck.rendering.schema import claims_schema, report_schema


@click.command("names")
@click.argument("left", metavar="A")
@click.argument("right", metavar="B")
@click.option("--format", "form", type=click.Choice(["json", "text"]), default="text", help="How to write it.")
@options.lang
def names_command(*, left: str, right: str, form: str, lang: str | None) -> None:
    """Say whether two names A and B can be one: the same, a variant, misspelt, different or undecided.

    \b
    Example:
      factcheck names Trump Drumpf
    """
    found = compare_names(left, right)
    if form == "json":
        written(names_as_json(left, right, found), None, exact=True)
    else:
        written(names_as_text(left, right, found, view_of(lang)), None, exact=False)


@click.command("schema")
@click.argument("of", metavar="[report|claims]", type=click.Choice(["report", "claims"]), default="report")
def schema_command(*, of: str) -> None:
    """Print the JSON Schema of the JSON report, or of the claims that extract writes.

    \b
    Example:
      factcheck schema > report.schema.json
    """
    schema = report_schema() if of == "report" else claims_schema()
    written(json.dumps(schema, ensure_ascii=False, indent=2) + "\n", None, exact=True)


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "fish", "zsh"]))
def completion_command(*, shell: str) -> None:
    """Print what makes a SHELL complete commands and options.

    \b
    Examples:
      eval "$(factcheck completion bash)"                            in ~/.bashrc
      eval "$(factcheck completion zsh)"                             in ~/.zshrc
      factcheck completion fish > ~/.config/fish/completions/factcheck.fish
    """
    completion = get_completion_class(shell)
    assert completion is not None  # noqa: S101 - click has these three
    made = completion(click.Group(), {}, "factcheck", "_FACTCHECK_COMPLETE")
    written(made.source(), None, exact=True)
