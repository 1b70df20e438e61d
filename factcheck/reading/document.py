"""One document's bytes to an article: everything known about it joined, and its text laid out in blocks."""

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Sequence

from attrs import evolve, field, frozen

from factcheck.article import Article, Block, Zone
from factcheck.errors import Problem, UnreadableError
from factcheck.languages import LANGUAGES
from factcheck.limits import LIMITS, Limits
from factcheck.reading import feed, front_matter, html, page, plain, zones
from factcheck.reading.decode import decode, tidy
from factcheck.reading.feed import Entry
from factcheck.reading.front_matter import Front
from factcheck.reading.masthead import Masthead
from factcheck.reading.origin import byline, language_of, origin, published, title_of, undated
from factcheck.reading.page import Head
from factcheck.reading.piece import Piece, Role, letters, says
from factcheck.reading.tree import HIGHEST, parse

_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_MARKUP = re.compile(
    r"<(?:p|div|article|section|br|ul|ol|table|figure|img|h[1-6]|blockquote|center|font|span|script|style|iframe|video"
    r"|aside|nav|form|noscript)\b[^<>]*>",
    re.IGNORECASE,
)
_BLANK = re.compile(r"\n[ \t\u3000]*\n")
_PAGE_BEGINS = 5000
_HEAD, _LONGEST_HEADING = 12, 60
_NO_HEADLINE = re.compile(r"。|[；;.：:，,][”’」』\"'）)\]]*$")


@frozen
class _Source:
    """A document taken apart: what stands before it, what a page says in its head, and its paragraphs."""

    front: Front
    head: Head
    pieces: Sequence[Piece]
    above: Masthead = field(factory=Masthead)
    deep: bool = False


def articles(data: bytes, path: str, limits: Limits = LIMITS) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """Read one document, or each entry of a feed; raises UnreadableError where there is no text."""
    if len(data) > limits.bytes:
        raise UnreadableError(path, "too-large", f"> {limits.bytes}")
    decoded = decode(data)
    if not decoded.text:
        raise UnreadableError(path, decoded.trouble)
    problems = [Problem(path, decoded.trouble, decoded.detail, skipped=False)] if decoded.trouble else []
    if feed.is_feed(decoded.text):
        entries = enumerate(feed.entries(decoded.text), start=1)
        sources = [(_fed(each), _digest(each.data), f"{path}#{number}") for number, each in entries]
    else:
        sources = [(_source(decoded.text), _digest(data), path)]
    found = [_article(_within(source, limits), digest, name) for source, digest, name in sources]
    problems += [problem for source, _, name in sources for problem in _troubles(source, name, limits)]
    read = tuple(each for each in found if each)
    if not read:
        raise UnreadableError(path, "no-text")
    return read, (*problems, *_unspoken(read))


def _within(source: _Source, limits: Limits) -> _Source:
    """The source, of which no more pieces are taken than an article may have blocks."""
    return evolve(source, pieces=source.pieces[: limits.blocks]) if len(source.pieces) > limits.blocks else source


def _troubles(source: _Source, path: str, limits: Limits) -> Iterator[Problem]:
    """What of a document was not taken as it stands."""
    if source.front.trouble:
        yield Problem(path, "front-matter", source.front.trouble, skipped=False)
    unread = undated(source.front)
    if unread:
        yield Problem(path, "date", unread, skipped=False)
    if source.deep:
        yield Problem(path, "too-deep", f"> {HIGHEST}", skipped=False)
    if len(source.pieces) > limits.blocks:
        yield Problem(path, "many-blocks", f"> {limits.blocks}", skipped=False)


def _unspoken(found: Sequence[Article]) -> Iterator[Problem]:
    """A problem for each article in whose language no claims can be found: no finding there is not agreement."""
    for each in found:
        if each.language.split("-")[0] not in LANGUAGES:
            yield Problem(each.path, "language", each.language, skipped=False)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _fed(entry: Entry) -> _Source:
    inside = _source(entry.markup)
    return _Source(Front(""), entry.head, inside.pieces, deep=inside.deep)


def _source(text: str) -> _Source:
    front = front_matter.split(text)
    if _PAGE.search(front.body[:_PAGE_BEGINS]):
        return _page(front)
    stretches = _BLANK.split(front.body)
    bare = sum(len(each) for each in stretches if not _MARKUP.search(each))
    if 2 * bare < len(front.body):
        return _fragment(front)
    if bare == len("".join(stretches)):
        return _Source(front, Head(), plain.pieces(front.body))
    return _Source(front, Head(), [piece for each in stretches for piece in _mixed(each)])


def _page(front: Front) -> _Source:
    tree = parse(front.body)
    if tree is None:
        return _Source(front, Head(), ())
    known, main = page.head(tree.root), page.main(tree)
    found, above = html.pieces(tree, main), zones.before(html.pieces(tree, until=main))
    if known.body and not any(piece.role is Role.TEXT for piece in found):
        found = plain.pieces(tidy(known.body))
    return _Source(front, known, found, above, tree.deep)


def _fragment(front: Front) -> _Source:
    tree = parse(front.body)
    return _Source(front, Head(), ()) if tree is None else _Source(front, Head(), html.pieces(tree), deep=tree.deep)


def _mixed(stretch: str) -> Sequence[Piece]:
    """A stretch of Markdown, or of the HTML that Markdown may hold."""
    return _fragment(Front(stretch)).pieces if _MARKUP.search(stretch) else plain.pieces(stretch)


def _article(source: _Source, sha256: str, path: str) -> Article | None:
    front, head = source.front, source.head
    top = zones.sorted_out(source.pieces).below(source.above)
    given = front.text("title", "headline") or front.title or head.title or top.values.get("title", "")
    heading = _heading((*source.above.pieces, *top.pieces), given)
    title = title_of(heading.text if heading else given, head.site, top.values.get("source", ""))
    parts = zones.blocks([piece for piece in top.pieces if piece is not heading], title)
    if all(zone is Zone.HEADLINE for zone, _ in parts):
        return None
    text, blocks = _laid_out(parts)
    language = language_of(text, front.text("lang", "language", "locale") or head.language)
    known = origin(front, head, top.values, language, next(text for zone, text in parts if zone is not Zone.HEADLINE))
    return Article(
        text=text,
        blocks=blocks,
        sha256=sha256,
        title=title,
        outlet=known.outlet,
        published=published(front, head, top.said, known.zone),
        url=known.url,
        language=language,
        path=path,
        byline=byline([text for zone, text in parts if zone is Zone.BYLINE], front, head, top.values, known.outlet),
    )


def _heading(found: Sequence[Piece], given: str) -> Piece | None:
    """The piece that is the headline: what says the given title, else the top heading, else a short first line."""
    first = [piece for piece in found[:_HEAD] if piece.text]
    wanted = letters(given)
    if wanted:
        return next((piece for piece in first if _says(piece, wanted)), None)
    top = next((piece for at, piece in enumerate(first) if _is_top(piece, first[:at])), None)
    if top or len(first) < 2:
        return top
    line = first[0]
    short = line.role is Role.TEXT and len(line.text) <= _LONGEST_HEADING and not _NO_HEADLINE.search(line.text)
    return line if short else None


def _is_top(piece: Piece, before: Sequence[Piece]) -> bool:
    """Whether a heading is the article's: one of the first rank, or of the second before any text."""
    if piece.role is not Role.HEADING or piece.level > 2:
        return False
    return piece.level == 1 or all(each.role is not Role.TEXT for each in before)


def _says(piece: Piece, wanted: str) -> bool:
    if piece.role is not Role.HEADING:
        return says(piece.text, wanted)
    same = letters(piece.text)
    return same == wanted or (len(same) > 3 and same in wanted)


def _laid_out(parts: Sequence[tuple[Zone, str]]) -> tuple[str, tuple[Block, ...]]:
    blocks: list[Block] = []
    texts: list[str] = []
    at = 0
    for zone, part in parts:
        shown = unicodedata.normalize("NFC", part).strip()
        if shown:
            blocks.append(Block(zone, at, at + len(shown)))
            texts.append(shown)
            at += len(shown) + 1
    return "\n".join(texts), tuple(blocks)
