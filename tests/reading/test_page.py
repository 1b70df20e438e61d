"""What a whole page says of its article in its head."""

import json
from typing import Any

import pytest

from factcheck.reading import read

TEXT = "市政府周一公布了新的供水方案，方案从下月起实行。居民不必办理任何手续，水价三年不变，旧合同继续有效。" * 2


def page(head: str, body: str = f"<p>{TEXT}</p>") -> str:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"


def data(value: Any) -> str:
    return f'<script type="application/ld+json">{json.dumps(value, ensure_ascii=False)}</script>'


NEWS = {
    "@type": "NewsArticle",
    "headline": "供水方案公布",
    "datePublished": "2021-11-11T08:17:00+08:00",
    "author": [{"name": "高山"}, {"name": "林川"}],
    "publisher": {"name": "云岭晚报"},
    "mainEntityOfPage": {"@id": "https://a.example/1"},
}


@pytest.mark.parametrize(
    "value",
    [
        NEWS,
        [NEWS],
        {"@graph": [{"@type": "BreadcrumbList"}, NEWS]},
        [{"@type": "WebPage", "headline": "首页"}, NEWS],
        {"@type": "WebPage", "mainEntity": NEWS},
        {**NEWS, "@type": ["Thing", "ReportageNewsArticle"]},
        {**NEWS, "author": "高山, 林川", "publisher": "云岭晚报", "mainEntityOfPage": "https://a.example/1"},
    ],
)
def test_json_ld(value: Any) -> None:
    article = read(page(data(value))).articles[0]
    assert (article.title, article.outlet, article.byline) == ("供水方案公布", "云岭晚报", "高山, 林川")
    assert article.url == "https://a.example/1"
    assert article.published is not None
    assert article.published.isoformat() == "2021-11-11T08:17:00+08:00"


@pytest.mark.parametrize(
    "written",
    [
        "{",
        "null",
        "[]",
        "3",
        '{"@type": 5}',
        '{"@type": "NewsArticle", "headline": {"a": 1}, "author": 7, "publisher": [], "datePublished": []}',
        "[" * 5000,
    ],
)
def test_json_ld_of_any_shape_does_no_harm(written: str) -> None:
    article = read(page(f'<script type="application/ld+json">{written}</script>')).articles[0]
    assert article.text == TEXT


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2021-11-11T08:17:00+08:00">',
        '<meta name="pubdate" content="2021-11-11 08:17">',
        '<meta itemprop="datePublished" content="2021-11-11T00:17:00Z">',
    ],
)
def test_date_of_meta_elements(head: str) -> None:
    published = read(page(head)).articles[0].published
    assert published is not None
    assert published.isoformat() == "2021-11-11T08:17:00+08:00"


def test_date_of_a_time_element() -> None:
    published = read(page("", f'<time datetime="2021-11-11T00:17:00Z">今天</time><p>{TEXT}</p>')).articles[0].published
    assert published is not None
    assert published.isoformat() == "2021-11-11T08:17:00+08:00"


def test_text_that_only_json_ld_holds() -> None:
    article = read(page(data({**NEWS, "articleBody": f"{TEXT}\n\n第二段在这里。"}), "<div id='app'></div>")).articles[0]
    assert article.text == f"供水方案公布\n{TEXT}\n第二段在这里。"


@pytest.mark.parametrize(
    "marked",
    [
        "<article>{text}</article>",
        "<main>{text}</main>",
        "<div role='main'>{text}</div>",
        "<div itemprop='articleBody'>{text}</div>",
        "<div><div>{text}</div></div>",
    ],
)
def test_the_article_is_found_on_the_page(marked: str) -> None:
    body = "<div><p>这是网站的介绍，并不是文章，它有一句话长。</p></div>" + marked.format(
        text=f"<p>{TEXT}</p><p>{TEXT}</p>"
    )
    assert "介绍" not in read(page("", body)).articles[0].text


@pytest.mark.parametrize(
    ("said", "text", "language"),
    [
        ("en", TEXT, "zh"),
        ("", "水が来た。町は喜んだ。" * 9, "ja"),
        ("fr", "L'eau est là. " * 20, "fr"),
        ("", "Water is back. " * 20, "en"),
        ("", "물이 돌아왔다. " * 20, "ko"),
    ],
)
def test_language_is_that_of_the_text(said: str, text: str, language: str) -> None:
    markup = f"<!DOCTYPE html><html lang='{said}'><body><p>{text}</p></body></html>"
    assert read(markup).articles[0].language == language


@pytest.mark.parametrize(
    "body",
    [
        "<div><p><b>开头的一段话说明了经过。</b>市政府周一作出决定。</p><div>{text}</div></div>",
        "<div><div class='lead'>开头的一段话说明了经过。市政府周一作出决定。</div><div><div>{text}</div></div></div>",
        "<div><div>{text}</div><p>开头的一段话说明了经过。市政府周一作出决定。</p></div>",
    ],
)
def test_sentences_beside_the_bulk_of_the_text_belong_to_it(body: str) -> None:
    whole = (
        "<div>" + body.format(text=f"<p>{TEXT}</p><p>{TEXT}又一句。</p>") + "<div><a href='/1'>别的新闻</a></div></div>"
    )
    assert "开头的一段话说明了经过。" in read(page("", whole)).articles[0].text


def test_heading_above_the_article_counts_where_it_says_the_title() -> None:
    head = "<title>供水方案公布-高山-观察者网</title>"
    above = (
        "<h1>某网首页</h1><h3>供水方案公布</h3><div>2021-11-11 08:17:00 字号：A- A 来源：观察者网</div><p>记者 高山</p>"
    )
    article = read(page(head, f"<div>{above}<div><p>{TEXT}</p><p>{TEXT}</p></div></div>")).articles[0]
    assert (article.title, article.outlet, article.byline) == ("供水方案公布", "观察者网", "记者 高山")
    assert article.published is not None
    assert article.published.isoformat() == "2021-11-11T08:17:00+08:00"
    assert "首页" not in article.text


@pytest.mark.parametrize("comment", ["saved from url=(0022)https://a.example/1", "https://a.example/1"])
def test_address_that_a_browser_noted(comment: str) -> None:
    assert read(f"<!-- {comment} -->\n{page('')}").articles[0].url == "https://a.example/1"
