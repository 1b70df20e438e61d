"""Records as data frames, by libraries that need not be there."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.errors import FactcheckError
from factcheck.rendering.records import COLUMNS, Record

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl


def as_pandas(rows: Sequence[Record]) -> "pd.DataFrame":
    """A pandas data frame with the columns of the table, in their order."""
    try:
        import pandas as pd  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise _missing("pandas") from error
    return pd.DataFrame.from_records([dict(row) for row in rows], columns=list(COLUMNS))


def as_polars(rows: Sequence[Record]) -> "pl.DataFrame":
    """A polars data frame with the columns of the table, in their order."""
    try:
        import polars as pl  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise _missing("polars") from error
    return pl.DataFrame([dict(row) for row in rows], schema=list(COLUMNS), infer_schema_length=None)


def _missing(library: str) -> FactcheckError:
    return FactcheckError(f"{library} is not installed; the extra brings it: pip install factcheck-news[{library}]")
