"""Times of which the day or the week is not what the words say for sure, but what is likeliest, or was once planned."""

import re
from datetime import datetime

from factcheck.kinds.time.calendar import RANK, Precision
from factcheck.kinds.time.expression import Anchor, Expression, Op
from factcheck.kinds.time.value import Time
from factcheck.languages.base import Document

_NOON = 12
_AMERICA, _SIX = -180, 6  # minutes from UTC; days
_MONDAY, _SUNDAY = 1, 7
_SOON = 2  # days ahead of which who speaks of this week means a day that comes
_ONCE = re.compile(
    r"(?:原定|原订|原拟|原计划|原安排|原预定|原本|本来|本应|本该|最初定|早先定|一度定)[^，,。；;\n]{0,8}\Z"
)
_NOW = re.compile(
    r"(?:(?:延后|推迟|延迟|延期|顺延|押后|推后|提前|改期|改)(?:至|到|为|在|于)|(?:延|挪|移)(?:至|到))了?\Z"
)
_MOVED_REACH = 16


def moved(document: Document, start: int) -> str:
    """Whether a time is the one before a change of plans, or the one after it: 原定周一, 推迟到周四; else nothing."""
    first = max(document.clause_at(start).start, start - _MOVED_REACH)
    if _NOW.search(document.text, first, start):
        return "to"
    return "from" if _ONCE.search(document.text, first, start) else ""


def is_dayless(expression: Expression) -> bool:
    """Whether only an hour or a part of a day is told: 晚上11时 is of the day that the text is taken to speak of."""
    head = expression.steps[0] if expression.steps else None
    return head is not None and head.op in {Op.AT, Op.PART} and RANK[head.unit] > RANK[Precision.DAY]


def may_be_twelve_later(expression: Expression, said: str) -> bool:
    """Whether an hour by the face of a clock may be of the morning or of the evening: 九点半; but not 9时30分."""
    if "点" not in said or any(step.op is Op.PART for step in expression.steps):
        return False
    hours = [step.number for step in expression.steps if step.op is Op.AT and step.unit is Precision.HOUR]
    return len(hours) == 1 and hours[0] <= _NOON


def of_another_day(
    expression: Expression, value: Time, now: datetime | None, offset: int | None, *, ahead: bool
) -> bool:
    """Whether a day may be that of another week, or the day before or after, as who writes counts weeks and days.

    晚间, written in the morning, is the evening before.
    """
    if value.start is None or now is None:
        return False
    if _may_be_tomorrow(value, now, offset):
        return True
    return not ahead and (_at_the_turn(expression, value, now) or (is_dayless(expression) and value.start > now))


def _may_be_tomorrow(value: Time, now: datetime, offset: int | None) -> bool:
    """Whether a bare weekday six days ago may be tomorrow: who writes in America tells of a day begun in Asia."""
    if value.start is None or offset is None or value.anchored is not Anchor.DATELINE:
        return False
    return offset <= _AMERICA and (now.date() - value.start.date()).days == _SIX and not value.weekday


def _at_the_turn(expression: Expression, value: Time, now: datetime) -> bool:
    """Whether a week is told on its first or last day: on Sundays 上周二 is five days ago or twelve, by the writer.

    On Mondays 本周日, of what was done, is the day before.
    """
    head = expression.steps[0] if expression.steps else None
    if head is None or head.op is not Op.RELATIVE or head.unit is not Precision.WEEK or value.start is None:
        return False
    if now.isoweekday() == _SUNDAY:
        return bool(head.number)
    return now.isoweekday() == _MONDAY and not head.number and (value.start.date() - now.date()).days > _SOON
