"""Who stands before a Chinese verb of speech: a person, an office, a carrier, or somebody named before."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from attrs import field, frozen

from factcheck.languages.base import Document, Token
from factcheck.languages.zh_speech_verbs import alternatives, word_set

_NOMINAL = ("n", "j", "l", "i", "r", "b", "m", "q", "a", "eng", "s", "f", "z", "k", "h")
_LEADING = ("c", "d", "t", "y", "e", "o", "u")
_DATE_UNITS = frozenset("年月日号时点分")
_TRIM = re.compile(r"^[\s的地和与及、·—\-~]+|[\s的和与及、·—\-:：,，]+$")
_LONGEST = 28


@frozen
class Person:
    """A person's name at `text[start:end]` and the fullest form of it known."""

    start: int
    end: int
    full: str


@frozen
class Voice:
    """Who speaks: `text[start:end]`, the name to give them, and of which sort they are."""

    start: int
    end: int
    name: str
    person: bool = False
    carrier: bool = False


@frozen(eq=False)
class People:
    """The persons named in a document, by place."""

    persons: Sequence[Person]
    _starts: Sequence[int] = field(init=False)

    @_starts.default
    def _index(self) -> Sequence[int]:
        return [person.start for person in self.persons]

    def within(self, start: int, end: int) -> Sequence[Person]:
        """The persons named in `text[start:end]`."""
        return self.persons[bisect_left(self._starts, start) : bisect_right(self._starts, end - 1)]

    def at(self, offset: int) -> Person | None:
        """The person whose name covers `offset`."""
        index = bisect_right(self._starts, offset) - 1
        return self.persons[index] if index >= 0 and offset < self.persons[index].end else None


def is_carrier(name: str) -> bool:
    """Whether the words name an outlet or agency, which reports and does not assert."""
    bare = name.strip("《》〈〉 ")
    if bare.upper() in word_set("carriers") or bare in word_set("carriers"):
        return True
    return bare.endswith(tuple(word_set("carrier_endings"))) or "》" in name


def subject(document: Document, people: People, start: int, end: int) -> Voice | None:
    """The noun phrase that is the subject of the clause `text[start:end]`, whose verb stands at its end."""
    tokens = document.tokens_in(start, end)
    index = _after_adjuncts(document, people, tokens)
    taken: list[Token] = []
    while index < len(tokens):
        token = tokens[index]
        person = people.at(token.start)
        if person and person.end > token.start:
            while index < len(tokens) and tokens[index].start < person.end:
                taken.append(tokens[index])
                index += 1
            continue
        word = document.word(token)
        if word in "（(":
            index = _after_bracket(document, tokens, index)
            continue
        if not _continues(document, tokens, index, taken):
            break
        taken.append(token)
        index += 1
    return _voice(document, people, taken) if taken else None


def _after_adjuncts(document: Document, people: People, tokens: Sequence[Token]) -> int:
    index = 0
    while index < len(tokens):
        token, word = tokens[index], document.word(tokens[index])
        if people.at(token.start):
            return index
        if word in word_set("openers"):
            closer = _closer(document, tokens, index)
            if closer is None:
                return len(tokens)
            index = closer + 1
        elif (
            token.tag[0] in _LEADING or _is_date(document, tokens, index) or (token.tag == "x" and word not in "《“「")
        ):
            index += 1
        else:
            return index
    return index


def _closer(document: Document, tokens: Sequence[Token], index: int) -> int | None:
    for later in range(len(tokens) - 1, index, -1):
        if document.word(tokens[later]) in word_set("closers"):
            return later
    return None


def _is_date(document: Document, tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if token.tag == "t":
        return True
    if token.tag != "m":
        return False
    word = document.word(token)
    following = document.word(tokens[index + 1]) if index + 1 < len(tokens) else ""
    return word in _DATE_UNITS or following in _DATE_UNITS or word[-1] in _DATE_UNITS


def _after_bracket(document: Document, tokens: Sequence[Token], index: int) -> int:
    for later in range(index + 1, min(len(tokens), index + 12)):
        if document.word(tokens[later]) in "）)":
            return later + 1
    return index + 1


def _continues(document: Document, tokens: Sequence[Token], index: int, taken: Sequence[Token]) -> bool:
    token, word = tokens[index], document.word(tokens[index])
    if word in word_set("pronouns"):
        return not taken
    if word in {"、", "·", "•", "《", "》", "-", "—", ".", "和", "与", "及", "的"}:
        return word not in {"和", "与"} or _nominal_next(tokens, index)
    if _is_date(document, tokens, index) or (word in word_set("openers") and taken):
        return False
    if token.tag.startswith(_NOMINAL):
        return True
    if token.tag[0] in "vdpu" and token.tag != "uj":
        return _modifies(document, tokens, index) or (
            token.tag in {"vn", "v"} and _nominal_next(tokens, index) and not taken
        )
    return token.tag not in {"x", "c", "t", "y", "ul"}


def _nominal_next(tokens: Sequence[Token], index: int) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].tag.startswith(("n", "l", "j", "r"))


def _modifies(document: Document, tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb belongs to a modifier: a 的 and a noun follow it before the clause ends."""
    for later in range(index + 1, min(len(tokens) - 1, index + 10)):
        if tokens[later].tag == "x":
            return False
        if document.word(tokens[later]) == "的":
            return tokens[later + 1].tag.startswith(("n", "l", "j", "a", "b", "m"))
    return False


def _voice(document: Document, people: People, taken: Sequence[Token]) -> Voice | None:
    start, end = taken[0].start, taken[-1].end
    persons = [person for person in people.within(start, end) if person.end <= end]
    if persons and _closes_phrase(document, persons[-1].end, end):
        joined = [persons[-1]]
        for earlier in reversed(persons[:-1]):
            if document.text[earlier.end : joined[0].start] not in {"、", "和", "与", "及", "以及"}:
                break
            joined.insert(0, earlier)
        return Voice(start, end, "、".join(person.full for person in joined), person=True)
    name = _TRIM.sub("", "".join(document.word(token) for token in taken))
    if not name or len(name) > _LONGEST:
        return None
    return Voice(start, end, _ARTICLE().sub("", name) or name, carrier=is_carrier(name))


def _closes_phrase(document: Document, after: int, end: int) -> bool:
    """Whether a name is the head of its phrase: nothing but a bracket or a title follows."""
    rest = re.sub(r"[（(][^）)]{0,80}[）)]", "", document.text[after:end]).strip()
    return not rest or rest in word_set("after_name")


def _ARTICLE() -> re.Pattern[str]:  # noqa: N802
    return re.compile(rf"^(?:{alternatives('counters')})")
