"""How each stage's time grows with the size of a hostile input, and the worst that any input costs.

`python benchmarks/growth.py` makes adversarial texts (`adversarial.py`) and pages of 10 kB to 10 MB, two of each size
that are nearly the same, and times reading, extraction, comparison as one event, and every renderer. For each sort and
stage it fits the exponent of the time over the sizes; what takes less than 50 ms at the largest has none. What a limit
cuts counts as done with. `--sorts NAME ...` takes some sorts only.
"""

import argparse
import hashlib
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from time import process_time
from typing import TypeVar

from adversarial import TEXTS

from factcheck import Article, FactcheckError, Problem, Report, read
from factcheck.article import Block, Zone
from factcheck.claim import Extraction, examine
from factcheck.event import Event
from factcheck.limits import LIMITS
from factcheck.link import Crowd
from factcheck.rendering import RENDERERS
from factcheck.rendering.view import View
from factcheck.report import beyond, findings_on

SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
SORTS = (
    "digit range", "clock", "office name", "of thing", "quote full", "sentence dated", "distinct figures", "seeds",
)  # fmt: skip
PAGES: Mapping[str, str] = {
    "page, deep": "<div><p>5月6日，3人受伤。",
    "page, flat": "<p>5月6日，3人受伤。</p>",
    "page, links": "<a href=x>5月6日",
    "page, table": "<table><tr><td>3人",
    "page, glued tags": "<pclass=x>3人受伤。",
    "page, comments": "<!--",
    "page, entities": "&amp",
    "page, data": '<script type="application/ld+json">[{',
    "page, lists": "<ul><li>3人受伤。",
}
_LEAST = 0.05
Times = dict[str, list[float]]
Made = TypeVar("Made")


def document(sort: str, size: int) -> bytes:
    """A hostile document of so many bytes."""
    unit = PAGES.get(sort)
    if unit is None:
        return TEXTS[sort](size).encode("utf-8", "ignore")[:size].decode("utf-8", "ignore").encode()
    head = b"<html><body>"
    page = (head + unit.encode() * (size // len(unit.encode()) + 1))[:size]
    return page.decode("utf-8", "ignore").encode()  # no character cut in two at the end


def timed(work: Callable[[], Made]) -> tuple[float, Made]:
    """Seconds that a piece of work takes, and what it gives."""
    began = process_time()
    made = work()
    return process_time() - began, made


def _read(data: bytes) -> tuple[Article | None, tuple[Problem, ...]]:
    try:
        reading = read(data)
    except FactcheckError:
        return None, ()
    return next(iter(reading), None), reading.problems


def _text(text: str) -> Article:
    blocks = (Block(Zone.BODY, 0, len(text)),)
    return Article(text, blocks, hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest())


def _compared(articles: Sequence[Article], found: Sequence[Extraction]) -> Report:
    crowded: set[Crowd] = set()
    findings = findings_on("e1", [claim for each in found for claim in each.claims], crowded=crowded)
    problems = [problem for each in found for problem in each.problems]
    problems += beyond("e1", findings, crowded, LIMITS)
    held = tuple(sorted(articles, key=lambda article: article.id))
    return Report(held, (Event("e1", held),), findings[: LIMITS.findings], tuple(problems))


def stages(sort: str, sizes: tuple[int, ...]) -> tuple[Times, set[str]]:
    """Seconds of each stage for each size, and the reasons that the limits gave."""
    times: Times = {}
    reasons: set[str] = set()
    for size in sizes:
        for stage, seconds, told in _steps(sort, size):
            times.setdefault(stage, []).append(seconds)
            reasons |= told
    return times, reasons


def _steps(sort: str, size: int) -> Iterator[tuple[str, float, set[str]]]:
    data = document(sort, size)
    seconds, (article, problems) = timed(lambda: _read(data))
    yield "read", seconds, {problem.reason for problem in problems}
    text = data.decode("utf-8", "ignore").replace("\n", "")
    one = article or _text(text)
    other = _text("。" + one.text[1:])
    seconds, found = timed(lambda: examine(one))
    yield "extract", seconds, {problem.reason for problem in found.problems}
    both = [found, examine(other)]
    seconds, report = timed(lambda: _compared((one, other), both))
    yield "compare", seconds, {problem.reason for problem in report.problems}
    for form, render in sorted(RENDERERS.items()):
        seconds, _ = timed(partial(render, report, View("zh", single_source=True)))
        yield form, seconds, set()


def exponent(seconds: list[float]) -> float | None:
    """The exponent of time over size by least squares of the logarithms; None for what takes next to nothing."""
    if seconds[-1] < _LEAST:
        return None
    points = [(math.log(size), math.log(max(taken, 0.001))) for size, taken in zip(SIZES, seconds, strict=False)]
    mean_x, mean_y = (sum(values) / len(points) for values in zip(*points, strict=True))
    slope = sum((x - mean_x) * (y - mean_y) for x, y in points)
    return float(slope / sum((x - mean_x) ** 2 for x, _ in points))


def main() -> None:
    """Print a line for each sort and stage of note, and the worst of each stage."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sorts", nargs="*", default=[*SORTS, *PAGES])
    parser.add_argument("--largest", type=int, default=SIZES[-1])
    wanted = parser.parse_args()
    sizes = tuple(size for size in SIZES if size <= wanted.largest)
    worst: dict[str, tuple[list[float], list[str], float, str]] = {}
    for sort in wanted.sorts:
        times, reasons = stages(sort, sizes)
        print(f"{sort}: {', '.join(sorted(reasons)) or 'no limit'}", flush=True)
        for stage, seconds in times.items():
            fitted = exponent(seconds)
            slowest, by, steepest, sort_of = worst.get(stage, ([0.0] * len(sizes), [""] * len(sizes), 0.0, ""))
            slower = [taken > before for taken, before in zip(seconds, slowest, strict=True)]
            by = [sort if more else before for more, before in zip(slower, by, strict=True)]
            slowest = [max(pair) for pair in zip(seconds, slowest, strict=True)]
            if fitted is not None and fitted > steepest:
                steepest, sort_of = fitted, sort
            worst[stage] = (slowest, by, steepest, sort_of)
            told = "-" if fitted is None else f"{fitted:.2f}"
            print(f"  {stage:9} {' '.join(f'{taken:7.2f}' for taken in seconds)}  exponent {told}", flush=True)
    print(f"\nworst of all sorts, seconds at {', '.join(f'{size:,}' for size in sizes)} bytes")
    for stage, (slowest, by, steepest, sort_of) in worst.items():
        shown = " | ".join(f"{taken:.2f}" for taken in slowest)
        print(f"| {stage} | {shown} | {steepest:.2f} ({sort_of}) | {by[-1]} |", flush=True)


if __name__ == "__main__":
    main()
