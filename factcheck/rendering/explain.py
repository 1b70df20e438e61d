"""One sentence that says of a finding who says what, and why that agrees or does not."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePath

from factcheck.article import Article
from factcheck.claim import Claim
from factcheck.finding import Finding, Locus, Position
from factcheck.languages.messages import catalogue
from factcheck.rendering.meaning import meant
from factcheck.rendering.view import View

_MOST_OUTLETS = 4
_MOST_WORDINGS = 3
_QUOTATION_MARKS = str.maketrans("“”「」\n", "‘’‘’ ")


def explain(finding: Finding, view: View, longest: int = 60) -> str:
    """Name the outlets, their words (up to `longest` characters each) and the reason, in one sentence."""
    if finding.verdict == "uncorroborated":
        first = finding.positions[0]
        words = quoted(first.claims[0], view, longest)
        return view.word("sentences", finding.verdict, who=_who(first.claims, finding, view), words=words)
    key = "inside" if of_one_article(finding) else finding.verdict
    return view.word("sentences", key, positions=said(finding, view, longest), reason=reason(finding, view))


def of_one_article(finding: Finding) -> bool:
    """Whether one article alone says it, more than once."""
    return finding.verdict == "agreement" and finding.locus is Locus.ARTICLE


def said(finding: Finding, view: View, longest: int = 60) -> str:
    """Who says what, without the reason."""
    positions = (_position(position, finding, view, longest) for position in finding.positions)
    return view.word("words", "position_join").join(positions)


def reason(finding: Finding, view: View) -> str:
    """The reason by the rule that decided, else by kind and nature, else by verdict and nature."""
    messages = catalogue(view.lang)
    details = {key: messages["details"].get(key, {}).get(value, value) for key, value in finding.details.items()}
    filled = (_filled(template, details) for template in _templates(finding, messages))
    return next((text for text in filled if text), str(messages["reasons"][finding.verdict]["default"]))


def rule_in_words(rule: str, details: Mapping[str, str], view: View) -> str:
    """A rule's message, filled in; the rule itself where the catalogue has none."""
    messages = catalogue(view.lang)["rules"]
    return next((text for key in _keys(rule) if (text := _filled(str(messages.get(key, "")), details))), rule)


def _keys(rule: str) -> tuple[str, ...]:
    """What a rule is looked up by: itself, without a remark after it, without one before it."""
    return (rule, rule.partition(", ")[0], rule.rpartition(": ")[2])


def _templates(finding: Finding, messages: Mapping[str, Mapping[str, Mapping[str, str]]]) -> Iterator[str]:
    rules, reasons = messages["rules"], messages["reasons"]
    for rule in _keys(finding.rule):
        yield str(rules.get(rule, ""))
    if finding.verdict == "discrepancy":
        yield reasons.get(finding.kind, {}).get(finding.nature, "")
    if len(finding.positions) > 1:
        yield reasons[finding.verdict].get(finding.nature, "")


def quoted(claim: Claim, view: View, longest: int = 60) -> str:
    """A claim's words in quotation marks, cut where they are long."""
    words = claim.text.strip("“”「」‘’").translate(_QUOTATION_MARKS)
    if len(words) > longest:
        words = words[:longest] + view.word("words", "elision")
    return view.word("words", "quoted").replace("{words}", words)


def outlet_of(article: Article, view: View) -> str:
    """The name a reader knows an article's source by."""
    return article.outlet or PurePath(article.path).name or view.word("labels", "unknown_outlet")


def listed(names: Iterable[str], view: View) -> str:
    """The names in a row; of many the first, and how many they are in all."""
    held = list(names)
    joined = view.word("words", "list_join").join(held[:_MOST_OUTLETS])
    if len(held) <= _MOST_OUTLETS:
        return joined
    return view.word("words", "more_outlets", outlets=joined, count=len(held))


def _filled(template: str, details: Mapping[str, str]) -> str:
    try:
        return template.format_map(details)
    except KeyError:
        return ""


def _position(position: Position, finding: Finding, view: View, longest: int) -> str:
    """Who says it, in which words; the same words once, other words for the same apart, of many the first."""
    wordings: dict[str, list[Claim]] = {}
    for claim in position.claims:
        wordings.setdefault(quoted(claim, view, longest) + _meaning(claim, finding, view), []).append(claim)
    shown = list(wordings.items())[:_MOST_WORDINGS]
    alike = len(shown) == 1 and len(finding.positions) == 1 and len(_ids(position.claims)) > 1
    key = "position_alike" if alike else "position"
    said: dict[str, list[str]] = {}
    for words, claims in shown:
        said.setdefault(_who(claims, finding, view), []).append(words)
    comma = view.word("words", "said_join")
    parts = [view.word("words", key, who=who, words=comma.join(words)) for who, words in said.items()]
    named = _ids(claim for _, claims in shown for claim in claims)
    others = [claim for claim in position.claims if claim.article.id not in named]
    if others:
        parts.append(view.word("words", "position_too", who=_who(others, finding, view)))
    return view.word("words", "position_join").join(parts)


def _meaning(claim: Claim, finding: Finding, view: View) -> str:
    """What the words stand for, where another position has the same words for another thing."""
    holders = [position for position in finding.positions if any(each.text == claim.text for each in position.claims)]
    if len(holders) < 2:
        return ""
    value = meant(claim)
    return view.word("words", "meaning", value=value) if value else ""


def _who(claims: Sequence[Claim], finding: Finding, view: View) -> str:
    return listed(dict.fromkeys(_named(claim, finding, view) for claim in claims), view)


def _named(claim: Claim, finding: Finding, view: View) -> str:
    """The outlet; with the day where several of its articles speak, with the zone where one says several things."""
    article, name = claim.article, outlet_of(claim.article, view)
    siblings = {each.article.id: each.article for each in finding.claims if each.article.outlet == article.outlet}
    if len(siblings) > 1 and article.published:
        name = view.word("words", "on_day", outlet=name, day=_moment(article, siblings.values()))
    held = [position for position in finding.positions if article.id in _ids(position.claims)]
    if len(held) > 1 or of_one_article(finding):
        name = view.word("words", "in_zone", outlet=name, zone=view.word("zones", claim.zone.value))
    return name


def _moment(article: Article, siblings: Iterable[Article]) -> str:
    """The day of publication, to the minute where others of that day speak too."""
    days = [each.published.date() for each in siblings if each.published]
    if article.published is None:
        return ""
    alone = days.count(article.published.date()) < 2
    return article.published.strftime("%Y-%m-%d" if alone else "%Y-%m-%d %H:%M")


def _ids(claims: Iterable[Claim]) -> set[str]:
    return {claim.article.id for claim in claims}
