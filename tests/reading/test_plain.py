"""Markdown and plain text."""

import pytest

from factcheck.reading import read
from factcheck.reading.piece import Role
from factcheck.reading.plain import pieces


def texts(written: str) -> list[str]:
    return [piece.text for piece in pieces(written) if piece.text]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("**放水**开始", ["放水开始"]),
        ("*放水* 与 _检修_", ["放水 与 检修"]),
        ("snake_case_name 不变", ["snake_case_name 不变"]),
        ("3 * 4 * 5 不变", ["3 * 4 * 5 不变"]),
        ("[放水](https://a.example/(1))开始。", ["放水开始。"]),
        ("> 引文一行", ["引文一行"]),
        ("1. 第一\n2. 第二", ["1. 第一", "2. 第二"]),
        ("- 第一\n- 第二", ["第一", "第二"]),
        ("A &amp; B", ["A & B"]),
        ("一\\*二", ["一*二"]),
        ("[ref]: https://a.example\n\n正文", ["正文"]),
        ("第一行。\n第二行。", ["第一行。", "第二行。"]),
        ("　　第一段。\n　　第二段。", ["第一段。", "第二段。"]),
        ("* * *\n\n正文\n\n---", ["正文"]),
        ("正文 <b>粗</b>体", ["正文 粗体"]),
    ],
)
def test_markdown(written: str, shown: list[str]) -> None:
    assert texts(written) == shown


def test_filled_lines_are_one_paragraph() -> None:
    filled = (
        "The ferry left the harbour at seven in the morning with eighty\n"
        "passengers on board and was due to arrive at the island before\n"
        "noon, the company said.\n"
    )
    assert texts(filled) == [filled.replace("\n", " ").strip()]


def test_filled_chinese_lines_are_joined_without_spaces() -> None:
    filled = (
        "渡轮早上七点离开港口，船上有八十名乘客，计划在中午\n"
        "之前到达海岛，公司负责人说，天气良好，没有任何异常\n"
        "情况发生。"
    )
    assert texts(filled) == [filled.replace("\n", "")]


@pytest.mark.parametrize("heading", ["# 放水", "放水\n====", "## 放水 ##"])
def test_headings(heading: str) -> None:
    found = pieces(f"{heading}\n\n水库周一开始放水。")
    assert (found[0].role, found[0].text) == (Role.HEADING, "放水")


def test_picture_and_its_text() -> None:
    found = pieces("![新水厂](https://a.example/1.jpg)")
    assert [(piece.role, piece.text) for piece in found] == [(Role.IMAGE, ""), (Role.ALT, "新水厂")]


@pytest.mark.parametrize("line", ["水库放水", "水库为何放水？", "“快走！”居民连夜撤离", "Reservoir opened"])
def test_short_first_line_is_the_headline(line: str) -> None:
    article = read(f"{line}\n\n水库周一开始放水。").articles[0]
    assert (article.title, article.blocks[0].zone.value) == (line, "headline")


@pytest.mark.parametrize("line", ["水库周一开始放水。", "水库放水。（完）", "官员列出三项措施：", "Water was let out."])
def test_first_sentence_is_no_headline(line: str) -> None:
    article = read(f"{line}\n\n居民撤离。").articles[0]
    assert (article.title, article.blocks[0].zone.value) == ("", "body")


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ('<img src="a.jpg" alt="水库的闸门">', ["水库的闸门"]),
        ("<figure><img src='a.jpg'><figcaption>水库的闸门</figcaption></figure>", ["水库的闸门"]),
        ("<div align='center'><small>水库的闸门</small></div>", ["水库的闸门"]),
        ("闸门<br>打开", ["闸门", "打开"]),
        ("<script>var a;</script>", []),
    ],
)
def test_markup_inside_markdown_keeps_paragraphs_apart(markup: str, shown: list[str]) -> None:
    first, last = "水库周一开始放水，下游三个村庄的居民已经撤离。", "官员说，放水大约持续三天，居民可以在周四回家。"
    article = read(f"# 水库放水\n\n{first}\n\n{markup}\n\n{last}\n\n**水位**\n\n{last}再说一遍。\n").articles[0]
    assert article.text.split("\n") == ["水库放水", first, *shown, last, "水位", f"{last}再说一遍。"]
