"""A name for a finding that takes no side: what all positions share, and what each of them puts in its place."""

from collections.abc import Sequence

from factcheck.article import Zone
from factcheck.claim import Claim
from factcheck.finding import Finding
from factcheck.rendering.contrast import STATEMENTS, differing, in_the_same_words
from factcheck.rendering.meaning import meant
from factcheck.rendering.tokens import Word, plain, runs, shared, words
from factcheck.rendering.view import View
from factcheck.rendering.width import abridged, shortened

_WIDEST, _WIDEST_ANSWER = 60, 28
_MOST = 4  # claims of one position that are looked at for what they share
_ENOUGH, _MOST_SIDES = 0.4, 3
_LEAST = 2  # characters of what is worth telling, unless it is a number
_PAIRS = tuple(zip("“‘「『《（(【", "”’」』》）)】", strict=True))
_CLAIM = "\0"
_NOTHING = "–"  # stands for a position that has nothing where another one has the words that differ


def label(finding: Finding, view: View) -> str:
    """What a finding is about in a line: the words its positions share, then what each has in their place.

    Statements that agree in other words, of which hardly any are shared, stand side by side.
    """
    about, told = subject(finding), answers(finding)
    if not told and _thin(about, finding):
        sides = dict.fromkeys(_shortly(claim.text) for claim in _told(finding))
        return view.word("words", "answer_join").join([*sides][:_MOST_SIDES])
    if about and ((len(told) == 1 and told[0] in about) or not told):
        return about
    values = view.word("words", "answer_join").join(told)
    return view.word("words", "about", about=about, values=values) if about else values


def _thin(about: str, finding: Finding) -> bool:
    """Whether the shared words are too small a part of the shortest statement to tell what it is about."""
    return sum(map(str.isalnum, about)) < _ENOUGH * min(len(claim.text) for claim in _told(finding))


def subject(finding: Finding) -> str:
    """The words that all positions share around their claims, or in them where they are statements, in their order."""
    first, *others = _told(finding)
    held = _words(first)
    kept = [word.key != _CLAIM for word in held]
    for other in others:
        kept = [one and two for one, two in zip(kept, shared(held, _words(other)), strict=True)]
    whole = [keep and not _measures(held, kept, at) for at, keep in enumerate(kept)]
    parts = (_written(first, run, others) for run in runs(held, whole))
    return shortened("…".join(balanced(" ".join(part.split())) for part in parts if _telling(part)), _WIDEST)


def _measures(held: Sequence[Word], kept: Sequence[bool], at: int) -> bool:
    """Whether a word of one character belongs to a number before it that is not shared, as a measure word does."""
    alone = held[at].end - held[at].start == 1
    return alone and at > 0 and not kept[at - 1] and any(char.isdigit() for char in held[at - 1].key)


def _written(claim: Claim, run: Sequence[Word], others: Sequence[Claim]) -> str:
    """The words as all write them; in the script that all are read in where they do not write them alike."""
    part = claim.article.text[run[0].start : run[-1].end]
    return part if all(part in other.article.text for other in others) else plain(part, claim.article)


def answers(finding: Finding) -> tuple[str, ...]:
    """What each position says: its words, of a statement those that differ, of words that are alike their meaning."""
    told = dict.fromkeys(_answer(_plainest(position.claims), finding) for position in finding.positions)
    return tuple(each or _NOTHING for each in told) if any(told) else ()


def _answer(claim: Claim, finding: Finding) -> str:
    text, alike = claim.article.text, in_the_same_words(claim, finding)
    if alike and meant(claim):
        return meant(claim)
    if claim.kind in STATEMENTS or alike:
        spans = differing(claim, finding)
        return _shortly("…".join(text[each.start : each.end] for each in spans))
    return _shortly(claim.text)


def _shortly(text: str) -> str:
    return abridged(" ".join(text.split()), _WIDEST_ANSWER)


def _told(finding: Finding) -> list[Claim]:
    """A claim of each position; where there is one alone, one of each of its first articles."""
    if len(finding.positions) > 1:
        return [_plainest(position.claims) for position in finding.positions]
    by_article: dict[str, list[Claim]] = {}
    for claim in finding.claims:
        by_article.setdefault(claim.article.id, []).append(claim)
    return [_plainest(claims) for claims in list(by_article.values())[:_MOST]]


def _plainest(claims: Sequence[Claim]) -> Claim:
    """The first claim in a body, where words are not left out as in a headline; else the first."""
    return next((claim for claim in claims if claim.zone is Zone.BODY), claims[0])


def _words(claim: Claim) -> list[Word]:
    """The words of a statement, or of the clause around another claim with one word of no key in its place."""
    if claim.kind in STATEMENTS:
        return list(words(claim.article, claim.start, claim.end))
    start, end = min(claim.context.clause[0], claim.start), max(claim.context.clause[1], claim.end)
    before, after = words(claim.article, start, claim.start), words(claim.article, claim.end, end)
    return [*before, Word(claim.start, claim.end, _CLAIM), *after]


def _telling(part: str) -> bool:
    return sum(char.isalnum() for char in part) >= _LEAST or any(char.isdigit() for char in part)


def balanced(part: str) -> str:
    """Without the quotation marks and brackets of which one of a pair was left out."""
    for opening, closing in _PAIRS:
        if part.count(opening) != part.count(closing):
            part = part.replace(opening, "").replace(closing, "")
    return part
