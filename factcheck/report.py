"""The report on a comparison, and making one."""

from collections.abc import Iterable, Sequence
from contextlib import closing
from itertools import islice
from typing import TYPE_CHECKING

from attrs import frozen

from factcheck.alignment import align
from factcheck.article import Article
from factcheck.claim import Claim
from factcheck.collation import collated, unturned
from factcheck.comparisons import decide, remembering, sharing
from factcheck.errors import Problem
from factcheck.event import Event, group
from factcheck.extraction import extractions
from factcheck.finding import Finding
from factcheck.judgement import judge, numbered
from factcheck.limits import LIMITS, Limits
from factcheck.link import Crowd
from factcheck.rendering.as_html import report_as_fragment
from factcheck.rendering.as_json import report_as_json
from factcheck.rendering.frames import as_pandas, as_polars
from factcheck.rendering.records import Record, records
from factcheck.rendering.stored import report_from_json
from factcheck.rendering.view import View
from factcheck.repeats import without_repeats
from factcheck.scorer import Scorer
from factcheck.settings import DEFAULT, Settings
from factcheck.siding import with_all_sides
from factcheck.unmixed import unmixed

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl


@frozen(repr=False)
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

    def to_json(self, lang: str = "zh") -> str:
        """The report as JSON, versioned and described by a schema; `from_json` makes it an equal report again."""
        return report_as_json(self, View(lang))

    def to_records(self, lang: str = "zh") -> list[Record]:
        """The report as rows with the same columns, one for each claim of each finding."""
        return records(self, View(lang))

    def to_pandas(self, lang: str = "zh") -> "pd.DataFrame":
        """The records as a pandas data frame; needs the extra `pandas`."""
        return as_pandas(self.to_records(lang))

    def to_polars(self, lang: str = "zh") -> "pl.DataFrame":
        """The records as a polars data frame; needs the extra `polars`."""
        return as_polars(self.to_records(lang))

    def __repr__(self) -> str:
        return f"<Report: {len(self.articles)} articles, {len(self.events)} events, {len(self.findings)} findings>"

    def _repr_html_(self) -> str:
        """The counts and the discrepancies, as a notebook shows them."""
        return report_as_fragment(self, View())

    @classmethod
    def from_json(cls, text: str) -> "Report":
        """Read a JSON report back; FactcheckError where the text is none, or one of another version."""
        stored = report_from_json(text)
        return cls(stored.articles, stored.events, stored.findings, stored.problems, stored.scorer)


def compare(
    articles: Iterable[Article],
    settings: Settings = DEFAULT,
    scorer: Scorer | None = None,
    limits: Limits = LIMITS,
    workers: int = 1,
) -> Report:
    """Group, align and judge: the whole flow from articles to a report.

    What a reading of files says it could not read is carried into the report's problems, and what was beyond a
    limit. A `scorer` adds its evidence to every alignment. With several `workers`, processes that a script must
    be guarded for (see `factcheck.workers`), claims are looked for in as many articles at once.
    """
    problems = list(getattr(articles, "problems", ()))
    ordered = tuple(sorted({article.id: article for article in articles}.values(), key=lambda article: article.id))
    events = group(ordered, settings)
    findings: list[Finding] = []
    members = [article for event in events for article in event.articles]
    with closing(extractions(members, limits, workers)) as extracted:
        for event in events:
            held = list(islice(extracted, len(event.articles)))
            problems += [problem for each in held for problem in each.problems]
            claims = sharing(claim for each in held for claim in each.claims)
            crowded: set[Crowd] = set()
            found = findings_on(event.id, claims, settings, scorer, crowded)
            problems += beyond(event.id, found, crowded, limits)
            findings += found[: limits.findings]
    return Report(ordered, events, tuple(findings), tuple(problems), scorer.name if scorer else "")


def beyond(event: str, found: Sequence[Finding], crowded: Iterable[Crowd], limits: Limits) -> list[Problem]:
    """What was not compared or is not kept of an event, because there is too much of it."""
    told = [Problem(f"{left} / {right}", "many-pairs", kind, skipped=False) for kind, left, right in sorted(crowded)]
    if len(found) > limits.findings:
        told.append(Problem(event, "many-findings", f"> {limits.findings}", skipped=False))
    return told


def findings_on(
    event: str,
    claims: Iterable[Claim],
    settings: Settings = DEFAULT,
    scorer: Scorer | None = None,
    crowded: set[Crowd] | None = None,
) -> tuple[Finding, ...]:
    """What is found in the claims of one event, numbered, in the order a reader wants it."""
    kinds = remembering()
    claims = list(claims)
    aligned = align(claims, settings, scorer, crowded, kinds)
    odd, verdicts = collated(claims, settings, kinds)
    for verdict in verdicts:
        decide(kinds, verdict)
    judged = [finding for each in (*aligned, *odd) for finding in judge(each, kinds)]
    told = unmixed(with_all_sides(unturned(judged, verdicts), claims, kinds), kinds)
    return numbered(without_repeats(told), event)
