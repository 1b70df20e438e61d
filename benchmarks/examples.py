"""The examples of README and docs: what they print, and writing it into the pages.

`python benchmarks/examples.py --write` runs every `$ factcheck` command and every `>>>` line of the pages and puts
what it prints below it.
"""

import doctest
import io
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path

from attrs import frozen

ROOT = Path(__file__).parent.parent
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PYTHON = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)


@frozen
class Example:
    """A command as a page shows it, and what the page says it prints."""

    page: Path
    command: str
    output: str


def examples() -> Iterator[Example]:
    """The `factcheck` commands in the console blocks of all pages; `make` and `pip` are left to the reader."""
    for page in PAGES:
        for block in _BLOCK.findall(page.read_text(encoding="utf-8")):
            for command, output in _COMMAND.findall(block):
                if command.startswith("factcheck "):
                    yield Example(page, command, output)


def printed(command: str) -> str:
    """What a command prints to standard output where there is no terminal."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    env = {**os.environ, "PATH": path, "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}
    done = subprocess.run(command, shell=True, cwd=ROOT, env=env, capture_output=True, check=False)  # noqa: S602
    return done.stdout.decode("utf-8")


def _rewritten(page: str) -> str:
    names: dict[str, object] = {}
    page = _BLOCK.sub(lambda block: _COMMAND.sub(lambda each: _shown(each[1], each[2]), block[0]), page)
    return _PYTHON.sub(lambda block: f"```python\n{_replayed(block[1], names)}```", page)


def _shown(command: str, output: str) -> str:
    return f"$ {command}\n{printed(command) if command.startswith('factcheck ') else output}"


def _replayed(block: str, names: dict[str, object]) -> str:
    """A Python session with what its lines print now; `names` are carried from block to block."""
    if ">>>" not in block:
        return block
    pieces = doctest.DocTestParser().parse(block)
    return "".join(piece if isinstance(piece, str) else _session(piece, names) for piece in pieces)


def _session(example: doctest.Example, names: dict[str, object]) -> str:
    first, *more = example.source.rstrip("\n").split("\n")
    output = io.StringIO()
    with redirect_stdout(output):
        exec(compile(example.source, "example", "single"), names)  # noqa: S102 - our own pages
    shown = [f">>> {first}", *(f"... {line}".rstrip() for line in more), *output.getvalue().splitlines()]
    return "".join(f"{line.rstrip()}\n" for line in shown)


if __name__ == "__main__" and "--write" in sys.argv:
    os.chdir(ROOT)
    for path in PAGES:
        path.write_text(_rewritten(path.read_text(encoding="utf-8")), encoding="utf-8")
