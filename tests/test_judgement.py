from hashlib import sha256
from itertools import combinations
from pathlib import Path

import pytest

from factcheck import compare, read
from factcheck.agreeing import parts
from factcheck.alignment import Alignment
from factcheck.article import Article, Block, Zone
from factcheck.claim import Claim, extract
from factcheck.confidence import confidence
from factcheck.finding import Agreement, Discrepancy, Locus, Position, Severity, Uncorroborated, Update
from factcheck.judgement import judge, numbered
from factcheck.kinds import KINDS_BY_NAME
from factcheck.kinds.base import Relation
from factcheck.link import COMPATIBLE
from tests.conftest import MakeArticle

DAY = "2024-05-20T09:00:00+08:00"


def days(*articles: Article) -> Alignment:
    claims = tuple(claim for made in articles for claim in extract(made) if claim.kind == "time")
    return Alignment("time", claims, 0.8)


def opening(make: MakeArticle, day: int, outlet: str) -> Article:
    return make(f"新图书馆将于6月{day}日正式开馆。", outlet=outlet, published=DAY)


def texts(claims: tuple[Claim, ...]) -> list[str]:
    return [claim.text for claim in claims]


def test_the_same_day_in_two_articles_is_an_agreement(article: MakeArticle) -> None:
    (found,) = judge(days(opening(article, 3, "甲报"), opening(article, 3, "乙报")))
    assert isinstance(found, Agreement)
    assert (len(found.positions), found.locus, found.severity) == (1, Locus.OUTLETS, Severity.NOTE)


def test_two_days_are_a_discrepancy_with_a_position_each(article: MakeArticle) -> None:
    (found,) = judge(days(opening(article, 3, "甲报"), opening(article, 5, "乙报")))
    assert isinstance(found, Discrepancy)
    assert [texts(position.claims) for position in found.positions] == [["6月3日"], ["6月5日"]]
    assert found.confidence == confidence("time", 0.8, odds=True)


def test_what_the_majority_shares_is_an_agreement_beside_the_discrepancy(article: MakeArticle) -> None:
    articles = (opening(article, 3, "甲报"), opening(article, 3, "乙报"), opening(article, 5, "丙报"))
    differ, agree = judge(days(*articles))
    assert isinstance(differ, Discrepancy)
    assert isinstance(agree, Agreement)
    assert texts(differ.positions[0].claims) == texts(agree.claims) == ["6月3日", "6月3日"]


def test_one_article_that_contradicts_itself_is_a_discrepancy_inside_it(article: MakeArticle) -> None:
    made = article("新馆6月3日开馆。", "开馆日是6月5日。", outlet="甲报", published=DAY)
    (found,) = judge(days(made))
    assert isinstance(found, Discrepancy)
    assert found.locus is Locus.ARTICLE


def test_one_outlet_twice_differs_with_itself(article: MakeArticle) -> None:
    (found,) = judge(days(opening(article, 3, "甲报"), opening(article, 5, "甲报")))
    assert found.locus is Locus.OUTLET


def test_one_voice_is_uncorroborated(article: MakeArticle) -> None:
    (found,) = judge(days(opening(article, 3, "甲报")))
    assert isinstance(found, Uncorroborated)
    assert found.confidence == 0.0


def test_saying_the_same_twice_in_one_article_is_no_agreement(article: MakeArticle) -> None:
    made = article("新馆6月3日开馆。", "记者获悉，开馆日为6月3日。", outlet="甲报", published=DAY)
    (found,) = judge(days(made))
    assert isinstance(found, Uncorroborated)


@pytest.mark.parametrize(("score", "verdicts"), [(0.5, [Agreement]), (0.2, [Uncorroborated, Uncorroborated])])
def test_statements_that_are_hardly_of_one_fact_stand_alone(
    article: MakeArticle, score: float, verdicts: list[type]
) -> None:
    made = (article("渔民反对禁令。", outlet="甲报"), article("渔民反对这项禁令。", outlet="乙报"))
    claims = tuple(claim for each in made for claim in extract(each) if claim.kind == "stance")

    found = judge(Alignment("stance", claims, score))

    assert [type(each) for each in found] == verdicts
    assert [claim for each in found for claim in each.claims] == list(claims)


def framed(title: str, body: str) -> Article:
    text = f"{title}\n{body}"
    blocks = (Block(Zone.HEADLINE, 0, len(title)), Block(Zone.BODY, len(title) + 1, len(text)))
    return Article(text, blocks, sha256(text.encode()).hexdigest(), title=title, outlet="甲报")


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("东岭拟减排50%", "东岭市长周一表示，东岭拟减排至少50%。"),
        ("港务局称前景“一片光明”", "港务局局长周海生说，港口的前景“可以说一片光明，但还需要时间”。"),
        ("东岭港货轮恐漏油", "东岭港的一艘货轮周一漏油。"),
    ],
)
def test_a_headline_that_says_it_otherwise_than_the_body_is_held_beside_it(title: str, body: str) -> None:
    found = [each for each in compare([framed(title, body)]).findings if isinstance(each, Agreement)]
    assert {each.locus for each in found} == {Locus.ARTICLE}
    assert all({claim.zone for claim in each.claims} == {Zone.HEADLINE, Zone.BODY} for each in found)


def test_a_headline_that_the_body_says_again_is_no_agreement() -> None:
    findings = compare([framed("东岭拟减排50%", "东岭拟减排50%。")]).findings
    assert findings
    assert all(isinstance(each, Uncorroborated) for each in findings)


def test_a_date_on_another_weekday_contradicts_itself(article: MakeArticle) -> None:
    made = article("新馆将于周二（6月3日）开馆。", outlet="甲报", published=DAY)
    kinds = {type(found): found for found in judge(days(made))}
    assert kinds[Discrepancy].nature == "weekday"
    assert kinds[Discrepancy].locus is Locus.ARTICLE


def test_findings_are_numbered_with_the_gravest_first(article: MakeArticle) -> None:
    agreed = judge(days(opening(article, 3, "甲报"), opening(article, 3, "乙报")))
    differ = judge(days(opening(article, 3, "丙报"), opening(article, 5, "丁报")))
    found = numbered([*agreed, *differ], "e7")
    assert [(one.id, type(one)) for one in found] == [("e7-f1", Discrepancy), ("e7-f2", Agreement)]
    assert found == numbered([*differ, *agreed], "e7")


FIRST, LATER = "2024-05-20T09:00:00+08:00", "2024-05-21T09:00:00+08:00"


def toll(*articles: Article) -> Alignment:
    claims = tuple(claim for made in articles for claim in extract(made) if claim.kind == "quantity")
    return Alignment("quantity", claims, 0.8)


def dead(make: MakeArticle, words: str, published: str, outlet: str) -> Article:
    return make(words, outlet=outlet, published=published)


def test_a_toll_that_rose_overnight_is_an_update(article: MakeArticle) -> None:
    first = dead(article, "矿难已造成15人死亡。", FIRST, "甲报")
    later = dead(article, "矿难已造成18人死亡。", LATER, "乙报")
    (found,) = judge(toll(later, first))
    assert isinstance(found, Update)
    assert found.rule == "a running total that rose"
    assert [position.claims[0].text for position in found.positions] == ["15人", "18人"]


def test_two_tolls_of_one_time_are_a_discrepancy(article: MakeArticle) -> None:
    one = dead(article, "矿难已造成15人死亡。", FIRST, "甲报")
    other = dead(article, "矿难已造成18人死亡。", FIRST, "乙报")
    (found,) = judge(toll(one, other))
    assert isinstance(found, Discrepancy)


def test_two_tolls_as_of_one_moment_are_a_discrepancy_whenever_written(article: MakeArticle) -> None:
    one = dead(article, "截至5月19日17时，矿难已造成15人死亡。", FIRST, "甲报")
    other = dead(article, "截至5月19日17时，矿难已造成18人死亡。", LATER, "乙报")
    (found,) = judge(toll(one, other))
    assert isinstance(found, Discrepancy)


def test_a_toll_that_fell_is_a_discrepancy(article: MakeArticle) -> None:
    first = dead(article, "矿难已造成18人死亡。", FIRST, "甲报")
    later = dead(article, "矿难已造成15人死亡。", LATER, "乙报")
    (found,) = judge(toll(first, later))
    assert isinstance(found, Discrepancy)


def test_what_is_no_running_total_does_not_grow(article: MakeArticle) -> None:
    first = dead(article, "公司去年亏损15亿元。", FIRST, "甲报")
    later = dead(article, "公司去年亏损18亿元。", LATER, "乙报")
    (found,) = judge(toll(first, later))
    assert isinstance(found, Discrepancy)


def test_a_part_beside_its_whole_is_a_difference_of_scope(article: MakeArticle) -> None:
    whole = article("双方举行了34次线上和面对面会谈。", outlet="甲报")
    part = article("双方举行了28次线上会谈。", outlet="乙报")
    (found,) = judge(toll(whole, part))
    assert isinstance(found, Discrepancy)
    assert (found.nature, found.rule, found.severity) == ("scope", "a part and its whole", Severity.MINOR)


def test_an_agreement_gives_the_rule_of_two_claims_that_agree() -> None:
    for event in sorted(Path("fixtures").glob("*/")):
        for found in compare(read(event)).findings:
            if isinstance(found, Agreement):
                compared = (
                    KINDS_BY_NAME[found.kind].compare(one.value, other.value)
                    for one, other in combinations(found.claims, 2)
                )
                agreeing = {each.rule for each in compared if each.relation in COMPATIBLE}
                assert found.rule in agreeing, (event, found.subject)


def test_what_one_article_says_once_and_alone_stands_in_no_other_finding_of_its_kind() -> None:
    for event in sorted(Path("fixtures").glob("*/")):
        findings = compare(read(event)).findings
        alone = {found.claims for found in findings if isinstance(found, Uncorroborated)}
        others = {(claim,) for found in findings if not isinstance(found, Uncorroborated) for claim in found.claims}
        assert not alone & others, event


def test_what_two_say_stays_at_odds_beside_a_third_who_agrees_with_both(article: MakeArticle) -> None:
    told = ("运营方此前未收到过整改通知。", "运营方此前曾收到过整改通知。", "运营方此前是否收到过整改通知，仍在调查。")
    opening = "青屏山的缆车周五停运，四十多人被困。"
    articles = [
        article(opening, each, outlet=f"{name}报", published=DAY) for name, each in zip("甲乙丙", told, strict=True)
    ]
    for held in (articles[:2], articles):
        found = [each for each in compare(held).findings if isinstance(each, Discrepancy)]
        assert any({"甲报", "乙报"} <= {claim.article.outlet for claim in each.claims} for each in found)


def test_values_of_which_nothing_can_be_said_are_no_agreement(article: MakeArticle) -> None:
    told = ("甲报", "截至5月4日仍在施工。"), ("乙报", "截至5月4日还在施工。"), ("丙报", "截至5月12日仍在施工。")
    claims = tuple(
        claim
        for outlet, words in told
        for claim in extract(article(words, outlet=outlet, published=DAY))
        if claim.kind == "time"
    )
    kind = KINDS_BY_NAME["time"]
    made = [Position(claims[0].value, claims[:2]), Position(claims[2].value, claims[2:])]
    assert kind.compare(claims[0].value, claims[2].value).relation is Relation.UNKNOWN
    assert parts(kind, made) == [(made[0],), (made[1],)]


def test_a_value_between_two_others_brings_them_together(article: MakeArticle) -> None:
    told = ("甲报", "30多人受伤。"), ("乙报", "32人受伤。"), ("丙报", "至少31人受伤。")
    claims = [
        claim
        for outlet, words in told
        for claim in extract(article(words, outlet=outlet, published=DAY))
        if claim.kind == "quantity"
    ]
    made = [Position(claim.value, (claim,)) for claim in claims]
    assert parts(KINDS_BY_NAME["quantity"], made) == [tuple(made)]
