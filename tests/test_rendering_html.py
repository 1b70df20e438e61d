import itertools
import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from quality import ROOT, cases

import factcheck
from factcheck import Article, Block, Report, Zone, compare, read_all, render
from factcheck.languages.messages import catalogue
from factcheck.rendering.facts import facts
from factcheck.rendering.html.plot import plot
from factcheck.rendering.html.timeline import timeline
from factcheck.rendering.overview import VERDICTS
from factcheck.rendering.passage import stretches
from tests.conftest import MakeArticle, told

POLICY = re.compile(r'Content-Security-Policy" content="([^"]+)"')


@pytest.fixture(scope="module")
def report() -> Report:
    return compare(read_all([str(ROOT / "fixtures" / "factory_fire"), "missing.md"]))


@pytest.fixture(scope="module")
def written(report: Report) -> str:
    return render(report, "html", lang="zh")


@pytest.fixture(scope="module")
def page(written: str) -> Any:
    return html.document_fromstring(written)


def test_nothing_is_loaded_and_only_its_own_script_and_style_may_run(written: str, page: Any) -> None:
    policy = POLICY.search(written)
    assert policy
    assert policy[1].startswith("default-src 'none'; ")
    for tag, directive in (("script", "script-src"), ("style", "style-src")):
        (element,) = page.iter(tag)
        digest = b64encode(sha256(element.text.encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}'" in policy[1]
    assert not page.xpath("//@src | //link | //iframe | //object | //img | //base | //@srcset")
    assert "url(" not in written
    assert "@import" not in written


def test_no_attribute_holds_script_or_style(page: Any) -> None:
    assert not page.xpath("//@style")
    assert not [name for element in page.iter() for name in element.attrib if name.startswith("on")]


def test_every_anchor_leads_somewhere_and_every_name_is_there_once(page: Any) -> None:
    names = page.xpath("//@id")

    assert len(names) == len(set(names))
    for target in page.xpath("//a[starts-with(@href, '#')]/@href"):
        assert target[1:] in names, target


def test_every_link_and_button_has_a_name() -> None:
    page: Any = html.document_fromstring(render(compare(read_all([str(ROOT / "seeds")])), "html"))

    assert not page.xpath("//a[not(normalize-space())][not(@id='back')]")
    assert not [each for each in page.xpath("//button") if not each.text and not {"id", "data-more"} & set(each.attrib)]


def test_every_finding_and_every_article_in_full_is_there(page: Any, report: Report) -> None:
    names = set(page.xpath("//@id"))

    assert {finding.id for finding in report.findings} <= names
    for article in report.articles:
        (text,) = page.xpath(f"//*[@id='a-{article.id}']//*[@class='text']")
        for zone in text.xpath(".//*[@class='zone']"):
            zone.drop_tree()
        assert "".join(text.text_content().split()) == "".join(article.text.split())


def test_every_claim_has_its_place_and_the_place_leads_back(page: Any, report: Report) -> None:
    for finding in report.findings:
        for claim in finding.claims:
            (place,) = page.xpath(f"//*[@id='p-{claim.article.id}-{claim.start}']")
            assert finding.id in place.get("data-f").split()
            assert claim.text.startswith(place.text_content()[:1])


def test_the_matrix_has_a_row_for_each_shared_fact(page: Any, report: Report) -> None:
    rows = page.xpath("//table[contains(@class, 'matrix')]/tbody/tr")

    assert len(rows) == len(facts(report.findings))
    assert {len(row.xpath("td")) for row in rows} == {len(report.articles)}


def test_headings_do_not_skip_a_level(page: Any) -> None:
    levels = [int(each.tag[1]) for each in page.xpath("//h1 | //h2 | //h3 | //h4 | //h5")]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_speaks_the_language_of_the_report(report: Report, lang: str) -> None:
    written = render(report, "html", lang=lang)

    assert f'<html lang="{catalogue(lang)["page"]["lang"]}"' in written
    assert catalogue(lang)["page"]["caution"] in written


def test_what_could_not_be_read_is_on_the_page(written: str) -> None:
    assert "missing.md" in written


def test_the_same_report_gives_the_same_bytes(report: Report, written: str) -> None:
    assert render(report, "html", lang="zh") == written
    assert render(Report.from_json(report.to_json()), "html", lang="zh") == written


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_every_word_of_the_page_is_in_the_catalogue(case: Any) -> None:
    written = render(compare(read_all(case.paths())), "html", lang="en")

    assert html.document_fromstring(written).xpath("//main")


def test_an_empty_report_is_a_page_too() -> None:
    assert "<main>" in render(Report((), (), ()), "html")


def test_what_differs_is_marked_inside_the_claim(report: Report) -> None:
    finding = next(each for each in report.findings if each.kind == "name" and each.verdict == "discrepancy")
    marked = [[part.text for part in stretches(side.claims[0], finding) if part.role] for side in finding.positions]

    assert marked == [["陈", "立", "群"], ["陈", "利", "群"]]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2021年", "2021"),
        ("21世纪20年代", "2020 – 2029"),
        ("2021年3月", "2021-03"),
        ("2021年第一季度", "2021-01 – 2021-03"),
        ("2021年3月5日", "2021-03-05"),
        ("2021年3月5日至7日", "2021-03-05 – 2021-03-07"),
    ],
)
def test_the_timeline_names_a_stretch_from_its_first_to_its_last_day(words: str, day: str) -> None:
    text = (
        f"---\noutlet: {{}}\ndate: 2021-06-01 08:00 +0800\n---\n\n# 清溪桥的工程\n\n{words}，清溪桥的桥面得到维修。\n"
    )
    report = compare(read_all([text.format("晨报"), text.format("晚报")]))
    (event,) = report.events

    assert day in {each.name for each in timeline(event, facts(report.findings))}


def test_the_ranges_of_quantities_are_drawn_on_one_axis(report: Report) -> None:
    drawn = {finding.subject: plot(finding) for finding in report.findings if finding.kind == "quantity"}
    held = [each for each in drawn.values() if each]

    assert held
    for each in held:
        assert len(each.bars) >= 2
        assert all(0 <= bar.start <= bar.end <= 100 for bar in each.bars)


def test_a_notebook_shows_the_discrepancies(report: Report) -> None:
    shown = report._repr_html_()  # the name that notebooks ask for

    assert "陈<" in shown or "陈立群" in shown
    assert "<script" not in shown


def test_templates_ask_for_words_there_are_and_no_word_is_left_over() -> None:
    folder = Path(factcheck.__file__).parent / "rendering" / "html"
    source = "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.jinja")))
    asked = set(re.findall(r"""\bt\(["']([a-z_]+)["'][,)]""", source))
    held = set(catalogue("zh")["page"])
    by_verdict = {f"{verdict}{end}" for verdict in VERDICTS for end in ("", "_means")} | {"left", "right"}

    assert asked <= held
    assert held <= asked | by_verdict


@pytest.mark.parametrize("name", ["page.jinja", "parts.jinja", "fragment.jinja", "style.css", "script.js"])
def test_no_word_of_a_language_stands_in_the_templates(name: str) -> None:
    path = Path(factcheck.__file__).parent / "rendering" / "html" / name

    assert not re.search("[\u4e00-\u9fff]", path.read_text(encoding="utf-8"))


def test_the_rule_and_the_values_are_told_in_the_language_of_the_report(article: MakeArticle) -> None:
    report = compare(told(article, "景区否认索道超载运行的说法，索道没有超载。", "一名游客说，索道明显超载。"))
    (finding,) = [each for each in report.findings if each.rule == "commitments exclude each other"]
    page: Any = html.document_fromstring(render(report, "html", lang="zh"))
    why = page.get_element_by_id(finding.id)

    assert why.xpath(".//dd[@title='commitments exclude each other']/text()") == ["对同一件事，一方否定，一方肯定"]
    shown = " ".join(why.xpath(".//dd/code/text()"))
    assert "(否定)" in shown
    assert "(肯定)" in shown


def _plain(shown: str) -> str:
    return shown.replace("\\", "")


def test_outlets_that_count_as_one_source_are_named() -> None:
    text = "临溪市应急管理局通报，截至13日17时，火灾已造成3人死亡、12人受伤，伤者均已送医。"
    blocks = (Block(Zone.BODY, 0, len(text)),)
    articles = [
        Article(text, blocks, digit * 64, outlet=f"{name}日报") for digit, name in (("a", "甲城"), ("b", "乙城"))
    ]

    report = compare(articles)
    assert "乙城日报、甲城日报同源" in render(report, "html", lang="zh")
    assert "乙城日报, 甲城日报 are one source" in render(report, "html", lang="en")
    for form in ("markdown", "text"):
        assert "(1个独立来源；各家同源)" in render(report, form, lang="zh", width=1000)
        assert "(independent sources: 1; all of one source)" in _plain(render(report, form, lang="en", width=1000))
