from functools import cache

import pytest
from quality import Case, Score, by_kind, cases, floors, measure

CASES = cases()


@cache
def scores() -> tuple[Score, ...]:
    return tuple(measure(case) for case in CASES)


@pytest.mark.parametrize("kind", sorted({entry["kind"] for case in CASES for entry in case.findings}))
def test_what_was_found_once_is_found(kind: str) -> None:
    found, _ = by_kind(scores())[kind]

    assert found >= floors()["found"].get(kind, 0)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_no_more_traps_are_sprung_than_before(case: Case) -> None:
    score = scores()[CASES.index(case)]

    assert len(score.sprung) <= floors()["sprung"].get(case.name, 0), [entry["at"] for entry in score.sprung]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_no_more_unlisted_discrepancies_than_before(case: Case) -> None:
    score = scores()[CASES.index(case)]
    extra = [(finding.kind, [claim.text for claim in finding.claims]) for finding in score.unlisted]

    assert len(score.unlisted) <= floors()["unlisted"].get(case.name, 0), extra
