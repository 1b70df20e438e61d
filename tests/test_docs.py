import doctest
import json
import re
from importlib.resources import files
from pathlib import Path

import pytest
from examples import PAGES, ROOT, Example, examples, printed

import factcheck
from factcheck.__main__ import cli
from factcheck.languages.messages import catalogue

_PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_python_examples(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    source = "\n".join(block for block in _PYTHON.findall(page.read_text(encoding="utf-8")) if ">>>" in block)
    example = doctest.DocTestParser().get_doctest(source, {}, page.name, str(page), 0)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    report: list[str] = []
    runner.run(example, out=report.append)

    assert not runner.failures, "".join(report)


@pytest.mark.parametrize("example", list(examples()), ids=lambda example: example.command)
def test_console_examples(example: Example) -> None:
    assert printed(example.command) == example.output, "python benchmarks/examples.py --write"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in _LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_every_page_is_in_the_index() -> None:
    index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")

    for page in (ROOT / "docs").glob("*.md"):
        assert page.name == "index.md" or f"({page.name})" in index


def test_every_public_name_is_in_the_index() -> None:
    index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")

    for name in factcheck.__all__:
        assert re.search(rf"`{name}\b", index), name


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
