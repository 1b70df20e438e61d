"""What came of it is at odds with its contrary in whatever words; what came of another, or may yet come, is not."""

import pytest
from compared import at_odds

from factcheck.settings import Settings
from tests.conftest import MakeArticle

AT_ODDS = [
    ("通往矿区的公路已恢复通行。", "通往矿区的公路至今没有抢通。"),
    ("山火火势已得到控制。", "山火火势仍在蔓延。"),
    ("败选的市长已经公开认输。", "败选的市长并未承认败选。"),
    ("两国渔业谈判谈崩了。", "两国渔业谈判谈成了。"),
    ("失踪渔船已经寻获。", "失踪渔船仍未找到。"),
    ("七名矿工已经脱困。", "七名矿工没有获救。"),
    ("商船协会不会打官司。", "商船协会决定提告。"),
    ("岛上渡轮已经停驶。", "岛上渡轮没有停运。"),
]

TWINS = [
    ("火势得到控制。", "烟雾仍在扩散。"),
    ("北坡山火火势得到控制。", "南坡山火火势仍在蔓延。"),
    ("山火火势已得到控制。", "山火火势一度蔓延。"),
    ("疫情已得到控制。", "疫情可能扩散。"),
    ("县道北段已抢通。", "县道南段尚未打通。"),
    ("县道预计周五抢通。", "县道尚未抢通。"),
    ("公会不会起诉。", "会员起诉公会。"),
    ("协会决定起诉。", "协会会不会起诉仍不清楚。"),
    ("候选人公开认输。", "另一名候选人没有承认失败。"),
    ("工厂已停工。", "工人没有罢工。"),
    ("两国谈判破裂。", "输油管道没有破裂。"),
    ("失踪男孩被寻获。", "男孩的书包没有找到。"),
]


@pytest.mark.parametrize(("ours", "theirs"), AT_ODDS)
def test_outcome_is_at_odds_with_its_contrary(article: MakeArticle, ours: str, theirs: str) -> None:
    assert at_odds(article, ours, theirs, settings=Settings(same_event=0))


@pytest.mark.parametrize(("ours", "theirs"), TWINS)
def test_outcome_of_another_is_not(article: MakeArticle, ours: str, theirs: str) -> None:
    assert not at_odds(article, ours, theirs, settings=Settings(same_event=0))
