"""What stands in place of what where two articles have one sentence nearly word for word.

A sentence that one desk took over from another, or both from one agency, says the same but for what was changed in it.
What stands in one place of it in both is of one fact, however little its words tell.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from copy import copy
from itertools import product

from attrs import evolve, frozen

from factcheck.alignment import Alignment
from factcheck.claim import Claim, Place, place_of
from factcheck.comparisons import Verdict
from factcheck.conflict import told_apart
from factcheck.finding import Agreement, Finding, left_of
from factcheck.kinds.base import Comparison, Kind, Relation, Replacement, Slot
from factcheck.kinds.time import TIME
from factcheck.kinds.time.expression import Anchor
from factcheck.link import SAME, Link
from factcheck.settings import Settings
from factcheck.versions import Change, Stretch, Version, changes, likeness, near, versions

_ONE_SENTENCE = Link(0, 1, 1.0, (Slot("sentence", 1.0), Slot("collated", 1.0)), Comparison(Relation.UNKNOWN, "", ""))
_Found = Mapping[tuple[str, frozenset[Claim]], Slot]


def collated(
    claims: Iterable[Claim], settings: Settings, kinds: Mapping[str, Kind]
) -> tuple[tuple[Alignment, ...], tuple[Verdict, ...]]:
    """What two articles each have in one place of one sentence, where it cannot both be so, and how it compares.

    The values are copies, so that what is said of two claims is said of no others that share their values. The order
    of the claims does not matter. Sentences of one article are not held against each other, nor are two
    versions of one that an article has both of: it tells a row of things in like words, whoever else has one of them.
    """
    found: dict[tuple[str, frozenset[Claim]], Slot] = {}
    verdicts: list[Verdict] = []
    own: dict[tuple[str, Place], Claim] = {}

    def of_its_own(claim: Claim) -> Claim:
        return own.setdefault((claim.kind, place_of(claim)), evolve(claim, value=copy(claim.value)))

    for one, other in near(versions(claims)):
        slot = Slot("collated", likeness(one, other))
        for change in _changed(one, other) if slot.score >= settings.collated else ():
            for told in _told(change, kinds, settings):
                both = [evolve(each, left=of_its_own(each.left), right=of_its_own(each.right)) for each in told]
                verdicts += both
                found[told[0].left.kind, frozenset(side for each in both for side in (each.left, each.right))] = slot
    return tuple(_alignments(found)), tuple(verdicts)


def unturned(findings: Iterable[Finding], verdicts: Iterable[Verdict]) -> list[Finding]:
    """The findings, agreements without any two claims that the verdicts find at odds; of one nothing may be left."""
    odd: dict[tuple[str, Place], set[Place]] = defaultdict(set)
    for verdict in verdicts:
        one, other = place_of(verdict.left), place_of(verdict.right)
        odd[verdict.left.kind, one].add(other)
        odd[verdict.left.kind, other].add(one)
    kept = (_unturned(finding, odd) if isinstance(finding, Agreement) else finding for finding in findings)
    return [finding for finding in kept if finding is not None]


def _unturned(finding: Agreement, odd: Mapping[tuple[str, Place], AbstractSet[Place]]) -> Agreement | None:
    places = {place_of(claim) for claim in finding.claims}
    turned = {place for place in places if not places.isdisjoint(odd.get((finding.kind, place), ()))}
    if not turned:
        return finding
    return left_of(finding, lambda claim: place_of(claim) not in turned)


def _alignments(found: _Found) -> Iterator[Alignment]:
    ordered = ((kind, tuple(sorted(members, key=place_of)), slot) for (kind, members), slot in found.items())
    for kind, members, slot in sorted(ordered, key=lambda each: (each[0], [*map(place_of, each[1])])):
        yield Alignment(kind, members, slot.score, (slot,))


@frozen(eq=False)
class _Changed:
    """A change between two versions, among all that they differ in."""

    one: Version
    other: Version
    change: Change
    among: Sequence[Change]

    @property
    def edit(self) -> Replacement:
        """The words, and whether they turn what is said."""
        left, right, text = self.change.left, self.change.right, self.one.text
        turned = self.one.language.turned(left.words, right.words, text[: left.start], text[left.end :])
        return Replacement(left.words, right.words, turned=turned)


def _changed(one: Version, other: Version) -> Iterator[_Changed]:
    """The changes, but for those beside another that makes it another thing."""
    found = changes(one, other)
    for change in found:
        if not any(more.tells for more in found if more is not change):
            yield _Changed(one, other, change, found)


def _told(changed: _Changed, kinds: Mapping[str, Kind], settings: Settings) -> Iterator[Sequence[Verdict]]:
    """What the claims that hold what was changed tell, kind by kind, where it cannot both be so.

    A statement is not at odds beside a figure or a name of its own that is.
    """
    left, right = changed.change.inner()
    edit, narrow = changed.edit, False
    for kind in sorted(kinds.values(), key=lambda kind: kind.states):
        ours = _holding(changed.one, kind, left, [change.left for change in changed.among])
        theirs = _holding(changed.other, kind, right, [change.right for change in changed.among])
        told = [verdict for pair in product(ours, theirs) if (verdict := _verdict(kind, *pair, edit, settings))]
        if told and not (narrow and kind.states):
            yield told
        narrow = narrow or bool(told and not kind.states)


def _verdict(kind: Kind, left: Claim, right: Claim, edit: Replacement, settings: Settings) -> Verdict | None:
    compared = (kind.in_place and kind.in_place(left, right, edit)) or kind.compare(left.value, right.value)
    odd = compared.relation is Relation.CONFLICT and _of_one_day(left, right, settings)
    return Verdict(left, right, compared) if odd else None


def _holding(version: Version, kind: Kind, stretch: Stretch, every: Sequence[Stretch]) -> Iterator[Claim]:
    """The longest claim of a kind in each article that holds a stretch of a version, and, of a statement, no other."""
    for start, claims in version.held:
        spans = [(each, each.start - start, each.end - start) for each in claims if each.kind == kind.name]
        found = [
            each
            for each, first, last in spans
            if stretch.within(first, last) and not (kind.states and _hold(every, first, last) > 1)
        ]
        if found:
            yield max(found, key=lambda each: (each.end - each.start, -each.start))


def _hold(stretches: Iterable[Stretch], first: int, last: int) -> int:
    return sum(stretch.within(first, last) for stretch in stretches)


def _of_one_day(left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether two claims are no two of a row that goes on from day to day: bulletins, closing prices."""
    if told_apart(_ONE_SENTENCE, left, right, settings):
        return False
    one, other = left.article.published, right.article.published
    if left.kind not in settings.serial or one is None or other is None:
        return True
    if left.kind == TIME.name:
        return one.date() == other.date() or left.value.anchored is right.value.anchored is Anchor.ABSOLUTE
    if abs(one - other) < settings.another_day:
        return True
    ours, theirs = left.context.when[:1], right.context.when[:1]
    return bool(ours and theirs) and TIME.compare(ours[0], theirs[0]).relation in SAME
