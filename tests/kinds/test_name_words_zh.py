"""Names of persons whose surname or given name is an ordinary word."""

import hashlib

import pytest

from factcheck import Article, Block, Claim, Zone, extract

WORDED = [
    "马卫东", "高卫东", "李卫东", "王卫东", "李国庆", "马建国", "高建平", "陈海东", "孙立国", "白文明", "石光明",
    "刘解放", "周成功", "陈红旗", "赵长江", "林东方", "李和平", "史丰收", "罗大海", "黄春雨",
]  # fmt: skip
SAID = [
    "{}说，设备早该换了，大家都知道。",
    "昨天停产。局长{}说，设备早该换了。",
    "副主任{}介绍，设备早该换了。",
    "电工{}告诉记者，设备早该换了。",
    "{}在会上表示，设备早该换了。",
    "据{}介绍，设备早该换了。",
]
STANDING = ["45岁的老工人、班长{}，昨天退休了。", "他的邻居，{}，还在现场。"]
NO_NAMES = [
    "曾公开", "区警方", "马老板", "高专家", "向警方", "车主人", "县政府", "院军方", "英媒体", "候选人", "法律界",
    "年轻人", "毕业生", "公务员", "单亲妈", "水利部", "任教练", "都警方", "于专家", "双胞胎", "涂料厂", "石材店",
    "农机站", "施工队", "金属矿", "花卉馆", "牛奶场", "车管所",
]  # fmt: skip


def claims(text: str) -> tuple[Claim, ...]:
    return extract(Article(text, (Block(Zone.BODY, 0, len(text)),), hashlib.sha256(text.encode()).hexdigest()))


def names(text: str) -> list[str]:
    return [claim.text for claim in claims(text) if claim.kind == "name"]


@pytest.mark.parametrize("person", WORDED)
@pytest.mark.parametrize("text", SAID)
def test_who_speaks_is_named_whole(person: str, text: str) -> None:
    told = claims(text.format(person))

    assert [claim.text for claim in told if claim.kind == "name"] == [person]
    assert {claim.context.speaker for claim in told if claim.kind == "quote"} == {person}


@pytest.mark.parametrize("person", WORDED)
@pytest.mark.parametrize("text", STANDING)
def test_who_stands_in_apposition_is_named_whole(person: str, text: str) -> None:
    assert names(text.format(person)) == [person]


@pytest.mark.parametrize("words", NO_NAMES)
def test_what_speaks_and_is_no_person_is_not_named(words: str) -> None:
    assert names(f"昨天开会。{words}说，设备早该换了，大家都知道。") == []


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("他将服刑，但川普昨天下令减刑。", ["川普"]),
        ("学者批评取消国家主席任期制，认为不妥。", []),
        ("公司内部同事要请客，大家都去。", []),
        ("此外，申请书还申请查明情况，涉嫌多人。", []),
        ("他于个人官网上称赞医护人员。", []),
        ("雷发表讲话之际，形势正紧。", []),
        ("张回应称，设备早该换了。", []),
    ],
)
def test_words_that_stand_where_a_name_might_are_left_alone(text: str, named: list[str]) -> None:
    assert names(text) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("印度媒体援引政府人士的话报道。", []),
        ("数千人抗议政府的规定。", []),
        ("周总理在北京会见印度政府代表团。", ["印度政府"]),
        ("西班牙人领导欧元集团。", ["欧元集团"]),
        ("华为公司任命英国海岸集团前总裁。", ["华为公司", "英国海岸集团"]),
        ("首次在印度销售汽车。", []),
        ("巴西部署5G电信网络。", []),
        ("上海合作组织召开会议。", ["上海合作组织"]),
        ("美国疾病控制与预防中心公布数据。", ["美国疾病控制与预防中心"]),
        ("国际合作发展基金会捐款。", ["国际合作发展基金会"]),
    ],
)
def test_a_body_is_not_named_by_what_is_done_to_it(text: str, named: list[str]) -> None:
    assert names(text) == named
