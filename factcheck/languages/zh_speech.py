"""Chinese attribution: which stretch of a text is said by whom, through whom, and with what verb."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from attrs import evolve

from factcheck.article import Zone
from factcheck.languages.base import Document
from factcheck.languages.speech import Attribution, Form, Quotation
from factcheck.languages.zh_piece import PERSON_TAGS
from factcheck.languages.zh_speech_led import led
from factcheck.languages.zh_speech_marks import quotations
from factcheck.languages.zh_speech_reference import MASK, PAUSE, Scene, attend, known
from factcheck.languages.zh_speech_running import carried_on, floating
from factcheck.languages.zh_speech_scene import Said, clause_start, resolved
from factcheck.languages.zh_speech_subject import subject
from factcheck.languages.zh_speech_verbs import Hit, hits, word_set
from factcheck.languages.zh_speech_voices import FIRST_PERSON, People, Person, Voice

_SENTENCE_END = re.compile(r"[。！？!?；;\n]")
_GAP = re.compile(r"[\s，,：:—\-]*")
_COLON = re.compile(r"[^，,。！？：:；;\n]{2,30}[：:]")
_BRACKETED = re.compile(r"[（(][^（()）\n]{1,80}[）)]")
_PAUSES_WITHIN = re.compile(r"[，,：:；;。]")
_DATELINE = re.compile(
    r"[（(【][^）)】\n]{2,24}[电讯道导网社台][）)】]\s*|"
    r"[^，,。：:“”]{0,16}?\d{1,2}月\d{1,2}日(?:[电讯]|[^，,。：:“”]{0,4}报[道导]|\s*[-—]+)\s*"
)
_REMARK = re.compile(  # what the writer adds: 但没有透露细节
    r"[，,；;](?:但|不过|而|只是)(?:是)?(?:他|她|该[^，,。]{1,6})?(?:没有|并没有|并未|未|拒绝|不愿)(?:进一步|更多|详细|具体|明确|就此)*"
    r"(?:给出|透露|提供|说明|详述|解释|披露|点名|指明|公布|置评|指出是|细说|多说|详谈|阐明)[^，,。；;]{0,24}[。]?$"
)
_MOMENT = re.compile(r"[^，,。；：“「]{3,60}?(之后|以后|(?<![落先今最背幕])后)[，,]")
_CRITICS = re.compile(
    r"[，,；;](?:但是?|不过|而|然而)(?:批评者|批评人士|反对者|反对人士|外界|也有人|有人|专家|分析人士|观察人士|怀疑者)|"
    r"[，,；;]而[^，,。；“「]{1,8}(?:则|却)(?:说|称|表示|认为|担心|相信|主张|觉得|希望|批评|呼吁|要求|警告|强调|指)"
)
_WHEN = re.compile(r"(?:的?时候?|之?后|以后|之际)\w{0,2}\Z")
_SINCE, _HENCE = (
    re.compile(r"(?:^|[，,。\n])(?:但是?[，,]?)?(?:由于|因为|鉴于)[^。\n]*$"),
    re.compile(r"[，,](?:因此|所以|因而|故而)"),
)
_MOST_BEFORE = 80
_THEN = ("并", "随后", "接着", "同时向", "同时对")  # what one does after what one said
_EDGE = "。，,；;！!？?\n 、：:"
_TERMINAL = "。！？!?…"
_NESTED, _BESIDE = 25, 14
_MOST = 24
_CLAUSE = 6


def attributions(document: Document, names: Sequence[Any]) -> tuple[Attribution, ...]:
    """The attributed stretches of a document in the order of the text; one may hold another.

    `names` are mentions of the name kind: values with `full` and `sort`; without any, the segmenter's
    guesses at persons' names stand in. Pronouns are followed here, so mentions that are not `claimed` are none.
    """
    marks = quotations(document)
    people = _people(document, names)
    outer = [quotation for quotation in marks if quotation.depth == 0]
    scene = Scene(document, people, outer, _masked(document.text, outer))
    found: list[Attribution] = []
    for block in document.article.blocks:
        inside = [quotation for quotation in outer if block.start <= quotation.start < block.end]
        before = (scene.last, len(scene.foci))
        found.extend(_stretch(scene, block.start, block.end, inside))
        found.extend(_by_colon(scene, block.start, block.end, inside, headline=block.zone is Zone.HEADLINE))
        found.extend(led(scene, block.start, inside, found))
        found.extend(floating(scene, block.start, inside, found))
        found.extend(list(carried_on(scene, block.start, block.end, found)))
        if block.zone is Zone.CAPTION:
            scene.last = before[0]
            del scene.foci[before[1] :]
    found.extend(_within(document, people, marks))
    stated = dict.fromkeys(said for said in found if said.start < said.end)
    return tuple(sorted(stated, key=lambda said: (said.start, -said.end, said.speaker, said.verb)))


def _people(document: Document, names: Sequence[Any]) -> People:
    if names:
        return People(
            [
                Person(name.start, name.end, name.value.full)
                for name in sorted(names, key=lambda name: (name.start, name.end))
                if getattr(name.value.sort, "value", name.value.sort) == "person" and getattr(name, "claimed", True)
            ]
        )
    return People(
        [
            Person(token.start, token.end, document.word(token))
            for token in document.tokens
            if token.tag in PERSON_TAGS and token.end - token.start > 1
        ]
    )


def _masked(text: str, quotes: Sequence[Quotation]) -> str:
    parts, at = [], 0
    for quotation in quotes:
        parts += [text[at : quotation.start], MASK * (quotation.end - quotation.start)]
        at = quotation.end
    return _BRACKETED.sub(lambda match: _PAUSES_WITHIN.sub(MASK, match[0]), "".join([*parts, text[at:]]))


def _within(document: Document, people: People, marks: Sequence[Quotation]) -> Iterator[Attribution]:
    """What a speaker reports others to have said."""
    long = [quotation for quotation in marks if quotation.depth == 0 and quotation.end - quotation.start >= _NESTED]
    inner = [quotation for quotation in marks if quotation.depth == 1]
    scene = Scene(document, people, inner, _masked(document.text, inner))
    for quotation in long:
        inside = [mark for mark in inner if quotation.start <= mark.start and mark.end <= quotation.end]
        for said in _stretch(scene, quotation.start, quotation.end, inside):
            if said.speaker and said.speaker not in FIRST_PERSON:
                yield evolve(said, nested=True, end=_nested_end(scene, said))


def _nested_end(scene: Scene, said: Attribution) -> int:
    """Where what a speaker reports of others ends: unmarked, with its clause, for the speaker goes on alone."""
    if said.form is not Form.INDIRECT:
        return said.end
    pause = PAUSE.search(scene.masked, said.start + _CLAUSE, said.end)
    return pause.start() if pause else said.end


def _stretch(scene: Scene, start: int, end: int, quotes: Sequence[Quotation]) -> list[Attribution]:
    spoken = hits(scene.document, scene.masked, start, end, scene.people.ends)
    found: list[Attribution] = []
    for first, last in pairwise(_bounds(scene, start, end, quotes, spoken)):
        if inside := [hit for hit in spoken if first <= hit.start < last][:_MOST]:
            held = [quotation for quotation in quotes if first <= quotation.start < last]
            found.extend(_sentence(scene, first, last, inside, held))
        else:
            attend(scene, first, last)
    return found


def _bounds(scene: Scene, start: int, end: int, quotes: Sequence[Quotation], spoken: Sequence[Hit]) -> list[int]:
    """Where sentences begin, quotations taken as one: after a final mark, or after a quotation that holds one."""
    cuts = {start, end}
    if dateline := _DATELINE.match(scene.masked, start, end):
        cuts.add(dateline.end())
    cuts.update(match.end() for match in _SENTENCE_END.finditer(scene.masked, start, end))
    for quotation in quotes:
        final = scene.document.text[quotation.end - 1] in _TERMINAL
        opening = max((cut for cut in cuts if cut < quotation.start), default=start)
        if final and quotation.closed and not _named_after(scene, quotation, end, spoken, opening):
            cuts.add(min(end, quotation.end + 1))
    return sorted(cuts)


def _named_after(scene: Scene, quotation: Quotation, end: int, spoken: Sequence[Hit], opening: int) -> bool:
    """Whether the words after a quotation say who spoke it, and none before it do."""
    masked, after = scene.masked, quotation.end + 1
    if masked[after : after + 1] in {"，", ",", "、"}:
        return True
    if any(opening <= hit.start < quotation.start for hit in spoken) or masked[opening : quotation.start - 1].strip():
        return False
    pause = PAUSE.search(masked, after, end)
    close = pause.start() if pause else end
    inside = [hit for hit in spoken if after <= hit.start < close]
    return bool(inside) and close - after <= 70 and close - inside[-1].end <= 12


def _sentence(
    scene: Scene, start: int, end: int, spoken: Sequence[Hit], quotes: Sequence[Quotation]
) -> Iterator[Attribution]:
    said = resolved(scene, start, spoken, quotes)
    named_after = [_spoken_before(scene, start, one, quotes) for one in said]
    for index, one in enumerate(said):
        if quotation := named_after[index]:
            yield _attribution(one, quotation.start, quotation.end, Form.DIRECT)
        elif index == 0:
            yield from _closing(scene.masked, start, one)
        limit = _content_end(scene.masked, one, list(zip(said, named_after, strict=True))[index + 1 :], end)
        yield from _content(scene, one, limit, quotes)


def _content_end(masked: str, one: Said, following: Sequence[tuple[Said, Quotation | None]], end: int) -> int:
    """Where somebody else begins to speak who is not spoken of at once, or a quotation that is named after it.

    What is told of a speaker inside another's phrase ends with it: 部长被问及总统宣布退出时说.
    """
    for later, quotation in following:
        if _inside(masked, one, later):
            moment = _WHEN.search(masked, one.hit.end, later.hit.start)
            return moment.start() if moment else later.hit.start
        if quotation and quotation.start > one.hit.end:
            return quotation.start - 1
        another = bool(later.voice and one.voice) and later.voice != one.voice
        if later.begin - one.hit.end > 3 and (another or not later.own):
            return later.begin
    return end


def _inside(masked: str, one: Said, later: Said) -> bool:
    """Whether a verb of speech stands, with its speaker, between a later one of its clause and who speaks there."""
    if one.voice is None or later.voice is None or one.hit.paused or not later.voice.start < one.voice.start:
        return False
    return later.voice.name != one.voice.name and not PAUSE.search(masked, one.hit.end, later.hit.start)


def _spoken_before(scene: Scene, start: int, one: Said, quotes: Sequence[Quotation]) -> Quotation | None:
    """The quotation right before the clause of a verb, where nothing before introduces it."""
    clause = clause_start(scene.masked, start, one.hit.start)
    before = [quotation for quotation in quotes if quotation.end < one.hit.start]
    if not before or clause - before[-1].end > 2 or (one.voice and one.voice.start == before[-1].start):
        return None
    if _goes_on_after(scene, before[-1], one):
        return None
    lead = scene.masked[start : before[-1].start - 1].rstrip()
    opens = not lead or (lead[-1] in "，," and scene.document.text[before[-1].end - 1] in "，,。！？")
    return (
        before[-1] if opens and not any(lead.endswith(word + "，") for word in ("说", "称", "表示", "指出")) else None
    )


def _goes_on_after(scene: Scene, quotation: Quotation, one: Said) -> bool:
    """Whether what stands in marks is a name that the sentence goes on with, much before the verb."""
    closed = scene.document.text[quotation.end - 1] in _TERMINAL + "，,"
    paused = scene.masked[quotation.end + 1 : quotation.end + 2] in {"，", ","}
    return not closed and not paused and one.hit.start - quotation.end > _BESIDE


def _closing(masked: str, start: int, one: Said) -> Iterator[Attribution]:
    """What is said before its speaker is named at the end, without quotation marks."""
    clause = clause_start(masked, start, one.hit.start)
    if one.hit.word in word_set("nouns") | word_set("paused") or one.voice is None:
        return
    if masked[one.hit.end : one.hit.end + 1] in {"。", "！"} and clause > start and one.hit.start - clause < 16:
        yield _attribution(one, start, clause - 1, Form.INDIRECT)


def _content(scene: Scene, one: Said, end: int, quotes: Sequence[Quotation]) -> Iterator[Attribution]:
    masked, begin = scene.masked, _opening(scene.masked, one.hit, end)
    inside = [quotation for quotation in quotes if begin <= quotation.start and quotation.end <= end]
    if inside and inside[0].start - 1 == begin:
        yield _attribution(one, inside[0].start, inside[0].end, Form.DIRECT)
        begin = inside[0].end + 1
        if masked[begin : begin + 1] not in {"，", ","} or end - begin < 6 or inside[0].end - inside[0].start > 40:
            return
        begin += 1
        if masked.startswith(_THEN, begin):
            return
        inside = inside[1:]
    if remark := _REMARK.search(masked, begin, end):
        end = remark.start()
    end = _before_what_came_of_it(masked, one, begin, end)
    while end > begin and masked[end - 1] in _EDGE:
        end -= 1
    if end - begin >= 2 and re.search(r"\w", masked[begin:end]):
        yield _attribution(one, begin, end, Form.MIXED if inside else Form.INDIRECT)


def _before_what_came_of_it(masked: str, one: Said, begin: int, end: int) -> int:
    """Where what is said ends and the writer goes on: 宣布停火后, or 因此 after a sentence that opens with 由于."""
    if critics := _CRITICS.search(masked, begin, end):
        end = critics.start()
    if not one.hit.paused and (moment := _MOMENT.match(masked, begin, end)):
        return moment.start(1)
    if _SINCE.search(masked, max(one.begin - _MOST_BEFORE, 0), one.begin + 3) and (
        hence := _HENCE.search(masked, begin, end)
    ):
        return hence.start()
    return end


def _opening(masked: str, hit: Hit, end: int) -> int:
    """Where the content of a verb begins: at what is denied, after an addressee, after the pause."""
    if hit.denied is not None and not hit.paused:
        return hit.denied
    at = hit.end
    if hit.word in word_set("addressed") and not hit.paused:
        pause = PAUSE.search(masked, hit.end, min(end, hit.end + 16))
        at = pause.start() if pause and pause[0] in "，,：:" else hit.end
    gap = _GAP.match(masked, at, end)
    return gap.end() if gap else at


def _attribution(one: Said, start: int, end: int, form: Form) -> Attribution:
    voice = one.voice or Voice(start, start, "")
    said = Attribution(start, end, voice.name, one.via, one.hit.word, one.hit.strength, form, voice.person)
    return evolve(said, resolved=voice.resolved, clause=one.begin)


def _by_colon(
    scene: Scene, start: int, end: int, quotes: Sequence[Quotation], *, headline: bool
) -> Iterator[Attribution]:
    """A name before a colon speaks what follows it, in quotation marks or in a headline."""
    lead = _COLON.match(scene.masked, start, end)
    if not lead or hits(scene.document, scene.masked, start, lead.end()):
        return
    voice = subject(scene.document, scene.people, start, lead.end() - 1)
    if voice is None or not (voice.person or voice.agent) or voice.end < lead.end() - 1:
        return
    speaker = known(scene, voice)
    opened = [quotation for quotation in quotes if 0 < quotation.start - lead.end() <= 2]
    if opened:
        yield Attribution(opened[0].start, opened[0].end, speaker.name, form=Form.DIRECT, person=speaker.person)
    elif headline and speaker.person and lead.end() < end:
        yield Attribution(lead.end(), end, speaker.name, person=speaker.person)
