"""How many of the contradictions planted in the invented news of tests/planted are found, and what is said besides.

python benchmarks/planted.py            print it, event by event
python benchmarks/planted.py --misses   name what is missed, sprung and extra
python benchmarks/planted.py --write    set the pins in tests/expected/planted.toml to what has become better
python benchmarks/planted.py --repin    set them to what is measured, though it be worse
"""

import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen
from quality import ROOT, Case, Entry, Places, case_in, lies_on, sprung

from factcheck import Finding, compare, read_all

PINS = ROOT / "tests" / "expected" / "planted.toml"
FLOORS = ("found", "covered")
CEILINGS = ("sprung", "extra")
_HEAD = """\
# What has been reached on tests/planted, over all events: the least of the planted contradictions that must be found
# and of the findings that must be covered with a verdict that can be defended, the most traps that may be sprung and
# discrepancies that may be extra.
# After an improvement: python benchmarks/planted.py --write
"""


@frozen
class Yield:
    """What the report on one planted event gives.

    `found` are the contradictions of its key that are reported as discrepancies, `covered` its findings that a report
    lies on with a verdict which a careful reader could defend, `sprung` its traps that the report fell into, and
    `extra` the discrepancies reported where no careful reader would see one.
    """

    case: Case
    found: tuple[Entry, ...]
    covered: tuple[Entry, ...]
    sprung: tuple[Entry, ...]
    extra: tuple[Finding, ...]


def planted() -> list[Case]:
    """The planted events, by name."""
    return [case_in(path) for path in sorted((ROOT / "tests" / "planted").glob("*/key.json"))]


def contradictions(case: Case) -> list[Entry]:
    """The findings of a key that no careful reader would call anything but a discrepancy."""
    return [entry for entry in case.findings if _verdicts(entry) == {"discrepancy"}]


def _verdicts(entry: Entry) -> set[str]:
    return {entry["verdict"], *entry.get("also", ())}


def _defensible(finding: Finding, entry: Entry, places: Places) -> bool:
    """Whether a finding tells an entry as it may be told: two who contradict each other do not agree."""
    return finding.verdict in _verdicts(entry) and lies_on(finding, places)


def reap(case: Case) -> Yield:
    """Compare the articles of a planted event and hold the report against its key."""
    report = compare(read_all(case.paths()))
    together = [each for each in report.findings if each.verdict != "uncorroborated"]
    apart = [each for each in together if each.verdict == "discrepancy"]
    located = case.located(case.findings, report)
    contested = [(entry, places) for entry, places in located if "discrepancy" in _verdicts(entry)]
    told = [entry for entry, places in contested if any(lies_on(each, places) for each in apart)]
    return Yield(
        case,
        tuple(entry for entry in contradictions(case) if entry in told),
        tuple(entry for entry, places in located if any(_defensible(each, entry, places) for each in together)),
        sprung(case, report),
        tuple(each for each in apart if not any(lies_on(each, places) for _, places in contested)),
    )


def total(yields: Iterable[Yield]) -> dict[str, int]:
    """How much all events together give of each."""
    yields = list(yields)
    return {name: sum(len(getattr(each, name)) for each in yields) for name in (*FLOORS, *CEILINGS)}


def pins() -> dict[str, int]:
    """What has been reached: the least that is found and covered, the most that is sprung and extra."""
    return tomllib.loads(PINS.read_text(encoding="utf-8"))


def _print(each: Yield, *, lines: bool) -> None:
    found = f"found {len(each.found):2}/{len(contradictions(each.case)):2}"
    covered = f"covered {len(each.covered):2}/{len(each.case.findings):2}"
    traps = f"sprung {len(each.sprung):2}/{len(each.case.traps):2}"
    print(f"{each.case.name:26} {found}  {covered}  {traps}  extra {len(each.extra)}")
    for line in misses(each) if lines else ():
        print(f"    {line}")


def misses(each: Yield) -> Iterator[str]:
    """What a report lacks and what it has too much, a line for each: what it is, and where."""
    for entry in contradictions(each.case):
        if entry not in each.found:
            yield f"missed {entry['kind']} {entry['at']}"
    for entry in each.sprung:
        yield f"sprung {entry['at']}"
    for finding in each.extra:
        yield f"extra {finding.kind} {finding.rule}: {[claim.text for claim in finding.claims]}"


def _write(new: Mapping[str, int], old: Mapping[str, int]) -> None:
    """Take over what is better than before."""
    best = {name: (max if name in FLOORS else min)(count, old.get(name, count)) for name, count in new.items()}
    lines = [_HEAD, *(f"{name} = {count}" for name, count in best.items())]
    PINS.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    reaped = [reap(case) for case in planted()]
    for one in reaped:
        _print(one, lines="--misses" in sys.argv)
    print("all".ljust(26), "  ".join(f"{name} {count}" for name, count in total(reaped).items()))
    if "--write" in sys.argv:
        _write(total(reaped), pins())
    if "--repin" in sys.argv:
        _write(total(reaped), {})
