"""What the package promises: its names, its lists, its catalogues."""

import ast
import importlib
import inspect
import pkgutil
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.article import Zone
from factcheck.finding import Severity
from factcheck.kinds import KINDS
from factcheck.languages.messages import CATALOGUES, catalogue, preferred
from factcheck.rendering import RENDERERS

PACKAGE = Path(factcheck.__file__).parent
ROOT = PACKAGE.parent

_HAN, _RANGE = re.compile("(?!丶)[一-鿿]"), re.compile(".-.")


def test_all_is_sorted_complete_and_documented() -> None:
    assert factcheck.__all__ == sorted(factcheck.__all__)
    for name in factcheck.__all__:
        assert inspect.getdoc(getattr(factcheck, name)), name


def test_nothing_public_is_left_out_of_all() -> None:
    tree = ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))
    imported = {
        alias.asname or alias.name
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and str(node.module).startswith("factcheck")
        for alias in node.names
    }

    assert imported == set(factcheck.__all__)


def test_verbs_of_the_design_are_public() -> None:
    assert {"align", "compare", "extract", "group", "judge", "read", "render"} <= set(factcheck.__all__)


def modules() -> Iterator[str]:
    for module in pkgutil.walk_packages([str(PACKAGE)], "factcheck."):
        if not module.name.endswith("__main__"):
            yield module.name


@pytest.mark.parametrize("name", list(modules()))
def test_every_module_can_be_imported_and_says_what_it_is(name: str) -> None:
    assert inspect.getdoc(importlib.import_module(name))


def test_kinds_are_those_on_disk() -> None:
    folders = {path.parent.name for path in (PACKAGE / "kinds").glob("*/__init__.py")}

    assert {kind.name for kind in KINDS} == folders
    assert len({kind.name for kind in KINDS}) == len(KINDS)


def test_renderers_are_those_on_disk() -> None:
    assert {f"as_{name}" for name in RENDERERS} == {path.stem for path in (PACKAGE / "rendering").glob("as_*.py")}


def test_catalogues_are_those_on_disk() -> None:
    assert set(CATALOGUES) == {path.stem for path in (PACKAGE / "languages" / "messages").glob("*.toml")}


def keys(table: Any, prefix: str = "") -> set[str]:
    if not isinstance(table, dict):
        return {prefix}
    return {key for name, value in table.items() for key in keys(value, f"{prefix}/{name}")}


@pytest.mark.parametrize("lang", CATALOGUES)
def test_catalogues_have_the_same_keys(lang: str) -> None:
    assert keys(dict(catalogue(lang))) == keys(dict(catalogue("zh")))


@pytest.mark.parametrize("lang", CATALOGUES)
def test_catalogues_cover_the_words_of_the_contract(lang: str) -> None:
    words = catalogue(lang)
    schema = files("factcheck.rendering").joinpath("report.schema.json").read_text(encoding="utf-8")

    assert set(words["kinds"]) == {kind.name for kind in KINDS}
    assert set(words["zones"]) == {zone.value for zone in Zone}
    assert set(words["severities"]) == {severity.value for severity in Severity}
    assert all(f'"{nature}"' in schema for nature in words["natures"])
    assert set(words["reasons"]["discrepancy"]) == {*words["natures"], "default"}


def test_reasons_are_for_rules_there_are() -> None:
    pages = [*sorted((PACKAGE / "kinds").rglob("*.py")), PACKAGE / "archive" / "edits.py"]
    source = "\n".join(path.read_text(encoding="utf-8") for path in pages)

    for rule in catalogue("zh")["rules"]:
        cuts = range(4, len(rule))
        made = any(f'}}{rule[cut:]}"' in source or f'"{rule[:cut]}{{' in source for cut in cuts)
        assert made or f'"{rule}"' in source, f"nothing has the rule {rule!r} any more"


def test_reasons_of_problems_there_are_have_a_message() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in sorted(PACKAGE.rglob("*.py")))

    for reason in set(catalogue("zh")["problems"]) - {"other"}:
        assert f'"{reason}"' in source, reason


def test_no_language_for_a_locale_is_english() -> None:
    assert preferred("zh_TW.UTF-8") == "zh"
    assert preferred("zh-Hant") == "zh"
    assert preferred("fr_FR") == preferred("C.UTF-8") == preferred("") == "en"


def test_an_unknown_report_language_is_named() -> None:
    with pytest.raises(factcheck.FactcheckError, match="'tlh'"):
        catalogue("tlh")


def test_the_version_is_that_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert factcheck.__version__ == project["version"]


def test_importing_reads_no_table_and_loads_no_command_line() -> None:
    program = (
        "import sys, pathlib, tomllib; seen = []; tomllib.loads = tomllib.load = lambda *a: seen.append(a);"
        "import factcheck; print(len(seen), 'click' in sys.modules, 'yaml' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)  # noqa: S603

    assert done.stdout.split()[:2] == ["0", "False"]


def test_han_characters_stand_in_language_files_only() -> None:
    """No word of a natural language outside the languages and the kinds' language files."""
    for path in sorted(PACKAGE.rglob("*.py")):
        inside = path.relative_to(PACKAGE).as_posix()
        if "languages/" in inside or "/zh" in inside:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        docs = {id(each) for each in docstrings(tree)}
        words = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in docs]
        assert not [word for word in words if isinstance(word, str) and _HAN.search(_RANGE.sub("", word))], inside


def docstrings(tree: ast.AST) -> Iterator[ast.Constant]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value
