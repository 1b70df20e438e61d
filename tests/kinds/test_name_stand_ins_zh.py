"""Pronouns and nouns with 该, and whom they stand for; other names that an article gives to somebody."""

import hashlib

import pytest

from factcheck.article import Article, Block, Zone
from factcheck.claim import extract
from factcheck.kinds.name import NAME, compare_names
from factcheck.kinds.name.zh import find
from factcheck.languages import LANGUAGES, prepare


def article(text: str) -> Article:
    return Article(text, (Block(Zone.BODY, 0, len(text)),), hashlib.sha256(text.encode()).hexdigest())


def stand_ins(text: str) -> list[tuple[str, str]]:
    mentions = find(prepare(article(text), LANGUAGES["zh"]), {})
    return [(text[one.start : one.end], one.value.full) for one in mentions if not one.claimed]


RESOLVED = [
    ("局长林永健到场视察。他表示满意。", [("他", "林永健")]),
    ("导演埃莉诺·霍恩比说，电影杀青。她明年再拍。", [("她", "埃莉诺·霍恩比")]),
    ("国际能源署预计需求回升。该机构下月再公布。", [("该机构", "国际能源署")]),
    ("富国银行公布财报，该行利润下降。", [("该行", "富国银行")]),
    ("德国财政部拒绝置评，该部上月也未回应。", [("该部", "德国财政部")]),
    ("华为否认指控，这家公司将上诉。", [("这家公司", "华为")]),
    ("清华大学昨日开学，该校今年扩招。", [("该校", "清华大学")]),
]
LEFT_OPEN = [
    # two candidates, or none in the paragraph
    "局长林永健会见教授张建国。他表示满意。",
    "局长林永健说，水已退。\n他表示满意。",
    "他表示满意，局长林永健也在场。",
    "华为和富国银行签约，这家公司发布公告。",
    # another sort of body
    "德国财政部拒绝置评，该公司也未回应。",
    "华为拒绝置评，该校也未回应。",
    # no subject, no pronoun, or another's words
    "局长林永健说，工人等他。",
    "局长林永健走了。他们留下来。",
    "局长林永健走了。其他人留下来。",
    "局长林永健说：“天黑了。他没有来。”",
    "德国财政部搬迁，该部门扩编。",
]


@pytest.mark.parametrize(("text", "wanted"), RESOLVED)
def test_one_candidate_is_meant(text: str, wanted: list[tuple[str, str]]) -> None:
    assert stand_ins(text) == wanted


@pytest.mark.parametrize("text", LEFT_OPEN)
def test_nothing_is_guessed(text: str) -> None:
    assert stand_ins(text) == []


def test_a_stand_in_is_an_actor_and_no_claim() -> None:
    claims = extract(article("局长林永健到场视察。他宣布11月7日开工。"))
    assert "他" not in {claim.text for claim in claims}
    (day,) = (claim for claim in claims if claim.kind == "time")
    assert [actor.full for actor in day.context.actors] == ["林永健"]


@pytest.mark.parametrize(
    ("text", "person", "other"),
    [
        ("作家林永健（笔名石匠）去世。", "林永健", "石匠"),
        ("歌手林永健，本名王大山，去世。", "林永健", "王大山"),
        ("主播林永健（网名“夜航人”）道歉。", "林永健", "夜航人"),
        ("嫌疑人林永健绰号“铁手”，昨日落网。", "林永健", "铁手"),
        ("警方抓获绰号“铁手”的嫌疑人林永健。局长张国梁说，绰号“独眼”的林永健已认罪。", "林永健", "独眼"),
        ("演员埃莉诺·霍恩比（原名艾琳·波特）到场。", "埃莉诺·霍恩比", "艾琳·波特"),
    ],
)
def test_other_names_that_an_article_gives(text: str, person: str, other: str) -> None:
    names = [claim.value for claim in extract(article(text)) if claim.kind == NAME.name]
    declared = [(name.text, alias) for name in names for alias in name.aliases]
    assert compare_names(person, other, aliases=declared).same
