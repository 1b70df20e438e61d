"""What is beyond a limit is not taken, and the report says so; one article's fault costs no other."""

import time
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import (
    Article,
    Block,
    Discrepancy,
    Limits,
    Problem,
    Report,
    UnreadableError,
    Zone,
    candidates,
    compare,
    extract,
    extraction,
    read,
)
from factcheck.claim import Extraction, examine
from factcheck.reading import read_all
from factcheck.report import findings_on

TOLD = "5月6日，石桥镇塌方，{}人受伤。镇长李大山说：“还有{}人失踪。”"


def article(text: str) -> Article:
    return Article(text, (Block(Zone.BODY, 0, len(text)),), sha256(text.encode()).hexdigest(), path="a.md")


def told(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(problem.reason, problem.detail) for problem in problems]


def test_claims_are_looked_for_up_to_a_length() -> None:
    whole = article(TOLD.format(3, 4) + TOLD.format(5, 6))
    found = examine(whole, Limits(characters=len(TOLD) + 10))

    assert told(found.problems) == [("long-text", f"> {len(TOLD) + 10}")]
    assert found.claims
    assert found.claims == extract(whole)[: len(found.claims)]
    assert all(claim.article is whole for claim in found.claims)


def test_a_number_that_the_limit_cuts_in_two_is_none() -> None:
    found = examine(article("死者3人。受伤的有123人。"), Limits(characters=11))

    assert [claim.text for claim in found.claims if claim.kind == "quantity"] == ["3人"]


def test_so_many_claims_are_kept() -> None:
    found = examine(article(TOLD.format(3, 4)), Limits(claims=2))

    assert found.claims == extract(article(TOLD.format(3, 4)))[:2]
    assert told(found.problems) == [("many-claims", "> 2")]


def test_so_many_findings_are_kept_on_an_event() -> None:
    articles = [article(TOLD.format(3, 4)), article(TOLD.format(5, 4))]
    whole, few = compare(articles), compare(articles, limits=Limits(findings=1))

    assert few.findings == whole.findings[:1]
    assert told(few.problems) == [("many-findings", "> 1")]
    assert "many-findings" in few.to_json()


def test_so_many_blocks_are_read() -> None:
    found = read("\n\n".join(f"第{n}天有人受伤了。" for n in range(9)).encode(), limits=Limits(blocks=4))

    assert len(found.articles[0].blocks) == 4
    assert told(found.problems) == [("many-blocks", "> 4")]


def test_a_file_beyond_the_limit_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("标题\n\n" + "他来了。" * 100, encoding="utf-8")
    few = Limits(bytes=99)

    for found in (read(tmp_path, limits=few), read_all([b"x" * 100], limits=few)):
        assert told(found.problems) == [("too-large", "> 99")]
    with pytest.raises(UnreadableError, match="too-large"):
        read(tmp_path / "a.md", limits=few)


def test_depth_beyond_the_limit_is_told_and_loses_no_text() -> None:
    found = read(b"<html><body>" + b"<div>" * 10_000 + "<p>他来了，有3人受伤。</p>".encode())

    assert told(found.problems) == [("too-deep", "> 250")]
    assert "他来了，有3人受伤。" in found.articles[0].text


def test_within_the_limits_nothing_is_told() -> None:
    assert not compare([article(TOLD.format(3, 4)), article(TOLD.format(5, 4))]).problems


@pytest.mark.parametrize("text", ["5月6日，3人受伤。", "\n\n5月6日，3人受伤。\n李大山说：“好。”", " ", "\n", ""])
def test_a_text_without_blocks_is_read_line_by_line(text: str) -> None:
    bare = Article(text, (), "0" * 64)

    assert all(claim.text in text for claim in extract(bare))
    assert bool(extract(bare)) == bool(text.strip())


@pytest.mark.parametrize("blocks", [(), (Block(Zone.BODY, 0, 1),), (Block(Zone.BODY, 3, 3),)])
def test_blocks_that_hold_little_are_no_fault(blocks: tuple[Block, ...]) -> None:
    extract(Article(" \n5月6日，3人受伤。", blocks, "0" * 64))


def test_an_article_that_fails_is_named_and_costs_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    good, bad, other = article(TOLD.format(3, 4)), article("坏。" + TOLD.format(3, 4)), article(TOLD.format(5, 4))

    def failing(each: Article, limits: Limits) -> Extraction:
        if each is bad:
            raise IndexError("out of range")
        return examine(each, limits)

    monkeypatch.setattr(extraction, "examine", failing)
    report = compare([good, bad, other])

    assert report.problems == (Problem("a.md", "failed", "IndexError: out of range"),)
    assert {claim.article.id for finding in report.findings for claim in finding.claims} == {good.id, other.id}


def test_workers_change_nothing() -> None:
    articles = [article(TOLD.format(3, n)) for n in range(5)]

    assert compare(articles, workers=2).to_json() == compare(articles).to_json()


@pytest.mark.parametrize("text", ["05年至今年", "2005年至去年，", "从当年到当天3人"])
def test_a_range_whose_end_hangs_on_a_missing_date_is_no_fault(text: str) -> None:
    assert all(claim.text in text for claim in extract(article(text)))


def test_two_articles_of_nothing_but_figures_are_compared_in_time() -> None:
    began = time.process_time()
    report = compare([article("3人" * 600), article("共" + "3人" * 600)])

    assert {problem.reason for problem in report.problems} == {"many-pairs"}
    assert time.process_time() - began < 10


@pytest.mark.parametrize("unit", ["总统李大山", "渔船的", "3时", "“好。”他说。"])
def test_two_articles_of_one_thing_over_and_over_are_compared_in_time(unit: str) -> None:
    text = (unit * 10_000)[:10_000]
    claims = [*extract(article(text)), *extract(article("。" + text[1:]))]
    crowded: set[tuple[str, str, str]] = set()
    began = time.process_time()
    findings_on("e1", claims, crowded=crowded)

    assert crowded
    assert time.process_time() - began < 8


def test_a_report_pasted_over_and_over_is_told_of_once_and_in_time() -> None:
    kinds = ["桥", "坝", "塔", "楼", "路", "港", "矿", "站", "馆", "校", "厂", "园"]
    told = [
        f"5月{n + 1}日，石{kind}镇的{kind}塌方，{{}}人受伤，镇长李大{kind}前往查看。" for n, kind in enumerate(kinds)
    ]
    ours = "".join(each.format(n + 3) for n, each in enumerate(told))
    theirs = "".join(each.format(n + 3 + (n == 11)) for n, each in enumerate(told))
    once = _differing(compare([article(ours), article(theirs)]))
    began = time.process_time()
    report = compare([article(ours * 60), article(theirs * 60)])

    assert once
    assert once <= _differing(report)  # the last sentence of the first telling has its turn before the second telling
    assert "many-pairs" in {problem.reason for problem in report.problems}
    assert time.process_time() - began < 30


def _differing(report: Report) -> set[frozenset[str]]:
    found = [finding for finding in report.findings if isinstance(finding, Discrepancy)]
    return {frozenset(claim.text for claim in finding.claims) for finding in found}


@pytest.mark.parametrize("unit", ["据日报报道", "他表示，", "他说", "他说：“"])
def test_speech_without_end_is_cut_as_a_sentence_is(unit: str) -> None:
    claims = extract(article((unit * 4_000)[:8_000]))

    assert all(claim.end - claim.start <= 500 for claim in claims if claim.kind == "quote")
    assert len(compare([article((unit * 4_000)[:8_000]), article("。" + unit * 900)]).to_json()) < 4_000_000


def test_a_clause_of_very_many_times_is_asked_of_few_of_them_what_happened() -> None:
    times = [claim for claim in extract(article("3时" * 40 + "抵达北京。")) if claim.kind == "time"]

    assert len(times) == 40
    assert all(time.value.deeds for time in times[:12])
    assert not any(time.value.deeds for time in times[12:])


@given(st.lists(st.integers(0, 30), min_size=2, max_size=14), st.lists(st.integers(0, 30), min_size=2, max_size=14))
@settings(max_examples=25, deadline=None)
def test_what_is_left_out_is_always_told_of(ours: list[int], theirs: list[int]) -> None:
    """With little room, either all is as without a limit, or the report says that pairs were left out."""
    texts = ["".join(f"石桥镇塌方，{n}人受伤。" for n in numbers) for numbers in (ours, theirs)]
    claims = [claim for text in texts for claim in extract(article(text))]
    whole, crowded = findings_on("e1", claims), set[tuple[str, str, str]]()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(candidates, "_ASKED", 10)
        few = findings_on("e1", claims, crowded=crowded)

    assert few == whole or crowded
