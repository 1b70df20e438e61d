import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction

import pytest
from attrs import field, frozen
from quality import ROOT

from factcheck import extract, read_all
from factcheck.kinds import KINDS
from factcheck.rendering.compact import written
from factcheck.rendering.plain import plain


class Side(Enum):
    LEFT = "left"
    THIRD = Fraction(1, 3)


@frozen
class Word:
    text: str
    count: int = 0


@frozen
class Loose:
    text: str
    count: int = field(default=0, eq=False)


@frozen
class Line:
    words: tuple[Word | Loose, ...]
    side: Side = Side.LEFT
    days: Mapping[str, date] = field(factory=dict)
    _hidden: str | None = None
    quiet: tuple[Word, ...] = field(default=(), repr=False)
    made: int = field(default=1, init=False)


def _encoded(value: object) -> str:
    return json.dumps(plain(value), ensure_ascii=False, separators=(",", ":"))


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        -3,
        0.5,
        float("inf"),
        '引号"与\\与\n与\u2028',
        Fraction(1, 3),
        Decimal("0.1"),
        datetime(2024, 5, 6, tzinfo=UTC),
        timedelta(minutes=2),
        Side.THIRD,
        (),
        (1, ("一", None)),
        frozenset({"乙", "甲"}),
        {Side.LEFT: Fraction(1, 2)},
        Word("词"),
        Line((Word("词"), Word("词", 2), Word("词"))),
        Line((Word("词"),), Side.THIRD, {"日": date(2024, 5, 6)}, "藏", (Word("词"),)),
        Line((Loose("词", 1), Loose("词", 2))),
    ],
)
def test_it_is_the_plain_form_encoded(value: object) -> None:
    assert written(value) == _encoded(value)


def test_the_values_of_every_kind_are_their_plain_form_encoded() -> None:
    claims = [claim for article in read_all([str(ROOT / "seeds")]) for claim in extract(article)]

    assert {claim.kind for claim in claims} == {kind.name for kind in KINDS}
    for claim in claims:
        assert written(claim.value) == _encoded(claim.value)
