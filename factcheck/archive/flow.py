"""From articles to findings over any engine: the flow of `factcheck.compare`, in batches."""

from collections.abc import Iterable, Iterator

import pyarrow as pa
from attrs import frozen

from factcheck.archive.articles import articles_batch
from factcheck.archive.engines import Engine
from factcheck.archive.groups import groups
from factcheck.archive.keys import events_table
from factcheck.archive.schema import ARTICLES, CLAIMS, FINDINGS, KEYS
from factcheck.archive.stages import compared, extracted, keyed
from factcheck.article import Article

_AT_ONCE = 32


@frozen(eq=False)
class Found:
    """The tables of a comparison: articles, their claims, the events they tell of, and what was found in these."""

    articles: pa.Table
    claims: pa.Table
    events: pa.Table
    findings: pa.Table


def compare_with(engine: Engine, articles: Iterable[Article]) -> Found:
    """What `factcheck.compare` finds in articles, by steps that an engine carries; the same whichever it is."""
    by_id = {article.id: article for article in articles}
    table = pa.Table.from_batches([articles_batch(by_id[id_] for id_ in sorted(by_id))], ARTICLES)
    claims = _table(engine(extracted, _parts(table)), CLAIMS)
    events = events_table(_table(engine(keyed, _parts(table)), KEYS))
    return Found(table, claims, events, _table(engine(compared, groups(events, table, claims)), FINDINGS))


def _parts(table: pa.Table) -> Iterator[pa.RecordBatch]:
    return iter(table.to_batches(max_chunksize=_AT_ONCE))


def _table(batches: Iterable[pa.RecordBatch], schema: pa.Schema) -> pa.Table:
    return pa.Table.from_batches(batches, schema)
