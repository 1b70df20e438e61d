"""Codes that name a flight, a case, a bill: letters and a number (CA1532, HR7440), or 第4127号."""

import re
from collections.abc import Iterator
from functools import cache

from factcheck.kinds.name.zh_tables import read_table
from factcheck.languages.alternatives import any_of

_BEFORE, _BEHIND = r"(?<![A-Za-z0-9/_.@=#&:+-])", r"(?![0-9A-Za-z/_%+-]|\.[0-9])"
_TRAIN = "[GDCKTZLY][0-9]{1,4}次"  # one of many in a timetable
_YEARS = re.compile(r"[A-Z]+-?(?:19|20)[0-9]{2}")


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = read_table("zh_codes.toml")
    counted, money, rows = (any_of(table[key].split()) for key in ("counted", "money", "rows"))
    roads = "".join(f"(?<!{road})" for road in table["roads"].split())
    lettered = (
        rf"{_BEFORE}{roads}(?!{money}|{_TRAIN})[A-Z]{{1,4}}-?[0-9]{{3,14}}(?:\.[0-9X])?{_BEHIND}(?!{counted}|{rows})"
    )
    return re.compile(lettered), re.compile(rf"第[0-9]{{3,6}}号(?!{rows})")


def codes(text: str) -> Iterator[str]:
    """Each code that a text has, as it stands there; amounts of money, years and members of a row are none."""
    for pattern in _patterns():
        for match in pattern.finditer(text):
            if not _YEARS.fullmatch(match[0]):
                yield match[0]
