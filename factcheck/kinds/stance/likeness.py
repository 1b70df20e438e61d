"""How alike two statements are where they share few words: by words that are kindred, or of one stem."""

from collections.abc import Sequence

from factcheck.kinds.stance.binding import same_doer
from factcheck.kinds.stance.term import Role, Sort, Term
from factcheck.kinds.stance.value import Stance

# What a word counts that stands for another one: one of the two within the other, both of one set of kindred words,
# or of one stem.
WITHIN, KINDRED, STEM = 0.7, 0.6, 0.35
SHRINK, _RETOLD, ONE_DEED = 2, 0.4, 0.07
# What a name counts against another word; what one deed told in both adds, and what is asked or supposed takes away.
# Set on 145 pairs of statements from news of one event, read by eye: they part what is worth stating from what only
# shares persons and topic better than the words alone (0.77 against 0.71, where 0.5 is chance).
NAME, SCALE, DEED, SUPPOSED = 0.5, 1.28, 0.1, 0.3
POINTING = 0.1  # two clauses of 这 may be of two things
_REPLY = "reply"  # name of a class of words
NAMING = frozenset({Sort.PERSON, Sort.ACTOR, Sort.PLACE})
MOST_WORDS = 60  # of 31,000 statements of news and essays the longest has 52
EXACT = frozenset({Sort.FIGURE, Sort.TIME, Sort.BARE})


def alike(left: Term, right: Term) -> float:
    """How near one word is to another: the same sense, a part of it, a kindred word, or one of the same stem."""
    if left.sense == right.sense:
        return 1.0
    if left.letters.isdisjoint(right.letters) and left.kin.isdisjoint(right.kin):
        return 0.0  # most words, told at once
    if left.sort in EXACT or right.sort in EXACT or right.sense in left.opposed or right.sense in left.apart:
        return 0.0
    one, other = left.text, right.text
    if min(len(one), len(other)) > 1 and (one in other or other in one):
        return WITHIN
    if not left.kin.isdisjoint(right.kin):
        return KINDRED
    return STEM if min(len(one), len(other)) > 1 and not left.letters.isdisjoint(right.letters) else 0.0


def told_again(terms: Sequence[Term], others: Sequence[Term]) -> tuple[float, float]:
    """How much of each the other tells again, word by word; of very long ones, how much of their beginning."""
    terms, others = terms[:MOST_WORDS], others[:MOST_WORDS]
    if not terms or not others:
        return 0.0, 0.0
    rows = [[alike(term, other) for other in others] for term in terms]
    return sum(map(max, rows)) / len(terms), sum(map(max, zip(*rows, strict=True))) / len(others)


def _told_again(left: Stance, right: Stance) -> float:
    """How much of the first telling words of each the other tells again, the mean of both ways.

    Names count less than other words, for all that is told of one event is told of the same few. Words that have
    nothing alike are not looked at.
    """
    terms, others = left.telling[:MOST_WORDS], right.telling[:MOST_WORDS]
    if not terms or not others:
        return 0.0
    rows, columns, ours, size = 0.0, [0.0] * len(others), 0.0, len(others)
    for term in terms:
        weight = NAME if term.sort in NAMING else 1.0
        ours += weight
        bits, most = _touched(term, right), 0.0
        while bits:
            place = (bits & -bits).bit_length() - 1
            bits &= bits - 1
            if place >= size:
                break
            near = alike(term, others[place])
            most = max(most, near)
            columns[place] = max(columns[place], near)
        rows += most * weight
    weights = [NAME if other.sort in NAMING else 1.0 for other in others]
    told = sum([most * weight for most, weight in zip(columns, weights, strict=True)])
    return (rows / ours + told / sum(weights)) / 2


def _touched(term: Term, other: Stance) -> int:
    """Which of the telling words of a statement can have anything alike with a word, as bits."""
    touching, marks = other.touching, term.marks
    bits = touching.get(marks[0], 0)  # its sense, all that counts of a figure
    if term.sort not in EXACT:
        for mark in marks[1:]:
            if mark in touching:
                bits |= touching[mark]
    return bits


def kinship(left: Stance, right: Stance) -> float:
    """How much of each statement the other tells again, in its own or in kindred words: the mean of both ways.

    What two or three words share tells little, so that statements of few words count less.
    """
    few = min(len(left.telling), len(right.telling))
    told = _told_again(left, right) * SCALE * few / (few + SHRINK)
    told += ONE_DEED * _of_one_deed(left, right) + DEED * _deed_told_again(left, right)
    if left.supposed or right.supposed:
        told -= SUPPOSED
    if left.pointing or right.pointing:
        told -= POINTING
    return max(0.0, min(1.0, told))


def _deed_told_again(left: Stance, right: Stance) -> float:
    """How much of what is done in each the other tells again, be it not what that one is about: the less of the two."""
    there = _nearest(left.predicate, right)
    return min(there, _nearest(right.predicate, left)) if there else 0.0


def _nearest(term: Term, other: Stance) -> float:
    """How near the nearest of the telling words of a statement is to a word."""
    if term.sense in other.content:
        return 1.0
    bits, most = _touched(term, other), 0.0
    while bits:
        most = max(most, alike(term, other.telling[(bits & -bits).bit_length() - 1]))
        bits &= bits - 1
    return most


def _of_one_deed(left: Stance, right: Stance) -> bool:
    """Whether both tell of one verb, of a doer or an object that the other tells again too."""
    if left.predicate.sense != right.predicate.sense or left.predicate.sort is Sort.BARE:
        return False
    return any((part_likeness(left, right, role) or 0.0) >= KINDRED for role in (Role.AGENT, Role.PATIENT))


def retold(left: Stance, right: Stance) -> bool:
    """Whether two statements tell much of each other again, not of the doer alone."""
    one, other = ([term for term in value.telling if term.role is not Role.AGENT] for value in (left, right))
    return kinship(left, right) >= _RETOLD and sum(told_again(one, other)) / 2 >= STEM


def part_likeness(left: Stance, right: Stance, role: Role) -> float | None:
    """How alike who acts is, or to whom, the shorter told in the longer; None where a statement leaves it out."""
    one, other = left.having(role), right.having(role)
    if not one or not other:
        return None
    return max(told_again(one, other))


def other_parts(left: Stance, right: Stance) -> bool:
    """Whether two statements with one predicate are of other countries or places, or of nothing in common beside it.

    Who acts and to whom may be named in other words; where both are told in both and neither is told again, or no
    other word is shared, two deeds only share their verb.
    """
    if _elsewhere(left, right, Role.OTHER):
        return True
    if left.predicate.sense != right.predicate.sense:
        return False
    silent = _REPLY in left.predicate.near and not (left.affirmed or same_doer(left, right))
    if silent or any(_elsewhere(left, right, role) for role in (Role.AGENT, Role.PATIENT)):
        return True  # each keeps its own silence
    patients = part_likeness(left, right, Role.PATIENT)
    return (patients is None or patients < STEM) and _of_other_doers(left, right, patients)


def _of_other_doers(left: Stance, right: Stance, patients: float | None) -> bool:
    """Whether who acts is another, or no other word is shared, given how alike it is to whom they do it."""
    agents = part_likeness(left, right, Role.AGENT)
    if patients is not None:
        return (agents is not None and agents < STEM) or max(told_again(_beside(left), _beside(right))) < STEM
    if agents is None or left.patient or right.patient:
        return False
    return agents < STEM or (agents < KINDRED and not same_doer(left, right))


def _beside(value: Stance) -> list[Term]:
    """What is told beside the doer, the predicate and figures."""
    return [term for term in value.telling if term.role not in (Role.AGENT, Role.PREDICATE)]


def _elsewhere(left: Stance, right: Stance, role: Role) -> bool:
    """Whether both name countries or places in one part, and none of them in common."""
    ours, theirs = left.whereabouts[role], right.whereabouts[role]
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)
