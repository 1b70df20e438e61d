"""When an article was published: dates and times as pages, feeds and front matter write them."""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from email.utils import parsedate_to_datetime

from attrs import frozen

from factcheck.reading.words import words

_ISO = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d{2})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?!\d)"
    r"(?:(?:T|\s{1,3}|\s?,\s?)(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d{1,9})?)?"
    r"\s?(?P<offset>Z|UTC|GMT|[+-]\d{2}:?\d{2}(?!\d))?)?"
)
_DAY_FIRST = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>(?:19|20)\d{2})(?!\d)"
    r"(?:\s{0,3}[-–,]?\s{0,3}(?P<hour>\d{1,2})[:h](?P<minute>\d{2})(?::(?P<second>\d{2}))?)?"
)
_COMPACT = re.compile(r"(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})")
_MAIL = re.compile(
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},?\s+)?\d{1,2}\s+[A-Z][a-z]{2}\s+\d{4}\s+\d{1,2}:\d{2}(?::\d{2})?\s+(?:GMT|UTC|UT|Z|[A-Z]{3}|[+-]\d{4})"
)
_LONGEST_LINE = 120


@frozen
class Stamp:
    """A moment as written: the day, the time of day where it was given, and the offset where it was given."""

    day: date
    clock: time | None = None
    zone: tzinfo | None = None

    def at(self, zone: tzinfo) -> datetime:
        """The moment in `zone`; a time without an offset is meant in it, a day without a time begins in it."""
        moment = datetime.combine(self.day, self.clock or time(), self.zone or zone)
        try:
            return moment.astimezone(zone)
        except OverflowError:
            return moment


@frozen
class Found:
    """A stamp and the place it was found at."""

    stamp: Stamp
    start: int
    end: int


def find(text: str) -> Found | None:
    """The first date in a short text, by the forms of machines before those of languages."""
    if len(text) > _LONGEST_LINE * 4:
        text = text[: _LONGEST_LINE * 4]
    mail = _MAIL.search(text)
    if mail and (stamp := _from_mail(mail[0])):
        return Found(stamp, mail.start(), mail.end())
    for pattern in (_ISO, _DAY_FIRST, *words().dates):
        for match in pattern.finditer(text):
            stamp = _stamp(match)
            if stamp:
                return Found(stamp, match.start(), match.end())
    return None


def parse(value: date | str | None) -> Stamp | None:
    """A stamp of a value from metadata: a date, a date and time, or text that holds one (20240618 too)."""
    if isinstance(value, datetime):
        return Stamp(value.date(), value.time().replace(microsecond=0), value.tzinfo)
    if isinstance(value, date):
        return Stamp(value)
    if not value:
        return None
    compact = _COMPACT.fullmatch(value.strip())
    found = None if compact else find(value)
    return _stamp(compact) if compact else found.stamp if found else None


def settle(said: Stamp | None, stored: Stamp | None, zone: tzinfo) -> datetime | None:
    """The moment of publication, from what the page says and from what the archive or feed says.

    The outlet's own words win where they give a time of day. Where they give a day alone, the archive's
    moment is taken if it falls within a day of it. A time without an offset is meant in the outlet's zone,
    but where that would lie after the moment it was stored, or half a day before it while the same digits
    in UTC lie just before it, the page wrote UTC.
    """
    if said is None:
        return stored.at(zone) if stored else None
    if stored is None or stored.clock is None:
        return said.at(zone)
    moment = stored.at(zone)
    if said.clock is None:
        return moment if abs(moment.date() - said.day) <= timedelta(days=1) else said.at(zone)
    local = said.at(zone)
    if said.zone is None and stored.zone is not None:
        universal = Stamp(said.day, said.clock, UTC).at(zone)
        return _nearer(local, universal, moment)
    return local


def _nearer(local: datetime, universal: datetime, stored: datetime) -> datetime:
    slack = timedelta(minutes=10)
    waited, other = stored - local, stored - universal
    if -slack <= other < timedelta(hours=2) and not -slack <= waited < timedelta(hours=2):
        return universal
    return local


def _stamp(match: re.Match[str]) -> Stamp | None:
    groups = match.groupdict()
    month = groups.get("month") or words().months.get((groups.get("monthname") or "").lower()[:3], 0)
    try:
        day = date(int(groups["year"]), int(month), int(groups["day"]))
    except ValueError:
        return None
    return Stamp(day, _time(groups), _offset(groups.get("offset")))


def _time(groups: dict[str, str | None]) -> time | None:
    if groups.get("hour") is None:
        return None
    hour = int(groups["hour"] or 0)
    if hour < 12 and (groups.get("half") or "").lower() in words().afternoon:
        hour += 12
    try:
        return time(hour, int(groups.get("minute") or 0), int(groups.get("second") or 0))
    except ValueError:
        return None


def _offset(written: str | None) -> tzinfo | None:
    if not written:
        return None
    if written[0] not in "+-":
        return UTC
    hours, minutes = int(written[1:3]), int(written[-2:])
    if hours > 14 or minutes > 59:
        return None
    span = timedelta(hours=hours, minutes=minutes)
    return timezone(-span if written[0] == "-" else span)


def _from_mail(written: str) -> Stamp | None:
    try:
        moment = parsedate_to_datetime(written)
    except (ValueError, OverflowError):
        return None
    return Stamp(moment.date(), moment.time(), moment.tzinfo or UTC)
