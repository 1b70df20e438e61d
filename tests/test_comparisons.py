from factcheck.comparisons import remembering
from factcheck.kinds import KINDS_BY_NAME
from factcheck.kinds.name.value import Name

LEFT, RIGHT = Name("王小明"), Name("王晓明")


def test_says_what_the_kinds_say() -> None:
    kinds = remembering()
    assert kinds.keys() == KINDS_BY_NAME.keys()
    for one, other in ((LEFT, RIGHT), (RIGHT, LEFT), (LEFT, LEFT)):
        assert kinds["name"].compare(one, other) == KINDS_BY_NAME["name"].compare(one, other)


def test_asks_once_for_each_two_values() -> None:
    compare = remembering()["name"].compare
    assert compare(LEFT, RIGHT) is compare(LEFT, RIGHT)
    assert compare(LEFT, RIGHT) is not compare(LEFT, Name("王晓明"))


def test_remembers_nothing_of_another_event() -> None:
    assert remembering()["name"].compare(LEFT, RIGHT) is not remembering()["name"].compare(LEFT, RIGHT)
