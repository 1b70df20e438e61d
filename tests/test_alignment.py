from factcheck import read
from factcheck.alignment import Alignment, align
from factcheck.article import Article
from factcheck.claim import Claim, extract
from tests.conftest import MakeArticle

ONE = "王建国在临江市表示，临江大桥将于明年三月通车，工程耗资二十亿元。"
TWO = "临江大桥工程耗资20亿元，市长王建国说，大桥将在明年3月通车。"
OTHER = "法院周五开庭审理一宗诈骗案，被告人否认全部指控，案件择日宣判。"


def claims(*articles: Article) -> list[Claim]:
    return [claim for made in articles for claim in extract(made)]


def joint(found: tuple[Alignment, ...]) -> list[Alignment]:
    return [one for one in found if len({claim.article.id for claim in one.claims}) > 1]


def test_what_two_articles_say_of_one_fact_is_put_together(article: MakeArticle) -> None:
    found = joint(align(claims(article(ONE, outlet="甲报"), article(TWO, outlet="乙报"))))
    assert {one.kind for one in found} >= {"time", "stance"}
    assert all(0 < one.score <= 1 and one.evidence for one in found)


def test_what_they_do_not_share_stays_alone(article: MakeArticle) -> None:
    found = align(claims(article(ONE, outlet="甲报"), article(OTHER, outlet="丙报")))
    assert joint(found) == []


def test_every_claim_is_in_one_alignment_at_most(article: MakeArticle) -> None:
    given = claims(article(ONE, outlet="甲报"), article(TWO, outlet="乙报"), article(OTHER, outlet="丙报"))
    held = [claim for one in align(given) for claim in one.claims]
    assert len(held) == len(set(held))
    assert set(held) <= set(given)


def test_the_order_of_the_claims_does_not_matter(article: MakeArticle) -> None:
    given = claims(article(ONE, outlet="甲报"), article(TWO, outlet="乙报"))
    assert align(given) == align(given[::-1])


def test_claims_of_one_sentence_are_never_one_fact(article: MakeArticle) -> None:
    made = article("双方在北京举行了两轮会谈，又在上海举行了两轮会谈。", outlet="甲报")
    assert all(len(one.claims) == 1 for one in align(extract(made)))


def test_a_claim_that_a_group_will_not_take_in_stands_with_the_one_it_agrees_with() -> None:
    found = joint(align(claims(*read("fixtures/satellite_launch"))))
    holding = [{claim.text for claim in one.claims} for one in found]
    denied, agreeing = "卫星状态不好，太阳翼没有展开", "太阳翼尚未展开"
    assert {denied, agreeing} in holding
    assert any({denied, "卫星状态良好，太阳翼已经展开"} <= texts and agreeing not in texts for texts in holding)


def test_no_claims_make_no_alignments() -> None:
    assert align([]) == ()
