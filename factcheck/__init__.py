"""Compare what several outlets say about one event, claim by claim, with the exact words that show it."""

from factcheck.article import Article, Block, Zone
from factcheck.claim import Claim, extract

__all__ = ["Article", "Block", "Claim", "Zone", "extract"]
