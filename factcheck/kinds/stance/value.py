"""The stance kind: one clause's statement - who does what to whom, whether, and how far they are bound."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from attrs import field, frozen

from factcheck.kinds.choice import Choice


class Commitment(Choice):
    """How far the one who acts is bound, from the deed to the mere possibility, and the ways of not doing it."""

    STATED = "stated"  # said without a mark of time or mood
    DID = "did"
    DOING = "is doing"
    DECIDED = "decided"
    AGREED = "agreed"
    PROMISED = "promised"
    PLANS = "plans"
    CONSIDERS = "considers"
    MAY = "may"
    CALLS_FOR = "calls for"
    DID_NOT = "did not"
    WILL_NOT = "will not"
    CANNOT = "cannot"
    UNCOMMITTED = "did not commit"
    REFUSES = "refuses"
    DENIES = "denies"


class Aspect(Choice):
    """At which point of what is done the statement stands, where a verb says so."""

    BEGUN = "begun"
    CONTINUED = "continued"
    RESUMED = "resumed"
    SUSPENDED = "suspended"
    POSTPONED = "postponed"
    ENDED = "ended"
    CANCELLED = "cancelled"


class Why(Choice):
    """Whether a clause says why something is so, or denies that it is for this."""

    STATED = "stated"
    DENIED = "denied"


class Mark(Choice):
    """What a small word of the clause says, which another clause may say otherwise."""

    FIRST = "the first time"
    BEFORE = "before"
    ALONE = "alone"
    TOGETHER = "together"
    ALL = "all"
    ONLY = "only"
    SOME = "some people"
    CLEFT = "none but"
    YET = "not yet"
    FORMERLY = "formerly"
    ONCE = "once"
    DAILY = "new that day"


STOPPED = frozenset({Aspect.SUSPENDED, Aspect.ENDED, Aspect.CANCELLED})


SHARE = "share"  # the class of words that say how many of them: all, some, few


class Role(Choice):
    """What a word does in the statement."""

    AGENT = "agent"
    PREDICATE = "predicate"
    PATIENT = "patient"
    MOOD = "mood"
    CARRIER = "carrier"
    CAUSE = "cause"
    OTHER = "other"


VERBS = (Role.MOOD, Role.CARRIER, Role.PREDICATE)


class Sort(Choice):
    """What sort of thing a word names."""

    WORD = "word"
    PERSON = "person"
    ACTOR = "actor"
    PLACE = "place"
    FIGURE = "figure"
    TIME = "time"
    BARE = "bare"


@frozen(cache_hash=True)
class Term:
    """A content word: its sense, shared by synonyms, and the senses that cannot hold beside it.

    `opposed` say the contrary (supports, opposes), `apart` are near and yet another thing (suspended, ended);
    `near` names the classes of nearly the same that it is in (a law, a kinsman), `kindred` those and the sets of
    words that two desks use of one thing; `traits` what sort of thing it says, which makes it like no other word.
    The predicate counts as negated by whatever denies the statement: it is not done, or refused.
    """

    text: str
    sense: str
    role: Role
    sort: Sort = Sort.WORD
    negated: bool = False
    opposed: tuple[str, ...] = field(default=(), repr=False)
    apart: tuple[str, ...] = field(default=(), repr=False)
    near: tuple[str, ...] = field(default=(), repr=False)
    kindred: tuple[str, ...] = field(default=(), repr=False)
    traits: tuple[str, ...] = field(default=(), repr=False)

    @cached_property
    def letters(self) -> frozenset[str]:
        """The characters of the word."""
        return frozenset(self.text)

    @cached_property
    def kin(self) -> frozenset[str]:
        """What is kindred to it."""
        return frozenset(self.kindred)

    @cached_property
    def marks(self) -> tuple[str, ...]:
        """Its sense, its letters and what is kindred to it: two words that share none of these have nothing alike."""
        return (f"={self.sense}", *sorted(self.letters), *(f"~{name}" for name in sorted(self.kin)))


@frozen
class Reason:
    """What a statement gives as the cause of what mishap."""

    effect: tuple[Term, ...]
    cause: tuple[Term, ...]


@frozen
class Stance:
    """What one clause states: its words in their order, whether the predicate is affirmed, and the commitment.

    `topic` holds the senses of who acted last in the sentence, for a clause that leaves its subject out.
    `aspect` is that of the last verb that tells one, be it the predicate or a verb that carries it.
    `conditional` says that it is so only under a condition that the sentence states before it.
    `why` tells a clause of a cause, stated or denied.
    `pointing` tells a clause whose subject is what another sentence told: 这有利于出口.
    `small_words` say that it is the first time, or that all do it.
    `acting` and `befallen` are the one person who acts, or to whom it is done, be he named or meant.
    `reason` is the cause that it states of a mishap.
    `supposed` says that the clause is no assertion: asked, under a condition, or only the time of something else.
    What is made of the words is made once, for a statement is compared with many.
    """

    words: tuple[Term, ...]
    affirmed: bool
    commitment: Commitment
    topic: tuple[str, ...] = ()
    aspect: Aspect | None = None
    supposed: bool = False
    conditional: bool = False
    why: Why | None = field(default=None, repr=False)
    pointing: bool = field(default=False, eq=False, repr=False)
    small_words: tuple[tuple[Mark, str], ...] = field(default=(), repr=False)
    reason: Reason | None = field(default=None, repr=False)
    acting: str = field(default="", eq=False, repr=False)
    befallen: str = field(default="", eq=False, repr=False)

    @cached_property
    def marks(self) -> frozenset[Mark]:
        """What its small words say."""
        return frozenset(mark for mark, _ in self.small_words)

    @cached_property
    def predicate(self) -> Term:
        """The word that says what is done or so."""
        return next(term for term in self.words if term.role is Role.PREDICATE)

    @cached_property
    def verbs(self) -> tuple[Term, ...]:
        """The predicate and the verbs that carry it."""
        return tuple(term for term in self.words if term.role in VERBS)

    @cached_property
    def agent(self) -> tuple[Term, ...]:
        """Who does it, the company included."""
        return self.having(Role.AGENT)

    @cached_property
    def patient(self) -> tuple[Term, ...]:
        """To whom or what it is done."""
        return self.having(Role.PATIENT)

    @cached_property
    def carriers(self) -> tuple[Term, ...]:
        """The verbs that carry the predicate."""
        return self.having(Role.CARRIER)

    @cached_property
    def carrying(self) -> tuple[Term, ...]:
        """The verbs that carry the predicate, be it how far the doer is bound or anything else."""
        return tuple(term for term in self.words if term.role in (Role.CARRIER, Role.MOOD))

    @cached_property
    def telling(self) -> tuple[Term, ...]:
        """The words that tell one statement from another: no moods, times and bare verbs."""
        return tuple(term for term in self.words if term.role is not Role.MOOD and term.sort not in _UNTOLD)

    @cached_property
    def senses(self) -> frozenset[str]:
        """The senses of all words, synonyms counted once."""
        return senses(self.words)

    @cached_property
    def content(self) -> frozenset[str]:
        """The senses of the words that tell one statement from another."""
        return senses(self.telling)

    @cached_property
    def named(self) -> tuple[frozenset[str], ...]:
        """The bodies, places and persons in each part of the statement, always in one order."""
        return tuple(_of_sort(self.having(role), sort) for role in _PARTS for sort in _NAMING)

    @cached_property
    def doers(self) -> frozenset[str]:
        """Who acts, be it all of them or some; where the clause leaves it out, who acted last in the sentence."""
        return senses([term for term in self.agent if SHARE not in term.near]) or frozenset(self.topic)

    @cached_property
    def objects(self) -> frozenset[str]:
        """What it is done to."""
        return senses(self.patient)

    @cached_property
    def loose_objects(self) -> frozenset[str]:
        """The same, with the classes of nearly the same that each is in: a law, a bill."""
        return loosely(self.patient)

    @cached_property
    def near_senses(self) -> frozenset[str]:
        """The classes of nearly the same that any of its verbs is in."""
        return frozenset([name for term in self.verbs for name in term.near])

    @cached_property
    def against(self) -> frozenset[str]:
        """The senses that any of its words excludes."""
        return frozenset([sense for term in self.words for sense in (*term.opposed, *term.apart)])

    @cached_property
    def negates(self) -> bool:
        """Whether any of its words is negated."""
        return any(term.negated for term in self.words)

    @cached_property
    def acts(self) -> bool:
        """Whether it names a body or a country that acts."""
        return any(term.sort is Sort.ACTOR for term in self.agent)

    @cached_property
    def figures(self) -> frozenset[str]:
        """The figures that it names."""
        return _of_sort(self.words, Sort.FIGURE)

    @cached_property
    def by_role(self) -> Mapping[Role, tuple[Term, ...]]:
        """The words of each role, in their order."""
        found: dict[Role, list[Term]] = {role: [] for role in _ROLES}
        for term in self.words:
            found[term.role].append(term)
        return {role: tuple(terms) for role, terms in found.items()}

    @cached_property
    def whereabouts(self) -> Mapping[Role, frozenset[str]]:
        """The countries and places in each part of the statement."""
        return {role: senses([term for term in self.by_role[role] if term.sort in _SITES]) for role in Role}

    @cached_property
    def touching(self) -> Mapping[str, int]:
        """In which of the telling words a sense, a letter or a kindred word is, as bits: the first word is the lowest.

        A sense stands under "=" and itself, what is kindred under "~".
        """
        found: dict[str, int] = {}
        for place, term in enumerate(self.telling):
            for name in term.marks:
                found[name] = found.get(name, 0) | 1 << place
        return found

    def having(self, role: Role) -> tuple[Term, ...]:
        """The words of one role, in their order."""
        return self.by_role[role]


_ROLES = tuple(Role)
_UNTOLD = (Sort.TIME, Sort.BARE)
_PARTS = (Role.AGENT, Role.PATIENT, Role.OTHER)
_SITES = (Sort.ACTOR, Sort.PLACE)
_NAMING = (Sort.ACTOR, Sort.PLACE, Sort.PERSON)


def senses(terms: Iterable[Term]) -> frozenset[str]:
    """The senses of words, synonyms counted once."""
    return frozenset([term.sense for term in terms])


def loosely(terms: Iterable[Term]) -> frozenset[str]:
    """The senses of words and the classes of nearly the same that they are in: a law, a bill."""
    return frozenset([name for term in terms for name in (term.sense, *[f"~{near}" for near in term.near])])


def _of_sort(terms: Iterable[Term], sort: Sort) -> frozenset[str]:
    return senses(term for term in terms if term.sort is sort)


def show(value: Stance) -> str:
    """The statement as its words and its commitment, the predicate in square brackets."""
    words = (f"[{term.text}]" if term.role is Role.PREDICATE else term.text for term in value.words)
    return " ".join((*words, f"({value.commitment.value})"))
