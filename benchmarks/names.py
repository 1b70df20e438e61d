"""Precision and recall of `compare_names` on pairs of names: names.py PAIRS.jsonl [--errors] [--peer PYTHON].

A line of the file: {"a", "b", "same", ...}; pairs whose "note" begins with "context" are counted apart. Beside it stand
rapidfuzz's ratio and Jaro-Winkler at their best thresholds for this very file, and nomenklatura's name matcher where
`--peer` names the interpreter of an environment that has it.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

from factcheck.kinds.name import compare_names

_CAREFUL = 0.97

_PEER = """
import json, sys
from nomenklatura.matching.logic_v2.model import LogicV2
from nomenklatura.matching.types import ScoringConfig
from followthemoney import model
config = LogicV2.default_config() if hasattr(LogicV2, "default_config") else ScoringConfig.defaults()
def _make(n, name):
    proxy = model.make_entity("LegalEntity"); proxy.id = n; proxy.add("name", name); return proxy
for line in sys.stdin:
    a, b = json.loads(line)
    print(LogicV2.compare(_make("a", a), _make("b", b), config).score)
"""


def figures(decisions: Sequence[bool], truth: Sequence[bool]) -> tuple[float, float]:
    """Precision and recall of "same"."""
    right = sum(d and t for d, t in zip(decisions, truth, strict=True))
    return right / max(1, sum(decisions)), right / max(1, sum(truth))


def at_precision(scores: Sequence[float], truth: Sequence[bool], wanted: float) -> float:
    """The best recall of any threshold whose precision is at least `wanted`."""
    points = [figures([score >= threshold for score in scores], truth) for threshold in sorted(set(scores))]
    return max((recall for precision, recall in points if precision >= wanted), default=0.0)


def best_threshold(scores: Sequence[float], truth: Sequence[bool]) -> tuple[float, float, float]:
    """The threshold with the best F1 on this very file, with its precision and recall."""

    def f1(threshold: float) -> float:
        precision, recall = figures([score >= threshold for score in scores], truth)
        return 2 * precision * recall / max(1e-9, precision + recall)

    best = max(sorted(set(scores)), key=f1)
    return (best, *figures([score >= best for score in scores], truth))


def peer_scores(python: str, pairs: Sequence[dict[str, Any]]) -> list[float]:
    """Scores of nomenklatura's matcher, run in its own environment."""
    lines = "\n".join(json.dumps([pair["a"], pair["b"]]) for pair in pairs)
    done = subprocess.run([python, "-c", _PEER], input=lines, capture_output=True, text=True, check=True)  # noqa: S603
    return [float(line) for line in done.stdout.split()]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--peer", default="")
    options = parser.parse_args()
    lines = [json.loads(line) for line in options.pairs.read_text(encoding="utf-8").splitlines() if line.strip()]
    pairs = [pair for pair in lines if not str(pair.get("note", "")).startswith("context")]
    truth = [bool(pair["same"]) for pair in pairs]
    found = [compare_names(pair["a"], pair["b"]) for pair in pairs]
    precision, recall = figures([one.same for one in found], truth)
    print(f"{len(pairs)} pairs, {sum(truth)} same; {len(lines) - len(pairs)} that need context set aside")
    print(f"compare_names          precision {precision:.3f} recall {recall:.3f}")
    peers: list[tuple[str, Callable[[str, str], float]]] = [
        ("rapidfuzz ratio", fuzz.ratio),
        ("Jaro-Winkler", JaroWinkler.similarity),
    ]
    scored = {name: [score(pair["a"], pair["b"]) for pair in pairs] for name, score in peers}
    if options.peer:
        scored["nomenklatura"] = peer_scores(options.peer, pairs)
    for name, scores in scored.items():
        best, precision, recall = best_threshold(scores, truth)
        careful = at_precision(scores, truth, _CAREFUL)
        print(
            f"{name:22} precision {precision:.3f} recall {recall:.3f} at its best threshold {best:.2f}; "
            f"recall {careful:.3f} at a precision of {_CAREFUL}"
        )
    if options.errors:
        for pair, one, same in zip(pairs, found, truth, strict=True):
            if one.same != same:
                print(pair["a"], pair["b"], "same" if same else "different", one, file=sys.stdout)


if __name__ == "__main__":
    main()
