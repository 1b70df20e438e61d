"""Outlets by address, by name, by dateline; and their table."""

import tomllib
from importlib.resources import files
from zoneinfo import ZoneInfo

import pytest

from factcheck import read
from factcheck.reading.outlets import by_dateline, by_name, by_url, host, signed, zone_of

TOLD = "渡轮上的两百多名乘客全部由救援船只接走，没有人受伤，事故原因仍在调查之中，航线停航三天。"
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


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("【南島日報專訊】渡輪昨晚擱淺。", "南島日報"),
        ("【澄江晚报讯】渡轮昨晚搁浅。", "澄江晚报"),
        ("（澄江晚报记者林小雨报道）渡轮昨晚搁浅。", "澄江晚报"),
        ("【島訊社記者林小雨青嶼3日電】渡輪昨晚擱淺。", "島訊社"),
        ("〔大潮新聞網綜合報導〕渡輪昨晚擱淺。", "大潮新聞網"),
        ("【大潮網2024年7月3日訊】渡輪昨晚擱淺。", "大潮網"),
        ("【大潮汐2024年7月3日訊】渡輪昨晚擱淺。", "大潮汐"),
        ("【潮聲專訊】渡輪昨晚擱淺。", "潮聲"),
        ("球讯网7月3日电 渡轮昨晚搁浅。", "球讯网"),
        ("球讯网青屿7月3日电（记者林小雨）渡轮昨晚搁浅。", "球讯网"),
        ("岛讯社烟台七月三日电 渡轮昨晚搁浅。", "岛讯社"),
        ("南岭新闻网青屿3日讯 渡轮昨晚搁浅。", "南岭新闻网"),
        ("澄江晚报讯（记者 林小雨）渡轮昨晚搁浅。", "澄江晚报"),
        ("海潮财经7月3日讯，渡轮昨晚搁浅。", "海潮财经"),
        ("青屿卫视7月3日综合报道 渡轮昨晚搁浅。", "青屿卫视"),
        ("PORT AZURE (Coastal Times) - The ferry ran aground.", "Coastal Times"),
    ],
)
def test_an_outlet_signs_the_opening_of_its_text(opening: str, name: str) -> None:
    assert signed(opening) == name
    assert next(iter(read(f"渡轮昨晚搁浅\n\n{opening}{TOLD}"))).outlet == name


@pytest.mark.parametrize(
    "opening",
    [
        "本报讯（记者 林小雨）渡轮昨晚搁浅。",
        "【本報專訊】渡輪昨晚擱淺。",
        "【记者林小雨青屿3日电】渡轮昨晚搁浅。",
        "【最新消息】渡轮昨晚搁浅。",
        "据报道，7月3日电力供应恢复。",
        "据澄江晚报7月3日报道，渡轮搁浅。",
        "社会各界7月3日电贺新校落成。",
        "网络安全周7月3日讯息发布会举行。",
        "报告指出，7月3日电网恢复。",
        "航运公司网站7月3日电话无人接听。",
        "澄江晚报的记者7月3日电话采访了船长。",
        "南岭报社7月3日报道组出发。",
        "（图为搁浅的渡轮）渡轮昨晚搁浅。",
        "青屿7月3日电 渡轮昨晚搁浅。",
    ],
)
def test_what_signs_nothing(opening: str) -> None:
    assert signed(opening) == ""


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
