from factcheck import extract
from factcheck.comparisons import remembering, sharing
from factcheck.kinds import KINDS_BY_NAME
from factcheck.kinds.name.value import Name
from tests.conftest import MakeArticle

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


def test_names_that_are_one_in_every_respect_are_one_in_memory(article: MakeArticle) -> None:
    claims = [claim for outlet in "甲乙" for claim in extract(article("市长王小明说，王小明同意。", outlet=outlet))]
    names = [claim.value for claim in sharing(claims) if claim.kind == "name"]
    assert sharing(claims) == claims
    assert len(names) > len({id(name) for name in names}) == len({(name, name.office) for name in names})


def test_statements_are_each_their_own(article: MakeArticle) -> None:
    claims = [claim for outlet in "甲乙" for claim in extract(article("市政府同意增加预算。", outlet=outlet))]
    stances = [claim for claim in claims if claim.kind == "stance"]
    assert len(stances) == 2
    assert sharing(stances) == stances
    assert len({id(claim.value) for claim in sharing(stances)}) == 2
