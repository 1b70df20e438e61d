"""From a folder to findings, by stage: seconds on the clock and of the processors, rows and megabytes.

python benchmarks/archive_corpus.py FOLDER [WORKERS]
"""

import os
import resource
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter

import pyarrow as pa

from factcheck import read_all
from factcheck.archive.articles import articles_batch
from factcheck.archive.engines import local_engine
from factcheck.archive.groups import groups
from factcheck.archive.keys import events_table
from factcheck.archive.schema import ARTICLES
from factcheck.archive.stages import compared, extracted, keyed

_AT_ONCE = 32


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
            articles = pa.Table.from_batches([articles_batch(read_all([folder]))], ARTICLES)
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
