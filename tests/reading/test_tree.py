"""Markup as a tree of Beautiful Soup: of any depth and shape, sized once."""

import inspect
import sys

import pytest
from bs4 import BeautifulSoup
from bs4.element import Tag

from factcheck.reading import read
from factcheck.reading.tree import Tree, attribute, parse

SENTENCE = "市政府周一公布了新的供水方案，方案从下月起实行。"
SPARE_FRAMES = 60


def tree(markup: str) -> Tree:
    parsed = parse(markup)
    assert parsed is not None
    return parsed


def only(markup: str, name: str) -> tuple[Tree, Tag]:
    parsed = tree(markup)
    (found,) = parsed.root.find_all(name)
    return parsed, found


def test_a_tree_is_that_of_beautiful_soup_on_lxml() -> None:
    markup = f"<p>{SENTENCE}<b>水库<p>放水</i><br></div>&amp;"
    assert tree(markup).root.decode() == BeautifulSoup(markup, "lxml").decode()


@pytest.mark.parametrize("name", ["div", "b", "span", "table", "ul", "blockquote"])
def test_deep_nesting_keeps_its_text_and_needs_no_recursion(name: str) -> None:
    markup = f"<{name}>" * 10_000 + f"<p>{SENTENCE}</p>" + f"</{name}>\n" * 10_000 + "<p>之后水库继续放水。</p>"
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack(0)) + SPARE_FRAMES)
    try:
        text = read(markup).articles[0].text
    finally:
        sys.setrecursionlimit(limit)
    assert SENTENCE in text
    assert text.endswith("之后水库继续放水。")


def test_what_is_nested_too_deep_stands_in_the_last_element_that_fits() -> None:
    parsed = tree("<b>水" * 1_000 + "</b>" * 1_000 + "<p>后</p>")
    assert parsed.size(parsed.root) == 1_001
    assert 200 < len(parsed.root.find_all("b")) < 300
    assert [each.get_text() for each in parsed.root.find_all("p")] == ["后"]


def test_sizes_count_text_without_spaces_scripts_and_comments() -> None:
    parsed, section = only("<section>\n 一 <p> 二三 <!-- 四 --><a>五</a></p><script>六</script></section>", "section")
    assert (parsed.size(section), parsed.unlinked(section), parsed.direct(section)) == (4, 3, 1)


def test_links_are_left_out_of_what_stands_around_them_only() -> None:
    parsed, link = only("<p>一<a href='/'>二<b>三</b></a></p>", "a")
    assert (parsed.size(link), parsed.unlinked(link)) == (2, 2)


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ("<p class='a  b'>一</p>", "a  b"),
        ("<p class=''>一</p>", ""),
        ("<p class>一</p>", ""),
        ("<p>一</p>", ""),
        ("<p CLASS=a class=b>一</p>", "a"),
    ],
)
def test_attributes_are_text(markup: str, said: str) -> None:
    assert attribute(only(markup, "p")[1], "class") == said


def test_names_glued_to_attributes_are_parted() -> None:
    assert attribute(only("<divclass='a'>一</div>", "div")[1], "class") == "a"


@pytest.mark.parametrize("declared", ["<?xml version='1.0' encoding='gbk'?>", "\n <?XML version='1.0'?>\n"])
def test_declarations_are_passed_over(declared: str) -> None:
    assert read(f"{declared}<html><body><p>{SENTENCE}</p></body></html>").articles[0].text == SENTENCE


def test_charsets_that_markup_names_are_passed_over() -> None:
    markup = f"<html><head><meta charset='big5'></head><body><p>{SENTENCE}</p></body></html>"
    assert read(markup).articles[0].text == SENTENCE


@pytest.mark.parametrize("written", ["&#xD800;", "&#55357;&#56832;", "&#0;", "&#x110000;", "&#99999999999;"])
def test_references_to_no_character_do_no_harm(written: str) -> None:
    text = read(f"<p>{SENTENCE}{written}</p>").articles[0].text
    assert text.startswith(SENTENCE)
    assert text.encode("utf-8")
