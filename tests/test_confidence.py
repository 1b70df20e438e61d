import pytest

from factcheck import Discrepancy, compare
from factcheck.confidence import HEIGHTS, confidence, score_of
from factcheck.kinds import KINDS
from tests.conftest import MakeArticle


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_what_aligned_better_is_surer(kind: str) -> None:
    sure = [confidence(kind, score / 10, odds=False) for score in range(11)]

    assert sure == sorted(set(sure))
    assert 0.5 < sure[3] < sure[10] < 1


@pytest.mark.parametrize("odds", [True, False])
@pytest.mark.parametrize("score", [0.2, 0.45, 0.9])
def test_a_score_can_be_told_from_its_confidence(score: float, odds: bool) -> None:  # noqa: FBT001 - a parameter
    assert score_of("time", confidence("time", score, odds=odds), odds=odds) == pytest.approx(score, abs=0.01)


def test_every_kind_was_measured() -> None:
    assert set(HEIGHTS) == {kind.name for kind in KINDS}


def test_a_claim_that_contradicts_itself_is_as_sure_as_can_be(article: MakeArticle) -> None:
    told = article("海州市周一（2024年7月2日）开放了新图书馆。", published="2024-07-03T09:00:00+08:00")
    found = [finding for finding in compare([told]).findings if isinstance(finding, Discrepancy)]

    assert [finding.confidence for finding in found] == [confidence("time", 1.0, odds=True)]
