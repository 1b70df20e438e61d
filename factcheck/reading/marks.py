"""What the attributes of an element say of the text in it: hidden, no part of the article, caption, byline."""

import re
from functools import lru_cache
from typing import NamedTuple

from bs4.element import Tag

from factcheck.reading.piece import Role
from factcheck.reading.tree import Tree, attribute

# fmt: off
_ROLES_LEFT_OUT = frozenset({
    "navigation", "complementary", "banner", "dialog", "search", "form", "contentinfo", "menu", "toolbar",
})
_HIDDEN_CLASSES = frozenset({
    "off-screen", "visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text", "screenreader", "hidden",
    "hide",
})
_JUNK_TOKENS = frozenset({
    "share", "sharing", "sharebar", "social", "related", "newsletter", "promo", "advert", "advertisement", "ads",
    "adsense", "sponsor", "sponsored", "cookie", "cookies", "comment", "comments", "breadcrumb", "breadcrumbs",
    "sidebar", "subscribe", "subscription", "recommend", "recommended", "recommendation", "recommendations",
    "taboola", "outbrain", "toolbar", "paywall", "popup", "modal", "trust", "nav", "navigation", "menu",
    "pagination", "readmore", "morelinks",
})
_EMBEDDED_TOKENS = frozenset({
    "embed", "tweet",
})
_CAPTION_TOKENS = frozenset({
    "caption", "figcaption",
})
_CREDIT_TOKENS = frozenset({
    "copyright", "credit", "credits", "photocredit",
})
_BYLINE_TOKENS = frozenset({
    "byline", "author", "authors", "contributor", "attribution",
})
# fmt: on
_TOKEN = re.compile(r"[A-Za-z][a-z]+|[A-Z]+(?![a-z])")
_INVISIBLE_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CENTRED_STYLE = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)
_FAINT_STYLE = re.compile(
    r"(?<![-\w])color\s*:\s*(?:#([3-9a-c])\1{2}\b|#([3-9a-c][0-9a-f])\2\2\b|gr[ae]y|darkgr[ae]y|dimgr[ae]y)"
    r"|font-size\s*:\s*(?:small|smaller|x-small|1[0-3]px|0?\.[6-9]\d?r?em|[6-9]\d%)",
    re.IGNORECASE,
)
_JUNK_SHARE = 0.4


class Style(NamedTuple):
    """What the elements around a text say of it."""

    role: Role = Role.TEXT
    linked: bool = False
    bold: bool = False
    faint: bool = False
    centred: bool = False
    level: int = 0
    group: int = 0


def left_out(element: Tag, tree: Tree, root: Tag) -> bool:
    """Whether the markup says that an element is hidden, or is about the site and small beside `root`."""
    if not element.attrs:
        return False
    if (
        "hidden" in element.attrs
        or attribute(element, "role") in _ROLES_LEFT_OUT
        or _INVISIBLE_STYLE.search(attribute(element, "style"))
    ):
        return True
    names = f"{attribute(element, 'class')} {attribute(element, 'id')}"
    if names == " ":
        return False
    if not _HIDDEN_CLASSES.isdisjoint(names.split()):
        return True
    tokens = _tokens(names)
    if _JUNK_TOKENS.isdisjoint(tokens) or tokens & _EMBEDDED_TOKENS:
        return False
    return tree.size(element) < tree.size(root) * _JUNK_SHARE


def by_attributes(element: Tag, tree: Tree, style: Style) -> Style:
    """The style inside an element by its attributes: centred, small or grey, or of a part that has a customary name."""
    inline = attribute(element, "style")
    if attribute(element, "align") == "center" or (inline and _CENTRED_STYLE.search(inline)):
        style = style._replace(centred=True)
    if inline and _FAINT_STYLE.search(inline):
        style = style._replace(faint=True)
    classes = attribute(element, "class")
    return _by_classes(classes, tree.size(element), style) if classes else style


def _by_classes(classes: str, size: int, style: Style) -> Style:
    """Names that web pages customarily give to captions, credits and bylines, where little text bears them."""
    if style.role not in {Role.TEXT, Role.CAPTION}:
        return style
    tokens = _tokens(classes)
    for names, role, longest in (
        (_CREDIT_TOKENS, Role.CREDIT, 80),
        (_BYLINE_TOKENS, Role.BYLINE, 120),
        (_CAPTION_TOKENS, Role.CAPTION, 500),
    ):
        if tokens & names and "has" not in tokens and size < longest:
            return style._replace(role=role)
    return style


@lru_cache(maxsize=1024)
def _tokens(names: str) -> frozenset[str]:
    return frozenset(token.lower() for token in _TOKEN.findall(names))
