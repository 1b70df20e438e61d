"""Questions to an archive in SQL, of one's own or ready made; nothing that a query does can change the archive."""

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.dataset as ds
from attrs import frozen

from factcheck.archive.manifest import Manifest
from factcheck.archive.reports import opened
from factcheck.archive.tables import SCHEMAS
from factcheck.errors import FactcheckError

_SUFFIX = ".sql"


@frozen
class Query:
    """A ready query: what it is called, what it answers, in one line, and how."""

    name: str
    about: str
    sql: str


def queries() -> Mapping[str, Query]:
    """The ready queries by name, each a file in `queries` whose first line says what it answers."""
    found = {}
    for file in sorted(files("factcheck.archive").joinpath("queries").iterdir(), key=lambda each: each.name):
        sql = file.read_text(encoding="utf-8")
        name = file.name.removesuffix(_SUFFIX)
        found[name] = Query(name, sql.partition("\n")[0].removeprefix("-- "), sql)
    return found


def query(folder: str | Path, sql: str) -> pa.Table:
    """What a ready query, by its name, or a statement of one's own says of the archive; FactcheckError for a wrong one.

    The views are `articles`, `claims`, `events`, `findings`, `statements` and `edits`. The statement sees nothing
    else: no file, no network.
    """
    ready = queries().get(sql)
    connection = _connected(Path(folder), opened(Path(folder)))
    try:
        found = connection.sql(ready.sql if ready else sql)
        return found.to_arrow_table() if found is not None else pa.table({})
    except duckdb.Error as error:
        raise FactcheckError(f"the query failed: {error}") from error
    finally:
        connection.close()


def _connected(folder: Path, manifest: Manifest) -> Any:
    """A database in memory with the views of an archive, shut off from everything else."""
    connection = duckdb.connect(config={"autoinstall_known_extensions": False, "preserve_insertion_order": True})
    for table, schema in SCHEMAS.items():
        names = [str(folder / name) for name in manifest.of(table)]
        rows = ds.dataset(names, schema=schema, format="parquet") if names else schema.empty_table()
        connection.register(f"stored_{table}", rows)
    connection.execute(files("factcheck.archive").joinpath("views.sql").read_text(encoding="utf-8"))
    for setting in (
        "python_enable_replacements = false",
        "enable_external_access = false",
        "lock_configuration = true",
    ):
        connection.execute(f"SET {setting}")
    return connection
