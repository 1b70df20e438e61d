"""From a folder to findings, by stage: seconds on the clock and of the processors, rows and megabytes.

python benchmarks/archive_corpus.py FOLDER [WORKERS]
"""

import os
import resource
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

import pyarrow as pa

from factcheck.archive.articles import articles_batch
from factcheck.archive.engines import local_engine
from factcheck.archive.engines.wire import packed, unpacked
from factcheck.archive.groups import groups
from factcheck.archive.keys import events_table
from factcheck.archive.schema import ARTICLES
from factcheck.archive.stages import compared, extracted, keyed
from factcheck.errors import FactcheckError
from factcheck.reading.source import files_below, read_listed
from factcheck.workers import Failed, in_turn

_AT_ONCE = 32


def read(folder: str, workers: int) -> pa.Table:
    """The articles of a folder, each once."""
    files = list(files_below(Path(folder)))
    portions = (files[start : start + _AT_ONCE] for start in range(0, len(files), _AT_ONCE))
    batches = []
    for data in in_turn(_portion, portions, workers):
        if isinstance(data, Failed):
            raise FactcheckError(f"{data.error}: {data.words}")
        batches.append(unpacked(data))
    found = pa.Table.from_batches(batches, ARTICLES).combine_chunks()
    first = {sha256: row for row, sha256 in reversed([*enumerate(found["sha256"].to_pylist())])}
    return found.take(pa.array(sorted(first.values()), pa.int64()))


def _portion(files: Sequence[Path]) -> bytes:
    return packed(articles_batch(article for file in files for article in read_listed(file)))


def _processors() -> float:
    """Seconds that this process and the ended ones it started had of the processors."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


@contextmanager
def stage(name: str) -> Iterator[Callable[[object], None]]:
    """Print how long what is done inside takes."""
    told: list[object] = []
    clock, processors = perf_counter(), _processors()
    yield told.append
    clock, processors = perf_counter() - clock, _processors() - processors
    print(f"{name:10} {clock:7.1f} s {processors:7.1f} s of processors  {told[0] if told else ''}", flush=True)


def main(folder: str, workers: int = 2) -> None:
    """Run the stages one after the other."""
    engine = local_engine(workers)
    with stage("all"):
        with stage("read") as told:
            articles = read(folder, workers)
            told(f"{len(articles)} articles, {sum(map(len, articles['text'].to_pylist()))} characters")
        batches = articles.to_batches(max_chunksize=_AT_ONCE)
        with stage("extract") as told:
            claims = pa.Table.from_batches(engine(extracted, batches))
            told(f"{len(claims)} claims, {claims.nbytes / 1e6:.0f} MB")
        with stage("keys") as told:
            keys = pa.Table.from_batches(engine(keyed, batches))
            told(f"{len(keys)} keys")
        with stage("events") as told:
            events = events_table(keys)
            told(f"{len(events['event'].unique())} events")
        with stage("compare") as told:
            findings = pa.Table.from_batches(engine(compared, groups(events, articles, claims)))
            told(f"{len(findings)} findings")
    print(f"at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB in the first process")


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
