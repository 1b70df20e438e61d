"""The Chinese lunar calendar from 1900 on, as the table beside this file has it."""

import tomllib
from datetime import datetime, timedelta
from functools import cache
from importlib.resources import files

from factcheck.kinds.time.calendar import OffCalendarError, day


@cache
def _years() -> dict[int, int]:
    table = tomllib.loads(files(__package__).joinpath("lunar.toml").read_text(encoding="utf-8"))
    return dict(enumerate(table["years"], table["first"]))


def solar(year: int, month: int, day_of_month: int) -> datetime:
    """The civil day of a lunar one; leap months are passed over, and -1 is the last day of the month.

    Outside the table the numbers are taken as they stand, as no newspaper dates those years by the moon.
    """
    packed = _years().get(year)
    if packed is None:
        return day(year, month, max(1, day_of_month))
    leap, lengths = packed >> 13 & 15, packed & 0x1FFF
    place = month - 1 + (0 < leap < month)
    days = sum(29 + (lengths >> before & 1) for before in range(place))
    length = 29 + (lengths >> place & 1)
    if not 1 <= month <= 12 or day_of_month > length:
        raise OffCalendarError(f"lunar {year}-{month}-{day_of_month}")
    wanted = length if day_of_month < 0 else day_of_month
    return day(year) + timedelta(days=(packed >> 17) + days + wanted - 1)
