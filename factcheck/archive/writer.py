"""Writing an archive: files first, then the manifest that names them."""

import os
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

import pyarrow as pa
import pyarrow.parquet as pq
from attrs import define

from factcheck.archive.lock import LOCK, locked
from factcheck.archive.manifest import MANIFEST, NEW, TABLES, Manifest, read_manifest, stem, sync_folder, write_manifest
from factcheck.archive.release import release
from factcheck.errors import FactcheckError

_NOTHING: Mapping[str, pa.Table] = MappingProxyType({})


@define
class Writer:
    """The one process that changes an archive, and the manifest as it stands now."""

    folder: Path
    manifest: Manifest

    def commit(
        self,
        added: Mapping[str, pa.Table],
        replaced: Mapping[str, pa.Table] = _NOTHING,
        dropped: Collection[str] = (),
    ) -> None:
        """Add rows to tables, put rows in the place of whole tables, drop files: all of it or nothing."""
        generation = self.manifest.generation + 1
        files = {table: tuple(name for name in self.manifest.of(table) if name not in dropped) for table in TABLES}
        files |= dict.fromkeys(replaced, ())
        for table, rows in {**added, **replaced}.items():
            if len(rows):
                name = f"{table}/{generation:08}.parquet"
                _write(self.folder / name, rows)
                files[table] = (*files[table], name)
        held = {stem(name) for names in files.values() for name in names}
        made = {commit: by for commit, by in self.manifest.made.items() if commit in held}
        manifest = Manifest(generation, files, made | {f"{generation:08}": release()})
        write_manifest(self.folder, manifest)
        self.manifest = manifest


@contextmanager
def writing(folder: Path) -> Iterator[Writer]:
    """Open an archive for writing, making it where there is none; what a killed writer left is cleared away.

    Files that no longer count are removed now and not when they ceased to, so that whoever had read the manifest
    could finish.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _must_be_ours(folder)
        with locked(folder):
            manifest = read_manifest(folder)
            _clear(folder, manifest)
            yield Writer(folder, manifest)
    except OSError as error:
        raise FactcheckError(f"cannot write the archive {folder}: {error.strerror or error}") from error


def _must_be_ours(folder: Path) -> None:
    """Refuse a folder that holds other things and no archive: nothing of it shall be cleared away."""
    if (folder / MANIFEST).exists():
        return
    others = sorted(each.name for each in folder.iterdir() if each.name not in {*TABLES, LOCK, NEW})
    if others:
        raise FactcheckError(f"{folder} is no archive and not empty ({others[0]}); name another folder")


def _clear(folder: Path, manifest: Manifest) -> None:
    """Remove the files that do not count."""
    named = {name for names in manifest.files.values() for name in names}
    for table in TABLES:
        for path in folder.glob(f"{table}/????????.parquet*"):
            if f"{table}/{path.name}" not in named:
                path.unlink()


def _write(path: Path, rows: pa.Table) -> None:
    path.parent.mkdir(exist_ok=True)
    made = path.with_name(f"{path.name}.new")
    pq.write_table(rows, made, compression="zstd")
    with made.open("rb+") as file:
        os.fsync(file.fileno())
    made.replace(path)
    sync_folder(path.parent)
