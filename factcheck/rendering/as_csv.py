"""A report as a table for a spreadsheet."""

import csv
import io

from factcheck.rendering.content import Content
from factcheck.rendering.inert import inert
from factcheck.rendering.records import COLUMNS, Cell, records
from factcheck.rendering.view import View

_BYTE_ORDER_MARK = "\ufeff"  # without it Excel reads Chinese as something else
_FORMULA = ("=", "+", "-", "@")


def report_as_csv(report: Content, view: View) -> str:
    """One line for each claim of each finding, as RFC 4180 has it; no cell is a formula."""
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for row in records(report, view):
        table.writerow([_cell(row[column]) for column in COLUMNS])
    return _BYTE_ORDER_MARK + written.getvalue()


def _cell(value: Cell) -> Cell:
    """Text that a spreadsheet would calculate begins with an apostrophe."""
    if not isinstance(value, str):
        return value
    shown = inert(value).replace("\n", " ")
    return f"'{shown}" if shown.lstrip(" '").startswith(_FORMULA) else shown
