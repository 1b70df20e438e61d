"""Who stands with whom on a fact, in words: how many behind each position, what others say, which finding tells it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import field, frozen

from factcheck.claim import Claim
from factcheck.finding import Finding
from factcheck.rendering.contrast import AT_ODDS, in_the_same_words
from factcheck.rendering.explain import outlet_of, quoted
from factcheck.rendering.facts import Fact, Stand, crossings, facts, letter
from factcheck.rendering.sources import echoed, sources_of_position
from factcheck.rendering.view import View


@frozen(eq=False)
class Standings:
    """The facts of an event by their findings, and what crosses them."""

    facts: tuple[Fact, ...]
    by_finding: Mapping[str, Fact] = field(repr=False)
    crossed: Mapping[str, tuple[Finding, ...]] = field(repr=False)

    def see(self, finding: Finding) -> tuple[Finding, ...]:
        """The other findings that tell of the same fact or are at odds over the same words, the gravest first."""
        fact = self.by_finding.get(finding.id)
        others = (each for each in fact.findings if each.id != finding.id) if fact else ()
        return tuple({each.id: each for each in (*others, *self.crossed.get(finding.id, ()))}.values())

    def warnings(self, finding: Finding) -> tuple[Finding, ...]:
        """Those of them that are at odds, which a reader of an agreement must know of."""
        return tuple(each for each in self.see(finding) if each.verdict in AT_ODDS)


def standings(findings: Sequence[Finding]) -> Standings:
    """The facts that the findings of one event speak of."""
    held = facts(findings)
    return Standings(held, {each.id: fact for fact in held for each in fact.findings}, crossings(findings))


def relations(findings: Iterable[Finding]) -> Mapping[str, tuple[Finding, ...]]:
    """For each finding of a report, by its id, those on the same fact, and those at odds over the same words."""
    held = [(standings(found), found) for found in _by_event(findings)]
    return {each.id: known.see(each) for known, found in held for each in found}


def facts_by_finding(findings: Iterable[Finding]) -> Mapping[str, Fact]:
    """For each finding of a report but those on one article alone, by its id, the fact it speaks of."""
    return {each.id: fact for found in _by_event(findings) for fact in facts(found) for each in fact.findings}


def _by_event(findings: Iterable[Finding]) -> Iterable[Sequence[Finding]]:
    held: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        held[finding.event].append(finding)
    return held.values()


def in_order(held: Standings, verdict: str) -> list[Finding]:
    """The findings of one verdict, those on one fact together, the gravest fact first; agreements by witnesses."""
    found = [each for fact in held.facts for each in fact.findings if each.verdict == verdict]
    return sorted(found, key=lambda each: -each.witnesses if verdict == "agreement" else 0)


def counted_by_position(finding: Finding, fact: Fact, view: View) -> str:
    """How many independent sources stand behind each position; nothing where each has one outlet, or is alone."""
    places = range(len(finding.positions))
    stands = [fact.behind(finding, index) for index in places]
    if len(stands) == 1 or all(stand.witnesses == 1 and not echoed(stand.claims, view) for stand in stands):
        return ""
    letters = fact.letters(finding)
    return " · ".join(f"{letters[index]} {sources_of_position(index, finding, fact, view)}" for index in places)


def elsewhere(finding: Finding, fact: Fact, view: View) -> Iterator[str]:
    """What else is said of the fact: the letter, the words, who says so, and how that stands to the finding's own."""
    for place, stand, beside in fact.others(finding):
        links = [_link(finding, each, fact, place, view) for each in beside] or [_nearest(place, fact, view)]
        yield view.word(
            "related",
            "stand",
            letter=letter(place),
            words=quoted(stand.claims[0], view, 30),
            outlets=outlets(stand, view),
            links=view.word("related", "join").join(links),
        )


def outlets(stand: Stand, view: View) -> str:
    """The outlets that take a stand, each once."""
    names = dict.fromkeys(outlet_of(claim.article, view) for claim in stand.claims)
    return view.word("words", "list_join").join(names)


def _link(finding: Finding, other: Finding, fact: Fact, place: int, view: View) -> str:
    """How a stand of another finding stands to those of this one."""
    ours = [letter(each) for each in fact.places[other.id] if each in fact.places[finding.id] and each != place]
    if not ours:  # they are on one side
        return view.word("related", "agreement", letters=letter(place), id=other.id)
    return view.word("related", other.verdict, letters=view.word("words", "list_join").join(ours), id=other.id)


def _nearest(place: int, fact: Fact, view: View) -> str:
    return view.word("related", "see", id=next(each.id for each in fact.findings if place in fact.places[each.id]))


def warning(finding: Finding, held: Standings, view: View) -> str:
    """What a reader of an agreement must know: that the same words, or others on the fact, are at odds elsewhere."""
    ids = view.word("words", "list_join").join(each.id for each in held.warnings(finding))
    return view.word("related", "warning", ids=ids) if ids else ""


def by_whom(claim: Claim, finding: Finding, view: View) -> str:
    """Who says it, where that is what a claim differs in from another in the same words, and it may stand elsewhere."""
    speaker = claim.context.speaker
    told = finding.nature == "speaker" or in_the_same_words(claim, finding)
    return view.word("related", "speaker", name=speaker) if speaker and told else ""
