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


COMMON = "中国政府官员在北京对记者表示，专家认为这一情况的原因是经济压力。"
OTHERS = [
    "石泉镇栖凤桥昨夜垮塌，渡船船夫把三名落水的青年拖上了岸，桥墩早被洪水淘空。吊车清理河道里的石块，校车改走盘山公路。",
    "临江县法院开庭审理药材商人走私案，辩护律师要求传唤仓库保管员，旁听席坐满村民。公诉人出示海关单据，麻袋里的麝香装了两卡车。",
    "青禾电子裁撤耳机生产线，工会与厂方谈判补偿金，股价午盘跌去一成，供应商上门讨债。工人推着单车离开宿舍，食堂只剩两个窗口。",
]
TOLD = [
    "新华社长沙电 石泉镇栖凤桥昨夜垮塌，三人落水。县交通局长温若川已到现场。",
    "开了半辈子渡船的老秦说，栖凤桥一响，他就朝石泉镇码头跑，把两个后生拖上了岸。",
    "專家曾警告橋墩淘空。溫若川在石泉鎮受訪時不願回應，只說檢測報告會公布。",
]


def test_articles_that_share_little_but_the_names_of_an_event_are_one(article: MakeArticle) -> None:
    told = [article(text, outlet=f"{n}报", published="2024-07-02T08:00:00+08:00") for n, text in enumerate(TOLD)]
    assert len(group(told)) == 1


def test_articles_that_share_what_any_article_holds_are_not_of_one_event(article: MakeArticle) -> None:
    told = [
        article(text, COMMON, outlet=f"{n}报", published="2024-07-02T08:00:00+08:00") for n, text in enumerate(OTHERS)
    ]
    pile = [*told, *read_all([FIXTURES]).articles]
    assert len(pile) >= Settings().event_chosen
    assert [len(event.articles) for event in group(pile) if set(event.articles) & set(told)] == [1, 1, 1]


FROM_THE_FIELD = "六十岁的谭桂枝守着渡口的小卖部。桥塌那晚她没睡，听见江面上有人喊救命，抓起竹竿就往滩上跑。"
FROM_THE_DESK = [
    "石泉镇栖凤桥垮塌事故致三人落水。县应急管理局局长温若川通报，救援人员在渡口下游搜寻，桥面残骸待清理。",
    "栖凤桥垮塌后，石泉镇政府封闭道路。温若川说，应急管理局将检测全县桥梁，渡口增派两艘救援船。",
]


def test_of_a_few_articles_less_must_be_common_than_of_many(article: MakeArticle) -> None:
    told = [
        article(text, outlet=f"{n}报", published="2024-07-02T08:00:00+08:00")
        for n, text in enumerate([FROM_THE_FIELD, *FROM_THE_DESK])
    ]
    assert len(group(told)) == 1
    assert len(group(told, Settings(event_trust=0))) == 2


def test_all_articles_are_of_one_event_where_nothing_is_asked_of_it(article: MakeArticle) -> None:
    told = [article(text, outlet=outlet) for text, outlet in ((FLOOD, "甲报"), (TRIAL, "乙报"))]
    (event,) = group(told, Settings(same_event=0))
    assert {each.outlet for each in event.articles} == {"甲报", "乙报"}
    assert group([], Settings(same_event=0)) == ()


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
