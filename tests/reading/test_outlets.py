"""Outlets by address, by name, by dateline; and their table."""

import tomllib
from importlib.resources import files
from zoneinfo import ZoneInfo

import pytest

from factcheck.reading.outlets import by_dateline, by_name, by_url, host, zone_of

ROWS = tomllib.loads(files("factcheck.reading").joinpath("outlets.toml").read_text(encoding="utf-8"))["outlet"]


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.rfi.fr/cn/x", "法国国际广播电台"),
        ("http://www.bbc.co.uk/zhongwen/x", "BBC"),
        ("https://cn.reuters.com/article/x", "路透社"),
        ("https://cn.nytimes.com/x", "纽约时报中文网"),
        ("https://www.nytimes.com/x", "纽约时报"),
        ("https://news.cctv.com:443/2020/x", "中央电视台"),
    ],
)
def test_by_url(url: str, name: str) -> None:
    outlet = by_url(url)
    assert outlet is not None
    assert outlet.name("zh") == name


@pytest.mark.parametrize("url", ["", "no address", "https://example.org/rfi.fr", "https://notbbc.com/", "http://[bad"])
def test_unknown_address(url: str) -> None:
    assert by_url(url) is None


@pytest.mark.parametrize("name", ["法广", "RFI", "法國國際廣播電台", "rfi 华语"])
def test_by_any_name(name: str) -> None:
    assert by_name(name) == by_url("https://rfi.fr/")


@pytest.mark.parametrize("name", ["", "周小山", "某报记者", "法广某台"])
def test_unknown_name(name: str) -> None:
    assert by_name(name) is None


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("中新社青石五月二十一日电 二十一日上午", "中国新闻社"),
        ("（法新社巴黎13日电）", "法新社"),
        ("新华社北京3月1日电", "新华社"),
    ],
)
def test_by_dateline(opening: str, name: str) -> None:
    outlet = by_dateline(opening)
    assert outlet is not None
    assert outlet.name("zh") == name


@pytest.mark.parametrize("opening", ["本报讯昨日上午", "AP某某", "据中新社报道", ""])
def test_no_dateline(opening: str) -> None:
    assert by_dateline(opening) is None


def test_host_is_without_www() -> None:
    assert host("https://www.example.org:8080/x") == "example.org"


def test_time_zones() -> None:
    assert zone_of(by_url("https://www.dw.com/zh"), "zh") == ZoneInfo("Europe/Berlin")
    assert zone_of(None, "zh") == ZoneInfo("Asia/Shanghai")
    assert zone_of(None, "und") == ZoneInfo("UTC")


def test_every_zone_exists() -> None:
    assert all(ZoneInfo(row["zone"]) for row in ROWS)


def test_hosts_are_of_one_outlet_each() -> None:
    hosts = [each for row in ROWS for each in row["hosts"]]
    assert len(hosts) == len(set(hosts))


def test_names_are_of_one_outlet_each_or_of_its_editions() -> None:
    owners: dict[str, set[str]] = {}
    for row in ROWS:
        for name in row["names"]:
            owners.setdefault(name, set()).add(row["names"][0])
    assert {name: sorted(found) for name, found in owners.items() if len(found) > 1} == {}
