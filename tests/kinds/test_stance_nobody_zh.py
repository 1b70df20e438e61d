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
