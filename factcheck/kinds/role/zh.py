"""Offices in Chinese, hung on the names that hold them."""

import re
from collections.abc import Iterator
from itertools import compress

from attrs import evolve

from factcheck.article import Zone
from factcheck.kinds.base import Found, Mention, Relation
from factcheck.kinds.name.value import Sort as NameSort
from factcheck.kinds.place.zh_gazetteer import spot
from factcheck.kinds.role.value import Role, Status, compare
from factcheck.kinds.role.zh_holders import SAID, Holding, ends_word, stated
from factcheck.kinds.role.zh_offices import SECRETARY, head_pattern, parse, table
from factcheck.kinds.role.zh_people import People, Person
from factcheck.kinds.role.zh_span import Names, Office, office_at
from factcheck.languages.base import Document

_SHORT_CLAUSE = 12
_ELECTED = "当选"
_LOOSE = frozenset(("和", "及", "与"))
_JOINERS = ("兼任", "兼", "暨", "、", "和", "及", "与")
_PERSON_TAGS = frozenset(("nr", "nrt"))
_HEADLINES = frozenset((Zone.HEADLINE, Zone.SUBHEAD))
_SAME = frozenset((Relation.EQUAL, Relation.VARIANT, Relation.INSIDE))
# The words of an office before those that were read as its own (a body that the segmenter cut up).
_STRETCH = re.compile("[^，。；：、！？,;:\\n和与了的将对在]{1,20}")
_YEAR = re.compile("((?:19|20)\\d\\d)年(?!.{0,4}(?:以来|起))")


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
    held: dict[int, Person] = {}
    mentions: list[Mention] = []
    loose: list[Office] = []
    for match in reversed(list(head_pattern().finditer(document.text))):
        office = _without_verb(document, office_at(document, match, names), people)
        mention = _held(document, office, people, held)
        if mention is not None:
            mentions.append(mention)
        else:
            loose.append(office)
    mentions.extend(_listed(document, loose, mentions))
    headlines = [office for office in loose if document.article.zone_at(office.start) in _HEADLINES]
    mentions.extend(_headlined(document, headlines, mentions))
    yield from _outermost(sorted(_of_one_hand(mentions), key=lambda mention: -mention.end))


def _of_one_hand(mentions: list[Mention]) -> Iterator[Mention]:
    """A secretary who heads the government of a place too, in the same article, holds no office that excludes it."""
    heads = {mention.value.holder for mention in mentions if mention.value.post != SECRETARY and mention.value.series}
    for mention in mentions:
        both = mention.value.post == SECRETARY and mention.value.holder in heads
        yield evolve(mention, value=evolve(mention.value, series="")) if both else mention


def _without_verb(document: Document, office: Office, people: People) -> Office:
    """当选 is part of an office only before a name (当选总统某某); elsewhere it is the verb that gives it."""
    verb = document.text.startswith(_ELECTED, office.start) and office.end not in people.starts
    return evolve(office, start=office.start + len(_ELECTED)) if verb else office


def _listed(document: Document, loose: list[Office], mentions: list[Mention]) -> Iterator[Mention]:
    """The further offices of a list that a verb opens: 历任市长、副省长和省委书记."""
    said = {mention.end: mention for mention in mentions if mention.rule in SAID}
    for office in reversed(loose):
        joiner = next((word for word in _JOINERS if document.text.endswith(word, 0, office.start)), "")
        first = said.get(office.start - len(joiner)) if joiner else None
        if first is None or not ends_word(document, office):
            continue
        holding = Holding(Person(0, 0, first.value.holder, first.value.gloss), first.value.status, first.rule)
        mention = _mention(document, office, holding)
        if mention is not None:
            said[mention.end] = mention
            yield mention


def _headlined(document: Document, loose: list[Office], mentions: list[Mention]) -> Iterator[Mention]:
    """An office without a name in a headline is held by the one person of the article who holds such an office."""
    unique = table()["unique"]["posts"].split()
    for office in loose:
        role = parse(document.text[office.start : office.end])
        if role is None or role.post not in unique or not _named(role) or not ends_word(document, office):
            continue
        same = [
            mention.value
            for mention in mentions
            if _SAME & {compare(evolve(role, status=mention.value.status), mention.value).relation}
        ]
        if same and len({(value.holder, value.gloss) for value in same}) == 1:
            person = Person(0, 0, same[0].holder, same[0].gloss)
            mention = _mention(document, office, Holding(person, Status.UNSTATED, "<office> in a headline"))
            if mention is not None:
                yield mention


def _named(role: Role) -> bool:
    return bool(role.country or role.body or role.domain)


def _looks_like_name(word: str) -> bool:
    """Whether a word that the segmenter takes for a name may be one: 2 or 3 characters, no place and no office."""
    return 1 < len(word) < 4 and word[0] not in _LOOSE and spot(word) is None and not head_pattern().match(word)


def _outermost(mentions: list[Mention]) -> Iterator[Mention]:
    """In the order of the text, without offices inside the words of another; `mentions` come last first."""
    kept: list[Mention] = []
    for mention in mentions:
        if not kept or mention.end <= kept[-1].start:
            kept.append(mention)
    yield from reversed(kept)


def _people(document: Document, found: Found) -> People:
    """The persons the name kind found, and beside an office, words the segmenter takes for names."""
    persons = [
        Person(mention.start, mention.end, mention.value.full or mention.value.text, mention.value.gloss)
        for mention in found.get("name", ())
        if mention.value.sort is NameSort.PERSON
    ]
    tagged = compress(zip(document.tokens, document.words, strict=True), map(_PERSON_TAGS.__contains__, document.tags))
    starts = {token.start: Person(token.start, token.end, word) for token, word in tagged if _looks_like_name(word)}
    starts |= {person.start: person for person in persons}
    return People(starts, {person.end: person for person in persons}, tuple(persons))


def _held(document: Document, office: Office, people: People, held: dict[int, Person]) -> Mention | None:
    """The office with its holder, by the first rule that finds one."""
    before = people.starts.get(office.end) or _after_space(document, office, people)
    before = before or _through_joiner(document, office, held)
    if before:
        held[office.start] = before
        return _mention(document, office, Holding(before, Status.PRESENT, "<office><name>"))
    after = people.ends.get(office.head) or people.ends.get(office.start)
    if after:
        known = _addresses(document, office)
        return _mention(document, office, Holding(after, Status.UNSTATED, "<name><office>")) if known else None
    if not ends_word(document, office):
        return None
    holding = stated(document, office, people)
    return _mention(document, office, holding) if holding else None


def _addresses(document: Document, office: Office) -> bool:
    """Whether an office after a name is the person's own: 某某市长, 某某海军少将; 某某律师 is somebody else."""
    post = parse(document.text[office.head : office.end])
    service = document.text[office.start : office.head]
    known = post is not None and post.post in table()["courtesy"]["posts"].split()
    return known and (not service or service in table()["courtesy"]["before"].split())


def _after_space(document: Document, office: Office, people: People) -> Person | None:
    """The name after a space, where the office says of what it is one: 某某银行分析师 某某."""
    spaced = document.text[office.end : office.end + 1] == " " and office.start < office.head
    return people.starts.get(office.end + 1) if spaced else None


def _through_joiner(document: Document, office: Office, held: dict[int, Person]) -> Person | None:
    """The holder of the next office, where 兼, 暨 or 、 joins the two: 校长兼教务长某某."""
    joiner = next((joiner for joiner in _JOINERS if document.text.startswith(joiner, office.end)), None)
    if joiner is None:
        return None
    start = office.end + len(joiner)
    if start in held:
        bare = head_pattern().match(document.text, start)
        return held[start] if joiner not in _LOOSE or bare else None
    if joiner in _LOOSE:
        return None
    stretch = _STRETCH.match(document.text, start)
    later = next((at for at in range(start, stretch.end() if stretch else start) if at in held), None)
    return held[later] if later is not None else None


def _mention(document: Document, office: Office, holding: Holding) -> Mention | None:
    role = parse(document.text[office.start : office.end])
    if role is None:
        return None
    status = holding.status if role.status is Status.UNSTATED else role.status
    past = _in_the_past(document, office.start) or _ended(document, office)
    if status is Status.PRESENT and role.status is Status.UNSTATED and not holding.since and past:
        status = Status.THEN
    person = holding.holder
    told = role.status is not Status.UNSTATED
    value = evolve(role, holder=person.name, gloss=person.gloss, status=status, since=holding.since, told=told)
    return Mention(office.start, office.end, value, holding.rule)


def _in_the_past(document: Document, at: int) -> bool:
    """Whether the clause, or a short one before it, speaks of a year before the article's own."""
    clause, sentence, published = document.clause_at(at), document.sentence_at(at), document.article.published
    years = _YEAR.findall(document.text[max(sentence.start, clause.start - _SHORT_CLAUSE) : clause.end])
    return bool(published and years and int(years[-1]) < published.year)


def _ended(document: Document, office: Office) -> bool:
    """开除了财务长某某, 总理某某辞职, 某某任市长期间: the office ended with what is told, or before it."""
    clause, sentence, text = document.clause_at(office.start), document.sentence_at(office.start), document.text
    removal = table()["removal"]
    return (
        text.startswith(tuple(removal["then"].split()), office.end)
        or any(word in text[clause.start : office.start] for word in removal["words"].split())
        or any(word in text[sentence.start : sentence.end] for word in removal["ends"].split())
    )


__all__ = ["Role", "find"]
