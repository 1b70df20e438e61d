from datetime import UTC, datetime
from typing import Any

import pyarrow as pa
import pytest
from quality import ROOT, cases

from factcheck import Article, Block, Report, Zone, compare, extract, group, read_all
from factcheck.archive.articles import articles_batch, articles_of
from factcheck.archive.claims import claims_batch, claims_of
from factcheck.archive.findings import findings_batch, findings_of
from factcheck.archive.groups import groups_batch, members
from factcheck.archive.keys import events_table, keys_batch, topics_of
from factcheck.archive.schema import ARTICLES, EVENTS, GROUPS
from factcheck.archive.stages import SCHEMAS, compared, extracted, keyed
from factcheck.kinds import KINDS
from factcheck.topic import topic_of


@pytest.fixture(scope="module")
def seeds() -> Report:
    return compare(read_all([str(ROOT / "seeds")]))


def test_articles_come_back_equal(seeds: Report) -> None:
    others = (
        Article("", (), "ab" * 32),
        Article("正文", (Block(Zone.BODY, 0, 2),), "cd" * 32, published=datetime(2024, 5, 6, tzinfo=UTC), byline="甲"),
    )
    articles = (*seeds.articles, *others)

    assert articles_of(articles_batch(articles)) == articles
    assert articles_of(articles_batch(())) == ()


def test_claims_of_every_kind_come_back_equal(seeds: Report) -> None:
    found = [extract(article) for article in seeds.articles]
    again = claims_of(claims_batch(found), seeds.articles)

    assert again == tuple(claim for claims in found for claim in claims)
    assert list(map(repr, again)) == [repr(claim) for claims in found for claim in claims]
    assert {claim.kind for claim in again} == {kind.name for kind in KINDS}
    assert claims_of(claims_batch([()]), ()) == ()


def test_keys_come_back_equal(seeds: Report) -> None:
    topics = [topic_of(article) for article in (*seeds.articles, Article("", (), "ab" * 32))]

    assert list(topics_of(keys_batch(topics))) == topics
    assert topics_of(keys_batch(())) == ()


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_the_steps_find_what_compare_finds(case: Any) -> None:
    reading = read_all(case.paths())
    report = compare(reading)
    batch = articles_batch(reading)
    claims, events = extracted(batch), events_table(keyed(batch))
    groups = groups_batch(events, pa.table(batch), pa.table(claims))

    assert [row["articles"] for row in _by_event(events)] == [[a.id for a in event.articles] for event in report.events]
    assert findings_of(compared(groups), claims_of(claims, report.articles)) == report.findings
    assert compared(groups) == findings_batch(report.findings)


def _by_event(events: pa.Table) -> list[dict[str, Any]]:
    held = events.group_by("event", use_threads=False).aggregate([("article", "list")]).to_pylist()
    return [{"event": row["event"], "articles": row["article_list"]} for row in held]


def test_groups_do_not_depend_on_the_order_or_the_number_of_batches() -> None:
    reading = read_all([path for case in cases() for path in case.paths()])
    articles = articles_batch(reading)
    claims, events = extracted(articles), events_table(keyed(articles))
    parts = [articles.slice(start, 3) for start in range(0, len(articles), 3)]
    turned = pa.Table.from_batches([extracted(part) for part in reversed(parts)])
    keys = pa.Table.from_batches([keyed(part) for part in reversed(parts)])
    groups = groups_batch(events, pa.table(articles), pa.table(claims))

    assert [event.id for event in group(reading)] == groups["event"].to_pylist()
    assert events_table(keys) == events
    assert groups_batch(events, pa.Table.from_batches(parts[::-1]), turned) == groups
    assert sum(len(held) for _, _, held in members(groups)) == len(claims)


def test_groups_hold_what_their_events_hold_and_no_more(seeds: Report) -> None:
    batch = articles_batch(seeds.articles)
    claims = extracted(batch)
    first = pa.table({"event": ["e9"], "article": [seeds.articles[0].id]}, schema=EVENTS)
    ((event, articles, held),) = members(groups_batch(first, pa.table(batch), pa.table(claims)))

    assert (event, articles_of(articles)) == ("e9", seeds.articles[:1])
    assert claims_of(held, seeds.articles) == extract(seeds.articles[0])


def test_every_step_gives_its_schema_even_of_nothing() -> None:
    nothing = {extracted: ARTICLES, keyed: ARTICLES, compared: GROUPS}

    assert set(nothing) == set(SCHEMAS)
    for step, schema in nothing.items():
        given = step(pa.RecordBatch.from_pylist([], schema=schema))
        assert (len(given), given.schema) == (0, SCHEMAS[step])
    assert events_table(keyed(pa.RecordBatch.from_pylist([], schema=ARTICLES))).schema == EVENTS
