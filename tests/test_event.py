from datetime import UTC, datetime, timedelta
from pathlib import Path

from factcheck import Event, Report, Settings, compare, group, read_all
from factcheck.nearness import nearness
from factcheck.topic import Topic
from tests.conftest import MakeArticle

FIXTURES = Path(__file__).parent.parent / "fixtures"
FOLDERS = sorted(path for path in FIXTURES.iterdir() if path.is_dir())

FLOOD = "柳河县连日暴雨引发洪水，消防员转移居民，县政府启动应急响应，河堤决口，学校停课。"
FLOOD_AGAIN = "洪水漫过柳河县河堤，县政府称居民已转移，消防员仍在学校一带搜救，应急响应继续。"
TRIAL = "法院开庭审理前市长受贿案，检察官宣读起诉书，辩护律师要求传唤证人，法官宣布休庭。"


def test_articles_on_one_happening_are_one_event(article: MakeArticle) -> None:
    first = article(FLOOD, outlet="甲报", published="2024-07-02T08:00:00+08:00")
    second = article(FLOOD_AGAIN, outlet="乙报", published="2024-07-02T20:00:00+08:00")
    third = article(TRIAL, outlet="丙报", published="2024-07-02T12:00:00+08:00")
    events = group([first, second, third])
    assert sorted(sorted(a.outlet for a in event.articles) for event in events) == [["丙报"], ["乙报", "甲报"]]


def test_the_same_words_a_year_later_are_another_event(article: MakeArticle) -> None:
    first = article(FLOOD, outlet="甲报", published="2024-07-02T08:00:00+08:00")
    second = article(FLOOD_AGAIN, outlet="乙报", published="2025-07-02T08:00:00+08:00")
    assert [len(event.articles) for event in group([first, second])] == [1, 1]


def test_undated_articles_are_grouped_by_their_words(article: MakeArticle) -> None:
    assert len(group([article(FLOOD, outlet="甲报"), article(FLOOD_AGAIN, outlet="乙报")])) == 1


def test_the_order_of_the_articles_does_not_matter(article: MakeArticle) -> None:
    articles = [article(text, outlet=outlet) for text, outlet in ((FLOOD, "甲"), (TRIAL, "乙"), (FLOOD_AGAIN, "丙"))]
    assert group(articles) == group(articles[::-1])


def test_no_articles_make_no_events() -> None:
    assert group([]) == ()


def folders(event: Event) -> set[str]:
    return {Path(article.path).parent.name for article in event.articles}


def findings(report: Report) -> list[tuple[object, ...]]:
    return sorted(
        (each.verdict, each.kind, each.rule, each.confidence, repr(each.positions)) for each in report.findings
    )


def test_a_mixed_pile_falls_into_its_events_and_each_gives_the_findings_it_gives_alone() -> None:
    pile = compare(read_all([FIXTURES]))

    assert sorted(map(folders, pile.events), key=sorted) == [{folder.name} for folder in FOLDERS]
    alone = [each for folder in FOLDERS for each in findings(compare(read_all([folder])))]
    assert findings(pile) == sorted(alone)


def test_many_articles_fall_into_the_same_events_as_when_all_are_compared() -> None:
    articles = read_all([FIXTURES])
    many = group(articles, Settings(event_whole=0))

    assert many == group(articles)
    assert many == group(reversed(articles.articles), Settings(event_whole=0))


def test_the_pairs_of_many_articles_grow_with_their_number() -> None:
    settings = Settings(event_whole=0, event_holders=8)
    words = {"洪水": 2.0, "河堤": 1.0}

    def pairs(count: int) -> int:
        days = [datetime(2024, 7, 1, tzinfo=UTC) + timedelta(hours=hour) for hour in range(count)]
        topics = [Topic(f"{n:04}", day, {**words, f"地{n // 4}": 1.0}) for n, day in enumerate(days)]
        return len(nearness(topics, settings).near)

    assert pairs(400) <= 8 * 400
    assert pairs(800) < 2.1 * pairs(400)
