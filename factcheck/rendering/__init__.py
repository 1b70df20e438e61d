"""Rendering: a report in the form a reader or a program wants; a new form is a new file and a line in `RENDERERS`."""

from collections.abc import Callable, Mapping

from factcheck.errors import FactcheckError
from factcheck.rendering.as_json import report_as_json
from factcheck.rendering.as_text import report_as_text
from factcheck.rendering.view import View
from factcheck.report import Report

RENDERERS: Mapping[str, Callable[[Report, View], str]] = {"text": report_as_text, "json": report_as_json}


def render(  # noqa: PLR0913 - each is a wish of its own, with a default
    report: Report,
    format: str = "text",  # noqa: A002 - the word of the command line
    *,
    lang: str = "zh",
    width: int = 88,
    colour: bool = False,
    single_source: bool = False,
) -> str:
    """Write a report as `text` for a terminal or as `json`, in Chinese (`zh`) or English (`en`).

    `width`, `colour` and `single_source` (list what one article alone says) matter to text only.
    Raises FactcheckError for a format or language there is none of.
    """
    renderer = RENDERERS.get(format)
    if renderer is None:
        raise FactcheckError(f"no format {format!r}; there are {', '.join(RENDERERS)}")
    return renderer(report, View(lang, width, colour, single_source))
