"""Linkage of synthetic claims: this library's pairs against Splink's on DuckDB, with the same blocks.

    pip install --constraint constraints.txt --group splink
    python benchmarks/archive_splink.py [CLAIMS...]

Events of eight facts each, told by up to four outlets in words of which a fifth are others; one teller in ten names
what is counted by another word, one in five states another number. Both are given the same claims as they stand in
memory, the library as `Claim`s and Splink as a table with the same contents in columns, and both look at the same
pairs: claims of one event. From there the clock runs until the pairs that speak of one fact are there, without any time
to make the claims. Splink's model is trained before, out of the clock's sight, on the same table; the time with it is
printed beside. Both have all processors: DuckDB by itself, the library by as many workers, which begin and end while
the clock runs; with one worker it is measured too. Recall is over the pairs of two outlets that tell one fact,
precision over those found. Medians of three rounds, on the clock and in seconds of the processors.

One finds more where it takes more for one fact that is not. So the library is measured with settings that ask for less,
too, and the recalls stand beside one another at one precision: below the table each is cut off where it is as right as
another, and at rising scores. Pairs without a link have no score of the library's, and no threshold finds them; Splink
is asked for all pairs again, out of the clock's sight.
"""

import logging
import random
import sys
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import UTC, datetime
from fractions import Fraction
from itertools import accumulate, combinations
from os import cpu_count, times
from time import perf_counter
from typing import Any

import numpy as np
import pyarrow as pa
import splink.comparison_library as cl
from attrs import evolve
from numpy.typing import NDArray
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

from factcheck import Article, Claim
from factcheck.article import Block, Zone
from factcheck.groups import linked
from factcheck.kinds.base import Context
from factcheck.kinds.quantity.interval import Interval
from factcheck.kinds.quantity.value import Quantity, UnitClass
from factcheck.settings import DEFAULT, Settings

_FACTS, _OUTLETS, _WORDS = 8, ("甲报", "乙报", "丙报", "丁报"), 9
_PUBLISHED = datetime(2024, 5, 1, tzinfo=UTC)
_SURE = 0.5
_PRECISIONS = {0.8, 0.85, 0.9, 0.95, 0.98, 0.99}
_OTHER, _ALONE = "Splink", "links by one worker"
_NO_MATTER = {"head": 0.0, "sentence": 0.0, "clause": 0.0}
_ASKING_LESS = evolve(
    DEFAULT,
    floors={**DEFAULT.floors, "quantity": (0.25, 0.17)},
    minima={**DEFAULT.minima, "quantity": {**DEFAULT.minima["quantity"], **_NO_MATTER}},
    common_words={"quantity": 0.2},
)
"""Settings that hold two numbers against each other whatever they count, in sentences that share little."""

_ALL = cpu_count() or 1
_RUNS = {"links": (_ALL, DEFAULT), _ALONE: (1, DEFAULT), "links that asks less": (_ALL, _ASKING_LESS)}
Pair = tuple[int, int]
Point = tuple[float, float]
Scores = Mapping[Pair, float]
Fact = tuple[int, int]
"""An event and one of its facts: what a claim truly tells."""


def made(count: int) -> tuple[list[Claim], list[Fact]]:
    """So many claims, event by event, and the fact that each tells."""
    chance, claims, facts = random.Random(9), list[Claim](), list[Fact]()  # noqa: S311 - any words will do
    words = ["".join(chr(0x4E00 + chance.randrange(3000)) for _ in range(2)) for _ in range(20_000)]
    event = 0
    while len(claims) < count:
        common = chance.sample(words, 30)
        told = [(fact, chance.sample(common, _WORDS), chance.randrange(2, 5000)) for fact in range(_FACTS)]
        for outlet in _OUTLETS:
            mine = [each for each in told if chance.random() < 0.8]
            written = _article(chance, outlet, event, mine, common)
            claims += written
            facts += [(event, fact) for fact, *_ in mine]
        event += 1
    return claims[:count], facts[:count]


def _article(
    chance: random.Random,
    outlet: str,
    event: int,
    told: Sequence[tuple[int, list[str], int]],
    common: Sequence[str],
) -> list[Claim]:
    """One outlet's claims on an event, a sentence each."""
    text, held = "", list[tuple[int, int, Quantity, Context]]()
    for _, words, number in told:
        *around, head = (word if chance.random() < 0.8 else chance.choice(common) for word in words)
        head = words[-1] if chance.random() < 0.9 else head
        stated = number if chance.random() < 0.8 else chance.randrange(2, 5000)
        before = "".join(around)
        start, end = len(text) + len(before), len(text) + len(before) + len(f"{stated}个{head}")
        place = (len(text), end + 1)
        text += f"{before}{stated}个{head}。"
        context = Context(sentence=place, clause=place, zone=Zone.BODY, words=tuple(around), around=(*around, head))
        exact = Interval(Fraction(stated), Fraction(stated))
        value = Quantity(
            exact, "个", UnitClass.COUNT, Fraction(stated), figures=len(str(stated)), head=head, words=head
        )
        held.append((start, end, value, context))
    blocks = (Block(Zone.BODY, 0, len(text)),)
    article = Article(text, blocks, f"{event:08x}{_OUTLETS.index(outlet):04x}", outlet=outlet, published=_PUBLISHED)
    return [Claim("quantity", value, article, start, end, context) for start, end, value, context in held]


def by_links(
    groups: Sequence[Sequence[int]], claims: Sequence[Claim], workers: int = 1, settings: Settings = DEFAULT
) -> Scores:
    """The pairs that the library links, of claims by their numbers, and how well."""
    found = linked([[claims[number] for number in group] for group in groups], settings, workers)
    numbers, sizes = np.concatenate([np.array(group) for group in groups]), np.array([len(group) for group in groups])
    begins = (np.cumsum(sizes) - sizes)[found.group]
    lefts, rights = numbers[begins + found.left].tolist(), numbers[begins + found.right].tolist()
    return dict(zip(zip(lefts, rights, strict=True), found.score.tolist(), strict=True))


def table(claims: Sequence[Claim], facts: Sequence[Fact]) -> pa.Table:
    """The claims as Splink takes them."""
    rows: Mapping[str, Sequence[Any]] = {
        "unique_id": range(len(claims)),
        "event": [event for event, _ in facts],
        "outlet": [claim.article.outlet for claim in claims],
        "number": [int(claim.value.stated) for claim in claims],
        "head": [claim.value.head for claim in claims],
        "words": [list(claim.context.around) for claim in claims],
    }
    return pa.table({name: list(column) for name, column in rows.items()})


def trained(held: pa.Table) -> Linker:
    """Splink with a model for these claims."""
    settings = SettingsCreator(
        link_type="dedupe_only",
        blocking_rules_to_generate_predictions=[block_on("event")],
        comparisons=[
            cl.ExactMatch("number"),
            cl.ExactMatch("head"),
            cl.ArrayIntersectAtSizes("words", [5, 3, 2, 1]),
        ],
    )
    linker = Linker(DuckDBAPI().register(held), settings)
    linker.training.estimate_probability_two_random_records_match([block_on("event", "head")], recall=0.8)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6)
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("event", "head"))
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("event", "number"))
    return linker


def by_splink(linker: Linker, sure: float = _SURE) -> Scores:
    """The pairs that Splink takes for one fact, and how sure it is."""
    found = linker.inference.predict(threshold_match_probability=sure).as_duckdbpyrelation()
    rows = found.project("unique_id_l, unique_id_r, match_weight").fetchall()
    return {(left, right): weight for left, right, weight in rows}


def curve(found: Scores, true: Collection[Pair]) -> list[Point]:
    """Precision and recall of the best pairs, of more and more of them: one for each score that some have."""
    ordered = sorted(found, key=found.__getitem__, reverse=True)
    right = list(accumulate(pair in true for pair in ordered))
    ends = [at for at in range(len(ordered)) if found[ordered[at]] != found[ordered[min(at + 1, len(ordered) - 1)]]]
    return [(right[at] / (at + 1), right[at] / len(true)) for at in (*ends, len(ordered) - 1)]


def recall_at(precision: float, points: Sequence[Point]) -> float:
    """The most that is found where so much of it is right."""
    return max((recall for each, recall in points if each >= precision), default=0.0)


Seconds = NDArray[Any]
"""On the clock, and of the processors."""


def timed(work: Callable[..., Any], *given: Any) -> tuple[Seconds, Any]:
    """How long it took, and what was made."""
    start = _now()
    result = work(*given)
    return _now() - start, result


def _now() -> Seconds:
    """The clock, and what this process and those that it has ended took of the processors."""
    return np.array([perf_counter(), sum(times()[:4])])


def measure(size: int) -> None:
    """Print a table for one size."""
    claims, facts = made(size)
    held = table(claims, facts)
    groups = defaultdict(list)
    for number, (event, _) in enumerate(facts):
        groups[event].append(number)
    blocks = list(groups.values())
    both = [pair for group in blocks for pair in combinations(group, 2)]
    true = {pair for pair in both if facts[pair[0]] == facts[pair[1]]}
    print(f"{size} claims, {len(blocks)} events, {len(both)} pairs of one event, {len(true)} of one fact")
    rounds, found, linker = defaultdict(list), dict[str, Scores](), trained(held)
    for _ in range(3):
        for name, (workers, settings) in _RUNS.items():
            took, found[name] = timed(by_links, blocks, claims, workers, settings)
            rounds[name].append(took)
        training, linker = timed(trained, held)
        took, found[_OTHER] = timed(by_splink, linker)
        rounds[_OTHER].append(took)
        rounds[_OTHER + " and training"].append(took + training)
    _print_seconds({name: np.median(each, axis=0) for name, each in rounds.items()})
    for name, each in found.items():
        right = len(each.keys() & true)
        print(f"{name:22} recall {right / len(true):.4f}, of what it finds {right / max(1, len(each)):.4f} is right")
    _print_recalls({name: curve(each, true) for name, each in found.items()}, curve(by_splink(linker, 0.0), true))


def _print_seconds(seconds: Mapping[str, Seconds]) -> None:
    for name, (clock, processors) in seconds.items():
        beside = seconds[name] / seconds[_OTHER]
        print(f"{name:22} {clock:6.2f} s, {processors:6.2f} s of processors: ", end="")
        print(f"{beside[0]:.2f} and {beside[1]:.2f} times as long as Splink")


def _print_recalls(own: Mapping[str, Sequence[Point]], every: Sequence[Point]) -> None:
    """The recalls at the precision of each, and at some others."""
    points = {**own, _OTHER: every}
    for precision in sorted({round(each[-1][0], 4) for each in own.values()} | _PRECISIONS):
        recalls = (f"{recall_at(precision, each):.4f} of {name}" for name, each in points.items() if name != _ALONE)
        print(f"where at least {precision:.4f} is right: recall {', '.join(recalls)}")


def main(*sizes: str) -> None:
    """Measure each size."""
    logging.disable(logging.WARNING)
    for size in sizes or ("100000", "300000"):
        measure(int(size))


if __name__ == "__main__":
    main(*sys.argv[1:])
