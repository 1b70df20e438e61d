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
from factcheck.link import Link
from factcheck.pairing import links, links_of_parts
from factcheck.settings import DEFAULT, Settings

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


def test_small_groups_of_other_articles_are_looked_through_together(monkeypatch: pytest.MonkeyPatch) -> None:
    small = [held[first : first + 12] for first in range(0, 60, 12) for held in _held()[:4]]
    together = list[int]()

    def counted(some: Sequence[Sequence[Claim]], settings: Settings) -> list[Link]:
        together.append(len(some))
        return links_of_parts(some, settings)

    monkeypatch.setattr(groups, "links_of_parts", counted)
    found = _rows(linked(small))
    monkeypatch.setattr(groups, "may_be_parts", lambda _claims: False)

    assert found == _rows(linked(small))
    assert max(together) > 2


def test_settings_count() -> None:
    strict = evolve(DEFAULT, floors={}, default_floor=(1.0, 1.0))

    assert len(linked(_held(), strict).left) < len(linked(_held()).left)


def test_no_groups_have_no_links() -> None:
    found = linked([], workers=2)

    assert _rows(found) == _rows(linked([[]])) == []
    assert [each.dtype.kind for each in (found.group, found.left, found.score, found.compatible)] == [*"iifb"]


def test_what_fails_in_a_worker_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(groups, "_AT_ONCE", 1)
    broken: Any = [[None], [None]]

    with pytest.raises(FactcheckError, match="AttributeError"):
        linked(broken, workers=2)
