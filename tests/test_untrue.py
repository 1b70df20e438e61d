"""What an article sets off as less true, calls a rumour or lays to others who are wrong is not what it says."""

import pytest

from factcheck import Discrepancy, Settings, compare
from tests.conftest import MakeArticle

NOT_SAID = [
    ("这座大桥与其说是不安全，不如说是不好看。", "这座大桥是安全的。"),
    ("谣言一：临江水库已经决堤。", "水利局表示，临江水库没有决堤。"),
    ("谬论2：新规破坏了居民的权利，违反了公约。", "外交部强调，新规没有破坏居民的权利，没有违反公约。"),
    ("他们一厢情愿地相信工厂没有污染河水。", "工厂污染河水。"),
    ("许多人误以为临江医院已经停诊。", "临江医院没有停诊。"),
    ("误区：接种疫苗导致不育。", "接种疫苗不会导致不育。"),
]
SAID = [
    ("临江水库已经决堤。", "水利局表示，临江水库没有决堤。"),
    ("临江医院已经停诊。", "临江医院没有停诊。"),
]


def at_odds(article: MakeArticle, left: str, right: str) -> bool:
    found = compare([article(left, outlet="甲报"), article(right, outlet="乙报")], Settings(same_event=0)).findings
    return any(isinstance(each, Discrepancy) for each in found)


@pytest.mark.parametrize(("left", "right"), NOT_SAID)
def test_what_is_not_said_is_at_odds_with_nothing(article: MakeArticle, left: str, right: str) -> None:
    assert not at_odds(article, left, right)


@pytest.mark.parametrize(("left", "right"), SAID)
def test_what_is_said_is(article: MakeArticle, left: str, right: str) -> None:
    assert at_odds(article, left, right)
