"""Who is said to hold an office in Chinese: in apposition, after 是 and 担任, or in a clause before the name."""

import re
from functools import cache

from attrs import frozen

from factcheck.kinds.role.value import Status
from factcheck.kinds.role.zh_offices import parse, table, verbs
from factcheck.kinds.role.zh_people import People, Person, carried
from factcheck.kinds.role.zh_span import Office
from factcheck.languages.base import Document

_OPENS, _CLOSES = tuple("，,（("), tuple("，,。；）)")
SAID = frozenset(("<name>是<office>", "<name>，担任<office>"))
"""The rules by which a verb gives an office to a person, and may give further ones after it."""
_COPULAS = ("曾是", "是")
_OF_WHOM = re.compile("(?:这?一?职务?)?的")
_ADJUNCTS = 24
_ADJUNCT_TAGS = frozenset(("m", "t", "d", "p", "f", "ad", "ns", "nt", "q", "b", "nz"))
_LED_TAGS = frozenset(("n", "j", "s", "eng"))  # after a preposition: 在某公司任
_UNTIL = ("到", "至")
_OFFICE_BEFORE = 12  # 由前财长某某担任: an office may stand before the name
_TAKEN_ON = re.compile(
    "(?:（[^（）\n]{1,30}）|\\([^()\n]{1,30}\\))?(?:来|暂时?)?(?:担任|出任|接任|兼任|代理|继任|担当|充任|执掌)"
)
_PRONOUN = re.compile("^(?:他|她)")
_FILLER = re.compile("(?:了|一名|一位|该|其|新的|新一任|首任|的)$")
_SINCE = re.compile(
    "(?:自|从|于|在)?((?:19|20)\\d\\d)年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:(至|到)(?:19|20)\\d\\d年?(?:\\d{1,2}月)?(?:\\d{1,2}日)?)?(?:以来|起|开始|间|期间)?$"
)


@frozen
class Holding:
    """Who holds an office, whether now, by which rule that is known, and since which year."""

    holder: Person
    status: Status
    rule: str
    since: str = ""


def ends_word(document: Document, office: Office) -> bool:
    """Whether the office ends where a word does: 理事 in 理事会 is none."""
    token = document.token_at(office.end - 1)
    return token is not None and token.end == office.end


def stated(document: Document, office: Office, people: People) -> Holding | None:
    """Who is said to hold an office that no name stands beside."""
    rules = (_apposed, _said_of, _whose, _by_whom, _carried)
    return next((holding for rule in rules if (holding := rule(document, office, people))), None)


def _apposed(document: Document, office: Office, people: People) -> Holding | None:
    """某某，前财长， and 某某（前财长）."""
    opened = document.text[office.start - 1 : office.start] in _OPENS
    closed = document.text[office.end : office.end + 1] in _CLOSES
    holder = people.ends.get(office.start - 1)
    return Holding(holder, Status.PRESENT, "<name>，<office>，") if opened and closed and holder else None


def _said_of(document: Document, office: Office, people: People) -> Holding | None:
    """某某是, 担任, 出任, 当选 or 曾任 an office."""
    clause = document.clause_at(office.start)
    before = _FILLER.sub("", document.text[clause.start : office.start])
    match = verbs().search(before) or _described(document, office, people)
    if match is None:
        return None
    verb_at = clause.start + match.start()
    holder = next((p for p in reversed(people.ordered) if clause.start <= p.start and p.end <= verb_at), None)
    if holder is None or _supposed(document.text[clause.start : verb_at], document.text[clause.start : holder.start]):
        return None
    between = document.text[holder.end : verb_at]
    since = _SINCE.search(_adverbs().sub("", between))
    if _SINCE.sub("", _adverbs().sub("", between)) and not _mere_adjuncts(document, holder.end, verb_at):
        return None
    return Holding(holder, _status(match, between, since), "<name>是<office>", since[1] if since else "")


def _mere_adjuncts(document: Document, start: int, end: int) -> bool:
    """Whether only when, where and how stand between a person and the verb: no verb and no 的."""
    adverbs, led = table()["between"]["words"].split(), False
    for token in document.tokens_in(start, end):
        word = document.word(token)
        led = led or token.tag == "p"
        fits = token.tag in _ADJUNCT_TAGS or (led and token.tag in _LED_TAGS) or word in adverbs or word in _UNTIL
        if not fits:
            return False
    return end - start <= _ADJUNCTS


def _described(document: Document, office: Office, people: People) -> re.Match[str] | None:
    """某某是致力于环保的协会主席: 是 stands at the name, and a description ending in 的 before the office."""
    clause = document.clause_at(office.start)
    closed = document.text[office.end : office.end + 1] in _CLOSES
    if not closed or document.text[office.start - 1] != "的" or office.start - 1 in people.ends:
        return None
    for at in range(clause.start, office.start):
        copula = (
            next((word for word in _COPULAS if document.text.startswith(word, at)), "") if at in people.ends else ""
        )
        if copula:
            return verbs().search(document.text[clause.start : at + len(copula)])
    return None


def _whose(document: Document, office: Office, people: People) -> Holding | None:
    """担任副主任的某某, 身兼总理一职的某某."""
    link = _OF_WHOM.match(document.text, office.end)
    holder = people.starts.get(link.end()) or _titled(document, link.end(), people) if link else None
    clause = document.clause_at(office.start)
    verb = verbs().search(document.text[clause.start : office.start])
    role = parse(document.text[office.start : office.end])
    if holder is None or role is None or (verb is None and role.status is Status.UNSTATED):
        return None
    status = Status(str(verb.lastgroup).replace("_", "-")) if verb else role.status
    return Holding(holder, status, "<office>的<name>")


def _titled(document: Document, at: int, people: People) -> Person | None:
    """The person before whose name another office begins at `at`: 担任主席的德国总理某某."""
    person = _next_person(document, at, people)
    return person if person and parse(document.text[at : person.start]) else None


def _by_whom(document: Document, office: Office, people: People) -> Holding | None:
    """An office 由某某担任 or 由某某接任."""
    words = re.compile("(?:一职|职务)?(?:则|将|现|仍|暂时?|一直|改)?由").match(document.text, office.end)
    holder = _next_person(document, words.end(), people) if words else None
    verb = _TAKEN_ON.match(document.text, holder.end) if holder else None
    if holder is None or verb is None:
        return None
    clause = document.clause_at(office.start)
    elect = "将" in document.text[office.end : holder.start]
    supposed = _supposed(document.text[clause.start : office.start], "")
    return None if supposed else Holding(holder, Status.ELECT if elect else Status.PRESENT, "<office>由<name>担任")


def _next_person(document: Document, at: int, people: People) -> Person | None:
    """The person who begins at `at`, or whom an office that begins there stands before."""
    clause = document.clause_at(at)
    return next((p for p in people.ordered if at <= p.start < min(clause.end, at + _OFFICE_BEFORE)), None)


def _carried(document: Document, office: Office, people: People) -> Holding | None:
    """某某毕业于某校，曾任 an office; 他2016年起担任 an office: the subject stands in a clause before."""
    clause = document.clause_at(office.start)
    before = _FILLER.sub("", document.text[clause.start : office.start])
    verb = verbs().search(before)
    if verb is None or document.text.startswith("的", office.end):
        return None
    lead = before[: verb.start()]
    rest = _adverbs().sub("", _PRONOUN.sub("", lead))
    since = _SINCE.search(rest)
    bare = verb[0] in table()["carried"]["never_bare"].split() and not _PRONOUN.sub("", lead)
    led = clause.start + len(lead)
    adjuncts = _mere_adjuncts(document, led - len(_PRONOUN.sub("", lead)), led)
    if (_SINCE.sub("", rest) and not adjuncts) or bare or _supposed(lead, ""):
        return None
    holder = carried(document, clause, people)
    status = _status(verb, lead, since)
    return Holding(holder, status, "<name>，担任<office>", since[1] if since else "") if holder else None


def _status(verb: re.Match[str], lead: str, since: re.Match[str] | None) -> Status:
    """What a verb says of the office's time: 担任 is of the past where 曾, 过去 or an end stands before it."""
    said = Status(str(verb.lastgroup).replace("_", "-"))
    if since and since[2]:
        return Status.THEN
    once = any(word in lead for word in table()["carried"]["once"].split())
    return Status.FORMER if said is Status.PRESENT and once else said


@cache
def _adverbs() -> re.Pattern[str]:
    return re.compile("|".join(sorted(table()["between"]["words"].split(), key=lambda word: (-len(word), word))))


def _supposed(clause: str, before: str) -> bool:
    """Whether the clause is a supposition, or the name is whom the holder follows (接替某某出任)."""
    section = table()["between"]
    replaced = before.removesuffix("了").endswith(tuple(section["replaced"].split()))
    return replaced or any(word in clause for word in section["supposed"].split())
