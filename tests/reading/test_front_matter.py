"""YAML front matter, time stamps and linked titles before a text."""

from datetime import UTC, date, datetime

import pytest

from factcheck.reading import read
from factcheck.reading.front_matter import split


def test_front_matter_is_taken_off() -> None:
    front = split("---\ntitle: 放水\ntags: [ 水, 库 ]\n---\n正文\n")
    assert (front.body, front.text("title"), front.text("tags")) == ("正文\n", "放水", "水, 库")


@pytest.mark.parametrize("before", ["", "\n", "\n\n  \n"])
def test_blank_lines_may_stand_before_it(before: str) -> None:
    assert split(f"{before}---\ntitle: 放水\n---\n正文").text("title") == "放水"


def test_keys_are_read_in_any_case() -> None:
    assert split("---\nTitle: 放水\n---\n").text("title") == "放水"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2021-11-11T08:35:00.000Z", datetime(2021, 11, 11, 8, 35, tzinfo=UTC)),
        ("2021-11-11 08:35:00", datetime(2021, 11, 11, 8, 35)),  # noqa: DTZ001 - naive is what stands there
        ("2021-11-11", date(2021, 11, 11)),
        ("Fri, 12 Nov 2021 08:04:09 GMT", "Fri, 12 Nov 2021 08:04:09 GMT"),
    ],
)
def test_dates_keep_what_was_written(written: str, value: date | str) -> None:
    assert split(f"---\ndate: {written}\n---\n").moment("date") == value


def test_rule_between_paragraphs_is_no_front_matter() -> None:
    text = "第一段。\n\n---\n\n第二段。\n\n---\n"
    assert split(text).body == text


def test_text_between_rules_is_no_front_matter() -> None:
    text = "---\n只是一句话\n---\n正文"
    assert split(text).body == text


@pytest.mark.parametrize(
    "yaml",
    ["title: '未结束", "a: [1, 2", "\tkey: value", "a: b: c", "- 1\n- 2", "? [x]\n: 1\n{"],
)
def test_malformed_front_matter_is_told(yaml: str) -> None:
    front = split(f"---\n{yaml}\n---\n正文")
    assert front.body == "正文"
    assert front.trouble


@pytest.mark.parametrize(
    ("yaml", "told"),
    [
        ("title: 渡轮停航\nauthor: [林小雨\noutlet: 某报", "3: author: [林小雨"),
        ("title: '渡轮停航\noutlet: 某报", "2: title: '渡轮停航"),
        ("outlet: 某报\ntitle: 渡轮: 停航: 三天", "3: title: 渡轮: 停航: 三天"),
        ("outlet: 某报\n\ttitle: 停航", "3: title: 停航"),
        ("outlet: 某报\nlink: @a", "3: link: @a"),
    ],
)
def test_the_line_that_is_wrong_is_named_and_the_others_are_kept(yaml: str, told: str) -> None:
    front = split(f"---\n{yaml}\n---\n正文")
    assert front.trouble == told
    assert (front.body, bool(front.text("outlet", "title"))) == ("正文", True)


@pytest.mark.parametrize("date", ["昨天下午", "2021-99-99", "2021-02-30 08:00:00", "下周", "13"])
def test_a_date_that_cannot_be_read_is_told_and_the_rest_is_kept(date: str) -> None:
    reading = read(f"---\noutlet: 某报\ndate: {date}\ntitle: 渡轮停航\n---\n\n渡轮周一停航，三天后复航。\n")
    (article,) = reading.articles
    (problem,) = reading.problems
    assert (problem.reason, problem.detail, problem.skipped) == ("date", f"3: date: {date}", False)
    assert (article.outlet, article.title, article.published) == ("某报", "渡轮停航", None)


@pytest.mark.parametrize("date", ["", "2021-05-06", "20210506", "2021年5月6日", "Thu, 06 May 2021 08:00:00 +0800"])
def test_a_date_that_is_read_or_missing_is_no_problem(date: str) -> None:
    reading = read(f"---\noutlet: 某报\ndate: {date}\n---\n\n渡轮周一停航，三天后复航。\n")
    assert not reading.problems
    assert bool(date) == bool(reading.articles[0].published)


def test_plain_lines_are_saved_from_malformed_front_matter() -> None:
    assert split("---\ntitle: 放水: 第二次: 今年\nauthor: 某报\n---\n正文").text("author") == "某报"


def test_aliases_are_refused() -> None:
    bomb = "a: &a [x, x]\n" + "\n".join(f"b{i}: &b{i} [*a, *a, *a]" for i in range(50))
    front = split(f"---\n{bomb}\n---\n正文")
    assert (front.body, front.trouble) == ("正文", "aliases")


@pytest.mark.parametrize("nested", ["a: " + "[" * 30_000, "a: " + "[" * 40 + "]" * 40, "- " * 30_000, "{" * 30_000])
def test_deep_nesting_is_refused(nested: str) -> None:
    front = split(f"---\n{nested}\n---\n正文")
    assert front.body == "正文"
    assert front.trouble


def test_asterisk_and_ampersand_in_values_are_no_aliases() -> None:
    assert split('---\ntitle: "A & B *C"\nurl: x?a=1&b=2\n---\n').text("title") == "A & B *C"


@pytest.mark.parametrize("value", ["5", "[1, [2]]", "{a: 1}", "null", "true", "!!binary aGk="])
def test_values_of_other_types_are_tolerated(value: str) -> None:
    assert isinstance(split(f"---\ntitle: {value}\n---\n正文").text("title"), str)


def test_no_tag_builds_an_object() -> None:
    front = split("---\ntitle: !!python/object/apply:os.getcwd []\n---\n正文")
    assert (front.text("title"), front.body) == ("", "正文")
    assert front.trouble


@pytest.mark.parametrize("stamp", ["1636619700000", "1636619700"])
def test_time_stamp_in_a_comment(stamp: str) -> None:
    assert split(f"<!--{stamp}-->\n正文").stamp == datetime(2021, 11, 11, 8, 35, tzinfo=UTC)


def test_linked_title_over_a_line() -> None:
    front = split("<!--1636619700000-->\n[[亚洲] 放水（二）](https://x.example/a_(b)?c=d)\n------\n\n正文")
    assert (front.title, front.url) == ("[亚洲] 放水（二）", "https://x.example/a_(b)?c=d")
    assert front.body.strip() == "正文"


def test_link_without_a_line_below_is_text() -> None:
    text = "[放水](https://x.example/)\n正文"
    assert (split(text).title, split(text).body) == ("", text)
