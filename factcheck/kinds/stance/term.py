"""The words of a statement: what each says, what it does there, and what cannot hold beside it."""

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
    NOT_FIRST = "not the first"
    SECOND = "the second"
    EVER = "ever"
    SINCE = "since there is any"
    LATELY = "of late"
    ALONE = "alone"
    TOGETHER = "together"
    ALL = "all"
    OF_THEM = "so many of them"
    ONLY = "only"
    SOME = "some people"
    CLEFT = "none but"
    YET = "not yet"
    ONCE = "once"
    DAILY = "new that day"
    UNWILLING = "does not"
    ANOTHER = "another one"
    NOT_ALL = "not all"
    PART = "a part"
    TIMELY = "in time"
    LATE = "not in time"
    NOT_BEFORE = "not before"
    NEVER = "never until now"
    BUT_FOR = "all but"
    FOREMOST = "the most"
    ONE_OF = "one of them"


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
