"""The steps on Spark, by `mapInArrow`; needs the extra `spark`, Spark 4 and a Java of 17 or newer."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

import pyarrow as pa

from factcheck.archive.stages import GIVEN, SCHEMAS, Step

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession


def spark_engine(session: "SparkSession") -> Callable[[Step, Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    """An engine on a Spark session; the batches pass through its driver.

    An archive too large for that stays where it is: `in_spark(step, frame)` takes and gives data frames.
    """

    def run(step: Step, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        table = pa.Table.from_batches(batches, GIVEN[step])
        if not len(table):
            return iter(())
        found = in_spark(step, session.createDataFrame(table)).toArrow()
        return iter(found.cast(SCHEMAS[step]).to_batches())

    return run


def in_spark(step: Step, frame: "DataFrame") -> "DataFrame":
    """What a step makes of the rows of a data frame that has the columns of the step's batches."""
    from pyspark.sql.pandas.types import from_arrow_schema  # noqa: PLC0415 - an extra

    given, made = GIVEN[step], SCHEMAS[step]

    def each(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return (step(batch.select(given.names).cast(given)) for batch in batches)

    return frame.mapInArrow(each, from_arrow_schema(made))
