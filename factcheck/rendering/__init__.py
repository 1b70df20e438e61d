"""Rendering: a report in the form a reader or a program wants; a new form is a new file and a line in `RENDERERS`."""

from collections.abc import Callable, Mapping

from factcheck.errors import FactcheckError
from factcheck.rendering.as_csv import report_as_csv
from factcheck.rendering.as_html import report_as_html
from factcheck.rendering.as_json import report_as_json
from factcheck.rendering.as_jsonld import report_as_jsonld
from factcheck.rendering.as_markdown import report_as_markdown
from factcheck.rendering.as_sarif import report_as_sarif
from factcheck.rendering.as_text import report_as_text
from factcheck.rendering.content import Content
from factcheck.rendering.view import View

RENDERERS: Mapping[str, Callable[[Content, View], str]] = {
    "csv": report_as_csv,
    "html": report_as_html,
    "json": report_as_json,
    "jsonld": report_as_jsonld,
    "markdown": report_as_markdown,
    "sarif": report_as_sarif,
    "text": report_as_text,
}


def render(  # noqa: PLR0913 - each is a wish of its own, with a default
    report: Content,
    format: str = "text",  # noqa: A002 - the word of the command line
    *,
    lang: str = "zh",
    width: int = 88,
    colour: bool = False,
    single_source: bool = False,
) -> str:
    """Write a report in one of the forms of `RENDERERS`, in Chinese (`zh`) or English (`en`).

    `width`, `colour` and `single_source` (list what one article alone says) matter to text only.
    Raises FactcheckError for a format or language there is none of.
    """
    renderer = RENDERERS.get(format)
    if renderer is None:
        raise FactcheckError(f"no format {format!r}; there are {', '.join(RENDERERS)}")
    return renderer(report, View(lang, width, colour, single_source))
