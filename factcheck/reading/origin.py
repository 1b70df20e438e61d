"""Where an article comes from: outlet, address, language, title, author and the moment of publication."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from attrs import frozen

from factcheck.reading import dates, outlets
from factcheck.reading.dates import Stamp
from factcheck.reading.front_matter import Front
from factcheck.reading.page import Head
from factcheck.reading.piece import one_line

_URL_KEYS = ("url", "from", "link", "source_url", "canonical", "canonical_url", "permalink", "original")
_NAME_KEYS = ("site_name", "publisher", "outlet", "media")
_DATE_KEYS = ("date", "published", "published_time", "pubdate", "publish_date", "datepublished", "created")
_SECTION = re.compile(r"\[[A-Za-z][A-Za-z &/-]{0,30}\]\s*(?=\S)")
_BEFORE_SITE = re.compile(r"\s*[-|｜_–—]{1,4}\s*")
_LONGEST_TITLE = 200
_SAMPLE = 1500
_SCRIPTS = (
    ("ko", re.compile("[\uac00-\ud7a3]+"), 0.1),
    ("ja", re.compile("[\u3041-\u30ff]+"), 0.1),
    ("zh", re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+"), 0.15),
    ("ru", re.compile("[\u0400-\u04ff]+"), 0.3),
    ("ar", re.compile("[\u0600-\u06ff]+"), 0.3),
    ("hi", re.compile("[\u0900-\u097f]+"), 0.3),
    ("th", re.compile("[\u0e00-\u0e7f]+"), 0.3),
    ("el", re.compile("[\u0370-\u03ff]+"), 0.3),
)
_LETTERS = re.compile(r"[^\W\d_]+")


@frozen
class Origin:
    """The outlet's name, the address, and the time zone the outlet writes in."""

    outlet: str
    url: str
    zone: ZoneInfo


def origin(front: Front, head: Head, said: Mapping[str, str], language: str, opening: str) -> Origin:
    """Join what front matter, page, address and the article's own lines say of its outlet.

    The address is the best witness, then the outlet's name wherever it stands. An article that names
    nothing but opens with a dateline or a signature (【某报专讯】) is of the outlet that stands there.
    """
    url = front.text(*_URL_KEYS) or front.url or head.url or said.get("url", "")
    url = url if url.startswith(("http://", "https://")) else ""
    names = (front.text(*_NAME_KEYS), front.text("author"), head.site, said.get("source", ""), front.text("source"))
    site = _BEFORE_SITE.split(head.title)[-1]
    found = outlets.by_url(url) or next((known for name in (*names, site) if (known := outlets.by_name(name))), None)
    if found is None and not url and not any(names):
        signed = outlets.signed(opening)
        found = outlets.by_dateline(opening) or outlets.by_name(signed)
        return Origin(found.name(language) if found else signed, url, outlets.zone_of(found, language))
    name = found.name(language) if found else next(filter(None, names), "") or outlets.host(url)
    return Origin(name, url, outlets.zone_of(found, language))


def title_of(written: str, *names: str) -> str:
    """A title without a section in brackets before it, and after it no outlet's name, be it known or one of `names`."""
    title = one_line(unicodedata.normalize("NFC", written))[:_LONGEST_TITLE]
    title = _SECTION.sub("", title, count=1) if _SECTION.match(title) else title
    while marks := list(_BEFORE_SITE.finditer(title)):
        last = title[marks[-1].end() :].strip()
        if not (last and (last in names or outlets.by_name(last))):
            break
        title = title[: marks[-1].start()]
    return title.strip()


def language_of(text: str, said: str) -> str:
    """The language by the script of the text; what the page says decides only between those of one script."""
    sample = text[:_SAMPLE]
    for code, script, share in _SCRIPTS:
        written = _count(script, sample)
        if written and (written > share * len(sample) or written > share * _count(_LETTERS, sample)):
            return code
    code = re.split("[-_]", said)[0].lower()
    return code if len(code) in {2, 3} and code.isalpha() and code not in {"zh", "ja", "ko"} else "en"


def _count(script: re.Pattern[str], text: str) -> int:
    return sum(map(len, script.findall(text)))


def undated(front: Front) -> str:
    """The line of front matter that gives a date which cannot be read; empty where there is none."""
    return "" if dates.parse(front.moment(*_DATE_KEYS)) else front.where(*_DATE_KEYS)


def published(front: Front, head: Head, said: Stamp | None, zone: ZoneInfo) -> datetime | None:
    """The moment of publication by the outlet's own words, front matter and time stamp; see `dates.settle`."""
    stored = dates.parse(front.moment(*_DATE_KEYS)) or dates.parse(front.stamp)
    stated = dates.parse(head.date)
    if stated and (stated.clock or not (said and said.clock)):
        said = stated
    return dates.settle(said, stored, zone)


def byline(lines: Sequence[str], front: Front, head: Head, said: Mapping[str, str], outlet: str) -> str:
    """Who made the article: its byline lines, and the authors that metadata names besides, outlets aside."""
    named = (front.text("author", "authors", "byline"), head.author, said.get("author", ""))
    shown = list(lines)
    for name in named:
        is_person = name not in {"", outlet} and not name.startswith("http") and outlets.by_name(name) is None
        if is_person and name not in "\n".join(shown):
            shown.append(name)
    return "; ".join(shown)
