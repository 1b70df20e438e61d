"""Kill a run at a random moment, ten times, and look for what it leaves: python benchmarks/killed.py FOLDER [TIMES].

A report stands under its name whole, or the one from before does; no file lies beside it that nobody asked for but one
that a kill left half-written under a hidden name of its own; no process outlives the run by more than ten seconds.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random

PATIENCE = 10.0  # seconds in which a process that has only begun to start may see that it is not wanted any more
BEFORE = '{"before": true}'


def whole(path: Path) -> bool:
    """Whether a file is what was there before, or a whole report."""
    text = path.read_text(encoding="utf-8")
    return text == BEFORE or json.loads(text)["schema"].startswith("factcheck-report/")


def left(group: int) -> list[str]:
    """The processes of a group that still run."""
    found = subprocess.run(["/bin/ps", "-eo", "pgid,stat,args"], capture_output=True, text=True, check=True).stdout
    rows = [line.split(None, 2) for line in found.splitlines()[1:]]
    return [row[2] for row in rows if row[0] == str(group) and not row[1].startswith("Z")]


def run(folder: str, seconds: float, ending: signal.Signals, *, parent_only: bool) -> None:
    """Start a comparison, end it after so many seconds, and assert what is left."""
    with tempfile.TemporaryDirectory() as place:
        output = Path(place) / "report.json"
        output.write_text(BEFORE, encoding="utf-8")
        command = [sys.executable, "-m", "factcheck", "compare", "-q", "--workers", "2", "-o", str(output), folder]
        with subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True) as process:
            time.sleep(seconds)
            running = process.poll() is None
            if running:
                (os.kill if parent_only else os.killpg)(process.pid, ending)
            process.wait()
            ended = time.monotonic()
            while left(process.pid) and time.monotonic() < ended + PATIENCE:
                time.sleep(0.2)
            after = time.monotonic() - ended
            assert not left(process.pid), left(process.pid)
        assert whole(output)
        beside = [path.name for path in Path(place).iterdir() if path != output]
        assert not beside or ending is signal.SIGKILL, beside
        state = "before" if output.read_text(encoding="utf-8") == BEFORE else "whole"
        told = f"{ending.name} after {seconds:.1f} s, running: {running}, report: {state}, beside: {beside}"
        print(f"{told}, all gone after {after:.1f} s", flush=True)


def main() -> None:
    """Kill so many runs, with Ctrl-C and without mercy in turn."""
    folder, times = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 10
    random = Random(1)  # noqa: S311 - to be repeated, not to be secret
    for number in range(times):
        ending = (signal.SIGINT, signal.SIGKILL, signal.SIGTERM)[number % 3]
        run(folder, random.uniform(0.5, 12), ending, parent_only=number % 2 == 0)


if __name__ == "__main__":
    main()
