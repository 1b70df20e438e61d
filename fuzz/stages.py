"""What a fuzzed document goes through, and what must hold at each stage."""

import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from factcheck import Article, FactcheckError, Report, compare, extract, read, render
from factcheck.rendering import RENDERERS

STALLED = 10.0
"""So many seconds of the processor are too many for one stage of an input below a megabyte."""


class StalledError(Exception):
    """A stage took too long."""


@contextmanager
def limited(seconds: float = STALLED) -> Iterator[None]:
    """Raise StalledError where the inside takes longer: at once in Python, at its end in C."""

    def stop(*_: object) -> None:
        raise StalledError(f"over {seconds} s")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    began = time.process_time()
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    if time.process_time() - began > seconds:
        stop()


def reading(data: bytes) -> Sequence[Article]:
    """The articles of a document; a refusal is an answer, any other error is a fault."""
    try:
        found = read(data).articles
    except FactcheckError:
        return ()
    for article in found:
        assert article.text, "an article has text"
        assert all(0 <= block.start < block.end <= len(article.text) for block in article.blocks)
    return found


def extraction(articles: Sequence[Article]) -> None:
    """Every claim is a stretch of its article."""
    for article in articles:
        for claim in extract(article):
            assert 0 <= claim.start < claim.end <= len(article.text)
            assert claim.text == article.text[claim.start : claim.end]


def comparison(articles: Sequence[Article]) -> Report:
    """No article fails; what is beyond a limit may be told of."""
    report = compare(articles)
    assert not [problem for problem in report.problems if problem.skipped], report.problems
    return report


def renderings(report: Report) -> None:
    """Every form is UTF-8, and JSON is read back as it was."""
    for form in sorted(RENDERERS):
        for lang in ("zh", "en"):
            render(report, form, lang=lang, single_source=True).encode("utf-8")
    assert Report.from_json(report.to_json()) == report


def through(data: bytes, others: Sequence[Article]) -> None:
    """One document through every stage, each within its time."""
    articles: Sequence[Article] = _stage("read", reading, data)
    _stage("extract", extraction, articles)
    if articles:
        report = _stage("compare", comparison, (*articles[:3], *others))
        _stage("render", renderings, report)


def _stage(name: str, run: Callable[[Any], Any], given: Any) -> Any:
    try:
        with limited():
            return run(given)
    except Exception as error:
        error.add_note(f"stage: {name}")
        raise
