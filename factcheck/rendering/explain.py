"""One sentence that says of a finding who says what, and why that agrees or does not."""

from collections.abc import Mapping, Sequence

from factcheck.article import Article
from factcheck.claim import Claim
from factcheck.finding import Finding, Locus, Position
from factcheck.languages.messages import catalogue
from factcheck.rendering.view import View

_MOST_OUTLETS = 4
_LONGEST_WORDS = 60
_QUOTATION_MARKS = str.maketrans("“”「」\n", "‘’‘’ ")


def explain(finding: Finding, view: View) -> str:
    """Name the outlets, their words and the reason, in one sentence of the view's language."""
    sentence = f"{finding.verdict}"
    if finding.verdict == "uncorroborated":
        first = finding.positions[0]
        return view.word("sentences", sentence, who=_who(first.claims, finding, view), words=quoted(first, view))
    positions = view.word("words", "position_join").join(_position(each, finding, view) for each in finding.positions)
    return view.word("sentences", sentence, positions=positions, reason=reason(finding, view))


def reason(finding: Finding, view: View) -> str:
    """The reason by the rule that decided, else by kind and nature, else by verdict and nature."""
    messages = catalogue(view.lang)
    reasons = messages["reasons"]
    templates = [messages["rules"].get(finding.rule, "")]
    if finding.verdict == "discrepancy":
        templates.append(reasons.get(finding.kind, {}).get(finding.nature, ""))
    if len(finding.positions) > 1:
        templates.append(reasons[finding.verdict].get(finding.nature, ""))
    filled = (_filled(template, finding.details) for template in templates if template)
    return next((text for text in filled if text), str(reasons[finding.verdict]["default"]))


def quoted(position: Position, view: View) -> str:
    """A position's words in quotation marks, as its first claim has them, cut where they are long."""
    words = position.claims[0].text.strip("“”「」‘’").translate(_QUOTATION_MARKS)
    if len(words) > _LONGEST_WORDS:
        words = words[:_LONGEST_WORDS] + view.word("words", "elision")
    return view.word("words", "quoted").replace("{words}", words)


def outlet_of(article: Article, view: View) -> str:
    """The name a reader knows an article's source by."""
    return article.outlet or view.word("labels", "unknown_outlet")


def _filled(template: str, details: Mapping[str, str]) -> str:
    try:
        return template.format_map(details)
    except KeyError:
        return ""


def _position(position: Position, finding: Finding, view: View) -> str:
    articles = {claim.article.id for claim in position.claims}
    key = "position_alike" if len(articles) > 1 and len(finding.positions) == 1 else "position"
    return view.word("words", key, who=_who(position.claims, finding, view), words=quoted(position, view))


def _who(claims: Sequence[Claim], finding: Finding, view: View) -> str:
    names = list(dict.fromkeys(_named(claim, finding, view) for claim in claims))
    joined = view.word("words", "list_join").join(names[:_MOST_OUTLETS])
    if len(names) <= _MOST_OUTLETS:
        return joined
    return view.word("words", "more_outlets", outlets=joined, count=len(names))


def _named(claim: Claim, finding: Finding, view: View) -> str:
    outlet = outlet_of(claim.article, view)
    if finding.locus is Locus.ARTICLE:
        return view.word("words", "in_zone", outlet=outlet, zone=view.word("zones", claim.zone.value))
    if finding.locus is Locus.OUTLET and claim.article.published:
        return view.word("words", "on_day", outlet=outlet, day=claim.article.published.date().isoformat())
    return outlet
