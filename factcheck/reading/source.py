"""Where articles come from: files, folders, text and bytes."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import frozen

from factcheck.article import Article
from factcheck.errors import Problem, UnreadableError
from factcheck.limits import LIMITS, Limits
from factcheck.reading.document import articles

_SUFFIXES = frozenset(
    {".txt", ".text", ".md", ".markdown", ".mdown", ".html", ".htm", ".xhtml", ".shtml", ".xml", ".rss", ".atom"}
)
_ABOUT = ("readme", "license", "licence", "changelog", "contributing", "notice", "authors", "copying")


@frozen
class Reading:
    """The articles that were read, in the order of their sources, and what could not be, or not wholly."""

    articles: tuple[Article, ...] = ()
    problems: tuple[Problem, ...] = ()

    def __iter__(self) -> Iterator[Article]:
        return iter(self.articles)

    def __len__(self) -> int:
        return len(self.articles)


def read(source: Path | str | bytes, *more: Path | str | bytes, limits: Limits = LIMITS) -> Reading:
    """Read articles from files, folders, or documents given as text or bytes.

    A path, or text that names a file or folder, is read from there; a folder gives every document below it.
    Text with a line break or a `<` is a document itself, and so are bytes. A source that cannot be read
    raises UnreadableError; inside a folder it becomes a problem of the reading. So does what is beyond a limit.
    """
    return _collected(source, *more, limits=limits, strict=True)


def read_all(sources: Iterable[Path | str | bytes], limits: Limits = LIMITS) -> Reading:
    """Read many sources; one that cannot be read becomes a problem instead of an error."""
    return _collected(*sources, limits=limits, strict=False)


def _collected(*sources: Path | str | bytes, limits: Limits, strict: bool) -> Reading:
    found: list[Article] = []
    problems: list[Problem] = []
    for source in sources:
        reading = _one(source, limits, strict=strict)
        found += reading.articles
        problems += reading.problems
    return _once_each(found, problems)


def _once_each(found: Iterable[Article], problems: Iterable[Problem]) -> Reading:
    """Keep the first of the articles that were made from the same bytes."""
    first: dict[str, Article] = {}
    repeated: list[Problem] = []
    for each in found:
        if each.sha256 in first:
            repeated.append(Problem(each.path, "duplicate", first[each.sha256].path))
        else:
            first[each.sha256] = each
    return Reading(tuple(first.values()), (*problems, *repeated))


def _one(source: Path | str | bytes, limits: Limits, *, strict: bool) -> Reading:
    try:
        if isinstance(source, bytes):
            return _document(source, "<bytes>", limits)
        if isinstance(source, str) and ("\n" in source or "\r" in source or "<" in source):
            return _document(source.encode("utf-8", errors="surrogatepass"), "<text>", limits)
        return _from_path(source, limits)
    except UnreadableError as error:
        if strict:
            raise
        return Reading((), (Problem(error.source, error.reason, error.detail),))


def _from_path(source: Path | str, limits: Limits) -> Reading:
    name = str(source)
    if not name.strip():
        raise UnreadableError(name, "missing")
    try:
        path = Path(source)
        if path.is_dir():
            return _folder(path, limits)
        if not path.exists():
            raise UnreadableError(name, "missing")
        return _file(path, name, limits)
    except (OSError, ValueError) as error:
        raise UnreadableError(
            name, "missing" if isinstance(error, ValueError) else "unreadable", _words(error)
        ) from error


def _folder(folder: Path, limits: Limits) -> Reading:
    found: list[Article] = []
    problems: list[Problem] = []
    for path in files_below(folder):
        reading = read_listed(path, limits)
        found += reading.articles
        problems += reading.problems
    if not found and not problems:
        problems.append(Problem(str(folder), "no-articles"))
    return Reading(tuple(found), tuple(problems))


def files_below(folder: Path) -> Iterator[Path]:
    """Every file below a folder in the order of names, without hidden ones and those about the folder."""
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and not _is_about(name):
                yield Path(parent, name)


def _is_about(name: str) -> bool:
    """Whether a file is about its folder: it bears, in any case and with any suffix, a name customary for that."""
    return name.split(".", maxsplit=1)[0].lower() in _ABOUT


def read_listed(path: Path, limits: Limits = LIMITS) -> Reading:
    """Read a file that was found in a folder: one that is no document, or cannot be read, becomes a problem."""
    name = str(path)
    if path.suffix.lower() not in _SUFFIXES:
        return Reading((), (Problem(name, "unsupported", path.suffix),))
    try:
        return _file(path, name, limits)
    except UnreadableError as error:
        return Reading((), (Problem(error.source, error.reason, error.detail),))
    except OSError as error:
        return Reading((), (Problem(name, "unreadable", _words(error)),))


def _file(path: Path, name: str, limits: Limits) -> Reading:
    if not path.is_file():
        raise UnreadableError(name, "unsupported")
    if path.stat().st_size > limits.bytes:
        raise UnreadableError(name, "too-large", f"> {limits.bytes}")
    return _document(path.read_bytes(), name, limits)


def _document(data: bytes, name: str, limits: Limits) -> Reading:
    return Reading(*articles(data, name, limits))


def _words(error: Exception) -> str:
    return error.strerror or "" if isinstance(error, OSError) else str(error)
