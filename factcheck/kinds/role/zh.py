"""Offices in Chinese, hung on the names that hold them."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from attrs import evolve, frozen

from factcheck.article import Zone
from factcheck.kinds.base import Found, Mention, Relation
from factcheck.kinds.name.value import Sort as NameSort
from factcheck.kinds.place.zh_gazetteer import spot
from factcheck.kinds.role.value import Role, Status, compare
from factcheck.kinds.role.zh_offices import head_pattern, parse, table, verbs
from factcheck.kinds.role.zh_span import Names, Office, office_at
from factcheck.languages.base import Document

_SHORT_CLAUSE = 12
_LOOSE = frozenset(("和", "及", "与"))
_JOINERS = ("兼任", "兼", "暨", "、", "和", "及", "与")
_OPENS, _CLOSES = "，,（(", "，,。；）)"
_OF_WHOM = re.compile("(?:这?一?职务?)?的")
_PERSON_TAGS = frozenset(("nr", "nrt"))
_HEADLINES = frozenset((Zone.HEADLINE, Zone.SUBHEAD))
_SAME = frozenset((Relation.EQUAL, Relation.VARIANT, Relation.INSIDE))
_YEAR = re.compile("((?:19|20)\\d\\d)年(?!.{0,4}(?:以来|起))")
_SINCE = re.compile("(?:自|从)?((?:19|20)\\d\\d)年(?:\\d{1,2}月)?(?:以来|起|开始)?$")
_FILLER = re.compile("(?:了|一名|一位|该|其|的)$")


@frozen
class _Person:
    start: int
    end: int
    name: str
    gloss: str = ""


@frozen
class _Holding:
    """Who holds an office, whether now, by which rule that is known, and since which year."""

    holder: _Person
    status: Status
    rule: str
    since: str = ""


@frozen(eq=False)
class _People:
    """The persons of a document by where they start and end."""

    starts: Mapping[int, _Person]
    ends: Mapping[int, _Person]
    ordered: tuple[_Person, ...]


def find(document: Document, found: Found) -> Iterator[Mention]:
    """Offices that stand directly before or after a name, in apposition to it, or are said of it."""
    people = _people(document, found)
    bodies = {
        at
        for mention in found.get("name", ())
        if mention.value.sort is NameSort.ORGANISATION
        for at in range(mention.start, mention.end)
    }
    names = Names(people.ends, bodies)
    held: dict[int, _Person] = {}
    mentions: list[Mention] = []
    loose: list[Office] = []
    for match in reversed(list(head_pattern().finditer(document.text))):
        office = office_at(document, match, names)
        mention = _held(document, office, people, held)
        if mention is not None:
            mentions.append(mention)
        elif document.article.zone_at(office.start) in _HEADLINES:
            loose.append(office)
    mentions.extend(_headlined(document, loose, mentions))
    yield from _outermost(sorted(mentions, key=lambda mention: -mention.end))


def _headlined(document: Document, loose: list[Office], mentions: list[Mention]) -> Iterator[Mention]:
    """An office without a name in a headline is held by the one person of the article who holds such an office."""
    for office in loose:
        role = parse(document.text[office.start : office.end])
        if role is None or not (role.country or role.body or role.domain) or not _ends_word(document, office):
            continue
        same = [
            mention.value
            for mention in mentions
            if _SAME & {compare(evolve(role, status=mention.value.status), mention.value).relation}
        ]
        if same and len({(value.holder, value.gloss) for value in same}) == 1:
            person = _Person(0, 0, same[0].holder, same[0].gloss)
            mention = _mention(document, office, _Holding(person, Status.UNSTATED, "<office> in a headline"))
            if mention is not None:
                yield mention


def _outermost(mentions: list[Mention]) -> Iterator[Mention]:
    """In the order of the text, without offices inside the words of another; `mentions` come last first."""
    kept: list[Mention] = []
    for mention in mentions:
        if not kept or mention.end <= kept[-1].start:
            kept.append(mention)
    yield from reversed(kept)


def _people(document: Document, found: Found) -> _People:
    """The persons the name kind found, and beside an office, words the segmenter takes for names."""
    persons = [
        _Person(mention.start, mention.end, mention.value.full or mention.value.text, mention.value.gloss)
        for mention in found.get("name", ())
        if mention.value.sort is NameSort.PERSON
    ]
    starts = {
        token.start: _Person(token.start, token.end, document.word(token))
        for token in document.tokens
        if token.tag in _PERSON_TAGS and 1 < token.end - token.start < 4 and spot(document.word(token)) is None
    }
    starts |= {person.start: person for person in persons}
    return _People(starts, {person.end: person for person in persons}, tuple(persons))


def _held(document: Document, office: Office, people: _People, held: dict[int, _Person]) -> Mention | None:
    """The office with its holder, by the first rule that finds one."""
    before = people.starts.get(office.end) or _through_joiner(document, office, held)
    if before:
        held[office.start] = before
        return _mention(document, office, _Holding(before, Status.PRESENT, "<office><name>"))
    after = people.ends.get(office.head)
    if after:
        post = parse(document.text[office.head : office.end])
        known = post is not None and post.post in _courtesy()
        return _mention(document, office, _Holding(after, Status.UNSTATED, "<name><office>")) if known else None
    if not _ends_word(document, office):
        return None
    return _apposed(document, office, people) or _said_of(document, office, people) or _whose(document, office, people)


def _ends_word(document: Document, office: Office) -> bool:
    """Whether the office ends where a word does: 理事 in 理事会 is none."""
    token = document.token_at(office.end - 1)
    return token is not None and token.end == office.end


@cache
def _between() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(table()['between']['words'].split())}){{0,3}}")


def _supposed(words: str) -> bool:
    return any(word in words for word in table()["between"]["supposed"].split())


@cache
def _courtesy() -> frozenset[str]:
    return frozenset(table()["courtesy"]["posts"].split())


def _through_joiner(document: Document, office: Office, held: dict[int, _Person]) -> _Person | None:
    """The holder of the next office, where 兼, 暨 or 、 joins the two: 校长兼教务长某某."""
    for joiner in _JOINERS:
        start = office.end + len(joiner)
        if document.text.startswith(joiner, office.end) and start in held:
            bare = head_pattern().match(document.text, start)
            return held[start] if joiner not in _LOOSE or bare else None
    return None


def _apposed(document: Document, office: Office, people: _People) -> Mention | None:
    """某某，前财长， and 某某（前财长）."""
    opened = document.text[office.start - 1 : office.start] in tuple(_OPENS)
    closed = document.text[office.end : office.end + 1] in tuple(_CLOSES)
    holder = people.ends.get(office.start - 1)
    if not (opened and closed and holder):
        return None
    return _mention(document, office, _Holding(holder, Status.PRESENT, "<name>，<office>，"))


def _said_of(document: Document, office: Office, people: _People) -> Mention | None:
    """某某是, 担任, 出任, 当选 or 曾任 an office."""
    clause = document.clause_at(office.start)
    before = _FILLER.sub("", document.text[clause.start : office.start])
    match = verbs().search(before)
    if match is None:
        return None
    verb_at = clause.start + match.start()
    holder = next((p for p in reversed(people.ordered) if clause.start <= p.start and p.end <= verb_at), None)
    if holder is None or _supposed(document.text[clause.start : verb_at]):
        return None
    between = document.text[holder.end : verb_at]
    since = _SINCE.search(between)
    if not _between().fullmatch(between[: since.start()] if since else between):
        return None
    status = Status(str(match.lastgroup).replace("_", "-"))
    return _mention(document, office, _Holding(holder, status, "<name>是<office>", since[1] if since else ""))


def _whose(document: Document, office: Office, people: _People) -> Mention | None:
    """担任副主任的某某, 身兼总理一职的某某."""
    link = _OF_WHOM.match(document.text, office.end)
    holder = people.starts.get(link.end()) if link else None
    clause = document.clause_at(office.start)
    verb = verbs().search(document.text[clause.start : office.start])
    role = parse(document.text[office.start : office.end])
    if holder is None or role is None or (verb is None and role.status is Status.UNSTATED):
        return None
    status = Status(str(verb.lastgroup).replace("_", "-")) if verb else role.status
    return _mention(document, office, _Holding(holder, status, "<office>的<name>"))


def _mention(document: Document, office: Office, holding: _Holding) -> Mention | None:
    role = parse(document.text[office.start : office.end])
    if role is None:
        return None
    status = holding.status if role.status is Status.UNSTATED else role.status
    past = _in_the_past(document, office.start) or _removed(document, office.start)
    if status is Status.PRESENT and role.status is Status.UNSTATED and past:
        status = Status.THEN
    person = holding.holder
    value = evolve(role, holder=person.name, gloss=person.gloss, status=status, since=holding.since)
    return Mention(office.start, office.end, value, holding.rule)


def _in_the_past(document: Document, at: int) -> bool:
    """Whether the clause, or a short one before it, speaks of a year before the article's own."""
    clause, sentence, published = document.clause_at(at), document.sentence_at(at), document.article.published
    years = _YEAR.findall(document.text[max(sentence.start, clause.start - _SHORT_CLAUSE) : clause.end])
    return bool(published and years and int(years[-1]) < published.year)


def _removed(document: Document, at: int) -> bool:
    """开除了财务长某某: the office ended with what is told."""
    clause = document.clause_at(at)
    return any(word in document.text[clause.start : at] for word in table()["removal"]["words"].split())


__all__ = ["Role", "find"]
