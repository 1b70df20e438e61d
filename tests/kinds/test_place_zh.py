"""Places as Chinese says where something is, and how two of them compare."""

import hashlib

import pytest

from factcheck.article import Article, Block, Zone
from factcheck.kinds.base import Comparison, Context, Mention, Relation
from factcheck.kinds.name.value import Name
from factcheck.kinds.place.value import Direction, Place, Sort, compare, show, slots
from factcheck.kinds.place.zh import find
from factcheck.languages import LANGUAGES, prepare


def found(sentence: str, *people: str) -> list[Mention]:
    digest = hashlib.sha256(sentence.encode()).hexdigest()
    document = prepare(Article(sentence, (Block(Zone.BODY, 0, len(sentence)),), digest), LANGUAGES["zh"])
    names = tuple(
        Mention(sentence.index(name), sentence.index(name) + len(name), Name(name), "given") for name in people
    )
    return list(find(document, {"name": names}))


def place(words: str) -> Place:
    (mention,) = found(f"会议在{words}举行。")
    value: Place = mention.value
    return value


# One place, its many wordings.
STATED = [
    (("英国", "苏格兰", "格拉斯哥"), ["格拉斯哥", "苏格兰格拉斯哥", "英国格拉斯哥"]),
    (("澳大利亚", "悉尼"), ["悉尼", "雪梨", "澳大利亚悉尼", "澳洲雪梨"]),
    (("美国", "加利福尼亚", "旧金山"), ["旧金山", "三藩市", "加州旧金山", "美国加州旧金山"]),
    (("中国", "贵州", "遵义"), ["遵义", "遵义市", "贵州遵义", "贵州省遵义市", "中国贵州遵义"]),
    (("新西兰",), ["新西兰", "纽西兰"]),
    (("塞内加尔",), ["塞内加尔", "赛内加尔"]),
    (("美国", "俄勒冈", "波特兰"), ["波特兰", "俄勒冈州波特兰", "奥勒冈州波特兰"]),
    (("中国", "内蒙古", "兴安盟"), ["兴安盟", "内蒙古兴安盟"]),
    (("中国", "广西"), ["广西", "广西壮族自治区", "中国广西"]),
    (("南海",), ["南海", "南中国海"]),
    (("美国", "华盛顿", "白宫"), ["白宫"]),
]


@pytest.mark.parametrize(("path", "words"), [(path, words) for path, many in STATED for words in many])
def test_one_place_in_many_wordings(path: tuple[str, ...], words: str) -> None:
    assert place(words).path == path


WHERE = [
    ("会议在日内瓦举行。", "日内瓦", Direction.AT, "举行"),
    ("总统抵达东京访问。", "东京", Direction.TO, "访问"),
    ("代表团从柏林出发。", "柏林", Direction.FROM, "出发"),
    ("这家公司位于深圳。", "深圳", Direction.AT, "位于"),
    ("大巴坠入青龙水库。", "青龙水库", Direction.TO, "坠入"),
    ("他在日内瓦裁军会议上发言。", "日内瓦", Direction.AT, "发言"),
    ("巴士行驶至南山区青龙水库大坝时失控。", "南山区青龙水库大坝", Direction.TO, "失控"),
    ("白杨镇柳树村发生火灾。", "白杨镇柳树村", Direction.AT, ""),
    ("仪式在圣玛丽医院举行。", "圣玛丽医院", Direction.AT, "举行"),
    ("成都发生地震。", "成都", Direction.AT, "发生"),
    ("巴士从火车站开出。", "火车站", Direction.FROM, "开出"),
    ("震中距昆明约三十公里。", "昆明", Direction.NEAR, ""),
    ("货轮停靠鹿特丹。", "鹿特丹", Direction.AT, "停靠"),
    ("客机迫降雷克雅未克。", "雷克雅未克", Direction.TO, "迫降"),
    ("医疗队赶赴青山镇。", "青山镇", Direction.TO, "赶赴"),
    ("舰队驶离诺福克。", "诺福克", Direction.FROM, "驶离"),
    ("事故在秦岭隧道内发生。", "秦岭隧道", Direction.AT, "发生"),
    ("三人在太平口岸被捕。", "太平口岸", Direction.AT, "被捕"),
    ("他在皇后公寓遇袭。", "皇后公寓", Direction.AT, "遇袭"),
]


@pytest.mark.parametrize(("sentence", "words", "direction", "anchor"), WHERE)
def test_where_something_is(sentence: str, words: str, direction: Direction, anchor: str) -> None:
    (mention,) = found(sentence)
    assert sentence[mention.start : mention.end] == words
    assert mention.value.direction is direction
    assert mention.value.anchor == anchor


def test_whose_home_it_is() -> None:
    (mention,) = found("四川绵阳考生何文涛昨天报案。", "何文涛")
    assert (mention.value.name, mention.value.direction, mention.value.anchor) == ("绵阳", Direction.HOME, "何文涛")


NOT_STATED = [
    "美国宣布新的制裁。",
    "法国总统拒绝回应。",
    "他在香港问题上让步。",
    "北京市政府发布通知。",
    "日本经济陷入衰退。",
    "中方向德国政府抗议。",
    "该公司在美国公布名单后下跌。",
    "路透伦敦三月二日电",
    "英国和法国签署协定。",
    "南京路商户抗议。",
    "东京大学发表研究。",
    "他到任不久。",
]


@pytest.mark.parametrize("sentence", NOT_STATED)
def test_no_place_where_it_is_an_actor_or_part_of_a_name(sentence: str) -> None:
    assert found(sentence) == []


TOWNS = [
    ("江苏昆山", "江苏苏州"),
    ("浙江义乌", "浙江金华"),
    ("四川汶川", "四川阿坝"),
    ("内蒙古满洲里", "内蒙古呼伦贝尔"),
    ("河北北戴河", "河北秦皇岛"),
    ("香港旺角", "香港九龙"),
    ("香港沙田", "香港新界"),
    ("香港中环", "香港港岛"),
    ("纽约曼哈顿", "纽约市"),
    ("纽约布鲁克林", "纽约市"),
    ("美国好莱坞", "美国洛杉矶"),
    ("日本熊本县", "日本九州"),
    ("乌克兰顿涅茨克", "乌克兰顿巴斯"),
    ("戴维营", "马里兰州"),
    ("西雅图国会山", "华盛顿州西雅图市"),
]
TOWNS_APART = [
    ("江苏昆山", "江苏南京"),
    ("浙江义乌", "浙江杭州"),
    ("四川汶川", "四川绵阳"),
    ("香港旺角", "香港沙田"),
    ("香港旺角", "香港中环"),
    ("纽约曼哈顿", "纽约州布法罗"),
    ("纽约曼哈顿", "纽约皇后区"),
    ("四川省宜宾市长宁县", "四川成都"),
    ("新疆乌市", "新疆喀什"),
    ("戴维营", "弗吉尼亚州"),
    ("克里米亚", "波兰"),
]
MAY_BE_ONE = [
    ("新疆乌市", "新疆乌鲁木齐"),
    ("福建晋江市", "福建泉州"),
    ("克里米亚", "俄罗斯"),
    ("科索沃", "塞尔维亚"),
    ("五角大楼", "弗吉尼亚州"),
    ("亚丁湾", "索马里"),
]
PAIRS = [
    ("悉尼", "雪梨", Relation.VARIANT, "value"),
    ("英国格拉斯哥", "英国", Relation.INSIDE, "precision"),
    ("白宫", "华盛顿", Relation.INSIDE, "precision"),
    ("贵州", "贵州遵义", Relation.INSIDE, "precision"),
    ("日内瓦", "维也纳", Relation.CONFLICT, "value"),
    ("山东烟台", "山东临沂", Relation.CONFLICT, "value"),
    ("广东广州", "福建厦门", Relation.CONFLICT, "value"),
    ("青龙水库", "清龙水库", Relation.CONFLICT, "spelling"),
    ("圣玛丽医院", "圣约翰医院", Relation.UNKNOWN, "value"),
    ("玛丽医院", "约翰医院", Relation.CONFLICT, "value"),
    ("南山湖水库", "楠山水库大坝", Relation.CONFLICT, "spelling"),
    ("水库", "青龙水库", Relation.INSIDE, "precision"),
    ("南亚", "东南亚", Relation.CONFLICT, "value"),
    ("西沙海域", "西沙群岛", Relation.VARIANT, "value"),
    ("英格兰", "伦敦", Relation.UNKNOWN, "value"),
    ("江苏昆山", "四川成都市武侯区", Relation.CONFLICT, "value"),
    ("南海", "越南", Relation.UNKNOWN, "value"),
    *((town, whole, Relation.INSIDE, "precision") for town, whole in TOWNS),
    *((one, other, Relation.CONFLICT, "value") for one, other in TOWNS_APART),
    *((one, other, Relation.UNKNOWN, "value") for one, other in MAY_BE_ONE),
]


@pytest.mark.parametrize(("left", "right", "relation", "nature"), PAIRS)
def test_how_two_places_compare(left: str, right: str, relation: Relation, nature: str) -> None:
    one, two = place(left), place(right)
    result: Comparison = compare(one, two)
    assert (result.relation, result.nature) == (relation, nature)
    assert compare(two, one).relation is relation
    assert compare(one, one).relation is Relation.EQUAL


class Claimed:
    """The part of a claim that `slots` looks at."""

    def __init__(self, value: Place, *words: str) -> None:
        self.value, self.text = value, value.text
        self.context = Context((0, 0), (0, 0), Zone.BODY, words=words)


def test_places_of_unrelated_happenings_are_not_held_together() -> None:
    here = Claimed(Place("日内瓦", "日内瓦", Sort.CITY, ("瑞士", "日内瓦"), anchor="举行"), "会谈", "双方", "核查")
    there = Claimed(Place("维也纳", "维也纳", Sort.CITY, ("奥地利", "维也纳"), anchor="出生"), "作曲家")
    same = Claimed(Place("维也纳", "维也纳", Sort.CITY, ("奥地利", "维也纳"), anchor="举行"), "会谈", "双方", "专家")
    assert slots(here, there) is None
    assert slots(here, same) is not None


def test_landmarks_that_sound_alike_and_homes_of_one_person_are_held_together() -> None:
    assert slots(Claimed(place("青龙水库")), Claimed(place("清龙水库"))) is not None
    assert slots(Claimed(place("青龙水库")), Claimed(place("白马水库"))) is None
    homes = [found(f"{words}考生何文涛昨天报案。", "何文涛")[0].value for words in ("四川绵阳", "四川南充")]
    assert slots(Claimed(homes[0]), Claimed(homes[1])) is not None
    assert compare(*homes).relation is Relation.CONFLICT


def test_show_gives_the_path() -> None:
    assert show(place("雪梨")) == "澳大利亚 悉尼"


KNOWN_GAPS = [
    ("会议在西哈努克港举行。", "西哈努克港"),
    ("公司总部设在一座山城。", "山城"),
    ("他把会议搬到了湖畔的老宅。", "湖畔的老宅"),
]


@pytest.mark.xfail
@pytest.mark.parametrize(("sentence", "words"), KNOWN_GAPS)
def test_known_gaps(sentence: str, words: str) -> None:
    (mention,) = found(sentence)
    assert sentence[mention.start : mention.end] == words


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("台风在浦西县登陆。", "浦西县"),
        ("议会在青石市举行会议。", "青石市"),
        ("代表从岭南市清水镇出发。", "岭南市清水镇"),
        ("展览于白沙镇开幕。", "白沙镇"),
        ("他在云浦县沿海被捕。", "云浦县"),
        ("比赛在体育中心鸣枪。", "体育中心"),
        ("火箭从东风发射场升空。", "东风发射场"),
    ],
)
def test_where_something_happens_needs_no_gazetteer(sentence: str, place: str) -> None:
    assert [sentence[mention.start : mention.end] for mention in found(sentence)] == [place]


@pytest.mark.parametrize("sentence", ["会议由青岚县政府召开。", "云浦县县长在会上宣布方案。", "青石市长举行会议。"])
def test_a_body_of_a_town_is_no_where(sentence: str) -> None:
    assert found(sentence) == []


def test_what_is_near_a_landmark_may_be_at_another_of_its_town() -> None:
    near, at, square = (found(f"示威者聚集在{words}。")[0].value for words in ("白宫附近", "白宫", "华盛顿拉斐特广场"))

    assert compare(near, square).relation is Relation.UNKNOWN
    assert compare(at, square).relation is Relation.CONFLICT
