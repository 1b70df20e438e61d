"""Events as batches: each in one row, with its articles and all their claims."""

from collections import Counter
from collections.abc import Iterator
from itertools import accumulate

import pyarrow as pa
import pyarrow.compute as pc

from factcheck.archive.schema import ARTICLES, CLAIMS, GROUPS


def groups_batch(events: pa.Table, articles: pa.Table, claims: pa.Table) -> pa.RecordBatch:
    """One row for each event, in the order of `events`; articles and claims of no event are left out.

    The articles stand in the order of `events` and the claims in the order of the text, however the rows came.
    """
    names = pc.unique(events["event"]).cast(pa.string())
    lists = [_lists(names, events, rows, schema) for rows, schema in ((articles, ARTICLES), (claims, CLAIMS))]
    return pa.RecordBatch.from_arrays([names, *lists], schema=GROUPS)


def members(groups: pa.RecordBatch) -> Iterator[tuple[str, pa.RecordBatch, pa.RecordBatch]]:
    """The events of a batch, each with its articles and their claims as batches."""
    for row, event in enumerate(groups["event"].to_pylist()):
        yield event, _rows(groups["articles"][row], ARTICLES), _rows(groups["claims"][row], CLAIMS)


def _rows(held: pa.ListScalar, schema: pa.Schema) -> pa.RecordBatch:
    return pa.RecordBatch.from_struct_array(held.values).cast(schema)


def _lists(names: pa.Array, events: pa.Table, rows: pa.Table, schema: pa.Schema) -> pa.ListArray:
    """The rows of each event's articles as a list, for each of the names."""
    place = pc.index_in(rows["article"], value_set=events["article"].combine_chunks())
    number = rows["number"] if "number" in schema.names else place
    where = pa.table({"place": place, "number": number, "row": pa.array(range(len(rows)), pa.int64())})
    where = where.filter(pc.is_valid(where["place"])).sort_by([("place", "ascending"), ("number", "ascending")])
    event = events["event"].take(where["place"])
    where = where.append_column("event", pc.index_in(event, value_set=names)).sort_by("event")
    times = Counter(where["event"].to_pylist())
    offsets = [0, *accumulate(times[index] for index in range(len(names)))]
    held = rows.select(schema.names).take(where["row"]).cast(schema).combine_chunks().to_batches()
    structs = held[0].to_struct_array() if held else pa.array([], pa.struct(list(schema)))
    return pa.ListArray.from_arrays(pa.array(offsets, pa.int32()), structs)
