from collections.abc import Mapping
from itertools import combinations
from random import Random

import numpy as np
import pytest

from factcheck.linkage import Nearness, clusters

FLOOR = 0.1


def plainly(count: int, near: Mapping[tuple[int, int], float]) -> list[list[int]]:
    """Always join the two that are nearest on the average, as long as they are near enough."""
    held = [[index] for index in range(count)]

    def mean(left: list[int], right: list[int]) -> float:
        between = [near.get((min(one, other), max(one, other)), 0.0) for one in left for other in right]
        return sum(between) / len(between)

    while len(held) > 1:
        left, right = max(combinations(held, 2), key=lambda two: mean(*two))
        if mean(left, right) < FLOOR:
            break
        held = [each for each in held if each not in (left, right)] + [sorted(left + right)]
    return sorted(held)


def found(count: int, near: Mapping[tuple[int, int], float]) -> list[list[int]]:
    lows, highs = (np.array([pair[side] for pair in near], np.int64) for side in (0, 1))
    return clusters(count, Nearness(lows, highs, np.array([*near.values()])), FLOOR)


@pytest.mark.parametrize("seed", range(20))
def test_rounds_join_what_always_joining_the_nearest_two_joins(seed: int) -> None:
    chance, count = Random(seed), 24  # noqa: S311 - any numbers will do
    near = {pair: chance.random() ** 3 for pair in combinations(range(count), 2) if chance.random() < 0.4}
    assert found(count, near) == plainly(count, near)


def test_what_is_near_to_one_of_two_is_not_near_to_both() -> None:
    assert found(3, {(0, 1): 0.9, (1, 2): 0.15}) == [[0, 1], [2]]
    assert found(3, {(0, 1): 0.9, (1, 2): 0.15, (0, 2): 0.06}) == [[0, 1, 2]]


def test_of_equally_near_ones_the_first_are_joined() -> None:
    assert found(3, {(0, 1): 0.15, (1, 2): 0.15}) == [[0, 1], [2]]
    assert found(4, {(0, 1): 0.15, (1, 2): 0.15, (2, 3): 0.15}) == [[0, 1], [2, 3]]


def test_what_is_near_to_none_is_alone() -> None:
    assert found(0, {}) == []
    assert found(3, {(0, 2): 0.05}) == [[0], [1], [2]]
