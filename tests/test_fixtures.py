import tomllib
from pathlib import Path

import pytest
from planted import planted
from quality import Case, cases

from factcheck import read_all
from factcheck.kinds import KINDS

FIXTURES = Path(__file__).parent.parent / "fixtures"
EVERY = (*cases(), *planted())
VERDICTS = {"agreement", "discrepancy", "update"}


@pytest.mark.parametrize("case", EVERY, ids=lambda case: case.name)
def test_every_article_is_read_whole(case: Case) -> None:
    reading = read_all(case.paths())

    assert reading.problems == ()
    assert len(reading.articles) == len(case.paths()) >= 3
    assert all(article.title and article.outlet and article.published for article in reading.articles)


@pytest.mark.parametrize("case", EVERY, ids=lambda case: case.name)
def test_every_expected_place_stands_in_what_was_read(case: Case) -> None:
    texts = {Path(article.path).name: article.text for article in read_all(case.paths()).articles}

    for entry in (*case.findings, *case.traps):
        for name, quote in entry["at"]:
            assert quote in texts[case.files.get(name, name)], (name, quote)


@pytest.mark.parametrize("case", EVERY, ids=lambda case: case.name)
def test_expectations_use_the_words_of_the_contract(case: Case) -> None:
    kinds = {kind.name for kind in KINDS}

    assert all(entry["kind"] in kinds for entry in case.findings)
    assert all({entry["verdict"], *entry.get("also", ())} <= VERDICTS for entry in case.findings)
    assert all(entry["must_not"] in {"align", "discrepancy"} and len(entry["at"]) == 2 for entry in case.traps)


def test_every_folder_says_what_is_in_it() -> None:
    folders = [path for path in sorted(FIXTURES.iterdir()) if path.is_dir()]

    assert len(folders) >= 6
    assert all(tomllib.loads((folder / "expected.toml").read_text(encoding="utf-8"))["event"] for folder in folders)


def test_every_kind_is_contradicted_somewhere() -> None:
    contradicted = {entry["kind"] for case in cases() for entry in case.findings if entry["verdict"] == "discrepancy"}

    assert contradicted == {kind.name for kind in KINDS}
