"""What stands before the text of a stored article: YAML front matter, a time stamp, a linked title."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

import yaml
from attrs import field, frozen

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FENCE = re.compile(r"\s*---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_STAMP = re.compile(r"\s*<!--\s*(\d{10}|\d{13})\s*-->")
_SAVED = re.compile(r"\s*<!--\s*(?:saved from url=\(\d{1,6}\))?\s*(https?://[^\s<>]{1,2000}?)\s*-->")
_LINK = re.compile(r"\s*\[([^\n]*)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)[ \t]*\n")
_UNDERLINE = re.compile(r"\s*[-=*_]{3,}[ \t]*(?:\n|\Z)")
_LONGEST, _DEEPEST = 100_000, 20
_HEAD = 1000
_NOT_PLAIN = ("", "!", "&", "*", "[", "{", "|", ">")
_EARLIEST, _LATEST = 0, 4_102_444_800  # 1970 to 2100


@frozen
class Front:
    """What was found before the text: YAML values by lower-case key, and those of the lines that follow it.

    The address may also be the one a browser notes in a page that it saves.

    `trouble` says why YAML could not be read: the parser's words, or `aliases`, `depth`, `length`, `no-mapping`.
    """

    body: str
    values: Mapping[str, Any] = field(factory=dict)
    stamp: datetime | None = None
    title: str = ""
    url: str = ""
    trouble: str = ""

    def text(self, *keys: str) -> str:
        """The first of these values that is text, or a list or mapping of such, else nothing."""
        return next((found for key in keys if (found := _text(self.values.get(key)))), "")

    def moment(self, *keys: str) -> date | str | None:
        """The first of these values that is a date, a date and time, or text that may say one."""
        return next((value for key in keys if isinstance(value := self.values.get(key), date | str) and value), None)


def split(text: str) -> Front:
    """Take the front matter, the time stamp and the linked title off a document."""
    values, trouble, body = _yaml(text)
    stamp, body = _stamp(body)
    title, url, body = _title(body)
    saved = _SAVED.search(body, 0, _HEAD)
    return Front(body, values, stamp, title, url or (saved[1] if saved else ""), trouble)


def _yaml(text: str) -> tuple[dict[str, Any], str, str]:
    fenced = _FENCE.match(text)
    if not fenced:
        return {}, "", text
    inside, body = fenced[1], text[fenced.end() :]
    if not inside.strip():
        return {}, "", body
    try:
        refused = _refused(inside)
        if refused:
            return {}, refused, body
        loaded = yaml.load(inside, Loader=_Loader)  # noqa: S506 - both loaders are the safe ones
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        return _by_line(inside), " ".join(str(error).split())[:200], body
    if not isinstance(loaded, dict):
        return ({}, "", text) if isinstance(loaded, str) else ({}, "no-mapping", body)
    return {str(key).lower(): value for key, value in loaded.items()}, "", body


def _refused(inside: str) -> str:
    """Why YAML is not loaded that would grow (aliases) or exhaust the stack (depth) when it is; empty if it is."""
    if len(inside) > _LONGEST:
        return "length"
    depth = 0
    for event in yaml.parse(inside, Loader=_Loader):
        if isinstance(event, yaml.AliasEvent):
            return "aliases"
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _DEEPEST:
            return "depth"
    return ""


def _by_line(inside: str) -> dict[str, Any]:
    """What can be saved of YAML that does not parse: its plain `key: value` lines."""
    found: dict[str, Any] = {}
    for line in inside.split("\n"):
        key, colon, value = line.partition(":")
        if colon and key.isidentifier() and value.strip()[:1] not in _NOT_PLAIN:
            found.setdefault(key.lower(), value.strip().strip("\"'"))
    return found


def _stamp(text: str) -> tuple[datetime | None, str]:
    match = _STAMP.match(text)
    if not match:
        return None, text
    seconds = int(match[1]) / (1000 if len(match[1]) == 13 else 1)
    stamp = datetime.fromtimestamp(seconds, UTC) if _EARLIEST < seconds < _LATEST else None
    return stamp, text[match.end() :]


def _title(text: str) -> tuple[str, str, str]:
    match = _LINK.match(text)
    if not match:
        return "", "", text
    line = _UNDERLINE.match(text, match.end())
    if not line:
        return "", "", text
    return match[1].strip(), match[2].strip(), text[line.end() :]


def _text(value: Any) -> str:
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, list):
        return ", ".join(text for each in value[:5] if (text := _text(each)))
    if isinstance(value, dict):
        return _text(value.get("name"))
    return ""
