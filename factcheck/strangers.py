"""Articles that tell nothing in common for sure: what they seem to share loosely is no more than one topic."""

from collections import Counter
from collections.abc import Sequence

from factcheck.claim import Claim
from factcheck.link import Link
from factcheck.settings import Settings

Two = tuple[str, str]
"""Two articles, by their ids, in order."""


def among_acquainted(links: Sequence[Link], claims: Sequence[Claim], settings: Settings) -> list[Link]:
    """The links but the loose ones that agree, between articles that both tell much and of which none is sure."""
    told = Counter(claim.article.id for claim in claims if claim.kind not in settings.entities)
    sure = {_articles(link, claims) for link in links if _sure(link, claims, settings)}

    def strangers(two: Two) -> bool:
        return two[0] != two[1] and two not in sure and min(told[two[0]], told[two[1]]) >= settings.told_much

    return [link for link in links if not (_loose(link, claims, settings) and strangers(_articles(link, claims)))]


def _articles(link: Link, claims: Sequence[Claim]) -> Two:
    one, other = sorted((claims[link.left].article.id, claims[link.right].article.id))
    return one, other


def _sure(link: Link, claims: Sequence[Claim], settings: Settings) -> bool:
    return link.compatible and link.score >= settings.sure and claims[link.left].kind not in settings.entities


def _loose(link: Link, claims: Sequence[Claim], settings: Settings) -> bool:
    serial = claims[link.left].kind in settings.serial
    return serial and link.compatible and link.score < settings.among_strangers
