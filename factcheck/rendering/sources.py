"""How many independent sources say something, in words: whom the number counts, and who of them is one source."""

from collections.abc import Sequence

from factcheck.claim import Claim
from factcheck.finding import Finding
from factcheck.rendering.explain import listed, outlet_of
from factcheck.rendering.facts import Fact
from factcheck.rendering.view import View
from factcheck.witnesses import group_witnesses


def sources(finding: Finding, view: View) -> str:
    """How many independent sources speak of a finding's fact in it, and which outlets are one."""
    told = _echoes(finding.claims, view)
    if finding.witnesses == 1 and told:
        told = [view.word("labels", "echo_of_all")]
    return view.word("related", "join").join((view.word("labels", "witnesses", count=finding.witnesses), *told))


def sources_of_position(index: int, finding: Finding, fact: Fact, view: View) -> str:
    """How many independent sources stand behind a position, whether that is most, and who does so elsewhere."""
    stand, own = fact.behind(finding, index), finding.positions[index].claims
    most = len(finding.positions) > 1 and fact.places[finding.id][index] == fact.leading
    remarks = [view.word("labels", "most")] if most else []
    named = _outlets(own, view)
    others = [name for name in _outlets(stand.claims, view) if name not in named]
    if others:
        remarks.append(view.word("labels", "with_others", outlets=listed(others, view)))
    remarks += _echoes(stand.claims, view)
    count = view.word("labels", "witnesses", count=stand.witnesses)
    told = view.word("related", "join").join(remarks)
    return count + (view.word("words", "meaning", value=told) if told else "")


def echoed(claims: Sequence[Claim], view: View) -> bool:
    """Whether several outlets among those who make the claims are one source."""
    return bool(_echoes(claims, view))


def _echoes(claims: Sequence[Claim], view: View) -> list[str]:
    """The outlets that are one source, group by group."""
    groups = sorted(sorted(_outlets(held, view)) for held in group_witnesses(claims))
    return [view.word("labels", "echo", outlets=listed(names, view)) for names in groups if len(names) > 1]


def _outlets(claims: Sequence[Claim], view: View) -> list[str]:
    return list(dict.fromkeys(outlet_of(claim.article, view) for claim in claims))
