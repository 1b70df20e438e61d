"""How many contradictions told in other words are found, and how many look-alikes are taken for one.

python benchmarks/reworded.py            print it
python benchmarks/reworded.py --misses   name what is missed, and the alarms
python benchmarks/reworded.py --write    set the pins in tests/expected/reworded.toml to what has become better
python benchmarks/reworded.py --repin    set them to what is measured, though it be worse
"""

import csv
import hashlib
import sys
import tomllib
from collections.abc import Mapping
from datetime import UTC, datetime

from attrs import frozen
from quality import ROOT

from factcheck import Article, Block, Finding, Zone, compare

PAIRS = ROOT / "tests" / "reworded"
CONTRADICTIONS, LOOK_ALIKES = ("contradictions", "rewritten"), "look_alikes"
PINS = ROOT / "tests" / "expected" / "reworded.toml"
_HEAD = """\
# What has been reached on tests/reworded: the least of the contradictions of each file that must be found, and the most
# of the look-alikes that may raise an alarm.
# After an improvement: python benchmarks/reworded.py --write
"""
_PUBLISHED = datetime(2024, 8, 3, 10, tzinfo=UTC)


@frozen
class Pair:
    """What two articles tell of one event, a sentence each."""

    one: str
    other: str
    event: str


def pairs(name: str) -> list[Pair]:
    """The pairs of one file."""
    with (PAIRS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return [Pair(**row) for row in csv.DictReader(file)]


def differs(pair: Pair) -> bool:
    """Whether what the two go on with is reported to be at odds, or one an update of the other."""
    report = compare([_article(pair.event, pair.one, "甲报"), _article(pair.event, pair.other, "乙报")])
    return any(finding.verdict in {"discrepancy", "update"} and _between(finding, pair) for finding in report.findings)


def _between(finding: Finding, pair: Pair) -> bool:
    """Whether a finding is of what the two go on with."""
    return len({claim.article.id for claim in finding.claims if claim.start > len(pair.event)}) > 1


def _article(event: str, sentence: str, outlet: str) -> Article:
    text = f"{event}\n{sentence}"
    blocks = (Block(Zone.BODY, 0, len(event)), Block(Zone.BODY, len(event) + 1, len(text)))
    sha256 = hashlib.sha256(f"{outlet}{text}".encode()).hexdigest()
    return Article(text, blocks, sha256, outlet=outlet, published=_PUBLISHED)


def missed(name: str) -> list[Pair]:
    """The contradictions of a file that are not found."""
    return [pair for pair in pairs(name) if not differs(pair)]


def alarms() -> list[Pair]:
    """The look-alikes that are taken for contradictions."""
    return [pair for pair in pairs(LOOK_ALIKES) if differs(pair)]


def pins() -> dict[str, int]:
    """What has been reached: the least that is found of each file, the most that raises an alarm."""
    return tomllib.loads(PINS.read_text(encoding="utf-8"))


def _write(new: Mapping[str, int], old: Mapping[str, int]) -> None:
    """Take over what is better than before."""
    best = {name: (min if name == LOOK_ALIKES else max)(count, old.get(name, count)) for name, count in new.items()}
    PINS.write_text(_HEAD + "\n" + "".join(f"{name} = {count}\n" for name, count in best.items()), encoding="utf-8")


if __name__ == "__main__":
    lost, raised = {name: missed(name) for name in CONTRADICTIONS}, alarms()
    reached = {name: len(pairs(name)) - len(held) for name, held in lost.items()} | {LOOK_ALIKES: len(raised)}
    for name, count in reached.items():
        print(f"{name:16} {count:3} of {len(pairs(name))} {'taken for one' if name == LOOK_ALIKES else 'found'}")
    if "--misses" in sys.argv:
        print(*[f"missed {each.one} | {each.other}" for held in lost.values() for each in held], sep="\n")
        print(*[f"alarm {each.one} | {each.other}" for each in raised], sep="\n")
    if "--write" in sys.argv or "--repin" in sys.argv:
        _write(reached, pins() if "--write" in sys.argv else {})
