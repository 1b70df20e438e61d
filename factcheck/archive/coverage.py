"""What an archive's articles cover: the events, each with its articles and their versions."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

import pyarrow as pa
from attrs import frozen

from factcheck.archive.keys import events_table
from factcheck.archive.manifest import Manifest
from factcheck.archive.release import release
from factcheck.archive.tables import VERSIONS, rows_of
from factcheck.archive.versions import Sighting, Version, versions

_UNDATED = "undated"


@frozen
class Covered:
    """An event of an archive: its articles, each as its versions from the oldest to the newest.

    Its id is the day and the id of its first article, so that it stays when articles come to it. Its fingerprint
    stands for all that its findings depend on: the versions, their order, and the release of factcheck.
    """

    id: str
    fingerprint: str
    articles: tuple[tuple[Version, ...], ...]


def coverage(folder: Path, manifest: Manifest) -> tuple[Covered, ...]:
    """The events that all the articles of the archive tell of, as `factcheck.group` sorts their newest versions."""
    told = rows_of(folder, manifest, "articles", ("article", "url", "published")).to_pylist()
    published = {row["article"]: row["published"] for row in told}
    sightings = _sightings(
        rows_of(folder, manifest, "sources"), {row["article"]: row["url"] for row in told}, published
    )
    chains = versions(sightings, lambda ids: _texts(folder, manifest, ids))
    by_newest = {chain[-1].article: chain for chain in chains}
    keys = rows_of(folder, manifest, "keys", articles=sorted(by_newest))
    members: dict[str, list[str]] = defaultdict(list)
    for row in events_table(keys).to_pylist():
        members[row["event"]].append(row["article"])
    return tuple(_covered([by_newest[id_] for id_ in ids], published) for ids in members.values())


def versions_table(events: Sequence[Covered]) -> pa.Table:
    """The events as the archive keeps them."""
    rows = [
        {
            "event": event.id,
            "article": each.article,
            "address": each.address,
            "version": each.number,
            "current": each is chain[-1],
            "fingerprint": event.fingerprint,
        }
        for event in events
        for chain in event.articles
        for each in chain
    ]
    return pa.Table.from_pylist(rows, schema=VERSIONS)


def _sightings(sources: pa.Table, urls: Mapping[str, str], published: Mapping[str, str | None]) -> list[Sighting]:
    paths: dict[str, set[str]] = defaultdict(set)
    places: dict[str, int] = {}
    stated: dict[str, datetime | None] = {}
    for row in sources.sort_by("place").to_pylist():
        article = row["article"]
        places.setdefault(article, row["place"])
        paths[article] |= {row["address"]} - {None}
        times = [datetime.fromisoformat(each) for each in (published[article], row["changed"]) if each]
        stated.setdefault(article, max(times, default=None))
    return [Sighting(id_, urls[id_], tuple(sorted(paths[id_])), stated[id_], place) for id_, place in places.items()]


def _texts(folder: Path, manifest: Manifest, ids: Sequence[str]) -> Mapping[str, str]:
    rows = rows_of(folder, manifest, "articles", ("article", "text"), ids)
    return dict(zip(rows["article"].to_pylist(), rows["text"].to_pylist(), strict=True))


def _covered(chains: Sequence[tuple[Version, ...]], published: Mapping[str, str | None]) -> Covered:
    firsts = [chain[0].article for chain in chains]
    first = min(firsts, key=lambda id_: (_moment(published[id_]), id_))
    name = f"{(published[first] or _UNDATED)[:10]}-{first[:8]}"
    told = [[[each.article, str(each.stated or "")] for each in chain] for chain in chains]
    written = json.dumps([release(), name, told])
    return Covered(name, hashlib.sha256(written.encode()).hexdigest(), tuple(chains))


def _moment(written: str | None) -> float:
    return datetime.fromisoformat(written).timestamp() if written else float("inf")
