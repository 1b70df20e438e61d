"""README and docs: every example runs, every link leads somewhere, everything that is public has its place."""

import doctest
import json
import re
from collections.abc import Iterator
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from examples import DOCS, PAGES, ROOT, examples, notebook, notebook_run, printed, workplace
from markdown_it import MarkdownIt
from markdown_it.token import Token

import factcheck
from factcheck.__main__ import cli
from factcheck.kinds import KINDS
from factcheck.languages.messages import catalogue

_PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FOLDERS = ("fixtures", "seeds", "tests/planted")
_MARKDOWN = (ROOT / "CHANGELOG.md", *(ROOT / folder / "README.md" for folder in _FOLDERS), *PAGES)
_HOSTS = {"keepachangelog.com", "semver.org", "www.bbc.com", "www.rfa.org", "www.rfi.fr"}
"""Where links may lead besides our own pages."""


def place_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=place_of)
def test_python_examples(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = "\n".join(block for block in _PYTHON.findall(page.read_text(encoding="utf-8")) if ">>>" in block)
    example = doctest.DocTestParser().get_doctest(source, {}, page.name, str(page), 0)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    report: list[str] = []
    with workplace(page) as folder:
        assert not example.examples or not (folder != ROOT and (folder / "factcheck").is_dir()), "show a command"
        monkeypatch.chdir(folder)
        runner.run(example, out=report.append)
        monkeypatch.undo()

    assert not runner.failures, "".join(report)


@pytest.mark.parametrize("page", {each.page: None for each in examples()}, ids=place_of)
def test_console_examples(page: Path) -> None:
    with workplace(page) as folder:
        for example in examples():
            if example.page == page:
                assert printed(example.command, folder) == example.output, "python benchmarks/examples.py --write"


def test_the_notebook_gives_what_is_stored_in_it() -> None:
    stored = notebook()

    assert [shown(cell) for cell in notebook_run().cells] == [shown(cell) for cell in stored.cells]


def shown(cell: Any) -> list[object]:
    """What a cell shows, as text: the HTML of data frames is that of their library's version."""
    return [each.get("text") or each["data"]["text/plain"] for each in cell.get("outputs", ())]


def test_the_notebook_shows_a_report() -> None:
    stored = notebook()
    html = [
        each.data.get("text/html", "") for cell in stored.cells for each in cell.get("outputs", ()) if "data" in each
    ]

    assert any('class="factcheck"' in each for each in html)


def links(page: Path) -> Iterator[str]:
    for block in MarkdownIt("gfm-like", {"linkify": False}).parse(page.read_text(encoding="utf-8")):
        for token in block.children or ():
            target = token.attrGet("href") if token.type == "link_open" else token.attrGet("src")
            if target:
                yield str(target)


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub and the site make them."""
    blocks = MarkdownIt("gfm-like", {"linkify": False}).parse(page.read_text(encoding="utf-8"))
    return {_anchor(after) for before, after in pairwise(blocks) if before.type == "heading_open"}


def _anchor(heading: Token) -> str:
    return re.sub(r"[^\w\- ]", "", heading.content.lower()).replace(" ", "-")


@pytest.mark.parametrize("page", _MARKDOWN, ids=place_of)
def test_links_lead_somewhere(page: Path) -> None:
    for link in links(page):
        parts = urlsplit(link)
        if parts.scheme:
            assert (parts.scheme, parts.hostname in _HOSTS) == ("https", True), link
            continue
        target = (page.parent / parts.path).resolve() if parts.path else page
        assert target.exists(), link
        assert target.is_relative_to(ROOT), link
        assert not parts.fragment or parts.fragment in anchors(target), link


def test_a_link_that_leads_nowhere_would_be_seen(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# One place\n\n[a](#one-place) ![b](no.png) <https://host.example/x>\n", encoding="utf-8")

    assert list(links(page)) == ["#one-place", "no.png", "https://host.example/x"]
    assert anchors(page) == {"one-place"}


def test_every_public_name_has_its_entry_in_the_reference() -> None:
    page = (DOCS / "api.md").read_text(encoding="utf-8")
    entries = re.findall(r"^\.\. auto(?:class|function|exception):: (\w+)(?:\(\))?$", page, re.MULTILINE)
    overview = re.findall(r"^   (\w+)$", page, re.MULTILINE)

    assert sorted(entries) == sorted(overview) == factcheck.__all__


def test_every_kind_is_in_the_index() -> None:
    index = (DOCS / "index.md").read_text(encoding="utf-8")

    assert [kind.name for kind in KINDS if f"| [`{kind.name}`](" not in index] == []


def test_every_command_and_option_is_documented() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    page = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")

    for name, command in cli.commands.items():
        assert re.search(rf"`factcheck {name}\b", readme), name
        assert f"\n## {name}\n" in page
        for parameter in command.params:
            options = [option for option in parameter.opts if option.startswith("--")]
            assert parameter.param_type_name == "argument" or any(f"`{option}" in page for option in options), options


def test_every_field_of_the_contract_is_on_its_page() -> None:
    page = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    schema = json.loads(files("factcheck.rendering").joinpath("report.schema.json").read_text(encoding="utf-8"))
    parts = [schema, *(part for part in schema["$defs"].values() if "properties" in part)]

    for part in parts:
        for field in part["properties"]:
            assert re.search(rf"\b{field}\b", page), field


def test_every_kind_and_nature_is_on_its_page() -> None:
    page = (ROOT / "docs" / "verdicts.md").read_text(encoding="utf-8")

    assert all(f"`{nature}`" in page for nature in catalogue("en")["natures"])


def test_readme_shows_the_two_commands_first() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert readme.index("make demo") < readme.index("make test") < readme.index("pip install")


def test_the_changelog_knows_this_version_or_has_unreleased_changes() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

    assert "## [Unreleased]" in changelog or f"## [{factcheck.__version__}]" in changelog
