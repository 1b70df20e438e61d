"""The default engine: this process, or several of this machine above a size."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain, islice

import pyarrow as pa

from factcheck.archive.engines.wire import carried, packed, unpacked
from factcheck.archive.stages import Step
from factcheck.errors import FactcheckError
from factcheck.workers import Failed, in_turn

_FEW = 2  # batches that are done before a second process has begun


def local_engine(workers: int = 1) -> Callable[[Step, Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    """An engine of so many processes; a batch or two are done in this one.

    A process that dies is replaced and its batch done again. A batch that cannot be done is a FactcheckError where
    several processes work, and the step's own error where this one does.
    """

    def run(step: Step, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        waiting = iter(batches)
        first = list(islice(waiting, _FEW + 1))
        if workers < 2 or len(first) <= _FEW:
            return map(step, chain(first, waiting))
        return _spread(step, chain(first, waiting), workers)

    return run


def _spread(step: Step, batches: Iterable[pa.RecordBatch], workers: int) -> Iterator[pa.RecordBatch]:
    for result in in_turn(partial(carried, step), map(packed, batches), workers):
        if isinstance(result, Failed):
            raise FactcheckError(f"{step.__name__}: {result.error}: {result.words}")
        yield unpacked(result)
