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
from collections.abc import Sequence
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
    add(folder, paths, int(workers), at_once=2)
    compare(folder, int(workers), at_once=2)
"""
_SEED = 20


class NotAsUndisturbedError(Exception):
    """A run that was killed and taken up again did not end as one that was left alone."""


@frozen
class Kill:
    """When a run was killed, in seconds, and how many commits it had made by then."""

    after: float
    commits: int


def kills(times: int, paths: Sequence[str], scratch: Path, workers: int = 1) -> list[Kill]:
    """Kill and take up again so many runs; NotAsUndisturbedError where one does not end as the undisturbed run."""
    whole = scratch / "whole"
    run = _started(whole, paths, workers)
    began = time.monotonic()
    run.wait()
    lasts = time.monotonic() - began
    wanted, moments = exported(whole), random.Random(_SEED)  # noqa: S311 - any moments will do
    made = []
    for number in range(times):
        folder, after = scratch / f"killed-{number}", moments.uniform(0.0, 1.0) * lasts
        run = _started(folder, paths, workers)
        time.sleep(after)
        run.send_signal(signal.SIGKILL)
        run.wait()
        made.append(Kill(round(after, 1), read_manifest(folder).generation))
        if _started(folder, paths, workers).wait() or exported(folder) != wanted or twice(folder):
            raise NotAsUndisturbedError(f"after a kill at {after:.1f} s: {twice(folder) or 'other findings'}")
    return made


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
            print(f"killed after {kill.after:5.1f} s and {kill.commits:2} commits: nothing lost, nothing there twice")
