"""Claims, from any number of articles, that speak of one fact."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from attrs import field, frozen

from factcheck.claim import Claim, place_of
from factcheck.comparisons import remembering
from factcheck.conflict import PARTNER, of_one_thing, same_clause
from factcheck.kinds import KINDS_BY_NAME
from factcheck.kinds.base import Kind, Relation, Slot
from factcheck.kinds.name import NAME
from factcheck.kinds.quantity import QUANTITY
from factcheck.kinds.role import ROLE
from factcheck.link import COMPATIBLE, SAME, Crowd, Link
from factcheck.listed import Listed
from factcheck.mentions import distinct
from factcheck.scorer import Scorer
from factcheck.series import Series
from factcheck.settings import DEFAULT, Settings
from factcheck.strangers import among_acquainted

_LIKE = 0.5
_Side = tuple[int, str]
"""A claim, by its place, and the article it looks to."""


@frozen
class Alignment:
    """Claims of one kind that speak of one fact, in the order of article and place.

    `score` is the mean strength of the links that hold it together and `evidence` the slots of the strongest;
    a claim that aligned with nothing is an alignment of its own, with a score of 0.
    """

    kind: str
    claims: tuple[Claim, ...]
    score: float = 0.0
    evidence: tuple[Slot, ...] = field(default=(), repr=False)


def align(
    claims: Iterable[Claim],
    settings: Settings = DEFAULT,
    scorer: Scorer | None = None,
    crowded: set[Crowd] | None = None,
    kinds: Mapping[str, Kind] | None = None,
) -> tuple[Alignment, ...]:
    """Put together the claims of one event that speak of one fact; the order given does not matter.

    A claim is in one alignment, but for this: where it agrees with some and is at odds with another that the
    rest do not speak of (a figure of June, told as one of the quarter), the odd pair is an alignment of its own,
    and so is a claim that agrees with one of them alone, with that one. `kinds` remember how values compare, for
    whoever asks again.
    """
    from factcheck.pairing import links  # noqa: PLC0415 - what it imports is heavy

    ordered = distinct(sorted(claims, key=_place), settings)
    kinds = kinds or remembering()
    scored = among_acquainted(links(ordered, settings, scorer, crowded, kinds), ordered, settings)
    groups = _Groups(ordered, scored, settings, kinds)
    apart = [link for link in _partners(scored, ordered, settings, kinds) if not groups.join(link)]
    odd = [link for link in apart if not link.compatible or groups.leave_out(link)]
    return (*groups.alignments(), *_odd_ones(odd, groups, ordered))


def _odd_ones(links: Iterable[Link], groups: "_Groups", claims: Sequence[Claim]) -> Iterable[Alignment]:
    """One alignment for each two groups that are at odds, or of which one is a claim alone, without being one fact."""
    between: dict[tuple[int, int], list[Link]] = defaultdict(list)
    for link in links:
        one, other = groups.of(link.left), groups.of(link.right)
        between[min(one, other), max(one, other)].append(link)
    for _, held in sorted(between.items()):
        members = sorted({index for link in held for index in (link.left, link.right)})
        yield _alignment([claims[index] for index in members], held)


def _alignment(claims: Sequence[Claim], held: Iterable[Link]) -> Alignment:
    ordered = sorted(held, key=lambda link: (-link.score, link.left, link.right))
    if claims[0].kind == NAME.name:
        first: dict[tuple[str, str], Claim] = {}
        for claim in claims:
            first.setdefault((claim.article.id, claim.text), claim)
        claims = list(first.values())
    score = sum(link.score for link in ordered) / len(ordered) if ordered else 0.0
    return Alignment(claims[0].kind, tuple(claims), score, ordered[0].slots if ordered else ())


def _place(claim: Claim) -> tuple[str, int, int, str]:
    return (*place_of(claim), claim.kind)


def _partners(
    scored: Sequence[Link], claims: Sequence[Claim], settings: Settings, kinds: Mapping[str, Kind]
) -> list[Link]:
    """Keep the links between mutual best partners: first where values can both be so, then where they cannot.

    A claim whose fact another article states with a value that fits is not held against that article's other
    values, unless those are much nearer; but a name that fits elsewhere may yet be a slip of its other spelling.
    """
    kept = _mutual([link for link in scored if link.compatible], claims, settings)
    odd = [link for link in scored if not link.compatible]
    asked = {index for link in odd for index in (link.left, link.right)}
    again = [link for link in kept if link.same and claims[link.left].article.id == claims[link.right].article.id]
    asked |= {index for link in again if {link.left, link.right} & asked for index in (link.left, link.right)}
    fitting, agreed = defaultdict[_Side, float](float), set[_Side]()
    for link in kept:
        if link.left not in asked and link.right not in asked:
            continue
        for side in _sides(link, claims) if not _same_name(claims[link.left], claims[link.right]) else ():
            fitting[side] = max(fitting[side], link.score + (settings.fit if link.same else 0.0))
            agreed.update((side,) if link.same else ())
    _said_again(again, claims, fitting)
    listed, series = Listed(claims, kinds), Series(claims, settings, kinds)
    free = [link for link in odd if _free(link, fitting, agreed, claims, settings)]
    free = [link for link in free if not (listed.told(link) or series.tell_apart(link))]
    kept += _mutual(free, claims, settings)
    return sorted(kept, key=lambda link: (not link.compatible, -link.score, link.left, link.right))


def _said_again(again: Sequence[Link], claims: Sequence[Claim], fitting: dict[_Side, float]) -> None:
    """What fits a claim fits it where its article says it again: six firms of the headline are those of the text."""
    told: dict[int, list[tuple[str, float]]] = defaultdict(list)
    for (index, article), score in fitting.items():
        told[index].append((article, score))
    for link in again:
        for one, other in ((link.left, link.right), (link.right, link.left)):
            for article, score in told[one]:
                if article != claims[other].article.id:
                    fitting[other, article] = max(fitting[other, article], score)


def _same_name(one: Claim, other: Claim) -> bool:
    """Whether one article gives one name twice, which tells nothing of its other spellings there."""
    return one.kind == NAME.name and one.article.id == other.article.id and one.text == other.text


def _free(
    link: Link, fitting: Mapping[_Side, float], agreed: AbstractSet[_Side], claims: Sequence[Claim], settings: Settings
) -> bool:
    """Whether a conflict is nearer than what fits; of two values that both articles have, nearer still.

    What there is but one of conflicts with whatever else is told of it.
    """
    if of_one_thing(link, claims[link.left], claims[link.right]):
        return True
    both = agreed >= {*_sides(link, claims)}
    near = claims[link.left].kind not in settings.entities and not both and same_clause(link, settings)
    alike = settings.fit if near else 0.0
    free = [link.score + alike > fitting.get(side, 0.0) for side in _sides(link, claims)]
    return any(free) if claims[link.left].kind in settings.entities else all(free)


def _sides(link: Link, claims: Sequence[Claim]) -> tuple[_Side, _Side]:
    """Each claim of a link with the article it looks to."""
    return (link.left, claims[link.right].article.id), (link.right, claims[link.left].article.id)


def _mutual(candidates: Sequence[Link], claims: Sequence[Claim], settings: Settings) -> list[Link]:
    """The links, given best first, in which each is the other's best partner in its article, or says that again.

    Entities are aligned many to many.
    """
    best: dict[tuple[int, str], Link] = {}
    for link in candidates:
        for side in _sides(link, claims) if claims[link.left].kind not in settings.entities else ():
            best.setdefault(side, link)

    def chosen(link: Link, side: tuple[int, str]) -> bool:
        first = best[side]
        if link.score >= first.score - settings.rivals:
            return True
        one, other = _partner(link, side[0]), _partner(first, side[0])
        return _again(claims[one], claims[other])

    return [
        link
        for link in candidates
        if claims[link.left].kind in settings.entities or all(chosen(link, side) for side in _sides(link, claims))
    ]


def _partner(link: Link, index: int) -> int:
    """The claim at the other end of a link."""
    return link.right if link.left == index else link.left


def _again(one: Claim, other: Claim) -> bool:
    """Whether an article tells one figure twice: a telling number of the same thing, in headline and body."""
    if one.kind != QUANTITY.name:
        return False
    kind = KINDS_BY_NAME[one.kind]
    slots = kind.slots(one, other) or ()
    if not any(slot.name == "figure" and slot.score == 1.0 for slot in slots):
        return False
    return min(slot.score for slot in slots) >= _LIKE and kind.compare(one.value, other.value).relation in SAME


class _Groups:
    """Alignments in the making: groups of claims, joined link by link, best first."""

    def __init__(
        self, claims: Sequence[Claim], scored: Iterable[Link], settings: Settings, kinds: Mapping[str, Kind]
    ) -> None:
        self._claims, self._entities, self._settings, self._kinds = claims, settings.entities, settings, kinds
        self._group = list(range(len(claims)))
        self._members = {index: [index] for index in range(len(claims))}
        self._links: dict[int, list[Link]] = defaultdict(list)
        # What only their sentences put together is told beside the groups, and makes none of two one.
        self._scored = {(link.left, link.right): link for link in scored if link.score_of(PARTNER) is None}
        self._articles: dict[int, Counter[str]] = {}
        self._across = self._counted()
        self._apart: dict[int, set[int]] = defaultdict(set)

    def _counted(self) -> dict[int, Counter[int]]:
        """How many pairs of claims of two articles lie across each two groups and could speak of one fact."""
        across: dict[int, Counter[int]] = defaultdict(Counter)
        for left, right in self._scored:
            if self._claims[left].article.id != self._claims[right].article.id:
                across[left][right] += 1
                across[right][left] += 1
        return across

    def of(self, index: int) -> int:
        """The group that a claim is in."""
        return self._group[index]

    def join(self, link: Link) -> bool:
        """Join the groups of a link's claims if enough pairs across them could speak of one fact; say whether."""
        left, right = self._group[link.left], self._group[link.right]
        if left != right and not self._belong(left, right, firm=self._firm(link)):
            return False
        self._links[left].append(link)
        if left == right:
            return True
        self._merge(left, right)
        return True

    def _merge(self, left: int, right: int) -> None:
        for index in self._members[right]:
            self._group[index] = left
        self._members[left] += self._members.pop(right)
        self._links[left] += self._links.pop(right, [])
        self._articles[left] = self._told_by(left) + self._told_by(right)
        del self._articles[right]
        for other, count in self._across.pop(right, Counter[int]()).items():
            del self._across[other][right]
            if other != left:
                self._across[left][other] += count
                self._across[other][left] += count
        for other in self._apart.pop(right, ()):
            self._apart[other].discard(right)
            self._apart[other].add(left)
            self._apart[left].add(other)

    def leave_out(self, link: Link) -> bool:
        """Whether one of two claims that share enough to be one fact, in two articles, is in no group with others."""
        articles = {self._claims[index].article.id for index in (link.left, link.right)}
        groups = (self._members[self._group[index]] for index in (link.left, link.right))
        return self._firm(link) and len(articles) > 1 and any(len(members) == 1 for members in groups)

    def _firm(self, link: Link) -> bool:
        """Whether two claims share enough that others of their fact need not all share it."""
        return not link.compatible or link.score >= self._settings.firm.get(self._claims[link.left].kind, 0.0)

    def _told_by(self, group: int) -> Counter[str]:
        """How many claims of each article are in a group."""
        if group not in self._articles:
            self._articles[group] = Counter([self._claims[group].article.id])  # alone, as long as it joined nothing
        return self._articles[group]

    def _belong(self, left: int, right: int, *, firm: bool) -> bool:
        """Whether enough pairs across two groups could speak of one fact, or all of them; none excludes the other."""
        if right in self._apart[left]:
            return False
        ours, theirs = self._told_by(left), self._told_by(right)
        pairs = ours.total() * theirs.total() - sum(count * theirs[article] for article, count in ours.items())
        if self._across[left][right] < (self._settings.joined if firm else 1.0) * pairs:
            return False
        if not any(self._exclude(*pair) for pair in self._unscored(left, right)):
            return True
        self._apart[left].add(right)  # for good: groups only grow
        self._apart[right].add(left)
        return False

    def _unscored(self, left: int, right: int) -> Iterator[tuple[int, int]]:
        pairs = ((min(a, b), max(a, b)) for a in self._members[left] for b in self._members[right])
        return (pair for pair in pairs if pair not in self._scored)

    def _exclude(self, left: int, right: int) -> bool:
        """Whether two claims that nothing aligns could not both be so, or are of two things, as of two countries.

        One fact has no such two; a name may.
        """
        one, other = self._claims[left], self._claims[right]
        if one.kind in self._entities and one.kind != ROLE.name:
            return False
        kind, apart = self._kinds[one.kind], self._settings.parting.get(one.kind, frozenset())
        relation = kind.compare(one.value, other.value).relation
        if relation is Relation.CONFLICT:
            return True
        alike = kind.slots(one, other) if apart and relation in COMPATIBLE else None
        return any(slot.score == 0.0 and slot.name in apart for slot in alike or ())

    def alignments(self) -> Iterable[Alignment]:
        """The finished groups, in the order of their first claim."""
        for group, members in sorted(self._members.items(), key=lambda item: min(item[1])):
            yield _alignment([self._claims[index] for index in sorted(members)], self._links[group])
