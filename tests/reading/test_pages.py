"""One stored page of each form, and all that should be read from it."""

import tomllib
from pathlib import Path

import pytest

from factcheck.reading import read

PAGES = Path(__file__).parent / "pages"
EXPECTED = sorted(PAGES.glob("*.toml"))


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda path: path.stem)
def test_page_is_read(expected: Path) -> None:
    wanted = tomllib.loads(expected.read_text(encoding="utf-8"))
    source = next(path for path in PAGES.glob(f"{expected.stem}.*") if path.suffix != ".toml")
    reading = read(source)
    (article,) = reading.articles
    assert [[block.zone.value, article.text[block.start : block.end]] for block in article.blocks] == wanted["blocks"]
    assert (article.title, article.outlet, article.language) == (wanted["title"], wanted["outlet"], wanted["language"])
    assert article.published is not None
    assert article.published.isoformat() == wanted["published"]
    assert article.url == wanted.get("url", "")
    assert article.byline == wanted["byline"]
    assert article.path == str(source)
    assert [problem.reason for problem in reading.problems] == (["language"] if article.language != "zh" else [])


def test_every_page_has_its_expected_result() -> None:
    stems = sorted(path.stem for path in PAGES.iterdir() if path.suffix != ".toml")
    assert stems == [path.stem for path in EXPECTED]
