"""One change in what somebody is reported to have said: what must be seen, and what must not be made a conflict."""

from collections.abc import Iterator
from hashlib import sha256
from itertools import islice
from pathlib import Path

import pytest
from attrs import evolve

from factcheck.article import Article, Block, Zone
from factcheck.claim import Claim, extract
from factcheck.finding import Discrepancy, Finding
from factcheck.reading import read_all
from factcheck.report import compare
from factcheck.settings import Settings

_ROOT = Path(__file__).parents[2]

# nature and rule -> what one outlet writes, and what the other
CHANGED: dict[tuple[str, str], list[tuple[str, str]]] = {
    ("polarity", "negation"): [
        ("市长陈丽华说，大桥不会提前通车。", "市长陈丽华表示：“大桥会提前通车。”"),
        ("“我们没有隐瞒检修记录，”厂长李明说。", "厂长李明承认：“我们隐瞒检修记录。”"),
        ("船长陈丽华说，救生艇并未漏水。", "船长陈丽华说，救生艇漏水。"),
        ("工会主席李明表示，码头工人不会接受新的班次。", "工会主席李明表示，码头工人会接受新的班次。"),
        ("厂长李明说：“这不是工人的错，是设计的错。”", "厂长李明说：“这是工人们的错，也是设计的错。”"),
        ("市长陈丽华说，大桥不收取货车通行费。", "市长陈丽华说，大桥对货车收取通行费。"),
        ("馆长罗静芝说，博物馆不收取学生参观费用。", "馆长罗静芝说，博物馆对学生收取参观费用。"),
    ],
    ("polarity", "denied"): [
        ("市长陈丽华承认大桥没有按时检修。", "市长陈丽华否认大桥没有按时检修。"),
        ("厂长李明表示公司正在出售北岸的仓库。", "厂长李明否认公司正在出售北岸的仓库。"),
        ("船长陈丽华透露航线年底将全部取消。", "船长陈丽华矢口否认航线年底将全部取消。"),
    ],
    ("speaker", "other-speaker"): [
        ("市长陈丽华说：“大桥今年就能修好，请大家放心。”", "副市长王建国说：“大桥今年就能修好，请大家放心。”"),
        ("厂长李明表示，所有仓库将在三月以前搬到北岸。", "工会主席陈丽华表示，所有仓库将在三月以前搬到北岸。"),
    ],
    ("wording", "all-or-some"): [
        ("市长陈丽华说，部分居民已经搬离河边的旧楼。", "市长陈丽华说，所有居民已经搬离河边的旧楼。"),
        ("厂长李明说，全部仓库都要搬到北岸。", "厂长李明说，少数仓库都要搬到北岸。"),
    ],
    ("wording", "must-or-may"): [
        ("市长陈丽华说：“所有车辆必须在十点以前离开大桥。”", "市长陈丽华说：“所有车辆可以在十点以前离开大桥。”"),
        ("厂长李明说：“合作必须有机制，也要务实。”", "厂长李明说：“合作可以有机制，也要务实。”"),
        ("船长陈丽华说：“旅客务必穿好救生衣再上甲板。”", "船长陈丽华说：“旅客可以穿好救生衣再上甲板。”"),
        ("工会主席李明表示：“新的班次必须先由工人表决。”", "工会主席李明表示：“新的班次可以先由工人表决。”"),
        ("馆长罗静芝说：“这批瓷器必须留在本馆展出。”", "馆长罗静芝说：“这批瓷器可以留在本馆展出。”"),
    ],
    ("value", "number"): [("市长陈丽华说：“工程还需要四十天才能完成。”", "市长陈丽华说：“工程还需要九十天才能完成。”")],
    ("wording", "exchanged-word"): [
        ("市长陈丽华说：“谁批的图纸，谁就该负责到底。”", "市长陈丽华说：“谁盖的楼房，谁就该负责到底。”"),
        ("船长陈丽华说：“先放老人下船，船员最后再走。”", "船长陈丽华说：“先放行李下船，船员最后再走。”"),
        ("厂长李明说：“董事会支持北岸的搬迁方案。”", "厂长李明说：“董事会反对北岸的搬迁方案。”"),
    ],
}

# What two desks may make of one statement, and what is not known well enough to be held against another report.
NO_CONFLICT = [
    ("市长陈丽华说：“大桥今年就能修好，请大家放心。”", "市长陈丽华说：“大桥今年就能修好。”"),
    ("市长陈丽华说：“我们期望大桥尽快修好。”", "市长陈丽华说：“我们希望大桥能尽早修好。”"),
    ("市长陈丽华承认大桥没有按时检修。", "市长陈丽华表示大桥没有按时检修。"),
    ("市长陈丽华否认大桥没有按时检修。", "市长陈丽华表示大桥按时检修。"),
    ("市长陈丽华否认大桥按时检修。", "市长陈丽华表示大桥没有按时检修。"),
    ("厂长李明否认说：“仓库里没有存放过汽油。”", "厂长李明说：“仓库里没有存放过汽油。”"),
    (
        "副市长王建国昨天视察了工地。他说：“大桥今年就能修好，请大家放心。”",
        "市长陈丽华说：“大桥今年就能修好，请大家放心。”",
    ),
    ("发言人说：“大桥今年就能修好，请大家放心。”", "市长陈丽华说：“大桥今年就能修好，请大家放心。”"),
    ("市长陈丽华否认大桥没有按时检修。", "副市长王建国表示大桥没有按时检修。"),
    ("市长陈丽华说，居民对改建大桥渐失信心。", "市长陈丽华说，居民对改建大桥逐渐失去信心。"),
    ("厂长李明说，工会对董事会顿失信任。", "厂长李明说，工会对董事会失去信任。"),
    ("市长陈丽华说：“这是颠覆城市交通的大桥。”", "市长陈丽华说：“这是颠复城市交通的大桥。”"),
    # whoever speaks may be another: two experts, two spokesmen
    ("专家说：“勤洗手是预防感染的有效办法。”", "专家说：“戴口罩是预防感染的有效办法。”"),
    ("专家说：“老年人是这次疫情的高危人群。”", "专家说：“慢性病患者是这次疫情的高危人群。”"),
    ("发言人说：“印度的做法违反了世贸组织的规则。”", "发言人说：“美国的做法违反了世贸组织的规则。”"),
    ("医生说：“早睡觉是恢复体力的最好办法。”", "医生说：“吃鸡蛋是恢复体力的最好办法。”"),
    ("游客说：“山顶的风景比照片更美。”", "游客说：“湖边的风景比照片更美。”"),
    # one person says it of two: of two peoples, of a whole and its part, of two figures
    ("蔡英文说：“台湾会坚定支持香港人民。”", "蔡英文说：“台湾会坚定支持立陶宛人民。”"),
    ("钟南山说：“疫情在国内已经得到有效控制。”", "钟南山说：“疫情在武汉已经得到有效控制。”"),
    ("市长陈丽华说：“海州的学校下周一全部复课。”", "市长陈丽华说：“北州的学校下周一全部复课。”"),
    ("总经理说：“公司今年的销售额将增长两成。”", "总经理说：“公司今年的净利润将增长三成。”"),
    (
        "克里说：“这是我与中国同行的第三次会谈，非常坦率。”",
        "克里说：“这是我与印度同行的第二次会谈，非常坦率。”",
    ),
    (
        "教练李明说：“这是我与北州队的第四次比赛，十分激烈。”",
        "教练李明说：“这是我与海州队的第二次比赛，十分激烈。”",
    ),
    # 只有 that sets a condition narrows nothing
    ("市长陈丽华说：“两岸必须齐心协力修桥。”", "市长陈丽华说：“两岸只有齐心协力修桥，才能渡过难关。”"),
    ("厂长李明说：“工人要团结一致。”", "厂长李明说：“工人只有团结一致，才有出路。”"),
    # what everybody and nobody says, and what a body answers
    ("外界称大桥的修建将破坏南岸居民的安宁生活。", "市政府强调，大桥的修建没有破坏南岸居民的安宁生活。"),
    ("有人说这家工厂一直向河里排放污水。", "厂长李明说，这家工厂没有一直向河里排放污水。"),
    ("网民称船长隐瞒了救生艇漏水的事实。", "船长陈丽华说，没有隐瞒救生艇漏水的事实。"),
    ("反对者表示新的班次损害码头工人的健康。", "工会主席李明表示，新的班次不损害码头工人的健康。"),
    ("坊间传言称市长陈丽华将在年底前辞职。", "市长陈丽华说，她不会在年底前辞职。"),
    # what is denied stands on both sides, or is of something else
    ("市长陈丽华说，大桥不收取货车通行费。", "市长陈丽华说，货车通行费大桥不收取。"),
    ("馆长罗静芝说，本馆不出借这批瓷器，只出借字画。", "馆长罗静芝说，本馆只出借字画。"),
    # a number told to fewer digits
    ("厂长李明说：“港口今年出口了58万辆汽车。”", "厂长李明说：“港口今年出口了57.6万辆汽车。”"),
    ("他说：“公司购买了176万吨大豆。”", "他说：“公司购买了176.2万吨大豆。”"),
    # a short line that many say
    ("默克尔说：“欧洲必须团结。”", "马克龙说：“欧洲必须团结。”"),
    ("“武汉不会忘记，”王小雨说。", "“武汉不会忘记，”刘大伟说。"),
    ("市长陈丽华说：“东岭永远不会屈服。”", "船长李明说：“东岭永远不会屈服。”"),
    ("约翰逊说：“我们不会背弃香港人民。”", "莫里森说：“我们不会背弃香港人民。”"),
]


def article(text: str, outlet: str) -> Article:
    digest = sha256(f"{outlet}{text}".encode()).hexdigest()
    return Article(text, (Block(Zone.BODY, 0, len(text)),), digest, outlet=outlet)


def differing(left: Article, right: Article) -> list[Finding]:
    return [
        finding
        for finding in compare([left, right], settings=Settings(same_event=0)).findings
        if isinstance(finding, Discrepancy) and finding.kind == "quote"
    ]


@pytest.mark.parametrize(
    ("expected", "left", "right"), [(expected, *pair) for expected, pairs in CHANGED.items() for pair in pairs]
)
def test_a_changed_statement_is_a_discrepancy(expected: tuple[str, str], left: str, right: str) -> None:
    found = differing(article(left, "南岸报"), article(right, "北岸报"))
    assert expected in [(finding.nature, finding.rule) for finding in found]


@pytest.mark.parametrize(("left", "right"), NO_CONFLICT)
def test_another_wording_or_a_doubtful_speaker_is_none(left: str, right: str) -> None:
    assert differing(article(left, "南岸报"), article(right, "北岸报")) == []


CHANGES = {
    "不会": "会",
    "不是": "是",
    "不能": "能",
    "将会": "不会",
    "支持": "反对",
    "增加": "减少",
    "必须": "不必",
    "唯一": "可行",
    "已经": "没有",
    "要": "不要",
}
SOURCES = [*sorted((_ROOT / "fixtures").glob("*/*")), *sorted((_ROOT / "seeds").glob("*.txt"))]


def quotes(read: Article) -> list[Claim]:
    return [claim for claim in extract(read) if claim.kind == "quote" and claim.value.speaker and len(claim.text) > 8]


def changed(read: Article) -> Iterator[tuple[int, Article]]:
    """Copies of an article with one word exchanged for its opposite in one quotation, and where."""
    for claim in quotes(read):
        for word, opposite in CHANGES.items():
            at = read.text.find(word, claim.start, claim.end)
            if at >= 0:
                yield at, _with(read, at, word, opposite)
                break


def _with(read: Article, at: int, word: str, opposite: str) -> Article:
    text, by = read.text[:at] + opposite + read.text[at + len(word) :], len(opposite) - len(word)
    blocks = tuple(
        Block(block.zone, block.start + by * (block.start > at), block.end + by * (block.end > at))
        for block in read.blocks
    )
    return evolve(read, text=text, blocks=blocks, sha256=sha256(text.encode()).hexdigest(), outlet="他报")


def test_a_word_turned_round_in_a_quotation_is_seen_in_a_copy() -> None:
    seen = made = others = 0
    for read in read_all([path for path in SOURCES if path.suffix != ".toml"]):
        for at, copy in islice(changed(read), 1) if read.language.startswith("zh") else ():
            found = differing(evolve(read, outlet="本报"), copy)
            told = [any(claim.start <= at <= claim.end for claim in finding.claims) for finding in found]
            made, seen, others = made + 1, seen + any(told), others + told.count(False)
    assert made >= 5
    assert (seen / made, others) >= (0.9, 0)
    assert others <= made // 10
