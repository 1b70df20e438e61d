"""Batches on their way between processes: Arrow's own stream format, which holds a batch's rows and no more."""

import pyarrow as pa

from factcheck.archive.stages import Step


def packed(batch: pa.RecordBatch) -> bytes:
    """A batch as bytes."""
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, batch.schema) as writer:
        writer.write_batch(batch)
    return bytes(sink.getvalue())


def unpacked(data: bytes) -> pa.RecordBatch:
    """The batch that `packed` made bytes of."""
    with pa.ipc.open_stream(data) as reader:
        return reader.read_next_batch()


def carried(step: Step, data: bytes) -> bytes:
    """What a step makes of a packed batch, packed."""
    return packed(step(unpacked(data)))
