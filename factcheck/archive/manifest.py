"""What an archive holds: the one file that says which others count."""

import json
import os
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from attrs import Factory, frozen

from factcheck.errors import FactcheckError

FORMAT = "factcheck-archive/1"
MANIFEST, NEW = "manifest.json", ".manifest.json.new"
TABLES = ("sources", "articles", "claims", "keys", "versions", "findings", "edits", "compared", "notices")
"""The tables of an archive, each in a folder of its own; `tables` says what they hold."""


@frozen
class Manifest:
    """The files of each table, in the order they were written, and the release that made those of each commit.

    A file that no manifest names does not count. Each change makes a new generation and replaces the manifest
    whole, so that a reader sees all of a change or nothing of it.
    """

    generation: int = 0
    files: Mapping[str, tuple[str, ...]] = Factory(dict)
    made: Mapping[str, str] = Factory(dict)

    def of(self, table: str) -> tuple[str, ...]:
        """The files of one table."""
        return self.files.get(table, ())

    def only(self, stems: Collection[str]) -> "Manifest":
        """The manifest with those files alone that were written in some of the commits, named by `stem`."""
        files = {table: tuple(name for name in names if stem(name) in stems) for table, names in self.files.items()}
        return Manifest(self.generation, files, self.made)


def stem(name: str) -> str:
    """The commit that a file was written in: what it holds belongs to what others of that name hold."""
    return name.partition("/")[2].partition(".")[0]


def read_manifest(folder: Path) -> Manifest:
    """The manifest of an archive; an empty one where there is none; FactcheckError for one that is not ours."""
    path = folder / MANIFEST
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Manifest()
    except (OSError, ValueError) as error:
        raise FactcheckError(f"{path}: not the manifest of an archive: {error}") from error
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise FactcheckError(f"{path}: not the manifest of an archive of the form {FORMAT}")
    return _manifest(data)


def _manifest(data: Mapping[str, Any]) -> Manifest:
    files = {table: tuple(data["files"].get(table, ())) for table in TABLES}
    return Manifest(data["generation"], files, data["made"])


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Put a manifest in the place of the one before, once all that it names is on the disk."""
    data = {
        "format": FORMAT,
        "generation": manifest.generation,
        "made": dict(sorted(manifest.made.items())),
        "files": {table: list(names) for table, names in sorted(manifest.files.items())},
    }
    made = folder / NEW
    with made.open("w", encoding="utf-8") as file:
        file.write(json.dumps(data, indent=1) + "\n")
        file.flush()
        os.fsync(file.fileno())
    made.replace(folder / MANIFEST)
    sync_folder(folder)


def sync_folder(folder: Path) -> None:
    """Put the names in a folder on the disk, where the system can."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
