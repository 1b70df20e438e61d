"""Well-known outlets: what they are called, where they are found, and in whose time they write."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from attrs import frozen

from factcheck.reading.words import words

_SECTION = re.compile(r"[-–—|｜·（(]")
_OPENING = 80
UTC_ZONE = ZoneInfo("UTC")


@frozen
class Outlet:
    """An outlet's names, the first its own, by language where it publishes in several, and its time zone."""

    names: tuple[str, ...]
    hosts: tuple[str, ...]
    zone: str
    english: str = ""

    def name(self, language: str) -> str:
        """What it calls itself in a language."""
        return self.english if self.english and language != "zh" else self.names[0]


@cache
def _table() -> tuple[Outlet, ...]:
    data = tomllib.loads(files("factcheck.reading").joinpath("outlets.toml").read_text(encoding="utf-8"))
    return tuple(
        Outlet(tuple(row["names"]), tuple(row["hosts"]), row["zone"], row.get("english", "")) for row in data["outlet"]
    )


@cache
def _hosts() -> dict[str, Outlet]:
    return {host: outlet for outlet in _table() for host in outlet.hosts}


@cache
def _names() -> dict[str, Outlet]:
    return {_key(name): outlet for outlet in _table() for name in (*outlet.names, outlet.english) if name}


def by_url(url: str) -> Outlet | None:
    """The outlet whose host an address has, or one above it."""
    labels = host(url).split(".")
    return next((found for at in range(len(labels)) if (found := _hosts().get(".".join(labels[at:])))), None)


def by_name(name: str) -> Outlet | None:
    """The outlet of that name, in any of its spellings; a section or programme may follow it."""
    if not name:
        return None
    return _names().get(_key(name)) or _names().get(_key(_SECTION.split(name, maxsplit=1)[0]))


def by_dateline(text: str) -> Outlet | None:
    """The outlet that an unsigned text names at its very beginning, as a dispatch does."""
    opening = _key(text[:16]).lstrip("（(【[")
    named = (outlet for name, outlet in _names().items() if len(name) > 2 and opening.startswith(name))
    return next(named, None)


def signed(text: str) -> str:
    """The name of the outlet that signs the opening of a text as its dispatch; empty where none does."""
    opening = text[:_OPENING].lstrip()
    found = next((match for each in words().signatures if (match := each.match(opening))), None)
    return found["outlet"].strip() if found else ""


def host(url: str) -> str:
    """The host of an address, without a leading `www.`; empty where there is none."""
    try:
        found = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return found.removeprefix("www.")


def zone_of(outlet: Outlet | None, language: str) -> ZoneInfo:
    """The time zone an outlet writes in; of an unknown outlet, the one most texts in its language are written in."""
    try:
        return ZoneInfo(outlet.zone if outlet else words().zones.get(language, "UTC"))
    except (ZoneInfoNotFoundError, ValueError):
        return UTC_ZONE


def _key(name: str) -> str:
    return "".join(name.casefold().split())
