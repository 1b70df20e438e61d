"""A short run of the fuzzing harness: no document of a few mutations is a fault."""

from pathlib import Path

import run as fuzzing

ROOT = Path(__file__).parent.parent


def test_mutated_documents_go_through_every_stage() -> None:
    paths = fuzzing.documents([ROOT / "seeds", ROOT / "fixtures"])

    assert paths
    assert not fuzzing.fuzzed(paths, seed=1, seconds=120, most=8, keep=None)


def test_the_same_seed_gives_the_same_input() -> None:
    paths = fuzzing.documents([ROOT / "seeds"])

    assert fuzzing.one(3, 5, paths) == fuzzing.one(3, 5, paths)
