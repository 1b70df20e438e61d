"""The small commands: two names, the schema, what completes commands in a shell."""

from importlib.resources import files

import click
from click.shell_completion import get_completion_class

from factcheck.command import options
from factcheck.command.names import names_as_json, names_as_text
from factcheck.command.options import view_of
from factcheck.command.output import written
from factcheck.kinds.name import compare_names


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
def schema_command() -> None:
    """Print the JSON Schema of the JSON report."""
    schema = files("factcheck.rendering").joinpath("report.schema.json").read_text(encoding="utf-8")
    written(schema, None, exact=True)


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
