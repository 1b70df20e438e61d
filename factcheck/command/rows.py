"""The answer to a query in the form that was asked for."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from factcheck.errors import FactcheckError
from factcheck.rendering.as_csv import rows_as_csv
from factcheck.rendering.grid import rows_as_table
from factcheck.rendering.records import Cell


def rows_as(form: str, rows: Sequence[Mapping[str, Any]], columns: Sequence[str]) -> str:
    """The rows as csv, json (a list of objects) or a table; FactcheckError for another form."""
    if form == "json":
        return json.dumps(rows, ensure_ascii=False, indent=1, default=_told) + "\n"
    flat = [{column: _cell(row[column]) for column in columns} for row in rows]
    if form == "csv":
        return rows_as_csv(flat, columns)
    if form == "table":
        return rows_as_table(flat, columns)
    raise FactcheckError(f"no form {form!r} of an answer; there are csv, json, table")


def _told(value: object) -> str:
    return value.isoformat() if isinstance(value, date | datetime) else str(value)


def _cell(value: Any) -> Cell:
    """A value as a cell: lists and structures as JSON."""
    if value is None or isinstance(value, bool | int | float | str):
        return value
    return json.dumps(value, ensure_ascii=False, default=_told) if isinstance(value, list | dict) else _told(value)
