"""Stretches that name something without stating anything of it, and short ones that state something all the same."""

import hashlib

import pytest

from factcheck import Article, Block, Zone, extract

BARE = [
    "资料图片",
    "美联社资料图片",
    "资料来源",
    "网页截图",
    "德国之声",
    "柯文哲说",
    "人权的重要性",
    "新任院长的细节",
    "海州市长的视频",
]
STATED = [
    "北岸队弃赛",
    "湖面结冰",
    "法院驳回上诉",
    "院长的辞职获批",
    "柯文哲说谎",
    "资料图片遭到盗用",
    "政府的账户被冻结",
]


def stated(text: str) -> list[str]:
    digest = hashlib.sha256(text.encode()).hexdigest()
    article = Article(text, (Block(Zone.BODY, 0, len(text)),), digest)
    return [claim.text for claim in extract(article) if claim.kind == "stance"]


@pytest.mark.parametrize("text", BARE)
def test_a_name_a_label_or_a_bare_noun_states_nothing(text: str) -> None:
    assert stated(f"{text}。") == []


@pytest.mark.parametrize("text", STATED)
def test_short_clauses_state_something(text: str) -> None:
    assert stated(f"{text}。") == [text]
