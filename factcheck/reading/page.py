"""What a whole HTML page says about its article in its head: meta elements, JSON-LD, and where the text is."""

import json
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Any

from attrs import frozen
from bs4 import BeautifulSoup
from bs4.element import Tag

from factcheck.reading.boilerplate import FULL_STOP
from factcheck.reading.tree import Tree, attribute, tags

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
_TOPMOST = frozenset({"body", "html", BeautifulSoup.ROOT_TAG_NAME})
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


def head(root: Tag) -> Head:
    """Metadata by trust: JSON-LD and meta elements of the article, then the page's own title."""
    meta = _meta(root)
    data = next(iter(sorted(_json_ld(root), key=lambda each: _type(each) == "WebPage")), {})
    author = _named(data.get("author")) or _first(meta, _AUTHOR)
    html = root.find("html")
    return Head(
        title=_first(meta, _TITLE) or _string(data.get("headline")) or _title(root),
        site=_first(meta, _SITE) or _named(data.get("publisher")),
        date=_string(data.get("datePublished")) or _first(meta, _DATE) or _time(root),
        url=_canonical(root) or _first(meta, _URL) or _address(data),
        author="" if author.isdigit() else author,
        language=(attribute(html, "lang") if html else "") or _string(data.get("inLanguage")),
        body=_string(data.get("articleBody")),
    )


def main(tree: Tree) -> Tag:
    """The element that holds the article: the one marked as its body, else the lowest with most of the text."""
    root = tree.root
    for name, value in _MARKED:
        marked = _having(root, name, value) if name else root.find_all(value)
        best = max(marked, key=tree.unlinked, default=None)
        if best is not None and tree.unlinked(best) >= _LEAST_TEXT:
            return best
    return _densest(tree) or root.find("body") or root


def _densest(tree: Tree) -> Tag | None:
    """The lowest element that holds most of the page's running text; text counts for the elements around it."""
    found: dict[int, Tag] = {}
    sizes: Counter[int] = Counter()
    whole = 0
    for block in tags(tree.root.descendants):
        size = _running_text(block, tree)
        if size < _LEAST_PARAGRAPH or any(each.name in _OUTSIDE for each in block.parents):
            continue
        whole += size
        for each in islice(block.parents, 4) if block.name == "p" else [block, *islice(block.parents, 3)]:
            found[id(each)] = each
            sizes[id(each)] += size
    enough = [each for each in found.values() if sizes[id(each)] >= _MOST_OF_PAGE * whole]
    lowest = min(enough, key=tree.size, default=None)
    return None if lowest is None else _with_neighbours(lowest, tree)


def _running_text(block: Tag, tree: Tree) -> int:
    if block.name not in _TEXT_BLOCKS:
        return 0
    return tree.unlinked(block) if block.name == "p" else _direct_text(block, tree)


def _with_neighbours(element: Tag, tree: Tree) -> Tag:
    """The element, or one around it as long as that begins or goes on with sentences; mere wrappers are passed."""
    best, around = element, element.parent
    while around is not None and around.name not in _TOPMOST:
        before = any(_is_running(each, tree) for each in tags(element.previous_siblings))
        after = any(each.name == "p" and _is_running(each, tree) for each in tags(element.next_siblings))
        if before or after:
            best = around
        elif tree.size(around) > _WRAPPER * tree.size(element):
            break
        element, around = around, around.parent
    return best


def _is_running(element: Tag, tree: Tree) -> bool:
    if element.name not in _TEXT_BLOCKS or _direct_text(element, tree) < _LEAST_PARAGRAPH:
        return False
    return tree.unlinked(element) > _LEAST_PARAGRAPH and FULL_STOP.search(element.get_text().strip()) is not None


def _direct_text(element: Tag, tree: Tree) -> int:
    """How much running text stands in an element itself and in its inline children."""
    return tree.direct(element) + sum(tree.size(each) for each in tags(element.children) if each.name in _INLINE)


def _having(root: Tag, name: str, value: str) -> list[Tag]:
    return [each for each in tags(root.descendants) if value in attribute(each, name).split()]


def _title(root: Tag) -> str:
    found = root.find("title")
    return " ".join(found.get_text().split()) if found else ""


def _meta(root: Tag) -> dict[str, str]:
    found: dict[str, str] = {}
    for tag in root.find_all("meta"):
        key = attribute(tag, "property") or attribute(tag, "name") or attribute(tag, "itemprop")
        content = attribute(tag, "content").strip()
        if key and content:
            found.setdefault(key.lower(), content)
    return found


def _first(meta: dict[str, str], keys: tuple[str, ...]) -> str:
    return next((meta[key] for key in keys if key in meta), "")


def _json_ld(root: Tag) -> Iterator[dict[str, Any]]:
    for script in root.find_all("script"):
        written = script.string or ""
        if attribute(script, "type").lower() != "application/ld+json" or len(written) > _LONGEST_JSON:
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


def _canonical(root: Tag) -> str:
    found = (attribute(each, "href") for each in root.find_all("link") if attribute(each, "rel") == "canonical")
    return next((address for address in found if address.startswith("http")), "")


def _time(root: Tag) -> str:
    """The first <time> of the page: the one marked as the moment of publication, if any is."""
    times = [each for each in root.find_all("time") if attribute(each, "datetime")]
    marked = [each for each in times if attribute(each, "itemprop") == "datePublished" or "pubdate" in each.attrs]
    return next((attribute(each, "datetime") for each in (*marked, *times)), "")
