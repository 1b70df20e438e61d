"""What the batches hold: Arrow schemas, of types that Parquet, DuckDB, Dask and Spark all know."""

import pyarrow as pa

_BLOCK = pa.struct([("zone", pa.string()), ("start", pa.int32()), ("end", pa.int32())])
_CITED = pa.struct([("article", pa.string()), ("start", pa.int32()), ("end", pa.int32())])
_POSITION = pa.struct([("value", pa.string()), ("witnesses", pa.int32()), ("claims", pa.list_(_CITED))])
_SLOT = pa.struct([("name", pa.string()), ("score", pa.float64())])
_WORDS = pa.list_(pa.string())

ARTICLES = pa.schema(
    [
        ("article", pa.string()),  # the article's id
        ("path", pa.string()),
        ("outlet", pa.string()),
        ("title", pa.string()),
        ("published", pa.string()),  # ISO 8601 with the outlet's own offset; null where it has no date
        ("url", pa.string()),
        ("byline", pa.string()),
        ("language", pa.string()),
        ("sha256", pa.string()),
        ("text", pa.string()),
        ("blocks", pa.list_(_BLOCK)),
    ]
)
"""One row for each article, as it was read."""

CLAIMS = pa.schema(
    [
        ("article", pa.string()),
        ("number", pa.int32()),  # its place among the claims of its article, from 0
        ("kind", pa.string()),
        ("start", pa.int32()),
        ("end", pa.int32()),
        ("zone", pa.string()),
        ("text", pa.string()),
        ("value", pa.string()),  # JSON, as in a report
        ("rule", pa.string()),
        ("speaker", pa.string()),
        ("sentence_start", pa.int32()),
        ("sentence_end", pa.int32()),
        ("clause_start", pa.int32()),
        ("clause_end", pa.int32()),
        ("words", _WORDS),
        ("around", _WORDS),
        ("when", _WORDS),  # JSON values of times
        ("actors", _WORDS),  # JSON values of names
        ("setting", _WORDS),
        ("via", _WORDS),
    ]
)
"""One row for each claim, in the order of the article's text, with all that its context holds."""

KEYS = pa.schema([("article", pa.string()), ("published", pa.string()), ("word", pa.string()), ("count", pa.float64())])
"""One row for each name and noun of each article, by which it is put among the articles of its event.

An article without any has one row without a word.
"""

EVENTS = pa.schema([("event", pa.string()), ("article", pa.string())])
"""One row for each article of each event, in the order of events and ids."""

GROUPS = pa.schema(
    [
        ("event", pa.string()),
        ("articles", pa.list_(pa.struct(list(ARTICLES)))),
        ("claims", pa.list_(pa.struct(list(CLAIMS)))),
    ]
)
"""One row for each event with its articles and all their claims: what is compared at once."""

FINDINGS = pa.schema(
    [
        ("finding", pa.string()),  # the finding's id, of its event's
        ("event", pa.string()),
        ("verdict", pa.string()),
        ("kind", pa.string()),
        ("nature", pa.string()),
        ("severity", pa.string()),
        ("confidence", pa.float64()),
        ("locus", pa.string()),
        ("witnesses", pa.int32()),
        ("subject", pa.string()),
        ("rule", pa.string()),
        ("details", pa.string()),  # a JSON object
        ("evidence", pa.list_(_SLOT)),
        ("positions", pa.list_(_POSITION)),  # the claims of each by article and place; their kind is the finding's
    ]
)
"""One row for each finding, in the order of events and, within them, of the report."""
