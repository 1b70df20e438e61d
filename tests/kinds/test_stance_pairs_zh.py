"""What a careful reader says of pairs of statements, against what the kind says of them."""

import tomllib
from hashlib import sha256
from pathlib import Path

import pytest
from attrs import frozen

from factcheck.article import Article, Block, Zone
from factcheck.kinds.base import Comparison, Context, Relation
from factcheck.kinds.stance import STANCE, Stance
from factcheck.languages import LANGUAGES, prepare

TABLE = tomllib.loads((Path(__file__).parent / "stance_pairs_zh.toml").read_text(encoding="utf-8"))
PAIRS = [(*pair, wanted, how) for wanted, rows in TABLE.items() for how, pairs in rows.items() for pair in pairs]
SAID = {
    Relation.EQUAL: "same",
    Relation.VARIANT: "same",
    Relation.INSIDE: "degree",
    Relation.OVERLAPPING: "degree",
    Relation.CONFLICT: "opposite",
    Relation.UNKNOWN: "unrelated",
}
# Either word says that both can be so.
ACCEPTED = {
    "same": {"same", "degree"},
    "degree": {"same", "degree"},
    "opposite": {"opposite"},
    "unrelated": {"unrelated"},
}
LEAST = 0.95


@frozen
class Stated:
    value: Stance
    text: str
    context: Context


def stated(text: str) -> Stated:
    article = Article(text, (Block(Zone.BODY, 0, len(text)),), sha256(text.encode()).hexdigest())
    mentions = list(STANCE.find["zh"](prepare(article, LANGUAGES["zh"]), {}))
    assert mentions, text
    mention = mentions[-1]
    return Stated(mention.value, text, Context((0, len(text)), (0, len(text)), Zone.BODY))


def said(left: str, right: str) -> str:
    one, other = stated(left), stated(right)
    if STANCE.slots(one, other) is None:
        return "unrelated"
    return SAID[STANCE.compare(one.value, other.value).relation]


def test_table_is_large_and_half_of_it_misleads() -> None:
    misleading = [pair for pair in PAIRS if pair[3] == "misleading"]
    assert len(PAIRS) >= 120
    assert len(misleading) * 2 >= len(PAIRS)


def test_nearly_all_pairs_are_read_as_a_reader_does() -> None:
    wrong = [pair for pair in PAIRS if said(pair[0], pair[1]) not in ACCEPTED[pair[2]]]
    assert len(wrong) <= (1 - LEAST) * len(PAIRS), wrong


@pytest.mark.parametrize(("left", "right", "wanted", "how"), PAIRS)
def test_order_of_the_two_does_not_matter(left: str, right: str, wanted: str, how: str) -> None:
    del wanted, how
    one, other = stated(left), stated(right)
    there, back = STANCE.compare(one.value, other.value), STANCE.compare(other.value, one.value)
    assert _outcome(there) == _outcome(back)
    assert STANCE.slots(one, other) == STANCE.slots(other, one)


def _outcome(comparison: Comparison) -> tuple[Relation, str, str]:
    return comparison.relation, comparison.nature, comparison.rule
