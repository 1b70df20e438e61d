"""Questions to an archive in SQL, of one's own or ready made; nothing that a query does can change the archive."""

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

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
    manifest = opened(Path(folder))
    connection = duckdb.connect(config={"autoinstall_known_extensions": False})
    try:
        _show(connection, Path(folder), manifest)
        found = connection.sql(ready.sql if ready else sql)
        return found.to_arrow_table() if found is not None else pa.table({})
    except (duckdb.Error, OSError) as error:
        raise FactcheckError(f"the query failed: {error}") from error
    finally:
        connection.close()


def _show(connection: duckdb.DuckDBPyConnection, folder: Path, manifest: Manifest) -> None:
    """Give a database in memory the views of an archive, and shut it off from everything else."""
    for table, schema in SCHEMAS.items():
        names = [str(folder / name) for name in manifest.of(table)]
        rows = ds.dataset(names, schema=schema, format="parquet") if names else schema.empty_table()
        connection.register(f"stored_{table}", rows)
    connection.execute(files("factcheck.archive").joinpath("views.sql").read_text(encoding="utf-8"))
    for name, value in (("python_enable_replacements", 0), ("enable_external_access", 0), ("lock_configuration", 1)):
        connection.execute(f"SET {name} = {bool(value)}")
