"""Dates of which one may be a slip of the pen for the other."""

from factcheck.kinds.time.value import Time

_CHANGED_ABOUT = 2
_LEAP = 2000  # a year that has every day


def misprinted(left: Time, right: Time) -> bool:
    """Whether two dates are one but for a figure of the year that is not its last, or two changed about.

    So 2009年3月 may stand for 2019年3月, and 1997年 for 1979年; what comes again every year, or every four, is not so.
    """
    one, other = left.start, right.start
    if one is None or other is None or left.precision is not right.precision or left.soft or right.soft:
        return False
    if one.replace(year=_LEAP) != other.replace(year=_LEAP):
        return False
    ours, theirs = (f"{moment.year:04d}" for moment in (one, other))
    places = [place for place in range(len(ours)) if ours[place] != theirs[place]]
    if len(places) == 1:
        return places[0] < len(ours) - 1
    return len(places) == _CHANGED_ABOUT and sorted(ours) == sorted(theirs)
