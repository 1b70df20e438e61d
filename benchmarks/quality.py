"""How much of what a careful reader finds in the seeds and fixtures is found, and how many traps are sprung.

python benchmarks/quality.py            print it, event by event and kind by kind
python benchmarks/quality.py --misses   name what is missed and what is sprung
python benchmarks/quality.py --write    raise the floors in tests/expected/quality.toml to what is measured
"""

import json
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sized
from pathlib import Path
from typing import Any

from attrs import frozen

from factcheck import Claim, Finding, Report, compare, read_all

ROOT = Path(__file__).parent.parent
FLOORS = ROOT / "tests" / "expected" / "quality.toml"

Entry = Mapping[str, Any]
"""A finding or a trap, as it is written: `kind` and `verdict`, or `must_not`, and `at`, its places."""
Spot = tuple[str, int, int]
"""A stretch of an article: its path, start and end."""
Places = list[list[Spot]]
"""For each place of an entry, where the words quoted there stand."""


@frozen
class Case:
    """One event with what is expected of it: findings and traps."""

    name: str
    folder: Path
    files: Mapping[str, str]
    findings: tuple[Entry, ...]
    traps: tuple[Entry, ...]

    def paths(self) -> list[str]:
        """The article files, in the order of their names."""
        found = sorted(path for path in self.folder.iterdir() if path.suffix in {".txt", ".md", ".html"})
        return [str(path) for path in found if path.stem != "README"]

    def located(self, entries: Iterable[Entry], report: Report) -> list[tuple[Entry, Places]]:
        """The entries with their places in the articles of a report."""
        return [(entry, [list(self._spots(name, quote, report)) for name, quote in entry["at"]]) for entry in entries]

    def _spots(self, name: str, quote: str, report: Report) -> Iterator[Spot]:
        path = str(self.folder / self.files.get(name, name))
        for article in report.articles:
            start = article.text.find(quote) if article.path == path else -1
            while start >= 0:
                yield (path, start, start + len(quote))
                start = article.text.find(quote, start + 1)


@frozen
class Score:
    """What was measured on one event: entries of the file that were found, missed and sprung."""

    case: Case
    found: tuple[Entry, ...]
    missed: tuple[Entry, ...]
    sprung: tuple[Entry, ...]
    unlisted: tuple[Finding, ...]


def cases() -> list[Case]:
    """The seeds, then the fixtures by name."""
    files = [ROOT / "tests" / "expected" / "seeds.toml", *sorted((ROOT / "fixtures").glob("*/expected.toml"))]
    return [case_in(path) for path in files]


def case_in(path: Path) -> Case:
    """The case that a TOML or JSON file tells."""
    text = path.read_text(encoding="utf-8")
    content = json.loads(text) if path.suffix == ".json" else tomllib.loads(text)
    folder = ROOT / content.get("folder", path.parent)
    return Case(folder.name, folder, content.get("files", {}), tuple(content["finding"]), tuple(content["trap"]))


def measure(case: Case) -> Score:
    """Compare the articles of a case and hold the report against what is expected."""
    report = compare(read_all(case.paths()))
    located = case.located(case.findings, report)
    found = [entry for entry, places in located if any(_finds(each, entry, places) for each in report.findings)]
    unlisted = [
        each
        for each in report.findings
        if each.verdict == "discrepancy" and not any(lies_on(each, places) for _, places in located)
    ]
    missed = [entry for entry in case.findings if entry not in found]
    return Score(case, tuple(found), tuple(missed), sprung(case, report), tuple(unlisted))


def sprung(case: Case, report: Report) -> tuple[Entry, ...]:
    """The traps of a case that a report fell into."""
    return tuple(
        entry
        for entry, places in case.located(case.traps, report)
        if any(_springs(each, entry, places) for each in report.findings)
    )


def _overlap(start: int, end: int, first: int, last: int) -> bool:
    shared = min(end, last) - max(start, first)
    return shared > 0 and 2 * shared >= min(end - start, last - first)


def lies_on(finding: Finding, places: Places) -> bool:
    """Whether a finding has claims on two places at least, and not one claim on both."""
    held = [{number for number, claim in enumerate(finding.claims) if _on(claim, each)} for each in places]
    enough = min(2, len(places))
    return sum(map(bool, held)) >= enough and len(set().union(*held)) >= enough


def _finds(finding: Finding, entry: Entry, places: Places) -> bool:
    verdicts = (entry["verdict"], *entry.get("also", ()))
    witnesses = entry.get("witnesses", finding.witnesses)
    right = finding.kind == entry["kind"] and finding.verdict in verdicts and finding.witnesses == witnesses
    return right and lies_on(finding, places)


def _springs(finding: Finding, entry: Entry, places: Places) -> bool:
    if finding.verdict == "uncorroborated" or not lies_on(finding, places):
        return False
    return entry["must_not"] == "align" or _apart(finding, places)


def _apart(finding: Finding, places: Places) -> bool:
    """Whether a discrepancy sets the places of a trap against one another, in two of its positions."""
    sides = [
        {number for number, side in enumerate(finding.positions) for claim in side.claims if _on(claim, each)}
        for each in places
    ]
    return finding.verdict == "discrepancy" and len(set().union(*sides)) > 1


def _on(claim: Claim, spots: Iterable[Spot]) -> bool:
    return any(claim.article.path == path and _overlap(claim.start, claim.end, a, b) for path, a, b in spots)


def by_kind(scores: Iterable[Score]) -> dict[str, tuple[int, int]]:
    """For each kind, how many of its findings were found, and how many there are."""
    scores = list(scores)
    found = Counter(entry["kind"] for score in scores for entry in score.found)
    total = Counter(entry["kind"] for score in scores for entry in score.case.findings)
    return {kind: (found[kind], total[kind]) for kind in sorted(total)}


def _print(scores: list[Score], *, misses: bool) -> None:
    for score in scores:
        found, sprung = _of(score.found, score.case.findings), _of(score.sprung, score.case.traps)
        print(f"{score.case.name:20} found {found}  sprung {sprung}  unlisted discrepancies {len(score.unlisted)}")
        if misses:
            _print_misses(score)
    for kind, (hits, total) in by_kind(scores).items():
        print(f"{kind:20} found {hits:3}/{total:3}")


def _print_misses(score: Score) -> None:
    for entry in score.missed:
        print(f"    missed {entry['kind']} {entry['verdict']} {entry['at']}")
    for entry in score.sprung:
        print(f"    sprung {entry['at']}")
    for each in score.unlisted:
        print(f"    unlisted {each.kind} {each.rule}: {[claim.text for claim in each.claims]}")


def _of(part: Sized, whole: Sized) -> str:
    return f"{len(part):3}/{len(whole):3}"


def floors() -> dict[str, dict[str, int]]:
    """What has been reached: the least that is found of each kind, the most that an event springs and adds."""
    return tomllib.loads(FLOORS.read_text(encoding="utf-8"))


def _write(scores: list[Score], old: Mapping[str, Mapping[str, int]]) -> None:
    """Take over what is better than before."""
    new = {
        "found": {kind: max(found, old["found"].get(kind, 0)) for kind, (found, _) in by_kind(scores).items()},
        "sprung": {each.case.name: len(each.sprung) for each in scores},
        "unlisted": {each.case.name: len(each.unlisted) for each in scores},
    }
    for table in ("sprung", "unlisted"):
        new[table] = {name: min(count, old[table].get(name, count)) for name, count in new[table].items()}
    lines = [
        "# What has been reached on the seeds and fixtures: the least that must be found of each kind, and for each"
    ]
    lines += ["# event the most traps it may spring and the most discrepancies it may report that nobody listed."]
    lines += ["# After an improvement: python benchmarks/quality.py --write"]
    for table, entries in new.items():
        lines += ["", f"[{table}]", *(f"{name} = {count}" for name, count in entries.items())]
    FLOORS.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    measured = [measure(case) for case in cases()]
    _print(measured, misses="--misses" in sys.argv)
    if "--write" in sys.argv:
        _write(measured, floors())
    if "--repin" in sys.argv:
        _write(measured, {"found": {}, "sprung": {}, "unlisted": {}})
