"""The steps of a comparison as pure functions from batch to batch.

Each looks at nothing but the rows it is given, and at each row alone, so any engine can carry them, in any number
of batches:

    articles --extracted--> claims ─┐
    articles --keyed------> keys ───┴─ events and their groups --compared--> findings

Only putting the keys of all the articles together into events needs them all (`keys.events_table`); its work grows
with the number of articles, and the rows are small.
"""

from collections.abc import Callable

import pyarrow as pa

from factcheck.archive.articles import articles_of
from factcheck.archive.claims import Written, claims_batch, claims_of
from factcheck.archive.findings import findings_batch
from factcheck.archive.groups import members
from factcheck.archive.keys import keys_batch
from factcheck.archive.schema import ARTICLES, CLAIMS, FINDINGS, GROUPS, KEYS
from factcheck.claim import examine
from factcheck.collecting import uncollected
from factcheck.errors import Problem
from factcheck.report import findings_on
from factcheck.topic import topic_of

Step = Callable[[pa.RecordBatch], pa.RecordBatch]


def extracted(articles: pa.RecordBatch) -> pa.RecordBatch:
    """The claims of each article: articles to claims."""
    return examined(articles)[0]


def examined(articles: pa.RecordBatch) -> tuple[pa.RecordBatch, tuple[tuple[str, Problem], ...]]:
    """The claims of each article, and what a limit kept from being looked for, by the article's id."""
    with uncollected():
        return _claims_and_problems(articles)


def _claims_and_problems(articles: pa.RecordBatch) -> tuple[pa.RecordBatch, tuple[tuple[str, Problem], ...]]:
    given = list(articles_of(articles))
    found = [examine(article) for article in given]
    problems = ((one.id, problem) for one, each in zip(given, found, strict=True) for problem in each.problems)
    return claims_batch(each.claims for each in found), tuple(problems)


def keyed(articles: pa.RecordBatch) -> pa.RecordBatch:
    """The names and nouns by which each article is put into its event: articles to keys."""
    return keys_batch(map(topic_of, articles_of(articles)))


def compared(groups: pa.RecordBatch) -> pa.RecordBatch:
    """What is found in each event, numbered within it: groups to findings."""
    with uncollected():
        return _findings(groups)  # whose claims are gone before the collector would look through them


def _findings(groups: pa.RecordBatch) -> pa.RecordBatch:
    values = Written()
    found = [
        finding
        for event, articles, claims in members(groups)
        for finding in findings_on(event, claims_of(claims, articles_of(articles), values))
    ]
    return findings_batch(found, values.value)


GIVEN: dict[Step, pa.Schema] = {extracted: ARTICLES, keyed: ARTICLES, compared: GROUPS}
SCHEMAS: dict[Step, pa.Schema] = {extracted: CLAIMS, keyed: KEYS, compared: FINDINGS}
"""What each step takes and what it gives."""
