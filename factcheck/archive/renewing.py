"""After a new release: the claims and keys of the articles that are kept, found anew."""

from collections.abc import Iterator

import pyarrow as pa

from factcheck.archive.manifest import stem
from factcheck.archive.progress import Progress
from factcheck.archive.release import release
from factcheck.archive.stages import extracted, keyed
from factcheck.archive.tables import rows_of
from factcheck.archive.writer import Writer
from factcheck.errors import FactcheckError
from factcheck.workers import Failed, in_turn

_Made = tuple[pa.RecordBatch, pa.RecordBatch]
_AT_ONCE = 32  # articles in a worker's portion


def renew(writer: Writer, workers: int, progress: Progress) -> None:
    """Find the claims and keys that another release of factcheck found, commit by commit; no file is read again."""
    old = [name for name in writer.manifest.of("articles") if writer.manifest.made.get(stem(name)) != release()]
    for done, name in enumerate(old, 1):
        going = writer.manifest.only({stem(name)})
        articles = rows_of(writer.folder, going, "articles")
        made = [_whole(each) for each in in_turn(_again, _portions(articles), workers)]
        claims, keys = (pa.Table.from_batches(batches) for batches in zip(*made, strict=True))
        names = [each for table in ("articles", "claims", "keys") for each in going.of(table)]
        writer.commit({"articles": articles, "claims": claims, "keys": keys}, dropped=names)
        progress("renewing", done, len(old))


def _portions(articles: pa.Table) -> Iterator[pa.RecordBatch]:
    for batch in articles.combine_chunks().to_batches():
        for start in range(0, len(batch), _AT_ONCE):
            yield batch.slice(start, _AT_ONCE)


def _whole(made: _Made | Failed) -> _Made:
    if isinstance(made, Failed):
        raise FactcheckError(f"claims could not be found anew: {made.error}: {made.words}")
    return made


def _again(articles: pa.RecordBatch) -> _Made:
    return extracted(articles), keyed(articles)
