"""Reading a Chinese text for speakers: who speaks in a sentence, through whom, and whom a pronoun stands for."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import define, evolve, field, frozen

from factcheck.languages.base import Document
from factcheck.languages.speech import Quotation, Strength
from factcheck.languages.zh_speech_subject import subject
from factcheck.languages.zh_speech_verbs import Hit, alternatives, word_set
from factcheck.languages.zh_speech_voices import People, Voice, is_carrier

MASK = "\ue000"
PAUSE = re.compile(r"[，,：:。！？!?；;\n]")
_ACCORDING = re.compile(r"(?:另|又|再)?(?:据|根据|按照|依照)")
_CITED = re.compile(r"的(?:话|报道|报导|消息|说法|声明|言论|推文|分析)|消息(?!人士|灵通|来源)|报道|报导|[，,]")
_REPORTS = ("声明", "报道", "报导", "评论", "通报", "分析")
_HEAD = 30
_BACK = 400
_CUTS = frozenset('，,：:。！？!?；;\n”」』"')
_PLURAL = frozenset({"他们", "她们", "它们"})


@define
class Scene:
    """A document with its quotation marks and names, and whom the reading has met so far.

    `masked` is the text with what stands in quotation marks blanked; `last` spoke last, `focus` is the person
    last spoken of at the head of a sentence; `known` are the voices that were described.
    """

    document: Document
    people: People
    quotes: Sequence[Quotation]
    masked: str
    last: Voice | None = None
    focus: Voice | None = None
    known: list[Voice] = field(factory=list)


@frozen
class Said:
    """A verb of speech with its subject and its carriers; `begin` is the start of its clause.

    `own` says that the subject stands in that clause, and is not carried on from an earlier one.
    """

    hit: Hit
    voice: Voice | None
    via: tuple[str, ...]
    begin: int
    own: bool = True


def resolved(scene: Scene, start: int, spoken: Sequence[Hit], quotes: Sequence[Quotation]) -> list[Said]:
    """The verbs of a sentence with their subjects; carriers are folded into what they carry."""
    said: list[Said] = []
    via: tuple[str, ...] = ()
    cite: Hit | None = None
    attend(scene, start, spoken[0].start)
    for hit in spoken:
        if hit.citing:
            cite, via = hit, _joined(via, _carriers(_voice(scene, start, hit, said, quotes)))
            continue
        if said and _addressing(scene, said[-1].hit, hit):
            said[-1] = evolve(said[-1], hit=evolve(said[-1].hit, end=hit.end, paused=hit.paused))
            continue
        voice = _cited(scene, cite, hit) if cite else _voice(scene, start, hit, said, quotes)
        begin = clause_start(scene.masked, start, cite.start if cite else hit.start)
        cited, cite = cite, None
        if voice and voice.carrier:
            via, voice = _joined(via, (voice.name,)), None
        elif cited is None and not _speaks(scene, hit, voice, said, begin):
            continue
        own = voice is not None and voice.start >= begin
        said.append(Said(hit, voice, _joined(via, _asked(scene, voice, hit)), begin, own))
        if voice:
            _learn(scene, voice)
    return said


def _goes_on(before: str) -> bool:
    """Whether a verb without a subject of its own stands where the last speaker goes on: first in its clause."""
    return not before.strip() or before.strip() in word_set("going_on")


def _addressing(scene: Scene, told: Hit, hit: Hit) -> bool:
    """Whether a verb only goes on with one that has an addressee between: 告诉记者说."""
    between = scene.masked[told.end : hit.start]
    return told.word in word_set("addressed") and 0 < len(between) < 14 and PAUSE.search(between) is None


def clause_start(masked: str, start: int, hit: int) -> int:
    """Where the clause of a verb begins: after the last pause or closing mark before it."""
    pauses = [match.end() for match in PAUSE.finditer(masked, start, hit)]
    marks = [index + 1 for index in range(start, hit) if masked[index] in '”」』"']
    return max([start, *pauses[-1:], *marks[-1:]])


def _speaks(scene: Scene, hit: Hit, voice: Voice | None, said: Sequence[Said], begin: int) -> bool:
    """Whether there is speech here: a verb that is often a noun, or a belief, wants a subject that can speak."""
    if voice is None:
        return not hit.naming and hit.strength is not Strength.BELIEVES and not _doubtful(scene, hit)
    carried_on = bool(said) and voice is said[-1].voice
    if carried_on and not hit.paused and not _goes_on(scene.masked[begin : hit.start]):
        return False
    if _doubtful(scene, hit) or (hit.paused and hit.strength is Strength.BELIEVES):
        return voice.agent and _predicate(scene, hit, voice)
    if hit.naming or hit.strength is not Strength.BELIEVES:
        return True
    return voice.agent and not carried_on and voice.start >= begin


def _doubtful(scene: Scene, hit: Hit) -> bool:
    """Whether the word is a noun as often as a verb where it stands."""
    return hit.word in word_set("nouns") or (hit.word in word_set("paused") and scene.masked[hit.end] in "，,")


def _predicate(scene: Scene, hit: Hit, voice: Voice) -> bool:
    """Whether a word that may be a noun is none: no other noun, its modifier or verb's object, stands before it."""
    before = scene.document.token_at(hit.start - 1)
    if before is None or voice.end >= hit.start or scene.document.word(before) in word_set("manners"):
        return True
    nominal = ("n", "uj") if hit.strength is Strength.BELIEVES else ("n", "a", "b", "uj", "r", "m")
    return not before.tag.startswith(nominal) or before.start < voice.end


def _joined(via: tuple[str, ...], more: Sequence[str]) -> tuple[str, ...]:
    return via + tuple(name for name in more if name and name not in via)


def _carriers(voice: Voice | None) -> tuple[str, ...]:
    return (voice.name,) if voice else ()


@cache
def _addressee() -> re.Pattern[str]:
    return re.compile(rf"(?:对|向|告诉|接受|致函|答复)(?:了)?(《[^》]{{1,12}}》|{alternatives('carriers')})")


def _asked(scene: Scene, voice: Voice | None, hit: Hit) -> Sequence[str]:
    """The outlet a speaker spoke to, where the clause says so."""
    floor = voice.end if voice and voice.end <= hit.start else max(0, hit.start - 30)
    found = _addressee().search(scene.masked, max(floor, hit.start - 40), hit.end + 12)
    return (found[1],) if found and is_carrier(found[1]) else ()


def _cited(scene: Scene, cite: Hit, hit: Hit) -> Voice | None:
    """Who is cited: the words between 援引 and 的话 or the verb."""
    cut = _CITED.search(scene.document.text, cite.end, hit.start)
    voice = subject(scene.document, scene.people, cite.end, cut.start() if cut else hit.start)
    return known(scene, voice) if voice else None


def _voice(scene: Scene, start: int, hit: Hit, said: Sequence[Said], quotes: Sequence[Quotation]) -> Voice | None:
    masked = scene.masked
    begin = max([start, hit.start - _BACK, *(q.end + 1 for q in quotes if q.end < hit.start)])
    pauses = [match.end() for match in PAUSE.finditer(masked, begin, hit.start)]
    clauses = list(zip([begin, *pauses], [*pauses, hit.start], strict=True))
    own = _clause_subject(scene, *clauses[-1])
    reporting = hit.word.startswith(_REPORTS) and hit.word not in _REPORTS
    if own and not (reporting and own.name in word_set("demonstratives")):
        return known(scene, own)
    if own is None and (earlier := [one for one in said if one.voice]):
        return earlier[-1].voice
    if reporting:
        noun = hit.word[:2]
        return Voice(hit.start, hit.start + 2, noun, carrier=noun in word_set("carriers"), agent=True)
    return _elsewhere(scene, (start, begin, hit.start), clauses[:-1], quotes)


def _elsewhere(
    scene: Scene, span: tuple[int, int, int], clauses: Sequence[tuple[int, int]], quotes: Sequence[Quotation]
) -> Voice | None:
    """The subject of an earlier clause, of the words before a quotation, or whoever spoke last and goes on."""
    start, begin, end = span
    for voice in _subjects(scene, clauses):
        return known(scene, voice)
    if begin > start and quotes and (before := _clause_subject(scene, start, quotes[0].start - 1)):
        return known(scene, before)
    return scene.last if begin > start or scene.masked[start:end].strip() in word_set("going_on") else None


def _subjects(scene: Scene, clauses: Sequence[tuple[int, int]]) -> Iterator[Voice]:
    """The subjects of earlier clauses: those that can speak first, then the others."""
    found = [voice for first, last in clauses if (voice := _clause_subject(scene, first, last))]
    yield from sorted(found, key=lambda voice: (not voice.person, not voice.agent, voice.start))


def _clause_subject(scene: Scene, start: int, end: int) -> Voice | None:
    according = _ACCORDING.match(scene.document.text, start, end)
    return subject(scene.document, scene.people, according.end() if according else start, end)


def known(scene: Scene, voice: Voice) -> Voice:
    """A pronoun or an office named before, as the person it stands for."""
    if voice.person or voice.carrier:
        return voice
    if voice.name in word_set("pronouns"):
        before = scene.last if voice.name in _PLURAL else scene.focus or _named_before(scene, voice.start)
        return evolve(before, start=voice.start, end=voice.end) if before else voice
    bare = _demonstrative().sub("", voice.name)
    if bare == voice.name and bare not in word_set("offices"):
        return voice
    for before in reversed(scene.known):
        if bare and bare[-3:] in _described(scene, before):
            return evolve(before, start=voice.start, end=voice.end)
    return evolve(voice, name=bare or voice.name)


def _described(scene: Scene, voice: Voice) -> str:
    """A voice with the words for it that stand before the name in its clause."""
    text = scene.document.text[max(0, voice.start - 16) : voice.end]
    return PAUSE.split(text)[-1]


def _named_before(scene: Scene, offset: int) -> Voice | None:
    person = scene.people.before(offset)
    return Voice(person.start, person.end, person.full, person=True, agent=True) if person else None


@cache
def _demonstrative() -> re.Pattern[str]:
    return re.compile(rf"^(?:{alternatives('demonstratives')})(?![市州国省县校院])")


def _learn(scene: Scene, voice: Voice) -> None:
    scene.last = voice
    if voice.person:
        scene.focus = voice
    described = scene.document.text[voice.start : voice.end]
    if described not in word_set("pronouns") and not _demonstrative().match(described):
        scene.known.append(voice)


def attend(scene: Scene, start: int, end: int) -> None:
    """A person who heads a sentence, governed by no preposition, is whom a pronoun after it means."""
    heading = scene.people.within(start, min(end, start + _HEAD))
    heading = [person for person in heading if scene.masked[person.start] != MASK]
    if heading and scene.document.text[heading[0].start - 1] not in "对向与和跟给被的让":
        scene.focus = Voice(heading[0].start, heading[0].end, heading[0].full, person=True, agent=True)
        scene.known.append(scene.focus)
