"""The steps on Dask's distributed scheduler, be it on this machine or on a cluster; needs the extra `dask`."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from factcheck.archive.engines.wire import carried, packed, unpacked
from factcheck.archive.stages import Step

if TYPE_CHECKING:
    from distributed import Client


def dask_engine(
    client: "Client", ahead: int = 64
) -> Callable[[Step, Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    """An engine on the workers of a client, with at most so many batches on their way at once.

    The workers need this library. Dask does a batch again whose worker died; what a step raises is raised here.
    """

    def run(step: Step, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        underway: deque[Any] = deque()
        for batch in batches:
            underway.append(client.submit(carried, step, packed(batch), pure=False))
            if len(underway) >= ahead:
                yield unpacked(underway.popleft().result())
        while underway:
            yield unpacked(underway.popleft().result())

    return run
