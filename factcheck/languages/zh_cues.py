"""The small words of Chinese that make a clause a statement, by what they do there."""

from collections.abc import Mapping
from functools import cache

from attrs import frozen

from factcheck.languages.zh_lexicon import lexicon, table


@frozen(eq=False)
class Cues:
    """The small words of the language by what they do; `moods` gives the row of the mood table of each."""

    negations: frozenset[str]
    absences: frozenset[str]
    never_before: frozenset[str]
    degree: frozenset[str]
    narrows: frozenset[str]
    succeeding: frozenset[str]
    success_never_after: frozenset[str]
    never_after: frozenset[str]
    moods: Mapping[str, str]
    wishes: frozenset[str]
    forbids: frozenset[str]
    failing: frozenset[str]
    aspects: Mapping[str, str]
    passive: frozenset[str]
    undergoing: frozenset[str]
    undergone: frozenset[str]
    means: frozenset[str]
    pretext: frozenset[str]
    object: frozenset[str]
    taking: frozenset[str]
    company: frozenset[str]
    place: frozenset[str]
    purpose: frozenset[str]
    cause: frozenset[str]
    light: frozenset[str]
    having: frozenset[str]
    knowing: frozenset[str]
    whether: frozenset[str]
    degrees: frozenset[str]
    manner: frozenset[str]
    attributive: frozenset[str]
    pacts: frozenset[str]
    copula: frozenset[str]
    bare: frozenset[str]
    effect: frozenset[str]
    mutual: frozenset[str]
    joint: frozenset[str]
    trends: frozenset[str]
    prefix: frozenset[str]
    speech: frozenset[str]
    saying: frozenset[str]
    announcing: frozenset[str]
    moment: frozenset[str]
    closing: frozenset[str]
    giving: frozenset[str]
    unmeant: str
    relieving: frozenset[str]
    offices: frozenset[str]
    dismissing: str
    order: Mapping[str, str]
    finding: frozenset[str]
    passed: frozenset[str]
    deictic: frozenset[str]
    empty: frozenset[str]


@cache
def cues() -> Cues:
    """The cues, read once."""
    rows = table("zh_frames")
    return Cues(
        negations=_row(rows["negation"]["plain"]),
        absences=_row(rows["negation"]["absence"]),
        degree=_row(rows["negation"]["degree"]),
        success_never_after=_row(rows["negation"]["success_never_after"]),
        succeeding=_row(rows["negation"]["succeeding"]),
        narrows=_row(rows["negation"]["narrows"]),
        never_before=_row(rows["negation"]["never_before"]),
        never_after=_row(rows["negation"]["never_after"]),
        moods={word: mood for mood, words in rows["mood"].items() for word in words.split()},
        wishes=_row(rows["wish"]["wishes"]),
        forbids=_row(rows["wish"]["forbids"]),
        failing=_row(rows["wish"]["failing"]),
        aspects={sense: aspect for aspect, words in rows["aspect"].items() for sense in _senses(words)},
        passive=_row(rows["voice"]["passive"]),
        undergoing=_row(rows["voice"]["undergoing"]),
        undergone=_senses(rows["voice"]["undergone"]),
        means=_row(rows["voice"]["means"]),
        pretext=_row(rows["voice"]["pretext"]),
        object=_row(rows["voice"]["object"]),
        taking=_row(rows["voice"]["taking"]),
        company=_row(rows["voice"]["company"]),
        place=_row(rows["voice"]["place"]),
        cause=_row(rows["voice"]["cause"]),
        purpose=_row(rows["verbs"]["purpose"]),
        light=_row(rows["verbs"]["light"]),
        having=_row(rows["verbs"]["having"]),
        knowing=_row(rows["verbs"]["knowing"]),
        whether=_row(rows["verbs"]["whether"]),
        degrees=_row(rows["verbs"]["degrees"]),
        manner=_row(rows["verbs"]["manner"]),
        attributive=_row(rows["verbs"]["attributive"]),
        pacts=_row(rows["verbs"]["pacts"]),
        copula=_row(rows["verbs"]["copula"]),
        bare=_row(rows["verbs"]["bare"]),
        effect=_row(rows["verbs"]["effect"]),
        mutual=_senses(rows["verbs"]["mutual"]),
        joint=_senses(rows["verbs"]["joint"]),
        prefix=_row(rows["verbs"]["prefix"]),
        trends=_row(rows["verbs"]["trends"]),
        speech=_row(rows["verbs"]["speech"]),
        saying=_row(rows["verbs"]["saying"]),
        announcing=_row(rows["verbs"]["announcing"]),
        moment=_row(rows["verbs"]["moment"]),
        closing=_row(rows["verbs"]["closing"]),
        giving=_row(rows["nominal"]["giving"]),
        unmeant=rows["nominal"]["unmeant"],
        relieving=_row(rows["nominal"]["relieving"]),
        offices=_row(rows["nominal"]["offices"]),
        dismissing=rows["nominal"]["dismissing"],
        order={word: row.split()[0] for row in _order(rows["verbs"]) for word in row.split()},
        finding=_row(rows["verbs"]["finding"]),
        passed=_row(rows["verbs"]["passed"]),
        deictic=_row(rows["empty"]["deictic"]),
        empty=_row(rows["empty"]["words"]),
    )


def _order(rows: Mapping[str, str]) -> tuple[str, str]:
    return rows["before"], rows["after"]


def _senses(words: str) -> frozenset[str]:
    return frozenset(lexicon().sense(word, verbal=True) for word in words.split())


def _row(words: str) -> frozenset[str]:
    return frozenset(words.split())
