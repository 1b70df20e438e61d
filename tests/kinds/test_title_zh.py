"""Titles as Chinese writes them, and how two of them compare."""

import hashlib

import pytest

from factcheck.article import Article, Block, Zone
from factcheck.kinds.base import Mention, Relation
from factcheck.kinds.title.value import Sort, compare, show
from factcheck.kinds.title.zh import find
from factcheck.kinds.title.zh_parts import read
from factcheck.languages import LANGUAGES, prepare


def found(text: str) -> list[Mention]:
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = prepare(Article(text, (Block(Zone.BODY, 0, len(text)),), digest), LANGUAGES["zh"])
    return list(find(document, {}))


def titles(text: str) -> list[str]:
    return [text[mention.start : mention.end] for mention in found(text)]


# (core, genre, places) and the wordings of one title.
STATED = [
    (
        ("2020年代加强海洋保护", "宣言", ("里斯本",)),
        ["关于在2020年代加强海洋保护的里斯本宣言", "关于在21世纪20年代强化海洋保护的里斯本联合宣言"],
    ),
    (("数据保护", "法", ()), ["数据保护法", "数据保护法案"]),
    (("国安", "法", ("香港",)), ["香港国安法", "香港国家安全法"]),
    (("引渡", "条约", ()), ["引渡条约"]),
    (("", "协定", ("巴黎",)), ["巴黎协定", "巴黎协议"]),
    (("应对粮食危机", "声明", ()), ["应对粮食危机联合声明", "应对粮食危机的联合声明"]),
]


@pytest.mark.parametrize(("parts", "words"), [(parts, words) for parts, many in STATED for words in many])
def test_one_document_in_many_wordings(parts: tuple[str, str, tuple[str, ...]], words: str) -> None:
    title = read(words, marked=True)
    assert (title.core, title.genre, title.places) == parts
    assert title.sort is Sort.DOCUMENT


FOUND = [
    ("双方签署《海洋渔业协定》。", ["《海洋渔业协定》"]),
    ("议会通过了「数据保护法」。", ["「数据保护法」"]),
    ("他批评“数字服务法案”太弱。", ["“数字服务法案”"]),
    ("会议通过关于在2030年前停止砍伐森林的联合声明。", ["关于在2030年前停止砍伐森林的联合声明"]),
    ("国会表决移民与国籍法。", ["国籍法"]),
    ("两国曾签署引渡条约。", ["引渡条约"]),
    ("该国退出武器贸易条约。", ["武器贸易条约"]),
    ("总统签署行政命令。", ["行政命令"]),
    ("英国抗议港版国安法。", ["港版国安法"]),
    ("议会昨天表决枪支管制法。", ["枪支管制法"]),
    ("修订后的著作权法下月生效。", ["著作权法"]),
    ("检方依据反洗钱法起诉。", ["反洗钱法"]),
    ("该国废除了堕胎法。", ["堕胎法"]),
    ("传染病防治法要求及时通报。", ["传染病防治法"]),
    ("据《海峡时报》报道。", ["《海峡时报》"]),
    ("他写了《黄昏》一书。", ["《黄昏》"]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_titles_with_and_without_marks(text: str, expected: list[str]) -> None:
    assert titles(text) == expected


NOT_STATED = [
    "他们达成协议。",
    "这种做法不对。",
    "法官没有办法。",
    "他用“别的方法”解决。",
    "她说：“我们签署了一项协议”。",
    "政府发表声明。",
    "谈判没有结果，双方各执一词。",
    "保护法国的利益。",
    "投资法航的人亏了。",
    "他学会了管理法则。",
    "这是违反安全法规的。",
    "收养法籍儿童。",
    "他到行政法院上诉。",
    "宣言发表后，各方反应不一。",
    "条约还没有名字。",
    "这是一份报告。",
]


@pytest.mark.parametrize("text", NOT_STATED)
def test_no_title_where_none_is_stated(text: str) -> None:
    assert titles(text) == []


PAIRS = [
    ("2021年海洋渔业资源养护和管理合作协定", "2021年海洋渔业资源保护与管理的合作协定", Relation.VARIANT),
    ("2021年海洋渔业资源养护和管理合作协定", "2022年海洋渔业资源保护与管理的合作协定", Relation.UNKNOWN),
    ("2021年两国渔业资源养护管理协定", "2021年两国航空运输便利化协定", Relation.UNKNOWN),
    ("关于在2020年代加强海洋保护的联合声明", "关于在21世纪20年代强化海洋保护的里斯本联合宣言", Relation.CONFLICT),
    ("引渡条约", "引渡条例", Relation.CONFLICT),
    ("数据保护法案", "数据保护决议案", Relation.CONFLICT),
    ("数据保护法", "数据保护法案", Relation.VARIANT),
    ("巴黎协定", "巴黎协议", Relation.VARIANT),
    ("香港国安法", "香港国家安全法", Relation.VARIANT),
    ("退役法", "退役军人法", Relation.VARIANT),
    ("全球马尔可夫斯基人权问责法", "全球马可夫斯基人权问责法", Relation.VARIANT),
    ("数据保护法", "数据保护法", Relation.EQUAL),
    ("香港自治法", "香港人权法", Relation.UNKNOWN),
    ("中英联合声明", "中美联合声明", Relation.UNKNOWN),
    ("2021年财政法", "2023年财政法", Relation.UNKNOWN),
    ("4月里斯本联合声明", "11月里斯本联合声明", Relation.UNKNOWN),
    ("里斯本联合声明", "开罗联合声明", Relation.UNKNOWN),
    ("应对粮食危机联合声明", "关于加强合作应对粮食危机的开罗声明", Relation.UNKNOWN),
    ("国家安全法", "国家安全报告", Relation.UNKNOWN),
    ("华盛顿邮报", "华盛顿时报", Relation.UNKNOWN),
    ("2025—2028年双边合作路线图", "2025年至2030年双边合作路线图", Relation.CONFLICT),
    ("2021-2025年海洋保护规划", "2021-2030年海洋保护规划", Relation.CONFLICT),
    ("2024～2027年行动计划", "2024年到2026年行动计划", Relation.CONFLICT),
    ("2023年至2025年教育发展纲要", "2022—2025年教育发展纲要", Relation.CONFLICT),
    ("2021-2025年海洋保护规划", "2021年至2025年海洋保护规划", Relation.VARIANT),
    ("2021-2025年海洋保护规划", "2026-2030年海洋保护规划", Relation.UNKNOWN),
    ("海洋保护规划", "2026-2030年海洋保护规划", Relation.VARIANT),
]


@pytest.mark.parametrize(("left", "right", "relation"), PAIRS)
def test_how_two_titles_compare(left: str, right: str, relation: Relation) -> None:
    one, two = read(left, marked=True), read(right, marked=True)
    assert compare(one, two).relation is relation
    assert compare(two, one).relation is relation


def test_a_short_form_is_read_as_the_full_title_of_its_article() -> None:
    text = "两国发表《关于在2020年代加强海洋保护的里斯本联合宣言》。\n《联合宣言》说，双方将合作。"
    full, short = (mention.value for mention in found(text))
    assert (short.core, short.places, short.full) == (full.core, full.places, full.text)
    assert show(short) == full.text


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("第一阶段贸易协议", "第二阶段贸易协议"),
        ("第二阶段贸易协议", "第一阶段协议"),
        ("第13号行政命令", "第十四号行政命令"),
        ("第三次评估报告", "第六次评估报告"),
        ("第一轮停火协议", "第二轮停火协议"),
    ],
)
def test_an_ordinal_tells_documents_apart(left: str, right: str) -> None:
    assert compare(read(left, marked=True), read(right, marked=True)).relation is Relation.UNKNOWN


@pytest.mark.parametrize(
    ("left", "right"), [("第二阶段贸易协议", "第2阶段贸易协议"), ("第一阶段贸易协议", "第一阶段协议")]
)
def test_one_ordinal_or_none_tells_nothing_apart(left: str, right: str) -> None:
    assert compare(read(left, marked=True), read(right, marked=True)).relation is not Relation.UNKNOWN


def test_a_month_before_the_marks_tells_documents_apart() -> None:
    april, november = (mention.value for mention in found("4月《海洋保护联合声明》和11月《海洋保护联合宣言》"))
    assert (april.months, november.months) == (("4",), ("11",))
    assert compare(april, november).relation is Relation.UNKNOWN


def test_one_latin_title_joins_two_translations() -> None:
    one, two = (
        found(f"《{words}》（Ocean Protection Act）通过。")[0].value for words in ("海洋保护法案", "海洋保护决议案")
    )
    assert compare(one, two).relation is Relation.VARIANT


def test_media_and_works_are_no_documents() -> None:
    assert read("海峡时报", marked=True).sort is Sort.MEDIUM
    assert read("黄昏", marked=True).sort is Sort.WORK


KNOWN_GAPS = [
    ("国会表决移民与国籍法。", ["移民与国籍法"]),
    ("这份文件叫做绿色新政。", ["绿色新政"]),
]


@pytest.mark.xfail
@pytest.mark.parametrize(("text", "expected"), KNOWN_GAPS)
def test_known_gaps(text: str, expected: list[str]) -> None:
    assert titles(text) == expected
