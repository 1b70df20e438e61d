"""Who does a thing under two forms of one office, which is no discrepancy; and under two offices, which is one."""

import pytest
from compared import at_odds

from factcheck import Settings
from tests.conftest import MakeArticle

ONE_EVENT = Settings(same_event=0)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("海州市常务副市长王海波", "海州市委常委、副市长王海波"),
        ("海州市代理市长王海波", "海州市代市长王海波"),
        ("俄罗斯第一副总理皮涅拉", "俄罗斯副总理皮涅拉"),
        ("巴拉圭临时总统皮涅拉", "巴拉圭代总统皮涅拉"),
        ("巴拉圭看守总理皮涅拉", "巴拉圭代理总理皮涅拉"),
        ("凌驰汽车高级副总裁王海波", "凌驰汽车副总裁王海波"),
    ],
)
def test_two_forms_of_one_office_are_no_discrepancy(article: MakeArticle, left: str, right: str) -> None:
    assert not at_odds(article, f"{left}宣布停课。", f"{right}宣布停课。", settings=ONE_EVENT)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("海州市市长王海波", "海州市副市长王海波"),
        ("海州市市长王海波", "海州市常务副市长王海波"),
        ("巴拉圭总统皮涅拉", "巴拉圭副总统皮涅拉"),
        ("凌驰汽车总裁王海波", "凌驰汽车副总裁王海波"),
    ],
)
def test_two_offices_are_one(article: MakeArticle, left: str, right: str) -> None:
    assert at_odds(article, f"{left}宣布停课。", f"{right}宣布停课。", settings=ONE_EVENT)
