"""What every engine promises: the same rows in the same order, whatever carries the steps."""

import importlib
import json
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import pyarrow as pa
import pytest
from quality import ROOT

from factcheck import FactcheckError, Report, compare, read_all
from factcheck.archive.articles import articles_batch
from factcheck.archive.engines import Engine, dask_engine, local_engine, spark_engine
from factcheck.archive.findings import findings_batch
from factcheck.archive.flow import compare_with
from factcheck.archive.schema import ARTICLES, CLAIMS
from factcheck.archive.stages import GIVEN, SCHEMAS, Step, extracted, keyed

pytestmark = pytest.mark.filterwarnings("ignore:PySpark does not yet:FutureWarning")


@pytest.fixture(scope="module")
def seeds() -> Report:
    return compare(read_all([str(ROOT / "seeds"), *map(str, sorted((ROOT / "fixtures").iterdir())[:6])]))


def _local(workers: int) -> Callable[[ExitStack], Engine]:
    return lambda _: local_engine(workers)


def _dask(workers: int) -> Callable[[ExitStack], Engine]:
    def started(stack: ExitStack) -> Engine:
        distributed = pytest.importorskip("distributed", reason="the extra `dask` is not installed")
        cluster = distributed.LocalCluster(
            n_workers=workers, threads_per_worker=1, dashboard_address=":0", protocol="tcp"
        )
        stack.enter_context(cluster)
        return dask_engine(stack.enter_context(distributed.Client(cluster)))

    return started


_SPARK = {"spark.ui.enabled": "false", "spark.driver.host": "localhost"}


def _spark(workers: str) -> Callable[[ExitStack], Engine]:
    def started(stack: ExitStack) -> Engine:
        sql = pytest.importorskip("pyspark.sql", reason="the extra `spark` is not installed")
        stack.enter_context(pytest.MonkeyPatch.context()).setenv("PYSPARK_PYTHON", sys.executable)
        if running := sql.SparkSession.getActiveSession():
            running.stop()  # else it would be given again, with its own number of workers
        builder = sql.SparkSession.builder.master(f"local[{workers}]")
        for key, value in _SPARK.items():
            builder = builder.config(key, value)
        session = builder.getOrCreate()
        stack.callback(session.stop)
        return spark_engine(session)

    return started


_ENGINES = {
    "local": _local(1),
    "local, 2": _local(2),
    "dask, 2": _dask(2),
    "spark, 2": _spark("2"),
    "spark, 4": _spark("4"),
}


@pytest.fixture(scope="module", params=list(_ENGINES))
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    with ExitStack() as stack:
        yield _ENGINES[request.param](stack)


def _bytes(table: pa.Table | pa.RecordBatch) -> str:
    return json.dumps(table.to_pylist(), ensure_ascii=False)


def test_the_findings_are_those_of_compare_byte_for_byte(engine: Engine, seeds: Report) -> None:
    found = compare_with(engine, seeds.articles)

    assert _bytes(found.findings) == _bytes(findings_batch(seeds.findings))
    assert found.events.to_pylist() == [
        {"event": event.id, "article": article.id} for event in seeds.events for article in event.articles
    ]


@pytest.mark.parametrize("size", [1, 3, 100])
def test_rows_do_not_depend_on_the_batches(engine: Engine, seeds: Report, size: int) -> None:
    articles = articles_batch(seeds.articles[:5])
    batches = [articles.slice(start, size) for start in range(0, len(articles), size)]

    for step in (extracted, keyed):
        assert _bytes(pa.Table.from_batches(engine(step, batches))) == _bytes(step(articles))


def test_nothing_gives_nothing(engine: Engine) -> None:
    empty = pa.RecordBatch.from_pylist([], schema=ARTICLES)

    assert pa.Table.from_batches(engine(extracted, [empty]), CLAIMS).num_rows == 0
    assert list(engine(extracted, [])) == []


_BLOCKS = [{"zone": "no such zone", "start": 0, "end": 1}]
_WRONG = pa.RecordBatch.from_pylist([{"sha256": "ab", "text": "甲", "blocks": _BLOCKS}] * 8, schema=ARTICLES)


def test_a_step_that_fails_is_an_error(engine: Engine) -> None:
    with pytest.raises(Exception, match="no such zone"):
        list(engine(extracted, [_WRONG.slice(start, 1) for start in range(8)]))


def test_an_error_of_the_local_engine_is_one_of_ours() -> None:
    with pytest.raises(FactcheckError, match=r"extracted: ValueError: .*no such zone"):
        list(local_engine(2)(extracted, [_WRONG.slice(start, 1) for start in range(8)]))


_MORTAL = {**_ENGINES, "spark, 2": _spark("2, 4")}  # Spark on one machine tries again only where it is told to


@pytest.mark.parametrize("name", ["local, 2", "dask, 2", "spark, 2"])
def test_a_worker_that_is_killed_changes_nothing(
    name: str, seeds: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    articles = articles_batch(seeds.articles)
    batches = [articles.slice(start, 1) for start in range(len(articles))]
    mark = tmp_path / "killed"
    step: Step = partial(mortal, str(mark))
    monkeypatch.setitem(GIVEN, step, ARTICLES)
    monkeypatch.setitem(SCHEMAS, step, CLAIMS)
    with ExitStack() as stack:
        engine = _MORTAL[name](stack)
        if name.startswith("spark"):
            pickling = importlib.import_module("pyspark.cloudpickle")
            pickling.register_pickle_by_value(sys.modules[__name__])
        found = pa.Table.from_batches(engine(step, batches))

    assert mark.exists()
    assert _bytes(found) == _bytes(extracted(articles))


def mortal(mark: str, articles: pa.RecordBatch) -> pa.RecordBatch:
    """The step, but the first process that leaves the mark dies of it."""
    if not Path(mark).exists():
        Path(mark).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return extracted(articles)
