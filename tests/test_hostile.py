"""An article that tries to act on whoever reads the report comes out inert in every form."""

import csv
import io
import json
import re
from hashlib import sha256
from typing import Any

import pytest
from lxml import html
from markdown_it import MarkdownIt

from factcheck import Article, Block, Problem, Report, Zone, compare, render
from factcheck.rendering import RENDERERS

ESCAPE, CSI, BELL, OVERRIDE, ISOLATE, SEPARATOR = "\x1b", "\x9b", "\x07", "\u202e", "\u2066", "\u2028"
ATTACKS = (
    "<script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    "</style><svg onload=alert(1)>",
    "<a href='javascript:alert(1)'>点此</a>",
    "[点此](javascript:alert(1))",
    "![图](https://evil.example/x.png)",
    "https://evil.example/track www.evil.example",
    '=HYPERLINK("https://evil.example","点此")',
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1+1)",
    "@everyone",
    "`代码` | 表 | *强* _调_ # 标题 ~~删~~ $x$",
    "{{ 7*7 }} {% raw %} {0} {words}",
    f"{ESCAPE}[31m红{ESCAPE}]8;;https://evil.example{BELL}链接{ESCAPE}]8;;{BELL}",
    f"{CSI}31m{OVERRIDE}倒过来{ISOLATE}{SEPARATOR}",
    f"{OVERRIDE}txt.exe\x00\x7f",
    '" onmouseover="alert(1)" x="',
    "--> <!-- ]]> \\u003cscript>",
)
ELEMENTS = frozenset(
    {"html", "body", "h1", "h2", "h3", "h4", "p", "table", "thead", "tbody", "tr", "th", "td"}
    | {"ul", "li", "blockquote", "mark", "br"}
)
STEERING = re.compile(r"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def article(outlet: str, count: int, attack: str) -> Article:
    title = f"石桥镇塌方{attack}"
    body = f"5月6日6时许，石桥镇一处山体塌方，造成{count}人受伤，转移群众120人。{attack}"
    body += f"镇长李大山说：“{attack}正在搜救{attack}。”"
    text = f"{title}\n{body}"
    blocks = (Block(Zone.HEADLINE, 0, len(title)), Block(Zone.BODY, len(title) + 1, len(text)))
    return Article(
        text,
        blocks,
        sha256(text.encode()).hexdigest(),
        title=title,
        outlet=f"{outlet}{attack}",
        url=f"javascript:alert(1)//{attack}",
        path=f"{attack}{outlet}.md",
        byline=attack,
    )


def by_articles(attack: str) -> Report:
    """A report on articles that hold the attack in all they say of themselves."""
    made = compare([article("山城早报", 3, attack), article("河谷晚报", 5, attack)])
    return Report(made.articles, made.events, made.findings, (Problem(f"{attack}.md", attack, attack),))


def by_a_stored_report(attack: str) -> Report:
    """A report that somebody else stored, with the attack where no article can bring it."""
    data = json.loads(by_articles(attack).to_json())
    data["events"][0]["id"] = attack
    for number, finding in enumerate(data["findings"]):
        finding.update(id=f"{attack}{number}", event=attack, nature=attack, rule=attack, subject=attack)
        finding["details"] = {"left": attack, attack: attack}
        for claim in finding["claims"]:
            claim.update(speaker=attack, rule=attack)
    for each in data["articles"]:
        each["language"] = attack
    return Report.from_json(json.dumps(data))


@pytest.fixture(
    scope="module",
    params=[(made, attack) for made in (by_articles, by_a_stored_report) for attack in ATTACKS],
    ids=lambda each: f"{each[0].__name__}-{ATTACKS.index(each[1])}",
)
def report(request: pytest.FixtureRequest) -> Report:
    made, attack = request.param
    found: Report = made(attack)
    return found


def test_the_attack_hides_no_discrepancy(report: Report) -> None:
    assert "discrepancy" in {finding.verdict for finding in report.findings}


@pytest.mark.parametrize("form", sorted(RENDERERS))
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_nothing_steers_a_terminal_or_turns_a_line_round(report: Report, form: str, lang: str) -> None:
    written = render(report, form, lang=lang, single_source=True)

    assert not STEERING.findall(written.replace("\r\n", "\n"))
    assert written.encode("utf-8")


def test_html_holds_no_element_of_theirs(report: Report) -> None:
    written = render(report, "html")
    page: Any = html.document_fromstring(written)

    assert len(page.xpath("//script")) == 1
    assert len(page.xpath("//style")) == 1
    assert not page.xpath("//img | //iframe | //object | //embed | //link | //base | //form[@action]")
    assert not page.xpath("//@src | //@style | //@srcdoc")
    assert not [name for element in page.iter() for name in element.attrib if name.startswith("on")]
    assert {address.split(":")[0] for address in page.xpath("//a/@href") if not address.startswith("#")} == set()
    assert written.count("<!--") == 0


def test_a_notebook_is_safe_too(report: Report) -> None:
    page: Any = html.fragment_fromstring(report._repr_html_())

    assert not page.xpath("//script | //style | //img | //svg | //a | //@style")


def test_markdown_gives_no_link_no_picture_no_element_but_our_marks(report: Report) -> None:
    written = render(report, "markdown", single_source=True)
    page: Any = html.document_fromstring(MarkdownIt("gfm-like", {"linkify": False, "html": True}).render(written))

    assert not page.xpath("//a | //img | //script | //style | //svg | //code | //em | //strong | //del | //s")
    assert {each.tag for each in page.iter()} <= ELEMENTS
    assert not re.search(r"@\w", written)


def cells(report: Report) -> list[str]:
    written = render(report, "csv").removeprefix("\ufeff")
    return [cell for row in csv.reader(io.StringIO(written, newline="")) for cell in row]


def test_no_cell_is_a_formula(report: Report) -> None:
    assert not [cell for cell in cells(report) if cell[:1] in {"=", "+", "-", "@", "\t", "\r"}]


def test_json_loses_nothing_and_is_read_back(report: Report) -> None:
    written = render(report, "json")

    assert Report.from_json(written) == report
    assert json.loads(written)["articles"][0]["text"] == report.articles[0].text


@pytest.mark.parametrize("form", ["json", "jsonld", "sarif"])
def test_forms_for_programs_stay_what_they_are(report: Report, form: str) -> None:
    data: Any = json.loads(render(report, form))

    assert data
    addresses = re.findall(r'"(?:uri|url)": "([^"]*)"', render(report, form)) if form != "json" else []
    assert not [each for each in addresses if each.lower().startswith("javascript")]
