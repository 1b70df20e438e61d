"""The words around articles, by language, as one table: what is no part of a text, who wrote it, when."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import frozen

LANGUAGES = ("zh", "en")
"""The languages that bring a table `words/<code>.toml`."""

_PAUSE = r"\s:：,，。.|｜·•\-—…>»【】\[\]（）()\"“”"
_NOTHING = r"(?!)"


@frozen(eq=False)
class Words:
    """The tables of all languages joined, as patterns.

    `related`, `label` and `idle_alt` match a whole line; `read_also`, `credit` and `caption_label` the
    beginning of one; `promotion` and `caption_mark` a place in one; `byline` a line that says who made the article.
    """

    related: re.Pattern[str]
    label: re.Pattern[str]
    idle_alt: re.Pattern[str]
    read_also: re.Pattern[str]
    credit: re.Pattern[str]
    caption_label: re.Pattern[str]
    promotion: re.Pattern[str]
    caption_mark: re.Pattern[str]
    byline: re.Pattern[str]
    field: re.Pattern[str]
    fields: dict[str, str]
    dates: tuple[re.Pattern[str], ...]
    afternoon: frozenset[str]
    months: dict[str, int]
    zones: dict[str, str]
    common: frozenset[str]


@cache
def words() -> Words:
    """The joined tables; read once."""
    tables = [_table(code) for code in LANGUAGES]
    fields = {key.casefold(): value for table in tables for key, value in table["fields"].items()}
    return Words(
        related=_line(_gather(tables, "related")),
        label=_line(_gather(tables, "labels")),
        idle_alt=_line(_gather(tables, "idle_alts")),
        read_also=_anywhere(_gather(tables, "read_also"), before="^", after=rf"\s*[:：>»｜|]|^(?:{_NOTHING})"),
        credit=_anywhere(_gather(tables, "credits"), before="^"),
        caption_label=_anywhere(_gather(tables, "caption_labels"), before="^", after=rf"[{_PAUSE}]*"),
        promotion=_anywhere(_gather(tables, "promotion")),
        caption_mark=_anywhere(_gather(tables, "caption_marks")),
        byline=re.compile("|".join(f"(?:{each})" for each in _gather(tables, "byline_pattern")), re.IGNORECASE),
        field=re.compile(
            rf"({_alternatives(list(fields))})\s*[:：]\s*(.{{0,300}})$|^({_alternatives(list(fields))})\s*[:：]?\s*$",
            re.IGNORECASE,
        ),
        fields=fields,
        dates=tuple(re.compile(each, re.IGNORECASE) for table in tables for each in table["dates"]["patterns"]),
        afternoon=frozenset(each for table in tables for each in table["dates"]["afternoon"]),
        months={key: value for table in tables for key, value in table["dates"]["months"].items()},
        zones={code: table["zone"] for code, table in zip(LANGUAGES, tables, strict=True)},
        common=frozenset("".join(table["common"] for table in tables)),
    )


def _table(code: str) -> dict[str, Any]:
    return tomllib.loads(files("factcheck.reading").joinpath("words", f"{code}.toml").read_text(encoding="utf-8"))


def _gather(tables: list[dict[str, Any]], key: str) -> list[str]:
    return [each for table in tables for each in table[key]]


def _alternatives(entries: list[str]) -> str:
    return "|".join(re.escape(each) for each in sorted(entries, key=lambda each: (-len(each), each)))


def _line(entries: list[str]) -> re.Pattern[str]:
    return re.compile(rf"[{_PAUSE}]*(?:{_alternatives(entries)})[{_PAUSE}]*", re.IGNORECASE)


def _anywhere(entries: list[str], before: str = "", after: str = "") -> re.Pattern[str]:
    return re.compile(rf"{before}(?:{_alternatives(entries)}){after}", re.IGNORECASE)
