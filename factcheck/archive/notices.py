"""What a limit cut off, kept with what it was cut off from: an article, or what was found on an event."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
from attrs import evolve

from factcheck.archive.manifest import Manifest
from factcheck.archive.tables import NOTICES, rows_of
from factcheck.article import Article
from factcheck.errors import Problem

_Row = Mapping[str, str | None]


def of_article(article: str, problem: Problem) -> _Row:
    """A row on an article that was read or searched in part; its place is left to `sources`."""
    return _row(problem, article, None)


def of_event(fingerprint: str, problem: Problem) -> _Row:
    """A row on an event of which not all was compared or kept."""
    return _row(problem, None, fingerprint)


def _row(problem: Problem, article: str | None, fingerprint: str | None) -> _Row:
    told = {"source": problem.source, "reason": problem.reason, "detail": problem.detail}
    return {"article": article, "fingerprint": fingerprint, **told}


def notices_table(rows: Iterable[_Row]) -> pa.Table:
    """Rows as a table, each once, in their order."""
    each = {tuple(row.values()): row for row in rows}
    return pa.Table.from_pylist(list(each.values()), schema=NOTICES)


def without(table: pa.Table, reasons: Iterable[str]) -> pa.Table:
    """The rows with other reasons than these."""
    return table.filter(pc.invert(pc.is_in(table["reason"], value_set=pa.array(sorted(reasons), pa.string()))))


def problems_of(table: pa.Table) -> tuple[Problem, ...]:
    """The problems that rows tell of, as they are kept."""
    told = table.select(["source", "reason", "detail"]).to_pylist()
    return tuple(Problem(row["source"], row["reason"], row["detail"], skipped=False) for row in told)


def problems_in(
    folder: Path, manifest: Manifest, articles: Mapping[str, Article], fingerprints: Iterable[str]
) -> tuple[Problem, ...]:
    """What is kept on these articles, by their places, and on the events of these fingerprints."""
    wanted, rows = set(fingerprints), rows_of(folder, manifest, "notices").to_pylist()
    return tuple(sorted(_problems(rows, articles, wanted), key=lambda each: (each.source, each.reason, each.detail)))


def _problems(
    rows: Iterable[Mapping[str, str]], articles: Mapping[str, Article], fingerprints: set[str]
) -> Iterator[Problem]:
    for row in rows:
        problem = Problem(row["source"], row["reason"], row["detail"], skipped=False)
        if row["article"] in articles:
            yield evolve(problem, source=articles[row["article"]].path or problem.source)
        elif row["fingerprint"] in fingerprints:
            yield problem
