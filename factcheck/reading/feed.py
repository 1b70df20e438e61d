"""RSS and Atom: a feed's entries as the pages they stand for."""

import re
from collections.abc import Iterator

from attrs import frozen
from lxml import etree

from factcheck.reading.page import Head
from factcheck.reading.tree import without_declaration

_FEED = re.compile(r"\s*(?:<\?[^>]{0,400}>\s*|<!--[^>]{0,400}-->\s*){0,6}<(?:rss|feed|rdf:RDF)\b")
_ENTRIES = frozenset({"item", "entry"})
_CONTENT = ("encoded", "content", "description", "summary")
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_DATES = ("pubDate", "published", "date", "updated")


@frozen
class Entry:
    """One entry: what the feed says of its article, the markup of its text, and the bytes it stands in."""

    head: Head
    markup: str
    data: bytes


def is_feed(text: str) -> bool:
    """Whether a document is RSS or Atom, by its first element."""
    return _FEED.match(text) is not None


def entries(text: str) -> Iterator[Entry]:
    """The entries of a feed, in its order; none where it cannot be parsed."""
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, remove_comments=True)
    root = etree.fromstring(without_declaration(text).encode("utf-8", errors="replace"), parser)
    if root is None:
        return
    channel = next((each for each in root.iter() if _name(each) == "channel"), root)
    site, language = _said(channel, "title"), _said(channel, "language") or root.get(_LANGUAGE, "")
    for each in root.iter():
        if _name(each) in _ENTRIES:
            yield _entry(each, site, language)


def _entry(element: etree._Element, site: str, language: str) -> Entry:
    author = next((each for each in element if _name(each) == "author"), None)
    named = "" if author is None else _said(author, "name") or _text(author)
    head = Head(
        title=_said(element, "title"),
        site=_said(element, "source") or site,
        date=next((found for name in _DATES if (found := _said(element, name))), ""),
        url=_link(element),
        author=named or _said(element, "creator"),
        language=language,
    )
    markup = next((found for name in _CONTENT if (found := _said(element, name))), "")
    return Entry(head, markup, etree.tostring(element, encoding="utf-8", with_tail=False))


def _link(element: etree._Element) -> str:
    links = [each for each in element if _name(each) == "link"]
    chosen = [each for each in links if each.get("rel", "alternate") == "alternate"] or links
    found = next((each.get("href", "") or _text(each) for each in chosen), "")
    return found or _said(element, "guid")


def _said(element: etree._Element, name: str) -> str:
    return next((_text(each) for each in element if _name(each) == name), "")


def _text(element: etree._Element) -> str:
    if element.get("type") == "xhtml":
        return "".join(etree.tostring(child, encoding="unicode") for child in element)
    return "".join(map(str, element.itertext())).strip()


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
