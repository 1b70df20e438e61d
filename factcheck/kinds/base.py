"""What a kind of claim is: how it is found, what makes two of them comparable, and how two values compare."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Any, Protocol

from attrs import evolve, field, frozen

from factcheck.article import Zone
from factcheck.kinds.choice import Choice
from factcheck.languages.base import Document

GAP = " … "
"""What stands between the words of one side of a difference, in `details`, where they do not follow one another."""


_NOTHING = "…"


class Relation(Choice):
    """How two values of one fact stand to each other, from same to incompatible."""

    EQUAL = "equal"  # the same value, said the same way or another
    VARIANT = "variant"  # the same value in another spelling, script, unit or wording
    INSIDE = "inside"  # both can be so: one is more precise
    OVERLAPPING = "overlapping"  # both can be so: hedges, bounds or rounding leave room
    CONFLICT = "conflict"  # they cannot both be so
    UNKNOWN = "unknown"  # nothing can be said


@frozen
class Comparison:
    """What comparing two values gave, which rule decided, and in what respect they differ (`nature`).

    `nature` is a word of the report's contract: value, unit, scope, precision, order, weekday, spelling,
    title, wording, truncation, speaker, polarity, commitment, agent. `details` fill the rule's message. What is
    `slight` misleads nobody of what happened, whatever the nature.
    """

    relation: Relation
    nature: str
    rule: str
    details: Mapping[str, str] = field(factory=dict, hash=False)
    slight: bool = False

    def turned(self) -> "Comparison":
        """The same of the two values in the other order."""
        sides = {"left": "right", "right": "left"}
        return evolve(self, details={sides.get(name, name): words for name, words in self.details.items()})


@frozen
class Mention:
    """A value found at `text[start:end]` of a document, and the name of the rule that found it.

    What is not `claimed` tells other kinds who or what is meant (a pronoun) and is no statement of its own.
    """

    start: int
    end: int
    value: Any
    rule: str
    claimed: bool = True


@frozen
class Context:
    """What surrounds a mention, the same for every kind; spans are code points of the article's text.

    `words` are the content words of its clause, without the mention's own unless the mention is most of
    the clause, and `around` those of its whole sentence; `when` is the time it stands under in its
    sentence, if one is stated, `actors` the people and bodies named in the sentence, `setting` the places and
    bodies it stands under; `speaker` and `via` say whose statement it is and who carried it.
    """

    sentence: tuple[int, int]
    clause: tuple[int, int]
    zone: Zone
    words: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    when: tuple[Any, ...] = ()
    actors: tuple[Any, ...] = ()
    setting: tuple[str, ...] = ()
    speaker: str = ""
    via: tuple[str, ...] = ()


class Comparand(Protocol):
    """The part of a claim that a kind may look at when it asks whether two are comparable."""

    @property
    def value(self) -> Any:
        """The typed value, of the kind's own type."""

    @property
    def context(self) -> Context:
        """What surrounds it."""

    @property
    def text(self) -> str:
        """The words in the article."""


@frozen
class Slot:
    """One respect in which two claims were held together: its name and how alike they are in it, 0 to 1."""

    name: str
    score: float


@frozen
class Replacement:
    """Words of a sentence, and those that stand in their place where it is told otherwise; of one there may be none.

    `turned` tells that the one denies what the other says, or is its contrary.
    """

    left: str
    right: str
    turned: bool = False


InPlace = Callable[[Comparand, Comparand, Replacement], Comparison | None]


def turned_by(compare: Callable[[Any, Any], Comparison]) -> InPlace:
    """How two statements compare that are one but for an edit: at odds where it turns what is said."""

    def in_place(left: Comparand, right: Comparand, edit: Replacement) -> Comparison:
        found = compare(left.value, right.value)
        details = {"left": edit.left or _NOTHING, "right": edit.right or _NOTHING}
        if edit.turned and found.relation is Relation.CONFLICT:
            return found
        return Comparison(Relation.CONFLICT if edit.turned else Relation.UNKNOWN, "polarity", "turned", details)

    return in_place


Found = Mapping[str, tuple[Mention, ...]]
"""What the kinds earlier in the list found in the same document, by kind."""

Finder = Callable[[Document, Found], Iterable[Mention]]


def _always(_value: Any) -> bool:
    return True


@frozen(eq=False)
class Kind:
    """A kind of claim as a record of plain functions.

    `slots` gives the respects in which two claims could speak of one fact, or None where they cannot (other
    unit class, other entity); `compare` is pure and symmetric up to swapped details. `value` is the type of
    the values, for reading reports back. `show` writes a value for a reader, without words of any language.
    `own` tells whether a value stands in its own right, beside another kind's claim on the same words;
    `grows` tells whether the second value can be a later state of the first (a toll that rose), and
    `check` whether one value contradicts itself (a weekday and its date), `explain` whether values that
    conflict fit together after all (a part beside its whole); `daily` whether a value holds for one day only.
    `far` tells whether two values that conflict are so far apart that they are seldom of one fact.
    `equal` tells whether two values compare as equal, where that is told without comparing them.
    `known_by` names what a value alone tells that it is of, so that claims of one of these are looked at in whatever
    sentences: the first of each headline and of each body, and of each wording where a kind is `known_anywhere`.
    `series` names the sort of which an article may tell a row of values, None where it tells no row.
    `common` tells whether values that agree are so well known that articles which name them tell nothing by it.
    `in_place` compares two claims that stand in one place of one sentence but for an edit in them; None where it has
    nothing to say beside what the values tell.
    `in_versions` compares two claims in sentences that go together in two versions of one text, where neither fits
    anything else there; None where it has nothing to say beside what the values tell.
    `in_article` compares two values of one article that say the same, where a careful desk would have them told in one
    way; None where it would not ask.
    `states` is true of a kind whose claims are whole statements, that hold the claims of others.
    `verbatim` is true of a kind whose claims are their words, so that other words are worth telling.
    """

    name: str
    value: type
    find: Mapping[str, Finder]
    slots: Callable[[Comparand, Comparand], tuple[Slot, ...] | None]
    compare: Callable[[Any, Any], Comparison]
    show: Callable[[Any], str] = str
    own: Callable[[Any], bool] = _always
    grows: Callable[[Any, Any], Comparison | None] | None = None
    check: Callable[[Any], Comparison | None] | None = None
    explain: Callable[[Iterable[Any]], Comparison | None] | None = None
    daily: Callable[[Any], bool] | None = None
    equal: Callable[[Any, Any], bool] | None = None
    far: Callable[[Any, Any], bool] | None = None
    common: Callable[[Sequence[Any]], bool] | None = None
    series: Callable[[Any], Hashable | None] | None = None
    known_by: Callable[[Any], Iterable[Hashable]] | None = None
    known_anywhere: bool = False
    in_place: InPlace | None = None
    in_versions: Callable[[Comparand, Comparand], Comparison | None] | None = None
    in_article: Callable[[Any, Any], Comparison | None] | None = None
    states: bool = False
    verbatim: bool = False


def are_equal(kind: Kind, left: Any, right: Any) -> bool:
    """Whether two values of a kind compare as equal."""
    return kind.equal(left, right) if kind.equal else kind.compare(left, right).relation is Relation.EQUAL
