"""HTML to pieces: the paragraphs, headings, lists, pictures and captions of a page or a part of one."""

import re

from attrs import define, field
from lxml import etree

from factcheck.reading.marks import Style, by_attributes, left_out, text_of
from factcheck.reading.piece import Piece, Role, one_line

# fmt: off
_SKIPPED = frozenset({
    "script", "style", "noscript", "template", "nav", "aside", "form", "button", "select", "textarea", "input",
    "label", "object", "svg", "canvas", "math", "head", "dialog", "footer", "menu", "map", "progress", "meter",
    "datalist", "option",
})
_PICTURES = frozenset({"img", "amp-img"})
_MEDIA = frozenset({
    "video", "audio", "iframe", "embed", "amp-video",
})
_BLOCKS = frozenset({
    "address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "html", "li", "main", "ol", "p",
    "pre", "section", "summary", "table", "tbody", "thead", "tfoot", "tr", "ul", "caption",
})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
# fmt: on
_GLUED = re.compile(
    r"<(/?(?:a|article|aside|div|figure|figcaption|footer|header|h[1-6]|img|li|nav|ol|p|section|span|table|ul))"
    r"((?:data|aria)-|class=|id=|style=)",
    re.IGNORECASE,
)
_DEEPEST = 150


def parse(markup: str) -> etree._Element | None:
    """The tree of a page, its tags repaired where a name and its first attribute were glued together."""
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    repaired = _GLUED.sub(r"<\1 \2", markup)
    try:
        return etree.fromstring(repaired.encode("utf-8", errors="replace"), parser)
    except etree.ParserError:
        return None
    except etree.XMLSyntaxError:
        return None


def pieces(root: etree._Element, until: etree._Element | None = None) -> list[Piece]:
    """What stands below an element, in order, without what is hidden or plainly no part of an article.

    With `until`, only what stands before that element.
    """
    flow = _Flow(whole=len(text_of(root)), until=until)
    flow.inside(root, Style(), 0)
    flow.flush()
    return flow.found


@define
class _Flow:
    """Paragraphs in the making."""

    whole: int
    until: etree._Element | None = None
    over: bool = False
    found: list[Piece] = field(factory=list)
    lists: int = 0
    _parts: list[str] = field(factory=list)
    _style: Style = field(factory=Style)
    _total: int = 0
    _linked: int = 0
    _bold: int = 0
    _faint: int = 0

    def inside(self, element: etree._Element, style: Style, depth: int) -> None:
        if element.text:
            self.add(element.text, style)
        for child in element:
            self.over = self.over or child is self.until
            if self.over:
                return
            if isinstance(child.tag, str):
                self.element(child, style, depth + 1)
            if child.tail and not self.over:
                self.add(child.tail, style)

    def element(self, element: etree._Element, style: Style, depth: int) -> None:
        name = element.tag
        if name == "br":
            self.break_line(style)
        elif name in _PICTURES:
            self.picture(style, element.get("alt") or element.get("aria-label") or "")
        elif name in _MEDIA:
            self.picture(style, "")
        elif name == "hr":
            self.flush()
            self.found.append(Piece(Role.RULE, ""))
        elif name not in _SKIPPED and not left_out(element, self.whole):
            self.descend(element, style, depth)

    def descend(self, element: etree._Element, style: Style, depth: int) -> None:
        inner = self.styled(element, style)
        apart = element.tag in _BLOCKS or inner.role is not style.role
        if apart:
            self.flush()
        elif element.tag in {"td", "th"}:
            self.add(" ", style)
        if depth > _DEEPEST:
            self.add(text_of(element), inner)
        else:
            self.inside(element, inner, depth)
        if apart:
            self.flush()

    def styled(self, element: etree._Element, style: Style) -> Style:
        """The style inside an element: by its name, then by its attributes."""
        name = element.tag
        if name in _HEADINGS and style.role in {Role.TEXT, Role.ITEM}:
            style = style._replace(role=Role.HEADING, level=_HEADINGS[name])
        elif name in {"ul", "ol"}:
            self.lists += 1
            style = style._replace(group=self.lists)
        elif name == "li" and style.role is Role.TEXT:
            style = style._replace(role=Role.ITEM)
        elif name in {"figcaption", "caption"}:
            style = style._replace(role=Role.CAPTION)
        elif name == "a" and element.get("href"):
            style = style._replace(linked=True)
        elif name in {"b", "strong"}:
            style = style._replace(bold=True)
        elif name == "small":
            style = style._replace(faint=True)
        elif name == "center":
            style = style._replace(centred=True)
        return by_attributes(element, style) if element.attrib else style

    def break_line(self, style: Style) -> None:
        """A forced line end ends a paragraph, but not a heading."""
        if style.role is Role.HEADING:
            self.add("\n", style)
        else:
            self.flush()

    def picture(self, style: Style, alternative: str) -> None:
        self.flush()
        self.found.append(Piece(Role.IMAGE, "", centred=style.centred))
        shown = one_line(alternative)
        if shown:
            self.found.append(Piece(Role.ALT, shown, centred=style.centred))

    def add(self, text: str, style: Style) -> None:
        size = len(text.strip())
        if not size and not self._parts:
            return
        if not self._parts:
            self._style = style
        self._parts.append(text)
        self._total += size
        self._linked += size if style.linked else 0
        self._bold += size if style.bold else 0
        self._faint += size if style.faint else 0

    def flush(self) -> None:
        if not self._parts:
            return
        text, total, style = one_line("".join(self._parts)), max(1, self._total), self._style
        if text:
            shares = (self._linked / total, self._bold / total, self._faint / total)
            self.found.append(Piece(style.role, text, *shares, style.centred, style.level, style.group))
        self._parts, self._total, self._linked, self._bold, self._faint = [], 0, 0, 0, 0
