"""Pictures of the HTML report on the seeds, taken in headless Chromium.

`python benchmarks/screenshots.py FOLDER` writes overview, finding and side by side, at desktop and phone width, in
light and dark; `--docs` writes the one that README shows.
"""

import shutil
import sys
from collections.abc import Mapping
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from factcheck import compare, read_all, render

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs" / "report.png"
_SIZES: Mapping[str, Any] = {"desktop": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}
_PARTS = {"overview": ".event", "finding": ".card ~ .card", "side-by-side": "#side-by-side"}
_SHOW = "(selector) => document.querySelector(selector).scrollIntoView({behavior: 'instant'})"


def _pictures(browser: Browser, address: str, folder: Path) -> None:
    for (size, viewport), scheme in product(_SIZES.items(), ("light", "dark")):
        page = browser.new_page(viewport=viewport, color_scheme="dark" if scheme == "dark" else "light")
        page.goto(address)
        for part, selector in _PARTS.items():
            page.evaluate(_SHOW, selector)
            page.wait_for_timeout(200)
            page.evaluate(_SHOW, selector)  # what came into view has its own height now
            page.screenshot(path=folder / f"{part}-{size}-{scheme}.png")


def _picture_for_readme(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 1100, "height": 820}, color_scheme="light")
    page.goto(address)
    page.screenshot(path=DOCS)


def main(folder: str) -> None:
    """Write the report on the seeds and take its pictures."""
    report = compare(read_all([str(ROOT / "seeds")]))
    with TemporaryDirectory() as place, sync_playwright() as playwright:
        stored = Path(place, "report.html")
        stored.write_text(render(report, "html", lang="zh"), encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        if folder == "--docs":
            _picture_for_readme(browser, stored.as_uri())
        else:
            _pictures(browser, stored.as_uri(), Path(folder))
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1])
