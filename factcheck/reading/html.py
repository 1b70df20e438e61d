"""HTML to pieces: the paragraphs, headings, lists, pictures and captions of a page or a part of one."""

from collections.abc import Iterator

from attrs import define, field
from bs4.element import PageElement, PreformattedString, Tag

from factcheck.reading.marks import Style, by_attributes, left_out
from factcheck.reading.piece import Piece, Role, one_line
from factcheck.reading.tree import Tree, attribute

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


def pieces(tree: Tree, inside: Tag | None = None, until: Tag | None = None) -> list[Piece]:
    """What stands in a tree, or inside one of its elements, in order, without what is plainly no part of an article.

    With `until`, only what stands before that element.
    """
    flow = _Flow(tree, inside or tree.root)
    flow.run(until)
    return flow.found


@define
class _Flow:
    """Paragraphs in the making."""

    tree: Tree
    root: Tag
    found: list[Piece] = field(factory=list)
    lists: int = 0
    _parts: list[str] = field(factory=list)
    _style: Style = field(factory=Style)
    _total: int = 0
    _linked: int = 0
    _bold: int = 0
    _faint: int = 0

    def run(self, until: Tag | None) -> None:
        """Go through the elements in order, without recursion: a page may nest deeper than Python."""
        around: list[tuple[Iterator[PageElement], Style, bool]] = [(iter(self.root.contents), Style(), True)]
        while around:
            rest, style, apart = around[-1]
            each = next(rest, None)
            if each is None:
                around.pop()
                if apart:
                    self.flush()
            elif each is until:
                break
            elif isinstance(each, Tag):
                inner = self.enter(each, style)
                if inner:
                    around.append((iter(each.contents), *inner))
            elif not isinstance(each, PreformattedString):
                self.add(str(each), style)
        self.flush()

    def enter(self, element: Tag, style: Style) -> tuple[Style, bool] | None:
        """The style inside an element, and whether it stands apart; None where there is nothing to read inside."""
        name = element.name
        if name == "br":
            self.break_line(style)
        elif name in _PICTURES:
            self.picture(style, attribute(element, "alt") or attribute(element, "aria-label"))
        elif name in _MEDIA:
            self.picture(style, "")
        elif name == "hr":
            self.flush()
            self.found.append(Piece(Role.RULE, ""))
        elif name not in _SKIPPED and not left_out(element, self.tree, self.root):
            return self.opened(element, style)
        return None

    def opened(self, element: Tag, style: Style) -> tuple[Style, bool]:
        inner = self.styled(element, style)
        apart = element.name in _BLOCKS or inner.role is not style.role
        if apart:
            self.flush()
        elif element.name in {"td", "th"}:
            self.add(" ", style)
        return inner, apart

    def styled(self, element: Tag, style: Style) -> Style:
        """The style inside an element: by its name, then by its attributes."""
        name = element.name
        if name in _HEADINGS and style.role in {Role.TEXT, Role.ITEM}:
            style = style._replace(role=Role.HEADING, level=_HEADINGS[name])
        elif name in {"ul", "ol"}:
            self.lists += 1
            style = style._replace(group=self.lists)
        elif name == "li" and style.role is Role.TEXT:
            style = style._replace(role=Role.ITEM)
        elif name in {"figcaption", "caption"}:
            style = style._replace(role=Role.CAPTION)
        elif name == "a" and attribute(element, "href"):
            style = style._replace(linked=True)
        elif name in {"b", "strong"}:
            style = style._replace(bold=True)
        elif name == "small":
            style = style._replace(faint=True)
        elif name == "center":
            style = style._replace(centred=True)
        return by_attributes(element, self.tree, style) if element.attrs else style

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
