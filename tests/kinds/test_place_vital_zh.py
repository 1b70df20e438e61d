"""Where somebody was born, died or is treated, and where the earth shook."""

from datetime import UTC, datetime

import pytest

from factcheck import Article, Block, Zone, extract
from factcheck.report import findings_on


def article(text: str, outlet: str) -> Article:
    published = datetime(2024, 5, 2, 12, tzinfo=UTC)
    return Article(text, (Block(Zone.BODY, 0, len(text)),), outlet, outlet=outlet, published=published)


def places(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    claims = (claim for claim in extract(article(text, "甲报")) if claim.kind == "place")
    return [(claim.text, claim.value.deed, claim.value.whose) for claim in claims]


def at_odds(one: str, other: str) -> list[str]:
    claims = [*extract(article(one, "甲报")), *extract(article(other, "乙报"))]
    found = (finding for finding in findings_on("e", claims) if finding.kind == "place")
    return sorted(claim.text for finding in found if finding.verdict == "discrepancy" for claim in finding.claims)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("6名重伤员当晚转往市中心医院。", ("市中心医院", "cared", ("6",))),
        ("十二名伤者被送到县人民医院抢救。", ("县人民医院", "cared", ("12",))),
        ("女童住进了州妇幼医院。", ("州妇幼医院", "cared", ("女孩",))),
        ("矿工林永健在教会开办的圣约翰医院接受手术。", ("圣约翰医院", "cared", ("林永健",))),
        ("歌手何慕兰2日4时18分在嘉宁医院逝世。", ("嘉宁医院", "died", ("何慕兰",))),
        ("歌手何慕兰原名何玉，生于广州。", ("广州", "born", ("何慕兰",))),
        ("震中位于青石县花石镇，当地有震感。", ("花石镇", "centre", ("震中",))),
    ],
)
def test_places_of_a_life_are_read_with_whose_they_are(text: str, found: tuple[str, str, tuple[str, ...]]) -> None:
    assert found in places(text)


@pytest.mark.parametrize(
    "text",
    [
        "伤者被送往附近医院。",
        "6名伤者分送多家医院。",
        "病人被送到医院。",
        "2014年的强震震中在花石镇。",
        "林永健的父亲在协和医院去世。",
        "歌手何慕兰忆述，母亲在协和医院离世。",
    ],
)
def test_what_is_not_named_or_another_s_is_nobody_s(text: str) -> None:
    assert not any(whose for _, _, whose in places(text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("5名危重伤员已连夜转往省人民医院。", "傷勢最重的5人後送北區戰區總醫院燒燙傷中心。"),
        ("小姑娘住进了州人民医院。", "女童被送往岩河縣中醫院骨科治療。"),
        ("歌手何慕兰在嘉宁医院逝世。", "何慕蘭在聖安醫院離世，享年77歲。"),
        ("歌手何慕兰生于广州。", "何慕蘭出生在澳門一個裁縫家庭。"),
        ("震中位于石盘镇，震源较浅。", "中國地震台網資料顯示，震央在石盆鎮。"),
    ],
)
def test_two_places_of_one_persons_life_are_at_odds(one: str, other: str) -> None:
    assert len(at_odds(one, other)) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("31名伤者已送往北河县综合医院。", "31名傷患送到北河縣立綜合醫院。"),
        ("8名伤员被送往市第一人民医院。", "8名伤者在第一医院接受治疗。"),
        ("31名伤者已送往北河县综合医院。", "12名伤者送到石岭市中心医院。"),
        ("2名伤者当晚由救护车送往东区医院。", "另有2人伤势较轻，已送玛丽医院。"),
        ("歌手何慕兰生于广东。", "何慕兰出生在广州。"),
        ("歌手何慕兰生于广州。", "导演林永健生于澳门。"),
        ("震中位于青石县花石镇。", "震中在青石县。"),
        ("震中位于花石镇。", "2014年那次地震，震中在龙头镇。"),
        ("司机的妻子在县医院接受治疗。", "司机张某在省医院抢救无效死亡。"),
        ("一名女孩在人民医院接受手术。", "另一名女孩被送往儿童医院。"),
        ("6名重伤员送往省医院。", "6名轻伤员被送往县医院。"),
        ("她先被送往县医院抢救，后转往省医院。", "她被送往省医院。"),
        ("司机在县医院去世。", "司机在人民医院去世。"),
    ],
)
def test_what_can_both_be_so_is_not(one: str, other: str) -> None:
    assert at_odds(one, other) == []
