"""One document's bytes to an article: everything known about it joined, and its text laid out in blocks."""

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from datetime import datetime

from attrs import frozen
from bs4 import Tag

from factcheck.article import Article, Block, Zone
from factcheck.errors import Problem, UnreadableError
from factcheck.reading import boilerplate, dates, front_matter, html, outlets, page, plain
from factcheck.reading.decode import decode, tidy
from factcheck.reading.front_matter import Front
from factcheck.reading.outlets import Outlet
from factcheck.reading.page import Head
from factcheck.reading.piece import Piece, Role, letters, one_line

_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_MARKUP = re.compile(
    r"<(?:p|div|article|section|br|ul|ol|table|figure|img|h[1-6]|blockquote|center|font|span)\b[^<>]*>", re.IGNORECASE
)
_SECTION_TAG = re.compile(r"^\[[A-Za-z][A-Za-z &/-]{0,30}\]\s*(?=\S)")
_SITE_SUFFIX = re.compile(r"\s*(?:[|｜_–—]|\s-)\s*(?=[^|｜_–—]{1,40}$)")
_SCRIPTS = (
    ("hangul", "ko"),
    ("hiragana", "ja"),
    ("katakana", "ja"),
    ("cyrillic", "ru"),
    ("arabic", "ar"),
    ("devanagari", "hi"),
    ("thai", "th"),
    ("greek", "el"),
)
_SHORT_TITLE = 200


@frozen
class _Source:
    """What a document holds, before its parts are weighed against each other."""

    front: Front
    head: Head
    pieces: list[Piece]


def article(data: bytes, path: str) -> tuple[Article, tuple[Problem, ...]]:
    """Read one document; raises UnreadableError where it holds no text."""
    decoded = decode(data)
    if not decoded.text:
        raise UnreadableError(path, decoded.trouble)
    source = _source(decoded.text)
    if not source.pieces:
        raise UnreadableError(path, "no-text")
    problems = [Problem(path, decoded.trouble, decoded.detail, skipped=False)] if decoded.trouble else []
    if source.front.trouble:
        problems.append(Problem(path, "front-matter", source.front.trouble, skipped=False))
    return _article(source, hashlib.sha256(data).hexdigest(), path), tuple(problems)


def _source(text: str) -> _Source:
    front = front_matter.split(text)
    if _PAGE.search(front.body[:5000]):
        soup = html.parse(front.body)
        known = page.head(soup)
        found = html.pieces(page.main(soup))
        if not any(piece.role is Role.TEXT for piece in found) and known.body:
            found = plain.pieces(tidy(known.body))
        return _Source(front, known, found)
    if _MARKUP.search(front.body):
        soup = html.parse(front.body)
        root = soup.body
        return _Source(front, Head(), html.pieces(root) if isinstance(root, Tag) else [])
    return _Source(front, Head(), plain.pieces(front.body))


def _article(source: _Source, sha256: str, path: str) -> Article:
    front, known = source.front, source.head
    given = front.text("title", "headline") or front.title or known.title
    heading = _heading(source.pieces, given)
    rest = [piece for piece in source.pieces if piece is not heading]
    in_order = boilerplate.sort(rest, "")
    fields = dict(reversed(in_order.fields))
    title = _clean_title(heading.text if heading else given or fields.get("title", ""))
    in_order = boilerplate.sort(rest, title)
    if not in_order.blocks or all(zone is Zone.HEADLINE for zone, _ in in_order.blocks):
        raise UnreadableError(path, "no-text")
    text, blocks = _laid_out(in_order.blocks)
    language = _language(text, front.text("lang", "language", "locale") or known.language)
    url = (
        front.text("url", "from", "link", "source_url", "canonical", "canonical_url", "permalink", "original")
        or front.url
        or known.url
        or fields.get("url", "")
    )
    url = url if url.startswith(("http://", "https://")) else ""
    names = (
        front.text("site_name", "publisher", "outlet", "media"),
        front.text("author"),
        known.site,
        fields.get("source", ""),
        front.text("source"),
    )
    outlet = _outlet(url, names, text)
    zone = outlets.zone_of(outlet, language)
    return Article(
        text=text,
        blocks=blocks,
        sha256=sha256,
        title=title,
        outlet=_outlet_name(outlet, names, url, language),
        published=_published(source, in_order.said, zone),
        url=url,
        language=language,
        path=path,
        byline=_byline(
            in_order.blocks, (front.text("author", "authors", "byline"), known.author, fields.get("author", ""))
        ),
    )


def _heading(found: Sequence[Piece], given: str) -> Piece | None:
    """The piece that is the article's headline: the one that says the given title, else the first top heading."""
    wanted = letters(given)
    first = [piece for piece in found[:12] if piece.text]
    for piece in first:
        same = letters(piece.text)
        if wanted and same and (same == wanted or piece.role is Role.HEADING and len(same) > 5 and same in wanted):
            return piece
    if wanted:
        return None
    return next((piece for piece in first if piece.role is Role.HEADING and piece.level <= 2), None)


def _clean_title(title: str) -> str:
    """A title without a section before it and without the outlet's name after it."""
    title = one_line(unicodedata.normalize("NFC", title))[:_SHORT_TITLE]
    title = _SECTION_TAG.sub("", title)
    while suffix := _SITE_SUFFIX.search(title):
        if outlets.by_name(title[suffix.end() :].strip()) is None:
            break
        title = title[: suffix.start()]
    return title.strip()


def _laid_out(parts: Sequence[tuple[Zone, str]]) -> tuple[str, tuple[Block, ...]]:
    blocks, texts, at = [], [], 0
    for zone, part in parts:
        shown = unicodedata.normalize("NFC", part).strip()
        if not shown:
            continue
        blocks.append(Block(zone, at, at + len(shown)))
        texts.append(shown)
        at += len(shown) + 1
    return "\n".join(texts), tuple(blocks)


def _language(text: str, said: str) -> str:
    """The language by the script of the text; what the page says of it decides between those of one script."""
    sample = [char for char in text[:4000] if char.isalpha()]
    if not sample:
        return said[:2].lower() or "und"
    counts: dict[str, int] = {}
    for char in sample:
        if char > "\u024f":
            name = unicodedata.name(char, "").split(" ")[0].lower()
            counts[name] = counts.get(name, 0) + 1
    script = next((code for name, code in _SCRIPTS if counts.get(name, 0) > 0.1 * len(sample)), "")
    if script:
        return script
    if counts.get("cjk", 0) > 0.15 * len(sample):
        return "zh"
    code = said.split("-")[0].split("_")[0].lower()
    return code if code.isalpha() and len(code) in {2, 3} and code != "zh" else "en"


def _outlet(url: str, names: Sequence[str], text: str) -> Outlet | None:
    named = (outlets.by_name(name) for name in names)
    body = text.split("\n", 1)[-1]
    return (
        outlets.by_url(url)
        or next((found for found in named if found), None)
        or (None if any(names) or url else outlets.by_dateline(body))
    )


def _outlet_name(outlet: Outlet | None, names: Sequence[str], url: str, language: str) -> str:
    return outlet.name(language) if outlet else next(filter(None, names), "") or outlets.host(url)


def _published(source: _Source, said: dates.Stamp | None, zone: object) -> datetime | None:
    front = source.front
    stored = dates.parse(
        front.moment("date", "published", "published_time", "pubdate", "publish_date", "datepublished", "created")
    )
    stored = stored or dates.parse(front.stamp)
    stated = dates.parse(source.head.date)
    if stated and (stated.clock or not (said and said.clock)):
        said = stated
    return dates.settle(said, stored, zone)  # type: ignore[arg-type]


def _byline(parts: Sequence[tuple[Zone, str]], named: Sequence[str]) -> str:
    lines = [text for zone, text in parts if zone is Zone.BYLINE]
    lines += [
        name for name in named if name and outlets.by_name(name) is None and not any(name in line for line in lines)
    ]
    return "; ".join(lines)
