"""Reports on what invented outlets say of one morning."""

from factcheck import Finding, Report
from factcheck.report import compare
from tests.conftest import MakeArticle


def coverage(article: MakeArticle, **said: str) -> Report:
    """A report on one article for each outlet, by its name, all of one hour."""
    written = {"published": "2020-07-10T08:00:00+08:00"}
    return compare([article(text, outlet=outlet, **written) for outlet, text in said.items()])


def only(report: Report, verdict: str, kind: str) -> Finding:
    """The one finding of a verdict and a kind."""
    (found,) = [each for each in report.findings if (each.verdict, each.kind) == (verdict, kind)]
    return found
