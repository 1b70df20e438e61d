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

_ROOT = Path(__file__).parents[2]

# nature and rule -> what one outlet writes, and what the other
CHANGED: dict[tuple[str, str], list[tuple[str, str]]] = {
    ("polarity", "negation"): [
        ("市长陈丽华说，大桥不会提前通车。", "市长陈丽华表示：“大桥会提前通车。”"),
        ("“我们没有隐瞒检修记录，”厂长李明说。", "厂长李明承认：“我们隐瞒检修记录。”"),
        ("船长陈丽华说，救生艇并未漏水。", "船长陈丽华说，救生艇漏水。"),
        ("工会主席李明表示，码头工人不会接受新的班次。", "工会主席李明表示，码头工人会接受新的班次。"),
        ("厂长李明说：“这不是工人的错，是设计的错。”", "厂长李明说：“这是工人们的错，也是设计的错。”"),
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
]


def article(text: str, outlet: str) -> Article:
    digest = sha256(f"{outlet}{text}".encode()).hexdigest()
    return Article(text, (Block(Zone.BODY, 0, len(text)),), digest, outlet=outlet)


def differing(left: Article, right: Article) -> list[Finding]:
    return [
        finding
        for finding in compare([left, right]).findings
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
