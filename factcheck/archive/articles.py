"""Articles as a batch, and back."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

import pyarrow as pa

from factcheck.archive.schema import ARTICLES
from factcheck.article import Article, Block, Zone

_AS_THEY_ARE = ("path", "outlet", "title", "url", "byline", "language", "sha256", "text")


def articles_batch(articles: Iterable[Article]) -> pa.RecordBatch:
    """One row for each article, in the order given."""
    return pa.RecordBatch.from_pylist([_row(article) for article in articles], schema=ARTICLES)


def articles_of(batch: pa.RecordBatch) -> tuple[Article, ...]:
    """The articles that a batch was made of."""
    return tuple(_article(row) for row in batch.to_pylist())


def _row(article: Article) -> dict[str, Any]:
    return {
        "article": article.id,
        "published": article.published.isoformat() if article.published else None,
        "blocks": [{"zone": block.zone.value, "start": block.start, "end": block.end} for block in article.blocks],
        **{name: getattr(article, name) for name in _AS_THEY_ARE},
    }


def _article(row: Mapping[str, Any]) -> Article:
    published = row["published"]
    return Article(
        blocks=tuple(Block(Zone(each["zone"]), each["start"], each["end"]) for each in row["blocks"]),
        published=datetime.fromisoformat(published) if published else None,
        **{name: row[name] for name in _AS_THEY_ARE},
    )
