"""In which respects two statements are alike."""

from factcheck.kinds.base import Comparand, Slot
from factcheck.kinds.stance.binding import doers, likeness, object_likeness, overlap
from factcheck.kinds.stance.contrast import left_open
from factcheck.kinds.stance.denial import said_of_none, unproved
from factcheck.kinds.stance.likeness import kinship
from factcheck.kinds.stance.value import Sort, Stance

# How much two statements must share to be held together at all.
KIN, LITTLE = 0.35, 0.25
OTHER_DEED = 0.6  # what two statements of other deeds must share to be held together
ONE_SPEAKER = 0.08  # what one speaker says twice is more likely to be of one thing
OTHER_HEAD = 0.5  # the firm's revenue and the firm's profit are two doers
BARE, CONTRARY, NEAR, SOME_WORD = 0.5, 0.8, 0.7, 0.4  # what two predicates count that are not one verb


def slots(left: Comparand, right: Comparand) -> tuple[Slot, ...] | None:
    """Predicate, agent, patient and words in which two statements are alike; None where they share too little.

    Agents count only where they share a word, for one doer has many names; patients where both statements have one.
    """
    one, other = left.value, right.value
    if one.affirmed is not other.affirmed and said_of_none(one, other):
        return Slot("predicate", _predicates(one, other)), Slot("words", likeness(one, other)), Slot("denied", 1.0)
    words = likeness(one, other)
    if not words:
        return None
    predicate = _predicates(one, other)
    if not predicate and words < LITTLE:
        return None
    kindred = kinship(one, other)
    if not predicate and words < OTHER_DEED and kindred < KIN:
        return None
    if left.context.speaker and left.context.speaker == right.context.speaker:
        kindred = min(1.0, kindred + ONE_SPEAKER)
    agent = overlap(doers(one), doers(other))
    if one.agent and other.agent and one.agent[-1].sense != other.agent[-1].sense:
        agent *= OTHER_HEAD
    return stated(left, right, (predicate, words, kindred, agent, object_likeness(one, other)))


def stated(left: Comparand, right: Comparand, alike: tuple[float, float, float, float, float]) -> tuple[Slot, ...]:
    """The slots of two statements, by how alike they are in predicate, words, kindred words, doers and objects."""
    one, other, (predicate, words, kindred, agent, patient) = left.value, right.value, alike
    found = [Slot("predicate", predicate), Slot("words", words), Slot("kindred", kindred)]
    found += [Slot("agent", agent)] if agent else []
    found += [Slot("patient", patient)] if patient or (one.patient and other.patient) else []
    open_ended = left_open(one, other) or _of_other_people(left, right) or one.conditional is not other.conditional
    found += [Slot("unsaid", 0.0)] if open_ended else []
    return tuple(found)


def _of_other_people(left: Comparand, right: Comparand) -> bool:
    """Whether both leave out who acts, in sentences that name or quote people and bodies of whom none is the same."""
    one, other = left.value, right.value
    if one.agent or other.agent or doers(one) & doers(other):
        return False
    if one.affirmed is not other.affirmed and one.predicate.sense == other.predicate.sense:
        return False  # two officials on one thing, which is denied by one
    ours, theirs = (
        {name.text for name in side.context.actors} | {side.context.speaker} - {""} for side in (left, right)
    )
    return bool(ours) and bool(theirs) and not any(one in other or other in one for one in ours for other in theirs)


def _predicates(left: Stance, right: Stance) -> float:
    """One sense counts fully, contraries and near terms nearly, a predicate that is some word of the other a little."""
    one, other = left.predicate, right.predicate
    if one.sense == other.sense:
        return BARE if one.sort is other.sort is Sort.BARE else 1.0
    if other.sense in one.opposed or other.sense in one.apart:
        return CONTRARY
    if unproved(left, right):
        return CONTRARY
    if one.near and not set(one.near).isdisjoint(other.near):
        return NEAR
    return SOME_WORD if one.sense in right.senses or other.sense in left.senses else 0.0
