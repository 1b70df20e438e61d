"""What carries the steps over batches: this process or several (`local`), Dask, or Spark.

An engine is a function: given a step and batches, it gives what the step makes of each row, in the order of the
rows. Where the batches it gives back begin and end is its own affair, so results are the same rows, byte for byte,
whatever the engine and the number of its workers. What schedules, queues, retries and moves data is the engine's.
"""

from collections.abc import Iterable, Iterator
from typing import Protocol

import pyarrow as pa

from factcheck.archive.engines.dask import dask_engine
from factcheck.archive.engines.local import local_engine
from factcheck.archive.engines.spark import spark_engine
from factcheck.archive.stages import Step


class Engine(Protocol):
    """Carries a step over batches."""

    def __call__(self, step: Step, batches: Iterable[pa.RecordBatch], /) -> Iterator[pa.RecordBatch]:
        """What the step makes of the rows of the batches, in their order."""


__all__ = ["Engine", "dask_engine", "local_engine", "spark_engine"]
