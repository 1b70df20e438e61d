"""The tables that an archive keeps beside those of the batches, and reading any of them."""

from collections.abc import Collection, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from factcheck.archive.manifest import Manifest, stem
from factcheck.archive.schema import ARTICLES, CLAIMS, FINDINGS, KEYS
from factcheck.errors import FactcheckError

SOURCES = pa.schema(
    [
        ("place", pa.int64()),  # the order in which the archive saw them, from 0
        ("path", pa.string()),  # as it was given
        ("address", pa.string()),  # the whole path
        ("sha256", pa.string()),  # of the bytes at the path
        ("article", pa.string()),
        ("changed", pa.string()),  # when the page says that it was last changed; null where it does not
        ("seen", pa.string()),  # ISO 8601, UTC
    ]
)
"""One row for each article of each file that was read: what need not be read again."""

VERSIONS = pa.schema(
    [
        ("event", pa.string()),
        ("article", pa.string()),
        ("address", pa.string()),
        ("version", pa.int32()),  # among those of its address, from 1
        ("current", pa.bool_()),  # whether it is the newest, which is compared with other articles
        ("fingerprint", pa.string()),  # of the event: what was compared, and by which factcheck
    ]
)
"""One row for each article that is compared, and each earlier version of one, in the order of events."""

EDITS = pa.schema(
    [
        ("fingerprint", pa.string()),
        ("event", pa.string()),
        ("earlier", pa.string()),  # the article's id
        ("later", pa.string()),
        ("number", pa.int32()),  # among the changed passages of the two, from 1
        ("earlier_start", pa.int32()),
        ("earlier_end", pa.int32()),  # nothing stands between them where a passage was added
        ("later_start", pa.int32()),
        ("later_end", pa.int32()),
        ("announced", pa.string()),  # notice, time, or null for a stealth edit
    ]
)
"""One row for each passage that two versions of one address, the one after the other, do not share."""

KEPT = pa.schema([("fingerprint", pa.string()), ("number", pa.int32()), *FINDINGS])
"""Findings with the fingerprint of their event and their place in it, from 1."""

COMPARED = pa.schema([("fingerprint", pa.string())])
"""One row for each event whose findings are kept."""

NOTICES = pa.schema(
    [
        ("article", pa.string()),  # of which not all was read or searched; null where an event is meant
        ("fingerprint", pa.string()),  # of the event of which not all was compared or kept; null for an article
        ("source", pa.string()),
        ("reason", pa.string()),
        ("detail", pa.string()),
    ]
)
"""One row for each limit that cut something off, as `report.problems` tells it."""

SCHEMAS = {
    "sources": SOURCES,
    "articles": ARTICLES,
    "claims": CLAIMS,
    "keys": KEYS,
    "versions": VERSIONS,
    "findings": KEPT,
    "edits": EDITS,
    "compared": COMPARED,
    "notices": NOTICES,
}


def rows_of(
    folder: Path, manifest: Manifest, table: str, columns: Sequence[str] = (), articles: Sequence[str] | None = None
) -> pa.Table:
    """The rows of a table, of these columns only where any are named, and of these articles where they are."""
    schema = SCHEMAS[table]
    wanted = pa.schema([schema.field(name) for name in columns or schema.names])
    chosen = None if articles is None else pc.field("article").isin(pa.array(articles, pa.string()))
    try:
        parts = [
            pq.read_table(folder / name, columns=wanted.names, filters=chosen, partitioning=None).cast(wanted)
            for name in manifest.of(table)
        ]
    except FileNotFoundError as error:
        raise FactcheckError(f"the archive {folder} was changed while it was read; try again") from error
    return pa.concat_tables(parts) if parts else wanted.empty_table()


def commits_with(folder: Path, manifest: Manifest, table: str, column: str, values: Collection[str]) -> frozenset[str]:
    """The commits in whose file of a table one of the values stands in a column: where to look for the rest."""
    wanted = frozenset(values)
    return frozenset(
        stem(name)
        for name in manifest.of(table)
        if not wanted.isdisjoint(rows_of(folder, manifest.only({stem(name)}), table, (column,))[column].to_pylist())
    )
