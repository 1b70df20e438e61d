import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction

import pytest
from attrs import field, frozen

from factcheck.rendering.plain import plain


class Side(Enum):
    LEFT = "left"


class Number(Enum):
    ONE = Fraction(1, 3)


@frozen
class Inner:
    amount: Fraction
    side: Side


@frozen
class Outer:
    inner: Inner
    days: tuple[date, ...]
    words: Mapping[str, Inner | None] = field(factory=dict)
    _hidden: str | None = None
    machinery: int = field(default=0, repr=False)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, None),
        (True, True),
        (3, 3),
        ("三", "三"),
        (Fraction(30), 30),
        (Fraction(3, 2), 1.5),
        (Fraction(1, 3), "1/3"),
        (Decimal("0.1"), 0.1),
        (Decimal(12_000_000_000), 12_000_000_000),
        (Decimal("0.12345678901234567890123"), "0.12345678901234567890123"),
        (Decimal("Infinity"), "Infinity"),
        (Fraction(-1, 4), -0.25),
        (date(2024, 5, 6), "2024-05-06"),
        (datetime(2024, 5, 6, 8, tzinfo=UTC), "2024-05-06T08:00:00+00:00"),
        (time(8, 30), "08:30:00"),
        (timedelta(minutes=2), 120.0),
        (Side.LEFT, "left"),
        (Number.ONE, "1/3"),
        ((1, Side.LEFT), [1, "left"]),
        (frozenset({"乙", "甲"}), ["乙", "甲"]),
        ({Side.LEFT: Fraction(1, 2)}, {"left": 0.5}),
    ],
)
def test_plain(value: object, expected: object) -> None:
    assert plain(value) == expected
    assert json.loads(json.dumps(plain(value))) == expected


def test_records_become_objects_with_their_fields_in_order() -> None:
    value = Outer(Inner(Fraction(2, 3), Side.LEFT), (date(2024, 5, 6),), {"甲": None})

    assert list(plain(value)) == ["inner", "days", "words", "hidden"]
    assert plain(value) == {
        "inner": {"amount": "2/3", "side": "left"},
        "days": ["2024-05-06"],
        "words": {"甲": None},
        "hidden": None,
    }
