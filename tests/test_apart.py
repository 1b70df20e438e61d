"""What is told apart: values that differ because they are of two places, two days, two items or two voices."""

import pytest

from factcheck import Article, Discrepancy, Finding, Update, Zone, compare
from tests.conftest import MakeArticle

EVENT = "台风“海珠”登陆后，南州各地连日降雨，民政部门公布灾情。"


def differing(*articles: Article) -> list[Finding]:
    return [each for each in compare(articles).findings if isinstance(each, Discrepancy | Update)]


def words(findings: list[Finding]) -> list[set[str]]:
    return [{claim.text for claim in each.claims} for each in findings]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("湖南转移群众3.2万人。", "江西转移群众5.8万人。"),
        ("在广西，暴雨造成7人死亡。", "在贵州，暴雨造成12人死亡。"),
        ("福建省倒塌房屋120间。", "浙江省倒塌房屋86间。"),
        ("湖北直接经济损失8.8亿元。", "安徽直接经济损失19.7亿元。"),
        ("德国下拨救灾款3000万元。", "法国下拨救灾款5000万元。"),
    ],
)
def test_what_is_told_of_two_places_is_two_facts(article: MakeArticle, first: str, second: str) -> None:
    assert not differing(article(EVENT, first, second, outlet="甲报"))
    assert not differing(article(EVENT, first, outlet="甲报"), article(EVENT, second, outlet="乙报"))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("其中，中学17所、小学9所、幼儿园3家停课。", "其中，中学17所、小学9所、幼儿园3家停课，即日起执行。"),
        ("死者中男性9人、女性3人、儿童2人。", "民政局说，死者中男性9人、女性3人、儿童2人。"),
        ("东区停电9户、西区停电3户、北区停电7户。", "供电局说，东区停电9户、西区停电3户、北区停电7户。"),
        ("共出动消防车9辆、救护车3辆、工程车8辆。", "当地出动消防车9辆、救护车3辆、工程车8辆参与救援。"),
        ("该集团持股银行8家、保险公司5家、证券公司3家。", "集团手中有银行8家、保险公司5家、证券公司3家。"),
    ],
)
def test_the_items_of_one_list_are_not_at_odds(article: MakeArticle, ours: str, theirs: str) -> None:
    assert not differing(article(EVENT, ours, outlet="甲报"), article(EVENT, theirs, outlet="乙报"))


@pytest.mark.parametrize(
    ("yesterday", "today"),
    [
        ("海珠指数收盘上涨1.2%。", "海珠指数收盘上涨0.4%。"),
        ("南州当天气温为31度。", "南州当天气温为27度。"),
        ("当日交易额为263亿元。", "当日交易额为247亿元。"),
        ("水位涨至12.8米。", "水位涨至11.5米。"),
    ],
)
def test_an_outlet_reports_anew_each_day(article: MakeArticle, yesterday: str, today: str) -> None:
    first = article(EVENT, yesterday, outlet="甲报", published="2024-08-03T18:00:00+08:00")
    second = article(EVENT, today, outlet="甲报", published="2024-08-04T18:00:00+08:00")

    assert not differing(first, second)


def test_a_toll_that_grew_is_an_update_and_one_that_changed_in_an_hour_is_at_odds(article: MakeArticle) -> None:
    def told(toll: str, when: str) -> Article:
        return article(EVENT, f"台风已造成{toll}人死亡。", outlet="甲报", published=f"2024-08-{when}:00+08:00")

    assert [type(each) for each in differing(told("7", "03T18:00"), told("12", "04T18:00"))] == [Update]
    assert [type(each) for each in differing(told("12", "03T18:00"), told("7", "03T19:00"))] == [Discrepancy]


def test_a_headline_is_held_against_its_body(article: MakeArticle) -> None:
    made = article((Zone.HEADLINE, "台风“海珠”致12人死亡"), EVENT, "台风“海珠”已造成7人死亡。", outlet="甲报")

    assert words(differing(made)) == [{"12人", "7人"}]


def test_two_voices_in_one_article_are_not_at_odds(article: MakeArticle) -> None:
    ours, theirs = "市长王建国说：“海珠水库的大坝安全。”", "村民李秀兰说：“海珠水库的大坝不安全。”"

    assert not differing(article(EVENT, ours, theirs, outlet="甲报"))


def test_one_fact_told_in_headlines_and_bodies_is_one_finding(article: MakeArticle) -> None:
    def told(outlet: str, toll: str) -> Article:
        body = f"截至3日17时，台风“海珠”在南州已造成{toll}人死亡。"
        headline = (Zone.HEADLINE, f"台风“海珠”致南州{toll}人死亡")
        return article(headline, EVENT, body, outlet=outlet, published="2024-08-03T18:00:00+08:00")

    found = differing(told("甲报", "7"), told("乙报", "9"))

    assert [(type(each), len(each.claims)) for each in found] == [(Discrepancy, 4)]
