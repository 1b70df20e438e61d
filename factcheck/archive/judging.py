"""What is found in events of an archive: among their articles, and between the versions of each."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import pyarrow as pa
from attrs import frozen

from factcheck.archive.articles import articles_of
from factcheck.archive.claims import claims_of
from factcheck.archive.coverage import Covered
from factcheck.archive.edits import Edit, State, edit
from factcheck.archive.findings import findings_batch
from factcheck.archive.manifest import Manifest
from factcheck.archive.notices import notices_table, of_event
from factcheck.archive.tables import COMPARED, EDITS, KEPT, rows_of
from factcheck.article import Article
from factcheck.claim import Claim
from factcheck.errors import Problem
from factcheck.finding import Finding
from factcheck.judgement import numbered
from factcheck.limits import LIMITS
from factcheck.link import Crowd
from factcheck.report import beyond, findings_on


@frozen
class Portion:
    """Some events of an archive, and the files that their articles are in."""

    folder: Path
    manifest: Manifest
    events: tuple[Covered, ...]


@frozen
class Judged:
    """What was found in a portion: rows of the tables `findings`, `edits`, `compared` and `notices`."""

    findings: pa.Table
    edits: pa.Table
    compared: pa.Table
    notices: pa.Table
    articles: int


def judged(portion: Portion) -> Judged:
    """Compare the articles of each event of a portion, and the versions of each article."""
    held = _Held(portion)
    findings, edits, told = [], [], []
    for event in portion.events:
        found, changes, problems = _of_event(event, held)
        told += [of_event(event.fingerprint, problem) for problem in problems]
        findings.append(_kept(event, found))
        edits += [row for change in changes for row in _rows(event, change)]
    compared = [{"fingerprint": event.fingerprint} for event in portion.events]
    return Judged(
        pa.concat_tables([KEPT.empty_table(), *findings]),
        pa.Table.from_pylist(edits, schema=EDITS),
        pa.Table.from_pylist(compared, schema=COMPARED),
        notices_table(told),
        sum(len(event.articles) for event in portion.events),
    )


class _Held:
    """The articles of a portion and their claims, by the articles' ids."""

    def __init__(self, portion: Portion) -> None:
        ids = sorted({each.article for event in portion.events for chain in event.articles for each in chain})
        batches = rows_of(portion.folder, portion.manifest, "articles", articles=ids).to_batches()
        self.articles: Mapping[str, Article] = {each.id: each for batch in batches for each in articles_of(batch)}
        self.claims: dict[str, list[Claim]] = {id_: [] for id_ in ids}
        for batch in rows_of(portion.folder, portion.manifest, "claims", articles=ids).to_batches():
            for claim in claims_of(batch, self.articles.values()):
                self.claims[claim.article.id].append(claim)


def _of_event(event: Covered, held: _Held) -> tuple[tuple[Finding, ...], list[Edit], list[Problem]]:
    newest = sorted(chain[-1].article for chain in event.articles)
    crowded: set[Crowd] = set()
    found = findings_on(event.id, [claim for id_ in newest for claim in held.claims[id_]], crowded=crowded)
    changes = []
    for chain in event.articles:
        states = [State(held.articles[each.article], tuple(held.claims[each.article]), each.stated) for each in chain]
        changes += [edit(earlier, later) for earlier, later in pairwise(states)]
    changed = [finding for change in changes for finding in change.findings]
    found = numbered([*found, *changed], event.id) if changed else found
    return found[: LIMITS.findings], changes, beyond(event.id, found, crowded, LIMITS)


def _kept(event: Covered, found: Sequence[Finding]) -> pa.Table:
    table = pa.Table.from_batches([findings_batch(found)])
    numbers = pa.array(range(1, len(table) + 1), pa.int32())
    prints = pa.array([event.fingerprint] * len(table), pa.string())
    return pa.Table.from_arrays([prints, numbers, *table.columns], schema=KEPT)


def _rows(event: Covered, change: Edit) -> Iterator[Mapping[str, Any]]:
    for number, passage in enumerate(change.passages, 1):
        yield {
            "fingerprint": event.fingerprint,
            "event": event.id,
            "earlier": change.earlier.id,
            "later": change.later.id,
            "number": number,
            "earlier_start": passage.earlier[0],
            "earlier_end": passage.earlier[1],
            "later_start": passage.later[0],
            "later_end": passage.later[1],
            "announced": change.announced.value if change.announced else None,
        }
