"""Slots found for many pairs at once are those found for each pair."""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import product
from pathlib import Path

import numpy as np
import pytest
from attrs import evolve

from factcheck import read_all
from factcheck.candidates import Pairs
from factcheck.claim import Claim, extract
from factcheck.kinds import KINDS, Kind
from factcheck.kinds.base import Relation, Slot, are_equal
from factcheck.kinds.quantity import QUANTITY
from factcheck.kinds.stance import STANCE
from factcheck.kinds.stance.many import Statements
from factcheck.link import COMPATIBLE
from factcheck.pairing import links
from factcheck.postings import Numbers
from factcheck.reach import Own, Reach, Standing, columns
from factcheck.sets import Rows
from factcheck.settings import DEFAULT
from factcheck.sieves import Sieves
from tests.conftest import build

_FIXTURES = Path(__file__).parents[1] / "fixtures"
_EVENTS = ("council_vote", "fish_tariff", "museum_theft")
_Found = dict[tuple[int, int], tuple[Slot, ...]]

# What turns on what few say: nobody there, nothing proved, one speaker, contraries, figures, long and short, and
# numbers that are one but for what stands beside them.
ODD = (
    "马建国没有女儿。马建国的女儿昨天出席了婚礼。马建国有女儿。",
    "专家说这种药物没有被证实有效。专家证实这种药物无效。研究证明药物有效。",
    "他说市政府将支持修建大桥。他说市政府反对修建大桥。渔民反对。渔民继续合作。停止合作。",
    "秘鲁关税上调3%。秘鲁关税下调3%。如果秘鲁上调关税，渔民将抗议。这有利于出口。",
    "地铁一期造价为38亿元。地铁二期造价为38亿元。地铁二期造价为55亿元。造价为55亿元。",
    "全部工人获救。部分工人获救。没有人受伤。三人受伤。工人可能获救。工人是否获救？",
)


@cache
def _claims(event: str) -> tuple[Claim, ...]:
    articles = [build(*ODD), build(*reversed(ODD))] if event == "odd" else read_all([_FIXTURES / event])
    return tuple(claim for article in articles for claim in extract(article))


def _pairs(kind: Kind, claims: Sequence[Claim]) -> Pairs:
    places = np.array([place for place, claim in enumerate(claims) if claim.kind == kind.name], np.int64)
    ones, others = np.triu_indices(len(places), 1)
    return Pairs(kind, places[ones], places[others])


def _one_by_one(pairs: Pairs, claims: Sequence[Claim]) -> _Found:
    two = zip(pairs.lefts.tolist(), pairs.rights.tolist(), strict=True)
    slots = {(left, right): pairs.kind.slots(claims[left], claims[right]) for left, right in two}
    return {pair: found for pair, found in slots.items() if found is not None}


def _at_once(pairs: Pairs, claims: Sequence[Claim], stand: Callable[[Numbers, Numbers], Standing]) -> _Found:
    found: _Found = {}
    for sieved in Sieves(claims).slots(pairs, stand):
        lefts, rights = sieved.stands.lefts.tolist(), sieved.stands.rights.tolist()
        found |= zip(zip(lefts, rights, strict=True), sieved.slots(np.arange(len(lefts))), strict=True)
    return found


def _standing(reach: Reach | None, alike: float = 0.0) -> Callable[[Numbers, Numbers], Standing]:
    def stand(lefts: Numbers, rights: Numbers) -> Standing:
        level = np.full(len(lefts), alike)
        return Standing(lefts, rights, level, lambda *_: level, reach)

    return stand


@pytest.mark.parametrize("event", [*_EVENTS, "odd"])
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_slots_at_once_are_those_of_each_pair(event: str, kind: Kind) -> None:
    claims = _claims(event)
    pairs = _pairs(kind, claims)
    assert _at_once(pairs, claims, _standing(None)) == _one_by_one(pairs, claims)


def test_what_the_odd_articles_say_is_looked_at() -> None:
    claims = _claims("odd")
    names = {slot.name for found in _one_by_one(_pairs(STANCE, claims), claims).values() for slot in found}
    assert names >= {"predicate", "words", "kindred", "agent", "patient", "unsaid", "denied"}


@pytest.mark.parametrize("event", [*_EVENTS, "odd"])
@pytest.mark.parametrize("alike", [0.0, 0.1, 0.4])
def test_no_statement_within_reach_is_left_out(event: str, alike: float) -> None:
    claims, reach = _claims(event), Reach.of(STANCE.name, DEFAULT)
    pairs = _pairs(STANCE, claims)
    found, every = _at_once(pairs, claims, _standing(reach, alike)), _one_by_one(pairs, claims)
    assert found.items() <= every.items()
    level = np.full(len(every), alike)
    within = reach.within(level, level, columns(list(every.values()))).tolist()
    assert {pair for pair, near in zip(every, within, strict=True) if near} <= found.keys()


def test_what_no_likeness_of_words_brings_within_reach_is_left_out() -> None:
    strict = evolve(DEFAULT, floors={**DEFAULT.floors, STANCE.name: (0.32, 0.45)})
    claims, reach = _claims("fish_tariff"), Reach.of(STANCE.name, strict)
    pairs = _pairs(STANCE, claims)
    assert len(_at_once(pairs, claims, _standing(reach))) < len(_one_by_one(pairs, claims))


@pytest.mark.parametrize("event", [*_EVENTS, "odd"])
def test_numbers_that_are_told_apart_at_once_cannot_both_be_so(event: str) -> None:
    claims = _claims(event)
    (sieved,) = Sieves(claims).slots(_pairs(QUANTITY, claims), _standing(None))
    assert sieved.apart is not None
    two = zip(sieved.stands.lefts.tolist(), sieved.stands.rights.tolist(), sieved.apart.tolist(), strict=True)
    values = [(claims[left].value, claims[right].value) for left, right, apart in two if apart]
    assert not any(QUANTITY.compare(*both).relation in COMPATIBLE for both in values)


def test_clauses_are_asked_for_only_where_they_decide() -> None:
    claims, asked = _claims("fish_tariff"), list[int]()

    def clauses(lefts: Numbers, _rights: Numbers) -> Numbers:
        asked.append(len(lefts))
        return np.ones(len(lefts))

    def stand(lefts: Numbers, rights: Numbers) -> Standing:
        return Standing(lefts, rights, np.zeros(len(lefts)), clauses, Reach.of(QUANTITY.name, DEFAULT))

    (sieved,) = Sieves(claims).slots(_pairs(QUANTITY, claims), stand)
    sieved.likely(lambda lefts, _: np.zeros(len(lefts), bool))
    assert 0 < sum(asked) < len(sieved.stands.lefts)


def test_pairs_of_no_claims_have_no_slots() -> None:
    none = np.zeros(0, np.int64)
    assert not Sieves(()).slots(Pairs(STANCE, none, none), _standing(None))


class _Silent:
    """A scorer that has nothing to say, and is asked of every pair."""

    name = "silent"

    def __call__(self, pairs: Sequence[tuple[Claim, Claim]]) -> Sequence[float | None]:
        return [None] * len(pairs)


@pytest.mark.parametrize("event", [*_EVENTS, "odd"])
def test_what_is_told_to_be_out_of_reach_is_no_link(event: str) -> None:
    claims = _claims(event)
    found, whole = links(claims, DEFAULT), links(claims, DEFAULT, _Silent())
    assert [(link.left, link.right, link.score, link.slots) for link in found] == [
        (link.left, link.right, link.score, link.slots) for link in whole
    ]


def _reached(reach: Reach, alike: Numbers, own: Own, timed: Numbers) -> list[bool]:
    agree, differ = reach.reached(alike, alike, own, timed)
    found: list[bool] = (agree | differ).tolist()
    return found


def test_only_a_time_that_both_claims_stand_under_can_bring_them_nearer() -> None:
    reach, none, every = Reach.of(STANCE.name, DEFAULT), np.zeros(2), np.array([True, True])
    own: Own = [("kindred", none + 0.47, every), ("predicate", none + 0.1, every)]
    assert _reached(reach, none, own, np.array([True, False])) == [True, False]
    assert reach.within(none, none, own).all()


def test_what_shares_little_and_has_another_object_is_out_of_reach() -> None:
    reach, every, untimed = Reach.of(STANCE.name, DEFAULT), np.ones(3, bool), np.zeros(3, bool)
    alike, kindred, patient = np.array([0.1, 0.1, 0.5]), np.array([0.45, 0.45, 0.5]), np.array([0.5, 0.0, 0.0])
    own: Own = [("kindred", kindred, every), ("predicate", np.full(3, 0.1), every), ("patient", patient, every)]
    assert reach.within(alike, alike, own).all()
    assert _reached(reach, alike, own, untimed) == [True, False, True]


def test_a_slot_that_two_claims_have_twice_counts_twice() -> None:
    found = columns([(Slot("window", 1.0), Slot("window", 0.0)), (), (Slot("head", 0.5),)])
    assert [(name, scores.tolist(), stated.tolist()) for name, scores, stated in found] == [
        ("window", [1.0, 0.0, 0.0], [True, False, False]),
        ("window", [0.0, 0.0, 0.0], [True, False, False]),
        ("head", [0.0, 0.0, 0.5], [False, False, True]),
    ]


def test_what_a_minimum_keeps_apart_is_held_against_each_other_only_by_a_proof() -> None:
    reach, two = Reach.of(STANCE.name, DEFAULT), np.ones(2)
    every, proof = np.array([True, True]), np.array([False, True])
    own: Own = [("predicate", two, every), ("words", two, every), ("patient", two, every), ("agent", two * 0.4, every)]
    alike, untimed = np.zeros(2), np.array([False, False])
    assert reach.within(alike, alike, own).all()
    assert _reached(reach, alike, [*own, ("denied", two, proof)], untimed) == [False, True]


def test_words_of_many_statements_need_no_more_room(monkeypatch: pytest.MonkeyPatch) -> None:
    claims = _claims("fish_tariff")
    pairs = _pairs(STANCE, claims)
    whole = _at_once(pairs, claims, _standing(None))
    for module in ("factcheck.sets", "factcheck.kinds.stance.near_words"):
        monkeypatch.setattr(f"{module}._CELLS", 1)
        monkeypatch.setattr(f"{module}._ENTRIES", 7)
    assert _at_once(pairs, claims, _standing(None)) == whole


def test_statements_are_held_once_however_many_claim_them() -> None:
    claims = [claim for claim in _claims("fish_tariff") if claim.kind == STANCE.name]
    held = Statements.of([*claims, *claims], range(2 * len(claims)))
    assert len(held.affirmed) == len(claims)
    assert held.row.tolist() == [*range(len(claims)), *range(len(claims))]


def test_sets_share_what_is_in_both() -> None:
    rows = Rows.named([{"one", "two", "three"}, {"two"}, set(), {"three", "two", "four", "five"}])
    lefts, rights = np.array([0, 0, 0, 2, 3]), np.array([1, 2, 3, 3, 3])
    assert rows.shared(lefts, rights).tolist() == [1, 0, 2, 0, 4]
    assert rows.overlap(lefts, rights).tolist() == [
        (2 * 1 / 4 + 1 / 1) / 2,
        0.0,
        (2 * 2 / 7 + 2 / 3) / 2,
        0.0,
        1.0,
    ]


@pytest.mark.parametrize("event", [*_EVENTS, "odd"])
def test_equal_values_are_those_that_compare_as_equal(event: str) -> None:
    claims = _claims(event)
    for kind in KINDS:
        values = [claim.value for claim in claims if claim.kind == kind.name and kind.equal][:60]
        for one, other in product(values, [*values, *map(evolve, values)]):
            assert are_equal(kind, one, other) is (kind.compare(one, other).relation is Relation.EQUAL)
