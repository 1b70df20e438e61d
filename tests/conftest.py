import hashlib
from collections.abc import Callable
from datetime import datetime

import pytest

from factcheck.article import Article, Block, Zone

MakeArticle = Callable[..., Article]
EVENT = "北湾市港口大桥坍塌后，市政府连日通报搜救进展。"
DAY = "2024-08-03T18:00:00+08:00"


def build(*blocks: str | tuple[Zone, str], outlet: str = "", published: str = "", **fields: str) -> Article:
    """An article from its blocks: plain strings are body text."""
    text, spans = "", []
    for block in blocks:
        zone, words = block if isinstance(block, tuple) else (Zone.BODY, block)
        text += "\n" if text else ""
        spans.append(Block(zone, len(text), len(text) + len(words)))
        text += words
    digest = hashlib.sha256((outlet + published + text).encode()).hexdigest()
    when = datetime.fromisoformat(published) if published else None
    return Article(text=text, blocks=tuple(spans), sha256=digest, outlet=outlet, published=when, **fields)


def told(article: MakeArticle, ours: str, theirs: str, later: str = DAY) -> tuple[Article, Article]:
    """One event in two outlets, each with a sentence of its own."""
    return article(EVENT, ours, outlet="甲报", published=DAY), article(EVENT, theirs, outlet="乙报", published=later)


@pytest.fixture
def article() -> MakeArticle:
    return build
