"""What holds for any articles: small ones are made here from sentences of every kind."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import combinations

import pytest
from attrs import evolve
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from factcheck import Article, Block, Claim, Zone, compare, extract, render
from factcheck.kinds import KINDS
from factcheck.kinds.base import Kind, Relation

SENTENCES = (
    "5月6日6时许，石桥镇一处山体塌方，造成3人受伤。",
    "塌方造成至少5人受伤，其中2人伤势较重。",
    "镇长何文涛说：“我们已经转移群众120多人。”",
    "副镇长何文韬表示，村民拒绝离开家园。",
    "市政府同意拨款约3000万元，占重建费用的三成。",
    "市政府尚未决定是否拨款三千万元。",
    "周一（6日）上午，省应急管理厅发布《石桥镇塌方调查报告》。",
    "据河谷晚报报道，《石桥镇塌方调查通报》将于下周公布。",
    "美国国务卿安德森（Karl Anderson）对遇难者表示哀悼。",
    "安德森没有访问石桥镇，他在北京会见了外交部长。",
    "专家称，此处1998年也曾发生塌方，两三个人受伤。",
    "近30辆救援车从县城出发，行驶了约45公里。",
    "全长不到2公里的公路已于昨日晚10时恢复通车。",
    "他强调，“安全是唯一的标准”，但没有承诺更换负责人。",
    "The landslide injured 3 people.",
    "……！？",
)
NAMES = ("山城早报", "河谷晚报", "", "北岭新闻网")

QUICK = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def build(sentences: list[str], outlet: str, hours: int, headline: str) -> Article:
    lines = [headline, *sentences]
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
    zones = [Zone.HEADLINE, *([Zone.BODY] * len(sentences))]
    blocks = [Block(zone, start, start + len(line)) for zone, start, line in zip(zones, starts, lines, strict=True)]
    text = "\n".join(lines)
    published = datetime(2024, 5, 6, 8, tzinfo=UTC) + timedelta(hours=hours)
    digest = sha256(f"{outlet}{hours}{text}".encode()).hexdigest()
    return Article(text, tuple(blocks), digest, title=headline, outlet=outlet, published=published)


def articles() -> st.SearchStrategy[Article]:
    sentences = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5, unique=True)
    return st.builds(build, sentences, st.sampled_from(NAMES), st.integers(0, 72), st.sampled_from(SENTENCES))


def claims_of(kind: Kind) -> list[Claim]:
    whole = build(list(SENTENCES), "山城早报", 0, "石桥镇塌方")
    return [claim for claim in extract(whole) if claim.kind == kind.name]


@given(articles())
@QUICK
def test_claims_are_slices_inside_one_block(article: Article) -> None:
    for claim in extract(article):
        assert claim.text == article.text[claim.start : claim.end] != ""
        assert any(block.start <= claim.start < claim.end <= block.end for block in article.blocks)
        assert claim.zone is article.zone_at(claim.start)
        assert claim.text in article.text[slice(*claim.context.sentence)] or claim.end > claim.context.sentence[1]


@given(articles())
@QUICK
def test_extracting_twice_gives_equal_hashable_claims(article: Article) -> None:
    first, second = extract(article), extract(article)

    assert first == second
    assert [hash(claim) for claim in first] == [hash(claim) for claim in second]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_is_found_in_these_sentences(kind: Kind) -> None:
    assert claims_of(kind)
    assert all(isinstance(claim.value, kind.value) and kind.show(claim.value) for claim in claims_of(kind))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_value_that_can_be_held_against_others_equals_itself(kind: Kind) -> None:
    comparable = [claim for claim in claims_of(kind) if kind.slots(claim, claim) is not None]

    assert comparable
    for claim in comparable:
        assert kind.compare(claim.value, claim.value).relation in {Relation.EQUAL, Relation.VARIANT}, claim.text


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_comparing_is_symmetric(kind: Kind) -> None:
    for one, other in combinations(claims_of(kind), 2):
        there, back = kind.compare(one.value, other.value), kind.compare(other.value, one.value)

        assert (there.relation, there.nature, there.rule) == (back.relation, back.nature, back.rule), (
            one.text,
            other.text,
        )


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_slots_are_symmetric_and_between_0_and_1(kind: Kind) -> None:
    for one, other in combinations(claims_of(kind), 2):
        there, back = kind.slots(one, other), kind.slots(other, one)

        assert there == back, (one.text, other.text)
        assert all(0 <= slot.score <= 1 for slot in there or ())


@pytest.mark.parametrize("kind", ["quantity", "title"])
def test_claims_do_not_depend_on_neighbouring_paragraphs(kind: str) -> None:
    def found(sentences: list[str]) -> list[tuple[str, str]]:
        article = build(sentences, "山城早报", 0, "石桥镇塌方")
        return [(claim.text, claim.sentence) for claim in extract(article) if claim.kind == kind]

    alone = [each for sentence in SENTENCES for each in found([sentence])]

    assert found(list(SENTENCES)) == alone
    assert sorted(found(list(SENTENCES[::-1]))) == sorted(alone)


@given(st.lists(articles(), min_size=2, max_size=3))
@QUICK
def test_the_order_of_articles_changes_no_byte(several: list[Article]) -> None:
    report, reversed_ = compare(several), compare(several[::-1])

    assert render(report, "json") == render(reversed_, "json")
    assert render(report, "text") == render(reversed_, "text")


@given(articles())
@QUICK
def test_an_unchanged_copy_gives_no_discrepancy_between_outlets(article: Article) -> None:
    assume(article.outlet != "南岭早报")
    copy = evolve(article, outlet="南岭早报", sha256=sha256(article.sha256.encode()).hexdigest())
    found = compare([article, copy]).findings
    between = [
        finding
        for finding in found
        if finding.verdict == "discrepancy" and not any(_in_one(finding.positions, each) for each in (article, copy))
    ]

    assert between == []


def _in_one(positions: Iterator[object] | tuple[object, ...], article: Article) -> bool:
    """Whether one article alone holds all the positions: then it contradicts itself, and so does its copy."""
    return all(any(claim.article == article for claim in position.claims) for position in positions)  # type: ignore[attr-defined]


@given(st.lists(articles(), min_size=2, max_size=3))
@QUICK
def test_every_finding_is_explained(several: list[Article]) -> None:
    report = compare(several)

    for lang in ("zh", "en"):
        assert "{" not in render(report, "text", lang=lang, single_source=True).replace("{}", "")


def test_the_hash_seed_changes_no_byte() -> None:
    paths = ["fixtures/fish_tariff", "seeds"]
    made = {
        subprocess.run(  # noqa: S603
            [sys.executable, "-m", "factcheck", "compare", *paths, "--format", "json"],
            capture_output=True,
            check=False,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("0", "1", "4242")
    }

    assert len(made) == 1
    assert b"factcheck-report/1" in made.pop()
