from hashlib import sha256

import pytest

from factcheck.article import Article, Block, Zone
from factcheck.languages import LANGUAGES, prepare
from factcheck.languages.zh_frames import Frame, frame
from factcheck.languages.zh_words import Part


def read(text: str) -> Frame:
    article = Article(text, (Block(Zone.BODY, 0, len(text)),), sha256(text.encode()).hexdigest())
    found = frame(prepare(article, LANGUAGES["zh"]), 0, len(text))
    assert found is not None, text
    return found


def told(text: str, part: Part) -> str:
    return " ".join(word.text for word in read(text).words if word.part is part)


@pytest.mark.parametrize(
    ("text", "verb", "agent"),
    [
        ("两名消防员在扑救山火中殉职", "殉职", "消防员"),
        ("矿工在等待救援期间写下遗书", "写下", "矿工"),
        ("工会代表在谈判破裂之际退席", "退席", "工会 代表"),
        ("议会在通过预算后休会", "休会", "议会"),
        ("船长在撤离乘客之前发出求救信号", "发出", "船长"),
        ("研究人员在分析样本的过程中发现病毒", "发现", "研究人员"),
        ("在确认名单后议会推迟表决", "表决", "议会"),
        ("签署停火协议后两军撤出村庄", "撤出", "两军"),
        ("举行听证会前议员收到匿名信", "收到", "议员"),
        ("市长接受采访时谈到渔港", "谈到", "市长"),
    ],
)
def test_when_it_is_done_is_not_what_is_done(text: str, verb: str, agent: str) -> None:
    assert told(text, Part.PREDICATE) == verb
    assert told(text, Part.AGENT) == agent
    assert ("doing", False) not in read(text).moods


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("警方正在搜查仓库", "搜查"),
        ("市政府在考虑下月关闭渔港", "关闭"),
        ("议员在会后离开", "离开"),
        ("议会通过预算后", "通过"),
        ("法院宣布三天后开庭", "开庭"),
    ],
)
def test_verb_that_no_other_follows_in_its_phrase_stays_the_predicate(text: str, verb: str) -> None:
    assert told(text, Part.PREDICATE) == verb


def test_who_suffers_it_at_another_time_does_not_suffer_what_is_done() -> None:
    assert told("船长被指控受贿后逃离港口", Part.AGENT) == "船长"


@pytest.mark.parametrize(
    ("text", "verb", "agent"),
    [
        ("岛上中小学从明天起全部停课", "停课", "岛上 中小学 全部"),
        ("州议会7月起审理提案", "审理", "州 议会"),
        ("从下周起渔业局禁止拖网", "禁止", "渔业局"),
        ("7月起油价连续下跌", "下跌", "油价"),
        ("警方侦破三十起盗窃案", "侦破", "警方"),
        ("海警与渔民起冲突", "起", "海警 渔民"),
    ],
)
def test_since_when_it_is_so_is_not_what_is_so(text: str, verb: str, agent: str) -> None:
    assert told(text, Part.PREDICATE) == verb
    assert told(text, Part.AGENT) == agent


@pytest.mark.parametrize(
    ("text", "verb"),
    [("败方公开认输", "认输"), ("两国海军联合演练", "演练"), ("部长不公开露面", "露面"), ("两校独立运营", "运营")],
)
def test_how_it_is_done_is_not_what_is_done(text: str, verb: str) -> None:
    assert told(text, Part.PREDICATE) == verb
