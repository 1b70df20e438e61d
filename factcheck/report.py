"""The report on a comparison, and making one."""

from collections.abc import Iterable

from attrs import frozen

from factcheck.alignment import align
from factcheck.article import Article
from factcheck.claim import extract
from factcheck.errors import Problem
from factcheck.event import Event, group
from factcheck.finding import Finding
from factcheck.judgement import judge, numbered
from factcheck.repeats import without_repeats
from factcheck.scorer import Scorer
from factcheck.settings import DEFAULT, Settings


@frozen
class Report:
    """Events, what was found about them, the articles it was found in, and what had to be left out.

    Articles are ordered by id, findings by event, then verdict, severity and place. `scorer` is the name of the
    caller's own scorer, where one added evidence.
    """

    articles: tuple[Article, ...]
    events: tuple[Event, ...]
    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...] = ()
    scorer: str = ""


def compare(articles: Iterable[Article], settings: Settings = DEFAULT, scorer: Scorer | None = None) -> Report:
    """Group, align and judge: the whole flow from articles to a report.

    What a reading of files says it could not read is carried into the report's problems. A `scorer` adds its
    evidence to every alignment.
    """
    problems = tuple(getattr(articles, "problems", ()))
    ordered = tuple(sorted({article.id: article for article in articles}.values(), key=lambda article: article.id))
    events = group(ordered, settings)
    findings = tuple(finding for event in events for finding in _findings(event, settings, scorer))
    return Report(ordered, events, findings, problems, scorer.name if scorer else "")


def _findings(event: Event, settings: Settings, scorer: Scorer | None) -> tuple[Finding, ...]:
    claims = [claim for article in event.articles for claim in extract(article)]
    judged = [finding for alignment in align(claims, settings, scorer) for finding in judge(alignment)]
    return numbered(without_repeats(judged), event.id)
