"""Claims as a batch, and back."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

import pyarrow as pa

from factcheck.archive.schema import CLAIMS
from factcheck.article import Article, Zone
from factcheck.claim import Claim
from factcheck.kinds import KINDS_BY_NAME
from factcheck.kinds.base import Context
from factcheck.rendering.compact import written
from factcheck.rendering.plain import restored


def claims_batch(found: Iterable[Sequence[Claim]]) -> pa.RecordBatch:
    """One row for each claim; `found` holds the claims of each article in their order."""
    values = Written()
    rows = [values.cells(number, claim) for claims in found for number, claim in enumerate(claims)]
    columns = zip(*rows, strict=True) if rows else [()] * len(CLAIMS)
    return pa.RecordBatch.from_arrays(
        [_column(column, field.type) for column, field in zip(columns, CLAIMS, strict=True)], schema=CLAIMS
    )


def _column(cells: Sequence[Any], sort: pa.DataType) -> pa.Array:
    """A column of the cells; a list that many cells hold is converted once."""
    if not pa.types.is_list(sort):
        return pa.array(cells, sort)
    distinct = {id(cell): cell for cell in cells}
    places = dict(zip(distinct, range(len(distinct)), strict=True))
    held = pa.array(list(distinct.values()), sort)
    return held.take(pa.array([places[id(cell)] for cell in cells], pa.int32()))


class Written:
    """Values and their JSON, each written or read once however many claims hold it."""

    def __init__(self) -> None:
        self._held: dict[int, tuple[Any, str]] = {}
        self._lists: dict[int, tuple[Sequence[Any], list[str]]] = {}
        self._read: dict[tuple[str, str], Any] = {}

    def value(self, value: Any) -> str:
        """One value as JSON; what is held in memory once is known by its place there."""
        if id(value) not in self._held:
            self._held[id(value)] = (value, written(value))
        return self._held[id(value)][1]

    def values(self, values: Sequence[Any]) -> list[str]:
        """Each of some values as JSON: one list for all who hold them."""
        if id(values) not in self._lists:
            self._lists[id(values)] = (values, list(map(self.value, values)))
        return self._lists[id(values)][1]

    def read(self, text: str, kind: str) -> Any:
        """The value of a kind that was written."""
        found = self._read.get((text, kind))
        if found is None:
            found = self._read[text, kind] = restored(json.loads(text), KINDS_BY_NAME[kind].value)
            self._held[id(found)] = (found, text)
        return found

    def cells(self, number: int, claim: Claim) -> tuple[Any, ...]:
        """A claim's row, in the order of the schema."""
        context = claim.context
        place = (claim.article.id, number, claim.kind, claim.start, claim.end, context.zone.value, claim.text)
        said = (self.value(claim.value), claim.rule, context.speaker, *context.sentence, *context.clause)
        when, actors = self.values(context.when), self.values(context.actors)
        return (*place, *said, context.words, context.around, when, actors, context.setting, context.via)


def claims_of(batch: pa.RecordBatch, articles: Iterable[Article], values: Written | None = None) -> tuple[Claim, ...]:
    """The claims that a batch was made of, given the articles they stand in; `values` learns what they hold."""
    by_id = {article.id: article for article in articles}
    read = (values or Written()).read  # a name said a hundred times is read once
    rows = zip(*(_cells(column) for column in batch.select(_TOLD).columns), strict=True)
    return tuple([_claim(by_id, read, *row) for row in rows])


def _cells(column: pa.Array) -> Sequence[Any]:
    """A column as Python's values; lists are cut from one list of all, which is quicker than to make each."""
    if pa.types.is_list(column.type):
        offsets = column.offsets.to_pylist()
        begin = offsets[0]  # of this batch's values, among those of the batch that it was cut from
        values = _cells(column.values.slice(begin, offsets[-1] - begin))
        return [tuple(values[start - begin : end - begin]) for start, end in pairwise(offsets)]
    if pa.types.is_string(column.type):
        column = column.dictionary_encode()
        words = column.dictionary.to_pylist()  # what is written a thousand times is one string
        return [words[index] for index in column.indices.to_pylist()]
    return column.to_pylist()  # type: ignore[no-any-return]


_TOLD = [name for name in CLAIMS.names if name not in {"number", "text"}]  # the others follow from these
_ZONES = {zone.value: zone for zone in Zone}
_Words = tuple[str, ...]


def _claim(  # noqa: PLR0913, PLR0917 - the columns that are read, in the order of the schema
    articles: Mapping[str, Article],
    read: Callable[[str, str], Any],
    article: str,
    kind: str,
    start: int,
    end: int,
    zone: str,
    value: str,
    rule: str,
    speaker: str,
    sentence_start: int,
    sentence_end: int,
    clause_start: int,
    clause_end: int,
    words: _Words,
    around: _Words,
    when: _Words,
    actors: _Words,
    setting: _Words,
    via: _Words,
) -> Claim:
    context = Context(
        sentence=(sentence_start, sentence_end),
        clause=(clause_start, clause_end),
        zone=_ZONES[zone],
        words=words,
        around=around,
        when=tuple([read(each, "time") for each in when]) if when else (),
        actors=tuple([read(each, "name") for each in actors]) if actors else (),
        setting=setting,
        speaker=speaker,
        via=via,
    )
    return Claim(kind, read(value, kind), articles[article], start, end, context, rule)
