from itertools import combinations
from math import log, sqrt

import numpy as np
import pytest

from factcheck.claim import Claim, extract
from factcheck.postings import Numbers, distinct, ordered
from factcheck.vectors import Vectors
from factcheck.wording import Wording
from tests.conftest import MakeArticle


def claims(make: MakeArticle, *texts: str) -> list[Claim]:
    made = [make(text, outlet=str(number)) for number, text in enumerate(texts)]
    return [claim for article in made for claim in extract(article) if claim.kind == "stance"]


def of(*numbers: int) -> Numbers:
    return np.array(numbers, np.int64)


def vectors(*rows: list[int], sample: int | None = None) -> Vectors:
    """Vectors of features given by their numbers."""
    numbers = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
    features = of(*(feature for row in rows for feature in row))
    return Vectors.of(numbers, features, np.zeros(len(rows), np.int64), len(rows) if sample is None else sample)


@pytest.mark.parametrize("limit", [1 << 16, 1 << 20])
def test_small_numbers_are_sorted_and_told_apart_as_large_ones_are(limit: int) -> None:
    numbers = np.random.default_rng(3).integers(0, 300, 1000)
    found, which = distinct(numbers, limit)
    assert found.tolist() == sorted(set(numbers.tolist()))
    assert (found[which] == numbers).all()
    assert ordered(numbers, limit).tolist() == sorted(range(1000), key=numbers.tolist().__getitem__)


def test_what_every_row_of_the_sample_holds_weighs_least() -> None:
    held = vectors([0, 1], [0, 2], [0, 3], [0, 0, 4], sample=3)
    assert held.rarity[0] < held.rarity[1] < held.rarity[4]
    assert held.frequency.tolist() == [3, 1, 1, 1, 0]


def test_vectors_have_unit_length_and_none_for_nothing() -> None:
    held = vectors([0, 1, 1], [2], [])
    assert held.products(of(0, 1, 2, 0), of(0, 1, 2, 1)) == pytest.approx([1, 1, 0, 0])


def test_products_are_those_of_a_plain_loop_to_the_last_bit() -> None:
    chance = np.random.default_rng(7)
    rows = [chance.integers(0, 40, size).tolist() for size in chance.integers(0, 30, 60)]
    held, every = vectors(*rows), list(combinations(range(60), 2))
    found = held.products(*(of(*side) for side in zip(*every, strict=True)))
    seen = [sum(feature in row for row in rows) for feature in range(40)]
    weights = [log(1 + (60 - count + 0.5) / (count + 0.5)) for count in seen]
    plain = []
    for row in rows:
        raw = {feature: (1 + log(row.count(feature))) * weights[feature] for feature in sorted(set(row))}
        length = sqrt(sum(value * value for value in raw.values()))
        plain.append({feature: value / length for feature, value in raw.items()})
    for (one, other), product in zip(every, found.tolist(), strict=True):
        total = 0.0
        for feature, weight in plain[one].items():
            total += weight * plain[other].get(feature, 0.0)
        assert product == total


def test_what_the_rows_of_one_group_alone_hold_is_no_part_of_their_product_with_others() -> None:
    chance = np.random.default_rng(8)
    held = vectors(*(chance.integers(0, 90, size).tolist() for size in chance.integers(0, 9, 40)), [90, 91])
    groups = np.arange(41) // 2
    every = [(one, other) for one, other in combinations(range(41), 2) if groups[one] != groups[other]]
    sides, common = [of(*side) for side in zip(*every, strict=True)], held.common(groups)
    assert len(common.features) < len(held.features)
    assert common.products(*sides).tolist() == held.products(*sides).tolist()
    assert common.shared(*sides).tolist() == held.shared(*sides).tolist()


def test_vectors_without_anything_in_common_are_not_alike() -> None:
    held = vectors([0], [1]).common(of(0, 1))
    assert held.products(of(0), of(1)).tolist() == [0.0]


def test_the_same_sentence_is_fully_alike_and_another_is_not(article: MakeArticle) -> None:
    held = claims(article, "市长宣布大桥通车。", "市长宣布大桥通车。", "法院驳回被告上诉。")
    same, other, back = Wording.of(held).sentences(of(0, 0, 2), of(1, 2, 0))
    assert same == pytest.approx(1)
    assert other == back < 0.1


def test_sentences_that_share_nothing_are_not_near(article: MakeArticle) -> None:
    held = claims(article, "市长宣布大桥通车。", "市长宣布大桥将通车。", "法院驳回被告上诉。")
    wording = Wording.of(held)
    (one,), (other,) = wording.near(0.05)
    assert {one, other} == {wording.sentence[0], wording.sentence[1]}
    assert 0.3 < wording.sentences(of(0), of(1))[0] < 1


def test_near_finds_what_comparing_every_two_finds(article: MakeArticle) -> None:
    texts = [
        "市长宣布大桥通车。",
        "市长宣布大桥将通车。",
        "大桥通车当日市长到场。",
        "法院驳回被告上诉。",
        "被告称将上诉。",
    ]
    wording = Wording.of(claims(article, *texts))
    by_number = {number: place for place, number in enumerate(wording.sentence.tolist())}
    every_two = list(combinations(sorted(by_number), 2))
    sides = (of(*(by_number[number] for number in side)) for side in zip(*every_two, strict=True))
    likeness = wording.sentences(*sides).tolist()
    for gate in (0.02, 0.1, 0.3):
        alike = {pair for pair, found in zip(every_two, likeness, strict=True) if found >= gate}
        assert set(zip(*(side.tolist() for side in wording.near(gate)), strict=True)) == alike


def test_few_common_words_tell_less_than_rare_ones(article: MakeArticle) -> None:
    held = claims(article, "市长宣布大桥通车。", "市长宣布大桥通车。", "市长宣布学校停课。", "市长宣布法院休庭。")
    same, other = Wording.of(held).told(of(0, 0), of(1, 2))
    assert other < same <= 1
