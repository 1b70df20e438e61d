"""Articles of one topic are not of one thing, and what is of two countries is not one for a headline names neither."""

import pytest
from attrs import evolve

from factcheck.alignment import align
from factcheck.article import Article
from factcheck.claim import Claim, extract
from factcheck.settings import DEFAULT, Settings
from tests.conftest import MakeArticle

FISHING = (
    "渔民协会要求延长禁渔期。冷库将于六月十日投入使用。去年出口水产五千二百吨。镇政府承诺修补防波堤。两家工厂已经停工。"
)
SCHOOLS = (
    "教师工会要求缩小班级规模。新校舍将于九月二日启用。去年招收学生三百六十名。区教育局承诺增设校车。三所小学已经合并。"
)
LIKE = [
    ("船东反对增加码头收费。", "家长反对提高午餐费用。"),
    ("船东反对提高码头收费。", "家长反对增加午餐费用。"),
    ("村民反对提高冷藏收费。", "校友反对增加住宿费用。"),
    ("船厂要求增加工人工资。", "老师要求提高课时津贴。"),
    ("船厂要求提高工人工资。", "老师要求增加课时津贴。"),
]
HOLIDAY = "国务院五月二日宣布，全国从周六起放假三天。"


def together(left: Article, right: Article, settings: Settings = DEFAULT) -> set[frozenset[str]]:
    found = align([claim for made in (left, right) for claim in extract(made)], settings)
    return {frozenset(claim.text for claim in one.claims) for one in found if len(one.claims) > 1}


@pytest.mark.parametrize(("left", "right"), LIKE)
def test_articles_that_share_nothing_for_sure_share_nothing_loosely(
    article: MakeArticle, left: str, right: str
) -> None:
    two = article(FISHING + left, outlet="甲报"), article(SCHOOLS + right, outlet="乙报")
    like = frozenset({left.strip("。"), right.strip("。")})
    assert like not in together(*two)
    assert like in together(*two, evolve(DEFAULT, told_much=99))


def test_articles_that_share_one_fact_for_sure_may_share_others_loosely(article: MakeArticle) -> None:
    left, right = LIKE[0]
    two = article(FISHING + HOLIDAY + left, outlet="甲报"), article(SCHOOLS + HOLIDAY + right, outlet="乙报")
    assert frozenset({left.strip("。"), right.strip("。")}) in together(*two)


def test_short_articles_need_share_nothing_else(article: MakeArticle) -> None:
    left, right = LIKE[0]
    found = together(article(left, outlet="甲报"), article(right, outlet="乙报"))
    assert frozenset({left.strip("。"), right.strip("。")}) in found


def counted(article: MakeArticle, *texts: str) -> list[set[str]]:
    made = [article(text, outlet=outlet) for text, outlet in zip(texts, ("甲报", "乙报", "丙报"), strict=True)]
    claims: list[Claim] = [claim for each in made for claim in extract(each)]
    return [{claim.text for claim in one.claims} for one in align(claims) if one.kind == "quantity"]


@pytest.mark.parametrize(
    ("here", "there", "neither", "asked", "done"),
    [
        ("四家美国媒体", "四家中国媒体", "四家媒体", "申报财务状况", "列为使团"),
        ("六家法国银行", "六家德国银行", "六家银行", "提交账目", "列入名单"),
        ("三所英国大学", "三所俄国大学", "三所大学", "公布捐款", "列入名单"),
        ("四家法国媒体", "四家德国媒体", "四家媒体", "申报开支", "列为使团"),
        ("四家俄国媒体", "四家英国媒体", "四家媒体", "申报开支", "列为使团"),
    ],
)
def test_a_headline_that_names_no_country_joins_no_two(  # noqa: PLR0913, PLR0917 - the words of one case
    article: MakeArticle, here: str, there: str, neither: str, asked: str, done: str
) -> None:
    found = counted(
        article,
        f"当局要求{here}{asked}。",
        f"当局要求{neither}{asked}，此前{there}被{done}。",
        f"对方将{there}{done}，当局要求{asked}。",
    )
    countries = here[2:4], there[2:4]
    assert not any(all(any(name in text for text in texts) for name in countries) for texts in found)
