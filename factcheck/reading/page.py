"""What a whole HTML page says about its article in its head: meta elements, JSON-LD, and where the text is."""

import json
from collections.abc import Iterator
from typing import Any

from attrs import frozen
from lxml import etree

from factcheck.reading.boilerplate import FULL_STOP
from factcheck.reading.marks import text_of

# fmt: off
_TITLE = ("og:title", "twitter:title", "dc.title", "headline")
_SITE = ("og:site_name", "application-name", "publisher", "dc.publisher", "dc.source", "source")
_DATE = (
    "article:published_time", "og:article:published_time", "og:published_time", "article:published",
    "datepublished", "pubdate", "publishdate", "publish_date", "publish-date", "publishtime", "publish_time",
    "date", "dc.date", "dc.date.issued", "dcterms.created", "parsely-pub-date", "sailthru.date", "og:release_date",
    "weibo:article:create_at",
)
_URL = ("og:url", "twitter:url")
_AUTHOR = ("author", "article:author", "dc.creator", "byl", "parsely-author")
_ARTICLES = frozenset({
    "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle",
    "OpinionNewsArticle", "BlogPosting", "LiveBlogPosting", "Report", "WebPage",
})
# fmt: on
_MARKED = (
    ("itemprop", "articleBody"),
    ("property", "articleBody"),
    ("", "article"),
    ("", "main"),
    ("role", "main"),
)
_TEXT_BLOCKS = ("p", "div", "td", "section", "article", "blockquote")
_INLINE = frozenset({"b", "strong", "em", "i", "u", "span", "font"})
_OUTSIDE = frozenset({"nav", "footer", "aside", "form"})
_LONGEST_JSON, _DEEPEST = 1_000_000, 6
_LEAST_TEXT, _LEAST_PARAGRAPH, _MOST_OF_PAGE, _WRAPPER = 140, 20, 0.6, 1.1


@frozen
class Head:
    """Metadata of a page, empty where it says nothing; `body` is the text that JSON-LD repeats."""

    title: str = ""
    site: str = ""
    date: str = ""
    url: str = ""
    author: str = ""
    language: str = ""
    body: str = ""


def head(root: etree._Element) -> Head:
    """Metadata by trust: JSON-LD and meta elements of the article, then the page's own title."""
    meta = _meta(root)
    data = next(iter(sorted(_json_ld(root), key=lambda each: _type(each) == "WebPage")), {})
    author = _named(data.get("author")) or _first(meta, _AUTHOR)
    return Head(
        title=_first(meta, _TITLE) or _string(data.get("headline")) or _inside_first(root, "title"),
        site=_first(meta, _SITE) or _named(data.get("publisher")),
        date=_string(data.get("datePublished")) or _first(meta, _DATE) or _time(root),
        url=_canonical(root) or _first(meta, _URL) or _address(data),
        author="" if author.isdigit() else author,
        language=root.get("lang", "") or _string(data.get("inLanguage")),
        body=_string(data.get("articleBody")),
    )


def main(root: etree._Element) -> etree._Element:
    """The element that holds the article: the one marked as its body, else the lowest with most of the text."""
    for attribute, value in _MARKED:
        marked = _having(root, attribute, value) if attribute else root.iter(value)
        best = max(marked, key=_own_text, default=None)
        if best is not None and _own_text(best) >= _LEAST_TEXT:
            return best
    dense = _densest(root)
    if dense is not None:
        return dense
    body = root.find("body")
    return root if body is None else body


def _densest(root: etree._Element) -> etree._Element | None:
    """The lowest element that holds most of the page's running text; text counts for the elements around it."""
    sizes: dict[etree._Element, int] = {}
    whole = 0
    for block in root.iter(*_TEXT_BLOCKS):
        size = _own_text(block) if block.tag == "p" else _direct_text(block)
        if size < _LEAST_PARAGRAPH:
            continue
        around = list(block.iterancestors())
        if any(each.tag in _OUTSIDE for each in around):
            continue
        whole += size
        for each in around[:4] if block.tag == "p" else [block, *around[:3]]:
            sizes[each] = sizes.get(each, 0) + size
    enough = [each for each, size in sizes.items() if size >= _MOST_OF_PAGE * whole]
    lowest = min(enough, key=lambda each: len(text_of(each)), default=None)
    return None if lowest is None else _with_neighbours(lowest)


def _with_neighbours(element: etree._Element) -> etree._Element:
    """The element, or one around it as long as that begins or goes on with sentences; mere wrappers are passed."""
    best, around = element, element.getparent()
    while around is not None and around.tag not in {"body", "html"}:
        before = any(_is_running(each) for each in element.itersiblings(preceding=True))
        after = any(each.tag == "p" and _is_running(each) for each in element.itersiblings())
        if before or after:
            best = around
        elif len(text_of(around)) > _WRAPPER * len(text_of(element)):
            break
        element, around = around, around.getparent()
    return best


def _is_running(element: etree._Element) -> bool:
    if element.tag not in _TEXT_BLOCKS or _direct_text(element) < _LEAST_PARAGRAPH:
        return False
    return FULL_STOP.search(text_of(element).strip()) is not None and _own_text(element) > _LEAST_PARAGRAPH


def _direct_text(element: etree._Element) -> int:
    """How much running text stands in an element itself and in its inline children."""
    size = len((element.text or "").strip())
    for child in element:
        size += len((child.tail or "").strip()) + (len(text_of(child)) if child.tag in _INLINE else 0)
    return size


def _having(root: etree._Element, attribute: str, value: str) -> list[etree._Element]:
    return [each for each in root.iter("*") if value in each.get(attribute, "").split()]


def _own_text(element: etree._Element) -> int:
    """How much text an element holds that is not linked."""
    return len(text_of(element).strip()) - sum(len(text_of(link).strip()) for link in element.iter("a"))


def _inside_first(root: etree._Element, name: str) -> str:
    found = next(root.iter(name), None)
    return "" if found is None else " ".join(text_of(found).split())


def _meta(root: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for tag in root.iter("meta"):
        key = (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").lower()
        content = tag.get("content", "").strip()
        if key and content:
            found.setdefault(key, content)
    return found


def _first(meta: dict[str, str], keys: tuple[str, ...]) -> str:
    return next((meta[key] for key in keys if key in meta), "")


def _json_ld(root: etree._Element) -> Iterator[dict[str, Any]]:
    for script in root.iter("script"):
        written = script.text or ""
        if script.get("type", "").lower() != "application/ld+json" or len(written) > _LONGEST_JSON:
            continue
        try:
            loaded = json.loads(written, strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _articles(loaded, 0)


def _articles(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    """The descriptions of articles in JSON-LD, however they are wrapped in lists and graphs."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for each in value:
            yield from _articles(each, depth + 1)
    elif isinstance(value, dict):
        if _type(value):
            yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _articles(value.get(key), depth + 1)


def _type(value: dict[str, Any]) -> str:
    kind = value.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return next((each for each in kinds if isinstance(each, str) and each in _ARTICLES), "")


def _string(value: Any) -> str:
    if isinstance(value, list):
        value = next((each for each in value if isinstance(each, str)), "")
    return value.strip() if isinstance(value, str) else ""


def _named(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(name for each in value[:5] if (name := _named(each)))
    return _string(value.get("name")) if isinstance(value, dict) else _string(value)


def _address(data: dict[str, Any]) -> str:
    of_page = data.get("mainEntityOfPage")
    return _string(data.get("url")) or _string(of_page.get("@id") if isinstance(of_page, dict) else of_page)


def _canonical(root: etree._Element) -> str:
    found = (each.get("href", "") for each in root.iter("link") if each.get("rel") == "canonical")
    return next((address for address in found if address.startswith("http")), "")


def _time(root: etree._Element) -> str:
    """The first <time> of the page: the one marked as the moment of publication, if any is."""
    times = [each for each in root.iter("time") if each.get("datetime")]
    marked = [each for each in times if each.get("itemprop") == "datePublished" or "pubdate" in each.attrib]
    return next((each.get("datetime", "") for each in (*marked, *times)), "")
