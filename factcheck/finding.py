"""What is found about one fact: agreement, discrepancy, update, or one voice alone."""

from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from functools import cached_property
from typing import Any

from attrs import evolve, field, frozen

from factcheck.claim import Claim
from factcheck.kinds.base import Slot
from factcheck.witnesses import count_witnesses


class Severity(Enum):
    """By what a reader would be misled about: the event itself, a detail of it, or the wording."""

    MAJOR = "major"
    MINOR = "minor"
    NOTE = "note"


class Locus(Enum):
    """Where the difference lies: inside one article, between its versions, those of one outlet, or outlets."""

    ARTICLE = "article"
    VERSIONS = "versions"
    OUTLET = "outlet"
    OUTLETS = "outlets"


def locus_of(claims: Sequence[Claim]) -> Locus:
    """Where claims that differ stand: in one article, in several of one outlet, or in several outlets."""
    if len({claim.article.id for claim in claims}) == 1:
        return Locus.ARTICLE
    outlets = {claim.article.outlet or claim.article.id for claim in claims}
    return Locus.OUTLET if len(outlets) == 1 else Locus.OUTLETS


@frozen
class Position:
    """One answer to the question of a finding, and the claims that give it."""

    value: Any
    claims: tuple[Claim, ...]

    @cached_property
    def witnesses(self) -> int:
        """How many independent witnesses stand behind it."""
        return count_witnesses(self.claims)


@frozen
class Finding:
    """What the articles say about one fact.

    `positions` group the claims that say the same, most witnessed first. `rule` names what decided and
    `details` fill its message; `evidence` holds the slots in which the claims were aligned.
    `confidence` is between 0 and 1.
    """

    id: str
    event: str
    kind: str
    nature: str
    subject: str
    rule: str
    positions: tuple[Position, ...]
    severity: Severity = Severity.NOTE
    confidence: float = 0.5
    locus: Locus = Locus.OUTLETS
    details: Mapping[str, str] = field(factory=dict, hash=False)
    evidence: tuple[Slot, ...] = ()

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims of all positions, in the order of the positions."""
        return tuple(claim for position in self.positions for claim in position.claims)

    @property
    def witnesses(self) -> int:
        """How many independent witnesses speak of this fact, whatever they say."""
        return self.positions[0].witnesses if len(self.positions) == 1 else count_witnesses(self.claims)

    @property
    def verdict(self) -> str:
        """The word of the report's contract for this sort of finding."""
        return type(self).__name__.lower()


@frozen
class Agreement(Finding):
    """The outlets say the same, or what they say can all be so; or one article says it again in other words."""


@frozen
class Discrepancy(Finding):
    """What two positions say cannot both be so, or a reader of one would be told another thing."""


@frozen
class Update(Finding):
    """A later article reports a later state of the same thing."""


@frozen
class Uncorroborated(Finding):
    """Only one article says so; silence of the others is not denial."""


def left_of(finding: Agreement, keep: Callable[[Claim], bool]) -> Agreement | None:
    """An agreement with some of its claims alone; none where no two articles are left."""
    held = ((position, tuple(filter(keep, position.claims))) for position in finding.positions)
    positions = tuple(Position(position.value, claims) for position, claims in held if claims)
    claims = [claim for position in positions for claim in position.claims]
    if len({claim.article.id for claim in claims}) < 2:
        return None
    return evolve(finding, positions=positions, locus=locus_of(claims))
