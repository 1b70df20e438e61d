"""After a new release: the claims and keys of the articles that are kept, found anew."""

from collections.abc import Iterator, Sequence

import pyarrow as pa
from attrs import frozen

from factcheck.archive.articles import articles_of
from factcheck.archive.claims import claims_batch
from factcheck.archive.keys import keys_batch
from factcheck.archive.manifest import stem
from factcheck.archive.notices import notices_table, of_article, without
from factcheck.archive.progress import Progress
from factcheck.archive.release import release
from factcheck.archive.sharing import in_pieces, problem_of
from factcheck.archive.stages import examined, keyed
from factcheck.archive.tables import rows_of
from factcheck.archive.writer import Writer
from factcheck.errors import Problem
from factcheck.topic import Topic
from factcheck.workers import Failed

_AT_ONCE = 32  # articles in a worker's portion
_ANEW = frozenset({"long-text", "many-claims", "failed", "died"})  # reasons that looking for claims gives


@frozen
class _Made:
    claims: pa.RecordBatch
    keys: pa.RecordBatch
    notices: tuple[tuple[str, Problem], ...]


def renew(writer: Writer, workers: int, progress: Progress) -> Iterator[Problem]:
    """Find the claims and keys that another release of factcheck found, commit by commit; no file is read again.

    An article in which they cannot be found is kept without any, and told of.
    """
    old = [name for name in writer.manifest.of("articles") if writer.manifest.made.get(stem(name)) != release()]
    for done, name in enumerate(old, 1):
        going = writer.manifest.only({stem(name)})
        articles = rows_of(writer.folder, going, "articles")
        made = [_whole(*each) for each in in_pieces(_again, _portions(articles), _singly, workers)]
        notices = [notice for each in made for notice in each.notices]
        before = without(rows_of(writer.folder, going, "notices"), _ANEW)
        tables = {
            "articles": articles,
            "claims": pa.Table.from_batches([each.claims for each in made]),
            "keys": pa.Table.from_batches([each.keys for each in made]),
            "notices": pa.concat_tables([before, notices_table(of_article(*notice) for notice in notices)]),
        }
        writer.commit(tables, dropped=[each for table in tables for each in going.of(table)])
        yield from (problem for _, problem in notices)
        progress("renewing", done, len(old))


def _portions(articles: pa.Table) -> Iterator[pa.RecordBatch]:
    for batch in articles.combine_chunks().to_batches():
        for start in range(0, len(batch), _AT_ONCE):
            yield batch.slice(start, _AT_ONCE)


def _singly(articles: pa.RecordBatch) -> Sequence[pa.RecordBatch]:
    return [articles.slice(place, 1) for place in range(len(articles))]


def _whole(articles: pa.RecordBatch, made: _Made | Failed) -> _Made:
    """What was made; of an article of which nothing could be made, that it is there."""
    if not isinstance(made, Failed):
        return made
    (article,) = articles_of(articles)
    nothing = Topic(article.id, article.published, {})
    return _Made(claims_batch([]), keys_batch([nothing]), ((article.id, problem_of(article.id, made)),))


def _again(articles: pa.RecordBatch) -> _Made:
    claims, notices = examined(articles)
    return _Made(claims, keyed(articles), notices)
