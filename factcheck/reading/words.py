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


@frozen(eq=False)
class Words:
    """The tables of all languages joined, as patterns.

    `related`, `label` and `idle_alt` match a whole line; `gallery`, `read_also`, `credit`, `caption_label`,
    `credited_caption` and `byline` the beginning of one; `contribution`, `promotion`, `invitation` and
    `caption_mark` a place in one; `caption_end` and `outlet_end` its end; `wired` stands behind the date of a
    date line, `signatures` match the opening of a text that names its outlet. `field` matches `label: value`, or a
    label.
    """

    related: re.Pattern[str]
    label: re.Pattern[str]
    idle_alt: re.Pattern[str]
    gallery: re.Pattern[str]
    read_also: re.Pattern[str]
    credit: re.Pattern[str]
    caption_label: re.Pattern[str]
    credited_caption: re.Pattern[str]
    byline: re.Pattern[str]
    contribution: re.Pattern[str]
    promotion: re.Pattern[str]
    invitation: re.Pattern[str]
    caption_mark: re.Pattern[str]
    caption_end: re.Pattern[str]
    outlet_end: re.Pattern[str]
    wired: re.Pattern[str]
    signatures: tuple[re.Pattern[str], ...]
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
    labels, captions = _any(tables, "labels", "credits"), _any(tables, "caption_labels")
    return Words(
        related=re.compile(_line(tables, "related")),
        label=re.compile(_line(tables, "labels")),
        idle_alt=re.compile(rf"[\W\d]*(?:(?:{_any(tables, 'idle_alts')})[\W\d]*){{1,6}}"),
        gallery=re.compile(_any(tables, "galleries")),
        read_also=re.compile(rf"(?:{_any(tables, 'read_also')})\s*[:：>»｜|]|(?:{_any(tables, 'teasers')})(?!\w)"),
        credit=re.compile(_any(tables, "credits")),
        caption_label=re.compile(f"(?:{captions})[{_PAUSE}]*"),
        credited_caption=re.compile(f"(?:{labels}).{{0,60}}?(?:{captions})[{_PAUSE}]*"),
        byline=_pattern("|".join(f"(?:{each})" for each in _gather(tables, "byline_pattern"))),
        contribution=_pattern("|".join(_gather(tables, "contribution_pattern"))),
        promotion=re.compile(_any(tables, "promotion")),
        invitation=re.compile(_any(tables, "invitations")),
        caption_mark=re.compile(_any(tables, "caption_marks")),
        caption_end=_pattern(f"(?:{'|'.join(_gather(tables, 'caption_ends'))})$"),
        outlet_end=re.compile(f"(?:{_any(tables, 'outlet_ends')})$"),
        wired=re.compile(rf"\s?(?:{_any(tables, 'wired')})"),
        signatures=tuple(pattern for table in tables for pattern in _signatures(table)),
        field=re.compile(rf"({_escaped(fields)})\s*[:：]\s*(.{{0,300}})$|^({_escaped(fields)})\s*[:：]?\s*$"),
        fields=fields,
        dates=tuple(_pattern(each) for table in tables for each in table["dates"]["patterns"]),
        afternoon=frozenset(each for table in tables for each in table["dates"]["afternoon"]),
        months={key: value for table in tables for key, value in table["dates"]["months"].items()},
        zones={code: table["zone"] for code, table in zip(LANGUAGES, tables, strict=True)},
        common=frozenset("".join(table["common"] for table in tables)),
    )


def _table(code: str) -> dict[str, Any]:
    return tomllib.loads(files("factcheck.reading").joinpath("words", f"{code}.toml").read_text(encoding="utf-8"))


def _gather(tables: list[dict[str, Any]], *keys: str) -> list[str]:
    return [each for key in keys for table in tables for each in table[key]]


def _any(tables: list[dict[str, Any]], *keys: str) -> str:
    return _escaped(_gather(tables, *keys))


def _escaped(entries: list[str] | dict[str, str]) -> str:
    return "|".join(_literal(each) for each in sorted(entries, key=lambda each: (-len(each), each)))


def _literal(entry: str) -> str:
    """An entry as a pattern whose first letter stands there in both cases: a search then skips whatever begins none."""
    first, rest = entry[0], re.escape(entry[1:])
    return "|".join(f"{re.escape(each)}(?i:{rest})" for each in sorted({first.lower(), first.upper()}))


def _signatures(table: dict[str, Any]) -> list[re.Pattern[str]]:
    """How an outlet signs the opening of its text; its name is the shortest that has one of the endings."""
    ends = "|".join([*map(re.escape, table["outlet_ends"]), *table["dispatch_ends"]])
    name = rf"(?P<outlet>(?![{table['no_name']}])\w{{1,10}}?(?:{ends})+)"
    return [re.compile(each.replace("{outlet}", name)) for each in table["signature_pattern"]]


def _line(tables: list[dict[str, Any]], key: str) -> str:
    return rf"[{_PAUSE}]*(?:{_any(tables, key)})[{_PAUSE}]*"


def _pattern(written: str) -> re.Pattern[str]:
    return re.compile(written, re.IGNORECASE)
