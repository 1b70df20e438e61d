import pytest

from factcheck.alignment import Alignment
from factcheck.article import Article
from factcheck.claim import Claim, extract
from factcheck.finding import Agreement, Discrepancy, Uncorroborated
from factcheck.judgement import judge
from factcheck.repeats import without_repeats
from factcheck.report import compare
from tests.conftest import MakeArticle

SAID = "市长王建国说：“大桥将在三月通车，工程没有超支。”"


def claims(kind: str, *articles: Article) -> tuple[Claim, ...]:
    return tuple(claim for made in articles for claim in extract(made) if claim.kind == kind)


def judged(kind: str, *held: Claim) -> tuple[Agreement | Discrepancy | Uncorroborated, ...]:
    return judge(Alignment(kind, held, 0.8))  # type: ignore[return-value]


def test_a_quotation_stands_for_the_statement_in_it(article: MakeArticle) -> None:
    one, other = article(SAID, outlet="甲报"), article(SAID, outlet="乙报")
    quotes = judged("quote", *claims("quote", one, other))
    words = {claim.text for claim in claims("quote", one)}
    stances = [claim for claim in claims("stance", one, other) if claim.text in words]
    kept = without_repeats([*judged("stance", *stances), *quotes]) if stances else quotes
    assert {finding.kind for finding in kept} == {"quote"}


@pytest.mark.parametrize(
    ("said", "denied"),
    [
        ("渔业局长李明承认船厂收受了巨额贿赂。", "渔业局长李明否认船厂收受了巨额贿赂。"),
        ("船长周海涛承认渡轮严重超载。", "船长周海涛矢口否认渡轮严重超载。"),
        ("市长陈丽华说，码头将在六月关闭。", "市长陈丽华否认码头将在六月关闭。"),
        ("行长吴敏表示银行已经破产。", "行长吴敏否认银行已经破产。"),
        ("部长周海涛透露会谈已经破裂。", "部长周海涛否认会谈已经破裂。"),
    ],
)
def test_one_denial_is_told_once(article: MakeArticle, said: str, denied: str) -> None:
    one, other = article(said, outlet="甲报"), article(denied, outlet="乙报")
    told = [finding for finding in compare([one, other]).findings if isinstance(finding, Discrepancy)]
    assert [finding.kind for finding in told] == ["quote"]


def test_a_denial_and_another_difference_are_two(article: MakeArticle) -> None:
    one = article("船长周海涛承认渡轮严重超载。渔业局支持扩建码头。", outlet="甲报")
    other = article("船长周海涛否认渡轮严重超载。渔业局反对扩建码头。", outlet="乙报")
    told = [finding for finding in compare([one, other]).findings if isinstance(finding, Discrepancy)]
    assert sorted(finding.kind for finding in told) == ["quote", "stance"]


def test_a_lone_claim_is_not_listed_beside_the_finding_that_holds_it(article: MakeArticle) -> None:
    one = article("新馆6月3日开馆。", outlet="甲报", published="2024-05-20T09:00:00+08:00")
    other = article("新馆6月5日开馆。", outlet="乙报", published="2024-05-20T09:00:00+08:00")
    first, second = claims("time", one, other)
    findings = [*judged("time", first, second), *judged("time", first), *judged("time", second)]
    assert [type(finding) for finding in without_repeats(findings)] == [Discrepancy]


def test_an_agreement_beside_a_discrepancy_over_its_words_stays(article: MakeArticle) -> None:
    made = [
        article(f"新馆6月{day}日开馆。", outlet=outlet, published="2024-05-20T09:00:00+08:00")
        for day, outlet in ((3, "甲报"), (3, "乙报"), (5, "丙报"))
    ]
    findings = judged("time", *claims("time", *made))
    assert {type(finding) for finding in without_repeats(findings)} == {Agreement, Discrepancy}


def test_the_smaller_of_two_agreements_over_one_fact_goes(article: MakeArticle) -> None:
    made = [article(f"新馆6月3日开馆。{outlet}", outlet=outlet) for outlet in ("甲报", "乙报", "丙报")]
    held = claims("time", *made)
    findings = [*judged("time", *held[:2]), *judged("time", *held)]
    (kept,) = without_repeats(findings)
    assert len(kept.claims) == 3
