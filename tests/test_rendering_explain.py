from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import pytest
from attrs import evolve

from factcheck.article import Article, Block, Zone
from factcheck.claim import Claim
from factcheck.finding import Agreement, Discrepancy, Finding, Position, Severity, Uncorroborated
from factcheck.kinds import KINDS
from factcheck.kinds.base import Context
from factcheck.kinds.title.value import Sort, Title
from factcheck.languages.messages import catalogue
from factcheck.rendering.explain import explain, outlet_of, reason
from factcheck.rendering.view import View

ZH, EN = View("zh"), View("en")


def claim(article: Article, words: str) -> Claim:
    start = article.text.index(words)
    zone = article.zone_at(start)
    end = article.text.find("\n", start)
    sentence = (article.text.rfind("\n", 0, start) + 1, end if end >= 0 else len(article.text))
    return Claim("quantity", words, article, start, start + len(words), Context(sentence, sentence, zone))


def finding(sort: type[Finding], *positions: list[Claim], **fields: Any) -> Finding:
    made = tuple(Position(claims[0].value, tuple(claims)) for claims in positions)
    defaults = {
        "id": "e1-f1",
        "event": "e1",
        "kind": "quantity",
        "nature": "value",
        "subject": "",
        "rule": "untold rule",
    }
    return sort(**{**defaults, "positions": made, **fields})


@pytest.fixture
def morning(article: Any) -> Article:
    made: Article = article(
        (Zone.HEADLINE, "塌方致4人受伤"), "塌方造成3人受伤。", outlet="山城早报", published="2024-05-06T08:00+08:00"
    )
    return made


@pytest.fixture
def evening(article: Any) -> Article:
    made: Article = article("塌方造成5人受伤。", outlet="河谷晚报", published="2024-05-06T09:30+08:00")
    return made


def test_names_outlets_words_and_reason(morning: Article, evening: Article) -> None:
    found = finding(Discrepancy, [claim(morning, "3人")], [claim(evening, "5人")])

    assert explain(found, ZH) == "山城早报作“3人”，河谷晚报作“5人”：两个数的范围没有交集，不能同时成立。"
    assert explain(found, EN).startswith("山城早报: “3人”; 河谷晚报: “5人” — the two numbers")


def test_an_outlet_is_named_once_for_all_its_words_for_one_thing(article: Any, evening: Article) -> None:
    both: Article = article("塌方造成3人受伤，当时伤者共三人。", outlet="山城早报", published="2024-05-06T08:00+08:00")
    found = finding(Discrepancy, [claim(both, "3人"), claim(both, "三人")], [claim(evening, "5人")])

    assert explain(found, ZH).startswith("山城早报作“3人”“三人”，河谷晚报作“5人”：")
    assert explain(found, EN).startswith("山城早报: “3人”, “三人”; 河谷晚报: “5人” —")


def test_one_outlet_with_two_articles_is_told_apart_by_day(morning: Article, evening: Article) -> None:
    same_day = evolve(evening, outlet="山城早报")
    next_day = evolve(same_day, published=datetime(2024, 5, 7, 8, tzinfo=UTC))
    one, other = (finding(Discrepancy, [claim(morning, "3人")], [claim(each, "5人")]) for each in (same_day, next_day))

    assert explain(one, ZH).startswith("山城早报（2024-05-06 08:00）作“3人”，山城早报（2024-05-06 09:30）作“5人”：")
    assert explain(other, ZH).startswith("山城早报（2024-05-06）作“3人”，山城早报（2024-05-07）作“5人”：")


def test_an_article_that_contradicts_itself_is_told_apart_by_zone(morning: Article) -> None:
    found = finding(Discrepancy, [claim(morning, "4人")], [claim(morning, "3人")])

    assert explain(found, ZH).startswith("山城早报标题作“4人”，山城早报正文作“3人”：")


def test_the_same_words_are_said_once(morning: Article, evening: Article) -> None:
    found = finding(Agreement, [claim(morning, "塌方造成"), claim(evening, "塌方造成")])

    assert explain(found, ZH) == "山城早报、河谷晚报都作“塌方造成”：说法一致。"


def test_other_words_for_the_same_are_said_apart(morning: Article, evening: Article) -> None:
    found = finding(Agreement, [claim(morning, "3人"), claim(evening, "5人")])

    assert explain(found, ZH).startswith("山城早报作“3人”，河谷晚报作“5人”：")


def test_the_same_words_for_two_things_are_told_apart(morning: Article, evening: Article) -> None:
    one, other = Title("塌方", "", "", Sort.DOCUMENT, full="甲"), Title("塌方", "", "", Sort.DOCUMENT, full="乙")
    first, second = claim(morning, "塌方"), claim(evening, "塌方")
    sides = [evolve(first, kind="title", value=one)], [evolve(second, kind="title", value=other)]
    found = finding(Discrepancy, *sides, kind="title")

    assert "“塌方”（甲），" in explain(found, ZH)
    assert "“塌方”（乙）：" in explain(found, ZH)


def test_one_voice(morning: Article) -> None:
    assert explain(finding(Uncorroborated, [claim(morning, "3人")]), ZH) == "只有山城早报提到“3人”。"


def test_many_outlets_are_counted(morning: Article, article: Any) -> None:
    others = [article("塌方造成3人受伤。", outlet=f"第{number}报") for number in range(6)]
    found = finding(Agreement, [claim(each, "3人") for each in (morning, *others)])

    assert "等7家" in explain(found, ZH)


def test_outlets_that_say_it_in_still_other_words_are_named(article: Any) -> None:
    words = ("3人", "三人", "3名学生", "三名学生", "3位学生", "3人")
    pages = [article(f"{each}受伤。", outlet=f"第{number}报") for number, each in enumerate(words)]
    found = finding(Agreement, [claim(page, each) for page, each in zip(pages, words, strict=True)])

    assert explain(found, ZH).startswith("第0报、第5报作“3人”，第1报作“三人”，第2报作“3名学生”，另有第3报、第4报")
    assert "; also 第3报, 第4报" in explain(found, View("en"))


def test_long_words_are_cut(article: Any) -> None:
    long = article("塌" * 100, outlet="山城早报")

    assert "塌" * 20 + "…”" in explain(finding(Uncorroborated, [claim(long, "塌" * 100)]), ZH, 20)


def test_quotation_marks_are_nested(article: Any) -> None:
    quoted = article("他称之为“最坏的一天”和“教训”。", outlet="山城早报")

    assert (
        explain(finding(Uncorroborated, [claim(quoted, "最坏的一天”和“教训")]), ZH)
        == "只有山城早报提到“最坏的一天’和‘教训”。"
    )


def test_details_that_are_codes_become_words(morning: Article) -> None:
    details = {"date": "2024-03-13", "stated": "4", "calendar": "3"}
    rule = "the date does not fall on the stated weekday"
    found = finding(Discrepancy, [claim(morning, "3人")], kind="time", nature="weekday", rule=rule, details=details)

    assert reason(found, ZH) == "2024-03-13是星期三，不是星期四"
    assert reason(found, EN) == "2024-03-13 was a Wednesday, not a Thursday"


def test_a_message_whose_details_are_missing_gives_way_to_the_next(morning: Article) -> None:
    rule = "the date does not fall on the stated weekday"
    found = finding(Discrepancy, [claim(morning, "3人")], kind="time", nature="weekday", rule=rule)

    assert reason(found, ZH) == "日期与星期对不上"


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_every_kind_and_nature_has_a_reason(lang: str, kind: str, morning: Article, evening: Article) -> None:
    for nature in catalogue(lang)["natures"]:
        for sort in (Agreement, Discrepancy):
            found = finding(sort, [claim(morning, "3人")], [claim(evening, "5人")], kind=kind, nature=nature)
            said = reason(found, View(lang))

            assert said
            assert "{" not in said


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_rule_has_a_sentence(lang: str, morning: Article, evening: Article) -> None:
    details: Mapping[str, str] = {
        "left": "refuses",
        "right": "甲",
        "date": "2024-03-13",
        "stated": "4",
        "calendar": "3",
    }
    for rule in catalogue(lang)["rules"]:
        found = finding(Discrepancy, [claim(morning, "3人")], [claim(evening, "5人")], rule=rule, details=details)

        assert "{" not in reason(found, View(lang))
        assert reason(found, View(lang)) not in {*catalogue(lang)["reasons"]["discrepancy"].values()}


def test_severity_needs_no_explanation(morning: Article) -> None:
    found = finding(Uncorroborated, [claim(morning, "3人")], severity=Severity.NOTE)

    assert explain(found, EN) == "山城早报 alone: “3人”."


@pytest.mark.parametrize(
    ("outlet", "path", "named"),
    [("", "folder/bridge.txt", "bridge.txt"), ("甲报", "folder/bridge.txt", "甲报"), ("", "", "未具名媒体")],
)
def test_an_article_without_an_outlet_is_named_by_its_file(outlet: str, path: str, named: str) -> None:
    made = Article("大桥通车。", (Block(Zone.BODY, 0, 5),), "0" * 64, outlet=outlet, path=path)
    assert outlet_of(made, ZH) == named
