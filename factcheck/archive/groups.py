"""Events as batches: each in one row, with its articles and all their claims."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from attrs import frozen

from factcheck.archive.schema import ARTICLES, CLAIMS, GROUPS

_MOST_CLAIMS = 10_000
_TOGETHER = 8  # rows that must stand together, on the average, for it to be quicker to cut them out than to pick each


def groups_batch(events: pa.Table, articles: pa.Table, claims: pa.Table) -> pa.RecordBatch:
    """One row for each event, in the order of `events`; articles and claims of no event are left out.

    The articles stand in the order of `events` and the claims in the order of the text, however the rows came.
    """
    found = list(groups(events, articles, claims, len(claims) + 1))
    return found[0] if found else pa.RecordBatch.from_pylist([], schema=GROUPS)


def groups(
    events: pa.Table, articles: pa.Table, claims: pa.Table, most: int = _MOST_CLAIMS
) -> Iterator[pa.RecordBatch]:
    """The rows of `groups_batch` in batches, each of whole events with about `most` claims at most."""
    names = pc.unique(events["event"]).cast(pa.string())
    ordered = [_Ordered.of(names, events, rows, schema) for rows, schema in ((articles, ARTICLES), (claims, CLAIMS))]
    for first, last in _stretches(ordered[1].offsets, most):
        lists = [each.lists(first, last) for each in ordered]
        yield pa.RecordBatch.from_arrays([names.slice(first, last - first), *lists], schema=GROUPS)


def members(held: pa.RecordBatch) -> Iterator[tuple[str, pa.RecordBatch, pa.RecordBatch]]:
    """The events of a batch, each with its articles and their claims as batches."""
    for row, event in enumerate(held["event"].to_pylist()):
        yield event, _rows(held["articles"][row], ARTICLES), _rows(held["claims"][row], CLAIMS)


def _rows(held: pa.ListScalar, schema: pa.Schema) -> pa.RecordBatch:
    return pa.RecordBatch.from_struct_array(held.values).cast(schema)


def _stretches(offsets: Sequence[int], most: int) -> Iterator[tuple[int, int]]:
    first = 0
    for last in range(1, len(offsets)):
        if last + 1 == len(offsets) or offsets[last + 1] - offsets[first] > most:
            yield first, last
            first = last


@frozen(eq=False)
class _Ordered:
    """Rows of articles or claims, the numbers of them in the order of events, and where each event's begin."""

    rows: pa.Table
    order: pa.Array
    offsets: Sequence[int]

    @classmethod
    def of(cls, names: pa.Array, events: pa.Table, rows: pa.Table, schema: pa.Schema) -> "_Ordered":
        place = pc.index_in(rows["article"], value_set=events["article"].combine_chunks())
        number = rows["number"] if "number" in schema.names else place
        where = pa.table({"place": place, "number": number, "row": pa.array(range(len(rows)), pa.int64())})
        where = where.filter(pc.is_valid(where["place"]))
        event = pc.index_in(events["event"].take(where["place"]), value_set=names)
        where = where.append_column("event", event)
        where = where.sort_by([(key, "ascending") for key in ("event", "place", "number")])
        times = Counter(event.to_pylist())
        offsets = [0, *accumulate(times[index] for index in range(len(names)))]
        return cls(rows.select(schema.names).cast(schema), where["row"].combine_chunks(), offsets)

    def lists(self, first: int, last: int) -> pa.ListArray:
        """The rows of each event from the first until the last as a list."""
        start, end = self.offsets[first], self.offsets[last]
        held = _picked(self.rows, self.order.slice(start, end - start)).combine_chunks().to_batches()
        structs = held[0].to_struct_array() if held else pa.array([], pa.struct(list(self.rows.schema)))
        offsets = [offset - start for offset in self.offsets[first : last + 1]]
        return pa.ListArray.from_arrays(pa.array(offsets, pa.int32()), structs)


def _picked(rows: pa.Table, wanted: pa.Array) -> pa.Table:
    """Rows by their numbers; what stands together, as the claims of an article do, is cut out in one piece."""
    batches, numbers = rows.to_batches(), wanted.to_numpy()
    begins = np.concatenate(([0], np.cumsum([len(batch) for batch in batches])))
    held = np.searchsorted(begins, numbers, side="right") - 1
    cuts = (np.flatnonzero((np.diff(numbers) != 1) | (np.diff(held) != 0)) + 1).tolist()
    if len(cuts) * _TOGETHER >= len(numbers):
        return rows.take(wanted)
    pieces = [
        batches[held[first]].slice(numbers[first] - begins[held[first]], last - first)
        for first, last in pairwise([0, *cuts, len(numbers)])
    ]
    return pa.Table.from_batches(pieces, rows.schema)
