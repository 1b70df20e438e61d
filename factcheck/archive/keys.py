"""What puts articles into events, as a batch, and the events that a batch of it gives."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

import pyarrow as pa

from factcheck.archive.schema import EVENTS, KEYS
from factcheck.event import events_of
from factcheck.settings import DEFAULT, Settings
from factcheck.topic import Topic


def keys_batch(topics: Iterable[Topic]) -> pa.RecordBatch:
    """One row for each word of each topic, in the order given."""
    rows = [row for topic in topics for row in _rows(topic)]
    columns = zip(*rows, strict=True) if rows else ((),) * len(KEYS)
    arrays = [pa.array(column, field.type) for column, field in zip(columns, KEYS, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=KEYS)


def _rows(topic: Topic) -> list[tuple[str, str | None, str | None, float | None]]:
    day = topic.published.isoformat() if topic.published else None
    words: Iterable[tuple[str | None, float | None]] = topic.words.items() or [(None, None)]
    return [(topic.article, day, word, count) for word, count in words]


def topics_of(keys: pa.RecordBatch | pa.Table) -> tuple[Topic, ...]:
    """The topics that the rows were made of, in the order of their first rows."""
    words: dict[str, dict[str, float]] = defaultdict(dict)
    published: dict[str, datetime | None] = {}
    for id_, day, word, count in zip(*(column.to_pylist() for column in keys.columns), strict=True):
        if id_ not in published:
            published[id_] = datetime.fromisoformat(day) if day else None
        if word is not None:
            words[id_][word] = count
    return tuple(Topic(id_, day, words[id_]) for id_, day in published.items())


def events_table(keys: pa.RecordBatch | pa.Table, settings: Settings = DEFAULT) -> pa.Table:
    """The events of all the articles whose keys are given, numbered as `factcheck.group` numbers them."""
    found = events_of(topics_of(keys), settings)
    rows = [{"event": f"e{n}", "article": id_} for n, members in enumerate(found, 1) for id_ in members]
    return pa.Table.from_pylist(rows, schema=EVENTS)
