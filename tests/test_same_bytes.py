"""One report, byte for byte, whatever the order of the articles, the hash seed, the workers or the locale."""

import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck import compare, read

SEEDS = Path(__file__).parent.parent / "seeds"
FILES = sorted(
    str(path)
    for path in SEEDS.rglob("*.*")
    if path.suffix in {".md", ".html", ".htm", ".txt"} and path.name != "README.md"
)


def runs() -> Iterator[tuple[str, str, str]]:
    """Workers, hash seed and locale: one in UTF-8, and one in which Python writes nothing but ASCII by itself."""
    yield "1", "0", "C.UTF-8"
    yield "2", "7", "POSIX"


def report(workers: str, seed: str, locale: str, paths: list[str]) -> bytes:
    command = [sys.executable, "-m", "factcheck", "compare", "-q", "--format", "json", "--lang", "zh"]
    ascii_too = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    environment = {**os.environ, **ascii_too, "PYTHONHASHSEED": seed, "LC_ALL": locale}
    done = subprocess.run([*command, "--workers", workers, *paths], capture_output=True, check=True, env=environment)  # noqa: S603
    return done.stdout


def test_workers_hash_seed_and_locale_change_no_byte() -> None:
    first, *others = (report(*each, FILES) for each in runs())

    assert first
    assert all(other == first for other in others)


@pytest.mark.parametrize("number", range(3))
def test_the_order_of_articles_changes_no_byte(number: int) -> None:
    paths = random.Random(number).sample(FILES, len(FILES))  # noqa: S311 - to be repeated

    assert compare(read(*paths)).to_json() == compare(read(*FILES)).to_json()
