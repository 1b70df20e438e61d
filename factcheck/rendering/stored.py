"""A JSON report read back into the values it was written from."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from attrs import frozen

from factcheck.article import Article, Block, Zone
from factcheck.claim import Claim
from factcheck.errors import FactcheckError, Problem
from factcheck.event import Event
from factcheck.finding import Agreement, Discrepancy, Finding, Locus, Position, Severity, Uncorroborated, Update
from factcheck.kinds import KINDS_BY_NAME
from factcheck.kinds.base import Context, Slot
from factcheck.rendering.as_json import SCHEMA
from factcheck.rendering.plain import restored

_SORTS = {sort.__name__.lower(): sort for sort in (Agreement, Discrepancy, Uncorroborated, Update)}


@frozen
class Stored:
    """The parts of a report, read back."""

    articles: tuple[Article, ...]
    events: tuple[Event, ...]
    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]
    scorer: str


def report_from_json(text: str) -> Stored:
    """The parts of a report as `report_as_json` wrote them; FactcheckError where the text is no such report."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise FactcheckError(f"not a JSON report, as `--format json` writes one: {error}") from error
    schema = data.get("schema") if isinstance(data, dict) else None
    if schema != SCHEMA:
        raise FactcheckError(f"not a JSON report of {SCHEMA!r}: its schema is {schema!r}")
    try:
        return _stored(data)
    except (KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
        raise FactcheckError(f"not a whole JSON report: {type(error).__name__}: {error}") from error


def _stored(data: Mapping[str, Any]) -> Stored:
    articles = {each["id"]: _article(each) for each in data["articles"]}
    return Stored(
        articles=tuple(articles.values()),
        events=tuple(Event(each["id"], tuple(articles[id_] for id_ in each["articles"])) for each in data["events"]),
        findings=tuple(_finding(each, articles) for each in data["findings"]),
        problems=tuple(
            Problem(each["source"], each["reason"], each["detail"], each["skipped"]) for each in data["problems"]
        ),
        scorer=data["scorer"] or "",
    )


def _article(data: Mapping[str, Any]) -> Article:
    blocks = tuple(Block(Zone(each["zone"]), each["start"], each["end"]) for each in data["blocks"])
    members = {key: value for key, value in data.items() if key not in {"id", "blocks", "published"}}
    published = data["published"]
    return Article(**members, blocks=blocks, published=datetime.fromisoformat(published) if published else None)


def _finding(data: Mapping[str, Any], articles: Mapping[str, Article]) -> Finding:
    kind = data["kind"]
    value = KINDS_BY_NAME[kind].value
    claims = [_claim(each, kind, articles) for each in data["claims"]]
    return finding_of(
        data,
        data["id"],
        positions=tuple(
            Position(restored(each["value"], value), tuple(claims[index] for index in each["claims"]))
            for each in data["positions"]
        ),
        details=dict(data["details"]),
        evidence=tuple(restored(each, Slot) for each in data["evidence"]),
    )


def finding_of(
    data: Mapping[str, Any],
    id_: str,
    *,
    positions: tuple[Position, ...],
    details: Mapping[str, str],
    evidence: tuple[Slot, ...],
) -> Finding:
    """A finding from the words and the number that every form writes alike, and what each form writes its own way."""
    return _SORTS[data["verdict"]](
        id=id_,
        event=data["event"],
        kind=data["kind"],
        nature=data["nature"],
        subject=data["subject"],
        rule=data["rule"],
        positions=positions,
        severity=Severity(data["severity"]),
        confidence=data["confidence"],
        locus=Locus(data["locus"]),
        details=details,
        evidence=evidence,
    )


def _claim(data: Mapping[str, Any], kind: str, articles: Mapping[str, Article]) -> Claim:
    context = data["context"]
    return Claim(
        kind=kind,
        value=restored(data["value"], KINDS_BY_NAME[kind].value),
        article=articles[data["article"]],
        start=data["start"],
        end=data["end"],
        rule=data["rule"],
        context=Context(
            sentence=_span(context["sentence"]),
            clause=_span(context["clause"]),
            zone=Zone(data["zone"]),
            words=tuple(context["words"]),
            around=tuple(context["around"]),
            when=_values(context["when"], "time"),
            actors=_values(context["actors"], "name"),
            setting=tuple(context["setting"]),
            speaker=data["speaker"] or "",
            via=tuple(context["via"]),
        ),
    )


def _values(data: Iterable[Any], kind: str) -> tuple[Any, ...]:
    return tuple(restored(each, KINDS_BY_NAME[kind].value) for each in data)


def _span(data: Any) -> tuple[int, int]:
    start, end = data
    return int(start), int(end)
