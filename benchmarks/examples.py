"""The console examples of README and docs: what they print, and writing it into the pages.

`python benchmarks/examples.py --write` runs every `$ factcheck` command of the pages and puts what it prints below it.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

ROOT = Path(__file__).parent.parent
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
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
    def block(found: re.Match[str]) -> str:
        return _COMMAND.sub(lambda each: _shown(each[1], each[2]), found[0])

    return _BLOCK.sub(block, page)


def _shown(command: str, output: str) -> str:
    return f"$ {command}\n{printed(command) if command.startswith('factcheck ') else output}"


if __name__ == "__main__" and "--write" in sys.argv:
    for path in PAGES:
        path.write_text(_rewritten(path.read_text(encoding="utf-8")), encoding="utf-8")
