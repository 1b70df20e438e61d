"""Dates as pages, feeds and front matter write them, and which of several counts."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from factcheck.reading.dates import find, parse, settle

PARIS, SHANGHAI, LONDON, NEW_YORK = map(
    ZoneInfo, ("Europe/Paris", "Asia/Shanghai", "Europe/London", "America/New_York")
)

STATED = {
    "2021-11-11T08:17:00+00:00": [
        "2021年11月11日早上8点17分",
        "2021年11月11日 08:17",
        "11/11/2021 - 08:17",
        "2021-11-11 08:17",
    ],
    "2021-11-11T20:17:00+00:00": [
        "2021年11月11日晚上8点17分",
        "2021 年 11 月 11 日 20时17分",
        "11 November 2021, 8:17 pm",
    ],
    "2021-11-11T00:00:00+00:00": [
        "2021年11月11日",
        "2021年 11月 11日",
        "2021/11/11",
        "2021.11.11",
        "11.11.2021",
        "Nov. 11, 2021",
        "November 11th, 2021",
        "11 Nov 2021",
        "2021年11月11日 星期四",
    ],
    "2021-11-11T08:17:30+00:00": [
        "2021-11-11T08:17:30",
        "2021-11-11T08:17:30.043Z",
        "2021-11-11T16:17:30+08:00",
        "2021-11-11 16:17:30+0800",
        "Thu, 11 Nov 2021 08:17:30 GMT",
        "11 Nov 2021 03:17:30 -0500",
        "2021-11-11 08:17:30 UTC",
    ],
}

NOT_STATED = [
    "",
    "没有日期的一行",
    "2021年13月11日",
    "2021-02-30",
    "11月11日",
    "1.5至2.0",
    "12021-11-11",
    "192.168.2021.1",
    "3021年1月1日电话",
    "99/99/2021",
]


@pytest.mark.parametrize(("moment", "written"), [(moment, each) for moment, forms in STATED.items() for each in forms])
def test_date_is_read(moment: str, written: str) -> None:
    stamp = parse(written)
    assert stamp is not None
    assert stamp.at(ZoneInfo("UTC")).isoformat() == moment


@pytest.mark.parametrize("written", NOT_STATED)
def test_no_date_is_read(written: str) -> None:
    found = find(written)
    assert found is None or found.stamp.day.year > 3000


def test_place_of_a_date_in_a_line() -> None:
    found = find("发表时间：2021年11月11日 08:17 来源：某报")
    assert found is not None
    assert "发表时间：2021年11月11日 08:17 来源：某报"[found.start : found.end].strip() == "2021年11月11日 08:17"


def test_dates_of_metadata() -> None:
    assert parse(date(2021, 11, 11)) == parse("2021-11-11")
    assert parse(datetime(2021, 11, 11, 8, 17, tzinfo=UTC)) == parse("2021-11-11T08:17:00Z")
    assert parse(None) is None


def settled(said: str, stored: str, zone: ZoneInfo) -> str:
    moment = settle(parse(said), parse(stored), zone)
    return moment.isoformat() if moment else ""


@pytest.mark.parametrize(
    ("said", "stored", "zone", "moment"),
    [
        # the page's own words count, in the outlet's time
        ("15/11/2022 - 12:05", "2022-11-15T11:25:01Z", PARIS, "2022-11-15T12:05:00+01:00"),
        ("2021年11月11日早上8点17分", "2021-11-11T08:35:00Z", LONDON, "2021-11-11T08:17:00+00:00"),
        # nothing said: what was stored, in the outlet's time
        ("", "2021-04-21T20:11:31Z", NEW_YORK, "2021-04-21T16:11:31-04:00"),
        ("", "2021-04-21 20:11:31", NEW_YORK, "2021-04-21T20:11:31-04:00"),
        # nothing stored
        ("2021-04-21 20:11", "", SHANGHAI, "2021-04-21T20:11:00+08:00"),
        ("", "", SHANGHAI, ""),
        # a day alone takes the time of what was stored within a day of it
        ("2021-11-11", "2021-11-11T08:35:00Z", LONDON, "2021-11-11T08:35:00+00:00"),
        ("2021-11-11", "2021-11-10T20:00:00Z", SHANGHAI, "2021-11-11T04:00:00+08:00"),
        ("2021-11-11", "2021-12-01T20:00:00Z", SHANGHAI, "2021-11-11T00:00:00+08:00"),
        # a local time that is really UTC: nine hours before it was stored, and minutes before it in UTC
        ("2020-07-16T01:43:34", "2020-07-16T02:23:18Z", SHANGHAI, "2020-07-16T09:43:34+08:00"),
        ("2020-07-15 11:29:36", "2020-07-15T03:44:32Z", SHANGHAI, "2020-07-15T11:29:36+08:00"),
        # an offset is believed
        ("2020-07-14T01:37:38Z", "2020-07-14T02:54:51Z", PARIS, "2020-07-14T03:37:38+02:00"),
    ],
)
def test_which_moment_counts(said: str, stored: str, zone: ZoneInfo, moment: str) -> None:
    assert settled(said, stored, zone) == moment


@pytest.mark.parametrize("written", ["0001-01-01", "9999-12-31T23:59:59Z", "2021-11-11T08:17:00+99:99"])
def test_extreme_dates_do_no_harm(written: str) -> None:
    stamp = parse(written)
    assert stamp is None or stamp.at(SHANGHAI)
