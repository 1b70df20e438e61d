"""Times as Chinese says them, and what they resolve to in an article."""

import tomllib
from pathlib import Path
from time import process_time

import pytest

from factcheck.article import Article, Zone
from factcheck.kinds.base import Mention, Relation
from factcheck.kinds.time.compare import compare
from factcheck.kinds.time.expression import Anchor, Bound
from factcheck.kinds.time.value import Shape, Time, show
from factcheck.kinds.time.zh import find
from factcheck.kinds.time.zh_grammar import parse
from factcheck.kinds.time.zh_lexer import _lexer
from factcheck.languages import LANGUAGES, prepare
from tests.conftest import build

MONDAY = "2020-07-20T09:00+08:00"
TABLE = tomllib.loads((Path(__file__).parent / "times_zh.toml").read_text(encoding="utf-8"))
STATED = [(group["value"], words) for group in TABLE["stated"] for words in group["wordings"]]
NOT_STATED = [words for group in TABLE["not_stated"] for words in group["wordings"]]


def found(article: Article) -> list[Mention]:
    return list(find(prepare(article, LANGUAGES["zh"]), {}))


def told(*paragraphs: str | tuple[Zone, str], published: str = MONDAY) -> list[tuple[str, str]]:
    """Every time in an article, as its words and its value."""
    article = build(*paragraphs, published=published)
    return [(article.text[m.start : m.end], written(m.value)) for m in found(article)]


def written(value: Time) -> str:
    return show(value) + (f" {value.bound.value}" if value.bound else "")


def only(words: str, published: str = MONDAY) -> Time:
    (mention,) = found(build(words, published=published))
    value: Time = mention.value
    return value


@pytest.mark.parametrize(("value", "words"), STATED)
def test_one_value_in_many_wordings(value: str, words: str) -> None:
    assert told(words) == [(words, value)]


@pytest.mark.parametrize("words", NOT_STATED)
def test_what_is_no_time(words: str) -> None:
    assert told(words) == []


@pytest.mark.parametrize("words", NOT_STATED)
def test_what_is_no_time_in_a_sentence(words: str) -> None:
    assert told(f"据了解，{words}。") == []


# What a time means by where it stands: paragraphs, the words, the value.
IN_CONTEXT = [
    (["6月3日，大桥合龙。当天有雾。"], "当天", "2020-06-03"),
    (["6月3日，大桥合龙。次日通车。"], "次日", "2020-06-04"),
    (["6月3日，大桥合龙。", "同日，隧道贯通。"], "同日", "2020-06-03"),
    (["6月3日，大桥合龙。前一天曾下雨。"], "前一天", "2020-06-02"),
    (["6月3日，大桥合龙。当晚8时放焰火。"], "当晚8时", "2020-06-03T20:00"),
    (["6月3日发生塌方，事发后第三天，道路恢复。"], "第三天", "2020-06-05"),
    (["6月3日开工，两天后停工。"], "两天后", "2020-06-05"),
    (["6月3日，大桥（2015年7月10日奠基）合龙，当天有雾。"], "当天", "2020-06-03"),
    (["6月3日，针对5月1日的禁令，双方重开谈判，当天无果。"], "当天", "2020-06-03"),
    (["2014年他当选，次年辞职。"], "次年", "2015-01-01T00:00/2016-01-01T00:00"),
    (["2014年他当选，当时无人反对。"], "当时", "~2014-01-01T00:00/2015-01-01T00:00"),
    (["2014年9月开工，同年12月停工。"], "同年12月", "2014-12-01T00:00/2015-01-01T00:00"),
    (["2016年6月动工，10月停工。"], "10月", "2016-10-01T00:00/2016-11-01T00:00"),
    (["6月3日动工，5日停工。"], "5日", "2020-06-05"),
    (["先是6月28日演习，接着4日返航。"], "4日", "2020-07-04"),
    (["队伍下午2时集合、3时出发。"], "3时", "2020-07-20T15:00"),
    (["销量较去年同期下降，但好于4月。"], "4月", "2020-04-01T00:00/2020-05-01T00:00"),
    (["争取2030年达标，预计在22日的峰会上宣布。"], "22日", "2020-07-22"),
    (["计划2035年前完成，但今年11月已动工，9月通过环评。"], "9月", "2020-09-01T00:00/2020-10-01T00:00"),
    (["录得3月17日以来最高，为12月12日以来最好。"], "12月12日以来", "2019-12-12T00:00/.. since"),
    (["抗议爆发。随后当局在10月召开会议。"], "10月", "2019-10-01T00:00/2019-11-01T00:00"),
    (["新馆将于9月开放。"], "9月", "2020-09-01T00:00/2020-10-01T00:00"),
    (["法案将于2月生效。"], "2月", "2021-02-01T00:00/2021-03-01T00:00"),
    (["公司12月曾宣布裁员。"], "12月", "2019-12-01T00:00/2020-01-01T00:00"),
    (["该省28日通报灾情。"], "28日", "2020-06-28"),
    (["会议将于28日举行。"], "28日", "2020-07-28"),
    (["当局7月5日宣布将限制进口。"], "7月5日", "2020-07-05"),
    (["他周五表示反对。"], "周五", "2020-07-17"),
    (["比赛将于周五举行。"], "周五", "2020-07-24"),
    (["工程将在两年内完成。"], "两年内", "2020-07-20T00:00/2022-07-21T00:00"),
    (["他在两年内三次获奖。"], "两年内", "../PT63072000S"),
    (["谈判持续近两年。"], "近两年", "~PT50457600S/PT63072000S"),
    (["工厂搬迁，两年后停产。"], "两年后", "PT63072000S after"),
    (["路透香港7月18日 - 股市昨日上涨。"], "昨日", "2020-07-17"),
    (["（新华社北京7月18日电）记者今天获悉此事。"], "今天", "2020-07-18"),
    (["中央社台北18日电，他明天返台。"], "明天", "2020-07-19"),
]


@pytest.mark.parametrize(("paragraphs", "words", "value"), IN_CONTEXT)
def test_in_context(paragraphs: list[str], words: str, value: str) -> None:
    assert (words, value) in told(*paragraphs)


@pytest.mark.parametrize(
    "opening",
    [
        "路透香港7月18日 - 股市上涨。",
        "新华社北京7月18日电 股市上涨。",
        "（法新社巴黎18日电）股市上涨。",
        "本报讯7月18日讯 股市上涨。",
    ],
)
def test_a_dateline_is_known_as_one(opening: str) -> None:
    (mention,) = found(build(opening, published=MONDAY))

    assert mention.value.dateline
    assert show(mention.value) == "2020-07-18"


@pytest.mark.parametrize("opening", ["他7月18日表示反对。", "7月18日上午，大会开幕。", "报纸18日报道此事。"])
def test_a_day_in_running_text_is_no_dateline(opening: str) -> None:
    assert not any(mention.value.dateline for mention in found(build(opening, published=MONDAY)))


def test_a_bracketed_date_is_one_time_with_its_weekday() -> None:
    for words in ("周三（15日）", "星期三（7月15日）", "7月15日（周三）", "7月15日，星期三", "上周三（15日）"):
        assert (only(words).weekday, show(only(words))) == (3, "2020-07-15")


def test_a_range_of_days_states_no_weekday() -> None:
    assert only("周一至周三").weekday == 0


@pytest.mark.parametrize(
    ("words", "zone", "offset"),
    [
        ("北京时间7月19日21时", "+08:00", 480),
        ("格林尼治时间19日14时", "+00:00", 0),
        ("美东时间周日上午9点", "America/New_York", -240),
        ("美东时间1月19日上午9点", "America/New_York", -300),
        ("伦敦时间7月19日上午9点", "Europe/London", 60),
        ("澳洲东部时间7月19日上午9点", "Australia/Sydney", 600),
        ("欧洲中部夏令时7月19日上午9点", "Europe/Paris", 120),
        ("美国时间7月19日上午9点", "us", None),
        ("当地时间7月19日晚", "local", None),
        ("7月19日13:10 GMT", "+00:00", 0),
        ("周日（当地时间）", "local", None),
        ("7月19日", "", 480),
    ],
)
def test_zones(words: str, zone: str, offset: int | None) -> None:
    value = only(words)

    assert (value.zone, value.offset) == (zone, offset)


@pytest.mark.parametrize(
    ("words", "anchor"),
    [("2019年6月", Anchor.ABSOLUTE), ("6月3日", Anchor.DATELINE), ("昨日", Anchor.DATELINE)],
)
def test_what_a_time_hangs_on(words: str, anchor: Anchor) -> None:
    assert only(words).anchored is anchor


def test_what_hangs_on_the_text() -> None:
    last = found(build("6月3日，大桥合龙。当天有雾。", published=MONDAY))[-1]

    assert last.value.anchored is Anchor.TEXT


def test_without_a_date_line_nothing_is_guessed() -> None:
    value = only("11月10日下午", published="")

    assert (value.start, value.end, value.resolved) == (None, None, False)
    assert [(unit.value, number) for unit, number in value.fields] == [("month", 11), ("day", 10)]
    assert show(only("2019年6月3日", published="")) == "2019-06-03"
    assert only("昨日", published="").start is None


def test_a_dateline_in_the_text_serves_where_the_year_is_stated() -> None:
    assert told("新华社北京2019年7月18日电 昨日下雨。", published="")[-1] == ("昨日", "2019-07-17")


def test_bounds_keep_the_period_they_name() -> None:
    value = only("2030年前")

    assert value.bound is Bound.BEFORE
    assert value.named is not None
    assert value.named.start is not None
    assert value.named.start.year == 2030


BOUNDS = [
    ("1959年以来", "1965年以来", Relation.CONFLICT),
    ("2030年前", "2060年前", Relation.CONFLICT),
    ("2030年前", "2030年底前", Relation.INSIDE),
    ("2030年前", "2030年", Relation.INSIDE),
    ("1965年以来", "1959年", Relation.CONFLICT),
    ("截至7月19日", "截至7月18日", Relation.UNKNOWN),
    ("五年前", "2014年", Relation.CONFLICT),
    ("五年前", "2015年", Relation.EQUAL),
    ("昨日", "7月19日上午", Relation.INSIDE),
    ("周二（19日）晚间", "周日夜里", Relation.CONFLICT),
    ("周日（19日）晚间", "周日夜里", Relation.INSIDE),
    ("7月19日凌晨", "7月19日早晨", Relation.OVERLAPPING),
    ("7月19日下午", "7月19日晚上", Relation.OVERLAPPING),
    ("7月19日拂晓", "7月19日上午", Relation.OVERLAPPING),
    ("7月19日上午", "7月19日下午", Relation.CONFLICT),
    ("7月19日晚上", "7月20日凌晨", Relation.CONFLICT),
    ("7月19日凌晨", "7月19日下午", Relation.CONFLICT),
    ("约三天", "三天", Relation.EQUAL),
    ("约十天", "十一天", Relation.OVERLAPPING),
    ("三天", "四天", Relation.CONFLICT),
]


@pytest.mark.parametrize(("one", "two", "relation"), BOUNDS)
def test_how_wordings_compare(one: str, two: str, relation: Relation) -> None:
    assert compare(only(one), only(two)).relation is relation


def test_what_comes_back_is_a_set() -> None:
    assert [only(words).shape for words in ("每年", "每周五", "每年7月1日")] == [Shape.SET] * 3


def test_impossible_dates_are_left_out() -> None:
    assert told("2月30日") == []
    assert told("2019年2月29日") == []
    assert told("公元前221年") == []


def test_a_time_does_not_cross_paragraphs() -> None:
    assert told("7月", "19日") == [("7月", "2020-07-01T00:00/2020-08-01T00:00"), ("19日", "2020-07-19")]


def test_captions_date_nothing_but_themselves() -> None:
    photo = (Zone.CAPTION, "资料图：2015年7月10日，大桥奠基。")

    assert told("6月3日，大桥合龙。", photo, "当天有雾。")[-1] == ("当天", "2020-06-03")


@pytest.mark.parametrize(
    "unit", ["一", "1", "1年", "10日（", "7月1日至", "近", "3天又", "1.1.", "周一（", "今天的", "2020-"]
)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    short, long = (_seconds(unit * (size // len(unit))) for size in (4_000, 16_000))

    assert long < 12 * short + 0.2


def _seconds(text: str) -> float:
    """The least of three, for a pause of the collector is none of the text's."""

    def once() -> float:
        begun = process_time()
        parse(text)
        return process_time() - begun

    return min(once() for _ in range(3))


def test_traditional_script_and_wide_digits() -> None:
    assert told("９月１日前後") == [("９月１日前後", "~2020-09-01")]
    assert told("禮拜三") == [("禮拜三", "2020-07-15")]


def test_looking_for_beginnings_first_misses_no_block() -> None:
    """The set of first characters is a shortcut; every rule must begin with one of them."""
    lexer = _lexer()
    wordings = [words for _, words in STATED] + NOT_STATED
    for words in wordings:
        for at in range(len(words)):
            if lexer.anything.match(words, at):
                assert lexer.beginning.match(words, at), words[at:]


KNOWN_GAPS = [
    ("7月3日、7日", "2020-07-03"),
    ("早些时候", "~2020-07-20"),
    ("近日", "~2020-07-01T00:00/2020-07-21T00:00"),
]


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("words", "value"), KNOWN_GAPS)
def test_known_gaps(words: str, value: str) -> None:
    assert told(words) == [(words, value)]


@pytest.mark.parametrize("words", ["考试推迟至7月31日举行。", "比赛改到7月31日举行。", "产量升至7月31日的水平。"])
def test_what_is_put_off_is_done_on_its_day(words: str) -> None:
    assert told(words) == [("7月31日", "2020-07-31")]


@pytest.mark.parametrize(
    ("words", "verb"),
    [
        ("到周日傍晚六点，共救出三人。", "救出"),
        ("等到7月19日开船。", "开船"),
        ("直到周日才公布名单。", "宣布"),
        ("队伍周日到杭州。", "抵达"),
        ("她从7月19日开始化疗。", "化疗"),
        ("该市7月19日起宵禁。", "宵禁"),
        ("两国7月19日开始军演。", "演习"),
        ("渔民7月19日起休渔。", "休渔"),
        ("工人7月19日起罢工。", "罢工"),
    ],
)
def test_what_begins_at_a_time_is_its_deed(words: str, verb: str) -> None:
    assert [deed.verbs[0] for deed in only(words).deeds] == [verb]
