"""Offices that people hold: when two statements of one person's office agree, and when they cannot both be so."""

from enum import Enum

from attrs import field, frozen

from factcheck.kinds.base import Comparand, Comparison, Relation, Replacement, Slot
from factcheck.kinds.name.pair import compare_names
from factcheck.kinds.name.verdict import Verdict
from factcheck.kinds.shortened import shortened
from factcheck.kinds.time.calendar import Precision


class Status(Enum):
    """Whether the office is held at the time of writing; UNSTATED where the words leave it open."""

    FORMER = "former"
    PRESENT = "present"
    ACTING = "acting"
    ELECT = "elect"
    THEN = "at-the-time"
    UNSTATED = "unstated"


class Rank(Enum):
    """What a modifier makes of a post."""

    DEPUTY = "deputy"
    CHIEF = "chief"
    EXECUTIVE = "executive"
    HONORARY = "honorary"
    JOINT = "joint"
    FIRST = "first"
    SENIOR = "senior"
    ASSISTANT = "assistant"


_RANKS = frozenset([
    "flag officer", "field officer", "company officer", "non-commissioned officer", "private", "police rank",
    "chamber", "academic rank",
])  # fmt: skip
_LEADING = "head of state"
_TERRITORY, _ACADEMIC = "territory", "academic rank"
_HOLDERS = {Verdict.SAME: 1.0, Verdict.VARIANT: 1.0, Verdict.MISSPELLING: 0.7}


@frozen
class Role:
    """An office and its holder.

    `post` is the office's head noun in its usual form, `body` and `domain` the organisation and the field it
    belongs to, `branch` the part of the organisation it is limited to. `single` posts are held in one body at
    a time; `generic` words for an office leave open which. Posts of one `series` exclude each other (ranks,
    chambers); posts of one `function` do the same work under different titles. `holder` is the person's full
    name where the article gives it, `gloss` that name in Latin letters, `since` the year from which the office
    is held. `told` is whether the words of the office say that it is held, or was (现任, 前), and not their place.
    """

    holder: str
    text: str
    post: str
    country: str = ""
    body: str = ""
    domain: str = ""
    branch: str = ""
    single: bool = False
    generic: bool = False
    ranks: tuple[Rank, ...] = ()
    status: Status = Status.UNSTATED
    since: str = ""
    series: str = ""
    function: str = ""
    gloss: str = field(default="", eq=False)
    told: bool = field(default=False, eq=False)


_HEAD_OF_FIRM = "chief executive"  # desks use its titles for one another: 首席执行官, 总裁, 总经理
_WORD = 2  # letters of a word that makes an office another
_OTHER_OFFICES = frozenset({"posts of one series", "deputy or head", "one post in two departments"})
"""Rules by which two offices are two, and not one under two titles."""

_IN_TWO_BODIES = "one post in two bodies"


def slots(left: Comparand, right: Comparand) -> tuple[Slot, ...] | None:
    """Two offices are held together only where one person may hold both."""
    holders = _alike_holders(left.value, right.value)
    if holders == 0:
        return None
    one, two = left.value, right.value
    post = 1.0 if one.post == two.post else 0.7 if one.function and one.function == two.function else 0.3
    body = _alike_words(one.body + one.domain, two.body + two.domain)
    return (Slot("holder", holders), Slot("post", post), Slot("body", body), *_statuses(one, two))


def _statuses(left: Role, right: Role) -> tuple[Slot, ...]:
    """That one is held and the other was: 现任 and 前; where one is only not said to be of the past, that is unsaid."""
    if left.post != right.post or not _status_conflict(left.status, right.status):
        return ()
    return (Slot("status", 1.0),) if left.told and right.told else (Slot("unsaid", 0.0),)


def _alike_holders(left: Role, right: Role) -> float:
    """1 for one name or an accepted variant of it, less where one of them may be misspelt, else 0."""
    if not left.holder or not right.holder:
        return 0.0
    return _HOLDERS.get(compare_names(_holder(left), _holder(right)).verdict, 0.0)


def _holder(role: Role) -> str:
    return f"{role.holder}（{role.gloss}）" if role.gloss else role.holder


def _alike_words(left: str, right: str) -> float:
    if left == right:
        return 1.0
    if not left or not right:
        return 0.6
    return len(set(left) & set(right)) / len(set(left) | set(right))


def compare(left: Role, right: Role) -> Comparison:
    """How two offices of one person stand to each other.

    Former against present, posts of one series, a deputy against the head, and other titles for the same
    function cannot both be right. Two unrelated offices can: one person may hold both.
    """
    details = {"left": left.text, "right": right.text}
    if _apart(left.country, right.country):
        return Comparison(Relation.UNKNOWN, "title", "offices of two countries", details)
    if left.post == right.post:
        return _compare_posts(left, right, details)
    if _of_one_series(left, right) or _of_one_cabinet(left, right) or _of_one_cabinet(right, left):
        return _excluding(left, right, "posts of one series", details)
    if left.function not in ("", _HEAD_OF_FIRM) and left.function == right.function and _bodies_meet(left, right):
        return _excluding(left, right, "other title for the same function", details)
    if left.generic or right.generic:
        return Comparison(Relation.INSIDE, "title", "general word for the office", details)
    return Comparison(Relation.OVERLAPPING, "title", "two offices of one person", details)


def in_place(left: Comparand, right: Comparand, edit: Replacement) -> Comparison | None:
    """One post that stands in one place, whatever body is named by it: of a deputy or the head, held or left."""
    one, two = left.value, right.value
    details = {"left": one.text, "right": two.text}
    if one.post != two.post or max(len(edit.left), len(edit.right)) - min(len(edit.left), len(edit.right)) > _WORD:
        return None
    acting = Status.ACTING in (one.status, two.status)
    if not acting and (Rank.DEPUTY in one.ranks) is not (Rank.DEPUTY in two.ranks):
        return Comparison(Relation.CONFLICT, "value", "deputy or head", details)
    long_ago = any(time.precision is Precision.YEAR for side in (left, right) for time in side.context.when[:1])
    if Status.THEN in (one.status, two.status) or long_ago:
        return None
    if (one.status is Status.FORMER) is not (two.status is Status.FORMER):
        return Comparison(Relation.CONFLICT, "value", "former or present", details)
    return None


def _compare_posts(left: Role, right: Role, details: dict[str, str]) -> Comparison:
    """Two offices of one name, of one body or of two."""
    if not _bodies_meet(left, right):
        return _two_bodies(left, right, details)
    if not _words_meet(left.body + left.domain, right.body + right.domain):
        return Comparison(Relation.OVERLAPPING, "title", _IN_TWO_BODIES, details)
    return _compare_one_post(left, right, details)


def _two_bodies(left: Role, right: Role, details: dict[str, str]) -> Comparison:
    """Nobody is minister of two departments; of two committees or firms one may well be a member."""
    one, two = left.body + left.domain, right.body + right.domain
    if left.single and one and two and not set(one) & set(two):
        return _excluding(left, right, "one post in two departments", details)
    return Comparison(Relation.OVERLAPPING, "title", _IN_TWO_BODIES, details)


def _compare_one_post(left: Role, right: Role, details: dict[str, str]) -> Comparison:
    if (Rank.DEPUTY in left.ranks) != (Rank.DEPUTY in right.ranks):
        return _excluding(left, right, "deputy or head", details)
    if left.branch != right.branch:
        return _excluding(left, right, "head of a branch or of the whole", details)
    if _status_conflict(left.status, right.status):
        if _named(left) is not _named(right):
            return Comparison(Relation.OVERLAPPING, "title", "one office named without its body", details)
        return Comparison(Relation.CONFLICT, "value", "former or present", details)
    if left.since and right.since and left.since != right.since:
        return Comparison(Relation.CONFLICT, "value", "held since another year", details)
    return _same_office(left, right, details)


def _same_office(left: Role, right: Role, details: dict[str, str]) -> Comparison:
    if (left.country, left.body, left.domain, left.ranks) != (right.country, right.body, right.domain, right.ranks):
        return Comparison(Relation.INSIDE, "title", "short and full form of one office", details)
    relation = Relation.EQUAL if left.text == right.text else Relation.VARIANT
    return Comparison(relation, "title", "same office", details)


def grows(earlier: Role, later: Role) -> Comparison | None:
    """A holder who is a former one in a later report has left the office between the two."""
    left = later.status is Status.FORMER and earlier.status in {Status.PRESENT, Status.ACTING}
    if not left or earlier.post != later.post or not _bodies_meet(earlier, later):
        return None
    return Comparison(Relation.CONFLICT, "title", "left the office", {"left": earlier.text, "right": later.text})


def _excluding(left: Role, right: Role, rule: str, details: dict[str, str]) -> Comparison:
    """A conflict, unless one is an office of the past (people are promoted) or has no body: it may be another's."""
    past = {Status.FORMER, Status.THEN, Status.ELECT}
    if (left.status in past) != (right.status in past):
        return Comparison(Relation.OVERLAPPING, "title", "offices of two times", details)
    if _named(left) is not _named(right):
        relation = (
            Relation.UNKNOWN if _of_one_level(left, right) or _of_one_level(right, left) else Relation.OVERLAPPING
        )
        return Comparison(relation, "title", "one office named without its body", details)
    return Comparison(Relation.CONFLICT, "value" if rule in _OTHER_OFFICES else "title", rule, details)


def _of_one_series(left: Role, right: Role) -> bool:
    """Whether both are of a row of posts of which nobody holds two at a time."""
    return (
        bool(left.series) and left.series == right.series and _bodies_meet(left, right) and not _addressed(left, right)
    )


def _of_one_cabinet(head: Role, member: Role) -> bool:
    """Whether one heads the government of a country of which the other is a minister, or the like."""
    of_one = bool(head.country) and head.country == member.country
    return of_one and head.series == _LEADING and member.single and Rank.DEPUTY not in head.ranks


def _addressed(left: Role, right: Role) -> bool:
    """Whether a title may be no more than how people address one another, as every teacher of a college is 教授."""
    return left.series == _ACADEMIC and not all(office.body or office.domain for office in (left, right))


def _of_one_level(bare: Role, other: Role) -> bool:
    """Whether an office says of itself of what level of place it is, as the other's place is: 县长, 青崖县委书记."""
    level = bare.post[:1] if bare.series == other.series == _TERRITORY and not _named(bare) else ""
    return bool(level) and other.post[:1] != level and other.domain.endswith(level)


def _named(role: Role) -> bool:
    """Whether it is said of what the office is one; ranks and chambers need no more."""
    return bool(role.country or role.body or role.domain) or role.series in _RANKS


def _status_conflict(left: Status, right: Status) -> bool:
    held = {Status.PRESENT, Status.ACTING}
    return {left, right} in ({Status.FORMER, status} for status in held)


def _apart(left: str, right: str) -> bool:
    return bool(left and right and left != right)


def _bodies_meet(left: Role, right: Role) -> bool:
    """Whether two bodies can be one: equal, unsaid, or one named inside the other."""
    return all(_words_meet(*pair) for pair in ((left.body, right.body), (left.domain, right.domain)))


def _words_meet(left: str, right: str) -> bool:
    short, long = sorted((left, right), key=len)
    return shortened(short, long)


def show(value: Role) -> str:
    """The office and who holds it."""
    return f"{value.text} {value.holder}".strip()
