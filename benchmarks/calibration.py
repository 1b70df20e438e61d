"""How often what is reported with a confidence is right, and the curve that makes confidences say so.

python benchmarks/calibration.py GOLD.json...          the share that is right, by confidence
python benchmarks/calibration.py GOLD.json... --fit    the numbers of factcheck/confidence.py, fitted anew

A gold file lists `findings` and `traps` over articles: {"files": [...], "findings": [{"verdict", "also_ok", "items":
[{"file", "quote"}]}], "traps": [{"must", "items"}]}, its files relative to the folder above its own. Only
findings of which two claims lie on listed words are counted: right, where two lie on words of one listed finding and
its verdict can be defended.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import exp
from pathlib import Path
from typing import Any

from attrs import frozen

from factcheck import Claim, Report, Uncorroborated, compare, read_all
from factcheck.confidence import score_of

_ACCEPTED = {"agree": {"agreement"}, "compatible": {"agreement", "update"}, "discrepancy": {"discrepancy"}}
_BINS = (0.0, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01)
_PRIOR, _ROUNDS, _RATE = 12.0, 4000, 0.5


@frozen
class Case:
    """One finding on listed words: its kind, whether it is at odds, its confidence, and whether it is right."""

    kind: str
    odds: bool
    confidence: float
    right: bool


@frozen
class Item:
    """Where the words of a listed finding stand, by article, its number, and the verdicts that can be defended."""

    article: str
    places: tuple[tuple[int, int], ...]
    number: int
    verdicts: frozenset[str]


def cases(path: Path) -> Iterator[Case]:
    """The findings over the articles of one gold file that lie on listed words."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    root = path.resolve().parent.parent
    report = compare(read_all([str(root / name) for name in gold["files"]]))
    items = list(_items(gold, root, report))
    for finding in report.findings:
        if isinstance(finding, Uncorroborated):
            continue
        touched = [[item for item in items if _touches(claim, item)] for claim in finding.claims]
        if sum(map(bool, touched)) < 2:
            continue
        counts = Counter(number for held in touched for number in {item.number for item in held})
        verdicts = {item.number: item.verdicts for item in items}
        right = any(count > 1 and finding.verdict in verdicts[number] for number, count in counts.items())
        yield Case(finding.kind, finding.verdict == "discrepancy", finding.confidence, right)


def _items(gold: Mapping[str, Any], root: Path, report: Report) -> Iterator[Item]:
    articles = {str(Path(article.path).resolve()): article for article in report.articles}
    for number, listed in enumerate([*gold["findings"], *gold["traps"]]):
        verdicts = frozenset(
            verdict
            for word in (listed.get("verdict"), *listed.get("also_ok", []))
            for verdict in _ACCEPTED.get(str(word), ())
        )
        for item in listed["items"]:
            article = articles.get(str((root / item["file"]).resolve()))
            if article:
                yield Item(article.id, tuple(_places(article.text, item["quote"])), number, verdicts)


def _places(text: str, quote: str) -> Iterator[tuple[int, int]]:
    """Where a quote stands in a text, white space aside."""
    kept = [(char, at) for at, char in enumerate(text) if not char.isspace()]
    plain, needle = "".join(char for char, _ in kept), "".join(quote.split())
    start = plain.find(needle)
    while needle and start >= 0:
        yield kept[start][1], kept[start + len(needle) - 1][1] + 1
        start = plain.find(needle, start + 1)


def _touches(claim: Claim, item: Item) -> bool:
    if claim.article.id != item.article:
        return False
    return any(
        2 * (min(claim.end, end) - max(claim.start, start)) >= min(claim.end - claim.start, end - start) > 0
        for start, end in item.places
    )


def fit(found: Sequence[Case]) -> tuple[float, float, Mapping[str, float]]:
    """The slope, what being at odds adds, and a height for each kind: logistic regression with a prior."""
    slope, odds = 1.0, 0.0
    heights: dict[str, float] = defaultdict(float)
    for _ in range(_ROUNDS):
        slopes = odd = 0.0
        high: dict[str, float] = defaultdict(float)
        for case in found:
            score = score_of(case.kind, case.confidence, odds=case.odds)
            error = case.right - 1 / (1 + exp(-(heights[case.kind] + slope * (score - 0.5) + odds * case.odds)))
            slopes += error * (score - 0.5)
            odd += error * case.odds
            high[case.kind] += error
        mean = sum(heights.values()) / max(1, len(heights))
        slope += _RATE * slopes / len(found)
        odds += _RATE * (odd - odds) / len(found)
        for kind, error in high.items():
            heights[kind] += _RATE * (error - _PRIOR * 0.1 * (heights[kind] - mean)) / len(found) * 4
    return slope, odds, dict(sorted(heights.items()))


def tell(found: Iterable[Case]) -> Iterator[str]:
    """The share that is right, by confidence."""
    cases_ = sorted(found, key=lambda case: case.confidence)
    yield f"{'confidence':12} {'findings':>8} {'right':>6}"
    for low, high in pairwise(_BINS):
        inside = [case for case in cases_ if low <= case.confidence < high]
        if inside:
            mean = sum(case.confidence for case in inside) / len(inside)
            yield f"{mean:12.2f} {len(inside):8} {sum(case.right for case in inside) / len(inside):6.2f}"


def main() -> None:
    """Print the curve, or fit it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--fit", action="store_true")
    given = parser.parse_args()
    found = [case for path in given.gold for case in cases(path)]
    if given.fit:
        slope, odds, heights = fit(found)
        print(f"SLOPE, ODDS = {slope:.2f}, {odds:.2f}")
        print("HEIGHTS =", {kind: round(height, 2) for kind, height in heights.items()})
    else:
        print("\n".join(tell(found)))


if __name__ == "__main__":
    main()
