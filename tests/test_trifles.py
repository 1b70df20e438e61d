"""Agreements that are not worth a line: what one outlet prints twice, an agency's name, who signs."""

import pytest

from factcheck import Agreement, Article, Zone, compare
from tests.conftest import MakeArticle

STORY = "临江大桥将于明年三月通车，工程耗资二十亿元。"
OTHERWISE = "耗资20亿元的临江大桥将在明年3月通车。"


def agreed(*articles: Article) -> set[tuple[str, frozenset[str]]]:
    found = (each for each in compare(articles).findings if isinstance(each, Agreement))
    return {(each.kind, frozenset(claim.text for claim in each.claims)) for each in found}


def test_what_one_outlet_prints_again_is_no_agreement(article: MakeArticle) -> None:
    again = article(STORY, "市长周四到访。", outlet="甲报")
    assert agreed(article(STORY, outlet="甲报"), again) == set()


def test_what_one_outlet_says_again_in_other_words_is_one(article: MakeArticle) -> None:
    assert agreed(article(STORY, outlet="甲报"), article(OTHERWISE, outlet="甲报"))


def test_what_two_outlets_print_is_one(article: MakeArticle) -> None:
    assert agreed(article(STORY, outlet="甲报"), article(STORY, outlet="乙报"))


@pytest.mark.parametrize(
    ("left", "right"),
    [("路透社", "路透"), ("新华社", "新华社"), ("美联社", "美联社"), ("德国之声", "德国之声"), ("法新社", "法新社")],
)
def test_that_two_cite_one_agency_is_none(article: MakeArticle, left: str, right: str) -> None:
    found = agreed(article(f"据{left}报道，{STORY}", outlet="甲报"), article(f"{right}说，{OTHERWISE}", outlet="乙报"))
    assert not any(kind == "name" and texts <= {left, right} for kind, texts in found)


@pytest.mark.parametrize(
    ("left", "right"), [("美联社", "美国联合通讯社"), ("中央社", "中央通讯社"), ("韩联社", "韩国联合通讯社")]
)
def test_that_two_write_an_agency_otherwise_is_one(article: MakeArticle, left: str, right: str) -> None:
    found = agreed(
        article(f"政府要求{left}申报财务状况。", outlet="甲报"), article(f"{right}须申报财务状况。", outlet="乙报")
    )
    assert ("name", frozenset({left, right})) in found


def test_who_signs_two_articles_is_none(article: MakeArticle) -> None:
    for zone, named in ((Zone.BYLINE, False), (Zone.BODY, True)):
        signature = (zone, "本报记者 夏晓华 临江报道")
        found = agreed(article(STORY, signature, outlet="甲报"), article(OTHERWISE, signature, outlet="乙报"))
        assert any(kind == "name" for kind, _ in found) is named


@pytest.mark.parametrize(
    ("agency", "signature"),
    [("法新社", "© 2020 AFP"), ("路透社", "© Reuters"), ("美联社", "Copyright AP"), ("新华社", "新华社记者 夏晓华")],
)
def test_an_agency_in_a_dateline_and_below_is_none(article: MakeArticle, agency: str, signature: str) -> None:
    signed = (Zone.BYLINE, signature)
    left = article(f"（{agency}临江30日电）{STORY}", signed, outlet="甲报")
    right = article(f"（{agency}临江28日电）{OTHERWISE}", signed, outlet="乙报")
    assert not any(kind == "name" for kind, _ in agreed(left, right))


def test_an_agency_below_and_in_the_news_is_one(article: MakeArticle) -> None:
    signed = (Zone.BYLINE, "临江水务集团供稿")
    news = "临江水务集团周四宣布上调水价。"
    assert any(kind == "name" for kind, _ in agreed(article(STORY, news, signed), article(news, outlet="乙报")))
