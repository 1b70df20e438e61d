"""The time at which a page says that it was last changed."""

import re
from datetime import datetime
from functools import cache

from factcheck.article import Article
from factcheck.reading.dates import find
from factcheck.reading.decode import decode
from factcheck.reading.outlets import by_name, by_url, zone_of
from factcheck.reading.words import words

_META = re.compile(r"modified_time|updated_time|dateModified|lastmod|last-modified", re.IGNORECASE)
_NEAR = 80  # code points to either side of such a name in which its time stands


def last_change(data: bytes, article: Article) -> datetime | None:
    """The time that a document, one article, states for its last change, in its head or beside a label for it.

    The first one counts: what follows the article speaks of others.
    """
    text = decode(data).text
    for match in _META.finditer(text):
        after = re.split(r"[<>,]", text[match.end() : match.end() + _NEAR])[0]
        before = text[max(0, match.start() - _NEAR) : match.start()].rpartition("<")[2]
        if moment := _moment(after, article) or _moment(before, article):
            return moment
    for match in _labels().finditer(text):
        if moment := _moment(match[1], article):
            return moment
    return None


@cache
def _labels() -> re.Pattern[str]:
    """A label of the reading's own list, with what follows it up to the end of the line or the tag."""
    labels = [re.escape(label) for label, means in words().fields.items() if means == "updated"]
    named = "|".join(sorted(labels, key=len, reverse=True))
    return re.compile(rf"(?:{named})\s{{0,3}}[:：]?\s{{0,3}}(\d[^<\n]{{0,40}})", re.IGNORECASE)


def _moment(text: str, article: Article) -> datetime | None:
    found = find(text)
    if found is None:
        return None
    outlet = by_url(article.url) or by_name(article.outlet)
    zone = article.published.tzinfo if article.published else None
    return found.stamp.at(zone or zone_of(outlet, article.language))
