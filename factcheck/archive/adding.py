"""Adding to an archive: what was read is not read again, and what is read is kept at once."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
from attrs import evolve, frozen

from factcheck.archive.articles import articles_batch
from factcheck.archive.inputs import Input, hashed, inputs, portions
from factcheck.archive.manifest import Manifest
from factcheck.archive.notices import notices_table, of_article
from factcheck.archive.progress import Progress, silent
from factcheck.archive.sharing import in_pieces, problem_of
from factcheck.archive.stages import examined, keyed
from factcheck.archive.stamps import last_change
from factcheck.archive.tables import SOURCES, rows_of
from factcheck.archive.writer import Writer, writing
from factcheck.article import Article
from factcheck.errors import Problem
from factcheck.reading import Reading, read_all
from factcheck.reading.source import read_listed
from factcheck.workers import Failed

_AT_ONCE = 16  # files in a worker's portion
_KEPT_AT_ONCE = 512  # articles that are written together: what a killed run may have to read again


@frozen
class Added:
    """What came of adding: articles that are new, files that were known, and what was not read, or not wholly."""

    articles: int
    known: int
    problems: tuple[Problem, ...]


@frozen
class Source:
    """A file, an article that it gave, and the time it says that the article was last changed at."""

    file: Input
    article: str
    changed: str | None


@frozen
class _Read:
    """What a worker made of a portion of files."""

    sources: tuple[Source, ...]
    articles: pa.RecordBatch
    claims: pa.RecordBatch
    keys: pa.RecordBatch
    problems: tuple[Problem, ...]
    notices: tuple[tuple[str, Problem], ...]


def add(
    folder: str | Path,
    paths: Iterable[str | Path],
    workers: int = 1,
    progress: Progress = silent,
    at_once: int = _KEPT_AT_ONCE,
) -> Added:
    """Read files and folders into the archive in `folder`, which is made where there is none.

    A file whose bytes were read before, here or elsewhere, is not read again. Every `at_once` articles are kept as
    soon as they are read, so a run that was stopped is taken up where it was.
    """
    given, problems = inputs(paths, Path(folder))
    with writing(Path(folder)) as writer:
        seen = _Seen.of(Path(folder), writer.manifest)
        unread, copies = _sorted_out(given, seen)
        if copies:
            writer.commit({"sources": seen.rows(copies)})
        before = len(seen.articles)
        problems += tuple(_kept(writer, unread, seen, workers=workers, progress=progress, at_once=at_once))
    return Added(len(seen.articles) - before, len(given) - len(unread), problems)


class _Seen:
    """What the archive holds: what each file's bytes gave, where they were seen, and all the articles."""

    def __init__(self, rows: pa.Table) -> None:
        self.gave: dict[str, dict[str, str | None]] = {}
        self.places: set[tuple[str, str]] = set()
        for address, sha256, article, changed in zip(*(column.to_pylist() for column in rows.columns), strict=True):
            self.gave.setdefault(sha256, {})[article] = changed
            self.places.add((address, sha256))
        self.articles = {article for gave in self.gave.values() for article in gave}
        self.count = len(rows)

    @classmethod
    def of(cls, folder: Path, manifest: Manifest) -> "_Seen":
        return cls(rows_of(folder, manifest, "sources", ("address", "sha256", "article", "changed")))

    def rows(self, found: Sequence[Source]) -> pa.Table:
        """New rows of sources, taken into account."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        rows = []
        for place, each in enumerate(found, self.count):
            file = each.file
            told = {"path": file.path, "address": file.address, "sha256": file.sha256}
            rows.append({"place": place, **told, "article": each.article, "changed": each.changed, "seen": now})
        self.count += len(rows)
        return pa.Table.from_pylist(rows, schema=SOURCES)


def _sorted_out(given: Sequence[Input], seen: _Seen) -> tuple[list[Input], list[Source]]:
    """The files to read, and those that are a known one's copy in another place."""
    unread: list[Input] = []
    copies: list[Source] = []
    for each in hashed(given):
        gave = seen.gave.get(each.sha256)
        if gave is None:
            unread.append(each)
        elif (each.address, each.sha256) not in seen.places:
            copies += [Source(each, article, changed) for article, changed in sorted(gave.items())]
    return unread, copies


def _kept(  # noqa: PLR0913 - one for each thing that the loop needs
    writer: Writer, unread: Sequence[Input], seen: _Seen, *, workers: int, progress: Progress, at_once: int
) -> Iterator[Problem]:
    """Read the files in order and keep what was read, a commit for every `at_once` articles; give the problems."""
    done, held = 0, list[_Read]()
    for files, read in in_pieces(_read, portions(unread, min(_AT_ONCE, at_once)), _singly, workers):
        done += len(files)
        if isinstance(read, Failed):
            yield problem_of(files[0].path, read)
        else:
            held.append(read)
            yield from read.problems
            yield from _placed(read)
        if sum(len(each.articles) for each in held) >= at_once:
            _commit(writer, held, seen)
            held = []
        progress("reading", done, len(unread))
    _commit(writer, held, seen)


def _singly(files: Sequence[Input]) -> list[tuple[Input, ...]]:
    return [(file,) for file in files]


def _commit(writer: Writer, held: Sequence[_Read], seen: _Seen) -> None:
    new: dict[str, list[pa.RecordBatch]] = {"articles": [], "claims": [], "keys": []}
    for read in held:
        ids = [id_ for id_ in read.articles["article"].to_pylist() if id_ not in seen.articles]
        wanted = pa.array(ids, pa.string())
        for table, batches in new.items():
            rows = getattr(read, table)
            batches.append(rows.filter(pc.is_in(rows["article"], value_set=wanted)))
        seen.articles.update(ids)
    found = [source for read in held for source in read.sources]
    if found:
        tables = {table: pa.Table.from_batches(batches) for table, batches in new.items()}
        told = (of_article(article, problem) for read in held for article, problem in read.notices)
        writer.commit({**tables, "sources": seen.rows(found), "notices": notices_table(told)})


def _placed(read: _Read) -> Iterator[Problem]:
    """What was cut off while claims were looked for, by the files of the articles."""
    paths = {source.article: source.file.path for source in reversed(read.sources)}
    told = {problem for problem in read.problems if not problem.skipped}
    notices = (evolve(problem, source=paths.get(article, problem.source)) for article, problem in read.notices)
    return (problem for problem in notices if problem not in told)


def _read(given: Sequence[Input]) -> _Read:
    """Read the files of a portion and find their claims and keys."""
    articles: dict[str, Article] = {}
    sources: list[Source] = []
    problems: list[Problem] = []
    notices: list[tuple[str, Problem]] = []
    for each in given:
        reading = read_listed(Path(each.path)) if each.found else read_all([Path(each.path)])
        problems += reading.problems
        for article in reading:
            articles.setdefault(article.id, evolve(article, path=""))  # `sources` has its places
            sources.append(Source(each, article.id, _changed(each, reading)))
            notices += [(article.id, problem) for problem in reading.problems if not problem.skipped]
    batch = articles_batch(articles.values())
    claims, beyond = examined(batch)
    return _Read(tuple(sources), batch, claims, keyed(batch), tuple(problems), (*notices, *beyond))


def _changed(file: Input, reading: Reading) -> str | None:
    """The time of its last change that the document of a single article states."""
    if len(reading) != 1:
        return None
    moment = last_change(Path(file.path).read_bytes(), reading.articles[0])
    return moment.isoformat() if moment else None
