"""Reports on events of an archive, from what is kept: nothing is compared again."""

from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
from attrs import evolve

from factcheck.archive.articles import articles_of
from factcheck.archive.claims import claims_of
from factcheck.archive.findings import findings_of
from factcheck.archive.manifest import Manifest, read_manifest
from factcheck.archive.notices import problems_in
from factcheck.archive.schema import FINDINGS
from factcheck.archive.tables import commits_with, rows_of
from factcheck.article import Article
from factcheck.claim import Claim
from factcheck.errors import FactcheckError
from factcheck.event import Event
from factcheck.finding import Finding
from factcheck.report import Report


def report(folder: str | Path, *events: str) -> Report:
    """What was found in these events of the archive, each named by its id or the beginning of it; in all, for none.

    Earlier versions of an article stand among the articles of its event.
    """
    folder = Path(folder)
    manifest = opened(folder)
    versions = rows_of(folder, manifest, "versions")
    if events:
        ids = [_named(versions, event) for event in events]
        versions = versions.filter(pc.is_in(versions["event"], value_set=pa.array(ids, pa.string())))
    ids = versions["article"].to_pylist()
    homes = manifest.only(commits_with(folder, manifest, "articles", "article", ids))
    articles = _articles(folder, manifest, homes, ids)
    held = {each.id: each for each in articles}
    members: dict[str, list[Article]] = {}
    for event, article in zip(versions["event"].to_pylist(), versions["article"].to_pylist(), strict=True):
        members.setdefault(event, []).append(held[article])
    told = (Event(id_, tuple(sorted(found, key=lambda each: each.id))) for id_, found in members.items())
    findings = _findings(folder, manifest, versions, _claims(folder, homes, articles))
    problems = problems_in(folder, manifest, held, versions["fingerprint"].to_pylist())
    return Report(articles, tuple(told), findings, problems)


def opened(folder: Path) -> Manifest:
    """The manifest of an archive that is there; FactcheckError where there is none."""
    manifest = read_manifest(folder)
    if not manifest.generation:
        raise FactcheckError(f"{folder}: no archive; `factcheck archive add PATH...` makes one")
    return manifest


def _named(versions: pa.Table, event: str) -> str:
    known: list[str] = sorted(set(versions["event"].to_pylist()))
    found = [id_ for id_ in known if id_.startswith(event)]
    if event in found:
        return event
    if len(found) != 1:
        some = ", ".join(found[:5]) or "none"
        raise FactcheckError(f"{len(found)} events begin with {event!r}: {some}; `archive query events` lists all")
    return found[0]


def _articles(folder: Path, manifest: Manifest, homes: Manifest, ids: Sequence[str]) -> tuple[Article, ...]:
    rows = rows_of(folder, manifest, "sources", ("article", "path"), ids)
    paths: dict[str, str] = {}
    for article, path in zip(rows["article"].to_pylist(), rows["path"].to_pylist(), strict=True):
        paths[article] = min(path, paths.get(article, path))
    found = [
        evolve(each, path=paths[each.id])
        for batch in rows_of(folder, homes, "articles", articles=ids).to_batches()
        for each in articles_of(batch)
    ]
    return tuple(sorted(found, key=lambda each: each.id))


def _claims(folder: Path, homes: Manifest, articles: Sequence[Article]) -> list[Claim]:
    ids = [each.id for each in articles]
    batches = rows_of(folder, homes, "claims", articles=ids).to_batches()
    return [claim for batch in batches for claim in claims_of(batch, articles)]


def _findings(folder: Path, manifest: Manifest, versions: pa.Table, claims: Sequence[Claim]) -> tuple[Finding, ...]:
    prints = pc.unique(versions["fingerprint"].combine_chunks())
    commits = commits_with(folder, manifest, "compared", "fingerprint", prints.to_pylist())
    kept = rows_of(folder, manifest.only(commits), "findings")
    kept = kept.append_column("place", pc.index_in(kept["fingerprint"], value_set=prints))
    kept = kept.filter(pc.is_valid(kept["place"])).sort_by([("place", "ascending"), ("number", "ascending")])
    return tuple(found for batch in kept.select(FINDINGS.names).to_batches() for found in findings_of(batch, claims))
