"""Links within many groups are those of each group, whatever the number of workers and however they begin."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from factcheck import FactcheckError, groups, read_all
from factcheck.claim import Claim, extract
from factcheck.groups import Linked, linked
from factcheck.pairing import links
from factcheck.settings import DEFAULT

_FIXTURES = Path(__file__).parents[1] / "fixtures"


@cache
def _held() -> Sequence[Sequence[Claim]]:
    events = ("council_vote", "fish_tariff", "museum_theft")
    held = [[claim for article in read_all([_FIXTURES / event]) for claim in extract(article)] for event in events]
    return [*held, [], *held]


def _rows(found: Linked) -> list[tuple[Any, ...]]:
    columns = (found.group, found.left, found.right, found.score, found.compatible)
    return list(zip(*(each.tolist() for each in columns), strict=True))


def test_links_are_those_of_each_group() -> None:
    assert _rows(linked(_held())) == [
        (place, link.left, link.right, link.score, link.compatible)
        for place, held in enumerate(_held())
        for link in links(held, DEFAULT)
    ]


@pytest.mark.parametrize("forked", [True, False])
def test_workers_change_nothing(*, forked: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(groups, "_AT_ONCE", 100)
    if not forked:
        monkeypatch.setattr(groups, "forkable", lambda: False)

    assert _rows(linked(_held(), workers=2)) == _rows(linked(_held()))


def test_settings_count() -> None:
    strict = evolve(DEFAULT, floors={}, default_floor=(1.0, 1.0))

    assert len(linked(_held(), strict).left) < len(linked(_held()).left)


def test_no_groups_have_no_links() -> None:
    assert _rows(linked([], workers=2)) == _rows(linked([[]])) == []


def test_what_fails_in_a_worker_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(groups, "_AT_ONCE", 1)
    broken: Any = [[None], [None]]

    with pytest.raises(FactcheckError, match="AttributeError"):
        linked(broken, workers=2)
