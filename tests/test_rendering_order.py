"""In which order a reader meets the events: what an editor acts on comes first."""

import re
from itertools import permutations

import pytest

from factcheck import Report, compare, read_all, render
from factcheck.rendering.overview import by_gravity

WRITTEN = "---\ntitle: {title}\noutlet: {outlet}\ndate: {day} 08:00 +0800\n---\n\n{text}\n"
SOLO = ("青川队夺得女排联赛冠军", "青川队3比1战胜海州队，获得本赛季女排联赛冠军，主教练王立新连任。")
AGREED = ("云岭水库周一开始放水", "云岭水库周一开始放水，下游三个村庄的居民已经撤离，放水将持续三天。")
MINOR = ("沙洲博物馆任命馆长", "{role}钟文海出席了沙洲博物馆的开馆仪式。")
MAJOR = ("石桥镇塌方{count}人受伤", "石桥镇一处山体塌方，造成{count}人受伤，转移群众120人。")


def written(told: tuple[str, str], outlet: str, day: str, **values: object) -> str:
    title, text = (each.format(**values) for each in told)
    return WRITTEN.format(title=title, outlet=outlet, day=day, text=text)


SOURCES = [
    written(SOLO, "体坛晨报", "2024-05-01"),
    *(written(AGREED, outlet, "2024-05-02") for outlet in ("山城早报", "河谷晚报")),
    *(
        written(MINOR, outlet, "2024-05-03", role=role)
        for outlet, role in (("山城早报", "沙洲博物馆秘书长"), ("河谷晚报", "沙洲博物馆总干事"))
    ),
    *(written(MAJOR, outlet, "2024-05-04", count=count) for outlet, count in (("山城早报", 3), ("河谷晚报", 5))),
]


@pytest.fixture(scope="module")
def report() -> Report:
    return compare(read_all(SOURCES))


def test_the_graver_event_comes_first_and_that_of_one_article_last(report: Report) -> None:
    titles = [event.articles[0].title[:2] for event in by_gravity(report)]

    assert titles == ["石桥", "沙洲", "云岭", "青川"]


@pytest.mark.parametrize(
    ("form", "named"), [("text", r"事件 (e\d)（"), ("markdown", r"## 事件 (e\d)"), ("html", r'id="(e\d)"')]
)
def test_every_form_for_readers_has_that_order(report: Report, form: str, named: str) -> None:
    found = list(dict.fromkeys(re.findall(named, render(report, form))))
    expected = [event.id for event in by_gravity(report)]

    assert found == expected[: len(found)]
    assert len(found) >= 3


def test_the_order_given_does_not_matter() -> None:
    orders = list(permutations(SOURCES))[:: len(SOURCES) * 300]
    assert len({render(compare(read_all(order)), "text") for order in orders}) == 1
