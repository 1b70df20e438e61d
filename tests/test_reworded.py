from reworded import alarms, missed, pairs, pins


def test_no_fewer_reworded_contradictions_are_found_than_before() -> None:
    lost = missed()

    assert len(pairs("contradictions")) - len(lost) >= pins()["found"], lost


def test_no_more_look_alikes_are_taken_for_contradictions_than_before() -> None:
    raised = alarms()

    assert len(raised) <= pins()["alarms"], raised
