"""Quantities and times, characters a second, beside other extractors: quantity_time.py [FILE...] [--peer PYTHON].

Without files the seeds are read. `--peer` names the interpreter of an environment that holds Recognizers-Text 1.0.2a2
(with emoji below 2) and JioNLP 1.5.31; each of them finds numbers, units, money and times with their values, in the
same text, line by line, after a first line that is not counted. factcheck is timed twice: the two finders alone,
and with the normalising and segmenting that all of its finders share.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter

from factcheck.article import Article
from factcheck.kinds.base import Mention
from factcheck.kinds.quantity import QUANTITY
from factcheck.kinds.time import TIME
from factcheck.languages import LANGUAGES, Document, prepare
from factcheck.reading import read

SEEDS = Path(__file__).parent.parent / "seeds"

PEER = """
import json, sys, time
lines = json.load(sys.stdin)

def recognizers():
    from recognizers_number import NumberRecognizer
    from recognizers_number_with_unit import NumberWithUnitRecognizer
    from recognizers_date_time import DateTimeRecognizer
    culture = "zh-cn"
    number, unit, date = NumberRecognizer(culture), NumberWithUnitRecognizer(culture), DateTimeRecognizer(culture)
    return [
        number.get_number_model(), number.get_percentage_model(), number.get_ordinal_model(),
        unit.get_currency_model(), unit.get_dimension_model(), unit.get_temperature_model(), unit.get_age_model(),
        date.get_datetime_model(),
    ]

def timed(run):
    run(lines[0])
    start = time.perf_counter()
    found = 0
    for line in lines:
        try:
            found += len(run(line) or ())
        except Exception:
            pass
    return {"seconds": time.perf_counter() - start, "found": found}

figures = {}
models = recognizers()
figures["recognizers-text"] = timed(lambda line: [entity for model in models for entity in model.parse(line)])
import contextlib, io
with contextlib.redirect_stdout(io.StringIO()):
    import jionlp
    def jio(line):
        return jionlp.ner.extract_money(line, with_parsing=True) + jionlp.ner.extract_time(line, with_parsing=True)
    figures["jionlp"] = timed(jio)
print(json.dumps(figures))
"""


def main() -> None:
    """Time factcheck and, where an environment is named, the peers; print characters a second."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--peer", help="interpreter of an environment with the peers")
    options = parser.parse_args()
    files = options.files or sorted(path for path in SEEDS.iterdir() if path.suffix == ".txt")
    articles = tuple(article for path in files for article in read(path))
    size = sum(len(article.text) for article in articles)
    print(f"{len(articles)} articles, {size:,} characters")
    documents = [prepare(article, LANGUAGES["zh"]) for article in articles]
    own = _best(lambda: _find(documents))
    whole = _best(lambda: _find([prepare(article, LANGUAGES["zh"]) for article in articles]))
    _report("factcheck, both finders", size, own, _find(documents))
    _report("factcheck, with segmenting", size, whole, _find(documents))
    if options.peer:
        for name, figures in _peers(options.peer, articles).items():
            _report(name, size, figures["seconds"], int(figures["found"]))
            ratios = figures["seconds"] / own, figures["seconds"] / whole
            print(f"{'':28} factcheck is {ratios[0]:,.1f} times as fast, {ratios[1]:,.1f} with segmenting")


def _find(documents: Sequence[Document]) -> int:
    count = 0
    for document in documents:
        found: dict[str, tuple[Mention, ...]] = {}
        for kind in (TIME, QUANTITY):
            found[kind.name] = tuple(kind.find["zh"](document, found))
            count += len(found[kind.name])
    return count


def _best(run: Callable[[], object], times: int = 5) -> float:
    run()
    return min(_once(run) for _ in range(times))


def _once(run: Callable[[], object]) -> float:
    start = perf_counter()
    run()
    return perf_counter() - start


def _peers(python: str, articles: Sequence[Article]) -> dict[str, dict[str, float]]:
    lines = [line for article in articles for line in article.text.split("\n") if line.strip()]
    done = subprocess.run(  # noqa: S603 the interpreter is the caller's
        [python, "-c", PEER], input=json.dumps(lines), capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(done.stderr)
    figures: dict[str, dict[str, float]] = json.loads(done.stdout.splitlines()[-1])
    return figures


def _report(name: str, size: int, seconds: float, found: int) -> None:
    print(f"{name:28} {size / seconds:12,.0f} characters/s, {found} found")


if __name__ == "__main__":
    main()
