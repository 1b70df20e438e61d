from functools import cache
from urllib.parse import urlsplit

import pytest
from planted import CEILINGS, FLOORS, Yield, contradictions, misses, pins, planted, reap, total
from quality import Case

from factcheck import read_all

CASES = planted()


@cache
def reaped() -> tuple[Yield, ...]:
    return tuple(reap(case) for case in CASES)


@pytest.mark.parametrize("count", FLOORS)
def test_no_less_is_found_than_before(count: str) -> None:
    assert total(reaped())[count] >= pins()[count]


@pytest.mark.parametrize("count", CEILINGS)
def test_no_more_is_said_amiss_than_before(count: str) -> None:
    amiss = [line for each in reaped() for line in misses(each) if line.startswith(count)]

    assert total(reaped())[count] <= pins()[count], amiss


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_event_has_contradictions_and_traps(case: Case) -> None:
    assert len(contradictions(case)) >= 12
    assert len(case.traps) >= 8


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_four_invented_outlets_tell_every_event(case: Case) -> None:
    articles = read_all(case.paths()).articles

    assert len({article.outlet for article in articles}) == len(articles) == 4
    assert all(str(urlsplit(article.url).hostname).endswith(".example") for article in articles)
