"""Findings on events that are no more, and many small files: what of an archive is worth writing anew."""

from collections.abc import Collection, Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from factcheck.archive.manifest import Manifest, stem
from factcheck.archive.tables import rows_of

_TABLES = ("findings", "edits", "compared", "notices")
_MANY = 64  # commits of findings, from which on the small ones are put together
_SMALL = 2_000  # events in a commit


def stale(folder: Path, manifest: Manifest, current: Collection[str]) -> tuple[frozenset[str], Mapping[str, pa.Table]]:
    """The files to drop, and the rows to keep of them, given the fingerprints of the events that are there now.

    A commit goes when less than half of its events are still there, or when it is one of many small ones.
    """
    stems = sorted({stem(name) for name in manifest.of("compared")})
    held = {each: _prints(folder, manifest, each) for each in stems}
    gone = {each for each, prints in held.items() if 2 * len(prints.intersection(current)) < len(prints)}
    if len(stems) > _MANY:
        gone |= {each for each, prints in held.items() if len(prints) < _SMALL}
    names = frozenset(name for table in _TABLES for name in manifest.of(table) if stem(name) in gone)
    wanted = pa.array(sorted(current), pa.string())
    going = manifest.only(gone)
    tables = {table: rows_of(folder, going, table) for table in _TABLES if gone}
    return names, {t: rows.filter(pc.is_in(rows["fingerprint"], value_set=wanted)) for t, rows in tables.items()}


def _prints(folder: Path, manifest: Manifest, commit: str) -> set[str]:
    return set(rows_of(folder, manifest.only({commit}), "compared")["fingerprint"].to_pylist())
