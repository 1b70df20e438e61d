"""Findings as a batch, and back."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pyarrow as pa

from factcheck.archive.schema import FINDINGS
from factcheck.claim import Claim
from factcheck.finding import Finding, Position
from factcheck.kinds import KINDS_BY_NAME
from factcheck.kinds.base import Slot
from factcheck.rendering.compact import written
from factcheck.rendering.plain import judged, restored
from factcheck.rendering.stored import finding_of

_Cited = tuple[str, int, int, str]


def findings_batch(findings: Iterable[Finding], write: Callable[[Any], str] = written) -> pa.RecordBatch:
    """One row for each finding, in the order given; `write` makes JSON of the values of their positions."""
    return pa.RecordBatch.from_pylist([_row(finding, write) for finding in findings], schema=FINDINGS)


def findings_of(batch: pa.RecordBatch, claims: Iterable[Claim]) -> tuple[Finding, ...]:
    """The findings that a batch was made of, given the claims they cite."""
    held = {(claim.article.id, claim.start, claim.end, claim.kind): claim for claim in claims}
    return tuple(_finding(row, held) for row in batch.to_pylist())


def _row(finding: Finding, write: Callable[[Any], str]) -> dict[str, Any]:
    return {
        "finding": finding.id,
        "event": finding.event,
        **judged(finding),
        "witnesses": finding.witnesses,
        "subject": finding.subject,
        "rule": finding.rule,
        "details": written(finding.details),
        "evidence": [{"name": slot.name, "score": slot.score} for slot in finding.evidence],
        "positions": [_position(position, write) for position in finding.positions],
    }


def _position(position: Position, write: Callable[[Any], str]) -> dict[str, Any]:
    cited = [{"article": each.article.id, "start": each.start, "end": each.end} for each in position.claims]
    return {"value": write(position.value), "witnesses": position.witnesses, "claims": cited}


def _finding(row: Mapping[str, Any], claims: Mapping[_Cited, Claim]) -> Finding:
    kind = row["kind"]
    return finding_of(
        row,
        row["finding"],
        positions=tuple(
            Position(
                restored(json.loads(each["value"]), KINDS_BY_NAME[kind].value),
                tuple(claims[cited["article"], cited["start"], cited["end"], kind] for cited in each["claims"]),
            )
            for each in row["positions"]
        ),
        details=json.loads(row["details"]),
        evidence=tuple(Slot(each["name"], each["score"]) for each in row["evidence"]),
    )
