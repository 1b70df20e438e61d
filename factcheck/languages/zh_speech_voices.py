"""Who may speak in a Chinese text: persons by place, the voice that is found, and what carries without asserting."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from attrs import field, frozen

from factcheck.languages.zh_speech_verbs import endings, word_set

FIRST_PERSON = frozenset({"我", "我们", "你", "你们", "咱们", "自己"})


@frozen
class Person:
    """A person's name at `text[start:end]` and the fullest form of it known."""

    start: int
    end: int
    full: str


@frozen
class Voice:
    """Who speaks: `text[start:end]`, the name to give them, and of which sort they are; an `agent` is able to speak.

    `resolved` says that the words there are a pronoun or an office, and the name is whom they stand for.
    """

    start: int
    end: int
    name: str
    person: bool = False
    carrier: bool = False
    agent: bool = False
    resolved: bool = False


@frozen(eq=False)
class People:
    """The persons named in a document, by place."""

    persons: Sequence[Person]
    ends: frozenset[int] = field(init=False)
    _starts: Sequence[int] = field(init=False)

    @ends.default
    def _ends(self) -> frozenset[int]:
        return frozenset(person.end for person in self.persons)

    @_starts.default
    def _index(self) -> Sequence[int]:
        return [person.start for person in self.persons]

    def within(self, start: int, end: int) -> Sequence[Person]:
        """The persons named in `text[start:end]`."""
        return self.persons[bisect_left(self._starts, start) : bisect_right(self._starts, end - 1)]

    def before(self, offset: int) -> Person | None:
        """The person named last before `offset`."""
        index = bisect_left(self._starts, offset) - 1
        return self.persons[index] if index >= 0 else None

    def at(self, offset: int) -> Person | None:
        """The person whose name covers `offset`."""
        index = bisect_right(self._starts, offset) - 1
        return self.persons[index] if index >= 0 and offset < self.persons[index].end else None


def is_carrier(name: str) -> bool:
    """Whether the words name an outlet or agency, which reports and does not assert."""
    bare = name.strip("《》〈〉 ")
    if bare.upper() in word_set("carriers") or bare in word_set("carriers"):
        return True
    return bare.endswith(endings("carrier_endings")) or name.endswith("》")
