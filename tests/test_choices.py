"""Values in clauses that are alike but tell of two of several things, and one thing in two words."""

import pytest
from compared import at_odds

from factcheck.kinds.beside import one_word_apart
from factcheck.languages.zh_contrasts import contrasts
from tests.conftest import MakeArticle

LEAD = ("海州最新通报", "海州市政府周六下午通报了最新的情况，记者在现场采访了多位居民。")
TWO = [
    ("海州当天最低气温为零下31摄氏度。", "海州当天最高气温为零下9摄氏度。"),
    ("这幅画的估价为1200万元。", "这幅画的成交价为2700万元。"),
    ("海州站的洪峰水位为27.1米。", "海州站的警戒水位为24.5米。"),
    ("影片首周票房为1.3亿元。", "影片累计票房为5.8亿元。"),
    ("三号油罐燃烧了三十个小时。", "一号油罐燃烧了十七个小时。"),
    ("卫星的近地点高度为412公里。", "卫星的远地点高度为1860公里。"),
    ("玉米平均亩产为439公斤。", "水稻平均亩产为576公斤。"),
    ("代表团共获得11枚金牌。", "代表团共获得27枚奖牌。"),
    ("通车后，翻越山脉需要四十分钟。", "通车前，翻越山脉需要五个小时。"),
    ("去年飞抵湿地的白鹤有940只。", "今年飞抵湿地的白鹤有1260只。"),
    ("海州进口大豆104万吨。", "海州出口大豆23万吨。"),
    ("海州城镇居民人均收入3.2万元。", "海州农村居民人均收入1.7万元。"),
    ("A座住户有260户。", "B座住户有180户。"),
    ("服药组的血压平均下降14毫米汞柱。", "安慰剂组的血压平均下降3毫米汞柱。"),
    ("在65岁以上人群中接种率达到82%。", "在18岁以下人群中接种率达到57%。"),
    ("旧校区的学生有1900人。", "新校区的学生有3300人。"),
    ("电梯的上限为13人。", "电梯的下限为2人。"),
]
KNOWN_GAPS = [
    ("申请书上写的厂房面积为1.2万平方米。", "许可证上写的厂房面积为9500平方米。"),
    ("火箭第一级的燃烧时间为165秒。", "火箭第二级的燃烧时间为410秒。"),
    ("塔身高度不含天线为288米。", "塔身高度含天线为345米。"),
    ("检方要求的赔偿金额为700万元。", "法院判定的赔偿金额为420万元。"),
    ("这头幼象出生时体重为98公斤。", "这头幼象满月时体重为131公斤。"),
    ("司机鲁某的血液酒精含量为每百毫升96毫克。", "司机佟某的血液酒精含量为每百毫升143毫克。"),
]
ONE = [
    ("海州当天最高气温为39摄氏度。", "海州当天最高气温达41摄氏度。"),
    ("总统说，爆炸造成12人死亡。", "总理说，爆炸造成15人死亡。"),
    ("城西的房租比城东的房租高20%。", "城西的房租比城东的房租低20%。"),
    ("警察在仓库里查获了600公斤毒品。", "警员在仓库里缴获940公斤毒品。"),
    ("海州去年进口大豆104万吨。", "海州去年进口大豆140万吨。"),
]


@pytest.mark.parametrize(("ours", "theirs"), TWO)
def test_values_of_two_choices_are_not_at_odds(article: MakeArticle, ours: str, theirs: str) -> None:
    assert not at_odds(article, ours, theirs, *LEAD)
    assert not at_odds(article, theirs, ours, *LEAD)


@pytest.mark.xfail(reason="another verb, paper or name may be another word for the same", strict=True)
@pytest.mark.parametrize(("ours", "theirs"), KNOWN_GAPS)
def test_values_of_two_by_words_that_have_many_others(article: MakeArticle, ours: str, theirs: str) -> None:
    assert not at_odds(article, ours, theirs, *LEAD)


@pytest.mark.parametrize(("ours", "theirs"), ONE)
def test_values_of_one_choice_are(article: MakeArticle, ours: str, theirs: str) -> None:
    assert at_odds(article, ours, theirs, *LEAD)


def test_it_does_not_matter_which_clause_comes_first() -> None:
    left, right = ("校区", "旧", "学生", "+住", "校区"), ("校区", "新", "学生", "+住", "+走", "校区", "旧")

    assert one_word_apart(left, right) is one_word_apart(right, left)
    assert one_word_apart(("旧", "校区", "学生"), ("新", "校区", "学生"))


def test_one_building_has_one_number() -> None:
    assert (
        contrasts("一号楼坍塌", timed=True) == contrasts("1号楼坍塌", timed=True) != contrasts("2号楼坍塌", timed=True)
    )


def test_what_tells_a_time_is_no_choice_of_it() -> None:
    assert contrasts("去年的票房", timed=True)
    assert not contrasts("去年的票房", timed=False)
