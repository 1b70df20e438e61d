"""Where the well-known places of the world lie, and the other names they go by in Chinese."""

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from attrs import frozen

from factcheck.languages.alternatives import any_of

_ENDING = re.compile("(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区|州|县|府|(?:郊|市|地)区)$")


@frozen
class Spot:
    """A place of the gazetteer: its usual name, its sort, and what it lies in, widest first, itself last."""

    name: str
    sort: str
    path: tuple[str, ...]


@cache
def _table() -> dict[str, Any]:
    source = files("factcheck.kinds.place").joinpath("zh_gazetteer.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))


@cache
def spots() -> dict[str, Spot]:
    """Every name of the gazetteer and the place it stands for; the first entry of a name wins."""
    table = _table()
    found: dict[str, Spot] = {}
    for name, entry in table["country"].items():
        _enter(found, (name, *entry.get("also", "").split()), Spot(name, "country", (name,)))
    for name, entry in table["region"].items():
        inside = tuple(part for part in (entry["country"], name) if part)
        _enter(found, (name, *entry.get("also", "").split()), Spot(name, "region", inside))
        _fill(found, entry, inside)
    for name, entry in table["country"].items():
        _fill(found, entry, (name,))
    for sort, parts_of in (("region", "parts_of_region"), ("city", "inside")):
        for whole, parts in table[parts_of].items():
            _each(found, parts, sort, found[whole].path)
    _each(found, table["area"]["names"], "area", ())
    for whole, parts in table["part"].items():
        _each(found, parts, "area", (whole,))
    for pair in table["landmark"]["names"].split():
        landmark, city = pair.split("=")
        _enter(found, (landmark,), Spot(landmark, "landmark", (*found[city].path, landmark)))
    return found


def _fill(found: dict[str, Spot], entry: dict[str, str], inside: tuple[str, ...]) -> None:
    _each(found, entry.get("capital", ""), "city", inside)
    _each(found, entry.get("regions", ""), "region", inside)
    _each(found, entry.get("cities", ""), "city", inside)


def _each(found: dict[str, Spot], words: str, sort: str, inside: tuple[str, ...]) -> None:
    for group in words.split():
        names = tuple(group.split("="))
        _enter(found, names, Spot(names[0], sort, (*inside, names[0])))


def _enter(found: dict[str, Spot], names: tuple[str, ...], spot: Spot) -> None:
    for name in names:
        found.setdefault(name, spot)


@lru_cache(maxsize=1 << 17)
def spot(name: str) -> Spot | None:
    """The place a name stands for, with or without 省, 市, 自治区, 郊区 after it; 福建厦门 is 厦门 in 福建."""
    known = spots()
    if name in known:
        return known[name]
    bare = _ENDING.sub("", name)
    if len(bare) > 1 and bare in known:
        return known[bare]
    inner = ((known[name[:at]], known.get(name[at:])) for at in range(2, len(name) - 1) if name[:at] in known)
    return next((place for outer, place in inner if place is not None and outer.name in place.path), None)


@cache
def also_told_in() -> dict[str, str]:
    """The places that are told to lie in two countries or towns, and the one that the gazetteer does not give."""
    return dict(_table()["also_told_in"])


@cache
def countries() -> dict[str, str]:
    """Every name of a country, the one-character ones and 中方, 美方 included, and the country's usual name."""
    found: dict[str, str] = {}
    for name, entry in _table()["country"].items():
        for word in (name, entry.get("side", ""), entry.get("short", ""), *entry.get("also", "").split()):
            if word:
                found.setdefault(word, name)
    return found


@cache
def pattern() -> str:
    """A regular expression for any name of the gazetteer of two or more characters, longest first."""
    return any_of(name for name in spots() if len(name) > 1)
