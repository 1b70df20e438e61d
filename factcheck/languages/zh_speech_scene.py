"""Reading a Chinese text for speakers: who speaks in a sentence, and through whom."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import evolve, frozen

from factcheck.languages.speech import Quotation, Strength
from factcheck.languages.zh_speech_reference import PAUSE, Scene, attend, is_country, known, learn
from factcheck.languages.zh_speech_subject import subject
from factcheck.languages.zh_speech_verbs import Hit, alternatives, endings, word_set
from factcheck.languages.zh_speech_voices import Voice, is_carrier

_ACCORDING = re.compile(r"(?:另|又|再)?(?:据|根据|按照|依照)")
_CITED = re.compile(r"的(?:话|报道|报导|消息|说法|声明|言论|推文|分析)|消息(?!人士|灵通|来源)|报道|报导|[，,]")
_REPORTS = ("声明", "报道", "报导", "评论", "通报", "分析", "消息")
_PIECES = ("篇", "则", "份", "条")
_BACK = 400
_AHEAD = 31
_NAME = 14
_PROGRAMME = re.compile(
    r"(?:[（(][^（）()]{1,40}[）)])?(?:节目|栏目|专栏|频道|杂志|主持|电视|电台|访问|采访|专访|记者)"
)
_STOPS = frozenset("，。！？；：,!?;:")


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
            _attend_after(scene, hit)
        elif cited is None and not _speaks(scene, hit, voice, said, begin):
            continue
        own = voice is not None and voice.start >= begin
        said.append(Said(hit, voice, _joined(via, _asked(scene, voice, hit)), begin, own))
        if voice and not (hit.strength is Strength.BELIEVES and len(said) > 1):  # what others believe is reported
            learn(scene, voice)
        if cited:
            _attend_after(scene, hit)
    return said


def _attend_after(scene: Scene, hit: Hit) -> None:
    """What a carrier reports begins with whom it is about."""
    at = hit.end
    while scene.masked[at : at + 1] in {"，", ",", "：", ":"}:
        at += 1
    attend(scene, at, min(len(scene.masked), at + _AHEAD))


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
    return max(start, *pauses[-1:], *(masked.rfind(mark, start, hit) + 1 for mark in '”」』"'))


def _speaks(scene: Scene, hit: Hit, voice: Voice | None, said: Sequence[Said], begin: int) -> bool:
    """Whether there is speech here: a verb that is often a noun, or a belief, wants a subject that can speak."""
    if voice is None:
        return not hit.naming and hit.strength is not Strength.BELIEVES and not _doubtful(scene, hit)
    carried_on = bool(said) and voice is said[-1].voice
    if voice.name.startswith(endings("nobody")) or _only_acts(scene, hit, voice, begin):
        return False
    if carried_on and not hit.paused and not _goes_on(scene.masked[begin : hit.start]):
        return False
    if _doubtful(scene, hit) or (hit.paused and hit.strength is Strength.BELIEVES):
        return voice.agent and _predicate(scene, hit, voice)
    if hit.naming or hit.strength is not Strength.BELIEVES:
        return True
    return voice.agent and not carried_on and voice.start >= begin


def _only_acts(scene: Scene, hit: Hit, voice: Voice, begin: int) -> bool:
    """Whether a country that did something before is no believer: 该国禁用渔网，预计厂商受益."""
    unpaused = hit.strength is Strength.BELIEVES and not hit.paused
    return unpaused and voice.start < begin and is_country(scene, voice)


def _doubtful(scene: Scene, hit: Hit) -> bool:
    """Whether the word is a noun as often as a verb where it stands."""
    return hit.word in word_set("nouns") or (
        hit.word in word_set("paused") and scene.masked[hit.end : hit.end + 1] in ("，", ",")
    )


def _predicate(scene: Scene, hit: Hit, voice: Voice) -> bool:
    """Whether a word that may be a noun is none: no other noun, its modifier or verb's object, stands before it."""
    before = scene.document.token_at(hit.start - 1)
    if (
        before is None
        or voice.end >= hit.start
        or scene.document.word(before) in word_set("manners") | word_set("acts")
    ):
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
    before = [quotation for quotation in quotes if quotation.end < hit.start and not _within_phrase(scene, quotation)]
    begin = max([start, hit.start - _BACK, *(quotation.end + 1 for quotation in before)])
    pauses = [match.end() for match in PAUSE.finditer(masked, begin, hit.start)]
    clauses = list(zip([begin, *pauses], [*pauses, hit.start], strict=True))
    own = _quoted_name(scene, hit, quotes) or _clause_subject(scene, *clauses[-1])
    reporting = hit.word.startswith(_REPORTS) and hit.word not in _REPORTS
    piece = own is not None and (own.name in word_set("demonstratives") or own.name.endswith(_PIECES))
    if own and not (reporting and piece):
        return known(scene, own)
    if own is None and (earlier := [one for one in said if one.voice]):
        return earlier[-1].voice
    if reporting:
        noun = hit.word[:2]
        return Voice(hit.start, hit.start + 2, noun, carrier=noun in word_set("carriers"), agent=True)
    return _elsewhere(scene, (start, begin, hit.start), clauses[:-1], quotes)


def _within_phrase(scene: Scene, quotation: Quotation) -> bool:
    """Whether what stands in marks is a name in the middle of a phrase: 接受「早间新闻」节目采访."""
    text, name = scene.document.text, scene.document.text[quotation.start : quotation.end]
    before, after = text[quotation.start - 2 : quotation.start - 1], text[quotation.end + 1 : quotation.end + 2]
    if len(name) > _NAME or _STOPS & {*name, before, after} or not after.strip():
        return False
    return name.endswith(endings("agents")) or _PROGRAMME.match(text, quotation.end + 1) is not None


def _quoted_name(scene: Scene, hit: Hit, quotes: Sequence[Quotation]) -> Voice | None:
    """A body whose name stands in quotation marks right before the verb."""
    for quotation in quotes:
        name = scene.document.text[quotation.start : quotation.end]
        if quotation.end + 1 != hit.start or len(name) > _NAME or _STOPS & set(name):
            continue
        if name.endswith(endings("agents")):
            return Voice(quotation.start, quotation.end, name, carrier=is_carrier(name), agent=True)
    return None


def _elsewhere(
    scene: Scene, span: tuple[int, int, int], clauses: Sequence[tuple[int, int]], quotes: Sequence[Quotation]
) -> Voice | None:
    """The subject of an earlier clause, of the words before a quotation, or whoever spoke last and goes on."""
    start, begin, end = span
    for voice in _subjects(scene, clauses):
        return known(scene, voice)
    if begin > start and quotes and (before := _clause_subject(scene, start, quotes[0].start - 1)):
        return known(scene, before)
    if scene.last and (begin > start or scene.masked[start:end].strip() in word_set("going_on")):
        return evolve(scene.last, resolved=True)
    return None


def _subjects(scene: Scene, clauses: Sequence[tuple[int, int]]) -> Iterator[Voice]:
    """The subjects of earlier clauses: those that can speak first, then the others, carriers last."""
    found = [voice for first, last in clauses if (voice := _clause_subject(scene, first, last))]
    yield from sorted(found, key=lambda voice: (voice.carrier, not voice.person, not voice.agent, voice.start))


def _clause_subject(scene: Scene, start: int, end: int) -> Voice | None:
    according = _ACCORDING.match(scene.document.text, start, end)
    return subject(scene.document, scene.people, according.end() if according else start, end)
