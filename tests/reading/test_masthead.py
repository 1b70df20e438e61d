"""Lines at the head of an article that speak of it."""

import pytest

from factcheck.reading import read

BODY = "市政府周一公布了新的供水方案，方案从下月起实行，届时水价不变，居民不必办理任何手续。"


@pytest.mark.parametrize(
    "line",
    [
        "2021年11月11日早上8点17分",
        "发表时间：2021年11月11日 08:17",
        "发布时间：2021-11-11 08:17　来源：云岭晚报",
        "2021-11-11 08:17 来源：云岭晚报",
        "2021-11-11 08:17:00 字号：A- A A+ 来源：云岭晚报",
        "11/11/2021 - 08:17",
        "日期: 2021/11/11 08:17",
    ],
)
@pytest.mark.parametrize(
    "form", ["<p>{line}</p><p>{body}</p>", "标题\n\n{line}\n\n{body}\n", "<div>{line}<br>{body}</div>"]
)
def test_date_line(line: str, form: str) -> None:
    article = read(form.format(line=line, body=BODY)).articles[0]
    assert article.published is not None
    assert article.published.isoformat() == "2021-11-11T08:17:00+08:00"
    assert "2021" not in article.text
    assert article.outlet == ("云岭晚报" if "云岭" in line else "")


def test_name_right_before_the_date_is_a_byline() -> None:
    article = read(f"<div><i>高山<br>2021-11-11 08:17</i></div><p>{BODY}</p>").articles[0]
    assert article.byline == "高山"
    assert article.text == f"高山\n{BODY}"


def test_updated_is_not_published() -> None:
    article = read(f"<p>更新时间：2021-11-12 08:17</p><p>{BODY}</p>").articles[0]
    assert article.published is None
    assert article.text == BODY


def test_labels_of_a_news_site() -> None:
    head = "标题：供水方案公布\n作者：高山\n关键词：水 方案\n原文链接：https://a.example/1\n发布日期：2021-11-11\n\n"
    article = read(head + BODY).articles[0]
    assert (article.title, article.byline, article.url) == ("供水方案公布", "高山", "https://a.example/1")
    assert article.text == f"供水方案公布\n{BODY}"


@pytest.mark.parametrize(
    "line", ["2021年11月11日，市长辞职。", "时间：所有居民都在等待供水恢复的那一天", "来源不明的水流进了水库。"]
)
def test_sentences_are_no_masthead(line: str) -> None:
    assert line in read(f"<p>{line}</p><p>{BODY}</p>").articles[0].text


def test_dates_below_the_first_long_sentence_are_text() -> None:
    article = read(f"<p>{BODY}</p><p>2021年11月11日</p><p>市长辞职。</p>").articles[0]
    assert "2021年11月11日" in article.text
    assert article.published is None


@pytest.mark.parametrize(
    "line",
    [
        "白河日报 2020年7月18日 22:10",
        "2020-07-18 22:10 白河日报",
        "来源：白河日报  2020-07-18 22:10",
        "来源：白河日报 2020年7月18日 22:10",
        "稿源：白河日报　2020/07/18 22:10",
    ],
)
def test_outlet_and_date_in_one_line_below_the_headline(line: str) -> None:
    article = read(f"白河轮渡公司：十二艘船停航\n{line}\n{BODY}").articles[0]
    assert (article.title, article.outlet) == ("白河轮渡公司：十二艘船停航", "白河日报")
    assert article.published is not None
    assert article.published.isoformat().startswith("2020-07-18T22:10")
