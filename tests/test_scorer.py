from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from attrs import field, frozen

from factcheck import Agreement, Article, Claim, Discrepancy, Report, Settings, compare, read_all

FIRE = Path(__file__).parent.parent / "fixtures" / "factory_fire"


@frozen
class Same:
    """Answers one number for every pair of one kind, None for the others."""

    answer: float | None
    kind: str = "stance"
    name: str = "same"
    asked: list[tuple[Claim, Claim]] = field(factory=list, eq=False)

    def __call__(self, pairs: Sequence[tuple[Claim, Claim]]) -> Sequence[float | None]:
        self.asked.extend(pairs)
        return [self.answer if left.kind == self.kind else None for left, _ in pairs]


def told(report: Report, kind: str) -> int:
    """How many claims of one kind stand beside another's."""
    together = [each for each in report.findings if isinstance(each, (Agreement, Discrepancy)) and each.kind == kind]
    return sum(len(each.claims) for each in together)


def test_a_scorer_with_nothing_to_say_changes_nothing_but_the_record() -> None:
    fire = read_all([FIRE])
    plain, scored = compare(fire), compare(fire, scorer=Same(None))

    assert scored.findings == plain.findings
    assert (plain.scorer, scored.scorer) == ("", "same")


def test_a_scorer_brings_claims_together_and_keeps_them_apart() -> None:
    fire = read_all([FIRE])
    heavy = Settings(scorer_weight=12.0)
    apart, plain, together = (compare(fire, heavy, scorer) for scorer in (Same(0.0), None, Same(1.0)))

    assert told(apart, "stance") < told(plain, "stance") < told(together, "stance")
    assert told(apart, "quantity") == told(plain, "quantity") == told(together, "quantity")


def test_its_answer_is_a_slot_of_the_evidence_and_counts_what_the_settings_say() -> None:
    fire = read_all([FIRE])
    report = compare(fire, scorer=Same(1.0))
    agreed = [each for each in report.findings if isinstance(each, Agreement) and each.kind == "stance"]

    assert agreed
    assert all(("scorer:same", 1.0) in {(slot.name, slot.score) for slot in each.evidence} for each in agreed)
    assert compare(fire, Settings(scorer_weight=0.0), Same(1.0)).findings != report.findings


def test_it_does_not_decide_what_the_values_say(article: Callable[..., Article]) -> None:
    left = article("塌方造成3人受伤。", outlet="山城早报")
    right = article("塌方造成8人受伤。", outlet="江城晚报")
    report = compare([left, right], scorer=Same(1.0, "quantity"))

    assert not [each for each in report.findings if isinstance(each, Agreement) and each.kind == "quantity"]
    assert [each.verdict for each in report.findings if {claim.text for claim in each.claims} == {"3人", "8人"}] == [
        "discrepancy"
    ]


def test_it_is_asked_once_for_an_event_and_only_of_claims_that_could_be_aligned() -> None:
    scorer = Same(None)
    compare(read_all([FIRE]), scorer=scorer)

    assert scorer.asked
    assert len(set(map(id, scorer.asked))) == len(scorer.asked)
    assert all(left.kind == right.kind for left, right in scorer.asked)


@pytest.mark.parametrize("answer", [1.5, -0.1, float("nan")])
def test_answers_out_of_range_are_refused(answer: float) -> None:
    with pytest.raises(ValueError, match="scorer 'same' answered"):
        compare(read_all([FIRE]), scorer=Same(answer))


def test_answers_that_do_not_match_the_pairs_are_refused() -> None:
    class Short:
        name = "short"

        def __call__(self, pairs: Sequence[tuple[Claim, Claim]]) -> Sequence[float | None]:
            return [None][: len(pairs)]

    with pytest.raises(ValueError, match="scorer 'short' gave 1 answers for"):
        compare(read_all([FIRE]), scorer=Short())
