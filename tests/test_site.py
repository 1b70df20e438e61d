"""The documentation as a site: it is built without a warning, and asks nothing of anybody."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from quality import ROOT

import factcheck

_BUILD = """
import socket, sys
from sphinx.cmd.build import main

def refuse(*_):
    raise OSError("no network here")

socket.socket.connect = refuse
sys.exit(main(["--quiet", "--fail-on-warning", "--keep-going", "docs", sys.argv[1]]))
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as `make docs` builds it, every warning an error, with every way to the network barred."""
    folder = tmp_path_factory.mktemp("site") / "html"
    command = [sys.executable, "-c", _BUILD, str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603

    assert done.returncode == 0, done.stderr
    return folder


def pages(site: Path) -> Iterator[tuple[str, Any]]:
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site).as_posix(), html.document_fromstring(path.read_text(encoding="utf-8"))


def test_every_page_is_in_the_site(site: Path) -> None:
    sources = {path.relative_to(ROOT / "docs").with_suffix("") for path in (ROOT / "docs").rglob("*.md")}

    assert {source.as_posix() for source in sources} <= {name.removesuffix(".html") for name, _ in pages(site)}


def test_every_public_name_is_in_the_reference(site: Path) -> None:
    page = (site / "api.html").read_text(encoding="utf-8")

    for name in factcheck.__all__:
        assert f'id="factcheck.{name}"' in page, name


def test_pages_load_nothing_from_elsewhere(site: Path) -> None:
    for name, page in pages(site):
        loaded = page.xpath("//@src | //link[not(@rel='author')]/@href | //@srcset | //object/@data")
        assert not [address for address in loaded if re.match(r"(https?:)?//", address)], name
    for style in site.rglob("*.css"):
        assert not re.search(r"(url\(|@import)\s*[\"']?(https?:)?//", style.read_text(encoding="utf-8")), style.name


def test_links_between_pages_lead_somewhere(site: Path) -> None:
    held = dict(pages(site))
    anchors = {name: set(page.xpath("//@id")) for name, page in held.items()}
    for name, page in held.items():
        for address in page.xpath("//article//a/@href"):
            if re.match(r"[a-z]+:", address):
                continue
            path, _, fragment = address.partition("#")
            target = (site / name).parent.joinpath(path).resolve() if path else site / name
            assert target.exists(), (name, address)
            known = anchors.get(target.relative_to(site).as_posix(), set())
            assert not fragment or target.suffix != ".html" or fragment in known, (name, address)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_pages_open_without_error_request_or_overflow(site: Path, width: int, scheme: Any) -> None:
    sync_api = pytest.importorskip("playwright.sync_api")
    chromium = shutil.which("chromium")
    if not chromium:
        pytest.skip("Chromium is not installed")
    faults: list[str] = []
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": width, "height": 844}, color_scheme=scheme)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
        page.on("request", lambda asked: None if asked.url.startswith(("file:", "data:")) else faults.append(asked.url))
        for name, _ in pages(site):
            page.goto((site / name).as_uri())
            if page.evaluate("document.documentElement.scrollWidth") > width:
                faults.append(f"{name} is wider than the window")
        browser.close()

    assert not faults
