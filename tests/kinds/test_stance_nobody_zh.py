"""Clauses in which nobody does something or suffers it."""

import pytest

from factcheck import Article, Block, Zone, extract


def stances(text: str) -> list[str]:
    claims = extract(Article(text, (Block(Zone.BODY, 0, len(text)),), "0" * 64))
    return [claim.text for claim in claims if claim.kind == "stance"]


@pytest.mark.parametrize(
    "clause", ["无人死亡", "无人失踪", "无人伤亡", "无人被困", "无人遇难", "没有人死亡", "没人落水", "无人获救"]
)
def test_that_nobody_suffers_is_a_statement(clause: str) -> None:
    assert stances(f"三名乘客受轻伤，{clause}。") == ["三名乘客受轻伤", clause]


@pytest.mark.parametrize("text", ["死亡。", "未死亡。", "无人。"])
def test_one_word_without_a_subject_states_nothing(text: str) -> None:
    assert stances(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "译者/何黎",
        "（责任编辑：李四）",
        "编译 李春喜",
        "发稿 张三；审校 李四",
        "（本台记者：王五）",
        "摄影｜陈浩",
    ],
)
def test_who_wrote_or_edited_states_nothing(text: str) -> None:
    assert stances(text) == []


@pytest.mark.parametrize("text", ["编辑 张三 被警方带走", "记者王五被打伤", "作者拒绝道歉"])
def test_what_befalls_those_who_write_is_a_statement(text: str) -> None:
    assert stances(text) == [text]
