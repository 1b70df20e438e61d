"""HTML to pieces: the paragraphs, headings, lists, pictures and captions of a page or a part of one."""

import re
from typing import NamedTuple

from attrs import define, field
from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from factcheck.reading.piece import Piece, Role, one_line

_SKIPPED = frozenset(
    "script style noscript template nav aside form button select textarea input label object svg canvas math head "
    "dialog footer menu map progress meter datalist option".split()
)
_MEDIA = frozenset("video audio iframe embed amp-img amp-video picture-missing".split())
_BLOCKS = frozenset(
    "address article blockquote body center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 "
    "header hgroup hr html li main ol p pre section summary table tbody thead tfoot tr ul caption".split()
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_ROLES_LEFT_OUT = frozenset("navigation complementary banner dialog search form contentinfo menu toolbar".split())
_HIDDEN_CLASSES = frozenset(
    "off-screen visually-hidden visuallyhidden sr-only screen-reader-text screenreader hidden hide".split()
)
_JUNK_TOKENS = frozenset(
    "share sharing sharebar social related newsletter promo advert advertisement ads adsense sponsor sponsored cookie cookies comment "
    "comments breadcrumb breadcrumbs sidebar subscribe subscription recommend recommended recommendation recommendations taboola "
    "outbrain toolbar paywall popup modal trust nav navigation menu pagination readmore morelinks".split()
)
_CAPTION_TOKENS = frozenset("caption figcaption".split())
_CREDIT_TOKENS = frozenset("copyright credit credits photocredit".split())
_BYLINE_TOKENS = frozenset("byline author authors contributor attribution".split())
_GLUED = re.compile(
    r"<(/?(?:a|article|aside|div|figure|figcaption|footer|header|h[1-6]|img|li|nav|ol|p|section|span|table|ul))((?:data|aria)-|class=|id=|style=)",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[A-Za-z][a-z]+|[A-Z]+(?![a-z])")
_INVISIBLE_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CENTRED_STYLE = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)
_FAINT_STYLE = re.compile(
    r"(?<![-\w])color\s*:\s*(?:#([3-9a-c])\1{2}\b|#(?:([3-9a-c]{2})\2\2)\b|gr[ae]y|darkgr[ae]y|dimgr[ae]y|rgb\(\s*1?\d\d\s*,)|font-size\s*:\s*(?:small|smaller|x-small|1[0-3]px|0?\.[6-9]\d?r?em|[6-9]\d%)",
    re.IGNORECASE,
)
_DEEPEST = 150
_JUNK_SHARE = 0.4


class _Style(NamedTuple):
    """What the elements around a text say of it."""

    role: Role = Role.TEXT
    linked: bool = False
    bold: bool = False
    faint: bool = False
    centred: bool = False
    level: int = 0
    group: int = 0


def parse(markup: str) -> BeautifulSoup:
    """The tree of a page, its tags repaired where a name and its first attribute were glued together."""
    return BeautifulSoup(_GLUED.sub(r"<\1 \2", markup), "lxml")


def pieces(root: Tag) -> list[Piece]:
    """What stands below an element, in order, without what is hidden or plainly no part of an article."""
    flow = _Flow(whole=len(root.get_text()))
    flow.inside(root, _Style(), 0)
    flow.flush()
    return flow.found


@define
class _Flow:
    """Paragraphs in the making."""

    whole: int
    found: list[Piece] = field(factory=list)
    lists: int = 0
    _parts: list[str] = field(factory=list)
    _style: _Style = _Style()
    _total: int = 0
    _linked: int = 0
    _bold: int = 0
    _faint: int = 0

    def inside(self, tag: Tag, style: _Style, depth: int) -> None:
        for child in tag.children:
            if isinstance(child, Tag):
                self.element(child, style, depth + 1)
            elif type(child) is NavigableString:
                self.add(str(child), style)

    def element(self, tag: Tag, style: _Style, depth: int) -> None:
        name = tag.name
        if name == "br":
            self.add("\n", style) if style.role is Role.HEADING else self.flush()
        elif name == "img" or name == "amp-img":
            self.image(tag, style)
        elif name in _MEDIA:
            self.image(tag, style)
        elif name == "hr":
            self.flush()
            self.found.append(Piece(Role.RULE, ""))
        elif name not in _SKIPPED and not self.left_out(tag):
            self.descend(tag, style, depth)

    def descend(self, tag: Tag, style: _Style, depth: int) -> None:
        inner, block = self.styled(tag, style), tag.name in _BLOCKS
        if tag.name in {"td", "th"}:
            self.add(" ", style)
        if block or inner.role is not style.role:
            self.flush()
        if depth > _DEEPEST:
            self.add(tag.get_text(" "), inner)
        else:
            self.inside(tag, inner, depth)
        if block or inner.role is not style.role:
            self.flush()

    def styled(self, tag: Tag, style: _Style) -> _Style:
        name, attrs = tag.name, tag.attrs
        if name in _HEADINGS and style.role in {Role.TEXT, Role.ITEM}:
            style = style._replace(role=Role.HEADING, level=_HEADINGS[name])
        elif name in {"ul", "ol"}:
            self.lists += 1
            style = style._replace(group=self.lists)
        elif name == "li" and style.role is Role.TEXT:
            style = style._replace(role=Role.ITEM)
        elif name in {"figcaption", "caption"}:
            style = style._replace(role=Role.CAPTION)
        elif name == "a" and attrs.get("href"):
            style = style._replace(linked=True)
        elif name in {"b", "strong"}:
            style = style._replace(bold=True)
        elif name == "small":
            style = style._replace(faint=True)
        elif name == "center":
            style = style._replace(centred=True)
        return _by_attributes(tag, style) if attrs else style

    def left_out(self, tag: Tag) -> bool:
        """Whether the markup says that an element is hidden, or is about the site and small."""
        attrs = tag.attrs
        if not attrs:
            return False
        if (
            "hidden" in attrs
            or attrs.get("role") in _ROLES_LEFT_OUT
            or _INVISIBLE_STYLE.search(str(attrs.get("style", "")))
        ):
            return True
        if not ("class" in attrs or "id" in attrs):
            return False
        names = (
            " ".join([*tag.get_attribute_list("class"), str(attrs.get("id", ""))])
            if "class" in attrs
            else str(attrs["id"])
        )
        if not _HIDDEN_CLASSES.isdisjoint(names.split()):
            return True
        return not _JUNK_TOKENS.isdisjoint(_tokens(names)) and len(tag.get_text()) < self.whole * _JUNK_SHARE

    def image(self, tag: Tag, style: _Style) -> None:
        self.flush()
        alt = one_line(str(tag.get("alt") or tag.get("aria-label") or "")) if tag.name in {"img", "amp-img"} else ""
        self.found.append(Piece(Role.IMAGE, "", centred=style.centred))
        if alt:
            self.found.append(Piece(Role.ALT, alt, centred=style.centred))

    def add(self, text: str, style: _Style) -> None:
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


def _tokens(names: str) -> set[str]:
    return {token.lower() for token in _TOKEN.findall(names)}


def _by_attributes(tag: Tag, style: _Style) -> _Style:
    inline = str(tag.get("style", ""))
    if tag.get("align") == "center" or _CENTRED_STYLE.search(inline):
        style = style._replace(centred=True)
    if inline and _FAINT_STYLE.search(inline):
        style = style._replace(faint=True)
    if "class" not in tag.attrs or style.role not in {Role.TEXT, Role.CAPTION}:
        return style
    tokens = _tokens(" ".join(tag.get_attribute_list("class")))
    if tokens & _CREDIT_TOKENS and len(tag.get_text()) < 80:
        return style._replace(role=Role.CREDIT)
    if tokens & _BYLINE_TOKENS and len(tag.get_text()) < 120:
        return style._replace(role=Role.BYLINE)
    if tokens & _CAPTION_TOKENS and "has" not in tokens and len(tag.get_text()) < 500:
        return style._replace(role=Role.CAPTION)
    return style
