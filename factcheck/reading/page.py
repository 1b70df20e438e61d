"""What a whole HTML page says about its article in its head: meta elements, JSON-LD, and where the text is."""

import json
from collections.abc import Iterator
from typing import Any

from attrs import frozen
from bs4 import BeautifulSoup
from bs4.element import Tag

_TITLE = ("og:title", "twitter:title", "dc.title", "headline")
_SITE = ("og:site_name", "application-name", "publisher", "dc.publisher", "dc.source", "source")
_DATE = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "pubdate", "publishdate", "publish_date",
    "publishtime", "publish-date", "date", "dc.date", "dc.date.issued", "dcterms.created", "parsely-pub-date", "sailthru.date", "article:published", "og:release_date", "weibo:article:create_at",
)  # fmt: skip
_URL = ("og:url", "twitter:url")
_AUTHOR = ("author", "article:author", "dc.creator", "byl", "parsely-author")
_ARTICLES = frozenset(
    "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle BackgroundNewsArticle OpinionNewsArticle BlogPosting LiveBlogPosting Report WebPage".split()
)
_LONGEST_JSON, _DEEPEST = 1_000_000, 6
_LEAST_TEXT = 140


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


def head(soup: BeautifulSoup) -> Head:
    """Metadata by trust: JSON-LD and meta elements of the article, then the page's own title."""
    meta = _meta(soup)
    data = next(iter(sorted(_json_ld(soup), key=lambda each: _type(each) == "WebPage")), {})
    page_title = soup.title.get_text(" ", strip=True) if soup.title else ""
    return Head(
        title=_first(meta, _TITLE) or _string(data.get("headline")) or page_title,
        site=_first(meta, _SITE) or _named(data.get("publisher")),
        date=_string(data.get("datePublished")) or _first(meta, _DATE) or _time(soup),
        url=_canonical(soup) or _first(meta, _URL) or _address(data),
        author=_named(data.get("author")) or _first(meta, _AUTHOR),
        language=_language(soup) or _string(data.get("inLanguage")),
        body=_string(data.get("articleBody")),
    )


def main(soup: BeautifulSoup) -> Tag:
    """The element that holds the article: the one marked as its body, else the one with most paragraph text."""
    for marked in (
        soup.find_all(attrs={"itemprop": "articleBody"}),
        soup.find_all("article"),
        soup.find_all("main"),
        soup.find_all(attrs={"role": "main"}),
    ):
        best = max(marked, key=_text_size, default=None)
        if best is not None and _text_size(best) >= _LEAST_TEXT:
            return best
    return _densest(soup) or soup.body or soup


def _densest(soup: BeautifulSoup) -> Tag | None:
    """The lowest element that holds most of the page's paragraph text; each paragraph counts for its parents."""
    scores: dict[int, tuple[float, Tag]] = {}
    whole = 0
    for paragraph in soup.find_all("p"):
        size = len(paragraph.get_text()) - sum(len(link.get_text()) for link in paragraph.find_all("a"))
        if size < 20 or paragraph.find_parent(["nav", "footer", "aside", "form"]):
            continue
        whole += size
        for parent in list(paragraph.parents)[:4]:
            score, _ = scores.get(id(parent), (0, parent))
            scores[id(parent)] = (score + size, parent)
    enough = [(score, tag) for score, tag in scores.values() if score >= 0.6 * whole]
    return min(enough, key=lambda each: len(each[1].get_text()))[1] if enough else None


def _text_size(tag: Tag) -> int:
    return len(tag.get_text(strip=True)) - sum(len(link.get_text(strip=True)) for link in tag.find_all("a"))


def _meta(soup: BeautifulSoup) -> dict[str, str]:
    found: dict[str, str] = {}
    for tag in soup.find_all("meta"):
        key = str(tag.get("property") or tag.get("name") or tag.get("itemprop") or "").lower()
        content = str(tag.get("content") or "").strip()
        if key and content:
            found.setdefault(key, content)
    return found


def _first(meta: dict[str, str], keys: tuple[str, ...]) -> str:
    return next((meta[key] for key in keys if key in meta), "")


def _json_ld(soup: BeautifulSoup) -> Iterator[dict[str, Any]]:
    for script in soup.find_all("script", attrs={"type": "application/ld+json"}):
        written = script.get_text()
        if len(written) > _LONGEST_JSON:
            continue
        try:
            loaded = json.loads(written, strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _articles(loaded, 0)


def _articles(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for each in value:
            yield from _articles(each, depth + 1)
    elif isinstance(value, dict):
        if _type(value) in _ARTICLES:
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


def _canonical(soup: BeautifulSoup) -> str:
    link = soup.find("link", rel="canonical")
    address = str(link.get("href") or "") if isinstance(link, Tag) else ""
    return address if address.startswith("http") else ""


def _language(soup: BeautifulSoup) -> str:
    return str(soup.html.get("lang") or "") if soup.html else ""


def _time(soup: BeautifulSoup) -> str:
    """The first <time> of the page: the one marked as the moment of publication, if any is."""
    marked = soup.find("time", attrs={"itemprop": "datePublished"}) or soup.find("time", attrs={"pubdate": True})
    tag = marked or soup.find("time", attrs={"datetime": True})
    return str(tag.get("datetime") or tag.get_text()) if isinstance(tag, Tag) else ""
