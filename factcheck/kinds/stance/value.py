"""The stance kind: one clause's statement - who does what to whom, whether, and how far they are bound."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from attrs import field, frozen

from factcheck.kinds.stance.term import SHARE, VERBS, Aspect, Commitment, Mark, Reason, Role, Sort, Term, Why


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
    `denials` are the signs of denial in the clause, those included that the words do not show.
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
    denials: int = field(default=0, eq=False, repr=False)

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
        return tuple(_of_sort(self.having(role), sort) for role in _PARTS for sort in NAMING)

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
    def bodies(self) -> frozenset[str]:
        """The bodies and countries that act."""
        return _of_sort(self.agent, Sort.ACTOR)

    @cached_property
    def actors(self) -> frozenset[str]:
        """The persons, countries and bodies that act."""
        return self.bodies | _of_sort(self.agent, Sort.PERSON)

    @cached_property
    def acting_words(self) -> frozenset[str]:
        """The senses of all words for who acts."""
        return senses(self.agent)

    @cached_property
    def times(self) -> frozenset[str]:
        """The times that it names."""
        return _of_sort(self.words, Sort.TIME)

    @cached_property
    def signed(self) -> frozenset[str]:
        """The senses of the telling words, those that a negation binds apart from those that none does."""
        return _signed(self.telling)

    @cached_property
    def signed_beside(self) -> frozenset[str]:
        """The same without those for who acts."""
        return _signed([term for term in self.telling if term.role is not Role.AGENT])

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
        return {role: senses([term for term in self.by_role[role] if term.sort in _SITES]) for role in _PARTS}

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
NAMING = (Sort.ACTOR, Sort.PLACE, Sort.PERSON)


def senses(terms: Iterable[Term]) -> frozenset[str]:
    """The senses of words, synonyms counted once."""
    return frozenset([term.sense for term in terms])


_COMPOUND, _HEAD = 4, 2  # letters of a compound of two words, and of the word that it ends in


def loosely(terms: Iterable[Term]) -> frozenset[str]:
    """The senses of words, the classes of nearly the same that they are in (a law, a bill), and what compounds end in.

    An administrative review is a review.
    """
    terms = tuple(terms)
    held = [name for term in terms for name in (term.sense, *[f"~{near}" for near in term.near])]
    heads = [term.text[-_HEAD:] for term in terms if len(term.text) == _COMPOUND and term.sort is Sort.WORD]
    return frozenset([*held, *heads])


def _signed(terms: Iterable[Term]) -> frozenset[str]:
    return frozenset([f"-{term.sense}" if term.negated else term.sense for term in terms])


def _of_sort(terms: Iterable[Term], sort: Sort) -> frozenset[str]:
    return senses([term for term in terms if term.sort is sort])


def show(value: Stance) -> str:
    """The statement as its words and its commitment, the predicate in square brackets."""
    words = (f"[{term.text}]" if term.role is Role.PREDICATE else term.text for term in value.words)
    return " ".join((*words, f"({value.commitment.value})"))
