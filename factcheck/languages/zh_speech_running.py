"""Chinese speech that goes on without a verb: quotations that stand alone, and sentences between two reports."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import evolve

from factcheck.languages.speech import Attribution, Form, Quotation
from factcheck.languages.zh_speech_reference import MASK, Scene
from factcheck.languages.zh_speech_verbs import alternatives, hits, word_set
from factcheck.languages.zh_speech_voices import FIRST_PERSON

_TERMINAL, _PAUSES = "。！？!?…", "，,；;"
_SENTENCE = re.compile(r"[^。！？!?；;\n]+(?=[。！？!?；;])")
_SEMICOLONS = ("；", ";")
_FLOATING, _SHORTEST = 8, 4
_REACH = 300
_LEAST, _BETWEEN, _HEAD = 6, 140, 30


def floating(scene: Scene, start: int, quotes: Sequence[Quotation], before: Sequence[Attribution]) -> list[Attribution]:
    """Quotations that stand as sentences of their own go on with whoever spoke last."""
    found: list[Attribution] = []
    for quotation in quotes:
        known_ones = [*before, *found]
        if quotation.end - quotation.start < (_SHORTEST if quotation.start - 1 == start else _FLOATING):
            continue
        if any(said.start <= quotation.start < said.end for said in known_ones):
            continue
        if not _stands_alone(scene.document.text, quotation):
            continue
        lead = scene.document.text[start : quotation.start - 1].rstrip()
        earlier = max((one for one in known_ones if one.end < quotation.start), key=lambda one: one.end, default=None)
        if (not lead or lead[-1] in _TERMINAL + '”」"') and earlier and quotation.start - earlier.end < _REACH:
            found.append(
                evolve(earlier, start=quotation.start, end=quotation.end, verb="", form=Form.DIRECT, resolved=True)
            )
    return found


def _stands_alone(text: str, quotation: Quotation) -> bool:
    """Whether a quotation is a sentence of its own, and not a name that the next words go on with."""
    closed = text[quotation.end - 1] in _TERMINAL + _PAUSES
    return closed or text[quotation.end + 1 : quotation.end + 2] in {*_TERMINAL, *_PAUSES, "", "\n"}


def carried_on(scene: Scene, start: int, end: int, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """The sentences without a verb of speech between two reports of one speaker in a paragraph.

    They are taken as reported speech without a verb where nobody is named at their head and none of them turns
    to the speaker (他今年五十岁); a quotation is not gone on with, since a writer tells what happened after it.
    """
    inside = sorted((one for one in found if start <= one.start < end), key=lambda one: (one.start, -one.end))
    for one in inside:
        yield from _after_semicolon(scene, one, end)
    for one, later in pairwise(inside):
        until = later.clause if later.verb else later.start
        if not _one_speaker(one, later) or not 0 < until - one.end <= _BETWEEN:
            continue
        between = [match.span() for match in _SENTENCE.finditer(scene.masked, one.end, until)]
        if between and all(_goes_on(scene, one.speaker, *span) for span in between):
            for first, last in between:
                yield evolve(one, start=first, end=last, verb="", form=Form.INDIRECT, resolved=True, clause=-1)


def _after_semicolon(scene: Scene, one: Attribution, end: int) -> Iterator[Attribution]:
    """What stands after a semicolon in a sentence of reported speech goes on with it."""
    at = one.end
    while one.form is not Form.DIRECT and one.speaker and one.verb and scene.masked[at : at + 1] in _SEMICOLONS:
        rest = _SENTENCE.match(scene.masked, at + 1, end)
        if rest is None or not _goes_on(scene, one.speaker, *rest.span()):
            return
        yield evolve(one, start=rest.start(), end=rest.end(), verb="", form=Form.INDIRECT, resolved=True, clause=-1)
        at = rest.end()


def _one_speaker(one: Attribution, later: Attribution) -> bool:
    """Whether reported speech is followed by what the same speaker is said to say."""
    reported = one.form is not Form.DIRECT and one.verb and later.verb
    return bool(reported and one.speaker) and one.speaker == later.speaker and one.speaker not in FIRST_PERSON


def _goes_on(scene: Scene, speaker: str, start: int, end: int) -> bool:
    """Whether a sentence may go on with what was said: nobody is named at its head, and nobody speaks in it."""
    words = scene.masked[start:end].strip()
    if len(words) < _LEAST or MASK in words or speaker in words or hits(scene.document, scene.masked, start, end):
        return False
    if scene.people.within(start, min(end, start + _HEAD)):
        return False
    return re.match(alternatives("pronouns"), words) is None and not words.startswith(tuple(word_set("narrating")))
