"""What stands before the text of a stored article: YAML front matter, a time stamp, a linked title."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

import yaml
from attrs import field, frozen

_Safe: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FENCE = re.compile(r"\s*---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_STAMP = re.compile(r"\s*<!--\s*(\d{10}|\d{13})\s*-->")
_SAVED = re.compile(r"\s*<!--\s*(?:saved from url=\(\d{1,6}\))?\s*(https?://[^\s<>]{1,2000}?)\s*-->")
_LINK = re.compile(r"\s*\[([^\n]*)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)[ \t]*\n")
_UNDERLINE = re.compile(r"\s*[-=*_]{3,}[ \t]*(?:\n|\Z)")
_LONGEST, _DEEPEST = 100_000, 20
_HEAD = 1000
_LONGEST_DETAIL = 200
_NOT_PLAIN = ("", "!", "&", "*", "[", "{", "|", ">")
_UNCLOSED = ("flow", "quoted")  # what the parser was in when it met the end: the fault is where that began
_EARLIEST, _LATEST = 0, 4_102_444_800  # 1970 to 2100


class _Loader(_Safe):  # type: ignore[misc]  # which of the two it is is known only when it runs
    """The safe loader, but that a date there is none of stays the text that it is."""


def _day(loader: Any, node: Any) -> Any:
    try:
        return loader.construct_yaml_timestamp(node)
    except (ValueError, OverflowError):
        return loader.construct_yaml_str(node)


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _day)


@frozen
class Front:
    """What was found before the text: YAML values by lower-case key, and those of the lines that follow it.

    The address may also be the one a browser notes in a page that it saves.

    `trouble` says why YAML could not be read: the line that the parser stopped at, with its number in the file, or
    `aliases`, `depth`, `length`, `no-mapping`. `lines` holds the number of the line that each key stands in.
    """

    body: str
    values: Mapping[str, Any] = field(factory=dict)
    stamp: datetime | None = None
    title: str = ""
    url: str = ""
    trouble: str = ""
    lines: Mapping[str, int] = field(factory=dict)

    def text(self, *keys: str) -> str:
        """The first of these values that is text, or a list or mapping of such, else nothing."""
        return next((found for key in keys if (found := _text(self.values.get(key)))), "")

    def moment(self, *keys: str) -> date | str | None:
        """The first of these values that is a date, a date and time, or text or a number that may say one."""
        held = (self.values.get(key) for key in keys)
        found = next((value for value in held if isinstance(value, date | str | int) and value), None)
        return str(found) if isinstance(found, int) else found

    def where(self, *keys: str) -> str:
        """The line of the first of these keys that has a value, as it stands in the file: `3: date: tomorrow`."""
        held = next((key for key in keys if self.values.get(key)), "")
        return f"{self.lines.get(held, 1)}: {held}: {self.values.get(held)}"[:_LONGEST_DETAIL] if held else ""


def split(text: str) -> Front:
    """Take the front matter, the time stamp and the linked title off a document."""
    values, trouble, body = _yaml(text)
    lines = _lines(text[: len(text) - len(body)]) if values else {}
    stamp, body = _stamp(body)
    title, url, body = _title(body)
    saved = _SAVED.search(body, 0, _HEAD)
    return Front(body, values, stamp, title, url or (saved[1] if saved else ""), trouble, lines)


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
            return _by_line(inside[:_LONGEST]), refused, body
        loaded = yaml.load(inside, Loader=_Loader)  # noqa: S506 - both loaders are the safe ones
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        return _by_line(inside), _stopped(error, text, text.count("\n", 0, fenced.start(1))), body
    if not isinstance(loaded, dict):
        return ({}, "", text) if isinstance(loaded, str) else ({}, "no-mapping", body)
    return {str(key).lower(): value for key, value in loaded.items()}, "", body


def _stopped(error: Exception, text: str, above: int) -> str:
    """The line that YAML is wrong in, by its number in the file and its words; without a place the error's words."""
    began, met = getattr(error, "context_mark", None), getattr(error, "problem_mark", None)
    unclosed = began is not None and any(word in str(getattr(error, "context", "")) for word in _UNCLOSED)
    mark = began if unclosed else met
    if mark is None:
        return " ".join(str(error).split())[:_LONGEST_DETAIL]
    number = above + int(mark.line)
    return f"{number + 1}: {text.splitlines()[number].strip()}"[:_LONGEST_DETAIL]


def _lines(front: str) -> dict[str, int]:
    """The number of the line that each key stands in."""
    found: dict[str, int] = {}
    for number, line in enumerate(front.split("\n"), 1):
        key, colon, _ = line.partition(":")
        if colon:
            found.setdefault(key.strip().strip("\"'").lower(), number)
    return found


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
