"""The examples of README and docs: what they print, and writing it into the pages.

`python benchmarks/examples.py --write` runs every `$ factcheck` command and every `>>>` line of the pages, and the
notebook, and puts what they print below them; `--write PAGE...` does those pages only.

A page that writes files (a line that ends with a file's name and a colon, then a block) is run in a folder that holds
them. A block of `diff` changes a file; where one of the files is the package's, a changed copy of the package runs.
"""

import doctest
import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import nbformat
from attrs import frozen
from nbclient import NotebookClient

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = (ROOT / "README.md", *sorted(DOCS.rglob("*.md")))
NOTEBOOK = DOCS / "notebook.ipynb"

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PYTHON = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
_FILE = re.compile(r"`([\w/-]+\.\w+)`[^`\n]*:\n\n```((?!console)\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


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


@contextmanager
def workplace(page: Path) -> Iterator[Path]:
    """The folder that the examples of a page are run in: the project's, or one with the files that the page writes."""
    written = _FILE.findall(page.read_text(encoding="utf-8"))
    if not written:
        yield ROOT
        return
    with TemporaryDirectory() as name:
        folder = Path(name)
        if any(path.startswith("factcheck/") for path, _, _ in written):
            shutil.copytree(ROOT / "factcheck", folder / "factcheck", ignore=shutil.ignore_patterns("__pycache__"))
        for path, language, content in written:
            _put(folder / path, language, content)
        yield folder


def _put(path: Path, language: str, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_added(path.read_text(encoding="utf-8"), content) if language == "diff" else content, "utf-8")


def _added(text: str, change: str) -> str:
    """A file with the changes of a diff; ValueError where a line that is to be replaced or kept is not in it."""
    lines, at = text.splitlines(), 0
    for line in change.splitlines():
        if line[:1] == "+":
            lines.insert(at, line[1:])
            at += 1
            continue
        at = lines.index(line[1:], at) + (line[:1] == " ")
        if line[:1] == "-":
            del lines[at]
    return "\n".join([*lines, ""])


def printed(command: str, folder: Path = ROOT) -> str:
    """What a command prints to standard output without a terminal; a package in the folder is the one that runs."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    env = {**os.environ, "PATH": path, "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}
    if (folder / "factcheck").is_dir():
        env["PYTHONPATH"] = str(folder)
    done = subprocess.run(command, shell=True, cwd=folder, env=env, capture_output=True, check=False)  # noqa: S602
    return done.stdout.decode("utf-8")


def notebook() -> Any:
    """The notebook with the outputs that are stored in it."""
    return nbformat.read(NOTEBOOK, as_version=4)  # type: ignore[no-untyped-call]


def notebook_run() -> Any:
    """The notebook with the outputs that its cells give now, without the time of day and this interpreter's version."""
    made = notebook()
    about = dict(made.metadata)
    NotebookClient(made, timeout=120, resources={"metadata": {"path": str(DOCS)}}).execute()
    made.metadata = nbformat.from_dict(about)  # type: ignore[no-untyped-call]
    for cell in made.cells:
        cell.metadata.pop("execution", None)
    return made


def _rewritten(page: str, folder: Path) -> str:
    names: dict[str, object] = {}
    page = _BLOCK.sub(lambda block: _COMMAND.sub(lambda each: _shown(each[1], each[2], folder), block[0]), page)
    return _PYTHON.sub(lambda block: f"```python\n{_replayed(block[1], names)}```", page)


def _shown(command: str, output: str, folder: Path) -> str:
    return f"$ {command}\n{printed(command, folder) if command.startswith('factcheck ') else output}"


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


def _write(path: Path) -> None:
    with workplace(path) as folder:
        os.chdir(folder)
        page = _rewritten(path.read_text(encoding="utf-8"), folder)
        os.chdir(ROOT)
    path.write_text(page, encoding="utf-8")


if __name__ == "__main__" and "--write" in sys.argv:
    wanted = {Path(name).resolve() for name in sys.argv[1:] if not name.startswith("--")}
    for each in PAGES:
        if not wanted or each in wanted:
            _write(each)
    if not wanted:
        nbformat.write(notebook_run(), NOTEBOOK)  # type: ignore[no-untyped-call]
