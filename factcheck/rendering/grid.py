"""Rows as a table for reading, in columns as wide as a terminal shows them."""

from collections.abc import Sequence

from factcheck.rendering.records import Record
from factcheck.rendering.width import display_width, shortened

_WIDEST = 60  # columns that a cell may take; what is longer is cut, and whole in the other forms
_GAP = "  "


def rows_as_table(rows: Sequence[Record], columns: Sequence[str]) -> str:
    """The names of the columns, a rule, and a line for each row; numbers stand to the right."""
    cells = [[_cell(row[column]) for column in columns] for row in rows]
    widths = [max(map(display_width, column)) for column in zip(columns, *cells, strict=True)]
    right = [bool(rows) and all(isinstance(row[column], int | float | None) for row in rows) for column in columns]
    lines = [columns, ["─" * width for width in widths], *cells]
    return "".join(f"{_line(line, widths, right)}\n" for line in lines)


def _line(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    padded = (
        " " * (width - display_width(cell)) + cell if flush else cell + " " * (width - display_width(cell))
        for cell, width, flush in zip(cells, widths, right, strict=True)
    )
    return _GAP.join(padded).rstrip()


def _cell(value: object) -> str:
    return "" if value is None else shortened(" ".join(str(value).split()), _WIDEST)
