"""An article as factcheck sees it: visible text in zones, with where it came from."""

import re
from datetime import datetime
from enum import Enum
from functools import cached_property

from attrs import field, frozen

_HALVES = re.compile("[\ud800-\udfff]")


def whole(text: str) -> str:
    """The text with each half of a surrogate pair replaced, at the same length."""
    return _HALVES.sub("\ufffd", text)


class Zone(Enum):
    """The part of an article a stretch of text stands in."""

    HEADLINE = "headline"
    SUBHEAD = "subhead"
    BODY = "body"
    CAPTION = "caption"
    BYLINE = "byline"


@frozen
class Block:
    """A stretch `text[start:end]` of one zone; offsets are code points, blocks are ordered and do not overlap."""

    zone: Zone
    start: int
    end: int


@frozen(repr=False)
class Article:
    """One outlet's text on something that happened.

    `text` is the visible text in NFC, its blocks joined by newlines. `published` is aware, in the outlet's
    time zone where that is known; a naive time is a ValueError. Half a surrogate pair, which no encoding can write,
    becomes U+FFFD. `sha256` identifies the bytes it was read from.
    """

    text: str = field(converter=whole)
    blocks: tuple[Block, ...]
    sha256: str
    title: str = field(default="", converter=whole)
    outlet: str = field(default="", converter=whole)
    published: datetime | None = field(default=None)
    url: str = ""
    language: str = "zh"
    path: str = ""
    byline: str = field(default="", converter=whole)

    @published.validator
    def _must_be_aware(self, _attribute: object, value: datetime | None) -> None:
        if value is not None and value.tzinfo is None:
            raise ValueError(f"published must be aware, with a time zone: {value.isoformat()}")

    @cached_property
    def id(self) -> str:
        """A short name that depends on the original bytes alone: the first 12 hex digits of their SHA-256."""
        return self.sha256[:12]

    def zone_at(self, offset: int) -> Zone:
        """The zone that holds `offset`; body where no block does."""
        for block in self.blocks:
            if block.start <= offset < block.end:
                return block.zone
        return Zone.BODY

    def __repr__(self) -> str:
        return f"<Article {self.id} {self.outlet or '?'}: {self.title[:24]}>"
