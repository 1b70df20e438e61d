from attrs import evolve

from factcheck.article import Zone
from factcheck.claim import Claim
from factcheck.kinds.base import Context
from factcheck.witnesses import count_witnesses, group_witnesses
from tests.conftest import MakeArticle

LONG = "救援队在凌晨时分从倒塌的厂房里救出十二名工人，其中三人伤势较重，已经送往市人民医院接受治疗。"
OTHER = "十二名工人获救，三人重伤。"


def claim(make: MakeArticle, text: str, outlet: str, via: tuple[str, ...] = ()) -> Claim:
    made = make(text, outlet=outlet)
    context = Context((0, len(text)), (0, len(text)), Zone.BODY, via=via)
    return Claim("quantity", 12, made, 0, 2, context)


def test_two_outlets_in_their_own_words_are_two_witnesses(article: MakeArticle) -> None:
    assert count_witnesses([claim(article, LONG, "甲报"), claim(article, OTHER, "乙报")]) == 2


def test_one_outlet_twice_is_one_witness(article: MakeArticle) -> None:
    assert count_witnesses([claim(article, LONG, "甲报"), claim(article, OTHER, "甲报")]) == 1


def test_a_copied_sentence_is_an_echo(article: MakeArticle) -> None:
    copied = LONG.replace("凌晨时分", "凌晨")
    assert count_witnesses([claim(article, LONG, "甲报"), claim(article, copied, "乙报")]) == 1


def test_a_short_sentence_coincides_by_chance(article: MakeArticle) -> None:
    assert count_witnesses([claim(article, OTHER, "甲报"), claim(article, OTHER, "乙报")]) == 2


def test_one_agency_behind_two_outlets_is_one_witness(article: MakeArticle) -> None:
    first, second = claim(article, LONG, "甲报", ("某通讯社",)), claim(article, OTHER, "乙报", ("某通讯社",))
    assert count_witnesses([first, second]) == 1


def test_an_echo_joins_what_it_echoes_on_both_sides(article: MakeArticle) -> None:
    first, second = claim(article, LONG, "甲报", ("某社",)), claim(article, OTHER, "乙报", ("另社",))
    carried = evolve(first.context, via=("某社", "另社"))
    both = evolve(first, context=carried, article=article(LONG + OTHER, outlet="丙报"))
    assert [len(group) for group in group_witnesses([first, second, both])] == [3]
