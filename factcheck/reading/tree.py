"""Markup to a tree of Beautiful Soup, and how much text stands in each of its elements."""

import re
import warnings
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen
from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, ParserRejectedMarkup, XMLParsedAsHTMLWarning
from bs4.element import NavigableString, Tag

_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>", re.IGNORECASE)
_GLUED = re.compile(
    r"<(/?(?:a|article|aside|div|figure|figcaption|footer|header|h[1-6]|img|li|nav|ol|p|section|span|table|ul))"
    r"((?:data|aria)-|class=|id=|style=)",
    re.IGNORECASE,
)
HIGHEST = 250


@frozen(eq=False)
class Tree:
    """A parsed document, or a part of it: its topmost element, and the sizes of all below, by identity.

    `deep` where elements are nested deeper than the tree shows. Elements are told apart by identity because
    Beautiful Soup compares and hashes them by what they contain.
    """

    root: Tag
    _texts: Mapping[int, int]
    _unlinked: Mapping[int, int]
    _direct: Mapping[int, int]
    deep: bool = False

    def size(self, element: Tag) -> int:
        """How many characters of text an element holds, without the spaces around each string."""
        return self._texts[id(element)]

    def unlinked(self, element: Tag) -> int:
        """The same without what stands in links below the element."""
        return self._unlinked[id(element)]

    def direct(self, element: Tag) -> int:
        """The same without what stands in any element below."""
        return self._direct[id(element)]


def parse(markup: str) -> Tree | None:
    """The tree of a page, its tags repaired where a name and its first attribute were glued together."""
    repaired = _GLUED.sub(r"<\1 \2", without_declaration(markup))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
            warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
            soup = _Low(repaired, "lxml", multi_valued_attributes=None)
        return _measured(soup, deep=soup.deep)
    except ParserRejectedMarkup:
        return None


def without_declaration(markup: str) -> str:
    """Markup without an XML declaration, which tells of an encoding that has been undone by now."""
    return _DECLARATION.sub("", markup, count=1) if _DECLARATION.match(markup) else markup


def attribute(element: Tag, name: str) -> str:
    """What an attribute says; nothing where it is missing."""
    value = element.attrs.get(name, "")
    return value if isinstance(value, str) else " ".join(value)


def tags(elements: Iterator[Any]) -> Iterator[Tag]:
    """The elements among children, siblings or descendants, without the strings between them."""
    return (each for each in elements if isinstance(each, Tag))


class _Low(BeautifulSoup):
    """A tree of at most `HIGHEST` levels: what is nested deeper stands in the last element that fits.

    No page for readers is nested so deep, and Beautiful Soup takes time quadratic in the levels for others.
    """

    beyond = 0
    deep = False

    def handle_starttag(self, *args: Any, **kwargs: Any) -> Tag | None:
        """Open an element, if it fits."""
        if self.beyond or len(self.tagStack) > HIGHEST:
            self.beyond += 1
            self.deep = True
            return None
        return super().handle_starttag(*args, **kwargs)

    def handle_endtag(self, *args: Any, **kwargs: Any) -> None:
        """Close an element, if it was opened."""
        if self.beyond:
            self.beyond -= 1
        else:
            super().handle_endtag(*args, **kwargs)


def _measured(root: Tag, *, deep: bool = False) -> Tree:
    """Strings count where they stand, and from the last element to the first each counts in the one around it."""
    direct: dict[int, int] = {id(root): 0}
    elements: list[Tag] = []
    for each in root.descendants:
        if isinstance(each, Tag):
            elements.append(each)
            direct[id(each)] = 0
        elif type(each) is NavigableString:
            direct[id(each.parent)] += len(each.strip())
    texts, unlinked = dict(direct), dict(direct)
    for element in reversed(elements):
        around = id(element.parent)
        texts[around] += texts[id(element)]
        unlinked[around] += 0 if element.name == "a" else unlinked[id(element)]
    return Tree(root, texts, unlinked, direct, deep)
