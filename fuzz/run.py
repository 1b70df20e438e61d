"""Fuzz reading, extraction, comparison and every renderer: python fuzz/run.py [--minutes 5] [--seed 1] [FOLDER ...].

Documents are taken from the folders, or from the seeds and fixtures, and mutated; what crashes or stalls is told,
one line for each place in the code, and its input is kept in --keep. The same seed gives the same inputs.
With --atheris the mutations are guided by coverage, where that package is installed.
"""

import argparse
import sys
import time
import traceback
from collections.abc import Sequence
from pathlib import Path
from random import Random

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks"), str(Path(__file__).parent)]

from mutations import mutated  # noqa: E402
from stages import reading, through  # noqa: E402

SUFFIXES = frozenset({".md", ".html", ".htm", ".txt", ".xml"})


def documents(folders: Sequence[Path]) -> list[Path]:
    """The documents to start from."""
    found = (path for folder in folders for path in folder.rglob("*") if path.suffix in SUFFIXES)
    return sorted(path for path in found if path.is_file())


def place(error: BaseException) -> str:
    """The stage, the class, and the innermost line of our own: what one fault has in common."""
    frames = [
        each
        for each in traceback.extract_tb(error.__traceback__)
        if Path(each.filename).is_relative_to(ROOT / "factcheck")
    ]
    last = frames[-1] if frames else traceback.extract_tb(error.__traceback__)[-1]
    return (
        f"{' '.join(getattr(error, '__notes__', []))} {type(error).__name__} {Path(last.filename).name}:{last.lineno}"
    )


def one(number: int, seed: int, paths: Sequence[Path]) -> tuple[bytes, BaseException | None]:
    """The numbered input, and what went wrong with it."""
    random = Random(f"{seed}/{number}")
    path, other = random.choice(paths), random.choice(paths)
    data = path.read_bytes()
    made = mutated(data + b"\n\n" + other.read_bytes() if random.random() < 0.1 else data, random)
    try:
        through(made, reading(data)[:1])
    except Exception as error:  # noqa: BLE001 - that is what is looked for
        return made, error
    return made, None


def fuzzed(paths: Sequence[Path], seed: int, seconds: float, most: int, keep: Path | None) -> dict[str, int]:
    """How often each fault was met, until the time is over or so many inputs were tried."""
    faults: dict[str, int] = {}
    end, number, slowest = time.monotonic() + seconds, 0, 0.0
    while time.monotonic() < end and number < most:
        began = time.monotonic()
        made, error = one(number, seed, paths)
        took = time.monotonic() - began
        if took > slowest:
            slowest = took
            print(f"{number}: {took:.1f} s for {len(made)} bytes", flush=True)
        if error:
            where = place(error)
            faults[where] = faults.get(where, 0) + 1
            if faults[where] == 1:
                print(f"FAULT {number} ({len(made)} bytes) {where}: {str(error)[:200]}", flush=True)
                if keep:
                    keep.mkdir(parents=True, exist_ok=True)
                    (keep / f"{seed}-{number}.bin").write_bytes(made)
        number += 1
    print(f"{number} inputs, {sum(faults.values())} faults in {len(faults)} places", flush=True)
    return faults


def guided(paths: Sequence[Path]) -> None:
    """The same under atheris."""
    import atheris  # noqa: PLC0415 - optional

    others = reading(paths[0].read_bytes())
    atheris.Setup([sys.argv[0], *sorted({str(path.parent) for path in paths})], lambda data: through(data, others))
    atheris.instrument_all()
    atheris.Fuzz()


def main() -> None:
    """Fuzz as the command line says; the status tells of faults."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, default=[ROOT / "seeds", ROOT / "fixtures"])
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--inputs", type=int, default=sys.maxsize)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--atheris", action="store_true")
    wanted = parser.parse_args()
    paths = documents(wanted.folders)
    if wanted.atheris:
        guided(paths)
        return
    sys.exit(bool(fuzzed(paths, wanted.seed, 60 * wanted.minutes, wanted.inputs, wanted.keep)))


if __name__ == "__main__":
    main()
