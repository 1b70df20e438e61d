import pytest
from reworded import CONTRADICTIONS, LOOK_ALIKES, alarms, missed, pairs, pins


@pytest.mark.parametrize("name", CONTRADICTIONS)
def test_no_fewer_contradictions_are_found_than_before(name: str) -> None:
    lost = missed(name)

    assert len(pairs(name)) - len(lost) >= pins()[name], lost


def test_no_more_look_alikes_are_taken_for_contradictions_than_before() -> None:
    raised = alarms()

    assert len(raised) <= pins()[LOOK_ALIKES], raised
