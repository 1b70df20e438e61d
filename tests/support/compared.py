"""What two articles of one morning are at odds about."""

from factcheck import Discrepancy, Settings
from factcheck.report import compare
from tests.conftest import MakeArticle


def discrepancies(article: MakeArticle, left: str, right: str) -> set[str]:
    """The kinds of the discrepancies between two articles with these words."""
    return judged(article, left, right, "discrepancy")


def judged(article: MakeArticle, left: str, right: str, verdict: str) -> set[str]:
    """The kinds of the findings of one verdict between two articles with these words."""
    written = {"published": "2020-07-10T08:00:00+08:00"}
    report = compare([article(left, outlet="甲报", **written), article(right, outlet="乙报", **written)])
    return {finding.kind for finding in report.findings if finding.verdict == verdict}


def at_odds(article: MakeArticle, ours: str, theirs: str, *before: str, settings: Settings | None = None) -> bool:
    """Whether two articles of one hour that begin alike and go on in these words hold a discrepancy."""
    made = [
        article(*before, told, outlet=name, published="2024-08-03T18:00:00+08:00")
        for told, name in ((ours, "甲报"), (theirs, "乙报"))
    ]
    return any(isinstance(each, Discrepancy) for each in compare(made, settings or Settings()).findings)
