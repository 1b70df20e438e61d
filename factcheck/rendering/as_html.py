"""A report as one HTML file that needs nothing else: no network, no server, no other file."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from factcheck.rendering.content import Content
from factcheck.rendering.explain import outlet_of
from factcheck.rendering.facts import letter
from factcheck.rendering.html.page import page
from factcheck.rendering.inert import inert, web_address
from factcheck.rendering.label import label, subject
from factcheck.rendering.overview import counted, dated, nothing_found
from factcheck.rendering.view import View
from factcheck.rendering.width import abridged, shortened

if TYPE_CHECKING:
    from jinja2 import Environment

_PARTS = files("factcheck.rendering.html")


def report_as_html(report: Content, view: View) -> str:
    """The whole report as one page; its only script and style are its own, which its policy names by their hashes."""
    style, script = _part("style.css"), _part("script.js")
    return (
        _environment()
        .get_template("page.jinja")
        .render(
            page=page(report, view),
            counted=counted(report, view),
            view=view,
            style=style,
            script=script,
            style_hash=_hash(style),
            script_hash=_hash(script),
            **_helpers(view),
        )
    )


def report_as_fragment(report: Content, view: View) -> str:
    """The counts and the discrepancies as a piece of HTML, for a notebook."""
    template = _environment().get_template("fragment.jinja")
    return template.render(page=page(report, view), counted=counted(report, view), view=view, **_helpers(view))


def _helpers(view: View) -> dict[str, Any]:
    return {
        "t": lambda key, **values: view.word("page", key, **values),
        "word": view.word,
        "outlet": lambda article: outlet_of(article, view),
        "dated": lambda article: dated(article, view),
        "letter": letter,
        "abridged": abridged,
        "short": shortened,
        "about": subject,
        "nothing_found": lambda event: nothing_found(event, view),
        "named": lambda finding: label(finding, view),
        "web_address": web_address,
    }


@cache
def _environment() -> "Environment":
    """The templates; whatever they print is escaped, and steers nothing."""
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415 - only HTML needs it
    from markupsafe import Markup  # noqa: PLC0415

    return Environment(
        loader=PackageLoader("factcheck.rendering.html", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: inert(value) if isinstance(value, str) and not isinstance(value, Markup) else value,
    )


@cache
def _part(name: str) -> str:
    return _PARTS.joinpath(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()
