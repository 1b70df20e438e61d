"""How long the HTML report takes to open, to filter and to search in headless Chromium, and how large it is.

`python benchmarks/page.py REPORT.html` prints the size and the median of five runs in milliseconds.
"""

import shutil
import sys
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright

RUNS = 5
_READY = "() => { const [it] = performance.getEntriesByType('navigation'); return it.domComplete - it.startTime; }"
_PAINT = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"
# The time from an input to the frame after it, the pause that lets somebody finish typing left out.
_FILTER = """async ([name, value]) => {
  const input = document.querySelector(`#filter [name=${name}]`);
  const start = performance.now();
  if (input.type === 'checkbox') input.checked = value; else input.value = value;
  sift();
  document.body.getBoundingClientRect();
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return performance.now() - start;
}"""
_STEPS = (("kind", "quantity"), ("kind", ""), ("verdict", False), ("verdict", True), ("text", "2020"), ("text", ""))


def _run(page: Page, address: str) -> dict[str, float]:
    page.goto(address)
    page.wait_for_function("document.querySelector('#shown').textContent")
    taken = {"open": page.evaluate(_READY), "first paint": page.evaluate(_PAINT)}
    for name, value in _STEPS:
        taken[f"filter {name}={value!r}"] = page.evaluate(_FILTER, [name, value])
    return taken


def main(path: Path) -> None:
    """Measure one page and print its figures."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    print(f"{path.stat().st_size / 1e6:.2f} MB")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        runs = [_run(browser.new_page(), path.resolve().as_uri()) for _ in range(RUNS)]
        browser.close()
    for step in runs[0]:
        print(f"{step:28} {median(run[step] for run in runs):8.0f} ms")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
