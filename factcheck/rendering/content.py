"""What every form of report is made from."""

from typing import Protocol

from factcheck.article import Article
from factcheck.errors import Problem
from factcheck.event import Event
from factcheck.finding import Finding


class Content(Protocol):
    """The parts of a report, as `factcheck.Report` holds them."""

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles, by id."""

    @property
    def events(self) -> tuple[Event, ...]:
        """The events they tell of."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found, in the order a reader wants it."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be read, or not wholly."""

    @property
    def scorer(self) -> str:
        """The name of the caller's own scorer; empty where there was none."""
