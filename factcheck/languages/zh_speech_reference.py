"""Whom a Chinese text speaks of: who heads a sentence, who spoke last, and whom a pronoun or an office stands for."""

import re
from collections.abc import Sequence
from functools import cache

from attrs import define, evolve, field

from factcheck.languages.base import Document
from factcheck.languages.speech import Quotation
from factcheck.languages.zh_speech_subject import heading
from factcheck.languages.zh_speech_verbs import alternatives, endings, word_set
from factcheck.languages.zh_speech_voices import People, Person, Voice

MASK = "\ue000"
PAUSE = re.compile(r"[，：:。！？!?；;\n]|(?<![0-9]),|,(?![0-9])")
_HEAD = 30
_NEAR = 250
_IT = "它"
_THAT_COUNTRY = frozenset({"该国", "两国", "我国", "中方", "美方"})
_PLURAL = frozenset({"他们", "她们", "它们"})
_BRACKET = re.compile(r"\s*[（(][^（）()\n]{1,60}[）)]")
_FOLLOWS_ON = re.compile(
    r"\s*(?:但是?|不过|而|然而|此外|另外|随后|之后|同时|对此|因此|昨天|今天|当天)?[，,]?[他她](?![们的人国])"
)
_FULL_STOP = re.compile(r"\s*[。！？\n]")


@define
class Scene:
    """A document with its quotation marks and names, and whom the reading has met so far.

    `masked` is the text with what stands in quotation marks blanked; `last` spoke last, `foci` are the single
    persons spoken of at the head of a sentence, `group` the body or the several who spoke or headed one last;
    `known` are the voices that were described.
    """

    document: Document
    people: People
    quotes: Sequence[Quotation]
    masked: str
    last: Voice | None = None
    foci: list[Voice] = field(factory=list)
    group: Voice | None = None
    known: list[Voice] = field(factory=list)


def attend(scene: Scene, start: int, end: int) -> None:
    """Whoever heads a sentence, governed by no preposition, is whom a pronoun after it means.

    A person first; else an unnamed one (一名律师); else somebody whom the sentence ends by naming. A sentence that a
    pronoun heads goes on with whom it means.
    """
    if scene.foci and _FOLLOWS_ON.match(scene.masked, start, end):
        return
    head = [person for person in scene.people.within(start, min(end, start + _HEAD)) if heads(scene, person)]
    if head:
        _look_at(scene, Voice(head[0].start, head[0].end, head[0].full, person=True, agent=True))
        scene.known.append(voice_of(head[0]))
        return
    pause = PAUSE.search(scene.masked, start, end)
    close = pause.start() if pause else end
    if close - start < 3:
        return
    if (voice := heading(scene.document, scene.people, start, close)) and voice.agent and not voice.carrier:
        _look_at(scene, voice)
    elif (named := scene.people.before(end)) and named.start > start and _closes(scene, named, end):
        _look_at(scene, voice_of(named))


def voice_of(person: Person) -> Voice:
    """Somebody who is named, as one who speaks."""
    return Voice(person.start, person.end, person.full, person=True, agent=True)


def _after_bracket(scene: Scene, offset: int) -> int:
    bracket = _BRACKET.match(scene.document.text, offset)
    return bracket.end() if bracket else offset


def heads(scene: Scene, person: Person) -> bool:
    """Whether a name is no object and no modifier (张三的律师)."""
    text = scene.document.text
    if scene.masked[person.start] == MASK or text[person.start - 1] in "对向与和跟给被让":
        return False
    return text[_after_bracket(scene, person.end)] != "的" if _after_bracket(scene, person.end) < len(text) else True


def _closes(scene: Scene, person: Person, end: int) -> bool:
    after = _after_bracket(scene, person.end)
    return after <= end and (after == end or _FULL_STOP.match(scene.document.text, after) is not None)


def _look_at(scene: Scene, voice: Voice) -> None:
    """Take a voice as the one that 他 means, or 他们, by whether it is one person."""
    one = _is_one(scene, voice)
    if one:
        scene.foci.append(voice)
    many = _is_human(scene, voice) if voice != scene.last else not is_country(scene, voice)
    if many and not (one and (voice.person or _counted(scene, voice))):
        scene.group = voice


def _is_one(scene: Scene, voice: Voice) -> bool:
    """Whether a voice is one person, named or not."""
    if voice.person:
        return "、" not in voice.name
    words = scene.document.text[voice.start : voice.end]
    return _is_human(scene, voice) and not words.startswith(endings("several"))


def _is_human(scene: Scene, voice: Voice) -> bool:
    """Whether a noun is one for persons, or ends in what the segmenter takes for a person's name."""
    if voice.name.endswith(endings("humans")):
        return True
    last = scene.document.token_at(voice.end - 1)
    return last is not None and last.tag.startswith("nr") and voice.end - last.start < len(voice.name) + 1


def is_country(scene: Scene, voice: Voice) -> bool:
    """Whether a voice ends in the name of a country or place."""
    last = scene.document.token_at(voice.end - 1)
    return last is not None and (last.tag == "ns" or voice.name in _THAT_COUNTRY)


def _counted(scene: Scene, voice: Voice) -> bool:
    """Whether a noun stands for one by its words (一名律师, 该律师); a bare one may be several."""
    words = scene.document.text[voice.start : voice.end]
    return words.startswith("一") or _demonstrative().match(words) is not None


def learn(scene: Scene, voice: Voice) -> None:
    """Take a voice as the one that spoke last."""
    scene.last = voice
    _look_at(scene, voice)
    described = scene.document.text[voice.start : voice.end]
    if described not in word_set("pronouns") and not _demonstrative().match(described):
        scene.known.append(voice)


def known(scene: Scene, voice: Voice) -> Voice:
    """A pronoun or an office named before, as the person it stands for."""
    if voice.person or voice.carrier:
        return voice
    if voice.name in word_set("pronouns"):
        before = _several(scene, voice) if voice.name in _PLURAL else _one(scene, voice)
        return evolve(before, start=voice.start, end=voice.end, resolved=True) if before else voice
    bare = _demonstrative().sub("", voice.name)
    if bare == voice.name and bare not in word_set("offices"):
        return voice
    for before in reversed(scene.known):
        if bare and before.start < voice.start and _is_meant(scene, bare, before):
            return evolve(before, start=voice.start, end=voice.end, resolved=True)
    return evolve(voice, name=bare if len(bare) > 1 else voice.name)


def _several(scene: Scene, voice: Voice) -> Voice | None:
    """Whom 他们 means: the body or the several that were spoken of not long before."""
    return scene.group if scene.group and voice.start - scene.group.start < _NEAR else None


def _one(scene: Scene, voice: Voice) -> Voice | None:
    """Whom 他 means; 它 is no person, but a body that was spoken of."""
    if voice.name == _IT:
        return scene.group if scene.group and not scene.group.person else None
    before = (focus for focus in reversed(scene.foci) if focus.start < voice.start)  # a colon is read behind its block
    return next(before, None) or _named_before(scene, voice.start)


def _is_meant(scene: Scene, bare: str, voice: Voice) -> bool:
    """Whether a voice was described with the last words of what is spoken of; of one character, whether it ends so."""
    return voice.name.endswith(bare) if len(bare) == 1 else bare[-3:] in _described(scene, voice)


def _described(scene: Scene, voice: Voice) -> str:
    """A voice with the words for it that stand before the name in its clause."""
    text = scene.document.text[max(0, voice.start - 16) : voice.end]
    return PAUSE.split(text)[-1]


def _named_before(scene: Scene, offset: int) -> Voice | None:
    person = scene.people.before(offset)
    return voice_of(person) if person else None


@cache
def _demonstrative() -> re.Pattern[str]:
    return re.compile(rf"^(?:{alternatives('demonstratives')})(?![市州国省县校院])")
