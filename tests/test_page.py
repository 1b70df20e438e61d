"""The HTML report in a browser: Debian's Chromium, headless, without any network."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from quality import ROOT

from factcheck import Article, Block, Report, Zone, compare, read_all, render

playwright = pytest.importorskip("playwright.sync_api")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed (Debian: apt-get install chromium)")

EVERYTHING_DRAWN = """() => {
  document.styleSheets[0].insertRule("* { content-visibility: visible !important; }");
  for (const each of document.querySelectorAll("details")) each.open = true;
}"""
SHOWN = "[...document.querySelectorAll('.card, .item')].filter((each) => !each.hidden)"
DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as started:
        launched = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture(scope="module")
def report() -> Report:
    return compare(read_all([str(ROOT / "fixtures" / name) for name in ("factory_fire", "typhoon_landfall")]))


@pytest.fixture(scope="module")
def spelling(report: Report) -> str:
    """The id of the finding on a name that is spelled in two ways."""
    found = [each for each in report.findings if each.verdict == "discrepancy" and each.kind == "name"]
    return found[0].id


@pytest.fixture(scope="module")
def address(report: Report, tmp_path_factory: pytest.TempPathFactory) -> str:
    return stored(render(report, "html", lang="en"), tmp_path_factory.mktemp("page"))


def stored(page: str, folder: Path) -> str:
    (folder / "report.html").write_text(page, encoding="utf-8")
    return (folder / "report.html").as_uri()


class Watched:
    """A page, everything its console said, and every request it made."""

    def __init__(self, browser: Any, address: str, **wishes: Any) -> None:
        self.context = browser.new_context(**{"viewport": DESKTOP, "reduced_motion": "reduce", **wishes})
        self.page = self.context.new_page()
        self.said: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", self.told)
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(address)

    def told(self, dialog: Any) -> None:
        """Somebody's script asks the reader something: it should not."""
        self.said.append(dialog.message)
        dialog.dismiss()

    def frame(self) -> None:
        """Wait until what was asked for is drawn."""
        self.page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


@pytest.fixture
def opened(browser: Any, address: str) -> Iterator[Watched]:
    watched = Watched(browser, address)
    yield watched
    watched.context.close()
    assert watched.said == []
    assert watched.asked == [address]


def tells(page: Any, words: str) -> None:
    """Wait until the page tells how many findings it shows."""
    page.wait_for_function("(words) => document.querySelector('#shown').textContent.startsWith(words)", arg=words)


def in_view(page: Any, selector: str) -> bool:
    script = """(selector) => {
      const box = document.querySelector(selector).getBoundingClientRect();
      return box.bottom > 0 && box.top < innerHeight;
    }"""
    return bool(page.evaluate(script, selector))


def test_from_a_finding_to_the_place_and_back(opened: Watched, spelling: str) -> None:
    page = opened.page
    link = page.locator(f"#{spelling} a.place").first
    place = link.get_attribute("href")
    link.click()
    opened.frame()

    assert in_view(page, place)
    assert page.evaluate("document.activeElement.id") == place[1:]
    assert "lit" in page.locator(place).get_attribute("class")
    assert page.locator("#back").inner_text() == f"↩ Back to {spelling}"

    page.locator("#back").click()
    opened.frame()
    assert in_view(page, f"#{spelling}")
    assert page.evaluate("document.activeElement.id") == spelling
    assert page.locator("#back").is_hidden()


def test_the_browser_s_own_back_leads_back_too(opened: Watched, spelling: str) -> None:
    page = opened.page
    page.locator(f"#{spelling} .id").click()
    page.locator(f"#{spelling} a.place").first.click()
    page.go_back()
    opened.frame()

    assert page.url.endswith(f"#{spelling}")
    assert in_view(page, f"#{spelling}")


def test_from_a_place_to_its_finding(opened: Watched, spelling: str) -> None:
    page = opened.page
    place = page.locator(page.locator(f"#{spelling} a.place").first.get_attribute("href"))
    findings = place.get_attribute("data-f").split()
    place.click()
    if len(findings) > 1:
        page.locator("#choice a").first.click()
    opened.frame()

    assert page.evaluate("document.activeElement.id") == findings[0]
    assert in_view(page, f"#{findings[0]}")


def test_words_with_several_findings_offer_them(opened: Watched) -> None:
    page = opened.page
    several = page.locator(".text a.c[data-f*=' ']").first
    findings = several.get_attribute("data-f").split()
    several.click()

    assert page.locator("#choice").is_visible()
    assert page.locator("#choice a").count() == len(findings)
    assert page.evaluate("document.activeElement.closest('#choice') !== null")
    page.keyboard.press("Escape")
    assert page.locator("#choice").is_hidden()
    assert page.evaluate("document.activeElement.dataset.f") == " ".join(findings)


def test_a_matrix_cell_leads_to_the_words(opened: Watched, report: Report) -> None:
    page = opened.page
    cell = page.locator(".matrix .voice").first
    place = cell.get_attribute("href")
    cell.click()
    opened.frame()

    assert in_view(page, place)
    assert page.locator("#back").is_visible()
    assert report.findings


@pytest.mark.parametrize(
    ("choose", "keeps"),
    [
        (
            lambda page: page.locator("#filter [value=agreement]").uncheck(),
            lambda finding: finding.verdict != "agreement",
        ),
        (
            lambda page: page.select_option("#filter [name=kind]", "quantity"),
            lambda finding: finding.kind == "quantity",
        ),
        (
            lambda page: page.select_option("#filter [name=severity]", "major"),
            lambda finding: finding.verdict == "discrepancy" and finding.severity.value == "major",
        ),
        (
            lambda page: page.select_option("#filter [name=outlet]", "北辰网"),
            lambda finding: any(claim.article.outlet == "北辰网" for claim in finding.claims),
        ),
        (lambda page: page.select_option("#filter [name=event]", "e2"), lambda finding: finding.event == "e2"),
    ],
    ids=["verdict", "kind", "severity", "outlet", "event"],
)
def test_filter(opened: Watched, report: Report, choose: Any, keeps: Any) -> None:
    page = opened.page
    kept = {finding.id for finding in report.findings if keeps(finding)}
    choose(page)
    tells(page, f"{len(kept)} of {len(report.findings)} shown")

    assert set(page.evaluate(f"{SHOWN}.map((each) => each.id)")) == kept
    page.locator("#filter [type=reset]").click()
    tells(page, f"{len(report.findings)} of")
    assert len(page.evaluate(SHOWN)) == len(report.findings)


def test_search(opened: Watched, spelling: str) -> None:
    page = opened.page
    page.fill("#filter [name=text]", "no such word anywhere")
    tells(page, "0 of")
    page.fill("#filter [name=text]", "陈利群")
    page.locator(f"#{spelling}").wait_for()

    assert page.locator(f"#{spelling}").is_visible()
    shown = page.evaluate(f"{SHOWN}.map((each) => each.textContent)")
    assert shown
    assert all("陈利群" in text for text in shown)


def test_a_link_to_a_finding_that_is_filtered_out_shows_it(opened: Watched, spelling: str) -> None:
    page = opened.page
    page.select_option("#filter [name=kind]", "time")
    page.locator(f"#{spelling}").wait_for(state="hidden")
    page.locator(f".matrix tbody th a[href='#{spelling}']").click()
    opened.frame()

    assert page.locator(f"#{spelling}").is_visible()


def test_keyboard(opened: Watched, spelling: str) -> None:
    page = opened.page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    opened.frame()
    assert in_view(page, "#findings")
    page.locator(f"#{spelling}").focus()
    cards = page.evaluate(f"{SHOWN}.map((each) => each.id)")
    following = cards[cards.index(spelling) + 1]
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") == following
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.id") == spelling
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.card').id") == spelling
    page.fill("#filter [name=text]", "j")
    assert page.input_value("#filter [name=text]") == "j"


def test_two_articles_side_by_side(opened: Watched, spelling: str) -> None:
    page = opened.page
    page.locator(f"#{spelling} .beside").click()
    opened.frame()
    cells = page.locator("#pairs .pair-row:has(.lit) .cell")

    assert cells.count() == 2
    assert "陈立群" in cells.nth(0).inner_text()
    assert "陈利群" in cells.nth(1).inner_text()
    assert "at odds" in page.locator("#paired").inner_text()
    left = page.locator("#pair [name=left]").input_value()
    page.locator("#swap").click()
    assert page.locator("#pair [name=right]").input_value() == left
    rows = page.locator("#pairs .pair-row").count()
    page.locator("#pair [name=whole]").check()
    assert page.locator("#pairs .pair-row").count() > rows
    assert (
        page.evaluate("new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size")
        == page.locator("[id]").count()
    )


def test_light_and_dark(browser: Any, address: str) -> None:
    colour = "getComputedStyle(document.body).backgroundColor"
    light, dark = Watched(browser, address), Watched(browser, address, color_scheme="dark")
    seen = (light.page.evaluate(colour), dark.page.evaluate(colour))

    assert seen[0] != seen[1]
    dark.page.locator("#theme").click()
    assert dark.page.locator("#theme").inner_text() == "Theme: light"
    assert dark.page.evaluate(colour) == seen[0]
    light.context.close()
    dark.context.close()


def test_nothing_is_wider_than_a_phone(browser: Any, address: str) -> None:
    phone = Watched(browser, address, viewport=PHONE)

    assert phone.page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    phone.page.locator("#pair [name=whole]").check()
    assert phone.page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    phone.context.close()


def test_without_scripts_everything_can_be_read(browser: Any, address: str, spelling: str) -> None:
    plain = Watched(browser, address, java_script_enabled=False)
    visible = plain.page.locator

    assert visible(f"#{spelling} .explanation").is_visible()
    assert visible("#filter").is_hidden()
    assert visible("#side-by-side noscript").is_visible()
    visible(f"#{spelling} a.place").first.click()
    assert "#p-" in plain.page.url
    assert plain.said == []
    plain.context.close()


def test_on_paper_there_are_no_controls(browser: Any, address: str, spelling: str) -> None:
    paper = Watched(browser, address)
    paper.page.emulate_media(media="print")

    assert paper.page.locator("#filter").is_hidden()
    assert paper.page.locator(".sections").is_hidden()
    assert paper.page.locator(f"#{spelling} .explanation").is_visible()
    assert len(paper.page.pdf()) > 10_000
    paper.context.close()


@pytest.mark.parametrize(
    ("lang", "wishes"),
    [
        ("zh", {"viewport": DESKTOP, "color_scheme": "light"}),
        ("zh", {"viewport": PHONE, "color_scheme": "dark"}),
        ("en", {"viewport": DESKTOP, "color_scheme": "dark"}),
        ("en", {"viewport": PHONE, "color_scheme": "light"}),
    ],
    ids=["zh-desktop-light", "zh-phone-dark", "en-desktop-dark", "en-phone-light"],
)
def test_no_serious_hindrance(browser: Any, report: Report, tmp_path: Path, lang: str, wishes: dict[str, Any]) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    seen = Watched(browser, stored(render(report, "html", lang=lang), tmp_path), **wishes)
    seen.page.evaluate(EVERYTHING_DRAWN)
    found = axe.run(seen.page).response["violations"]
    seen.context.close()

    grave = [each for each in found if each["impact"] in {"serious", "critical"}]
    assert not [(each["id"], each["nodes"][0]["html"][:200], len(each["nodes"])) for each in grave]


def test_a_hostile_article_does_nothing(browser: Any, tmp_path: Path) -> None:
    attack = "</script><script>alert(1)</script><img src=https://evil.example/x onerror=alert(2)>"
    attack += "'\"><svg onload=alert(3)>"
    articles = [hostile("山城早报", 3, attack), hostile("河谷晚报", 5, attack)]
    address = stored(render(compare(articles), "html"), tmp_path)
    watched = Watched(browser, address)
    for link in watched.page.locator("a.place:visible").all()[:4]:
        link.click()
    watched.page.locator(".beside").first.click()
    watched.page.fill("#filter [name=text]", "<img src=x onerror=alert(4)>")
    watched.page.wait_for_timeout(200)

    assert watched.said == []
    assert watched.asked == [address]
    assert watched.page.locator("img, main script, iframe").count() == 0
    watched.context.close()


def hostile(outlet: str, count: int, attack: str) -> Article:
    text = f"5月6日6时许，石桥镇一处山体塌方，造成{count}人受伤，转移群众120人。{attack}"
    return Article(
        text, (Block(Zone.BODY, 0, len(text)),), f"{count:012x}" * 6, title=attack, outlet=f"{outlet}{attack}"
    )
