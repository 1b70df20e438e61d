"""Kill an archive's writer at random moments, run it again, and see that nothing is lost and nothing is there twice.

`python benchmarks/archive_kill.py [TIMES] [WORKERS] [PATH...]` adds the articles (the fixtures, if none are named) and
compares them in a process of its own, once undisturbed, then TIMES (20) times into a new archive with a SIGKILL at a
random moment, and once more to the end. The findings must be those of the undisturbed run, byte for byte, and no table
hold a row twice.
"""

import json
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import frozen

from factcheck.archive.lock import LOCK
from factcheck.archive.manifest import read_manifest
from factcheck.archive.store import Archive
from factcheck.archive.tables import rows_of

ROOT = Path(__file__).parent.parent
_WORK = """
import sys
from factcheck.archive.adding import add
from factcheck.archive.comparing import compare
if __name__ == "__main__":
    folder, workers, *paths = sys.argv[1:]
    add(folder, paths, int(workers), at_once=1)
    compare(folder, int(workers), at_once=1)
"""
_SEED = 20


class NotAsUndisturbedError(Exception):
    """A run that was killed and taken up again did not end as one that was left alone."""


@frozen
class Kill:
    """When a run was killed, in seconds, and how many commits it had made by then, of how many."""

    after: float
    commits: int
    of: int


def kills(times: int, paths: Sequence[str], scratch: Path, workers: int = 1) -> Iterator[Kill]:
    """Kill and take up again so many runs; NotAsUndisturbedError where one does not end as the undisturbed run.

    A moment is some time after one of the commits, by chance, so that the kills fall into all of the work however
    fast the machine is just then.
    """
    whole = scratch / "whole"
    run, began = _started(whole, paths, workers), time.monotonic()
    run.wait()
    commits = read_manifest(whole).generation
    gap = (time.monotonic() - began) / commits
    wanted, moments = exported(whole), random.Random(_SEED)  # noqa: S311 - any moments will do
    for number in range(times):
        folder, after, more = scratch / f"killed-{number}", moments.randrange(commits), moments.uniform(0.0, gap)
        run, began = _started(folder, paths, workers), time.monotonic()
        while run.poll() is None and read_manifest(folder).generation < after:
            time.sleep(0.002)
        time.sleep(more)
        run.send_signal(signal.SIGKILL)
        run.wait()
        kill = Kill(round(time.monotonic() - began, 1), read_manifest(folder).generation, commits)
        if _started(folder, paths, workers).wait() or exported(folder) != wanted or twice(folder):
            raise NotAsUndisturbedError(f"{kill}: {twice(folder) or 'other findings'}")
        yield kill


def _started(folder: Path, paths: Sequence[str], workers: int) -> "subprocess.Popen[bytes]":
    """A run that has begun to work: before, there is nothing to kill but imports."""
    script = folder.with_suffix(".py")
    script.write_text(_WORK, encoding="utf-8")
    command = [sys.executable, str(script), str(folder), str(workers), *paths]
    run = subprocess.Popen(command, stderr=subprocess.DEVNULL)  # noqa: S603 - our own script
    while run.poll() is None and not (folder / LOCK).exists():
        time.sleep(0.01)
    return run


def exported(folder: Path) -> str:
    """All the findings of an archive, and its claims, as text."""
    archive = Archive(folder)
    claims = archive.query('SELECT * EXCLUDE (via, setting) FROM claims ORDER BY article, number, kind, "start"')
    return json.dumps([archive.query("findings").to_pylist(), claims.to_pylist()], ensure_ascii=False)


def twice(folder: Path) -> list[tuple[object, ...]]:
    """The rows of articles, claims and findings that an archive holds more than once, by what tells them apart."""
    manifest = read_manifest(folder)
    keys = {"articles": ("article",), "claims": ("article", "number"), "findings": ("fingerprint", "number")}
    found: Counter[tuple[object, ...]] = Counter()
    for table, columns in keys.items():
        rows = rows_of(folder, manifest, table, columns).to_pylist()
        found.update((table, *row.values()) for row in rows)
    return [row for row, times in found.items() if times > 1]


if __name__ == "__main__":
    times, workers = (int(given) for given in (*sys.argv[1:3], *("20", "1")[len(sys.argv[1:3]) :]))
    with TemporaryDirectory() as name:
        for kill in kills(times, sys.argv[3:] or [str(ROOT / "fixtures")], Path(name), workers):
            print(f"killed after {kill.after:5.1f} s, {kill.commits} of {kill.of} commits: nothing lost, nothing twice")
