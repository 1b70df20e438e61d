"""Times in Chinese against the cases of other systems' suites: `predict(case)` for a scorer.

The suites share no convention on how far a span reaches (Recognizers leaves out 约), on where a bare month or
weekday lies (JioNLP: in the current year; Duckling: ahead; Recognizers: both), on when the morning begins, or on what
三天后 covers. What they agree on comes from the library; the conventions are mapped here, suite by suite.
"""

from datetime import datetime, timedelta
from fractions import Fraction
from typing import Any

from attrs import evolve

from factcheck.kinds.time.calendar import RANK, OffCalendarError, Precision, floor, seconds_of, shift, unit_frame
from factcheck.kinds.time.candidates import Ground, candidates
from factcheck.kinds.time.expression import Bound, Expression, Op, Step
from factcheck.kinds.time.resolve import resolve
from factcheck.kinds.time.value import Shape, Time
from factcheck.kinds.time.zh_grammar import parse
from factcheck.kinds.time.zh_spans import Found
from factcheck.languages.zh import normalise

P = Precision
_PARTS = {
    "recog": {"早": (8, 12), "早上": (8, 12), "早间": (8, 12), "上午": (8, 12)},
    "jionlp": {"上午": (7, 12), "中午": (12, 14)},
    "duckling": {"早上": (4, 12), "早晨": (4, 12), "早": (4, 12), "上午": (4, 12)},
}
_PREFER = {"recog": 0, "jionlp": 0, "duckling": 2}


def predict(case: dict[str, Any]) -> list[dict[str, Any]]:
    """The times of a case with their spans and intervals, in the conventions of its suite."""
    suite = case["id"].split("_")[0]
    text = normalise(case["input"])
    now, grain = _reference(case.get("reference_time"))
    found = [answer for item in parse(text) if (answer := _answer(suite, text, item, now, grain))]
    wanted = set(case.get("kinds") or ())
    return [answer for answer in found if not wanted or answer.pop("type") in wanted or suite != "recog"]


def _reference(stated: str | None) -> tuple[datetime | None, timedelta]:
    """The reference time, and how finely it is given: 2019-09 is a month."""
    if not stated or not stated[0].isdigit():
        return datetime.fromisoformat("2021-06-14T01:06:40"), timedelta(seconds=1)
    full = stated + "0001-01-01T00:00:00"[len(stated) :]
    grains = {4: 366, 7: 31, 10: 1}
    grain = timedelta(days=grains[len(stated)]) if len(stated) in grains else timedelta(hours=1)
    return datetime.fromisoformat(full), {16: timedelta(minutes=1), 19: timedelta(seconds=1)}.get(len(stated), grain)


def _answer(suite: str, text: str, item: Found, now: datetime | None, grain: timedelta) -> dict[str, Any] | None:
    expression = _conventional(suite, item.expression)
    prefer = _PREFER[suite]
    start, end = _span(suite, text, item)
    value = resolve(expression, Ground(now, prefer=1 if expression.within or expression.from_text else prefer))
    answer: dict[str, Any] = {"start": start, "end": end, "type": _type(expression)}
    if value is None or value.shape is Shape.SET:
        return answer if value is None else None
    if value.shape is Shape.DURATION:
        return answer | _seconds(value)
    if now is None:
        return answer
    try:
        first, last = {"recog": _recog, "jionlp": _jionlp, "duckling": _duckling}[suite](
            value, expression, now, grain, text[start:end]
        )
    except OffCalendarError:
        return None
    return answer | {"intervals": [{"start": _iso(first), "end": _iso(last)}]}


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None


def _seconds(value: Time) -> dict[str, Any]:
    if value.low == value.high and value.low is not None:
        return {"duration_s": float(value.low)}
    low, high = (None if bound is None else float(bound) for bound in (value.low, value.high))
    return {"low_s": low, "high_s": high}


def _type(expression: Expression) -> str:
    if expression.amounts and not expression.shift:
        return "duration"
    steps = expression.until or expression.steps
    clock = bool(steps) and RANK[steps[-1].unit] > RANK[P.DAY]
    dated = bool(expression.steps) and RANK[expression.steps[0].unit] <= RANK[P.DAY]
    if expression.amounts:
        fine = RANK[expression.amounts[-1].unit] > RANK[P.DAY]
        return "datetime" if fine else "daterange" if expression.inside else "date"
    if expression.until or expression.bound:
        return ("datetimerange" if dated else "timerange") if clock else "daterange"
    if clock:
        part = steps[-1].op is Op.PART
        return ("datetime" if dated else "time") + ("range" if part else "")
    exact = steps[-1].unit is P.DAY and steps[-1].op not in {Op.FIRST, Op.LAST}
    return "date" if exact else "daterange"


def _conventional(suite: str, expression: Expression) -> Expression:
    """The suite's hours for parts of the day, and the year or month it takes where none is stated."""
    steps, until = (tuple(_step(suite, step) for step in side) for side in (expression.steps, expression.until))
    if suite == "jionlp" and steps:
        steps = (*_current(steps[0]), *steps)
    if (
        suite == "duckling"
        and len(steps) == 2
        and steps[1].op is Op.WEEKDAY
        and steps[0].number >= 0
        and steps[1].unit is P.DAY
    ):
        steps = steps[1:]
    return evolve(expression, steps=steps, until=until)


def _step(suite: str, step: Step) -> Step:
    if step.op is Op.LUNAR and suite == "recog":
        return step
    if step.op is not Op.PART or step.name not in _PARTS[suite]:
        return step
    first, last = _PARTS[suite][step.name]
    return evolve(step, number=first, more=last)


def _current(head: Step) -> tuple[Step, ...]:
    if head.op in {Op.AT, Op.LUNAR, Op.NTH} and head.unit in {P.MONTH, P.QUARTER, P.HALF}:
        return (Step(Op.RELATIVE, P.YEAR),)
    if head.op is Op.LUNAR:
        return (Step(Op.RELATIVE, P.YEAR),)
    if head.op is Op.AT and head.unit is P.DAY:
        return (Step(Op.RELATIVE, P.MONTH),)
    return ()


def _span(suite: str, text: str, item: Found) -> tuple[int, int]:
    """JioNLP and Duckling read a whole input as one time; Recognizers' spans leave out hedges."""
    start, end = item.start, item.end
    if suite == "recog" and text[start : start + 1] in {"约", "近", "逾", "超"}:
        start += 1
    return start, end


def _recog(
    value: Time, expression: Expression, now: datetime, grain: timedelta, said: str
) -> tuple[datetime | None, datetime | None]:
    del grain, said
    if expression.amounts:
        amount = expression.amounts[0]
        moment = shift(now, expression.shift * (amount.low or 0), amount.unit)
        if not expression.inside:
            if RANK[amount.unit] > RANK[P.DAY]:
                return moment, moment + timedelta(seconds=1)
            return floor(moment, P.DAY), floor(moment, P.DAY) + timedelta(days=1)
        if expression.shift < 0:
            return floor(moment, P.DAY), floor(now, P.DAY)
        return floor(now, P.DAY) + timedelta(days=1), floor(moment, P.DAY) + timedelta(days=1)
    if value.named:
        return (None, value.named.start) if value.bound in {Bound.BEFORE, Bound.UNTIL} else (value.named.start, None)
    return value.start, value.end


def _jionlp(
    value: Time, expression: Expression, now: datetime, grain: timedelta, said: str
) -> tuple[datetime | None, datetime | None]:
    if expression.amounts:
        return _jionlp_shifted(value, expression, now, grain, said)
    if value.bound is Bound.BEFORE and value.named and value.named.end:
        last = value.named.end
        return (now, last) if last > now else (None, last)
    if value.bound is Bound.SINCE:
        return value.start, now + grain if value.start and value.start <= now else None
    if value.shape is Shape.RANGE and value.end and value.precision in {P.HOUR, P.MINUTE}:
        return value.start, value.end + timedelta(seconds=1 if expression.until[-1].unit is P.HOUR else 60)
    return value.start, value.end


def _jionlp_shifted(
    value: Time, expression: Expression, now: datetime, grain: timedelta, said: str
) -> tuple[datetime | None, datetime | None]:
    if expression.inside and expression.shift < 0:
        return value.start, now + grain
    if expression.inside:
        if grain >= timedelta(days=28) and said.endswith("内") and value.end:
            return now, unit_frame(value.end, P.MONTH).end
        return now, value.end - timedelta(days=1) if value.end and "未来" in said else value.end
    if said.endswith(("以前", "之前", "以后", "之后")):
        return (None, value.end) if expression.shift < 0 else (value.start, None)
    unit = expression.amounts[-1].unit
    if RANK[unit] > RANK[P.DAY]:
        moment = now
        for amount in expression.amounts:
            moment = shift(moment, expression.shift * (amount.low or 0), amount.unit)
        size = timedelta(seconds=float(seconds_of(min(Fraction(1), expression.amounts[-1].high or Fraction(1)), unit)))
        size = 15 * size if "刻" in said else size
        first, last = (moment - size, moment) if expression.shift < 0 else (moment, moment + size)
        return first, unit_frame(last, P.MINUTE if unit is P.HOUR else P.SECOND).end
    return value.start, value.end


def _duckling(
    value: Time, expression: Expression, now: datetime, grain: timedelta, said: str
) -> tuple[datetime | None, datetime | None]:
    del grain
    now_week = said.startswith(("这", "本", "今"))
    if expression.amounts:
        amount = expression.amounts[0]
        base = floor(now, amount.unit)
        moment = shift(base, expression.shift * (amount.low or 0), amount.unit)
        if expression.shift < 0:
            return moment, base
        return shift(base, 1, amount.unit), shift(moment, 1, amount.unit)
    if expression.weekday:
        named = [f for f in candidates(expression.steps, Ground(now)) if f.start.isoweekday() == expression.weekday]
        if named:
            nearest = min(named, key=lambda frame: abs(frame.start - now))
            return nearest.start, nearest.end
    if (
        value.start
        and value.end
        and value.start <= now < value.end
        and expression.steps[0].op is Op.WEEKDAY
        and not now_week
    ):
        return value.start + timedelta(days=7), value.end + timedelta(days=7)
    return value.start, value.end
