"""Claims as a batch, and back."""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

import pyarrow as pa

from factcheck.archive.schema import CLAIMS
from factcheck.article import Article, Zone
from factcheck.claim import Claim
from factcheck.kinds import KINDS_BY_NAME
from factcheck.kinds.base import Context
from factcheck.rendering.plain import plain, restored


def claims_batch(found: Iterable[Sequence[Claim]]) -> pa.RecordBatch:
    """One row for each claim; `found` holds the claims of each article in their order."""
    written = _Written()
    columns: list[list[Any]] = [[] for _ in CLAIMS]
    for claims in found:
        for number, claim in enumerate(claims):
            for column, cell in zip(columns, written.cells(number, claim), strict=True):
                column.append(cell)
    return pa.RecordBatch.from_arrays(
        [pa.array(column, field.type) for column, field in zip(columns, CLAIMS, strict=True)], schema=CLAIMS
    )


class _Written:
    """Values as JSON, each written once however many claims hold it."""

    def __init__(self) -> None:
        self._held: dict[int, tuple[Any, str]] = {}

    def value(self, value: Any) -> str:
        """One value as JSON; what is held in memory once is known by its place there."""
        if id(value) not in self._held:
            self._held[id(value)] = (value, json.dumps(plain(value), ensure_ascii=False, separators=(",", ":")))
        return self._held[id(value)][1]

    def cells(self, number: int, claim: Claim) -> tuple[Any, ...]:
        """A claim's row, in the order of the schema."""
        context = claim.context
        place = (claim.article.id, number, claim.kind, claim.start, claim.end, context.zone.value, claim.text)
        said = (self.value(claim.value), claim.rule, context.speaker, *context.sentence, *context.clause)
        when, actors = (list(map(self.value, held)) for held in (context.when, context.actors))
        return (*place, *said, context.words, context.around, when, actors, context.setting, context.via)


def claims_of(batch: pa.RecordBatch, articles: Iterable[Article]) -> tuple[Claim, ...]:
    """The claims that a batch was made of, given the articles they stand in."""
    by_id = {article.id: article for article in articles}
    value = cache(_value)  # a name said a hundred times is read once
    return tuple(_claim(row, by_id, value) for row in batch.to_pylist())


def _value(written: str, kind: str) -> Any:
    return restored(json.loads(written), KINDS_BY_NAME[kind].value)


def _claim(row: Mapping[str, Any], articles: Mapping[str, Article], value: Any) -> Claim:
    context = Context(
        sentence=(row["sentence_start"], row["sentence_end"]),
        clause=(row["clause_start"], row["clause_end"]),
        zone=Zone(row["zone"]),
        words=tuple(row["words"]),
        around=tuple(row["around"]),
        when=tuple(value(each, "time") for each in row["when"]),
        actors=tuple(value(each, "name") for each in row["actors"]),
        setting=tuple(row["setting"]),
        speaker=row["speaker"],
        via=tuple(row["via"]),
    )
    held = value(row["value"], row["kind"])
    return Claim(row["kind"], held, articles[row["article"]], row["start"], row["end"], context, row["rule"])
