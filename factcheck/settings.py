"""Every number that alignment and judgement turn on, in one place."""

from collections.abc import Mapping
from datetime import timedelta

from attrs import fields, frozen

# What is told of any two claims and only asked for where values conflict: rare words, places, partner sentences.
_SEEN = {"told": 0.0, "setting": 0.0, "partner": 0.0}
_MARKS = {"level": 0.0, "stage": 0.0, "unsaid": 0.0, "choice": 0.0}

# How much each slot counts in an alignment, by kind. `sentence` and `clause` are the similarity of what stands
# around the two claims, `told` is what the words tell that both clauses hold; the others are the kind's own. A slot
# that is not stated for a pair does not count.
WEIGHTS: Mapping[str, Mapping[str, float]] = {
    "quantity": {
        **_SEEN,
        "sentence": 2,
        "clause": 2,
        "head": 3,
        "figure": 3,
        "age": 8,
        "miscopied": 8,
        **_MARKS,
        "beside": 0,
        "key": 3,
    },
    "time": {
        **_SEEN,
        "sentence": 4,
        "clause": 2,
        "deed": 3,
        "length": 3,
        "act": 3,
        "since": 3,
        "date": 2,
        "happening": 5,
        "miscopied": 8,
        "precision": 0.3,
        "bound": 0.3,
        "shape": 0.2,
        **dict.fromkeys(("persons", "elsewise", "unsaid", "beside", "choice"), 0),
    },
    "place": {**_SEEN, "sentence": 3, "clause": 2, "person": 8, "sound": 8},
    "name": {
        **_SEEN,
        "sentence": 0.5,
        "clause": 0,
        "when": 0,
        "era": 0,
        "name": 4,
        "office": 1,
    },
    "role": {
        **_SEEN,
        "sentence": 0.5,
        "clause": 0,
        "holder": 4,
        "post": 1,
        "status": 0,
        "unsaid": 0,
    },
    "title": {**_SEEN, "sentence": 0.5, "clause": 0, "title": 4},
    "quote": {**_SEEN, "sentence": 1, "wording": 3, "speaker": 1},
    "stance": {
        **_SEEN,
        "sentence": 3,
        "clause": 0.8,
        "kindred": 2.2,
        "when": 0.6,
        "unsaid": 0,
        "words": 0,
        "predicate": 0,
        "agent": 0,
        "patient": 0,
    },
}

# The same where the values conflict: the words may differ as the statements do, so who, what and whom count more.
CONFLICT_WEIGHTS: Mapping[str, Mapping[str, float]] = {
    **WEIGHTS,
    "quantity": {
        **_SEEN,
        "sentence": 2,
        "clause": 2,
        "head": 3,
        "age": 8,
        "miscopied": 8,
        **_MARKS,
        "beside": 0,
        "key": 4,
        "predicate": 2,
        "unit": 0,
    },
    "stance": {
        **_SEEN,
        "sentence": 1,
        "clause": 1,
        "words": 1,
        "predicate": 3,
        "agent": 3,
        "patient": 3,
        "denied": 8,
        "kindred": 0,
        "unsaid": 0,
    },
}

# What an alignment must reach: where the values can both be so, and where they cannot. Values that agree are
# evidence of their own; values that conflict must be carried by everything else.
FLOORS: Mapping[str, tuple[float, float]] = {
    "quantity": (0.25, 0.42),
    "time": (0.16, 0.4),
    "place": (0.2, 0.5),
    "name": (0.7, 0.6),
    "role": (0.6, 0.6),
    "title": (0.6, 0.6),
    "quote": (0.33, 0.45),
    "stance": (0.19, 0.45),
}

# Two claims that agree and share less than this must have something in common in each respect that both state, but
# for the `LOOSE` ones, in which two tellings of one fact seldom meet; and what one joins must all be alike.
FIRM: Mapping[str, float] = {"quantity": 0.35, "time": 0.2, "place": 0.25, "stance": 0.26}
LOOSE = frozenset({"sentence", "clause", "told", "elsewise", "kindred", "date", "beside"})

# Slots in which two claims that have nothing in common are of two things, whatever third one they are both like.
PARTING: Mapping[str, frozenset[str]] = {
    "quantity": frozenset({"modifiers", "where"}),
}

# What single slots must reach before two values that cannot both be so are held against each other: the words
# around them must speak of the same doing, not only of the same topic.
MINIMA: Mapping[str, Mapping[str, float]] = {
    "quantity": {
        "sentence": 0.1,
        "head": 0.5,
        "clause": 0.1,
        "predicate": 0.5,
        "window": 0.5,
        "where": 0.6,
        "population": 0.5,
        "base": 0.5,
        "modifiers": 0.6,
        "when": 0.4,
        "era": 0.5,
        **dict.fromkeys(("setting", "level", "stage", "choice", "key"), 0.5),
    },
    "time": {
        "sentence": 0.2,
        "clause": 0.35,
        "setting": 0.5,
        "persons": 0.5,
        "precision": 0.5,
        "elsewise": 0.5,
        "choice": 0.5,
    },
    "place": {"clause": 0.4},
    "quote": {"wording": 0.5, "speaker": 0.6, "when": 0.3, "era": 0.5},
    "stance": {
        "sentence": 0.07,
        "predicate": 0.3,
        "agent": 0.5,
        "patient": 0.3,
        "when": 0.4,
        "era": 0.5,
        "setting": 0.5,
    },
    "role": {"era": 0.5},
}

# Where two clauses share so much of their words, of their rare ones (`told`) and of what is done, they speak of one
# thing: what else they state need not be the anchor, and less is asked of the slots in `RELAXED`, of near days. Of the
# clauses of two times less is asked too where both tell one deed in rare words.
LIKE_CLAUSES: Mapping[str, Mapping[str, float]] = {
    "quantity": {"clause": 0.4, "told": 0.75},
    "time": {"clause": 0.4, "told": 0.6, "deed": 0.75},
}
RELAXED: Mapping[str, Mapping[str, float]] = {"quantity": {"when": 0.3}, "time": {"setting": 0.0, "clause": 0.2}}

# What is asked less of where both claims are one key figure of what their articles report: of its dead, of its cost.
_OF_KEY_FIGURES = ("sentence", "clause", "head", "where", "setting", "level", "population")
OF_KEY_FIGURES: Mapping[str, Mapping[str, float]] = {
    "quantity": {**dict.fromkeys(_OF_KEY_FIGURES, 0.0), "modifiers": 0.3}
}

# What single slots must reach where two values stand in sentences that go together in two versions of one text: what is
# counted, not what surrounds it; and how much lower the floor of such a conflict is.
OF_PARTNERS: Mapping[str, Mapping[str, float]] = {
    "quantity": {
        **dict.fromkeys(("head", "modifiers", "window", "where", "population", "base", "predicate"), 0.5),
        **dict.fromkeys(("when", "level", "stage", "key"), 0.3),
    },
    "time": {"clause": 0.3, "precision": 0.75, "elsewise": 0.5},
    "place": {"clause": 0.3},
    "stance": {"predicate": 0.8},
}
LESS_OF_PARTNERS = 0.17

# Slots that are proof of their own, by kind: where one is stated, no minimum is asked of the others.
PROOFS: Mapping[str, frozenset[str]] = {
    "quantity": frozenset({"age", "miscopied"}),
    "place": frozenset({"person", "sound"}),
    "time": frozenset({"act", "since", "happening", "miscopied"}),
    "quote": frozenset({"exchange", "denial"}),
    "role": frozenset({"status"}),
    "stance": frozenset({"denied"}),
}

# Of these slots one at least must be stated, and like, before two values are held against each other, unless what
# stands around them is the same and tells enough (`same_clause`: the least `clause` and `told`).
ANCHORS: Mapping[str, frozenset[str]] = {
    "quantity": frozenset({"head", "predicate", "key"}),
}

# The same between two values of one article, which tells a series of levels, prices and distances in like words.
WITHIN_ANCHORS: Mapping[str, frozenset[str]] = {"quantity": frozenset({"predicate", "key"})}

# What is added where two values of one article conflict: an article tells a series of times, places and figures.
WITHIN_CONFLICT: Mapping[str, float] = {"time": 0.4, "place": 0.3, "quantity": 0.1, "stance": 0.25, "quote": 0.3}


# One of these slots at least must be reached before two statements are held against each other: they share enough of
# the words of their sentences or clauses, of the rare ones, or of their own. Doer, deed and object agree by chance.
ONE_THING: Mapping[str, float] = {"sentence": 0.2, "clause": 0.4, "told": 0.5, "words": 0.82, "kindred": 0.6}


# What the likeness of two sentences and that of the two clauses must come to before their values are held against each
# other: articles of one event tell many figures in words that hardly meet. One number with two hedges needs it not.
COMMON_WORDS: Mapping[str, float] = {"quantity": 0.35}


@frozen(repr=False)
class Settings:
    """What a comparison turns on; the defaults need no change.

    `weights`, `conflict_weights`, `floors`, `firm`, `minima`, `proofs` and `anchors` are by kind; a slot without a
    weight counts `default_weight`, that of a caller's own scorer `scorer_weight`. Below `firm`, two claims that agree
    are one fact only if they meet in every slot but the `loose` ones, and join others only if all of these could be
    one; firmer ones join if `joined` of all the pairs could be, and none is apart in a `parting` slot. `fit` is how
    much nearer a conflict must be than an agreement to take its place, unless it stands in the same clause. Sentences
    less alike than `gate` hold no common fact, but may name a common entity. Two articles of `told_much` claims each
    that share not one fact that is `sure` agree only in what reaches `among_strangers`. `rivals` is how far below a
    claim's best partner another may lie and still count as its partner. `within` is added to a floor between two claims
    of one article, `within_conflict` by kind where they conflict. `entities` are the kinds aligned by what they name,
    and so many to many; the others are aligned one to one between two articles. `framed` are those that headline and
    body tell in sentences that are `far_sentence` alike. `serial` are the kinds of which an outlet reports anew each
    day: what it wrote `another_day` before is not at odds with what it writes now, and what any wrote `long_apart`
    before only where both state one time or stand in nearly the `same_sentence`; what two speakers say `phrase_apart`
    is a stock phrase. Where two clauses share words that tell `telling` much, their sentences need not be alike, those
    of times `told_sentence` of the minimum, and their precision `spoken_precision` where they share no deed;
    `like_clauses` speak of one thing, and are asked no anchor and only the `relaxed` minima, as are the clauses of two
    times of one deed that share words which tell `rare_deed` much; two key figures are asked `of_key_figures`. Where
    clauses are `in_place` alike, what one names where the other names another thing tells the values apart.
    Statements must reach one of `one_thing`; sentence and clause together must reach `common_words`. Values many times
    one another, or months apart, are held against each other only in sentences that are `far_sentence` alike, or of one
    deed (`same_deed`). `again` is added to a floor where one outlet says the same another day.

    Sentences of two articles that share `collated` of their letters are one sentence, in which something was changed.
    Articles are versions of one text if `kin` of the sentences of the shorter have a `partner` in the other, so much
    alike and each the likest to the other; of values in such sentences only `of_partners` is asked, and
    that much less (`less_of_partners`) than the floor.

    Articles tell of one event when their names and nouns are `same_event` alike, on the average, after what
    is more than `event_days` apart has lost half its weight every `event_half_life` days; 0 takes all for one event.
    Of fewer than `event_chosen` articles less is asked, down to a part of `event_trust` less: who hands over five files
    means them together, and who hands over a thousand does not. A word of a headline counts `headline_weight` times,
    and a word is as rare as if there were `event_prior` usual articles more. More than `event_whole` articles are not
    all compared: two are that share one of the `event_words` most telling words of the later, held by less than
    `event_holders` articles between them; nearer than `event_gate` they must be.
    """

    weights: Mapping[str, Mapping[str, float]] = WEIGHTS
    floors: Mapping[str, tuple[float, float]] = FLOORS
    minima: Mapping[str, Mapping[str, float]] = MINIMA
    firm: Mapping[str, float] = FIRM
    loose: frozenset[str] = LOOSE
    parting: Mapping[str, frozenset[str]] = PARTING
    of_key_figures: Mapping[str, Mapping[str, float]] = OF_KEY_FIGURES
    in_place: float = 0.2
    of_partners: Mapping[str, Mapping[str, float]] = OF_PARTNERS
    less_of_partners: float = LESS_OF_PARTNERS
    proofs: Mapping[str, frozenset[str]] = PROOFS
    conflict_weights: Mapping[str, Mapping[str, float]] = CONFLICT_WEIGHTS
    like_clauses: Mapping[str, Mapping[str, float]] = LIKE_CLAUSES
    relaxed: Mapping[str, Mapping[str, float]] = RELAXED
    anchors: Mapping[str, frozenset[str]] = ANCHORS
    within_anchors: Mapping[str, frozenset[str]] = WITHIN_ANCHORS
    same_clause: tuple[float, float] = (0.6, 0.25)
    same_sentence: float = 0.45
    collated: float = 0.7
    partner: float = 0.2
    kin: float = 0.5
    telling: float = 0.6
    told_sentence: float = 0.7
    spoken_precision: float = 0.75
    far_sentence: float = 0.3
    one_thing: Mapping[str, float] = ONE_THING
    common_words: Mapping[str, float] = COMMON_WORDS
    same_deed: float = 0.75
    rare_deed: float = 0.55
    default_weight: float = 1.0
    default_floor: tuple[float, float] = (0.4, 0.45)
    scorer_weight: float = 3.0
    fit: float = 0.15
    gate: float = 0.05
    rivals: float = 0.2
    joined: float = 0.25
    sure: float = 0.45
    among_strangers: float = 0.35
    told_much: int = 8
    within: float = 0.1
    again: float = 0.15
    within_conflict: Mapping[str, float] = WITHIN_CONFLICT
    same_event: float = 0.1
    event_chosen: int = 24
    event_trust: float = 0.6
    event_prior: int = 200
    headline_weight: float = 3.0
    event_days: float = 3.0
    event_half_life: float = 30.0
    event_whole: int = 500
    event_words: int = 48
    event_holders: int = 256
    event_gate: float = 0.02
    entities: frozenset[str] = frozenset({"name", "role", "title"})
    framed: frozenset[str] = frozenset({"stance"})
    serial: frozenset[str] = frozenset({"quantity", "time", "place", "stance"})
    another_day: timedelta = timedelta(hours=14)
    long_apart: timedelta = timedelta(days=4)
    phrase_apart: timedelta = timedelta(days=2)

    def __repr__(self) -> str:
        """What is not as by default."""
        held = ((each.name, getattr(self, each.name), each.default) for each in fields(type(self)))
        return f"Settings({', '.join(f'{name}={value!r}' for name, value, usual in held if value != usual)})"


DEFAULT = Settings()
