"""A report as a table for a spreadsheet."""

import csv
import io
from collections.abc import Sequence

from factcheck.article import Article
from factcheck.claim import Claim
from factcheck.rendering.content import Content
from factcheck.rendering.inert import inert
from factcheck.rendering.records import CLAIM_COLUMNS, COLUMNS, Cell, Record, claim_record, records
from factcheck.rendering.view import View

_BYTE_ORDER_MARK = "\ufeff"  # without it Excel reads Chinese as something else
_FORMULA = ("=", "+", "-", "@")


def report_as_csv(report: Content, view: View) -> str:
    """One line for each claim of each finding, as RFC 4180 has it; no cell is a formula."""
    return rows_as_csv(records(report, view), COLUMNS)


def claims_as_csv(found: Sequence[tuple[Article, Sequence[Claim]]]) -> str:
    """One line for each claim of each article."""
    return rows_as_csv([claim_record(claim) for _, claims in found for claim in claims], CLAIM_COLUMNS)


def rows_as_csv(rows: Sequence[Record], columns: Sequence[str]) -> str:
    """Rows with these columns, under their names; no cell is a formula."""
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\r\n")
    table.writerow(columns)
    for row in rows:
        table.writerow([_cell(row[column]) for column in columns])
    return _BYTE_ORDER_MARK + written.getvalue()


def _cell(value: Cell) -> Cell:
    """Text that a spreadsheet would calculate begins with an apostrophe."""
    if not isinstance(value, str):
        return value
    shown = inert(value).replace("\n", " ")
    return f"'{shown}" if shown.lstrip(" '").startswith(_FORMULA) else shown
