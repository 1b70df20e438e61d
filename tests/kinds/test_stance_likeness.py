"""Statements that share few words: kindred words, one verb of other things, and clauses that tell nothing."""

import tomllib
from collections import Counter
from hashlib import sha256
from pathlib import Path

import pytest
from attrs import evolve

from factcheck import languages
from factcheck.article import Article, Block, Zone
from factcheck.kinds.base import Relation
from factcheck.kinds.stance import STANCE, Stance
from factcheck.kinds.stance.likeness import alike, kinship
from factcheck.languages import LANGUAGES, prepare


def statements(text: str) -> list[Stance]:
    article = Article(text, (Block(Zone.BODY, 0, len(text)),), sha256(text.encode()).hexdigest())
    return [mention.value for mention in STANCE.find["zh"](prepare(article, LANGUAGES["zh"]), {})]


def test_every_set_of_kindred_words_has_a_name_of_its_own() -> None:
    table = Path(languages.__file__).parent / "zh_kindred.toml"
    groups = tomllib.loads(table.read_text(encoding="utf-8"))["groups"]
    assert len(groups) >= 240
    assert [name for name, times in Counter(row.split()[0] for row in groups).items() if times > 1] == []


RETOLD = [
    ("渔业局谴责了这项裁决", "渔业局拒绝接受仲裁"),
    ("船东退出了联盟", "船东放弃联盟的席位"),
    ("警方带走了三名船员", "三名船员遭警方拘留"),
    ("矿区居民走上街头抗议", "矿区居民示威"),
    ("渡轮公司收购了船坞", "渡轮公司买下船坞的股份"),
]


@pytest.mark.parametrize(("left", "right"), RETOLD)
def test_kindred_words_bring_two_statements_nearer(left: str, right: str) -> None:
    (one,), (other,) = statements(left), statements(right)
    bare = sum(word.sense in {each.sense for each in other.words} for word in one.words)
    near = sum(max(alike(word, each) for each in other.words) for word in one.words)
    assert near > bare
    assert kinship(one, other) == kinship(other, one) > 0.2


# The second tells the deed of the first in other words; the third shares only who and what it is about.
NEARER = [
    ("渔业局罚了两家秘鲁船厂", "渔业局处罚秘鲁船厂", "渔业局到访秘鲁船厂"),
    ("挪威拒绝向丹麦移交船长", "挪威不肯把船长交给丹麦", "挪威与丹麦的船长见面"),
    ("智利扣押了秘鲁渔船", "智利扣留秘鲁渔船", "智利与秘鲁渔船"),
    ("港务局关闭了旧码头", "旧码头被港务局关闭", "如果港务局关闭旧码头"),
    ("矿工反对裁员计划", "矿工抗议裁员计划", "是否有矿工反对裁员计划"),
]


@pytest.mark.parametrize(("told", "again", "beside"), NEARER)
def test_one_deed_is_nearer_than_one_topic_or_what_is_supposed(told: str, again: str, beside: str) -> None:
    (one,), (near,), (far,) = statements(told), statements(again), statements(beside)
    assert kinship(one, near) > kinship(one, far)


POINTING = [
    ("这有利于铜矿出口", "此举有利于铜矿出口"),
    ("这影响了渔民的生计", "这影响渔民生计"),
    ("此事损害了港口的信誉", "这损害港口信誉"),
    ("但这推高了木材的价格", "这推高木材价格"),
    ("这样能保护湿地", "这能保护湿地"),
]


@pytest.mark.parametrize(("left", "right"), POINTING)
def test_what_points_elsewhere_is_less_likely_to_be_of_one_thing(left: str, right: str) -> None:
    (one,), (other,) = statements(left), statements(right)
    bare = [evolve(each, pointing=False) for each in (one, other)]
    assert one.pointing
    assert kinship(one, other) < kinship(*bare)


OTHER_THINGS = [
    ("挪威首相访问了丹麦", "挪威首相访问了智利"),
    ("东京股市收盘上涨", "悉尼股市收盘上涨"),
    ("海关扣押了一批象牙", "海关扣押了一批香烟"),
    ("船长没有回应记者", "厂长没有回应法院"),
    ("银行位于市中心", "博物馆位于老城区"),
    ("渡轮公司没有回复置评请求", "矿业公司没有回复置评请求"),
    ("港务局拒绝就此评论", "渔业局拒绝就此评论"),
    ("秘鲁向玻利维亚出口铜矿", "秘鲁向阿根廷出口鱼粉"),
]


@pytest.mark.parametrize(("left", "right"), OTHER_THINGS)
def test_one_verb_of_other_things_is_no_agreement(left: str, right: str) -> None:
    (one,), (other,) = statements(left), statements(right)
    assert STANCE.compare(one, other).relation is Relation.UNKNOWN
    assert STANCE.compare(other, one).relation is Relation.UNKNOWN


TELLS_NOTHING = [
    "渔业局周三公布，",
    "根据港务局的统计，",
    "据秘鲁统计部门六月的资料，",
    "面对渔民的抗议，",
    "对岛上的居民而言，",
    "在防火问题上，",
]


@pytest.mark.parametrize("clause", TELLS_NOTHING)
def test_a_clause_that_only_says_whose_word_follows_is_no_statement(clause: str) -> None:
    assert [value.predicate.text for value in statements(f"{clause}渡轮公司裁减了两百名员工。")] == ["裁减"]


@pytest.mark.parametrize("text", ["据协议秘鲁将购买大豆，", "港务局公布了事故报告，", "渔民面对困难没有放弃，"])
def test_what_opens_like_a_source_and_states_something_is_kept(text: str) -> None:
    assert len(statements(f"{text}渡轮公司裁减了两百名员工。")) == 2


EXCLUDED = [
    ("关店并非由于亏损", "关店正是因为亏损", "a cause stated, and denied"),
    ("岛民抗议不是因为涨价", "岛民抗议是因为涨价", "a cause stated, and denied"),
    ("行长主动辞去职务", "行长被董事会解除职务", "apart"),
    ("馆长辞职", "馆长遭撤换", "apart"),
    ("失业率略高于3%的目标", "失业率略低于3%的目标", "opposed"),
    ("市长不排除加税", "市长排除加税", "commitments exclude each other"),
    ("绑匪释放了人质", "绑匪杀害了人质", "apart"),
]


@pytest.mark.parametrize(("left", "right", "rule"), EXCLUDED)
def test_what_cannot_both_be_so(left: str, right: str, rule: str) -> None:
    (one,), (other,) = statements(left), statements(right)
    for comparison in (STANCE.compare(one, other), STANCE.compare(other, one)):
        assert (comparison.relation, comparison.rule) == (Relation.CONFLICT, rule)


@pytest.mark.parametrize(
    ("text", "predicate", "commitment"),
    [
        ("秘鲁将于一年的期限结束后退出联盟", "退出", "plans"),
        ("馆长在辞职前访问了秘鲁", "访问", "did"),
        ("研究发现一种新的藻类", "发现", "stated"),
        ("渔船没有被扣", "扣", "did not"),
    ],
)
def test_what_only_tells_when_or_who_finds_is_not_the_predicate(text: str, predicate: str, commitment: str) -> None:
    value = statements(text)[-1]
    assert (value.predicate.text, value.commitment.value) == (predicate, commitment)


@pytest.mark.parametrize("text", ["至今没有鱼类传播的直接证据", "目前还没有鱼类传播的直接证据"])
def test_none_of_what_an_attribute_describes(text: str) -> None:
    assert not statements(text)[-1].affirmed


def test_begun_to_stop_is_stopped() -> None:
    (one,), (other,) = statements("秘鲁已开始停止出口鱼粉"), statements("秘鲁停止出口鱼粉")
    assert STANCE.compare(one, other).relation is not Relation.CONFLICT
