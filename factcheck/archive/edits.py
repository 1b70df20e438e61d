"""What changed between two versions of one article, and whether it says so."""

from collections.abc import Sequence
from datetime import datetime
from difflib import SequenceMatcher
from enum import Enum

from attrs import frozen

from factcheck.alignment import align
from factcheck.article import Article
from factcheck.claim import Claim
from factcheck.finding import Discrepancy, Finding, Locus, Position, Severity, Update
from factcheck.judgement import judge
from factcheck.languages import LANGUAGES
from factcheck.repeats import without_repeats


class Announced(Enum):
    """How a version says that it was changed: in a notice, or by a later time of publication; else it is silent."""

    NOTICE = "notice"
    TIME = "time"


@frozen
class State:
    """A version as it was read: the article, its claims, and the latest time that it states."""

    article: Article
    claims: tuple[Claim, ...]
    stated: datetime | None


@frozen
class Passage:
    """What stands in one version where the other has something else: a span of each, empty where nothing is."""

    earlier: tuple[int, int]
    later: tuple[int, int]


@frozen
class Edit:
    """The step from one version to the next: the passages that differ, and the claims whose value changed.

    A changed claim is an `Update` where the later version announces that it was changed, else a `Discrepancy`: a
    stealth edit. Either way its locus is `versions`, and its positions are the earlier words and the later ones.
    """

    earlier: Article
    later: Article
    announced: Announced | None
    passages: tuple[Passage, ...]
    findings: tuple[Finding, ...]


_RULES = {
    Announced.NOTICE: "changed with a notice",
    Announced.TIME: "changed at a later stated time",
    None: "changed without notice",
}


def edit(earlier: State, later: State) -> Edit:
    """What changed from one version to the next."""
    passages = _passages(earlier.article, later.article)
    announced = _announced(earlier, later, passages)
    old = [claim for claim in earlier.claims if any(_meet(claim, passage.earlier) for passage in passages)]
    new = [claim for claim in later.claims if any(_meet(claim, passage.later) for passage in passages)]
    judgements = without_repeats(finding for alignment in align([*old, *new]) for finding in judge(alignment))
    found = (_changed(each, earlier.article, later.article, announced) for each in judgements)
    return Edit(earlier.article, later.article, announced, passages, tuple(each for each in found if each))


def _meet(claim: Claim, span: tuple[int, int]) -> bool:
    return claim.start < span[1] and span[0] < claim.end


def _changed(finding: Finding, earlier: Article, later: Article, announced: Announced | None) -> Finding | None:
    """A difference as one of two versions, if one position is the earlier one's alone and another the later one's."""
    if not isinstance(finding, (Discrepancy, Update)):
        return None
    old = next((each for each in finding.positions if _ids(each) == {earlier.id}), None)
    new = next((each for each in finding.positions if _ids(each) == {later.id}), None)
    if old is None or new is None:
        return None
    sort = Update if announced else Discrepancy
    return sort(
        id="",
        event="",
        kind=finding.kind,
        nature=finding.nature,
        subject=finding.subject,
        rule=_RULES[announced],
        positions=(old, new),
        severity=Severity.NOTE if announced else _severity(finding),
        confidence=finding.confidence,
        locus=Locus.VERSIONS,
        details={"earlier": old.claims[0].text, "later": new.claims[0].text},
        evidence=finding.evidence,
    )


def _severity(finding: Finding) -> Severity:
    """As grave as between two outlets; what could have been the course of things is not, silently changed."""
    return Severity.MAJOR if isinstance(finding, Update) else finding.severity


def _ids(position: Position) -> set[str]:
    return {claim.article.id for claim in position.claims}


def _announced(earlier: State, later: State, passages: Sequence[Passage]) -> Announced | None:
    language = LANGUAGES.get(later.article.language.split("-")[0])
    new = [later.article.text[slice(*passage.later)] for passage in passages]
    if language and any(language.notice(language.normalise(line)) for text in new for line in text.split("\n")):
        return Announced.NOTICE
    if earlier.stated and later.stated and later.stated > earlier.stated:
        return Announced.TIME
    return None


def _passages(earlier: Article, later: Article) -> tuple[Passage, ...]:
    """The runs of sentences that only one of the two has."""
    old, new = _sentences(earlier), _sentences(later)
    matched = SequenceMatcher(
        None,
        [earlier.text[slice(*span)] for span in old],
        [later.text[slice(*span)] for span in new],
        autojunk=False,
    )
    return tuple(
        Passage(_span(old[first:last]), _span(new[start:end]))
        for tag, first, last, start, end in matched.get_opcodes()
        if tag != "equal"
    )


def _span(sentences: Sequence[tuple[int, int]]) -> tuple[int, int]:
    return (sentences[0][0], sentences[-1][1]) if sentences else (0, 0)


def _sentences(article: Article) -> list[tuple[int, int]]:
    """The sentences of an article; its blocks, in a language that is not read."""
    language = LANGUAGES.get(article.language.split("-")[0])
    found = []
    for block in article.blocks:
        inside = article.text[block.start : block.end]
        spans = language.sentences(language.normalise(inside)) if language else [(0, len(inside))]
        found += [(block.start + start, block.start + end) for start, end in spans]
    return found
