"""What happened when, as the articles tell it, between the moments they were published."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from factcheck.article import Article
from factcheck.event import Event
from factcheck.finding import Finding
from factcheck.kinds.time import Time
from factcheck.rendering.facts import Fact
from factcheck.rendering.html.matrix import Voice, voice
from factcheck.rendering.html.plot import moment
from factcheck.rendering.meaning import stretch
from factcheck.rendering.overview import by_date


@frozen
class Entry:
    """A moment: an article that was published then, with the states it updates, or a stated time and its fact."""

    day: str
    clock: str
    article: Article | None = None
    finding: Finding | None = None
    fact: Fact | None = None
    position: int = 0
    states: tuple[tuple[Finding, Voice], ...] = ()


@frozen
class Day:
    """The entries of one day."""

    name: str
    entries: tuple[Entry, ...]


def timeline(event: Event, facts: Sequence[Fact]) -> tuple[Day, ...]:
    """Days from the first to the last: publications, and the times that more than one article states."""
    found = sorted((*_published(event, facts), *_stated(facts)), key=lambda each: each[0])
    days: dict[str, list[Entry]] = {}
    for _, entry in found:
        days.setdefault(entry.day, []).append(entry)
    return tuple(Day(name, tuple(entries)) for name, entries in days.items())


def _published(event: Event, facts: Sequence[Fact]) -> Iterator[tuple[tuple[float, int], Entry]]:
    for article in by_date(event.articles):
        if article.published:
            day, clock = article.published.strftime("%Y-%m-%d"), article.published.strftime("%H:%M")
            states = tuple(_states(article, facts))
            yield (article.published.timestamp(), 1), Entry(day, clock, article=article, states=states)


def _states(article: Article, facts: Sequence[Fact]) -> Iterator[tuple[Finding, Voice]]:
    for fact in facts:
        for finding in fact.findings:
            for place, position in zip(fact.places[finding.id], finding.positions, strict=True):
                held = [claim for claim in position.claims if claim.article.id == article.id]
                if held and finding.verdict == "update":
                    yield finding, voice(fact, place, held[0])


def _stated(facts: Sequence[Fact]) -> Iterator[tuple[tuple[float, int], Entry]]:
    for fact in facts:
        for place, stand in enumerate(fact.stands):
            value = stand.claims[0].value
            if isinstance(value, Time) and value.start is not None and value.end is not None:
                day, clock = stretch(value.start, value.end)
                at = moment(value.start, value.offset) or 0.0
                yield (at, 0), Entry(day, clock, finding=fact.first, fact=fact, position=place)
