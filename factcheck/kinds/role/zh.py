"""Offices in Chinese, hung on the names that hold them."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from attrs import evolve, frozen

from factcheck.kinds.base import Found, Mention
from factcheck.kinds.name.value import Sort as NameSort
from factcheck.kinds.place import zh_gazetteer
from factcheck.kinds.role.value import Role, Status
from factcheck.kinds.role.zh_offices import ends_in_body, head_pattern, parse, table, verbs
from factcheck.languages.base import Document, Token

_LONGEST, _SHORT_CLAUSE = 28, 12
_INSIDE_TAGS = frozenset(("n", "ns", "nt", "nz", "nw", "ng", "j", "b", "vn", "an", "eng", "nrt", "nr", "s"))
_LEADING = frozenset(("兼任", "兼", "暨", "和", "及", "与", "的"))
_LOOSE = frozenset(("和", "及", "与"))
_NAME_TAGS = frozenset(("ns", "nt", "nr", "nrt"))
_JOINERS = ("兼任", "兼", "暨", "、", "和", "及", "与")
_OPENS, _CLOSES = "，,（(", "，,。；）)"
_YEAR = re.compile("((?:19|20)\\d\\d)年")
_SINCE = re.compile("(?:自|从)?((?:19|20)\\d\\d)年(?:\\d{1,2}月)?(?:以来|起|开始)?$")
_FILLER = re.compile("(?:了|一名|一位|该|其|的)$")


@frozen
class _Person:
    start: int
    end: int
    name: str
    gloss: str = ""


@frozen
class _Office:
    """The words of one office, found but not yet given to a person."""

    start: int
    head: int
    end: int


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
    held: dict[int, _Person] = {}
    mentions: list[Mention] = []
    for match in reversed(list(head_pattern().finditer(document.text))):
        office = _Office(_left_edge(document, match, people), match.start(), match.end())
        mention = _held(document, office, people, held)
        if mention is not None:
            mentions.append(mention)
    yield from _outermost(mentions)


def _outermost(mentions: list[Mention]) -> Iterator[Mention]:
    """In the order of the text, without offices inside the words of another; `mentions` come last first."""
    kept: list[Mention] = []
    for mention in mentions:
        if not kept or mention.end <= kept[-1].start:
            kept.append(mention)
    yield from reversed(kept)


def _people(document: Document, found: Found) -> _People:
    persons = tuple(
        _Person(mention.start, mention.end, mention.value.full or mention.value.text, mention.value.gloss)
        for mention in found.get("name", ())
        if mention.value.sort is NameSort.PERSON
    ) or tuple(_Person(t.start, t.end, document.word(t)) for t in document.tokens if t.tag in {"nr", "nrt"})
    return _People({p.start: p for p in persons}, {p.end: p for p in persons}, persons)


def _held(document: Document, office: _Office, people: _People, held: dict[int, _Person]) -> Mention | None:
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
    token = document.token_at(office.end - 1)
    if token is None or token.end != office.end:
        return None
    return _apposed(document, office, people) or _said_of(document, office, people)


def _left_edge(document: Document, match: re.Match[str], people: _People) -> int:
    """Where the office begins: leftwards over the words that can belong to it, to a pause, a verb or a name."""
    clause = document.clause_at(match.start())
    tokens = document.tokens_in(max(clause.start, match.end() - _LONGEST), match.end())
    edge, bare = match.start(), True
    for index in range(len(tokens) - 1, -1, -1):
        token = tokens[index]
        if token.start >= edge:
            continue
        of = bare and index > 0 and document.word(token) == "的" and ends_in_body(document.word(tokens[index - 1]))
        if token.end in people.ends or not (of or _belongs(document, token)):
            break
        bare = bare and document.word(token) in _listed("ranks")
        edge = token.start
    return _without_verb(document, edge, match.start())


def _without_verb(document: Document, edge: int, head: int) -> int:
    """Leave off a verb in front of a body or country (制裁中共政治局委员), a joiner and 的."""
    tokens = document.tokens_in(edge, head)
    first = 0
    for index, token in enumerate(tokens):
        verb = token.tag == "vn" and document.word(token) not in _listed("words")
        if verb and any(after.tag in _NAME_TAGS for after in tokens[index + 1 : index + 2]):
            first = index + 1
    kept = [token for token in tokens[first:] if document.word(token) not in _LEADING]
    return kept[0].start if kept else head if tokens else edge


def _belongs(document: Document, token: Token) -> bool:
    word = document.word(token)
    if word in _listed("never"):
        return False
    return token.tag in _INSIDE_TAGS or word in _listed("words") or word in zh_gazetteer.countries()


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(table()["inside"][key].split())


@cache
def _between() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(table()['between']['words'].split())}){{0,3}}")


def _supposed(words: str) -> bool:
    return any(word in words for word in table()["between"]["supposed"].split())


@cache
def _courtesy() -> frozenset[str]:
    return frozenset(table()["courtesy"]["posts"].split())


def _through_joiner(document: Document, office: _Office, held: dict[int, _Person]) -> _Person | None:
    """The holder of the next office, where 兼, 暨 or 、 joins the two: 党委书记兼厅长某某."""
    for joiner in _JOINERS:
        start = office.end + len(joiner)
        if document.text.startswith(joiner, office.end) and start in held:
            bare = head_pattern().match(document.text, start)
            return held[start] if joiner not in _LOOSE or bare else None
    return None


def _apposed(document: Document, office: _Office, people: _People) -> Mention | None:
    """某某，前财长， and 某某（前财长）."""
    opened = document.text[office.start - 1 : office.start] in tuple(_OPENS)
    closed = document.text[office.end : office.end + 1] in tuple(_CLOSES)
    holder = people.ends.get(office.start - 1)
    if not (opened and closed and holder):
        return None
    return _mention(document, office, _Holding(holder, Status.PRESENT, "<name>，<office>，"))


def _said_of(document: Document, office: _Office, people: _People) -> Mention | None:
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
    status = Status(str(match.lastgroup))
    return _mention(document, office, _Holding(holder, status, "<name>是<office>", since[1] if since else ""))


def _mention(document: Document, office: _Office, holding: _Holding) -> Mention | None:
    role = parse(document.text[office.start : office.end])
    if role is None:
        return None
    status = holding.status if role.status is Status.UNSTATED else role.status
    if status is Status.PRESENT and role.status is Status.UNSTATED and _in_the_past(document, office.start):
        status = Status.THEN
    person = holding.holder
    value = evolve(role, holder=person.name, gloss=person.gloss, status=status, since=holding.since)
    return Mention(office.start, office.end, value, holding.rule)


def _in_the_past(document: Document, at: int) -> bool:
    """Whether the clause, or a short one before it, speaks of a year before the article's own."""
    clause, sentence, published = document.clause_at(at), document.sentence_at(at), document.article.published
    years = _YEAR.findall(document.text[max(sentence.start, clause.start - _SHORT_CLAUSE) : clause.end])
    return bool(published and years and int(years[-1]) < published.year)


__all__ = ["Role", "find"]
