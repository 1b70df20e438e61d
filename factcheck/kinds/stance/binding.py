"""Whether two statements speak of the same doer, the same object and the same figures."""

from factcheck.kinds.stance.term import Mark, Sort, Term
from factcheck.kinds.stance.value import Stance, loosely, senses

# How much two statements must share for all else to be the same, and nearly all; and a few words, at least.
ALL_ELSE, NEARLY_ALL, FEW = 0.7, 0.85, 2
_SAME_OBJECT, _ONE_CASE, _TURNED = 0.3, 0.5, 0.6
_REACH = 3
_MARKED_OFF = 0.5
_SOME, _MOST = "some", "most"
_ONE_WAY = frozenset({"beating", "buying", "selling", "rescuing", "ramming", "wounding", "succeeding"})


def overlap(left: frozenset[str], right: frozenset[str]) -> float:
    """The shared share, leaning to the shorter side: the mean of Dice and of the part of the smaller."""
    if left.isdisjoint(right):
        return 0.0
    shared = len(left & right)
    return (2 * shared / (len(left) + len(right)) + shared / min(len(left), len(right))) / 2


def doers(value: Stance) -> frozenset[str]:
    """Who acts, be it all of them or some; where the clause leaves it out, who acted last in the sentence."""
    return value.doers


def objects(value: Stance) -> frozenset[str]:
    """What it is done to."""
    return value.objects


def object_likeness(left: Stance, right: Stance) -> float:
    """How alike what is done to is, by senses, or by classes too where that is more: this act, that bill."""
    if not left.patient or not right.patient:
        return 0.0
    loose = overlap(left.loose_objects, right.loose_objects)
    return max(overlap(objects(left), objects(right)), loose)


def same_doer(left: Stance, right: Stance) -> bool:
    """Whether the doers can be one: one is left out, or they share a word and neither is marked off from the other.

    The ferry line and the air line are two lines; what shares a name is one, whatever else is said of it.
    """
    one, other = doers(left), doers(right)
    if not one or not other:
        return True
    apart = [any(len(sense) > 1 for sense in more) for more in (one - other, other - one)]
    if all(apart) and left.actors.isdisjoint(right.actors):
        return overlap(one, other) > _MARKED_OFF or len(one & other) > 1
    return bool(one & other)


def same_object(left: Stance, right: Stance) -> bool:
    """Whether both speak of one object: they share enough of its words, or neither names one."""
    if left.patient and right.patient:
        return object_likeness(left, right) >= _SAME_OBJECT
    return not left.patient and not right.patient


def other_objects(left: Stance, right: Stance) -> bool:
    """Whether what each is done to is told by a word that excludes one of the other's: the injured, and the dead."""
    ours, theirs = (
        [term for term in one.patient if term.sense not in objects(two)] for one, two in ((left, right), (right, left))
    )
    return any(two.sense in (*one.apart, *one.opposed) for one in ours for two in theirs)


def same_head(left: Stance, right: Stance) -> bool:
    """Whether what is done to ends in one word, which is what it is done to; or one of the two names nothing.

    A name may be followed by what it is the name of: Teva, the Teva company.
    """
    if not left.patient or not right.patient or _named(left, right) or _named(right, left):
        return True
    ours, theirs = loosely(left.patient[-1:]), loosely(right.patient[-1:])
    return bool(ours & right.loose_objects) and bool(theirs & left.loose_objects)


def _named(left: Stance, right: Stance) -> bool:
    return objects(left) <= objects(right) and left.patient[-1].sense in senses(right.patient[-2:])


def swapped(left: Stance, right: Stance) -> bool:
    """Whether the doer of the one is the object of the other, and the other way round.

    What both doers have in common (a team, a minister) does not tell them apart.
    """
    ours, theirs = left.actors, right.actors
    one, other = left.acting_words, right.acting_words
    if one.isdisjoint(objects(right)) or other.isdisjoint(objects(left)):
        return False  # most, told at once
    if ours & theirs or _equated(left, right):
        return False
    if ours & objects(right) and theirs & objects(left):
        return True
    gone, come = objects(left) - objects(right), objects(right) - objects(left)
    return min(overlap(one - other, come), overlap(other - one, gone)) >= _TURNED


def _equated(left: Stance, right: Stance) -> bool:
    """Whether both say of what somebody is, the one from either end: 东岭是最大的港口, 最大的港口是东岭."""
    if left.predicate.sort is not Sort.BARE or right.predicate.sort is not Sort.BARE:
        return False
    ours, theirs = objects(left), objects(right)
    return bool(ours and theirs) and ours <= right.acting_words and theirs <= left.acting_words


def one_way(left: Stance, right: Stance) -> bool:
    """Whether both tell of a deed of one sort that only one of two can do to the other: to beat, to buy, to rescue."""
    traits = left.predicate.traits
    return bool(traits) and any(name in right.predicate.traits for name in traits if name in _ONE_WAY)


def other_case(left: Stance, right: Stance) -> bool:
    """Whether each names figures that the other does not, or other places or persons in one part of the statement."""
    if other_figures(left, right):
        return True
    if likeness(left, right) >= _ONE_CASE:
        return False
    both = zip(left.named, right.named, strict=True)
    return any(ours and theirs and ours.isdisjoint(theirs) for ours, theirs in both)


def other_figures(left: Stance, right: Stance) -> bool:
    """Whether each names figures that the other does not."""
    return bool(left.figures - right.figures) and bool(right.figures - left.figures)


def other_people(left: Stance, right: Stance) -> bool:
    """Whether each speaks of some only, who need not be the same: most are against it, and a few for it."""
    if Mark.SOME in left.marks | right.marks and Mark.ALL not in left.marks | right.marks:
        some, other = (left, right) if Mark.SOME in left.marks else (right, left)
        nobody = not other.affirmed and all(len(sense) == 1 for sense in doers(other) - doers(some))
        return not nobody
    ours, theirs = ([term for term in value.words if _SOME in term.traits] for value in (left, right))
    if not ours or not theirs:
        return False
    return not all(_MOST in term.traits for term in (*ours, *theirs))


def times(value: Stance) -> frozenset[str]:
    """The times that a statement names."""
    return value.times


def content(value: Stance, *without: Term) -> frozenset[str]:
    """The senses of the words that tell one statement from another, but some."""
    return senses(term for term in value.telling if term not in without) if without else value.content


def following(value: Stance, term: Term) -> frozenset[str]:
    """The senses of the next words after one of them: what a verb is said of, where it stands inside a statement."""
    after = value.words[value.words.index(term) + 1 :]
    return senses([word for word in after if word.sort is not Sort.TIME][:_REACH])


def likeness(left: Stance, right: Stance) -> float:
    """How much of their words two statements share."""
    return overlap(left.content, right.content)
