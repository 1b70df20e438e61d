"""Chinese attribution: which stretch of a text is said by whom, through whom, and with what verb."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from attrs import define, evolve, field, frozen

from factcheck.languages.base import Document
from factcheck.languages.speech import Attribution, Form, Quotation
from factcheck.languages.zh_speech_marks import quotations
from factcheck.languages.zh_speech_subject import People, Person, Voice, subject
from factcheck.languages.zh_speech_verbs import Hit, alternatives, hits, word_set

_MASK = "\ue000"
_SENTENCE_END = re.compile(r"[。！？!?；;\n]")
_PAUSE = re.compile(r"[，,：:。！？!?；;\n]")
_GAP = re.compile(r"[\s，,：:—\-]*")
_OPEN_MARKS = "“”„「『〝\"'‘"
_TERMINAL = "。！？!?…"
_ACCORDING = re.compile(r"(?:另?据|根据|按照|依照)")
_FLOATING = 8


@define
class _Scene:
    """A document with its quotation marks, names and what the reading has learnt so far."""

    document: Document
    people: People
    quotes: Sequence[Quotation]
    masked: str
    last: Voice | None = None
    known: list[Voice] = field(factory=list)


@frozen
class _Said:
    """A verb of speech with its subject and its carriers."""

    hit: Hit
    voice: Voice | None
    via: tuple[str, ...]
    begin: int  # of its clause, or of its subject where that stands earlier


def attributions(document: Document, names: Sequence[Any]) -> tuple[Attribution, ...]:
    """The attributed stretches of a document in the order of the text; one may hold another.

    `names` are mentions of the name kind: values with `full` and `sort`; without any, the segmenter's
    guesses at persons' names stand in.
    """
    quotes = [quotation for quotation in quotations(document) if quotation.depth == 0]
    scene = _Scene(document, _people(document, names), quotes, _mask(document.text, quotes))
    found: list[Attribution] = []
    for block in document.article.blocks:
        inside = [quotation for quotation in quotes if block.start <= quotation.start < block.end]
        found.extend(_block(scene, block.start, block.end, inside, found))
    return tuple(sorted(set(found), key=lambda said: (said.start, -said.end, said.speaker, said.verb)))


def attribution_at(found: Sequence[Attribution], offset: int) -> Attribution | None:
    """The innermost attribution that holds `offset`."""
    holding = [said for said in found if said.start <= offset < said.end]
    return min(holding, key=lambda said: (said.end - said.start, said.start), default=None)


def _people(document: Document, names: Sequence[Any]) -> People:
    if names:
        return People(
            [
                Person(name.start, name.end, name.value.full)
                for name in sorted(names, key=lambda name: name.start)
                if getattr(name.value.sort, "value", name.value.sort) == "person"
            ]
        )
    return People(
        [
            Person(token.start, token.end, document.word(token))
            for token in document.tokens
            if token.tag in {"nr", "nrt", "nrfg"} and token.end - token.start > 1
        ]
    )


def _mask(text: str, quotes: Sequence[Quotation]) -> str:
    parts, at = [], 0
    for quotation in quotes:
        parts += [text[at : quotation.start], _MASK * (quotation.end - quotation.start)]
        at = quotation.end
    return "".join([*parts, text[at:]])


def _block(
    scene: _Scene, start: int, end: int, quotes: Sequence[Quotation], before: Sequence[Attribution]
) -> list[Attribution]:
    found: list[Attribution] = []
    spoken = hits(scene.document, scene.masked, start, end)
    bounds = _bounds(scene, start, end, quotes, spoken)
    for first, last in zip(bounds, bounds[1:], strict=False):
        inside = [hit for hit in spoken if first <= hit.start < last]
        found.extend(_sentence(scene, first, last, inside, [q for q in quotes if first <= q.start < last]))
    found.extend(_floating(scene, start, quotes, [*before, *found]))
    return found


def _bounds(scene: _Scene, start: int, end: int, quotes: Sequence[Quotation], spoken: Sequence[Hit]) -> list[int]:
    """Where sentences begin, quotations taken as one: after a final mark, or after a quotation that holds one."""
    cuts = {start, end}
    cuts.update(match.end() for match in _SENTENCE_END.finditer(scene.masked, start, end))
    for quotation in quotes:
        final = scene.document.text[quotation.end - 1] in _TERMINAL
        if final and quotation.closed and not _named_after(scene, quotation, end, spoken, cuts):
            cuts.add(min(end, quotation.end + 1))
    return sorted(cuts)


def _named_after(scene: _Scene, quotation: Quotation, end: int, spoken: Sequence[Hit], cuts: set[int]) -> bool:
    """Whether the words after a quotation say who spoke it, and none before it do."""
    masked, after = scene.masked, quotation.end + 1
    if masked[after : after + 1] in "，,、":
        return True
    opening = max((cut for cut in cuts if cut < quotation.start), default=0)
    if any(opening <= hit.start < quotation.start for hit in spoken):
        return False
    if masked[after : after + 1] in "\n" or not masked[opening : quotation.start - 1].strip() == "":
        return False
    return _clause_hit(masked, after, end, spoken) is not None


def _clause_hit(masked: str, start: int, end: int, spoken: Sequence[Hit]) -> Hit | None:
    pause = _PAUSE.search(masked, start, end)
    close = pause.start() if pause else end
    inside = [hit for hit in spoken if start <= hit.start < close]
    if not inside or close - start > 70 or close - inside[-1].end > 12:
        return None
    return inside[-1]


def _sentence(
    scene: _Scene, start: int, end: int, spoken: Sequence[Hit], quotes: Sequence[Quotation]
) -> Iterator[Attribution]:
    said = _resolved(scene, start, spoken, quotes)
    for index, one in enumerate(said):
        following = said[index + 1 :]
        yield from _postposed(scene, start, one, quotes, said[:index])
        yield from _content(scene, one, _content_end(one, following, end), quotes)


def _resolved(scene: _Scene, start: int, spoken: Sequence[Hit], quotes: Sequence[Quotation]) -> list[_Said]:
    """The verbs of a sentence with their subjects, carriers folded into what they carry."""
    said: list[_Said] = []
    via: tuple[str, ...] = ()
    cite: Hit | None = None
    for hit in spoken:
        if hit.citing:
            cite = hit
            via += _carried(_voice(scene, start, hit, said, quotes))
            continue
        begin = cite.end if cite else start
        voice = _cited(scene, cite, hit) if cite else _voice(scene, begin, hit, said, quotes)
        cite = None
        if voice and voice.carrier:
            via += tuple(name for name in (voice.name,) if name not in via)
            said.append(_Said(hit, None, via, voice.start))
            continue
        said.append(_Said(hit, voice, via, voice.start if voice else hit.start))
        if voice:
            _learn(scene, voice)
    return said


def _carried(voice: Voice | None) -> tuple[str, ...]:
    return (voice.name,) if voice else ()


def _cited(scene: _Scene, cite: Hit, hit: Hit) -> Voice | None:
    """Who is cited: the words between 援引 and 的话 or the verb."""
    text = scene.document.text
    end = hit.start
    cut = re.search(r"的(?:话|报道|报导|消息|说法|声明|言论)|消息|报道|报导", text[cite.end : end])
    voice = subject(scene.document, scene.people, cite.end, cite.end + cut.start() if cut else end)
    return _known(scene, voice) if voice else None


def _voice(scene: _Scene, start: int, hit: Hit, said: Sequence[_Said], quotes: Sequence[Quotation]) -> Voice | None:
    masked = scene.masked
    begin = max([start, *(q.end + 1 for q in quotes if q.end < hit.start)])
    pauses = [m.end() for m in _PAUSE.finditer(masked, begin, hit.start)]
    clauses = list(zip([begin, *pauses], [*pauses, hit.start], strict=True))
    own = _clause_subject(scene, *clauses[-1])
    if own:
        return _known(scene, own)
    earlier = [one for one in said if one.voice]
    if earlier:
        return earlier[-1].voice
    for first, last in clauses[:-1]:
        voice = _clause_subject(scene, first, last)
        if voice:
            return _known(scene, voice)
    if begin > start and (before := _clause_subject(scene, start, quotes[0].start - 1 if quotes else begin)):
        return _known(scene, before)
    return scene.last if hit.start - start < 6 or begin > start else None


def _clause_subject(scene: _Scene, start: int, end: int) -> Voice | None:
    text = scene.document.text
    according = _ACCORDING.match(text, start)
    return subject(scene.document, scene.people, according.end() if according else start, end)


def _known(scene: _Scene, voice: Voice) -> Voice:
    """A pronoun or an office named before, as the person it stands for."""
    if voice.person or voice.carrier:
        return voice
    name = voice.name
    if name in word_set("pronouns"):
        return evolve(scene.last, start=voice.start, end=voice.end) if scene.last else voice
    bare = re.sub(rf"^(?:{alternatives('demonstratives')})", "", name)
    for before in reversed(scene.known):
        described = scene.document.text[before.start : before.end]
        if bare != name and described.find(bare[-3:]) >= 0:
            return evolve(before, start=voice.start, end=voice.end)
    return evolve(voice, name=bare or name)


def _learn(scene: _Scene, voice: Voice) -> None:
    scene.last = voice
    if scene.document.text[voice.start : voice.end] != voice.name or not scene.known:
        scene.known.append(voice)


def _content_end(one: _Said, following: Sequence[_Said], end: int) -> int:
    for later in following:
        if later.voice and one.voice and later.begin - one.hit.end > 3 and later.voice.name != one.voice.name:
            return later.begin
    return end


def _postposed(
    scene: _Scene, start: int, one: _Said, quotes: Sequence[Quotation], earlier: Sequence[_Said]
) -> Iterator[Attribution]:
    """What stands before its speaker: “…”，她说。 or …，她说。"""
    masked, clause = scene.masked, _clause_start(scene.masked, start, one.hit.start)
    before = [quotation for quotation in quotes if quotation.end < one.hit.start]
    if before and not earlier and clause - before[-1].end <= 2:
        quotation = before[-1]
        if not masked[start : quotation.start - 1].strip():
            yield _attribution(one, quotation.start, quotation.end, Form.DIRECT)
        return
    rest = masked[one.hit.end : one.hit.end + 1]
    if rest in "。！" and clause > start and not earlier and one.hit.start - clause < 16:
        yield _attribution(one, start, clause - 1, Form.INDIRECT)


def _clause_start(masked: str, start: int, hit: int) -> int:
    pauses = [match.end() for match in _PAUSE.finditer(masked, start, hit)]
    marks = [index + 1 for index in range(start, hit) if masked[index] in '”」』"'][-1:]
    return max([start, *pauses, *marks])


def _content(scene: _Scene, one: _Said, end: int, quotes: Sequence[Quotation]) -> Iterator[Attribution]:
    masked = scene.masked
    gap = _GAP.match(masked, one.hit.end, end)
    begin = gap.end() if gap else one.hit.end
    inside = [quotation for quotation in quotes if begin <= quotation.start and quotation.end <= end]
    if inside and inside[0].start - 1 == begin:
        yield _attribution(one, inside[0].start, inside[0].end, Form.DIRECT)
        begin = inside[0].end + 1
        if masked[begin : begin + 1] not in "，," or end - begin < 6 or inside[0].end - inside[0].start > 40:
            return
        begin += 1
        inside = inside[1:]
    while end > begin and masked[end - 1] in "。，,；;！!？?\n 、":
        end -= 1
    if end - begin >= 2 and re.search(r"\w", masked[begin:end]):
        yield _attribution(one, begin, end, Form.MIXED if inside else Form.INDIRECT)


def _attribution(one: _Said, start: int, end: int, form: Form) -> Attribution:
    voice = one.voice
    return Attribution(
        start,
        end,
        voice.name if voice else "",
        one.via,
        one.hit.word,
        one.hit.strength,
        form,
        person=bool(voice and voice.person),
    )


def _floating(
    scene: _Scene, start: int, quotes: Sequence[Quotation], before: Sequence[Attribution]
) -> Iterator[Attribution]:
    """Quotations that stand as sentences of their own go on with whoever spoke last."""
    covered = [(said.start, said.end) for said in before]
    for quotation in quotes:
        if quotation.end - quotation.start < _FLOATING or any(s <= quotation.start < e for s, e in covered):
            continue
        lead = scene.document.text[start : quotation.start - 1].rstrip()
        if lead and lead[-1] not in _TERMINAL and lead[-1] not in '”」"':
            continue
        earlier = [said for said in before if said.start < quotation.start and said.speaker]
        if earlier and quotation.start - earlier[-1].end < 300:
            yield evolve(earlier[-1], start=quotation.start, end=quotation.end, verb="", form=Form.DIRECT)
