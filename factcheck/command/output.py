"""Where a command's result goes: standard output or a file that is written whole or not at all."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from threading import Event, Thread
from typing import NoReturn

import click

from factcheck.command.options import failure
from factcheck.errors import Problem
from factcheck.rendering.inert import inert
from factcheck.rendering.problems import describe, unread
from factcheck.rendering.view import View
from factcheck.rendering.width import display_width

UNREAD, NOTHING, FAILED = 1, 2, 3
"""The exit statuses besides 0: some input could not be read, nothing to do, such a discrepancy was found."""

FORMS = {
    ".csv": "csv",
    ".htm": "html",
    ".html": "html",
    ".json": "json",
    ".jsonld": "jsonld",
    ".markdown": "markdown",
    ".md": "markdown",
    ".sarif": "sarif",
    ".txt": "text",
}
"""The form that a file's name asks for."""


def form_for(form: str | None, output: str | None) -> str:
    """The form that was asked for, else the one that the output's name says, else text; other endings are an error."""
    if form or not output:
        return form or "text"
    suffix = Path(output).suffix.lower()
    if suffix and suffix not in FORMS:
        known = ", ".join(FORMS)
        raise failure("no_form", output=output, suffix=suffix, known=known)
    return FORMS.get(suffix, "text")


def written(text: str, output: str | None, *, exact: bool) -> None:
    """Write to a file, or to standard output: in UTF-8 what programs read, else in the terminal's encoding."""
    if output and output != "-":
        _to_file(text, Path(output))
        return
    encoding = "utf-8" if exact else sys.stdout.encoding or "utf-8"
    sys.stdout.buffer.write(text.encode(encoding, "backslashreplace"))
    sys.stdout.buffer.flush()


def _to_file(text: str, path: Path) -> None:
    """The whole text under the name, or the file that was there before: never half of one.

    What is no file, such as a device or a pipe, is written to and not replaced; a link keeps leading to its file.
    """
    made: Path | None = None
    try:
        path = path.resolve()
        if path.exists() and not path.is_file():
            path.write_bytes(text.encode("utf-8", "backslashreplace"))
            return
        with NamedTemporaryFile("wb", dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            made = Path(file.name)
            file.write(text.encode("utf-8", "backslashreplace"))
        made.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        made.replace(path)
    except OSError as error:
        if made:
            made.unlink(missing_ok=True)
        raise failure("cannot_write", path=path, reason=error.strerror or error) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


@contextmanager
def told(step: str, *, quiet: bool) -> Iterator[None]:
    """Say on a terminal's standard error what is being done and for how long, as long as it lasts."""
    if quiet or not sys.stderr.isatty():
        yield
        return
    over = Event()
    clock = Thread(target=_tell, args=(step, over), daemon=True)
    clock.start()
    try:
        yield
    finally:
        over.set()
        clock.join()


def _tell(step: str, over: Event) -> None:
    """Write the step and the seconds it takes over one line, and clear it in the end."""
    line, seconds = f"{step} …", 0
    sys.stderr.write(line)
    sys.stderr.flush()
    while not over.wait(1):
        seconds += 1
        line = f"{step} … {seconds} s"
        sys.stderr.write(f"\r{line}")
        sys.stderr.flush()
    sys.stderr.write(f"\r{' ' * display_width(line)}\r")
    sys.stderr.flush()


def warn(problems: Sequence[Problem], view: View, *, quiet: bool) -> None:
    """Name on standard error what could not be read, or not wholly."""
    for problem in () if quiet else problems:
        click.echo(f"factcheck: {inert(describe(problem, view))}", err=True)


def stop(message: str) -> NoReturn:
    """End with a message and the status of nothing done."""
    click.echo(f"factcheck: {inert(message)}", err=True)
    sys.exit(NOTHING)


def finish(problems: Sequence[Problem]) -> None:
    """End with the status that says whether all was read."""
    if any(unread(problem) for problem in problems):
        sys.exit(UNREAD)
