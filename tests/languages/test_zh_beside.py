import pytest

from factcheck.languages import LANGUAGES, prepare
from factcheck.languages.zh_beside import beside
from tests.conftest import MakeArticle


def named(article: MakeArticle, text: str, words: str, *, counted: bool = False) -> tuple[str, ...]:
    document, start = prepare(article(text), LANGUAGES["zh"]), text.index(words)
    return beside(document, start, start + len(words), counted=counted)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("主犯被判处18年有期徒刑。", "18年", "主犯"),
        ("地铁二期耗资86亿元。", "86亿元", "二期"),
        ("首都的停电持续了4小时。", "4小时", "首都"),
        ("国内航线运送旅客910万人次。", "910万人次", "国内航线"),
        ("首轮选举的投票率为71%。", "71%", "首轮"),
    ],
)
def test_what_is_named_in_the_clause_is_beside(article: MakeArticle, text: str, words: str, expected: str) -> None:
    assert expected in named(article, text, words)


@pytest.mark.parametrize(
    ("text", "words", "absent"),
    [
        ("市长王小明说，工程耗资86亿元。", "86亿元", "市长"),  # another clause
        ("李大海获奖金86万元。", "86万元", "李大海"),  # a person
        ("议会以61票通过《租赁条例》。", "61票", "租赁"),  # the title of a document
        ("火灾造成5人死亡、12人受伤。", "5人", "12"),  # another number
        ("三文鱼关税由6%降至2%。", "2%", "6%"),
        ("大桥耗资86亿元。", "86亿元", "耗资"),  # what is done
    ],
)
def test_what_has_many_forms_is_left_out(article: MakeArticle, text: str, words: str, absent: str) -> None:
    assert absent not in named(article, text, words)


def test_numbers_stand_as_figures_where_they_are_asked_for(article: MakeArticle) -> None:
    assert "12" in named(article, "周三有十二人被捕。", "周三", counted=True)
    assert "12" not in named(article, "周三有十二人被捕。", "周三")


def test_authorities_are_one(article: MakeArticle) -> None:
    assert named(article, "警方逮捕了45人。", "45人") == named(article, "当局逮捕了64人。", "64人")
