"""The time under which a figure stands, beside those that it is only held against."""

import pytest

from factcheck import extract
from tests.conftest import MakeArticle


def years(article: MakeArticle, text: str, figure: str) -> list[int]:
    """The years of the times under which a figure of an article of 2024 stands."""
    (claim,) = (each for each in extract(article(text, published="2024-10-30T08:00:00+08:00")) if each.text == figure)
    return [time.start.year for time in claim.context.when]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("毛利率14.2%，上年同期为18.9%。", "14.2%"),
        ("营业收入48.6亿元，较上年的53亿元下降。", "48.6亿元"),
        ("出口比去年增长6.4%，快于预期。", "6.4%"),
        ("失业率较去年的4.1%升至5.3%。", "5.3%"),
        ("净亏损3.27亿元，去年同期盈利1.05亿元。", "3.27亿元"),
        ("客运量与去年相比下降12.5%。", "12.5%"),
    ],
)
def test_a_figure_is_not_of_the_time_that_it_is_held_against(article: MakeArticle, text: str, figure: str) -> None:
    assert years(article, text, figure) == []


@pytest.mark.parametrize(
    ("text", "figure", "year"),
    [
        ("毛利率14.2%，上年同期为18.9%。", "18.9%", 2023),
        ("失业率较去年的4.1%升至5.3%。", "4.1%", 2023),
        ("净亏损3.27亿元，去年同期盈利1.05亿元。", "1.05亿元", 2023),
        ("2022年出口6.4亿元，较2021年的5.8亿元增长。", "6.4亿元", 2022),
        ("2022年出口6.4亿元，较2021年的5.8亿元增长。", "5.8亿元", 2021),
        ("出口6.4亿元，这是2022年的数字。", "6.4亿元", 2022),
    ],
)
def test_a_figure_is_of_the_time_that_it_is_told_of(article: MakeArticle, text: str, figure: str, year: int) -> None:
    assert years(article, text, figure) == [year]
