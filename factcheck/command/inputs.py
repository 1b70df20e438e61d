"""The articles that a command line names: files, folders, patterns, standard input."""

import glob
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path

from attrs import evolve

from factcheck.article import Article
from factcheck.command.options import failure
from factcheck.errors import Problem
from factcheck.reading import Reading, read_all
from factcheck.rendering.problems import REPEATED

STANDARD_INPUT = "-"
_WILD = frozenset("*?[")


def reading_of(paths: Sequence[str]) -> Reading:
    """Read what paths name: files, folders, patterns such as `news/**/*.md`, and `-` for standard input, once."""
    named = list(dict.fromkeys(paths))
    readings = [read_all(expanded(path for path in named if path != STANDARD_INPUT))]
    if STANDARD_INPUT in named:
        readings.append(_piped())
    articles: dict[str, Article] = {}
    found = [_hinted(problem) for reading in readings for problem in reading.problems]
    problems = [each for each in found if each.reason != REPEATED or not same_file(each.source, each.detail)]
    for article in (article for reading in readings for article in reading):
        if article.sha256 in articles and not same_file(article.path, articles[article.sha256].path):
            problems.append(Problem(article.path, "duplicate", articles[article.sha256].path))
        articles.setdefault(article.sha256, article)
    return Reading(tuple(articles.values()), tuple(problems))


def same_file(path: str, other: str) -> bool:
    """Whether two names lead to one file, as that of a folder's file and that of a draft in it do."""
    return path == other or os.path.realpath(path) == os.path.realpath(other)


def sources_of(articles: Sequence[Article]) -> Mapping[str, str]:
    """The text of the files that articles were read from, by their ids; without those that are no files."""
    found: dict[str, str] = {}
    for article in articles:
        path = Path(article.path)
        if path.is_file():
            found[article.id] = path.read_text(encoding="utf-8-sig", errors="replace")
    return found


def text_of(path: str) -> str:
    """The text of one file, or of standard input."""
    try:
        data = sys.stdin.buffer.read() if path == STANDARD_INPUT else Path(path).read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        raise failure("cannot_read", path=path, reason=error.strerror or error) from error
    except UnicodeDecodeError as error:
        raise failure("not_utf8", path=path) from error


def expanded(paths: Iterable[str]) -> list[Path | str]:
    """The paths, patterns replaced by what they match; a name that looks like a document stays a path."""
    found: list[str] = []
    for path in paths:
        matches = sorted(glob.glob(path, recursive=True)) if _is_pattern(path) else []  # noqa: PTH207 - absolute ones too
        found += matches or [path]
    return [Path(path) if set(path) & set("<\r\n") else path for path in dict.fromkeys(found)]


def _is_pattern(path: str) -> bool:
    return bool(set(path) & _WILD) and not Path(path).exists()


def _piped() -> Reading:
    """Standard input as one document, under the name `-`."""
    reading = read_all([sys.stdin.buffer.read()])
    return Reading(
        tuple(evolve(article, path=STANDARD_INPUT) for article in reading),
        tuple(evolve(problem, source=STANDARD_INPUT) for problem in reading.problems),
    )


def _hinted(problem: Problem) -> Problem:
    """A missing file with the name beside it that is most like its own; a pattern that nothing matches as such."""
    if problem.reason == "missing" and set(problem.source) & _WILD:
        return evolve(problem, reason="no-match", detail="")
    if problem.reason != "missing" or problem.detail:
        return problem
    path = Path(problem.source)
    try:
        names = [each.name for each in path.parent.iterdir()]
    except (OSError, ValueError):
        return problem
    alike = get_close_matches(path.name, names, 1)
    return evolve(problem, detail=f"{path.with_name(alike[0])}?") if alike else problem
