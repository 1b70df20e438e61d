"""Comparing what an archive holds: only the events whose articles are not those compared before."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pyarrow as pa
from attrs import evolve, frozen

from factcheck.archive.coverage import Covered, coverage, versions_table
from factcheck.archive.judging import Judged, Portion, judged
from factcheck.archive.manifest import Manifest, stem
from factcheck.archive.notices import problems_of
from factcheck.archive.progress import Progress, silent
from factcheck.archive.renewing import renew
from factcheck.archive.sharing import in_pieces, problem_of
from factcheck.archive.tables import rows_of
from factcheck.archive.tidying import stale
from factcheck.archive.writer import Writer, writing
from factcheck.errors import Problem
from factcheck.workers import Failed

_AT_ONCE = 64  # articles in a worker's portion, of whole events
_KEPT_AT_ONCE = 1024  # articles whose findings are written together


@frozen
class Compared:
    """What came of comparing: how many events there are, how many were compared anew, and what was not, or not wholly.

    An event that could not be compared is there without findings, and is tried again the next time.
    """

    events: int
    anew: int
    problems: tuple[Problem, ...] = ()


def compare(
    folder: str | Path, workers: int = 1, progress: Progress = silent, at_once: int = _KEPT_AT_ONCE
) -> Compared:
    """Compare the articles of the archive in `folder`, event by event.

    What is found is what `factcheck.compare` finds in the newest versions of all the articles, and what changed
    from version to version. An event that was compared before, in the same versions, is not compared again, but
    after a new release of factcheck all are, and their claims are found anew. What was found is kept as the work goes
    on, and shown when all of it is done.
    """
    with writing(Path(folder)) as writer:
        problems = tuple(renew(writer, workers, progress))
        events = coverage(writer.folder, writer.manifest)
        known = set(rows_of(writer.folder, writer.manifest, "compared")["fingerprint"].to_pylist())
        due = [event for event in events if event.fingerprint not in known]
        told = tuple(_kept(writer, due, workers=workers, progress=progress, at_once=at_once))
        _show(writer, events)
    return Compared(len(events), len(due) - sum(each.skipped for each in told), (*problems, *told))


def _kept(
    writer: Writer, due: Sequence[Covered], *, workers: int, progress: Progress, at_once: int
) -> Iterator[Problem]:
    """Compare the events and keep what is found, a commit for every `at_once` articles; give the problems."""
    done, held, total = 0, list[Judged](), sum(len(event.articles) for event in due)
    for portion, found in in_pieces(judged, _portions(writer, due), _singly, workers):
        done += sum(len(event.articles) for event in portion.events)
        if isinstance(found, Failed):
            yield problem_of(portion.events[0].id, found)
        else:
            held.append(found)
            yield from problems_of(found.notices)
        if sum(each.articles for each in held) >= at_once:
            _commit(writer, held)
            held = []
        progress("comparing", done, total)
    if held:
        _commit(writer, held)


def _singly(portion: Portion) -> list[Portion]:
    return [evolve(portion, events=(event,)) for event in portion.events]


def _homes(folder: Path, manifest: Manifest) -> Mapping[str, str]:
    """The commit that each article was written in."""
    return {
        article: stem(name)
        for name in manifest.of("articles")
        for article in rows_of(folder, manifest.only({stem(name)}), "articles", ("article",))["article"].to_pylist()
    }


def _portions(writer: Writer, events: Sequence[Covered]) -> Iterator[Portion]:
    manifest, held, size = writer.manifest, list[Covered](), 0
    homes = _homes(writer.folder, manifest) if events else {}
    for event in events:
        held.append(event)
        size += len(event.articles)
        if size >= _AT_ONCE or event is events[-1]:
            stems = {homes[each.article] for other in held for chain in other.articles for each in chain}
            yield Portion(writer.folder, manifest.only(stems), tuple(held))
            held, size = [], 0


def _commit(writer: Writer, held: Sequence[Judged]) -> None:
    tables = {
        "findings": pa.concat_tables([each.findings for each in held]),
        "edits": pa.concat_tables([each.edits for each in held]),
        "compared": pa.concat_tables([each.compared for each in held]),
        "notices": pa.concat_tables([each.notices for each in held]),
    }
    writer.commit(tables)


def _show(writer: Writer, events: Sequence[Covered]) -> None:
    """Make these events the archive's, and what was found in others that are no more go."""
    table = versions_table(events)
    current = {event.fingerprint for event in events}
    dropped, rewritten = stale(writer.folder, writer.manifest, current)
    shown = rows_of(writer.folder, writer.manifest, "versions")
    if dropped or not shown.equals(table):
        writer.commit(rewritten, {"versions": table}, dropped)
